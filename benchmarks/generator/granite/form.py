"""What a house's form prints, and how: columns, where codes stand, where the currency stands, which extras."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

Look = dict[str, str]


@dataclass(frozen=True)
class Form:
    """A house's form. ``currency`` says per place (price, amount, sum, total) how the currency is written there:
    "" not at all, "blank" before or behind the number, "code" as ISO code, "glued" to the number."""

    columns: tuple[str, ...]
    code: str
    hs: str
    origin: str
    unit: str
    currency: dict[str, str]
    currency_in_head: str
    per: int
    same: str
    extras: tuple[str, ...]
    names: dict[str, str] = field(default_factory=dict)
    wraps_price: bool = False
    minus: str = "-"
    header_origin: bool = True
    subtotal: bool = True
    absent: frozenset[str] = frozenset()
    firms: str = "both"

    def has(self, column: str) -> bool:
        """Whether the goods' table has a column."""
        return column in self.columns


def choose_look(rng: random.Random, options: dict[str, Sequence[str]]) -> Look:
    """One of each of a composer's choices; what stands there twice is likelier."""
    return {name: rng.choice(list(choices)) for name, choices in options.items()}


LEFT_OUT = {
    "incoterm": 0.1, "incoterm_place": 0.06, "payment_terms": 0.13, "port_of_loading": 0.06, "port_of_discharge": 0.05,
    "vessel_or_flight": 0.12, "departure_date": 0.18, "package_count": 0.12, "net_weight_kg": 0.18, "po_number": 0.15,
    "gross_weight_kg": 0.12, "lc_number": 0.08, "via": 0.3, "notify_party_name": 0.3, "final_destination": 0.2,
    "transport_mode": 0.4, "invoice_of": 0.2, "marks_and_numbers": 0.1,
}  # fmt: skip
"""How often a form has no place for a value."""
ORDERS = (
    "no code description quantity unit unit_price amount",
    "no description hs origin quantity unit unit_price amount",
    "code description quantity unit_price amount",
    "quantity unit code description unit_price amount",
    "description quantity unit_price amount",
    "no quantity unit description code unit_price amount",
    "description hs origin quantity unit_price amount",
    "code description hs origin quantity unit unit_price amount",
    "no code description origin hs quantity unit_price unit amount",
    "quantity description unit_price amount",
    "no description code quantity unit net unit_price amount",
    "package description quantity unit unit_price amount",
    "no description unit_price quantity amount",
    "hs code description origin quantity unit_price amount",
    "description code quantity net gross unit_price amount",
    "no code hs description quantity unit_price discount amount",
    "code description tax quantity unit unit_price amount",
    "origin description hs quantity unit net unit_price amount",
)


CURRENCIES: tuple[dict[str, str], ...] = (
    {"head": "yes"},
    {"head": "yes", "total": "blank"},
    {"total": "code"},
    {"total": "blank", "price": "blank", "amount": "blank", "sum": "blank"},
    {"total": "code", "price": "glued", "amount": "glued", "sum": "glued"},
    {"cell": "yes"},
    {"cell": "yes", "total": "blank"},
    {"total": "blank", "amount": "blank", "sum": "blank"},
    {"head": "yes", "total": "glued", "amount": "glued"},
    {"price": "blank", "total": "code"},
)
"""Where the currency may stand."""


def choose_form(
    rng: random.Random,
    *,
    orders: Sequence[str] = ORDERS,
    extras: Sequence[str] = (),
    unit_in_head: bool = False,
    most_extras: int = 4,
) -> Form:
    """A form's columns and habits."""
    columns = rng.choice(orders).split()
    has_unit = "unit" in columns
    places = ["column"] if has_unit else ["behind", "behind", "head" if unit_in_head else "behind", "none"]
    spots = rng.choice(CURRENCIES)
    return Form(
        columns=tuple(columns),
        code="column" if "code" in columns else rng.choice(("none",) * 5 + ("front", "below", "above")),
        hs="column" if "hs" in columns else rng.choice(("none",) * 7 + ("below", "inline")),
        origin="column" if "origin" in columns else rng.choice(("none",) * 8 + ("below", "with_hs")),
        unit=rng.choice(places),
        currency={place: how for place, how in spots.items() if place not in ("head", "cell")},
        currency_in_head=rng.choice(("paren", "plain", "line")) if "head" in spots else "",
        per=rng.choice((1, 1, 1, 1, 1, 1, 1, 1, 100, 12)),
        same=rng.choice(("omit", "omit", "say", "repeat")),
        extras=tuple(["currency"] if "cell" in spots else [])
        + tuple(sorted(rng.sample(list(extras), rng.randint(0, min(most_extras, len(extras)))))),
        wraps_price=rng.random() < 0.15,
        minus=rng.choice(("-", "-", "paren", "behind")),
        header_origin=rng.random() < 0.7,
        subtotal=rng.random() < 0.7,
        absent=frozenset(name for name, chance in LEFT_OUT.items() if rng.random() < chance),
        firms=rng.choice(("both",) * 8 + ("buyer", "consignee")),
    )
