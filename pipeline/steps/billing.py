"""Fees: one charge a case, one checkout for several charges, settled by the service's notice or by asking it. Nothing
is paid twice.

Crash safety: the checkout row, whose id is the idempotency key, is committed before the service is called;
`reconcile` finishes what broke off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from pipeline.domain.lifecycle import Event, State
from pipeline.domain.money import Money
from pipeline.domain.people import COMPANY, SYSTEM, Actor
from pipeline.errors import Conflict, EntryRefused, NotAllowed, OutsideFailure, WrongState
from pipeline.gateways.payments import Order, PaymentState
from pipeline.steps.desk import Desk
from pipeline.steps.moving import about, move
from pipeline.storage import audit, cases
from pipeline.storage.tables import CaseRow, ChargeRow, CheckoutRow, PaymentEventRow

ASK_AFTER = timedelta(seconds=20)  # a checkout is asked about when no notice has come for so long
GIVE_UP_AFTER = timedelta(hours=24)  # hosted pages die after a day


@dataclass(frozen=True, slots=True)
class Bill:
    """A charge in a list: of which case, how much, how far."""

    case_id: UUID
    receipt_no: str
    invoice_number: str
    consignee: str
    amount: Money
    state: str
    created_at: datetime
    paid_at: datetime | None


def charges(desk: Desk, actor: Actor, *, unpaid_only: bool = False) -> tuple[Bill, ...]:
    """The charges of the cases that this person may see, newest first."""
    wanted = select(ChargeRow, CaseRow).join(CaseRow, CaseRow.id == ChargeRow.case_id).where(cases.visible_to(actor))
    if unpaid_only:
        wanted = wanted.where(ChargeRow.state != "paid", CaseRow.state == State.APPROVED.value)
    with desk.database.read() as session:
        rows = session.execute(wanted.order_by(ChargeRow.created_at.desc()).limit(500))
        return tuple(
            Bill(
                case.id,
                case.receipt_no,
                case.invoice_number,
                case.consignee,
                Money(Decimal(charge.amount), charge.currency),
                charge.state,
                charge.created_at,
                charge.paid_at,
            )
            for charge, case in rows
        )


def start_checkout(desk: Desk, actor: Actor, case_ids: Sequence[UUID], back_url: str) -> str:
    """Open one payment for several approved cases; where the payer goes. The same cases again give the same page.

    Raises:
        NotAllowed, WrongState: not this person, or a case is not approved.
        Conflict: one of the cases is in another open payment.
        OutsideFailure: the service does not answer; the payment is taken up again by `reconcile`.
    """
    if actor.role not in COMPANY or not case_ids:
        raise NotAllowed("not-allowed")
    now = desk.clock.now()
    with desk.database.begin() as session:
        rows = [cases.fetch(session, actor, case_id, lock=True) for case_id in sorted(set(case_ids))]
        checkout = _open_checkout(session, actor, rows, back_url, now)
        checkout_id, known = checkout.id, checkout.url
    return known or _ask_for_page(desk, checkout_id)


def take_webhook(desk: Desk, body: bytes, signature: str) -> bool:
    """Take a notice of the payment service; False when it had been taken before.

    Raises:
        NotAllowed: the signature does not hold.
    """
    now = desk.clock.now()
    notice = desk.payments.read_notice(body, signature, now)
    with desk.database.begin() as session:
        checkout = session.scalar(
            select(CheckoutRow).where(CheckoutRow.reference == notice.reference).with_for_update()
        )
        if checkout is None:
            raise OutsideFailure("gateway-down")  # the page exists there but not yet here: they try again
        if session.get(PaymentEventRow, notice.id) is not None:
            return False
        session.add(PaymentEventRow(id=notice.id, kind=notice.kind, taken_at=now))
        _settle(session, checkout, notice.state, now)
        return True


def reconcile(desk: Desk) -> int:
    """Ask the service about every payment that nobody has told us the end of; how many were settled."""
    now = desk.clock.now()
    with desk.database.read() as session:
        wanted = select(CheckoutRow.id, CheckoutRow.reference, CheckoutRow.created_at).where(
            CheckoutRow.state.in_(["started", "open"]), CheckoutRow.created_at <= now - ASK_AFTER
        )
        waiting = session.execute(wanted.limit(100)).all()
    settled = 0
    for checkout_id, known, created_at in waiting:
        try:
            if known is None:
                _ask_for_page(desk, checkout_id)
            with desk.database.read() as session:
                reference = session.get_one(CheckoutRow, checkout_id).reference or ""
            old = created_at <= now - GIVE_UP_AFTER
            found = desk.payments.expire(reference) if old else desk.payments.find(reference)
        except OutsideFailure:
            continue
        settled += _settle_found(desk, checkout_id, found)
    return settled


def cancel_checkout(desk: Desk, actor: Actor, case_id: UUID) -> bool:
    """Close the open payment that a case is in, so that the case can be paid otherwise or withdrawn; False when it
    turns out to have been paid.

    Raises:
        OutsideFailure: the service does not answer; nothing has changed.
    """
    if actor.role not in COMPANY:
        raise NotAllowed("not-allowed")
    with desk.database.read() as session:
        charge = session.get(ChargeRow, cases.fetch(session, actor, case_id).id)
        if charge is None or charge.state != "pending" or charge.checkout_id is None:
            return True
        checkout = session.get_one(CheckoutRow, charge.checkout_id)
    if checkout.reference is None:
        _ask_for_page(desk, checkout.id)
        with desk.database.read() as session:
            checkout = session.get_one(CheckoutRow, checkout.id)
    found = desk.payments.expire(checkout.reference or "")
    _settle_found(desk, checkout.id, found)
    return found is not PaymentState.PAID


def _open_checkout(
    session: Session, actor: Actor, rows: Sequence[CaseRow], back_url: str, now: datetime
) -> CheckoutRow:
    found = [session.get(ChargeRow, row.id, with_for_update=True) for row in rows]
    owed = [charge for charge in found if charge is not None]
    if len(owed) != len(rows) or any(row.state != State.APPROVED.value for row in rows):
        raise WrongState("cases-not-payable")
    open_ones = {charge.checkout_id for charge in owed if charge.state == "pending"}
    if open_ones:
        return _same_checkout(session, open_ones, owed)
    if len({charge.currency for charge in owed}) != 1:
        raise EntryRefused("cases-not-payable")
    total = sum((Decimal(charge.amount) for charge in owed), Decimal(0))
    checkout = CheckoutRow(
        id=uuid4(),
        chamber_id=rows[0].chamber_id,
        company_id=rows[0].company_id,
        account_id=actor.account_id or rows[0].company_id,
        amount=str(total),
        currency=owed[0].currency,
        state="started",
        back_url=back_url,
        created_at=now,
    )
    session.add(checkout)
    session.flush()
    for charge, row in zip(owed, rows, strict=True):
        charge.state, charge.checkout_id = "pending", checkout.id
        audit.record(
            session, now, actor, "charge:checkout:started", about(row), new=f"{charge.amount} {charge.currency}"
        )
    return checkout


def _same_checkout(session: Session, open_ones: set[UUID | None], owed: Sequence[ChargeRow]) -> CheckoutRow:
    """Who asks again for the same cases gets the same page; anything else would let them pay twice."""
    checkout = session.get(CheckoutRow, next(iter(open_ones)))
    if checkout is None or len(open_ones) != 1:
        raise Conflict("payment-elsewhere")
    members = set(session.scalars(select(ChargeRow.case_id).where(ChargeRow.checkout_id == checkout.id)))
    if members != {charge.case_id for charge in owed}:
        raise Conflict("payment-elsewhere")
    return checkout


def _ask_for_page(desk: Desk, checkout_id: UUID) -> str:
    with desk.database.read() as session:
        checkout = session.get_one(CheckoutRow, checkout_id)
        wanted = select(CaseRow.receipt_no).join(ChargeRow, ChargeRow.case_id == CaseRow.id)
        numbers = session.scalars(wanted.where(ChargeRow.checkout_id == checkout_id).order_by(CaseRow.receipt_no))
        description = ", ".join(numbers)
    amount = Money(Decimal(checkout.amount), checkout.currency)
    page = desk.payments.create(Order(checkout_id, amount, description, checkout.back_url))
    with desk.database.begin() as session:
        checkout = session.get_one(CheckoutRow, checkout_id, with_for_update=True)
        checkout.reference, checkout.url = page.reference, page.url
        if checkout.state == "started":
            checkout.state = "open"
    return page.url


def _settle_found(desk: Desk, checkout_id: UUID, found: PaymentState) -> bool:
    now = desk.clock.now()
    with desk.database.begin() as session:
        return _settle(session, session.get_one(CheckoutRow, checkout_id, with_for_update=True), found, now)


def _settle(session: Session, checkout: CheckoutRow, found: PaymentState, now: datetime) -> bool:
    """Paid: every charge is paid and every case goes on, once. Expired: the charges are owed again. Anything else
    changes nothing; whether it did.
    """
    final = {PaymentState.PAID: "paid", PaymentState.EXPIRED: "failed"}.get(found)
    if final is None or checkout.state in ("paid", final):
        return False
    checkout.state, checkout.settled_at = final, now
    wanted = select(ChargeRow).where(ChargeRow.checkout_id == checkout.id).order_by(ChargeRow.case_id)
    for charge in session.scalars(wanted.with_for_update()):
        row = session.get_one(CaseRow, charge.case_id, with_for_update=True)
        told = f"{charge.amount} {charge.currency}"
        audit.record(session, now, SYSTEM, f"charge:checkout:{final}", about(row), new=told)
        if final == "failed":
            charge.state = "owed"
        elif charge.state != "paid":
            charge.state, charge.paid_at = "paid", now
            move(session, row, Event.CLEAR, SYSTEM, now, told)
    return True
