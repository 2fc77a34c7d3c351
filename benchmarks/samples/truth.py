"""What a perfect reader would say of a sample, told from the data that its page is drawn from."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, Party

Value = str | list[str]


def plain(value: Decimal) -> str:
    """A decimal string with a dot and no grouping: ``1200``, ``12.5``."""
    return f"{value.normalize():f}"


def tell_address(party: Party) -> str:
    """The printed lines, joined."""
    return ", ".join(line.rstrip(",") for line in party.address)


def tell_parties(invoice: Invoice) -> dict[str, Value]:
    """Names, addresses and countries; the buyer stands in for an unnamed consignee."""
    told: dict[str, Value] = {}
    parties = {"seller": invoice.seller, "buyer": invoice.buyer, "consignee": invoice.receiver}
    for role, party in parties.items():
        told |= {f"{role}_name": party.name, f"{role}_address": tell_address(party), f"{role}_country": party.country}
    if invoice.notify:
        told["notify_party_name"] = invoice.notify.name
    return told


def tell_fields(invoice: Invoice) -> dict[str, Value]:
    """The header fields in canonical form; what the paper does not show is left out."""
    packing = invoice.packing
    told: dict[str, Value] = {
        "invoice_number": invoice.number,
        "invoice_date": invoice.date.isoformat(),
        **tell_parties(invoice),
        "currency": invoice.currency,
        "total_amount": f"{invoice.total:.2f}",
        "incoterm": invoice.incoterm,
        "incoterm_place": invoice.incoterm_place,
        "port_of_loading": invoice.loading,
        "port_of_discharge": invoice.discharge,
        "final_destination": invoice.destination,
        "via": invoice.via,
        "vessel_or_flight": invoice.vessel,
        "transport_mode": invoice.mode,
        "departure_date": invoice.departure.isoformat() if invoice.departure else "",
        "country_of_origin": list(invoice.origin),
        "marks_and_numbers": list(invoice.marks),
        "package_count": str(packing.count),
        "package_kind": packing.kind,
        "gross_weight_kg": plain(packing.gross),
        "net_weight_kg": plain(packing.net),
        "po_number": invoice.po,
        "lc_number": invoice.lc,
        "payment_terms": invoice.payment,
        "invoice_of": invoice.invoice_of,
    }
    return {name: value for name, value in told.items() if value}


def tell_line(line: Goods) -> dict[str, str]:
    """One line of goods in canonical form."""
    told = {
        "description": " ".join(line.description),
        "quantity": plain(line.quantity),
        "unit": line.unit,
        "unit_price": plain(line.price),
        "amount": f"{line.amount:.2f}",
        "hs_code": line.hs,
        "item_code": line.code,
        "country_of_origin": line.origin,
    }
    return {name: value for name, value in told.items() if value}
