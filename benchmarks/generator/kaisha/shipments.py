"""Shipments: everything that one paper may say, before a form decides what it says and how."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from benchmarks.generator.kaisha.cargo import Load, load
from benchmarks.generator.kaisha.figures import decimals
from benchmarks.generator.kaisha.firms import Customer, Exporter, Place, invent_customer
from benchmarks.generator.kaisha.form import Form
from benchmarks.generator.kaisha.marks import mark_lines
from benchmarks.generator.kaisha.words import expand, fill, words

CHARGED = {"freight": 3, "insurance": 1, "packing": 2, "handling": 1}  # in hundredths of the goods' value


@dataclass(frozen=True)
class Shipment:
    """The facts of one paper; ``charges`` are kinds and amounts, discounts negative; empty strings say «none»."""

    number: str
    day: date
    customer: Customer
    mode: str
    carrier: str
    vessel: str
    voyage: str
    departure: date
    origin_port: Place
    port: Place
    via: Place | None
    destination: str
    term: str
    term_place: str
    payment: str
    credit: str
    order: str
    currency: str
    load: Load
    charges: tuple[tuple[str, Decimal], ...]
    marks: tuple[str, ...]
    general: str
    extras: dict[str, str] = field(default_factory=dict)

    @property
    def goods_value(self) -> Decimal:
        """The sum of the lines."""
        return sum((line.amount for line in self.load.lines), Decimal(0))

    @property
    def total(self) -> Decimal:
        """The sum to pay."""
        return self.goods_value + sum((amount for _, amount in self.charges), Decimal(0))

    @property
    def origins(self) -> tuple[str, ...]:
        """The countries the goods are from, the first line's first."""
        return tuple(dict.fromkeys(line.origin for line in self.load.lines))


def find_customer(rng: random.Random) -> Customer:
    """Somebody abroad who buys from the house."""
    countries = words("buyers")["country"]
    country = rng.choice(countries)
    buyer = invent_customer(rng, country)
    other = rng.choice([name for name in country["firms"] if name != buyer.name])
    consignee = invent_customer(rng, country, other) if rng.random() < 0.45 else None
    rest = [name for name in country["firms"] if name not in (buyer.name, other)]
    notify = invent_customer(rng, country, rng.choice(rest)) if rest and rng.random() < 0.6 else None
    near = {"US": "USD", "GB": "GBP", "CN": "CNY", "TH": "THB", "SG": "SGD", "AU": "AUD"}
    euro = country["code"] in ("DE", "NL", "BE", "FR", "IT", "ES", "FI")
    local = "EUR" if euro else near.get(country["code"], "USD")
    letters = "".join(word[0] for word in buyer.name.split() if word[0].isalpha())[:3].upper()
    return Customer(
        buyer=buyer,
        consignee=consignee,
        notify=notify,
        country=country,
        currency=rng.choices(("JPY", "USD", local), (45, 35, 20))[0],
        initials=letters,
        mark=rng.choice(("plain", "order", "tri", "none", "none", "name", "short", "dest", "order2", "box", "number")),
        pattern=rng.choice(
            ("45######", "PO-#####", "@@##-####", "#####", "@-####/26", "P######", "20260###", "@@@ ####")
        ),
    )


def send(
    rng: random.Random, form: Form, exporter: Exporter, trade: dict[str, Any], customer: Customer, *, discounts: bool
) -> Shipment:
    """Another shipment to a customer; ``discounts`` says whether the form has a column for them."""
    day = date(2025, 6, 2) + timedelta(days=rng.randint(0, 400))
    departure = day + timedelta(days=rng.randint(0, 12))
    mode = _choose_mode(rng, form)
    per = form.pick("per", (1, 1, 1, 100, 1000, 12)) if form.chance("per.used", 0.5) else 1
    goods = load(rng, form, trade, customer.currency, per, discounts)
    by_air = mode != "sea"
    home = exporter.air if by_air else exporter.sea
    name, name_ja = rng.choice(customer.country["air" if by_air else "sea"]).split(";")
    port = Place(name, name_ja, customer.country["code"], customer.buyer.country)
    receiver = customer.consignee or customer.buyer
    carrier, vessel, voyage = _choose_carrier(rng, form, mode)
    term, place = _choose_term(rng, form, mode, home, port, (exporter.city, receiver.city))
    credit = rng.random() < (0.35 if form.chance("credits", 0.5) else 0.08) and form.trade != "courier"
    number = _number(rng, form, day)
    order = fill(customer.pattern, rng) if rng.random() < 0.88 else ""
    return Shipment(
        number=number,
        day=day,
        customer=customer,
        mode=mode,
        carrier=carrier,
        vessel=vessel,
        voyage=voyage,
        departure=departure,
        origin_port=home,
        port=port,
        via=_choose_via(rng, mode, port),
        destination=receiver.city,
        term=term,
        term_place=place,
        payment=_choose_payment(rng, form, credit),
        credit=fill(rng.choice(("LC######", "@@@/##/#####", "#####@@##", "ILC-#######", "M##@@######")), rng)
        if credit
        else "",
        order=order,
        currency=customer.currency,
        load=goods,
        charges=_charge(rng, form, goods, customer.currency, term),
        marks=mark_lines(rng, form, customer, port, goods, (number, order)),
        general=rng.choice(trade["general_ja"] if form.japanese and form.chance("goods.ja", 0.7) else trade["general"]),
        extras=_extras(rng, form, day, departure, by_air),
    )


def _number(rng: random.Random, form: Form, day: date) -> str:
    pattern = form.pick("number", (
        "{y}-####", "INV-{y}{m}##", "@@##{m}-##".replace("@@", form.pick("letters", ("KT", "HX", "EX", "OV", "TZ"))),
        "{yy}E-####", "E{yy}{m}###", "######", "{y}{m}{d}-##", "IV/{yy}/####", "K#####", "#-#####", "X{yy}####A",
        "{m}{d}-#", "EXP {yy}-###", "R{r}-####", "{yy}-@-####", "##-###/@",
    ))  # fmt: skip
    dated = pattern.replace("{yy}", f"{day:%y}").replace("{y}", f"{day:%Y}").replace("{m}", f"{day:%m}")
    return fill(dated.replace("{d}", f"{day:%d}").replace("{r}", str(day.year - 2018)), rng)


def _choose_mode(rng: random.Random, form: Form) -> str:
    if form.trade == "sea":
        return rng.choices(("sea", "air"), (90, 10))[0]
    if form.trade == "air":
        return "air"
    return rng.choices(("courier", "post"), (85, 15))[0]


def _choose_carrier(rng: random.Random, form: Form, mode: str) -> tuple[str, str, str]:
    """Courier, vessel or flight, and voyage."""
    lists = words("transit")
    if mode in ("sea", "air") and rng.random() < 0.07:
        return "", "", ""
    if mode == "sea":
        known = lists["vessels_ja" if form.japanese and form.chance("vessel.ja", 0.2) else "vessels"]
        prefix, name = form.pick("prefix", lists["prefixes"]), rng.choice(known)
        name = f'M.V. "{name}"' if prefix == '""' else prefix + name
        return "", name, expand(form.pick("voyages", lists["voyages"]), rng) if rng.random() < 0.85 else ""
    if mode == "air":
        flight = form.pick("flight.word", lists["flight_words"]) + expand(rng.choice(lists["flights"]), rng)
        return "", flight, ""
    return ("" if mode == "post" else rng.choice(lists["couriers"])), "", ""


def _choose_via(rng: random.Random, mode: str, port: Place) -> Place | None:
    lists = words("transit")
    if mode not in ("sea", "air") or rng.random() < 0.6:
        return None
    name, name_ja = rng.choice(lists["vias" if mode == "sea" else "air_vias"]).split(";")
    return None if name.split()[0] in port.name else Place(name, name_ja, "", "")


def _choose_term(
    rng: random.Random, form: Form, mode: str, home: Place, port: Place, cities: tuple[str, str]
) -> tuple[str, str]:
    """The trade term and its place: of the exporter, of the port, of the customer."""
    term = rng.choice(words("transit")["terms"][mode])
    if term in ("FOB", "FAS", "FCA"):
        return term, "JAPAN" if term == "FOB" and form.chance("fob.japan", 0.2) else home.name
    if term == "EXW":
        return term, cities[0]
    if term in ("DAP", "DDP", "DDU") or mode in ("courier", "post"):
        return term, cities[1]
    return term, port.name


def _choose_payment(rng: random.Random, form: Form, credit: bool) -> str:
    lists, tail = words("phrases"), "_lc" if credit else ""
    name = f"payments{'_ja' if form.japanese and form.chance('payment.ja', 0.7) else ''}{tail}"
    return expand(rng.choice(lists[name]), rng)


def _charge(rng: random.Random, form: Form, goods: Load, currency: str, term: str) -> tuple[tuple[str, Decimal], ...]:
    """Freight, insurance and the rest, where the house shows them."""
    value, places = sum((line.amount for line in goods.lines), Decimal(0)), decimals(currency)
    if not form.chance("charges", 0.55) or rng.random() < 0.35:
        return ()
    kinds = [kind for kind, share in (("packing", 0.25), ("handling", 0.2)) if rng.random() < share]
    if term not in ("FOB", "FAS", "FCA", "EXW"):
        kinds.insert(0, "freight")
        if term in ("CIF", "CIP"):
            kinds.insert(1, "insurance")
    charges = [(kind, round(value * CHARGED[kind] * rng.randint(60, 190) / 10000, places)) for kind in kinds]
    if rng.random() < 0.22:
        charges.append(("discount", -round(value * rng.choice((3, 5, 10)) / 100, places)))
    elif rng.random() < 0.06:
        charges.append(("deposit", -round(value * rng.choice((20, 30, 50)) / 100, places)))
    return tuple((kind, amount) for kind, amount in charges if amount)


def _extras(rng: random.Random, form: Form, day: date, departure: date, by_air: bool) -> dict[str, str]:
    """What else papers say and nobody asks: numbers, people, agents. Dates stand as ISO text."""
    lists = words("exporters"), words("phrases"), words("transit")
    waybill = f"{rng.randint(100, 999)}-{rng.randint(10**7, 10**8 - 1)}" if by_air else fill("@@@@#########", rng)
    return {
        "contract": fill(rng.choice(("SC-####", "S##-###", "@@-####")), rng),
        "quotation": fill(rng.choice(("Q-####", "QT######", "E##-####")), rng),
        "customer_no": fill(rng.choice(("C####", "#####", "@@@-##")), rng),
        "order_date": (day - timedelta(days=rng.randint(20, 90))).isoformat(),
        "due_date": (day + timedelta(days=rng.choice((30, 45, 60)))).isoformat(),
        "sales_person": rng.choice(lists[0]["staff_ja"] if form.japanese and rng.random() < 0.6 else lists[0]["staff"]),
        "delivery_note": fill(rng.choice(("D#####", "PL-####", "J######")), rng),
        "container": fill("@@@U#######", rng) + (f" / {fill('@@######', rng)}" if rng.random() < 0.6 else ""),
        "waybill": waybill,
        "booking": fill(rng.choice(("@@@#######", "BK#######")), rng),
        "arrival": (departure + timedelta(days=rng.randint(1, 4) if by_air else rng.randint(5, 38))).isoformat(),
        "forwarder": rng.choice(lists[2]["forwarders"]),
        "tracking": fill("#### #### ####", rng),
        "reason": rng.choice(lists[1]["reasons_ja" if form.japanese else "reasons"]),
        "insurance": f"{rng.choice(lists[1]['insurers'])} {fill('OP-######', rng)}",
        "your_ref": fill(rng.choice(("@@/@@/##", "REF-####", "####@")), rng),
        "section": rng.choice(("Export Dept.", "Overseas Sales", "2nd Sales Dept.", "Trade Section")),
        "lc_date": (day - timedelta(days=rng.randint(25, 80))).isoformat(),
        "bank_of_issue": rng.choice(lists[1]["issuing_banks"]),
        "freight_terms": rng.choice(("PREPAID", "COLLECT", "FREIGHT PREPAID", "AS ARRANGED")),
    }
