"""The labels of a firm's form, in one language or two."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.generator.harbour.lists import chance, weighted, words

FIELD = {
    "number": "invoice_number", "date": "invoice_date", "po": "po_number", "lc": "lc_number", "seller": "seller_name",
    "buyer": "buyer_name", "consignee": "consignee_name", "notify": "notify_party_name", "vessel": "vessel_or_flight",
    "voyage": "vessel_or_flight", "etd": "departure_date", "pol": "port_of_loading", "pod": "port_of_discharge",
    "via": "via", "final": "final_destination", "mode": "transport_mode", "trade": "incoterm",
    "payment": "payment_terms", "origin": "country_of_origin", "currency": "currency", "marks": "marks_and_numbers",
    "packages": "package_count", "net": "net_weight_kg", "gross": "gross_weight_kg", "of": "invoice_of",
    "total": "total_amount", "balance": "total_amount",
}  # fmt: skip
BY_AIR = {"vessel": "flight", "pol": "airfrom", "pod": "airto"}
HEADS = {
    "code": "item_code", "description": "description", "hs": "hs_code", "origin": "country_of_origin",
    "quantity": "quantity", "unit": "unit", "price": "unit_price", "amount": "amount",
}  # fmt: skip


@dataclass(frozen=True)
class Voice:
    """Language, labels by key, the mark behind a label."""

    language: str
    second: str
    labels: Mapping[str, tuple[str, ...]]
    colon: str
    columns_upper: bool

    @property
    def told(self) -> str:
        """The languages as the truth names them."""
        return f"{self.language}+{self.second}" if self.second else self.language


SECONDS = {"de": (("", 6), ("en", 4)), "fr": (("", 6), ("en", 4)), "es": (("", 7), ("en", 3))}


def invent_voice(rng: random.Random, country: str, by_air: bool, language: str) -> Voice:
    """A voice in a language, sometimes with the other one that the firm's country suggests."""
    asian = {"JP": (("", 7), ("ja", 3)), "TW": (("", 5), ("zh", 5)), "HK": (("", 6), ("zh", 4))}
    second = weighted(rng, SECONDS.get(language, asian.get(country, (("", 1),))))
    case = weighted(rng, (("as is", 5), ("upper", 4), ("lower", 0.4)))
    join = weighted(rng, (("slash", 4), ("paren", 3), ("below", 3)))
    labels: dict[str, tuple[str, ...]] = {}
    used: set[str] = set()
    for key in words("labels"):
        first = _pick(rng, BY_AIR.get(key, key) if by_air else key, language, used)
        other = rng.choice(words("labels")[key][second]) if second else ""
        labels[key] = _joined(_cased(first, case), other, join)
    colon = weighted(rng, ((":", 5), ("", 4), (" :", 1.2)))
    return Voice(language, second, labels, colon, chance(rng, 0.3))


def _pick(rng: random.Random, key: str, language: str, used: set[str]) -> str:
    """A synonym that no other label has; columns and sums may share one with the header."""
    listed: list[str] = words("labels")[key][language]
    free = [one for one in listed if one.casefold().rstrip(".") not in used] or listed
    chosen = rng.choice(free)
    if not key.startswith("col_"):
        used.add(chosen.casefold().rstrip("."))
    return chosen


def _cased(text: str, case: str) -> str:
    if case == "upper":
        return text.upper().replace("N.º", "N.º")
    return (
        text[0] + text[1:].lower()
        if case == "lower" and text.isascii() and "/" not in text and "." not in text
        else text
    )


def _joined(first: str, second: str, join: str) -> tuple[str, ...]:
    if not second or second.casefold() == first.casefold():
        return (first,)
    if join == "below":
        return (first, second)
    return (f"{first} / {second}",) if join == "slash" else (f"{first} ({second})",)
