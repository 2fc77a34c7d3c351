"""Makes a lesson of a paper and what it truly says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from extractors.layout.labels import Label
from extractors.layout.segments import View, rows_of, union
from extractors.learned.values import SHAPES
from extractors.memory import places
from extractors.memory.goods import Cells, cells_of
from extractors.memory.lesson import Grid, Landmark, Lesson, Range, Region, Spot
from extractors.memory.words import height, inside, key, runs
from pipeline.domain.document import Document
from pipeline.domain.evidence import Box
from pipeline.domain.invoice import FIELDS, Invoice
from pipeline.domain.pages import Word

CONSTANT = ("seller_name", "seller_address", "seller_country")  # what an exporter prints on every paper
FROM_OTHERS = frozenset({"seller_country", "buyer_country", "consignee_country"})
SHORTEST = 2  # letters of a landmark
MOST = 150  # landmarks
HEADS_ABOVE = 40.0  # points above the first goods line within which its heads stand

Parts = list[tuple[Word, ...]]


def learn(
    document: Document, views: Sequence[View], labels: Sequence[Label], truth: Mapping[str, Any], sha256: str
) -> Lesson:
    """The lesson of a document as it was read. `truth` is one plain object of the contract: fields that it does not
    name are left alone, `null` is «not on the paper»."""
    told = {
        name: value for name, value in truth.get("fields", {}).items() if name in FIELDS and name not in FROM_OTHERS
    }
    found = {
        name: rows for name, value in told.items() if value and (rows := _rows(document, views, labels, name, value))
    }
    cells = cells_of(document.invoice, views, truth.get("lines") or ())
    taken = frozenset(id(word) for rows in found.values() for row in rows for word in row) | cells.words
    landmarks = _landmarks(views, taken, cells.boxes)
    spots = {
        name: Spot(
            tuple(_region(views, part, landmarks) for part in _parts(rows)),
            read=_is_read(document.invoice, name, told[name]),
        )
        for name, rows in found.items()
    }
    for name, value in told.items():
        reading = document.invoice.get(name)
        if value is None and reading is not None and reading.box is not None and reading.page is not None:
            words = tuple(inside(views, reading.page, reading.box))
            if words:
                spots[name] = Spot((_region(views, words, landmarks),), told=False)
    constants = {name: str(told[name]) for name in CONSTANT if told.get(name)}
    return Lesson(
        sha256, tuple(landmarks), spots, constants, _grid(cells, landmarks, _lines_read(document.invoice, truth))
    )


def _is_read(invoice: Invoice, name: str, value: Any) -> bool:
    """Whether the reader read a field rightly by itself."""
    reading = invoice.get(name)
    return reading is not None and places.equal(reading.value, value)


def _lines_read(invoice: Invoice, truth: Mapping[str, Any]) -> bool:
    """The same of the goods lines, in what makes a line."""
    lines = truth.get("lines") or ()
    return len(lines) == len(invoice.lines) and all(
        places.equal(reading.value if (reading := read.get(name)) is not None else "", line.get(name) or "")
        for line, read in zip(lines, invoice.lines, strict=True)
        for name in ("description", "quantity", "amount")
    )


def _rows(
    document: Document, views: Sequence[View], labels: Sequence[Label], name: str, value: Any
) -> places.Rows | None:
    """The words of a field's true value: where the reader read it, if it read it rightly; else wherever they stand."""
    reading = document.invoice.get(name)
    if (
        reading is not None
        and reading.box is not None
        and reading.page is not None
        and places.equal(reading.value, value)
    ):
        words = inside(views, reading.page, reading.box)
        if words:
            return tuple(tuple(row) for row in rows_of(words))
    return places.find(views, labels, name, value) if name in SHAPES else None


def _parts(rows: Iterable[Sequence[Word]]) -> Parts:
    """A value's words in parts that stand together: rows below each other are one, what stands apart another."""
    parts: Parts = []
    for row in rows:
        for group in _beside(row):
            near = [n for n, part in enumerate(parts) if _touches(union(part), union(group))]
            if near:
                parts[near[0]] += group
            else:
                parts.append(group)
    return parts


def _beside(row: Sequence[Word]) -> list[tuple[Word, ...]]:
    groups: list[list[Word]] = [[row[0]]]
    for before, word in pairwise(row):
        if word.box.x0 - before.box.x1 > 3 * (word.size or word.box.height):
            groups.append([word])
        else:
            groups[-1].append(word)
    return [tuple(group) for group in groups]


def _touches(above: Box, below: Box) -> bool:
    return below.top - above.bottom < 14 and min(above.x1, below.x1) > max(above.x0, below.x0) - 6


def _landmarks(views: Sequence[View], taken: frozenset[int], goods: Sequence[tuple[int, Box]]) -> list[Landmark]:
    """Words without digits that are no value and stand outside the goods."""
    found = []
    for view in views:
        tables = [box for page, box in goods if page == view.page.number]
        for run in runs(view, taken):
            box, text = union(run), key(" ".join(word.text for word in run))
            amid = any(table.top - 1 < box.middle[1] < table.bottom + 1 for table in tables)
            if len(text) >= SHORTEST and not amid:
                found.append(Landmark(text, view.page.number, box))
    return found[:MOST]


def _region(views: Sequence[View], words: Sequence[Word], landmarks: Sequence[Landmark]) -> Region:
    view = next(
        view
        for view in views
        if any(word is one for one in view.page.words for word in words[:1]) or _has(view, words[0])
    )
    box = union(words)
    others = [word.box for segment in view.segments for word in segment.words if not any(word is own for own in words)]
    rows = len(rows_of(words))
    return Region(view.page.number, box, _room(view, box, others), rows, _nearest(view.page.number, words, landmarks))


def _has(view: View, word: Word) -> bool:
    return any(word is one for segment in view.segments for one in segment.words)


def _room(view: View, box: Box, others: Sequence[Box]) -> Box:
    """How far words in this place could reach before they met the others of the paper."""
    level = [other for other in others if other.top < box.bottom - 1 and other.bottom > box.top + 1]
    plumb = [other for other in others if other.x0 < box.x1 and other.x1 > box.x0]
    return Box(
        max((o.x1 for o in level if o.x1 <= box.x0 + 1), default=0.0),
        max((o.bottom for o in plumb if o.bottom <= box.top + 1), default=0.0),
        max(box.x1, min((o.x0 for o in level if o.x0 >= box.x1 - 1), default=view.page.width)),
        max(box.bottom, min((o.top for o in plumb if o.top >= box.bottom - 1), default=view.page.height)),
    )


def _nearest(page: int, words: Sequence[Word], landmarks: Sequence[Landmark]) -> int:
    """The landmark before the first row, or above it; -1 where none is near."""
    box, size = union(rows_of(words)[0]), height(words)
    best, at = 30.0 * size, -1
    for number, mark in enumerate(landmarks):
        if mark.page != page:
            continue
        level = mark.box.top < box.bottom and mark.box.bottom > box.top and mark.box.x1 <= box.x0 + size
        above = mark.box.bottom <= box.top + 0.3 * size and mark.box.x0 < box.x1 and mark.box.x1 > box.x0 - size
        apart = (
            box.x0 - mark.box.x1
            if level
            else 2 * (box.top - mark.box.bottom) + abs(mark.box.x0 - box.x0)
            if above
            else best
        )
        if apart < best:
            best, at = apart, number
    return at


def _grid(cells: Cells, landmarks: Sequence[Landmark], read: bool) -> Grid | None:
    """The columns of the goods on the first page that has them, and what heads them."""
    if not cells.ranges:
        return None
    page, top = cells.page, cells.top
    heads = tuple(
        number
        for number, mark in enumerate(landmarks)
        if mark.page == page and top - HEADS_ABOVE < mark.box.middle[1] < top
    )
    ranges = tuple(Range(kind, *sides) for kind, sides in [*cells.ranges.items(), *(("", one) for one in cells.others)])
    return Grid(page, ranges, heads, top, read) if heads else None
