"""One commercial invoice as data: all that its page shows, and nothing that it does not.

A layout draws from it and ``truth.py`` tells from it, so that page and truth cannot differ. Money is Decimal, weights
are kilogrammes, countries ISO 3166-1 alpha-2. ``None``, ``""`` and ``()`` mean: not on the paper.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

COUNTRY_NAMES = {"JP": "Japan", "TH": "Thailand"}


@dataclass(frozen=True)
class Party:
    """A company with the address lines as printed; the last line of a foreign party is its country."""

    name: str
    address: tuple[str, ...]
    country: str
    phone: str = ""
    person: str = ""
    mail: str = ""
    name_ja: str = ""


@dataclass(frozen=True)
class Goods:
    """A line of goods; ``description`` holds its printed lines."""

    description: tuple[str, ...]
    quantity: Decimal
    unit: str
    price: Decimal
    code: str = ""
    hs: str = ""
    origin: str = ""
    group: str = ""

    @property
    def amount(self) -> Decimal:
        """Quantity times price, to the cent."""
        return (self.quantity * self.price).quantize(Decimal("0.01"))


@dataclass(frozen=True)
class Charge:
    """Freight, insurance, packing or (negative) discount: money that is no goods."""

    text: str
    amount: Decimal


@dataclass(frozen=True)
class Packing:
    """Packages, weights and volume of the whole shipment; ``rows`` are the lines of a packing list."""

    count: int
    kind: str
    net: Decimal
    gross: Decimal
    volume: str = ""
    rows: tuple[PackingRow, ...] = ()


@dataclass(frozen=True)
class PackingRow:
    """A line of a packing list: package numbers, goods, quantity with unit, weights in kg, volume in cubic metres."""

    numbers: str
    goods: str
    quantity: str
    net: Decimal
    gross: Decimal
    volume: Decimal


def pack(numbers: str, goods: str, quantity: str, net: str, gross: str, volume: str) -> PackingRow:
    """A line of a packing list from its printed figures."""
    return PackingRow(numbers, goods, quantity, Decimal(net), Decimal(gross), Decimal(volume))


@dataclass(frozen=True)
class Invoice:
    """A commercial invoice (or, by ``title``, a paper that only looks like one)."""

    number: str
    date: datetime.date
    seller: Party
    buyer: Party
    currency: str
    goods: tuple[Goods, ...]
    incoterm: str
    incoterm_place: str
    payment: str
    packing: Packing
    signer: str
    signer_title: str = ""
    consignee: Party | None = None
    notify: Party | None = None
    charges: tuple[Charge, ...] = ()
    origin: tuple[str, ...] = ("JP",)
    mode: str = "sea"
    loading: str = ""
    discharge: str = ""
    destination: str = ""
    via: str = ""
    vessel: str = ""
    waybill: str = ""
    departure: datetime.date | None = None
    marks: tuple[str, ...] = ()
    po: str = ""
    lc: str = ""
    invoice_of: str = ""
    title: str = "COMMERCIAL INVOICE"
    remarks: tuple[str, ...] = ()

    @property
    def subtotal(self) -> Decimal:
        """Sum of the goods."""
        return sum((line.amount for line in self.goods), Decimal(0))

    @property
    def total(self) -> Decimal:
        """What is to be paid: goods and charges."""
        return self.subtotal + sum((charge.amount for charge in self.charges), Decimal(0))

    @property
    def receiver(self) -> Party:
        """The consignee; where the paper names only a buyer, the buyer."""
        return self.consignee or self.buyer

    def quantities(self) -> list[tuple[Decimal, str]]:
        """Total quantity for each unit, in the order of the lines."""
        sums: dict[str, Decimal] = {}
        for line in self.goods:
            sums[line.unit] = sums.get(line.unit, Decimal(0)) + line.quantity
        return [(amount, unit) for unit, amount in sums.items()]

    def money(self, value: Decimal) -> str:
        """An amount as the page prints it: grouped, two places, none for yen."""
        return f"{value:,.0f}" if self.currency == "JPY" else f"{value:,.2f}"

    def rate(self, value: Decimal) -> str:
        """A unit price: as :meth:`money`, with the third and fourth place where the price has them."""
        exact = value.normalize()
        places = max(0 if self.currency == "JPY" else 2, -int(exact.as_tuple().exponent))
        return f"{value:,.{places}f}"


def count(value: Decimal) -> str:
    """A quantity or weight with grouping and no needless zeros: ``1,200`` or ``12.5``."""
    return f"{value.normalize():,f}"


def kilos(value: Decimal) -> str:
    """A weight with one place: ``1,284.5``."""
    return f"{value:,.1f}"


def country_name(code: str) -> str:
    """The English name that our papers print for a country of origin."""
    return COUNTRY_NAMES[code]
