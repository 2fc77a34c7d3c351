"""The form of a house: what it has room for, and in which of its lists each thing stands."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generator.hongs.looks import Look

REFS = {
    "sc_number": 0.35, "po_number": 0.6, "lc_number": 0.35, "lc_date": 0.15, "lc_bank": 0.15, "customer_no": 0.14,
    "sales": 0.12, "quotation": 0.08, "delivery_note": 0.08, "due": 0.1, "order_date": 0.07, "currency": 0.14,
    "page": 0.1, "reason": 0.06, "remark": 0.1,
}  # fmt: skip
TRANSPORT = {
    "vessel_or_flight": 0.8, "departure_date": 0.65, "port_of_loading": 0.87, "port_of_discharge": 0.87, "via": 0.2,
    "final_destination": 0.3, "eta": 0.12, "bl_no": 0.12, "container": 0.12, "forwarder": 0.08, "booking": 0.06,
}  # fmt: skip
TERMS = {"price_term": 0.7, "payment_terms": 0.75, "origin": 0.55, "policy": 0.06}
WEIGHTS = {"packages": 0.72, "net": 0.6, "gross": 0.7, "measurement": 0.4}
OTHERS = {
    "marks": 0.68, "invoice_of": 0.42, "notify": 0.3, "freight": 0.5, "packing": 0.18, "tax": 0.06, "deposit": 0.06,
    "free": 0.1, "groups": 0.14, "one unit": 0.3, "order_bank": 0.05,
}  # fmt: skip
SHIPS_ONLY = ("vessel_or_flight", "bl_no", "booking", "container")
PARTIES = (("buyer",),) * 5 + (("buyer", "consignee"),) * 5 + (("consignee",),) * 4
ORDERS = ("as usual", "from first", "date first", "mixed")


@dataclass(frozen=True)
class Form:
    """What the form has room for; ``refs``, ``transport``, ``terms`` and ``weights`` are lists in their order."""

    shown: frozenset[str]
    parties: tuple[str, ...]
    refs: tuple[str, ...]
    transport: tuple[str, ...]
    terms: tuple[str, ...]
    weights: tuple[str, ...]

    @property
    def wanted(self) -> tuple[str, ...]:
        """What a shipment should bring."""
        credit = ("credit",) if self.shown & {"lc_number", "lc_bank", "lc_date"} else ()
        return (*sorted(self.shown), *self.parties, *credit)


def settle(look: Look, ways: tuple[str, ...]) -> Form:
    """The form of a new house."""
    refs, transport = _taken(look, REFS), _taken(look, TRANSPORT)
    terms, weights = _taken(look, TERMS), _taken(look, WEIGHTS)
    if "lc_number" not in refs:
        refs = [name for name in refs if not name.startswith("lc_")]
    if "vessel_or_flight" not in transport or "courier" in ways or "odd" in ways:
        transport = [name for name in transport if name not in SHIPS_ONLY]
        transport = ["transport_mode", *transport] if look.chance("mode in words", 0.75) else transport
    if "sea" not in ways:
        transport = [name for name in transport if name != "container"]
    first = ["no_date"] if look.chance("number and date together", 0.1) else ["invoice_number", "invoice_date"]
    refs = first + refs
    shown = frozenset([*refs, *transport, *terms, *weights, *_taken(look, OTHERS)])
    home = look.pick("terms stand", ("refs", "refs", "transport", "own", "own"))
    return Form(
        shown=shown,
        parties=look.pick("parties", PARTIES),
        refs=tuple(_ordered(look, refs) + (terms if home == "refs" else [])),
        transport=tuple(_way(look, transport) + (terms if home == "transport" else [])),
        terms=tuple(terms) if home == "own" else (),
        weights=tuple(look.shuffled("order of weights", weights)),
    )


def _taken(look: Look, chances: dict[str, float]) -> list[str]:
    return [name for name, share in chances.items() if look.chance(f"form has {name}", share)]


def _ordered(look: Look, refs: list[str]) -> list[str]:
    how = look.pick("order of references", ORDERS)
    if how == "date first" and refs[0] == "invoice_number":
        return [refs[1], refs[0], *refs[2:]]
    if how == "mixed":
        return [refs[0], *look.shuffled("references", refs[1:])]
    return refs


def _way(look: Look, transport: list[str]) -> list[str]:
    how = look.pick("order of the way", ORDERS)
    ports = [name for name in transport if name.startswith("port_")]
    rest = [name for name in transport if name not in ports]
    if how == "from first":
        return ports + rest
    if how == "date first":
        return sorted(transport, key=lambda name: name != "departure_date")
    return rest[:2] + ports + rest[2:] if how == "mixed" else transport
