"""A throw-away PostgreSQL: made in a temporary folder, reached through a socket in it, gone afterwards.

Debian's own clusters are not touched. Tests that run as root start the server as `postgres`, since PostgreSQL refuses
root.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

BINARIES = Path("/usr/lib/postgresql")
"""Where Debian puts the binaries of each major version."""

# Nothing here outlives the tests, so nothing waits for the disk.
_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB -c max_connections=50"


def find_binaries() -> Path | None:
    """Returns the `bin` folder of the newest PostgreSQL installed, or None."""
    found = [path.parent for path in BINARIES.glob("*/bin/initdb") if path.parts[-3].isdigit()]
    return max(found, key=lambda path: int(path.parts[-2]), default=None)


def make_url(socket_folder: Path, database: str) -> str:
    """Returns SQLAlchemy's address of a database behind the socket in a folder (driver: psycopg)."""
    return f"postgresql+psycopg://postgres@/{database}?host={quote(str(socket_folder), safe='')}"


def _run(folder: Path, command: Sequence[str | Path]) -> None:
    user = "postgres" if os.geteuid() == 0 else None
    result = subprocess.run(
        command, cwd=folder, user=user, group=user, extra_groups=[] if user else None, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    if result.returncode:
        raise RuntimeError(f"{Path(command[0]).name} failed: {result.stdout.strip()}")


@contextmanager
def run_cluster(binaries: Path) -> Iterator[Path]:
    """Runs a cluster of its own while it lasts and yields the folder of its socket; user `postgres`, no password.

    Raises:
        RuntimeError: the server could not be made or started; says why.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if os.geteuid() == 0:
        postgres = pwd.getpwnam("postgres")
        os.chown(folder, postgres.pw_uid, postgres.pw_gid)
    data, log = folder / "data", folder / "log"
    control: list[str | Path] = [binaries / "pg_ctl", "--pgdata", data, "--wait", "--silent"]
    try:
        _run(folder, [binaries / "initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8",
                      "--no-sync", "--pgdata", data])  # fmt: skip
        # The server's output goes to a file: a pipe that it inherited would keep `_run` waiting for its end.
        _run(folder, [*control, "--log", log, "--options", f"-c listen_addresses= -k '{folder}' {_QUICK}", "start"])
        try:
            yield folder
        finally:
            _run(folder, [*control, "--mode=immediate", "stop"])
    finally:
        shutil.rmtree(folder)
