"""Labels of a house: one of each, no two alike, in one or two languages."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmarks.generator.hongs.looks import Look
from benchmarks.generator.hongs.words import words

SEA_ONLY = (
    "Vessel",
    "Per S.S.",
    "Ocean Vessel / Voyage",
    "Name of Vessel",
    "Vessel & Voy. No.",
    "Steamer",
    "Vessel Name/Voy",
)
AIR_TOO = (
    "Shipped per",
    "Per",
    "Vessel/Flight No.",
    "Carrier",
    "Vessel / Flight",
    "Means of Conveyance",
    "Vessel/Aircraft",
    "By",
)
AIR_ONLY = ("Flight No.", "Flight", "Carrier/Flight", "Per Aircraft", "Shipped per", "By Air per")
INDIAN = {"tax": ("IGST",), "col_tax": ("IGST",), "col_hs": ("HSN",)}
FREE_OF_PEERS = frozenset({"freight", "airfreight", "insurance", "packing", "discount", "words", "title", "page"})
MARKED = {
    "no_date": "invoice_number",
    "seller": "seller_name",
    "buyer": "buyer_name",
    "consignee": "consignee_name",
    "notify": "notify_party_name",
    "price_term": "incoterm",
    "origin": "country_of_origin",
    "marks": "marks_and_numbers",
    "packages": "package_count",
    "gross": "gross_weight_kg",
    "net": "net_weight_kg",
    "invoice_number": "invoice_number",
    "invoice_date": "invoice_date",
    "po_number": "po_number",
    "lc_number": "lc_number",
    "payment_terms": "payment_terms",
    "port_of_loading": "port_of_loading",
    "port_of_discharge": "port_of_discharge",
    "via": "via",
    "final_destination": "final_destination",
    "vessel_or_flight": "vessel_or_flight",
    "transport_mode": "transport_mode",
    "departure_date": "departure_date",
    "invoice_of": "invoice_of",
    "total_amount": "total_amount",
    "currency": "currency",
}


@dataclass
class Labels:
    """The words of a house's form."""

    look: Look
    language: str
    ways: tuple[str, ...]
    parties: tuple[str, ...]
    land: str
    taken: dict[str, str] = field(default_factory=dict)

    def english(self, key: str) -> str:
        """The English label."""
        if key not in self.taken:
            options = [one for one in self._options(key) if one.lower() not in self._others(key)]
            self.taken[key] = self.look.pick(f"label of {key}", options or self._options(key))
        return self._cased(self.taken[key])

    def other(self, key: str) -> str:
        """The label in the house's other language; empty where it has none."""
        code = self.language.replace("en", "").strip("+")
        options = words("labels")[code].get(key, []) if code else []
        return self.look.pick(f"other label of {key}", options) if options else ""

    def both(self, key: str) -> tuple[str, str]:
        """Both labels in the order of the house."""
        pair = (self.english(key), self.other(key))
        return (pair[1], pair[0]) if pair[1] and not self.language.startswith("en") else pair

    def settle_all(self) -> None:
        """Chooses the labels that need each other's company, in an order that never changes."""
        for key in words("labels")["en"]:
            if not key.startswith("col_"):
                self.english(key)

    def _others(self, key: str) -> set[str]:
        if key in FREE_OF_PEERS or key.startswith("col_"):
            return set()
        return {text.lower().rstrip(".") for text in self.taken.values()} | {
            text.lower() for text in self.taken.values()
        }

    def _options(self, key: str) -> list[str]:
        if key == "vessel_or_flight":
            return self._vessel_options()
        options: list[str] = words("labels")["en"][key]
        if key in INDIAN and self.land != "IN":
            return [one for one in options if not any(word in one for word in INDIAN[key])]
        if key == "buyer" and len(self.parties) < 2:
            return [one for one in options if "other than" not in one]
        if key in ("departure_date", "port_of_loading", "port_of_discharge") and "sea" not in self.ways:
            return [one for one in options if "ailing" not in one and "mbark" not in one]
        return options

    def _vessel_options(self) -> list[str]:
        if "sea" not in self.ways:
            return list(AIR_ONLY)
        return [*AIR_TOO, *(() if len(self.ways) > 1 else (*SEA_ONLY, *SEA_ONLY))]

    def _cased(self, text: str) -> str:
        how = self.look.pick("case of labels", ("as is", "as is", "as is", "upper", "upper", "lower"))
        if how == "upper":
            return text.upper()
        return (
            text[0] + text[1:].lower() if how == "lower" and len(text) > 6 and not set("./&") & set(text[:4]) else text
        )
