"""Reports of what machines did: kept for people to read, and so that a thing done once is known to be done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.steps.desk import Desk
from pipeline.storage import reports


def keep(desk: Desk, kind: str, report: Mapping[str, Any]) -> None:
    """Keep a report (plain JSON values) of a kind."""
    with desk.database.begin() as session:
        reports.put(session, desk.clock.now(), kind, dict(report))


def is_kept(desk: Desk, kind: str) -> bool:
    """Whether there is a report of this kind."""
    with desk.database.read() as session:
        return reports.has(session, kind)
