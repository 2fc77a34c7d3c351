"""Ways of goods: by sea, by air, by courier, and by what from where to where."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.generator.hongs.firms import Firm
from benchmarks.generator.hongs.habits import Habits
from benchmarks.generator.hongs.looks import Look
from benchmarks.generator.hongs.words import words

NAMED = {"sea": "seas", "air": "airs", "courier": "couriers", "road": "roads", "rail": "rails", "post": "posts"}


@dataclass(frozen=True)
class Route:
    """A way; by sea ``ship`` has a ``voyage``, by air they are airline and flight; ``said`` names the mode."""

    mode: str
    said: str
    ship: str
    voyage: str
    loading: str
    discharge: str
    via: str
    final: str
    departure: date
    arrival: date


def invent_route(habits: Habits, to: Firm, rng: random.Random, day: date) -> Route:
    """A way to a customer."""
    data, here, there = words("transport"), words("exporters")[habits.land], words("customers")[to.land]
    way = rng.choice(habits.ways)
    mode = rng.choice(("road", "rail", "post")) if way == "odd" else way
    ports = "sea" if mode == "sea" else "air"
    loading, discharge = rng.choice(here[ports]), rng.choice(there[ports])
    departure = day + timedelta(days=rng.randint(-2, 12))
    ship, voyage = rng.choice(data["vessels"]), rng.choice(data["voyages"]).format(rng.randint(2, 248))
    if mode != "sea":
        ship, voyage = rng.choice(data["carriers"]), str(rng.randint(8, 997))
    return Route(
        mode=mode,
        said=rng.choice(data[NAMED[mode]]),
        ship=ship,
        voyage=voyage,
        loading=loading,
        discharge=_with_country(discharge, there["country"], rng),
        via=rng.choice([one for one in data["vias"] if one not in (loading, discharge)]) if rng.random() < 0.7 else "",
        final=rng.choice(there["inland"]),
        departure=departure,
        arrival=departure + timedelta(days=rng.randint(8, 38) if mode == "sea" else 2),
    )


def _with_country(port: str, countries: list[str], rng: random.Random) -> str:
    short = [country for country in countries if " " not in country]
    if "," in port or "(" in port or not short or rng.random() > 0.3:
        return port
    return f"{port}, {short[0]}"


def carrier(route: Route, look: Look) -> str:
    """The ship or flight as a house writes it."""
    data = words("transport")
    if route.mode == "sea":
        joined = look.pick("voyage joined", data["joins"]).format(v=route.ship, n=route.voyage)
        return str(look.pick("ship's prefix", data["prefixes"])) + str(joined)
    form = look.pick("flight form", data["flights"])
    return str(form.format(c=route.ship, n=route.voyage, d=f"{route.departure.day:02}"))
