"""Which columns a house's table has, and where things stand that have no column of their own."""

from __future__ import annotations

import random
from dataclasses import dataclass

TEMPLATES = (
    "no? code description hs? origin? quantity unit price discount amount tax",
    "quantity unit code description hs? origin? price amount",
    "no? description code hs? quantity unit price amount",
    "code description quantity unit price amount origin? hs?",
    "hs? code description origin? net quantity unit price amount",
    "carton code description quantity unit price amount",
    "no? quantity unit code description origin? price discount amount",
    "no? code hs? description serial quantity unit price amount",
    "description quantity unit price amount",
    "code description origin? hs? second quantity unit price amount net",
    "no? description second quantity unit price amount",
    "code quantity unit description price amount",
    "no? hs? description origin? quantity unit price amount",
    "description code quantity unit amount price",
    "no? code description unit quantity price amount",
    "no? code description price quantity unit amount",
)
CLASSIC = ("marks description quantity unit price amount", "marks code description quantity unit price amount",
           "marks description quantity price amount", "marks no? description quantity unit price amount")  # fmt: skip
RICH = (
    "no? code description hs origin quantity unit price discount amount",
    "no? carton code description origin hs net quantity unit price amount",
    "code description serial hs origin second quantity unit price amount",
    "no? code description origin net quantity unit price amount tax",
)


@dataclass(frozen=True)
class TableForm:
    """``code``, ``hs``, ``origin`` stand in a ``column``, in ``front`` of the description, ``below`` it or nowhere;
    ``unit`` in a ``column``, ``behind`` the quantity, in the ``head`` or nowhere; ``coin`` names the currency in the
    ``head``s, in each ``cell``, in the ``first`` line, or at the ``total`` only."""

    columns: tuple[str, ...]
    code: str
    hs: str
    origin: str
    unit: str
    coin: str
    origin_code: bool
    term_in_head: bool
    groups: str
    charges_inside: bool
    totals_row: bool


def invent_table(rng: random.Random, kind: str = "", extras: frozenset[str] = frozenset()) -> TableForm:
    """A table; ``kind`` is ``classic``, ``rich`` or nothing, ``extras`` the rare columns that the trade can fill."""
    template = rng.choice({"classic": CLASSIC, "rich": RICH}.get(kind, TEMPLATES)).split()
    code = rng.choice(("column", "column", "column", "front", "below", "none"))
    unit = rng.choice(("column", "behind", "behind", "column", "head"))
    optional = {"hs": 0.3, "origin": 0.3, "no": 0.65}
    places = {
        key: _place(rng, f"{key}?" in template or key in template, optional[key], kind) for key in ("hs", "origin")
    }
    shown = {
        "code": code == "column",
        "unit": unit == "column",
        "no": rng.random() < optional["no"],
        "discount": "discount" in extras,
    }
    shown |= {key: place == "column" for key, place in places.items()}
    shown |= {key: key in extras for key in ("second", "serial")}
    shown |= {"tax": rng.random() < 0.2, "net": rng.random() < 0.4, "carton": rng.random() < 0.8}
    columns = tuple(key for key in (word.rstrip("?") for word in template) if shown.get(key, True))
    code = code if code != "column" or "code" in columns else rng.choice(("front", "below", "none"))
    unit = unit if unit != "column" or "unit" in columns else "behind"
    return TableForm(
        columns,
        code,
        places["hs"],
        places["origin"],
        unit,
        rng.choice(("head", "cell", "first", "total", "head", "cell")),
        rng.random() < 0.5,
        rng.random() < (0.6 if kind == "classic" else 0.15),
        rng.choice(("none", "none", "none", "trade", "order")),
        rng.random() < 0.5,
        rng.random() < 0.5,
    )


def _place(rng: random.Random, column: bool, chance: float, kind: str) -> str:
    if kind == "rich":
        return "column" if column else "none"
    if rng.random() < chance:
        return "column" if column else "below"
    return "below" if rng.random() < 0.12 else "none"
