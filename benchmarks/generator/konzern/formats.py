"""How a house writes numbers, dates, money and countries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from babel.dates import get_month_names

from benchmarks.generator.konzern.taste import Taste

FIXED = "\u00a0"  # a blank at which no line ends
PLACES = {"JPY": 0, "KRW": 0}
SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
DATES = {
    "de": ("{d:02}.{m:02}.{y}", "{d:02}.{m:02}.{y}", "{d}. {month} {y}", "{y}-{m:02}-{d:02}", "{d:02}.{m:02}.{yy:02}"),
    "fr": ("{d:02}/{m:02}/{y}", "{d} {month} {y}", "{d:02}.{m:02}.{y}", "{d:02}-{m:02}-{y}", "{d:02}/{m:02}/{yy:02}"),
    "it": ("{d:02}/{m:02}/{y}", "{d} {month} {y}", "{d:02}.{m:02}.{y}", "{d:02}-{m:02}-{y}"),
    "es": ("{d:02}/{m:02}/{y}", "{d} de {month} de {y}", "{d:02}-{m:02}-{y}", "{d:02}.{m:02}.{y}"),
    "eu": (
        *("{d:02}.{m:02}.{y}", "{d:02}/{m:02}/{y}", "{d} {month} {y}", "{d:02}-{mon}-{y}", "{d:02} {MON} {y}"),
        *("{y}-{m:02}-{d:02}", "{d}.{m}.{y}"),
    ),
    "us": ("{m:02}/{d:02}/{y}", "{month} {d}, {y}", "{mon} {d}, {y}", "{m}/{d}/{y}", "{d:02}-{MON}-{y}"),
    "jp": (
        *("{month} {d}, {y}", "{y}/{m:02}/{d:02}", "{mon}. {d}, {y}", "{d:02}-{mon}-{y}", "{y}.{m:02}.{d:02}"),
        *("{MON} {d}, {y}", "{y}-{m:02}-{d:02}", "{d:02}{MON}{y}"),
    ),
}
STYLES = {  # signs for thousands and decimals
    "de": ((".", ","), (".", ","), (".", ","), ("", ",")),
    "ch": (("'", "."), ("'", "."), ("’", ".")),
    "fr": ((FIXED, ","), (FIXED, ","), ("", ","), (".", ",")),
    "it": ((".", ","), (".", ","), ("", ",")),
    "es": ((".", ","), (".", ","), ("", ",")),
    "en": ((",", "."), (",", "."), (",", "."), ("", ".")),
    "eu": ((",", "."), (",", "."), (".", ","), ("", ".")),
}
NAMES = {("en", "HK"): "Hong Kong", ("en", "TR"): "Turkey", ("en", "CZ"): "Czech Republic", ("en", "US"): "USA"}
NAMES |= {("de", "HK"): "Hongkong", ("fr", "HK"): "Hong Kong", ("it", "HK"): "Hong Kong", ("es", "HK"): "Hong Kong"}


def rounded(value: Decimal, places: int) -> Decimal:
    """Rounded as merchants do."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def plain(value: Decimal) -> str:
    """The canonical form: a dot, no grouping, no exponent."""
    return f"{value:f}"


def country_name(code: str, language: str) -> str:
    """A country's name in a language."""
    return NAMES.get((language, code)) or str(Locale(language).territories[code])


@dataclass(frozen=True)
class Formats:
    """The signs of one house."""

    language: str
    group: str
    point: str
    dates: str
    price_places: int
    quantity_places: int
    minus_behind: bool

    def number(self, value: Decimal, places: int) -> str:
        """A number with as many decimals as asked for."""
        text = f"{abs(rounded(value, places)):,.{places}f}".replace(",", "\0").replace(".", self.point)
        text = text.replace("\0", self.group)
        if value >= 0:
            return text
        return text + "-" if self.minus_behind else "-" + text

    def money(self, value: Decimal, currency: str) -> str:
        """An amount without its currency."""
        return self.number(value, PLACES.get(currency, 2))

    def price(self, value: Decimal, currency: str) -> str:
        """A price of one, which may have more decimals than an amount."""
        places = PLACES.get(currency, self.price_places)
        return self.number(value, places)

    def quantity(self, value: Decimal) -> str:
        """A quantity; fractions show their decimals."""
        whole = value == value.to_integral()
        return self.number(value, self.quantity_places if whole else max(2, self.quantity_places))

    def weight(self, value: Decimal) -> str:
        """Kilograms with the decimals they were weighed to."""
        exponent = value.as_tuple().exponent
        return self.number(value, max(0, -exponent) if isinstance(exponent, int) else 0)

    def date(self, day: date) -> str:
        """A date as the house writes it."""
        wide = get_month_names("wide", locale=self.language)[day.month]
        short = get_month_names("abbreviated", locale=self.language)[day.month].rstrip(".")
        return self.dates.format(
            d=day.day, m=day.month, y=day.year, yy=day.year % 100, month=wide, mon=short, MON=short.upper()
        )


def choose_formats(taste: Taste, language: str, country: str) -> Formats:
    """The signs that suit a house's language and country."""
    abroad = {"US": "us", "JP": "jp"}.get(country, "eu")
    dates = DATES[abroad if language == "en" else language]
    style = "ch" if country == "CH" else language
    if language == "en" and country not in ("US", "JP", "GB", "IE", "CH"):
        style = "eu"
    group, point = taste.pick("format.number", STYLES[style])
    if language != "en" and taste.flag("format.english", 0.06):
        group, point = ",", "."
    return Formats(
        language,
        group,
        point,
        taste.pick("format.date", dates),
        taste.pick("format.price", (2, 2, 2, 2, 3, 4)),
        taste.pick("format.quantity", (0, 0, 0, 0, 2, 3)),
        taste.flag("format.minus", 0.3),
    )
