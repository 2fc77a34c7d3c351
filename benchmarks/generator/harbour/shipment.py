"""One shipment: who, what, how, for how much."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.generator.harbour.figures import places, rounded
from benchmarks.generator.harbour.firms import Firm, country_name, invent_buyer, invent_firm
from benchmarks.generator.harbour.lists import chance, weighted, words
from benchmarks.generator.harbour.route import Route, invent_route
from benchmarks.generator.harbour.stock import Item, Stock, invent_code, invent_item

NUMBERS = (
    "{p}-{4}", "{p}{y}-{3}", "{y}{p}{4}", "{p}/{4}/{yy}", "{6}", "{p} {4}-{y}", "{yy}-{4}", "{p}{6}", "{p}-{y}{m}-{2}",
    "No{4}/{y}", "{yy}{m}{3}{p}", "{5}{p}", "{p}.{y}.{4}", "{2}-{p}-{4}", "{y}/{p}{3}", "{8}",
)  # fmt: skip
ORDERS = (
    "{p}{6}", "45{8}", "PO-{4}", "{4}/{yy}", "PO{5}", "{2}-{4}", "{p}-{y}{3}", "ORD {4}", "P{6}", "{6}-{p}", "{4}",
)  # fmt: skip
CREDITS = ("LC{8}", "{p}{y}/{5}", "{4}LC{4}-{y}", "{8}", "ILC-{p}-{4}", "00{3}-01-{6}", "M{5}{2}LS{5}")


@dataclass(frozen=True)
class Customs:
    """The habits of a firm: customers, currencies, numbers, how many lines, what it charges."""

    seller: Firm
    stock: Stock
    customers: tuple[tuple[Firm, Firm | None], ...]
    currencies: tuple[str, ...]
    number: str
    order: str
    initials: str
    most_lines: int
    charges: tuple[str, ...]
    language: str
    grouped: bool
    mark_style: str
    credit: bool
    modes: tuple[str, ...]


@dataclass(frozen=True)
class Shipment:
    """What an invoice is about; amounts are consistent. ``extra`` holds what no field of the truth is."""

    seller: Firm
    buyer: Firm
    consignee: Firm | None
    notify: Firm | None
    number: str
    day: date
    po: str
    lc: str
    currency: str
    payment: str
    items: tuple[Item, ...]
    charges: tuple[tuple[str, Decimal], ...]
    deposit: Decimal
    route: Route
    marks: tuple[str, ...]
    packages: int
    package_kind: str
    inner: str
    gross: Decimal
    net: Decimal
    volume: Decimal
    of: str
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def goods(self) -> Decimal:
        """The sum of the lines."""
        return sum((item.amount for item in self.items), Decimal(0))

    @property
    def total(self) -> Decimal:
        """Goods and charges."""
        return self.goods + sum((amount for _, amount in self.charges), Decimal(0))


def invent_customs(rng: random.Random, seller: Firm, stock: Stock, language: str, apart: bool) -> Customs:
    """A firm's habits; ``apart``: its goods sometimes go to others than the buyers."""
    pairs = [_pair(rng, seller.country, language, apart) for _ in range(rng.randint(2, 5))]
    own = {"JP": ("USD", "JPY", "USD", "EUR"), "US": ("USD",), "GB": ("GBP", "USD", "EUR"), "CH": ("CHF", "EUR"),
           "CN": ("USD", "USD", "CNY"), "AU": ("AUD", "USD"), "SG": ("SGD", "USD")}  # fmt: skip
    euro = seller.country in ("DE", "FR", "ES", "IT", "NL")
    pool = ("EUR", "EUR", "USD") if euro else own.get(seller.country, ("USD",))
    initials = "".join(word[0] for word in seller.name.split()[:3] if word[0].isalpha()).upper()
    return Customs(
        seller, stock, tuple(pairs), (rng.choice(pool),) if chance(rng, 0.7) else tuple(dict.fromkeys(pool)),
        rng.choice(NUMBERS), rng.choice(ORDERS), initials or "EX",
        weighted(rng, ((3, 4), (6, 5), (10, 3), (18, 1.5), (36, 1), (60, 0.4))),
        tuple(one for one, share in _CHARGES if chance(rng, share)), language,
        language == "en" and chance(rng, 0.2),
        weighted(rng, (("block", 5), ("diamond", 2), ("n/m", 1.2), ("none", 1.5), ("address", 1))),
        chance(rng, 0.35), _modes(rng, seller.country),
    )  # fmt: skip


_CHARGES = (("freight", 0.35), ("insurance", 0.25), ("packing", 0.15), ("discount", 0.15), ("tax", 0.1))


def _modes(rng: random.Random, home: str) -> tuple[str, ...]:
    usual = weighted(rng, ((("sea",), 4), (("sea", "air"), 5), (("air",), 1.5), (("courier", "air"), 1.2)))
    if home in ("DE", "FR", "ES", "IT", "NL", "CH") and chance(rng, 0.3):
        return ("road", *usual, rng.choice(("rail", "road")))
    return (*usual, "post") if chance(rng, 0.04) else usual


def _pair(rng: random.Random, home: str, language: str, apart: bool) -> tuple[Firm, Firm | None]:
    buyer = invent_buyer(rng, home, language)
    if not apart or chance(rng, 0.45):
        return buyer, None
    if chance(rng, 0.6):
        return buyer, invent_firm(rng, buyer.country, "en")
    return buyer, invent_buyer(rng, home, language)


def invent_shipment(rng: random.Random, customs: Customs) -> Shipment:
    """Another shipment of the firm."""
    seller, stock = customs.seller, customs.stock
    buyer, consignee = rng.choice(customs.customers)
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 560))
    currency = rng.choice(customs.currencies)
    items = _items(rng, customs, currency)
    credit = customs.credit and chance(rng, 0.55) and customs.language == "en"
    route = invent_route(rng, customs.modes, seller, consignee or buyer, day)
    net = sum((item.weight for item in items), Decimal(0))
    net = rounded(max(net, Decimal("0.4")), 2 if net < 100 else 1)
    gross = rounded(net * Decimal(str(round(rng.uniform(1.06, 1.32), 3))) + Decimal("0.8"), 2 if net < 100 else 1)
    packages, kind, inner = _packages(rng, stock, items, net)
    items = _numbered(items, packages)
    draft = Shipment(
        seller, buyer, consignee, _notify(rng, customs, consignee or buyer),
        number_like(rng, customs.number, customs.initials, day), day,
        number_like(rng, customs.order, rng.choice("ABKMRT") + rng.choice("CLNPS"), day - timedelta(days=50)),
        number_like(rng, rng.choice(CREDITS), rng.choice(("IB", "DC", "TF")), day) if credit else "",
        currency, _payment(rng, customs.language, credit), items, (), Decimal(0), route, (), packages, kind, inner,
        gross, net, rounded(gross / Decimal(rng.randint(180, 420)) + Decimal("0.01"), 3), rng.choice(stock.data["of"]),
        _extras(rng, customs, day),
    )  # fmt: skip
    with_charges = replace(draft, charges=_charge(rng, customs, draft, currency))
    deposit = rounded(with_charges.total * 3 / 10, places(currency)) if chance(rng, 0.04) else Decimal(0)
    return replace(with_charges, deposit=deposit, marks=_marks(rng, customs, draft))


def _items(rng: random.Random, customs: Customs, currency: str) -> tuple[Item, ...]:
    wanted = rng.randint(1, customs.most_lines) if customs.most_lines < 12 else rng.randint(7, customs.most_lines)
    origins = customs.stock.origins
    items = [invent_item(rng, customs.stock, currency, rng.choice(origins)) for _ in range(wanted)]
    if chance(rng, customs.stock.free_share):
        free = invent_item(rng, customs.stock, currency, origins[0])
        zero = Decimal(0).scaleb(-places(currency))
        spec = ("FREE OF CHARGE",) if customs.language == "en" else ()
        items.append(replace(free, quantity=Decimal(rng.randint(1, 5)), price=zero, amount=zero, spec=spec, discount=0))
    if customs.grouped and len(items) > 2:
        word = rng.choice(("ORDER NO.", "P/O", "Your Order", "SERIES", "CATEGORY", "LOT", "Group"))
        heads = [_heading(rng, word) for _ in range(rng.randint(1, 3))]
        size = -(-len(items) // len(heads))
        items = [replace(item, group=heads[place // size]) for place, item in enumerate(items)]
    return tuple(items)


def _numbered(items: tuple[Item, ...], packages: int) -> tuple[Item, ...]:
    """The lines with the numbers of the packages that hold them."""
    numbered: list[Item] = []
    for place, item in enumerate(items):
        first = place * packages // len(items) + 1
        last = max(first, (place + 1) * packages // len(items))
        numbered.append(replace(item, packs=str(first) if first == last else f"{first}-{last}"))
    return tuple(numbered)


def _heading(rng: random.Random, word: str) -> str:
    if word in ("ORDER NO.", "P/O", "Your Order"):
        return f"{word} {rng.randint(1000, 98000)}"
    return f"{word} {rng.choice('ABCDEFGH')}"


SINGULARS = (("cases", "case"), ("CASES", "CASE"), ("BOXES", "BOX"), ("bultos", "bulto"), ("S", ""), ("s", ""))


def _packages(rng: random.Random, stock: Stock, items: tuple[Item, ...], net: Decimal) -> tuple[int, str, str]:
    most = 48 if net > 300 else 14 if net > 40 else 3
    count = max(rng.randint(1, most), len(items) // 6)
    kind: str = rng.choice(stock.data["packs"])
    if count == 1:
        for end, single in (
            ("cases", "case"),
            ("CASES", "CASE"),
            ("BOXES", "BOX"),
            ("bultos", "bulto"),
            ("S", ""),
            ("s", ""),
        ):
            if kind.endswith(end) and kind != "colis":
                kind = kind[: -len(end)] + single
                break
    upper = kind.upper()
    inner = f"({count * rng.randint(4, 30)} CTNS)" if upper.startswith(("PALLET", "SKID")) and chance(rng, 0.5) else ""
    return count, kind, inner


def _payment(rng: random.Random, language: str, credit: bool) -> str:
    listed = words("phrases")["payments"]
    return str(rng.choice(listed["lc"] if credit else listed.get(language, listed["en"])))


def _notify(rng: random.Random, customs: Customs, receiver: Firm) -> Firm | None:
    if not chance(rng, 0.45):
        return None
    return invent_firm(rng, receiver.country, "en")


def _charge(rng: random.Random, customs: Customs, draft: Shipment, currency: str) -> tuple[tuple[str, Decimal], ...]:
    charges = []
    for name in customs.charges:
        share = {"freight": 0.06, "insurance": 0.006, "packing": 0.015, "discount": -0.04, "tax": 0}[name]
        amount = rounded(draft.goods * Decimal(str(share * rng.uniform(0.5, 1.5))), places(currency))
        if name == "tax" or (amount and chance(rng, 0.85)):
            charges.append((name, amount))
    return tuple(charges)


def number_like(rng: random.Random, pattern: str, letters: str, day: date) -> str:
    """A number after a pattern: {4} are four digits, {p} letters, {y} and {m} from the date."""
    text = pattern.replace("{p}", letters).replace("{yy}", str(day.year)).replace("{y}", f"{day.year % 100}")
    return invent_code(rng, text.replace("{m}", f"{day.month:02}").replace("{8}", "{4}{4}"))


def _extras(rng: random.Random, customs: Customs, day: date) -> dict[str, str]:
    listed = words("phrases")
    people, letters = listed["people"], "".join(rng.sample("ABCDEFHKLMNPRSTU", 4))
    return {
        "contract": number_like(rng, "SC-{4}/{y}", "S", day),
        "quotation": number_like(rng, "Q{6}", "Q", day),
        "customer": number_like(rng, rng.choice(("{5}", "C-{4}", "D{3}{3}")), "C", day),
        "delivery": number_like(rng, rng.choice(("8{6}", "DN-{4}", "PS{5}")), "D", day),
        "salesman": rng.choice(people["names"]),
        "forwarder": rng.choice(people["forwarders"]),
        "container": f"{letters[:3]}U {rng.randint(100000, 999999)}-{rng.randint(0, 9)}",
        "bl": number_like(rng, letters + "{6}", "B", day),
        "awb": f"{rng.randint(900, 989)}-{rng.randint(1000, 9999)} {rng.randint(1000, 9999)}",
        "booking": number_like(rng, "{3}{6}", "B", day),
        "policy": number_like(rng, "MC-{6}", "P", day),
        "lc_bank": rng.choice(people["banks"]),
        "reason": str(rng.choice(listed["reasons"].get(customs.language, listed["reasons"]["en"]))),
        "taxid": customs.seller.taxid,
        "order_day": (day - timedelta(days=rng.randint(20, 90))).isoformat(),
        "due_day": (day + timedelta(days=rng.choice((30, 45, 60)))).isoformat(),
        "signer": rng.choice(people["names"]),
        "post": rng.choice(people["titles"]),
    }


def _marks(rng: random.Random, customs: Customs, draft: Shipment) -> tuple[str, ...]:
    style = customs.mark_style
    if style == "none":
        return ()
    if style == "n/m" or (style == "address" and chance(rng, 0.2)):
        return (rng.choice(("N/M", "N/M", "N/M", "AS PER ATTACHED SHEET")),)
    receiver = draft.consignee or draft.buyer
    initials = "".join(word[0] for word in receiver.name.split() if word[0].isalpha()).upper()[:4]
    place = (draft.route.final or draft.route.pod or receiver.city).upper()
    count = draft.packages
    tail = rng.choice(
        (f"C/NO. 1-{count}", f"C/NO.1-{count}", f"NO. 1/{count} - {count}/{count}", f"CASE NO. 1 - {count}")
    )
    if count == 1:
        tail = rng.choice(("C/NO. 1", "NO. 1", "C/NO.1"))
    origins = {item.origin for item in draft.items}
    made = f"MADE IN {country_name(origins.pop(), 'en', False).upper()}" if len(origins) == 1 else ""
    head = receiver.name.upper() if style == "address" and len(receiver.name) < 24 else initials
    lines = [head, place, draft.po if chance(rng, 0.4) else "", tail if chance(rng, 0.9) else "", made]
    return tuple(line for line in lines[: rng.choice((4, 5, 5))] if line)
