"""Cases in the database: who may see which, the row as a value, and the lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from pipeline.domain.case import Case, FileRef
from pipeline.domain.document import DocumentKind
from pipeline.domain.evidence import Grade
from pipeline.domain.lifecycle import State
from pipeline.domain.people import CHAMBER, Actor, Role
from pipeline.errors import NotFound
from pipeline.storage.tables import AccountRow, CaseRow

BEFORE_APPLICATION = (State.RECEIVED, State.UNREADABLE, State.DRAFT, State.DELETED)  # the company's own business still


@dataclass(frozen=True, slots=True)
class Query:
    """What a list asks for. `after` is the last row's order of the page before; empty `states` means all but deleted
    ones.
    """

    states: tuple[State, ...] = ()
    words: str = ""
    after: str = ""
    limit: int = 50


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A row of a list."""

    id: UUID
    receipt_no: str
    state: State
    file_name: str
    invoice_number: str
    consignee: str
    destination: str
    grade: Grade
    open_blocks: int
    open_warnings: int
    created_at: datetime
    updated_at: datetime
    submitted_at: datetime | None
    claimed_by: UUID | None
    claimed_by_name: str
    problem: str


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list; `next` goes into `Query.after`, empty at the end."""

    rows: tuple[CaseSummary, ...]
    next: str


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Which cases an actor may see at all: the company's own (a sub-ID: those it made), the chamber's from the
    application on.
    """
    if actor.role is Role.SYSTEM:
        return CaseRow.id.is_not(None)
    if actor.role in CHAMBER:
        return and_(CaseRow.chamber_id == actor.chamber_id, CaseRow.state.not_in([s.value for s in BEFORE_APPLICATION]))
    if actor.company_id is None:
        return CaseRow.id.is_(None)
    own = and_(CaseRow.company_id == actor.company_id, CaseRow.chamber_id == actor.chamber_id)
    return and_(own, CaseRow.created_by == actor.account_id) if actor.role is Role.SUB else own


def fetch(session: Session, actor: Actor, case_id: UUID, *, lock: bool = False) -> CaseRow:
    """The row, if the actor may see it.

    Raises:
        NotFound: there is none, or it is somebody else's; the two cannot be told apart.
    """
    query = select(CaseRow).where(CaseRow.id == case_id, visible_to(actor))
    row = session.scalar(query.with_for_update() if lock else query)
    if row is None:
        raise NotFound("not-found")
    return row


def as_case(row: CaseRow) -> Case:
    """The row as a value."""
    file = FileRef(row.file_name, row.sha256, row.media_type, row.size) if row.sha256 else None
    return Case(
        id=row.id,
        chamber_id=row.chamber_id,
        company_id=row.company_id,
        receipt_no=row.receipt_no,
        state=State(row.state),
        version=row.version,
        created_by=row.created_by,
        signer_id=row.signer_id,
        created_at=row.created_at,
        updated_at=row.updated_at,
        file=file,
        document=row.document,
        kind=DocumentKind(row.kind),
        invoice=row.invoice,
        application=row.application,
        absent=dict(row.absent),
        lines_grade=Grade(row.lines_grade),
        notes=row.notes,
        findings=row.findings,
        clearances=row.clearances,
        looked_at=frozenset(row.looked_at),
        message=row.message,
        problem=row.problem,
        problem_data=dict(row.problem_data),
        claimed_by=row.claimed_by,
        lease_until=row.lease_until,
        submitted_at=row.submitted_at,
        submitted_on=row.submitted_on,
        page_count=row.page_count,
    )


def listing(session: Session, actor: Actor, query: Query) -> Listing:
    """Newest first."""
    wanted = select(CaseRow, AccountRow.name).outerjoin(AccountRow, AccountRow.id == CaseRow.claimed_by)
    wanted = _filtered(wanted, actor, query).order_by(CaseRow.row_order.desc())
    if query.after:
        wanted = wanted.where(CaseRow.row_order < query.after)
    rows = session.execute(wanted.limit(query.limit + 1)).all()
    shown = rows[: query.limit]
    return Listing(
        tuple(_summary(row, name) for row, name in shown), shown[-1][0].row_order if len(rows) > query.limit else ""
    )


def queue(session: Session, actor: Actor, now: datetime, limit: int = 200) -> tuple[CaseSummary, ...]:
    """What waits for a reviewer, oldest first: submitted cases and those in review (with who holds them)."""
    wanted = (
        select(CaseRow, AccountRow.name)
        .outerjoin(AccountRow, and_(AccountRow.id == CaseRow.claimed_by, CaseRow.lease_until > now))
        .where(visible_to(actor), CaseRow.state.in_([State.SUBMITTED.value, State.IN_REVIEW.value]))
        .order_by(CaseRow.submitted_at, CaseRow.row_order)
        .limit(limit)
    )
    return tuple(_summary(row, name) for row, name in session.execute(wanted))


def counts(session: Session, actor: Actor) -> dict[State, int]:
    """How many visible cases stand in each state."""
    wanted = select(CaseRow.state, func.count()).where(visible_to(actor)).group_by(CaseRow.state)
    return {State(state): count for state, count in session.execute(wanted)}


def same_file(session: Session, company_id: UUID, sha256: str) -> CaseRow | None:
    """The company's earlier case of the same file that is still of use."""
    gone = [s.value for s in (State.DELETED, State.WITHDRAWN, State.REFUSED)]
    wanted = (
        select(CaseRow)
        .where(CaseRow.company_id == company_id, CaseRow.sha256 == sha256, CaseRow.state.not_in(gone))
        .order_by(CaseRow.document)
        .limit(1)
    )
    return session.scalar(wanted)


def same_number(session: Session, row: CaseRow, number: str) -> bool:
    """Whether this exporter has used the invoice number in another case that is alive (rule 3f)."""
    gone = [s.value for s in (State.DELETED, State.WITHDRAWN, State.REFUSED, State.REPLACED, State.REVOKED)]
    wanted = select(CaseRow.id).where(
        CaseRow.company_id == row.company_id,
        CaseRow.invoice_number == number,
        CaseRow.id != row.id,
        CaseRow.state.not_in(gone),
    )
    return number != "" and session.scalar(wanted.limit(1)) is not None


def siblings(session: Session, row: CaseRow) -> tuple[CaseSummary, ...]:
    """The other cases made from the same file."""
    if row.sha256 is None:
        return ()
    wanted = (
        select(CaseRow)
        .where(CaseRow.company_id == row.company_id, CaseRow.sha256 == row.sha256, CaseRow.id != row.id)
        .where(CaseRow.created_by == row.created_by, CaseRow.state != State.DELETED.value)
        .order_by(CaseRow.document)
    )
    return tuple(_summary(r, None) for r in session.scalars(wanted))


def _filtered(wanted: Select[CaseRow, str], actor: Actor, query: Query) -> Select[CaseRow, str]:
    wanted = wanted.where(visible_to(actor))
    if query.states:
        wanted = wanted.where(CaseRow.state.in_([s.value for s in query.states]))
    else:
        wanted = wanted.where(CaseRow.state != State.DELETED.value)
    for word in query.words.lower().split():
        wanted = wanted.where(CaseRow.search.contains(word, autoescape=True))
    return wanted


def _summary(row: CaseRow, claimed_by_name: str | None) -> CaseSummary:
    return CaseSummary(
        id=row.id,
        receipt_no=row.receipt_no,
        state=State(row.state),
        file_name=row.file_name,
        invoice_number=row.invoice_number,
        consignee=row.consignee,
        destination=row.destination,
        grade=Grade(row.grade),
        open_blocks=row.open_blocks,
        open_warnings=row.open_warnings,
        created_at=row.created_at,
        updated_at=row.updated_at,
        submitted_at=row.submitted_at,
        claimed_by=row.claimed_by if claimed_by_name else None,
        claimed_by_name=claimed_by_name or "",
        problem=row.problem,
    )
