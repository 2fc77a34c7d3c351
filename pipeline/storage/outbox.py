"""The outbox: a mail is written in the transaction of what it tells of, and sent afterwards as often as it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from pipeline.domain.people import Account
from pipeline.storage.tables import MailRow

FIRST_RETRY = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail in the outbox. `data` fills the template of that name."""

    id: UUID
    to: str
    language: str
    template: str
    data: Mapping[str, Any]
    created_at: datetime
    sent_at: datetime | None
    tries: int
    problem: str


def put(session: Session, now: datetime, to: Account, template: str, **data: str) -> None:
    """Write a mail to somebody; those without an address get none."""
    if to.email:
        session.add(
            MailRow(
                id=uuid4(),
                chamber_id=to.chamber_id,
                to=to.email,
                language=to.language,
                template=template,
                data=data,
                created_at=now,
                next_try_at=now,
            )
        )


def due(session: Session, now: datetime, limit: int = 20) -> tuple[Mail, ...]:
    """Mails whose time has come, oldest first."""
    wanted = select(MailRow).where(MailRow.sent_at.is_(None), MailRow.next_try_at <= now)
    return tuple(_as_mail(row) for row in session.scalars(wanted.order_by(MailRow.created_at).limit(limit)))


def claim_due(session: Session, now: datetime, limit: int) -> tuple[Mail, ...]:
    """The mails whose time has come, put off by `FIRST_RETRY`: no other sender takes them meanwhile."""
    wanted = select(MailRow).where(MailRow.sent_at.is_(None), MailRow.next_try_at <= now)
    rows = session.scalars(wanted.order_by(MailRow.created_at).limit(limit).with_for_update(skip_locked=True)).all()
    for row in rows:
        row.next_try_at = now + FIRST_RETRY
    return tuple(_as_mail(row) for row in rows)


def latest(session: Session, limit: int = 100) -> tuple[Mail, ...]:
    """What the operator sees: the newest mails."""
    return tuple(_as_mail(r) for r in session.scalars(select(MailRow).order_by(MailRow.created_at.desc()).limit(limit)))


def record_sent(session: Session, now: datetime, mail_id: UUID) -> None:
    """It has gone out."""
    row = session.get_one(MailRow, mail_id)
    row.sent_at, row.next_try_at, row.problem = now, None, ""
    row.tries += 1


def record_failed(session: Session, now: datetime, mail_id: UUID, problem: str) -> None:
    """It has not; try later, each time twice as late, never giving up."""
    row = session.get_one(MailRow, mail_id)
    row.tries += 1
    row.problem = problem
    row.next_try_at = now + min(FIRST_RETRY * 2 ** (row.tries - 1), LONGEST_WAIT)


def _as_mail(row: MailRow) -> Mail:
    return Mail(
        row.id, row.to, row.language, row.template, row.data, row.created_at, row.sent_at, row.tries, row.problem
    )
