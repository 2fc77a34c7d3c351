"""Boxes in the order of the United Nations layout key."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count

from benchmarks.generator.kit.web import join
from benchmarks.generator.lantern.atoms import Fact
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.web_atoms import arrange, show_label, show_lines
from benchmarks.generator.lantern.web_goods import goods
from benchmarks.generator.lantern.web_parts import cargo, closing, dress, finish, invent_zones, marks, title, transport


class KeyForm:
    """A form of ruled boxes, numbered or not, some of them left empty."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.look = dress(rng, form)
        self.zones = invent_zones(rng, form)
        self.numbered = rng.choice(("", "", "{}. ", "{} ", "({}) "))
        self.title_in_box = rng.random() < 0.4
        self.reference_style = rng.choice(("rows", "far", "stack", "grid2", "single"))
        self.terms_style = rng.choice(("stack", "rows", "single"))
        self.swapped = rng.random() < 0.35
        self.blank = frozenset(key for key in ("notify", "final", "via", "origin", "departure") if rng.random() < 0.4)
        self.four = rng.random() < 0.5
        self.marks_inside = rng.random() < 0.5
        self.cargo_inside = rng.random() < 0.4
        self.tall = rng.choice((44, 56, 64))

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        numbers = count(1)
        rows = [self._first(paper, numbers), self._second(paper, numbers), self._third(paper, numbers)]
        boxes = f'<table class="key">{join(rows)}</table>'
        name = "" if self.title_in_box else title(paper, 15)
        in_column = self.marks_inside and len(paper.ship.items) <= 9
        weighed = cargo(paper, self.zones, "grid4") if self.cargo_inside else ""
        body = [name, boxes, weighed, goods(paper, self.zones.table, marks=in_column)]
        body += [marks(paper, self.zones), cargo(paper, self.zones), closing(paper, self.zones, boxed=True)]
        rule = f"{self.look.weight}pt solid {self.look.ink}"
        css = (
            f".key {{ width: 100%; table-layout: fixed; border: {rule} }} .key > tbody > tr > td {{ border: {rule}; "
            f"padding: 2pt 4pt }} .tallest {{ min-height: {self.tall}pt }}"
        )
        return finish(join(body), self.look, paper, css)

    def _cell(self, fact: Fact | None, numbers: Iterator[int], span: int = 1, rows: int = 1, kind: str = "") -> str:
        """A box; nothing in it but its label where there is nothing to say."""
        if fact is None:
            return f'<td colspan="{span}" rowspan="{rows}"></td>'
        number = self.numbered.format(next(numbers)) if self.numbered else ""
        label = show_label(fact, "" if self.numbered else self.zones.end, " ")
        value = f'<div class="{kind}">{show_lines(fact.lines)}</div>'
        return f'<td colspan="{span}" rowspan="{rows}"><div class="tiny">{number}{label}</div>{value}</td>'

    def _maybe(self, paper: Paper, key: str) -> Fact | None:
        return paper.blank(key) if key in self.blank else paper.use(key)

    def _first(self, paper: Paper, numbers: Iterator[int]) -> str:
        """Seller at the left, references at the right."""
        left = self._cell(paper.use("seller"), numbers, 2, 2, "tallest")
        keys = ("date", "number") if self.swapped else ("number", "date")
        facts = paper.take(*keys)
        span = 2 // len(facts)
        right = join(self._cell(fact, numbers, span) for fact in facts)
        others = paper.take(*(key for key in self.zones.order if key not in keys))
        head = title(paper, 13) if self.title_in_box else ""
        below = f'<td colspan="2">{head}{arrange(self.reference_style, others, self.zones.end)}</td>'
        return f"<tr>{left}{right}</tr><tr>{below}</tr>"

    def _second(self, paper: Paper, numbers: Iterator[int]) -> str:
        """Those who get goods and bill."""
        facts = paper.take("consignee", "buyer") if paper.has("consignee") else paper.take("buyer")
        if self.swapped:
            facts.reverse()
        facts += [fact for fact in (self._maybe(paper, "notify"),) if fact is not None]
        cells = [self._cell(fact, numbers, 2, 1, "tallest") for fact in facts]
        if len(cells) % 2:
            cells.append(
                f'<td colspan="2">{arrange(self.terms_style, paper.take("origin", "currency"), self.zones.end)}</td>'
            )
        return join(f"<tr>{cells[place]}{cells[place + 1]}</tr>" for place in range(0, len(cells), 2))

    def _third(self, paper: Paper, numbers: Iterator[int]) -> str:
        """Transport at the left, terms at the right."""
        keys = ("vessel", "departure", "loading", "discharge", "via", "final", "mode", "origin")
        facts = [fact for fact in (self._maybe(paper, key) for key in keys) if fact is not None]
        voyage = paper.use("voyage")
        facts = [*facts[:1], voyage, *facts[1:]] if voyage else facts
        terms = arrange(self.terms_style, paper.take("term", "payment", "due", "reason", "currency"), self.zones.end)
        if self.four:
            cells = [self._cell(fact, numbers) for fact in facts]
            cells += ["<td></td>"] * (-len(cells) % 4)
            lines = join(f"<tr>{join(cells[at : at + 4])}</tr>" for at in range(0, len(cells), 4))
            more = transport(paper, self.zones, "inline")
            return lines + f'<tr><td colspan="2">{terms}</td><td colspan="2">{more}</td></tr>'
        cells = [self._cell(fact, numbers) for fact in facts]
        cells += ["<td></td>"] * (-len(cells) % 2)
        height = max(1, len(cells) // 2)
        right = f'<td colspan="2" rowspan="{height}">{terms}{transport(paper, self.zones, "rows")}</td>'
        rows = [join(cells[at : at + 2]) for at in range(0, len(cells), 2)] or ["<td></td><td></td>"]
        return f"<tr>{rows[0]}{right}</tr>" + join(f"<tr>{row}</tr>" for row in rows[1:])
