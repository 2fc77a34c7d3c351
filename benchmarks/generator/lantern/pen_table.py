"""The table of goods under the pen, over as many pages as it needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.lantern.atoms import Line, line
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.pen_atoms import Pen
from benchmarks.generator.lantern.sums import SumRow
from benchmarks.generator.lantern.tables import Column, Row, Table
from benchmarks.generator.lantern.writing import places_of, write_number
from benchmarks.samples.sheet import Align

RULES = ("grid", "columns", "lines", "open", "box", "dashes", "frame", "head")


@dataclass(frozen=True)
class TableDress:
    """``rules`` is one of :data:`RULES`; ``fill`` the grey of heads, 1 for none; ``stretch`` the lower edge to which a
    short table is drawn out, 0 for none; ``carry`` writes sums at the foot and head of pages."""

    rules: str
    fill: float = 1.0
    stretch: float = 0.0
    carry: bool = False
    gap: float = 2.0
    size: float = 8.5
    centred_heads: bool = True
    weight: float = 0.5
    term: bool = False


@dataclass(frozen=True)
class Room:
    """The sheet's part for the table: edges, and what begins a new page and returns where to go on."""

    x0: float
    x1: float
    bottom: float
    fresh: Callable[[], float]


class PenTable:
    """A table on its way down the pages."""

    def __init__(
        self, pen: Pen, paper: Paper, table: Table, room: Room, dress: TableDress, rows: Sequence[SumRow]
    ) -> None:
        self.pen, self.paper, self.table, self.room, self.dress = pen, paper, table, room, dress
        self.sum_rows = rows
        self.size = dress.size
        self.widths = self._fit()
        self.lefts = [room.x0 + sum(self.widths[:place]) for place in range(len(self.widths))]
        self.keys = [column.key for column in table.columns]
        self.segment = self.marked = self.term_edge = self.head_edge = 0.0
        self.summing = False
        self.done = Decimal(0)

    # ------------------------------------------------------------------ widths

    def _fit(self) -> list[float]:
        while True:
            widths = [self._natural(column) for column in self.table.columns]
            place = [column.key for column in self.table.columns].index("description")
            rest = self.room.x1 - self.room.x0 - sum(widths) + widths[place]
            if rest >= 105 or self.size <= 6.2:
                widths[place] = rest
                return widths
            self.size -= 0.3

    def _natural(self, column: Column) -> float:
        lines: list[Line] = [
            part for row in self.table.rows for part in row.cells.get(column.key, ()) if row.kind == "goods"
        ]
        if column.key == "marks":
            lines = list(self.table.marks)
        if column.key == "amount":
            lines += [row.amount for row in self.sum_rows]
        heads = [word for part in column.head for word in "".join(run.text for run in part).split(" ")]
        bold = column.key == "amount"
        widest = max((self.pen.measure_line(part, self.size, bold) for part in lines), default=10.0)
        word = max((self.pen.measure(one, self.size, bold=True) for one in heads), default=0.0)
        spare = 10.0 if column.align == "right" else 7.0
        return max(widest, word) + spare

    # ------------------------------------------------------------------ drawing

    def draw(self, top: float) -> float:
        """Heads and rows; returns the lower edge, the frame still open below."""
        self.segment = top
        top = self._head(top)
        top = self._marks_and_term(top)
        for row in self.table.rows:
            height = self._height(row)
            after = 2.2 * self.pen.lead(self.size) if self.dress.carry else 4.0
            need = height * (2 if row.kind == "heading" else 1)
            if top + need + after > self.room.bottom:
                top = self._turn(top)
            self._row(row, top)
            top += height
            self.done += row.amount
            if self.dress.rules in ("grid", "lines", "dashes") and row.kind == "goods":
                self._across(top, below_marks=top < self.marked)
        return max(top, self.marked)

    def _head(self, top: float) -> float:
        pen, size = self.pen, self.size
        wrapped = [
            [part for printed in column.head for part in pen.wrap(printed, width - 4, size, bold=True)]
            for column, width in zip(self.table.columns, self.widths, strict=True)
        ]
        height = max(len(parts) for parts in wrapped) * pen.lead(size) + 5
        if self.dress.fill < 1:
            pen.box(self.room.x0, top, self.room.x1, top + height, 0, self.dress.fill)
        for place, (column, parts) in enumerate(zip(self.table.columns, wrapped, strict=True)):
            side: Align = "centre" if self.dress.centred_heads else _side(column)
            for number, part in enumerate(parts):
                pen.write(self._x(place, side), top + 2.5 + number * pen.lead(size), part, size, bold=True, align=side)
        if self.dress.rules in ("open", "dashes"):
            self._across(top)
        self._across(top + height)
        self.head_edge = top + height
        return top + height + 2

    def _x(self, place: int, side: str) -> float:
        left, width = self.lefts[place], self.widths[place]
        return {"left": left + 3, "right": left + width - 4, "centre": left + width / 2}[side]

    def _marks_and_term(self, top: float) -> float:
        """Marks in their column; the trade term above the prices."""
        if self.keys[0] == "marks":
            self.marked = self.pen.paragraph(self.lefts[0] + 3, top, self.table.marks, self.widths[0] - 5, self.size)
        if self.dress.term and self.paper.form.table.term_in_head and self.keys[-2:] == ["price", "amount"]:
            return self._term(top)
        return top

    def _term(self, top: float) -> float:
        """The trade term in the middle of the prices, if it fits there."""
        term, size, room = self.paper.source.term_line(note=False), self.size, self.room.x1 - self.lefts[-2] - 4
        while self.pen.measure_line(term, size) > room and size > 6.3:
            size -= 0.2
        if self.pen.measure_line(term, size) > room:
            return top
        self.pen.write((self.lefts[-2] + self.room.x1) / 2, top, self.paper.term(), size, align="centre")
        self.term_edge = top + self.pen.lead(self.size) + 2
        return self.term_edge

    def _height(self, row: Row) -> float:
        most = 1
        for column, width in zip(self.table.columns, self.widths, strict=True):
            lines = row.cells.get(column.key, ())
            room = width - 5 if row.kind == "goods" else self.room.x1 - self.room.x0
            most = max(most, sum(len(self.pen.wrap(part, room, self.size)) for part in lines))
        return most * self.pen.lead(self.size) + self.dress.gap

    def _row(self, row: Row, top: float) -> None:
        if row.kind == "heading":
            place = self.keys.index("description")
            self.pen.write(
                self.lefts[place] + 3, top, row.cells["description"][0], self.size, bold=self.dress.weight > 0.5
            )
            return
        for place, column in enumerate(self.table.columns):
            if column.key == "marks":
                continue
            at = top + 1
            for printed in row.cells[column.key]:
                for part in self.pen.wrap(printed, self.widths[place] - 5, self.size):
                    side = _side(column)
                    self.pen.write(self._x(place, side), at, part, self.size, align=side)
                    at += self.pen.lead(self.size)

    # ------------------------------------------------------------------ pages

    def _turn(self, top: float) -> float:
        self.marked = 0.0
        if self.dress.carry:
            self._carry("carried", top)
            top += self.pen.lead(self.size) + 3
        self.close(top)
        top = self.room.fresh()
        self.segment = top
        top = self._head(top)
        if self.dress.carry:
            self._carry("brought", top)
            top += self.pen.lead(self.size) + 3
        return top

    def _carry(self, key: str, top: float) -> None:
        word = line(self.paper.form.labels.sum_of(key))
        text = line(write_number(self.done, self.paper.form.hand, places_of(self.paper.ship.currency)))
        place, amount = self.keys.index("description"), self.keys.index("amount")
        self.pen.write(self.lefts[place] + 3, top, word, self.size)
        self.pen.write(self._x(amount, "right"), top, text, self.size, align="right")

    def _sum(self, label: Line, amount: Line, top: float, *, bold: bool) -> None:
        place = self.keys.index("amount")
        self.pen.write(self._x(place, "right"), top, amount, self.size, bold=bold, align="right")
        self.pen.write(self.lefts[place] - 6, top, label, self.size, bold=bold, align="right")

    def sums(self, top: float, quantities: str = "") -> float:
        """The sums in the columns of the table."""
        self.close(top)
        self.segment, self.summing = top, True
        for row in self.sum_rows:
            if top + self.pen.lead(self.size) + 4 > self.room.bottom:
                self.close(top)
                top = self.room.fresh()
                self.segment = top
            if row.kind == "total":
                self._across(top)
                self._count(quantities, row, top + 2)
            self._sum(row.label, row.amount, top + 2, bold=row.kind == "total")
            top += self.pen.lead(self.size) + 3
        return top

    def _count(self, quantities: str, row: SumRow, top: float) -> None:
        """The total quantity under the quantities, where nothing stands in its way."""
        place = self.keys.index("quantity")
        left = self.lefts[self.keys.index("amount")] - self.pen.measure_line(row.label, self.size, bold=True) - 18
        right = self._x(place, "right")
        starts = right - self.pen.measure(quantities, self.size)
        if quantities and len(quantities) < 15 and right < left and starts > self.room.x0:
            self.pen.write(right, top, line(quantities), self.size, align="right")

    def close(self, top: float) -> float:
        """Ends the frame on this page."""
        x0, x1, weight = self.room.x0, self.room.x1, self.dress.weight
        if self.dress.rules in ("grid", "columns", "box", "frame"):
            self.pen.box(x0, self.segment, x1, top, weight)
        if self.dress.rules in ("grid", "columns"):
            place = self.keys.index("amount")
            for left in self.lefts[place : place + 2] if self.summing else self.lefts[1:]:
                start = self.segment
                if self.term_edge and left == self.lefts[-1] and not self.summing:
                    self.pen.rule(left, start, left, self.head_edge, weight)
                    start = self.term_edge
                self.pen.rule(left, start, left, top, weight)
            self.term_edge = 0.0
        elif self.dress.rules != "head":
            self._across(top)
        return top

    def _across(self, top: float, *, below_marks: bool = False) -> None:
        """A line from edge to edge; from behind the marks where they go on."""
        dash = "dashed" if self.dress.rules == "dashes" else ""
        left = self.lefts[1] if below_marks else self.room.x0
        self.pen.rule(left, top, self.room.x1, top, self.dress.weight, dash)

    def span(self) -> tuple[float, float]:
        """Left and right edge of the descriptions."""
        place = self.keys.index("description")
        return self.lefts[place] + 3, self.lefts[place] + self.widths[place] - 3


def _side(column: Column) -> Align:
    return "right" if column.align == "right" else "centre" if column.align == "centre" else "left"
