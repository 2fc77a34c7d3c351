"""The word lists that lie beside the code."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "words"


@cache
def words(name: str) -> Mapping[str, Any]:
    """A list by the name of its file."""
    with (FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def countries() -> Mapping[str, Any]:
    """What is known of countries, by their code."""
    return {**words("places_asia"), **words("places_west")}


@cache
def trades() -> Mapping[str, Any]:
    """What is made and sold, by the name of the trade."""
    return {**words("trades_en"), **words("trades_eu")}
