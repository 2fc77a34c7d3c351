"""What a house's form calls things: one word for each, chosen once."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.generator.lantern.lists import words

FIELD = {
    "number": "invoice_number", "date": "invoice_date", "seller": "seller_name", "buyer": "buyer_name",
    "consignee": "consignee_name", "notify": "notify_party_name", "vessel": "vessel_or_flight",
    "flight": "vessel_or_flight", "carriage": "vessel_or_flight", "voyage": "vessel_or_flight",
    "mode": "transport_mode", "departure": "departure_date", "loading": "port_of_loading",
    "discharge": "port_of_discharge", "via": "via", "final": "final_destination", "term": "incoterm",
    "payment": "payment_terms", "po": "po_number", "lc": "lc_number", "origin": "country_of_origin",
    "marks": "marks_and_numbers", "packages": "package_count", "gross": "gross_weight_kg", "net": "net_weight_kg",
    "goods": "invoice_of", "currency": "currency", "total": "total_amount",
}  # fmt: skip
"""The header field that a label names; labels of other things are not here."""
HEAD = {
    "code": "item_code", "description": "description", "hs": "hs_code", "origin": "country_of_origin",
    "quantity": "quantity", "unit": "unit", "price": "unit_price", "amount": "amount", "marks": "marks_and_numbers",
}  # fmt: skip
"""The name in the contract of a table's column."""
PAIRED = ("ja", "zh")
JOINS = ("slash", "tight", "paren", "two", "first", "blank", "two", "slash")


@dataclass(frozen=True)
class Labels:
    """The words of a form. ``join`` says how two languages stand together."""

    language: str
    title: str
    under_title: str
    join: str
    capitals: bool
    labels: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, tuple[str, ...]]
    sums: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]

    def label(self, key: str) -> tuple[str, ...]:
        """A label in its printed lines."""
        return self._show(self.labels[key])

    def head(self, key: str) -> tuple[str, ...]:
        """A column's head in its printed lines."""
        return self._show(self.heads[key])

    def sum_of(self, key: str) -> str:
        """The word beside a sum, in one line."""
        shown = self._show(self.sums[key])
        return " ".join(shown)

    def phrase(self, key: str) -> str:
        """A phrase, or nothing where the language has none of it."""
        return self.phrases[key][0] if self.phrases.get(key) else ""

    def _show(self, pair: tuple[str, ...]) -> tuple[str, ...]:
        first = pair[0].upper() if self.capitals else pair[0]
        if len(pair) == 1:
            return (first,)
        forms = {
            "slash": f"{first} / {pair[1]}", "tight": f"{first}/{pair[1]}", "paren": f"{first}({pair[1]})",
            "first": f"{pair[1]} {first}", "blank": f"{first} {pair[1]}",
        }  # fmt: skip
        return (first, pair[1]) if self.join == "two" else (forms[self.join],)


def invent_labels(rng: random.Random, language: str, join: str = "") -> Labels:
    """The words of another form."""
    english = words("labels_en")
    if language in PAIRED:
        source = words("labels_cjk")[language]
    else:
        source = english if language == "en" else words("labels_eu")[language]
    title = rng.choice(source["titles"])
    labels = {key: _pair(rng.choice(choices)) for key, choices in source["labels"].items()}
    labels |= dict(zip(("loading", "discharge"), map(_pair, rng.choice(source["ports"])), strict=True))
    labels |= dict(zip(("gross", "net"), map(_pair, rng.choice(source["weights"])), strict=True))
    sums = {key: _pair(rng.choice(choices)) for key, choices in source["sums"].items() if choices}
    phrases = {key: (str(rng.choice(choices)),) for key, choices in _phrases(source, english).items() if choices}
    heads = {key: _pair(rng.choice(choices)) for key, choices in source["heads"].items()}
    if language in PAIRED and rng.random() < 0.25:
        heads = {key: pair[:1] for key, pair in heads.items()}
    _avoid_doubles(rng, labels, source)
    pair = _pair(title)
    return Labels(
        language, pair[0], pair[1] if len(pair) > 1 else "", join or rng.choice(JOINS),
        language not in ("de", "fr", "es", "it") and rng.random() < 0.38, labels, heads, sums, phrases,
    )  # fmt: skip


def _phrases(source: Mapping[str, Any], english: Mapping[str, Any]) -> Mapping[str, Any]:
    keys = ("page", "words", "same", "same_notify", "sign", "for_firm", "lead", "continued")
    return {key: source["sums"].get(key, english["sums"][key]) for key in keys}


def _pair(entry: Any) -> tuple[str, ...]:
    return (entry,) if isinstance(entry, str) else tuple(entry)


def _avoid_doubles(rng: random.Random, labels: dict[str, tuple[str, ...]], source: Mapping[str, Any]) -> None:
    """No two labels of a form read the same."""
    seen: set[str] = set()
    for key in labels:
        choices = [_pair(one) for one in source["labels"].get(key, [])]
        rng.shuffle(choices)
        while labels[key][0].lower() in seen and choices:
            labels[key] = choices.pop()
        seen.add(labels[key][0].lower())
