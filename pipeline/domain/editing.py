"""Changing one value of an invoice or an application by a person: what is shown, what becomes of what is typed, who
did it.

A field is named by its code name ("invoice_number") or by line and column ("lines.3.quantity", lines count from 0).
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.domain import entry
from pipeline.domain.certificate import Application, TradeType
from pipeline.domain.evidence import Box, Grade, Reading, Source
from pipeline.domain.invoice import (
    ALSO_PRINTED,
    CERTIFICATE_COLUMNS,
    CERTIFICATE_FIELDS,
    COLUMNS,
    FIELDS,
    FieldSpec,
    Invoice,
    InvoiceLine,
    ValueKind,
)
from pipeline.errors import EntryRefused, Text

_BUYER = ("buyer_name", "buyer_address", "buyer_country")  # stand in for a consignee that is not named


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the page a person took a value from."""

    page: int
    box: Box


def spec_of(field: str) -> FieldSpec:
    """What kind of field it is.

    Raises:
        EntryRefused: there is no such field.
    """
    head, _, column = _split(field)
    known = COLUMNS if head == "lines" else FIELDS
    name = column if head == "lines" else field
    if name not in known:
        raise EntryRefused("entry-unknown-field", field=field)
    return known[name]


def label_of(field: str) -> Text:
    """The name of a field for people, with the line it stands in."""
    head, index, _ = _split(field)
    if field == "lines":
        return Text("Goods lines", "品目の行")
    if head != "lines":
        return spec_of(field).label
    label = spec_of(field).label
    return Text(f"{label.en} (line {index + 1})", f"{label.ja}({index + 1}行目)")


def reading_of(invoice: Invoice, field: str) -> Reading[Any] | None:
    """The reading at a field; None where there is none, also where the line is not there."""
    spec_of(field)
    head, index, column = _split(field)
    if head != "lines":
        return invoice.get(field)
    return invoice.lines[index].get(column) if 0 <= index < len(invoice.lines) else None


def shown(invoice: Invoice, field: str) -> str:
    """The value as a person sees and types it; "" where there is none."""
    reading = reading_of(invoice, field)
    return "" if reading is None else entry.show(spec_of(field).kind, reading.value)


def corrected(invoice: Invoice, field: str, text: str, by: str, place: Place | None = None) -> Invoice:
    """The invoice with what a person typed (or took from the page at `place`); an empty text takes the value away.

    Raises:
        EntryRefused: the text is no value of that kind, or there is no such field or line.
    """
    if not text.strip():
        return _put(invoice, field, None)
    value = entry.parse(spec_of(field).kind, text)
    page, box = (place.page, place.box) if place else (None, None)
    return _put(invoice, field, Reading(value, text, 1.0, Source.PERSON, page, box, Grade.SURE, by=by))


def accepted(invoice: Invoice, field: str, by: str) -> Invoice:
    """The invoice with a value that a person has looked at and found right: its evidence stays, its grade is sure."""
    reading = reading_of(invoice, field)
    if reading is None:
        return invoice
    return _put(invoice, field, dataclasses.replace(reading, grade=Grade.SURE, by=by))


def with_new_line(invoice: Invoice, index: int) -> Invoice:
    """The invoice with an empty goods line before `index`."""
    return dataclasses.replace(invoice, lines=(*invoice.lines[:index], InvoiceLine(), *invoice.lines[index:]))


def without_line(invoice: Invoice, index: int) -> Invoice:
    """The invoice without the goods line at `index`.

    Raises:
        EntryRefused: there is no such line.
    """
    if not 0 <= index < len(invoice.lines):
        raise EntryRefused("entry-unknown-field", field=f"lines.{index}")
    return dataclasses.replace(invoice, lines=(*invoice.lines[:index], *invoice.lines[index + 1 :]))


def weak_fields(invoice: Invoice, absent: dict[str, Grade], lines_grade: Grade, looked_at: frozenset[str]) -> list[str]:
    """What would be printed and nobody has looked at although the reader was not sure: weak values, values of
    CERTIFICATE_FIELDS that are missing without being surely absent, and "lines" where the number of goods lines is in
    doubt."""
    weak = [name for name in CERTIFICATE_FIELDS if _is_weak(invoice.get(name), absent.get(name, Grade.CHECK))]
    also = (*ALSO_PRINTED, *(_BUYER if invoice.consignee_name is None or invoice.consignee_address is None else ()))
    weak += [name for name in also if (r := invoice.get(name)) and r.grade is not Grade.SURE]
    if invoice.package_count and _is_missing("package_kind", invoice, absent):
        weak.append("package_kind")  # "3 PACKAGES" would be printed for 3 cartons
    for index, line in enumerate(invoice.lines):
        weak += [f"lines.{index}.{c}" for c in CERTIFICATE_COLUMNS if (r := line.get(c)) and r.grade is not Grade.SURE]
    if lines_grade is not Grade.SURE:
        weak.append("lines")
    return [name for name in weak if name not in looked_at]


def all_shown(invoice: Invoice) -> dict[str, str]:
    """Every value as shown, by field: what a change is told against."""
    values = {name: shown(invoice, name) for name in FIELDS}
    for index in range(len(invoice.lines)):
        values |= {f"lines.{index}.{c}": shown(invoice, f"lines.{index}.{c}") for c in COLUMNS}
    return {name: text for name, text in values.items() if text}


# What the applicant adds
# -----------------------------------------------------------------------------------------------------------------

ENTRY_LABELS: dict[str, Text] = {
    "generic_goods_name": Text("General name of goods", "商品名総称"),
    "remarks": Text("Remarks", "備考"),
    "transport_text": Text("Transport details", "輸送手段等"),
    "originals": Text("Originals", "原本部数"),
    "copies": Text("Copies", "写し部数"),
    "trade_type": Text("Kind of trade", "取引の種類"),
    "declared_on": Text("Date of declaration", "申請(宣誓)日"),
    "contact_name": Text("Contact person", "担当者名"),
    "contact_phone": Text("Telephone", "電話番号"),
    "contact_email": Text("E-mail", "メールアドレス"),
    "notify_when_reviewed": Text("Mail me when reviewed", "審査完了通知メールの受信希望"),
    "consent": Text("Declaration and consent", "宣誓と同意"),
}
_NUMBER = Text("a whole number", "整数")


def entered(application: Application, name: str, text: str) -> Application:
    """The application with one entry changed; "goods_texts.3" is the certificate's text of goods line 3.

    Raises:
        EntryRefused: there is no such entry, or the text does not fit it.
    """
    if name.startswith("goods_texts."):
        index = _number(name.removeprefix("goods_texts."))
        kept = {i: t for i, t in application.goods_texts.items() if i != index}
        return dataclasses.replace(application, goods_texts=kept | ({index: text} if text.strip() else {}))
    if name not in ENTRY_LABELS:
        raise EntryRefused("entry-unknown-field", field=name)
    change: dict[str, Any] = {name: _entry_value(name, text)}
    return dataclasses.replace(application, **change)


def entry_shown(application: Application, name: str) -> str:
    """One entry as a person types it."""
    if name.startswith("goods_texts."):
        return application.goods_texts.get(_number(name.removeprefix("goods_texts.")), "")
    if name not in ENTRY_LABELS:
        raise EntryRefused("entry-unknown-field", field=name)
    value = getattr(application, name)
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple):
        return "\n".join(value)
    return value.isoformat() if isinstance(value, date) else "" if value is None else str(value)


def _entry_value(name: str, text: str) -> object:
    if name in ("consent", "notify_when_reviewed"):
        return text.strip().lower() in ("yes", "true", "on", "1")
    if name in ("originals", "copies"):
        return _number(text or "0")
    if name == "remarks":
        return tuple(line.strip() for line in text.splitlines() if line.strip())
    if name == "declared_on":
        return entry.parse(ValueKind.DATE, text) if text.strip() else None
    if name == "trade_type":
        if text not in {t.value for t in TradeType}:
            raise EntryRefused("entry-unreadable", value=text, expected=ENTRY_LABELS[name])
        return TradeType(text)
    return text.strip()


def _number(text: str) -> int:
    if not text.strip().isdecimal() or len(text.strip()) > 4:
        raise EntryRefused("entry-unreadable", value=text, expected=_NUMBER)
    return int(text)


def _is_missing(name: str, invoice: Invoice, absent: dict[str, Grade]) -> bool:
    return invoice.get(name) is None and absent.get(name, Grade.CHECK) is not Grade.SURE


def _is_weak(reading: Reading[Any] | None, absent: Grade) -> bool:
    return (absent if reading is None else reading.grade) is not Grade.SURE


def _split(field: str) -> tuple[str, int, str]:
    parts = field.split(".")
    if len(parts) == 3 and parts[0] == "lines" and parts[1].isdecimal() and len(parts[1]) <= 4:
        return "lines", int(parts[1]), parts[2]
    return field, -1, ""


def _put(invoice: Invoice, field: str, reading: Reading[Any] | None) -> Invoice:
    head, index, column = _split(field)
    spec_of(field)
    if head != "lines":
        return invoice.replace(field, reading)
    if not 0 <= index < len(invoice.lines):
        raise EntryRefused("entry-unknown-field", field=field)
    return invoice.replace_line(index, invoice.lines[index].replace(column, reading))
