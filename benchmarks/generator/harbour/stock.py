"""What a firm sells, and the goods of a shipment."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from benchmarks.generator.harbour.figures import places, rounded
from benchmarks.generator.harbour.lists import chance, weighted, words

RATES = {"USD": 1, "EUR": 0.92, "JPY": 150, "GBP": 0.79, "CNY": 7.2, "CHF": 0.88, "AUD": 1.5, "SGD": 1.34}
COARSE = frozenset({"UNITS", "SETS", "Satz", "jeux", "juegos"})
FLUID = frozenset({"KGS", "MTR", "YDS", "LTR", "kg", "m2", "MT"})


@dataclass(frozen=True)
class Item:
    """A line of goods. ``price`` is that of ``Stock.per`` units; ``group`` the heading it stands under."""

    name: str
    spec: tuple[str, ...]
    code: str
    hs: str
    unit: str
    quantity: Decimal
    price: Decimal
    discount: int
    amount: Decimal
    origin: str
    weight: Decimal
    packs: str
    second: str
    group: str = ""


@dataclass(frozen=True)
class Stock:
    """A trade's goods as one firm sells them; ``origins`` are where they come from, ``codes`` a pattern."""

    trade: str
    codes: str
    spec_share: float
    specs: int
    size_join: str
    origins: tuple[str, ...]
    per: int
    digits: int
    discounted: bool
    free_share: float
    unit_style: str
    hs_style: str

    @property
    def data(self) -> dict[str, Any]:
        """The trade's lists."""
        listed: dict[str, Any] = words("goods")[self.trade]
        return listed


CODES = ("{L}{L}-{4}", "{2}-{4}-{2}", "{L}{5}", "{6}", "{3}.{3}", "{L}{L}{3}{L}", "{4}-{L}", "{L}{3}/{2}", "{2}{L}{4}")


def trades_for(language: str) -> list[str]:
    """The trades whose articles have names in this language."""
    return [name for name, data in words("goods").items() if data.get("language", "en") == language]


def invent_stock(rng: random.Random, trade: str, home: str, decimals: bool) -> Stock:
    """How a firm sells the goods of a trade."""
    foreign = [code for code in ("CN", "TH", "VN", "TW", "JP", "MY", "DE", "IT", "ID") if code != home]
    origins = weighted(rng, (((home,), 8), ((home, rng.choice(foreign)), 1.5), ((rng.choice(foreign),), 0.8)))
    return Stock(
        trade,
        rng.choice(CODES),
        weighted(rng, ((0.0, 3), (0.4, 3), (1.0, 2))),
        rng.choice((1, 1, 2, 3)),
        weighted(rng, ((" ", 4), (", ", 2), (" - ", 1), (" / ", 0.5))),
        origins,
        weighted(rng, ((1, 12), (100, 1), (1000, 0.7))) if words("goods")[trade]["articles"][0][3] < 1 else 1,
        weighted(rng, ((2, 7), (3, 2), (4, 1))) if decimals else 0,
        chance(rng, 0.06),
        0.5 if chance(rng, 0.1) else 0.0,
        weighted(rng, (("as is", 6), ("single", 2), ("dotted", 1), ("lower", 1))),
        weighted(rng, (("6", 4), ("plain6", 1), ("9", 2), ("4", 0.7), ("10", 1))),
    )


def invent_code(rng: random.Random, pattern: str) -> str:
    """An item code after the firm's pattern."""
    while "{L}" in pattern:
        pattern = pattern.replace("{L}", rng.choice("ABCDFGHKMNPRSTVX"), 1)
    for size in "23456":
        while "{" + size + "}" in pattern:
            pattern = pattern.replace("{" + size + "}", str(rng.randint(1, 10 ** int(size) - 1)).zfill(int(size)), 1)
    return pattern


def _hs(rng: random.Random, style: str, code: str) -> str:
    bare = code.replace(".", "")
    tail = f"{rng.randint(0, 9)}{rng.choice('05')}{rng.choice('0129')}"
    return {
        "6": code,
        "plain6": bare,
        "9": f"{code}.{tail}",
        "4": code[:4] + "." + code[5:],
        "10": f"{bare}{tail}0",
    }[style]


def _unit(style: str, unit: str) -> str:
    if style == "single" and unit in ("PCS", "SETS", "UNITS", "CTNS", "PACKS", "BTLS", "ROLLS", "BAGS"):
        return unit[:-1]
    if style == "dotted" and unit in ("PCS", "DOZ", "PRS", "YDS", "CTNS", "MTR"):
        return unit + "."
    return unit.lower() if style == "lower" and unit.isupper() else unit


def _quantity(rng: random.Random, unit: str, low: float) -> Decimal:
    if unit in FLUID:
        size = 8 if unit == "MT" else 900
        return Decimal(rng.randint(40, size * 40)) / 40 if chance(rng, 0.25) else Decimal(rng.randint(2, size))
    if unit in COARSE or low > 90:
        return Decimal(rng.randint(1, 24))
    most = 20000 if low < 1 else 1500 if low < 12 else 160
    step = rng.choice((1, 5, 10, 12, 50)) if most > 200 else 1
    return Decimal(rng.randint(1, max(2, most // step)) * step)


def invent_item(rng: random.Random, stock: Stock, currency: str, origin: str) -> Item:
    """A line of goods at the firm's prices."""
    name, hs, unit, low, high, weight = rng.choice(stock.data["articles"])
    if chance(rng, 0.75):
        name = name + stock.size_join + rng.choice(stock.data["sizes"])
    specs = stock.data["specs"]
    spec = tuple(rng.sample(specs, min(stock.specs, len(specs)))) if chance(rng, stock.spec_share) else ()
    quantity = _quantity(rng, unit, low)
    decimals = max(stock.digits, places(currency)) if places(currency) else 0
    if low * RATES[currency] * stock.per < 1:
        decimals = max(decimals, 3)
    price = rounded(Decimal(str(rng.uniform(low, high) * RATES[currency] * stock.per)), decimals)
    price = max(price, Decimal(1).scaleb(-decimals))
    discount = rng.choice((0, 5, 10, 15)) if stock.discounted else 0
    amount = rounded(quantity * price * (100 - discount) / 100 / stock.per, places(currency))
    kilos = rounded(quantity * Decimal(str(weight)), 2)
    code, unit = invent_code(rng, stock.codes), _unit(stock.unit_style, unit)
    second = str(rng.randint(1, 40))
    return Item(
        name,
        spec,
        code,
        _hs(rng, stock.hs_style, hs),
        unit,
        quantity,
        price,
        discount,
        amount,
        origin,
        kilos,
        "",
        second,
    )
