"""From what a reader says to how often it is right when it says so: curves that were fitted on papers which were used
for nothing else (docs/reading.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import numpy as np

from extractors.grading import grade
from pipeline.domain.evidence import Reading

T = TypeVar("T")
CELL = "line."


@dataclass(frozen=True)
class Scale:
    """`curves`, by field or by column of goods lines («line.quantity»): (2, n) what is said, rising, and what it is
    worth, so that from `grading.SURE` on as few are wrong as was promised."""

    curves: Mapping[str, Any]

    def weigh(self, name: str, said: float) -> float:
        """What a reader's chance is worth; itself for a name without a curve."""
        curve = self.curves.get(name)
        return round(said if curve is None else float(np.interp(said, curve[0], curve[1])), 3)

    def weighed(self, name: str, reading: Reading[T]) -> Reading[T]:
        """The reading with the confidence and the grade that it is worth."""
        worth = self.weigh(name, reading.confidence)
        return replace(reading, confidence=worth, grade=grade(worth))


BELIEVING = Scale({})
"""Takes every chance for what it says."""
