"""Pages typed in as letters: what a finder sees, drawn so that a failing test can be read.

A letter is 6 points wide and a row 12 points high; blanks part words, two blanks part segments. A row of only dashes is
a drawn horizontal line as long as the dashes; a `|` is a drawn vertical line as high as its row.
"""

from __future__ import annotations

import re
from textwrap import dedent

from extractors.fields.sheet import Sheet
from extractors.layout.labels import find_labels
from extractors.layout.segments import View, look
from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Page, Rule, Word

LETTER, ROW, SIZE = 6.0, 12.0, 9.0
_LINE = re.compile(r"^\s*-{5,}\s*$")


def page(drawing: str, number: int = 1, confidence: float = 1.0) -> Page:
    """The page; a `confidence` below 1 makes it a page read by OCR."""
    rows = dedent(drawing).strip("\n").split("\n")
    words: list[Word] = []
    rules: list[Rule] = []
    for index, row in enumerate(rows):
        top = index * ROW
        if _LINE.match(row):
            start, end = row.index("-"), row.rindex("-") + 1
            rules.append(Rule(Box(start * LETTER, top + 5.5, end * LETTER, top + 6.5)))
            continue
        walls = (at.start() * LETTER for at in re.finditer(r"\|", row))
        rules += [Rule(Box(x + 2.5, top, x + 3.5, top + ROW)) for x in walls]
        words += [_word(found, top, confidence) for found in re.finditer(r"[^\s|]+", row)]
    width = max(595.0, max((len(row) for row in rows), default=0) * LETTER)
    height = max(842.0, len(rows) * ROW)
    read_by = "text_layer" if confidence == 1.0 else "ocr"
    return Page(number, width, height, 0, read_by, tuple(words), tuple(rules))


def view(drawing: str, number: int = 1, confidence: float = 1.0) -> View:
    """The page as segments."""
    return look(page(drawing, number, confidence))


def sheet(*drawings: str, confidence: float = 1.0) -> Sheet:
    """Pages as the finders of header fields see them; no goods table is cut out."""
    views = tuple(view(drawing, number, confidence) for number, drawing in enumerate(drawings, start=1))
    return Sheet(views, {one.page.number: find_labels(one) for one in views})


def _word(found: re.Match[str], top: float, confidence: float) -> Word:
    box = Box(found.start() * LETTER, top + 1, found.end() * LETTER, top + 1 + SIZE)
    source = Source.TEXT_LAYER if confidence == 1.0 else Source.OCR
    return Word(found.group(), box, confidence, source, SIZE)
