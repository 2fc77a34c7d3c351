"""The commercial invoice as it was read: every value with its evidence. Names and canonical values are the reader's
contract (docs/reading.md).

`FIELDS` is the one list of header fields: their kind, their label, whether the certificate depends on them. `COLUMNS`
the same for goods lines.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pipeline.domain.evidence import Grade, Reading, worst
from pipeline.errors import Text

TextReading = Reading[str]
DateReading = Reading[date]
NumberReading = Reading[Decimal]
ListReading = Reading[tuple[str, ...]]


class ValueKind(StrEnum):
    """How a value is written, compared and typed in."""

    TEXT = "text"
    LONG_TEXT = "long_text"  # addresses, descriptions: several printed lines
    DATE = "date"
    DECIMAL = "decimal"
    INTEGER = "integer"
    COUNTRY = "country"  # ISO 3166-1 alpha-2
    COUNTRIES = "countries"  # tuple of alpha-2
    CURRENCY = "currency"  # ISO 4217
    INCOTERM = "incoterm"
    MODE = "mode"  # sea, air, courier, rail, road, post
    LINES = "lines"  # tuple of printed lines


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: code name, kind, label for people, and whether a certificate depends on it (`certificate`)."""

    name: str
    kind: ValueKind
    label: Text
    certificate: bool = False


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One line of goods. `group` is the heading it stands under."""

    description: TextReading | None = None
    quantity: NumberReading | None = None
    unit: TextReading | None = None
    unit_price: NumberReading | None = None
    amount: NumberReading | None = None
    hs_code: TextReading | None = None
    item_code: TextReading | None = None
    country_of_origin: TextReading | None = None
    group: TextReading | None = None

    def get(self, name: str) -> Reading[Any] | None:
        """The reading of a column, by its code name."""
        reading: Reading[Any] | None = getattr(self, name)
        return reading

    def replace(self, name: str, reading: Reading[Any] | None) -> InvoiceLine:
        """The same line with one column changed."""
        return dataclasses.replace(self, **{name: reading})


@dataclass(frozen=True, slots=True)
class Charge:
    """Freight, insurance, discount, packing: money on the invoice that is not goods. A discount is negative."""

    description: TextReading | None = None
    amount: NumberReading | None = None


@dataclass(frozen=True, slots=True)
class Invoice:
    """The header fields and lines of one invoice; None is «not on the paper» or «not found»."""

    invoice_number: TextReading | None = None
    invoice_date: DateReading | None = None
    seller_name: TextReading | None = None
    seller_address: TextReading | None = None
    seller_country: TextReading | None = None
    buyer_name: TextReading | None = None
    buyer_address: TextReading | None = None
    buyer_country: TextReading | None = None
    consignee_name: TextReading | None = None
    consignee_address: TextReading | None = None
    consignee_country: TextReading | None = None
    notify_party_name: TextReading | None = None
    country_of_origin: ListReading | None = None
    currency: TextReading | None = None
    total_amount: NumberReading | None = None
    incoterm: TextReading | None = None
    incoterm_place: TextReading | None = None
    payment_terms: TextReading | None = None
    port_of_loading: TextReading | None = None
    port_of_discharge: TextReading | None = None
    via: TextReading | None = None
    final_destination: TextReading | None = None
    vessel_or_flight: TextReading | None = None
    departure_date: DateReading | None = None
    transport_mode: TextReading | None = None
    marks_and_numbers: ListReading | None = None
    package_count: NumberReading | None = None
    package_kind: TextReading | None = None
    gross_weight_kg: NumberReading | None = None
    net_weight_kg: NumberReading | None = None
    invoice_of: TextReading | None = None
    po_number: TextReading | None = None
    lc_number: TextReading | None = None
    lines: tuple[InvoiceLine, ...] = ()
    charges: tuple[Charge, ...] = ()

    def get(self, name: str) -> Reading[Any] | None:
        """The reading of a header field, by its code name."""
        reading: Reading[Any] | None = getattr(self, FIELDS[name].name)
        return reading

    def replace(self, name: str, reading: Reading[Any] | None) -> Invoice:
        """The same invoice with one header field changed."""
        change: dict[str, Any] = {FIELDS[name].name: reading}
        return dataclasses.replace(self, **change)

    def replace_line(self, index: int, line: InvoiceLine) -> Invoice:
        """The same invoice with the line at `index` (from 0) changed."""
        return dataclasses.replace(self, lines=(*self.lines[:index], line, *self.lines[index + 1 :]))

    def readings(self) -> dict[str, Reading[Any]]:
        """All header readings that are there, by code name."""
        return {name: reading for name in FIELDS if (reading := self.get(name)) is not None}

    def grade(self) -> Grade:
        """The document's grade: that of its worst certificate-relevant value."""
        header = [r.grade for name, r in self.readings().items() if FIELDS[name].certificate]
        cells = [r.grade for line in self.lines for name in CERTIFICATE_COLUMNS if (r := line.get(name)) is not None]
        return worst(header + cells)


def _field(name: str, kind: ValueKind, en: str, ja: str, certificate: bool = False) -> FieldSpec:
    return FieldSpec(name, kind, Text(en, ja), certificate)


_K = ValueKind
FIELDS: dict[str, FieldSpec] = {
    spec.name: spec
    for spec in (
        _field("invoice_number", _K.TEXT, "Invoice no.", "インボイス番号", True),
        _field("invoice_date", _K.DATE, "Invoice date", "インボイス日付", True),
        _field("seller_name", _K.TEXT, "Exporter", "輸出者名", True),
        _field("seller_address", _K.LONG_TEXT, "Exporter's address", "輸出者住所", True),
        _field("seller_country", _K.COUNTRY, "Exporter's country", "輸出者の国"),
        _field("buyer_name", _K.TEXT, "Buyer", "買主名"),
        _field("buyer_address", _K.LONG_TEXT, "Buyer's address", "買主住所"),
        _field("buyer_country", _K.COUNTRY, "Buyer's country", "買主の国"),
        _field("consignee_name", _K.TEXT, "Consignee", "荷受人名", True),
        _field("consignee_address", _K.LONG_TEXT, "Consignee's address", "荷受人住所", True),
        _field("consignee_country", _K.COUNTRY, "Consignee's country", "荷受人の国"),
        _field("notify_party_name", _K.TEXT, "Notify party", "通知先"),
        _field("country_of_origin", _K.COUNTRIES, "Country of origin", "原産国", True),
        _field("currency", _K.CURRENCY, "Currency", "通貨"),
        _field("total_amount", _K.DECIMAL, "Total", "合計金額"),
        _field("incoterm", _K.INCOTERM, "Trade term", "貿易条件"),
        _field("incoterm_place", _K.TEXT, "Trade term place", "貿易条件の場所"),
        _field("payment_terms", _K.TEXT, "Payment terms", "支払条件"),
        _field("port_of_loading", _K.TEXT, "Port of loading", "積込港", True),
        _field("port_of_discharge", _K.TEXT, "Port of discharge", "仕向港", True),
        _field("via", _K.TEXT, "Via", "経由地"),
        _field("final_destination", _K.TEXT, "Final destination", "最終仕向地"),
        _field("vessel_or_flight", _K.TEXT, "Vessel or flight", "船名・便名", True),
        _field("departure_date", _K.DATE, "Date of shipment", "船積日"),
        _field("transport_mode", _K.MODE, "Mode of transport", "輸送手段"),
        _field("marks_and_numbers", _K.LINES, "Marks and numbers", "荷印", True),
        _field("package_count", _K.INTEGER, "Number of packages", "梱包数"),
        _field("package_kind", _K.TEXT, "Kind of packages", "梱包の種類"),
        _field("gross_weight_kg", _K.DECIMAL, "Gross weight (kg)", "総重量(kg)"),
        _field("net_weight_kg", _K.DECIMAL, "Net weight (kg)", "正味重量(kg)"),
        _field("invoice_of", _K.TEXT, "General name of goods", "商品名総称"),
        _field("po_number", _K.TEXT, "Order no.", "注文番号"),
        _field("lc_number", _K.TEXT, "L/C no.", "信用状番号"),
    )
}
COLUMNS: dict[str, FieldSpec] = {
    spec.name: spec
    for spec in (
        _field("description", _K.LONG_TEXT, "Description of goods", "品名", True),
        _field("quantity", _K.DECIMAL, "Quantity", "数量", True),
        _field("unit", _K.TEXT, "Unit", "単位", True),
        _field("unit_price", _K.DECIMAL, "Unit price", "単価"),
        _field("amount", _K.DECIMAL, "Amount", "金額"),
        _field("hs_code", _K.TEXT, "HS code", "HSコード"),
        _field("item_code", _K.TEXT, "Item code", "品番"),
        _field("country_of_origin", _K.COUNTRY, "Origin", "原産国", True),
        _field("group", _K.TEXT, "Group heading", "見出し"),
    )
}
CERTIFICATE_FIELDS = tuple(name for name, spec in FIELDS.items() if spec.certificate)
CERTIFICATE_COLUMNS = tuple(name for name, spec in COLUMNS.items() if spec.certificate)
ALSO_PRINTED = (
    "seller_country", "consignee_country", "via", "final_destination", "departure_date",
    "package_count", "package_kind", "invoice_of",
)  # fmt: skip
"""Fields that a certificate may do without, but that are printed where the paper has them."""
