"""A block of printed lines split into name, address and country. Phones, mail, tax numbers and persons are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.layout.segments import Segment
from extractors.normalise import find_date
from extractors.parties import vocabulary
from extractors.parties.roles import cut, keep
from extractors.parties.vocabulary import company_type, contact_start, flat, lexicon, person, street
from pipeline.domain.folding import fold, wide
from pipeline.domain.places import city_country, country_code, country_in

PROSE = 4  # words in small letters that make a line a sentence


@dataclass(frozen=True, slots=True)
class Entity:
    """A party as its block has it. `country` alpha-2; `by_city` when only a city told it; `typed` when the name says
    what kind of company it is; `contacts` how many contact lines stood in the block."""

    name: str
    name_lines: tuple[Segment, ...]
    address: str
    address_lines: tuple[Segment, ...]
    country: str | None
    by_city: bool
    typed: bool
    contacts: int

    @property
    def lines(self) -> tuple[Segment, ...]:
        """All lines used."""
        return self.name_lines + self.address_lines

    @property
    def whole(self) -> bool:
        """It has the shape of a party: a kind of company, an address, a country."""
        return self.typed and bool(self.address) and self.country is not None


def entity_of(block: Sequence[Segment]) -> Entity | None:
    """The party in a block of lines; None when no line can be a name."""
    lines = [line for segment in block for line in _parts(segment)]
    reached = [line for line in lines if contact_start(line.text) is not None]
    contacts = sum(bool(re.search(r"[\d@]|www", line.text[contact_start(line.text) or 0 :])) for line in reached)
    after = lines.index(reached[0]) if reached else len(lines)
    kept = [
        left
        for at, line in enumerate(lines)
        if (left := _without_contact(line)) is not None and (at <= max(after, 1) or looks_like_address(left.text))
    ]
    kept = _first_place(_before_prose(kept))
    kept = _latin_only([line for at, line in enumerate(kept) if at == 0 or not person(line.text)])
    if not kept:
        return None
    kept = _name_first(kept)
    count = _name_length(kept)
    name = clean_name(" ".join(line.text for line in kept[:count]))
    if not plausible_name(name):
        return None
    rest = tuple(filter(None, (_without_label(line) for line in kept[count:])))
    address = join_lines(line.text for line in rest)
    country, by_city = country_of(address)
    return Entity(name, tuple(kept[:count]), address, rest, country, by_city, company_type(name), contacts)


def _parts(segment: Segment) -> list[Segment]:
    """A letterhead in one line ("Au bon moulin SARL - 12 rue X - 84340 Y") as its lines."""
    divided = list(re.finditer(r"\s[·•●|]\s|\s[-–]\s(?=\S)", segment.text))
    divided = [m for m in divided if m[0].strip() in "·•●|"] or (divided if len(divided) >= 2 else [])
    if not divided:
        return [segment]  # a dash within a name: "ABC Inc. - Savannah"
    ends = [m.start() for m in divided]
    starts = [0, *(m.end() for m in divided)]
    parts: list[Segment] = []
    for start, end in zip(starts, [*ends, len(segment.text)], strict=True):
        head = keep(segment, end)
        part = cut(head, start) if head else None
        if part:
            parts.append(part)
    return parts


def _without_contact(line: Segment) -> Segment | None:
    at = contact_start(line.text)
    if at is None:
        return line
    return keep(line, at) if at > 0 else None


def _without_label(line: Segment) -> Segment | None:
    """An address line without "Address:" before it."""
    found = vocabulary.inside(line.text)
    return cut(line, found[1]) if found else line


def _name_first(lines: list[Segment]) -> list[Segment]:
    """The lines from the name on: without "(name, address)" or a person before it; an address that follows the name in
    the same line is a line of its own."""
    while len(lines) > 1 and re.fullmatch(r"[(（].*[)）]", lines[0].text):
        lines = lines[1:]
    if person(lines[0].text) and any(company_type(line.text) for line in lines[1:]):
        lines = lines[1:]
    first = lines[0]
    for comma in re.finditer(r"[,;]\s+", first.text):
        name, rest = first.text[: comma.start()], first.text[comma.end() :]
        goes_on = company_type("X " + rest.split(",")[0]) and not re.search(r"\d", rest.split(",")[0])
        if company_type(name) and not goes_on and looks_like_address(rest):
            head, tail = keep(first, comma.start() + 1), cut(first, comma.end())
            return [head, tail, *lines[1:]] if head and tail else lines
    return _divided(first) if len(lines) == 1 and not company_type(first.text) else lines


def _divided(line: Segment) -> list[Segment]:
    """A name and its address in one line, told apart by the first comma, where the line ends with a country."""
    comma = line.text.find(", ")
    rest = line.text[comma + 2 :]
    if comma < 0 or "," not in rest or country_code(rest.split(",")[-1].strip(" .")) is None:
        return [line]
    head, tail = keep(line, comma + 1), cut(line, comma + 2)
    return [head, tail] if head and tail else [line]


def _before_prose(lines: list[Segment]) -> list[Segment]:
    """The lines before a sentence ("We are pleased to …"): most of its words begin small."""
    for at, line in enumerate(lines[1:], start=1):
        small = [word for word in line.text.split() if word[:1].islower()]
        if len(small) >= PROSE and 2 * len(small) > len(line.text.split()):
            return lines[:at]
    return lines


def _first_place(lines: list[Segment]) -> list[Segment]:
    """The lines before a second address ("Factory: …")."""
    at = next((n for n, line in enumerate(lines) if n >= 2 and vocabulary.second_place(line.text)), len(lines))
    return lines[:at]


def _latin_only(lines: list[Segment]) -> list[Segment]:
    """Where a party is printed in Latin letters and in Japanese beside each other, the Latin lines."""
    latin = [line for line in lines if not wide(line.text)]
    named = any(re.search(r"[A-Za-z]{3}", line.text) for line in latin)
    return latin if named and len(latin) < len(lines) and not wide(_most(lines)) else lines


def _most(lines: list[Segment]) -> str:
    """The first line, unless Latin lines are at least as many as the others."""
    latin = sum(not wide(line.text) for line in lines)
    return "" if 2 * latin >= len(lines) else lines[0].text


def _name_length(lines: list[Segment]) -> int:
    """How many of the first lines are the name: one, or two where the kind of company stands on the second."""
    if len(lines) < 2 or company_type(lines[0].text):
        return 1
    first, second = lines[0].text, lines[1].text
    if _is_care_of(second) or wide(second) != wide(first) or re.search(r"\d", first + second):
        return 1
    tail = company_type(second) or company_type("X " + second)
    return 2 if tail and country_code(second) is None and not second.rstrip().endswith(",") else 1


def _is_care_of(text: str) -> bool:
    return any(fold(text).startswith(mark) for mark in lexicon()["address"]["care_of"])


def clean_name(text: str) -> str:
    """A name without "Messrs." before it, 御中 after it, or the comma that led over to the address."""
    plain = flat(text)
    pattern = vocabulary.pattern("name", "strip").pattern
    while (found := re.match(rf"\W*(?:{pattern})[\s.:,：]+(?=\S)", plain)) and not re.match(
        r"to\s+(?:the\s+)?order", plain
    ):
        text, plain = text[found.end() :], plain[found.end() :]
    for word in lexicon()["name"]["honorifics"]:
        text = re.sub(rf"\s*{word}\s*$", "", text)
    return text.strip().rstrip(",;:").lstrip("・:-–* ").strip()


def plausible_name(text: str) -> bool:
    """Whether it can name a party: it has letters, is no number, date, title or sub-label."""
    if len(re.findall(r"[^\W\d_]", text)) < 2 or len(text) > 110:
        return False
    if text[0] in "([<" or country_code(text) is not None or vocabulary.label_word(text):
        return False
    before = text.split(":")[0].split() if ":" in text else []
    if before and vocabulary.label_word(before[-1]):
        return False
    if re.match(r"\d+\s+\w+", text) and street(text) and not company_type(text):
        return False
    return not vocabulary.title(text) and vocabulary.inside(text) is None and contact_start(text) != 0


def join_lines(lines: Iterable[str]) -> str:
    """Printed lines as one address."""
    texts = [line.strip().strip(",;·").strip() for line in lines]
    return ", ".join(text for text in texts if text)


def country_of(address: str) -> tuple[str | None, bool]:
    """The country of an address, and whether only a city told it."""
    named = country_in(address)
    if named:
        return named, False
    return city_country(address), True


def looks_like_address(line: str) -> bool:
    """A street, a postal code or a country; not the place and date of a letter («Tokyo, February 3rd, 2026»)."""
    dated = find_date(line)
    if dated is not None and any(c.isalpha() for c in line[slice(*dated[1])]):
        return False
    return street(line) or country_in(line) is not None
