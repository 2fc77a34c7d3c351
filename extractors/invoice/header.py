"""The header of an invoice: every finder asked, every field chosen, then the values held against each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from extractors import ranking
from extractors.fields import cargo, columns, dates, origin, prose, references, terms, total, transport
from extractors.fields.sheet import Candidate, Sheet
from extractors.grading import doubt, support
from extractors.parties.find import Parties, Party, find_parties
from extractors.tables.goods import Goods
from pipeline.domain.evidence import Reading
from pipeline.domain.invoice import Invoice


def read_header(sheet: Sheet, goods: Goods, packing: Sheet | None) -> Invoice:
    """The invoice of some pages; what only the packing list has (weights, packages, marks) is taken from there."""
    values: dict[str, Reading[Any] | None] = {}
    _take_parties(values, _parties(sheet))
    for name in ("invoice_number", "po_number", "lc_number"):
        values[name] = ranking.choose(list(references.find(sheet, name)))
    values["po_number"] = values["po_number"] or ranking.choose(list(prose.find_order(sheet)))
    _take_dates(values, sheet)
    _take_transport(values, sheet)
    _take_terms(values, sheet)
    _take_cargo(values, sheet, goods, packing)
    stated = ranking.choose([*origin.find(sheet), *prose.find_origin(sheet)], _same_set)
    values["country_of_origin"] = stated or origin.of_lines(goods.lines)
    values["total_amount"] = _total(goods, sheet)
    readings: dict[str, Any] = {name: reading for name, reading in values.items() if reading is not None}
    return _consistent(Invoice(**readings, lines=goods.lines, charges=goods.charges))


def _parties(sheet: Sheet) -> Parties:
    labels = [label for view in sheet.views for label in sheet.labels[view.page.number]]
    return find_parties(sheet.views, labels, {number: (box,) for number, box in sheet.tables.items()})


def _take_parties(values: dict[str, Reading[Any] | None], parties: Parties) -> None:
    for role, party in (("seller", parties.seller), ("buyer", parties.buyer), ("consignee", parties.consignee)):
        _take_party(values, role, party)
    values["notify_party_name"] = parties.notify.name if parties.notify else None


def _take_party(values: dict[str, Reading[Any] | None], role: str, party: Party | None) -> None:
    if party is not None:
        values |= {f"{role}_name": party.name, f"{role}_address": party.address, f"{role}_country": party.country}


def _take_dates(values: dict[str, Reading[Any] | None], sheet: Sheet) -> None:
    both = {name: list(dates.find(sheet, name)) for name in ("invoice_date", "departure_date")}
    country = values.get("seller_country")
    for name, candidates in both.items():
        ordered = dates.order_from_others(candidates, sheet, country.value if country else None)
        values[name] = ranking.choose(ordered, _same_date)
    values["invoice_date"] = values["invoice_date"] or ranking.choose(list(prose.find_issue(sheet)), _same_date)
    values["departure_date"] = values["departure_date"] or ranking.choose(list(prose.find_departure(sheet)), _same_date)


def _take_transport(values: dict[str, Reading[Any] | None], sheet: Sheet) -> None:
    for name in ("port_of_loading", "port_of_discharge", "via", "final_destination"):
        values[name] = ranking.choose(list(transport.find_place(sheet, name)))
    for name in ("port_of_loading", "port_of_discharge"):
        values[name] = values[name] or ranking.choose(list(prose.find_places(sheet, name)))
    vessel = ranking.choose(list(transport.find_vessel(sheet))) or ranking.choose(list(prose.find_vessel(sheet)))
    values["vessel_or_flight"] = vessel
    mode = ranking.choose(list(transport.find_mode(sheet, vessel)))
    values["transport_mode"] = mode or ranking.choose(list(prose.find_mode(sheet)))


def _take_terms(values: dict[str, Reading[Any] | None], sheet: Sheet) -> None:
    pairs = list(terms.find_incoterm(sheet))
    values["incoterm"] = ranking.choose([term for term, _ in pairs])
    if values["incoterm"] is not None:
        code = values["incoterm"].value
        values["incoterm_place"] = ranking.choose(
            [p for term, p in pairs if p is not None and term.reading.value == code]
        )
    payment = ranking.choose(list(terms.find_payment(sheet)))
    values["payment_terms"] = payment or ranking.choose(list(prose.find_payment(sheet)))
    values["invoice_of"] = ranking.choose(list(terms.find_goods_name(sheet)))
    named = list(terms.find_currency(sheet))
    country = values.get("seller_country")
    values["currency"] = terms.settled(named or list(terms.find_sign(sheet, country.value if country else None)))


def _take_cargo(values: dict[str, Reading[Any] | None], sheet: Sheet, goods: Goods, packing: Sheet | None) -> None:
    for one in (sheet, packing):
        if one is None:
            continue
        for name in ("gross_weight_kg", "net_weight_kg"):
            values[name] = values.get(name) or ranking.choose(list(cargo.find_weight(one, name)))
            values[name] = values[name] or ranking.choose(list(columns.find_weight(one, name)))
            values[name] = values[name] or ranking.choose(list(prose.find_weight(one, name)))
        pairs = list(cargo.find_packages(one)) or list(cargo.find_free_packages(one)) or list(prose.find_packages(one))
        if values.get("package_count") is None and pairs:
            count: Reading[Decimal] | None = ranking.choose([c for c, _ in pairs])
            values["package_count"] = count
            values["package_kind"] = ranking.choose([k for c, k in pairs if k is not None])
        if values.get("package_count") is None:
            values["package_count"] = ranking.choose(list(columns.find_packages(one)))
        if values.get("package_kind") is None:
            values["package_kind"] = ranking.choose(list(cargo.find_package_kind(one)))
        if values.get("marks_and_numbers") is None:
            values["marks_and_numbers"] = (
                ranking.choose(list(cargo.find_marks(one)))
                or goods.marks
                or ranking.choose(list(prose.find_marks(one)))
            )


def _total(goods: Goods, sheet: Sheet) -> Reading[Decimal] | None:
    sums = [s for s in (total.expected(goods.lines, goods.charges), total.expected(goods.lines, ())) if s is not None]
    candidates = list(total.confirmed([Candidate(one.reading, one.kind) for one in goods.totals], sums))
    grand = [c for c in candidates if c.how != "subtotal"]
    outside = grand or list(total.confirmed(list(total.find_outside(sheet)), sums))
    chosen = ranking.choose(outside or list(total.find_by_sum(sheet, sums)))
    if chosen is not None or not candidates:
        return chosen
    partial = ranking.choose(candidates)
    return doubt(partial, 0.8, "only a subtotal was found") if partial is not None else None


def _consistent(invoice: Invoice) -> Invoice:
    """Values held against each other: dates in order, gross not below net, the currency against nothing that denies
    it."""
    issued, sailed = invoice.invoice_date, invoice.departure_date
    if issued and sailed and sailed.value.toordinal() < issued.value.toordinal() - 60:
        invoice = invoice.replace("departure_date", doubt(sailed, 0.85, "long before the invoice"))
    if _same_country(invoice):  # an export goes abroad: one of the two parties is read wrongly
        for name in ("consignee_name", "consignee_address", "consignee_country"):
            reading = invoice.get(name)
            if reading is not None:
                invoice = invoice.replace(name, doubt(reading, 0.9, "in the seller's country"))
    gross, net = invoice.gross_weight_kg, invoice.net_weight_kg
    if gross and net:
        if gross.value < net.value:
            invoice = invoice.replace("gross_weight_kg", doubt(gross, 0.7, "below the net weight"))
            invoice = invoice.replace("net_weight_kg", doubt(net, 0.7, "above the gross weight"))
        else:
            invoice = invoice.replace("gross_weight_kg", support(gross, "not below the net weight", 0.3))
    return invoice


def _same_country(invoice: Invoice) -> bool:
    seller, consignee = invoice.seller_country, invoice.consignee_country
    return seller is not None and consignee is not None and seller.value == consignee.value


def _same_date(one: date, other: date) -> bool:
    return one == other


def _same_set(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return set(one) == set(other)
