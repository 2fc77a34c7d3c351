"""Goods lines: articles of a trade with quantities, prices, weights and packages that fit together."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from benchmarks.generator.meadow.taste import Taste, fill, words
from benchmarks.generator.meadow.writing import PLACES

RATES = {
    "USD": "1", "EUR": "0.92", "JPY": "148", "GBP": "0.79", "CNY": "7.2", "AUD": "1.5", "SGD": "1.34", "HKD": "7.8",
    "CHF": "0.88", "KRW": "1350", "TWD": "32",
}  # fmt: skip


@dataclass(frozen=True)
class Good:
    """One line. ``price`` stands for ``per`` units; ``discount`` is in per cent; weights are the line's."""

    name: str
    specs: tuple[str, ...]
    code: str
    hs: str
    origin: str
    unit: str
    quantity: Decimal
    price: Decimal
    per: int
    discount: Decimal
    amount: Decimal
    net: Decimal
    gross: Decimal
    packages: int
    rolls: int
    group: str = ""


class Catalogue:
    """What a house sells, and how it counts, prices and packs."""

    def __init__(self, taste: Taste, trade: str, country: str) -> None:
        self.taste, self.country = taste, country
        self.trade: dict[str, Any] = words("goods")[trade]
        self.per = self._per()
        self.discounted = taste.chance("discount per line", 0.07)
        self.fine_prices = taste.chance("prices to four places", 0.07)
        self.hs_form = taste.pick("hs form", "dot", "dot", "bare", "long", "spaced")
        self.foreign = taste.weighted("foreign goods", {"none": 0.8, "some": 0.14, "all": 0.06})
        self.weight_places = taste.pick("weight places", 0, 1, 1, 2, 2, 3)
        self.grouped = taste.chance("goods in groups", 0.16)

    def _per(self) -> int:
        if self.trade.get("thousand"):
            return self.taste.pick("price per", 1, 1, 1000, 100)
        return self.taste.weighted("price per", {1: 0.95, 100: 0.05})

    def lines(self, rng: random.Random, count: int, currency: str) -> list[Good]:
        """So many lines, in groups where the house has groups; short trades repeat an article in another make."""
        articles: list[list[Any]] = self.trade["articles"]
        chosen = rng.sample(articles, min(count, len(articles)))
        chosen += [rng.choice(articles) for _ in range(count - len(chosen))]
        goods = [self._line(rng, article, currency) for article in chosen]
        return self._in_groups(rng, goods) if self.grouped and count > 2 else goods

    def _in_groups(self, rng: random.Random, goods: list[Good]) -> list[Good]:
        names = list(self.trade["groups"])[: 2 if len(goods) < 5 else 3]
        cuts = sorted(rng.sample(range(1, len(goods)), len(names) - 1))
        which = [sum(place >= cut for cut in cuts) for place in range(len(goods))]
        return [Good(**(vars(good) | {"group": names[number]})) for good, number in zip(goods, which, strict=True)]

    def _line(self, rng: random.Random, article: list[Any], currency: str) -> Good:
        name, hs, unit, dollars, weight, code, specs = article
        per = self.per if unit in ("PCS", "Stück") and dollars < 20 else 1
        free = rng.random() < 0.025
        price = Decimal(0) if free else self._price(rng, Decimal(str(dollars)), currency, per)
        quantity = Decimal(rng.randint(1, 6)) if free else self._quantity(rng, unit, float(dollars))
        discount = Decimal(rng.choice((0, 0, 5, 10, 3))) if self.discounted and not free else Decimal(0)
        exact = quantity * price / per * (100 - discount) / 100
        net = self._weight(quantity * Decimal(str(weight)))
        return Good(
            fill(name, rng),
            tuple(fill(spec, rng) for spec in specs if rng.random() < 0.8),
            fill(code, rng),
            self._hs(hs),
            self._origin(rng),
            unit,
            quantity,
            price,
            per,
            discount,
            exact.quantize(Decimal(1).scaleb(-PLACES.get(currency, 2)), ROUND_HALF_UP),
            net,
            self._weight(net * Decimal(rng.randint(106, 124)) / 100 + Decimal("0.4")),
            max(1, int(net / rng.randint(9, 22))),
            max(1, int(quantity / rng.randint(45, 60))),
        )

    def _price(self, rng: random.Random, dollars: Decimal, currency: str, per: int) -> Decimal:
        price = dollars * Decimal(RATES[currency]) * per * Decimal(rng.randint(85, 125)) / 100
        if PLACES.get(currency, 2) == 0:
            step = Decimal(10) if price > 300 else Decimal(1)
            return max(Decimal(1), (price / step).quantize(Decimal(1), ROUND_HALF_UP) * step)
        return price.quantize(Decimal(1).scaleb(-self.price_places(price)), ROUND_HALF_UP)

    def price_places(self, price: Decimal) -> int:
        """The decimals of a unit price: more for what costs next to nothing."""
        return 4 if self.fine_prices or 0 < price < Decimal("0.3") else 2

    @staticmethod
    def _quantity(rng: random.Random, unit: str, dollars: float) -> Decimal:
        wished = rng.choice((60, 180, 420, 900, 2200, 5200)) * rng.uniform(0.7, 1.3) / dollars
        if unit == "MT":
            return Decimal(rng.choice((5, 10, 18, 20, 22, 44)))
        if unit in ("KGS", "M", "YDS") and rng.random() < 0.35:
            return Decimal(rng.randint(60, 16000)) / 10
        for above, step in ((20000, 1000), (2000, 100), (200, 10), (40, 5)):
            if wished > above:
                return Decimal(round(wished / step) * step)
        return Decimal(max(1, round(wished)))

    def _weight(self, kilos: Decimal) -> Decimal:
        least = Decimal(1).scaleb(-self.weight_places)
        return max(least, kilos.quantize(least, ROUND_HALF_UP))

    def _hs(self, code: str) -> str:
        bare = code.replace(".", "")
        tail = self.taste.pick("hs tail", "000", "00", "90", "0000")
        forms = {"dot": code, "bare": bare, "long": f"{code}.{tail}", "spaced": f"{bare[:4]} {bare[4:]} 00"}
        return forms[self.hs_form]

    def _origin(self, rng: random.Random) -> str:
        others = {"JP": ("CN", "TH", "VN"), "DE": ("CZ", "PL", "IT"), "FR": ("ES", "IT")}.get(
            self.country, ("JP", "CN")
        )
        abroad = self.taste.pick("foreign origin", *(code for code in others if code != self.country))
        if self.foreign == "all":
            return abroad
        return abroad if self.foreign == "some" and rng.random() < 0.35 else self.country
