"""Goods lines: what is sold, how many, for how much, how heavy."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from benchmarks.generator.forms.formats import Formats, places_of, rounded
from benchmarks.generator.forms.taste import Taste
from benchmarks.generator.forms.words import fill, trades

RATES = {
    "USD": Decimal(1),
    "EUR": Decimal("0.92"),
    "GBP": Decimal("0.78"),
    "CHF": Decimal("0.89"),
    "JPY": Decimal(148),
}
FOREIGN = {
    "JP": ("CN", "TH", "VN"),
    "US": ("MX", "CN"),
    "GB": ("IN", "IE", "DE"),
    "CH": ("DE", "IT", "FR"),
    "NL": ("BE", "DE", "KE"),
}
LAND_WORDS = {
    "JP": "JAPAN", "US": "U.S.A.", "GB": "UNITED KINGDOM", "CH": "SWITZERLAND", "NL": "NETHERLANDS", "CN": "CHINA",
    "TH": "THAILAND", "VN": "VIETNAM", "MX": "MEXICO", "IN": "INDIA", "IE": "IRELAND", "DE": "GERMANY",
    "IT": "ITALY", "FR": "FRANCE", "BE": "BELGIUM", "KE": "KENYA",
}  # fmt: skip
COUNTED = ("PCS", "SETS", "PAIRS", "UNITS", "DOZ")


@dataclass(frozen=True)
class Good:
    """One goods line; texts as printed, numbers exact."""

    text: tuple[str, ...]
    group: str
    code: str
    hs: str
    origin: str
    quantity: Decimal
    unit: str
    price: Decimal
    per: str
    discount: int
    amount: Decimal
    second: int
    net: Decimal
    places: int


@dataclass(frozen=True)
class Trade:
    """What a house deals in and how its goods lines are written."""

    taste: Taste
    home: str
    name: str

    @property
    def facts(self) -> dict[str, Any]:
        """The trade's word list."""
        return trades()[self.name]

    @property
    def by_hundred(self) -> bool:
        """Whether prices are per hundred pieces."""
        return bool(self.facts.get("hundred")) and self.taste.chance("trade.hundred", 0.5)

    @property
    def grouped(self) -> bool:
        """Whether goods stand under headings."""
        return self.taste.chance("trade.groups", 0.12)

    @property
    def discounted(self) -> bool:
        """Whether lines carry discounts of their own."""
        return self.taste.chance("trade.discount", 0.06)


def invent_trade(rng: random.Random, taste: Taste, home: str) -> Trade:
    """One of the trades of a country."""
    return Trade(taste, home, rng.choice([name for name, facts in trades().items() if home in facts["homes"]]))


def invent_goods(rng: random.Random, trade: Trade, formats: Formats, currency: str) -> tuple[Good, ...]:
    """The goods of one shipment."""
    factor = RATES[currency] * Decimal(str(round(rng.uniform(0.8, 1.3), 3)))
    origins = _origins(rng, trade)
    article_list = trade.facts["articles"]
    picked = [rng.choice(article_list) for _ in range(_count(rng, trade))]
    if len(picked) <= len(article_list):
        picked = rng.sample(article_list, len(picked))
    if trade.grouped:
        groups = trade.facts["groups"]
        size = (len(article_list) + len(groups) - 1) // len(groups)
        picked.sort(key=lambda article: article_list.index(article) // size)
    goods = [_good(rng, trade, formats, article, currency, factor, rng.choice(origins)) for article in picked]
    if len(goods) > 1 and trade.taste.chance("trade.free", 0.15) and rng.random() < 0.5:
        goods[-1] = _free(goods[-1], currency)
    return tuple(goods)


def _origins(rng: random.Random, trade: Trade) -> list[str]:
    if trade.taste.chance("trade.foreign", 0.2) and rng.random() < 0.6:
        foreign = trade.taste.pick("trade.origin", FOREIGN[trade.home])
        return [trade.home, trade.home, foreign] if rng.random() < 0.7 else [foreign]
    return [trade.home]


def _count(rng: random.Random, trade: Trade) -> int:
    size = trade.taste.pick("trade.size", ("few", "few", "few", "some", "some", "many"))
    roll = rng.random()
    if size == "few":
        return rng.randint(1, 3) if roll < 0.7 else rng.randint(3, 7)
    if size == "some":
        return rng.randint(2, 8) if roll < 0.7 else rng.randint(8, 16)
    return rng.randint(5, 14) if roll < 0.5 else rng.randint(14, 48)


def _good(
    rng: random.Random,
    trade: Trade,
    formats: Formats,
    article: list[Any],
    currency: str,
    factor: Decimal,
    origin: str,
) -> Good:
    text, specs, unit, cost, heading, kilos = article
    hundred = trade.by_hundred and unit == "PCS"
    price = Decimal(cost) * factor * (100 if hundred else 1) * Decimal(str(round(rng.uniform(0.9, 1.15), 3)))
    price = rounded(price, 0 if currency == "JPY" and price >= 20 else 4 if price < Decimal("0.1") else 2)
    price = max(price, Decimal("0.0001"))
    quantity = _quantity(rng, unit, Decimal(cost), bulk=bool(trade.facts.get("bulk")))
    discount = rng.choice((0, 5, 10, 15, 25)) if trade.discounted else 0
    gross = price * quantity / (100 if hundred else 1)
    facts = trade.facts
    group_size = (len(facts["articles"]) + len(facts["groups"]) - 1) // len(facts["groups"])
    return Good(
        text=_describe(rng, trade, text, rng.choice(specs)),
        group=facts["groups"][facts["articles"].index(article) // group_size] if trade.grouped else "",
        code=fill(rng, facts["code"]),
        hs=formats.heading(heading, f"{rng.choice((0, 10, 90, 20)):02d}{rng.choice('059')}"),
        origin=origin,
        quantity=quantity,
        unit=formats.unit(unit, quantity),
        price=price,
        per="100" if hundred else "",
        discount=discount,
        amount=rounded(gross * (100 - discount) / 100, places_of(currency)),
        second=max(1, int(quantity // rng.choice((25, 40, 50)))) if facts.get("second") else 0,
        net=rounded(Decimal(kilos) * quantity, 2),
        places=-int(quantity.as_tuple().exponent),
    )


def _quantity(rng: random.Random, unit: str, cost: Decimal, bulk: bool) -> Decimal:
    if unit in ("KG", "L", "M", "YDS"):
        if rng.random() < 0.3:
            return Decimal(rng.randint(101, 39999)) / 10
        return Decimal(rng.randint(1, 60) * (25 if not bulk else rng.choice((25, 100, 200))))
    if cost > 300:
        return Decimal(rng.randint(1, 6))
    if cost > 20:
        return Decimal(rng.randint(1, 120))
    if cost > 1:
        return Decimal(rng.choice((rng.randint(5, 999), rng.randint(1, 60) * 10, rng.randint(1, 50) * 24)))
    return Decimal(rng.randint(2, 200) * rng.choice((50, 100, 500)))


def _describe(rng: random.Random, trade: Trade, text: str, spec: str) -> tuple[str, ...]:
    """The printed lines of a description in the house's way."""
    way = trade.taste.pick(
        "trade.describe", ("short", "short", "below", "below", "behind", "behind", "dash", "long", "brand")
    )
    if way == "short":
        return (text,)
    if way == "below":
        return (text, spec)
    if way == "behind":
        return (f"{text}, {spec}",)
    if way == "dash":
        return (f"{text} - {spec}",)
    if way == "long":
        return (text, spec, f"Drawing {fill(rng, '{L1}-{a4}')} Rev. {rng.choice('ABCD')}")
    brand = trade.taste.pick("trade.brand", ("Kingfisher", "Three Anchors", "Asahina", "Monopol", "Red Lion", "Eiger"))
    return (f'"{brand}" brand {text[0].lower()}{text[1:]}', spec)


def _free(good: Good, currency: str) -> Good:
    """The line as one that costs nothing."""
    nothing = rounded(Decimal(0), places_of(currency))
    return replace(
        good,
        text=(*good.text, "(free of charge sample)"),
        price=nothing,
        amount=nothing,
        discount=0,
        quantity=Decimal(min(int(good.quantity) or 1, 5)),
        places=0,
    )
