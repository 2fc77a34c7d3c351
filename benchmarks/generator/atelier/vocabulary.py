"""The words that papers are made of: firms, towns, goods, ships, and what papers call their fields.

They lie in ``words/*.toml``, one file for each split, so that no firm, street, ship or article of the test papers was
ever seen in development. ``labels.toml`` holds the wordings of fields and columns by language and split.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

Split = Literal["dev", "calibration", "test"]
SPLITS: tuple[Split, ...] = ("dev", "calibration", "test")
WORDS = Path(__file__).with_name("words")


@dataclass(frozen=True)
class Firms:
    """Parts of companies' names in one country: ``stem kind form``; ``ja`` are whole names in Japanese."""

    stems: tuple[str, ...]
    kinds: tuple[str, ...]
    forms: tuple[str, ...]
    ja: tuple[str, ...] = ()


@dataclass(frozen=True)
class Town:
    """Address lines before the country; ``{n}`` and ``{m}`` stand for numbers, ``{street}`` for one of ``streets``."""

    country: str
    lines: tuple[str, ...]
    streets: tuple[str, ...]


@dataclass(frozen=True)
class Article:
    """Goods as one would order them; ``price`` is about US dollars per ``unit``, ``hs`` the heading of six digits."""

    text: str
    detail: str
    hs: str
    unit: str
    price: float


@dataclass(frozen=True)
class Trade:
    """What a firm deals in; ``goods`` are ``text | detail | hs | unit | price``."""

    about: str
    goods: tuple[str, ...]

    def articles(self) -> tuple[Article, ...]:
        """The goods, taken apart."""
        parts = [[part.strip() for part in line.split("|")] for line in self.goods]
        return tuple(Article(text, detail, hs, unit, float(price)) for text, detail, hs, unit, price in parts)


@dataclass(frozen=True)
class Vocabulary:
    """All words of one split; ``numbers`` are patterns of invoice numbers."""

    vessels: tuple[str, ...]
    airlines: tuple[str, ...]
    people: tuple[str, ...]
    posts: tuple[str, ...]
    packages: tuple[str, ...]
    payments: tuple[str, ...]
    numbers: tuple[str, ...]
    firms: dict[str, Firms]
    towns: tuple[Town, ...]
    trades: tuple[Trade, ...]


@cache
def load(split: Split) -> Vocabulary:
    """The split's words; pydantic's ValidationError where the file is not as it should be."""
    return TypeAdapter(Vocabulary).validate_python(tomllib.loads((WORDS / f"{split}.toml").read_text("utf-8")))


@cache
def _labels() -> dict[str, dict[str, dict[str, tuple[str, ...]]]]:
    adapter = TypeAdapter(dict[str, dict[str, dict[str, tuple[str, ...]]]])
    return adapter.validate_python(tomllib.loads((WORDS / "labels.toml").read_text("utf-8")))


def wordings(language: str, split: Split) -> Mapping[str, tuple[str, ...]]:
    """What papers of the split call each field in a language. KeyError where the split has no such papers."""
    return _labels()[language][split]
