"""Choices: what a house once decided and keeps, patterns filled by chance, word lists."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
Styles = dict[str, float]
"""Arrangements by weight."""
_CHOICE = re.compile(r"<([^<>]+)>")
_RANGE = re.compile(r"(\d+)-(\d+)")


@cache
def words(name: str) -> dict[str, Any]:
    """A word list of this package."""
    return tomllib.loads((Path(__file__).parent / "words" / f"{name}.toml").read_text(encoding="utf-8"))


class Taste:
    """The choices of a house: the same question always gets the same answer, whatever else was asked before."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def _rng(self, key: str) -> random.Random:
        return random.Random(f"{self.seed} {key}")

    def pick(self, key: str, *options: T) -> T:
        """One of the options, each as likely."""
        return self._rng(key).choice(options)

    def weighted(self, key: str, options: Mapping[T, float]) -> T:
        """One of the options by weight."""
        return self._rng(key).choices(list(options), list(options.values()))[0]

    def chance(self, key: str, share: float) -> bool:
        """Whether, for a share of all houses."""
        return self._rng(key).random() < share

    def number(self, key: str, low: int, high: int) -> int:
        """A whole number between two, both included."""
        return self._rng(key).randint(low, high)

    def size(self, key: str, low: float, high: float) -> float:
        """A length between two, to a tenth."""
        return round(self._rng(key).uniform(low, high), 1)

    def shuffled(self, key: str, items: Sequence[T]) -> list[T]:
        """The items in an order of the house's own."""
        mixed = list(items)
        self._rng(key).shuffle(mixed)
        return mixed


def mix(styles: Styles, **more: float) -> Styles:
    """Arrangements by weight, with some added or weighted otherwise."""
    return {**styles, **more}


def fill(pattern: str, rng: random.Random) -> str:
    """A pattern with one word for each <a|b> and a number for each <10-99>."""

    def choose(match: re.Match[str]) -> str:
        option: str = rng.choice(match.group(1).split("|"))
        ends = _RANGE.fullmatch(option)
        if ends is None or "|" in match.group(1):
            return option
        low, high = ends.groups()
        return f"{rng.randint(int(low), int(high)):0{len(low)}}"

    return _CHOICE.sub(choose, pattern)


def fill_digits(pattern: str, rng: random.Random) -> str:
    """A pattern with a digit for each # and a capital letter for each ?."""
    letters = "ABCDEFGHJKLMNPRSTUVWXYZ"
    chosen = (str(rng.randint(0, 9)) if c == "#" else rng.choice(letters) if c == "?" else c for c in pattern)
    return "".join(chosen)
