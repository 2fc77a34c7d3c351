"""Pages typed as lists of lines, for tests: where a text stands, and how large."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.layout.labels import find_labels
from extractors.layout.segments import View, look
from extractors.parties.find import Parties, find_parties
from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Page, Rule, Word

Line = tuple[str, float, float] | tuple[str, float, float, float]
WIDTH = 0.55  # of a letter, to its size


def words(text: str, x: float, y: float, size: float = 9.0, confidence: float = 1.0) -> list[Word]:
    """The words of a line that begins at x, its top at y."""
    made = []
    source = Source.TEXT_LAYER if confidence == 1.0 else Source.OCR
    for part in text.split():
        wide = sum(2.0 if ord(char) > 0x2E80 else 1.0 for char in part)
        end = x + wide * WIDTH * size
        made.append(Word(part, Box(x, y, end, y + size), confidence, source, size))
        x = end + 0.3 * size
    return made


def page(lines: Sequence[Line], rules: Sequence[Box] = (), number: int = 1, confidence: float = 1.0) -> Page:
    """A page of A4."""
    made = [
        w for line in lines for w in words(line[0], line[1], line[2], line[3] if len(line) > 3 else 9.0, confidence)
    ]
    return Page(number, 595.0, 842.0, 0, "text_layer", tuple(made), tuple(Rule(box) for box in rules))


def parties(*pages: Page, tables: dict[int, list[Box]] | None = None) -> Parties:
    """What is found on them."""
    views: list[View] = [look(each) for each in pages]
    return find_parties(views, [label for view in views for label in find_labels(view)], tables)


def block(x: float, y: float, *texts: str, size: float = 9.0) -> list[Line]:
    """Lines under each other, as a text program sets them."""
    return [(text, x, y + number * 1.25 * size, size) for number, text in enumerate(texts)]
