"""What a house's form has places for, and in which of its zones they are."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generator.kaisha.form import Form
from benchmarks.generator.kaisha.marks import origin_shown

OLD = ("classic", "letter")
REFERENCES = {
    "contract": 0.14, "quotation": 0.12, "customer_no": 0.14, "order_date": 0.12, "due_date": 0.1, "sales_person": 0.18,
    "delivery_note": 0.1, "your_ref": 0.12, "section": 0.07,
}  # fmt: skip
VOYAGE = {
    "sea": {
        "container": 0.16, "waybill": 0.16, "booking": 0.08, "arrival": 0.14, "forwarder": 0.08, "freight_terms": 0.08,
    },
    "air": {"waybill": 0.55, "arrival": 0.18, "forwarder": 0.2, "freight_terms": 0.12},
    "courier": {"carrier": 0.5, "tracking": 0.6, "freight_terms": 0.1},
}  # fmt: skip
MOVES = {
    "sea": {
        "vessel_or_flight": 0.88, "departure_date": 0.78, "port_of_loading": 0.94, "port_of_discharge": 0.95,
        "via": 0.3, "final_destination": 0.26, "transport_mode": 0.18,
    },
    "air": {
        "vessel_or_flight": 0.72, "departure_date": 0.75, "port_of_loading": 0.92, "port_of_discharge": 0.94,
        "via": 0.22, "final_destination": 0.22, "transport_mode": 0.4,
    },
    "courier": {
        "departure_date": 0.5, "port_of_loading": 0.3, "port_of_discharge": 0.3, "final_destination": 0.15,
        "transport_mode": 1.0,
    },
}  # fmt: skip
PORTS = ("port_of_loading", "port_of_discharge", "via", "final_destination")
SINGLE = ("courier", "letter", "typed", "slip")


@dataclass(frozen=True)
class Plan:
    """The keys of each zone, in the form's order; a zone may be empty where another has taken its keys. ``second`` are
    those of the packing list on a page of its own, where ``paged`` says that there is one."""

    references: tuple[str, ...]
    moves: tuple[str, ...]
    terms: tuple[str, ...]
    packing: tuple[str, ...]
    second: tuple[str, ...]
    paged: bool
    marks: str
    roles: tuple[str, ...]
    seller: str
    origin: str

    @property
    def keys(self) -> frozenset[str]:
        """All header values that the form has a place for."""
        return frozenset((*self.references, *self.moves, *self.terms, *self.packing, *self.second))


def plan(form: Form) -> Plan:
    """The house's plan."""
    places = ("terms", "terms", "references", "moves", "foot", "note")
    origin = form.pick("origin.in", places) if origin_shown(form) else ""
    zones = {
        "references": _references(form),
        "moves": _moves(form),
        "terms": _terms(form),
        "packing": _packing(form),
    }
    paged = form.kind not in SINGLE and form.trade != "courier" and form.chance("packing.page", 0.2)
    second = tuple(zones["packing"]) if paged else ()
    if paged and form.chance("packing.away", 0.55):
        zones["packing"] = []
    if origin in zones:
        zones[origin].append("country_of_origin")
    _merge(form, zones)
    return Plan(
        references=tuple(zones["references"]),
        moves=tuple(zones["moves"]),
        terms=tuple(zones["terms"]),
        packing=tuple(zones["packing"]),
        second=second,
        paged=paged,
        marks=_place_marks(form),
        roles=_roles(form),
        seller=_place_seller(form),
        origin=origin,
    )


def general_above(form: Form) -> bool:
    """Whether the general name of the goods stands above them in the table, not among the shipment's values."""
    return form.kind == "classic" and form.chance("general.above", 0.3)


def _has(form: Form, key: str, share: float) -> bool:
    return form.chance(f"has.{key}", share)


def _references(form: Form) -> list[str]:
    head = ["invoice_number", "invoice_date"]
    if form.chance("date.first", 0.15):
        head.reverse()
    more = [key for key, share in REFERENCES.items() if _has(form, key, share)]
    if form.has_order:
        more.insert(0, "po_number")
    if form.trade != "courier" and _has(form, "lc_number", 0.3):
        more += ["lc_number", *(key for key in ("lc_date", "bank_of_issue") if _has(form, key, 0.3))]
    return head + (form.shuffle("references.order", more) if form.chance("references.mixed", 0.4) else more)


def _moves(form: Form) -> list[str]:
    keys = [key for key, share in MOVES[form.trade].items() if _has(form, key, share)]
    if "vessel_or_flight" not in keys and "transport_mode" not in keys:
        keys.insert(0, "transport_mode")
    start = form.pick("moves.start", ("vessel", "ports", "ports", "mixed"))
    if start == "ports":
        keys.sort(key=lambda key: key not in PORTS)
    elif start == "mixed":
        keys = form.shuffle("moves.order", keys)
    if "vessel_or_flight" in keys and form.trade == "sea" and form.chance("voyage.own", 0.16) and form.kind not in OLD:
        keys.insert(keys.index("vessel_or_flight") + 1, "voyage")
    named = form.kind in ("classic", "letter", "typed") or _has(form, "invoice_of", 0.22)
    if named and not general_above(form):
        keys.insert(0, "invoice_of")
    more = VOYAGE[form.trade].items()
    return keys + [key for key, share in more if form.kind != "letter" and _has(form, key, share)]


def _terms(form: Form) -> list[str]:
    shares = (("incoterm", 0.93), ("payment_terms", 0.8), ("currency", 0.2))
    keys = [key for key, share in shares if _has(form, key, share)]
    if form.trade == "courier" and _has(form, "reason", 0.7):
        keys.append("reason")
    if form.trade == "sea" and _has(form, "insurance", 0.07):
        keys.append("insurance")
    return form.shuffle("terms.order", keys)


def _packing(form: Form) -> list[str]:
    whole = ["package_kind", "package_count"] if form.chance("packages.split", 0.16) else ["packages"]
    if form.chance("packages.count.first", 0.5):
        whole.reverse()
    keys = whole if _has(form, "packages", 0.84) else []
    weights = (("net_weight_kg", 0.76), ("gross_weight_kg", 0.82))
    keys = keys + [key for key, share in weights if _has(form, key, share)]
    if form.chance("gross.first", 0.4):
        keys.reverse()
    return keys + (["measurement"] if _has(form, "measurement", 0.35) else [])


def _merge(form: Form, zones: dict[str, list[str]]) -> None:
    """Puts the keys of small zones into others, as the form has it."""
    terms = form.pick("terms.in", ("references", "references", "moves", "terms", "terms"))
    if terms != "terms":
        zones[terms] += zones["terms"]
        zones["terms"] = []
    if form.chance("packing.moves", 0.18):
        zones["moves"] += zones["packing"]
        zones["packing"] = []


def _place_marks(form: Form) -> str:
    """Where the marks are: a column of the goods table, a box, a place among the packing values, nowhere."""
    if form.trade == "courier":
        return form.pick("marks.courier", ("", "", "", "box"))
    if form.kind == "classic":
        return form.pick("marks.classic", ("column", "column", "column", "box", "below"))
    if form.kind == "typed":
        return form.pick("marks.typed", ("box", "box", "below", ""))
    return form.pick("marks.in", ("column", "box", "box", "below", "below", "", "packing"))


def _roles(form: Form) -> tuple[str, ...]:
    """The customers' parties that the form names."""
    main = form.pick("roles", ("buyer", "buyer consignee", "consignee", "buyer", "consignee buyer", "buyer consignee"))
    if form.kind in ("classic", "letter", "slip") and (form.kind != "classic" or form.chance("roles.old", 0.7)):
        main = "buyer" if form.kind == "letter" or form.chance("roles.one", 0.75) else "buyer consignee"
    roles = main.split()
    if form.trade != "courier" and form.kind != "letter" and form.chance("has.notify", 0.32):
        roles.append("notify")
    return tuple(roles)


def _place_seller(form: Form) -> str:
    """Where the exporter's name and address stand."""
    if form.kind in ("courier", "boxes"):
        return form.pick("seller.boxed", ("box", "box", "box", "head"))
    if form.kind == "slip":
        return "box"
    if form.kind in ("classic", "letter", "typed"):
        return form.pick("seller.old", ("head", "head", "head", "sign", "foot"))
    return form.pick("seller", ("head", "head", "head", "box", "box", "sign", "foot"))
