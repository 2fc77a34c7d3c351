"""Logos drawn with a few shapes."""

from __future__ import annotations

import math

from benchmarks.generator.konzern.fonts import Face, width_of
from benchmarks.generator.konzern.ink import Area, Block, Polygon, Text
from benchmarks.generator.konzern.job import Job

WHITE = (1.0, 1.0, 1.0)


def _round(x: float, top: float, radius: float, sides: int = 28) -> tuple[tuple[float, float], ...]:
    angles = [2 * math.pi * step / sides for step in range(sides)]
    return tuple((x + radius * math.cos(angle), top + radius * math.sin(angle)) for angle in angles)


def emblem(job: Job, size: float) -> Block:
    """The house's logo in a square of a size."""
    colour = job.look.accent if sum(job.look.accent) else (0.2, 0.2, 0.25)
    letter = job.exporter.brand[0]
    face = Face("sans", size * 0.62, WHITE, True)
    x = (size - width_of(letter, face)) / 2
    initial = Text(x, size * 0.72, letter, face)
    kind = job.taste.pick("emblem", ("square", "circle", "triangle", "bars", "diamond", "rings", "hexagon"))
    if kind == "square":
        return Block(size, size, (Area(0, 0, size, size, colour, 0, colour, size * 0.12), initial))
    if kind in ("circle", "hexagon"):
        sides = 28 if kind == "circle" else 6
        return Block(size, size, (Polygon(_round(size / 2, size / 2, size / 2, sides), colour, 0), initial))
    if kind == "triangle":
        outer = ((0.0, size), (size / 2, 0.0), (size, size))
        inner = ((size * 0.3, size), (size / 2, size * 0.55), (size * 0.7, size))
        return Block(size, size, (Polygon(outer, colour, 0), Polygon(inner, WHITE, 0)))
    if kind == "bars":
        step = size / 5
        bars = tuple(
            Area(step * place * 1.7, size * (0.6 - 0.3 * place), step * place * 1.7 + step, size, colour)
            for place in range(3)
        )
        return Block(size, size, bars)
    if kind == "diamond":
        half = size / 2
        return Block(size, size, (Polygon(((half, 0), (size, half), (half, size), (0, half)), colour, 0), initial))
    rings = tuple(Polygon(_round(size * (0.35 + 0.3 * place), size / 2, size * 0.33), None, 1.6) for place in range(2))
    return Block(size, size, rings)
