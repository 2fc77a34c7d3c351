"""Where the cells of the goods lines stand that a correction names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from extractors.layout.segments import View, rows_of, union
from extractors.normalise import decimal
from pipeline.domain.evidence import Box
from pipeline.domain.folding import fold
from pipeline.domain.invoice import Invoice
from pipeline.domain.pages import Word

NUMBERS = ("quantity", "unit_price", "amount")
TEXTS = ("description", "item_code", "hs_code", "unit")
AROUND = 3  # rows above and below a line's numbers in which its texts are looked for
NEAR = 3.0  # points between words of one column
LEAST = 2  # numbers or texts of a line that must stand in a row to make it the line's


@dataclass
class Cells:
    """The cells that were found: their words' identities, the goods' place by page, the sides of each column on the
    first page with goods, those of columns that hold nothing known."""

    words: frozenset[int] = frozenset()
    boxes: list[tuple[int, Box]] = field(default_factory=list)
    ranges: dict[str, tuple[float, float]] = field(default_factory=dict)
    others: list[tuple[float, float]] = field(default_factory=list)
    page: int = 1
    top: float = 0.0


@dataclass(frozen=True)
class _Row:
    page: int
    words: tuple[Word, ...]


def cells_of(invoice: Invoice, views: Sequence[View], lines: Sequence[Mapping[str, Any]]) -> Cells:
    """Finds the corrected lines on the pages, one after the other."""
    rows = [_Row(view.page.number, tuple(row)) for view in views for row in rows_of(_words(view))]
    found: list[tuple[int, dict[str, tuple[Word, ...]]]] = []
    start = 0
    for line in lines:
        at = _anchor(rows, line, start)
        if at is None:
            continue
        found.append((at, _cells(rows, at, line, start)))
        start = at + 1
    return _summed(rows, found) if found else Cells()


def _words(view: View) -> list[Word]:
    return [word for segment in view.segments for word in segment.words]


def _anchor(rows: Sequence[_Row], line: Mapping[str, Any], start: int) -> int | None:
    """The row, from one on, that holds most of a line's numbers and the beginning of its description."""
    best, at = LEAST - 1, None
    for number in range(start, len(rows)):
        said = sum(bool(_number(rows[number].words, line.get(name))) for name in NUMBERS)
        said += bool(_text(rows[number].words, str(line.get("description") or "")))
        if said > best:
            best, at = said, number
        if at is not None and number > at + 60:
            break
    return at


def _cells(rows: Sequence[_Row], at: int, line: Mapping[str, Any], start: int) -> dict[str, tuple[Word, ...]]:
    cells: dict[str, tuple[Word, ...]] = {}
    for name in NUMBERS:
        if words := _number(rows[at].words, line.get(name)):
            cells[name] = words
    near = sorted(range(max(start, at - AROUND), min(len(rows), at + AROUND + 1)), key=lambda n: abs(n - at))
    for name in TEXTS:
        wanted = str(line.get(name) or "")
        hits = (words for n in near if rows[n].page == rows[at].page and (words := _text(rows[n].words, wanted)))
        if wanted and (words := next(hits, ())):
            cells[name] = words
    return cells


def _number(words: Sequence[Word], value: Any) -> tuple[Word, ...]:
    """The word that is a number; the last, since amounts stand at the end."""
    try:
        wanted = Decimal(str(value)) if value not in (None, "") else None
    except InvalidOperation:
        return ()
    if wanted is None:
        return ()
    hits = [w for w in words if any(decimal(w.text, comma) == wanted for comma in (False, True))]
    return (hits[-1],) if hits else ()


def _text(words: Sequence[Word], wanted: str) -> tuple[Word, ...]:
    """The words of a row that the text begins with: all of it, or two words at least."""
    bare = [_bare(word.text) for word in words]
    key = _bare(wanted)
    for first in range(len(words)):
        left, last = key, first
        while last < len(words) and bare[last] and left.startswith(bare[last]):
            left = left[len(bare[last]) :]
            last += 1
        if last > first and (not left or last - first >= 2):
            return tuple(words[first:last])
    return ()


def _bare(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def _summed(rows: Sequence[_Row], found: Sequence[tuple[int, dict[str, tuple[Word, ...]]]]) -> Cells:
    page = rows[found[0][0]].page
    ranges: dict[str, tuple[float, float]] = {}
    for at, cells in found:
        if rows[at].page != page:
            continue
        for kind, words in cells.items():
            box = union(words)
            x0, x1 = ranges.get(kind, (box.x0, box.x1))
            ranges[kind] = (min(x0, box.x0), max(x1, box.x1))
    boxes = []
    for number in sorted({rows[at].page for at, _ in found}):
        own = [union(words) for at, cells in found if rows[at].page == number for words in cells.values()]
        whole = own[0]
        for box in own[1:]:
            whole = whole.union(box)
        boxes.append((number, whole))
    taken = frozenset(id(word) for _, cells in found for part in cells.values() for word in part)
    return Cells(taken, boxes, ranges, _others(rows, found, taken, ranges, page), page, boxes[0][1].top)


def _others(
    rows: Sequence[_Row],
    found: Sequence[tuple[int, dict[str, tuple[Word, ...]]]],
    taken: frozenset[int],
    ranges: Mapping[str, tuple[float, float]],
    page: int,
) -> list[tuple[float, float]]:
    """The sides of columns of which the truth tells nothing (line numbers, marks): beside the cells of most lines."""
    merged: list[tuple[float, float, int]] = []
    anchors = [at for at, _ in found if rows[at].page == page]
    for word in (word for at in anchors for word in rows[at].words if id(word) not in taken):
        x0, x1, count = word.box.x0, word.box.x1, 1
        if any(x0 < right and x1 > left for left, right in ranges.values()):
            continue
        for other in [one for one in merged if one[0] < x1 + NEAR and one[1] > x0 - NEAR]:
            merged.remove(other)
            x0, x1, count = min(x0, other[0]), max(x1, other[1]), count + other[2]
        merged.append((x0, x1, count))
    return [(x0, x1) for x0, x1, count in merged if 2 * count > len(anchors)]
