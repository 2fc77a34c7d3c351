"""The chamber's seal, drawn by code: two fine rings, the chamber's name round the upper half, its town below, a rosette
in the middle.

Every letter is drawn as a shape and placed by its advance width: not every renderer knows text on a path, and nobody
wants the letters of a seal among the text that is searched or copied. Only presentation
attributes are used, no style: the drawing stands in pages that forbid inline styles.
"""

from __future__ import annotations

import json
from functools import cache
from math import cos, degrees, pi, sin
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from rendering.lines import UNITS_PER_EM, measure

INK = "#1f3a78"  # blue: the chambers allow black and blue only
PALE = "#c9d3e8"
PALEST = "#e9edf5"
BOLD = "serif-bold"
RING = 41.0  # radius of the letters' base line, in hundredths of the seal's width
LETTERS = (6.6, 6.0, 5.4, 4.8, 4.2)  # type sizes tried


def draw_seal(name: str, place: str, trial: bool) -> str:
    """The seal as SVG, square, 100 units wide. A trial chamber's says SPECIMEN in its middle; any other's has a compass
    rose there.

    Args:
        name: the chamber's English name.
        place: its town, for the lower arc.
    """
    middle = _specimen() if trial else _rose()
    label = quoteattr(f"Seal of {name}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" role="img" aria-label={label}>'
        f'<g fill="none" stroke="{INK}">{_circle(48.9, 1.1)}{_circle(47, 0.35)}{_circle(35, 0.35)}{_rosette()}</g>'
        f'<g fill="{INK}" font-family="Liberation Serif">'
        f"{_upper_arc(name.upper())}{_lower_arc(place.upper())}{_stars(place.upper())}{middle}</g></svg>"
    )


@cache
def draw_band() -> str:
    """A strip of fine woven waves behind the certificate's number, 900 by 64 units, in a blue too pale to disturb what
    is read over it."""
    paths = []
    for line in range(9):
        phase = 2 * pi * line / 9
        points = (
            f"{x} {32 + 26 * sin(2 * pi * x / 300 + phase) * cos(2 * pi * x / 900):.1f}" for x in range(0, 901, 10)
        )
        paths.append(f'<path d="M{"L".join(points)}"/>')
    return (
        '<svg class="coo-band" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 64" preserveAspectRatio="none" '
        f'aria-hidden="true"><g fill="none" stroke="{PALE}" stroke-width="1">{"".join(paths)}</g></svg>'
    )


@cache
def draw_watermark(word: str) -> str:
    """DRAFT or SPECIMEN across a sheet of 210 by 297 units, so pale that everything over it is read without effort."""
    letters = _write(word, "sans-bold", 33, 1.5)
    place = f"translate(105 146) rotate(-52) translate({-letters.width / 2:.2f} 12)"
    return (
        '<svg class="coo-watermark" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297" role="img" '
        f'aria-label="{word}"><g fill="{PALEST}" transform="{place}">{letters.paths}</g></svg>'
    )


class _Shape(NamedTuple):
    """Letters as paths, from the base line's left end at 0, 0; their width."""

    paths: str
    width: float


@cache
def _outlines(font: str) -> dict[str, tuple[int, str]]:
    fonts: dict[str, dict[str, tuple[int, str]]] = json.loads(
        (Path(__file__).parent / "assets" / "outlines.json").read_text()
    )
    return fonts[font]


def _write(text: str, font: str, size: float, spacing: float = 0.0) -> _Shape:
    """Draws letters; one that has no outline is written as text."""
    scale, x, paths = size / UNITS_PER_EM, 0.0, []
    for char in text:
        advance, path = _outlines(font).get(char, (0, ""))
        if path:
            paths.append(f'<path d="{path}" transform="translate({x:.2f} 0) scale({scale:.6f} {-scale:.6f})"/>')
            x += advance * scale + spacing
        elif not char.isspace():
            paths.append(f'<text x="{x:.2f}" y="0" font-size="{size}" font-weight="bold">{escape(char)}</text>')
            x += measure(char, size, BOLD) + spacing
    return _Shape("".join(paths), x - spacing)


def _circle(radius: float, width: float) -> str:
    return f'<circle cx="50" cy="50" r="{radius}" stroke-width="{width}"/>'


def _rosette() -> str:
    """A closed line of twelve petals, woven three times: fine enough to suffer from a poor photocopy."""
    paths = []
    for phase in (0.0, pi / 18, pi / 9):
        points = []
        for step in range(361):
            turn = 2 * pi * step / 360
            radius = 26 + 7 * cos(12 * turn + 12 * phase)
            points.append(f"{50 + radius * cos(turn):.2f} {50 + radius * sin(turn):.2f}")
        paths.append(f'<path d="M{"L".join(points)}Z" stroke-width="0.22"/>')
    return "".join(paths)


def _rose() -> str:
    """An eight-pointed compass rose: trade goes everywhere from here."""
    points = []
    for i in range(16):
        radius = (16.0 if i % 4 == 0 else 9.5) if i % 2 == 0 else 4.2
        points.append(f"{50 + radius * sin(pi * i / 8):.2f},{50 - radius * cos(pi * i / 8):.2f}")
    return f'<polygon points="{" ".join(points)}"/>'


def _specimen() -> str:
    letters = _write("SPECIMEN", "serif-bold", 9.6, 0.5)
    frame = f'<rect x="21.5" y="43.4" width="57" height="13.2" fill="#fff" stroke="{INK}" stroke-width="0.5"/>'
    return f'{frame}<g transform="translate({50 - letters.width / 2:.2f} 53.3)">{letters.paths}</g>'


def _upper_arc(text: str) -> str:
    """The name along the upper part: at most 250 degrees, in the largest size that allows it, else squeezed."""
    return _arc(text, RING - 2.1, 250.0, upper=True)


def _lower_arc(text: str) -> str:
    return _arc(text, RING + 2.1, 80.0, upper=False)


def _arc(text: str, radius: float, most: float, *, upper: bool) -> str:
    size, spread = _choose_size(text, radius, most)
    angle = -spread / 2
    letters = []
    for char in text:
        advance = _advance(char, size, radius) * spread / max(_spread(text, size, radius), 1e-9)
        turn = angle + advance / 2
        angle += advance
        if char == " ":
            continue
        rotation, y = (turn, 50 - radius) if upper else (-turn, 50 + radius)
        shape = _write(char, BOLD, size)
        place = f"rotate({rotation:.2f} 50 50) translate({50 - shape.width / 2:.2f} {y:.2f})"
        letters.append(f'<g transform="{place}">{shape.paths}</g>')
    return "".join(letters)


def _choose_size(text: str, radius: float, most: float) -> tuple[float, float]:
    for size in LETTERS:
        spread = _spread(text, size, radius)
        if spread <= most:
            return size, spread
    return LETTERS[-1], most


def _spread(text: str, size: float, radius: float) -> float:
    return sum(_advance(char, size, radius) for char in text)


def _advance(char: str, size: float, radius: float) -> float:
    """Degrees that one letter takes, with a little air."""
    return degrees((measure(char, size, BOLD) + 0.1 * size) / radius)


def _stars(lower: str) -> str:
    """A small lozenge at each end of the lower arc."""
    half = _choose_size(lower, RING + 2.1, 80.0)[1] / 2
    marks = []
    for side in (-1, 1):
        turn = 180 + side * (half + 11)
        marks.append(f'<path d="M50 7.4l1.5 1.6l-1.5 1.6l-1.5 -1.6z" transform="rotate({turn:.2f} 50 50)"/>')
    return "".join(marks)
