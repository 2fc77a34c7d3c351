"""The goods' table on ReportLab sheets: rules, heads on every page, sums carried forward."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.ink import Line, plain
from benchmarks.generator.granite.paper import Paper
from benchmarks.generator.granite.pen import Flow, Pen
from benchmarks.generator.granite.plan import Plan, Row, lay_out
from benchmarks.samples.sheet import Align

ALIGNS: dict[str, Align] = {"left": "left", "center": "centre", "right": "right"}


@dataclass(frozen=True)
class Ruling:
    """How a table is ruled: ``kind`` is grid, columns, rows, head, none, outer or stripes."""

    kind: str = "head"
    pad: float = 4.0
    space: float = 4.0
    weight: float = 0.5
    shade: float | None = None
    bold_head: bool = True
    carry: bool = False
    repeat: bool = True


class Board:
    """A table being drawn in a flow."""

    def __init__(
        self,
        paper: Paper,
        table: Table,
        flow: Flow,
        ruling: Ruling,
        *,
        size: float,
        indent: float = 0,
        sums: bool = True,
    ) -> None:
        self.paper, self.table, self.flow, self.pen, self.ruling = paper, table, flow, flow.pen, ruling
        self.left = flow.left + indent
        self.plan: Plan = lay_out(
            table, flow.right - self.left, self.pen.font, size, pad=ruling.pad,
            bold=self.pen.bold if ruling.bold_head else "", sums=sums,
        )  # fmt: skip
        self.edges: dict[str, float] = {}
        x = self.left
        for column in self.plan.columns:
            self.edges[column] = x
            x += self.plan.widths[column]
        self.right = x
        self.size, self.lead = self.plan.size, self.plan.size * 1.25
        self.start = flow.top

    def draw(self) -> None:
        """The head and all rows; turns pages."""
        self._head()
        for number, row in enumerate(self.plan.rows):
            if self.flow.top + self._height(row) > self.flow.bottom:
                self._turn(number)
            self._row(number, row)
        self._close()

    def _height(self, row: Row) -> float:
        lines = max(len(cell) for cell in row.cells.values())
        return (lines + bool(row.group)) * self.lead + self.ruling.space + (self.lead + 4 if self.ruling.carry else 0)

    def _turn(self, number: int) -> None:
        amount = sum((line.amount for line in self.table.goods[:number]), Decimal(0))
        money = self.paper.money(amount, "", "sum")
        self._close()
        if self.ruling.carry:
            self._carry("carried", money)
        self.flow.top = self.flow.turn()
        if self.ruling.carry:
            self._carry("brought", money)
        self.start = self.flow.top
        if self.ruling.repeat:
            self._head()

    def _carry(self, key: str, money: Line) -> None:
        top = self.flow.top + self.size + 1
        right = self.edges["amount"] + self.plan.widths["amount"] - self.ruling.pad
        self.pen.line(
            self.edges["amount"] - self.ruling.pad, top, self.paper.labels.inline(key), size=self.size, align="right"
        )
        self.pen.line(right, top, money, size=self.size, align="right")
        self.flow.top += self.lead + self.ruling.space

    def _head(self) -> None:
        rules, plan, pen = self.ruling, self.plan, self.pen
        height = max(len(head) for head in plan.heads.values()) * self.lead + rules.space + 2
        top = self.start = self.flow.top
        if rules.shade is not None:
            pen.box(self.left, top, self.right, top + height, 0, rules.shade)
        for column in plan.columns:
            self._cell(column, top + self.size + 1, plan.heads[column], rules.bold_head)
        if rules.kind != "none":
            pen.rule(self.left, top + height, self.right, rules.weight)
            if rules.kind != "rows":
                pen.rule(self.left, top, self.right, rules.weight)
        self.flow.top = top + height

    def _cell(self, column: str, top: float, lines: list[Line], bold: bool = False) -> None:
        align = ALIGNS[self.plan.align(column)]
        x0, wide, pad = self.edges[column], self.plan.widths[column], self.ruling.pad
        x = {"left": x0 + pad, "right": x0 + wide - pad, "centre": x0 + wide / 2}[align]
        self.pen.lines(x, top, lines, size=self.size, bold=bold, align=align, lead=self.lead)

    def _row(self, number: int, row: Row) -> None:
        top, rules = self.flow.top, self.ruling
        height = max(len(cell) for cell in row.cells.values()) * self.lead + rules.space
        if row.group:
            x = self.edges["description"] + rules.pad
            self.pen.line(x, top + self.size + 1, plain(row.group), size=self.size, bold=True)
            top += self.lead + 1
        if rules.kind == "stripes" and number % 2 == 0:
            self.pen.box(self.left, top, self.right, top + height, 0, 0.93)
        for column, lines in row.cells.items():
            self._cell(column, top + self.size + 1, lines)
        self.flow.top = top + height
        if rules.kind in ("grid", "rows"):
            self.pen.rule(self.left, self.flow.top, self.right, rules.weight * (0.6 if rules.kind == "rows" else 1))

    def _close(self) -> None:
        rules, bottom = self.ruling, self.flow.top
        if rules.kind in ("grid", "columns"):
            for x in [*self.edges.values(), self.right]:
                self.pen.post(x, self.start, bottom, rules.weight)
        if rules.kind == "outer":
            self.pen.box(self.left, self.start, self.right, bottom, rules.weight)
        if rules.kind in ("columns", "head", "stripes"):
            self.pen.rule(self.left, bottom, self.right, rules.weight)

    def sums(self, *, quantities: bool = False, bold: bool = True, rule: bool = True, leader: str = "") -> None:
        """The sums below the amounts."""
        flow, right = self.flow, self.edges["amount"] + self.plan.widths["amount"] - self.ruling.pad
        entries = self.table.sums()
        flow.need(self.lead * len(entries) + 24)
        flow.top += 4
        label_at = right - max(self.pen.long(entry.money, self.size, bold) for entry in entries) - 14
        for entry in entries:
            strong = bold and entry.kind == "total"
            if strong and rule:
                self.pen.rule(label_at + 4, flow.top + 1, right, 0.8)
            top = flow.top + self.size + 2
            label = (*entry.label, *plain(leader)) if leader else entry.label
            self.pen.line(label_at, top, label, size=self.size, bold=strong, align="right")
            self.pen.line(right, top, entry.money, size=self.size, bold=strong, align="right")
            flow.top += self.lead + 3
        if quantities:
            self._quantities(flow.top - self.lead - 3)
        flow.top += self.size

    def _quantities(self, top: float) -> None:
        totals = self.table.quantities()
        if "quantity" not in self.edges or self.edges["quantity"] > self.edges["description"]:
            self.flow.top += self.size
            self.pen.line(
                self.left, self.flow.top, plain(" / ".join("".join(p.text for p in t) for t in totals)), size=self.size
            )
            self.flow.top += self.size
            return
        x = self.edges["quantity"] + self.plan.widths["quantity"] - self.ruling.pad
        bottom = self.pen.lines(x, top + self.size + 2, totals, size=self.size, align="right", lead=self.lead)
        self.flow.top = max(self.flow.top, bottom)


def draw_marks(
    paper: Paper, pen: Pen, x: float, top: float, *, diamond: bool = True, size: float = 0, width: float = 120
) -> float:
    """The marks and numbers, their first line within a diamond where they have one; returns the next baseline."""
    lines = pen.fold(paper.value("marks_and_numbers"), width, size)
    if diamond and paper.shipment.packing.diamond:
        top = pen.diamond(x, top - pen.size, lines[0], size)
        lines = lines[1:]
    return pen.lines(x, top, lines, size=size)
