"""Reports of planning systems: a head on every page, goods over many pages, sums at the end; upright or broad."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.lantern.atoms import Run, line
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import CARGO, TRADE, TRANSPORT, Paper
from benchmarks.generator.lantern.pen_facts import arrange, party
from benchmarks.generator.lantern.pen_flow import Flow, draw_twice
from benchmarks.generator.lantern.pen_parts import invent_dress, letterhead
from benchmarks.samples.sheet import Align


class Report:
    """Head, bill-to and ship-to, a strip of references, the list."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.dress = invent_dress(rng, form)
        size = rng.choice((7.0, 7.5, 8.0))
        table = replace(self.dress.table, size=size, gap=rng.choice((1.0, 2.0, 3.0)), carry=rng.random() < 0.55)
        self.dress = replace(self.dress, table=table, size=size + 0.5, name_size=12.0)
        self.wide = len(form.table.columns) > 8 or rng.random() < 0.35
        self.strip = rng.choice(("heads", "grid4", "heads", "inline", "pairs"))
        self.every_page = rng.random() < 0.45
        self.title_place = rng.choice(("right", "centre", "left"))
        self.sides = rng.choice(("strip", "right", "right"))
        self.travel_last = rng.random() < 0.4
        self.with_seller = rng.random() < 0.25
        self.code_bar = rng.random() < 0.15

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        return draw_twice(self, paper)

    def flow(self, paper: Paper, total: int) -> Flow:
        """The paper drawn."""
        flow = Flow(paper, self.dress, total, wide=self.wide)
        self._title(flow)
        if not self.with_seller:
            flow.put(lambda top: letterhead(flow.pen, paper, self.dress, top))
        if self.every_page:
            flow.repeat = lambda top: self._repeat(flow, top)
        self._firms(flow)
        if not self.travel_last:
            facts = paper.take(*TRADE, *TRANSPORT)
            flow.put(lambda top: arrange(flow.pen, self.strip, facts, (flow.x0, flow.x1, top), self.dress.end), space=4)
        flow.goods()
        facts = paper.take(*CARGO, *TRADE, *TRANSPORT, "goods")
        flow.put(lambda top: arrange(flow.pen, self.strip, facts, (flow.x0, flow.x1, top), self.dress.end), space=4)
        flow.closing(boxed=self.with_seller)
        flow.end()
        return flow

    def _title(self, flow: Flow) -> None:
        labels = flow.paper.form.labels
        places: dict[str, tuple[float, Align]] = {
            "right": (flow.x1, "right"), "centre": ((flow.x0 + flow.x1) / 2, "centre"), "left": (flow.x0, "left"),
        }  # fmt: skip
        x, side = places[self.title_place]
        text = f"{labels.title} {labels.under_title}".strip()
        flow.pen.write(x, flow.top, line(text), self.dress.title_size - 2, bold=True, align=side)
        if self.code_bar and self.title_place != "centre":
            start = flow.x0
            if self.title_place == "left":
                start += flow.pen.measure(text, self.dress.title_size - 2, bold=True) + 25
            for number, letter in enumerate(flow.paper.ship.number * 3):
                x0 = start + number * 5
                flow.pen.box(x0, flow.top, x0 + 1 + ord(letter) % 3, flow.top + 16, 0, 0.0)
        flow.top += self.dress.title_size + 8

    def _repeat(self, flow: Flow, top: float) -> float:
        """What stands at the head of all following pages."""
        pen, paper = flow.pen, flow.paper
        pen.write(flow.x0, top, line(paper.form.seller.name), bold=True)
        pen.write((flow.x0 + flow.x1) / 2, top, line(paper.form.labels.title), align="centre")
        word = Run(paper.form.labels.label("number")[0], ("label.invoice_number",))
        pen.write(flow.x1, top, (word, Run("  "), Run(paper.ship.number, ("invoice_number",))), align="right")
        top += pen.lead() + 2
        pen.rule(flow.x0, top, flow.x1, top, 0.8)
        return top + 7

    def _firms(self, flow: Flow) -> None:
        """Firms beside each other, references below or at their right."""
        facts = flow.paper.take("seller", "buyer", "consignee", "notify")
        references = flow.paper.take(*self.dress.order)
        if self.sides == "right":

            def block(top: float) -> float:
                right = arrange(
                    flow.pen, self.dress.references, references, (flow.x1 - 200, flow.x1, top), self.dress.end
                )
                lower = top
                step = (flow.x1 - 212 - flow.x0) / min(2, max(1, len(facts)))
                for number, fact in enumerate(facts):
                    if number % 2 == 0:
                        top = lower
                    x = flow.x0 + (number % 2) * step
                    lower = max(lower, party(flow.pen, fact, (x, x + step - 10, top), self.dress.party, self.dress.end))
                return max(lower, right) + 2

            flow.put(block)
            return

        def row(top: float) -> float:
            step = (flow.x1 - flow.x0) / max(1, len(facts))
            lowers = [
                party(
                    flow.pen,
                    fact,
                    (flow.x0 + at * step, flow.x0 + (at + 1) * step - 12, top),
                    self.dress.party,
                    self.dress.end,
                )
                for at, fact in enumerate(facts)
            ]
            return max(lowers, default=top)

        flow.put(row)
        strip = "heads" if self.strip in ("inline", "pairs") else self.strip
        flow.put(lambda top: arrange(flow.pen, strip, references, (flow.x0, flow.x1, top), self.dress.end), space=3)
