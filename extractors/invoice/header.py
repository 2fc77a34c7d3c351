"""The header of an invoice: what both readers propose for every field, one value chosen, then the values held against
each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from extractors import fusion, grading, ranking
from extractors.calibration import BELIEVING, Scale
from extractors.fields.sheet import Candidate, Sheet
from extractors.fields.transport import mode_by
from extractors.fusion import Chooser, Option
from extractors.grading import doubt, support
from extractors.invoice.pools import Pools, gather
from extractors.learned import values as learned
from extractors.learned.features import Floats
from extractors.learned.model import Opinion
from extractors.memory.recall import Memory
from extractors.parties.vocabulary import runs_on
from extractors.tables.goods import Goods
from pipeline.domain.evidence import Box, Reading, Source
from pipeline.domain.invoice import FIELDS, Invoice

CARGO = ("gross_weight_kg", "net_weight_kg", "package_count", "package_kind", "marks_and_numbers")
ROLES = ("seller", "buyer", "consignee")
NAMES = ("seller_name", "buyer_name", "consignee_name", "notify_party_name")
UNPROVED = 0.9
ONLY_BUYER = "only the buyer is named"
_NO_MARKS = re.compile(r"^\W*(?:(?:n\W{0,2}m|nil|no marks?|none|without|ohne|sans|sin)\b|as addressed|無)", re.I)
NOTHING = Memory()
Proposal = tuple[str, list[Option], Floats]
"""A field, the values that it may have, and what speaks for each (n, SIGNS)."""


def read_header(
    sheet: Sheet,
    goods: Goods,
    packing: Sheet | None,
    opinions: Sequence[Opinion] = (),
    chooser: Chooser | None = None,
    scale: Scale = BELIEVING,
    memory: Memory = NOTHING,
) -> Invoice:
    """The invoice of some pages; what only the packing list has (weights, packages, marks) is taken from there.
    Without a chooser the rules alone decide; what is remembered of the exporter's papers outdoes a doubtful value."""
    rules = gather(sheet, goods, packing)
    if chooser is None:
        readings = {name: ranking.choose(rules.get(name, []), _same(name)) for name in FIELDS}
    else:
        readings = {}
        for name, options, signs in propose(rules, sheet, packing, opinions):
            readings[name] = fusion.choose(name, options, signs, chooser, scale)
    remembered = {name: fusion.remember(name, reading, memory) for name, reading in readings.items()}
    vessel = remembered["vessel_or_flight"]
    if remembered["transport_mode"] is None and vessel is not None:
        remembered["transport_mode"] = mode_by(vessel)
    for role in ROLES:
        remembered[f"{role}_country"] = _country(remembered[f"{role}_country"], remembered[f"{role}_address"])
    known: dict[str, Any] = {name: reading for name, reading in remembered.items() if reading is not None}
    return _plausible(_consistent(_added_up(Invoice(**known, lines=goods.lines, charges=goods.charges), goods)))


def propose(rules: Pools, sheet: Sheet, packing: Sheet | None, opinions: Sequence[Opinion]) -> list[Proposal]:
    """What is proposed for every field."""
    seen = learned_pools(sheet, packing, opinions)
    options = {name: fusion.options_of(name, rules.get(name, ()), seen.get(name, ())) for name in FIELDS}
    made = []
    for name, some in options.items():
        anchor = _name_box(name, options)
        signs = [fusion.signs_of(name, option, some, opinions, anchor) for option in some]
        made.append((name, some, np.stack(signs) if signs else np.zeros((0, fusion.SIGNS), np.float32)))
    return made


def learned_pools(
    sheet: Sheet, packing: Sheet | None, opinions: Sequence[Opinion]
) -> Mapping[str, list[Candidate[Any]]]:
    """The model's candidates: of the invoice's pages, and for the cargo what only the packing list has."""
    own = {view.page.number for view in sheet.views}
    pools = learned.candidates([o for o in opinions if o.view.page.number in own], sheet.comma)
    if packing is not None:
        beside = learned.candidates([o for o in opinions if o.view.page.number not in own], packing.comma)
        pools |= {name: beside[name] for name in CARGO if not pools[name]}
    for role in ROLES:
        pools[f"{role}_country"] = learned.countries_of(pools[f"{role}_address"])
    if not pools["consignee_name"]:
        for part in ("name", "address", "country"):
            pools[f"consignee_{part}"] = [
                Candidate(grading.doubt(c.reading, 1.0, ONLY_BUYER), c.how) for c in pools[f"buyer_{part}"]
            ]
    return pools


def _country(country: Reading[str] | None, address: Reading[str] | None) -> Reading[str] | None:
    """A party's country: that of its address where the address is remembered, or no country was chosen."""
    if address is None or (country is not None and address.source is not Source.LAYOUT_MEMORY):
        return country
    found = learned.countries_of([Candidate(address, "follows")])
    return found[0].reading if found else country


def _name_box(field: str, options: Mapping[str, Sequence[Option]]) -> Box | None:
    """Where the likeliest name of the party stands whose address or country a field is."""
    role, _, part = field.partition("_")
    if role not in ROLES or part not in ("address", "country"):
        return None
    names = options[f"{role}_name"]
    return names[0].best.reading.box if names else None


def _same(field: str) -> Any:
    return lambda one, other: fusion.same(field, one, other)


def _added_up(invoice: Invoice, goods: Goods) -> Invoice:
    """A total that nothing on the paper adds up to is to be looked at."""
    total = invoice.total_amount
    amounts = [line.amount.value for line in goods.lines if line.amount is not None]
    if total is None or goods.proved or sum(amounts) == total.value:
        return invoice
    return invoice.replace("total_amount", doubt(total, UNPROVED, "nothing adds up to it"))


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


def _plausible(invoice: Invoice) -> Invoice:
    """Values that look odd by themselves are to be looked at."""
    for name in NAMES:  # a stamp beside a name is read as its last word
        reading = invoice.get(name)
        if reading is not None and reading.source is Source.OCR and runs_on(str(reading.value)):
            invoice = invoice.replace(name, doubt(reading, UNPROVED, "more stands behind the kind of company"))
    marks, mode = invoice.marks_and_numbers, invoice.transport_mode
    if marks and len(marks.value) == 1 and not _NO_MARKS.match(marks.value[0]):
        invoice = invoice.replace("marks_and_numbers", doubt(marks, UNPROVED, "marks have more lines than one"))
    if mode and mode.value == "courier" and (invoice.port_of_loading or invoice.port_of_discharge):
        invoice = invoice.replace("transport_mode", doubt(mode, UNPROVED, "a port is named, and a courier"))
    return invoice


def _same_country(invoice: Invoice) -> bool:
    seller: Reading[str] | None = invoice.seller_country
    consignee: Reading[str] | None = invoice.consignee_country
    return seller is not None and consignee is not None and seller.value == consignee.value
