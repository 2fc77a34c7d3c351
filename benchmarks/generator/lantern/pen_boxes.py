"""Printed forms whose boxes are filled in by machine: small labels in one typeface, values in another."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.generator.lantern.atoms import Fact, Run
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import CARGO, Paper
from benchmarks.generator.lantern.pen_atoms import FACES
from benchmarks.generator.lantern.pen_facts import arrange, one_label
from benchmarks.generator.lantern.pen_flow import Flow, draw_twice
from benchmarks.generator.lantern.pen_parts import invent_dress, letterhead, title


@dataclass(frozen=True)
class Place:
    """A box: which facts may stand in it (the first there is), its part of the width, its height in lines."""

    keys: tuple[str, ...]
    share: float
    lines: int


LEFT_RIGHT = (
    (
        (Place(("seller",), 0.5, 5), Place(("number",), 0.25, 5), Place(("date",), 0.25, 5)),
        (Place(("consignee", "buyer"), 0.5, 6), Place(("buyer", "notify"), 0.5, 6)),
        (Place(("vessel", "mode"), 0.25, 2), Place(("departure",), 0.25, 2), Place(("term",), 0.5, 2)),
        (Place(("loading",), 0.25, 2), Place(("discharge",), 0.25, 2), Place(("payment",), 0.5, 2)),
        (Place(("final",), 0.25, 2), Place(("via",), 0.25, 2), Place(("origin",), 0.25, 2), Place(("po",), 0.25, 2)),
    ),
    (
        (Place(("seller",), 0.55, 6), Place(("number",), 0.45, 6)),
        (Place(("buyer", "consignee"), 0.55, 6), Place(("consignee", "notify"), 0.45, 6)),
        (Place(("date",), 0.25, 2), Place(("po",), 0.3, 2), Place(("lc",), 0.45, 2)),
        (
            Place(("loading",), 0.25, 2),
            Place(("discharge",), 0.3, 2),
            Place(("final", "via"), 0.2, 2),
            Place(("departure",), 0.25, 2),
        ),
        (Place(("vessel", "mode"), 0.4, 2), Place(("term",), 0.3, 2), Place(("payment",), 0.3, 2)),
    ),
    (
        (Place(("number",), 0.34, 2), Place(("date",), 0.33, 2), Place(("po", "lc"), 0.33, 2)),
        (Place(("seller",), 0.34, 7), Place(("buyer", "consignee"), 0.33, 7), Place(("consignee", "notify"), 0.33, 7)),
        (Place(("vessel", "mode"), 0.34, 2), Place(("loading",), 0.33, 2), Place(("discharge",), 0.33, 2)),
        (
            Place(("departure",), 0.2, 2),
            Place(("origin",), 0.2, 2),
            Place(("term",), 0.3, 2),
            Place(("payment",), 0.3, 2),
        ),
    ),
    (
        (Place(("buyer", "consignee"), 0.6, 5), Place(("number",), 0.4, 5)),
        (Place(("consignee", "notify"), 0.6, 5), Place(("date",), 0.2, 5), Place(("po",), 0.2, 5)),
        (Place(("loading",), 0.3, 2), Place(("discharge",), 0.3, 2), Place(("vessel", "mode"), 0.4, 2)),
        (
            Place(("term",), 0.3, 2),
            Place(("payment",), 0.3, 2),
            Place(("departure",), 0.2, 2),
            Place(("final", "via"), 0.2, 2),
        ),
    ),
)


class BoxForm:
    """Rows of boxes; some stay empty."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.dress = invent_dress(rng, form)
        self.boxes = rng.choice(LEFT_RIGHT)
        east = form.language in ("ja", "zh")
        self.label_face = rng.choice(("gothic", "mincho") if east else ("helvetica", "narrow", "times", "sans"))
        self.numbers = rng.choice(("", "", "{}.", "({})", "{}"))
        self.letters = rng.random() < 0.3
        self.weight = rng.choice((0.4, 0.6, 0.9))
        self.title_place = rng.choice(("above", "below", "above"))
        self.with_marks = rng.random() < 0.5
        self.cargo_boxes = rng.choice(("grid4", "heads", "grid3"))
        self.cargo_first = rng.random() < 0.4
        self.blank = rng.random() < 0.6
        self.bold = rng.random() < 0.3

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        return draw_twice(self, paper)

    def flow(self, paper: Paper, total: int) -> Flow:
        """The paper drawn."""
        flow = Flow(paper, self.dress, total)
        in_boxes = any("seller" in place.keys for row in self.boxes for place in row)
        if not in_boxes:
            flow.put(lambda top: letterhead(flow.pen, paper, self.dress, top))
        if self.title_place == "above":
            flow.top = title(flow.pen, paper, flow.pen.width / 2, flow.top, self.dress.title_size)
        self._boxes(flow)
        if self.title_place == "below":
            flow.top = title(flow.pen, paper, flow.pen.width / 2, flow.top + 6, self.dress.title_size)
        others = paper.take(
            *self.dress.order, "consignee", "notify", "origin", "currency", "voyage", "mode", "via", "final"
        )
        flow.put(lambda top: arrange(flow.pen, self.cargo_boxes, others, (flow.x0, flow.x1, top), self.dress.end))
        if self.cargo_first:
            facts = paper.take(*CARGO)
            flow.put(lambda top: arrange(flow.pen, self.cargo_boxes, facts, (flow.x0, flow.x1, top), self.dress.end))
        flow.goods(with_marks=self.with_marks)
        facts = paper.take(*CARGO)
        flow.put(lambda top: arrange(flow.pen, self.cargo_boxes, facts, (flow.x0, flow.x1, top), self.dress.end))
        flow.closing(boxed=in_boxes)
        flow.end()
        return flow

    def _boxes(self, flow: Flow) -> None:
        count = 0
        for row in self.boxes:
            facts = [self._fact(flow.paper, place) for place in row]
            height = max(self._height(flow, fact, place) for fact, place in zip(facts, row, strict=True))
            x = flow.x0
            for fact, place in zip(facts, row, strict=True):
                x1 = x + place.share * (flow.x1 - flow.x0)
                flow.pen.box(x, flow.top, x1, flow.top + height, self.weight)
                if fact is not None:
                    count += 1
                    self._fill(flow, fact, x, x1, count)
                x = x1
            flow.top += height
        flow.top += 6

    def _fact(self, paper: Paper, place: Place) -> Fact | None:
        """What stands in a box: the first fact that there is, else an empty label."""
        for key in place.keys:
            fact = paper.use(key)
            if fact is not None:
                return fact
        return paper.blank(place.keys[-1]) if self.blank and place.keys[-1] != "consignee" else None

    def _height(self, flow: Flow, fact: Fact | None, place: Place) -> float:
        least = (place.lines - 1) * flow.pen.lead() + 10
        if fact is None:
            return least
        room = place.share * (flow.x1 - flow.x0) - 9
        count = sum(len(flow.pen.wrap(printed, room, bold=self.bold)) for printed in fact.lines)
        return max(least, count * flow.pen.lead() + 12)

    def _fill(self, flow: Flow, fact: Fact, x0: float, x1: float, count: int) -> None:
        """The label small in the corner, the value below it."""
        number = chr(64 + count) + "." if self.letters and self.numbers else self.numbers.format(count)
        label = ((Run(number), Run(" ")) if number else ()) + one_label(fact)
        pen, face = flow.pen, flow.pen.face
        pen.face = FACES[self.label_face]
        size = 6.4
        while pen.measure_line(label, size) > x1 - x0 - 5 and size > 6.05:
            size -= 0.1
        pen.paragraph(x0 + 2.5, flow.top + 1.5, pen.wrap(label, x1 - x0 - 4, size)[:1], x1 - x0, size)
        pen.face = face
        pen.paragraph(x0 + 5, flow.top + 10, fact.lines, x1 - x0 - 9, bold=self.bold)
