"""Sheets under the pen with a letterhead and zones in several arrangements, a packing list on a page of its own for
some."""

from __future__ import annotations

import random

from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import CARGO, TRADE, TRANSPORT, Paper
from benchmarks.generator.lantern.pen_facts import NARROW, WIDE, arrange, party
from benchmarks.generator.lantern.pen_flow import Flow, draw_twice
from benchmarks.generator.lantern.pen_packing import packing_page
from benchmarks.generator.lantern.pen_parts import invent_dress, letterhead, title

TOPS = ("sides", "mirror", "below", "columns", "corner", "row")


class OpenSheet:
    """Letterhead, title, parties and references, goods, foot."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.dress = invent_dress(rng, form)
        self.top = rng.choice(TOPS)
        self.boxed = rng.random() < 0.2
        self.title_first = rng.random() < 0.3
        self.title_side = rng.choice(("centre", "centre", "left", "right"))
        self.ruled_title = rng.random() < 0.3
        self.rule = rng.random() < 0.4
        self.travel = rng.choice(("before", "before", "after", "with_terms"))
        self.travel_style = rng.choice(WIDE)
        self.narrow = rng.choice(NARROW)
        self.cargo = rng.choice(("after", "before", "page", "after"))
        self.with_marks = rng.random() < 0.4
        self.share = rng.choice((0.54, 0.58, 0.62))

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        return draw_twice(self, paper)

    def flow(self, paper: Paper, total: int) -> Flow:
        """The paper drawn."""
        flow = Flow(paper, self.dress, total)
        parts = [self._title, self._head] if self.title_first else [self._head, self._title]
        for part in parts:
            part(flow)
        self._top(flow)
        if self.travel == "before":
            flow.put(lambda top: self._facts(flow, TRANSPORT, self.travel_style, top), space=3)
        if self.cargo == "before":
            flow.put(lambda top: self._facts(flow, CARGO, self.dress.wide, top), space=3)
        flow.put(lambda top: self._facts(flow, ("goods",), "single", top), space=2)
        flow.goods(with_marks=self.with_marks)
        flow.put(lambda top: self._facts(flow, (*TRADE, *TRANSPORT), self.travel_style, top), space=3)
        if self.cargo == "page":
            packing_later = bool(paper.has(*CARGO))
        else:
            packing_later = False
            flow.put(lambda top: self._facts(flow, CARGO, self.dress.wide, top), space=3)
        held = {key: paper.waiting.pop(key) for key in CARGO if key in paper.waiting} if packing_later else {}
        flow.closing(boxed=self.boxed)
        paper.waiting.update(held)
        if held:
            packing_page(flow)
        flow.end()
        return flow

    def _head(self, flow: Flow) -> None:
        if self.boxed:
            return
        flow.put(lambda top: letterhead(flow.pen, flow.paper, self.dress, top))
        if self.rule:
            flow.pen.rule(flow.x0, flow.top - 4, flow.x1, flow.top - 4, 1.0)

    def _title(self, flow: Flow) -> None:
        places = {"left": flow.x0, "right": flow.x1, "centre": (flow.x0 + flow.x1) / 2}
        flow.top = title(
            flow.pen, flow.paper, places[self.title_side], flow.top, self.dress.title_size, self.title_side,  # type: ignore[arg-type]
            ruled=self.ruled_title,
        )  # fmt: skip

    def _facts(self, flow: Flow, keys: tuple[str, ...], style: str, top: float) -> float:
        return arrange(flow.pen, style, flow.paper.take(*keys), (flow.x0, flow.x1, top), self.dress.end)

    def _firms(self, flow: Flow, area: tuple[float, float, float]) -> float:
        x0, x1, top = area
        for fact in flow.paper.take("seller", "buyer", "consignee", "notify"):
            top = party(flow.pen, fact, (x0, x1, top), self.dress.party, self.dress.end)
        return top

    def _beside(self, flow: Flow, top: float) -> float:
        """Firms beside each other."""
        facts = flow.paper.take("seller", "buyer", "consignee", "notify")
        lower = top
        for start in range(0, len(facts), 2 if len(facts) != 3 else 3):
            some = facts[start : start + (2 if len(facts) != 3 else 3)]
            step = (flow.x1 - flow.x0) / max(2, len(some))
            for number, fact in enumerate(some):
                x = flow.x0 + number * step
                lower = max(lower, party(flow.pen, fact, (x, x + step - 12, top), self.dress.party, self.dress.end))
            top = lower
        return lower

    def _top(self, flow: Flow) -> None:
        """Parties and references."""
        middle = flow.x0 + self.share * (flow.x1 - flow.x0)
        keys = (*self.dress.order, *(TRADE if self.travel != "with_terms" else ()))
        if self.top in ("sides", "mirror", "corner"):
            left, right = (flow.x0, middle - 12), (middle, flow.x1)
            if self.top == "mirror":
                left, right = (flow.x1 - (middle - flow.x0) + 12, flow.x1), (flow.x0, flow.x1 - (middle - flow.x0))
            style = "stack" if self.top == "corner" else self.dress.references

            def sides(top: float) -> float:
                firms = self._firms(flow, (*left, top))
                facts = flow.paper.take(*keys)
                return max(firms, arrange(flow.pen, style, facts, (*right, top), self.dress.end)) + 3

            flow.put(sides)
        elif self.top == "row":
            flow.put(lambda top: self._facts(flow, self.dress.order, self.dress.wide, top), space=3)
            flow.put(lambda top: self._beside(flow, top))
        elif self.top == "columns":
            flow.put(lambda top: self._beside(flow, top))
            flow.put(lambda top: self._facts(flow, self.dress.order, self.dress.wide, top), space=3)
        else:
            flow.put(lambda top: self._facts(flow, self.dress.order, self.narrow, top), space=3)
            flow.put(lambda top: self._firms(flow, (flow.x0, flow.x1, top)))
        flow.put(lambda top: self._facts(flow, TRADE if self.travel != "with_terms" else (), self.narrow, top), space=2)
