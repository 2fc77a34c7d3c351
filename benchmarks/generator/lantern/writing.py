"""How a house writes numbers, money and dates."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from decimal import Decimal

from babel.dates import get_month_names

SYMBOLS = {"USD": "US$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "RMB", "AUD": "A$", "CHF": "CHF", "SGD": "S$"}
PLACES = {"JPY": 0, "KRW": 0}
DATES = {
    "en": (
        "{Month} {d}, {yyyy}", "{Month} {d}, {yyyy}", "{MON}. {d}, {yyyy}", "{d}-{Mon}-{yy}", "{yyyy}/{mm}/{dd}",
        "{yyyy}.{m}.{d}", "{ord} {Month}, {yyyy}", "{Month} {ord}, {yyyy}", "{dd} {MON} {yyyy}", "{dd}/{MON}/{yyyy}",
        "{yyyy}-{mm}-{dd}", "{MONTH} {d}, {yyyy}", "{d} {Month} {yyyy}", "{Mon} {dd}, {yyyy}", "{dd}-{MON}-{yyyy}",
        "{mm}/{dd}/{yyyy}", "{dd}/{mm}/{yyyy}", "{MON}.{dd},{yyyy}", "{d}. {Month} {yyyy}", "{yyyy}. {m}. {d}",
    ),
    "de": ("{dd}.{mm}.{yyyy}", "{dd}.{mm}.{yyyy}", "{d}. {Month} {yyyy}", "{dd}.{mm}.{yy}", "{d}.{m}.{yyyy}"),
    "fr": ("{dd}/{mm}/{yyyy}", "{d} {month} {yyyy}", "{dd}.{mm}.{yyyy}", "{d} {month} {yyyy}", "{dd}-{mm}-{yyyy}"),
    "es": ("{dd}/{mm}/{yyyy}", "{d} de {month} de {yyyy}", "{dd}-{mm}-{yyyy}", "{dd}/{mm}/{yyyy}", "{dd}.{mm}.{yyyy}"),
    "it": ("{dd}/{mm}/{yyyy}", "{d} {month} {yyyy}", "{dd}.{mm}.{yyyy}", "{dd}-{mm}-{yyyy}", "{d} {Month} {yyyy}"),
    "ja": ("{yyyy}年{m}月{d}日", "{yyyy}/{mm}/{dd}", "{Month} {d}, {yyyy}", "{yyyy}.{mm}.{dd}", "{MON}. {d}, {yyyy}"),
    "zh": ("{Month} {d}, {yyyy}", "{yyyy}/{mm}/{dd}", "{yyyy}-{mm}-{dd}", "{MON}.{dd},{yyyy}", "{dd}-{Mon}-{yyyy}"),
}  # fmt: skip
"""Forms of dates by the language of the paper."""
TURNED = {"{mm}/{dd}/{yyyy}": "{dd}/{mm}/{yyyy}", "{dd}/{mm}/{yyyy}": "{mm}/{dd}/{yyyy}"}


@dataclass(frozen=True)
class Hand:
    """A house's way of writing. ``coin`` says where the currency stands beside an amount: ``none``, ``symbol``,
    ``code``, ``after``; ``date`` is a form of :data:`DATES`."""

    language: str
    thousands: str
    point: str
    coin: str
    date: str
    kilo: str
    kilo_places: int


def invent_hand(rng: random.Random, language: str, plain: bool = False) -> Hand:
    """A way of writing; ``plain`` for old programs."""
    european = language in ("de", "fr", "es", "it")
    thousands, point = (" ", ",") if language == "fr" else (".", ",") if european else (",", ".")
    if plain and rng.random() < 0.25:
        thousands = ""
    coin = rng.choice(("after", "code", "none", "symbol") if european else ("symbol", "code", "none", "symbol"))
    kilo = rng.choice(("kg", "kg", "Kg", "KG") if european else ("KGS", "kg", "KG", "Kgs", "KGS.", "kgs"))
    return Hand(language, thousands, point, coin, rng.choice(DATES[language]), kilo, rng.choice((1, 2, 2, 3)))


def write_number(value: Decimal, hand: Hand, places: int | None = None) -> str:
    """A number with the house's signs; as many decimals as it has, or ``places``."""
    shown = f"{value:,f}" if places is None else f"{value:,.{places}f}"
    return shown.replace(",", "_").replace(".", hand.point).replace("_", hand.thousands)


def write_date(day: dt.date, form: str, language: str) -> str:
    """A date in a form."""
    locale = language if language in ("de", "fr", "es", "it") else "en"
    long, short = get_month_names("wide", locale=locale)[day.month], get_month_names("abbreviated", locale=locale)
    brief = short[day.month].rstrip(".")[:4] if locale != "en" else short[day.month][:3]
    ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return form.format(
        d=day.day, dd=f"{day.day:02}", m=day.month, mm=f"{day.month:02}", yyyy=day.year, yy=f"{day.year % 100:02}",
        month=long, Month=long.capitalize(), MONTH=long.upper(), Mon=brief.capitalize(), MON=brief.upper(),
        ord=f"{day.day}{ending}",
    )  # fmt: skip


def other_reading(day: dt.date, form: str, language: str) -> list[str]:
    """The other day that an English paper's figures may mean."""
    if language not in ("en", "ja", "zh") or form not in TURNED or day.day > 12 or day.day == day.month:
        return []
    return [day.replace(month=day.day, day=day.month).isoformat()]


def places_of(currency: str) -> int:
    """Decimals of a currency."""
    return PLACES.get(currency, 2)


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int) -> str:
    """A number in English words."""
    for size, name in ((10**6, "million"), (10**3, "thousand"), (10**2, "hundred")):
        if number >= size:
            rest = f" {spell(number % size)}" if number % size else ""
            return f"{spell(number // size)} {name}{rest}"
    if number < 20:
        return _ONES[number]
    rest = f"-{_ONES[number % 10]}" if number % 10 else ""
    return _TENS[number // 10 - 2] + rest


NAMES = {
    "USD": "US dollars", "EUR": "euros", "GBP": "pounds sterling", "JPY": "Japanese yen", "CNY": "Chinese yuan",
    "AUD": "Australian dollars", "CHF": "Swiss francs", "SGD": "Singapore dollars",
}  # fmt: skip


def spell_money(amount: Decimal, currency: str, cents: str) -> str:
    """An amount in English words; ``cents`` is ``words`` or ``fraction``."""
    whole, part = int(amount), int(amount * 100) % 100
    tail = ""
    if places_of(currency) and part:
        tail = f" and cents {spell(part)}" if cents == "words" else f" and {part:02}/100"
    return f"{NAMES[currency]} {spell(whole)}{tail}"
