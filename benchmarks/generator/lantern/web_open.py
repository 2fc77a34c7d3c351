"""Pages with a letterhead and zones in many arrangements."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from benchmarks.generator.kit.web import join
from benchmarks.generator.lantern.atoms import Line, Run
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.web_atoms import NARROW, WIDE, show
from benchmarks.generator.lantern.web_goods import goods
from benchmarks.generator.lantern.web_parties import HEADS, footer, letterhead, logo, side_by_side
from benchmarks.generator.lantern.web_parts import (
    cargo,
    closing,
    columns,
    dress,
    finish,
    initials,
    invent_zones,
    marks,
    parties,
    references,
    title,
    trade,
    transport,
)  # fmt: skip

TOPS = ("left_right", "right_left", "beside_below", "row_first", "three", "all_rows", "stacked", "corner")


class OpenPage:
    """Letterhead, title, parties and references, transport, goods, closing."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.look = dress(rng, form)
        picture = logo(rng, self.look.ink) if rng.random() < 0.6 else initials(form, self.look.ink)
        self.zones = invent_zones(rng, form, picture)
        self.head = rng.choice(HEADS)
        self.head_size = rng.choice((12, 13, 15, 17, 20))
        self.top = rng.choice(TOPS)
        self.title_size = rng.choice((13, 15, 18, 22))
        self.title_side = rng.choice(("centre", "centre", "", "right"))
        self.title_first = rng.random() < 0.3
        self.transport_place = rng.choice(("before", "before", "after", "beside"))
        self.cargo_place = rng.choice(("after", "after", "before", "with_marks"))
        self.marks_place = rng.choice(("table", "after", "before", "after"))
        self.wide_style = rng.choice(WIDE)
        self.narrow_style = rng.choice(NARROW)
        self.lead = rng.choice(("table", "above", "title"))

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        head = letterhead(paper, self.head, self.look.ink, self.zones.picture, self.head_size)
        name = title(paper, self.title_size, self.title_side, self.look.ink if self.title_first else "#000")
        body = [name, head] if self.title_first else [head, name]
        body.append(self._top(paper))
        if self.transport_place == "before":
            body.append(f'<div class="block">{transport(paper, self.zones)}</div>')
        if self.cargo_place == "before":
            body.append(f'<div class="block">{cargo(paper, self.zones)}</div>')
        if self.marks_place == "before":
            body.append(marks(paper, self.zones))
        body.append(self._goods(paper))
        body.append(self._below(paper))
        body.append(closing(paper, self.zones, boxed=self.head in ("box", "split")))
        body.append(footer(paper))
        return finish(join(body), self.look, paper, ".foot { margin-top: 14pt; border-top: .5pt solid #888 }")

    def _top(self, paper: Paper) -> str:
        zones = self.zones
        firms: Callable[[], list[str]] = lambda: parties(paper, zones, "seller", "buyer", "consignee", "notify")  # noqa: E731
        if self.head == "foot":
            firms = lambda: parties(paper, zones, "buyer", "consignee", "notify")  # noqa: E731
        right: Callable[[], str] = lambda: references(paper, zones) + self._trade(paper)  # noqa: E731
        forms: Mapping[str, Callable[[], str]] = {
            "left_right": lambda: side_by_side([join(firms()), right()], "58 42"),
            "right_left": lambda: side_by_side([right(), join(firms())], "44 56"),
            "beside_below": lambda: columns(firms()) + references(paper, zones, self.wide_style) + self._trade(paper),
            "row_first": lambda: references(paper, zones, self.wide_style) + columns(firms()) + self._trade(paper),
            "three": lambda: columns([*firms()[:3], references(paper, zones)]) + self._trade(paper),
            "all_rows": lambda: join(firms()) + references(paper, zones, self.narrow_style) + self._trade(paper),
            "stacked": lambda: (
                side_by_side(["", references(paper, zones)], "55 45") + join(firms()) + self._trade(paper)
            ),
            "corner": lambda: (
                side_by_side([join(firms()), references(paper, zones, "stack")], "72 28") + self._trade(paper)
            ),
        }
        return forms[self.top]()

    def _trade(self, paper: Paper) -> str:
        narrow = self.top in ("left_right", "right_left")
        return f'<div class="block">{trade(paper, self.zones, self.narrow_style if narrow else "")}</div>'

    def _goods(self, paper: Paper) -> str:
        lead: Line = ()
        fact = paper.use("goods")
        if fact:
            sign = ": " if not fact.label[0].endswith((":", "of", "for", "OF", "FOR")) else " "
            lead = (Run(fact.label[0], ("label.invoice_of",)), Run(sign), *fact.lines[0])
        in_column = self.marks_place == "table" and len(paper.ship.items) <= 9
        above = ""
        if lead and self.lead != "table":
            above, lead = f'<div class="block">{show(lead)}</div>', ()
        return above + goods(paper, self.zones.table, marks=in_column, lead=lead)

    def _below(self, paper: Paper) -> str:
        zones = self.zones
        moved = transport(paper, zones) if self.transport_place == "after" else ""
        if self.transport_place == "beside":
            moved = side_by_side([transport(paper, zones, self.narrow_style), cargo(paper, zones, self.narrow_style)])
        weighed = cargo(paper, zones) if self.cargo_place == "after" else ""
        if self.cargo_place == "with_marks":
            marked = side_by_side([marks(paper, zones), cargo(paper, zones, self.narrow_style)])
        else:
            marked = marks(paper, zones)
        return f'<div class="block">{moved}</div><div class="block">{weighed}</div>{marked}'
