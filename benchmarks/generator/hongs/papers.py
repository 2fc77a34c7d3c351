"""A paper being written: what it prints becomes its truth."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from html import escape

from benchmarks.generator.hongs import days
from benchmarks.generator.hongs.figures import SIGNS, figure, plain
from benchmarks.generator.hongs.firms import Firm
from benchmarks.generator.hongs.forms import Form
from benchmarks.generator.hongs.habits import Habits
from benchmarks.generator.hongs.labels import MARKED, Labels
from benchmarks.generator.hongs.looks import Look
from benchmarks.generator.hongs.shipments import Shipment
from benchmarks.generator.kit.drawn import Truth, Value
from benchmarks.generator.kit.web import mark

GAP = '<span style="margin-left:2pt"></span>'
PLACES_OF_WEIGHTS = (0, 1, 1, 2, 2, 3)
LISTS = frozenset({"marks_and_numbers", "country_of_origin"})
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass
class Paper:
    """One paper of a house; every method gives HTML and notes what it prints."""

    look: Look
    habits: Habits
    form: Form
    labels: Labels
    shipment: Shipment
    rng: random.Random
    truth: Truth
    keys: tuple[str, ...] = ()
    landscape: bool = False
    head_room: float = 490
    numbered: str = ""
    numbered_heads: str = ""
    count: int = 0
    cells: dict[int, dict[str, Value]] = field(default_factory=dict)
    said_origins: list[str] = field(default_factory=list)
    mode_printed: bool = False

    def has(self, name: str) -> bool:
        """Whether the form has room for something."""
        return name in self.form.shown

    @property
    def names_mode(self) -> bool:
        """Whether the form tells how the goods travel."""
        ship = "vessel_or_flight" in self.form.transport and self.shipment.route.mode in ("sea", "air")
        return ship or "transport_mode" in self.form.transport

    def put(self, name: str, *lines: str, value: Value = "", alt: Sequence[Value] = ()) -> str:
        """A value of the header, marked; its truth is ``value``, else what is printed."""
        if name in LISTS:
            said: Value = value or list(lines)
        else:
            said = value or ", ".join(line.rstrip(", ") for line in lines)
        self.truth.fields.setdefault(name, said)
        others = self.truth.alt.setdefault(name, []) if alt else []
        others += [one for one in alt if one not in others and one != said]
        return mark(name, *lines)

    def cell(self, index: int, column: str, *lines: str, value: Value = "") -> str:
        """A value of a goods line, marked."""
        self.cells.setdefault(index, {})[column] = value or " ".join(lines)
        return mark(f"line.{index}.{column}", *lines)

    def label(self, key: str, tail: str = "") -> str:
        """The printed label of something, marked where it is that of a field; ``tail`` stands behind it."""
        first, second = self.labels.both(key)
        name = f"label.{MARKED[key]}" if key in MARKED else ""
        texts = [mark(name, text) if name else escape(text) for text in (first, second) if text]
        joined = self.look.pick("languages beside", (" ", " / ", "<br>", "()", " ", "<br>"))
        if len(texts) == 2 and joined == "()":
            html = f"{texts[0]} ({texts[1]})"
        else:
            html = (" " if joined == "()" else joined).join(texts)
        return f'{self._number(self.numbered)}<span class="l">{html}{tail or self.colon(first)}</span>'

    def head(self, key: str, field_name: str, tail: str = "") -> str:
        """The head of a column."""
        first, second = self.labels.both(key)
        texts = [mark(f"head.{field_name}", text) for text in (first, second) if text]
        between = self.look.pick("heads beside", ("<br>", "<br>", " ", " / "))
        return self._number(self.numbered_heads) + between.join(texts) + tail

    def colon(self, label: str = "") -> str:
        """What the house puts behind its labels."""
        if label.endswith((":", "@")):
            return ""
        return self.look.pick("colon", (":", ":", "", " :", "", ":-" if self.habits.land == "IN" else ":"))

    def _number(self, style: str) -> str:
        if not style:
            return ""
        self.count += 1
        circled = CIRCLED[(self.count - 1) % len(CIRCLED)]
        styles = {
            "circle": f"{circled} ",
            "dot": f"{self.count}. ",
            "brackets": f"({self.count}) ",
            "bare": f"{self.count} ",
        }
        return f'<span class="l">{styles[style]}</span>'

    def written(self, day: date) -> str:
        """A date as the house writes it."""
        return days.written(day, self.date_form)

    @property
    def date_form(self) -> str:
        """How the house writes dates."""
        if self.labels.language in ("en+ja", "zh+en") and self.look.chance("eastern dates", 0.2):
            return self.look.pick("eastern date", days.EASTERN)
        if self.habits.land in ("JP", "TW", "KR") and self.look.chance("american dates", 0.08):
            return self.look.pick("american date", days.AMERICAN)
        return self.look.pick("date form", days.FORMATS)

    def date(self, name: str, day: date) -> str:
        """A date as a value of the header."""
        other = days.other_reading(day, self.date_form)
        alt = [other.isoformat()] if other else []
        return f'<span class="nw">{self.put(name, self.written(day), value=day.isoformat(), alt=alt)}</span>'

    @property
    def figures(self) -> str:
        """How the house groups digits."""
        if self.habits.currency == "INR":
            return "indian"
        if self.habits.land == "VN" and self.look.chance("commas for decimals", 0.25):
            return "point"
        return self.look.pick("grouping", ("comma", "comma", "comma", "comma", "comma", "plain"))

    def money(self, value: Decimal, places: int | None = None) -> str:
        """An amount in digits, not marked."""
        return figure(value, self.habits.amount_places if places is None else places, self.figures)

    @property
    def sign(self) -> str:
        """How the house writes its currency."""
        return self.look.pick("sign of the currency", SIGNS[self.habits.currency])

    def currency(self) -> str:
        """The currency, marked."""
        return f'<span class="nw">{self.put("currency", self.sign, value=self.habits.currency)}</span>'

    def amount(self, name: str, value: Decimal) -> str:
        """A sum of money as a value of the header."""
        return f'<span class="nw">{self.put(name, self.money(value), value=plain(value))}</span>'

    def weight(self, value: Decimal) -> str:
        """A weight in digits."""
        return figure(value, self.look.pick("places of weights", PLACES_OF_WEIGHTS), self.figures)

    def firm(self, kind: str, firm: Firm) -> tuple[str, str]:
        """A firm's name and address, each line on its own."""
        alt = [firm.local_name] if firm.local_name else []
        name = self.put(f"{kind}_name", firm.name, alt=alt)
        if kind == "notify_party":
            return name, "<br>".join(escape(line) for line in firm.lines)
        if kind == "seller" and "seller_address" in self.truth.fields:
            return name, ""
        self.truth.fields.setdefault(f"{kind}_country", firm.land)
        lines = list(firm.lines)
        if self.look.chance(f"{kind} address in a line", 0.14):
            lines = [", ".join(line.rstrip(", ") for line in lines)]
        return name, self.put(f"{kind}_address", *lines)
