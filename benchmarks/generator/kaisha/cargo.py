"""Goods lines: what a shipment holds, with amounts that add up."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from benchmarks.generator.kaisha.figures import decimals
from benchmarks.generator.kaisha.form import Form
from benchmarks.generator.kaisha.words import expand, fill, words

RATES = {"USD": "1", "JPY": "152", "EUR": "0.91", "GBP": "0.78", "CNY": "7.2", "THB": "35", "SGD": "1.33", "AUD": "1.5"}
FREE = ("NO CHARGE", "FREE OF CHARGE", "(F.O.C.)", "N.C.V.", "SAMPLE, NO COMMERCIAL VALUE")
FOREIGN = (("CN",), ("TH", "VN"), ("TW", "KR"), ("DE",), ("CN", "MY"), ("VN",), ("CN", "KR"))
BULK = ("PCS", "MTR", "KGS", "DOZ")


@dataclass(frozen=True)
class Line:
    """One line of goods; ``texts`` are the name and its further lines, ``first`` and ``last`` its packages' numbers."""

    texts: tuple[str, ...]
    code: str
    hs: str
    origin: str
    unit: str
    quantity: Decimal
    price: Decimal
    per: int
    discount: int
    amount: Decimal
    net: Decimal
    gross: Decimal
    first: int
    last: int
    rolls: int
    group: str


@dataclass(frozen=True)
class Load:
    """All lines, and what they are packed in; ``pack`` is kind in full, short, of one, in Japanese, kilograms each."""

    lines: tuple[Line, ...]
    packages: int
    pack: tuple[str, ...]
    net: Decimal
    gross: Decimal
    volume: Decimal


def count_lines(rng: random.Random, form: Form) -> int:
    """How many lines a paper of the house has."""
    few = form.kind in ("courier", "letter") or form.trade == "courier"
    shares = (60, 35, 5, 0) if few else form.pick("length", ((45, 35, 15, 5), (25, 40, 22, 13), (70, 25, 5, 0)))
    low, high = rng.choices(((1, 3), (4, 8), (9, 16), (17, 42)), shares)[0]
    return rng.randint(low, high)


def load(rng: random.Random, form: Form, trade: dict[str, Any], currency: str, per: int, discounts: bool) -> Load:
    """A shipment of the trade's goods."""
    pack = tuple(form.pick("pack", trade["packs"]).split(";"))
    rows = [rng.choice(trade["articles"]) for _ in range(count_lines(rng, form))]
    if form.chance("groups", 0.35):
        rows.sort(key=trade["articles"].index)
    drafts = [_draft(rng, form, trade, row, currency, per, discounts) for row in rows]
    drafts[1:] = [_give(form, draft) if rng.random() < 0.12 else draft for draft in drafts[1:]]
    weight = Decimal(pack[-1])
    nets = [max(Decimal("0.01"), round(draft["kilos"], 1 if draft["kilos"] > 2 else 2)) for draft in drafts]
    while sum(nets) / weight > 600:
        weight *= 4
    lines, done, top = [], Decimal(0), 0
    for draft, net in zip(drafts, nets, strict=True):
        first, last = _packages(done, net, weight, top)
        gross = round(net * Decimal("1.08") + Decimal("0.15"), 1 if net > 2 else 2)
        lines.append(_finish(draft, net, gross, first, last))
        done, top = done + net, last
    grouped = _group(lines, form) if form.chance("groups", 0.35) else lines
    gross = sum((line.gross for line in lines), Decimal(0))
    return Load(
        tuple(grouped), top, pack, done, gross, round(gross / Decimal(rng.randint(180, 380)) + Decimal("0.01"), 3)
    )


def _packages(done: Decimal, net: Decimal, weight: Decimal, top: int) -> tuple[int, int]:
    """The numbers of the packages that a line fills; small lines share one."""
    first = int(done / weight) + 1
    if first <= top and net >= weight:
        first = top + 1
    first = min(max(first, top), top + 1) or 1
    return first, max(first, math.ceil((done + net) / weight))


def _finish(draft: dict[str, Any], net: Decimal, gross: Decimal, first: int, last: int) -> Line:
    kept = {name: value for name, value in draft.items() if name != "kilos"}
    return Line(net=net, gross=gross, first=first, last=last, **kept)


def _draft(
    rng: random.Random, form: Form, trade: dict[str, Any], row: str, currency: str, per: int, discounts: bool
) -> dict[str, Any]:
    english, japanese, hs, unit, price, kilos = row.split(";")
    rate = Decimal(RATES[currency])
    cost = Decimal(price) * rate * Decimal(rng.randint(80, 125)) / 100
    quantity = _quantity(rng, Decimal(price), unit)
    per = per if Decimal(price) * per < 500 and Decimal(price) < 5 and unit in BULK else 1
    places = 0 if currency == "JPY" and cost * per >= 10 else 2 if cost * per >= 1 else 3
    printed = max(round(cost * per, places), Decimal(1).scaleb(-places))
    discount = rng.choice((5, 10, 15)) if discounts and rng.random() < 0.4 else 0
    amount = quantity * printed / per * (100 - discount) / 100
    texts = [expand(japanese if form.chance("goods.ja", 0.7) and form.japanese else english, rng)]
    if form.chance("specs", 0.55):
        texts += [expand(spec, rng) for spec in rng.sample(trade["specs"], rng.choice((0, 1, 1, 2)))]
    return {
        "texts": tuple(texts),
        "code": fill(form.pick("codes", trade["codes"]), rng),
        "hs": _write_hs(form, hs, rng),
        "origin": rng.choice(form.pick("foreign.from", FOREIGN))
        if form.chance("foreign", 0.25) and rng.random() < 0.25
        else "JP",
        "unit": unit,
        "quantity": quantity,
        "price": printed,
        "per": per,
        "discount": discount,
        "amount": round(amount, decimals(currency)),
        "kilos": quantity * Decimal(kilos),
        "rolls": max(1, int(quantity) // 50),
        "group": "",
    }


def _give(form: Form, draft: dict[str, Any]) -> dict[str, Any]:
    """A line without charge, where the house sends such."""
    if not form.chance("free", 0.16):
        return draft
    word = form.pick("free.word", FREE)
    free = {"price": draft["price"] * 0, "amount": draft["amount"] * 0, "discount": 0, "per": 1}
    return draft | free | {"texts": (*draft["texts"], word)}


def _quantity(rng: random.Random, price: Decimal, unit: str) -> Decimal:
    if unit == "KGS":
        return rng.choice((Decimal(rng.randint(2, 80) * 25), Decimal(rng.randint(100, 9000)) / 10))
    if unit == "MTR":
        return rng.choice((Decimal(rng.randint(4, 60) * 50), Decimal(rng.randint(500, 30000)) / 10))
    low, high, step = next(
        (low, high, step)
        for limit, low, high, step in (
            (1, 3, 60, 100), (12, 4, 150, 10), (60, 3, 200, 2), (400, 2, 40, 1), (3000, 1, 6, 1), (10**6, 1, 2, 1)
        )
        if price < limit
    )  # fmt: skip
    return Decimal(rng.randint(low, high) * step)


def _write_hs(form: Form, hs: str, rng: random.Random) -> str:
    """An HS code as the house writes it."""
    plain = hs.replace(".", "")
    style = form.pick("hs.style", ("6", "6.", "9", "4", "6.", "10"))
    tail = rng.choice(("000", "900", "100", "290"))
    return {"6": plain, "6.": hs, "9": f"{hs}-{tail}", "4": hs[:4], "10": f"{hs}.{tail}0"}[style]


def _group(lines: list[Line], form: Form) -> list[Line]:
    """The lines under headings, in stretches."""
    size = max(1, -(-len(lines) // form.number("groups.n", 1, 3)))
    heading = form.pick("groups.text", words("phrases")["groups"])
    return [replace(line, group=heading.format(number // size + 1)) for number, line in enumerate(lines)]
