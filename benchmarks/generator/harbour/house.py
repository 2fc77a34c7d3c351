"""A firm that sends invoices."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.generator.harbour.form import Form, invent_form
from benchmarks.generator.harbour.kinds import KINDS
from benchmarks.generator.harbour.look import Pen
from benchmarks.generator.harbour.moreplans import PLANS
from benchmarks.generator.harbour.pages import Press, page_size
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.shipment import invent_shipment
from benchmarks.generator.harbour.typed import type_paper, typed_pen
from benchmarks.generator.harbour.web import print_plan
from benchmarks.generator.kit.drawn import Drawn
from benchmarks.generator.kit.pen import MarkedSheet


@dataclass(frozen=True)
class Harbour:
    """An exporter with its form."""

    form: Form

    @property
    def name(self) -> str:
        """As printed."""
        name = self.form.customs.seller.name
        typed = self.form.choose("plan", KINDS) == "typed" and not self.form.web and self.form.has("typed upper", 0.6)
        return name.upper() if typed or self.form.choose("upper", (("", 4), ("names", 3), ("all", 3))) else name

    def draw(self, rng: random.Random) -> Drawn:
        """Another shipment on the form."""
        shipment = invent_shipment(rng, self.form.customs)
        kind = self.form.choose("plan", KINDS)
        if kind == "typed" and not self.form.web and self.form.voice.second not in ("ja", "zh"):
            paper = Paper(self.form, shipment, typed_pen(self.form.look))
            return Drawn(type_paper(paper), paper.truth())
        pen = Pen(self.form.look, None, set())
        paper = Paper(self.form, shipment, pen)
        plan = PLANS[kind if kind in PLANS else "system"](paper)
        if self.form.web:
            return Drawn(print_plan(paper, plan), paper.truth())
        pen.sheet = MarkedSheet(shipment.number, "sans", self.form.look.habit, page_size(paper))
        return Drawn(Press(paper, plan).print(), paper.truth())


def found(rng: random.Random) -> Harbour:
    """Invents an exporter."""
    return Harbour(invent_form(rng))
