"""Pages typed as pictures of characters: each character has its place, so what stands under what is what one sees.

A row of dashes is a drawn line across, `|` a piece of one downwards, `_` joins words that have a blank within a token.
"""

from __future__ import annotations

import re

from extractors.layout.segments import View, look
from extractors.tables.goods import Goods, read_goods
from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Page, Rule, Word

WIDE = 4.4  # points a character
HIGH = 12.0  # points a row
LETTER = 10.0  # points, height of a letter


def page(picture: str, number: int = 1, source: Source = Source.TEXT_LAYER, confidence: float = 1.0) -> Page:
    """The picture as a page of words and lines."""
    words: list[Word] = []
    rules: list[Rule] = []
    rows = picture.strip("\n").splitlines()
    for at, row in enumerate(rows):
        top = 20 + at * HIGH
        for match in re.finditer(r"-{6,}|\||[^\s|]+", row):
            x0, x1 = match.start() * WIDE, match.end() * WIDE
            text = match.group()
            if text.startswith("------"):
                rules.append(Rule(Box(x0, top + HIGH / 2, x1, top + HIGH / 2 + 0.5)))
            elif text == "|":
                rules.append(Rule(Box(x0, top - 1, x0 + 0.5, top + HIGH)))
            else:
                words.append(Word(text, Box(x0, top, x1, top + LETTER), confidence, source, LETTER))
    width = max(len(row) for row in rows) * WIDE + 40
    return Page(number, width, 60 + len(rows) * HIGH, 0, source.value, tuple(words), tuple(rules))


def goods(*pictures: str, source: Source = Source.TEXT_LAYER, confidence: float = 1.0) -> Goods:
    """What is read of the pictures, one page each."""
    return read_goods(views(*pictures, source=source, confidence=confidence))


def views(*pictures: str, source: Source = Source.TEXT_LAYER, confidence: float = 1.0) -> list[View]:
    """The pictures as views."""
    return [look(page(picture, at, source, confidence)) for at, picture in enumerate(pictures, start=1)]


def table(goods: Goods, *names: str) -> list[tuple[str | None, ...]]:
    """The values of some columns, as text, line by line."""
    return [tuple(_text(line.get(name)) for name in names) for line in goods.lines]


def _text(reading: object) -> str | None:
    return None if reading is None else str(getattr(reading, "value", None))
