"""Goods lines: articles in quantities, with prices, weights and packages that fit."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from benchmarks.generator.hongs.figures import RATES, rounded
from benchmarks.generator.hongs.firms import filled
from benchmarks.generator.hongs.habits import Habits

BULK = frozenset({"MT", "M3"})
MEASURED = frozenset({"KGS", "MTRS", "YDS", "LBS", "LTR"})
NICE = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000)
HOLDS = {
    "CARTONS": 18,
    "CTNS": 16,
    "MASTER CARTONS": 20,
    "EXPORT CARTONS": 17,
    "CASES": 45,
    "WOODEN CASES": 220,
    "PALLETS": 420,
    "CRATES": 300,
    "SKIDS": 600,
    "DRUMS": 50,
    "FIBRE DRUMS": 25,
    "IBC": 1000,
    "BAGS": 25,
    "JUTE BAGS": 50,
    "PP BAGS": 50,
    "BALES": 110,
    "ROLLS": 24,
    "BUNDLES": 900,
    "COILS": 4000,
    "BOXES": 12,
    "PACKAGES": 22,
    "STEEL CASES": 350,
}
VARIANTS = (
    ", type {letter}",
    ", lot {number}",
    ", col. {number}",
    ", series {letter}{number}",
    " / {letter}-{number}",
    " #{number}",
)
CATEGORIES = ("FOR {}", "CATEGORY {}", "LOT {}", "ITEM GROUP {}", "SERIES {}")


@dataclass(frozen=True)
class Line:
    """A goods line; ``price`` is for ``per`` units less ``discount`` percent."""

    name: str
    specs: tuple[str, ...]
    code: str
    hs: str
    origin: str
    quantity: Decimal
    unit: str
    price: Decimal
    per: int
    discount: Decimal
    amount: Decimal
    net: Decimal
    gross: Decimal
    packs: int
    rolls: int
    group: str = ""


def invent_lines(habits: Habits, rng: random.Random, wanted: Sequence[str], kind: str, order: str) -> list[Line]:
    """The goods of a shipment."""
    low, high = habits.lines
    count = rng.randint(low, high)
    if habits.rarely_long and rng.random() < 0.25:
        count = rng.randint(22, 46)
    articles = habits.articles
    if "one unit" in wanted:
        units = [one[1] for one in articles]
        common = [unit for unit in units if units.count(unit) > 3]
        articles = tuple(one for one in articles if not common or one[1] == common[0])
    lines = [_line(habits, rng.choice(articles), rng, kind) for _ in range(count)]
    lines = _distinct(lines)
    if "free" in wanted and len(lines) > 2 and rng.random() < 0.6:
        place = rng.randrange(1, len(lines))
        lines[place] = replace(
            lines[place], price=Decimal(0), discount=Decimal(0), amount=rounded(Decimal(0), habits.amount_places)
        )
    if "groups" in wanted and len(lines) > 1:
        lines = _grouped(lines, rng, order)
    return lines


def _distinct(lines: list[Line]) -> list[Line]:
    """No article twice with the same words."""
    return list({(line.name, line.specs): line for line in lines}.values())


def _grouped(lines: list[Line], rng: random.Random, order: str) -> list[Line]:
    form = rng.choice(CATEGORIES)
    names = [form.format(letter) for letter in "ABC"]
    if rng.random() < 0.5:
        names = [f"ORDER NO. {order}", f"ORDER NO. {order}-2", "ADDITIONAL ORDER"]
    cut = rng.randint(1, len(lines) - 1)
    return [replace(line, group=names[0] if place < cut else names[1]) for place, line in enumerate(lines)]


def _line(habits: Habits, article: list[Any], rng: random.Random, kind: str) -> Line:
    name, unit, dollars, hs, weight, specs = article
    spec = rng.choice(specs) + _variant(habits, rng)
    factor = Decimal(str(habits.look.number(f"price of {name} {spec}", 0.8, 1.3, 2)))
    price = rounded(Decimal(str(dollars)) * Decimal(RATES[habits.currency]) * factor * habits.per, habits.price_places)
    price = max(price, Decimal(1).scaleb(-habits.price_places))
    quantity = _quantity(unit, float(dollars), rng)
    discount = Decimal(rng.choice((5, 10, 12, 15))) if habits.discount == "by line" else Decimal(0)
    amount = rounded(quantity * price / habits.per * (100 - discount) / 100, habits.amount_places)
    net = max(rounded(quantity * Decimal(str(weight)), 1), Decimal("0.1"))
    packs = max(1, int(net / (HOLDS[kind] * rng.randint(8, 12) // 10) + Decimal("0.7")))
    gross = rounded(net * Decimal(rng.randint(102, 112)) / 100 + packs * Decimal("0.6"), 1)
    return Line(
        name=name,
        specs=(spec,),
        code=filled(habits.code_form, habits.look.dice(f"code of {name} {spec}")),
        hs=hs + _tail(hs),
        origin=rng.choice(habits.origins),
        quantity=quantity,
        unit=unit,
        price=price,
        per=habits.per,
        discount=discount,
        amount=amount,
        net=net,
        gross=gross,
        packs=packs,
        rolls=max(1, int(quantity / 60)),
    )


def _variant(habits: Habits, rng: random.Random) -> str:
    """What tells articles of one name apart, in houses that send many."""
    if habits.lines[1] < 9 and not habits.rarely_long:
        return ""
    form = habits.look.pick("variants", VARIANTS)
    return form.format(letter=rng.choice("ABCDEFG"), number=rng.randint(1, 48)) if rng.random() < 0.8 else ""


def _tail(hs: str) -> str:
    """Two more digits of the national tariff."""
    return f".{(int(hs[:2]) * 7 + int(hs[-2:])) % 9}0"


def _quantity(unit: str, dollars: float, rng: random.Random) -> Decimal:
    """So much that the line is worth some hundred to some ten thousand dollars."""
    many = max(1.0, min(10 ** rng.uniform(2.3, 4.2) / dollars, 60000.0))
    if unit in BULK:
        return rounded(Decimal(rng.choice((1, 2, 5, 10, 12.5, 18, 20, 24, 25))), 3)
    if unit in MEASURED and rng.random() < 0.4:
        return rounded(Decimal(str(round(many, 1))), 1)
    step = max(nice for nice in NICE if nice <= max(1.0, many / 4))
    return Decimal(max(1, int(many / step)) * step)
