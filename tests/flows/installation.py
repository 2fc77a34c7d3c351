"""A whole installation in processes of its own, on free ports, for tests that start, stop and kill it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flows.prefect_server import free_port

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Installation:
    """`gensan serve` on a data folder; `out` is what it has printed."""

    folder: Path
    port: int
    prefect_port: int
    process: subprocess.Popen[bytes]

    @property
    def out(self) -> str:
        """What it has printed."""
        return (self.folder / "out.txt").read_text()

    @property
    def url(self) -> str:
        """The address of the pages."""
        return f"http://127.0.0.1:{self.port}"

    def children(self) -> list[int]:
        """Its own processes: web, Prefect, worker."""
        children = f"/proc/{self.process.pid}/task/{self.process.pid}/children"
        return [int(pid) for pid in Path(children).read_text().split()]


def environment(**more: str) -> dict[str, str]:
    """This process's environment without what would point a child at another server or tongue."""
    dropped = ("PREFECT_API_URL", "PREFECT_HOME")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, "LC_ALL": "C.UTF-8", **more}


@contextmanager
def started(folder: Path, *options: str) -> Iterator[Installation]:
    """Starts an installation and waits until its pages answer; ends it by kill if the test has not."""
    folder.mkdir(parents=True, exist_ok=True)
    port, prefect_port = free_port(), free_port()
    command = [
        *(sys.executable, "-m", "flows", "serve", f"--data-dir={folder}", f"--port={port}"),
        *(f"--prefect-port={prefect_port}", *options),
    ]
    with (folder / "out.txt").open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=out, stderr=out)
    installation = Installation(folder, port, prefect_port, process)
    try:
        wait_for(lambda: healthy(installation.url) or process.poll() is not None, 60)
        assert process.poll() is None, installation.out
        yield installation
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.wait(10)


def healthy(url: str) -> bool:
    """Whether the pages answer."""
    try:
        with urllib.request.urlopen(f"{url}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def wait_for(what: Callable[[], bool], seconds: float) -> None:
    """Waits until something is so."""
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def is_free(port: int) -> bool:
    """Whether nobody listens on a port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def alive(pid: int) -> bool:
    """Whether a process still runs (one that only waits to be buried does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
