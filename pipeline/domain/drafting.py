"""From the invoice to the ten boxes (転記): a pure function, called again after every change. What is not known stays
empty; rules find it.

Every text becomes half-width where it has a plain equivalent; what has none stays as it is and is found by rule G1.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TypeVar

from pipeline.domain import addresses, transport
from pipeline.domain.certificate import Application, Draft, Goods, InvoiceReference, Total
from pipeline.domain.chamber import Chamber
from pipeline.domain.evidence import Reading
from pipeline.domain.invoice import Invoice, InvoiceLine
from pipeline.domain.people import Registration
from pipeline.domain.places import city_country, countries, country_in, official_name
from pipeline.domain.text import half_width, same_words
from pipeline.domain.units import canonical_unit, packages
from pipeline.domain.vocabulary import MODE_NAMES, MODE_WORDS

T = TypeVar("T")

# What stands before a party but is no part of its name (rule 2d); "To order" is a consignee of its own.
PREFIX = re.compile(r"^\s*(?:to\s*:|to\s+(?!(?:the\s+)?order\b)|m/s\b|messrs?\b|attn\b)[\s:,.]*", re.I)
TO_ORDER = re.compile(r"^\s*to\s+(?:the\s+)?order\b", re.I)


def draft(
    invoice: Invoice,
    application: Application,
    registration: Registration,
    chamber: Chamber,
    signatory: str,
    today: date,
) -> Draft:
    """The certificate as it would be printed today; `signatory` is the printed name of who signs for the exporter.

    The exporter's registered name and address take the place of those on the invoice where they are the same but for
    case and blanks; whether they are is for rules 1a and 1b to judge, from the invoice.
    """
    origins = origin_codes(invoice)
    exporter = _exporter(invoice, registration, chamber)
    goods = _goods(invoice, application, several=len(origins) > 1)
    return Draft(
        exporter=exporter,
        consignee=_consignee(invoice, chamber),
        invoices=_invoices(invoice),
        origins=origins,
        origin_names=tuple(printed_country(code, chamber) for code in origins),
        transport=_transport(invoice, application),
        remarks=tuple(_plain(line) for line in application.remarks),
        marks=tuple(_plain(line) for line in _value(invoice.marks_and_numbers, ())),
        packages=_packages(invoice),
        generic_goods_name=_plain(application.generic_goods_name or _value(invoice.invoice_of, "")),
        goods=goods,
        totals=totals(goods),
        declared_at=f"{chamber.city}, Japan" if chamber.city else "",
        declared_on=application.declared_on or today,
        signatory=_plain(signatory),
        exporter_name=exporter[0] if exporter else "",
    )


def printed_country(code: str, chamber: Chamber) -> str:
    """The country as this chamber prints it; what is no country stays as it is, for rule 4a to find."""
    return chamber.country_names.get(code) or (official_name(code) if code in countries() else code)


def origin_codes(invoice: Invoice) -> tuple[str, ...]:
    """The countries of box 4: those of the header, then those that only lines name."""
    stated = _value(invoice.country_of_origin, ())
    of_lines = [line.country_of_origin.value for line in invoice.lines if line.country_of_origin]
    return tuple(dict.fromkeys([*stated, *of_lines]))


def consignee_readings(invoice: Invoice) -> tuple[Reading[str] | None, Reading[str] | None, Reading[str] | None]:
    """Name, address and country of the consignee; the buyer's where the paper names no other consignee (rule 2e)."""
    buyer = (invoice.buyer_name, invoice.buyer_address, invoice.buyer_country)
    name, address, country = invoice.consignee_name, invoice.consignee_address, invoice.consignee_country
    if name is None:
        return buyer if address is None else (None, address, country)
    if address is None and buyer[0] is not None and same_words(buyer[0].value, name.value):
        return name, buyer[1], country or buyer[2]
    return name, address, country


def consignee_country(invoice: Invoice) -> str | None:
    """The consignee's country: as read, else as its address says, else that of a well-known city in it."""
    name, address, country = consignee_readings(invoice)
    if country is not None:
        return country.value
    where = address.value if address else name.value if name and TO_ORDER.search(name.value) is None else ""
    return country_in(where) or (city_country(address.value) if address else None)


def seller_country(invoice: Invoice) -> str | None:
    """The exporter's country as the invoice shows it."""
    if invoice.seller_country is not None:
        return invoice.seller_country.value
    where = invoice.seller_address.value if invoice.seller_address else ""
    return country_in(where) or city_country(where)


def totals(goods: tuple[Goods, ...]) -> tuple[Total, ...]:
    """Σ of the quantities, one total for each unit, in the spelling that stands first (box 8)."""
    sums: dict[str, Total] = {}
    for line in goods:
        if line.quantity is not None:
            before = sums.get(canonical_unit(line.unit), Total(Decimal(0), line.unit))
            sums[canonical_unit(line.unit)] = Total(before.quantity + line.quantity, before.unit)
    return tuple(sums.values())


# ---- one box each


def _value(reading: Reading[T] | None, missing: T) -> T:
    return missing if reading is None else reading.value


def _plain(text: str) -> str:
    return half_width(text).text.strip()


def _exporter(invoice: Invoice, registration: Registration, chamber: Chamber) -> tuple[str, ...]:
    if invoice.seller_name is None and invoice.seller_address is None:
        return ()
    read_name, read_address = _value(invoice.seller_name, ""), _value(invoice.seller_address, "")
    name = registration.name_en if same_words(read_name, registration.name_en) else _plain(read_name)
    country = seller_country(invoice) or "JP"
    printed = addresses.lines(invoice.seller_address)
    if addresses.same_address(read_address, registration.address_en):
        printed = tuple(line.strip(" ,") for line in registration.address_en.splitlines())
    kept = addresses.without_country(printed, country)
    return tuple(line for line in (name, *kept, printed_country(country, chamber)) if line)


def _consignee(invoice: Invoice, chamber: Chamber) -> tuple[str, ...]:
    name, address, _ = consignee_readings(invoice)
    code = consignee_country(invoice)
    printed = PREFIX.sub("", _plain(_value(name, "")))
    kept = addresses.without_country(addresses.lines(address), code)
    return tuple(line for line in (printed, *kept, printed_country(code, chamber) if code else "") if line)


def _invoices(invoice: Invoice) -> tuple[InvoiceReference, ...]:
    if invoice.invoice_number is None and invoice.invoice_date is None:
        return ()
    return (
        InvoiceReference(
            _plain(_value(invoice.invoice_number, "")), invoice.invoice_date.value if invoice.invoice_date else None
        ),
    )


def _transport(invoice: Invoice, application: Application) -> tuple[str, ...]:
    text = _plain(application.transport_text) or transport.compose(transport_details(invoice))
    return tuple(line for line in text.splitlines() if line.strip())


def transport_details(invoice: Invoice) -> transport.TransportDetails:
    """What the invoice says about the journey, with the countries of ports that are certain."""
    mode, carrier = _value(invoice.transport_mode, ""), _plain(_value(invoice.vessel_or_flight, ""))
    word = carrier.casefold().removeprefix("by ").strip()
    if word in MODE_NAMES or word in MODE_WORDS:  # "BY AIR" is a mode, not a flight
        mode, carrier, said = mode or MODE_WORDS.get(word, word), "", carrier
    else:
        said = _plain(invoice.transport_mode.text) if invoice.transport_mode else ""
    origin, destination, via, final = (
        transport.with_country(_plain(_value(reading, "")), mode)
        for reading in (invoice.port_of_loading, invoice.port_of_discharge, invoice.via, invoice.final_destination)
    )
    beyond = country_in(final) if final and destination else None
    elsewhere = beyond is not None and beyond != country_in(destination)
    on = invoice.departure_date.value if invoice.departure_date else None
    return transport.TransportDetails(mode, carrier, origin, destination, via, on, final if elsewhere else "", said)


def _packages(invoice: Invoice) -> str:
    if invoice.package_count is None:
        return ""
    return packages(int(invoice.package_count.value), _plain(_value(invoice.package_kind, "PACKAGE")))


def _goods(invoice: Invoice, application: Application, several: bool) -> tuple[Goods, ...]:
    header = _value(invoice.country_of_origin, ())
    return tuple(
        _goods_line(index, line, application.goods_texts.get(index, ""), header if several else None)
        for index, line in enumerate(invoice.lines)
        if line.description or line.quantity or application.goods_texts.get(index)
    )


def _goods_line(index: int, line: InvoiceLine, text: str, header: tuple[str, ...] | None) -> Goods:
    """`header` the countries stated for the whole invoice; None where box 4 has one country only, so that no line needs
    its own."""
    origin = None
    if header is not None:
        origin = _value(line.country_of_origin, header[0] if len(header) == 1 else "") or None
    description = _plain(text) or _plain(_value(line.description, ""))
    return Goods(
        index,
        " ".join(description.split()),
        line.quantity.value if line.quantity else None,
        _plain(_value(line.unit, "")),
        origin,
    )
