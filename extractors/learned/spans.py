"""From odds of words to stretches of text: neighbours of one tag, and the rows below them that go on with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from extractors.learned.features import Floats
from extractors.learned.model import Opinion
from pipeline.domain.evidence import Box
from pipeline.domain.pages import Word

EVEN = 0.5  # odds from which a word belongs to a stretch
WEAK = 0.2  # odds at which a word between two that belong to it still does
FAINT = 0.15  # odds from which a word may belong to a stretch that goes farther
NEXT_ROW = 2.2  # letters' heights between the middles of two rows of one stretch
WIDE_ROWS = {"marks_and_numbers": 4.5}  # the same where a drawn figure parts the rows


@dataclass(frozen=True, slots=True)
class Span:
    """Words that are probably one value: row by row, each from left to right; `score` 0..1, their mean odds."""

    tag: str
    page: int
    rows: tuple[tuple[Word, ...], ...]
    score: float

    @property
    def words(self) -> tuple[Word, ...]:
        """All of them."""
        return tuple(word for row in self.rows for word in row)

    @property
    def text(self) -> str:
        """All of them, with blanks between."""
        return " ".join(word.text for word in self.words)

    @property
    def lines(self) -> tuple[str, ...]:
        """Row by row."""
        return tuple(" ".join(word.text for word in row) for row in self.rows)


def spans(opinion: Opinion, tag: str, least: float = EVEN) -> list[Span]:
    """The page's stretches of a tag, of words of at least such odds; the likeliest first."""
    odds = opinion.of(tag)
    runs = _runs(opinion, odds, least)
    blocks = _blocks(opinion, runs, WIDE_ROWS.get(tag, NEXT_ROW))
    found = [_span(opinion, tag, odds, block) for block in blocks]
    return sorted(found, key=lambda span: -span.score)


def whole(opinion: Opinion, span: Span) -> Span:
    """The stretch with all of the segments that it lies in but their labels: the words before and behind it that look
    less like it."""
    groups, odds = opinion.seen.groups, opinion.of(span.tag)
    label, places = opinion.of("label"), {id(word): n for n, word in enumerate(opinion.seen.words)}
    rows = []
    for row in span.rows:
        own = {places[id(word)] for word in row}
        segments = {int(groups[place, 1]) for place in own}
        first, last = min(own), max(own)
        while first > 0 and int(groups[first - 1, 1]) in segments and label[first - 1] < EVEN:
            first -= 1
        while last + 1 < len(groups) and int(groups[last + 1, 1]) in segments and label[last + 1] < EVEN:
            last += 1
        rows.append(list(range(first, last + 1)))
    return _span(opinion, span.tag, odds, rows)


def _runs(opinion: Opinion, odds: Floats, least: float) -> list[list[int]]:
    """Places of neighbouring words of one segment that belong together, a weak one between two strong ones included."""
    groups, runs = opinion.seen.groups, list[list[int]]()
    for at in np.flatnonzero(odds >= least).tolist():
        last = runs[-1][-1] if runs else -9
        between = list(range(last + 1, at))
        near = runs and groups[last, 1] == groups[at, 1] and len(between) <= 2 and all(odds[n] >= WEAK for n in between)
        if near:
            runs[-1] += [*between, at]
        else:
            runs.append([at])
    return runs


def _blocks(opinion: Opinion, runs: Sequence[list[int]], reach: float) -> list[list[list[int]]]:
    """Runs below each other, as one block; runs beside each other in a row of one block are joined. `reach`: letters'
    heights between the middles of two rows."""
    boxes = opinion.seen.boxes
    blocks: list[list[list[int]]] = []
    for run in runs:
        home = next((block for block in reversed(blocks) if _goes_on(boxes, block[-1], run, opinion, reach)), None)
        if home is None:
            blocks.append([run])
        elif opinion.seen.groups[home[-1][-1], 0] == opinion.seen.groups[run[0], 0]:
            home[-1] += run
        else:
            home.append(run)
    return blocks


def _goes_on(boxes: Floats, above: list[int], run: list[int], opinion: Opinion, reach: float) -> bool:
    groups = opinion.seen.groups
    if groups[above[-1], 0] == groups[run[0], 0]:
        return bool(boxes[run[0], 0] - boxes[above[-1], 2] < 4.0)
    first, second = boxes[above], boxes[run]
    apart = (second[:, 1].mean() + second[:, 3].mean() - first[:, 1].mean() - first[:, 3].mean()) / 2
    overlap = min(first[:, 2].max(), second[:, 2].max()) - max(first[:, 0].min(), second[:, 0].min())
    flush = abs(first[0, 0] - second[0, 0]) < 1.5
    return bool(0 < apart <= reach and (overlap > 0 or flush))


def _span(opinion: Opinion, tag: str, odds: Floats, block: list[list[int]]) -> Span:
    places = [place for row in block for place in row]
    rows = tuple(tuple(opinion.seen.words[place] for place in row) for row in block)
    return Span(tag, opinion.view.page.number, rows, float(odds[places].mean()))


def box_of(span: Span) -> Box:
    """Round all its words."""
    boxes = [word.box for word in span.words]
    return Box(
        min(b.x0 for b in boxes), min(b.top for b in boxes), max(b.x1 for b in boxes), max(b.bottom for b in boxes)
    )
