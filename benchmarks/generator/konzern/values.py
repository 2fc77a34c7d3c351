"""What stands beside a label: the printed value with its marks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from benchmarks.generator.konzern.formats import FIXED
from benchmarks.generator.konzern.ink import Line, Run, fixed
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.taste import words

Lines = tuple[Line, ...]
FIELDS = {
    "number": "invoice_number",
    "date": "invoice_date",
    "number_date": "invoice_number",
    "po": "po_number",
    "lc": "lc_number",
    "incoterm": "incoterm",
    "payment": "payment_terms",
    "currency": "currency",
    "mode": "transport_mode",
    "vessel": "vessel_or_flight",
    "flight": "vessel_or_flight",
    "carrier": "vessel_or_flight",
    "voyage": "vessel_or_flight",
    "pol": "port_of_loading",
    "pod": "port_of_discharge",
    "via": "via",
    "final": "final_destination",
    "departure": "departure_date",
    "origin": "country_of_origin",
    "marks": "marks_and_numbers",
    "packages": "package_count",
    "gross": "gross_weight_kg",
    "net": "net_weight_kg",
    "invoice_of": "invoice_of",
    "notify": "notify_party_name",
}


def _one(text: str, mark: str = "") -> Lines:
    return ((Run(text, mark),),) if text else ()


def _day(job: Job, day: date | None, mark: str) -> Lines:
    return _one(fixed(job.formats.date(day)), mark) if day else ()


def number_date(job: Job) -> Lines:
    """Number and date in one cell."""
    day = Run(fixed(job.formats.date(job.facts.day)), "invoice_date")
    return ((Run(fixed(job.facts.number), "invoice_number"), Run(" / "), day),)


def order(job: Job) -> Lines:
    """The customer's order, perhaps with its date."""
    number = Run(fixed(job.facts.po), "po_number")
    dated = job.taste.pick("po.dated", ("", "", "", " / ", f" {job.labels.word('title', 'of')} "))
    return ((number, Run(dated + fixed(job.facts.refs["po_date"]))),) if dated else ((number,),)


def incoterm(job: Job) -> Lines:
    """The trade term with its place."""
    term, place = Run(job.facts.traffic.term, "incoterm"), Run(job.facts.traffic.place, "incoterm_place")
    form = job.taste.pick("incoterm.form", ("plain", "plain", "plain", "edition", "brackets", "dash", "comma", "lines"))
    if form == "lines":
        return ((term,), (place,))
    between = {"dash": " - ", "comma": ", "}.get(form, " ")
    behind = {"edition": ", Incoterms 2020", "brackets": " (Incoterms® 2020)"}.get(form, "")
    return ((term, Run(between), place, Run(behind)),)


def carrier(job: Job) -> Lines:
    """Vessel or flight with its voyage."""
    traffic = job.facts.traffic
    return _one(" ".join(filter(None, (traffic.vessel, traffic.voyage))), "vessel_or_flight")


def packages(job: Job) -> Lines:
    """Number and kind of packages."""
    packing = job.facts.packing
    between = job.taste.pick("packages.between", (FIXED, FIXED, FIXED, " x "))
    inner = f" {packing.inner}" if packing.inner else ""
    return ((Run(str(packing.count), "package_count"), Run(between), Run(packing.kind, "package_kind"), Run(inner)),)


def weight(job: Job, value: Decimal, field: str) -> Lines:
    """Kilograms with their unit."""
    unit = job.taste.pick("weight.unit", ("kg", "KG", "kg", "KGS", "kgs", "Kg"))
    return ((Run(job.formats.weight(value), field), Run(FIXED + unit)),)


def marks(job: Job) -> Lines:
    """Shipping marks, a line each."""
    return tuple((Run(line, "marks_and_numbers"),) for line in job.facts.packing.marks)


def notified(job: Job) -> Lines:
    """The notify party in a line, perhaps with its town."""
    if not job.facts.notify:
        return ()
    party = job.facts.customer.notified
    return ((Run(party.name, "notify_party_name"), Run(", " + job.lines_of(party)[-1])),)


SIMPLE: dict[str, Callable[[Job], Lines]] = {
    "number": lambda job: _one(fixed(job.facts.number), "invoice_number"),
    "date": lambda job: _day(job, job.facts.day, "invoice_date"),
    "number_date": number_date,
    "po": order,
    "lc": lambda job: _one(job.facts.lc, "lc_number"),
    "incoterm": incoterm,
    "payment": lambda job: _one(job.facts.payment, "payment_terms"),
    "currency": lambda job: _one(job.facts.currency, "currency"),
    "mode": lambda job: _one(job.facts.traffic.mode_text, "transport_mode"),
    "vessel": lambda job: _one(job.facts.traffic.vessel, "vessel_or_flight"),
    "voyage": lambda job: _one(job.facts.traffic.voyage, "vessel_or_flight"),
    "carrier": carrier,
    "flight": carrier,
    "pol": lambda job: _one(fixed(job.facts.traffic.pol), "port_of_loading"),
    "pod": lambda job: _one(fixed(job.facts.traffic.pod), "port_of_discharge"),
    "via": lambda job: _one(fixed(job.facts.traffic.via), "via"),
    "final": lambda job: _one(fixed(job.facts.traffic.final), "final_destination"),
    "departure": lambda job: _day(job, job.facts.traffic.departure, "departure_date"),
    "origin": lambda job: _one(job.facts.origin_text, "country_of_origin"),
    "marks": marks,
    "packages": packages,
    "gross": lambda job: weight(job, job.facts.packing.gross, "gross_weight_kg"),
    "net": lambda job: weight(job, job.facts.packing.net, "net_weight_kg"),
    "volume": lambda job: _one(job.formats.number(job.facts.packing.volume, 3) + FIXED + "m3"),
    "invoice_of": lambda job: _one(job.facts.goods, "invoice_of"),
    "notify": notified,
    "customer_no": lambda job: _one(job.facts.customer.number),
    "page": lambda job: _one(f"1 / {job.pages}"),
    "vat_customer": lambda job: _one(job.facts.customer.tax),
}


def value(job: Job, key: str) -> Lines:
    """The lines of a value; none where the shipment has none."""
    if key in SIMPLE:
        return SIMPLE[key](job)
    return _one(job.facts.refs.get(key) or job.facts.traffic.refs.get(key, ""))


def by_mode(job: Job) -> str:
    """The means of transport inside a sentence; empty where it cannot be said so."""
    phrases = words("transit")["by"].get(job.facts.traffic.mode, {})
    return str(phrases.get(job.labels.first, ""))
