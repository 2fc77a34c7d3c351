"""Characters that a certificate may carry: half-width Latin letters, digits and signs (rule G1).

Nothing is ever lost silently: what has a plain equivalent is replaced and the change is told; what has none stays and
is found by the rule.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

# Before NFKC, which would make something else of them.
_EQUIVALENTS = {
    character: plain
    for plain, characters in {
        " deg C": "℃",
        " deg F": "℉",
        " deg ": "°",
        "No.": "№",
        " K.K. ": "㈱",
        " Y.K. ": "㈲",
        "x": "×✕✖",
        "/": "÷⁄∕",
        '"': "“”„«»″〃「」『』",
        "'": "‘’‚′´",
        "-": "–—―\u2010\u2011‒−ー─━・•·●■",
        ",": "、",
        ".": "。",
        "[": "【〔",
        "]": "】〕",
        "~": "〜～",
        "+/-": "±",
        "<=": "≤≦",
        ">=": "≥≧",
        "u": "µμ",
        " ohm": "Ω",
        "dia. ": "φΦ⌀",
        "(R)": "®",
        "(C)": "©",
        "(TM)": "™",
        " 1/4": "¼",
        " 1/2": "½",
        " 3/4": "¾",
        "->": "→",
        "ss": "ß",
        "ae": "æ",
        "AE": "Æ",
        "oe": "œ",
        "OE": "Œ",
        " ": "\u00a0\u3000\u0009",
        "": "\u000d\u200b\u200c\u200d\u2060\ufeff\u00ad",
    }.items()
    for character in characters
}
# A long vowel mark among kana is a letter, not a dash.
_KANA = range(0x3040, 0x3100)


@dataclass(frozen=True, slots=True)
class Change:
    """A character and what it became."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """The text as it can be printed, and what was changed, each kind of change once."""

    text: str
    changes: tuple[Change, ...]


def half_width(text: str) -> Conversion:
    """Half-width letters, digits and signs for full-width and machine-dependent ones; letters with accents and Japanese
    characters stay."""
    composed = unicodedata.normalize("NFC", text)
    changes: dict[str, str] = {}
    made: list[str] = []
    for at, character in enumerate(composed):
        after = _plain(character, composed[at - 1] if at else "")
        if after != character:
            changes[character] = after
        made.append(after)
    converted = "".join(made)
    if changes:
        converted = "\n".join(" ".join(line.split()) for line in converted.split("\n"))
    return Conversion(converted, tuple(Change(before, after) for before, after in changes.items()))


def _plain(character: str, previous: str) -> str:
    if " " <= character <= "~" or character == "\n":
        return character
    if character == "ー" and previous and ord(previous) in _KANA:
        return character
    if character in _EQUIVALENTS:
        return _EQUIVALENTS[character]
    wide = unicodedata.normalize("NFKC", character).replace("\u2044", "/")
    return wide if wide and all(" " <= c <= "~" for c in wide) else character


def unprintable(text: str) -> tuple[str, ...]:
    """The characters that no certificate may carry, each once, in the order in which they stand."""
    return tuple(dict.fromkeys(c for c in text if not (" " <= c <= "~" or c == "\n" or _accented(c))))


def accented(text: str) -> tuple[str, ...]:
    """Letters with accents: printed where a letter of credit or a consulate asks for French or Spanish, so a reviewer
    looks at them."""
    return tuple(dict.fromkeys(c for c in text if _accented(c)))


def _accented(character: str) -> bool:
    """A Latin letter beyond ASCII that the print fonts hold (Latin-1 and Latin Extended-A)."""
    return "\u00c0" <= character <= "\u017f" and character.isalpha()


def same_words(one: str, other: str) -> bool:
    """Equal but for case and blanks: the comparison that `ci` stands for in the rules."""
    return _collapsed(one) == _collapsed(other)


def _collapsed(text: str) -> str:
    return "".join(half_width(text).text.casefold().split())
