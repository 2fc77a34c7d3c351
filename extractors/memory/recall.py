"""Reads a paper by what was learned from others of its layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Any

from rapidfuzz import fuzz

from extractors.fields.sheet import Candidate
from extractors.grading import read
from extractors.layout.segments import View, rows_of, union
from extractors.learned.spans import Span
from extractors.learned.values import SHAPES
from extractors.memory.lesson import Grid, Landmark, Lesson, Range, Region, Spot
from extractors.memory.words import find, height, holds, key, moved
from extractors.normalise import comma_decimals
from extractors.tables.columns import NUMERIC, Column, Head
from pipeline.domain.evidence import Box
from pipeline.domain.pages import Word

ALIKE = 0.6  # share of a lesson's landmarks, by letters, that a paper of the layout has too
FEWEST = 4  # landmarks found
SLACK = 3.0  # points by which a value may begin before the place where it was learned
NEXT_ROW = 2.3  # letters' heights between the middles of two rows of a value
SEVERAL = frozenset({"seller_address", "buyer_address", "consignee_address", "marks_and_numbers", "payment_terms"})
BEFORE = 6.0  # points by which a cell may begin before those that were learned
OWN = 88.0  # per cent of the letters of an exporter's own name by which it is known
REMEMBERED = 0.97
HOW, LOOSELY = "memory", "memory, by its place on the page"


@dataclass(frozen=True)
class Memory:
    """What the lessons of a paper's layout say of it: candidates by field, the latest lesson's first, and beside each
    whether the reader found that field on the lesson's paper unaided; where something stands that is no value, by
    field; heads of goods tables by page, and whether the reader read that lesson's lines unaided."""

    candidates: Mapping[str, list[Candidate[Any]]] = field(default_factory=dict)
    unaided: Mapping[str, list[bool]] = field(default_factory=dict)
    empty: Mapping[str, list[tuple[int, Box]]] = field(default_factory=dict)
    heads: tuple[Head, ...] = ()
    lines_unaided: bool = True


def recall(lessons: Sequence[Lesson], views: Sequence[View]) -> Memory:
    """What is remembered of a paper's layout; nothing of one that no lesson knows."""
    candidates: dict[str, list[Candidate[Any]]] = {}
    unaided: dict[str, list[bool]] = {}
    empty: dict[str, list[tuple[int, Box]]] = {}
    heads: list[Head] = []
    lines_unaided = True
    comma = comma_decimals(word.text for view in views for word in view.page.words)
    for lesson in reversed(lessons):
        sight = _Sight.of(lesson, views)
        if sight is None:
            continue
        for name, spot in lesson.spots.items():
            if not spot.told:
                empty.setdefault(name, []).extend(sight.places(spot))
            elif (found := _candidate(sight, name, spot, comma)) is not None:
                candidates.setdefault(name, []).append(found)
                unaided.setdefault(name, []).append(spot.read)
        if not heads and lesson.grid is not None:
            heads, lines_unaided = list(sight.heads(lesson.grid)), lesson.grid.read
    return Memory(candidates, unaided, empty, tuple(heads), lines_unaided)


def _candidate(sight: _Sight, name: str, spot: Spot, comma: bool) -> Candidate[Any] | None:
    rows = [row for part in spot.parts for row in sight.rows(part, several=name in SEVERAL or part.rows > 1)]
    if not rows or name not in SHAPES:
        return None
    span = Span(name, spot.parts[0].page, tuple(rows), REMEMBERED)
    value = _own(sight.lesson, name, SHAPES[name](span, comma))
    if value in (None, "", ()):
        return None
    because = "where it stands on this exporter's papers"
    words = [word for row in rows for word in row]
    how = HOW if spot.parts[0].beside in sight.found else LOOSELY
    return Candidate(read(value, words, spot.parts[0].page, REMEMBERED, because, text="\n".join(span.lines)), how)


def _own(lesson: Lesson, name: str, value: Any) -> Any:
    """The exporter's own name or address as it was corrected, where all but a few letters of it are read."""
    own = lesson.constants.get(name)
    return own if own is not None and value and fuzz.ratio(key(own), key(str(value))) >= OWN else value


@dataclass(frozen=True)
class _Sight:
    """A paper seen through a lesson: where its landmarks stand now, by their numbers, and how far the paper as a whole
    is shifted."""

    lesson: Lesson
    views: Mapping[int, View]
    found: Mapping[int, Box]
    shift: tuple[float, float]

    @staticmethod
    def of(lesson: Lesson, views: Sequence[View]) -> _Sight | None:
        """None where too few landmarks are found: another layout."""
        pages = {view.page.number: view for view in views}
        hits = {n: list(find(pages[m.page], m.text)) if m.page in pages else [] for n, m in enumerate(lesson.landmarks)}
        letters = [len(mark.text) for mark in lesson.landmarks if mark.page in pages]
        seen = sum(len(lesson.landmarks[n].text) for n, boxes in hits.items() if boxes)
        if sum(map(bool, hits.values())) < FEWEST or seen < ALIKE * sum(letters):
            return None
        single = [(boxes[0], lesson.landmarks[n].box) for n, boxes in hits.items() if len(boxes) == 1]
        shift = (
            median([now.x0 - then.x0 for now, then in single] or [0.0]),
            median([now.top - then.top for now, then in single] or [0.0]),
        )
        found = {n: _closest(boxes, lesson.landmarks[n], shift) for n, boxes in hits.items() if boxes}
        return _Sight(lesson, pages, found, shift)

    def offset(self, part: Region) -> tuple[float, float]:
        """How far a region has moved: as its landmark has, else as the paper has."""
        now = self.found.get(part.beside)
        if now is None:
            return self.shift
        then = self.lesson.landmarks[part.beside].box
        level = then.x1 <= part.box.x0 + 10 and then.top < part.box.bottom and then.bottom > part.box.top
        return (now.x1 - then.x1 if level else now.x0 - then.x0), now.top - then.top

    def rows(self, part: Region, several: bool) -> list[tuple[Word, ...]]:
        """The rows of words that stand where a region says now."""
        view = self.views.get(part.page)
        if view is None:
            return []
        dx, dy = self.offset(part)
        box, room = moved(part.box, dx, dy), self._room(part, dx, dy)
        words = [w for s in view.segments for w in s.words if holds(room, w.box) and w.box.x1 > room.x0]
        rows = [tuple(row) for row in rows_of(words)] if words else []
        size = height(words)
        first = min(rows, key=lambda row: abs(union(row).middle[1] - box.top - 0.5 * size), default=())
        if not first or abs(union(first).middle[1] - box.top - 0.5 * size) > 1.2 * size:
            return []
        taken = [first]
        for row in rows[rows.index(first) + 1 :]:
            apart = union(row).middle[1] - union(taken[-1]).middle[1]
            if not several or apart > NEXT_ROW * size or union(row).x0 > box.x1 + 10 * size:
                break
            taken.append(row)
        return taken

    def _room(self, part: Region, dx: float, dy: float) -> Box:
        """How far a value may reach now: to the landmarks that stand where others stood, else as far as it could."""
        room, box = moved(part.room, dx, dy), moved(part.box, dx, dy)
        marks = [mark for n, mark in self.found.items() if self.lesson.landmarks[n].page == part.page]
        level = [m for m in marks if m.top < box.bottom - 1 and m.bottom > box.top + 1]
        right = min([m.x0 for m in level if m.x0 >= box.x0 + SLACK], default=room.x1)
        below = min([m.top for m in marks if m.x0 < room.x1 and m.x1 > box.x0 and m.top >= box.bottom - 1], default=1e4)
        left = max([m.x1 for m in level if m.x1 <= box.x0 + SLACK], default=room.x0)
        left = max(left, min(box.x0 - SLACK, room.x0) if part.room.x0 > part.box.x0 - 40 else box.x0 - SLACK)
        edge = max(box.x1, min(right, max(room.x1, box.x1)))
        return Box(min(left, edge), box.top - SLACK, edge, max(box.bottom, min(below, box.top + 160)))

    def places(self, spot: Spot) -> Iterator[tuple[int, Box]]:
        """Where a spot's regions lie now."""
        return ((part.page, moved(part.box, *self.offset(part))) for part in spot.parts)

    def heads(self, grid: Grid) -> Iterator[Head]:
        """The heads of goods tables, on each page that has their words in a row, with the columns as they were
        learned."""
        texts = {self.lesson.landmarks[number].text: self.lesson.landmarks[number].box for number in grid.heads}
        for number, view in self.views.items():
            hits = {text: list(find(view, text)) for text in texts}
            rows = [box for boxes in hits.values() for box in boxes]
            for box in sorted(rows, key=lambda b: b.top):
                near = {t: b for t, boxes in hits.items() for b in boxes if abs(b.top - box.top) < 30}
                if len(near) >= max(2, 0.7 * len(texts)):
                    yield _head(grid, number, near, texts)
                    break


def _head(grid: Grid, page: int, near: Mapping[str, Box], texts: Mapping[str, Box]) -> Head:
    dx = median([box.x0 - texts[text].x0 for text, box in near.items()])
    whole = None
    for box in near.values():
        whole = box if whole is None else whole.union(box)
    assert whole is not None
    ordered = sorted(grid.ranges, key=lambda r: r.x0 + r.x1)
    bounds = [ordered[0].x0 - BEFORE, *(_between(*pair) for pair in pairwise(ordered)), 1e4]
    columns = []
    for one, left, right in zip(ordered, bounds, bounds[1:], strict=False):
        middle = (one.x0 + one.x1) / 2 + dx
        word = Word(one.kind, Box(middle - 1, whole.top, middle + 1, whole.bottom))
        kinds = (one.kind,) if one.kind else ()
        columns.append(Column(kinds, (word,), left + dx, max(left, right) + dx))
    return Head(page, whole, tuple(columns))


def _between(one: Range, other: Range) -> float:
    """Where a column ends and the next begins: text begins where it always does, numbers may be longer."""
    middle = (one.x1 + other.x0) / 2
    return middle if other.kind in NUMERIC else max(middle, other.x0 - BEFORE)


def _closest(boxes: Sequence[Box], mark: Landmark, shift: tuple[float, float]) -> Box:
    there = moved(mark.box, *shift)
    return min(boxes, key=lambda box: abs(box.x0 - there.x0) + 0.5 * abs(box.top - there.top))
