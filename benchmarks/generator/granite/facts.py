"""What a paper can say of a shipment, as the house writes it and as the truth has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from babel import Locale

from benchmarks.generator.granite.firms import Firm
from benchmarks.generator.granite.packing import Packing
from benchmarks.generator.granite.shipment import Shipment
from benchmarks.generator.granite.trade import Trade
from benchmarks.generator.granite.writing import Hand, plain_number
from benchmarks.generator.kit.drawn import Value

ENGLISH = {"US": "U.S.A.", "KR": "Korea", "HK": "Hong Kong", "TR": "Turkey", "CZ": "Czech Republic", "GB": "U.K.",
           "AE": "U.A.E.", "CN": "China"}  # fmt: skip


@dataclass(frozen=True)
class Fact:
    """A value: as printed, line by line, and as the truth has it."""

    lines: tuple[str, ...]
    value: Value
    others: tuple[Value, ...] = field(default=())


Facts = dict[str, Fact]


def country_name(code: str, hand: Hand) -> str:
    """A country's name in the house's language."""
    if hand.language == "en" and code in ENGLISH:
        return hand.words(ENGLISH[code])
    return hand.words(str(Locale(hand.language).territories[code]))


def _text(text: str, *others: Value) -> Fact:
    return Fact((text,), text, others)


def _firm(role: str, firm: Firm, hand: Hand) -> Iterable[tuple[str, Fact]]:
    firm = firm.written(hand.words)
    yield f"{role}_name", Fact((firm.name,), firm.name, (firm.native,) if firm.native else ())
    if role != "notify_party":
        value = ", ".join(line.rstrip(",") for line in firm.address)
        yield f"{role}_address", Fact(firm.address, value)
        yield f"{role}_country", Fact((), firm.code)


def collect(trade: Trade, shipment: Shipment, hand: Hand) -> Facts:
    """All that can be said of a shipment, by field."""
    client = shipment.customer
    facts: Facts = dict(_firm("seller", trade.exporter, hand))
    facts |= dict(_firm("buyer", client.buyer, hand))
    if client.consignee:
        facts |= dict(_firm("consignee", client.consignee, hand))
    if client.notify:
        facts |= dict(_firm("notify_party", client.notify, hand))
    facts["invoice_number"] = _text(shipment.number)
    facts["invoice_date"] = Fact(
        (hand.date(shipment.date),),
        shipment.date.isoformat(),
        tuple(day.isoformat() for day in hand.other_dates(shipment.date)),
    )
    facts["currency"] = Fact((trade.currency,), trade.currency)
    facts["total_amount"] = Fact(
        (hand.money(shipment.total - shipment.deposit),),
        plain_number(shipment.total - shipment.deposit),
        (plain_number(shipment.total),) if shipment.deposit else (),
    )
    facts["payment_terms"] = _text(hand.words(shipment.payment))
    facts["invoice_of"] = _text(hand.words(trade.general))
    if shipment.order:
        facts["po_number"] = _text(shipment.order)
    if shipment.credit:
        facts["lc_number"] = _text(shipment.credit)
    facts["country_of_origin"] = _origin(shipment, hand)
    return facts | _transport(trade, shipment, hand) | _packing(shipment.packing, hand)


def _origin(shipment: Shipment, hand: Hand) -> Fact:
    codes = sorted({line.origin for line in shipment.goods})
    names = [country_name(code, hand) for code in codes]
    glue = {"de": " und ", "fr": " et ", "es": " y "}.get(hand.language, hand.words(" and "))
    return Fact((glue.join(names),), list(codes))


def place(name: str, code: str, form: str, hand: Hand) -> str:
    """A port or town as the house writes it."""
    country = country_name(code, hand) if code else ""
    if form == "{p}, {c}" and (country.lower() in name.lower() or name.lower() in country.lower()):
        form = "{p}"
    if ", " in name or (form == "{p} Port" and (hand.language != "en" or "Port" in name)):
        form = "{p}"
    return hand.words(form.format(p=name, c=country))


def _transport(trade: Trade, shipment: Shipment, hand: Hand) -> Facts:
    route = shipment.route
    by_sea = route.mode == "sea"
    form = trade.port_form if by_sea else trade.port_form.replace(" Port", " Airport")
    facts = {
        "port_of_loading": _text(place(route.loading, route.loading_country, form, hand)),
        "port_of_discharge": _text(place(route.discharge, route.discharge_country, form, hand)),
        "departure_date": Fact(
            (hand.date(route.departure),),
            route.departure.isoformat(),
            tuple(day.isoformat() for day in hand.other_dates(route.departure)),
        ),
        "transport_mode": Fact((_mode(route.mode, route.courier, hand),), route.mode),
        "incoterm": _text(route.incoterm, *(["CFR"] if route.incoterm == "C&F" else [])),
        "incoterm_place": _text(place(route.place, route.place_country, trade.port_form.replace(" Port", ""), hand)),
        "x_eta": _text(hand.date(route.arrival)),
        "x_receipt": _text(place(trade.exporter.city, route.loading_country, "{p}", hand)),
    }
    if route.via:
        facts["via"] = _text(place(route.via, "", "{p}", hand))
    if route.final:
        facts["final_destination"] = _text(place(route.final, route.discharge_country, "{p}, {c}", hand))
    if route.carrier:
        facts["vessel_or_flight"] = _carrier(trade, shipment, hand)
    for name, text in shipment.numbers.items():
        facts[name] = _text(hand.words(text) if name == "x_forwarder" else text)
    return facts


def _carrier(trade: Trade, shipment: Shipment, hand: Hand) -> Fact:
    route = shipment.route
    if route.mode == "air":
        return _text(route.carrier)
    form = trade.ship_form
    if hand.loud:
        form = form.replace("{t}", "{s}").replace("m/v", "M/V").replace("voy.", "VOY.").replace("Voy.", "VOY.")
    return _text(form.format(s=route.carrier, t=route.carrier.title(), v=route.voyage).replace("  ", " "))


MODES = {
    "en": {"sea": "By sea", "air": "By air", "courier": "{c} courier", "road": "By truck", "rail": "By rail"},
    "de": {"sea": "Seefracht", "air": "Luftfracht", "courier": "Kurier {c}", "road": "LKW", "rail": "Bahn"},
    "fr": {"sea": "Maritime", "air": "Aérien", "courier": "Coursier {c}", "road": "Camion", "rail": "Rail"},
    "es": {"sea": "Marítimo", "air": "Aéreo", "courier": "Courier {c}", "road": "Camión", "rail": "Ferrocarril"},
}


def _mode(mode: str, courier: str, hand: Hand) -> str:
    return hand.words(MODES[hand.language][mode].format(c=courier))


def _packing(packing: Packing, hand: Hand) -> Facts:
    facts = {
        "package_count": Fact(
            (hand.amount(Decimal(packing.count)),), str(packing.count), (str(packing.inner),) if packing.inner else ()
        ),
        "package_kind": Fact((hand.words(packing.kind),), hand.words(packing.kind), ("CTNS",) if packing.inner else ()),
        "x_measurement": _text(f"{hand.amount(packing.volume, 3)} M3"),
    }
    for name, weight in (("gross_weight_kg", packing.gross), ("net_weight_kg", packing.net)):
        digits = hand.weight_digits if packing.net > 3 else max(2, hand.weight_digits)
        printed = hand.amount(weight, digits)
        facts[name] = Fact((printed,), f"{weight.quantize(Decimal(1).scaleb(-digits), 'ROUND_HALF_UP'):f}")
    if packing.marks:
        facts["marks_and_numbers"] = Fact(packing.marks, list(packing.marks))
    return facts
