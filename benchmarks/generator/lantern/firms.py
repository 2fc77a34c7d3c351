"""Firms and their addresses in the manner of their countries."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from benchmarks.generator.lantern.lists import countries, words

CITY_STATES = ("HK", "SG")
LETTERS = "ABCDEFGHJKLMNPRSTUVWXY"


@dataclass(frozen=True)
class Party:
    """A firm as printed: ``lines`` are those of its address, the country among them where it is printed."""

    name: str
    lines: tuple[str, ...]
    code: str
    city: str
    port: str
    airport: str
    country: str
    phone: str
    web: str
    person: str

    def capital(self) -> Party:
        """The same in capital letters."""
        lines = tuple(line.upper() for line in self.lines)
        return replace(self, name=self.name.upper(), lines=lines, country=self.country.upper())


def fill(rng: random.Random, pattern: str) -> str:
    """A pattern with its ``#`` turned into digits and its ``@`` into letters."""
    digits = re.sub("#", lambda _: str(rng.randrange(10)), pattern)
    return re.sub("@", lambda _: rng.choice(LETTERS), digits)


def invent_party(rng: random.Random, code: str, activities: list[str], *, with_country: bool = True) -> Party:
    """A firm of a country."""
    land = countries()[code]
    stem, country = rng.choice(land["stems"]), rng.choice(land["names"])
    name = _name(rng, land, stem, rng.choice(activities))
    city, postal, region, port, airport = rng.choice(land["cities"])
    shown = country if with_country or code in CITY_STATES else ""
    address = _address(rng, land, city, fill(rng, postal), region, shown)
    local = code in ("JP", "CN", "KR", "TW")
    person = rng.choice(words("phrases")["persons" if code == "JP" else "foreign_persons"])
    web = re.sub(r"[^a-z]", "", stem.lower())[:14] + (".example" if not local else ".co.example")
    return Party(name, address, code, city, port, airport, country, fill(rng, land["phone"]), web, person)


def _name(rng: random.Random, land: dict[str, list[str]], stem: str, activity: str) -> str:
    suffix = rng.choice(land["suffixes"])
    if suffix.startswith(("Trading", "Imp.", "Import", "General Trading", "Industr", "Mfg", "Works", "for ", "&")):
        activity = "" if rng.random() < 0.7 else activity
    if activity in suffix or activity.split()[-1:] == suffix.split()[:1]:
        activity = ""
    prefix = str(land.get("prefix", ""))
    return " ".join(part for part in (prefix, stem, activity, suffix) if part)


def _address(
    rng: random.Random, land: dict[str, list[str]], city: str, postal: str, region: str, country: str
) -> tuple[str, ...]:
    numbers = {"a": rng.randint(1, 9), "b": rng.randint(1, 19), "d": rng.randint(1, 9)}
    form = rng.choice(land["addresses"])
    building = rng.choice(land["buildings"]).format(b=rng.randint(1, 12), f=rng.randint(2, 9))
    text = form.format(
        **numbers, n=rng.randint(3, 240), f=rng.randint(4, 18), s=rng.choice(land["streets"]), B=building,
        w=rng.choice(land.get("wards", [""])), c=city, z=postal, r=region, N=country or "~",
    )  # fmt: skip
    text = re.sub(r"[|,.]?\s*[-–]?\s*~", "", text)
    lines = [_tidy(part) for part in text.split("|")]
    return tuple(line for line in lines if line)


def _tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+,", ",", text)
    text = re.sub(r",\s*(?=,)", "", text)
    text = re.sub(r"\(\s*\)", "", text)
    return text.lstrip(", -").strip(" -")
