"""Firms: the exporter and the customers, with addresses in their countries' forms."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from benchmarks.generator.kaisha.words import expand, words


@dataclass(frozen=True)
class Place:
    """A port or airport, in English and in Japanese."""

    name: str
    ja: str
    code: str = "JP"
    country: str = "JAPAN"


@dataclass(frozen=True)
class Firm:
    """A firm as it stands on paper; ``lines`` are those of its address, ``city`` is for the shipment."""

    name: str
    lines: tuple[str, ...]
    code: str
    country: str
    city: str
    phone: str = ""
    mail: str = ""
    person: str = ""
    tax: str = ""
    name_ja: str = ""
    lines_ja: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exporter(Firm):
    """The house's own firm with its ports; ``factory`` is a second address."""

    sea: Place = field(default_factory=lambda: Place("TOKYO", "東京"))
    air: Place = field(default_factory=lambda: Place("NARITA", "成田"))
    factory: str = ""


@dataclass(frozen=True)
class Customer:
    """A customer of a house with its standing arrangements; ``pattern`` is that of its order numbers."""

    buyer: Firm
    consignee: Firm | None
    notify: Firm | None
    country: dict[str, Any]
    currency: str
    initials: str
    mark: str
    pattern: str


def invent_exporter(rng: random.Random, trade: dict[str, Any]) -> Exporter:
    """A Japanese firm of the trade."""
    lists = words("exporters")
    stem, stem_ja = rng.choice(lists["stems"]).split(";")
    field_en, field_ja = rng.choice(trade["field"] if rng.random() < 0.7 else lists["extra"]).split(";")
    suffix = rng.choice(lists["suffixes"])
    row = rng.choice(lists["places"]).split(";")
    town, ward, city, prefecture, post, kanji, area = row[:7]
    sea, air = (Place(*pair.split(",")) for pair in row[7:])
    chome, block, house = rng.randint(1, 5), rng.randint(1, 29), rng.randint(1, 18)
    lines = _write_address(rng, (town, ward, city, prefecture, post), (chome, block, house))
    tail = "株式会社" if suffix != "LLC" else "合同会社"
    name_ja = f"{tail}{stem_ja}{field_ja}" if rng.random() < 0.6 else f"{stem_ja}{field_ja}{tail}"
    domain = f"{stem.split()[0].lower()}-{field_en.split()[0].lower().strip(chr(39))}.example.jp".replace("'", "")
    other = rng.choice(lists["places"]).split(";")
    return Exporter(
        name=f"{stem} {field_en} {suffix}",
        lines=lines,
        code="JP",
        country="JAPAN",
        city=city.upper(),
        phone=_phone(rng, f"+81-{area}", rng.random() < 0.5),
        mail=f"{rng.choice(('export', 'info', 'overseas', 'trade'))}@{domain}",
        person=rng.choice(lists["staff"]),
        tax=f"T{rng.randint(10**12, 10**13 - 1)}",
        name_ja=name_ja,
        lines_ja=(f"〒{post}", f"{kanji}{chome}-{block}-{house}"),
        sea=sea,
        air=air,
        factory=f"{rng.randint(1, 990)} {other[0]}, {other[2]}-shi, {other[3]} {other[4]}",
    )


def _write_address(
    rng: random.Random, place: tuple[str, str, str, str, str], numbers: tuple[int, int, int]
) -> tuple[str, ...]:
    """A Japanese address in one of the many ways to write it in Latin letters."""
    town, ward, city, prefecture, post = place
    chome, block, house = numbers
    quarter = f"{ward}, " if ward else ""
    country = "" if rng.random() < 0.3 else rng.choice(("Japan", "JAPAN"))
    end = f", {country}" if country else ""
    forms = (
        (f"{chome}-{block}-{house} {town}, {quarter}{city} {post}{end}",),
        (f"{chome}-{block}-{house}, {town}, {quarter}{city}", f"{prefecture} {post}{end}"),
        (f"No. {block}-{house}, {chome}-chome, {town}", f"{quarter}{city}, {post}{end}"),
        (f"{block}-{house}, {town} {chome}-chome,", f"{quarter}{city}-shi, {prefecture}-ken {post}{end}"),
        (f"{chome}-{block}, {town}", f"{quarter}{city}{end} {post}"),
        (f"{chome}-{block}-{house} {town}", f"{quarter}{city}", *(x for x in (post, country) if x)),
        (f"{town} {chome}-{block}-{house}, {quarter}{city}-city, {prefecture} {post}{end}",),
        (f"{chome}-{block}-{house}, {town}, {quarter}{city}, {prefecture}{end}",),
    )
    lines = rng.choice(forms)
    if rng.random() < 0.3:
        lists = words("exporters")
        building = rng.choice(lists["buildings"]).replace("{A}", rng.choice(lists["building_names"]))
        lines = (expand(building, rng), *lines)
    return tuple(lines)


def _phone(rng: random.Random, prefix: str, fax: bool) -> str:
    number = f"{rng.randint(200, 999)}-{rng.randint(1000, 9999)}"
    text = f"TEL: {prefix}-{number}"
    return f"{text}  FAX: {prefix}-{number[:-2]}{rng.randint(10, 99)}" if fax else text


def invent_customer(rng: random.Random, country: dict[str, Any], name: str = "") -> Firm:
    """A firm abroad."""
    city, address = expand(rng.choice(country["addresses"]), rng).split(": ", 1)
    printed = rng.choice(country.get("names", [country["name"]]))
    lines = address.split(";")
    if rng.random() < 0.3 and len(lines) > 1:
        lines[-1] = f"{lines[-1]}, {printed}"
    elif len(lines) == 1 or rng.random() < 0.12:
        lines = [", ".join([*lines, printed])] if len(", ".join(lines)) < 46 else [*lines, printed]
    else:
        lines.append(printed)
    first = rng.choice(("A.", "J.", "M.", "Carlos", "Ms. Elin", "P.", "Mr. Tan", "Dr. R."))
    last = rng.choice(("Harrow", "Benedik", "Ostrow", "Lunde", "Calder", "Marchetti", "Wen", "Okafor", "Dasgupta"))
    return Firm(
        name=name or rng.choice(country["firms"]),
        lines=tuple(lines),
        code=country["code"],
        country=printed,
        city=city.upper(),
        phone=_phone(rng, f"+{rng.randint(20, 98)}-{rng.randint(2, 99)}", rng.random() < 0.4),
        mail=f"purchase@{rng.choice(('mail', 'office', 'trade'))}{rng.randint(1, 99)}.example.com",
        person=f"{first} {last}",
        tax=f"{rng.choice(('VAT NO.', 'TAX ID', 'EORI', 'REG. NO.'))} {country['code']}{rng.randint(10**7, 10**9)}",
    )
