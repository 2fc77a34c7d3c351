"""Invented firms and their addresses, in Japan and elsewhere."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from benchmarks.generator.granite.words import read


@dataclass(frozen=True)
class Firm:
    """A firm; ``lines`` is its address without the country, ``native`` its name in its own script."""

    name: str
    lines: tuple[str, ...]
    country: str
    code: str
    city: str
    phone: str
    person: str
    web: str
    native: str = ""
    print_country: bool = True
    works: str = ""

    @property
    def address(self) -> tuple[str, ...]:
        """The address as printed, the country last where it is printed."""
        return (*self.lines, self.country) if self.print_country else self.lines

    def written(self, words: Callable[[str], str]) -> Firm:
        """The same firm as a house writes words."""
        lines = tuple(words(line) for line in self.lines)
        return replace(
            self,
            name=words(self.name),
            lines=lines,
            country=words(self.country),
            person=words(self.person),
            works=words(self.works),
        )


PEOPLE = (
    "R. Aldous", "M. Ferrante", "J. Kowal", "Mrs. L. Ng", "P. Duvivier", "A. Rahman", "Mr. O. Sørby", "C. Ibáñez",
    "Dr. H. Weil", "S. Pillai", "Ms. T. Oduya", "G. Marchetti",
)  # fmt: skip
ABROAD = ("DE", "GB", "US", "TW", "KR", "CN", "IT", "IN", "TH", "VN", "HK", "CH", "NL", "SE", "TR", "MY")


def digits(rng: random.Random, pattern: str) -> str:
    """``{3}`` becomes three digits."""
    return re.sub(r"\{(\d)\}", lambda m: str(rng.randint(10 ** (int(m[1]) - 1), 10 ** int(m[1]) - 1)), pattern)


def firm_in(rng: random.Random, code: str, city_of: str = "") -> Firm:
    """A firm in a land outside Japan."""
    land = read("lands")[code]
    city, postal = rng.choice(land["cities"])
    for other, other_postal in land["cities"]:
        if other == city_of:
            city, postal = other, other_postal
    word = rng.choice(land["words"])
    street = rng.choice(land["streets"]).format(n=rng.randint(2, 98), m=rng.randint(2, 19), zip=postal, city=city)
    lines = [form.format(street=street, city=city, zip=postal).strip(" -,") for form in land["form"]]
    site = re.sub(r"[^a-z]", "", word.lower()) or "trade"
    return Firm(
        name=rng.choice(land["firms"]).format(w=word),
        lines=_arranged(rng, lines),
        country=rng.choice(land["names"]),
        code=code,
        city=re.split(r"[,(]| - |\d", city)[0].strip(),
        phone=digits(rng, land["phone"]),
        person=rng.choice(PEOPLE),
        web=f"{site}.example",
    )


def _arranged(rng: random.Random, lines: list[str]) -> tuple[str, ...]:
    """The same address on fewer or more lines."""
    how = rng.random()
    if how < 0.15 and sum(map(len, lines)) < 52:
        return (", ".join(lines),)
    if how < 0.35 and ", " in lines[0] and len(lines[0]) > 24:
        first, rest = lines[0].split(", ", 1)
        return (first, rest, *lines[1:])
    return tuple(lines)


def firm_in_japan(rng: random.Random, trade: str) -> Firm:
    """An exporter in Japan."""
    words = read("japan")
    root, kanji = rng.choice(words["roots"])
    name, native = rng.choice(words["forms"][trade])
    town = rng.choice(words["towns"])
    phone = digits(rng, rng.choice(words["phone"]).replace("0{2}", town["code"]).replace("{2}", town["code"][1:]))
    return Firm(
        name=name.format(r=root),
        lines=_japanese_address(rng, town, words["buildings"]),
        country=rng.choice(words["names"]),
        code="JP",
        city=town["city"].split(",")[0],
        phone=phone,
        person=rng.choice(words["people"]),
        web=f"{re.sub('[^a-z]', '', root.lower())}.example",
        native=native.format(k=kanji),
        print_country=rng.random() < 0.8,
        works=", ".join(_japanese_address(rng, rng.choice(words["towns"]), words["buildings"][:1])).replace(",,", ","),
    )


def _japanese_address(rng: random.Random, town: dict[str, str], buildings: list[str]) -> tuple[str, ...]:
    chome, block, house = rng.randint(1, 6), rng.randint(1, 28), rng.randint(1, 19)
    postal = f"{town['zip']}{rng.randint(10, 79)}"
    place, ward, city = rng.choice(town["town"]), town["ward"], town["city"]
    part = f"{place}, {ward}" if ward else place
    lines = rng.choice(
        (
            [f"{chome}-{block}-{house} {part}", f"{city} {postal}"],
            [f"{block}-{house}, {place} {chome}-chome", f"{ward + ', ' if ward else ''}{city} {postal}"],
            [f"No. {block}-{house}, {chome}-chome, {place},", f"{ward + ', ' if ward else ''}{city}"],
            [f"{chome}-{block}-{house}, {part}, {city} {postal}"],
            [f"{place} {chome}-{block}-{house}", *([ward] if ward else []), f"{city} {postal}"],
            [f"{chome}-{block}, {part}, {city}"],
            [f"{block}-{house} {place} {chome}-chome,", f"{ward + ', ' if ward else ''}{city}, {postal}"],
            [f"P.O. Box {block}{house}, {city} Central", f"{chome}-{block}-{house} {part}", f"{city} {postal}"],
        )
    )
    if rng.random() < 0.3:
        building = f"{rng.choice(buildings)} {rng.randint(2, 11)}F"
        lines = [building, *lines] if rng.random() < 0.6 else [f"{lines[0].rstrip(',')}, {building}", *lines[1:]]
    return tuple(lines)


def exporter(rng: random.Random, trade: str, land: str) -> Firm:
    """The exporter of a trade in a land."""
    if land == "JP":
        return firm_in_japan(rng, trade)
    firm = firm_in(rng, land)
    return replace(firm, print_country=rng.random() < 0.75)


def customer(rng: random.Random, not_in: str) -> Firm:
    """A customer abroad."""
    lands = [code for code in read("lands") if code != not_in]
    return firm_in(rng, rng.choice(lands))


def initials(firm: Firm) -> str:
    """The capitals of a firm's name, for marks and numbers."""
    words = re.findall(r"[A-Za-z]+", firm.name)
    return "".join(word[0] for word in words[:3]).upper()
