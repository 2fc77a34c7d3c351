"""Every finder asked: all values that each header field may have, by the rules of layout and language."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from extractors import ranking
from extractors.fields import cargo, columns, dates, origin, prose, references, terms, total, transport
from extractors.fields.sheet import Candidate, Sheet
from extractors.parties.find import Parties, find_parties
from extractors.tables.goods import Goods
from pipeline.domain.evidence import Reading

Pools = dict[str, list[Candidate[Any]]]


def gather(sheet: Sheet, goods: Goods, packing: Sheet | None) -> Pools:
    """The candidates of the rules for each header field; what only the packing list has (weights, packages, marks) is
    taken from there."""
    pools: Pools = {}
    _add_parties(pools, _parties(sheet))
    for name in ("invoice_number", "po_number", "lc_number"):
        pools[name] = list(references.find(sheet, name))
    pools["po_number"] = pools["po_number"] or list(prose.find_order(sheet))
    _add_dates(pools, sheet)
    _add_transport(pools, sheet)
    _add_terms(pools, sheet)
    for one in (sheet, packing):
        if one is not None:
            _add_cargo(pools, one)
    pools["marks_and_numbers"] = pools["marks_and_numbers"] or _one(goods.marks)
    pools["country_of_origin"] = [*origin.find(sheet), *prose.find_origin(sheet)] or _one(origin.of_lines(goods.lines))
    pools["total_amount"] = _totals(goods, sheet)
    return pools


def _one(reading: Reading[Any] | None, how: str = "column") -> list[Candidate[Any]]:
    return [Candidate(reading, how)] if reading is not None else []


def _parties(sheet: Sheet) -> Parties:
    labels = [label for view in sheet.views for label in sheet.labels[view.page.number]]
    return find_parties(sheet.views, labels, {number: (box,) for number, box in sheet.tables.items()})


def _add_parties(pools: Pools, parties: Parties) -> None:
    for role, party in (("seller", parties.seller), ("buyer", parties.buyer), ("consignee", parties.consignee)):
        for part in ("name", "address", "country"):
            pools[f"{role}_{part}"] = _one(getattr(party, part), "party") if party is not None else []
    pools["notify_party_name"] = _one(parties.notify.name, "party") if parties.notify is not None else []


def _value(candidates: Iterable[Candidate[Any]]) -> Any:
    reading = ranking.choose(list(candidates))
    return reading.value if reading is not None else None


def _add_dates(pools: Pools, sheet: Sheet) -> None:
    country = _value(pools["seller_country"])
    for name in ("invoice_date", "departure_date"):
        pools[name] = list(dates.order_from_others(list(dates.find(sheet, name)), sheet, country))
    pools["invoice_date"] = pools["invoice_date"] or list(prose.find_issue(sheet))
    pools["departure_date"] = pools["departure_date"] or list(prose.find_departure(sheet))


def _add_transport(pools: Pools, sheet: Sheet) -> None:
    for name in ("port_of_loading", "port_of_discharge", "via", "final_destination"):
        pools[name] = list(transport.find_place(sheet, name))
    for name in ("port_of_loading", "port_of_discharge"):
        pools[name] = pools[name] or list(prose.find_places(sheet, name))
    pools["vessel_or_flight"] = list(transport.find_vessel(sheet)) or list(prose.find_vessel(sheet))
    vessel = ranking.choose(pools["vessel_or_flight"])
    pools["transport_mode"] = list(transport.find_mode(sheet, vessel)) or list(prose.find_mode(sheet))


def _add_terms(pools: Pools, sheet: Sheet) -> None:
    pairs = list(terms.find_incoterm(sheet))
    pools["incoterm"] = [term for term, _ in pairs]
    code = _value(pools["incoterm"])
    pools["incoterm_place"] = [p for term, p in pairs if p is not None and term.reading.value == code]
    pools["payment_terms"] = list(terms.find_payment(sheet)) or list(prose.find_payment(sheet))
    pools["invoice_of"] = list(terms.find_goods_name(sheet))
    named = list(terms.find_currency(sheet))
    pools["currency"] = _one(terms.settled(named or list(terms.find_sign(sheet, _value(pools["seller_country"])))))


def _add_cargo(pools: Pools, sheet: Sheet) -> None:
    for name in ("gross_weight_kg", "net_weight_kg"):
        pools[name] = pools.get(name) or list(cargo.find_weight(sheet, name))
        pools[name] = pools[name] or list(columns.find_weight(sheet, name)) or list(prose.find_weight(sheet, name))
    pairs = (
        list(cargo.find_packages(sheet)) or list(cargo.find_free_packages(sheet)) or list(prose.find_packages(sheet))
    )
    counts: list[Candidate[Decimal]] = [count for count, _ in pairs]
    kinds = [kind for _, kind in pairs if kind is not None]
    if not pools.get("package_count"):
        pools["package_count"] = list(counts)
        pools["package_kind"] = list(kinds)
    pools["package_count"] = pools["package_count"] or list(columns.find_packages(sheet))
    pools["package_kind"] = pools["package_kind"] or list(cargo.find_package_kind(sheet))
    if not pools.get("marks_and_numbers"):
        pools["marks_and_numbers"] = list(cargo.find_marks(sheet)) or list(prose.find_marks(sheet))


def _totals(goods: Goods, sheet: Sheet) -> list[Candidate[Decimal]]:
    sums = [s for s in (total.expected(goods.lines, goods.charges), total.expected(goods.lines, ())) if s is not None]
    printed = list(total.confirmed([Candidate(one.reading, one.kind) for one in goods.totals], sums))
    grand = [c for c in printed if c.how != "subtotal"]
    apart = list(total.confirmed(list(total.find_outside(sheet)), sums))
    return grand or apart or list(total.find_by_sum(sheet, sums)) or printed
