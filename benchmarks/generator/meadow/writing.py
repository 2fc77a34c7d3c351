"""How a house writes numbers, dates, money and countries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale

from benchmarks.generator.meadow.taste import Taste, words

PLACES = {"JPY": 0, "KRW": 0, "TWD": 0}
SIGNS = {
    "USD": ("USD", "US$", "USD", "U.S.$", "US$"),
    "EUR": ("EUR", "€", "EUR"),
    "JPY": ("JPY", "¥", "JPY", "¥", "YEN"),
    "GBP": ("GBP", "£", "GBP"),
    "CNY": ("CNY", "RMB"),
    "AUD": ("AUD", "A$"),
    "SGD": ("SGD", "S$"),
    "HKD": ("HKD", "HK$"),
    "CHF": ("CHF",),
    "KRW": ("KRW",),
    "TWD": ("TWD", "NT$"),
}
SPOKEN = {"USD": "US DOLLARS", "EUR": "EURO", "JPY": "JAPANESE YEN", "GBP": "POUNDS STERLING", "CNY": "CHINESE YUAN"}
CENTS = {"GBP": "PENCE", "CNY": "FEN"}
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
DATES = {
    "en": (
        "{B} {d}, {Y}", "{B} {d}, {Y}", "{b}. {d}, {Y}", "{d} {B} {Y}", "{dd}-{b}-{Y}", "{dd}-{b}-{yy}",
        "{Y}-{mm}-{dd}", "{Y}/{mm}/{dd}", "{dd}/{mm}/{Y}", "{mm}/{dd}/{Y}", "{B} {o}, {Y}", "{o} {B}, {Y}",
        "{dd}.{mm}.{Y}",
        "{b} {dd}, {Y}", "{b}.{d}, {Y}", "{d} {b} {Y}", "{Y}.{mm}.{dd}", "{B} {dd} {Y}", "{b}/{dd}/{Y}",
    ),
    "de": ("{dd}.{mm}.{Y}", "{dd}.{mm}.{Y}", "{d}. {B} {Y}", "{dd}.{mm}.{yy}"),
    "fr": ("{dd}/{mm}/{Y}", "{d} {B} {Y}", "{dd}.{mm}.{Y}", "{dd}/{mm}/{Y}", "{d} {B} {Y}"),
    "ja": ("{Y}年{m}月{d}日", "{Y}/{mm}/{dd}", "{Y}-{mm}-{dd}"),
    "zh": ("{Y}年{m}月{d}日", "{Y}-{mm}-{dd}", "{Y}.{mm}.{dd}"),
}  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A date on paper; ``other`` is what it may also be read as."""

    text: str
    value: str
    other: str = ""


class Writing:
    """The habits of one house in one language."""

    def __init__(self, taste: Taste, language: str, country: str) -> None:
        self.taste = taste
        self.first, _, self.second = language.partition("+")
        self.main = self.second if self.second in ("de", "fr") else self.first
        self.grouping = self._grouping(country)
        self.dates = self._dates(country)
        self.high_dates = taste.chance("dates in capitals", 0.3)

    def _grouping(self, country: str) -> str:
        if country == "CH":
            return self.taste.pick("grouping", "ch", "ch", "de")
        if self.main == "de" and self.second == "":
            return "de"
        if self.main in ("de", "fr"):
            return self.taste.weighted("grouping", {self.main: 0.7, "en": 0.3})
        return self.taste.weighted("grouping", {"en": 0.93, "bare": 0.07})

    def _dates(self, country: str) -> str:
        if self.second in ("ja", "zh") and self.taste.chance("dates in signs", 0.3):
            return self.taste.pick("dates", *DATES[self.second])
        if country == "US":
            return self.taste.pick("dates", "{mm}/{dd}/{Y}", "{B} {d}, {Y}", "{b} {dd}, {Y}")
        chosen = self.taste.pick("dates", *DATES[self.main])
        return "{d} {B} {Y}" if chosen == "{mm}/{dd}/{Y}" else chosen

    def date(self, day: date) -> Written:
        """A day as this house writes it."""
        month = MONTHS[self.main][day.month - 1]
        ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
        text = self.dates.format(
            Y=day.year, yy=f"{day.year % 100:02}", m=day.month, mm=f"{day.month:02}", d=day.day, dd=f"{day.day:02}",
            B=month, b=month[:3], o=f"{day.day}{ending}",
        )  # fmt: skip
        unclear = self.dates in ("{dd}/{mm}/{Y}", "{mm}/{dd}/{Y}") and day.day <= 12 and day.day != day.month
        other = date(day.year, day.day, day.month).isoformat() if unclear else ""
        return Written(text.upper() if self.high_dates else text, day.isoformat(), other)

    def number(self, value: Decimal, places: int) -> str:
        """A number with its decimals, grouped as usual here."""
        text = f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):,.{places}f}"
        signs = {"en": ",.", "de": ".,", "ch": "'.", "fr": "\u00a0,", "bare": "\0."}[self.grouping]
        return "".join({",": signs[0], ".": signs[1]}.get(c, c) for c in text).replace("\0", "")

    def money(self, value: Decimal, currency: str) -> str:
        """An amount without its currency."""
        return self.number(value, PLACES.get(currency, 2))

    def country(self, code: str) -> str:
        """A country's name as this house writes it."""
        if self.main in ("de", "fr"):
            return str(Locale(self.main).territories[code])
        names: list[str] = words("countries")[code]["names"]
        high = self.taste.chance("countries in capitals", 0.6)
        fitting = [name for name in names if name.isupper() == high] or names
        return self.taste.pick(f"country {code}", *fitting)


def plain(value: Decimal) -> str:
    """A number as the contract writes it."""
    return f"{value.normalize():f}" if value else "0"


_ONES = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN "
    "EIGHTEEN NINETEEN"
).split()
_TENS = "TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()


def spell(number: int) -> str:
    """A whole number in English words."""
    for size, name in ((10**6, "MILLION"), (1000, "THOUSAND"), (100, "HUNDRED")):
        if number >= size:
            rest = f" {spell(number % size)}" if number % size else ""
            return f"{spell(number // size)} {name}{rest}"
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10 - 2] + (f"-{_ONES[number % 10]}" if number % 10 else "")


def spell_money(value: Decimal, currency: str) -> str:
    """An amount in English words, as below the total."""
    whole, part = divmod(int((value * 100).to_integral_value()), 100)
    cents = f" AND {CENTS.get(currency, 'CENTS')} {spell(part)}" if part else ""
    return f"{SPOKEN.get(currency, currency)} {spell(whole)}{cents} ONLY"
