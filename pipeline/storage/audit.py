"""The audit trail: append-only, and chained by hash, so that a row changed or taken out is found."""

from __future__ import annotations

import hashlib
import json
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from pipeline.domain.people import Actor, Role
from pipeline.storage.tables import AuditRow

CHAIN_LOCK = 7330418  # PostgreSQL advisory lock: two writers must not both follow the same row


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act, as people see it."""

    at: datetime
    actor: str
    role: Role
    action: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What an act is about."""

    chamber_id: UUID | None = None
    company_id: UUID | None = None
    case_id: UUID | None = None


def record(
    session: Session, now: datetime, actor: Actor, action: str, subject: Subject, old: str = "", new: str = ""
) -> None:
    """Append one row, in the caller's transaction. `action` reads source:subject:what, as in
    "case:invoice_number:corrected".
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": CHAIN_LOCK})
    before = session.scalar(select(AuditRow.chain).order_by(AuditRow.id.desc()).limit(1)) or ""
    row = AuditRow(
        at=now,
        chamber_id=subject.chamber_id or actor.chamber_id,
        company_id=subject.company_id or actor.company_id,
        case_id=subject.case_id,
        account_id=actor.account_id,
        actor=actor.name,
        role=actor.role.value,
        address=actor.address,
        action=action,
        old=old,
        new=new,
        chain="",
    )
    row.chain = _link(before, row)
    session.add(row)
    session.flush()


def of_case(session: Session, case_id: UUID) -> tuple[AuditEntry, ...]:
    """The trail of a case, oldest first."""
    rows = session.scalars(select(AuditRow).where(AuditRow.case_id == case_id).order_by(AuditRow.id))
    return tuple(AuditEntry(r.at, r.actor, Role(r.role), r.action, r.old, r.new) for r in rows)


def first_break(session: Session) -> int | None:
    """The id of the first row that does not follow from the one before it, or None when the chain is whole."""
    before = ""
    with closing(session.scalars(select(AuditRow).order_by(AuditRow.id).execution_options(yield_per=1000))) as rows:
        for row in rows:
            if row.chain != _link(before, row):
                return row.id
            before = row.chain
    return None


def _link(before: str, row: AuditRow) -> str:
    ids = [str(x) if x else "" for x in (row.chamber_id, row.company_id, row.case_id, row.account_id)]
    fields = [before, row.at.isoformat(), *ids, row.actor, row.role, row.address, row.action, row.old, row.new]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()
