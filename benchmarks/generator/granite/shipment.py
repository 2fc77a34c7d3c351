"""One shipment of a house: goods, sums, packing, transport, terms."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field
from decimal import Decimal

from benchmarks.generator.granite import packing, transport
from benchmarks.generator.granite.packing import Packing
from benchmarks.generator.granite.trade import Customer, Trade, find_customer, number
from benchmarks.generator.granite.transport import Route
from benchmarks.generator.granite.words import read
from benchmarks.generator.granite.writing import places, round_to

DEAREST_BY_AIR = 600  # kg


@dataclass(frozen=True)
class Wishes:
    """What a form asks of its shipments: how many lines, and what they may have."""

    lines: tuple[int, int] = (1, 8)
    groups: bool = False
    discounts: bool = False
    free: float = 0.0
    per: int = 1
    specs: int = 2
    charges: tuple[str, ...] = ()
    deposit: float = 0.0
    courier: float = 0.0
    price_digits: int = 2


@dataclass(frozen=True)
class Goods:
    """A line of goods; ``packed`` is how many packages it fills, ``first_package`` the number of the first."""

    lines: tuple[str, ...]
    code: str
    hs: str
    unit: str
    quantity: Decimal
    price: Decimal
    amount: Decimal
    origin: str
    group: str
    net: Decimal
    packed: int
    first_package: int
    discount: int = 0


@dataclass(frozen=True)
class Shipment:
    """Everything that a paper could say of a shipment."""

    number: str
    date: dt.date
    order: str
    credit: str
    customer: Customer
    goods: tuple[Goods, ...]
    charges: tuple[tuple[str, Decimal], ...]
    total: Decimal
    deposit: Decimal
    route: Route
    packing: Packing
    payment: str
    credit_date: dt.date
    bank: str
    numbers: dict[str, str] = field(default_factory=dict)

    @property
    def goods_value(self) -> Decimal:
        """The sum of the lines."""
        return sum((line.amount for line in self.goods), Decimal(0))


def ship(rng: random.Random, trade: Trade, wishes: Wishes) -> Shipment:
    """Invents a shipment."""
    date = dt.date(2019, 1, 7) + dt.timedelta(days=rng.randint(0, 2700))
    client = rng.choice(trade.customers) if rng.random() < 0.8 else find_customer(rng, trade.exporter.code)
    goods = _goods(rng, trade, wishes)
    net = sum((line.net for line in goods), Decimal(0))
    courier = rng.random() < wishes.courier and net < 80
    route = transport.route(rng, trade, client, date, light=net < DEAREST_BY_AIR, courier=courier)
    value = sum((line.amount for line in goods), Decimal(0))
    charges = _charges(rng, trade, wishes, value, route)
    total = value + sum((amount for _, amount in charges), Decimal(0))
    payment = rng.choice(trade.payment)
    by_credit = payment in read("trade")["payment"]["credit"] or any(
        word in payment for word in ("Akkreditiv", "Crédit documentaire", "Carta de crédito")
    )
    order = number(rng, client.order_pattern, client.buyer, date.year, date.month)
    bank = rng.choice(read("trade")["banks"])
    return Shipment(
        number=number(rng, trade.number_pattern, trade.exporter, date.year, date.month),
        date=date,
        order=order if rng.random() < 0.85 else "",
        credit=number(rng, rng.choice(("LC{s6}-{s2}", "{s2}/{s5}/IM", "M{s4}{x}{x}{s5}", "{s8}", "ILC-{s4}-{yy}")),
                      client.buyer, date.year, date.month) if by_credit else "",
        customer=client,
        goods=goods,
        charges=charges,
        total=total,
        deposit=round_to(total * 3 / 10, places(trade.currency)) if rng.random() < wishes.deposit else Decimal(0),
        route=route,
        packing=packing.pack(rng, trade, goods, client, route, order),
        payment=payment,
        credit_date=date - dt.timedelta(days=rng.randint(20, 80)),
        bank=bank,
        numbers=_numbers(rng, trade, client, date),
    )  # fmt: skip


def _goods(rng: random.Random, trade: Trade, wishes: Wishes) -> tuple[Goods, ...]:
    count = rng.randint(*wishes.lines)
    articles = [(item, "") for item in trade.goods["items"]]
    rng.shuffle(articles)
    words = read("trade")["variants"][trade.kind]
    more = [(item, word) for word in words for item in trade.goods["items"]]
    rng.shuffle(more)
    chosen = (articles + more)[:count]
    groups = [rng.choice(trade.goods["groups"]) for _ in chosen] if wishes.groups else [""] * len(chosen)
    groups.sort(key=[*trade.goods["groups"], ""].index)
    out: list[Goods] = []
    package = 1
    for (item, variant), group in zip(chosen, groups, strict=True):
        line = _line(rng, trade, wishes, item, variant, group, package)
        package += line.packed
        out.append(line)
    return tuple(out)


def _line(
    rng: random.Random, trade: Trade, wishes: Wishes, item: list[object], variant: str, group: str, package: int
) -> Goods:
    name, specs, hs, unit, dollars, kilos, per_package, least, most = item
    assert isinstance(specs, list)
    assert isinstance(per_package, int)
    assert isinstance(least, int)
    assert isinstance(most, int)
    step = least if least < 20 else 10
    quantity = Decimal(rng.randint(least // step, max(least // step, min(most // step, 30 * least // step))) * step)
    if unit in ("M", "YDS", "KGS", "MT", "m2") and rng.random() < 0.5:
        quantity += Decimal(rng.randint(1, 99)) / (10 if rng.random() < 0.5 else 100)
    free = rng.random() < wishes.free
    price = Decimal(0) if free else _price(rng, trade, wishes, Decimal(str(dollars)))
    discount = rng.choice((0, 5, 10, 15)) if wishes.discounts else 0
    amount = round_to(quantity * price / wishes.per * (100 - discount) / 100, places(trade.currency))
    net = quantity * Decimal(str(kilos))
    lines = [f"{name}{', ' if variant[:1] != '(' else ' '}{variant}" if variant else str(name), *specs[: wishes.specs]]
    if free:
        lines.append(rng.choice(read("texts")["free"][trade.first]))
    return Goods(
        lines=tuple(lines),
        code=number(rng, trade.code_pattern, trade.exporter, 2025, 1),
        hs=_hs(rng, trade, str(hs)),
        unit=_unit(trade, str(unit), quantity),
        quantity=quantity,
        price=price,
        amount=amount,
        origin=rng.choice(trade.origins),
        group=group,
        net=net,
        packed=max(1, -(-int(quantity) // per_package)),
        first_package=package,
        discount=discount,
    )


def _unit(trade: Trade, unit: str, quantity: Decimal) -> str:
    if trade.first == "en" and unit in ("PCS", "SETS", "UNITS", "CTNS") and quantity == 1:
        return unit.rstrip("S") if unit != "PCS" else "PC"
    return {"UNIT": "UNITS", "SET": "SETS", "PC": "PCS"}.get(unit, unit) if quantity > 1 else unit


def _price(rng: random.Random, trade: Trade, wishes: Wishes, dollars: Decimal) -> Decimal:
    price = dollars * Decimal(str(read("trade")["rates"][trade.currency])) * wishes.per
    price *= Decimal(rng.randint(85, 118)) / 100
    digits = wishes.price_digits
    if places(trade.currency) == 0:
        digits = 0 if price > 30 else 2
    elif price < Decimal("0.3"):
        digits = 4
    return max(round_to(price, digits), Decimal(1).scaleb(-digits))


def _hs(rng: random.Random, trade: Trade, hs: str) -> str:
    if " " in hs:
        return hs.replace(" ", "") if trade.start % 3 == 0 else hs
    shapes = (hs, hs, hs.replace(".", ""), f"{hs}.00", f"{hs}-{rng.randint(100, 990)}", hs[:4] + hs[5:] + "0000")
    return shapes[trade.start % len(shapes)]


def _charges(
    rng: random.Random, trade: Trade, wishes: Wishes, value: Decimal, route: Route
) -> tuple[tuple[str, Decimal], ...]:
    digits = places(trade.currency)
    freight = "air_freight" if route.mode in ("air", "courier") else "freight"
    shares = {"freight": (30, 140), "insurance": (2, 9), "packing": (5, 30), "discount": (-100, -10), "tax": (0, 0)}
    out = []
    for kind in wishes.charges:
        if kind != "tax" and rng.random() < 0.4:
            continue
        amount = round_to(value * rng.randint(*shares[kind]) / 1000, digits)
        if digits == 0:
            amount = round_to(amount / 10, 0) * 10
        if amount or kind == "tax":
            out.append((freight if kind == "freight" else kind, amount))
    return tuple(out)


def _numbers(rng: random.Random, trade: Trade, client: Customer, date: dt.date) -> dict[str, str]:
    def make(pattern: str) -> str:
        return number(rng, pattern, trade.exporter, date.year, date.month)

    return {
        "x_contract": make(rng.choice(("SC-{yy}{s4}", "{s5}-{yy}", "K{s6}"))),
        "x_customer": make(rng.choice(("{s5}", "C{s4}", "10{s4}"))),
        "x_quotation": make(rng.choice(("Q{yy}-{s4}", "{i}Q{s4}"))),
        "x_sales": trade.exporter.person,
        "x_bl": make(rng.choice(("{i}U{s8}", "ONX{s8}{x}", "{x}{x}{x}{x}{s7}"))),
        "x_awb": make("{s3}-{s4} {s4}"),
        "x_container": make(rng.choice(("{x}{x}{x}U {s6}-{s1} / {s6}", "{x}{x}{x}U{s7}"))),
        "x_booking": make(rng.choice(("{s8}{s2}", "BK{s7}"))),
        "x_tax": client.buyer.code + make("{s8}{s1}"),
        "x_delivery_note": make("80{s6}"),
        "x_policy": make("OC-{s4}-{s5}"),
        "x_forwarder": rng.choice(read("trade")["forwarders"]),
    }
