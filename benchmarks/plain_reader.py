"""What one would otherwise write in an afternoon: regular expressions over the text of the pages. Here to be compared
with, and given a fair chance: it sees the same words, OCR included."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from extractors.layout.segments import rows_of
from extractors.normalise import find_date, kilograms, numbers
from pipeline.domain.pages import Page
from pipeline.domain.places import country_in
from pipeline.domain.vocabulary import INCOTERMS

Shape = Callable[[str], Any]
_END = r"[ \t]*(?:no\.?|number|#)?[ \t]*[:.]?[ \t]*(.+)"
_TOTAL = re.compile(r"(?im)^.*\b(?:grand total|total amount|total)\b.*?([\d.,]+\d)\s*$")
_ITEM = re.compile(
    r"^(.*?[A-Za-z].*?)\s+([\d,.]+)\s*([A-Za-z]{2,8})?\s+[^\d\s]?\s*([\d,]+\.\d{2,4})\s+[^\d\s]?\s*([\d,]+\.\d{2})$"
)
_ADDRESSEE = re.compile(
    r"(?im)^(?:messrs|bill(?:ed)? to|sold to|buyer|consignee|ship to|to)\b[ \t]*[:.]?[ \t]*(.*)\n(.*)\n(.*)"
)


def _date(text: str) -> str | None:
    found = find_date(text)
    return found[0].value.isoformat() if found is not None else None


def _decimal(text: str) -> str | None:
    found = numbers(text, comma=False)
    return format(found[-1], "f") if found else None


def _weight(text: str) -> str | None:
    found = kilograms(text, comma=False)
    return format(found, "f") if found is not None else None


def _countries(text: str) -> list[str] | None:
    code = country_in(text)
    return [code] if code else None


def _words(text: str) -> str:
    return re.split(r"\s{3,}", text.strip())[0]


USUAL = frozenset({"USD", "EUR", "JPY", "GBP", "CNY", "CHF", "HKD", "SGD", "AUD", "CAD", "THB", "KRW"})
LABELS: Sequence[tuple[str, str, Shape]] = (
    ("invoice_number", r"invoice", _words),
    ("invoice_date", r"(?:invoice )?date", _date),
    ("po_number", r"(?:p\.?o\.?|purchase order|your order|order)", _words),
    ("lc_number", r"(?:l/c|letter of credit)", _words),
    ("payment_terms", r"(?:payment terms?|terms of payment|payment)", _words),
    ("port_of_loading", r"(?:port of loading|from)", _words),
    ("port_of_discharge", r"(?:port of discharge|to)", _words),
    ("final_destination", r"(?:final )?destination", _words),
    ("vessel_or_flight", r"(?:vessel|ocean vessel|flight|per)", _words),
    ("departure_date", r"(?:sailing(?: on)?|etd|on or about)", _date),
    ("gross_weight_kg", r"gross(?: weight)?", _weight),
    ("net_weight_kg", r"net(?: weight)?", _weight),
    (
        "country_of_origin",
        r"(?:country of origin|made in|origin)",
        lambda text: [country_in(text)] if country_in(text) else None,
    ),
)


def read(pages: Sequence[Page]) -> dict[str, Any]:
    """The plain values of some pages."""
    lines = [_spaced(row) for page in pages for row in rows_of(page.words)]
    text = "\n".join(lines)
    fields = {name: value for name, label, shape in LABELS if (value := _after(text, label, shape)) is not None}
    if total := _TOTAL.findall(text):
        fields["total_amount"] = _decimal(total[-1])
    for name, known in (("currency", USUAL), ("incoterm", INCOTERMS)):
        hit = next((word for word in re.findall(r"\b[A-Z]{3}\b", text) if word in known), None)
        if hit:
            fields[name] = hit
    if lines:
        fields["seller_name"] = lines[0].strip()
    if party := _ADDRESSEE.search(text):
        rows = [row.strip() for row in party.groups() if row.strip()]
        fields["consignee_name"] = fields["buyer_name"] = rows[0]
        fields["consignee_address"] = fields["buyer_address"] = ", ".join(rows[1:])
    return {"fields": {name: value for name, value in fields.items() if value}, "lines": list(_goods(lines))}


def _goods(lines: Sequence[str]) -> Any:
    for line in lines:
        if match := _ITEM.match(re.sub(r"\s+", " ", line).strip()):
            description, quantity, unit, price, amount = match.groups()
            cells = {"quantity": quantity, "unit_price": price, "amount": amount}
            yield {"description": description, "unit": unit} | {name: _decimal(text) for name, text in cells.items()}


def _after(text: str, label: str, shape: Shape) -> Any:
    match = re.search(rf"(?im)(?:^|\s{{2,}}){label}\b{_END}", text)
    return shape(match[1]) if match else None


def _spaced(row: Sequence[Any]) -> str:
    """A row as text, wider gaps as three blanks."""
    parts = [row[0].text]
    for before, word in pairwise(row):
        wide = word.box.x0 - before.box.x1 > 1.5 * before.box.height
        parts += ["   " if wide else " ", word.text]
    return "".join(parts)
