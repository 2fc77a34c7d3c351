"""Payment services: one small face, with a hosted page, so that card data never touches us. The trial gateway walks
the same path as a real one.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from sqlalchemy import select

from pipeline.domain.money import Money
from pipeline.errors import NotAllowed, NotFound, OutsideFailure
from pipeline.gateways.clock import Clock
from pipeline.storage.database import Database
from pipeline.storage.tables import TrialPaymentRow

TOLERANCE = timedelta(seconds=300)  # how old a signed notice may be, as Stripe does
RETRY_FIRST = timedelta(seconds=2)
RETRY_LONGEST = timedelta(minutes=10)


class PaymentState(StrEnum):
    """How far a payment is on the service's side. DECLINED: the last card was, the page is still open. PAID and
    EXPIRED are final.
    """

    OPEN = "open"
    PAID = "paid"
    DECLINED = "declined"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be paid; `key` makes asking twice the same as asking once."""

    key: UUID
    amount: Money
    description: str
    back_url: str


@dataclass(frozen=True, slots=True)
class HostedPage:
    """Where the payer goes, and what the service calls it."""

    reference: str
    url: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What the service tells by webhook; `id` is the same on every delivery."""

    id: str
    kind: str
    reference: str
    state: PaymentState


class PaymentGateway(Protocol):
    """A payment service."""

    @property
    def trial(self) -> bool:
        """Whether no money moves."""
        ...

    def create(self, order: Order) -> HostedPage:
        """Open a hosted page for an order; the same key gives the same page. Raises OutsideFailure."""
        ...

    def find(self, reference: str) -> PaymentState:
        """How far it is. Raises OutsideFailure."""
        ...

    def expire(self, reference: str) -> PaymentState:
        """Close the page for good, unless it has been paid: PAID or EXPIRED. Raises OutsideFailure."""
        ...

    def read_notice(self, body: bytes, signature: str, now: datetime) -> Notice:
        """Check and read a webhook. Raises NotAllowed when the signature does not hold."""
        ...


@dataclass(frozen=True, slots=True)
class TrialPayment:
    """One payment as the trial page shows it."""

    reference: str
    amount: int
    currency: str
    description: str
    back_url: str
    state: PaymentState


@dataclass(frozen=True, slots=True)
class Delivery:
    """A webhook that the trial gateway owes: to be posted to us with this header."""

    reference: str
    body: bytes
    signature: str


class TrialGateway:
    """A payment service for trial use, in this very installation: own book, own page, signed notices. No money moves
    and every page says so.
    """

    trial = True

    def __init__(self, database: Database, secret: str, base_url: str, clock: Clock) -> None:
        self._database = database
        self._secret = secret.encode()
        self._base_url = base_url
        self._clock = clock

    def create(self, order: Order) -> HostedPage:
        """Open a page; the same key with another amount is an error, as with real services."""
        reference = "trial_" + hashlib.sha256(f"{order.key}".encode()).hexdigest()[:24]
        with self._database.begin() as session:
            row = session.get(TrialPaymentRow, reference)
            if row is None:
                row = TrialPaymentRow(
                    reference=reference,
                    idempotency_key=str(order.key),
                    amount=order.amount.minor_units(),
                    currency=order.amount.currency,
                    description=order.description,
                    back_url=order.back_url,
                    state=PaymentState.OPEN.value,
                    created_at=self._clock.now(),
                )
                session.add(row)
            elif (row.amount, row.currency) != (order.amount.minor_units(), order.amount.currency):
                raise OutsideFailure("gateway-down")
        return HostedPage(reference, f"{self._base_url}/trial-gateway/{reference}")

    def find(self, reference: str) -> PaymentState:
        """How far it is."""
        return self.payment(reference).state

    def read_notice(self, body: bytes, signature: str, now: datetime) -> Notice:
        """Check and read a webhook."""
        parts = dict(part.split("=", 1) for part in signature.split(",") if "=" in part)
        stamp = parts.get("t", "")
        if not stamp.isdecimal() or not hmac.compare_digest(self._sign(stamp, body), parts.get("v1", "")):
            raise NotAllowed("webhook-refused")
        if abs(now - datetime.fromtimestamp(int(stamp), UTC)) > TOLERANCE:
            raise NotAllowed("webhook-refused")
        notice = json.loads(body)
        return Notice(notice["id"], notice["type"], notice["reference"], PaymentState(notice["state"]))

    def expire(self, reference: str) -> PaymentState:
        """Close the page unless it has been paid."""
        with self._database.begin() as session:
            row = session.get(TrialPaymentRow, reference, with_for_update=True)
            if row is None:
                raise NotFound("not-found")
            if row.state != PaymentState.PAID.value:
                row.state, row.next_try_at = PaymentState.EXPIRED.value, None
            return PaymentState(row.state)

    # what the real service would do on its own side
    # ------------------------------------------------------------------------------------

    def payment(self, reference: str) -> TrialPayment:
        """One payment, for the trial page.

        Raises:
            NotFound: there is none.
        """
        with self._database.read() as session:
            row = session.get(TrialPaymentRow, reference)
            if row is None:
                raise NotFound("not-found")
            state = PaymentState(row.state)
            return TrialPayment(row.reference, row.amount, row.currency, row.description, row.back_url, state)

    def decide(self, reference: str, *, paid: bool) -> TrialPayment:
        """The payer pays or is declined; a page that is paid or closed stays so. The notice goes out by the worker."""
        with self._database.begin() as session:
            row = session.get(TrialPaymentRow, reference, with_for_update=True)
            if row is None:
                raise NotFound("not-found")
            if row.state in (PaymentState.OPEN.value, PaymentState.DECLINED.value):
                row.state = (PaymentState.PAID if paid else PaymentState.DECLINED).value
                row.event_id = f"evt_{secrets.token_hex(12)}"
                row.delivered_at, row.next_try_at, row.tries = None, self._clock.now(), 0
        return self.payment(reference)

    def due(self, now: datetime, limit: int = 20) -> tuple[Delivery, ...]:
        """Notices that are to be posted now."""
        with self._database.read() as session:
            wanted = select(TrialPaymentRow).where(TrialPaymentRow.next_try_at <= now).limit(limit)
            return tuple(self._delivery(row, now) for row in session.scalars(wanted))

    def record_delivery(self, reference: str, now: datetime, *, arrived: bool) -> None:
        """It was taken (2xx), or it is tried again later."""
        with self._database.begin() as session:
            row = session.get_one(TrialPaymentRow, reference, with_for_update=True)
            row.tries += 1
            row.delivered_at = now if arrived else None
            row.next_try_at = None if arrived else now + min(RETRY_FIRST * 2**row.tries, RETRY_LONGEST)

    def _delivery(self, row: TrialPaymentRow, now: datetime) -> Delivery:
        kind = "checkout.completed" if row.state == PaymentState.PAID.value else "checkout.declined"
        notice = {"id": row.event_id, "type": kind, "reference": row.reference, "state": row.state}
        body = json.dumps(notice, sort_keys=True).encode()
        stamp = str(int(now.timestamp()))
        return Delivery(row.reference, body, f"t={stamp},v1={self._sign(stamp, body)}")

    def _sign(self, stamp: str, body: bytes) -> str:
        return hmac.new(self._secret, stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
