"""The goods table drawn with ink, over as many pages as it takes, and the sums below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from benchmarks.generator.meadow.entries import Line, Lines, run, text_of
from benchmarks.generator.meadow.ink import Align
from benchmarks.generator.meadow.ink_groups import Groups
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.sums import sum_rows, words_line
from benchmarks.generator.meadow.table import Column, Row, TableMaker

PAD = 3.0
SIDES: dict[str, Align] = {"left": "left", "right": "right", "centre": "centre"}


class InkTable:
    """A paper's table; ``marks`` are the lines for a column of shipping marks."""

    def __init__(self, paper: Paper, groups: Groups, marks: Sequence[Line] = ()) -> None:
        self.paper, self.taste, self.groups, self.ink, self.marks = paper, paper.taste, groups, groups.ink, marks
        self.table = TableMaker(paper, bool(marks)).make()
        self.sums = sum_rows(paper)
        self.at = [column.key for column in self.table.columns].index("amount")
        self.rules = self.taste.weighted(
            "ink rules", {"full": 0.22, "columns": 0.3, "head": 0.2, "rows": 0.1, "none": 0.08, "stripes": 0.1}
        )
        self.in_table = self.taste.chance("sums in table", 0.5)
        self.carries = self.taste.chance("carries sums", 0.5)
        self.size = self.ink.size
        self.widths = self._fit()
        self.edges = [self.ink.left + sum(self.widths[:n]) for n in range(len(self.widths) + 1)]
        self.up = 0.0
        self.marks_top = 0.0

    # ------------------------------------------------------------------------------------------ widths

    def _fit(self) -> list[float]:
        """Column widths: what cannot be broken gets its room, the description the rest; else the type shrinks."""
        while True:
            needs = [self._need(column) for column in self.table.columns]
            names = [column.key for column in self.table.columns]
            if sum(needs) <= self.ink.width or self.size <= 6.1:
                break
            self.size -= 0.2
        needs[names.index("description")] += self.ink.width - sum(needs)
        return needs

    def _need(self, column: Column) -> float:
        if column.key == "marks":
            return max(90.0, *(self.ink.measure(line) + 2 * PAD for line in self.marks))
        least = (120.0 if len(self.table.columns) < 9 else 84.0) if column.key == "description" else 0.0
        texts = list(column.head)
        if column.key == "description":
            texts += [line for row in self.table.rows for line in row.cells.get("description", ())]
        words = [part for line in texts for one in line for part in one.text.split()]
        least = max([least, *(self._measure(run(word)) for word in words)])
        if column.key != "description":
            cells = [line for row in self.table.rows for line in row.cells.get(column.key, ())]
            cells += list(self.table.totals.get(column.key, ()))
            cells += [one.value for one in self.sums] if column.key == "amount" and self.in_table else []
            least = max([least, *(self._measure(line) for line in cells)])
        return least + 2 * PAD + 1

    def _measure(self, line: Line) -> float:
        return max(self.ink.measure(line, self.size, bold=True, face=face) for face in (None, self.groups.typed))

    # ------------------------------------------------------------------------------------------ drawing

    def draw(self, top: float) -> float:
        """The table from a baseline on; returns the next free one."""
        top = self._heads(top)
        carried, number, first = Decimal(0), 0, True
        for row in self.table.rows:
            tall = self.ink.height(lambda at, row=row, number=number: self._row(row, number, at))  # type: ignore[misc]
            if top + tall > self.ink.limit - 30:
                top = self._turn(top, carried)
            if first and row.kind == "item" and self.marks:
                self.marks_top = top
                first = False
            top = self._row(row, number, top)
            carried += row.amount
            number += row.kind == "item"
        top = self._filler(max(top, self._draw_marks()))
        return self._end(top)

    def _draw_marks(self) -> float:
        """The shipping marks over the rows' rules and stripes; returns the next free baseline below them."""
        if not self.marks_top:
            return 0.0
        x, width = self._column("marks")
        low = self.groups.marks(self.marks, None, (x + PAD, self.marks_top, width - 2 * PAD))
        self.marks_top = 0.0
        return low

    def _turn(self, top: float, carried: Decimal) -> float:
        top = max(top, self._draw_marks())
        money = run(self.paper.writing.money(carried, self.paper.ship.currency))
        if self.carries:
            top = self._carry(run(self.paper.labels.short("carried")), money, top)
        self._close(top)
        top = self._heads(self.ink.turn() + 6)
        return self._carry(run(self.paper.labels.short("brought")), money, top) if self.carries else top

    def _carry(self, label: Line, money: Line, top: float) -> float:
        """A row that carries a sum to or from another page."""
        if self.rules not in ("columns", "full"):
            return self._spread(label, money, top)
        self._cell((money,), "right", self.at, top)
        return self._in_description((label,), top, bold=False) + 2

    def _filler(self, top: float) -> float:
        """Empty room below few lines, as forms have it."""
        if self.ink.page > 1 or not self.taste.chance("fixed height", 0.45):
            return top
        return max(top, min(self.ink.limit - 220, self.taste.size("table foot", 440, 560)))

    def _column(self, key: str) -> tuple[float, float]:
        place = [column.key for column in self.table.columns].index(key)
        return self.edges[place], self.widths[place]

    def _heads(self, top: float) -> float:
        self.up = top - self.size - 3
        heads = [
            (column.head, self.taste.pick("head align", column.align, "centre", column.align))
            for column in self.table.columns
        ]

        def write(at: float) -> float:
            return max(
                self._cell(lines, SIDES[align], n, at, bold=self.taste.chance("bold heads", 0.5), head=True)
                for n, (lines, align) in enumerate(heads)
            )

        down = self.up + self.ink.height(write) + 7
        if self.taste.chance("grey heads", 0.3) and self.rules != "none":
            self.ink.box(self.edges[0], self.up, self.edges[-1], down, 0, self.taste.pick("head grey", 0.85, 0.9, 0.94))
        write(top)
        if self.rules != "none":
            self.ink.rule(self.edges[0], down, self.edges[-1], down, self.taste.pick("head weight", 0.5, 1.0))
            self.ink.rule(self.edges[0], self.up, self.edges[-1], self.up, 0.5)
        return down + self.size + 3

    def _cell(
        self, lines: Lines, align: Align, place: int, top: float, *, bold: bool = False, head: bool = False
    ) -> float:
        face = None if head else self.groups.typed
        return self.ink.lines(
            self.edges[place] + PAD,
            top,
            lines,
            self.widths[place] - 2 * PAD,
            self.size,
            bold=bold,
            align=align,
            face=face,
        )

    def _row(self, row: Row, number: int, top: float) -> float:
        gap = self.taste.size("row gap", 1, 6)
        if row.kind == "group":
            return self._in_description(row.cells["group"], top, bold=True) + gap
        if row.kind == "term":
            if self.rules in ("columns", "full"):
                return self._in_description(row.cells["term"], top, bold=False) + gap
            left = self.edges[max(0, self.at - 1)]
            return self.ink.lines(left, top, row.cells["term"], self.edges[-1] - left, self.size, align="right") + gap
        low = top
        if self.rules == "stripes" and number % 2:
            tall = self.ink.height(lambda at: self._cells(row, at))
            self._across(lambda x0, x1: self.ink.box(x0, top - self.size - 1, x1, top + tall - self.size + 1, 0, 0.93))
        low = max(low, self._cells(row, top)) + gap
        if self.rules in ("full", "rows"):
            self._across(lambda x0, x1: self.ink.rule(x0, low - self.size - 1.5, x1, low - self.size - 1.5, 0.4))
        return low

    def _across(self, draw: Callable[[float, float], None]) -> None:
        """Draws from edge to edge, but leaves the column of marks alone."""
        for place, column in enumerate(self.table.columns):
            if column.key != "marks":
                draw(self.edges[place], self.edges[place + 1])

    def _in_description(self, lines: Lines, top: float, *, bold: bool) -> float:
        x, width = self._column("description")
        return self.ink.lines(x + PAD, top, lines, width - 2 * PAD, self.size, bold=bold)

    def _cells(self, row: Row, top: float) -> float:
        lows = [top]
        for place, column in enumerate(self.table.columns):
            if lines := row.cells.get(column.key, ()):
                lows.append(self._cell(lines, SIDES[column.align], place, top))
        return max(lows)

    def _spread(self, label: Line, value: Line, top: float, *, bold: bool = False) -> float:
        """A text left of the amount's column, and an amount."""
        self._cell((value,), "right", self.at, top, bold=bold)
        right = self.edges[self.at] - 6
        self.ink.line(right, top, label, self.size, bold=bold, align="right")
        return top + self.size * 1.45

    # ------------------------------------------------------------------------------------------ the end

    def _end(self, top: float) -> float:
        if self.table.totals:
            if self.rules != "none":
                self.ink.rule(self.edges[0], top - self.size - 1, self.edges[-1], top - self.size - 1, 0.4)
            row = Row("item", self.table.totals)
            top = self._cells(row, top + 2) + 2
        if self.in_table:
            if top + len(self.sums) * self.size * 1.5 > self.ink.limit:
                self._close(top)
                top = self._heads(self.ink.turn() + 6)
            self._close(top - 2)
            up = top - self.size + 1
            for one in self.sums:
                top = self._spread(one.label, one.value, top + 2, bold=one.strong)
            self._frame_sums(up, top - self.size + 3)
        else:
            self._close(top)
        return self._below(top)

    def _frame_sums(self, up: float, down: float) -> None:
        """The upright lines beside the sums, where the table has upright lines."""
        if self.rules in ("columns", "full"):
            for edge in (self.edges[0], self.edges[self.at], self.edges[self.at + 1]):
                self.ink.rule(edge, up, edge, down)
            self.ink.rule(self.edges[0], down, self.edges[self.at + 1], down)
        elif self.rules != "none":
            self.ink.rule(self.edges[self.at], down, self.edges[self.at + 1], down, 0.8)

    def _close(self, top: float) -> None:
        """The lower edge and the upright lines of the page's part of the table."""
        down = top - self.size + 3
        if self.rules in ("columns", "full"):
            for edge in self.edges:
                self.ink.rule(edge, self.up, edge, down)
        if self.rules != "none":
            self.ink.rule(self.edges[0], down, self.edges[-1], down)

    def _below(self, top: float) -> float:
        top += self.ink.size + 4
        if not self.in_table:
            top = self.ink.block(top, self._box)
        words = words_line(self.paper)
        if words:
            top = self.ink.lines(self.ink.left, top + 2, [run(words)], self.ink.width) + 2
        return top

    def _box(self, top: float) -> float:
        """The sums at the right below the table, or in a sentence at the left."""
        if len(self.sums) == 1 and self.taste.chance("total at left", 0.2):
            one = self.sums[0]
            colon = "" if text_of(one.label).endswith(":") else ":"
            line = (*one.label, *run(f"{colon} "), *one.value)
            return self.ink.lines(self.ink.left, top, [line], self.ink.width, bold=True) + 3
        wide = max(self.ink.measure(one.label, bold=True) for one in self.sums) + 16
        value = max(self.ink.measure(one.value, bold=True) for one in self.sums) + 10
        right = self.ink.right - self.taste.pick("sums inset", 0, 0, 12)
        left = right - wide - value
        up = top - self.ink.size - 3
        for one in self.sums:
            self.ink.line(left + 5, top, one.label, bold=one.strong)
            self.ink.line(right - 5, top, one.value, bold=one.strong, align="right")
            top += self.ink.lead + 1
        down = top - self.ink.size
        if self.taste.chance("sums boxed", 0.4):
            self.ink.box(left, up, right, down)
        elif self.taste.chance("sums underlined", 0.6):
            for offset in (0.0, 2.0):
                self.ink.rule(right - value, down + offset, right, down + offset)
        return down + self.ink.size + 8
