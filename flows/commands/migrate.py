"""`gensan migrate`."""

from __future__ import annotations

from pathlib import Path

from flows.console import say
from flows.desks import open_desk, settings_with


def run(data_dir: Path | None) -> int:
    """Brings the database to this version, in one transaction; twice is once."""
    desk = open_desk(settings_with(data_dir=data_dir))
    desk.database.migrate()
    desk.database.check()
    say("The database is of this version.", "データベースはこの版です。")
    return 0
