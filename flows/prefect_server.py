"""A Prefect server for a command that runs flows: the installation's own if it answers, else one of its own."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from flows import prefect_settings
from flows.processes import Child
from flows.supervisor import end_all
from pipeline.errors import SetupError
from pipeline.settings import Settings

START_SECONDS = 90.0
"""The server answers 5 s after its start, 10 s on its first; a busy machine takes longer."""


@contextmanager
def at_hand(settings: Settings) -> Iterator[None]:
    """Sets this process's environment so that flows find a server; it may still be starting (see `wait`).

    To be entered before Prefect is imported. The data of such a server are those of `serve`, in the data folder.
    """
    home = settings.data_dir / "prefect"
    home.mkdir(parents=True, exist_ok=True)
    if prefect_settings.has_own_server(os.environ) or answers(prefect_settings.url_of(settings.prefect_port)):
        prefect_settings.apply_to_this_process(home, settings.prefect_port)
        yield
        return
    port = free_port()
    server = Child(
        "prefect",
        prefect_settings.for_server(home, os.environ),
        settings.data_dir / "logs" / "prefect.log",
        [f"--port={port}"],
    )
    server.start()
    try:
        prefect_settings.apply_to_this_process(home, port)
        yield
    finally:
        os.environ.pop("PREFECT_API_URL", None)
        end_all([server])


def wait(settings: Settings) -> None:
    """Waits until the server answers.

    Raises:
        SetupError: it does not, for 90 s.
    """
    deadline = time.monotonic() + START_SECONDS
    while not answers(os.environ["PREFECT_API_URL"]):
        if time.monotonic() > deadline:
            log: Path = settings.data_dir / "logs" / "prefect.log"
            raise SetupError("start-failed", part="Prefect", log=str(log))
        time.sleep(0.05)


def answers(url: str) -> bool:
    """Whether something listens there: Prefect's server does so only when it is ready."""
    address = urlsplit(url)
    port = address.port or (443 if address.scheme == "https" else 80)
    try:
        with socket.create_connection((address.hostname or "", port), timeout=1.0):
            return True
    except OSError:
        return False


def free_port() -> int:
    """A port of this machine that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
