"""The house: an exporter, its form, its customers; and its papers."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from benchmarks.generator.kaisha.columns import Sheet, sheet
from benchmarks.generator.kaisha.compose import compose
from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.firms import Customer, Exporter, invent_exporter
from benchmarks.generator.kaisha.form import Form
from benchmarks.generator.kaisha.lexicon import choose_labels
from benchmarks.generator.kaisha.look import style
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.plan import Plan, plan
from benchmarks.generator.kaisha.shipments import find_customer, send
from benchmarks.generator.kaisha.words import words
from benchmarks.generator.kit.drawn import Drawn
from benchmarks.generator.kit.web import print_html

KINDS = {
    "sea": {
        "classic": 20, "flow": 30, "grid": 13, "boxes": 10, "register": 8, "side": 4, "slip": 5, "letter": 4,
        "typed": 6,
    },
    "air": {
        "classic": 10, "flow": 32, "grid": 14, "boxes": 14, "register": 9, "side": 5, "slip": 4, "letter": 3,
        "typed": 5,
    },
    "courier": {"courier": 50, "flow": 22, "register": 8, "grid": 14, "boxes": 6},
}  # fmt: skip
"""How often a house of a trade has a composer."""


@dataclass(frozen=True)
class KaishaHouse:
    """A Japanese exporter with one form for all its papers."""

    form: Form
    exporter: Exporter
    trade: dict[str, Any]
    customers: tuple[Customer, ...]
    plan: Plan
    table: Sheet
    labels: dict[str, tuple[str, str]] = field(repr=False)

    @property
    def name(self) -> str:
        """The exporter's name as printed."""
        return self.exporter.name

    def draw(self, rng: random.Random) -> Drawn:
        """One paper: another shipment to one of the customers."""
        customer = rng.choice(self.customers)
        ship = send(rng, self.form, self.exporter, self.trade, customer, discounts=self.table.has("discount"))
        paper = Paper(self.form, self.exporter, ship, self.labels, self.plan.keys)
        body = compose(Composer(paper, self.plan, self.table, rng))
        css = style(self.form, len(self.table.columns), footed=self.plan.seller == "foot")
        return Drawn(print_html(body, css, ship.number), paper.truth)


def found(rng: random.Random) -> KaishaHouse:
    """Invents a house."""
    way = rng.choices(("sea", "air", "courier"), (66, 22, 12))[0]
    kind = rng.choices(list(KINDS[way]), list(KINDS[way].values()))[0]
    language = rng.choices(("en", "both", "ja"), (48, 32, 20))[0]
    if kind in ("letter", "typed"):
        language = "en"
    elif kind == "slip":
        language = rng.choice(("ja", "ja", "both"))
    goods = rng.choice(list(words("goods")))
    form = Form(f"{rng.getrandbits(48):x}", language, kind, way, goods)
    made = plan(form)
    return KaishaHouse(
        form=form,
        exporter=invent_exporter(rng, words("goods")[goods]),
        trade=words("goods")[goods],
        customers=tuple(find_customer(rng) for _ in range(rng.randint(1, 4))),
        plan=made,
        table=sheet(form, made.marks),
        labels=choose_labels(form),
    )
