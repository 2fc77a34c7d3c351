"""How a shipment travels, and the trade term that goes with it."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from benchmarks.generator.granite.trade import Customer, Trade
from benchmarks.generator.granite.words import read

EUROPE = frozenset("GB IE DE AT CH FR BE NL ES PT IT SE DK FI PL CZ TR".split())
ON_LAND = ("courier", "road", "rail")


@dataclass(frozen=True)
class Route:
    """From where to where, by what, when; empty strings are what is not known. Countries are codes."""

    mode: str
    loading: str
    discharge: str
    loading_country: str
    discharge_country: str
    via: str
    final: str
    carrier: str
    voyage: str
    departure: dt.date
    arrival: dt.date
    courier: str
    incoterm: str
    place: str
    place_country: str


def route(rng: random.Random, trade: Trade, client: Customer, date: dt.date, *, light: bool, courier: bool) -> Route:
    """A way for the goods."""
    receiver = client.consignee or client.buyer
    mode = "courier" if courier else "air" if light and rng.random() > trade.sea else "sea"
    if trade.exporter.code in EUROPE and receiver.code in EUROPE and mode == "sea" and rng.random() < 0.8:
        mode = rng.choice(("road", "road", "road", "rail"))
    kind = "sea" if mode == "sea" else "air"
    home = read("japan") if trade.exporter.code == "JP" else read("lands")[trade.exporter.code]
    there = read("lands")[receiver.code]
    loading, discharge = rng.choice(home[kind]), rng.choice(there[kind])
    final = receiver.city if receiver.city.lower() != discharge.lower() and rng.random() < 0.4 else ""
    departure = date + dt.timedelta(days=rng.randint(-3, 12))
    carrier, voyage = _carrier(rng, mode)
    incoterm, place, country = _term(rng, trade, receiver.city, mode, loading, discharge, final)
    return Route(
        mode=mode,
        loading=loading,
        discharge=discharge,
        loading_country=trade.exporter.code,
        discharge_country=receiver.code,
        via=_transit(rng, kind, loading, discharge) if rng.random() < 0.25 else "",
        final=final,
        carrier=carrier,
        voyage=voyage,
        departure=departure,
        arrival=departure + dt.timedelta(days=rng.randint(9, 45) if kind == "sea" else rng.randint(1, 4)),
        courier=rng.choice(read("trade")["couriers"]) if mode == "courier" else "",
        incoterm=incoterm,
        place=place,
        place_country={"home": trade.exporter.code, "there": receiver.code}[country],
    )


def _transit(rng: random.Random, kind: str, loading: str, discharge: str) -> str:
    choice = [one for one in read("trade")[f"transit_{kind}"] if one not in (loading, discharge)]
    return str(rng.choice(choice))


def _carrier(rng: random.Random, mode: str) -> tuple[str, str]:
    words = read("trade")
    if mode in ON_LAND:
        return "", ""
    if mode == "air":
        return rng.choice(words["flights"]), ""
    voyage = rng.choice(words["voyages"]).format(n=rng.randint(11, 98), m=rng.randint(1, 9))
    return rng.choice(words["ships"]), voyage


def _term(
    rng: random.Random, trade: Trade, city: str, mode: str, loading: str, discharge: str, final: str
) -> tuple[str, str, str]:
    words = read("trade")["incoterms"]
    kind = "sea" if mode == "sea" else "air"
    if rng.random() < 0.08:
        return "EXW", trade.exporter.city, "home"
    if mode in ON_LAND:
        return rng.choice(
            (
                ("FCA", trade.exporter.city, "home"),
                ("DAP", city, "there"),
                ("CPT", city, "there"),
                ("DDP", city, "there"),
            )
        )
    if rng.random() < 0.5:
        return rng.choice(words[f"{kind}_origin"]), loading, "home"
    term = rng.choice(words[f"{kind}_destination"])
    if term in ("DAP", "DDP", "DDU", "CPT", "CIP"):
        return term, final or city if term[0] == "D" else discharge, "there"
    return term, discharge, "there"
