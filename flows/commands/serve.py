"""`gensan serve`: pages, worker and Prefect in one foreground command."""

from __future__ import annotations

import fcntl
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows import first_start, prefect_settings
from flows.console import complain, pick, print_line, say
from flows.desks import environment_of, open_desk, settings_with
from flows.processes import Child
from flows.supervisor import stop_signals, supervise
from pipeline.errors import SetupError
from pipeline.runtime import prepare_folder
from pipeline.settings import Settings
from pipeline.steps.desk import Desk


def chosen(
    host: str | None, port: int | None, prefect_port: int | None, workers: int | None, data_dir: Path | None
) -> Settings:
    """The environment's settings with the command line's."""
    return settings_with(host=host, port=port, prefect_port=prefect_port, workers=workers, data_dir=data_dir)


def run(settings: Settings, samples: bool) -> int:
    """Starts all, keeps it alive until Ctrl-C, ends all.

    Raises:
        SetupError: a port is taken, the data folder cannot be written or is in use, the database does not answer.
    """
    own_prefect = not prefect_settings.has_own_server(os.environ)
    prepare_folder(settings.data_dir)
    with _only_one(settings.data_dir), stop_signals() as stopped:
        _see_port_free(settings.host, settings.port, "--port")
        if own_prefect:
            _see_port_free("127.0.0.1", settings.prefect_port, "--prefect-port")
        desk = open_desk(settings)
        desk.database.migrate()
        first_start.prepare(desk, samples)
        say("Starting …  (Ctrl-C ends everything)", "起動しています…(Ctrl-Cで終了)")
        desk.database.close()
        supervise(_children(settings, own_prefect), stopped, _tell_crash, _Announcement(desk))
    say("Ended.", "終了しました。")
    return 0


def _children(settings: Settings, own_prefect: bool) -> list[Child]:
    home, logs = settings.data_dir / "prefect", settings.data_dir / "logs"
    home.mkdir(exist_ok=True)
    surroundings = {**os.environ, **environment_of(settings), "PYTHONUNBUFFERED": "1", "OMP_THREAD_LIMIT": "1"}
    for_work = prefect_settings.for_client(home, settings.prefect_port, surroundings)
    children = [Child("web", surroundings, logs / "web.log")]
    if own_prefect:
        for_server = prefect_settings.for_server(home, surroundings)
        children.append(Child("prefect", for_server, logs / "prefect.log", [f"--port={settings.prefect_port}"]))
    names = ["worker.log"] + [f"worker-{n}.log" for n in range(2, settings.workers + 1)]
    return children + [Child("worker", for_work, logs / name) for name in names[: settings.workers]]


@contextmanager
def _only_one(data_dir: Path) -> Iterator[None]:
    """Holds the data folder; the lock goes with this process, however it ends."""
    with (data_dir / "serve.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise SetupError("already-running", path=str(data_dir)) from error
        yield


def _see_port_free(host: str, port: int, option: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server itself will
        try:
            probe.bind((host, port))
        except OSError as error:
            raise SetupError("port-in-use", port=port, option=option) from error


def _tell_crash(role: str, status: int, pause: float) -> None:
    complain(
        pick(
            f"{role} ended unexpectedly ({status}); starting it again in {pause:.0f} s. See logs/{role}.log.",
            f"{role} が予期せず終了しました({status})。{pause:.0f}秒後に再起動します。logs/{role}.log を参照。",
        )
    )


class _Announcement:
    """Says once, when the pages answer, where they are and what to try."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._done = False

    def __call__(self) -> None:
        if self._done or not _answers(self._desk.settings):
            return
        self._done = True
        url = self._desk.settings.base_url
        print_line("")
        say(f"Gensan is ready:  {url}", f"起動しました:  {url}")
        for line in first_start.hints():
            print_line(line)
        sys.stdout.flush()


def _answers(settings: Settings) -> bool:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)
    try:
        with socket.create_connection((host, settings.port), timeout=0.2):
            return True
    except OSError:
        return False
