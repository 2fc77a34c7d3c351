"""Boxes 7 and 8: goods, packages, marks and quantities in rows, on the first page alone or on attached sheets.

Where all fits into the first page it stands there, in the largest type that does. Otherwise the attached-sheet method
of the chambers is used: the first page names the goods in general, the packages, the total, and refers to the sheets;
the sheets carry nothing but boxes 7 and 8.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import chain, zip_longest

from pipeline.domain.certificate import Draft, Goods, Total
from rendering import form
from rendering.lines import break_line, break_lines, measure

REFERENCE = "Details of goods and quantities as per attached sheet(s)."
MARKS_REFERENCE = "As per attached sheet(s)"
TOTAL = "TOTAL"

MARKS_ROOM = form.MARKS_COLUMN[1] * form.POINTS_PER_MM
TEXT_ROOM = form.TEXT_COLUMN[1] * form.POINTS_PER_MM
WIDE_ROOM = form.WIDE_COLUMN[1] * form.POINTS_PER_MM
INDENT = form.INDENT * form.POINTS_PER_MM
NUMBER_ROOM = form.NUMBER_COLUMN[1] * form.POINTS_PER_MM
UNIT_ROOM = form.UNIT_COLUMN[1] * form.POINTS_PER_MM


class RowKind(StrEnum):
    """How a row is drawn: text, the going-on of a goods line (stands in), the first total (a rule above it), the
    closing line, the closing line of the last attached sheet, or the reference from one attached sheet to the next."""

    TEXT = "text"
    CONTINUED = "continued"
    TOTAL = "total"
    CLOSING = "closing"
    END = "end"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Row:
    """One printed row of boxes 7 and 8."""

    text: str = ""
    quantity: str = ""
    unit: str = ""
    kind: RowKind = RowKind.TEXT
    marks: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the certificate: its rows of goods; `number` 1 is the form itself, the others are attached sheets.
    Where no marks stand beside the goods, the text is `wide`."""

    number: int
    count: int
    size: float
    rows: tuple[Row, ...]
    fits: bool = True
    wide: bool = False


Item = tuple[Row, ...]  # rows that stay on one sheet if they can


def show_number(value: Decimal) -> str:
    """A quantity as printed: digits as they were given, thousands grouped."""
    return f"{value:,f}"


def show_quantity(value: Decimal | None, unit: str) -> str:
    """Quantity and unit in one text, for summaries: "1,200 PCS"."""
    return "" if value is None else f"{show_number(value)} {unit}".strip()


def lay_out(draft: Draft) -> tuple[Sheet, ...]:
    """The rows of all pages, the first page first; `fits` is False on a page that has no room for what must stand on
    it."""
    for size in form.GOODS_SIZES:
        rows = _beside(break_lines(draft.marks, MARKS_ROOM, size), _all_rows(draft, size))
        if len(rows) <= form.BOX_7.rows(size):
            return (Sheet(1, 1, size, rows, _numbers_fit(rows, size)),)
    return _attach(draft)


def _all_rows(draft: Draft, size: float) -> list[Row]:
    head = _general_rows(draft, size)
    items = list(chain.from_iterable(_goods_items(draft, size)))
    gap = [Row()] if head and items else []
    return [*head, *gap, *items, *_total_rows(draft.totals, len(draft.goods), size)]


def _general_rows(draft: Draft, size: float) -> list[Row]:
    return [Row(text) for text in break_lines((draft.packages, draft.generic_goods_name), TEXT_ROOM, size)]


def _goods_items(draft: Draft, size: float, room: float = TEXT_ROOM) -> list[Item]:
    names = dict(zip(draft.origins, draft.origin_names, strict=False))
    return [_goods_rows(goods, names, size, room) for goods in draft.goods]


def _goods_rows(goods: Goods, names: Mapping[str, str], size: float, room: float) -> Item:
    """One goods line: its description, its origin where there are several, the quantity beside the first row."""
    texts = [goods.description]
    if goods.origin:
        texts.append(f"(Country of origin: {names.get(goods.origin, goods.origin)})")
    lines = break_lines(texts, room, size, room - INDENT)
    units = break_line(goods.unit, UNIT_ROOM, size) if goods.quantity is not None else ()
    number = show_number(goods.quantity) if goods.quantity is not None else ""
    return tuple(
        Row(text or "", number if i == 0 else "", unit or "", RowKind.CONTINUED if i else RowKind.TEXT)
        for i, (text, unit) in enumerate(zip_longest(lines or ("",), units))
    )


def _total_rows(totals: Sequence[Total], lines: int, size: float) -> list[Row]:
    """The totals under a rule; a single line of goods is its own total."""
    if lines == 1 and len(totals) == 1:
        return []
    rows: list[Row] = []
    for total in totals:
        for i, unit in enumerate(break_line(total.unit, UNIT_ROOM, size) or ("",)):
            first = not rows
            number = show_number(total.quantity) if i == 0 else ""
            rows.append(Row(TOTAL if first else "", number, unit, RowKind.TOTAL if first else RowKind.TEXT))
    return rows


def _beside(marks: Sequence[str], rows: Sequence[Row], closing: RowKind = RowKind.CLOSING) -> tuple[Row, ...]:
    """Marks in the left column beside the rows, and the closing line below both; nothing at all stays nothing."""
    together = tuple(replace(row or Row(), marks=mark or "") for mark, row in zip_longest(marks, rows))
    return (*together, Row(kind=closing)) if together else ()


def _numbers_fit(rows: Sequence[Row], size: float) -> bool:
    return all(measure(row.quantity, size) <= NUMBER_ROOM for row in rows)


# --------------------------------------------------------------------------------------------------


def _attach(draft: Draft) -> tuple[Sheet, ...]:
    first, marks_moved = _first_page(draft)
    size = form.SHEET_SIZE
    marks = break_lines(draft.marks, MARKS_ROOM, size) if marks_moved else ()
    items = _goods_items(draft, size, TEXT_ROOM if marks else WIDE_ROOM)
    totals = tuple(_total_rows(draft.totals, len(draft.goods), size))
    pages = _fill(items, totals, form.SHEET_7.rows(size) - 1, len(marks))
    count = len(pages) + 1
    sheets = [replace(first, count=count)]
    capacity = form.SHEET_7.rows(size) - 1
    for number, page in enumerate(pages, start=2):
        beside, marks = marks[:capacity], marks[capacity:]
        rows = _beside(beside, page, RowKind.END if number == count else RowKind.NEXT)
        sheets.append(Sheet(number, count, size, rows, _numbers_fit(rows, size), wide=not marks_moved))
    return tuple(sheets)


def _first_page(draft: Draft) -> tuple[Sheet, bool]:
    """The form of the attached-sheet method, and whether the marks had to go to the sheets as well."""
    sheet = Sheet(1, 1, form.GOODS_SIZES[-1], (), False)
    for moved in (False, True):
        for size in form.GOODS_SIZES:
            general = _general_rows(draft, size)
            text = [
                *general,
                *([Row()] if general else []),
                *(Row(line) for line in break_line(REFERENCE, TEXT_ROOM, size)),
            ]
            marks = break_lines((MARKS_REFERENCE,) if moved else draft.marks, MARKS_ROOM, size)
            rows = _beside(marks, [*text, Row(), *_total_rows(draft.totals, 0, size)])
            fits = len(rows) <= form.BOX_7.rows(size)
            sheet = Sheet(1, 1, size, rows, fits and _numbers_fit(rows, size))
            if fits:
                return sheet, moved
    return sheet, True


def _fill(items: Sequence[Item], totals: Item, capacity: int, marks: int) -> list[list[Row]]:
    """Rows by sheet: an item goes whole on the next sheet unless a whole sheet is too small for it; the totals stay
    with the last item."""
    blocks = [*items[:-1], (*items[-1], *totals)] if items else [totals]
    pages: list[list[Row]] = [[]]
    for block in blocks:
        if pages[-1] and len(pages[-1]) + len(block) > capacity:
            pages.append([])
        rest = list(block)
        while len(pages[-1]) + len(rest) > capacity:
            room = capacity - len(pages[-1])
            pages[-1].extend(rest[:room])
            rest = rest[room:]
            pages.append([])
        pages[-1].extend(rest)
    pages.extend([] for _ in range(-(-marks // capacity) - len(pages)))
    return pages
