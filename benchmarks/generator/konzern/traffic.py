"""How a shipment goes: means, places, dates, packages, marks."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import cast

from benchmarks.generator.konzern.firms import NEAR, Customer, Party
from benchmarks.generator.konzern.formats import country_name, rounded
from benchmarks.generator.konzern.taste import Taste, digits, words

INLAND = frozenset({"AT", "CH", "CZ", "HU", "LU"})  # their ports lie elsewhere


@dataclass(frozen=True)
class Traffic:
    """The journey; what is not known is empty."""

    mode: str
    mode_text: str
    vessel: str = ""
    voyage: str = ""
    pol: str = ""
    pod: str = ""
    via: str = ""
    final: str = ""
    departure: date | None = None
    term: str = ""
    place: str = ""
    refs: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Packing:
    """What the goods are packed in, and what is written on it."""

    count: int
    kind: str
    inner: str
    gross: Decimal
    net: Decimal
    volume: Decimal
    marks: tuple[str, ...]


def choose_mode(rng: random.Random, here: str, there: str, weight: Decimal) -> str:
    """The means that suits two countries and a weight."""
    near = here in NEAR and there in NEAR
    modes = (
        ("road", "road", "air", "courier", "sea") if near else ("sea", "sea", "sea", "air", "air", "courier", "rail")
    )
    heavy = {"courier": 150, "air": 1800}
    mode = rng.choice([one for one in modes if weight <= heavy.get(one, weight)])
    return "sea" if mode == "rail" and not (here in NEAR and there in ("CN", "KR", "VN")) else mode


def invent_traffic(
    rng: random.Random, taste: Taste, language: str, seller: Party, customer: Customer, day: date, weight: Decimal
) -> Traffic:
    """A journey that suits both countries."""
    target = customer.delivered
    mode = choose_mode(rng, seller.country, target.country, weight)
    here, there = words("places")[seller.country], words("places")[target.country]
    place = "airports" if mode == "air" else "ports"
    pol = (
        taste.pick(f"traffic.{place}", cast(list[str], here[place])) if rng.random() < 0.8 else rng.choice(here[place])
    )
    pod = rng.choice(there[place])
    if mode in ("courier", "road", "rail"):
        pol = pod = ""
    departure = day + timedelta(days=rng.choice((-2, 0, 0, 1, 3, 6, 9)))
    term, named = _term(rng, taste, mode, (seller.town, pol), (target.town, pod))
    vessel, voyage = _carrier(rng, taste, mode)
    hubs = words("transit").get(f"hubs_{mode}", [])
    hub = rng.choice([one for one in hubs if one not in (pol, pod)]) if hubs and rng.random() < 0.3 else ""
    case = taste.pick("traffic.case", ("as is", "as is", "upper"))
    cased = [text.upper() if case == "upper" else text for text in (pol, pod, hub, target.town, named)]
    return Traffic(
        mode=mode,
        mode_text=_mode_text(rng, taste, mode, language),
        vessel=vessel,
        voyage=voyage,
        pol=_place(taste, cased[0], seller.country),
        pod=_place(taste, cased[1], target.country),
        via=cased[2] if mode in ("sea", "air") else "",
        final=cased[3] if rng.random() < 0.7 else "",
        departure=departure,
        term=term,
        place=cased[4],
        refs=_refs(rng, mode, departure),
    )


def _place(taste: Taste, place: str, country: str) -> str:
    """A port as the house writes it, with its country where it does so."""
    if not place or not taste.flag("traffic.with country", 0.25):
        return place
    name = country_name(country, "en")
    if len(name) > 12 or country in INLAND:
        return place
    return f"{place}, {name.upper() if place.isupper() else name}"


def _mode_text(rng: random.Random, taste: Taste, mode: str, language: str) -> str:
    if mode == "courier" and taste.flag("traffic.courier name", 0.6):
        return rng.choice(cast(list[str], words("transit")["couriers"]))
    return taste.pick(f"mode.{mode}", cast(list[str], words("transit")["mode"][mode][language]))


def _term(
    rng: random.Random, taste: Taste, mode: str, here: tuple[str, str], there: tuple[str, str]
) -> tuple[str, str]:
    """A trade term and its place; both ends have a town and perhaps a port."""
    terms = words("transit")["terms"]
    liked = taste.some(f"terms.{mode}", cast(list[str], terms[mode]), 1, 3)
    term = rng.choice(liked)
    town, port = here if term in terms["seller_side"] else there
    return term, town if term in ("EXW", "DAP", "DPU", "DDP") or not port else port


def _carrier(rng: random.Random, taste: Taste, mode: str) -> tuple[str, str]:
    transit = words("transit")
    if mode == "air":
        number = digits(rng, taste.pick("flight.form", ("{4}", "{3}", "{4}")))
        airline = rng.choice(transit["airlines"])
        when = rng.choice(("", "", f"/{rng.randint(1, 28):02}"))
        return airline + taste.pick("flight.join", (" ", "", " ")) + number + when, ""
    if mode != "sea":
        return "", ""
    name = rng.choice(transit["vessels"])
    if taste.flag("vessel.upper", 0.6):
        name = name.upper()
    prefix = taste.pick("vessel.prefix", ("", "", "MV ", "M/V ", "M.V. ", "MS "))
    return prefix + name, digits(rng, taste.pick("vessel.voyage", cast(list[str], transit["voyages"])))


def _refs(rng: random.Random, mode: str, departure: date) -> dict[str, str]:
    refs = {"forwarder": rng.choice(words("transit")["forwarders"])}
    letters = "".join(rng.choice("ABCDEFGHKLMNPRST") for _ in range(3))
    if mode == "sea":
        refs["container"] = f"{letters}U {digits(rng, '{6}-#')}"
        refs["bl"] = digits(rng, f"{letters}{{8}}")
        refs["booking"] = digits(rng, "{9}")
        refs["eta"] = (departure + timedelta(days=rng.randint(12, 44))).isoformat()
    if mode == "air":
        refs["awb"] = digits(rng, "{3}-{4} {4}")
    refs["policy"] = digits(rng, rng.choice(words("transit")["insurers"]))
    return refs


def pack(
    rng: random.Random, taste: Taste, net: Decimal, po: str, buyer: Party, pod: str, made: str, language: str
) -> Packing:
    """Packages for a net weight, with marks."""
    transit = words("transit")
    each = Decimal(rng.choice((9, 18, 24, 120, 300)))
    count = max(1, min(60, int(net / each) + 1))
    kind = rng.choice(taste.some("packages.kinds", cast(list[str], transit["packages"][language]), 1, 2))
    inner = ""
    if count <= 6 and taste.flag("packages.inner", 0.2) and "carton" not in kind.lower():
        inner = f"({count * rng.randint(4, 24)} {taste.pick('packages.inner kind', transit['packages']['inner'])})"
    gross = rounded(net * Decimal(rng.choice(("1.06", "1.09", "1.14"))) + count, 1 if taste.flag("gross.tenths") else 0)
    volume = rounded(gross / 260 + Decimal("0.05"), 3)
    return Packing(count, kind, inner, max(gross, net), net, volume, _marks(taste, po, buyer, pod, made, count))


def _marks(taste: Taste, po: str, buyer: Party, pod: str, made: str, count: int) -> tuple[str, ...]:
    marks = words("transit")["marks"]
    form = taste.pick("marks.form", ("initials", "name", "order", "none", "attached", "initials"))
    if form in ("none", "attached"):
        return (taste.pick(f"marks.{form}", cast(list[str], marks[form])),)
    initials = "".join(word[0] for word in buyer.name.split() if word[0].isalpha())[:3].upper()
    number = taste.pick("marks.number", cast(list[str], marks["number"])).replace("{n}", str(count))
    first = {"initials": initials, "name": buyer.name.upper(), "order": po}[form]
    lines = [first, *([pod.upper()] if pod and taste.flag("marks.port", 0.7) else []), number]
    if form == "name" and taste.flag("marks.order", 0.5):
        lines.insert(1, po)
    if made and taste.flag("marks.made", 0.5):
        lines.append(taste.pick("marks.made text", cast(list[str], marks["made"])).replace("{country}", made))
    return tuple(lines)
