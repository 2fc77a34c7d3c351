"""The words in front of a house's values and above its columns."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Literal

from benchmarks.generator.granite.ink import Line, Piece
from benchmarks.generator.granite.words import read

Pairing = Literal["slash", "paren", "blank", "lines"]
SMALL_WORDS = ("x_same", "words")


@dataclass(frozen=True)
class Labels:
    """A house's labels. ``second`` holds those of its other language."""

    first: dict[str, str]
    second: dict[str, str]
    loud: bool
    colon: str
    pairing: Pairing

    def word(self, key: str) -> str:
        """The bare label."""
        text = self.first[key]
        return text.upper() if self.loud and key not in SMALL_WORDS else text

    def lines(self, key: str, mark: str = "") -> list[Line]:
        """The label above or in front of a value, in both languages where there are two."""
        text, other, name = self.word(key), self.second.get(key, ""), mark or mark_name(key)
        if not other:
            return [(Piece(text, name),)]
        if self.pairing == "lines":
            return [(Piece(text, name),), (Piece(other, name),)]
        pattern = {"slash": "{} / {}", "paren": "{} ({})", "blank": "{} {}"}[self.pairing]
        return [(Piece(pattern.format(text.rstrip(":"), other), name),)]

    def inline(self, key: str, mark: str = "") -> Line:
        """The label in front of its value on the same line, with the house's colon."""
        text, other = self.word(key).rstrip(":"), self.second.get(key, "")
        if other:
            pattern = {"slash": "{} / {}", "paren": "{} ({})"}.get(self.pairing, "{} {}")
            text = pattern.format(text, other)
        colon = ":" if self.colon == ".:" and text.endswith((".", ")")) else self.colon
        return (Piece(text, mark or mark_name(key)), Piece(colon)) if colon else (Piece(text, mark or mark_name(key)),)


def mark_name(key: str) -> str:
    """The mark of a label: those of columns and of values have one, all others none."""
    if key.startswith("head_"):
        column = {"no": "", "origin": "country_of_origin", "code": "item_code"}.get(key[5:], key[5:])
        known = column in ("country_of_origin", "item_code", "description", "quantity", "unit", "unit_price", "amount")
        return f"head.{column}" if known or column == "hs_code" else ""
    if key.startswith(("x_", "sum_")) or key in ("title", "words", "carried", "brought", "continued", "both"):
        return ""
    names = {"airport_of_loading": "port_of_loading", "airport_of_discharge": "port_of_discharge",
             "flight": "vessel_or_flight"}  # fmt: skip
    return f"label.{names.get(key, key)}"


def choose_labels(rng: random.Random, language: str, composer: str, loud: float = 0.35) -> Labels:
    """The labels of a house; a composer's own words are likelier than the common ones."""
    first, *rest = language.split("+")
    second = _pick(rng, rest[0], composer) if rest else {}
    return Labels(
        first=_pick(rng, first, composer),
        second={key: text for key, text in second.items() if key not in SMALL_WORDS},
        loud=rng.random() < loud,
        colon=rng.choice((":", ":", ":", "", " :", ".:" if first == "en" else ":")),
        pairing=rng.choice(("slash", "paren", "blank", "lines")),
    )


def _pick(rng: random.Random, language: str, composer: str) -> dict[str, str]:
    lists = read(f"labels_{language}")
    own = lists.get(composer, {})
    out = {}
    for key in [*lists["plain"], *(key for key in own if key not in lists["plain"])]:
        words = own[key] if key in own and (rng.random() < 0.65 or key not in lists["plain"]) else lists["plain"][key]
        out[key] = rng.choice(words).rstrip(":") if key != "words" else rng.choice(words)
    return out
