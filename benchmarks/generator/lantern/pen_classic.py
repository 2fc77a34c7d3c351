"""The old form: sentences with gaps, a tall table with the marks in front, weights written into it."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.lantern.atoms import Line, Run, line
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.pen_facts import arrange, one_label, one_value
from benchmarks.generator.lantern.pen_flow import Flow, draw_twice
from benchmarks.generator.lantern.pen_parts import invent_dress, letterhead, title

GAPS = (
    (
        ("INVOICE of", "goods"),
        ("shipped per", "vessel"),
        ("on or about", "departure"),
        ("from", "loading"),
        ("to", "discharge"),
    ),
    (
        ("Invoice of", "goods"),
        ("Shipped per S.S.", "vessel"),
        ("From", "loading"),
        ("To", "discharge"),
        ("Sailing on or about", "departure"),
        ("Via", "via"),
    ),
    (("COMMODITY", "goods"), ("PER", "vessel"), ("FROM", "loading"), ("TO", "discharge"), ("ON", "departure")),
    (
        ("For shipment of", "goods"),
        ("by", "vessel"),
        ("sailing from", "loading"),
        ("on or about", "departure"),
        ("for", "discharge"),
        ("with transhipment at", "via"),
    ),
    (
        ("Invoice covering", "goods"),
        ("per", "vessel"),
        ("leaving", "loading"),
        ("about", "departure"),
        ("bound for", "discharge"),
    ),
)
RISK = ("For account and risk of Messrs.", "Messrs.", "Sold to Messrs.", "To Messrs.", "In account with")


class ClassicForm:
    """Gaps on dotted lines; as many gaps in a row as fit."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.dress = invent_dress(rng, form, ("times", "serif", "courier", "helvetica", "mono", "narrow"))
        self.gaps = rng.choice(GAPS)
        self.risk = rng.choice(RISK)
        self.dash = rng.choice(("dotted", "", "dashed"))
        self.per_row = rng.choice((1, 2, 2, 3))
        self.firm_first = rng.random() < 0.5
        self.facts_beside = rng.random() < 0.6
        self.stretch = rng.choice((0.0, 560.0, 610.0, 640.0))
        self.prose = rng.choice(("packed", "lines", "after"))
        self.rules = rng.choice(("columns", "columns", "box", "grid", "open"))
        self.ruled_title = rng.random() < 0.5

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        return draw_twice(self, paper)

    def flow(self, paper: Paper, total: int) -> Flow:
        """The paper drawn."""
        flow = Flow(paper, self.dress, total)
        flow.put(lambda top: letterhead(flow.pen, paper, self.dress, top))
        flow.top = title(
            flow.pen, paper, flow.pen.width / 2, flow.top, self.dress.title_size + 2, ruled=self.ruled_title
        )
        self._upper(flow)
        rest = (
            "consignee",
            "notify",
            "vessel",
            "voyage",
            "mode",
            "departure",
            "loading",
            "via",
            "discharge",
            "final",
            "term",
            "payment",
        )
        flow.put(
            lambda top: arrange(flow.pen, "single", paper.take(*rest), (flow.x0, flow.x1, top), self.dress.end), space=3
        )
        rules = "columns" if self.stretch and self.rules == "open" else self.rules
        table = replace(self.dress.table, stretch=self.stretch, rules=rules)
        flow.goods(table, with_marks=True, foot=lambda top, span: self._cargo(flow, top, span))
        flow.put(
            lambda top: arrange(
                flow.pen, "rows", paper.take("packages", "gross", "net", "measure"), (flow.x0, flow.x1, top), ":"
            )
        )
        flow.closing()
        flow.end()
        return flow

    def _upper(self, flow: Flow) -> None:
        """References beside the gaps or above them."""
        middle = flow.x0 + 0.63 * (flow.x1 - flow.x0)
        facts = flow.paper.take(*self.dress.order, "currency", "origin")
        if self.facts_beside:

            def both(top: float) -> float:
                right = arrange(flow.pen, self.dress.references, facts, (middle, flow.x1, top), self.dress.end)
                return max(right, self._gaps(flow, middle - 14, top))

            flow.put(both, space=4)
        else:
            flow.put(lambda top: arrange(flow.pen, "rows", facts, (middle, flow.x1, top), self.dress.end), space=3)
            flow.put(lambda top: self._gaps(flow, flow.x1, top), space=4)

    def _gaps(self, flow: Flow, x1: float, top: float) -> float:
        parts = [self._firm, self._sentence] if self.firm_first else [self._sentence, self._firm]
        for part in parts:
            top = part(flow, x1, top)
        return top

    def _firm(self, flow: Flow, x1: float, top: float) -> float:
        """Whom the goods are for, on lines."""
        fact = flow.paper.use("buyer") or flow.paper.use("consignee")
        if fact is None:
            return top
        lead = line(self.risk, f"label.{fact.field}") if fact.key == "buyer" else one_label(fact)
        start = flow.x0 + flow.pen.measure_line(lead) + 5
        flow.pen.write(flow.x0, top, lead)
        if x1 - start < 150:
            top, start = top + flow.pen.lead(), flow.x0 + 14
        for printed in fact.lines:
            lower = flow.pen.paragraph(start + 3, top, [printed], x1 - start - 3)
            flow.pen.rule(start, lower, x1, lower, 0.4, self.dash)
            top = lower + 3
        return top + 2

    def _sentence(self, flow: Flow, x1: float, top: float) -> float:
        """Leading words and gaps, several in a row."""
        pieces = flow.paper.sentence(self.gaps, 2)
        each = self.per_row if x1 - flow.x0 > 330 else min(2, self.per_row)
        start = 0
        while start < len(pieces):
            some = pieces[start : start + each]
            while (
                len(some) > 1
                and sum(flow.pen.measure_line((*one.lead, *one.value)) + 16 for one in some) > x1 - flow.x0
            ):
                some = some[:-1]
            needs = [flow.pen.measure_line((*one.lead, *one.value)) + 16 for one in some]
            spare = max(0.0, (x1 - flow.x0 - sum(needs)) / len(some))
            x, lower = flow.x0, top
            for piece, need in zip(some, needs, strict=True):
                lower = max(lower, self._gap(flow, piece.lead, piece.value, x, min(x + need + spare, x1), top))
                x += need + spare
            top = lower + 3
            start += len(some)
        return top + 2

    def _gap(self, flow: Flow, lead: Line, value: Line, x0: float, x1: float, top: float) -> float:
        flow.pen.write(x0, top, lead)
        start = x0 + flow.pen.measure_line(lead) + 4
        lower = flow.pen.paragraph(start + 4, top, [value], x1 - start - 6)
        flow.pen.rule(start, lower, x1 - 3, lower, 0.4, self.dash)
        return lower

    def _cargo(self, flow: Flow, top: float, span: tuple[float, float]) -> float:
        """Packages and weights written below the goods."""
        if self.prose == "after":
            return top
        x, room = span[0], span[1] - span[0]
        facts = flow.paper.take("packages", "net", "gross", "measure")
        if self.prose == "packed" and facts and facts[0].key == "packages":
            runs = [Run("PACKED IN "), *facts.pop(0).lines[0]]
            for fact in facts:
                runs += [Run(", "), *one_label(fact), Run(" "), *one_value(fact)]
            return flow.pen.paragraph(x, top + 6, [tuple(runs)], room) + 4
        for fact in facts:
            top = flow.pen.paragraph(x, top + 2, [(*one_label(fact, ":"), Run(" "), *one_value(fact))], room)
        return top + 4
