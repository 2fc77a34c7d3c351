"""Handwriting that says nothing: smooth curves for signatures, the same for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

Point = tuple[float, float]

CAPITALS: list[list[Point]] = [
    [(6, 20), (2, 6), (14, 1), (12, 26), (4, 30), (16, 16)],
    [(18, 4), (8, 2), (3, 14), (10, 27), (20, 22), (17, 18)],
    [(4, 28), (8, 2), (9, 27), (18, 3), (13, 17), (20, 25)],
    [(2, 5), (22, 3), (12, 4), (9, 28), (3, 24), (17, 19)],
]


@dataclass(frozen=True)
class Curve:
    """A cubic curve and its two handles; units of 1/100 of the signature's width, y downwards."""

    start: Point
    first: Point
    second: Point
    end: Point


def walk(rng: random.Random) -> list[Point]:
    """Points of a hurried pen: a tall capital, a wavy run of letters, a stroke underneath."""
    capital: list[Point] = rng.choice(CAPITALS)
    points = [(x + rng.uniform(-2, 2), y + rng.uniform(-2, 2)) for x, y in capital]
    x, height, slant = 18.0, rng.uniform(3, 8), rng.uniform(-1.5, 2)
    end = rng.uniform(60, 84)
    while x < end:
        x += rng.uniform(2.2, 5.6)
        points.append((x, 17 - height * rng.uniform(0.6, 1.3)))
        x += slant + rng.uniform(-0.8, 1.4)
        points.append((x, rng.uniform(18, 22) if rng.random() > 0.22 else rng.choice((2.0, 30.0))))
    return [
        *points,
        *rng.choice(
            ([(end + 8, 16), (97, 22), (60, 29), (24, 30)], [(end + 10, 14), (98, 8)], [(end + 5, 24), (end - 20, 33)])
        ),
    ]


def sign(name: str) -> list[Curve]:
    """The signature of ``name``: curves through the pen's points (Catmull-Rom)."""
    points = walk(random.Random(name))
    padded = [points[0], *points, points[-1]]
    curves = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        curves.append(Curve(start, first, second, end))
    return curves


def sign_as_svg(name: str, width: float = 120, ink: str = "#1d2f7a") -> str:
    """The signature as an SVG element, ``width`` points wide."""
    curves = sign(name)
    steps = " ".join(
        f"C{c.first[0]:.1f} {c.first[1]:.1f} {c.second[0]:.1f} {c.second[1]:.1f} {c.end[0]:.1f} {c.end[1]:.1f}"
        for c in curves
    )
    path = f"M{curves[0].start[0]:.1f} {curves[0].start[1]:.1f} {steps}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{width * 0.36:.1f}pt" '
        f'viewBox="0 -1 100 36">'
        f'<path d="{path}" fill="none" stroke="{ink}" stroke-width="0.9" stroke-linecap="round"/></svg>'
    )
