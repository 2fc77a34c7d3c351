"""A spreadsheet's cells: rows of one height, grounds, borders, labels beside values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.generator.granite.board import ALIGNS
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.ink import Line, plain, text_of
from benchmarks.generator.granite.paper import Pair, Paper
from benchmarks.generator.granite.pen import Pen
from benchmarks.generator.granite.plan import Plan
from benchmarks.samples.sheet import Habit


@dataclass
class Cells:
    """A sheet being filled; ``top`` is the upper edge of the next row."""

    paper: Paper
    look: Look
    top: float = 40.0
    pen: Pen = field(init=False)
    table: Table = field(init=False)

    def __post_init__(self) -> None:
        habits: dict[str, Habit] = {"line": "line", "glyph": "glyph"}
        self.high = float(self.look["row"])
        size = min(9.0, self.high * 0.7)
        self.pen = Pen(
            "Sheet1", self.look["font"], habit=habits[self.look["habit"]], wide=self.look["wide"] == "yes", size=size
        )
        self.left, self.right = 38.0, self.pen.width - 38
        self.table = Table(self.paper)

    def base(self, row: float = 0) -> float:
        """The baseline of a row from here."""
        return self.top + row * self.high + self.high * 0.76

    def rows(self, lines: Sequence[Line], x: float, room: float, row: float = 0) -> int:
        """Lines in cells below each other; returns how many."""
        folded = self.pen.fold(lines, room)
        for number, line in enumerate(folded):
            self.pen.line(x, self.base(row + number), line)
        return len(folded)

    def need(self, rows: float) -> None:
        """Goes on on the next page where fewer rows are left."""
        if self.top + rows * self.high > self.pen.height - 36:
            self.pen.turn()
            self.top = 40.0

    def fill(self, x0: float, x1: float, rows: float = 1, at: float = 0) -> None:
        """A ground of the house's colour."""
        if self.look["fill"] == "none":
            return
        canvas = self.pen.sheet.canvas
        canvas.saveState()
        canvas.setFillColor(self.look["fill"])
        top = self.top + at * self.high
        canvas.rect(x0, self.pen.height - top - rows * self.high, x1 - x0, rows * self.high, stroke=0, fill=1)
        canvas.restoreState()

    def column(self, pairs: Sequence[Pair], x: float, right: float, label: float, row: float = 0) -> float:
        """Labels in one column of cells, values in the next; returns the row below."""
        words = [plain(word) for pair in pairs for word in text_of(pair.label[0]).split()]
        label = max(label, max((self.pen.long(word) for word in words), default=0) + 8)
        for pair in pairs:
            deep = self.rows([pair.label[0]], x + 2, label - 4, row)
            row += max(deep, self.rows(pair.value, x + label, right - x - label, row))
        return row

    def stack(self, firms: Sequence[Pair], x: float, right: float) -> float:
        """Firms below each other, the label above; returns the row below."""
        row = 0.0
        for pair in firms:
            self.pen.line(x + 2, self.base(row), pair.inline, bold=True)
            row += 1 + self.rows(pair.value, x + 2, right - x - 4, row + 1) + 0.5
        return row

    def strip(self, pairs: Sequence[Pair]) -> None:
        """Rows of filled heads above values, four to a row."""
        wide = (self.right - self.left) / 4
        for start in range(0, len(pairs), 4):
            row = pairs[start : start + 4]
            self.need(4)
            high = max(len(self.pen.fold(pair.label[:1], wide - 4)) for pair in row)
            self.fill(self.left, self.left + wide * len(row), high)
            deep = high
            for number, pair in enumerate(row):
                x = self.left + number * wide
                self.rows(pair.label[:1], x + 2, wide - 4)
                deep = max(deep, high - 1 + self.rows(pair.value, x + 2, wide - 4, high))
            for number in range(len(row) if self.look["frame"] == "all" else 0):
                x = self.left + number * wide
                self.pen.box(x, self.top, x + wide, self.top + self.high * (1 + deep), 0.5)
            self.top += self.high * (1.3 + deep)

    def cells(self, plan: Plan, edges: Sequence[float], row: dict[str, list[Line]], bold: bool = False) -> None:
        """Texts in the columns of a row."""
        for number, column in enumerate(plan.columns):
            align = "centre" if bold else ALIGNS[plan.align(column)]
            x = {
                "left": edges[number] + 3,
                "right": edges[number + 1] - 3,
                "centre": (edges[number] + edges[number + 1]) / 2,
            }[align]
            for depth, line in enumerate(row.get(column, [])):
                self.pen.line(x, self.base(depth), line, size=plan.size, bold=bold, align=align)

    def frame(self, edges: Sequence[float], deep: float, heavy: bool = False) -> None:
        """The borders of a row of cells."""
        bottom, how = self.top + deep * self.high, self.look["frame"]
        weight = 1.2 if heavy and how == "thick" else 0.5
        self.pen.rule(edges[0], bottom, edges[-1], weight)
        if heavy:
            self.pen.rule(edges[0], self.top, edges[-1], weight)
        for x in edges if how != "horizontal" else ():
            self.pen.post(x, self.top, bottom, weight if x in (edges[0], edges[-1]) else 0.4)
