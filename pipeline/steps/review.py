"""The reviewer's side: claim, correct (see `application.correct`), clear a finding, return with a message, approve,
refuse, rescind.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from pipeline.domain import editing, fees
from pipeline.domain.chamber import CertificateKind, Channel
from pipeline.domain.findings import Clearance, ClearedBy
from pipeline.domain.lifecycle import Event, State
from pipeline.domain.people import SYSTEM, Actor
from pipeline.domain.rules import field_values
from pipeline.errors import Conflict, EntryRefused, NotFound, Text, WrongState
from pipeline.gateways.clock import local_day
from pipeline.steps import assess, memory, views
from pipeline.steps.application import see_no_payment, see_nothing_blocks
from pipeline.steps.desk import Desk
from pipeline.steps.moving import about, hold_lease, move, name_of, release_lease, touch
from pipeline.steps.views import CaseView
from pipeline.storage import audit, cases, outbox, people
from pipeline.storage.tables import CaseRow, ChargeRow


def claim(desk: Desk, actor: Actor, case_id: UUID) -> CaseView:
    """Take a case for review; it is this reviewer's until the lease ends or they let it go.

    Raises:
        Conflict: somebody else holds it.
    """
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        _claim(desk, session, row, actor, now)
        return views.of_row(session, actor, row, now)


def claim_next(desk: Desk, actor: Actor) -> UUID | None:
    """Take the oldest case that nobody holds; None when the queue is empty."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        free = or_(CaseRow.lease_until.is_(None), CaseRow.lease_until <= now)
        mine = CaseRow.claimed_by == actor.account_id
        wanted = (
            select(CaseRow)
            .where(cases.visible_to(actor), CaseRow.state.in_([State.SUBMITTED.value, State.IN_REVIEW.value]))
            .where(or_(free, mine))
            .order_by(CaseRow.submitted_at, CaseRow.row_order)
        )
        row = session.scalar(wanted.limit(1).with_for_update(skip_locked=True))
        if row is None:
            return None
        _claim(desk, session, row, actor, now)
        return row.id


def release(desk: Desk, actor: Actor, case_id: UUID) -> CaseView:
    """Let a case go, back into the queue."""
    return _act(desk, actor, case_id, Event.RELEASE)


def renew_lease(desk: Desk, actor: Actor, case_id: UUID) -> None:
    """Say that the reviewer is still at it.

    Raises:
        Conflict: the lease has ended and somebody else holds the case, or nobody.
    """
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        hold_lease(session, row, actor, now)
        row.lease_until = now + timedelta(seconds=people.chamber(session, row.chamber_id).review_lease_seconds)


def end_leases(desk: Desk) -> int:
    """Put cases whose lease has run out back into the queue; how many."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        ended = select(CaseRow).where(CaseRow.state == State.IN_REVIEW.value, CaseRow.lease_until <= now)
        rows = session.scalars(ended.with_for_update(skip_locked=True)).all()
        for row in rows:
            move(session, row, Event.LEASE_ENDED, SYSTEM, now, name_of(session, row.claimed_by))
            release_lease(row)
        return len(rows)


def send_back(desk: Desk, actor: Actor, case_id: UUID, message: str) -> CaseView:
    """Return a case to the applicant with a message that says what to correct.

    Raises:
        EntryRefused: there is no message.
    """
    _see_words(message, Text("A message", "メッセージ"))

    def told(session: Session, row: CaseRow, now: datetime) -> None:
        _hand_back(row, message)
        _tell(session, row, now, "returned", message=row.message)

    return _act(desk, actor, case_id, Event.RETURN, message.strip(), told)


def approve(desk: Desk, actor: Actor, case_id: UUID) -> CaseView:
    """Approve: from now on the fee is owed, exactly as it is today.

    Raises:
        WrongState: a blocking finding stands, or a weak value that the certificate needs has not been looked at; both
        are named.
    """

    def charged(session: Session, row: CaseRow, now: datetime) -> None:
        assess.assess(desk, session, row, now)
        see_nothing_blocks(row)
        weak = assess.weak_fields(row)
        if weak:
            labels = [editing.label_of(name) for name in weak]
            named = Text(", ".join(x.en for x in labels), "、".join(x.ja for x in labels))
            raise WrongState("case-unlooked", fields=named)
        _charge(session, row, now)
        memory.ask(session, row, now)
        if row.application.notify_when_reviewed:
            _tell(session, row, now, "approved")

    return _act(desk, actor, case_id, Event.APPROVE, after=charged)


def refuse(desk: Desk, actor: Actor, case_id: UUID, reason: str) -> CaseView:
    """Refuse for good, with the reason."""
    _see_words(reason, Text("A reason", "理由"))

    def told(session: Session, row: CaseRow, now: datetime) -> None:
        row.message = reason.strip()
        _tell(session, row, now, "refused", message=row.message)

    return _act(desk, actor, case_id, Event.REFUSE, reason.strip(), told)


def rescind(desk: Desk, actor: Actor, case_id: UUID, reason: str) -> CaseView:
    """Take an approval back before it is paid; the applicant corrects and applies again.

    Raises:
        Conflict: a payment is under way.
    """
    _see_words(reason, Text("A reason", "理由"))
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        see_no_payment(session, row)
        move(session, row, Event.RESCIND, actor, now, reason.strip())
        charge = session.get(ChargeRow, row.id)
        if charge is not None:
            session.delete(charge)  # nothing was paid; the next approval freezes the fee of its own day
        _hand_back(row, reason)
        _tell(session, row, now, "returned", message=row.message)
        return views.of_row(session, actor, row, now)


def clear_finding(desk: Desk, actor: Actor, case_id: UUID, key: str, reason: str) -> CaseView:
    """Take away a finding that a reviewer may clear; it comes back if the value changes.

    Raises:
        NotFound: no such finding stands.
        EntryRefused: there is no reason, or the rule does not let a reviewer clear it.
    """
    _see_words(reason, Text("A reason", "理由"))
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        hold_lease(session, row, actor, now)
        finding = next((f for f in assess.standing_findings(row) if f.key == key), None)
        if finding is None:
            raise NotFound("not-found")
        if ClearedBy.REVIEWER not in finding.cleared_by:
            raise EntryRefused("finding-not-clearable", field=finding.field, rule=finding.rule)
        value = field_values(row.invoice, row.application).get(finding.field, "")
        cleared = Clearance(key, ClearedBy.REVIEWER, reason.strip(), str(actor.account_id), now, value)
        row.clearances = (*row.clearances, cleared)
        touch(row, now)
        assess.assess(desk, session, row, now)
        audit.record(session, now, actor, f"case:{key}:cleared", about(row), value, reason.strip())
        return views.of_row(session, actor, row, now)


def _act(
    desk: Desk,
    actor: Actor,
    case_id: UUID,
    event: Event,
    note: str = "",
    after: Callable[[Session, CaseRow, datetime], None] | None = None,
) -> CaseView:
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        move(session, row, event, actor, now, note)
        hold_lease(session, row, actor, now)
        if after is not None:
            after(session, row, now)
        release_lease(row)
        return views.of_row(session, actor, row, now)


def _claim(desk: Desk, session: Session, row: CaseRow, actor: Actor, now: datetime) -> None:
    held = row.state == State.IN_REVIEW.value and row.lease_until is not None and row.lease_until > now
    if held and row.claimed_by != actor.account_id:
        raise Conflict("case-claimed", name=name_of(session, row.claimed_by))
    if not held:
        if row.state == State.IN_REVIEW.value:
            move(session, row, Event.LEASE_ENDED, SYSTEM, now, name_of(session, row.claimed_by))
        move(session, row, Event.CLAIM, actor, now)
    row.claimed_by = actor.account_id
    row.lease_until = now + timedelta(seconds=people.chamber(session, row.chamber_id).review_lease_seconds)
    if not held:
        assess.assess(desk, session, row, now)


def _hand_back(row: CaseRow, message: str) -> None:
    """The applicant has it again: with the message, what was seen, and a declaration to be made anew on the day of
    the next application."""
    row.message, row.snapshot = message.strip(), editing.all_shown(row.invoice)
    row.application = dataclasses.replace(row.application, consent=False, declared_on=None)


def _charge(session: Session, row: CaseRow, now: datetime) -> None:
    chamber, registration = people.chamber(session, row.chamber_id), people.registration(session, row.company_id)
    wanted = row.application
    fee = fees.fee(
        chamber,
        CertificateKind.ORIGIN,
        Channel.ONLINE,
        registration.member_class,
        wanted.originals,
        wanted.copies,
        local_day(now, chamber.time_zone),
    )
    session.add(
        ChargeRow(
            case_id=row.id,
            chamber_id=row.chamber_id,
            company_id=row.company_id,
            amount=str(fee.amount),
            currency=fee.currency,
            state="owed",
            created_at=now,
        )
    )


def _tell(session: Session, row: CaseRow, now: datetime, template: str, **data: str) -> None:
    if row.created_by:
        to = people.account(session, row.created_by)
        number = row.invoice_number
        outbox.put(
            session, now, to, template, case_id=str(row.id), receipt_no=row.receipt_no, invoice_number=number, **data
        )


def _see_words(text: str, label: Text) -> None:
    if not text.strip():
        raise EntryRefused("entry-required", label=label)
