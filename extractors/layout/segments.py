"""Rows of words, cut into segments where a reader's eye would stop: at a wide gap or at a ruling line."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Page, Rule, Word

WIDE_GAP = 1.1  # of the letters' height: wider than any blank between the words of one text …
WIDE_BLANKS = 2.0  # … unless the page's own blanks are wide (typewriters, monospaced print)
SAME_ROW = 0.55  # of the smaller height: how much two words of a row overlap vertically
BLOCK_GAP = 1.1  # of the letters' height: a wider gap between two rows ends a block


@dataclass(frozen=True)
class Segment:
    """A run of words of one row; `page` counts from 1 in the file, `row` from 0 on the page."""

    words: tuple[Word, ...]
    page: int
    row: int

    @cached_property
    def text(self) -> str:
        """The words, with blanks between them."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def box(self) -> Box:
        """Round all words."""
        return union(self.words)

    @property
    def confidence(self) -> float:
        """That of the worst word."""
        return min(word.confidence for word in self.words)

    @property
    def source(self) -> Source:
        """OCR if any word is."""
        return source_of(self.words)

    @cached_property
    def size(self) -> float:
        """Height of the letters, in points: the middle one of the words'."""
        sizes = sorted(word.size or word.box.height for word in self.words)
        return sizes[len(sizes) // 2]

    @property
    def bold(self) -> bool:
        """All words are."""
        return all(word.bold for word in self.words)


@dataclass(frozen=True)
class View:
    """A page seen as segments, top to bottom and left to right."""

    page: Page
    segments: tuple[Segment, ...]

    def right_of(self, segment: Segment) -> Segment | None:
        """The next segment of the row."""
        later = [s for s in self.segments if s.row == segment.row and s.box.x0 > segment.box.x0]
        return min(later, key=lambda s: s.box.x0, default=None)

    def below(self, box: Box, size: float, reach: float = BLOCK_GAP, lined: bool = False) -> list[Segment]:
        """The block under a box: segments that begin within its column (or stand under it), row by row, until a gap
        wider than `reach` letters, or a drawn line across. The first may stand a little farther off; `lined`: there is
        a line between the box and the first, as under a heading."""
        found: list[Segment] = []
        edge, left, right = box.bottom, box.x0, box.x1
        for segment in self.segments:
            if segment.box.top < box.bottom - 0.4 * size or not _in_column(segment.box, left, right, size):
                continue
            allowed = (reach + 0.6 + 0.6 * lined if not found else reach) * max(size, segment.size)
            crossed = self.crossed(left, edge, segment.box.top) and (bool(found) or not lined)
            if found and segment.row == found[-1].row:
                continue
            if segment.box.top - edge > allowed or crossed:
                break
            found.append(segment)
            edge, right = segment.box.bottom, max(right, segment.box.x1)
        return found

    def crossed(self, x: float, top: float, bottom: float) -> bool:
        """Whether a horizontal line is drawn between two heights, at x."""
        return any(
            rule.horizontal
            and rule.box.x0 - 2 <= x + 3 <= rule.box.x1 + 2
            and top - 1 <= rule.box.middle[1] <= bottom + 1
            for rule in self.page.rules
        )

    def walled(self, y: float, left: float, right: float) -> bool:
        """Whether a vertical line is drawn between two places of a row, at height y."""
        return any(
            not rule.horizontal
            and left - 1 <= rule.box.middle[0] <= right + 1
            and rule.box.top - 1 <= y <= rule.box.bottom + 1
            for rule in self.page.rules
        )

    def cell(self, x: float, y: float) -> Box | None:
        """The ruled cell round a point; None where it is not closed on all four sides."""
        return cell_of(self.page.rules, x, y)

    def between(self, left: Segment, right: Segment) -> float:
        """The gap between two segments of a row, in points."""
        return right.box.x0 - left.box.x1


def look(page: Page) -> View:
    """See a page as segments."""
    rows = rows_of(page.words)
    walls = [rule for rule in page.rules if not rule.horizontal]
    wide = max(WIDE_GAP, WIDE_BLANKS * usual_blank(rows))
    segments = [
        Segment(tuple(run), page.number, number) for number, row in enumerate(rows) for run in _cut(row, walls, wide)
    ]
    return View(page, tuple(segments))


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Words that stand beside each other, as rows from top to bottom, each from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.box.middle[1], w.box.x0)):
        home = next((row for row in reversed(rows[-3:]) if _same_row(row, word)), None)
        if home is None:
            rows.append([word])
        else:
            home.append(word)
    ordered = sorted(rows, key=lambda row: sum(w.box.middle[1] for w in row) / len(row))
    return [sorted(row, key=lambda w: w.box.x0) for row in ordered]


def union(words: Sequence[Word]) -> Box:
    """The box round some words."""
    return reduce(Box.union, (word.box for word in words))


def source_of(words: Sequence[Word]) -> Source:
    """OCR if any word was read so."""
    return Source.OCR if any(word.source is Source.OCR for word in words) else Source.TEXT_LAYER


def cell_of(rules: Sequence[Rule], x: float, y: float) -> Box | None:
    """The ruled cell round a point."""
    flat = [r.box for r in rules if r.horizontal and r.box.x0 - 2 <= x <= r.box.x1 + 2]
    tall = [r.box for r in rules if not r.horizontal and r.box.top - 2 <= y <= r.box.bottom + 2]
    top = max((b.middle[1] for b in flat if b.middle[1] <= y), default=None)
    bottom = min((b.middle[1] for b in flat if b.middle[1] > y), default=None)
    left = max((b.middle[0] for b in tall if b.middle[0] <= x), default=None)
    right = min((b.middle[0] for b in tall if b.middle[0] > x), default=None)
    if top is None or bottom is None or left is None or right is None:
        return None
    return Box(left, top, right, bottom)


def _same_row(row: Sequence[Word], word: Word) -> bool:
    nearest = min(row, key=lambda w: abs(w.box.middle[0] - word.box.middle[0]))
    overlap = min(nearest.box.bottom, word.box.bottom) - max(nearest.box.top, word.box.top)
    return overlap > SAME_ROW * min(nearest.box.height, word.box.height)


def usual_blank(rows: Sequence[Sequence[Word]]) -> float:
    """The middle one of the page's blanks between words, in letters' heights."""
    blanks = sorted(
        gap / height
        for row in rows
        for one, two in itertools.pairwise(row)
        if (height := min(one.box.height, two.box.height)) > 0 and 0 < (gap := two.box.x0 - one.box.x1) < 1.5 * height
    )
    return blanks[len(blanks) // 2] if blanks else 0.0


def _cut(row: Sequence[Word], walls: Sequence[Rule], wide: float) -> list[list[Word]]:
    runs = [[row[0]]]
    for before, word in itertools.pairwise(row):
        gap = word.box.x0 - before.box.x1
        height = min(before.box.height, word.box.height)
        y = word.box.middle[1]
        walled = gap > -2 and any(
            before.box.x1 - 2 <= r.box.middle[0] <= word.box.x0 + 2 and r.box.top <= y <= r.box.bottom for r in walls
        )
        if walled or gap > wide * height:
            runs.append([word])
        else:
            runs[-1].append(word)
    return runs


def _in_column(box: Box, left: float, right: float, size: float) -> bool:
    overlap = min(box.x1, right) - max(box.x0, left)
    return abs(box.x0 - left) <= 2.5 * size or (overlap > 0 and box.x0 >= left - 1.5 * size and box.x0 < right)
