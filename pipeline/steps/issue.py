"""Issuing: a number once, a sealed file per mark, the print window; and what may happen to a certificate afterwards."""

from __future__ import annotations

import dataclasses
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from pipeline.domain import numbering
from pipeline.domain.certificate import Certificate, Mark
from pipeline.domain.chamber import Chamber, PrintPolicy
from pipeline.domain.invoice import Invoice
from pipeline.domain.lifecycle import Event, State
from pipeline.domain.people import SYSTEM, Actor
from pipeline.errors import EntryRefused, Text, WrongState
from pipeline.gateways.clock import local_day
from pipeline.steps import assess, views
from pipeline.steps.desk import Desk
from pipeline.steps.moving import about, move
from pipeline.steps.views import CaseView
from pipeline.storage import audit, cases, counters, outbox, people
from pipeline.storage.tables import CaseRow, CertificateRow


@dataclass(frozen=True, slots=True)
class IssueOrder:
    """What the printer and sealer need. `signature` is the signer's specimen picture, None where there is none."""

    case_id: UUID
    certificate: Certificate
    invoice: Invoice
    chamber: Chamber
    marks: tuple[Mark, ...]
    signature: bytes | None


def claim_cleared(desk: Desk, worker: str, limit: int) -> tuple[UUID, ...]:
    """Claim paid cases whose certificate is to be sealed, oldest first."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        free = or_(CaseRow.work_until.is_(None), CaseRow.work_until < now)
        wanted = select(CaseRow).where(CaseRow.state == State.CLEARED.value, free).order_by(CaseRow.row_order)
        rows = session.scalars(wanted.limit(limit).with_for_update(skip_locked=True)).all()
        for row in rows:
            row.worker, row.work_until = worker, now + timedelta(seconds=desk.settings.work_lease_seconds)
        return tuple(row.id for row in rows)


def prepare(desk: Desk, worker: str, case_id: UUID) -> IssueOrder:
    """Give the certificate its number and access code, once for ever, and say what is to be printed.

    A number that was given before a crash is used again; the day of issue is always today (a certification is never
    back-dated, rule 10a).

    Raises:
        WrongState: the case is not to be sealed, or the claim has gone to another worker.
    """
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = session.get_one(CaseRow, case_id, with_for_update=True)
        if row.state != State.CLEARED.value or row.worker != worker:
            raise WrongState("case-wrong-state", state=Text(row.state, row.state))
        chamber = people.chamber(session, row.chamber_id)
        today = local_day(now, chamber.time_zone)
        found = session.scalar(select(CertificateRow).where(CertificateRow.case_id == case_id).with_for_update())
        if found is None:
            found = _number(session, row, chamber, today, now)
        elif found.issued_on != today:
            found.issued_on = today
            found.certificate = dataclasses.replace(found.certificate, issued_on=today)
        certificate = found.certificate
        signature, tenant, invoice = views.signature_of(session, row.signer_id), row.company_id, row.invoice
    picture = desk.blobs.get(tenant, signature) if signature else None
    marks = (Mark.ORIGINAL, Mark.COPY)
    return IssueOrder(case_id, certificate, invoice, chamber, marks, picture)


def record_sealed(desk: Desk, worker: str, case_id: UUID, files: dict[Mark, bytes]) -> None:
    """Keep the sealed files; from now on the certificate is issued and may be printed. Recording twice does nothing."""
    now = desk.clock.now()
    with desk.database.read() as session:
        tenant = session.get_one(CaseRow, case_id).company_id
    stored = {mark.value: desk.blobs.put(tenant, content) for mark, content in files.items()}
    with desk.database.begin() as session:
        row = session.get_one(CaseRow, case_id, with_for_update=True)
        if row.state != State.CLEARED.value or row.worker != worker:
            return
        found = session.scalars(select(CertificateRow).where(CertificateRow.case_id == case_id)).one()
        policy = people.chamber(session, row.chamber_id).printing
        found.files, found.sealed_at, found.print_until = stored, now, print_until(policy, found.issued_on)
        row.worker, row.work_until = "", None
        move(session, row, Event.SEAL, SYSTEM, now, found.number)
        if row.created_by:
            outbox.put(
                session,
                now,
                people.account(session, row.created_by),
                "issued",
                case_id=str(row.id),
                receipt_no=row.receipt_no,
                invoice_number=row.invoice_number,
                certificate_number=found.number,
                print_until=found.print_until.isoformat(),
            )


def print_until(policy: PrintPolicy, issued_on: date) -> date:
    """The last day on which a certificate may be printed (issued 1 June, 14 days from the next day: until 15 June)."""
    return issued_on + timedelta(days=policy.window_days if policy.from_next_day else policy.window_days - 1)


def end_print_windows(desk: Desk) -> int:
    """Close the print window of every certificate whose last day has passed; how many."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        wanted = (
            select(CaseRow, CertificateRow)
            .join(CertificateRow, CertificateRow.case_id == CaseRow.id)
            .where(CaseRow.state == State.ISSUED.value, CertificateRow.print_until < (now + timedelta(days=1)).date())
        )
        ended = 0
        for row, found in session.execute(wanted.with_for_update(skip_locked=True)).all():
            today = local_day(now, people.chamber(session, row.chamber_id).time_zone)
            if found.print_until is not None and found.print_until < today:
                move(session, row, Event.PRINT_WINDOW_ENDED, SYSTEM, now, found.number)
                ended += 1
        return ended


def reopen_print(desk: Desk, actor: Actor, case_id: UUID, reason: str) -> CaseView:
    """Open the print window again, with a reason, for as long as it was the first time."""
    _see_reason(reason)
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        move(session, row, Event.REOPEN_PRINT, actor, now, reason.strip())
        chamber = people.chamber(session, row.chamber_id)
        found = session.scalars(select(CertificateRow).where(CertificateRow.case_id == case_id)).one()
        found.print_until = print_until(chamber.printing, local_day(now, chamber.time_zone))
        return views.of_row(session, actor, row, now)


def revoke(desk: Desk, actor: Actor, case_id: UUID, reason: str) -> CaseView:
    """Revoke a certificate, with the reason that the verification page shows from now on."""
    _see_reason(reason)
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        move(session, row, Event.REVOKE, actor, now, reason.strip())
        found = session.scalars(select(CertificateRow).where(CertificateRow.case_id == case_id)).one()
        found.closing_reason = reason.strip()
        return views.of_row(session, actor, row, now)


def _number(session: Session, row: CaseRow, chamber: Chamber, today: date, now: datetime) -> CertificateRow:
    registration = people.registration(session, row.company_id)
    sequence = counters.next_number(session, f"certificate:{chamber.id}:{today.year}")
    certificate = Certificate(
        id=uuid4(),
        number=numbering.certificate_number(chamber.code, today.year, sequence),
        access_code=numbering.access_code(secrets.choice),
        issued_on=today,
        chamber_code=chamber.code,
        chamber_name=chamber.name,
        chamber_city=chamber.city,
        certifier=chamber.certifier,
        declaration=chamber.wording.declaration,
        certification=chamber.wording.certification,
        trial=chamber.trial,
        registration_no=registration.number,
        receipt_no=row.receipt_no,
        draft=assess.draft_of(session, row, chamber, registration, today),
        originals=row.application.originals,
        copies=row.application.copies,
    )
    found = CertificateRow(
        id=certificate.id,
        case_id=row.id,
        chamber_id=row.chamber_id,
        company_id=row.company_id,
        number=certificate.number,
        access_code=certificate.access_code,
        issued_on=today,
        certificate=certificate,
    )
    session.add(found)
    audit.record(session, now, SYSTEM, "certificate:number:given", about(row), new=certificate.number)
    return found


def _see_reason(reason: str) -> None:
    if not reason.strip():
        raise EntryRefused("entry-required", label=Text("A reason", "理由"))
