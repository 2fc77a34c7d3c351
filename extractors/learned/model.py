"""The learned model at work: what it says of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractors.layout.labels import Label
from extractors.layout.segments import View
from extractors.learned.features import Floats, Inputs, inputs_of
from extractors.learned.network import forward
from extractors.learned.tags import TAGS
from pipeline.domain.evidence import Box

NUMBERS = {tag: number for number, tag in enumerate(TAGS)}


@dataclass(frozen=True)
class Opinion:
    """What the model says of a page: for each of its words the odds (0..1) of every tag."""

    view: View
    seen: Inputs
    odds: Floats

    def of(self, tag: str) -> Floats:
        """Each word's odds of a tag."""
        column: Floats = self.odds[:, NUMBERS[tag]]
        return column

    @cached_property
    def middles(self) -> Floats:
        """The middle of each word, in points: (n, 2)."""
        found = [word.box.middle for word in self.seen.words]
        return np.array(found, np.float32).reshape(-1, 2)

    def within(self, box: Box) -> NDArray[np.bool_]:
        """Which words stand in a box."""
        x, y = self.middles[:, 0], self.middles[:, 1]
        inside: NDArray[np.bool_] = (x >= box.x0) & (x <= box.x1) & (y >= box.top) & (y <= box.bottom)
        return inside


def opinion(view: View, labels: Sequence[Label], pages: int, params: Mapping[str, Any]) -> Opinion:
    """What the network of these weights says of a page of a document that has so many `pages`."""
    seen = inputs_of(view, labels, pages)
    if not seen.words:
        return Opinion(view, seen, np.zeros((0, len(TAGS)), np.float32))
    told = (seen.grams, seen.known, seen.traits, seen.places, seen.boxes, seen.groups)
    logits = forward(params, told, np)
    return Opinion(view, seen, (1 / (1 + np.exp(-logits))).astype(np.float32))
