"""Pages of few means: white space without boxes, and the old form with its filled-in sentences."""

from __future__ import annotations

import random
from html import escape

from benchmarks.generator.kit.web import join
from benchmarks.generator.lantern.atoms import Fact, Run
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import Paper, Piece
from benchmarks.generator.lantern.web_atoms import arrange, show, show_lines, show_run
from benchmarks.generator.lantern.web_goods import goods
from benchmarks.generator.lantern.web_parties import letterhead, side_by_side
from benchmarks.generator.lantern.web_parts import (
    cargo,
    closing,
    dress,
    finish,
    invent_zones,
    marks,
    parties,
    references,
    title,
)


class PlainPage:
    """White space, no boxes: what small firms make with programs from the net."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.look = dress(rng, form)
        self.zones = invent_zones(rng, form)
        self.head = rng.choice(("left", "right", "left"))
        self.mirror = rng.random() < 0.4
        self.style = rng.choice(("heads", "stack", "far", "rows"))
        self.travel = rng.choice(("single", "rows", "inline", "heads"))
        self.amount_first = rng.random() < 0.4
        self.amount_twice = rng.random() < 0.35
        self.size = rng.choice((20, 24, 28))

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        words = escape(paper.form.labels.title.title())
        size = self.size if len(words) < 17 else 14
        name = f'<div style="font-size:{size}pt;color:{self.look.ink}">{words}</div>'
        cells = [name, letterhead(paper, self.head, self.look.ink, "", 12)]
        body = [side_by_side(cells[::-1] if self.mirror else cells, "45 55")]
        firms = parties(paper, self.zones, "buyer", "consignee", "notify")
        if self.style == "heads":
            body += [side_by_side(firms), references(paper, self.zones, "heads")]
        else:
            body.append(side_by_side([*firms, references(paper, self.zones, self.style)]))
        if self.amount_twice:
            body.append(f'<div class="block due">{arrange("inline", [paper.amount_due()], self.zones.end)}</div>')
        if self.amount_first:
            body.append(arrange("rows", paper.take("term", "payment", "due", "origin"), self.zones.end))
        body.append(goods(paper, self.zones.table))
        left = arrange(self.travel, paper.take("goods"), self.zones.end) + self._travel(paper)
        body.append(f'<div style="margin-top:10pt">{left}</div>')
        body += [cargo(paper, self.zones, "single"), marks(paper, self.zones), closing(paper, self.zones, boxed=True)]
        css = ".heads td { border: none; border-bottom: .3pt solid #bbb } .block { margin-bottom: 12pt }"
        return finish(join(body), self.look, paper, css + " .due { font-size: 12pt }")

    def _travel(self, paper: Paper) -> str:
        keys = ("vessel", "voyage", "mode", "departure", "loading", "via", "discharge", "final")
        return arrange(self.travel, paper.take(*keys), self.zones.end)


SENTENCES = (
    (
        (("INVOICE of", "goods"),),
        (("Shipped per", "vessel"), ("on or about", "departure")),
        (("From", "loading"), ("to", "discharge")),
    ),
    (
        (("Invoice of", "goods"),),
        (("shipped per", "vessel"), ("from", "loading")),
        (("to", "discharge"), ("via", "via")),
        (("sailing on or about", "departure"), ("L/C No.", "lc")),
    ),
    (
        (("Per", "vessel"), ("Sailing", "departure")),
        (("From", "loading"), ("To", "discharge")),
        (("Covering", "goods"),),
    ),
    (
        (("INVOICE OF", "goods"),),
        (("BY", "vessel"), ("FROM", "loading"), ("TO", "discharge")),
        (("ON OR ABOUT", "departure"), ("VIA", "via")),
    ),
    (
        (("Shipped in good order per", "vessel"),),
        (("leaving", "loading"), ("for", "discharge"), ("about", "departure")),
        (("Invoice for", "goods"),),
    ),
)
MESSRS = (
    "Messrs.",
    "for account and risk of Messrs.",
    "To Messrs.",
    "Sold to Messrs.",
    "By order and for account of Messrs.",
)


class ClassicPage:
    """Sentences whose gaps are filled in on lines, above a table with the marks in its first column."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.look = dress(rng, form)
        self.zones = invent_zones(rng, form)
        self.head = rng.choice(("centre", "left", "logo", "rule", "centre"))
        self.sentences = rng.choice(SENTENCES)
        self.messrs = rng.choice(MESSRS)
        self.messrs_first = rng.random() < 0.5
        self.rule = rng.choice(("0.6pt dotted #333", "0.5pt solid #333", "0.5pt dashed #555"))
        self.beside = rng.random() < 0.5
        self.size = rng.choice((16, 18, 21))
        self.spaced = rng.random() < 0.4

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        body = [letterhead(paper, self.head, self.look.ink, "", 15), title(paper, self.size)]
        facts = references(paper, self.zones, "lined" if self.spaced else "rows")
        firm = self._messrs(paper)
        lines = join(self._sentence(paper.sentence(parts)) for parts in self.sentences)
        left = firm + lines if self.messrs_first else lines + firm
        if self.beside:
            body.append(side_by_side([left, facts], "64 36"))
        else:
            body += [side_by_side(["", facts], "60 40"), left]
        body.append(side_by_side(parties(paper, self.zones, "consignee", "notify")))
        left_over = (
            "vessel",
            "voyage",
            "mode",
            "departure",
            "loading",
            "via",
            "discharge",
            "final",
            "payment",
            "term",
            "origin",
        )
        body.append(arrange("inline", paper.take(*left_over), self.zones.end))
        body.append(goods(paper, self.zones.table, marks=len(paper.ship.items) <= 9))
        body += [cargo(paper, self.zones, "single"), marks(paper, self.zones), closing(paper, self.zones)]
        css = (
            f".gap {{ border-bottom: {self.rule}; padding: 0 4pt }} .sentence {{ width: 100%; margin: 3pt 0 }} "
            ".sentence .w { white-space: nowrap; width: 1% }"
        )
        return finish(join(body), self.look, paper, css)

    def _sentence(self, pieces: list[Piece]) -> str:
        """Words and lines with values on them."""
        if not pieces:
            return ""
        cells = join(
            f'<td class="w">{show(piece.lead)}</td><td class="gap">{show(piece.value)}</td>' for piece in pieces
        )
        return f'<table class="sentence"><tr>{cells}</tr></table>'

    def _messrs(self, paper: Paper) -> str:
        """Whom the invoice is for; the form's own words stand before the name."""
        fact: Fact | None = paper.use("buyer") or paper.use("consignee")
        assert fact is not None
        lead = show_run(Run(self.messrs if fact.key == "buyer" else fact.label[0], (f"label.{fact.field}",)))
        first = f'<tr><td class="w">{lead}</td><td class="gap">{show(fact.lines[0])}</td></tr>'
        more = join(f'<tr><td></td><td class="gap">{show_lines([one])}</td></tr>' for one in fact.lines[1:])
        return f'<table class="sentence">{first}{more}</table>'
