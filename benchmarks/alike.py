"""When a value read says the same as the truth: values compared as people compare them, not letter by letter.

Dates, numbers and codes must be equal; names and numbers of papers are compared without regard to case, accents, blanks
and punctuation; addresses, descriptions and payment terms by at least nine tenths of their words (Dice); places without
a trailing country; vessels without M/V and the like; kinds of packages by what their abbreviations stand for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from pipeline.domain.folding import fold
from pipeline.domain.invoice import COLUMNS, FIELDS, ValueKind
from pipeline.domain.places import country_code

ALIKE = 0.9  # share of common words from which two long texts say the same
LONG = frozenset({"payment_terms"})
PLACES = frozenset({"port_of_loading", "port_of_discharge", "final_destination", "incoterm_place"})
_PLACE_WORDS = frozenset({"port", "airport", "of", "international", "intl"})
_SHIP = re.compile(r"\bm\s*/\s*[vs]\b|\bs\s*/\s*s\b")
_SHIP_WORDS = frozenset("mv ms ss vessel voy voyage v no flight flt per by sea air freight".split())
_VOYAGE = re.compile(r"^(?:voy|v)(?=\d{2,4}[nesw]$)")
_KINDS = {
    "carton": "ctn ct ctns cartonbox cartonboxe",
    "pallet": "plt plts pal",
    "case": "cs c/s",
    "package": "pkg pkgs",
    "box": "boxe",
    "woodencase": "wcase woodcase",
    "drum": "drm drms",
    "crate": "crt",
    "bale": "bal",
}
_KIND = {short: kind for kind, shorts in _KINDS.items() for short in shorts.split()}


def agree(name: str, one: Any, other: Any) -> bool:
    """Whether two plain values of a header field or column say the same."""
    kind = (FIELDS | COLUMNS)[name].kind if name != "country_of_origin" else ValueKind.COUNTRIES
    if kind in (ValueKind.DECIMAL, ValueKind.INTEGER):
        return _number(one) is not None and _number(one) == _number(other)
    if kind is ValueKind.COUNTRIES:
        return set(_listed(one)) == set(_listed(other))
    if kind is ValueKind.LINES:
        lines = [[key(line) for line in _listed(value) if key(line)] for value in (one, other)]
        return set(lines[0]) == set(lines[1]) or "".join(lines[0]) == "".join(lines[1])
    if kind is ValueKind.LONG_TEXT or name in LONG:
        return alike(str(one), str(other)) >= ALIKE
    if name in PLACES:
        return place(str(one)) == place(str(other))
    if name == "vessel_or_flight":
        return vessel(str(one)) == vessel(str(other))
    if name == "package_kind":
        return package(str(one)) == package(str(other))
    if name == "unit":
        return key(str(one)).rstrip("s") == key(str(other)).rstrip("s")
    if name == "hs_code":
        return re.sub(r"\D", "", str(one)) == re.sub(r"\D", "", str(other))
    return key(str(one)) == key(str(other))


def cell_agrees(line: Mapping[str, Any], found: Mapping[str, Any], name: str) -> bool:
    """Whether a cell of a goods line was read as it is printed; the description may be any of those that the truth
    allows, with the item code before or behind it."""
    value, other = line.get(name), found.get(name)
    if not value or not other:
        return not value and not other
    if name == "country_of_origin":
        return key(str(value)) == key(str(other))
    if name != "description":
        return agree(name, value, other)
    code = line.get("item_code", "")
    texts = [str(value), *line.get("description_alt", [])]
    texts += [f"{code} {text}" for text in texts] + [f"{value} {code}"] if code else []
    return any(alike(text, str(other)) >= ALIKE for text in texts)


def alike(one: str, other: str) -> float:
    """The share of words that two texts have in common (Dice), each counted as often as it stands there."""
    bags = [Counter(re.findall(r"[^\W_]+", fold(text))) for text in (one, other)]
    whole = bags[0].total() + bags[1].total()
    return 2 * (bags[0] & bags[1]).total() / whole if whole else 1.0


def key(text: str) -> str:
    """Letters and digits, folded."""
    return "".join(re.findall(r"[^\W_]+", fold(text)))


def place(text: str) -> str:
    """A port or town without its country and without the words «port of»."""
    parts = [part for part in re.split(r"[,\n]", text) if part.strip()]
    while len(parts) > 1 and country_code(parts[-1]):
        parts.pop()
    words = [word for word in re.findall(r"[^\W_]+", fold(" ".join(parts))) if word not in _PLACE_WORDS]
    for length in (3, 2, 1):
        tail = " ".join(words[-length:])
        if len(parts) == 1 and len(words) > length and len(tail) > 2 and country_code(tail):
            words = words[:-length]
            break
    return "".join(words) or key(text)


def vessel(text: str) -> str:
    """A ship or flight without «M/V», «Voy.» and the like."""
    words = re.findall(r"[^\W_]+", _SHIP.sub(" ", fold(text)))
    return "".join(_VOYAGE.sub("", word) for word in words if word not in _SHIP_WORDS)


def package(text: str) -> str:
    """A kind of packages in the singular, abbreviations written out."""
    bare = _KIND.get(key(text), key(text))
    bare = bare[:-1] if bare.endswith("s") and len(bare) > 3 else bare
    return _KIND.get(bare, bare)


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [str(part) for part in value]


def _number(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None
