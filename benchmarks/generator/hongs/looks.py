"""What a house has settled once and keeps on all its papers: each question is answered by chance, always the same."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Look:
    """Answers to questions of taste; the same seed and question give the same answer."""

    seed: str

    def pick(self, question: str, options: Sequence[T]) -> T:
        """One of some options."""
        return self.dice(question).choice(options)

    def chance(self, question: str, share: float) -> bool:
        """Whether something is so that is so in this share of houses."""
        return self.dice(question).random() < share

    def number(self, question: str, low: float, high: float, places: int = 1) -> float:
        """A number between two bounds."""
        return round(self.dice(question).uniform(low, high), places)

    def shuffled(self, question: str, options: Sequence[T]) -> list[T]:
        """The options in an order of the house's own."""
        return self.dice(question).sample(options, len(options))

    def dice(self, question: str) -> random.Random:
        """Chance that belongs to a question."""
        return random.Random(f"{self.seed} {question}")
