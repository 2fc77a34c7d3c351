"""Line breaks, decided from the print font's advance widths and from nothing else: the screen and the printed page draw
the same lines.

A line breaks at blanks only, so that numbers and codes stay whole; a word wider than the line is broken after a hyphen,
a slash or a comma where there is one near its end, otherwise where the room ends. Kerning and ligatures are off in
print, so a width is a sum.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rendering.form import LINE_HEIGHT

UNITS_PER_EM = 2048
SERIF = "serif"
BREAK_AFTER = "-/,;)"
PLACEHOLDER = "□"  # stands in a draft for a character that cannot be printed; it is in the print font


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one frame at one type size (points), as they are printed; `fits` is False where the frame has no room
    for all of them."""

    size: float
    lines: tuple[str, ...]
    fits: bool = True


@cache
def _advances(font: str) -> dict[str, int]:
    fonts: dict[str, dict[str, list[int]]] = json.loads((Path(__file__).parent / "assets" / "widths.json").read_text())
    return {chr(int(first, 16) + i): width for first, run in fonts[font].items() for i, width in enumerate(run)}


def find_unprintable(text: str) -> str:
    """The characters of `text` that the print font does not have, each once, in order of appearance; blanks of every
    kind are printable."""
    known = _advances(SERIF)
    return "".join(dict.fromkeys(char for char in text if char not in known and not char.isspace()))


def replace_unprintable(text: str) -> str:
    """`text` with a visible box in the place of each character that cannot be printed: for drafts only."""
    missing = find_unprintable(text)
    return text.translate({ord(char): PLACEHOLDER for char in missing}) if missing else text


def measure(text: str, size: float, font: str = SERIF) -> float:
    """Width in points of `text` set in `size` points; a character that the font lacks counts a whole em."""
    advances = _advances(font)
    return sum(advances.get(char, UNITS_PER_EM) for char in text) * size / UNITS_PER_EM


def _cut_word(word: str, room: float, size: float) -> int:
    """How many characters of an over-long word go on this line (at least one)."""
    count = 1
    while count < len(word) and measure(word[: count + 1], size) <= room:
        count += 1
    after = max(word.rfind(char, 0, count) for char in BREAK_AFTER) + 1
    return after if after > count // 2 else count


def break_line(text: str, room: float, size: float, rest: float | None = None) -> tuple[str, ...]:
    """One logical line as printed lines, none wider than `room` points (`rest` for the second and further ones); () of
    a blank text."""
    out: list[str] = []
    line = ""
    for word in text.split():
        remaining = word
        while remaining:
            limit = room if not out or rest is None else rest
            candidate = f"{line} {remaining}" if line else remaining
            if measure(candidate, size) <= limit:
                line, remaining = candidate, ""
            elif line:
                out.append(line)
                line = ""
            else:
                count = _cut_word(remaining, limit, size)
                out.append(remaining[:count])
                remaining = remaining[count:]
    return (*out, line) if line else tuple(out)


def break_lines(texts: Sequence[str], room: float, size: float, rest: float | None = None) -> tuple[str, ...]:
    """Several logical lines; those after the first begin at once with the room of `rest`."""
    out: list[str] = []
    for part in (part for text in texts for part in text.splitlines()):
        first = room if not out or rest is None else rest
        out.extend(break_line(part, first, size, rest))
    return tuple(out)


def balance(text: str, room: float, sizes: Sequence[float], font: str) -> Block:
    """Sets a name on one line in the largest of `sizes` that allows it, otherwise in the largest on two lines of like
    length; `fits` is False where even the smallest is too large."""
    for size in sizes:
        if measure(text, size, font) <= room:
            return Block(size, (text,) if text else ())
    words = text.split()
    pairs = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))] or [(text, "")]
    for size in sizes:
        widest, pair = min((max(measure(line, size, font) for line in pair), pair) for pair in pairs)
        if widest <= room:
            return Block(size, pair)
    return Block(sizes[-1], (text,), fits=False)


def fit(
    texts: Sequence[str], room: float, sizes: Sequence[float], rows: int | None = None, height: float | None = None
) -> Block:
    """Sets `texts` in the largest of `sizes` in which they take no more than `rows` lines, or than fit `height` points;
    where none is small enough, in the smallest, with `fits` False."""
    block = Block(sizes[-1], ())
    for size in sizes:
        limit = rows if rows is not None else int((height or 0) / (size * LINE_HEIGHT) + 1e-9)
        broken = break_lines(texts, room, size)
        block = Block(size, broken, len(broken) <= limit)
        if block.fits:
            break
    return block
