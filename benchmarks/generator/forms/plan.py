"""Which of all things a house's form has room for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from benchmarks.generator.forms.goods import Trade
from benchmarks.generator.forms.taste import Taste

SHARES = {
    "po": 0.72, "customer": 0.2, "contract": 0.2, "ourref": 0.22, "due": 0.14,
    "vessel": 0.86, "departure": 0.68, "loading": 0.84, "discharge": 0.88, "via": 0.22, "final": 0.3, "mode": 0.3,
    "bl": 0.2, "container": 0.14, "eta": 0.12, "incoterm": 0.88, "payment": 0.78, "currency": 0.2, "marks": 0.74,
    "packages": 0.76, "net": 0.7, "gross": 0.78, "measurement": 0.32, "invoice_of": 0.34, "reason": 0.12,
    "bank": 0.28, "forwarder": 0.15, "broker": 0.1, "remarks": 0.25, "words": 0.2, "declaration": 0.4,
    "signature": 0.9, "manufacturer": 0.07, "land": 0.25, "page": 0.12,
}  # fmt: skip
PARTIES = (
    ("buyer",), ("buyer",), ("buyer",), ("consignee",), ("consignee",), ("consignee", "notify"),
    ("buyer", "consignee"), ("consignee", "buyer"), ("consignee", "buyer"), ("buyer", "consignee", "notify"),
    ("consignee", "notify", "buyer"), ("buyer", "notify"),
)  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """The rooms of a form."""

    taste: Taste
    trade: Trade

    def shows(self, key: str) -> bool:
        """Whether the form has a place for it."""
        if key == "lc":
            return self.taste.chance("desk.credit", 0.4)
        if key == "land":
            return self.shows("final") and self.taste.chance("plan.land", SHARES["land"])
        return self.taste.chance(f"plan.{key}", SHARES[key])

    def shown(self, *keys: str) -> list[str]:
        """Those of the keys that the form has places for."""
        return [key for key in keys if self.shows(key)]

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The parties beside the seller, in the form's order."""
        return self.taste.pick("plan.parties", PARTIES)

    @cached_property
    def origin_at(self) -> str:
        """Where the origin is stated."""
        return self.taste.pick(
            "plan.origin", ("header", "header", "header", "lines", "both", "declared", "column", "none")
        )

    @property
    def origin_in_header(self) -> bool:
        """Whether there is a box or line for the origin."""
        return self.origin_at in ("header", "both")

    @property
    def origin_per_line(self) -> str:
        """Where a goods line says its origin: in a column, below the description or nowhere."""
        if self.origin_at not in ("lines", "both", "column"):
            return ""
        return self.taste.pick("plan.origin.line", ("column", "column", "below"))

    @cached_property
    def code_at(self) -> str:
        """Where item codes stand."""
        return self.taste.pick("plan.code", ("column", "column", "front", "below", "", "", ""))

    @cached_property
    def hs_at(self) -> str:
        """Where tariff headings stand."""
        return self.taste.pick("plan.hs", ("column", "column", "below", "", "", "", ""))

    @cached_property
    def unit_at(self) -> str:
        """Where units stand."""
        return self.taste.pick("plan.unit", ("behind", "behind", "column", "column", "before", "head", "below"))

    @cached_property
    def currency_at(self) -> str:
        """Where the currency is said: in the heads, at the total, at every amount, in a box of its own."""
        return self.taste.pick("plan.currency", ("total", "total", "heads", "both", "each", "term"))
