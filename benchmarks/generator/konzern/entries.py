"""Labels with their values, and in which part of the paper a house prints each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.generator.konzern.ink import Line, Run, fixed
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.values import FIELDS, by_mode, packages, value

NUMBER_PLACES = ("refs", "refs", "refs", "refs", "title", "both", "joined")
PLACES: dict[str, tuple[tuple[str, ...], tuple[float, ...]]] = {
    "po": (("refs", "terms", "below", ""), (6, 1, 1.5, 0.8)),
    "incoterm": (("refs", "terms", "ship", "foot", ""), (2, 4, 1, 2, 0.6)),
    "payment": (("refs", "terms", "foot", ""), (1.5, 3, 4, 0.5)),
    "lc": (("refs", "terms", "foot"), (1, 2, 1)),
    "currency": (("refs", "terms", "", ""), (2, 1, 2, 2)),
    "mode": (("refs", "terms", "ship", ""), (1, 2, 3, 2)),
    "origin": (("terms", "ship", "foot", "", ""), (1.5, 2, 2, 2, 1)),
    "invoice_of": (("terms", "ship", "intro", ""), (0.7, 0.3, 0.7, 5)),
    "notify": (("party", "ship", ""), (2, 1, 4)),
}
JOURNEY = ("carrier", "pol", "pod", "via", "final", "departure")
LOADS = ("packages", "gross", "net", "volume")
EXTRAS = (
    *("po_date", "order_no", "delivery_note", "customer_no", "vendor_no", "clerk", "phone", "email", "vat_customer"),
    *("vat_own", "eori", "quotation", "contract", "project", "due", "reason", "end_user"),
)
SHIP_EXTRAS = ("forwarder", "container", "bl", "awb", "booking", "policy")


@dataclass(frozen=True)
class Entry:
    """A label and the lines of its value."""

    key: str
    field: str
    label: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def mark(self) -> str:
        """The mark of its label."""
        return f"label.{self.field}" if self.field else ""


def place_of(job: Job, key: str) -> str:
    """The part of the paper where a value stands; empty where the house does not print it."""
    taste = job.taste
    fullness = taste.pick("entries.fullness", ("lean", "medium", "full"), (1, 2, 3))
    if key in PLACES:
        return taste.pick(f"place.{key}", *PLACES[key])
    if key == "marks" and job.composer == "marks column":
        return "ship"
    if key in JOURNEY or key == "marks" or key in LOADS:
        likely = {"lean": 0.15, "medium": 0.6, "full": 0.9}[fullness]
        part = {"via": 0.75, "marks": 0.6, "volume": 0.45, "final": 0.6}.get(key, 1)
        shown = taste.flag(f"place.{key}", likely * part)
        if not shown:
            return ""
        together = taste.pick("place.loads" if key in LOADS else "place.journey", ("ship", "ship", "foot"))
        return together if key != "marks" else taste.pick("place.marks zone", ("ship", "foot", "ship"))
    if key in EXTRAS:
        return "refs" if taste.flag(f"place.{key}", 0.05 if key == "end_user" else 0.33) else ""
    if key == "page":
        return "refs" if taste.flag("place.page", 0.25) else ""
    if key in SHIP_EXTRAS:
        return "ship" if taste.flag(f"place.{key}", 0.16) else ""
    return "refs"


def _keys(job: Job, zone: str) -> list[str]:
    """The entries of a zone in the house's order."""
    taste = job.taste
    known = [*PLACES, *JOURNEY, "marks", *LOADS, *EXTRAS, *SHIP_EXTRAS, "page"]
    here = [key for key in known if place_of(job, key) == zone]
    order = taste.shuffled("entries.order", known)
    if taste.flag(f"entries.shuffled {zone}", 0.6) or zone == "refs":
        here.sort(key=order.index)
        here = _together(here)
    if zone == "refs":
        here = [*first_keys(job), *here]
        limit = taste.number("entries.refs", 5, 11)
        kept = [key for key in here if key in FIELDS]
        return [key for key in here if key in kept or here.index(key) < limit]
    return here


def _together(keys: list[str]) -> list[str]:
    """Places of loading and discharge, the three weights: always next to each other."""
    for first, second in (("pol", "pod"), ("gross", "net")):
        if first in keys and second in keys:
            keys.remove(second)
            keys.insert(keys.index(first) + 1, second)
    return keys


def first_keys(job: Job) -> list[str]:
    """Number and date where they stand among the references."""
    where = job.taste.pick("number.where", NUMBER_PLACES)
    return {"refs": ["number", "date"], "title": [], "both": ["number", "date"], "joined": ["number_date"]}[where]


def spread(job: Job, key: str) -> list[str]:
    """The entries that stand for a key: vessel and voyage may stand apart, a flight has a name of its own."""
    if key != "carrier":
        return [key]
    if job.taste.flag("carrier.neutral", 0.3):
        return ["carrier"]
    if job.facts.traffic.mode == "air":
        return ["flight"]
    return ["vessel", "voyage"] if job.taste.flag("carrier.apart", 0.25) else ["carrier as vessel"]


def entry(job: Job, key: str) -> Entry:
    """One entry."""
    shown, named = ("carrier", "vessel") if key == "carrier as vessel" else (key, key)
    return Entry(shown, FIELDS.get(shown, ""), job.labels.both("entry", named), value(job, shown))


def entries(job: Job, zone: str, without: Sequence[str] = ()) -> list[Entry]:
    """The entries of a zone; empty ones only where the house's form has fixed labels."""
    left_out = {*without, *told_in_prose(job), *(("marks",) if marks_place(job) == "box" else ())}
    keys = [key for key in _keys(job, zone) if key not in left_out]
    found = [entry(job, part) for key in keys for part in spread(job, key)]
    empty = job.taste.flag(f"entries.empty {zone}", 0.15)
    return [one for one in found if one.lines or (empty and one.key in FIELDS)]


def marks_place(job: Job) -> str:
    """Whether shipping marks stand in a box of their own."""
    if place_of(job, "marks") == "":
        return ""
    if job.composer == "marks column":
        return "box"
    return job.taste.pick("marks.place", ("box", "entry", "entry"))


def told_in_prose(job: Job) -> frozenset[str]:
    """The keys that sentences tell instead of entries."""
    keys: set[str] = set()
    if journey_sentence(job):
        keys |= {"mode", "pol", "pod"} | ({"carrier", "departure"} if "vessel" in journey_template(job) else set())
    if loads_sentence(job):
        keys |= {"packages", "gross", "net"}
    return frozenset(keys)


def journey_template(job: Job) -> str:
    """The sentence about the journey, empty where the house has none or the shipment no ports."""
    if job.taste.pick("ship.form", ("entries", "entries", "entries", "prose")) != "prose" or not job.facts.traffic.pol:
        return ""
    if place_of(job, "pol") == "" or place_of(job, "pod") == "":
        return ""
    sea = job.facts.traffic.mode == "sea" and place_of(job, "carrier") and place_of(job, "departure")
    if not sea and not by_mode(job):
        return ""
    return job.labels.phrase("prose_sea" if sea else "prose")


def journey_sentence(job: Job) -> Line:
    """Shipped per … from … to …."""
    traffic = job.facts.traffic
    runs = {
        "mode": Run(by_mode(job), "transport_mode"),
        "vessel": Run(f"{traffic.vessel} {traffic.voyage}", "vessel_or_flight"),
        "pol": Run(fixed(traffic.pol), "port_of_loading"),
        "pod": Run(fixed(traffic.pod), "port_of_discharge"),
        "date": Run(fixed(job.formats.date(traffic.departure)) if traffic.departure else "", "departure_date"),
    }
    return filled(journey_template(job), runs)


def loads_sentence(job: Job) -> Line:
    """Packed in …, gross …, net …."""
    if job.taste.pick("loads.form", ("entries", "entries", "entries", "prose")) != "prose":
        return ()
    if not all(place_of(job, key) for key in ("packages", "gross", "net")):
        return ()
    packing = job.facts.packing
    runs = {
        "gross": Run(job.formats.weight(packing.gross), "gross_weight_kg"),
        "net": Run(job.formats.weight(packing.net), "net_weight_kg"),
    }
    before, _, after = job.labels.phrase("prose_packed").partition("{packages}")
    label = (Run(before, "label.package_count" if before.strip() else ""),)
    return (*label, *packages(job)[0], *filled(after, runs))


def filled(template: str, runs: dict[str, Run]) -> Line:
    """A sentence with marked values; the words before a value are its label."""
    line: list[Run] = []
    rest = template
    while "{" in rest:
        before, _, after = rest.partition("{")
        key, _, rest = after.partition("}")
        if before:
            said = any(letter.isalpha() for letter in before)
            line.append(Run(before, f"label.{runs[key].mark}" if said else ""))
        line.append(runs[key])
    return (*line, Run(rest)) if rest else tuple(line)
