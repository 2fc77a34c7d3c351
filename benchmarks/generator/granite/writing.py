"""How a house writes dates, numbers, money and words."""

from __future__ import annotations

import datetime as dt
import random
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date

from benchmarks.generator.granite.words import read

DATES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "MMMM d, y", "MMMM d, y", "MMM. dd, y", "d MMMM y", "dd-MMM-y", "dd-MMM-yy", "dd MMM y", "y/MM/dd", "y-MM-dd",
        "y.MM.dd", "dd/MM/y", "MM/dd/y", "dd.MM.y", "MMM dd, y", "MMMM dd. y", "dd/MMM/y", "ordinal",
        "dd. MMM. y", "MMM-dd-y", "MMM. d, yy",
    ),
    "de": ("dd.MM.y", "dd.MM.y", "d. MMMM y", "dd.MM.yy", "y-MM-dd"),
    "fr": ("dd/MM/y", "d MMMM y", "d MMMM y", "dd.MM.y", "dd-MM-y"),
    "es": ("dd/MM/y", "d 'de' MMMM 'de' y", "dd-MM-y", "dd.MM.y", "d-MMM-y"),
    "ja": ("y年M月d日", "y/MM/dd", "MMM d, y", "MMMM d, y", "y.MM.dd"),
}  # fmt: skip
NUMBERS: Mapping[str, tuple[str, ...]] = {
    "en": (",.", ",.", ",.", "."),
    "de": (".,", ".,", ".,", " ,"),
    "fr": (" ,", " ,", "\u00a0,", ".,"),
    "es": (".,", ".,", " ,"),
}
BARE = str.maketrans({"Ł": "L", "ł": "l", "Ø": "O", "ø": "o", "ı": "I", "ß": "ss", "·": " ", "’": "'"})
NO_CENTS = ("JPY", "KRW")
ONES = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN "
    "EIGHTEEN NINETEEN"
).split()
TENS = ". . TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()


def places(currency: str) -> int:
    """The decimal places of a currency's sums."""
    return 0 if currency in NO_CENTS else 2


def round_to(amount: Decimal, digits: int) -> Decimal:
    """The amount rounded as merchants do."""
    return amount.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def plain_number(value: Decimal) -> str:
    """The canonical form: a dot, no grouping."""
    return f"{value:f}"


@dataclass(frozen=True)
class Hand:
    """A house's way of writing. ``date`` is a pattern, ``number`` the group's and the point's sign."""

    language: str
    date_pattern: str
    number: str
    loud: bool
    symbol: str
    symbol_behind: bool
    currency: str
    weight_digits: int
    weight_unit: str
    price_digits: int
    ascii: bool = False

    def date(self, day: dt.date) -> str:
        """A date as printed."""
        if self.date_pattern == "ordinal":
            ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
            text = f"{day.day}{ending} {format_date(day, 'MMMM, y', locale='en')}"
        else:
            text = format_date(day, self.date_pattern, locale=self.language).replace("..", ".")
            text = text.replace("Sept", "Sep") if self.language == "en" and "Septe" not in text else text
        return self.words(text)

    def other_dates(self, day: dt.date) -> list[dt.date]:
        """What else the printed date may mean."""
        slashed = self.language == "en" and self.date_pattern in ("dd/MM/y", "MM/dd/y")
        return [day.replace(month=day.day, day=day.month)] if slashed and day.day <= 12 and day.day != day.month else []

    def amount(self, value: Decimal, digits: int | None = None) -> str:
        """A number as printed, grouped."""
        digits = max(0, -int(value.as_tuple().exponent)) if digits is None else digits
        text = f"{round_to(value, digits):,}"
        group, point = ("", ".") if self.number == "." else (self.number[0], self.number[1])
        return text.replace(",", "#").replace(".", point).replace("#", group)

    def money(self, value: Decimal) -> str:
        """A sum of money without its currency."""
        return self.amount(value, places(self.currency))

    def weight(self, value: Decimal) -> str:
        """A weight without its unit."""
        return self.amount(value, self.weight_digits)

    def words(self, text: str) -> str:
        """Words in this house's case and letters."""
        text = text.upper() if self.loud else text
        if not self.ascii:
            return text
        bare = unicodedata.normalize("NFKD", text.translate(BARE))
        return "".join(letter for letter in bare if letter.isascii())


def choose_hand(
    rng: random.Random, language: str, currency: str, exporter: str, loud: float = 0.4, *, bare: bool = False
) -> Hand:
    """The writing of a house; ``language`` may be ``en+ja``; ``bare`` letters are those of an old printer."""
    first, *rest = language.split("+")
    dates = DATES["ja"] if "ja" in rest and rng.random() < 0.4 else DATES[first]
    pattern = rng.choice(dates)
    if pattern == "MM/dd/y" and exporter not in ("US", "CA", "JP", "TW"):
        pattern = "dd/MM/y"
    number = rng.choice(NUMBERS[first])
    symbols = read("trade")["symbols"][currency]
    symbol = rng.choice([one for one in symbols if one not in ("$", "¥") or exporter in ("US", "JP")])
    if symbol == "$" and exporter != "US":
        symbol = "US$"
    return Hand(
        language=first,
        date_pattern=pattern,
        number="." if number == "." and currency != "JPY" else number if len(number) == 2 else ",.",
        loud=rng.random() < loud and first == "en",
        symbol=currency if bare and not symbol.isascii() else symbol,
        ascii=bare,
        symbol_behind=rng.random() < (0.2 if first == "en" else 0.8),
        currency=currency,
        weight_digits=rng.choice((0, 1, 2, 2, 3)),
        weight_unit=rng.choice(("kg", "kg", "KGS", "KG", "kgs", "Kg", "KGS.") if first == "en" else ("kg", "kg", "Kg")),
        price_digits=rng.choice((2, 2, 2, 3, 4)),
    )


def in_words(value: Decimal, currency: str, spell_cents: bool) -> str:
    """A sum in English words, in capitals."""
    whole, cents = int(value), int(round_to(value * 100, 0)) % 100
    name, small = read("trade")["money_words"][currency]
    text = f"{name} {_count(whole)}"
    if not cents or not small:
        return text
    return f"{text} AND {small} {_count(cents)}" if spell_cents else f"{text} AND {cents:02}/100"


def _count(number: int) -> str:
    for size, word in ((10**9, "BILLION"), (10**6, "MILLION"), (1000, "THOUSAND"), (100, "HUNDRED")):
        if number >= size:
            rest = f" {_count(number % size)}" if number % size else ""
            return f"{_count(number // size)} {word}{rest}"
    if number >= 20:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]
