"""What is sold: lines of goods with quantities and prices that agree."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from benchmarks.generator.lantern.firms import fill
from benchmarks.generator.lantern.writing import places_of

RATES = {
    "USD": "1",
    "EUR": "0.92",
    "GBP": "0.79",
    "JPY": "150",
    "CNY": "7.1",
    "AUD": "1.5",
    "CHF": "0.9",
    "SGD": "1.35",
}
WHOLE = frozenset({"UNIT", "UNITS", "SET", "SETS", "KIT", "Satz", "jeu"})
FLOWING = frozenset({"M", "YDS", "KG", "KGS", "L", "m", "m2", "kg"})


@dataclass(frozen=True)
class Item:
    """A line of goods. ``price`` holds for ``per`` units; ``second`` is a count beside the priced quantity."""

    name: str
    specs: tuple[str, ...]
    code: str
    hs: str
    origin: str
    quantity: Decimal
    unit: str
    price: Decimal
    per: int
    amount: Decimal
    weight: Decimal
    discount: int = 0
    second: str = ""
    serial: str = ""
    group: str = ""


@dataclass(frozen=True)
class Habit:
    """How a house sells: ``per`` units stand behind a price; which columns of its own it needs; how many ``specs``
    lines at most; how often goods are ``foreign`` or ``free``; whether all have ``one_unit``."""

    per: int = 1
    count_decimals: int = 0
    discount: bool = False
    second: bool = False
    specs: int = 1
    foreign: float = 0.0
    one_unit: bool = False
    free: float = 0.0
    grouped: bool = False
    abroad: Sequence[str] = field(default=("CN", "TH", "VN", "TW"))


def round_money(value: Decimal, places: int) -> Decimal:
    """To so many decimals, halves up."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def invent_items(
    rng: random.Random, trade: Mapping[str, Any], habit: Habit, home: str, currency: str, count: int, hs_digits: str
) -> tuple[Item, ...]:
    """So many lines of a trade, sorted as they are printed."""
    articles = list(trade["articles"])
    if habit.one_unit:
        units = [article[3] for article in articles]
        unit = max(units, key=units.count)
        articles = [article for article in articles if article[3] == unit]
    chosen = rng.sample(articles, min(count, len(articles)))
    chosen += [_vary(rng, rng.choice(articles)) for _ in range(count - len(chosen))]
    items = [_sell(rng, trade, habit, article, home, currency, hs_digits) for article in chosen]
    if habit.grouped:
        items = _grouped(items, list(trade["groups"]))
    if habit.free and count > 1 and rng.random() < habit.free:
        items[-1] = _give(items[-1])
    return tuple(items)


def _vary(rng: random.Random, article: Any) -> Any:
    kind = fill(rng, rng.choice(("@##", "#@", "No. ##", "###", "@@")))
    return [f"{article[0]}, {kind}", *article[1:]]


def _sell(
    rng: random.Random, trade: Mapping[str, Any], habit: Habit, article: Any, home: str, currency: str, digits: str
) -> Item:
    name, specs, hs, unit, dollars, weight = article
    quantity = _quantity(rng, unit, dollars, habit)
    places = places_of(currency)
    price = Decimal(str(dollars)) * Decimal(RATES[currency]) * Decimal(str(round(rng.uniform(0.8, 1.3), 3))) * habit.per
    price = round_money(price, _decimals(price, places))
    discount = rng.choice((0, 5, 10, 15, 20)) if habit.discount else 0
    amount = round_money(quantity * price * (100 - discount) / 100 / habit.per, places)
    origin = rng.choice(habit.abroad) if rng.random() < habit.foreign else home
    return Item(
        name, tuple(specs[: habit.specs]), fill(rng, rng.choice(trade["codes"])), _tariff(rng, hs, digits), origin,
        quantity, unit, price, habit.per, amount, round_money(quantity * Decimal(str(weight)), 2) or Decimal("0.01"),
        discount, _second(trade, habit, unit, quantity), fill(rng, rng.choice(("######", "2#0#-##", "@####"))),
    )  # fmt: skip


def _decimals(price: Decimal, places: int) -> int:
    if not places:
        return 0 if price >= 10 else 2
    return 2 if price >= 1 else 3 if price >= Decimal("0.1") else 4


def _quantity(rng: random.Random, unit: str, dollars: float, habit: Habit) -> Decimal:
    if dollars > 1000:
        return Decimal(rng.choice((1, 1, 1, 2, 3)))
    if unit in WHOLE:
        return Decimal(rng.choice((1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 24)))
    if habit.per > 1:
        return Decimal(rng.choice((5, 10, 20, 30, 50, 100))) * 100
    if unit in FLOWING:
        amount = Decimal(rng.randint(20, 900))
        return amount + Decimal(rng.randint(0, 99)) / 100 if habit.count_decimals else amount
    steps = (1, 2, 5, 10, 12, 20, 25, 30, 40, 50, 60, 72, 100, 120, 150, 200, 240, 300, 500, 1000, 1200, 2400)
    return Decimal(rng.choice(steps[: 12 if dollars > 60 else 18 if dollars > 5 else len(steps)]))


def _tariff(rng: random.Random, heading: str, digits: str) -> str:
    if digits == "short" or " " in heading:
        return heading
    plain = heading.replace(".", "")
    if digits == "bare":
        return plain
    extra = f"{rng.choice((0, 0, 10, 90, 20)):02}"
    return f"{heading}.{extra}" if digits == "dots" else f"{plain}{extra}00"[:8]


def _second(trade: Mapping[str, Any], habit: Habit, unit: str, quantity: Decimal) -> str:
    if not habit.second or "measured" not in trade or unit not in FLOWING:
        return ""
    name, each = trade["measured"]
    count = max(1, int(quantity / Decimal(str(each))))
    return f"{count} {name}"


def _grouped(items: list[Item], groups: list[str]) -> list[Item]:
    cut = max(1, -(-len(items) // len(groups)))
    return [replace(item, group=groups[number // cut]) for number, item in enumerate(items)]


def _give(item: Item) -> Item:
    zero = item.amount * 0
    return replace(item, quantity=Decimal(1), price=item.price * 0, amount=zero, second="", discount=0)
