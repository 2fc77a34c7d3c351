"""The packing list drawn with ink, on a page behind the invoice."""

from __future__ import annotations

from benchmarks.generator.meadow.entries import Lines, Run, run
from benchmarks.generator.meadow.ink import Align, Ink
from benchmarks.generator.meadow.packlist import pack_table
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.table import Column

SIDES: dict[str, Align] = {"left": "left", "right": "right", "centre": "centre"}


def draw_pack(ink: Ink, paper: Paper) -> float:
    """Title, number and table from the page's top on; returns the next free baseline."""
    labels, taste = paper.labels, paper.taste
    top = 60.0
    ink.text((ink.left + ink.right) / 2, top, labels.short("pack_title"), 14, bold=True, align="centre")
    label = run(labels.short("invoice_number"), "label.invoice_number")
    top += 26
    ink.line(ink.left, top, (*label, Run("  "), Run(paper.ship.number, ("invoice_number",))))
    table = pack_table(paper)
    whole = sum(column.width for column in table.columns)
    edges = [ink.left]
    for column in table.columns:
        edges.append(edges[-1] + column.width / whole * ink.width)
    top += 2 * ink.lead
    ink.rule(ink.left, top - ink.lead, ink.right, top - ink.lead)
    top = _row(ink, table.columns, edges, {column.key: column.head for column in table.columns}, top)
    ink.rule(ink.left, top - ink.lead + 4, ink.right, top - ink.lead + 4)
    gap = taste.size("pack row gap", 1, 6)
    for row in table.rows:
        top = _row(ink, table.columns, edges, row.cells, top + gap)
    ink.rule(ink.left, top - ink.lead + 6, ink.right, top - ink.lead + 6)
    return _row(ink, table.columns, edges, table.totals, top + 8) + 6


def _row(ink: Ink, columns: tuple[Column, ...], edges: list[float], cells: dict[str, Lines], top: float) -> float:
    lows = [top]
    for column, left, right in zip(columns, edges, edges[1:], strict=False):
        lines = cells.get(column.key, ())
        lows.append(ink.lines(left + 2, top, lines, right - left - 6, align=SIDES[column.align]))
    return max(lows)
