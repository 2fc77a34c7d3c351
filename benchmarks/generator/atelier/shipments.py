"""Invents a shipment: who sells what to whom, how it travels, and what is asked for it.

Only what the firm's style shows is put into the invoice, so that the truth told from it is what the paper says.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.generator.atelier.firms import choose_abroad, invent_firm, name_country
from benchmarks.generator.atelier.goods import Lot, invent_lot
from benchmarks.generator.atelier.paper import Paper
from benchmarks.generator.atelier.ports import airports, choose_port
from benchmarks.generator.atelier.style import Style
from benchmarks.generator.atelier.vocabulary import Trade, Vocabulary
from benchmarks.samples.paper import Charge, Invoice, Packing, Party

EURO = frozenset({"DE", "AT", "FR", "ES", "IT", "NL"})
RATES = {"USD": Decimal(1), "EUR": Decimal("0.92"), "JPY": Decimal(150), "GBP": Decimal("0.79"), "CHF": Decimal("0.9")}
AGREED = {"E": ("EXW",), "F": ("FOB", "FOB", "FCA"), "C": ("CIF", "CFR", "CPT", "CIP"), "D": ("DAP", "DDP")}


@dataclass(frozen=True)
class House:
    """An exporter: the firm, its style, its trade and its currency stay the same from paper to paper."""

    seller: Party
    style: Style
    trade: Trade
    currency: str
    number: str
    code: str
    signer: str
    post: str


def choose_currency(rng: random.Random, country: str) -> str:
    """What the exporter asks to be paid in."""
    own = "EUR" if country in EURO else {"JP": "JPY", "GB": "GBP", "CH": "CHF"}.get(country, "USD")
    return rng.choice(("USD", own, own)) if country in EURO else rng.choice(("USD", "USD", own))


def invent_paper(rng: random.Random, words: Vocabulary, house: House) -> Paper:
    """One of the house's invoices."""
    style, shows = house.style, house.style.shows
    buyer = invent_firm(rng, words, choose_abroad(rng, words, house.seller.country), style.language)
    other = invent_firm(rng, words, rng.choice((buyer.country, choose_abroad(rng, words, house.seller.country))))
    consignee = other if style.receivers == "both" and other.name != buyer.name else None
    receiver = consignee or buyer
    day = date(2025, 1, 6) + timedelta(days=rng.randrange(620))
    mode = rng.choice(("sea", "sea", "sea", "air"))
    lot = invent_lot(rng, house.trade, style, RATES[house.currency], house.currency, house.seller.country, house.code)
    loading, discharge = (write_port(rng, party.country, mode, style) for party in (house.seller, receiver))
    term = rng.choice(AGREED[rng.choice("EFFFFCCCD")])
    term = {"FOB": "FCA", "CFR": "CPT", "CIF": "CIP"}.get(term, term) if mode == "air" else term
    notify = invent_firm(rng, words, receiver.country) if "notify" in shows else None
    invoice = Invoice(
        number=number_paper(rng, house.number, day),
        date=day,
        seller=house.seller,
        buyer=buyer,
        consignee=consignee,
        notify=notify,
        currency=house.currency,
        goods=lot.goods,
        charges=choose_charges(rng, term, lot, style, house.currency),
        incoterm=term if "incoterm" in shows else "",
        incoterm_place=(loading if term in ("EXW", "FOB", "FCA") else discharge).split(",")[0]
        if "incoterm" in shows
        else "",
        payment=rng.choice(words.payments) if "payment_terms" in shows else "",
        packing=pack(rng, words, lot),
        signer=house.signer,
        signer_title=house.post,
        origin=lot.origins,
        mode=mode,
        loading=loading,
        discharge=discharge,
        destination=choose_destination(rng, receiver.country, discharge, style),
        vessel=name_carrier(rng, words, mode) if "vessel" in shows else "",
        departure=day + timedelta(days=rng.randint(0, 9)) if "departure" in shows else None,
        marks=choose_marks(rng, receiver, discharge, lot) if "marks" in shows else (),
        po=f"{rng.choice(('PO', '', 'K-', '45'))}{rng.randint(10000, 99999)}" if "po_number" in shows else "",
        lc=f"{rng.choice(('LC', 'M', '0'))}{rng.randint(100000, 999999)}" if "lc_number" in shows else "",
        invoice_of=house.trade.about if "invoice_of" in shows else "",
        title=style.labels["title"],
    )
    return Paper(invoice, style, bank=tell_bank(rng, house) if "bank" in shows else ())


def number_paper(rng: random.Random, pattern: str, day: date) -> str:
    """An invoice number in the house's pattern."""
    return pattern.format(yyyy=day.year, yy=f"{day:%y}", mm=f"{day:%m}", n=rng.randint(11, 987))


def write_port(rng: random.Random, country: str, mode: str, style: Style) -> str:
    """A port as the house writes it: ``KOBE, JAPAN`` or ``Kobe``."""
    port, code = choose_port(rng, country, mode)
    state = name_country(code, style.language)
    return style.place.format(PORT=port.upper(), Port=port, COUNTRY=state.upper(), Country=state)


def choose_destination(rng: random.Random, country: str, discharge: str, style: Style) -> str:
    """The inland town where the journey ends."""
    towns = [town for town in airports(country) if town.upper() not in discharge.upper()]
    if "destination" not in style.shows or not towns:
        return ""
    state, town = name_country(country, style.language), rng.choice(towns)
    return style.place.format(PORT=town.upper(), Port=town, COUNTRY=state.upper(), Country=state)


def name_carrier(rng: random.Random, words: Vocabulary, mode: str) -> str:
    """A ship with its voyage, or a flight."""
    if mode == "air":
        return f"{rng.choice(words.airlines)}{rng.choice(('', ' '))}{rng.randint(12, 989)}"
    voyage = f"{rng.randint(3, 298):03}{rng.choice('EWSN')}"
    return f"{rng.choice(words.vessels)}{rng.choice((' V.', ' VOY. ', ' ', ' / '))}{voyage}"


def pack(rng: random.Random, words: Vocabulary, lot: Lot) -> Packing:
    """Packages and weights that could hold the goods."""
    count = rng.choice((rng.randint(1, 9), rng.randint(10, 90), rng.randint(10, 400)))
    net = Decimal(count * rng.randint(6, 160)) + Decimal(rng.randint(0, 9)) / 10
    gross = (net * Decimal(rng.randint(104, 122)) / 100).quantize(Decimal("0.1"))
    return Packing(count, rng.choice(words.packages), net, gross, f"{count * rng.uniform(0.03, 0.4):.3f}")


def choose_marks(rng: random.Random, receiver: Party, discharge: str, lot: Lot) -> tuple[str, ...]:
    """A case mark: initials, port, numbers of the packages; or none, said in so many words."""
    if rng.random() < 0.12:
        return ("N/M",)
    initials = "".join(word[0] for word in receiver.name.upper().split() if word[0].isalpha())[:4]
    port = discharge.split(",")[0].upper()
    rows = [initials, port, f"{rng.choice(('C/NO.', 'CTN NO.', 'C/NO'))} 1-{rng.randint(4, 60)}"]
    if rng.random() < 0.4:
        rows.insert(1, f"{rng.choice(('ORDER', 'P/O', 'REF.'))} {rng.randint(1000, 9999)}")
    if rng.random() < 0.5:
        rows.append(f"MADE IN {name_country(lot.origins[0], 'en').upper()}" if len(lot.origins) == 1 else "KEEP DRY")
    return tuple(rows)


def choose_charges(rng: random.Random, term: str, lot: Lot, style: Style, currency: str) -> tuple[Charge, ...]:
    """Freight and insurance where the seller bears them and says so, a discount, packing."""
    cent = Decimal(1) if currency == "JPY" else Decimal("0.01")
    chances = {"freight": 0.4 if term[0] in "CD" else 0.04, "insurance": 0.25 if term in ("CIF", "CIP") else 0.0}
    chances |= {"discount": 0.12, "packing_charge": 0.12}
    shares = {"freight": 0.06, "insurance": 0.004, "discount": -0.05, "packing_charge": 0.015}
    return tuple(
        Charge(style.labels[name], (lot.worth * Decimal(shares[name] * rng.uniform(0.7, 1.4))).quantize(cent))
        for name, chance in chances.items()
        if rng.random() < chance
    )


def tell_bank(rng: random.Random, house: House) -> tuple[str, ...]:
    """Where to pay."""
    bank = rng.choice(("Toyohira Bank, Ltd.", "First Meridian Bank", "Kasuga Trust & Banking Co."))
    return (f"{bank}, Head Office", f"Account No. {rng.randint(1000000, 9999999)}", f"Beneficiary: {house.seller.name}")
