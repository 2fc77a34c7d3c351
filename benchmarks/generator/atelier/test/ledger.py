"""Prints of business systems, placed word by word on the page: letterhead or address window, a column or box of
references, parties in two or three fields, a table with or without rules, conditions before or after it."""

from __future__ import annotations

import random
from collections.abc import Sequence

from benchmarks.generator.atelier.paper import Paper
from benchmarks.generator.atelier.statement import (
    Block,
    Fact,
    contact,
    state_header,
    state_marks,
    state_origin,
    state_parties,
    state_words,
)
from benchmarks.generator.atelier.test.grid import BOTTOM, LEFT, RIGHT, Grid, choose_hand, wrap
from benchmarks.samples.sheet import Align, Sheet

REFERENCES = ("invoice_number", "invoice_date", "po_number", "lc_number", "currency")
MIDDLE = (LEFT + RIGHT) / 2


class Ledger:
    """A paper under way: the pen's place, and the habits of this layout."""

    def __init__(self, paper: Paper, rng: random.Random) -> None:
        self.paper, self.hand = paper, choose_hand(rng, paper)
        self.sheet = Sheet(paper.invoice.number, font=self.hand.font, habit=self.hand.habit)
        self.head: Align = rng.choice(("left", "centre", "right"))
        self.title: Align = rng.choice(("left", "centre", "right"))
        self.references = rng.choice(("box", "column", "line"))
        self.conditions = rng.choice(("pairs", "above", "cells"))
        self.after = rng.random() < 0.35
        self.boxed = rng.random() < 0.4
        self.label_size = self.hand.size * rng.choice((1.0, 0.82))
        self.top = 46.0
        self.page = 1

    def turn_page(self) -> float:
        """The next page with its short head; returns where the table goes on."""
        self.sheet.turn_page()
        self.page += 1
        labels, invoice = self.paper.style.labels, self.paper.invoice
        self.sheet.text(LEFT, 46, invoice.seller.name, self.hand.size, self.hand.bold)
        self.sheet.text(
            RIGHT, 46, f"{labels['invoice_number']} {invoice.number}   - {self.page} -", self.hand.size, align="right"
        )
        return 62.0

    def room(self, points: float) -> None:
        """Turns the page unless there is room."""
        if self.top + points > BOTTOM:
            self.top = self.turn_page()


def compose(paper: Paper, rng: random.Random) -> bytes:
    """The paper as PDF."""
    ledger = Ledger(paper, rng)
    facts = state_header(paper)
    references = [facts.pop(name) for name in REFERENCES if name in facts]
    if marks := state_marks(paper):
        facts["marks"] = marks
    draw_letterhead(ledger)
    draw_middle(ledger, references)
    if not ledger.after:
        draw_conditions(ledger, list(facts.values()))
    grid = Grid(ledger.sheet, paper, ledger.hand, ledger.top + 6, ledger.turn_page)
    ledger.top = grid.draw() + 14
    if ledger.after:
        ledger.room(40 + len(facts) * ledger.hand.lead)
        draw_conditions(ledger, list(facts.values()))
    draw_close(ledger)
    return ledger.sheet.done()


def draw_letterhead(ledger: Ledger) -> None:
    """Name, address, telephone, and the title below."""
    seller, sheet, hand = ledger.paper.invoice.seller, ledger.sheet, ledger.hand
    x = {"left": LEFT, "centre": MIDDLE, "right": RIGHT}[ledger.head]
    sheet.text(x, ledger.top, seller.name, 14, hand.bold, ledger.head)
    ledger.top += 14
    address = [", ".join(seller.address)] if ledger.head == "centre" else list(seller.address)
    for line in (*address, *contact(seller, ledger.paper.style)):
        sheet.text(x, ledger.top, line, hand.size * 0.95, hand.font, ledger.head)
        ledger.top += hand.lead
    ledger.top += 16
    x = {"left": LEFT, "centre": MIDDLE, "right": RIGHT}[ledger.title]
    sheet.text(x, ledger.top, ledger.paper.invoice.title, 15, hand.bold, ledger.title)
    ledger.top += 22


def draw_middle(ledger: Ledger, references: Sequence[Fact]) -> None:
    """References in a line above the parties, or in a column or box beside them."""
    blocks = state_parties(ledger.paper)
    if ledger.references == "line":
        x = LEFT
        width = (RIGHT - LEFT) / len(references)
        for fact in references:
            lines = [fact.label, *wrap(ledger.sheet, fact.text, width - 6, ledger.hand)]
            ledger.sheet.block(x, ledger.top, lines[:1], ledger.label_size, ledger.hand.lead)
            ledger.sheet.block(
                x, ledger.top + ledger.hand.lead, lines[1:], ledger.hand.size, ledger.hand.lead, ledger.hand.bold
            )
            x += width
        ledger.top += 3.4 * ledger.hand.lead
        ledger.top = draw_parties(ledger, blocks, LEFT, RIGHT, len(blocks))
        return
    bottom = draw_references(ledger, references, LEFT + 330)
    ledger.top = max(bottom, draw_parties(ledger, blocks, LEFT, LEFT + 316, min(2, len(blocks)))) + 4


def draw_references(ledger: Ledger, references: Sequence[Fact], x: float) -> float:
    """A column of labels and values at the right, boxed or open; returns where it ends."""
    top, hand, sheet = ledger.top, ledger.hand, ledger.sheet
    widest = max(sheet.width_of(f.label, ledger.label_size) for f in references)
    for fact in references:
        room = RIGHT - x - widest - 16
        lines = wrap(sheet, fact.text, room, hand)
        height = hand.lead * len(lines) + 4
        if ledger.references == "box":
            sheet.box(x, top - hand.size - 2, RIGHT, top - hand.size - 2 + height)
        sheet.text(x + 4, top, fact.label, ledger.label_size)
        sheet.block(x + widest + 12, top, lines, hand.size, hand.lead)
        top += height
    return top + 6


def draw_parties(ledger: Ledger, blocks: Sequence[Block], left: float, right: float, across: int) -> float:
    """Fields of parties, ``across`` in a row; returns where they end."""
    width, top, hand = (right - left) / across, ledger.top, ledger.hand
    for start in range(0, len(blocks), across):
        bottom = top
        for place, block in enumerate(blocks[start : start + across]):
            x = left + place * width
            lines = [part for line in block.lines for part in wrap(ledger.sheet, line, width - 12, hand)]
            ledger.sheet.text(x + 4, top, block.label, ledger.label_size, hand.bold)
            bottom = max(bottom, ledger.sheet.block(x + 4, top + hand.lead, lines, hand.size, hand.lead))
        if ledger.boxed:
            for place in range(len(blocks[start : start + across])):
                ledger.sheet.box(left + place * width, top - 11, left + (place + 1) * width, bottom - 4)
        top = bottom + 8
    return top


def draw_conditions(ledger: Ledger, facts: Sequence[Fact]) -> None:
    """Transport, terms and weights in two or three columns."""
    across = 2 if ledger.conditions == "pairs" else 3
    width, hand, sheet = (RIGHT - LEFT) / across, ledger.hand, ledger.sheet
    beside = ledger.conditions == "pairs"
    label_room = max((sheet.width_of(f.label, ledger.label_size) for f in facts), default=0) + 10
    for start in range(0, len(facts), across):
        bottom = ledger.top
        for place, fact in enumerate(facts[start : start + across]):
            x = LEFT + place * width + 4
            sheet.text(x, ledger.top, fact.label, ledger.label_size)
            at = (x + label_room, ledger.top) if beside else (x, ledger.top + hand.lead)
            room = width - 12 - (label_room if beside else 0)
            lines = [part for line in fact.lines for part in wrap(sheet, line, room, hand)]
            bottom = max(bottom, sheet.block(*at, lines, hand.size, hand.lead))
        if ledger.conditions == "cells":
            for place in range(across):
                sheet.box(
                    LEFT + place * width, ledger.top - hand.size - 1, LEFT + (place + 1) * width, bottom - hand.size + 4
                )
        ledger.top = bottom + (5 if ledger.conditions == "cells" else 1)
    ledger.top += 6


def draw_close(ledger: Ledger) -> None:
    """The total in words, origin, bank, signature."""
    paper, hand, sheet = ledger.paper, ledger.hand, ledger.sheet
    ledger.room(110)
    said = [words for words in (state_words(paper), state_origin(paper), *paper.bank) if words]
    for words in said:
        ledger.top = sheet.block(LEFT, ledger.top, wrap(sheet, words, RIGHT - LEFT, hand), hand.size, hand.lead) + 2
    ledger.top += 16
    sheet.text(360, ledger.top, paper.invoice.seller.name, hand.size)
    sheet.signature(380, ledger.top + 6, paper.invoice.signer, 90)
    sheet.rule(360, ledger.top + 46, RIGHT, ledger.top + 46)
    name = f"{paper.invoice.signer}, {paper.invoice.signer_title}"
    sheet.block(360, ledger.top + 56, (paper.style.labels["signed"], name), hand.size * 0.9, hand.lead)
