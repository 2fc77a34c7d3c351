"""The table of goods drawn as blocks: head, positions, headings, carried sums."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from benchmarks.generator.konzern.columns import Column, heads
from benchmarks.generator.konzern.fonts import Face, width_of
from benchmarks.generator.konzern.grid import Grid, Row
from benchmarks.generator.konzern.ink import (
    Area,
    Block,
    Item,
    Line,
    Run,
    Stroke,
    below,
    head_words,
    lettered,
    line_width,
    placed,
    space,
)
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.pages import Flow

LEAST = 118  # points that a description needs
WHITE = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Rules:
    """The lines and shades of a table."""

    vertical: str  # none, all, outer
    rows: str  # none, line, dashed
    head: str  # grey, inverse, lines, under, box, bare
    stripes: bool
    pad: float
    gap: float


def choose_rules(job: Job) -> Rules:
    """The lines of a house's table."""
    taste = job.taste
    vertical = taste.pick("rules.vertical", ("none", "none", "all", "outer"), (5, 2, 2.5, 1))
    head = taste.pick("rules.head", ("grey", "inverse", "lines", "under", "box", "bare"), (2, 1, 4, 2, 1.5, 0.4))
    rows = taste.pick("rules.rows", ("none", "none", "line", "dashed"))
    return Rules(
        vertical,
        rows,
        head if vertical == "none" or head in ("grey", "inverse") else "box",
        taste.flag("rules.stripes", 0.18 if vertical == "none" else 0.05),
        taste.pick("rules.pad", (2.5, 3.5, 4)),
        taste.pick("rules.gap", (2, 3, 5, 7)) if rows == "none" else taste.pick("rules.gap", (1.5, 2, 3)),
    )


class Painter:
    """Draws the parts of one table in a given width."""

    def __init__(self, job: Job, grid: Grid, width: float, rules: Rules | None = None) -> None:
        self.job, self.grid, self.width = job, grid, width
        self.rules = rules or choose_rules(job)
        self.columns = grid.plan.columns
        self.face, self.widths = self._fit()
        self.head_face = replace(job.look.head, size=min(job.look.head.size, self.face.size + 0.5))
        self.weight = job.look.weight

    def _fit(self) -> tuple[Face, list[float]]:
        """The largest type at which the descriptions have room."""
        face = self.job.look.body
        while True:
            widths = self._widths(face)
            if widths[self.grid.plan.main] >= LEAST or face.size <= 6.2:
                return face, widths
            face = replace(face, size=max(6.1, face.size - 0.4))

    def _widths(self, face: Face) -> list[float]:
        widths = [self._natural(number, column, face) for number, column in enumerate(self.columns)]
        main = self.grid.plan.main
        widths[main] = max(70.0, self.width - sum(widths[:main]) - sum(widths[main + 1 :]))
        over = sum(widths) - self.width
        if over > 0.01:
            others = sum(widths) - widths[main]
            widths = [wide if place == main else wide * (1 - over / others) for place, wide in enumerate(widths)]
        return widths

    def _natural(self, number: int, column: Column, face: Face) -> float:
        """The width that a column's numbers and the longest word of its head need."""
        lines = [line for row in self.grid.rows for line in row.cells[number]]
        wide = max((line_width(line, face) for line in lines), default=0)
        if not column.joined and column.keys[0] in ("origin", "hs"):
            wide = min(wide, 72)
        head = replace(self.job.look.head, size=min(self.job.look.head.size, face.size + 0.5))
        least = max((width_of(word, head) for word in head_words(heads(self.job, column))), default=0)
        return max(wide, least) + 2 * self.rules.pad + (3 if self.rules.vertical != "all" else 1)

    def _across(self, cells: list[Block], height: float) -> Block:
        """Cells side by side, with the lines between columns."""
        x, pieces, lines = 0.0, [], list[Item]()
        for place, (cell, wide) in enumerate(zip(cells, self.widths, strict=True)):
            pieces.append((x + self.rules.pad, 0.0, cell))
            if self.rules.vertical == "all" or (self.rules.vertical == "outer" and place == 0):
                lines.append(Stroke(x, 0, x, height, self.weight))
            x += wide
        if self.rules.vertical != "none":
            lines.append(Stroke(self.width, 0, self.width, height, self.weight))
        block = placed(self.width, height, pieces)
        return Block(self.width, height, (*lines, *block.items))

    def head(self) -> Block:
        """The head with the names of the columns."""
        rules, inverse = self.rules, self.rules.head == "inverse"
        face = replace(self.head_face, colour=WHITE, heavy=True) if inverse else self.head_face
        blocks = [
            lettered(heads(self.job, column), face, wide - 2 * rules.pad, column.align)
            for column, wide in zip(self.columns, self.widths, strict=True)
        ]
        height = max(block.height for block in blocks) + 2 * rules.gap
        raised = [placed(block.width, height, [(0, rules.gap, block)]) for block in blocks]
        back: list[Item] = []
        fill = {"grey": self.job.look.grey, "inverse": self.job.look.accent}.get(rules.head)
        if fill is not None:
            back.append(Area(0, 0, self.width, height, fill))
        if rules.head in ("lines", "box") or rules.vertical != "none":
            back.append(Stroke(0, 0, self.width, 0, self.weight))
        if rules.head in ("lines", "under", "box") or rules.vertical != "none":
            back.append(Stroke(0, height, self.width, height, self.weight))
        if rules.head == "box":
            back += [Stroke(0, 0, 0, height, self.weight), Stroke(self.width, 0, self.width, height, self.weight)]
        across = self._across(raised, height)
        return below([Block(self.width, height, (*back, *across.items)), space(2)])

    def row(self, row: Row, number: int) -> Block:
        """One position."""
        cells = [
            lettered(row.cells[place], self.face, wide - 2 * self.rules.pad, column.align)
            for place, (column, wide) in enumerate(zip(self.columns, self.widths, strict=True))
        ]
        drops = self._drops(row, cells)
        under, x, top = self._under(row, [space(drop + cell.height) for drop, cell in zip(drops, cells, strict=True)])
        inner = max(top + under.height, *(drop + cell.height for drop, cell in zip(drops, cells, strict=True)))
        height = inner + 2 * self.rules.gap
        raised = [
            placed(cell.width, height, [(0, self.rules.gap + drop, cell)])
            for drop, cell in zip(drops, cells, strict=True)
        ]
        across = self._across(raised, height)
        more = placed(self.width, height, [(x, top + self.rules.gap, under)])
        back: list[Item] = (
            [Area(0, 0, self.width, height, self.job.look.grey)] if self.rules.stripes and number % 2 else []
        )
        if self.rules.rows != "none":
            back.append(Stroke(0, height, self.width, height, self.weight * 0.8, dashed=self.rules.rows == "dashed"))
        return Block(self.width, height, (*back, *across.items, *more.items))

    def _drops(self, row: Row, cells: list[Block]) -> list[float]:
        """How far below the first line each cell begins: numbers may stand on the last line or on one of their own."""
        main = self.grid.plan.main
        how = self.job.taste.pick("table.numbers", ("first", "last", "own line"), (8, 1, 1.2))
        drops = [0.0] * len(cells)
        if how == "own line" and self.rules.vertical != "all":
            x = sum(self.widths[:main]) + self.rules.pad
            cells[main] = lettered(row.cells[main], self.face, self.width - x - self.rules.pad)
            return [0.0 if place <= main else cells[main].height for place in range(len(cells))]
        if how == "last":
            tall = max(cell.height for cell in cells)
            return [0.0 if place <= main else tall - cell.height for place, cell in enumerate(cells)]
        return drops

    def _under(self, row: Row, cells: list[Block]) -> tuple[Block, float, float]:
        """The lines under the description: in its column, or wide under all numbers."""
        main = self.grid.plan.main
        x = sum(self.widths[:main]) + self.rules.pad
        if not row.under:
            return space(0), x, 0
        small = self.job.taste.flag("under.small", 0.35)
        face = replace(self.face, size=max(6, self.face.size * 0.88)) if small else self.face
        if self.rules.vertical != "all" and self.job.taste.flag("under.wide", 0.6):
            top = max(cell.height for cell in cells)
            return lettered(row.under, face, self.width - x - self.rules.pad), x, top
        return lettered(row.under, face, self.widths[main] - 2 * self.rules.pad), x, cells[main].height

    def heading(self, text: str) -> Block:
        """A heading over positions that belong together."""
        bold = self.job.taste.flag("table.group bold", 0.6)
        line = lettered([(Run(text, bold=bold),)], self.face, self.width - 8)
        height = line.height + 2 * self.rules.gap
        block = placed(self.width, height, [(self.rules.pad, self.rules.gap, line)])
        sides = [Stroke(x, 0, x, height, self.weight) for x in (0, self.width)] if self.rules.vertical != "none" else []
        ruled = [Stroke(0, height, self.width, height, self.weight)] if self.rules.rows == "line" else []
        return Block(self.width, height, (*sides, *ruled, *block.items))

    def carried(self, label: str, amount: Decimal) -> Block:
        """A sum that goes over to the next page."""
        return self.summed((Run(label),), (Run(self.job.money(amount)),))

    def summed(self, label: Line, amount: Line, bold: bool = False) -> Block:
        """A row with a label and an amount under the column of amounts."""
        place = next(n for n, column in enumerate(self.columns) if "amount" in column.keys)
        left, wide = sum(self.widths[:place]), self.widths[place]
        start = sum(self.widths[: self.grid.plan.main]) if self.job.taste.flag("table.sum left", 0.5) else left * 0.45
        start = min(start, left * 0.6)
        face = replace(self.face, heavy=bold or self.face.heavy)
        wider = max(wide, line_width(amount, face) + 2 * self.rules.pad)
        number = lettered([amount], face, wider - 2 * self.rules.pad, "right")
        text = lettered([label], face, left + wide - wider - start - 4)
        height = max(number.height, text.height) + 2 * self.rules.gap
        x = left + wide - wider + self.rules.pad
        block = placed(self.width, height, [(start, self.rules.gap, text), (x, self.rules.gap, number)])
        sides = [Stroke(x, 0, x, height, self.weight) for x in (0, self.width)] if self.rules.vertical != "none" else []
        return Block(self.width, height, (*sides, *block.items))

    def totals(self) -> Block:
        """Quantities and weights added up, where all positions have one unit."""
        facts, pad = self.job.facts, self.rules.pad
        units = {line.unit for line in facts.lines}
        if len(units) > 1 or not self.job.taste.flag("table.totals", 0.2):
            return space(0)
        texts = {"weight": Run(self.job.formats.weight(facts.packing.net), "net_weight_kg")}
        texts["quantity"] = Run(self.job.formats.quantity(sum((line.quantity for line in facts.lines), Decimal(0))))
        cells = []
        for column, wide in zip(self.columns, self.widths, strict=True):
            shown: tuple[Run, ...] = (texts[column.keys[0]],) if column.keys[0] in texts else ()
            if column.main:
                shown = (Run(self.job.labels.text("sum", "quantity")),)
            cells.append(lettered([shown] if shown else [], self.face, wide - 2 * pad, column.align))
        height = max(cell.height for cell in cells) + 2 * self.rules.gap
        raised = [placed(cell.width, height, [(0, self.rules.gap, cell)]) for cell in cells]
        return Block(
            self.width, height, (Stroke(0, 0, self.width, 0, self.weight), *self._across(raised, height).items)
        )

    def filler(self, height: float) -> Block:
        """Empty columns down to the foot of the page."""
        return self._across([space(0) for _ in self.columns], height)

    def line(self) -> Block:
        """The line that ends the table."""
        return Block(self.width, 0.1, (Stroke(0, 0, self.width, 0, self.weight),))


def flow_table(flow: Flow, painter: Painter, x: float, keep: float = 60) -> None:
    """The table onto as many pages as it takes; the last position stays together with what is to follow (``keep``)."""
    job, rows = painter.job, painter.grid.rows
    carrying = job.taste.flag("table.carry", 0.4)
    extra = painter.carried("X", Decimal(1)).height if carrying else 0
    head = painter.head()
    if flow.room < head.height + painter.row(rows[0], 0).height + extra + 20:
        flow.turn()
    flow.add(head, x=x)
    total = Decimal(0)
    for number, row in enumerate(rows):
        block = painter.row(row, number)
        if row.group:
            block = below([painter.heading(row.group), block])
        last = number == len(rows) - 1
        if block.height + extra + (keep if last and len(rows) > 1 else 0) > flow.room:
            _turn_table(flow, painter, head, x, total if carrying and number else None)
        flow.add(block, x=x)
        total += row.amount


def _turn_table(flow: Flow, painter: Painter, head: Block, x: float, total: Decimal | None) -> None:
    if total is not None:
        flow.add(painter.carried(painter.job.labels.text("sum", "carried"), total), x=x)
    if painter.rules.vertical != "none":
        flow.add(painter.line(), x=x)
    if total is None and painter.job.taste.flag("table.continued", 0.25):
        text = lettered([(Run(painter.job.labels.phrase("continued")),)], painter.job.look.tiny, painter.width, "right")
        if text.height < flow.room:
            flow.add(text, x=x)
    flow.turn()
    flow.add(head, x=x)
    if total is not None:
        flow.add(painter.carried(painter.job.labels.text("sum", "brought"), total), x=x)
