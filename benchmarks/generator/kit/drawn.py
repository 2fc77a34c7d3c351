"""What a family gives: houses (exporters), and each house's papers with the truth about them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

Value = str | list[str]


@dataclass
class Truth:
    """What a perfect reader would say of a paper (docs/reading.md): only what is printed, canonical values.

    ``fields`` and each of ``lines`` leave out what is not on the paper; ``alt`` holds other right values of a field.
    ``language`` is that of the paper's labels: ``en``, ``de``, ``en+ja``.
    """

    language: str
    fields: dict[str, Value] = field(default_factory=dict)
    lines: list[dict[str, Value]] = field(default_factory=list)
    alt: dict[str, list[Value]] = field(default_factory=dict)


@dataclass(frozen=True)
class Drawn:
    """A paper as PDF, with marks (:mod:`benchmarks.generator.kit.marks`) where its values stand, and its truth."""

    pdf: bytes
    truth: Truth


class House(Protocol):
    """An exporter. All its papers look alike: the same form, labels, formats, letterhead; each is another shipment."""

    @property
    def name(self) -> str:
        """The exporter's name as printed."""

    def draw(self, rng: random.Random) -> Drawn:
        """One paper; the same state of ``rng`` gives the same bytes."""


Found = Callable[[random.Random], House]
"""A family: invents a house with a look of its own. Chance comes from the generator handed in, from nowhere else."""
