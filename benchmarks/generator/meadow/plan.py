"""Which values a house's form has, and in which zone of the page they stand."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.generator.meadow.taste import Taste

SHARES: Mapping[str, float] = {
    "po_number": 0.55, "lc_number": 0.9, "contract": 0.14, "quotation": 0.07, "customer_no": 0.16, "order_date": 0.08,
    "due_date": 0.1, "sales_person": 0.12, "delivery_note": 0.08, "payment_terms": 0.8, "currency": 0.2,
    "invoice_of": 0.28, "port_of_loading": 0.9, "port_of_discharge": 0.9, "via": 0.8, "final_destination": 0.45,
    "departure_date": 0.68, "container": 0.12, "bl": 0.12, "booking": 0.07, "eta": 0.08, "forwarder": 0.09,
    "insurance_policy": 0.04, "freight_terms": 0.08, "package_count": 0.82, "gross_weight_kg": 0.82,
    "net_weight_kg": 0.76, "measurement": 0.3, "reason": 0.05, "marks_and_numbers": 0.72, "notify_party_name": 0.27,
}  # fmt: skip
REFS = (
    "invoice_number", "invoice_date", "po_number", "contract", "lc_number", "customer_no", "order_date", "quotation",
    "delivery_note", "due_date", "sales_person", "currency",
)  # fmt: skip
TRANSPORT = (
    "vessel_or_flight", "voyage", "transport_mode", "port_of_loading", "via", "port_of_discharge", "final_destination",
    "departure_date", "eta", "container", "bl", "booking", "forwarder", "freight_terms", "insurance_policy",
)  # fmt: skip
ROAMING: Mapping[str, Mapping[str, float]] = {
    "payment_terms": {"refs": 0.4, "terms": 0.35, "transport": 0.15, "foot": 0.1},
    "incoterm": {"refs": 0.25, "terms": 0.35, "transport": 0.18, "table": 0.22},
    "invoice_of": {"refs": 0.2, "terms": 0.3, "transport": 0.5},
    "reason": {"refs": 0.4, "terms": 0.4, "foot": 0.2},
    "country_of_origin": {"refs": 0.25, "terms": 0.25, "transport": 0.1, "packing": 0.2, "foot": 0.2},
}
ZONES = ("refs", "transport", "terms", "packing", "foot")


class Plan:
    """The form of a house: what it asks for, and where."""

    def __init__(self, taste: Taste, courier: bool) -> None:
        self.taste = taste
        shares = dict(SHARES)
        if courier:
            shares |= {"reason": 0.6, "lc_number": 0.2, "package_count": 0.95, "gross_weight_kg": 0.95}
        self.asked = {key for key, share in shares.items() if taste.chance(f"has {key}", share)}
        self.asked |= {"invoice_number", "invoice_date"}
        self.parties = taste.weighted("parties", {"buyer": 0.36, "consignee": 0.14, "both": 0.5})
        self.transport = taste.weighted("transport", {"vessel": 0.72, "mode": 0.12, "all": 0.1, "none": 0.06})
        self.split_voyage = taste.chance("voyage apart", 0.16)
        self.origin = taste.weighted(
            "origin",
            {"entry": 0.44, "sentence": 0.16, "column": 0.1, "below": 0.08, "entry+column": 0.05, "none": 0.17},
        )
        self.drawn_under = taste.chance("drawn under a credit", 0.3)
        if self.drawn_under:
            self.asked.discard("lc_number")
        self.incoterm = taste.chance("has incoterm", 0.9)
        self.currency = taste.weighted("money", {"total": 0.35, "head": 0.25, "cells": 0.2, "both": 0.2})
        self.roles = {key: taste.weighted(f"zone {key}", zones) for key, zones in ROAMING.items()}
        self.orders = {zone: self._order(zone) for zone in ZONES}

    @property
    def origin_said(self) -> bool:
        """Whether the papers say where the goods are from."""
        return self.origin != "none"

    @property
    def origin_in_lines(self) -> str:
        """How the lines say it: column, below, or not."""
        return {"column": "column", "entry+column": "column", "below": "below"}.get(self.origin, "")

    def _order(self, zone: str) -> list[str]:
        fixed = {"refs": REFS, "transport": self._transport(), "packing": self._packing()}.get(zone, ())
        keys = [key for key in fixed if key in self.asked or key in ("vessel_or_flight", "voyage", "transport_mode")]
        for key, where in self.roles.items():
            if where == zone and self._roams(key):
                keys.insert(self.taste.number(f"place {key}", min(len(keys), 1), len(keys)), key)
        if self.taste.chance(f"mixed {zone}", 0.3):
            keys = self.taste.shuffled(f"order {zone}", keys)
        if "voyage" in keys:
            keys.remove("voyage")
            keys.insert(keys.index("vessel_or_flight") + 1, "voyage")
        return keys

    def _roams(self, key: str) -> bool:
        if key == "country_of_origin":
            return self.origin.startswith("entry")
        return self.incoterm if key == "incoterm" else key in self.asked

    def _transport(self) -> tuple[str, ...]:
        if self.transport == "none":
            return ()
        names = tuple(name for name in TRANSPORT if name != ("transport_mode" if self.transport == "vessel" else ""))
        if self.transport == "mode":
            names = tuple(name for name in names if name not in ("vessel_or_flight", "voyage", "bl", "container"))
        if self.taste.chance("ports first", 0.4):
            ship = ("vessel_or_flight", "voyage", "transport_mode", "departure_date")
            names = (*(name for name in names if name not in ship), *(name for name in names if name in ship))
        return names

    def _packing(self) -> tuple[str, ...]:
        weights = ("gross_weight_kg", "net_weight_kg") if self.taste.chance("gross first", 0.5) else ()
        rest = weights or ("net_weight_kg", "gross_weight_kg")
        return ("package_count", *rest, "measurement")
