"""How near a reading comes to the truth: values compared as people compare them, not letter by letter.

A header value is right when it equals the truth or one of its `alt`s: dates, numbers and codes exactly; names and
numbers of papers without regard to case, accents, blanks and punctuation; addresses, descriptions and payment terms by
at least nine tenths of their words (Dice). A goods line is right when description, quantity and amount are, as far as
the paper prints them. What the truth lists under `ignore` is not counted, nor the lines where it says `ignore_lines`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from pipeline.domain.folding import fold
from pipeline.domain.invoice import COLUMNS, FIELDS, ValueKind
from pipeline.domain.places import country_code

ALIKE = 0.9  # share of common words from which two long texts say the same
NOT_SCORED = frozenset({"via", "invoice_of"})
SCORED = tuple(name for name in FIELDS if name not in NOT_SCORED)
CORE = ("description", "quantity", "amount")  # what makes a goods line right
LONG = frozenset({"payment_terms"})
PLACES = frozenset({"port_of_loading", "port_of_discharge", "final_destination", "incoterm_place"})
_PLACE_WORDS = frozenset({"port", "airport", "of", "international", "intl"})
_VESSEL_WORDS = re.compile(r"\bm\s*/\s*[vs]\b|\bs\s*/\s*s\b|\b(?:mv|ms|ss|vessel|voyage|voy|v|no|flight|flt|per|by)\b")


@dataclass(frozen=True, slots=True)
class Miss:
    """A header value that is not right: `found` None where nothing was read, `truth` None where nothing is printed."""

    file: str
    name: str
    truth: object
    found: object
    grade: str


@dataclass
class Tally:
    """Counts over documents. `sure` header values graded sure, `sure_wrong` those of them that are not right."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    printed: Counter[str] = field(default_factory=Counter)
    lines_right: int = 0
    lines_found: int = 0
    lines_printed: int = 0
    sure: int = 0
    sure_wrong: int = 0
    misses: list[Miss] = field(default_factory=list)

    def f1(self, names: Iterable[str] = SCORED) -> float:
        """Of header values: twice the right ones by all found and all printed."""
        every = tuple(names)
        return _share(2 * sum(self.right[n] for n in every), sum(self.found[n] + self.printed[n] for n in every))

    def lines_f1(self) -> float:
        """The same of goods lines."""
        return _share(2 * self.lines_right, self.lines_found + self.lines_printed)


def tally(truths: Sequence[Mapping[str, Any]], readings: Mapping[str, Mapping[str, Any]]) -> Tally:
    """Compares each truth with the plain reading of its file; a file that was not read counts as read empty."""
    total = Tally()
    for truth in truths:
        reading = readings.get(truth["file"], {})
        _count_header(total, truth, reading)
        if not truth.get("ignore_lines"):
            printed, found = truth.get("lines") or [], reading.get("lines") or []
            total.lines_printed += len(printed)
            total.lines_found += len(found)
            total.lines_right += count_right(printed, found)
    return total


def _count_header(total: Tally, truth: Mapping[str, Any], reading: Mapping[str, Any]) -> None:
    found_all, grades = reading.get("fields", {}), reading.get("grades", {})
    for name in SCORED:
        printed, found = truth["fields"].get(name), found_all.get(name)
        if not printed and (not found or name in truth.get("ignore", ())):
            continue
        others = truth.get("alt", {}).get(name, [])
        right = bool(printed and found) and any(agree(name, one, found) for one in [printed, *others])
        total.printed[name] += bool(printed)
        total.found[name] += bool(found)
        total.right[name] += right
        if found and grades.get(name) == "sure":
            total.sure += 1
            total.sure_wrong += not right
        if not right:
            total.misses.append(Miss(truth["file"], name, printed, found, grades.get(name, "")))


def agree(name: str, one: Any, other: Any) -> bool:
    """Whether two plain values of a header field or column say the same."""
    kind = (FIELDS | COLUMNS)[name].kind if name != "country_of_origin" else ValueKind.COUNTRIES
    if kind in (ValueKind.DECIMAL, ValueKind.INTEGER):
        return _number(one) is not None and _number(one) == _number(other)
    if kind is ValueKind.COUNTRIES:
        return set(_listed(one)) == set(_listed(other))
    if kind is ValueKind.LINES:
        lines = [[key(line) for line in _listed(value)] for value in (one, other)]
        return set(lines[0]) == set(lines[1]) or "".join(lines[0]) == "".join(lines[1])
    if kind is ValueKind.LONG_TEXT or name in LONG:
        return alike(str(one), str(other)) >= ALIKE
    if name in PLACES:
        return _place(str(one)) == _place(str(other))
    if name == "vessel_or_flight":
        return key(_VESSEL_WORDS.sub(" ", fold(str(one)))) == key(_VESSEL_WORDS.sub(" ", fold(str(other))))
    if name in ("unit", "package_kind"):
        return key(str(one)).rstrip("s") == key(str(other)).rstrip("s")
    return key(str(one)) == key(str(other))


def count_right(printed: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]) -> int:
    """How many printed lines were read right; each line found stands for one printed line only."""
    needed = [name for name in CORE if any(line.get(name) for line in printed)]
    left = list(found)
    right = 0
    for line in printed:
        match = next((one for one in left if all(_cell_agrees(line, one, name) for name in needed)), None)
        if match is not None:
            left.remove(match)
            right += 1
    return right


def _cell_agrees(line: Mapping[str, Any], found: Mapping[str, Any], name: str) -> bool:
    value, other = line.get(name), found.get(name)
    if not value or not other:
        return not value and not other
    if name != "description":
        return agree(name, value, other)
    code = line.get("item_code", "")
    texts = [value, *line.get("description_alt", [])]
    return any(alike(text, other) >= ALIKE for text in [*texts, *(f"{code} {text}" for text in texts)])


def alike(one: str, other: str) -> float:
    """The share of words that two texts have in common (Dice), each counted as often as it stands there."""
    bags = [Counter(re.findall(r"[^\W_]+", fold(text))) for text in (one, other)]
    return _share(2 * (bags[0] & bags[1]).total(), bags[0].total() + bags[1].total())


def key(text: str) -> str:
    """Letters and digits, folded."""
    return "".join(re.findall(r"[^\W_]+", fold(text)))


def _place(text: str) -> str:
    parts = [part for part in re.split(r"[,\n]", text) if part.strip()]
    while len(parts) > 1 and country_code(parts[-1]):
        parts.pop()
    words = [word for word in re.findall(r"[^\W_]+", fold(" ".join(parts))) if word not in _PLACE_WORDS]
    for length in (3, 2, 1):
        if len(parts) == 1 and len(words) > length and country_code(" ".join(words[-length:])):
            words = words[:-length]
            break
    return "".join(words) or key(text)


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [str(part) for part in value]


def _number(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
