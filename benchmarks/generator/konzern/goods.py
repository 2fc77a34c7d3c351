"""The goods of a shipment: articles of the house's trade with prices, codes and references."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from benchmarks.generator.konzern.formats import PLACES, rounded
from benchmarks.generator.konzern.taste import Taste, digits, varied, words

RATES = {"JPY": 160, "USD": 1.1, "GBP": 0.85, "CHF": 0.95, "SEK": 11, "DKK": 7, "PLN": 4, "CZK": 25}
TONGUES = ("en", "de", "fr", "it", "es")
WEIGHED = frozenset({"kg", "l", "m", "m2"})


@dataclass(frozen=True)
class Line:
    """One position. ``price`` is for ``per`` units; ``discount`` is in percent."""

    name: str
    second_name: str
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
    weight: Decimal
    ordered: Decimal
    rolls: int
    refs: dict[str, str]


class Catalogue:
    """What a house sells: a dozen articles with fixed codes and prices."""

    def __init__(self, taste: Taste, country: str, language: str, second: str, currency: str) -> None:
        self.taste, self.country = taste, country
        self.trade_name = taste.pick("trade", [name for name in words("goods") if name != "units"])
        self.trade = cast(dict[str, Any], words("goods")[self.trade_name])
        self.language = language if taste.flag("goods.own language", 0.85) else "en"
        self.second = second if second in TONGUES else "en" if self.language != "en" else ""
        self.currency = currency
        self.per = taste.pick("goods.per", (1, 1, 1, 1, 1, 1, 100, 1000)) if self._cheap() else 1
        self.discounts = taste.flag("goods.discounts", 0.25)
        self.foreign = taste.pick("goods.foreign", (0.0, 0.0, 0.12, 0.3))
        self.others = taste.some(
            "goods.others", [c for c in ("CN", "TW", "TH", "US", "DE", "IT") if c != country], 2, 2
        )
        self.articles = self._articles()

    def _cheap(self) -> bool:
        return self.trade_name in ("cosmetics", "autoparts", "tools")

    def _articles(self) -> list[dict[str, Any]]:
        rng = self.taste.chance("articles")
        pattern = rng.choice(self.trade["codes"])
        mask = hs_mask(rng, self.country)
        found = []
        for row in self.trade["articles"]:
            for _ in range(rng.choice((1, 2, 2))):
                found.append(self._article(rng, row, pattern, mask))
        return found

    def _article(self, rng: random.Random, row: list[Any], pattern: str, mask: str) -> dict[str, Any]:
        names = dict(zip(TONGUES, row[:5], strict=True))
        price = rng.uniform(row[7], row[8]) * RATES.get(self.currency, 1)
        return {
            "name": names[self.language],
            "second": names.get(self.second, ""),
            "specs": [varied(rng, text) for text in self.trade["specs"][row[10]]],
            "code": digits(rng, pattern) + rng.choice(("", "", "", "", "-A", "/S")),
            "hs": mask.format(*row[5], *[rng.choice("0123459") for _ in range(4)]),
            "origin": rng.choice(self.others) if rng.random() < self.foreign else self.country,
            "unit": row[6],
            "price": price,
            "weight": Decimal(str(row[9])) * rng.choice((Decimal("0.8"), Decimal(1), Decimal("1.3"))),
            "theirs": digits(rng, rng.choice(("{6}", "M{5}", "{3}-{4}", "{8}"))),
        }

    def unit(self, kind: str) -> str:
        """How the house writes a unit."""
        return self.taste.pick(f"unit.{kind}", cast(list[str], words("goods")["units"][kind][self.language]))

    def lines(self, rng: random.Random, count: int) -> list[Line]:
        """The positions of a shipment."""
        chosen = rng.sample(self.articles, min(count, len(self.articles)))
        orders = Orders(rng)
        lines = [self._line(rng, article, orders, number) for number, article in enumerate(chosen)]
        if len(lines) > 2 and self.taste.flag("goods.free lines", 0.15) and rng.random() < 0.5:
            lines.append(self._line(rng, rng.choice(self.articles), orders, len(lines), free=True))
        return lines

    def _line(
        self, rng: random.Random, article: dict[str, Any], orders: Orders, number: int, *, free: bool = False
    ) -> Line:
        quantity = amount_of(rng, article["unit"], article["price"] / RATES.get(self.currency, 1))
        places = PLACES.get(self.currency, 2)
        price = rounded(Decimal(str(article["price"])) * self.per, places)
        discount = Decimal(rng.choice((0, 5, 10, 15))) if self.discounts else Decimal(0)
        if free:
            quantity, price, discount = Decimal(rng.randint(1, 3)), Decimal(0), Decimal(0)
        weight = rounded(max(Decimal("0.01"), article["weight"] * quantity), 2 if article["weight"] < 1 else 1)
        if article["unit"] == "kg":
            weight = quantity
        refs = {"customer_code": article["theirs"], **orders.refs(number)}
        refs |= {"batch": digits(rng, rng.choice(("{8}", "L{5}", "{4}/{2}"))), "drawing": digits(rng, "{2}-{5}")}
        refs |= {"serial": digits(rng, rng.choice(("{7}", "SN{6}", "{2}/{5}"))), "eccn": "EAR99"}
        return Line(
            article["name"],
            article["second"],
            tuple(article["specs"]),
            article["code"],
            article["hs"],
            article["origin"],
            quantity,
            self.unit(article["unit"]),
            price,
            self.per,
            discount,
            rounded(quantity * price * (100 - discount) / 100 / self.per, places),
            weight,
            quantity + rng.choice((0, 0, 0, 2, 10)),
            max(1, int(quantity) // 50),
            refs,
        )


class Orders:
    """Our order and delivery behind the positions."""

    def __init__(self, rng: random.Random) -> None:
        self.order = digits(rng, rng.choice(("{6}", "{7}", "SO{5}", "{3}-{5}", "AB{6}")))
        self.delivery = digits(rng, rng.choice(("8{7}", "LS{5}", "{6}", "D{2}-{4}")))
        self.step = rng.choice((1, 10))

    def refs(self, number: int) -> dict[str, str]:
        """What is printed for a position."""
        return {"order": self.order, "delivery": self.delivery, "place": str((number + 1) * self.step)}


def amount_of(rng: random.Random, unit: str, price: float) -> Decimal:
    """A quantity that one would buy at a price."""
    if unit in WEIGHED:
        whole = Decimal(rng.choice((25, 50, 75, 100, 120, 200, 250, 400, 600, 1000, 1200)))
        return whole + (rounded(Decimal(str(rng.random())), 2) if rng.random() < 0.25 and unit != "kg" else 0)
    if price > 5000:
        return Decimal(rng.randint(1, 2))
    if price > 500:
        return Decimal(rng.randint(1, 8))
    if price > 60:
        return Decimal(rng.choice((1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 24)))
    return Decimal(rng.choice((5, 10, 12, 20, 24, 30, 48, 50, 60, 100, 120, 150, 200, 250, 500, 800, 1200)))


def hs_mask(rng: random.Random, country: str) -> str:
    """How the house writes tariff numbers."""
    six = ("{0}{1}{2}{3}{4}{5}", "{0}{1}{2}{3}.{4}{5}", "{0}{1}{2}{3} {4}{5}")
    eight = ("{0}{1}{2}{3}{4}{5}{6}{7}", "{0}{1}{2}{3} {4}{5} {6}{7}", "{0}{1}{2}{3}.{4}{5}.{6}{7}")
    if country == "US":
        return rng.choice((*six, "{0}{1}{2}{3}.{4}{5}.{6}{7}{8}{9}", "{0}{1}{2}{3}{4}{5}{6}{7}{8}{9}"))
    if country == "JP":
        return rng.choice((*six, "{0}{1}{2}{3}.{4}{5}-{6}{7}{8}", "{0}{1}{2}{3}.{4}{5}"))
    return rng.choice((*eight, *eight, *six))
