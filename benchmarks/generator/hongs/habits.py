"""How a house trades: what it sells, to whom, in which money, by which ways; the same on all its papers."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from benchmarks.generator.hongs.figures import RATES, WHOLE, places_of
from benchmarks.generator.hongs.firms import Firm, customer, exporter
from benchmarks.generator.hongs.looks import Look
from benchmarks.generator.hongs.words import words

LANDS = ("JP",) * 18 + (
    "TW",
    "HK",
    "HK",
    "HK",
    "CN",
    "CN",
    "KR",
    "KR",
    "VN",
    "TH",
    "IN",
    "IN",
    "IN",
    "IN",
    "MY",
    "MY",
    "SG",
)
MANY_LINES = ((1, 2), (1, 4), (2, 6), (3, 9), (6, 14), (10, 24))
STANDING = ("no discount", "no discount", "no discount", "no discount", "no discount", "by line", "on total")
NUMBERS = (
    "{i}-{y2}{n3}", "{n4}/{y2}", "INV{y2}{mm}{n3}", "{i}/EXP/{n3}/{f}", "{i}{y4}-{n3}", "{y2}-{n4}", "{i}{n5}", "{n5}",
    "EX-{y4}/{mm}-{n3}", "{i}{y2}{mm}{n3}A", "No{n4}-{i}", "{n3}/{i}/{mm}/{y4}", "{y4}{mm}{n3}", "E{n4}", "{i}-E-{n4}",
    "SI-{y2}{n4}", "{n4}-{y2}", "{i}/{f}/{n4}", "{i} {n4}", "{i}-{n3}-{y2}",
)  # fmt: skip
ORDERS = (
    "45{n4}{n4}",
    "PO-{n4}",
    "{n5}",
    "{i}/{n3}/{y2}",
    "P{y2}-{n4}",
    "{y4}-{n3}",
    "{n4}{i}",
    "IND-{n3}",
    "{i}{n4}-{n3}",
)
CREDITS = (
    "LC/{n5}{n3}",
    "M{n4}B{n4}",
    "00{n3}IM{n5}",
    "ILC{n5}/{y2}",
    "{i}{n5}LC{y2}",
    "{n4}-{n3}-{n4}",
    "DC {i}{n5}",
    "{n5}ILU{y2}0{n3}",
)
CONTRACTS = ("{i}-SC{y2}{n3}", "{y2}{i}{n4}", "S{n4}", "{i}{n3}/{y2}", "SC{y4}{n3}")
CODES = ("%####", "###-###", "%%-###%", "#####", "%.####.#", "#%###-##", "%%#####", "##-%###", "K%####-##", "########")
TRADING_ABROAD = {"HK": ("CN", "CN", "HK"), "SG": ("JP", "MY", "CN", "SG", "TW")}
MIXED = ("JP", "CN", "TW", "TH", "KR", "DE", "VN", "MY", "US", "IT")


@dataclass(frozen=True)
class Habits:
    """Facts of a house's business."""

    look: Look
    land: str
    exporter: Firm
    customers: tuple[Firm, ...]
    trade: dict[str, Any]
    currency: str
    articles: tuple[list[Any], ...]
    price_places: int
    per: int
    ways: tuple[str, ...]
    terms: tuple[str, ...]
    lines: tuple[int, int]
    rarely_long: bool
    discount: str
    number_form: str
    code_form: str
    origins: tuple[str, ...]

    @property
    def amount_places(self) -> int:
        """Decimals of amounts."""
        return places_of(self.currency)


def habits(look: Look, rng: random.Random) -> Habits:
    """The habits of a new house."""
    land = rng.choice(LANDS)
    data = words("exporters")[land]
    trades = [trade for trade in words("goods")["trade"] if land in trade["lands"].split()]
    trade = rng.choice(trades)
    currency = rng.choice(data["currencies"].split())
    articles, places, per = _prices(trade, currency, look)
    customers = tuple(customer(one, rng) for one in _lands_of_customers(land, rng))
    ways = look.pick(
        "ways",
        (("sea",),) * 6
        + (("air",), ("air",), ("sea", "air"), ("sea", "air"), ("courier",), ("air", "courier"), ("odd", "sea")),
    )
    return Habits(
        look=look,
        land=land,
        exporter=exporter(land, rng, look.chance("exporter's country", 0.75)),
        customers=customers,
        trade=trade,
        currency=currency,
        articles=articles,
        price_places=places,
        per=per,
        ways=ways,
        terms=_terms(ways, rng),
        lines=look.pick("number of lines", MANY_LINES),
        rarely_long=look.chance("long now and then", 0.35),
        discount=look.pick("discount", STANDING),
        number_form=look.pick("number form", NUMBERS),
        code_form=look.pick("code form", CODES),
        origins=_origins(land, look),
    )


def _terms(ways: tuple[str, ...], rng: random.Random) -> tuple[str, ...]:
    every = words("terms")["sea_terms" if "sea" in ways else "air_terms"]
    return tuple(rng.choice(every) for _ in range(rng.choice((1, 1, 2))))


def _origins(land: str, look: Look) -> tuple[str, ...]:
    if look.chance("goods of several lands", 0.12):
        return (land, *look.pick("other land", tuple((one,) for one in MIXED if one != land)))
    return (look.pick("goods from", TRADING_ABROAD.get(land, (land,))),)


def _lands_of_customers(land: str, rng: random.Random) -> list[str]:
    lands = sorted(one for one in words("customers") if one != land)
    return rng.sample(lands, rng.randint(1, 4))


def _prices(trade: dict[str, Any], currency: str, look: Look) -> tuple[tuple[list[Any], ...], int, int]:
    """The articles, the decimals of their prices, and for how many pieces a price stands."""
    articles = tuple(trade["articles"])
    cheapest = min(Decimal(str(article[2])) for article in articles) * Decimal(RATES[currency])
    cheap = tuple(article for article in articles if article[1] == "PCS" and article[2] < 2)
    if len(cheap) > 6 and look.chance("prices per hundred", 0.5):
        return cheap, 2, look.pick("hundred", (100, 1000))
    if currency in WHOLE:
        return articles, 0 if cheapest > 30 else 2, 1
    if cheapest < Decimal("0.3"):
        return articles, 4 if cheapest < Decimal("0.03") else 3, 1
    return articles, look.pick("price places", (2, 2, 2, 2, 2, 2, 2, 3, 3, 4)), 1
