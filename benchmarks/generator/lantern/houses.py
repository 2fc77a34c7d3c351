"""Inventing exporters."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.generator.kit.drawn import Drawn
from benchmarks.generator.lantern.composers import Composer
from benchmarks.generator.lantern.forms import Form, invent_form
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.plans import choose_plan
from benchmarks.generator.lantern.shipments import invent_shipment


@dataclass(frozen=True)
class TradingHouse:
    """An exporter with a form of its own."""

    form: Form
    composer: Composer

    @property
    def name(self) -> str:
        """The exporter's name as printed."""
        return self.form.seller.name

    def draw(self, rng: random.Random) -> Drawn:
        """Another shipment's paper."""
        paper = Paper(self.form, invent_shipment(rng, self.form))
        pdf = self.composer.draw(paper)
        return Drawn(pdf, paper.truth)


def found(rng: random.Random) -> TradingHouse:
    """Another exporter."""
    plan, wish = choose_plan(rng)
    form = invent_form(rng, wish)
    return TradingHouse(form, plan.composer(rng, form))
