"""Reads again in Japanese what the Latin reading left doubtful: a letterhead, a customer's label; not the whole page,
which would cost its time twice."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from extractors.images import Grey
from extractors.leftovers import MARGIN, Strip, sorted_out, stack
from extractors.tesseract import BOTH, JAPANESE, Engine, Token

DOUBT = 0.65  # confidence of a token below which it may be Japanese
BELIEVED = 0.6  # mean confidence from which the Japanese reading counts
MANY = 12  # doubtful runs: a bilingual form, which is read again as a whole in both languages
SURE = 0.8  # confidence of a Latin token that a Japanese one beside it does not drive out
_APART = 100_000  # added to the block of a line of the second reading
LEAST = 2  # Japanese characters that make a run Japanese


def is_japanese(text: str) -> bool:
    """Whether any character is kana or a kanji."""
    return any("\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" for char in text)


def reread(grey: Grey, dpi: float, tokens: list[Token], engine: Engine) -> list[Token]:
    """The tokens, with doubtful runs replaced by their Japanese reading where that is surer.

    Both languages at once would be simpler, but cost up to a tenth of the digits of a page (measured at 200 dpi).
    """
    runs = _doubtful_runs(tokens)
    if not runs:
        return tokens
    if len(runs) > MANY:
        return _fill_in(tokens, [token for token in engine(grey, BOTH, dpi) if is_japanese(token.text)])
    strips = [_strip(run, grey.shape) for run in runs]
    sheet, tops = stack(grey, strips)
    for run, found in zip(runs, sorted_out(engine(sheet, JAPANESE, dpi), strips, tops), strict=True):
        if _is_better(found, run):
            gone = {id(token) for token in run}
            at = next(i for i, token in enumerate(tokens) if id(token) in gone)
            kept = [token for token in tokens if id(token) not in gone]
            tokens = kept[:at] + [replace(token, line=run[0].line) for token in found] + kept[at:]
    return tokens


def _fill_in(tokens: list[Token], found: list[Token]) -> list[Token]:
    """The Japanese tokens in the place of what was not surely read there, on the lines that they belong to."""
    found = [token for token in found if token.confidence >= BELIEVED]
    kept = [token for token in tokens if token.confidence >= SURE or not any(_holds(new, token) for new in found)]
    return kept + [replace(token, line=(token.line[0] + _APART, *token.line[1:])) for token in found]


def _holds(new: Token, old: Token) -> bool:
    """Whether the middle of the old token lies in the new one."""
    x, y = old.left + old.width / 2, old.top + old.height / 2
    return new.left <= x <= new.left + new.width and new.top <= y <= new.top + new.height


def _doubtful_runs(tokens: list[Token]) -> list[list[Token]]:
    """Neighbours on a line that are doubtful, with the one or two characters beside them that a kanji was torn into."""
    runs: list[list[Token]] = []
    for _, line in groupby(tokens, key=lambda token: token.line):
        run: list[Token] = []
        for token in line:
            if run and not _is_near(run[-1], token):
                runs.append(run)
                run = []
            if token.confidence < DOUBT or (run and len(token.text) <= 2):
                run.append(token)
            elif run:
                runs.append(run)
                run = []
        runs.append(run)
    return [run for run in runs if sum(len(token.text) for token in run) >= LEAST]


def _is_near(left: Token, right: Token) -> bool:
    return right.left - left.left - left.width < 1.5 * max(left.height, right.height)


def _mean(run: list[Token]) -> float:
    return sum(token.confidence * len(token.text) for token in run) / sum(len(token.text) for token in run)


def _is_better(found: list[Token], run: list[Token]) -> bool:
    characters = sum(len(token.text) for token in found if is_japanese(token.text))
    return characters >= LEAST and _mean(found) >= max(BELIEVED, _mean(run))


def _strip(line: list[Token], shape: tuple[int, ...]) -> Strip:
    left, top = min(token.left for token in line), min(token.top for token in line)
    right = max(token.left + token.width for token in line)
    bottom = max(token.top + token.height for token in line)
    return max(0, left - MARGIN), max(0, top - MARGIN), min(shape[1], right + MARGIN), min(shape[0], bottom + MARGIN)
