"""Houses: exporters with a form of their own, and the papers they send out."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.generator.forms.composers import boxes, classics, couriers, letters
from benchmarks.generator.forms.desk import Desk
from benchmarks.generator.forms.draft import Draft
from benchmarks.generator.forms.facts import Facts
from benchmarks.generator.forms.firms import Exporter, invent_customer, invent_exporter
from benchmarks.generator.forms.flow import Form, Press
from benchmarks.generator.forms.formats import Formats
from benchmarks.generator.forms.goods import invent_trade
from benchmarks.generator.forms.labels import Labels
from benchmarks.generator.forms.looks import look_of
from benchmarks.generator.forms.numbering import number_form
from benchmarks.generator.forms.packing import add_pages, lists_packing
from benchmarks.generator.forms.paper import Paper
from benchmarks.generator.forms.plan import Plan
from benchmarks.generator.forms.roll import Roll
from benchmarks.generator.forms.says import Says
from benchmarks.generator.forms.surfaces import Surface
from benchmarks.generator.forms.taste import Taste
from benchmarks.generator.kit.drawn import Drawn, House

Composer = Callable[[Draft], Form]

ON_PAPER: tuple[Composer, ...] = (
    boxes.key_form, boxes.key_form, boxes.key_form, boxes.grid_form, boxes.grid_form, boxes.column_form,
    couriers.courier_form, couriers.courier_form, couriers.customs_form, couriers.customs_form,
    classics.blank_form, classics.blank_form, classics.window_form, classics.register_form, classics.spread_form,
    classics.spread_form, classics.bare_form, letters.letter_form, letters.card_form, letters.telex_form,
)  # fmt: skip
ON_ROLL: tuple[Composer, ...] = (
    classics.bare_form, classics.blank_form, classics.spread_form, classics.spread_form, classics.window_form,
    boxes.grid_form, boxes.key_form, boxes.column_form, couriers.courier_form, classics.register_form,
    letters.letter_form, letters.letter_form, letters.telex_form, letters.telex_form, letters.card_form,
)  # fmt: skip


@dataclass(frozen=True)
class FormHouse:
    """An exporter, its customers and its form."""

    taste: Taste
    desk: Desk

    @property
    def name(self) -> str:
        """The exporter's name as printed."""
        return self.desk.exporter.party.name

    @property
    def kind(self) -> str:
        """Paper printed, paper filled in with a machine, or a printer's roll."""
        return self.taste.pick("house.kind", ("printed", "printed", "typed", "typed", "typed", "roll", "roll"))

    def draw(self, rng: random.Random) -> Drawn:
        """Another shipment on the house's form."""
        roll = self.kind == "roll"
        shipment = self.desk.ship(rng)
        plan = Plan(self.taste, self.desk.trade)
        formats = self.desk.formats
        says = Says(self.taste, plan, Labels(self.taste, formats.language), formats, self.desk.exporter, shipment, roll)
        columns = self.taste.pick("house.columns", (80, 80, 80, 96, 132)) if roll else 0
        draft = Draft(says, roll, columns)
        composer = self.taste.pick("house.composer", ON_ROLL if roll else ON_PAPER)
        listed = lists_packing(draft)
        form = composer(draft)
        add_pages(draft, form, listed)
        number_form(form, self.taste)
        press = Press(form, self._surface(rng, columns))
        if press.too_tall():
            press.surface = self._surface(rng, columns, tall=True)
        press.run()
        surface, pdf = press.surface, press.surface.done()
        return Drawn(pdf, Facts(says, surface.said, split="vessel_name" in draft.taken).truth())

    def _surface(self, rng: random.Random, columns: int, tall: bool = False) -> Surface:
        """A fresh sheet; an upright one where the form would not fit a broad one."""
        if columns:
            return Roll("Invoice", self.taste, columns, wide=columns == 132 and not tall)
        look = look_of(self.taste, typed=self.kind == "typed")
        sizes = ("letter",) if self.desk.exporter.home == "US" else ("A4", "A4", "A4", "A4", "A4", "wide")
        margin = self.taste.between("house.margin", 30, 52)
        size = "A4" if tall else self.taste.pick("house.size", sizes)
        return Paper("Invoice", look, size, margin, rng)


def found(rng: random.Random) -> House:
    """Invents an exporter with a form of its own."""
    exporter = invent_exporter(rng)
    taste = Taste(rng.randrange(2**48))
    customers = tuple(invent_customer(rng, exporter.home) for _ in range(rng.randint(1, 4)))
    trade = invent_trade(rng, taste, exporter.home)
    language = _language(exporter, taste)
    formats = Formats(taste, exporter.home, language)
    return FormHouse(taste, Desk(taste, exporter, customers, trade, formats))


def _language(exporter: Exporter, taste: Taste) -> str:
    """A printer's roll knows no Japanese letters."""
    on_roll = taste.pick("house.kind", ("printed", "printed", "typed", "typed", "typed", "roll", "roll")) == "roll"
    return "en" if on_roll and exporter.language.endswith("ja") else exporter.language
