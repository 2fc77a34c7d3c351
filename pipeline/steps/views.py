"""What pages show of a case: one value with all of it, for whom it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pipeline.domain import editing, fees
from pipeline.domain.case import Case
from pipeline.domain.certificate import Certificate, Draft
from pipeline.domain.chamber import CertificateKind, Chamber, Channel
from pipeline.domain.findings import Finding
from pipeline.domain.lifecycle import TRANSITIONS, Event, State
from pipeline.domain.money import Money
from pipeline.domain.pages import Page
from pipeline.domain.people import CHAMBER, Actor, Registration, Role
from pipeline.errors import NotFound
from pipeline.gateways.clock import local_day
from pipeline.steps import assess
from pipeline.steps.desk import Desk
from pipeline.steps.moving import name_of
from pipeline.storage import audit, cases, people
from pipeline.storage.codec import from_json
from pipeline.storage.tables import AccountRow, CaseRow, CertificateRow, ChargeRow


@dataclass(frozen=True, slots=True)
class Change:
    """A value that differs from what it was when the case was last returned."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class IssuedFile:
    """A certificate that has been sealed: which marks can be downloaded, until when it may be printed."""

    certificate: Certificate
    marks: tuple[str, ...]
    print_until: date | None
    prints: int
    closing_reason: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything about a case. `findings` still stand, `cleared` do not; `weak` are values that somebody must look
    at; `allowed` is what this person
    may do now; `changes` since the last return; `fee` as it would be, or as it was frozen at approval."""

    case: Case
    chamber: Chamber
    registration: Registration
    draft: Draft
    signatory: str
    findings: tuple[Finding, ...]
    cleared: tuple[Finding, ...]
    weak: tuple[str, ...]
    allowed: frozenset[Event]
    may_edit: bool
    fee: Money | None
    charge_state: str
    issued: IssuedFile | None
    changes: tuple[Change, ...]
    siblings: tuple[cases.CaseSummary, ...]
    claimed_by_name: str
    history: tuple[audit.AuditEntry, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """One page of the file: its picture (PNG) and its words."""

    image: bytes
    page: Page


def open_case(desk: Desk, actor: Actor, case_id: UUID) -> CaseView:
    """All about a case.

    Raises:
        NotFound: there is none that this person may see.
    """
    with desk.database.read() as session:
        return of_row(session, actor, cases.fetch(session, actor, case_id), desk.clock.now())


def page(desk: Desk, actor: Actor, case_id: UUID, number: int) -> PageView:
    """The page of that place within the case (from 1).

    Raises:
        NotFound: no such case, or no such page.
    """
    with desk.database.read() as session:
        row = cases.fetch(session, actor, case_id)
        images, pages, tenant = list(row.images), row.pages, row.company_id
    if not 1 <= number <= len(images) or not pages:
        raise NotFound("not-found")
    words = from_json(tuple[Page, ...], desk.blobs.get(tenant, pages))
    return PageView(desk.blobs.get(tenant, images[number - 1]), words[number - 1])


def of_row(session: Session, actor: Actor, row: CaseRow, now: datetime) -> CaseView:
    """The view, within a transaction that has the row."""
    chamber, registration = people.chamber(session, row.chamber_id), people.registration(session, row.company_id)
    issued = _issued(session, row)
    draft = (
        issued.certificate.draft
        if issued
        else assess.draft_of(session, row, chamber, registration, local_day(now, chamber.time_zone))
    )
    standing = assess.standing_findings(row)
    charge = session.get(ChargeRow, row.id)
    holder = row.claimed_by if row.lease_until and row.lease_until > now else None
    return CaseView(
        case=cases.as_case(row),
        chamber=chamber,
        registration=registration,
        draft=draft,
        signatory=name_of(session, row.signer_id),
        findings=standing,
        cleared=tuple(f for f in row.findings if f not in standing),
        weak=tuple(assess.weak_fields(row)),
        allowed=_allowed(row, actor, now),
        may_edit=may_edit(row, actor, now),
        fee=_fee(row, chamber, registration, charge, local_day(now, chamber.time_zone)),
        charge_state=charge.state if charge else "",
        issued=issued,
        changes=changes_since_return(row),
        siblings=cases.siblings(session, row),
        claimed_by_name=name_of(session, holder),
        history=audit.of_case(session, row.id),
    )


def may_edit(row: CaseRow, actor: Actor, now: datetime) -> bool:
    """Applicants edit drafts and returned cases, a reviewer the case that they hold."""
    if State(row.state) in (State.DRAFT, State.RETURNED):
        return actor.role in (Role.SIGNER, Role.SUB)
    held = row.claimed_by == actor.account_id and row.lease_until is not None and row.lease_until > now
    return State(row.state) is State.IN_REVIEW and actor.role in CHAMBER and held


def changes_since_return(row: CaseRow) -> tuple[Change, ...]:
    """What the applicant has changed since the reviewer saw it last."""
    if row.snapshot is None:
        return ()
    old, new = row.snapshot, editing.all_shown(row.invoice)
    fields = sorted(old.keys() | new.keys(), key=lambda name: (name.startswith("lines."), name))
    return tuple(Change(f, old.get(f, ""), new.get(f, "")) for f in fields if old.get(f, "") != new.get(f, ""))


def signature_of(session: Session, signer_id: UUID | None) -> str:
    """The blob of a signer's specimen signature; "" where there is none."""
    row = session.get(AccountRow, signer_id) if signer_id else None
    return row.signature if row else ""


def _allowed(row: CaseRow, actor: Actor, now: datetime) -> frozenset[Event]:
    state = State(row.state)
    events = {event for (at, event), t in TRANSITIONS.items() if at is state and actor.role in t.who}
    if state is State.IN_REVIEW and not may_edit(row, actor, now):
        events.clear()
        if row.lease_until is None or row.lease_until <= now:
            events |= {Event.CLAIM} if actor.role in (Role.REVIEWER, Role.CHAMBER_ADMIN) else set()
    return frozenset(events)


def _fee(
    row: CaseRow, chamber: Chamber, registration: Registration, charge: ChargeRow | None, today: date
) -> Money | None:
    if charge is not None:
        return Money(Decimal(charge.amount), charge.currency)
    if not chamber.fees:
        return None
    wanted = row.application
    return fees.fee(
        chamber,
        CertificateKind.ORIGIN,
        Channel.ONLINE,
        registration.member_class,
        wanted.originals,
        wanted.copies,
        today,
    )


def _issued(session: Session, row: CaseRow) -> IssuedFile | None:
    found = session.scalar(select(CertificateRow).where(CertificateRow.case_id == row.id))
    if found is None or found.sealed_at is None:
        return None
    return IssuedFile(found.certificate, tuple(found.files), found.print_until, found.prints, found.closing_reason)
