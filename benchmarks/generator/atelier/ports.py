"""Where the goods leave from and come to: real ports and airports, from the tables that the product itself uses."""

from __future__ import annotations

import random
from functools import cache

from pipeline.domain.data import table

NEAREST_COAST = {"AT": "DE", "CH": "NL"}


@cache
def harbours(country: str) -> tuple[str, ...]:
    """Names of the country's well-known sea ports, or of those next door."""
    country = NEAREST_COAST.get(country, country)
    names = table("sea_ports.json")
    known = [code for code in table("well_known.json")["sea"] if code.startswith(country) and code in names]
    return tuple(dict.fromkeys(names[code][0] for code in known[:8]))


@cache
def airports(country: str) -> tuple[str, ...]:
    """Towns of the country's well-known airports."""
    every = table("airports.json")
    known = [code for code in table("well_known.json")["air"] if code in every and every[code][0] == country]
    return tuple(dict.fromkeys(every[code][1] for code in known))


def choose_port(rng: random.Random, country: str, mode: str) -> tuple[str, str]:
    """A port's name and its country's code; the sea port where the country has no well-known airport."""
    names = airports(country) if mode == "air" else ()
    if names:
        return rng.choice(names), country
    return rng.choice(harbours(country)), NEAREST_COAST.get(country, country)
