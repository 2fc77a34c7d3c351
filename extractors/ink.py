"""Compares a page's text layer with the page as it is shown: words that leave no ink are not on it, ink without words
has to be read by OCR."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import cv2
import numpy as np

from extractors.images import Grey
from pipeline.domain.evidence import Box
from pipeline.domain.pages import Rule, Word

FAINT = 14  # grey levels between ink and paper: less cannot be seen
MARK = 45  # grey levels by which a stroke differs from the paper round it
LEAST_GLYPHS = 6  # marks like letters in rows, without words: fewer are a logo or a flourish
_GLYPH = (3.5, 40.0)  # points: heights that letters have
_PAD = 1.2  # points round a word that are the word's own


def visible(words: Iterable[Word], grey: Grey, scale: float) -> tuple[Word, ...]:
    """The words that can be seen on the drawn page; `scale` is pixels a point."""
    return tuple(word for word in words if _has_ink(word.box, grey, scale))


def _has_ink(box: Box, grey: Grey, scale: float) -> bool:
    rows, columns = _slices(box, scale, grey.shape)
    patch = grey[rows, columns]
    return bool(patch.size) and int(patch.max()) - int(patch.min()) >= FAINT


def _slices(box: Box, scale: float, shape: tuple[int, ...], pad: float = 0.0) -> tuple[slice, slice]:
    top, bottom = int((box.top - pad) * scale), int(np.ceil((box.bottom + pad) * scale))
    left, right = int((box.x0 - pad) * scale), int(np.ceil((box.x1 + pad) * scale))
    return slice(max(0, top), min(shape[0], max(bottom, 0))), slice(max(0, left), min(shape[1], max(right, 0)))


def whiten(grey: Grey, words: Iterable[Word], scale: float) -> Grey:
    """A copy of the drawn page with the words painted over in the colour of their paper."""
    copy = grey.copy()
    for word in words:
        rows, columns = _slices(word.box, scale, grey.shape, _PAD)
        patch = grey[rows, columns]
        if patch.size:
            copy[rows, columns] = np.uint8(np.percentile(patch, 90))
    return copy


def unread(grey: Grey, words: Iterable[Word], rules: Iterable[Rule], scale: float) -> Box | None:
    """The part of the drawn page, in points, that holds rows of marks like letters that no word accounts for; None
    where there is none."""
    marks = stroke_marks(grey)
    for word in words:
        marks[_slices(word.box, scale, marks.shape, _PAD)] = 0
    for rule in rules:
        marks[_slices(rule.box, scale, marks.shape, _PAD)] = 0
    rows = list(_rows(marks, scale))
    if not rows:
        return None
    whole = rows[0]
    for row in rows[1:]:
        whole = whole.union(row)
    return whole


def letter_rows(grey: Grey, scale: float) -> list[Box]:
    """Rows of marks like letters, in points; `scale` is pixels a point, roughly."""
    return list(_rows(stroke_marks(grey), scale))


def stroke_marks(grey: Grey) -> Grey:
    """Strokes darker than the paper round them, as 255; flat shades, however dark, are none."""
    closed = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((25, 25), np.uint8))
    return np.where(cv2.subtract(closed, grey) > MARK, np.uint8(255), np.uint8(0))


def _rows(marks: Grey, scale: float) -> Iterator[Box]:
    """Runs of letter-like marks side by side, in points, each of at least six."""
    count, labels, stats, centres = cv2.connectedComponentsWithStats(marks, connectivity=8)
    low, high = (bound * scale for bound in _GLYPH)
    wide = (stats[:, 2] > 0.6 * scale) & (stats[:, 2] <= high)
    filled = stats[:, 4] >= 0.12 * stats[:, 2] * stats[:, 3]
    letters = (stats[:, 3] >= low) & (stats[:, 3] <= high) & wide & filled
    letters[0] = False
    if int(letters.sum()) < LEAST_GLYPHS:
        return
    glyphs = np.where(letters[labels], np.uint8(255), np.uint8(0))
    joined = cv2.dilate(glyphs, np.ones((1, int(9 * scale)), np.uint8))
    _, runs, places, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    owners = [int(runs[int(centres[i][1]), int(centres[i][0])]) for i in range(1, count) if letters[i]]
    for run, (left, top, width, height, _) in enumerate(places):
        if run and owners.count(run) >= LEAST_GLYPHS:
            yield Box(left / scale, top / scale, (left + width) / scale, (top + height) / scale)
