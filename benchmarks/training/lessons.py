"""Lessons: pages as the model sees them, with what a perfect reader would tag each word.

The marks of a native paper say where its values stand. A scan of it is read by OCR, straightened and cut; its words are
laid over the native ones by the words that both have, and take their tags from there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.generator.kit.marks import Mark
from extractors.layout.labels import find_labels
from extractors.layout.segments import look
from extractors.learned.features import Inputs, inputs_of
from extractors.learned.tags import CELLS, HEADER, TAGS
from pipeline.domain.evidence import Box
from pipeline.domain.pages import Page, Word

NUMBERS = {tag: number for number, tag in enumerate(TAGS)}
SHARED = 0.3  # of the narrower of word and mark: from so much overlap on a word is part of a value
TELLING = 4  # letters of a word by which two readings of a page are laid over each other
FEWEST = 8  # such words
OFF = 6.0  # points: a pair of words farther apart than this after the fit is no pair

Pairs = NDArray[np.float64]


@dataclass(frozen=True)
class Lesson:
    """A page: what the model sees, and (n, tags) what it should say."""

    file: str
    seen: Inputs
    said: NDArray[np.bool_]


def lessons_of(file: str, pages: Sequence[Page], marks: Sequence[Mark], native: Sequence[Page]) -> list[Lesson]:
    """The lessons of a paper. `native` are its pages as drawn, on which the marks lie; a scan's page that cannot be
    laid over its native one is left out."""
    drawn = {page.number: page for page in native}
    found = []
    for page in pages:
        moved = placed(marks, page, drawn.get(page.number))
        view = look(page)
        if moved is not None and view.segments:
            seen = inputs_of(view, find_labels(view), len(pages))
            found.append(Lesson(file, seen, tags_of(seen, moved)))
    return found


def placed(marks: Sequence[Mark], page: Page, drawn: Page | None) -> list[tuple[str, Box]] | None:
    """The page's marks in its own coordinates; None where they cannot be told."""
    own = [(mark.name, Box(*mark.box)) for mark in marks if mark.page == page.number]
    if drawn is page:
        return own
    fit = overlay(drawn.words, page.words) if drawn is not None else None
    return None if fit is None else [(name, _moved(box, fit)) for name, box in own]


def overlay(one: Sequence[Word], other: Sequence[Word]) -> Pairs | None:
    """The affine map (3, 2) that lays one reading of a page over another; None where too few words agree."""
    places = [_telling(words) for words in (one, other)]
    shared = [text for text in places[0] if text in places[1]]
    if len(shared) < FEWEST:
        return None
    here = np.array([(*places[0][text], 1.0) for text in shared])
    there = np.array([places[1][text] for text in shared])
    fit, off = _fit(here, there)
    for _ in range(3):
        near = off <= max(OFF, float(np.median(off)))
        here, there = here[near], there[near]
        fit, off = _fit(here, there)
    return fit if len(here) >= FEWEST and float(np.median(off)) <= OFF else None


def _fit(here: Pairs, there: Pairs) -> tuple[Pairs, Pairs]:
    """The best affine map, and how far each pair is off it."""
    fit, *_ = np.linalg.lstsq(here, there, rcond=None)
    return np.asarray(fit), np.abs(here @ fit - there).max(axis=1)


def _telling(words: Sequence[Word]) -> dict[str, tuple[float, float]]:
    """The middles of longer words that stand only once on the page."""
    counts = Counter(word.text for word in words)
    return {word.text: word.box.middle for word in words if counts[word.text] == 1 and len(word.text) >= TELLING}


def _moved(box: Box, fit: Pairs) -> Box:
    corners = np.array([(box.x0, box.top, 1.0), (box.x1, box.bottom, 1.0)]) @ fit
    (x0, top), (x1, bottom) = np.minimum(*corners), np.maximum(*corners)
    return Box(float(x0), float(top), float(x1), float(bottom))


def tags_of(seen: Inputs, marks: Sequence[tuple[str, Box]]) -> NDArray[np.bool_]:
    """What each word is part of, by the marks that it lies in."""
    said = np.zeros((len(seen.words), len(TAGS)), np.bool_)
    lines: defaultdict[str, list[int]] = defaultdict(list)
    edges = np.array([(w.box.x0, w.box.top, w.box.x1, w.box.bottom) for w in seen.words]).reshape(-1, 4)
    middles = (edges[:, 1] + edges[:, 3]) / 2
    for name, box in marks:
        tag, line = tag_of(name)
        if tag is None:
            continue
        wide = np.minimum(edges[:, 2], box.x1) - np.maximum(edges[:, 0], box.x0)
        least = SHARED * np.minimum(edges[:, 2] - edges[:, 0], max(box.width, 0.1))
        inside = np.flatnonzero((wide >= least) & (wide > 0) & (middles >= box.top) & (middles <= box.bottom))
        said[inside, tag] = True
        if line:
            lines[line] += inside.tolist()
    for found in lines.values():
        rows = seen.groups[found, 0] if found else np.zeros(0)
        said[[at for at, row in zip(found, rows, strict=True) if row == rows.min()], NUMBERS["line.first"]] = True
    return said


def tag_of(name: str) -> tuple[int | None, str]:
    """The number of a mark's tag, and the goods line that it belongs to, if any."""
    kind, *rest = name.split(".")
    if kind in ("label", "head"):
        return NUMBERS[kind], ""
    if kind == "line" and len(rest) == 2 and rest[1] in CELLS:
        return NUMBERS[f"line.{rest[1]}"], rest[0]
    if kind == "charge" and len(rest) == 2:
        return NUMBERS.get(f"charge.{rest[1]}"), ""
    return (NUMBERS[name], "") if name in HEADER else (None, "")


def read_marks(lines: Sequence[Mapping[str, object]]) -> dict[str, list[Mark]]:
    """The marks of ``marks.jsonl`` by file."""
    found: dict[str, list[Mark]] = {}
    for line in lines:
        marks = line["marks"]
        assert isinstance(marks, list)
        found[str(line["file"])] = [Mark(m["name"], m["page"], tuple(m["box"])) for m in marks]
    return found
