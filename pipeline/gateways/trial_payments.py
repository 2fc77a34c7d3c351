"""The payment service of a trial installation: own book, own page, signed notices. No money moves; every page says so.

It stands for something outside, so it keeps its book in a file of its own, apart from the chamber's database, and
tells what happened by signed webhooks only, as real services do (signature and tolerance like Stripe's).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    Float,
    Integer,
    MetaData,
    Row,
    String,
    Table,
    create_engine,
    event,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Engine

from pipeline.errors import NotAllowed, NotFound, OutsideFailure
from pipeline.gateways.clock import Clock
from pipeline.gateways.payments import HostedPage, Notice, Order, PaymentState

TOLERANCE = timedelta(seconds=300)  # how old a signed notice may be, as Stripe does
RETRY_FIRST = timedelta(seconds=2)
RETRY_LONGEST = timedelta(minutes=10)
BUSY_SECONDS = 30

BOOK = MetaData()
PAYMENTS = Table(
    "payments",
    BOOK,
    Column("reference", String, primary_key=True),
    Column("key", String, unique=True, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("currency", String, nullable=False),
    Column("description", String, nullable=False),
    Column("back_url", String, nullable=False),
    Column("state", String, nullable=False),
    Column("event_id", String, nullable=False, default=""),
    Column("next_try", Float),  # seconds since 1970; None when no notice is owed
    Column("tries", Integer, nullable=False, default=0),
)


@dataclass(frozen=True, slots=True)
class TrialPayment:
    """One payment as the trial page shows it; `amount` in the currency's minor unit."""

    reference: str
    amount: int
    currency: str
    description: str
    back_url: str
    state: PaymentState


@dataclass(frozen=True, slots=True)
class Delivery:
    """A webhook that the trial gateway owes: to be posted to us with this signature in its header."""

    reference: str
    body: bytes
    signature: str


class TrialGateway:
    """A payment service for trial use, in this very installation."""

    trial = True

    def __init__(self, book: Path, secret: str, base_url: str, clock: Clock) -> None:
        self._engine = _open(book)
        self._secret = secret.encode()
        self._base_url = base_url
        self._clock = clock

    def create(self, order: Order) -> HostedPage:
        """Open a page; the same key gives the same page, with another amount it is an error, as with real services."""
        reference = "trial_" + hashlib.sha256(str(order.key).encode()).hexdigest()[:24]
        amount, currency = order.amount.minor_units(), order.amount.currency
        with self._begin() as connection:
            row = _row(connection, reference)
            if row is None:
                values = {
                    "description": order.description,
                    "back_url": order.back_url,
                    "state": PaymentState.OPEN.value,
                }
                values |= {"reference": reference, "key": str(order.key), "currency": currency}
                connection.execute(insert(PAYMENTS).values(amount=amount, **values))
            elif (row.amount, row.currency) != (amount, currency):
                raise OutsideFailure("gateway-down")
        return HostedPage(reference, f"{self._base_url}/trial-gateway/{reference}")

    def find(self, reference: str) -> PaymentState:
        """How far it is."""
        return self.payment(reference).state

    def expire(self, reference: str) -> PaymentState:
        """Close the page unless it has been paid."""
        with self._begin() as connection:
            if _known(connection, reference).state != PaymentState.PAID.value:
                _set(connection, reference, state=PaymentState.EXPIRED.value, next_try=None)
        return self.find(reference)

    def read_notice(self, body: bytes, signature: str, now: datetime) -> Notice:
        """Check and read a webhook."""
        parts = dict(part.split("=", 1) for part in signature.split(",") if "=" in part)
        stamp = parts.get("t", "")
        if not stamp.isascii() or not stamp.isdecimal() or len(stamp) > 12:
            raise NotAllowed("webhook-refused")
        if not hmac.compare_digest(self._sign(stamp, body).encode(), parts.get("v1", "").encode()):
            raise NotAllowed("webhook-refused")
        if abs(now - datetime.fromtimestamp(int(stamp), UTC)) > TOLERANCE:
            raise NotAllowed("webhook-refused")
        notice = json.loads(body)
        return Notice(notice["id"], notice["type"], notice["reference"], PaymentState(notice["state"]))

    # what a real service would do on its own side

    def payment(self, reference: str) -> TrialPayment:
        """One payment, for the trial page.

        Raises:
            NotFound: there is none.
        """
        with self._begin() as connection:
            row = _known(connection, reference)
            state = PaymentState(row.state)
            return TrialPayment(row.reference, row.amount, row.currency, row.description, row.back_url, state)

    def decide(self, reference: str, *, paid: bool) -> TrialPayment:
        """The payer pays or is declined; a page that is paid or closed stays so. The notice goes out by the worker."""
        with self._begin() as connection:
            if _known(connection, reference).state in (PaymentState.OPEN.value, PaymentState.DECLINED.value):
                state = PaymentState.PAID if paid else PaymentState.DECLINED
                notice = {"event_id": f"evt_{secrets.token_hex(12)}", "next_try": self._clock.now().timestamp()}
                _set(connection, reference, state=state.value, tries=0, **notice)
        return self.payment(reference)

    def due(self, now: datetime, limit: int = 20) -> tuple[Delivery, ...]:
        """Notices that are to be posted now."""
        with self._begin() as connection:
            wanted = select(PAYMENTS).where(PAYMENTS.c.next_try <= now.timestamp()).limit(limit)
            return tuple(self._delivery(row, now) for row in connection.execute(wanted))

    def record_delivery(self, reference: str, now: datetime, *, arrived: bool) -> None:
        """It was taken (2xx), or it is tried again later, each time twice as late."""
        with self._begin() as connection:
            tries = _known(connection, reference).tries + 1
            later = (now + min(RETRY_FIRST * 2**tries, RETRY_LONGEST)).timestamp()
            _set(connection, reference, tries=tries, next_try=None if arrived else later)

    def close(self) -> None:
        """Close the book."""
        self._engine.dispose()

    @contextmanager
    def _begin(self) -> Iterator[Connection]:
        with self._engine.begin() as connection:
            yield connection

    def _delivery(self, row: Row[tuple[object, ...]], now: datetime) -> Delivery:
        kind = "checkout.completed" if row.state == PaymentState.PAID.value else "checkout.declined"
        notice = {"id": row.event_id, "type": kind, "reference": row.reference, "state": row.state}
        body = json.dumps(notice, sort_keys=True).encode()
        stamp = str(int(now.timestamp()))
        return Delivery(row.reference, body, f"t={stamp},v1={self._sign(stamp, body)}")

    def _sign(self, stamp: str, body: bytes) -> str:
        return hmac.new(self._secret, stamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def _open(book: Path) -> Engine:
    engine = create_engine(f"sqlite:///{book}", connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def _tune(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves

    @event.listens_for(engine, "begin")
    def _write(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    with engine.begin() as connection:
        BOOK.create_all(connection)
    return engine


def _row(connection: Connection, reference: str) -> Row[tuple[object, ...]] | None:
    return connection.execute(select(PAYMENTS).where(PAYMENTS.c.reference == reference)).one_or_none()


def _known(connection: Connection, reference: str) -> Row[tuple[object, ...]]:
    row = _row(connection, reference)
    if row is None:
        raise NotFound("not-found")
    return row


def _set(connection: Connection, reference: str, **values: object) -> None:
    connection.execute(update(PAYMENTS).where(PAYMENTS.c.reference == reference).values(**values))
