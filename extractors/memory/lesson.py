"""What is kept of one corrected paper: the words that never change, where each value stood beside them, the columns of
the goods. Nothing else of the paper is kept: no amounts, no customers."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import TypeAdapter

from pipeline.domain.evidence import Box


@dataclass(frozen=True, slots=True)
class Landmark:
    """Words that a layout prints on every paper: `text` folded to letters, where they stand."""

    text: str
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Region:
    """Where (a part of) a value stands: `box` round its words on the corrected paper, `room` how far it could have
    reached before it met other words, `rows` how many it had, and the landmark that it keeps its distance to (its
    number; -1: the page)."""

    page: int
    box: Box
    room: Box
    rows: int
    beside: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field's value stands, in one or more parts; `told` whether its words are the value (else: that there is
    none is what stands there, although something looks like one); `read` whether the reader found it by itself."""

    parts: tuple[Region, ...]
    told: bool = True
    read: bool = True


@dataclass(frozen=True, slots=True)
class Range:
    """A column of the goods: its kind ("": none that the lines know), its cells' sides in points."""

    kind: str
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Grid:
    """The goods table: its columns, the landmarks that head it (numbers), and whether the reader read the lines rightly
    by itself."""

    page: int
    ranges: tuple[Range, ...]
    heads: tuple[int, ...]
    top: float
    read: bool = True


@dataclass(frozen=True, slots=True)
class Lesson:
    """`sha256` of the corrected file (hex); `constants` what stands on every paper of the exporter, by field (the
    seller's own name and address)."""

    sha256: str
    landmarks: tuple[Landmark, ...]
    spots: dict[str, Spot]
    constants: dict[str, str]
    grid: Grid | None = None


LESSONS: TypeAdapter[tuple[Lesson, ...]] = TypeAdapter(tuple[Lesson, ...])
"""Lessons to JSON and back."""
