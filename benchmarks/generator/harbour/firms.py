"""Invented firms with their addresses, in the forms of their countries."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import Any

from babel import Locale

from benchmarks.generator.harbour.lists import chance, weighted, words

SPELT = {"US": "U.S.A.", "GB": "United Kingdom", "AE": "U.A.E.", "KR": "Korea", "HK": "Hong Kong", "CN": "China"}
HOMES = (
    ("JP", 58), ("DE", 7), ("US", 6), ("GB", 3), ("FR", 5), ("ES", 5), ("IT", 2), ("NL", 2), ("TW", 3), ("KR", 3),
    ("CN", 3), ("HK", 1.5), ("TH", 2), ("SG", 1), ("IN", 2), ("CH", 1), ("VN", 1), ("AU", 1),
)  # fmt: skip


@dataclass(frozen=True)
class Firm:
    """A firm and where it is; ``lines`` are those of its address, ``country`` the code."""

    name: str
    lines: tuple[str, ...]
    country: str
    city: str
    phone: str
    fax: str
    mail: str
    web: str
    taxid: str
    person: str


def country_name(code: str, language: str = "en", spelt: bool = True) -> str:
    """A country as papers name it."""
    if language == "en" and spelt and code in SPELT:
        return SPELT[code]
    if language == "en" and code in ("HK", "CN"):
        return SPELT[code]
    return str(Locale(language).territories[code])


def digits(rng: random.Random, pattern: str) -> str:
    """A telephone number after a pattern: {d4} stands for four digits."""

    def fill(match: re.Match[str]) -> str:
        kind = match.group(1)
        if kind == "a":
            return str(rng.randint(11, 98))
        if kind == "m":
            return str(rng.randint(2, 9))
        return "".join(str(rng.randint(1 if n == 0 else 0, 9)) for n in range(int(kind[1])))

    return re.sub(r"{(a|m|d\d)}", fill, pattern)


def invent_firm(rng: random.Random, country: str, language: str = "en", kinds: list[str] | None = None) -> Firm:
    """A firm of this country, its address with the country."""
    data = words("countries")[country]
    stem = rng.choice(data["stems"])
    name = _name(rng, data, stem, kinds)
    city = rng.choice(data["cities"])
    lines = _address(rng, data, city, country_name(country, language, chance(rng, 0.6)))
    phone, fax = digits(rng, data["phone"]), digits(rng, data["phone"])
    host = re.sub(r"[^a-z]", "", _ascii(stem.lower()))[:14] + rng.choice((".example", ".example.com", "-trade.example"))
    box = rng.choice(("export", "info", "sales", "trade", "order", "imports"))
    person = rng.choice(words("phrases")["people"]["names"])
    taxid = country + "".join(str(rng.randint(0, 9)) for _ in range(9))
    return Firm(name, lines, country, city[0], phone, fax, f"{box}@{host}", f"www.{host}", taxid, person)


def _name(rng: random.Random, data: dict[str, Any], stem: str, kinds: list[str] | None) -> str:
    kind = rng.choice(kinds if kinds and chance(rng, 0.6) else data["kinds"])
    form = rng.choice(data["forms"])
    pattern = weighted(rng, (("{stem} {kind} {form}", 6), ("{stem} {form}", 2)))
    return " ".join(pattern.format(stem=stem, kind=kind, form=form).split())


def _address(rng: random.Random, data: dict[str, Any], city: list[str], country: str) -> tuple[str, ...]:
    values = {
        "n": rng.randint(2, 89),
        "n2": rng.randint(90, 140),
        "m": rng.randint(1, 8),
        "k": rng.randint(10, 45),
        "f": rng.randint(2, 12),
        "d4": rng.randint(1001, 9899),
        "s": rng.choice(data["streets"]),
        "b": rng.choice(data.get("buildings", ["Main Building"])),
        "c": city[0], "z": city[1], "p": city[2], "x": city[3], "country": country,
    }  # fmt: skip
    drawn = [line.format(**values) for line in rng.choice(data["layouts"])]
    return tuple(_mended(line) for line in drawn if _mended(line))


def _mended(line: str) -> str:
    """Without what an empty part leaves behind."""
    line = re.sub(r"\s+", " ", line.replace("()", "")).strip()
    line = re.sub(r"(\s*,)+\s*(?=,)", "", line)
    return re.sub(r"^[,\s-]+|[,\s-]+$", "", line).strip()


def without_country(firm: Firm) -> tuple[str, ...]:
    """The address as printed at home."""
    names = {country_name(firm.country, language, s) for language in ("en", "de", "fr", "es") for s in (True, False)}
    names |= {"JAPAN", "P.R. China", "Japan", "U.S.A.", "U.A.E."}
    kept = []
    for line in firm.lines:
        for name in names:
            line = re.sub(rf"(^|[\s,\-]){re.escape(name)}(?=$|[\s,(])", "", line)
        kept.append(_mended(line))
    return tuple(line for line in kept if line)


def _ascii(text: str) -> str:
    return text.translate(str.maketrans("äöüßéèêàçñíóúáãåøæ", "aousseeeacniouaaoa"))


def invent_buyer(rng: random.Random, home: str, language: str) -> Firm:
    """A customer abroad."""
    near = {"de": ("DE", "AT", "CH"), "fr": ("FR", "BE", "CH"), "es": ("ES", "MX", "AR", "CL", "CO")}.get(language, ())
    codes = [code for code in words("countries") if code != home]
    code = rng.choice([one for one in near if one != home]) if near and chance(rng, 0.3) else rng.choice(codes)
    return invent_firm(rng, code, language if chance(rng, 0.6) else "en")
