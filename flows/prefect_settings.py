"""Every Prefect setting of ours, in one place: environment variables, to be set before Prefect is imported.

Nothing calls home: the server's telemetry and the client's events are off, the pages of Prefect's own UI are not
served. An operator who sets PREFECT_API_URL has a Prefect server of their own, which then is used; whatever else is
set in the environment stands.

Measured (2 cores): the embedded server answers 5 s after its start, 10 s on its first with a new database.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

_QUIET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "false",  # no address of a server is an error, not a reason to start one
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",  # the story of a case is told in our own log and audit trail
}
# We start every run ourselves: nothing is scheduled, late, paused or waiting for Prefect's own workers.
_UNUSED_SERVICES = (
    "SCHEDULER",
    "LATE_RUNS",
    "PAUSE_EXPIRATIONS",
    "CANCELLATION_CLEANUP",
    "FOREMAN",
    "TRIGGERS",
    "REPOSSESSOR",
)
_SERVER = {
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",  # its database is a diary, not an archive
    **{f"PREFECT_SERVER_SERVICES_{name}_ENABLED": "false" for name in _UNUSED_SERVICES},
}


def has_own_server(environment: Mapping[str, str]) -> bool:
    """Whether the operator runs a Prefect server of their own."""
    return bool(environment.get("PREFECT_API_URL"))


def url_of(port: int) -> str:
    """The address of the embedded server's interface."""
    return f"http://127.0.0.1:{port}/api"


def for_client(home: Path, port: int, given: Mapping[str, str]) -> dict[str, str]:
    """`given` with what a process that runs flows needs: Prefect's folder `home`, the embedded server's `port`."""
    return {**_QUIET, "PREFECT_API_URL": url_of(port), **given, "PREFECT_HOME": str(home)}


def for_server(home: Path, given: Mapping[str, str]) -> dict[str, str]:
    """`given` with what the embedded server needs."""
    return {**_QUIET, **_SERVER, **given, "PREFECT_HOME": str(home)}


def apply_to_this_process(home: Path, port: int) -> None:
    """Sets this process's environment so that a later import of Prefect finds the server at `port`."""
    os.environ.update(for_client(home, port, os.environ))
