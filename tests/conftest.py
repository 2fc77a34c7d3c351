"""What tests of several folders share: quiet surroundings, the real invoices, a PostgreSQL, a mailbox."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

# Before anything imports Prefect or starts Tesseract: both look at the environment once.
_PREFECT_HOME = tempfile.mkdtemp(prefix="prefect-")
os.environ.update(
    OMP_THREAD_LIMIT="1",  # without it Tesseract takes three to five times as long on a busy machine
    DO_NOT_TRACK="1",
    PREFECT_HOME=_PREFECT_HOME,
    PREFECT_SERVER_ANALYTICS_ENABLED="false",
    PREFECT_SERVER_ALLOW_EPHEMERAL_MODE="false",
    PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW="ignore",
)

import psycopg  # noqa: E402
import pytest  # noqa: E402
from hypothesis import settings as hypothesis_settings  # noqa: E402
from hypothesis.database import DirectoryBasedExampleDatabase  # noqa: E402

from tests import mailbox, network, postgres  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
IN_CI = bool(os.environ.get("CI"))

hypothesis_settings.register_profile(
    "house",
    deadline=None,  # two cores, many workers: a slow example says nothing about the code
    derandomize=IN_CI,  # the same examples every time there; elsewhere new ones, and those that failed once again
    database=None if IN_CI else DirectoryBasedExampleDatabase(ROOT / ".cache" / "hypothesis"),
)
hypothesis_settings.load_profile("house")


def pytest_unconfigure() -> None:
    """Takes Prefect's folder away again."""
    shutil.rmtree(_PREFECT_HOME, ignore_errors=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lets the longest files, the walks in the browser, start first: no worker is left alone with one at the end."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)
    for item in items:
        if item.get_closest_marker("shared") and not SHARED.is_dir():
            item.add_marker(pytest.mark.skip(reason="the real invoices (../shared) are not here"))


@pytest.fixture(scope="session", autouse=True)
def stay_on_this_machine() -> Iterator[None]:
    """Closes every way out of this machine for the whole run."""
    with network.only_this_machine():
        yield


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder of shared papers and real invoices beside the repository; without it a test is skipped."""
    if not SHARED.is_dir():
        pytest.skip("the real invoices (../shared) are not here")
    return SHARED


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Path]:
    """The socket folder of a PostgreSQL started when this worker first asks for it (0.7 s), removed at its end."""
    binaries = postgres.find_binaries()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed; ./setup --test installs it")
    with postgres.run_cluster(binaries) as socket_folder:
        yield socket_folder


@pytest.fixture(scope="session")
def postgres_url(postgres_cluster: Path) -> str:
    """SQLAlchemy's address (driver psycopg) of an empty database that this worker's tests share."""
    return _create_database(postgres_cluster)


@pytest.fixture
def fresh_postgres_url(postgres_cluster: Path) -> str:
    """SQLAlchemy's address (driver psycopg) of a database of this test's own, empty."""
    return _create_database(postgres_cluster)


def _create_database(socket_folder: Path) -> str:
    name = f"test_{uuid4().hex}"
    with psycopg.connect(host=str(socket_folder), user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return postgres.make_url(socket_folder, name)


@pytest.fixture
def smtp_sink() -> Iterator[mailbox.Mailbox]:
    """A mail server on this machine that keeps what it is given: `host`, `port`, `messages`."""
    with mailbox.run_mailbox() as box:
        yield box


@pytest.fixture
def free_port() -> int:
    """A TCP port of this machine that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
