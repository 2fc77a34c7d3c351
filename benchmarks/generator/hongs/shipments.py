"""A shipment: what went to whom, how, for how much."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.generator.hongs.figures import rounded
from benchmarks.generator.hongs.firms import Firm, short_name
from benchmarks.generator.hongs.goods import Line, invent_lines
from benchmarks.generator.hongs.habits import CONTRACTS, CREDITS, ORDERS, Habits
from benchmarks.generator.hongs.routes import Route, invent_route
from benchmarks.generator.hongs.words import words

FIRST_DAY = date(2023, 1, 9)
WITH_FREIGHT = frozenset({"CIF", "CIP", "CFR", "C&F", "CNF", "CPT", "DAP", "DDP", "DDU", "DPU"})
WITH_INSURANCE = frozenset({"CIF", "CIP"})


@dataclass(frozen=True)
class Charge:
    """Money that is not goods; ``kind`` finds its label."""

    kind: str
    amount: Decimal
    share: str = ""


@dataclass
class Shipment:
    """Everything that may stand on the paper."""

    number: str
    day: date
    buyer: Firm
    consignee: Firm
    notify: Firm | None
    same_notify: bool
    lines: list[Line]
    charges: list[Charge]
    term: str
    payment: str
    order: str
    contract: str
    credit: str
    credit_day: date
    bank: str
    route: Route
    general: str
    kind: str
    deposit: Decimal = Decimal(0)
    numbers: dict[str, str] = field(default_factory=dict)

    @property
    def subtotal(self) -> Decimal:
        """The goods."""
        return sum((line.amount for line in self.lines), Decimal(0))

    @property
    def total(self) -> Decimal:
        """What is to pay."""
        return self.subtotal + sum((charge.amount for charge in self.charges), Decimal(0))

    @property
    def packs(self) -> int:
        """All packages."""
        return sum(line.packs for line in self.lines)

    @property
    def net(self) -> Decimal:
        """Net weight."""
        return sum((line.net for line in self.lines), Decimal(0))

    @property
    def gross(self) -> Decimal:
        """Gross weight."""
        return sum((line.gross for line in self.lines), Decimal(0))

    @property
    def origins(self) -> list[str]:
        """The lands of origin, as the lines have them."""
        return list(dict.fromkeys(line.origin for line in self.lines))


def coded(form: str, rng: random.Random, initials: str, day: date) -> str:
    """A number of some form."""
    numbers = {f"n{size}": f"{rng.randint(1, 10**size - 1):0{size}}" for size in (3, 4, 5)}
    fiscal = f"{day.year % 100}-{day.year % 100 + 1:02}"
    out = form.format(i=initials, y2=f"{day.year % 100:02}", y4=day.year, mm=f"{day.month:02}", f=fiscal, **numbers)
    return out.replace(numbers["n4"] * 2, numbers["n4"] + f"{rng.randint(0, 9999):04}")


def invent(habits: Habits, rng: random.Random, wanted: Sequence[str]) -> Shipment:
    """Another shipment of a house; ``wanted`` names what its form has room for."""
    day = FIRST_DAY + timedelta(days=rng.randint(0, 1150))
    buyer, other = rng.choice(habits.customers), rng.choice(habits.customers)
    own, theirs = short_name(habits.exporter.name), short_name(buyer.name)
    term = rng.choice(habits.terms)
    route = invent_route(habits, buyer if "consignee" not in wanted else other, rng, day)
    credit = "credit" in wanted and rng.random() < 0.75
    order = coded(rng.choice(ORDERS), rng, theirs, day)
    kind = rng.choice(habits.trade["kinds"][:2])
    lines = invent_lines(habits, rng, wanted, kind, order)
    shipment = Shipment(
        number=coded(habits.number_form, rng, own, day),
        day=day,
        buyer=buyer,
        consignee=other if "consignee" in wanted else buyer,
        notify=rng.choice(habits.customers) if "notify" in wanted and rng.random() < 0.75 else None,
        same_notify=rng.random() < 0.4,
        lines=lines,
        charges=[],
        term=term,
        payment=_payment(habits, credit, rng),
        order=order if rng.random() < 0.85 else "",
        contract=coded(rng.choice(CONTRACTS), rng, own, day) if rng.random() < 0.85 else "",
        credit=coded(rng.choice(CREDITS), rng, theirs, day) if credit else "",
        credit_day=day - timedelta(days=rng.randint(15, 70)),
        bank=rng.choice(words("terms")["banks"]),
        route=route,
        general=rng.choice(habits.trade["of"]),
        kind=kind if sum(line.packs for line in lines) > 1 or not kind.endswith("S") else kind[:-1],
        numbers=_numbers(habits, rng, day),
    )
    shipment.charges = _charges(habits, shipment, rng, wanted)
    if "deposit" in wanted and rng.random() < 0.6:
        shipment.deposit = rounded(shipment.total * Decimal("0.3"), habits.amount_places)
    return shipment


def _payment(habits: Habits, credit: bool, rng: random.Random) -> str:
    terms = words("terms")
    if "courier" in habits.ways and rng.random() < 0.3:
        return str(rng.choice(terms["free"]))
    share = rng.choice((20, 30, 40, 50))
    text: str = rng.choice(terms["credits"] if credit else terms["payments"])
    return text.format(n=rng.choice((7, 14, 30, 45, 60, 90, 120)), p=share, rest=100 - share)


def _charges(habits: Habits, shipment: Shipment, rng: random.Random, wanted: Sequence[str]) -> list[Charge]:
    places, goods = habits.amount_places, shipment.subtotal
    out: list[Charge] = []

    def add(kind: str, share: Decimal, said: str = "") -> None:
        amount = rounded(goods * share, places)
        if amount or kind == "tax":
            out.append(Charge(kind, amount, said))

    if habits.discount == "on total" and rng.random() < 0.8:
        percent = rng.choice((2, 3, 5, 10))
        add("discount", Decimal(-percent) / 100, f"{percent}%")
    if "packing" in wanted and rng.random() < 0.7:
        add("packing", Decimal(rng.randint(3, 20)) / 1000)
    if "freight" in wanted and shipment.term in WITH_FREIGHT:
        add("freight" if shipment.route.mode == "sea" else "airfreight", Decimal(rng.randint(18, 140)) / 1000)
        if shipment.term in WITH_INSURANCE:
            add("insurance", Decimal(rng.randint(2, 9)) / 1000)
    if "tax" in wanted:
        add("tax", Decimal(0))
    return out


def _numbers(habits: Habits, rng: random.Random, day: date) -> dict[str, str]:
    box = rng.choice(words("transport")["containers"])
    return {
        "bl_no": f"{rng.choice('HKSNB')}{rng.choice('KYOB')}L{rng.randint(100000, 9999999)}",
        "awb_no": f"{rng.randint(100, 999)}-{rng.randint(10000000, 99999999)}",
        "container": f"{box}{rng.randint(1000000, 9999999)} / {rng.choice('ABKS')}{rng.randint(10000, 999999)}",
        "booking": f"{rng.choice(('BKG', 'SO', 'EB'))}{rng.randint(100000, 999999)}",
        "customer_no": f"{rng.choice('CKA')}{rng.randint(100, 9999):04}",
        "quotation": f"Q{day.year % 100}-{rng.randint(100, 999)}",
        "delivery_note": f"{rng.randint(10000, 99999)}",
        "policy": f"OP-{rng.randint(1000, 9999)}/{day.year % 100}",
        "sales": rng.choice(words("exporters")[habits.land]["persons"]),
        "forwarder": rng.choice(words("transport")["forwarders"]),
        "reason": rng.choice(words("terms")["reasons"]),
        "exporter_ref": f"{rng.randint(100, 999)}/{day.year}",
        "remark": rng.choice(words("terms")["remarks"]),
    }
