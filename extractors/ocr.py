"""Reads a picture of a page: turns it upright, straightens it, has the engine read it, and gives words and rulings
in points.

The straightened picture is the page as people see it, so boxes are those of the straightened picture. Costs about
1.2 s a page.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import numpy as np

from extractors import japanese, rapid, straighten
from extractors.images import Grey
from extractors.japanese import is_japanese
from extractors.leftovers import with_leftovers
from extractors.paper import Upright, cut_out, find_sheet
from extractors.pdf import POINTS
from extractors.tesseract import LATIN, Engine, Token, read_tokens, upright_turn
from extractors.text_layer import merge_rules
from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Rule, Word

DOUBT = 0.6  # mean confidence below which the page may stand on its head, or be Japanese
OSD_SURE = 1.0  # Tesseract's orientation confidence from which it is believed
LONG_WORD = 4  # letters: a word of so many is wider than tall
FEW = 10  # letters: fewer are too few to judge a page by
SPECK = 3.5  # points: lower marks of little confidence are dirt
SPECK_CONFIDENCE = 0.5
RULING_WIDTH = 4.0  # points: a wider character is no piece of a line
_BARS = frozenset("|1lIi!][jJ/\\:;")
LETTER_WIDTH = 8.3  # inches, of A4: paper size from which the dpi of a photo is estimated
OCR_DPI = 300.0
SMALL_DPI = (
    250.0  # below which letters are enlarged for the engine: words found at 150 dpi .92 for .89, at 200 .92 for .91
)
ENLARGED = 4 / 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read in a picture: words and rulings in points on the page as `upright` makes it."""

    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    upright: Upright


def read_picture(
    grey: Grey, dpi: float, *, photo: bool = False, languages: str = LATIN, engine: Engine | None = None
) -> Seen:
    """Reads a whole page, with the better engine that there is where none is named. `dpi` sets the points; the engine
    is told one that suits the paper. In a `photo` the sheet is sought first."""
    engine = engine or (rapid.read_tokens if rapid.chosen() else read_tokens)
    neural = engine is rapid.read_tokens
    if straighten.is_blank(grey):
        return Seen((), (), Upright())
    corners = find_sheet(grey) if photo else None
    sheet = cut_out(grey, corners)
    turn = _osd(sheet, dpi) if straighten.is_sideways(sheet) else 0
    page = _read_straight(straighten.quarter_turn(sheet, turn), dpi, languages, engine)
    if not turn and (page.confidence < (rapid.DOUBT if neural else DOUBT) or page.is_sideways):
        told = _osd(sheet, dpi)
        for other in (told,) if told else (90, 270) if page.is_sideways else ():
            again = _read_straight(straighten.quarter_turn(sheet, other), dpi, languages, engine)
            if (page.is_sideways and not again.is_sideways) or again.confidence > page.confidence:
                turn, page = other, again
    tokens = page.tokens if neural else _completed(page, languages, engine)
    scale = POINTS / dpi / page.enlarged
    words = as_words(tokens, scale)
    lines = straighten.drawn_rules(page.grey, scale)
    rules = merge_rules(box for box in lines if not _is_stroke(box, words))
    return Seen(tuple(word for word in words if not _is_ruling(word, rules)), rules, Upright(corners, turn, page.angle))


def _completed(page: _Attempt, languages: str, engine: Engine) -> list[Token]:
    """What Tesseract reads at the second look: Japanese among Latin, words that stand alone."""
    tokens = page.tokens if languages != LATIN else japanese.reread(page.grey, page.dpi, page.tokens, engine)
    return with_leftovers(page.grey, page.dpi, languages, tokens, engine)


def _is_ruling(word: Word, rules: tuple[Rule, ...]) -> bool:
    """Whether what was taken for a character is a piece of a plumb line: «|», or worse, «1»."""
    box = word.box
    if word.text not in _BARS or box.width > RULING_WIDTH:
        return False
    return any(
        rule.box.height > box.height
        and rule.box.x0 <= box.x1 + 1
        and rule.box.x1 >= box.x0 - 1
        and rule.box.top <= box.middle[1] <= rule.box.bottom
        for rule in rules
        if not rule.horizontal
    )


def _is_stroke(line: Box, words: tuple[Word, ...]) -> bool:
    """Whether a line runs through the middle of a word: strokes of its letters, not a ruling."""
    x, y = line.middle
    for word in words:
        box = word.box
        if line.width >= line.height:
            through = box.top + 0.15 * box.height < y < box.bottom - 0.1 * box.height
            if through and min(line.x1, box.x1) - max(line.x0, box.x0) > 0.6 * line.width:
                return True
        elif box.x0 < x < box.x1 and box.top <= line.top and line.bottom <= box.bottom:
            return True
    return False


def _osd(grey: Grey, dpi: float) -> int:
    turn, sure = upright_turn(grey, engine_dpi(grey, dpi))
    return turn if sure >= OSD_SURE else 0


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One try at a page: the straightened picture, how much it was enlarged, the angle and dpi it was read with, and
    what was read."""

    grey: Grey
    enlarged: float
    angle: float
    dpi: float
    tokens: list[Token]

    @property
    def confidence(self) -> float:
        """The mean confidence over the letters of what was read; 0 where there is hardly anything."""
        letters = sum(len(token.text) for token in self.tokens)
        if letters < FEW:
            return 0.0
        return sum(token.confidence * len(token.text) for token in self.tokens) / letters

    @property
    def is_sideways(self) -> bool:
        """Whether the engine, which reads sideways lines too, found most words standing on end: then the page lies
        on its side."""
        long = [token for token in self.tokens if len(token.text) >= LONG_WORD]
        return len(long) >= FEW / 2 and sum(token.height > 1.3 * token.width for token in long) > len(long) / 2


def _read_straight(grey: Grey, dpi: float, languages: str, engine: Engine) -> _Attempt:
    angle = straighten.skew(grey)
    told = engine_dpi(grey, dpi)
    straight = straighten.clean(straighten.rotate(grey, angle), told)
    enlarged = ENLARGED if told < SMALL_DPI else 1.0
    straight = straighten.enlarge(straight, enlarged)
    return _Attempt(straight, enlarged, angle, told * enlarged, engine(straight, languages, told * enlarged))


def engine_dpi(grey: Grey, dpi: float) -> float:
    """The dpi the engine is told: the picture's own where the paper has a likely size, else that of a sheet of A4."""
    inches = min(grey.shape) / dpi
    return dpi if 5.0 <= inches <= 17.0 else min(grey.shape) / LETTER_WIDTH


# ---------------------------------------------------------------------------------------------------------------- words


def as_words(tokens: list[Token], scale: float, left: float = 0.0, top: float = 0.0) -> tuple[Word, ...]:
    """Tokens as words in points, dirt dropped, Japanese runs joined, in reading order; `left` and `top` in points are
    the picture's place."""
    words = [
        Word(
            unicodedata.normalize("NFC", token.text),
            Box(
                left + token.left * scale,
                top + token.top * scale,
                left + (token.left + token.width) * scale,
                top + (token.top + token.height) * scale,
            ),
            confidence=round(token.confidence, 3),
            source=Source.OCR,
            size=round(token.height * scale, 1),
        )
        for token in _joined(tokens)
        if not _is_dirt(token, scale)
    ]
    return tuple(words)


def _is_dirt(token: Token, scale: float) -> bool:
    if token.confidence < SPECK_CONFIDENCE and (
        token.height * scale < SPECK or not any(char.isalnum() for char in token.text)
    ):
        return True
    return token.height * scale > 150 or (len(token.text) <= 2 and token.height * scale > 60)


def _joined(tokens: list[Token]) -> list[Token]:
    """Japanese has no blanks: neighbours on one line are one word where no gap stands between them."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last and last.line == token.line and is_japanese(last.text[-1]) and is_japanese(token.text[0]):
            gap = token.left - last.left - last.width
            if gap < 0.6 * max(last.height, token.height):
                joined[-1] = _merge(last, token)
                continue
        joined.append(token)
    return joined


def _merge(first: Token, second: Token) -> Token:
    left, top = min(first.left, second.left), min(first.top, second.top)
    right = max(first.left + first.width, second.left + second.width)
    bottom = max(first.top + first.height, second.top + second.height)
    confidence = min(first.confidence, second.confidence)
    return Token(first.text + second.text, left, top, right - left, bottom - top, confidence, first.line)


def read_region(
    grey: Grey, dpi: float, place: tuple[float, float], *, languages: str = LATIN, engine: Engine = read_tokens
) -> tuple[Word, ...]:
    """The words in a part of an upright page; `place` is its left and top in points."""
    tokens = engine(straighten.level(np.ascontiguousarray(grey)), languages, dpi)
    return as_words(tokens, POINTS / dpi, *place)
