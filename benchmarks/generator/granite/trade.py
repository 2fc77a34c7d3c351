"""What a house deals in: its goods, customers, money; the same for all its papers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.generator.granite.firms import ABROAD, Firm, customer, digits, exporter, firm_in, initials
from benchmarks.generator.granite.words import read

SPECIAL = {"de": ("DE", "DE", "AT", "CH"), "fr": ("FR", "FR", "BE", "CH"), "es": ("ES", "ES", "MX", "PE")}
NUMBERS = (
    "{i}-{yy}{s3}", "INV-{y}-{s5}", "EX/{yy}/{s4}", "{s8}", "{i}{yy}{m}-{s2}A", "{i}-{s4}/{yy}", "{s6}", "{yy}K-{s3}",
    "{i}{s5}", "IV{y}{m}{s3}", "{i} {s4}-{yy}", "E{yy}{s4}", "{yy}-{m}-{s3}", "R-{s6}", "{i}.{s3}.{yy}", "{s4}",
    "{s3}-{s7}", "{i}EX{s4}-1", "{y}/{s4}", "CI-{s6}",
)  # fmt: skip
ORDERS = (
    "PO-{5}", "45{8}", "{4}/{2}", "{3}-{4}-A", "{6}", "P{6}", "ORD {5}", "{2}-{4}", "00{5}", "{1}B{4}", "PUR/{4}/{3}",
)  # fmt: skip
CODES = (
    "{i}-{s4}", "{s6}", "{s3}-{s3}", "{i}{s3}{x}", "{s2}.{s3}.{s2}", "{x}{s4}-{s2}", "{s8}", "{i}/{s3}", "{s4}{x}{x}",
)  # fmt: skip

MADE_ABROAD = ("parts", "tools", "electronics", "chemicals", "steel", "textile", "machines", "crafts", "ceramics",
               "werkzeug", "armaturen", "azulejos", "maison")  # fmt: skip
"""Trades whose goods may come from another land than the exporter's."""


@dataclass(frozen=True)
class Customer:
    """Who buys, who receives, who is told; ``consignee`` None where the buyer receives."""

    buyer: Firm
    consignee: Firm | None
    notify: Firm | None
    order_pattern: str


@dataclass(frozen=True)
class Trade:
    """A house's business."""

    language: str
    kind: str
    exporter: Firm
    currency: str
    customers: tuple[Customer, ...]
    number_pattern: str
    code_pattern: str
    origins: tuple[str, ...]
    sea: float
    port_form: str
    ship_form: str
    package_kind: str
    payment: tuple[str, ...]
    mark_style: str
    general: str
    bank: str
    start: int

    @property
    def goods(self) -> dict[str, Any]:
        """The trade's articles."""
        goods: dict[str, Any] = read(f"goods_{self.language.split('+')[0]}")[self.kind]
        return goods

    @property
    def first(self) -> str:
        """The language of the goods and of most labels."""
        return self.language.split("+")[0]


def settle(
    rng: random.Random, language: str, kinds: Sequence[str], *, sea: float = 0.8, abroad: float = 0.2, marks: str = ""
) -> Trade:
    """Invents a house's business; ``sea`` is the share of its shipments by ship, ``marks`` its way with marks."""
    first = language.split("+")[0]
    if first in SPECIAL:
        kind, land = rng.choice(sorted(read(f"goods_{first}"))), rng.choice(SPECIAL[first])
    else:
        kind, land = rng.choice(kinds), rng.choice(ABROAD) if rng.random() < abroad else "JP"
    if "ja" in language:
        land = "JP"
    firm = exporter(rng, kind, land)
    home = "JPY" if land == "JP" else read("lands")[land]["money"]
    chance = rng.random()
    goods = read(f"goods_{first}")[kind]
    other = rng.choice([code for code in ("CN", "VN", "TH", "TW", "ID", "IT") if code != land])
    return Trade(
        language=language,
        kind=kind,
        exporter=firm,
        currency="USD" if chance < 0.42 else "EUR" if chance < 0.52 else home,
        customers=tuple(find_customer(rng, land) for _ in range(rng.randint(1, 4))),
        number_pattern=rng.choice(NUMBERS),
        code_pattern=rng.choice(CODES),
        origins=rng.choice(((land,), (land,), (land,), (land,), (land,), (land, other), (other,)))
        if kind in MADE_ABROAD
        else (land,),
        sea=sea,
        port_form=rng.choice(("{p}", "{p}", "{p}, {c}", "{p}, {c}", "{p} Port")),
        ship_form=rng.choice(read("trade")["ship_forms"]),
        package_kind=rng.choice(goods["kinds"]),
        payment=tuple(_payment(rng, first)),
        mark_style=marks or rng.choice(("classic", "classic", "order", "name", "city", "none", "sheet", "nm")),
        general=rng.choice(goods["general"]),
        bank=rng.choice(read("trade")["banks"]),
        start=rng.randint(1, 8000),
    )


def find_customer(rng: random.Random, land: str) -> Customer:
    """A customer with its habits."""
    buyer = customer(rng, land)
    consignee = rng.choice((None, None, firm_in(rng, buyer.code), customer(rng, land)))
    notify = rng.choice((None, firm_in(rng, buyer.code), customer(rng, land)))
    if consignee and consignee.name == buyer.name:
        consignee = None
    return Customer(buyer, consignee, notify, rng.choice(ORDERS))


def _payment(rng: random.Random, language: str) -> list[str]:
    words = read("trade")["payment"]
    if language in words:
        return [rng.choice(words[language]) for _ in range(2)]
    kinds = rng.choice((("advance",), ("account",), ("account",), ("documents", "account"), ("credit", "advance")))
    return [rng.choice(words[kind]) for kind in kinds]


def number(rng: random.Random, pattern: str, firm: Firm, year: int, month: int) -> str:
    """An invoice number or item code after a pattern."""
    filled = pattern.replace("{i}", initials(firm)).replace("{yy}", f"{year % 100:02}").replace("{y}", str(year))
    filled = filled.replace("{m}", f"{month:02}")
    while "{x}" in filled:
        filled = filled.replace("{x}", rng.choice("ABCDEFGHKLMNPRSTX"), 1)
    return digits(rng, filled.replace("{s", "{"))
