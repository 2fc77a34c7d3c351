"""Child processes that cannot outlive us: ended with all they started, killed by the kernel when we are killed.

Linux only (prctl). A parent says which process it is (`--parent`), because it may have died before the child could ask
the kernel for the signal.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_LOG_BYTES = 10_000_000
"""A log larger than this is put aside (.1) when its process starts."""


def die_with(parent: int) -> None:
    """Lets the kernel kill this process as soon as `parent` (a process id) ends; ends at once where it has already."""
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


@dataclass
class Child:
    """One of our own processes: `role` is what `flows.child` calls it. Its output goes to the end of `log`."""

    role: str
    environment: Mapping[str, str]
    log: Path
    arguments: Sequence[str] = ()
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Starts it in a session of its own, so that a terminal's Ctrl-C reaches only us."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > _LOG_BYTES:
            self.log.replace(self.log.with_suffix(".log.1"))
        command = [sys.executable, "-m", "flows.child", self.role, f"--parent={os.getpid()}", *self.arguments]
        with self.log.open("ab") as out:
            self.process = subprocess.Popen(
                command,
                env=dict(self.environment),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def ended(self) -> int | None:
        """The exit status once it has ended, with whatever it had started; None while it runs."""
        process = self._started()
        if (
            process.returncode is None
            and os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
        ):
            return None
        if process.returncode is None:
            self._kill_group()  # before the id is given back: nobody else can have it yet
        return process.wait()

    def ask_to_end(self) -> None:
        """SIGTERM: finish what cannot be left, then end."""
        if self.process is not None and self.ended() is None:
            self.process.terminate()

    def kill(self) -> None:
        """Ends it and all it started, now."""
        if self.process is not None and self.ended() is None:
            self._kill_group()
            self.process.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        if self.process is None:
            raise RuntimeError(f"{self.role} was not started")
        return self.process

    def _kill_group(self) -> None:
        try:
            os.killpg(self._started().pid, signal.SIGKILL)
        except ProcessLookupError:
            return
