"""Words of a page, found again: by text, by place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractors.layout.segments import View, union
from pipeline.domain.evidence import Box
from pipeline.domain.folding import fold
from pipeline.domain.pages import Word


def key(text: str) -> str:
    """Letters alone, folded: what of a label stays the same whoever reads it."""
    return re.sub(r"[\W\d_]+", "", fold(text))


def runs(view: View, taken: frozenset[int]) -> Iterator[tuple[Word, ...]]:
    """Words side by side that belong to no value and hold no digit; `taken` are the identities of values' words."""
    for segment in view.segments:
        run: list[Word] = []
        for word in segment.words:
            if id(word) in taken or any(c.isdigit() for c in word.text):
                if run:
                    yield tuple(run)
                run = []
            else:
                run.append(word)
        if run:
            yield tuple(run)


def find(view: View, text: str) -> Iterator[Box]:
    """Where words that fold to a text stand on a page, each run within one segment."""
    for segment in view.segments:
        for first in range(len(segment.words)):
            joined = ""
            for last in range(first, len(segment.words)):
                joined += key(segment.words[last].text)
                if joined == text:
                    yield union(segment.words[first : last + 1])
                    break
                if not text.startswith(joined):
                    break


def inside(views: Sequence[View], page: int, box: Box) -> list[Word]:
    """The words whose middle lies in a box of a page."""
    view = next((view for view in views if view.page.number == page), None)
    if view is None:
        return []
    return [word for segment in view.segments for word in segment.words if holds(box, word.box)]


def holds(box: Box, other: Box) -> bool:
    """Whether the middle of a box lies in another."""
    x, y = other.middle
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def moved(box: Box, dx: float, dy: float) -> Box:
    """The box shifted."""
    return Box(box.x0 + dx, box.top + dy, box.x1 + dx, box.bottom + dy)


def height(words: Iterable[Word]) -> float:
    """The usual height of some words, in points."""
    sizes = sorted(word.size or word.box.height for word in words)
    return max(4.0, sizes[len(sizes) // 2]) if sizes else 10.0
