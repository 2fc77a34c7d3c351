"""What a house keeps to: choices made once, the same on all its papers."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
WORDS = Path(__file__).parent / "words"


@cache
def words(name: str) -> dict[str, Any]:
    """A list of words by the name of its file."""
    return tomllib.loads((WORDS / f"{name}.toml").read_text(encoding="utf-8"))


class Taste:
    """Choices by name; each is independent of all others and of the order in which they are asked for."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def chance(self, key: str) -> random.Random:
        """A source of chance that belongs to one choice."""
        return random.Random(f"{self.seed}/{key}")

    def pick(self, key: str, options: Sequence[T], weights: Sequence[float] | None = None) -> T:
        """One of several; seldom ones have small weights."""
        return self.chance(key).choices(options, weights)[0]

    def flag(self, key: str, likely: float = 0.5) -> bool:
        """Yes or no."""
        return self.chance(key).random() < likely

    def number(self, key: str, low: int, high: int) -> int:
        """A whole number between two, both included."""
        return self.chance(key).randint(low, high)

    def some(self, key: str, options: Sequence[T], least: int, most: int) -> list[T]:
        """Several different ones, in any order."""
        chance = self.chance(key)
        return chance.sample(list(options), min(len(options), chance.randint(least, most)))

    def shuffled(self, key: str, options: Sequence[T]) -> list[T]:
        """All of them in an order of its own."""
        return self.some(key, options, len(options), len(options))


def digits(rng: random.Random, pattern: str) -> str:
    """Fills ``{3}`` with three digits (the first not 0), ``#`` with one, ``X{2}`` likewise."""
    out, rest = "", pattern
    while "{" in rest:
        before, _, after = rest.partition("{")
        count, _, rest = after.partition("}")
        out += before + str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in range(int(count) - 1))
    return "".join(str(rng.randint(0, 9)) if letter == "#" else letter for letter in out + rest)


def varied(rng: random.Random, pattern: str) -> str:
    """Fills ``{a|b}`` with one of them and ``{10-90}`` with a number between."""
    out, rest = "", pattern
    while "{" in rest:
        before, _, after = rest.partition("{")
        inside, _, rest = after.partition("}")
        low, dash, high = inside.partition("-")
        between = bool(dash) and low.isdigit() and high.isdigit() and "|" not in inside
        out += before + (str(rng.randint(int(low), int(high))) if between else rng.choice(inside.split("|")))
    return out + rest
