"""Reads again in Japanese what the Latin reading left doubtful: a letterhead, a customer's label; not the whole page,
which would cost its time twice."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

import numpy as np

from extractors.images import Grey
from extractors.tesseract import JAPANESE, Engine, Token

DOUBT = 0.6  # mean confidence of a line below which it may be Japanese
MARGIN = 12  # pixels round a line
MAX_LINES = 30  # read again at most; more is a Japanese page, of which these give the heads
LEAST = 2  # Japanese characters in a line that make it one


def is_japanese(text: str) -> bool:
    """Whether any character is kana or a kanji."""
    return any("\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" for char in text)


def reread(grey: Grey, dpi: float, tokens: list[Token], engine: Engine) -> list[Token]:
    """The tokens, with the doubtful lines replaced by their Japanese reading where that is surer."""
    lines = [line for line in _lines(tokens) if _is_doubtful(line)][:MAX_LINES]
    if not lines:
        return tokens
    strips = [_strip(line, grey.shape) for line in lines]
    sheet, tops = _stack(grey, strips)
    for line, found in zip(lines, _sorted_out(engine(sheet, JAPANESE, dpi), strips, tops), strict=True):
        if _is_better(found, line):
            gone = {id(token) for token in line}
            at = next(i for i, token in enumerate(tokens) if id(token) in gone)
            kept = [token for token in tokens if id(token) not in gone]
            tokens = kept[:at] + [replace(token, line=line[0].line) for token in found] + kept[at:]
    return tokens


Strip = tuple[int, int, int, int]  # left, top, right, bottom in pixels


def _lines(tokens: list[Token]) -> list[list[Token]]:
    return [list(group) for _, group in groupby(tokens, key=lambda token: token.line)]


def _mean(line: list[Token]) -> float:
    return sum(token.confidence * len(token.text) for token in line) / sum(len(token.text) for token in line)


def _is_doubtful(line: list[Token]) -> bool:
    return sum(len(token.text) for token in line) >= 3 and _mean(line) < DOUBT


def _is_better(found: list[Token], line: list[Token]) -> bool:
    characters = sum(len(token.text) for token in found if is_japanese(token.text))
    return characters >= LEAST and _mean(found) >= max(DOUBT, _mean(line))


def _strip(line: list[Token], shape: tuple[int, ...]) -> Strip:
    left, top = min(token.left for token in line), min(token.top for token in line)
    right = max(token.left + token.width for token in line)
    bottom = max(token.top + token.height for token in line)
    return max(0, left - MARGIN), max(0, top - MARGIN), min(shape[1], right + MARGIN), min(shape[0], bottom + MARGIN)


def _stack(grey: Grey, strips: list[Strip]) -> tuple[Grey, list[int]]:
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


def _sorted_out(found: list[Token], strips: list[Strip], tops: list[int]) -> list[list[Token]]:
    """What was read on the sheet, strip by strip, back in its place on the page."""
    lines: list[list[Token]] = []
    for (left, top, _, bottom), at in zip(strips, tops, strict=True):
        own = [token for token in found if at <= token.top + token.height / 2 < at + bottom - top]
        lines.append([replace(t, left=t.left - 2 * MARGIN + left, top=t.top - at + top) for t in own])
    return lines
