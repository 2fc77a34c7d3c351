"""Firms and their addresses, in the forms of their countries."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from benchmarks.generator.meadow.taste import fill_digits, words

FAR = (
    "US US US CN CN HK TW TW KR KR SG SG MY TH TH VN ID PH IN IN BD LK PK AE AE SA QA TR EG KE ZA NG GB GB IE DE DE DE "
    "AT CH NL NL BE FR FR ES PT IT IT PL CZ SE DK FI NO GR US CA MX BR CL PE CO AR AU AU NZ"
).split()
"""Where customers are, the frequent countries more than once."""


@dataclass(frozen=True)
class Firm:
    """A firm as papers print it: ``lines`` are those of the address, the country among them where it is printed."""

    name: str
    lines: tuple[str, ...]
    country: str
    town: str
    phone: str
    fax: str
    host: str
    person: str
    local: str = ""


def invent_firm(rng: random.Random, country: str, *, at_home: bool = False) -> Firm:
    """A firm in a country; one at home may leave its country unprinted."""
    known = words("countries")[country]
    word, form = rng.choice(known["words"]), rng.choice(known["forms"])
    city = fill_digits(rng.choice(known["cities"]), rng)
    town = _town(city)
    name = form.format(w=word, g=town)
    lines = _lines(rng, known, city)
    if not (at_home and country == "JP" and rng.random() < 0.3):
        lines = _with_country(rng, lines, rng.choice(known["names"]), bool(known.get("city_state")))
    phone, fax = (fill_digits(rng.choice(known["phone"]), rng) for _ in range(2))
    host = f"{_plain(word)}{rng.choice(('', '-trade', '-group', 'corp', ''))}.example"
    return Firm(name, lines, country, town, phone, fax, host, person(rng, country), _local(word, form, country))


def person(rng: random.Random, country: str) -> str:
    """Somebody who works there."""
    people = words("trade")["people"]
    nation = {"AT": "DE", "CH": "DE", "BE": "FR", "HK": "CN", "TW": "CN"}.get(country, country)
    return str(rng.choice(people.get(nation, people["XX"])))


def _lines(rng: random.Random, known: dict[str, Any], city: str) -> tuple[str, ...]:
    numbers = {
        "n1": rng.randint(1, 9),
        "n2": rng.randint(2, 48),
        "n3": rng.randint(3, 240),
        "n4": rng.randint(101, 990),
    }
    street, building = (rng.choice(known[kind]).format(**numbers) for kind in ("streets", "units"))
    return tuple(rng.choice(known["layout"]).format(s=street, u=building, c=city).split("|"))


def _with_country(rng: random.Random, lines: tuple[str, ...], name: str, said: bool) -> tuple[str, ...]:
    if said and rng.random() < 0.6:
        return lines
    if rng.random() < 0.45:
        return (*lines[:-1], f"{lines[-1]}, {name}")
    return (*lines, name)


def _town(city: str) -> str:
    """The place's name alone: «Chuo-ku, Osaka 541-0052» is Osaka."""
    parts = [re.sub(r"\b(?:[A-Z]{1,2}-?)?\d[\w-]*|\(.*?\)", "", part).strip(" -") for part in re.split(r",|/", city)]
    parts = [re.sub(r"\b(?:[A-Z]{2}|C\.P\.|Cedex)\b\.?", "", part).strip() for part in parts]
    named = [part for part in parts if len(part) > 2]
    ward = re.search(r"-ku\b", named[0]) is not None
    return (named[1] if ward and len(named) > 1 else named[0]).removesuffix("-shi").removesuffix(" City")


def _plain(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.replace("ł", "l").replace("ı", "i").replace("ø", "o"))
    return re.sub(r"[^a-z]", "", bare.lower())


def _local(word: str, form: str, country: str) -> str:
    """The name in the signs of the country, where a house in Japan or China prints it beside the English one."""
    signs = words("trade")["kanji"].get(word)
    if signs is None:
        return ""
    if country != "JP":
        return f"{signs}進出口有限公司"
    trades = {"Seiki": "精機", "Trading": "貿易", "Kogyo": "工業", "Shoji": "商事", "Industries": "産業"}
    trade = next((sign for name, sign in trades.items() if name in form), "物産")
    return f"株式会社{signs}{trade}" if len(form) % 2 else f"{signs}{trade}株式会社"
