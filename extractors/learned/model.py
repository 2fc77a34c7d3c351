"""The learned model at work: its weights, read once, and what it says of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
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


@lru_cache(maxsize=1)
def weights() -> dict[str, Any]:
    """The weights that come with the reader."""
    with np.load(files("extractors").joinpath("learned/weights.npz").open("rb")) as kept:
        return unfold({name: kept[name].astype(np.float32) for name in kept.files})


def unfold(flat: Mapping[str, Any]) -> dict[str, Any]:
    """Weights under flat names, as the network takes them."""
    params: dict[str, Any] = {name: array for name, array in flat.items() if not name.startswith("layers.")}
    count = 1 + max(int(name.split(".")[1]) for name in flat if name.startswith("layers."))
    params["layers"] = [
        {name.split(".")[2]: array for name, array in flat.items() if name.startswith(f"layers.{at}.")}
        for at in range(count)
    ]
    return params


def opinion(view: View, labels: Sequence[Label], pages: int, params: Mapping[str, Any] | None = None) -> Opinion:
    """What the model says of a page of a document that has so many `pages`."""
    seen = inputs_of(view, labels, pages)
    if not seen.words:
        return Opinion(view, seen, np.zeros((0, len(TAGS)), np.float32))
    told = (seen.grams, seen.known, seen.traits, seen.places, seen.boxes, seen.groups)
    logits = forward(params or weights(), told, np)
    return Opinion(view, seen, (1 / (1 + np.exp(-logits))).astype(np.float32))
