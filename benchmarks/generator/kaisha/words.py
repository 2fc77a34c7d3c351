"""Word lists of the family and the small language of their choices."""

from __future__ import annotations

import random
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

CHOICE = re.compile(r"\{([^{}]*)\}")
SMALL = frozenset("WITH FOR AND OF OR PER TO TYPE IN ON BY AT FROM AFTER THE".split())
UNITS = {
    "MM": "mm", "CM": "cm", "ML": "ml", "KG": "kg", "KW": "kW", "MHZ": "MHz", "OZ": "oz", "HZ": "Hz", "MPA": "MPa",
    "KPA": "kPa",
}  # fmt: skip
KEPT = frozenset(
    "ROHS CNMG DNMG TNMG TIALN ALCRN MIDC NAIA JFK CDG DLC LH RH AC GF VDC PH MV JAS GMO CAS LED HS FOB CIF CFR CIP "
    "CPT EXW FAS FCA DAP DDP DDU CNF ETD EOM USD JPY US HRC BT ER M V G A L X W H ISPM EMS DHL UPS OCS II PE EG RT AG "
    "AB JAN DWG WA VIC USA UAE INV".split()
)


@cache
def words(name: str) -> dict[str, Any]:
    """A word list, by the name of its file."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


def expand(text: str, rng: random.Random) -> str:
    """Text with its choices made: {a|b} is one of several, {2-9} a number; {02-9} has leading noughts."""

    def choose(match: re.Match[str]) -> str:
        inside = match.group(1)
        if re.fullmatch(r"\d+-\d+", inside):
            low, high = inside.split("-")
            return str(rng.randint(int(low), int(high))).zfill(len(low) if low.startswith("0") else 0)
        return str(rng.choice(inside.split("|")))

    return CHOICE.sub(choose, text)


def fill(pattern: str, rng: random.Random) -> str:
    """A code from its pattern: # a digit, @ a letter."""
    letters = "ABCDEFGHJKLMNPRSTUVWXZ"
    drawn = (
        rng.choice(letters) if sign == "@" else str(rng.randint(0, 9)) if sign == "#" else sign for sign in pattern
    )
    return "".join(drawn)


def ease(text: str) -> str:
    """Text in capitals as it is written with small letters."""
    return " ".join(_ease_word(word, number) for number, word in enumerate(text.split(" ")))


def _ease_word(word: str, number: int) -> str:
    bare = word.strip(',.()"')
    if bare in UNITS:
        return word.replace(bare, UNITS[bare])
    if number and bare in SMALL:
        return word.lower()
    if bare in KEPT or "(" in word or any(sign.isdigit() or sign in "/&" for sign in word) or "." in bare:
        return word
    return word.title().replace("'S", "'s")


def is_japanese(text: str) -> bool:
    """Whether there are Japanese letters in a text."""
    return any("\u3000" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef" for sign in text)
