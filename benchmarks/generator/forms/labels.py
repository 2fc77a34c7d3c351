"""What a house's form calls things: one synonym each, in one manner of writing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from benchmarks.generator.forms.ink import Line, Run
from benchmarks.generator.forms.taste import Taste
from benchmarks.generator.forms.words import words

FIELD_OF = {
    "seller": "seller_name", "buyer": "buyer_name", "consignee": "consignee_name", "notify": "notify_party_name",
    "number": "invoice_number", "date": "invoice_date", "number_date": "invoice_number invoice_date",
    "po": "po_number", "lc": "lc_number", "incoterm": "incoterm", "terms_payment": "incoterm payment_terms",
    "payment": "payment_terms", "vessel": "vessel_or_flight", "vessel_name": "vessel_or_flight",
    "voyage": "vessel_or_flight", "loading": "port_of_loading", "discharge": "port_of_discharge", "via": "via",
    "final": "final_destination", "departure": "departure_date", "mode": "transport_mode",
    "origin": "country_of_origin", "currency": "currency", "marks": "marks_and_numbers", "packages": "package_count",
    "net": "net_weight_kg", "gross": "gross_weight_kg", "total": "total_amount", "invoice_of": "invoice_of",
}  # fmt: skip
HEAD_OF = {
    "code": "item_code", "description": "description", "hs": "hs_code", "origin": "country_of_origin",
    "quantity": "quantity", "unit": "unit", "price": "unit_price", "amount": "amount",
}  # fmt: skip


def marks_of(key: str) -> str:
    """The names under which a label is marked."""
    return " ".join(f"label.{name}" for name in FIELD_OF.get(key, "").split())


@dataclass(frozen=True)
class Labels:
    """The labels of one house."""

    taste: Taste
    language: str

    def word(self, key: str, part: str = "") -> str:
        """The label's text in the form's first language."""
        return self._manner(self._choose(key, part, self.language[:2]))

    def lines(self, key: str, part: str = "", colon: str = "", apart: bool = False) -> tuple[Line, ...]:
        """The label as printed lines; two languages stand on one line or below each other."""
        names = marks_of(key) if not part or key == "marks" else ""
        if part == "heads" and key in HEAD_OF:
            names = f"head.{HEAD_OF[key]}"
        first = self.word(key, part)
        colon = colon.lstrip(".") if first.endswith(".") else colon
        if "+" not in self.language:
            return ((Run(f"{first}{colon}", names),),)
        second = self._choose(key, part, self.language[3:])
        second = second if self.language.endswith("ja") else self._manner(second)
        if apart or self.taste.chance("label.apart", 0.3):
            return ((Run(first, names),), (Run(f"{second}{colon}", names),))
        form = self.taste.pick("label.both", ("{0} / {1}", "{0} ({1})", "{0} {1}", "{1} {0}", "{0}/{1}"))
        form = form.replace("}/{", "} / {") if len(first) + len(second) > 22 else form
        return ((Run(form.format(first, second) + colon, names),),)

    def line(self, key: str, part: str = "", colon: str = "") -> Line:
        """The label in the first language on one line."""
        return Labels(self.taste, self.language[:2]).lines(key, part, colon)[0]

    def _choose(self, key: str, part: str, language: str) -> str:
        lists: dict[str, Any] = words("labels")
        options = lists[part][language][key] if part else lists[language][key]
        about = "label.route" if key in ("loading", "discharge") and not part else f"label.{part}.{key}"
        place = self.taste.whole(about, 0, 10**6)
        if key == "discharge" and language == "en":
            options = options[: len(lists["en"]["loading"])]
        return str(options[place % len(options)])

    def _manner(self, text: str) -> str:
        manner = self.taste.pick("label.manner", ("upper", "upper", "upper", "as is", "as is", "title"))
        if manner == "upper":
            return text.upper()
        if manner == "title":
            return " ".join(word[:1].upper() + word[1:] if len(word) > 3 else word for word in text.split(" "))
        return text
