"""The word lists of the package, and picking from them."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


@cache
def words(name: str) -> dict[str, Any]:
    """The lists of ``name``.toml."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


def weighted(rng: random.Random, choices: Sequence[tuple[T, float]]) -> T:
    """One of the choices, the heavier the likelier."""
    return rng.choices([one for one, _ in choices], [weight for _, weight in choices])[0]


def some(rng: random.Random, choices: Sequence[T], least: int, most: int) -> list[T]:
    """Between ``least`` and ``most`` different choices, in random order."""
    return rng.sample(list(choices), min(len(choices), rng.randint(least, most)))


def chance(rng: random.Random, share: float) -> bool:
    """True in this share of cases."""
    return rng.random() < share
