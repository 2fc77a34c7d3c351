"""The United Nations layout key: a form of boxes, exporter at the upper left, references at the upper right, consignee
and buyer below, transport beside terms, marks and weights above or below the goods."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

from benchmarks.generator.atelier.paper import Paper
from benchmarks.generator.atelier.statement import (
    Fact,
    seller_block,
    state_header,
    state_marks,
    state_origin,
    state_parties,
    state_words,
)
from benchmarks.generator.atelier.test.grid import LEFT, RIGHT, Grid, choose_hand, wrap
from benchmarks.samples.sheet import Sheet

MIDDLE = (LEFT + RIGHT) / 2
UPPER = ("invoice_number", "invoice_date", "po_number", "lc_number")
CARRIAGE = ("vessel", "flight", "departure", "loading", "discharge", "destination")


def compose(paper: Paper, rng: random.Random) -> bytes:
    """The paper as PDF."""
    form = Form(paper, rng)
    form.draw_upper()
    form.draw_lower()
    grid = Grid(form.sheet, paper, form.hand, form.top, form.turn_page)
    form.top = grid.draw()
    form.draw_close()
    return form.sheet.done()


class Form:
    """The form under way: ``top`` is the upper edge of the next box."""

    def __init__(self, paper: Paper, rng: random.Random) -> None:
        self.paper, self.hand = paper, choose_hand(rng, paper)
        self.sheet = Sheet(paper.invoice.number, font=self.hand.font, habit=self.hand.habit)
        self.small = rng.uniform(6, 7.2)
        self.numbered = rng.random() < 0.4
        self.mirrored = rng.random() < 0.2
        self.box_number = 0
        self.facts = state_header(paper)
        self.top = 58.0
        self.page = 1
        self.sheet.text(rng.choice((LEFT + 120, MIDDLE + 60, LEFT + 60)), 46, paper.invoice.title, 14, self.hand.bold)

    def label(self, words: str) -> str:
        """A box's label, with its number where the form counts its boxes."""
        self.box_number += 1
        return f"{self.box_number}. {words}" if self.numbered else words

    def cell(self, x0: float, x1: float, top: float, label: str, lines: Sequence[str], least: float) -> float:
        """Writes a box's label and lines; returns the bottom it needs. Its frame is drawn later."""
        words = wrap(self.sheet, self.label(label.rstrip(" :")), x1 - x0 - 6, self.hand, size=self.small)
        top = self.sheet.block(x0 + 3, top + self.small + 1, words, self.small, self.small + 1) - 2 * self.small - 2
        parts = [part for line in lines for part in wrap(self.sheet, line, x1 - x0 - 14, self.hand)]
        base = top + self.small + self.hand.lead + 2
        return max(
            top + least, self.sheet.block(x0 + 8, base, parts, self.hand.size, self.hand.lead) - self.hand.size + 4
        )

    def frame(self, top: float, bottom: float, *edges: float) -> None:
        """Boxes beside each other between upright rules."""
        for left, right in pairwise(edges):
            self.sheet.box(left, top, right, bottom, 0.6)

    def stack(self, facts: Sequence[Fact], x0: float, x1: float, top: float) -> float:
        """Boxes of facts, two in a row; returns where they end."""
        middle = (x0 + x1) / 2
        for at in range(0, len(facts), 2):
            row = facts[at : at + 2]
            ends = (x0, middle, x1) if len(row) == 2 else (x0, x1)
            bottom = max(self.cell(ends[i], ends[i + 1], top, f.label, f.lines, 24) for i, f in enumerate(row))
            self.frame(top, bottom, *ends)
            top = bottom
        return top

    def take(self, names: Sequence[str]) -> list[Fact]:
        """The named facts, no longer among the others."""
        return [self.facts.pop(name) for name in names if name in self.facts]

    def draw_upper(self) -> None:
        """Exporter and receiving parties at one side, numbers and conditions at the other."""
        sides = ((LEFT, MIDDLE), (MIDDLE, RIGHT))
        parties, others = (sides[1], sides[0]) if self.mirrored else sides
        top = self.top
        for block in (seller_block(self.paper), *state_parties(self.paper)):
            bottom = self.cell(*parties, top, block.label, block.lines, 56)
            self.frame(top, bottom, *parties)
            top = bottom
        right = self.stack(self.take(UPPER), *others, self.top)
        right = self.stack(self.take(("origin", "incoterm", "payment_terms", "currency", "invoice_of")), *others, right)
        bottom = max(top, right)
        self.frame(min(top, right), bottom, *(parties if top < right else others))
        self.top = bottom

    def draw_lower(self) -> None:
        """Transport at the left, marks, packages and weights at the right, as far as the paper has them."""
        left = self.stack(self.take(CARRIAGE), LEFT, MIDDLE, self.top)
        rest = self.take(tuple(self.facts))
        if marks := state_marks(self.paper):
            rest.insert(0, marks)
        right = self.stack(rest, MIDDLE, RIGHT, self.top) if rest else self.top
        self.top = max(left, right)
        self.sheet.box(LEFT, 58, RIGHT, self.top, 0.9)

    def turn_page(self) -> float:
        """The next page."""
        self.sheet.turn_page()
        self.page += 1
        invoice = self.paper.invoice
        words = f"{self.paper.style.labels['invoice_number']} {invoice.number}"
        self.sheet.text(LEFT, 46, f"{invoice.title}   {words}   ({self.page})", self.hand.size, self.hand.bold)
        return 58.0

    def draw_close(self) -> None:
        """What is said below the goods, and the box to sign."""
        hand, invoice = self.hand, self.paper.invoice
        said = [words for words in (state_words(self.paper), state_origin(self.paper), *self.paper.bank) if words]
        parts = [part for words in said for part in wrap(self.sheet, words, MIDDLE - LEFT - 10, hand)]
        height = max(78.0, len(parts) * hand.lead + 20)
        if self.top + height > 815:
            self.top = self.turn_page()
        self.sheet.block(LEFT + 6, self.top + 16, parts, hand.size, hand.lead)
        self.cell(MIDDLE, RIGHT, self.top, self.paper.style.labels["signed"], (invoice.seller.name,), 60)
        self.sheet.signature(MIDDLE + 30, self.top + 26, invoice.signer, 90)
        self.sheet.text(MIDDLE + 8, self.top + 70, f"{invoice.signer}, {invoice.signer_title}", hand.size)
        self.frame(self.top, self.top + height, LEFT, MIDDLE, RIGHT)
