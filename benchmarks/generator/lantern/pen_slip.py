"""Slips for parcels and designed sheets of small makers."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.lantern.atoms import Fact, Line, line, spread
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.lists import words
from benchmarks.generator.lantern.papers import CARGO, TRADE, TRANSPORT, Paper
from benchmarks.generator.lantern.pen_facts import arrange, one_label, party
from benchmarks.generator.lantern.pen_flow import Flow, draw_twice
from benchmarks.generator.lantern.pen_parts import invent_dress, letterhead, title

FIELDS = (("Name", "Address", "Tel"), ("COMPANY", "ADDRESS", "PHONE"), ("Firm", "Street / City / Country", "Contact"))
OATHS = (
    "I hereby certify this commercial invoice to be true and correct.",
    "We certify the values and quantities stated above.",
    "The undersigned declares the above particulars to be true.",
)


class Slip:
    """Fields of sender and receiver in ruled rows, transport as boxes, goods, oath."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.dress = invent_dress(rng, form)
        self.fields = rng.choice(FIELDS)
        self.beside = rng.random() < 0.6
        self.boxes = rng.choice(("grid", "grid3", "grid4", "heads", "pairs"))
        self.first = rng.choice(("facts", "firms"))
        self.oath = rng.choice(words("phrases")["footnotes_eu"].get(form.language, OATHS))
        self.weight = rng.choice((0.4, 0.8))
        self.flat = rng.random() < 0.5

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        return draw_twice(self, paper)

    def flow(self, paper: Paper, total: int) -> Flow:
        """The paper drawn."""
        flow = Flow(paper, self.dress, total)
        flow.top = title(flow.pen, paper, flow.pen.width / 2, flow.top, self.dress.title_size)
        facts = paper.take(*self.dress.order)
        if self.first == "facts":
            flow.put(lambda top: arrange(flow.pen, self.boxes, facts, (flow.x0, flow.x1, top), self.dress.end), space=3)
        self._firms(flow)
        if self.first == "firms":
            flow.put(lambda top: arrange(flow.pen, self.boxes, facts, (flow.x0, flow.x1, top), self.dress.end), space=3)
        rest = paper.take(*TRANSPORT, *TRADE, "goods")
        flow.put(lambda top: arrange(flow.pen, self.boxes, rest, (flow.x0, flow.x1, top), self.dress.end), space=3)
        flow.goods()
        cargo = paper.take(*CARGO)
        flow.put(lambda top: arrange(flow.pen, self.boxes, cargo, (flow.x0, flow.x1, top), self.dress.end), space=3)
        flow.put(lambda top: flow.pen.paragraph(flow.x0, top, [line(self.oath)], flow.x1 - flow.x0), space=4)
        flow.closing(boxed=True)
        flow.end()
        return flow

    def _firms(self, flow: Flow) -> None:
        facts = flow.paper.take("seller", "buyer", "consignee", "notify")
        across = 2 if self.beside else 1
        step = (flow.x1 - flow.x0) / across
        for start in range(0, len(facts), across):
            some = facts[start : start + across]

            def block(top: float, some: list[Fact] = some) -> float:
                lowers = []
                for number, fact in enumerate(some):
                    x = flow.x0 + number * step
                    lowers.append(self._firm(flow, fact, x, x + step - (6 if across == 2 else 0), top))
                return max(lowers) + 5

            flow.put(block)

    def _firm(self, flow: Flow, fact: Fact, x0: float, x1: float, top: float) -> float:
        """A firm in ruled rows: label, name, address, telephone."""
        pen, start = flow.pen, top
        pen.box(x0, top, x1, top + pen.lead() + 4, self.weight, 0.88)
        pen.write(x0 + 3, top + 2, one_label(fact), bold=True)
        top += pen.lead() + 4
        if len(fact.lines) < 2:
            lower = pen.paragraph(x0 + 3, top + 2, fact.lines, x1 - x0 - 6) + 2
            pen.box(x0, top, x1, lower, self.weight)
            return lower
        parties = {
            "seller": flow.paper.form.seller,
            "buyer": flow.paper.ship.buyer,
            "consignee": flow.paper.ship.consignee,
        }
        firm = parties.get(fact.key)
        address = [_flat(fact)] if self.flat else list(fact.lines[1:])
        rows: list[tuple[str, list[Line]]] = [(self.fields[0], [fact.lines[0]]), (self.fields[1], address)]
        rows += [(self.fields[2], [line(firm.phone)])] if firm else []
        wide = max(pen.measure(word) for word, _ in rows) + 10
        for word, lines in rows:
            pen.write(x0 + 3, top + 2, line(word))
            lower = pen.paragraph(x0 + wide, top + 2, lines, x1 - x0 - wide - 4) + 2
            pen.rule(x0, lower, x1, lower, self.weight)
            top = lower
        pen.box(x0, start, x1, top, self.weight)
        return top


def _flat(fact: Fact) -> Line:
    """An address in one line."""
    return spread([(replace(part[0], text=part[0].text.rstrip(", ")),) for part in fact.lines[1:]], ", ")


class Card:
    """A dark bar, a big name, facts in shaded tiles, the total in a dark box."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.dress = invent_dress(
            rng, form, ("helvetica", "sans", "narrow", "times") if form.language not in ("ja", "zh") else ("gothic",)
        )
        self.dress = replace(
            self.dress, sums=rng.choice(("box", "line", "inside")), head=rng.choice(("left", "split", "right"))
        )
        self.bar = rng.choice(("left", "top", "both", "none"))
        self.grey = rng.choice((0.2, 0.45, 0.7, 0.82))
        self.tiles = rng.choice((2, 3, 4, 5))
        self.tile_keys = rng.choice(("references", "all", "trade"))
        self.firms_first = rng.random() < 0.6
        self.title_right = rng.random() < 0.5

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        return draw_twice(self, paper)

    def flow(self, paper: Paper, total: int) -> Flow:
        """The paper drawn."""
        flow = Flow(paper, self.dress, total)
        self._bars(flow)
        flow.put(lambda top: letterhead(flow.pen, paper, self.dress, top), space=4)
        x, side = (flow.x1, "right") if self.title_right else (flow.x0, "left")
        flow.top = title(flow.pen, paper, x, flow.top, self.dress.title_size + 4, side)  # type: ignore[arg-type]
        keys = {
            "references": self.dress.order,
            "trade": (*self.dress.order, *TRADE),
            "all": (*self.dress.order, *TRADE, *TRANSPORT),
        }
        tiles = paper.take(*keys[self.tile_keys])
        if self.firms_first:
            self._firms(flow)
        flow.put(lambda top: self._tiles(flow, tiles, top), space=4)
        self._firms(flow)
        rest = paper.take(*TRANSPORT, *TRADE, "goods")
        flow.put(lambda top: arrange(flow.pen, self.dress.wide, rest, (flow.x0, flow.x1, top), self.dress.end), space=3)
        flow.goods()
        cargo = paper.take(*CARGO)
        flow.put(lambda top: self._tiles(flow, cargo, top), space=4)
        flow.closing()
        flow.end()
        return flow

    def _bars(self, flow: Flow) -> None:
        if self.bar in ("left", "both"):
            flow.pen.box(10, 30, 16, flow.pen.height - 40, 0, self.grey)
        if self.bar in ("top", "both"):
            flow.pen.box(flow.x0, flow.top - 6, flow.x1, flow.top - 1, 0, self.grey)
        flow.top += 4

    def _firms(self, flow: Flow) -> None:
        facts = flow.paper.take("buyer", "consignee", "notify")
        if not facts:
            return

        def block(top: float) -> float:
            step = (flow.x1 - flow.x0) / max(2, len(facts))
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
            return max(lowers)

        flow.put(block, space=2)

    def _tiles(self, flow: Flow, facts: list[Fact], top: float) -> float:
        """Facts on shaded ground, label above value."""
        pen, step = flow.pen, (flow.x1 - flow.x0) / self.tiles
        small = max(6.2, pen.size - 1.8)
        for start in range(0, len(facts), self.tiles):
            some = facts[start : start + self.tiles]
            rows = max(
                len(pen.wrap(one_label(fact), step - 12, small))
                + sum(len(pen.wrap(part, step - 12)) for part in fact.lines)
                for fact in some
            )
            lower = top + rows * pen.lead() + 5
            for number, fact in enumerate(some):
                x = flow.x0 + number * step
                pen.box(x, top, x + step - 4, lower, 0, 0.93)
                below = pen.paragraph(x + 4, top + 2, [one_label(fact)], step - 12, small)
                pen.paragraph(x + 4, below, fact.lines, step - 12)
            top = lower + 4
        return top
