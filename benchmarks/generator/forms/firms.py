"""Exporters and their customers: names, addresses, ways to reach them."""

from __future__ import annotations

import random
import string
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.generator.forms.words import bare, fill, words

LONGEST = 36  # letters of a name that still fits a narrow box


@dataclass(frozen=True)
class Party:
    """A firm as a paper shows it: the lines of its address with the country, if that is printed."""

    name: str
    lines: tuple[str, ...]
    country: str
    city: str
    land: str = ""
    contacts: tuple[str, ...] = ()
    tax: str = ""
    person: str = ""


@dataclass(frozen=True)
class Customer:
    """A buyer with a second address, the ports it is served by, and its standing mark."""

    party: Party
    other: Party
    agent: Party
    sea: str
    air: str
    initials: str


@dataclass(frozen=True)
class Exporter:
    """The house itself."""

    party: Party
    works: Party
    home: str
    division: str
    seaports: tuple[str, ...]
    airports: tuple[str, ...]
    country_words: str
    adjective: str
    language: str
    currency: str
    bank: str
    signer: str
    role: str


def invent_exporter(rng: random.Random) -> Exporter:
    """A firm that sends goods abroad; most are Japanese."""
    lands = words("exporters")
    home = rng.choices(list(lands), [land["weight"] for land in lands.values()])[0]
    land = lands[home]
    name = _name(rng, land)
    shown = rng.random() < 0.7
    spoken = rng.choice(land["words"])
    language = rng.choice(land["languages"])
    contacts = tuple(fill(rng, rng.choice(land[kind])) for kind in ("tel", "fax"))
    mail = f"{rng.choice(('export', 'info', 'trade', 'sales'))}@{_domain(name)}"
    party = _seat(rng, land, name, home, spoken if shown else "")
    works = _seat(rng, land, name, home, "")
    return Exporter(
        party=replace(party, contacts=(*contacts[: rng.randint(1, 2)], mail), tax=fill(rng, rng.choice(land["tax"]))),
        works=works,
        home=home,
        division=rng.choice(land["divisions"]),
        seaports=tuple(rng.sample(land["sea"], min(2, len(land["sea"])))),
        airports=tuple(rng.sample(land["air"], 1)),
        country_words=rng.choice(land["words"]),
        adjective=land.get(f"adjective_{language[:2]}", land["adjective"]),
        language=language,
        currency=rng.choice(land["currencies"]),
        bank=rng.choice(land["banks"]),
        signer=rng.choice(land["names"]),
        role=rng.choice(land["roles"]),
    )


def invent_customer(rng: random.Random, home: str) -> Customer:
    """A firm in another country, with a second place there and an agent."""
    lands = words("countries")
    code = rng.choice([code for code in lands if code != home])
    land = lands[code]
    spoken = rng.choice(land["words"])
    ending = rng.random() < 0.7
    first = _address(rng, land, code, spoken, ending)
    same = rng.random() < 0.4
    second = _address(rng, land, code, spoken, ending)
    other = replace(second, name=first.name) if same else second
    return Customer(
        party=first,
        other=other,
        agent=_address(rng, land, code, spoken, ending),
        sea=rng.choice(land["sea"]),
        air=rng.choice(land["air"]),
        initials=_initials(rng, first.name),
    )


def _name(rng: random.Random, land: dict[str, Any]) -> str:
    while True:
        name = str(rng.choice(land["firms"])).replace("{stem}", rng.choice(land["stems"]))
        if len(name) <= LONGEST:
            return name


def _seat(rng: random.Random, land: dict[str, Any], name: str, home: str, spoken: str) -> Party:
    """An address of an exporter; its country ends the last line or stands on one of its own."""
    city, post, region, ward = rng.choice(land["cities"])
    known = {
        "city": city,
        "post": post,
        "region": region,
        "building": rng.choice(land["buildings"]),
        "pobox": fill(rng, rng.choice(land["pobox"])),
        "street": fill(rng, rng.choice(land["streets"]), {"ward": ward}),
    }
    lines = [fill(rng, line, known) for line in rng.choice(land["forms"])]
    return Party(name, _with_country(lines, spoken, ending=rng.random() < 0.75), home, city, spoken)


def _address(rng: random.Random, land: dict[str, Any], code: str, spoken: str, ending: bool) -> Party:
    """An address of a customer."""
    city, post, region = rng.choice(land["cities"])
    known = {"city": city, "post": post, "region": region, "street": fill(rng, rng.choice(land["streets"]))}
    lines = [" ".join(fill(rng, line, known).split()) for line in rng.choice(land["forms"])]
    lines = [line.replace("( )", "").replace("()", "").strip(" ,-") for line in lines]
    lines = [line for line in lines if line]
    if rng.random() < 0.35:
        lines.insert(0, fill(rng, rng.choice(land["extras"])))
    here = code == "SG" or code == "HK"
    party = Party(_name(rng, land), _with_country(lines, spoken, ending and not here), code, city, spoken)
    return replace(
        party,
        contacts=(f"Tel. {fill(rng, land['tel'])}", f"{rng.choice(('purchase', 'import'))}@{_domain(party.name)}"),
        tax=fill(rng, land["tax"]),
        person=rng.choice(("Attn: Mr. Lindqvist", "Attn. Purchasing Dept.", "ATT: MS. R. ALONSO", "c/o Mr. Tan")),
    )


def _with_country(lines: list[str], spoken: str, ending: bool) -> tuple[str, ...]:
    if not spoken:
        return tuple(lines)
    if ending:
        return (*lines[:-1], f"{lines[-1]}, {spoken}")
    return (*lines, spoken)


def _domain(name: str) -> str:
    letters = [letter for letter in bare(name.split()[0]).lower() if letter in string.ascii_lowercase]
    return f"{''.join(letters)[:12] or 'export'}.example"


def _initials(rng: random.Random, name: str) -> str:
    """Letters of a shipping mark: of the firm's words, or three of the first."""
    parts = [part for part in bare(name).upper().replace(".", "").replace("&", "").split() if part[0].isalpha()]
    many = "".join(part[0] for part in parts[:4])
    return many if len(many) > 2 and rng.random() < 0.6 else "".join(parts[0][:3])
