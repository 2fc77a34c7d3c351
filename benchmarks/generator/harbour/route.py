"""How goods travel: carrier, ports, dates, and the trade term that goes with it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.generator.harbour.firms import Firm, country_name
from benchmarks.generator.harbour.lists import chance, weighted, words

TERMS = {
    "sea": (("FOB", 5), ("CIF", 5), ("CFR", 3), ("C&F", 1), ("EXW", 1), ("DAP", 0.8), ("CIP", 0.5), ("FAS", 0.2),
            ("DDU", 0.3)),
    "air": (("FCA", 3), ("CIP", 2), ("CPT", 2), ("EXW", 2), ("DAP", 1), ("DDP", 0.6), ("FOB", 1.5), ("CIF", 1.2)),
    "courier": (("DAP", 2), ("EXW", 2), ("DDP", 1), ("FCA", 1), ("CPT", 1)),
    "road": (("DAP", 3), ("EXW", 2), ("FCA", 2), ("CPT", 1), ("DPU", 0.5), ("DDP", 1)),
    "rail": (("CPT", 2), ("DAP", 2), ("FCA", 1)),
    "post": (("DAP", 1), ("CPT", 1)),
}  # fmt: skip
HUBS = ("Singapore", "Hong Kong", "Busan", "Colombo", "Kaohsiung", "Tanger Med", "Algeciras")


@dataclass(frozen=True)
class Route:
    """The way of a shipment; empty where a mode knows no such thing."""

    mode: str
    carrier: str
    voyage: str
    pol: str
    pod: str
    via: str
    final: str
    etd: date
    eta: date
    term: str
    place: str
    receipt: str


def invent_route(rng: random.Random, modes: tuple[str, ...], seller: Firm, receiver: Firm, day: date) -> Route:
    """A way from the seller to the receiver."""
    data = words("countries")
    mode = rng.choice(modes)
    harbour = "air" if mode in ("air", "courier", "post") else "sea"
    pol, pod = rng.choice(data[seller.country][harbour]), rng.choice(data[receiver.country][harbour])
    if mode in ("road", "rail"):
        pol, pod = seller.city, receiver.city
    carrier, voyage = _carrier(rng, mode)
    etd = day + timedelta(days=rng.randint(-2, 12))
    hub = rng.choice([one for one in HUBS if one not in (pol, pod)])
    inland = (
        receiver.city if receiver.city.lower() not in pod.lower() and pod.lower() not in receiver.city.lower() else ""
    )
    term = weighted(rng, TERMS[mode])
    return Route(
        mode, carrier, voyage, pol, pod,
        hub if mode == "sea" and chance(rng, 0.2) else "",
        inland if chance(rng, 0.3) else "",
        etd, etd + timedelta(days=rng.randint(3, 38)),
        term, _place(rng, term, seller, receiver, pol, pod), seller.city,
    )  # fmt: skip


def _carrier(rng: random.Random, mode: str) -> tuple[str, str]:
    listed = words("phrases")["vessels"]
    numbers = {
        "a": rng.randint(11, 98),
        "b": str(rng.randint(101, 2640)).zfill(3),
        "f": rng.randint(100, 8990),
        "d": rng.randint(1, 28),
    }
    if mode == "sea":
        style = rng.randrange(2)
        name = rng.choice(listed["names"])
        pattern = rng.choice(listed["voyages" if style else "bare"])
        return name, pattern.format(**numbers)
    return (rng.choice(listed["flights"]).format(**numbers), "") if mode == "air" else ("", "")


def _place(rng: random.Random, term: str, seller: Firm, receiver: Firm, pol: str, pod: str) -> str:
    if term in ("FOB", "FCA", "FAS"):
        home = country_name(seller.country, "en", False)
        return home if chance(rng, 0.2) else pol
    if term == "EXW":
        return seller.city
    if term in ("DAP", "DDP", "DDU", "DPU"):
        return receiver.city
    return f"{pod}, {country_name(receiver.country, 'en', False)}" if chance(rng, 0.12) else pod
