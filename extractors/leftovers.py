"""Reads again what the first reading of a page passed over: short words and numbers that stand alone in wide tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

import cv2
import numpy as np

from extractors.images import Grey
from extractors.straighten import dark_marks
from extractors.tesseract import Engine, Token

LIKE = (0.55, 1.7)  # of the page's usual height of a word: heights that left-over letters have
ALONE = (0.75, 1.35)  # the same of a letter that stands alone: dirt is often smaller, pieces of lines are larger
APART = 12.0  # of the usual height: how far apart two strips of one row may be to be read together
MARGIN = 8  # pixels round a strip
MOST = 60  # strips: more are a picture or a page that cannot be read
BELIEVED = 0.5  # confidence from which what is read counts
TOO_MANY = 20_000  # marks on a page: grain or a picture
_OWN_LINE = 200_000  # added to the block of the lines read again

Strip = tuple[int, int, int, int]  # left, top, right, bottom in pixels


def with_leftovers(grey: Grey, dpi: float, languages: str, tokens: list[Token], engine: Engine) -> list[Token]:
    """The tokens and what stands on the page beside them."""
    if len(tokens) < 5:
        return tokens
    usual = median(token.height for token in tokens)
    strips = _neighbours(sorted(_strips(grey, tokens, usual)), tokens, usual)
    if not strips or len(strips) > MOST:
        return tokens
    sheet, tops = stack(grey, strips)
    found = sorted_out(engine(sheet, languages, dpi), strips, tops)
    fresh = [
        replace(token, line=(_OWN_LINE + number, 0, 0))
        for number, line in enumerate(found)
        for token in line
        if token.confidence >= BELIEVED and any(c.isalnum() for c in token.text)
    ]
    return tokens + fresh


def _strips(grey: Grey, tokens: Sequence[Token], usual: float) -> Iterator[Strip]:
    """Runs of letters, side by side, that no token covers. Looked for on a copy of half the size."""
    copy = np.asarray(cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    marks = dark_marks(copy)
    for token in tokens:
        top, left = max(0, token.top // 2 - 1), max(0, token.left // 2 - 1)
        marks[top : (token.top + token.height) // 2 + 2, left : (token.left + token.width) // 2 + 2] = 0
    usual /= 2
    count, labels, stats, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    heights, widths, areas = stats[:, 3], stats[:, 2], stats[:, 4]
    like = (heights >= LIKE[0] * usual) & (heights <= LIKE[1] * usual) & (widths <= 3 * usual)
    like &= (widths >= 0.12 * usual) & (areas >= 0.15 * widths * heights)
    like[0] = False
    if not like.any() or count > TOO_MANY:
        return
    glyphs = np.where(like[labels], np.uint8(255), np.uint8(0))
    joined = cv2.dilate(glyphs, np.ones((1, max(3, int(1.2 * usual))), np.uint8))
    _, _, places, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    reach = int(0.6 * usual)
    for left, top, width, height, _ in places[1:]:
        alone = width - 2 * reach < 0.9 * usual
        if alone and not ALONE[0] * usual <= height <= ALONE[1] * usual:
            continue
        x0, x1 = 2 * (left + reach) - MARGIN, 2 * (left + width - reach) + MARGIN
        yield (
            max(0, x0),
            max(0, 2 * top - MARGIN),
            min(grey.shape[1], x1),
            min(grey.shape[0], 2 * (top + height) + MARGIN),
        )


def _neighbours(strips: Sequence[Strip], tokens: Sequence[Token], usual: float) -> list[Strip]:
    """Strips of one row with nothing between them, joined: the engine passes over a digit that stands alone."""
    joined: list[Strip] = []
    for strip in strips:
        at = next((n for n, other in enumerate(joined) if _beside(other, strip, tokens, usual)), None)
        if at is None:
            joined.append(strip)
        else:
            left, top, right, bottom = joined[at]
            joined[at] = (left, min(top, strip[1]), max(right, strip[2]), max(bottom, strip[3]))
    return joined


def _beside(one: Strip, other: Strip, tokens: Sequence[Token], usual: float) -> bool:
    level = min(one[3], other[3]) - max(one[1], other[1]) > 0.6 * min(one[3] - one[1], other[3] - other[1])
    middle = (max(one[1], other[1]) + min(one[3], other[3])) / 2
    between = (t for t in tokens if one[2] - MARGIN <= t.left + t.width / 2 <= other[0] + MARGIN)
    return level and other[0] - one[2] < APART * usual and not any(t.top <= middle <= t.top + t.height for t in between)


def stack(grey: Grey, strips: Sequence[Strip]) -> tuple[Grey, list[int]]:
    """The strips one below the other on white, and where each begins."""
    gap = 2 * MARGIN
    width = max(right - left for left, _, right, _ in strips) + 2 * gap
    height = sum(bottom - top + gap for _, top, _, bottom in strips) + gap
    sheet = np.full((height, width), 255, dtype=np.uint8)
    tops, at = [], gap
    for left, top, right, bottom in strips:
        sheet[at : at + bottom - top, gap : gap + right - left] = grey[top:bottom, left:right]
        tops.append(at)
        at += bottom - top + gap
    return sheet, tops


def sorted_out(found: Sequence[Token], strips: Sequence[Strip], tops: Sequence[int]) -> list[list[Token]]:
    """What was read on the sheet, strip by strip, back in its place on the page."""
    lines: list[list[Token]] = []
    for (left, top, _, bottom), at in zip(strips, tops, strict=True):
        own = [token for token in found if at <= token.top + token.height / 2 < at + bottom - top]
        lines.append([replace(t, left=t.left - 2 * MARGIN + left, top=t.top - at + top) for t in own])
    return lines
