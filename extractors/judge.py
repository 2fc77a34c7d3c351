"""A small network that tells from signs how likely something is so: from numbers to one hidden layer to a chance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from extractors.learned.features import Floats


@dataclass(frozen=True)
class Judge:
    """`weights` by name: `signs` (signs, hidden), `kinds` (kinds, hidden), `out` (hidden), `straight` (signs), `start`
    (kinds)."""

    weights: Mapping[str, Any]

    def chances(self, signs: Floats, kind: int = 0) -> Floats:
        """How likely each of some things of a kind is so, by its signs (n, signs): (n), 0..1."""
        w = self.weights
        hidden = np.tanh(signs @ w["signs"] + w["kinds"][kind])
        logits = hidden @ w["out"] + signs @ w["straight"] + w["start"][kind]
        chances: Floats = (1 / (1 + np.exp(-logits))).astype(np.float32)
        return chances
