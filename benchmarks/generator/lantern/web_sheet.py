"""Forms made in a spreadsheet: everything in cells of one wide table."""

from __future__ import annotations

import random
from html import escape

from benchmarks.generator.kit.web import join
from benchmarks.generator.lantern.atoms import Fact
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import CARGO, REFERENCES, TRADE, TRANSPORT, Paper
from benchmarks.generator.lantern.web_atoms import show, show_label, show_lines
from benchmarks.generator.lantern.web_goods import goods
from benchmarks.generator.lantern.web_parties import one_line
from benchmarks.generator.lantern.web_parts import closing, dress, finish, invent_zones, marks

UNITS = 12


class SheetForm:
    """Rows of cells; labels beside or above their values, firms left and facts right, borders as someone drew them."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.look = dress(rng, form)
        self.zones = invent_zones(rng, form)
        self.border = rng.choice(("all", "outer", "bottom", "cells", "none"))
        self.fill = rng.choice(("#fff", "#e9eef5", "#f3f0e2", "#e8f2e6", "#fff"))
        self.above = rng.random() < 0.4
        self.left_share = rng.choice((6, 7))
        self.name_first = rng.random() < 0.6
        self.split = rng.random() < 0.5
        self.flat = rng.random() < 0.4
        self.width = rng.choice((2, 2, 3))
        self.order = rng.choice(
            ((REFERENCES, TRADE, TRANSPORT), (REFERENCES, TRANSPORT, TRADE), (TRANSPORT, REFERENCES, TRADE))
        )
        self.weights_below = rng.random() < 0.6
        self.marks_inside = rng.random() < 0.4

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        rows = [self._title(paper)] + ([self._seller(paper)] if self.name_first else [])
        rows.append(self._firms_and_facts(paper))
        inside = self.marks_inside and len(paper.ship.items) <= 9
        weights = "" if self.weights_below else self._strip(paper, CARGO)
        body = [f'<table class="cells">{join(rows)}</table>', weights]
        body.append(goods(paper, self.zones.table, marks=inside))
        body += [
            self._strip(paper, CARGO),
            marks(paper, self.zones),
            closing(paper, self.zones, boxed=not self.name_first),
        ]
        return finish(join(body), self.look, paper, self._css())

    def _css(self) -> str:
        rule = f"{self.look.weight}pt solid {self.look.ink}"
        borders = {
            "all": f".cells td, .strip td {{ border: {rule} }}", "outer": f".cells {{ border: {rule} }}",
            "bottom": f".cells td.v {{ border-bottom: {rule} }} .strip td {{ border: {rule} }}",
            "cells": f".cells td.v, .cells td.k {{ border: {rule} }} .strip td {{ border: {rule} }}",
            "none": "",
        }  # fmt: skip
        return (
            ".cells, .strip { width: 100%; table-layout: fixed; margin-bottom: 4pt }"
            f".cells td.k, .strip td.k {{ background: {self.fill} }}" + borders[self.border]
        )

    def _title(self, paper: Paper) -> str:
        labels = paper.form.labels
        second = f" &nbsp;{escape(labels.under_title)}" if labels.under_title else ""
        name = f'<b style="font-size:15pt">{escape(labels.title)}{second}</b>'
        return f'<tr><td colspan="{UNITS}" class="centre">{name}</td></tr>'

    def _seller(self, paper: Paper) -> str:
        seller = paper.use("seller")
        assert seller is not None
        address = show(one_line(seller, ", ")) if self.flat else show_lines(seller.lines[1:])
        contact = "<br>".join(escape(text) for text in paper.contact())
        size = self.look.size + 3
        return (
            f'<tr><td colspan="{UNITS}"><b style="font-size:{size}pt">{show(seller.lines[0])}</b><br>{address}'
            f"{'<br>' if contact else ''}{contact}</td></tr>"
        )

    def _firms_and_facts(self, paper: Paper) -> str:
        """Firms in the left cells, one fact a row in the right ones."""
        firms = paper.take("seller", "buyer", "consignee", "notify")
        facts = [fact for keys in self.order for fact in paper.take(*keys)] + paper.take("goods")
        height = max(len(facts), 1)
        shares = self._shares(height, len(firms))
        right, rows = UNITS - self.left_share, []
        starts = {sum(shares[:number]): number for number in range(len(firms))}
        for row in range(height):
            left = ""
            if row in starts:
                number = starts[row]
                left = self._firm(firms[number], shares[number])
            rows.append(f"<tr>{left}{self._fact(facts[row], right) if facts else ''}</tr>")
        return join(rows)

    def _shares(self, height: int, firms: int) -> list[int]:
        """Rows for each firm; the last takes what is left."""
        each = max(1, height // max(1, firms))
        return [each] * (firms - 1) + [height - each * (firms - 1)] if firms and height >= firms else [height] * firms

    def _firm(self, fact: Fact, rows: int) -> str:
        label = f'<span class="l">{show_label(fact, self.zones.end, " ")}</span>'
        return f'<td class="k v" colspan="{self.left_share}" rowspan="{rows}">{label}<br>{show_lines(fact.lines)}</td>'

    def _fact(self, fact: Fact, units: int) -> str:
        label, value = show_label(fact, self.zones.end, " "), show_lines(fact.lines)
        if self.above:
            return f'<td colspan="{units}" class="v"><span class="tiny">{label}</span><br>{value}</td>'
        rest = f'<td colspan="{units - self.width}" class="v">{value}</td>'
        return f'<td colspan="{self.width}" class="k l">{label}</td>{rest}'

    def _strip(self, paper: Paper, keys: tuple[str, ...]) -> str:
        """Facts in a row of their own."""
        facts = paper.take(*keys)
        if not facts:
            return ""
        if self.split:
            top = join(f'<td class="k l">{show_label(fact)}</td>' for fact in facts)
            low = join(f'<td class="v">{show_lines(fact.lines)}</td>' for fact in facts)
            return f'<table class="strip"><tr>{top}</tr><tr>{low}</tr></table>'
        cells = join(
            f'<td class="k l">{show_label(fact, "", " ")}</td><td class="v">{show_lines(fact.lines)}</td>'
            for fact in facts
        )
        return f'<table class="strip"><tr>{cells}</tr></table>'
