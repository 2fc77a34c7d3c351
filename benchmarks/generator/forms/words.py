"""Word lists of the package, templates filled with chance letters and digits, numbers in words."""

from __future__ import annotations

import random
import re
import string
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
_SLOT = re.compile(r"\{(d|a\d|b\d|L\d|n|box|side|day2)\}")
_SMALL = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN "
    "SEVENTEEN EIGHTEEN NINETEEN"
).split()
_TENS = "TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()
_LETTERLESS = {"ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "’": "'", "®": "(R)", "–": "-", "»": '"', "«": '"'}


@cache
def words(name: str) -> dict[str, Any]:
    """A word list by its file's name."""
    with (_HERE / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def trades() -> dict[str, dict[str, Any]]:
    """All trades by name."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((_HERE / "trades").glob("*.toml")):
        found |= words(f"trades/{path.stem}")
    return found


def fill(rng: random.Random, template: str, known: Mapping[str, str] | None = None) -> str:
    """A template with its slots filled: {d} {a4} digits, {b9} a number, {L2} letters, {n} a house number."""

    def draw(match: re.Match[str]) -> str:
        slot = match[1]
        if slot == "d":
            return str(rng.randint(1, 9))
        if slot == "n":
            return str(rng.randint(2, 240))
        if slot == "box":
            return str(rng.randint(11, 9899))
        if slot == "side":
            return rng.choice("NSEW")
        if slot == "day2":
            return f"{rng.randint(1, 28):02d}"
        alphabet = _LETTERS if slot[0] == "L" else string.digits
        drawn = [rng.choice(alphabet) for _ in range(int(slot[1]))]
        if slot[0] in "ab" and drawn[0] == "0":
            drawn[0] = rng.choice("123456789")
        return "".join(drawn)

    text = _SLOT.sub(draw, template)
    for name, value in (known or {}).items():
        text = text.replace(f"{{{name}}}", value)
    return text


def bare(text: str) -> str:
    """Text as a machine without accents writes it."""
    for letter, plain in _LETTERLESS.items():
        text = text.replace(letter, plain)
    taken = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in taken if not unicodedata.combining(letter))


def spell(number: int) -> str:
    """A whole number in English words."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        return _TENS[number // 10 - 2] + (f"-{_SMALL[number % 10]}" if number % 10 else "")
    for size, word in ((10**9, "BILLION"), (10**6, "MILLION"), (1000, "THOUSAND"), (100, "HUNDRED")):
        if number >= size:
            rest = number % size
            joint = " AND " if size == 100 and rest else " "
            return f"{spell(number // size)} {word}" + (f"{joint}{spell(rest)}" if rest else "")
    return ""
