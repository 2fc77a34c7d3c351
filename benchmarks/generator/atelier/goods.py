"""Invents the lines of goods: what a house of the trade would ship at one time."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.atelier.style import Style
from benchmarks.generator.atelier.vocabulary import Article, Trade
from benchmarks.samples.paper import Goods

MEASURED = frozenset(("KGS", "MTR", "YDS"))


@dataclass(frozen=True)
class Lot:
    """The goods of one shipment, and where they were made, in the order of the lines."""

    goods: tuple[Goods, ...]
    origins: tuple[str, ...]

    @property
    def worth(self) -> Decimal:
        """Sum of the amounts."""
        return sum((line.amount for line in self.goods), Decimal(0))


def invent_lot(
    rng: random.Random, trade: Trade, style: Style, rate: Decimal, currency: str, home: str, code: str
) -> Lot:
    """Between one line and fifty, grouped where the style says so; foreign goods only where lines tell the origin."""
    count = rng.choice(
        (rng.randint(1, 3), rng.randint(2, 5), rng.randint(3, 8), rng.randint(4, 12), rng.randint(8, 46))
    )
    articles = list(trade.articles())
    picked = [articles[place % len(articles)] for place in range(count)]
    tariff = {article.hs: f"{rng.randint(0, 9999):04}" for article in articles}
    made = {article.text: home for article in articles}
    if "coo" in style.columns and rng.random() < 0.35:
        made[rng.choice(articles).text] = rng.choice(("CN", "TH", "VN") if home not in ("TH", "VN") else ("CN",))
    groups = [f"{rng.choice(('ORDER NO.', 'P/O'))} {rng.randint(2000, 9000)}" for _ in range(1 + count // 4)]
    lines = []
    for place, article in enumerate(picked):
        text = article.text if place < len(articles) else f"{article.text} {vary(rng)}"
        shown = [text, article.detail] if article.detail and "details" in style.shows else [text]
        lines.append(
            Goods(
                description=tuple(shown),
                quantity=choose_quantity(rng, article, whole=currency == "JPY"),
                unit=article.unit,
                price=choose_price(rng, article, rate, currency),
                code=f"{code}-{rng.randint(100, 9999)}" if "code" in style.columns else "",
                hs=write_tariff(article.hs, tariff[article.hs], style.hs_places) if "hs" in style.columns else "",
                origin=made[article.text] if "coo" in style.columns else "",
                group=groups[place * len(groups) // count] if "groups" in style.shows and count > 2 else "",
            )
        )
    return Lot(tuple(lines), tuple(dict.fromkeys(made[article.text] for article in picked)))


def vary(rng: random.Random) -> str:
    """What tells an article from its sister."""
    return rng.choice(("TYPE {}", "NO. {}", "SIZE {}", "({})")).format(f"{rng.choice('ABCDKLMX')}{rng.randint(2, 89)}")


def choose_quantity(rng: random.Random, article: Article, whole: bool) -> Decimal:
    """Many of what is cheap, few of what is dear; weights and lengths sometimes with a decimal unless ``whole``."""
    usual = max(1, min(5000, int(4000 / article.price)))
    amount = Decimal(rng.randint(max(1, usual // 6), usual * 2))
    if amount > 60:
        amount -= amount % 10
    if article.unit in MEASURED and not whole and rng.random() < 0.3:
        amount += Decimal(rng.randint(1, 9)) / 10
    return amount


def choose_price(rng: random.Random, article: Article, rate: Decimal, currency: str) -> Decimal:
    """About the article's price, in the currency; cheap things have more places, yen none."""
    price = Decimal(article.price * rng.uniform(0.85, 1.2)) * rate
    if currency == "JPY":
        return max(Decimal(1), price.quantize(Decimal(1)))
    return price.quantize(Decimal("0.01") if price >= 1 else Decimal("0.0001"))


def write_tariff(heading: str, rest: str, places: int) -> str:
    """A tariff number of 4, 6, 9 or 10 digits, dotted where the house dots it."""
    if places == 4:
        return heading[:5].rstrip(".")
    return {6: heading, 9: f"{heading}-{rest[:3]}", 10: f"{heading.replace('.', '')}{rest}"}[places]
