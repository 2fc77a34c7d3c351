"""Spreadsheets printed: rows of one height, columns of the goods table govern everything above and below."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.lantern.atoms import Fact, Line, line
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import CARGO, TRADE, TRANSPORT, Paper
from benchmarks.generator.lantern.pen_facts import arrange, one_label, one_value
from benchmarks.generator.lantern.pen_flow import Flow, draw_twice
from benchmarks.generator.lantern.pen_parts import invent_dress


class CellForm:
    """Left and right halves filled row by row, thin borders where somebody drew them."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        east = form.language in ("ja", "zh")
        faces = (
            ("gothic", "gothic", "mincho") if east or rng.random() < 0.3 else ("sans", "helvetica", "narrow", "times")
        )
        self.dress = invent_dress(rng, form, faces)
        self.dress = replace(self.dress, habit=rng.choice(("word", "line", "line")), letter=False)
        self.border = rng.choice(("all", "values", "under", "outer", "none"))
        self.gap = rng.choice((3.0, 4.5, 6.0))
        self.label_share = rng.choice((0.36, 0.42, 0.48))
        self.split = rng.choice((0.52, 0.56, 0.6))
        self.swap = rng.random() < 0.25
        self.big = rng.choice((13, 15, 18))
        self.title_first = rng.random() < 0.55
        self.title_left = rng.random() < 0.3
        self.cargo_above = rng.random() < 0.35
        self.with_marks = rng.random() < 0.5
        self.label_own_row = rng.random() < 0.5
        self.travel_left = rng.random() < 0.35
        self.shade = rng.choice((None, None, 0.92, 0.86))

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        return draw_twice(self, paper)

    def flow(self, paper: Paper, total: int) -> Flow:
        """The paper drawn."""
        flow = Flow(paper, self.dress, total)
        if self.title_first:
            self._title(flow)
        self._seller(flow)
        if not self.title_first:
            self._title(flow)
        self._halves(flow)
        if self.cargo_above:
            flow.put(lambda top: arrange(flow.pen, "grid4", paper.take(*CARGO), (flow.x0, flow.x1, top), ""), space=3)
        flow.goods(with_marks=self.with_marks)
        facts = paper.take(*CARGO)
        flow.put(lambda top: self._column(flow, facts, flow.x0, flow.x0 + 0.5 * (flow.x1 - flow.x0), top), space=3)
        flow.closing()
        flow.end()
        return flow

    def _title(self, flow: Flow) -> None:
        labels = flow.paper.form.labels
        text = f"{labels.title}  {labels.under_title}".strip()
        x, side = (flow.x0, "left") if self.title_left else ((flow.x0 + flow.x1) / 2, "centre")
        flow.pen.write(x, flow.top, line(text), self.big, bold=True, align=side)  # type: ignore[arg-type]
        flow.top += 1.7 * self.big

    def _seller(self, flow: Flow) -> None:
        """The exporter, row by row."""
        seller = flow.paper.use("seller")
        assert seller is not None
        flow.pen.write(flow.x0 + 2, flow.top, seller.lines[0], flow.pen.size + 2.5, bold=True)
        flow.top += flow.pen.lead(flow.pen.size + 2.5) + 1
        for printed in [*seller.lines[1:], *(line(text) for text in flow.paper.contact())]:
            flow.pen.write(flow.x0 + 2, flow.top, printed)
            flow.top += flow.pen.lead() + 1
        flow.top += 5

    def _halves(self, flow: Flow) -> None:
        paper = flow.paper
        middle = flow.x0 + self.split * (flow.x1 - flow.x0)
        travel = paper.take(*TRANSPORT) if self.travel_left else []
        firms = paper.take("buyer", "consignee", "notify")
        facts = paper.take(*self.dress.order, *TRADE, *TRANSPORT, "goods")
        start = flow.top
        spans = ((flow.x0, middle - 4), (middle + 2, flow.x1))
        left, right = spans if not self.swap else (spans[1], spans[0])
        lower = self._firms(flow, firms, *left, start)
        lower = self._column(flow, travel, *left, lower)
        other = self._column(flow, facts, *right, start)
        bottom = max(lower, other)
        if self.border == "outer":
            flow.pen.box(flow.x0, start - 2, flow.x1, bottom + 2, 0.6)
            flow.pen.rule(middle - 1, start - 2, middle - 1, bottom + 2, 0.6)
        flow.top = bottom + 8

    def _firms(self, flow: Flow, firms: list[Fact], x0: float, x1: float, top: float) -> float:
        for fact in firms:
            label = one_label(fact, self.dress.end)
            if self.label_own_row:
                top = self._cell(flow, label, x0, x1, top, shaded=True)
                for printed in fact.lines:
                    top = self._cell(flow, printed, x0, x1, top)
                continue
            wide = flow.pen.measure_line(label) + 8
            flow.pen.write(x0 + 2, top + self.gap / 2, label)
            for printed in fact.lines:
                top = self._cell(flow, printed, x0 + wide, x1, top)
        return top

    def _cell(self, flow: Flow, printed: Line, x0: float, x1: float, top: float, *, shaded: bool = False) -> float:
        """A row of a half; a long value takes two."""
        parts = flow.pen.wrap(printed, x1 - x0 - 5)
        lower = top + len(parts) * flow.pen.lead() + self.gap
        if self.border == "all" or (self.border == "values" and not shaded):
            flow.pen.box(x0, top, x1, lower, 0.4, self.shade if shaded else None)
        elif shaded and self.shade:
            flow.pen.box(x0, top, x1, lower, 0, self.shade)
        if self.border == "under" and not shaded:
            flow.pen.rule(x0, lower, x1, lower, 0.4)
        for number, part in enumerate(parts):
            flow.pen.write(x0 + 2.5, top + self.gap / 2 + number * flow.pen.lead(), part)
        return lower

    def _column(self, flow: Flow, facts: list[Fact], x0: float, x1: float, top: float) -> float:
        """Facts, one a row: label cell, value cell."""
        middle = x0 + self.label_share * (x1 - x0)
        for fact in facts:
            label = one_label(fact, self.dress.end)
            room = middle - x0 - 5
            size = flow.pen.size
            while flow.pen.measure_line(label, size) > room and size > 6.2:
                size -= 0.2
            parts = flow.pen.wrap(label, room, size)
            lower = self._cell(flow, one_value(fact) if len(fact.lines) < 2 else fact.lines[0], middle, x1, top)
            for printed in fact.lines[1:]:
                lower = self._cell(flow, printed, middle, x1, lower)
            lower = max(lower, top + len(parts) * flow.pen.lead(size) + self.gap)
            if self.border == "all":
                flow.pen.box(x0, top, middle, lower, 0.4)
            for number, part in enumerate(parts):
                flow.pen.write(x0 + 2.5, top + self.gap / 2 + number * flow.pen.lead(size), part, size)
            top = lower
        return top
