"""What the canvas composers share: text that keeps to its width, and the table of goods drawn down the pages."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.atelier.paper import Paper
from benchmarks.generator.atelier.statement import NUMERIC, heads, money, state_quantities, state_rows, state_sums
from benchmarks.samples.sheet import Habit, Sheet

LEFT, RIGHT, BOTTOM = 38.0, 557.0, 800.0
PAD = 4.0


@dataclass(frozen=True)
class Hand:
    """A layout's pen: font and its bold, size in points, how text is drawn, how tables are ruled."""

    font: str
    bold: str
    size: float
    habit: Habit
    rules: str
    carries: bool

    @property
    def lead(self) -> float:
        """From baseline to baseline."""
        return self.size * 1.28


def choose_hand(rng: random.Random, paper: Paper) -> Hand:
    """The pen of a layout; papers with Japanese or Chinese words need a font that has them."""
    wide = any(ord(letter) > 0x2FFF for words in paper.style.labels.values() for letter in words)
    face = rng.choice(("gothic", "mincho")) if wide else rng.choice(("sans", "serif", "narrow", "sans"))
    return Hand(
        font=face,
        bold=face if wide else f"{face}-bold",
        size=rng.uniform(7.8, 9.2),
        habit=rng.choice(("line", "word", "word", "glyph")) if not wide else rng.choice(("line", "glyph")),
        rules=rng.choice(("all", "columns", "rows", "head", "none")),
        carries=rng.random() < 0.5,
    )


def wrap(sheet: Sheet, text: str, width: float, hand: Hand, font: str = "", size: float = 0) -> list[str]:
    """``text`` broken at blanks, and at strokes between words, so that no line is wider than ``width``."""
    rows = [""]
    for piece in re.split(r"(?<= )|(?<=\D/)", text):
        if rows[-1] and sheet.width_of(f"{rows[-1]}{piece}".strip(), size or hand.size, font or hand.font) > width:
            rows.append("")
        rows[-1] += piece
    return [row.strip() for row in rows]


class Grid:
    """The table of goods: its columns' edges, and the pen's place on the page."""

    def __init__(self, sheet: Sheet, paper: Paper, hand: Hand, top: float, next_page: Callable[[], float]) -> None:
        self.sheet, self.paper, self.hand = sheet, paper, hand
        self.start = self.top = top
        self.next_page = next_page
        self.rows, self.words = state_rows(paper), heads(paper)
        self.edges = self.choose_edges()
        self.carried = sum((row.amount for row in self.rows), start=paper.invoice.subtotal * 0)

    def choose_edges(self) -> Mapping[str, tuple[float, float]]:
        """Left and right edge of each column: what the widest cell needs, the description takes the rest."""
        needs = {}
        for name in self.words:
            texts = [(line, self.hand.bold) for line in self.words[name]]
            texts += [(line, self.hand.font) for row in self.rows if row.cells for line in row.cells[name]]
            needs[name] = max(self.sheet.width_of(text, self.hand.size, font) for text, font in texts) + 2 * PAD
        longest = {
            "price": 64.0,
            "amount": 76.0,
            "hs": 66.0,
            "coo": 62.0,
            "quantity": 74.0,
            "code": 70.0,
            "line": 40.0,
            "unit": 40.0,
        }
        for name, most in longest.items():
            if name in needs:
                least = max(
                    (
                        self.sheet.width_of(x, self.hand.size, self.hand.font)
                        for r in self.rows
                        if r.cells
                        for x in r.cells[name]
                    ),
                    default=0,
                )
                needs[name] = max(least + 2 * PAD, min(needs[name], most))
        total = (
            self.sheet.width_of(money(self.paper.invoice.total, self.paper), self.hand.size, self.hand.bold)
            + 2 * PAD
            + 14
        )
        needs["amount"] = max(needs["amount"], total)
        needs["description"] = RIGHT - LEFT - sum(width for name, width in needs.items() if name != "description")
        edges, at = {}, LEFT
        for name, width in needs.items():
            edges[name] = (at, at + width)
            at += width
        return edges

    def draw(self) -> float:
        """Draws everything; returns where the table ends on its last page."""
        self.draw_head()
        sofar = self.carried * 0
        for row in self.rows:
            cells = self.fit(row.cells) if row.cells else {"description": [row.heading]}
            if self.top + self.height_of(cells) > BOTTOM - 3 * self.hand.lead:
                self.turn(sofar)
            self.draw_cells(cells, self.hand.bold if row.heading else self.hand.font)
            sofar += row.amount
        self.draw_sums()
        return self.top

    def fit(self, cells: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
        """Cells broken to their columns' widths."""
        fitted: dict[str, list[str]] = {}
        for name, lines in cells.items():
            left, right = self.edges[name]
            fitted[name] = [
                part for line in lines for part in wrap(self.sheet, line, right - left - 2 * PAD, self.hand)
            ]
        return fitted

    def height_of(self, cells: Mapping[str, list[str]]) -> float:
        """Points that a row takes."""
        return max(len(lines) for lines in cells.values()) * self.hand.lead + 4

    def draw_cells(self, cells: Mapping[str, list[str]], font: str) -> None:
        """One row, and the rule below it where rows are ruled."""
        for name, lines in cells.items():
            left, right = self.edges[name]
            for place, line in enumerate(lines):
                base = self.top + self.hand.size + 2 + place * self.hand.lead
                if name in NUMERIC:
                    self.sheet.text(right - PAD, base, line, self.hand.size, font, "right")
                else:
                    self.sheet.text(left + PAD, base, line, self.hand.size, font)
        self.top += self.height_of(cells)
        if self.hand.rules in ("all", "rows"):
            self.sheet.rule(LEFT, self.top, RIGHT, self.top, 0.3)

    def draw_head(self) -> None:
        """The heads of the columns."""
        self.start = self.top
        cells = {}
        for name, lines in self.words.items():
            left, right = self.edges[name]
            room = right - left - 2 * PAD
            cells[name] = [part for line in lines for part in wrap(self.sheet, line, room, self.hand, self.hand.bold)]
        if self.hand.rules in ("all", "columns"):
            self.sheet.box(LEFT, self.top, RIGHT, self.top + self.height_of(cells), 0.4, fill=0.9)
        self.draw_cells(cells, self.hand.bold)
        if self.hand.rules != "none":
            self.sheet.rule(LEFT, self.top, RIGHT, self.top, 0.7)

    def close(self) -> None:
        """The upright rules of the page's part of the table."""
        if self.hand.rules in ("all", "columns"):
            self.sheet.box(LEFT, self.start, RIGHT, self.top, 0.6)
            for left, _ in self.edges.values():
                self.sheet.rule(left, self.start, left, self.top, 0.3)

    def turn(self, sofar: Decimal) -> None:
        """To the next page, with the sum so far where the house carries it."""
        labels = self.paper.style.labels
        carries = self.hand.carries and "carried" in labels
        value = money(sofar, self.paper) if carries else ""
        if carries:
            self.draw_cells({"description": [labels["carried"]], "amount": [value]}, self.hand.font)
        self.close()
        self.top = self.next_page()
        self.draw_head()
        if carries:
            self.draw_cells({"description": [labels["brought"]], "amount": [value]}, self.hand.font)

    def draw_sums(self) -> None:
        """Subtotal, charges, and the total with the quantities."""
        if self.hand.rules != "none":
            self.sheet.rule(LEFT, self.top, RIGHT, self.top, 0.7)
        sums = state_sums(self.paper)
        counted = state_quantities(self.paper)
        for place, (label, value) in enumerate(sums):
            last = place == len(sums) - 1
            if self.top > BOTTOM - 2 * self.hand.lead:
                self.close()
                self.top = self.start = self.next_page()
            cells = {"description": [label], "amount": [value]}
            if last and counted and len(counted) < 14:
                cells["quantity"] = [counted]
            self.draw_cells(cells, self.hand.bold if last else self.hand.font)
        self.close()
