"""Totals of columns: the weights and packages that a table, most often a packing list's, sums up in its last row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractors.fields.cargo import PACKED
from extractors.fields.sheet import Candidate, Sheet
from extractors.grading import read
from extractors.layout.segments import Segment, View
from extractors.normalise import kilograms, numbers, trimmed
from extractors.tables.summary import Kind, kind_of
from pipeline.domain.pages import Word

SUMS = frozenset({Kind.TOTAL, Kind.SUBTOTAL, Kind.QUANTITY_TOTAL})
ADDS_UP, TOTAL_ROW, ONLY_ROW = 0.97, 0.92, 0.90  # how sure: the rows come to it; a row of totals; the only row
ASIDE = 2.0  # letters' heights that a number may stand beside its head
PACKED_HEAD = re.compile(rf"(?:no\.?s?\s+of\s+)?(?:{PACKED})", re.I)
MOST_PACKAGES = 100_000


@dataclass(frozen=True, slots=True)
class Cell:
    """A number under a head: its value, its words, and whether its row is one of totals."""

    value: Decimal
    words: tuple[Word, ...]
    total: bool


def find_weight(sheet: Sheet, field: str) -> Iterator[Candidate[Decimal]]:
    """The total of a column of weights: `gross_weight_kg` or `net_weight_kg`."""
    for view, head in _heads(sheet, field):
        pounds = "lb" in head.text.lower()
        cells = list(_cells(sheet, view, head, " LBS" if pounds else ""))
        yield from _total(view, head, cells)


def find_packages(sheet: Sheet) -> Iterator[Candidate[Decimal]]:
    """The total of a column of packages, headed «Packages» or with their kind («Cartons»)."""
    kinds = [
        (view, segment)
        for view in sheet.views
        for segment in view.segments
        if PACKED_HEAD.fullmatch(segment.text) and sheet.in_table(view, segment.box)
    ]
    for view, head in [*_heads(sheet, "packages"), *kinds]:
        cells = [cell for cell in _cells(sheet, view, head, "") if cell.value == cell.value.to_integral_value()]
        yield from (one for one in _total(view, head, cells) if one.reading.value < MOST_PACKAGES)


def _heads(sheet: Sheet, field: str) -> Iterator[tuple[View, Segment]]:
    for view in sheet.views:
        for label in sheet.labels[view.page.number]:
            if label.field == field and label.whole and sheet.in_table(view, label.box):
                yield view, label.segment


def _cells(sheet: Sheet, view: View, head: Segment, unit: str) -> Iterator[Cell]:
    """The numbers under a head, downwards, to the row of totals."""
    reach = ASIDE * head.size
    for segment in view.segments:
        under = segment.box.top > head.box.bottom - 1
        beside = segment.box.x1 < head.box.x0 - reach or segment.box.x0 > head.box.x1 + reach
        if not under or beside or not numbers(segment.text, sheet.comma):
            continue
        value = kilograms(segment.text + unit, sheet.comma)
        if value is None:
            continue
        total = kind_of(_first(view, segment).text) in SUMS
        yield Cell(value, segment.words, total)
        if total:
            return


def _first(view: View, segment: Segment) -> Segment:
    return min((other for other in view.segments if other.row == segment.row), key=lambda other: other.box.x0)


def _total(view: View, head: Segment, cells: list[Cell]) -> Iterator[Candidate[Decimal]]:
    if not cells or (len(cells) > 1 and not cells[-1].total):
        return
    last, above = cells[-1], cells[:-1]
    if above and sum((cell.value for cell in above), Decimal(0)) == last.value:
        confidence, because = ADDS_UP, "the column adds up"
    else:
        confidence, because = (TOTAL_ROW, "row of totals") if last.total else (ONLY_ROW, "the only row")
    reasons = (f"column: {head.text}", because)
    yield Candidate(read(trimmed(last.value), last.words, view.page.number, confidence, *reasons), "column")
