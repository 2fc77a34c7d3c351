"""Taking files in: from the upload to what the reader found. The reading itself happens in `flows`; here it is asked
for and recorded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from pipeline.domain import numbering
from pipeline.domain.case import Case
from pipeline.domain.certificate import Application
from pipeline.domain.document import KIND_NAMES, Document, DocumentKind, Note
from pipeline.domain.invoice import Invoice
from pipeline.domain.lifecycle import Event, State
from pipeline.domain.pages import Page
from pipeline.domain.people import APPLICANTS, SYSTEM, Account, Actor, Role
from pipeline.errors import FileRefused, GensanError, NotAllowed, Text
from pipeline.gateways.clock import local_day
from pipeline.steps.assess import assess
from pipeline.steps.desk import Desk
from pipeline.steps.moving import about, move, refresh_columns, touch
from pipeline.storage import audit, cases, counters, outbox, people
from pipeline.storage.codec import to_json
from pipeline.storage.tables import CaseRow

MAX_ATTEMPTS = (
    10  # claims that ended with their worker; hostile bytes die in a child, so many are needed to suspect a file
)
INVOICES = (DocumentKind.COMMERCIAL_INVOICE, DocumentKind.PROFORMA_INVOICE)
SEVERAL = Text(
    "This file holds {count} invoices; each has its own case.",
    "このファイルには{count}件のインボイスがあり、案件を分けました。",
)


@dataclass(frozen=True, slots=True)
class Work:
    """A file that a worker has claimed for reading."""

    case_id: UUID
    tenant: UUID
    sha256: str
    name: str


def receive(desk: Desk, actor: Actor, name: str, content: bytes) -> Case:
    """Take a file in: it is on the disk and has a case when this returns.

    Raises:
        NotAllowed: the actor may not apply for certificates, or the registration has ended.
        FileRefused: empty, too large, or the same file as in an earlier case of this company (`case_id` names it).
    """
    _check_size(desk, content)
    company_id = _applying_company(desk, actor)
    digest = desk.blobs.put(company_id, content)
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = _new_row(session, actor, now)
        twin = cases.same_file(session, company_id, digest)
        if twin is not None:
            raise FileRefused("file-same", receipt_no=twin.receipt_no, case_id=str(twin.id))
        row.file_name, row.sha256, row.size = _plain_name(name), digest, len(content)
        row.search = f"{row.receipt_no} {row.file_name}".lower()
        session.add(row)
        session.flush()
        audit.record(session, now, actor, "case:upload", about(row), new=row.file_name)
        return cases.as_case(row)


def start_typing(desk: Desk, actor: Actor) -> Case:
    """A case without a file: the applicant types everything."""
    _applying_company(desk, actor)
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = _new_row(session, actor, now)
        row.state, row.kind = State.DRAFT.value, DocumentKind.COMMERCIAL_INVOICE.value
        session.add(row)
        session.flush()
        audit.record(session, now, actor, "case:type", about(row))
        assess(desk, session, row, now)
        return cases.as_case(row)


def retry(desk: Desk, actor: Actor, case_id: UUID) -> Case:
    """Read the file once more."""
    return _event(desk, actor, case_id, Event.RETRY)


def type_instead(desk: Desk, actor: Actor, case_id: UUID) -> Case:
    """Give up reading; the applicant types the values beside the pages."""
    return _event(desk, actor, case_id, Event.TYPE_INSTEAD)


def delete(desk: Desk, actor: Actor, case_id: UUID) -> Case:
    """Take a case off the lists, before it was applied for."""
    return _event(desk, actor, case_id, Event.DELETE)


# what the worker does
def claim_received(desk: Desk, worker: str, limit: int) -> tuple[Work, ...]:
    """Claim files to be read, oldest first: nobody else gets them until the lease ends (60 s unless renewed)."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        free = or_(CaseRow.work_until.is_(None), CaseRow.work_until < now)
        wanted = select(CaseRow).where(CaseRow.state == State.RECEIVED.value, free).order_by(CaseRow.row_order)
        rows = session.scalars(wanted.limit(limit).with_for_update(skip_locked=True)).all()
        work = []
        for row in rows:
            row.attempts += 1
            row.worker, row.work_until = worker, now + timedelta(seconds=desk.settings.work_lease_seconds)
            if row.attempts > MAX_ATTEMPTS:
                _fail(session, row, now, FileRefused("file-reader-died"))
            else:
                work.append(Work(row.id, row.company_id, row.sha256 or "", row.file_name))
        return tuple(work)


def renew(desk: Desk, worker: str, case_ids: Sequence[UUID]) -> None:
    """Keep the leases of what a worker is still at."""
    until = desk.clock.now() + timedelta(seconds=desk.settings.work_lease_seconds)
    with desk.database.begin() as session:
        session.execute(
            update(CaseRow).where(CaseRow.id.in_(case_ids), CaseRow.worker == worker).values(work_until=until)
        )


def let_go(desk: Desk, worker: str, case_ids: Sequence[UUID]) -> None:
    """Give claims back untouched, for others to take at once (a worker that is told to stop)."""
    with desk.database.begin() as session:
        session.execute(
            update(CaseRow)
            .where(CaseRow.id.in_(case_ids), CaseRow.worker == worker)
            .values(work_until=None, worker="", attempts=CaseRow.attempts - 1)
        )


def record_documents(
    desk: Desk, worker: str, case_id: UUID, documents: Sequence[Document], images: Sequence[bytes]
) -> tuple[UUID, ...]:
    """Keep what was read: one case per invoice in the file (the first is this one), with its pages. Recording twice,
    or for a worker whose claim
    has gone to another, does nothing. A file without any invoice makes the case unreadable, saying what it is
    instead.
    """
    now = desk.clock.now()
    with desk.database.read() as session:
        company_id = session.get_one(CaseRow, case_id).company_id
    names = [desk.blobs.put(company_id, image) for image in images]
    invoices = [d for d in documents if d.kind in INVOICES]
    stored = [desk.blobs.put(company_id, to_json(tuple[Page, ...], d.pages)) for d in invoices]
    with desk.database.begin() as session:
        first = session.get_one(CaseRow, case_id, with_for_update=True)
        if first.state != State.RECEIVED.value or first.worker != worker:
            return ()
        if not invoices:
            first.images = names
            kind = documents[0].kind if documents else DocumentKind.OTHER
            _fail(session, first, now, FileRefused("file-not-invoice", kind=KIND_NAMES[kind]))
            return (case_id,)
        made = []
        for order, (document, pages) in enumerate(zip(invoices, stored, strict=True), start=1):
            row = first if order == 1 else _copy_for(session, first, order, now)
            _fill(row, document, pages, [names[page.number - 1] for page in document.pages])
            if len(invoices) > 1:
                row.notes = (*row.notes, Note("several-invoices", SEVERAL.format(count=len(invoices))))
            move(session, row, Event.READ, SYSTEM, now, f"{document.kind.value}, grade {document.grade().value}")
            refresh_columns(row)
            assess(desk, session, row, now)
            made.append(row.id)
        _tell(session, first, now, "read", receipt_no=first.receipt_no, file_name=first.file_name)
        return tuple(made)


def record_unreadable(desk: Desk, worker: str, case_id: UUID, error: GensanError) -> None:
    """Keep why a file could not be read, and tell the sender."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = session.get_one(CaseRow, case_id, with_for_update=True)
        if row.state == State.RECEIVED.value and row.worker == worker:
            _fail(session, row, now, error)


def _check_size(desk: Desk, content: bytes) -> None:
    if not content:
        raise FileRefused("file-empty")
    if len(content) > desk.settings.max_upload_mb * 1_000_000:
        raise FileRefused("file-too-large", limit_mb=desk.settings.max_upload_mb)


def _applying_company(desk: Desk, actor: Actor) -> UUID:
    if actor.role not in APPLICANTS or actor.company_id is None:
        raise NotAllowed("admin-cannot-apply" if actor.role is Role.ADMIN else "not-allowed")
    with desk.database.read() as session:
        registration = people.registration(session, actor.company_id)
        chamber = people.chamber(session, registration.chamber_id)
    if not registration.may_apply(local_day(desk.clock.now(), chamber.time_zone)):
        raise NotAllowed("registration-ended")
    return actor.company_id


def _new_row(session: Session, actor: Actor, now: datetime) -> CaseRow:
    if actor.chamber_id is None or actor.company_id is None or actor.account_id is None:
        raise NotAllowed("not-allowed")
    account = people.account(session, actor.account_id)
    case_id = uuid4()
    row = CaseRow(
        id=case_id,
        chamber_id=actor.chamber_id,
        company_id=actor.company_id,
        receipt_no=_receipt_number(session, actor.chamber_id, now),
        row_order=f"{now:%Y%m%d%H%M%S%f}-{case_id.hex[:12]}",
        state=State.RECEIVED.value,
        created_by=actor.account_id,
        signer_id=account.signer_id or (account.id if account.role is Role.SIGNER else None),
        created_at=now,
        updated_at=now,
        kind=DocumentKind.OTHER.value,
        invoice=Invoice(),
        application=_application_of(account),
    )
    row.search = row.receipt_no.lower()
    return row


def _receipt_number(session: Session, chamber_id: UUID, now: datetime) -> str:
    year = local_day(now, people.chamber(session, chamber_id).time_zone).year
    return numbering.receipt_number(year, counters.next_number(session, f"receipt:{chamber_id}:{year}"))


def _application_of(account: Account) -> Application:
    return Application(contact_name=account.name, contact_email=account.email)


def _copy_for(session: Session, first: CaseRow, order: int, now: datetime) -> CaseRow:
    case_id = uuid4()
    row = CaseRow(
        id=case_id,
        chamber_id=first.chamber_id,
        company_id=first.company_id,
        receipt_no=_receipt_number(session, first.chamber_id, now),
        row_order=f"{now:%Y%m%d%H%M%S%f}-{case_id.hex[:12]}",
        state=State.RECEIVED.value,
        version=1,
        created_by=first.created_by,
        signer_id=first.signer_id,
        created_at=first.created_at,
        updated_at=now,
        file_name=first.file_name,
        sha256=first.sha256,
        media_type=first.media_type,
        size=first.size,
        document=order,
        kind=first.kind,
        invoice=Invoice(),
        application=first.application,
    )
    session.add(row)
    return row


def _fill(row: CaseRow, document: Document, pages: str, images: list[str]) -> None:
    row.kind = document.kind.value
    row.invoice = document.invoice
    row.absent = dict(document.absent)
    row.lines_grade = document.lines_grade.value
    row.notes = document.notes
    row.pages, row.images, row.page_count = pages, images, len(images)
    row.worker, row.work_until, row.problem, row.problem_data = "", None, "", {}


def _fail(session: Session, row: CaseRow, now: datetime, error: GensanError) -> None:
    row.problem = error.code
    row.problem_data = {k: v.en if isinstance(v, Text) else str(v) for k, v in error.data.items()}
    row.worker, row.work_until = "", None
    move(session, row, Event.READ_FAILED, SYSTEM, now, error.code)
    _tell(session, row, now, "unreadable", receipt_no=row.receipt_no, file_name=row.file_name, code=error.code)


def _tell(session: Session, row: CaseRow, now: datetime, template: str, **data: str) -> None:
    if row.created_by:
        outbox.put(session, now, people.account(session, row.created_by), template, case_id=str(row.id), **data)


def _plain_name(name: str) -> str:
    """The sender's name of the file, for showing only: no path, no control characters."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in base if c.isprintable())[:200] or "file"


def _event(desk: Desk, actor: Actor, case_id: UUID, event: Event) -> Case:
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        move(session, row, event, actor, now)
        if event is Event.RETRY:
            row.attempts, row.problem, row.problem_data = 0, "", {}
        if event is Event.TYPE_INSTEAD:
            row.kind = DocumentKind.COMMERCIAL_INVOICE.value
            touch(row, now)
            assess(desk, session, row, now)
        return cases.as_case(row)
