"""Reads a picture of a page: turns it upright, straightens it, has the engine read it, and gives words and rulings in points.

The straightened picture is the page as people see it, so boxes are those of the straightened picture. Costs about 1.2 s a page.
"""

from __future__ import annotations

import statistics
import unicodedata
from dataclasses import dataclass

import numpy as np

from extractors import straighten
from extractors.images import Grey
from extractors.pdf import POINTS
from extractors.tesseract import BOTH, JAPANESE, LATIN, Engine, Token, read_tokens, upright_turn
from extractors.text_layer import merge_rules
from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Rule, Word

DOUBT = 0.6  # mean confidence below which the page may stand on its head, or be Japanese
OSD_SURE = 1.0  # Tesseract's orientation confidence from which it is believed
FEW = 12  # words: fewer are too few to judge a page by
SPECK = 3.5  # points: lower marks of little confidence are dirt
SPECK_CONFIDENCE = 0.5
LETTER_WIDTH = 8.3  # inches, of A4: paper size from which the dpi of a photo is estimated
OCR_DPI = 300.0


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read in a picture: words and rulings in points, `turn` in degrees clockwise and then `angle` in degrees counter-clockwise that
    the picture was turned by."""

    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    turn: int
    angle: float


def read_picture(grey: Grey, dpi: float, *, languages: str = LATIN, engine: Engine = read_tokens) -> Seen:
    """Reads a whole page. `dpi` sets the points; the engine is told one that suits the paper."""
    turn = 0
    if straighten.is_sideways(grey):
        turn = _osd(grey, dpi)
        grey = straighten.quarter_turn(grey, turn)
    grey, angle, tokens = _read_straight(grey, dpi, languages, engine)
    if _confidence(tokens) < DOUBT and not turn and (other := _osd(grey, dpi)):
        turned = straighten.quarter_turn(straighten.rotate(grey, -angle), other)
        again, new_angle, new_tokens = _read_straight(turned, dpi, languages, engine)
        if _confidence(new_tokens) > _confidence(tokens):
            turn, grey, angle, tokens = other, again, new_angle, new_tokens
    if languages == LATIN and engine is read_tokens:
        tokens = _with_japanese(grey, dpi, tokens, engine)
    scale = POINTS / dpi
    return Seen(as_words(tokens, scale), merge_rules(straighten.drawn_rules(grey, scale)), turn, angle)


def _osd(grey: Grey, dpi: float) -> int:
    turn, sure = upright_turn(grey, engine_dpi(grey, dpi))
    return turn if sure >= OSD_SURE else 0


def _read_straight(grey: Grey, dpi: float, languages: str, engine: Engine) -> tuple[Grey, float, list[Token]]:
    angle = straighten.skew(grey)
    straight = straighten.clean(straighten.rotate(grey, angle), engine_dpi(grey, dpi))
    return straight, angle, engine(straight, languages, engine_dpi(grey, dpi))


def engine_dpi(grey: Grey, dpi: float) -> float:
    """The dpi the engine is told: the picture's own when the paper has a likely size, else as if it were a sheet of A4."""
    inches = min(grey.shape) / dpi
    return dpi if 5.0 <= inches <= 17.0 else min(grey.shape) / LETTER_WIDTH


def _confidence(tokens: list[Token]) -> float:
    """The mean confidence over the letters of what was read; 0 where there is hardly anything."""
    weights = [len(token.text) for token in tokens]
    if len(tokens) < FEW:
        return 0.0
    return sum(token.confidence * weight for token, weight in zip(tokens, weights, strict=True)) / sum(weights)


# ------------------------------------------------------------------------------------------------------------------------ Japanese


def _with_japanese(grey: Grey, dpi: float, tokens: list[Token], engine: Engine) -> list[Token]:
    """Reads the lines of little confidence again in Japanese, and keeps what is Japanese there and read with more confidence."""
    doubtful = _doubtful_band(tokens, grey.shape[0])
    if doubtful is None:
        return tokens
    top, bottom = doubtful
    found = engine(grey[top:bottom], JAPANESE, engine_dpi(grey, dpi))
    japanese = [
        Token(t.text, t.left, t.top + top, t.width, t.height, t.confidence, (t.line[0] + 1000, *t.line[1:])) for t in _japanese_runs(found)
    ]
    kept = [token for token in tokens if not any(_covers(other, token) for other in japanese)]
    return kept + japanese


def _doubtful_band(tokens: list[Token], height: int) -> tuple[int, int] | None:
    """The rows from the first to the last doubtful line, if at least two tokens in it look misread."""
    lines: dict[tuple[int, int, int], list[Token]] = {}
    for token in tokens:
        lines.setdefault(token.line, []).append(token)
    bad = [line for line in lines.values() if _is_misread(line)]
    if not bad:
        return None
    top = min(token.top for line in bad for token in line)
    bottom = max(token.top + token.height for line in bad for token in line)
    margin = 20
    return max(0, top - margin), min(height, bottom + margin)


def _is_misread(line: list[Token]) -> bool:
    letters = sum(len(token.text) for token in line)
    mean = sum(token.confidence * len(token.text) for token in line) / letters
    return letters >= 4 and mean < DOUBT


def _japanese_runs(tokens: list[Token]) -> list[Token]:
    """Lines in which Japanese was read with confidence."""
    lines: dict[tuple[int, int, int], list[Token]] = {}
    for token in tokens:
        lines.setdefault(token.line, []).append(token)
    kept: list[Token] = []
    for line in lines.values():
        own = [token for token in line if is_japanese(token.text)]
        if sum(len(token.text) for token in own) >= 3 and statistics.fmean(token.confidence for token in own) >= DOUBT:
            kept += line
    return kept


def _covers(other: Token, token: Token) -> bool:
    """Whether the middle of `token` lies in `other`."""
    x, y = token.left + token.width / 2, token.top + token.height / 2
    return other.left <= x <= other.left + other.width and other.top <= y <= other.top + other.height


def is_japanese(text: str) -> bool:
    """Whether any character is kana or a kanji."""
    return any("\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" for char in text)


# --------------------------------------------------------------------------------------------------------------------------- words


def as_words(tokens: list[Token], scale: float, left: float = 0.0, top: float = 0.0) -> tuple[Word, ...]:
    """Tokens as words in points, dirt dropped, Japanese runs joined, in reading order; `left` and `top` in points are the picture's place."""
    words = [
        Word(
            unicodedata.normalize("NFC", token.text),
            Box(left + token.left * scale, top + token.top * scale,
                left + (token.left + token.width) * scale, top + (token.top + token.height) * scale),
            confidence=round(token.confidence, 3), source=Source.OCR, size=round(token.height * scale, 1))
        for token in _joined(tokens)
        if not _is_dirt(token, scale)
    ]
    return tuple(words)


def _is_dirt(token: Token, scale: float) -> bool:
    if token.confidence < SPECK_CONFIDENCE and (token.height * scale < SPECK or not any(char.isalnum() for char in token.text)):
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


__all__ = ["BOTH", "LATIN", "OCR_DPI", "Seen", "as_words", "read_picture", "read_region"]
