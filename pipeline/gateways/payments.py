"""Payment services: one small face, with a hosted page, so that card data never touches us. The trial gateway walks
the same path as a real one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from pipeline.domain.money import Money


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
