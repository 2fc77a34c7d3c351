"""How a house writes numbers, dates, money, units and tariff headings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from benchmarks.generator.forms.ink import Line, Run
from benchmarks.generator.forms.taste import Taste
from benchmarks.generator.forms.words import words

PLACES = {"JPY": 0}


@dataclass(frozen=True)
class Formats:
    """The formats of one house."""

    taste: Taste
    home: str
    language: str

    def day(self, day: date) -> str:
        """A date."""
        form = self._date_form
        months = words("habits")["months"]["en" if self.language.startswith("en") else self.language[:2]]
        month = months[day.month - 1]
        short = month if len(month) < 5 else month[:3]
        values = {
            "{Month}": month, "{MONTH}": month.upper(), "{Mon}": short, "{MON}": short.upper(),
            "{y}": str(day.year), "{yy}": f"{day.year % 100:02d}", "{mm}": f"{day.month:02d}", "{m}": str(day.month),
            "{dd}": f"{day.day:02d}", "{d}": str(day.day), "{nth}": _nth(day.day),
        }  # fmt: skip
        for slot, value in values.items():
            form = form.replace(slot, value)
        return form

    @property
    def _date_form(self) -> str:
        return str(self.taste.pick("format.date", words("habits")["dates"][self.home]))

    @property
    def ambiguous(self) -> bool:
        """Whether day and month could be taken for each other."""
        return self._date_form in ("{dd}/{mm}/{y}", "{mm}/{dd}/{y}", "{m}/{d}/{y}")

    def number(self, value: Decimal, places: int | None = None) -> str:
        """A number with this house's signs for thousands and decimals."""
        if places is not None:
            value = rounded(value, places)
        text = f"{value:,f}"
        return text.replace(",", "\0").replace(".", self._point()).replace("\0", self._thousands())

    def _thousands(self) -> str:
        if self.home == "CH":
            return "'" if self.taste.chance("format.swiss", 0.8) else ","
        if self._point() == ",":
            return "."
        return "," if self.taste.chance("format.thousands", 0.93) else ""

    def _point(self) -> str:
        return "," if self.home == "NL" and self.taste.chance("format.comma", 0.7) else "."

    def money(self, value: Decimal, currency: str) -> str:
        """An amount without its currency."""
        return self.number(value, places_of(currency))

    def price(self, value: Decimal, currency: str) -> str:
        """A unit price: at least the places of the currency."""
        return self.number(value, max(places_of(currency), -int(value.normalize().as_tuple().exponent)))

    def symbol(self, currency: str) -> str:
        """The currency's code or sign."""
        return str(self.taste.pick(f"format.symbol.{currency}", words("habits")["symbols"][currency]))

    def unit(self, unit: str, quantity: Decimal) -> str:
        """The unit as written here."""
        forms = words("habits")["units"].get(unit)
        if forms is None:
            return unit if self.taste.chance("format.plural", 0.7) or quantity != 1 else unit.rstrip("S")
        return str(self.taste.pick(f"format.unit.{unit}", forms))

    def heading(self, code: str, tail: str) -> str:
        """A tariff heading of six to ten digits."""
        form = str(self.taste.pick("format.hs", words("habits")["headings"]))
        known = {"{4}": code[:4], "{2}": code[4:], "{8}": tail[:2], "{9}": tail[:3]}
        for slot, value in known.items():
            form = form.replace(slot, value)
        return form

    def weight(self, value: Decimal) -> str:
        """A weight in kilograms."""
        return self.number(value, self.weight_places)

    @property
    def weight_places(self) -> int:
        """How many decimal places weights have."""
        return self.taste.pick("format.weight", (0, 1, 2, 2, 3, 1))

    @property
    def kilo(self) -> str:
        """The word for kilograms."""
        return self.taste.pick("format.kilo", ("KGS", "KG", "kg", "KGS.", "kgs", "KILOS", "Kg"))

    def sum_of_money(self, value: Decimal, currency: str, names: str, glue: bool | None = None) -> Line:
        """Currency and amount behind each other; a sign that sticks to the figures is one word with them."""
        sign = self.symbol(currency)
        sticks = self.taste.chance("format.glue", 0.5) if glue is None else glue
        figures = self.money(value, currency)
        if sticks and sign in ("US$", "¥", "€", "£"):
            return (Run(f"{sign}{figures}", f"currency {names}".strip(), keep=True),)
        if self.taste.chance("format.stars", 0.06):
            figures = f"***{figures}"
        return (Run(sign, "currency", keep=True), Run(" "), Run(figures, names, keep=True))


def places_of(currency: str) -> int:
    """Decimal places of a currency."""
    return PLACES.get(currency, 2)


def rounded(value: Decimal, places: int) -> Decimal:
    """A number to some decimal places."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def plain_number(value: Decimal) -> str:
    """The canonical text of a number."""
    return f"{value:f}"


def _nth(day: int) -> str:
    ending = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"
