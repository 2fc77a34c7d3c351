"""The habits of a house: every choice is made once, by its name, and stays."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Form:
    """Choices that depend on nothing but the house's seed and their own names.

    ``language`` is that of the labels (``en``, ``ja``, ``both``), ``kind`` the composer, ``trade`` the way of transport
    that the form is made for (``sea``, ``air``, ``courier``), ``goods`` what the house deals in.
    """

    seed: str
    language: str
    kind: str
    trade: str
    goods: str

    def pick(self, name: str, options: Sequence[T], weights: Sequence[float] | None = None) -> T:
        """One of several, always the same one."""
        rng = random.Random(f"{self.seed} {name}")
        return rng.choices(list(options), weights)[0]

    def chance(self, name: str, share: float) -> bool:
        """Whether the house does a thing that this share of all houses do."""
        return random.Random(f"{self.seed} {name}").random() < share

    def number(self, name: str, low: int, high: int) -> int:
        """A whole number between two."""
        return random.Random(f"{self.seed} {name}").randint(low, high)

    def shuffle(self, name: str, options: Sequence[T]) -> list[T]:
        """All of several, in the house's order."""
        return random.Random(f"{self.seed} {name}").sample(list(options), len(options))

    @property
    def has_order(self) -> bool:
        """Whether the form names the customer's order."""
        return self.chance("has.po_number", 0.66)

    @property
    def japanese(self) -> bool:
        """Whether the labels are Japanese alone."""
        return self.language == "ja"
