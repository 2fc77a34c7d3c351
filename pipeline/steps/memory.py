"""What an exporter's cases teach the reader about its layout: asked for when a case is applied for and when it is
approved, learned by the worker, shown to the company, and forgotten when the company says so.

A lesson itself is the reader's business; here it is text (JSON) that is kept and handed back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from pipeline.domain.invoice import Invoice
from pipeline.domain.people import Actor, Role
from pipeline.errors import NotAllowed
from pipeline.steps.desk import Desk
from pipeline.storage import audit
from pipeline.storage.audit import Subject
from pipeline.storage.tables import CaseRow, LessonRow

MOST = 12  # lessons of a company that count: the latest
WAITING, LEARNED = "waiting", "learned"
MANAGERS = (Role.SIGNER, Role.ADMIN)


@dataclass(frozen=True, slots=True)
class LessonWork:
    """A case that a worker has claimed to learn from: its file, and what people made of one of its documents; of the
    fields `looked_at` that the invoice lacks it is known that the paper lacks them."""

    case_id: UUID
    tenant: UUID
    sha256: str
    name: str
    document: int
    invoice: Invoice
    looked_at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Learned:
    """A lesson as its company sees it: `fields` names what it tells of ("lines": the columns of the goods)."""

    case_id: UUID
    receipt_no: str
    file_name: str
    learned_at: datetime
    fields: tuple[str, ...]
    lesson: str


def ask(session: Session, row: CaseRow, now: datetime) -> None:
    """Have the worker learn from a case as it stands now; a case that was typed without a file teaches nothing."""
    if row.sha256 is None or not row.images:
        return
    lesson = session.get(LessonRow, row.id)
    if lesson is None:
        lesson = LessonRow(case_id=row.id, company_id=row.company_id)
        session.add(lesson)
    lesson.state, lesson.asked_at, lesson.work_until = WAITING, now, None


def claim(desk: Desk, worker: str, limit: int) -> tuple[LessonWork, ...]:
    """Claim cases to learn from, oldest first."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        free = or_(LessonRow.work_until.is_(None), LessonRow.work_until < now)
        wanted = select(LessonRow).where(LessonRow.state == WAITING, free).order_by(LessonRow.asked_at).limit(limit)
        work = []
        for lesson in session.scalars(wanted.with_for_update(skip_locked=True)).all():
            lesson.worker, lesson.work_until = worker, now + timedelta(seconds=desk.settings.work_lease_seconds)
            row = session.get_one(CaseRow, lesson.case_id)
            file = (row.company_id, row.sha256 or "", row.file_name)
            work.append(LessonWork(row.id, *file, row.document, row.invoice, tuple(row.looked_at)))
        return tuple(work)


def record(desk: Desk, worker: str, case_id: UUID, lesson: str | None, fields: Sequence[str] = ()) -> None:
    """Keep what was learned, and of which fields it tells; None where nothing could be. A lesson that was forgotten
    meanwhile stays forgotten."""
    with desk.database.begin() as session:
        row = session.get(LessonRow, case_id, with_for_update=True)
        if row is None or row.state != WAITING or row.worker != worker:
            return
        if lesson is None:
            session.delete(row)
        else:
            row.state, row.lesson, row.fields = LEARNED, lesson, list(fields)
            row.learned_at, row.work_until = desk.clock.now(), None


def lessons_of(desk: Desk, company_id: UUID) -> tuple[str, ...]:
    """A company's lessons that count, oldest first."""
    return tuple(one.lesson for one in reversed(_learned(desk, company_id)[:MOST]))


def shown(desk: Desk, actor: Actor) -> tuple[Learned, ...]:
    """What was learned from the actor's company, the latest first.

    Raises:
        NotAllowed: the actor belongs to no company.
    """
    return tuple(_learned(desk, _company_of(actor)))


def forget(desk: Desk, actor: Actor, case_ids: Sequence[UUID] = ()) -> int:
    """Forget what was learned from some cases of the actor's company, or from all; how many.

    Raises:
        NotAllowed: the actor belongs to no company.
    """
    company_id = _company_of(actor)
    with desk.database.begin() as session:
        wanted = delete(LessonRow).where(LessonRow.company_id == company_id)
        gone = session.scalars(
            (wanted.where(LessonRow.case_id.in_(case_ids)) if case_ids else wanted).returning(LessonRow.case_id)
        ).all()
        for case_id in gone:
            subject = Subject(actor.chamber_id, company_id, case_id)
            audit.record(session, desk.clock.now(), actor, "case:memory:forgotten", subject)
        return len(gone)


def _company_of(actor: Actor) -> UUID:
    if actor.role not in MANAGERS or actor.company_id is None:
        raise NotAllowed("not-allowed")
    return actor.company_id


def _learned(desk: Desk, company_id: UUID) -> list[Learned]:
    wanted = (
        select(LessonRow, CaseRow.receipt_no, CaseRow.file_name)
        .join(CaseRow, CaseRow.id == LessonRow.case_id)
        .where(LessonRow.company_id == company_id, LessonRow.learned_at.is_not(None))
        .order_by(LessonRow.learned_at.desc())
    )
    with desk.database.read() as session:
        return [
            Learned(row.case_id, receipt_no, file_name, row.learned_at, tuple(row.fields), row.lesson)
            for row, receipt_no, file_name in session.execute(wanted)
            if row.learned_at is not None
        ]
