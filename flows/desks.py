"""Opening the desk for a command: the settings with what the command line changes, the database of this version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pipeline import runtime
from pipeline.gateways.clock import Clock
from pipeline.settings import Settings, load
from pipeline.steps.desk import Desk
from rendering.view import misfits


def open_desk(settings: Settings, clock: Clock | None = None) -> Desk:
    """The desk with the form to measure by. Raises SetupError as `runtime.open_desk`."""
    return runtime.open_desk(settings, misfits, clock)


def settings_with(**chosen: Any) -> Settings:
    """The settings of the environment, changed by the options that were given (those that are not None)."""
    given = {name: value for name, value in chosen.items() if value is not None}
    if "data_dir" in given:
        given["data_dir"] = Path(given["data_dir"]).resolve()
    return load(**given)


def environment_of(settings: Settings) -> dict[str, str]:
    """The settings as environment variables, for our own child processes."""
    values: dict[str, Any] = {name: getattr(settings, name) for name in type(settings).model_fields}
    plain = {n: v.get_secret_value() if hasattr(v, "get_secret_value") else str(v) for n, v in values.items()}
    return {f"GENSAN_{name.upper()}": value for name, value in plain.items()}


def ready_desk(data_dir: Path | None) -> Desk:
    """The desk on a database of this version.

    Raises:
        SetupError: the folder cannot be written, the database does not answer or is of another version.
    """
    desk = open_desk(settings_with(data_dir=data_dir))
    desk.database.check()
    return desk
