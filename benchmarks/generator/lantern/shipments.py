"""One shipment: who gets what, how it travels, what it weighs, what is to be paid."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.lantern.firms import LETTERS, Party, fill
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.goods import Item, invent_items, round_money
from benchmarks.generator.lantern.lists import trades, words
from benchmarks.generator.lantern.noise import invent_noise
from benchmarks.generator.lantern.routes import Route, invent_route
from benchmarks.generator.lantern.writing import places_of

EXTRA = ("freight", "insurance", "packing", "documents")


@dataclass(frozen=True)
class Charge:
    """Money beside the goods; a discount is negative."""

    key: str
    amount: Decimal


@dataclass(frozen=True)
class Packing:
    """Packages and weights; ``inner`` is what stands in brackets behind the count."""

    count: int
    kind: str
    inner: str
    gross: Decimal
    net: Decimal
    volume: Decimal


@dataclass(frozen=True)
class Shipment:
    """Everything that a paper of it may say. Empty strings and None are not known or do not apply."""

    number: str
    date: dt.date
    buyer: Party
    consignee: Party
    notify: Party | None
    notify_same: bool
    route: Route
    currency: str
    items: tuple[Item, ...]
    charges: tuple[Charge, ...]
    total: Decimal
    packing: Packing
    marks: tuple[str, ...]
    shape: str
    po: str
    lc: str
    payment: str
    general: str
    noise: Mapping[str, str]
    deposit: Decimal

    @property
    def due(self) -> Decimal:
        """What is left to pay."""
        return self.total - self.deposit

    @property
    def goods_total(self) -> Decimal:
        """The sum of the lines."""
        return sum((item.amount for item in self.items), Decimal(0))

    @property
    def origins(self) -> list[str]:
        """Where the goods come from, in the order of the lines."""
        return list(dict.fromkeys(item.origin for item in self.items))


def invent_shipment(rng: random.Random, form: Form) -> Shipment:
    """Another shipment of a house."""
    date = dt.date(2025, 1, 6) + dt.timedelta(days=rng.randrange(560))
    buyer = rng.choice(form.customers)
    consignee = _consignee(rng, form, buyer)
    currency = rng.choice(form.currencies)
    trade = trades()[form.trade]
    count = rng.randint(*form.size)
    items = invent_items(rng, trade, form.habit, form.seller.code, currency, count, form.hs_digits)
    route = invent_route(rng, form, consignee, date)
    charges = _charges(rng, form, items, route, currency)
    lc = _credit(rng) if "lc" in form.carries and rng.random() < 0.55 else ""
    packing = _packing(rng, items, list(trade["packages"]))
    po = fill(rng, rng.choice(form.order_patterns)) if rng.random() < 0.88 else ""
    total = sum([one.amount for one in items] + [one.amount for one in charges], Decimal(0))
    notify_same = rng.random() < 0.2
    notify = rng.choice(form.customers) if rng.random() < 0.6 and not notify_same else None
    shape = rng.choice(form.shapes)
    return Shipment(
        _number(rng, form, date), date, buyer, consignee, notify, notify_same, route, currency, items, charges,
        total, packing, _marks(rng, form, buyer, route, packing, po, {item.origin for item in items}, shape), shape,
        po, lc, _payment(rng, form, lc), rng.choice(trade["general"]), invent_noise(rng, form, date),
        _deposit(rng, form, total, currency),
    )  # fmt: skip


def _deposit(rng: random.Random, form: Form, total: Decimal, currency: str) -> Decimal:
    """What has been paid before."""
    if not form.deposit or form.language != "en" or rng.random() < 0.3:
        return Decimal(0)
    return round_money(total * rng.choice((20, 30, 50)) / 100, places_of(currency))


def _consignee(rng: random.Random, form: Form, buyer: Party) -> Party:
    if form.two_parties and rng.random() < 0.6:
        near = [one for one in form.customers if one.code == buyer.code and one.name != buyer.name]
        return rng.choice(near or [one for one in form.customers if one.name != buyer.name])
    return buyer


def _number(rng: random.Random, form: Form, date: dt.date) -> str:
    pattern = form.number_pattern.format(yy=f"{date.year % 100:02}", yyyy=date.year, mm=f"{date.month:02}")
    return fill(rng, pattern)


def _charges(
    rng: random.Random, form: Form, items: tuple[Item, ...], route: Route, currency: str
) -> tuple[Charge, ...]:
    if not form.charging or rng.random() > form.charging:
        return ()
    goods, places = sum((item.amount for item in items), Decimal(0)), places_of(currency)
    found = []
    if rng.random() < 0.3:
        found.append(Charge("discount", -round_money(goods * rng.choice((2, 3, 5, 10)) / 100, places)))
    keys = ["freight", "insurance"] if route.term in ("CIF", "CIP", "DAP", "DDP") else ["freight"]
    keys = keys if route.term not in ("FOB", "EXW", "FCA") else []
    keys += [key for key in ("packing", "documents") if rng.random() < 0.3]
    for key in keys:
        share = Decimal(str(round(rng.uniform(0.002, 0.01) if key == "insurance" else rng.uniform(0.01, 0.08), 4)))
        found.append(Charge(key, round_money(goods * share, places) or Decimal(1)))
    if form.taxed:
        found.append(Charge("tax", Decimal(0)))
    return tuple(found)


def _credit(rng: random.Random) -> str:
    forms = ("LC-####/2#", "@@#######", "##-####-####", "ILC######@", "DC @@@ ######", "M##@#####@@#####")
    return fill(rng, rng.choice(forms))


def _packing(rng: random.Random, items: tuple[Item, ...], kinds: list[str]) -> Packing:
    net = sum((item.weight for item in items), Decimal(0))
    net = net if net >= 1 else net + Decimal("0.40")
    kind = rng.choice(kinds)
    heavy = kind.lower().startswith(("pal", "wood", "cra", "skid"))
    count = max(1, int(net / (180 if heavy else rng.choice((9, 14, 22)))))
    inner = ""
    if kind.lower().startswith("pal") and rng.random() < 0.4 and count > 1:
        inner = f"{count * rng.randint(6, 24)} {'CTNS' if kind.isupper() else 'Ctn.'}"
    gross = round_money(net * Decimal(str(round(rng.uniform(1.06, 1.22), 3))), 1) + Decimal("0.3")
    volume = round_money(gross * Decimal(str(round(rng.uniform(0.003, 0.008), 5))), 3) or Decimal("0.012")
    return Packing(count, _number_kind(kind, count), inner, gross, round_money(net, 1), volume)


def _number_kind(kind: str, count: int) -> str:
    """The word for one package where there is but one."""
    if count > 1:
        return kind
    one = {"BOXES": "BOX", "CARTON BOXES": "CARTON BOX", "WOODEN BOXES": "WOODEN BOX", "Kartons": "Karton",
           "Kisten": "Kiste", "Paletten": "Palette", "cajas": "caja", "palets": "palet", "bultos": "bulto",
           "colli": "collo", "cartoni": "cartone", "casse": "cassa", "scatole": "scatola", "palettes": "palette",
           "caisses": "caisse", "cartons": "carton"}  # fmt: skip
    return one.get(kind, kind.removesuffix("S") if kind.isupper() else kind)


def _payment(rng: random.Random, form: Form, lc: str) -> str:
    lists, european = words("phrases"), words("phrases")["payments_eu"]
    if lc:
        return str(rng.choice(lists["credit_eu"].get(form.language, lists["credit_payments"])))
    if form.language in european:
        return str(rng.choice(european[form.language]))
    return rng.choice(form.payments)


def _marks(
    rng: random.Random, form: Form, buyer: Party, route: Route, packing: Packing, po: str, origins: set[str], shape: str
) -> tuple[str, ...]:
    kind = rng.choice(form.mark_kinds)
    if form.european and kind in ("NO MARKS", "AS PER ATTACHED SHEET", "AS ADDRESSED"):
        return ("N/M",)
    if kind in ("N/M", "NO MARKS", "AS PER ATTACHED SHEET", "As per packing list", "AS ADDRESSED"):
        return (kind,)
    initials = "".join(word[0] for word in buyer.name.upper().split() if word[0].isalpha())[:4]
    middle = {"initials": initials, "word": buyer.name.split()[0].upper(), "code": fill(rng, "@@@-##")}[kind]
    lines = [middle if len(middle) > 1 else f"{middle}{rng.choice(LETTERS)}"]
    if shape == "none" and po and "po" in form.carries and rng.random() < 0.3:
        lines.append(f"{rng.choice(('P/O', 'ORDER NO.', 'PO#'))} {po}")
    lines.append((route.final or route.discharge_city or buyer.city).upper())
    many = packing.count > 1
    number = rng.choice(form.counters).format(n=packing.count) if many else rng.choice(("C/NO. 1", "NO. 1", "1/1"))
    lines.append(number)
    if form.made_in and origins == {form.seller.code}:
        lines.append(f"MADE IN {form.home_name.upper()}")
    return tuple(lines)
