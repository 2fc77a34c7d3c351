"""How a shipment travels: mode, vessel or flight, ports, dates."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.generator.forms.firms import Customer, Exporter
from benchmarks.generator.forms.taste import Taste
from benchmarks.generator.forms.words import fill, words

OVERLAND = ("road", "rail")
EUROPE = "GB NL CH DE FR IT ES BE SE NO DK FI AT PL CZ PT GR".split()


@dataclass(frozen=True)
class Carriage:
    """A journey; texts as printed. ``ship`` and ``voyage`` are the parts of ``vessel`` for forms with two cells."""

    mode: str
    mode_words: str
    vessel: str
    ship: str
    voyage: str
    loading: str
    discharge: str
    via: str
    final: str
    departure: date
    arrival: date
    document: str
    container: str
    forwarder: str


def invent_carriage(rng: random.Random, taste: Taste, exporter: Exporter, customer: Customer, day: date) -> Carriage:
    """A journey from the exporter to the customer."""
    lists = words("carriage")
    modes = taste.pick("carriage.modes", words("habits")["modes"])
    mode = str(rng.choice(modes))
    if mode in OVERLAND and (exporter.home not in EUROPE or customer.party.country not in EUROPE):
        mode = "sea"
    by_sea = mode == "sea"
    ship, voyage, vessel = _vessel(rng, taste, mode)
    departure = day + timedelta(days=rng.randint(-2, 21))
    ports = (exporter.seaports, customer.sea) if by_sea else (exporter.airports, customer.air)
    loading, discharge = rng.choice(ports[0]), ports[1]
    if mode in OVERLAND:
        loading, discharge = exporter.party.city.upper(), customer.party.city.upper()
    way = lists["via"] if by_sea else lists["via_air"]
    return Carriage(
        mode=mode,
        mode_words=rng.choice(lists["words"][mode]),
        vessel=vessel,
        ship=ship,
        voyage=voyage,
        loading=_placed(taste, loading, exporter.country_words),
        discharge=_placed(taste, discharge, customer.party.land),
        via=rng.choice([place for place in way if place not in (loading, discharge)]) if rng.random() < 0.3 else "",
        final=_placed(taste, customer.party.city, customer.party.land),
        departure=departure,
        arrival=departure + timedelta(days=rng.randint(1, 38)),
        document=fill(rng, "{L4}{b8}" if by_sea else "{a3}-{a4} {a4}"),
        container=fill(rng, "{L3}U {a6}-{d} / {L2}{b6}"),
        forwarder=taste.pick("carriage.forwarder", lists["forwarders"]),
    )


def _vessel(rng: random.Random, taste: Taste, mode: str) -> tuple[str, str, str]:
    """Ship, voyage and both in one text; a flight is all text, other modes have none."""
    lists = words("carriage")
    if mode == "sea":
        ship = str(rng.choice(lists["ships"])).upper()
        voyage = fill(rng, taste.pick("carriage.voyage", lists["voyages"]))
        form = taste.pick("carriage.ship", lists["ship_forms"])
        return ship, voyage, form.replace("{ship}", ship).replace("{voyage}", voyage)
    if mode == "air":
        line = rng.choice(lists["airlines"])
        flight = fill(rng, taste.pick("carriage.flight", lists["flight_forms"]), {"line": line})
        return flight, "", flight
    return "", "", ""


def _placed(taste: Taste, port: str, land: str) -> str:
    """A port with or without its country, as the house writes it."""
    if land.upper() in port.upper() or not taste.chance("carriage.land", 0.3):
        return port
    return f"{port}, {land}"
