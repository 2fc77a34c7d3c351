"""Reports of what machines did over night."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from pipeline.storage.tables import ReportRow


def put(session: Session, now: datetime, kind: str, report: dict[str, Any]) -> None:
    """Keep a report."""
    session.add(ReportRow(id=uuid4(), kind=kind, at=now, report=report))


def latest(session: Session, limit: int = 30) -> tuple[tuple[datetime, str, dict[str, Any]], ...]:
    """The newest reports: when, of what, what."""
    rows = session.scalars(select(ReportRow).order_by(ReportRow.at.desc()).limit(limit))
    return tuple((row.at, row.kind, row.report) for row in rows)


def has(session: Session, kind: str) -> bool:
    """Whether there is a report of this kind."""
    return session.scalar(select(ReportRow.id).where(ReportRow.kind == kind).limit(1)) is not None
