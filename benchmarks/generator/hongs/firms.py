"""Firms: exporters, their customers, and how their addresses run."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.generator.hongs.words import words

LONG_LINE, SHORT_LINE = 44, 12


@dataclass(frozen=True)
class Firm:
    """A firm as printed: ``lines`` is its address with the country where that is printed."""

    name: str
    lines: tuple[str, ...]
    land: str
    phone: str = ""
    person: str = ""
    local_name: str = ""

    def cased(self, upper_name: bool, upper_lines: bool) -> Firm:
        """The firm with its name or address in capitals."""
        name = self.name.upper() if upper_name else self.name
        lines = tuple(line.upper() for line in self.lines) if upper_lines else self.lines
        return replace(self, name=name, lines=lines)


def filled(pattern: str, rng: random.Random) -> str:
    """A pattern with its blanks filled: # a digit, ~ one from 1 to 9, @ a number from 1 to 39, % a letter."""
    out: list[str] = []
    for sign in pattern:
        if sign == "#":
            out.append(str(rng.randint(0 if out and out[-1][-1].isdigit() else 1, 9)))
        elif sign == "~":
            out.append(str(rng.randint(1, 9)))
        elif sign == "@":
            out.append(str(rng.randint(1, 39)))
        else:
            out.append(rng.choice("ABCDEFGHKLMNPSTVX") if sign == "%" else sign.replace("^", "#"))
    return "".join(out)


def exporter(land: str, rng: random.Random, country_shown: bool) -> Firm:
    """An exporter of a land."""
    data = words("exporters")[land]
    stem, local_stem = _split(rng.choice(data["stems"]))
    form, local_form = _split(rng.choice(data["forms"]))
    lines = _address(data, rng, country_shown)
    local = local_form.format(local_stem) if local_form and local_stem else ""
    return Firm(form.format(stem), lines, land, filled(rng.choice(data["phones"]), rng), local_name=local)


def _split(text: str) -> tuple[str, str]:
    """The Latin letters of a name, and its writing at home behind them, if any."""
    latin, _, last = text.rpartition(" ")
    return (text, "") if last.isascii() else (latin, last)


def branch(land: str, rng: random.Random) -> tuple[str, ...]:
    """The address of another office in a land, in one piece or more."""
    return _address(words("exporters")[land], rng, country_shown=False)


def customer(land: str, rng: random.Random) -> Firm:
    """A customer in a land; the country is always printed."""
    data = words("customers")[land]
    lines = _address(data, rng, country_shown=True)
    phone = f"+{data['dial']} {rng.randint(10, 99)} {rng.randint(100, 999)} {rng.randint(1000, 9999)}"
    return Firm(rng.choice(data["names"]), lines, land, phone, rng.choice(words("terms")["attention"]))


def _address(data: dict[str, Any], rng: random.Random, country_shown: bool) -> tuple[str, ...]:
    lines = [filled(line, rng) for line in rng.choice(data["addresses"]).split("|")]
    if rng.random() < 0.3:
        lines = _broken(lines)
    if not country_shown:
        return tuple(lines)
    country = rng.choice(data["country"])
    if rng.random() < 0.5 and len(lines[-1]) + len(country) < LONG_LINE:
        last = lines[-1].rstrip(",")
        return (*lines[:-1], f"{last}, {country}" if rng.random() < 0.85 else f"{last} - {country}")
    return (*lines, country)


def _broken(lines: list[str]) -> list[str]:
    """The address with its parts on lines of their own."""
    if len(lines) > 2:
        return lines
    parts: list[str] = []
    for part in (part.strip() for line in lines for part in re.split(r"(?<=,)\s", line)):
        if parts and len(parts[-1]) < SHORT_LINE:
            parts[-1] = f"{parts[-1].rstrip(',')}, {part}"
        else:
            parts.append(part)
    return parts if len(parts) < 5 else lines


def short_name(name: str) -> str:
    """A few initials of a name, as case marks have them."""
    letters = [word[0] for word in re.findall(r"[A-Za-z]{2,}", name) if word.lower() not in ("ltd", "and", "the", "co")]
    return "".join(letters[:3]).upper() or "XX"
