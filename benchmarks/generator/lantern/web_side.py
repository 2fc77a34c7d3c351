"""Pages with a narrow column at one side."""

from __future__ import annotations

import random
from html import escape

from benchmarks.generator.kit.web import join
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.web_atoms import show, show_lines
from benchmarks.generator.lantern.web_goods import goods
from benchmarks.generator.lantern.web_parties import logo
from benchmarks.generator.lantern.web_parts import (
    cargo,
    closing,
    columns,
    dress,
    finish,
    invent_zones,
    marks,
    parties,
    references,
    title,
    trade,
    transport,
)  # fmt: skip


class SidePage:
    """The exporter and all references in the narrow column; firms and goods in the wide one."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.look = dress(rng, form)
        self.zones = invent_zones(rng, form, logo(rng, self.look.ink))
        self.left = rng.random() < 0.65
        self.shade = rng.choice(("#f1f1f1", "#fff", "#eef3f8", "#fff"))
        self.share = rng.choice((23, 25, 27))
        self.style = rng.choice(("stack", "stack", "single"))
        self.seller_first = rng.random() < 0.6
        self.goods_below = rng.random() < 0.6 or len(form.table.columns) > 5
        self.beside = rng.random() < 0.5
        self.travel = rng.choice(("side", "main", "main"))

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        side = self._side(paper)
        firms = parties(paper, self.zones, "buyer", "consignee", "notify")
        main = title(paper, 18 if len(paper.form.labels.title) < 17 else 13, "", self.look.ink) + (
            columns(firms) if self.beside and len(firms) < 3 else join(firms)
        )
        if self.travel == "main":
            main += f'<div class="block">{transport(paper, self.zones, "grid2")}</div>'
        below = goods(paper, self.zones.table) + join((cargo(paper, self.zones), marks(paper, self.zones)))
        below = f'<div class="block">{below}</div>' + closing(paper, self.zones, boxed=True)
        if not self.goods_below:
            main, below = main + below, ""
        narrow, wide = f'<td class="side">{side}</td>', f'<td class="main">{main}</td>'
        body = f'<table class="whole"><tr>{narrow + wide if self.left else wide + narrow}</tr></table>{below}'
        edge = "border-right" if self.left else "border-left"
        css = (
            f".whole {{ width: 100%; table-layout: fixed }} .side {{ width: {self.share}%; background: {self.shade}; "
            f"padding: 6pt; {edge}: .7pt solid {self.look.ink} }} .main {{ padding: 4pt 10pt }}"
            ".side .nowrap, .side td { white-space: normal } .side { overflow-wrap: anywhere }"
        )
        return finish(body, self.look, paper, css)

    def _side(self, paper: Paper) -> str:
        seller = paper.use("seller")
        assert seller is not None
        contact = "<br>".join(escape(text) for text in paper.contact())
        firm = (
            f'<div class="block">{self.zones.picture}<br><b style="color:{self.look.ink}">{show(seller.lines[0])}</b>'
            f"<br>{show_lines(seller.lines[1:])}<br>{contact}</div>"
        )
        facts = references(paper, self.zones, self.style) + trade(paper, self.zones, self.style)
        if self.travel == "side":
            facts += transport(paper, self.zones, self.style)
        return firm + facts if self.seller_first else facts + firm
