"""Children are kept alive, told of, ended together, and never left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flows import processes, supervisor
from flows.processes import Child
from flows.supervisor import Watch, end_all, supervise

SLEEPER = "import time; time.sleep(60)"
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"


class Script(Child):
    """A child that runs a line of Python in place of one of our roles."""

    def start(self) -> None:
        """Starts the script that `role` holds."""
        with self.log.open("ab") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-c", self.role], stdout=out, stderr=out, start_new_session=True, env=dict(os.environ)
            )


def make(tmp_path: Path, script: str) -> Script:
    return Script(script, {}, tmp_path / "child.log")


def wait_for(what: Callable[[], bool], seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_child_that_ends_is_told_of_and_started_again_after_a_pause_that_doubles(tmp_path: Path) -> None:
    watch, told = Watch(make(tmp_path, "raise SystemExit(7)")), []
    now = 0.0
    for _ in range(3):
        watch.look(now, lambda *heard: told.append(heard))
        wait_for(lambda: watch.child.ended() is not None)
        watch.look(now + 0.1, lambda *heard: told.append(heard))
        assert watch.due_at is not None
        now = watch.due_at
    assert [(status, pause) for _, status, pause in told] == [(7, 1.0), (7, 2.0), (7, 4.0)]


def test_who_has_run_for_long_starts_again_without_delay(tmp_path: Path) -> None:
    watch, told = Watch(make(tmp_path, "pass"), pause=16.0), []
    watch.look(0.0, lambda *heard: told.append(heard))
    wait_for(lambda: watch.child.ended() is not None)
    watch.look(supervisor.SETTLED_SECONDS, lambda *heard: told.append(heard))
    assert [pause for _, _, pause in told] == [supervisor.FIRST_PAUSE]


def test_all_end_together_and_who_does_not_want_to_is_killed(tmp_path: Path) -> None:
    willing, stubborn = make(tmp_path, SLEEPER), make(tmp_path, STUBBORN)
    for child in (willing, stubborn):
        child.start()
    wait_for(lambda: "up" in stubborn.log.read_text())
    end_all([willing, stubborn], grace=0.5)
    assert (willing.ended(), stubborn.ended()) == (-signal.SIGTERM, -signal.SIGKILL)


def test_what_a_child_has_started_goes_with_it(tmp_path: Path) -> None:
    script = f"import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', {SLEEPER!r}]).pid, flush=True)"
    child = make(tmp_path, script)
    child.start()
    wait_for(lambda: child.ended() is not None)
    grandchild = int(child.log.read_text())
    wait_for(lambda: not is_alive(grandchild))


def test_supervising_ends_the_children_also_when_it_fails_itself(tmp_path: Path) -> None:
    child = make(tmp_path, SLEEPER)

    def fail() -> None:
        if child.process is not None:
            raise RuntimeError("told to")

    with pytest.raises(RuntimeError, match="told to"):
        supervise([child], lambda: False, lambda *_: None, fail)
    assert child.ended() is not None


def test_a_child_dies_with_its_parent_however_that_dies(tmp_path: Path) -> None:
    child = "import os, time; from flows.processes import die_with; die_with(int(os.environ['P'])); time.sleep(60)"
    parent = (
        "import os, subprocess, sys, time; os.environ['P'] = str(os.getpid());"
        f"print(subprocess.Popen([sys.executable, '-c', {child!r}]).pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE, cwd=processes_root()) as process:
        assert process.stdout is not None
        grandchild = int(process.stdout.readline())
        assert is_alive(grandchild)
        time.sleep(0.3)
        process.kill()
    wait_for(lambda: not is_alive(grandchild))


def test_an_orphan_ends_at_once() -> None:
    script = "from flows.processes import die_with; die_with(1 << 22); print('still here')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=processes_root(), check=False)
    assert (done.returncode, done.stdout) == (1, b"")


def test_a_large_log_is_put_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_LOG_BYTES", 3)
    child = Child("no-such-role", os.environ, tmp_path / "logs" / "x.log")
    child.log.parent.mkdir()
    child.log.write_text("old words")
    child.start()
    wait_for(lambda: child.ended() is not None)
    assert (tmp_path / "logs" / "x.log.1").read_text() == "old words"
    assert "invalid choice" in child.log.read_text()


def test_stop_signals_are_noted_and_given_back() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with supervisor.stop_signals() as stopped:
        assert not stopped()
        os.kill(os.getpid(), signal.SIGTERM)
        assert stopped()
    assert signal.getsignal(signal.SIGTERM) is before


def processes_root() -> Path:
    return Path(processes.__file__).resolve().parents[1]
