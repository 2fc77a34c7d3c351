"""The goods' table laid out for a width: how broad each column is, what stands where."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generator.granite.goods import MIDDLE, RIGHT, Table
from benchmarks.generator.granite.ink import Line, Measure, breadth, measure, plain, wrap_all

SLACK = 1.03  # printers differ a little in how wide text runs
LEAST_DESCRIPTION = 105.0
SMALLEST = 6.4
HEAD_BREAKS = 58.0


@dataclass(frozen=True)
class Row:
    """A line of goods: its heading, if it has one, and its cells."""

    group: str
    cells: dict[str, list[Line]]


@dataclass(frozen=True)
class Plan:
    """Columns with their breadths and heads, and the rows."""

    columns: tuple[str, ...]
    widths: dict[str, float]
    heads: dict[str, list[Line]]
    rows: list[Row]
    size: float

    def align(self, column: str) -> str:
        """How a column's cells stand."""
        return "right" if column in RIGHT else "center" if column in MIDDLE else "left"


def lay_out(
    table: Table, width: float, font: str, size: float, *, pad: float = 4.0, bold: str = "", sums: bool = False
) -> Plan:
    """The plan for a width; the letters get smaller where columns need it. ``sums`` makes room for the sums and the
    total quantities below the columns."""
    columns = table.form.columns
    heads = {column: table.head(column) for column in columns}
    cells = [{column: table.cell(i, column) for column in columns} for i in range(len(table.goods))]
    groups = [table.group(i) for i in range(len(table.goods))]
    below: dict[str, list[list[Line]]] = {}
    if sums:
        facts = table.paper.facts
        below = {"amount": [[entry.money for entry in table.sums()]], "quantity": [table.quantities()]}
        below |= {c: [[plain(facts[f"{c}_weight_kg"].lines[0])]] for c in ("net", "gross")}
    while True:
        wide, bold_wide = measure(font, size), measure(bold or font, size)
        widths = {
            c: max(
                _breadth(heads[c], [row[c] for row in cells], wide, bold_wide),
                _breadth([], below.get(c, []), bold_wide, wide),
            )
            + 2 * pad
            for c in columns
        }
        rest = width - sum(breadth for column, breadth in widths.items() if column != "description")
        if rest >= LEAST_DESCRIPTION or size <= SMALLEST:
            break
        size -= 0.3
    widths["description"] = rest
    rooms = {c: max(HEAD_BREAKS, breadth - 2 * pad) for c, breadth in widths.items()} | {"description": rest - 2 * pad}
    broken = {c: wrap_all(heads[c], rooms[c], bold_wide) for c in columns}
    for row in cells:
        row["description"] = wrap_all(row["description"], (rest - 2 * pad) / SLACK, wide)
    rows = [Row(group, row) for group, row in zip(groups, cells, strict=True)]
    return Plan(columns, widths, broken, rows, size)


def _breadth(head: list[Line], cells: list[list[Line]], wide: Measure, bold: Measure) -> float:
    heads = wrap_all(head, HEAD_BREAKS, bold)
    inside = max((breadth(line, wide) for cell in cells for line in cell), default=0.0)
    return SLACK * max([inside, *(breadth(line, bold) for line in heads)])
