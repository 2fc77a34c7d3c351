"""How a firm writes numbers, money and dates."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date

from benchmarks.generator.harbour.lists import chance, weighted

NO_CENTS = frozenset({"JPY", "KRW", "VND"})
SYMBOLS = {"USD": "US$", "EUR": "€", "JPY": "¥", "GBP": "£", "CNY": "RMB", "CHF": "CHF", "AUD": "A$", "SGD": "S$"}
NAMES = {
    "USD": ("US DOLLARS", "U.S. DOLLARS"),
    "EUR": ("EURO", "EUROS"),
    "JPY": ("JAPANESE YEN", "YEN"),
    "GBP": ("POUNDS STERLING", "GB POUNDS"),
}
SMALL = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN "
    "EIGHTEEN NINETEEN"
).split()
TENS = "- - TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()


def places(currency: str) -> int:
    """How many decimals the currency has."""
    return 0 if currency in NO_CENTS else 2


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Rounded as in trade."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def in_words(number: int) -> str:
    """A whole number in English words."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    for size, name in ((1_000_000, "MILLION"), (1000, "THOUSAND"), (100, "HUNDRED")):
        if number >= size:
            rest = f" {in_words(number % size)}" if number % size else ""
            return f"{in_words(number // size)} {name}{rest}"
    return ""


@dataclass(frozen=True)
class Figures:
    """Marks of thousands and decimals, the way of dates."""

    language: str
    group: str
    point: str
    dates: str
    upper: bool

    def number(self, value: Decimal, decimals: int | None = None) -> str:
        """A number as printed."""
        text = f"{value if decimals is None else rounded(value, decimals):,f}"
        return text.replace(",", "\0").replace(".", self.point).replace("\0", self.group)

    def day(self, value: date) -> str:
        """A date as printed."""
        if "{th}" in self.dates:
            suffix = "TH" if 10 < value.day < 20 else {1: "ST", 2: "ND", 3: "RD"}.get(value.day % 10, "TH")
            month = format_date(value, "MMMM", locale="en")
            text = self.dates.format(th=f"{value.day}{suffix.lower()}", month=month, year=value.year)
        else:
            text = format_date(value, self.dates, locale=self.language)
        return text.upper() if self.upper else text

    def ambiguous(self, value: date) -> date | None:
        """The other date that the printed one could be."""
        first = self.dates.split("/")[0]
        if "/" not in self.dates or first[0] not in "dM" or "MMM" in self.dates or value.day > 12:
            return None
        return None if value.day == value.month else value.replace(month=value.day, day=value.month)


ENGLISH_DATES = (
    ("MMMM d, y", 4),
    ("MMM. d, y", 2),
    ("MMM d, y", 2),
    ("d MMMM y", 2),
    ("dd-MMM-yyyy", 3),
    ("dd MMM yyyy", 2),
    ("d-MMM-yy", 1.5),
    ("y/MM/dd", 2.5),
    ("y-MM-dd", 2),
    ("{th} {month}, {year}", 1),
    ("{month} {th}, {year}", 1),
    ("MMMM dd,y", 1),
    ("dd.MM.y", 1),
    ("y.MM.dd", 1),
    ("dd/MMM/y", 0.7),
    ("EEEE, MMMM d, y", 0.5),
)
OWN_DATES = {
    "de": (("dd.MM.y", 5), ("d. MMMM y", 2), ("dd.MM.yyyy", 1)),
    "fr": (("dd/MM/y", 4), ("d MMMM y", 2)),
    "es": (("dd/MM/y", 4), ("d 'de' MMMM 'de' y", 2), ("dd-MM-y", 1)),
}
AMERICAN = (("MM/dd/y", 4), ("M/d/y", 2), ("MMM d, y", 1), ("MMMM d, y", 2))


def invent_figures(rng: random.Random, language: str, country: str) -> Figures:
    """The ways of a firm of this country that writes in this language."""
    if language in OWN_DATES:
        dates = weighted(rng, OWN_DATES[language])
    elif country == "US":
        dates = weighted(rng, AMERICAN)
    else:
        british = ("dd/MM/y", 1.5 if country in ("GB", "IN", "SG", "HK") else 0.3)
        dates = weighted(rng, (*ENGLISH_DATES, british))
    marks = {"de": (".", ","), "fr": (" ", ","), "es": (".", ",")}.get(language, (",", "."))
    if language == "en" and country in ("DE", "IT", "NL") and chance(rng, 0.35):
        marks = (".", ",")
    if country == "CH":
        marks = ("'", ".")
    if marks[0] == "," and chance(rng, 0.06):
        marks = ("", ".")
    upper = language == "en" and "MMM" in dates and chance(rng, 0.4)
    return Figures(language, marks[0], marks[1], dates, upper)
