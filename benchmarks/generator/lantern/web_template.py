"""The template that trading firms in Greater China fill in."""

from __future__ import annotations

import random

from benchmarks.generator.kit.web import join
from benchmarks.generator.lantern.atoms import Line, Run
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import Paper, Piece
from benchmarks.generator.lantern.web_atoms import arrange, show
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

SENTENCES = (
    (("Shipped per", "vessel"), ("from", "loading"), ("to", "discharge"), ("via", "via"), ("on or about", "departure")),
    (("From", "loading"), ("to", "discharge"), ("by", "vessel"), ("sailing on or about", "departure")),
    (
        ("Transport details: from", "loading"),
        ("to", "discharge"),
        ("via", "via"),
        ("per", "vessel"),
        ("ETD", "departure"),
    ),
)


class TemplatePage:
    """Name and address in the middle, the title underlined, to and number, a sentence about the voyage, goods."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.look = dress(rng, form)
        self.zones = invent_zones(rng, form)
        self.head = rng.choice(("centre", "centre", "rule"))
        self.size = rng.choice((15, 17, 20))
        self.sentence = rng.choice(SENTENCES)
        self.in_words = rng.random() < 0.6
        self.marks_inside = rng.random() < 0.7
        self.style = rng.choice(("rows", "lined", "far"))
        self.terms_first = rng.random() < 0.6
        self.double = rng.random() < 0.5
        self.underlined = rng.random() < 0.6

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        head = letterhead(paper, self.head, self.look.ink, "", self.size)
        body = [head, title(paper, 16)]
        firms = join(parties(paper, self.zones, "buyer", "consignee", "notify"))
        body.append(side_by_side([firms, references(paper, self.zones, self.style)], "58 42"))
        if self.in_words:
            body.append(self._voyage(paper.sentence(self.sentence, 2)))
        rest = ("vessel", "voyage", "mode", "departure", "loading", "via", "discharge", "final")
        body.append(arrange("pairs" if self.double else "rows", paper.take(*rest), self.zones.end))
        if self.terms_first:
            body.append(arrange(self.style, paper.take("term", "payment", "origin"), self.zones.end))
        inside = self.marks_inside and len(paper.ship.items) <= 9
        body.append(goods(paper, self.zones.table, marks=inside, lead=self._lead(paper)))
        body += [cargo(paper, self.zones), marks(paper, self.zones), closing(paper, self.zones)]
        return finish(
            join(body), self.look, paper, ".voyage u { text-decoration: none; border-bottom: .5pt solid #333 }"
        )

    def _lead(self, paper: Paper) -> Line:
        fact = paper.use("goods")
        if fact is None:
            return ()
        return (Run(fact.label[0], ("label.invoice_of",)), Run(": "), *fact.lines[0])

    def _voyage(self, pieces: list[Piece]) -> str:
        """The sentence, its values on lines if the house underlines them."""
        if not pieces:
            return ""
        text = " ".join(
            f"{show(piece.lead)} {f'<u>{show(piece.value)}</u>' if self.underlined else show(piece.value)}"
            for piece in pieces
        )
        return f'<div class="block voyage">{text}</div>'
