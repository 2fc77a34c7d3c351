"""The zones of a paper, made when a composer asks for them; and rows and columns of them by templates."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.generator.kaisha.arrange import arrange
from benchmarks.generator.kaisha.columns import Sheet
from benchmarks.generator.kaisha.ends import marks_box, origin_line, packing, remarks, signature
from benchmarks.generator.kaisha.form import Form
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.parties import NARROW, block, courier_block, parties, party_group
from benchmarks.generator.kaisha.plan import Plan
from benchmarks.generator.kaisha.sums import in_words, sums_box, sums_line
from benchmarks.generator.kaisha.table import goods_table
from benchmarks.generator.kaisha.tops import letterhead, name_only, title
from benchmarks.generator.kit.web import element, join


@dataclass
class Composer:
    """Makes the zones of a paper. They are named by letters: L letterhead, T title, R references, B parties, X moves,
    K terms, G goods with sums, P packages and weights, M marks, O origin, N remarks, Z signature."""

    paper: Paper
    plan: Plan
    table: Sheet
    rng: random.Random

    @property
    def form(self) -> Form:
        """The house's form."""
        return self.paper.form

    def make(self, template: str) -> str:
        """The body of a paper: rows are divided by blanks, columns of a row by strokes."""
        return join(self._row(row) for row in template.split())

    def _row(self, row: str) -> str:
        columns = row.split("|")
        if len(columns) == 1:
            return self.zones(row, "full")
        two = len(columns) == 2
        widths = self.form.pick(f"row.{row}", ((50, 50), (56, 44), (46, 54)) if two else ((34, 33, 33),))
        made = [self.zones(column, "half" if two else "narrow") for column in columns]
        if not any(made):
            return ""
        cells = [element("td", one, "half", style=f"width:{width}%") for one, width in zip(made, widths, strict=True)]
        return element("table", element("tr", join(cells)), "row")

    def zones(self, letters: str, width: str) -> str:
        """Several zones below each other."""
        return join(self.zone(letter, width) for letter in letters)

    def zone(self, letter: str, width: str) -> str:
        """One zone, for a column of a width."""
        paper, plan = self.paper, self.plan
        if letter in "RXK":
            name, keys = {
                "R": ("references", plan.references),
                "X": ("moves", plan.moves),
                "K": ("terms", plan.terms),
            }[letter]
            return arrange(paper, name, keys, width) if keys else ""
        makers: dict[str, Callable[[], str]] = {
            "L": self.top,
            "T": self.title,
            "B": lambda: self.customers(width),
            "G": self.goods,
            "P": lambda: packing(paper, plan.packing, width),
            "M": lambda: marks_box(paper) if self.boxed_marks else "",
            "O": lambda: origin_line(paper, plan),
            "N": lambda: remarks(paper, self.rng),
            "Z": lambda: signature(paper, plan, width),
        }
        return makers[letter]()

    @property
    def boxed_marks(self) -> bool:
        """Whether the marks stand by themselves."""
        return self.plan.marks in ("box", "below", "packing")

    def title(self) -> str:
        """The paper's name."""
        combined = not self.plan.paged and (self.table.has("net") or self.table.has("carton"))
        return title(self.paper, combined=combined)

    def top(self) -> str:
        """The exporter at the head."""
        paper, seller = self.paper, self.plan.seller
        if seller == "head":
            return letterhead(paper)
        if seller in ("foot", "sign"):
            return name_only(paper)
        return name_only(paper) if self.form.chance("name.above", 0.3) else ""

    @property
    def roles(self) -> tuple[str, ...]:
        """The parties in boxes, the exporter among them where the form has one for it."""
        return (("seller",) if self.plan.seller == "box" else ()) + self.plan.roles

    def customers(self, width: str = "full") -> str:
        """The parties."""
        found = parties(self.paper, self.roles)
        if self.form.trade == "courier" and width == "full":
            return party_group(self.paper, found, courier_block)
        if width == "narrow":
            return join(block(self.paper, party, "party.narrow", NARROW) for party in found)
        return party_group(self.paper, found, block, 0.55 if width == "full" else 0.15)

    def goods(self) -> str:
        """The table with its sums."""
        place = self.form.pick("sums.in", ("table", "table", "table", "box", "box", "line"))
        html = goods_table(self.paper, self.table, with_sums=place == "table")
        sums = sums_box(self.paper) if place == "box" else sums_line(self.paper) if place == "line" else ""
        return html + sums + in_words(self.paper)
