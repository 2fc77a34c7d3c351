"""The lasting choices of a house: the same question always gets the same answer."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Taste:
    """Answers that depend on the seed and the question alone, not on the order of asking."""

    seed: int

    def dice(self, about: str) -> random.Random:
        """A generator for one question."""
        return random.Random(f"{self.seed}/{about}")

    def pick(self, about: str, options: Sequence[T]) -> T:
        """One of the options."""
        return self.dice(about).choice(options)

    def chance(self, about: str, share: float) -> bool:
        """Yes for this share of houses."""
        return self.dice(about).random() < share

    def whole(self, about: str, low: int, high: int) -> int:
        """A number from low to high."""
        return self.dice(about).randint(low, high)

    def between(self, about: str, low: float, high: float) -> float:
        """A real number from low to high."""
        return self.dice(about).uniform(low, high)

    def some(self, about: str, options: Sequence[T], low: int, high: int) -> list[T]:
        """Some of the options, in their order."""
        dice = self.dice(about)
        count = min(dice.randint(low, high), len(options))
        return [options[place] for place in sorted(dice.sample(range(len(options)), count))]

    def shuffled(self, about: str, options: Sequence[T]) -> list[T]:
        """All of them in another order."""
        mixed = list(options)
        self.dice(about).shuffle(mixed)
        return mixed
