"""The facts of one invoice, and what of them a perfect reader would say."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import cast

from benchmarks.generator.kit.drawn import Value
from benchmarks.generator.konzern.firms import Customer, Exporter, invent_party
from benchmarks.generator.konzern.formats import PLACES, Formats, country_name, plain, rounded
from benchmarks.generator.konzern.goods import Catalogue, Line
from benchmarks.generator.konzern.taste import Taste, digits, words
from benchmarks.generator.konzern.traffic import Packing, Traffic, invent_traffic, pack

CHARGES = ("freight", "insurance", "packing", "documents", "surcharge")


@dataclass(frozen=True)
class Money:
    """The way from the goods to the total: ``charges`` are (kind, amount), a discount is negative."""

    goods: Decimal
    charges: tuple[tuple[str, Decimal], ...]
    total: Decimal
    deposit: Decimal
    rebate: Decimal


@dataclass(frozen=True)
class Facts:
    """All that could be printed of a shipment."""

    number: str
    day: date
    customer: Customer
    notify: bool
    traffic: Traffic
    packing: Packing
    lines: tuple[Line, ...]
    money: Money
    currency: str
    payment: str
    po: str
    lc: str
    goods: str
    origin: tuple[str, ...]
    origin_text: str
    refs: dict[str, str] = field(default_factory=dict)


def invent_facts(
    rng: random.Random,
    taste: Taste,
    exporter: Exporter,
    customers: tuple[Customer, ...],
    catalogue: Catalogue,
    formats: Formats,
) -> Facts:
    """One shipment to one of the house's customers."""
    customer = rng.choice(customers)
    day = date(2025, 1, 1) + timedelta(days=rng.randint(0, 700))
    language = taste.pick("terms.language", (catalogue.language, catalogue.language, "en"))
    lines = tuple(catalogue.lines(rng, _how_many(rng, taste)))
    net = sum((line.weight for line in lines), Decimal(0))
    traffic = invent_traffic(rng, taste, language, exporter.party, customer, day, net)
    refs = _refs(rng, taste, exporter, day, formats)
    origin = tuple(dict.fromkeys(line.origin for line in lines))
    po = digits(rng, taste.pick("po.form", ("45{8}", "PO-{5}", "{6}", "{2}/{4}", "B{6}", "PO{7}", "{4}-{2}-{3}")))
    made = country_name(origin[0], "en").upper() if len(origin) == 1 else ""
    payment = choose_payment(rng, taste, language)
    credit = by_credit(payment)
    return Facts(
        number=invoice_number(rng, taste, day),
        day=day,
        customer=customer,
        notify=rng.random() < 0.6,
        traffic=traffic,
        packing=pack(rng, taste, net, po, customer.buyer, traffic.pod, made, language),
        lines=lines,
        money=_money(rng, taste, lines, catalogue.currency, traffic),
        currency=catalogue.currency,
        payment=_payment(rng, payment, day, formats),
        po=po,
        lc=digits(rng, rng.choice(("LC{8}", "{4}IMP{5}", "M{2}A{4}-{5}", "ILC-{6}"))) if credit else "",
        goods=taste.pick("goods.general", cast(list[str], catalogue.trade["general"][catalogue.language])),
        origin=origin,
        origin_text=_origin_text(taste, origin, catalogue.language),
        refs=refs,
    )


def _how_many(rng: random.Random, taste: Taste) -> int:
    low, high = taste.pick("lines.range", ((1, 3), (1, 6), (2, 8), (4, 14), (10, 24)), (2, 4, 4, 2.5, 1))
    return rng.randint(low, high)


def invoice_number(rng: random.Random, taste: Taste, day: date) -> str:
    """The next number of the house's own kind."""
    forms = (
        "9{7}",
        "{10}",
        "RE{2}-{5}",
        "{6}",
        "INV-{6}",
        "{y}/{5}",
        "V{y}-{4}",
        "FE{7}",
        "{4}/{y}",
        "EX{y}{4}",
        "{3}-{6}",
    )
    form = taste.pick("number.form", forms)
    return digits(rng, form.replace("{y}", str(day.year if taste.flag("number.long year") else day.year % 100)))


def by_credit(payment: str) -> bool:
    """Whether terms of payment are those of a letter of credit."""
    return any(
        word in payment
        for word in ("L/C at", "L/C {", "letter of", "kkreditiv", "documentaire", "documentario", "Lettera")
    )


def choose_payment(rng: random.Random, taste: Taste, language: str) -> str:
    """One of the few terms that a house grants; some houses sell against letters of credit."""
    options = cast(list[str], words("payments")[language])
    if taste.flag("payments.credit", 0.22) and rng.random() < 0.6:
        return rng.choice([one for one in options if by_credit(one)])
    return rng.choice(taste.some("payments", options, 2, 4))


def _payment(rng: random.Random, payment: str, day: date, formats: Formats) -> str:
    due = formats.date(day + timedelta(days=30))
    text = payment.replace("{d}", str(rng.choice((30, 45, 60, 90)))).replace("{p}", str(rng.choice((2, 3))))
    return text.replace("{q}", str(rng.choice((20, 30, 50)))).replace("{date}", due)


def _origin_text(taste: Taste, origin: tuple[str, ...], language: str) -> str:
    tongue = taste.pick("origin.language", (language, language, "en"))
    joint = words(f"labels_{tongue}")["text"]["and"][0]
    form = taste.pick("origin.form", ("name", "upper", "upper", "code and name"))
    names = [country_name(code, tongue) for code in origin]
    if form == "code and name":
        names = [f"{code} {name}" for code, name in zip(origin, names, strict=True)]
    text = ", ".join([*names[:-2], f" {joint} ".join(names[-2:])])
    return text.upper() if form == "upper" else text


def _money(rng: random.Random, taste: Taste, lines: tuple[Line, ...], currency: str, traffic: Traffic) -> Money:
    places = PLACES.get(currency, 2)
    goods = sum((line.amount for line in lines), Decimal(0))
    charges: list[tuple[str, Decimal]] = []
    rebate = Decimal(rng.choice((2, 3, 5))) if taste.flag("money.discount", 0.25) and rng.random() < 0.7 else Decimal(0)
    if rebate:
        charges.append(("discount", -rounded(goods * rebate / 100, places)))
    usual = taste.some("money.charges", CHARGES, 0, 3) if taste.flag("money.has charges", 0.6) else []
    for kind in usual:
        if rng.random() < 0.7:
            amount = rounded(goods * Decimal(rng.choice(("0.011", "0.024", "0.05"))), 0) + rng.randint(5, 60)
            named = "air_freight" if kind == "freight" and traffic.mode == "air" else kind
            charges.append((named, rounded(amount, places)))
    total = goods + sum((amount for _, amount in charges), Decimal(0))
    paid = taste.flag("money.deposit", 0.06) and rng.random() < 0.6
    deposit = rounded(total * Decimal("0.3"), places) if paid else Decimal(0)
    return Money(goods, tuple(charges), total - deposit, deposit, rebate)


def _refs(rng: random.Random, taste: Taste, exporter: Exporter, day: date, formats: Formats) -> dict[str, str]:
    """References that are no fields, by the names of their labels."""
    ordered, sent = (formats.date(day - timedelta(days=rng.randint(low, low + 30))) for low in (25, 1))
    person = rng.choice(exporter.people)
    note = digits(rng, taste.pick("note.form", ("8{7}", "LS-{5}", "{6}", "{2}/{5}")))
    return {
        "po_date": ordered,
        "order_no": digits(rng, taste.pick("order.form", ("{7}", "SO-{5}", "{3}.{4}", "10{6}", "A{6}"))),
        "delivery_note": f"{note} / {sent}" if taste.flag("note.dated", 0.3) else note,
        "vendor_no": digits(rng, "{5}"),
        "clerk": person,
        "phone": exporter.phone,
        "email": exporter.mail,
        "vat_own": exporter.tax,
        "eori": exporter.tax.replace(" ", "") + digits(rng, "{3}"),
        "quotation": digits(rng, "Q{6}"),
        "contract": digits(rng, "46{6}"),
        "project": digits(rng, "P-{2}.{4}"),
        "due": formats.date(day + timedelta(days=30)),
        "end_user": invent_party(rng, "KR").name,
        "reason": taste.pick("reason", ("11", "Sale", "1/1")),
    }


def canonical(facts: Facts, exporter: Exporter) -> dict[str, Value]:
    """Every value of the header that the paper may show and that does not depend on how it is printed."""
    traffic, packing = facts.traffic, facts.packing
    values: dict[str, Value] = {
        "invoice_number": facts.number,
        "invoice_date": facts.day.isoformat(),
        "seller_country": exporter.party.country,
        "country_of_origin": list(facts.origin),
        "currency": facts.currency,
        "total_amount": plain(facts.money.total),
        "incoterm": traffic.term,
        "incoterm_place": traffic.place,
        "payment_terms": facts.payment,
        "port_of_loading": traffic.pol,
        "port_of_discharge": traffic.pod,
        "via": traffic.via,
        "final_destination": traffic.final,
        "vessel_or_flight": f"{traffic.vessel} {traffic.voyage}".strip(),
        "departure_date": traffic.departure.isoformat() if traffic.departure else "",
        "transport_mode": traffic.mode,
        "marks_and_numbers": list(packing.marks),
        "package_count": str(packing.count),
        "package_kind": packing.kind,
        "gross_weight_kg": plain(packing.gross),
        "net_weight_kg": plain(packing.net),
        "invoice_of": facts.goods,
        "po_number": facts.po,
        "lc_number": facts.lc,
        "notify_party_name": facts.customer.notified.name,
    }
    return {name: value for name, value in values.items() if value}
