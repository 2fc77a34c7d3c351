"""Where a value that is known stands on a page: for corrections say what a paper says, not where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from extractors.layout.labels import Label
from extractors.layout.segments import Segment, View, union
from extractors.learned.spans import Span
from extractors.learned.values import SHAPES
from extractors.ranking import same_text
from pipeline.domain.evidence import Box
from pipeline.domain.folding import fold
from pipeline.domain.invoice import FIELDS, ValueKind
from pipeline.domain.pages import Word

LONGEST = 7  # words in which a date, a number or a country is looked for
MOST_ROWS = 9  # of a text
TEXTS = frozenset({ValueKind.TEXT, ValueKind.LONG_TEXT, ValueKind.LINES})

Rows = tuple[tuple[Word, ...], ...]


def equal(one: Any, other: Any) -> bool:
    """Whether a value read and a value of a correction (text, list, number as text) are the same."""
    if isinstance(one, date):
        return one.isoformat() == str(other)
    if isinstance(one, Decimal):
        try:
            return one == Decimal(str(other))
        except InvalidOperation:
            return False
    if isinstance(one, tuple) or isinstance(other, list | tuple):
        listed = [value if isinstance(value, list | tuple) else [value] for value in (one, other)]
        return [_bare(str(part)) for part in listed[0]] == [_bare(str(part)) for part in listed[1]]
    return same_text(one, other)


def find(views: Sequence[View], labels: Sequence[Label], field: str, value: Any) -> Rows | None:
    """The words of a value by rows, on the page where it stands; None where it stands nowhere."""
    look = _text if FIELDS[field].kind in TEXTS else _shaped
    found = [rows for view in views for rows in look(view, field, value)]
    return min(found, key=lambda rows: _strangeness(rows, field, labels), default=None)


def _bare(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def _text(view: View, field: str, value: Any) -> Iterator[Rows]:
    """Texts that read as the value, over one row or several below each other."""
    wanted = _bare("".join(value) if isinstance(value, list | tuple) else str(value))
    for segment in view.segments:
        for first in range(len(segment.words)):
            rows = _spelt(view, segment, first, wanted) if wanted else None
            if rows is not None:
                yield rows


def _spelt(view: View, segment: Segment, first: int, wanted: str) -> Rows | None:
    rows: list[tuple[Word, ...]] = []
    words, left = segment.words[first:], wanted
    for _ in range(MOST_ROWS):
        taken: list[Word] = []
        for word in words:
            spelt = _bare(word.text)
            if not left or not left.startswith(spelt):
                break
            taken.append(word)
            left = left[len(spelt) :]
        if not any(_bare(word.text) for word in taken):
            return None
        rows.append(tuple(taken))
        if not left:
            return tuple(rows)
        if len(taken) < len(words):
            return None
        under = view.below(union(taken), taken[0].size or taken[0].box.height)
        if not under:
            return None
        words = under[0].words
    return None


def _shaped(view: View, field: str, value: Any) -> Iterator[Rows]:
    """Words of one row that are the value once read in the field's form, the fewest that are."""
    shape: Callable[[Span, bool], Any] = SHAPES[field]
    for segment in view.segments:
        for length in range(1, min(LONGEST, len(segment.words)) + 1):
            hits = [
                segment.words[at : at + length]
                for at in range(len(segment.words) - length + 1)
                if _is(shape, field, view, segment.words[at : at + length], value)
            ]
            yield from ((words,) for words in hits)
            if hits:
                break


def _is(shape: Callable[[Span, bool], Any], field: str, view: View, words: tuple[Word, ...], value: Any) -> bool:
    span = Span(field, view.page.number, (words,), 1.0)
    return any(read not in (None, (), "") and equal(read, value) for read in (shape(span, False), shape(span, True)))


def _strangeness(rows: Rows, field: str, labels: Sequence[Label]) -> tuple[float, float]:
    """How far the nearest label of the field stands before or above; then how low on the page."""
    box = union(rows[0])
    near = [
        _before(label.box, box)
        for label in labels
        if label.field == field or field.startswith(label.field) or label.field.startswith(field.split("_")[0])
    ]
    return min(near, default=1e6), box.top


def _before(label: Box, box: Box) -> float:
    beside = box.x0 - label.x1 if label.top < box.bottom and box.top < label.bottom and box.x0 >= label.x0 else 1e6
    below = box.top - label.bottom if abs(label.x0 - box.x0) < 40 and box.top > label.top else 1e6
    return max(0.0, min(beside, below))
