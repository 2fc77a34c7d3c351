"""A paper in the making: what is written on it goes into its truth in the same breath."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from html import escape

from benchmarks.generator.kaisha.figures import SIGNS, decimals, other_reading, write_date, write_number
from benchmarks.generator.kaisha.firms import Exporter
from benchmarks.generator.kaisha.form import Form
from benchmarks.generator.kaisha.lexicon import cover, link, link_label, write_label
from benchmarks.generator.kaisha.shipments import Shipment
from benchmarks.generator.kaisha.words import ease
from benchmarks.generator.kit.drawn import Truth, Value

LANGUAGES = {"en": "en", "ja": "ja", "both": "en+ja"}
DOLLARS = ("AU", "CA", "SG", "HK", "TW", "NZ", "MX", "BR", "CL")
"""Countries with dollars or dollar signs of their own."""


@dataclass
class Paper:
    """What a composer writes with; ``keys`` are the header values that the form has a place for."""

    form: Form
    exporter: Exporter
    ship: Shipment
    labels: dict[str, tuple[str, str]]
    keys: frozenset[str]
    truth: Truth = field(init=False)

    def __post_init__(self) -> None:
        self.truth = Truth(LANGUAGES[self.form.language])
        self.truth.lines = [{} for _ in self.ship.load.lines]

    def say(self, name: str, text: str, value: Value = "", also: tuple[Value, ...] = ()) -> str:
        """A header value on the paper; ``value`` is its canonical form, ``also`` other right ones."""
        self.truth.fields.setdefault(name, value or text)
        if also and name not in self.truth.alt:
            self.truth.alt[name] = list(also)
        return link(name, text)

    def tell(self, number: int, column: str, text: str, value: str = "") -> str:
        """A value of a goods line on the paper."""
        self.truth.lines[number].setdefault(column, value or text)
        return link(f"line.{number}.{column}", text)

    def follow(self, name: str, value: str) -> None:
        """A header value that follows from others."""
        self.truth.fields.setdefault(name, value)

    def label(self, key: str, *, ending: bool = True, small: bool = False, tight: bool = False) -> str:
        """The house's label of a value."""
        return link_label(key, write_label(self.form, self.labels[key], ending=ending, small=small, tight=tight))

    def case(self, text: str) -> str:
        """Text in the house's case: the word lists are in capitals."""
        return text if self.form.chance("capitals", 0.62) else ease(text)

    def name(self, text: str) -> str:
        """A firm's name or address in the house's case."""
        return text.upper() if self.form.chance("capitals.names", 0.5) else text

    def day(self, name: str, day: date) -> str:
        """A date; careless houses write the day of shipment in another way."""
        style = "date.other" if name != "invoice_date" and self.form.chance("date.careless", 0.12) else "date"
        text = write_date(self.form, day, style)
        other = other_reading(text, day)
        return self.say(name, text, day.isoformat(), (other,) if other else ())

    def plain_day(self, day: str) -> str:
        """A date that nobody asks for."""
        return write_date(self.form, date.fromisoformat(day))

    @property
    def sign(self) -> str:
        """How the house writes the currency of this paper."""
        if self.ship.currency == "JPY" and self.form.japanese and self.form.chance("yen", 0.4):
            return "円"
        sign = self.form.pick(f"sign.{self.ship.currency}", SIGNS[self.ship.currency])
        return "US$" if sign == "$" and self.ship.port.code in DOLLARS else sign

    def signed(self, what: str, number: int = 0) -> bool:
        """Whether the currency stands at an amount of a kind: price, amount, charge, total."""
        where = self.form.pick("currency.where", ("total", "all", "amounts", "head", "first", "total"))
        if what == "total":
            return where != "head"
        return where == "all" or (where == "amounts" and what != "price") or (where == "first" and not number)

    def money(self, name: str, number: Decimal, what: str, row: int = 0) -> str:
        """An amount, marked, with or without its currency; header and charge amounts by their names."""
        places = decimals(self.ship.currency)
        exponent = number.as_tuple().exponent
        if what == "price" and isinstance(exponent, int):
            places = max(places, -exponent)
        text = write_number(abs(number), places, not self.form.chance("ungrouped", 0.06))
        text = self._negative(text) if number < 0 else text
        self._note(name, number)
        if not self.signed(what, row):
            return link(name, text)
        return self._sign(name, text)

    def _note(self, name: str, number: Decimal) -> None:
        """Puts an amount into the truth."""
        parts = name.split(".")
        if parts[0] == "line":
            self.truth.lines[int(parts[1])].setdefault(parts[2], f"{number:f}")
        elif parts[0] == "total_amount":
            self.truth.fields.setdefault(name, f"{number:f}")

    def _negative(self, text: str) -> str:
        return self.form.pick("minus", ("-{}", "({})", "▲{}" if self.form.language != "en" else "- {}", "-{}")).format(
            text
        )

    def _sign(self, name: str, text: str) -> str:
        """An amount with its currency, glued together or apart."""
        sign = self.sign
        self.follow("currency", self.ship.currency)
        if sign == "円":
            return cover(("currency",), link(name, text + sign))
        if self.form.chance("sign.behind", 0.1) and sign.isalpha():
            return f"{link(name, text)} {link('currency', sign)}"
        if self.form.chance("sign.glued", 0.45):
            return cover(("currency",), link(name, sign + text))
        return f"{link('currency', sign)} {link(name, text)}"

    def note(self, text: str) -> str:
        """Text that is no value."""
        return escape(text)
