"""The ways goods go: ports, vessels, flights, couriers, terms of delivery."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.generator.meadow.firms import Firm
from benchmarks.generator.meadow.taste import Taste, fill_digits, words

TERMS = {
    "sea": "FOB FOB CIF CIF CFR CIP C&F EXW FCA DAP FAS DDP",
    "air": "FCA CPT CIP DAP EXW DDP FCA DDU DAP",
    "courier": "DAP DDP EXW FCA CPT",
    "rail": "FCA CPT CIP DAP",
    "road": "FCA EXW DAP DPU CPT",
    "post": "DAP EXW CPT",
}
AT_ORIGIN = frozenset({"FOB", "FCA", "FAS", "EXW"})


@dataclass(frozen=True)
class Transit:
    """A way; empty where there is none. ``carrier`` is a courier's name, places are without their country."""

    mode: str
    departure: date
    loading: str
    discharge: str
    via: str = ""
    final: str = ""
    vessel: str = ""
    voyage: str = ""
    flight: str = ""
    carrier: str = ""
    incoterm: str = ""
    term_place: str = ""
    at_origin: bool = False
    final_country: str = ""


def travel(rng: random.Random, taste: Taste, seller: Firm, receiver: Firm, mode: str, day: date) -> Transit:
    """A way from the seller to the receiver."""
    here, there = words("ports")[seller.country], words("ports")[receiver.country]
    kind = {"sea": "sea", "air": "air", "courier": "air"}.get(mode, "town")
    home = taste.shuffled(f"home {kind}", here[kind])
    loading, discharge = rng.choice(home[:2]), rng.choice(there[kind])
    term = rng.choice(TERMS[mode].split()[: taste.number("terms known", 4, 12)])
    final = rng.choice(there["town"]) if mode in ("sea", "air") and rng.random() < 0.4 else ""
    return Transit(
        mode,
        day + timedelta(rng.randint(1, 16)),
        loading,
        discharge,
        via=_via(rng, discharge) if mode == "sea" and rng.random() < 0.25 else "",
        final=final if final != discharge else "",
        vessel=_vessel(rng, taste) if mode == "sea" else "",
        voyage=_voyage(rng, taste),
        flight=_flight(rng, taste) if mode == "air" else "",
        carrier=taste.pick("courier", *words("trade")["couriers"]) if mode == "courier" else "",
        incoterm=term,
        term_place=_term_place(term, seller, loading, discharge, final),
        at_origin=term in AT_ORIGIN,
        final_country=receiver.country,
    )


def _term_place(term: str, seller: Firm, loading: str, discharge: str, final: str) -> str:
    if term == "EXW":
        return seller.town
    if term in AT_ORIGIN:
        return loading
    return final if final and term in ("DAP", "DDP", "DPU", "DDU") else discharge


def _via(rng: random.Random, discharge: str) -> str:
    hubs = ("Busan", "Singapore", "Hong Kong", "Colombo", "Kaohsiung", "Rotterdam", "Port Klang")
    return rng.choice([hub for hub in hubs if hub not in discharge])


def _vessel(rng: random.Random, taste: Taste) -> str:
    trade = words("trade")
    name = rng.choice(trade["vessels"])
    style = taste.pick("vessel style", "plain", "plain", "quoted", "title", "plain")
    name = {"plain": name, "quoted": f'"{name}"', "title": name.title()}[style]
    return str(taste.pick("vessel prefix", *trade["prefixes"]) + name)


def _voyage(rng: random.Random, taste: Taste) -> str:
    pattern = taste.pick("voyage", *words("trade")["voyages"]).replace("{d}", rng.choice("EWNS"))
    return fill_digits(pattern, rng)


def _flight(rng: random.Random, taste: Taste) -> str:
    gap = taste.pick("flight gap", "", " ", "-", " ")
    return f"{rng.choice(words('trade')['airlines'])}{gap}{rng.randint(20, 8999)}"
