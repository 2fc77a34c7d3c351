"""An invoice page drawn here, whose every word, value and place is known: picture, words and readings agree."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from pipeline.domain.document import Document, DocumentKind
from pipeline.domain.evidence import Box, Grade, Reading, Source
from pipeline.domain.invoice import CERTIFICATE_FIELDS, Invoice, InvoiceLine
from pipeline.domain.pages import Page, Word

WIDTH, HEIGHT, SCALE = 595.0, 842.0, 2
FONT = "LiberationSans-Regular.ttf"
BOLD = "LiberationSans-Bold.ttf"

# (field, value, words as printed, x, top, size); no field: words only.
ROWS: tuple[tuple[str, Any, str, float, float, float], ...] = (
    ("seller_name", "AOBA PUMP MFG. CO., LTD.", "AOBA PUMP MFG. CO., LTD.", 60, 48, 15),
    (
        "seller_address",
        "1-2-3 Kaigan, Minato-ku, Tokyo 105-0000, Japan",
        "1-2-3 Kaigan, Minato-ku, Tokyo 105-0000, Japan",
        60,
        70,
        9,
    ),
    ("", None, "COMMERCIAL INVOICE", 222, 112, 17),
    ("", None, "Invoice No.", 350, 150, 9),
    ("invoice_number", "AB-2601", "AB-2601", 430, 150, 9),
    ("", None, "Date", 350, 166, 9),
    ("invoice_date", date(2026, 3, 30), "March 30, 2026", 430, 166, 9),
    ("", None, "Order No.", 350, 182, 9),
    ("po_number", "EWT-4471", "EWT-4471", 430, 182, 9),
    ("", None, "Payment", 350, 198, 9),
    ("payment_terms", "T/T in advance", "T/T in advance", 430, 198, 9),
    ("", None, "Consignee:", 60, 150, 9),
    ("consignee_name", "EXAMPLE WASSERTECHNIK GMBH", "EXAMPLE WASSERTECHNIK GMBH", 60, 164, 10),
    (
        "consignee_address",
        "Musterstrasse 5, 20457 Hamburg, Germany",
        "Musterstrasse 5, 20457 Hamburg, Germany",
        60,
        180,
        9,
    ),
    ("", None, "Shipped per", 60, 232, 9),
    ("vessel_or_flight", "EXAMPLE STAR V.012W", "EXAMPLE STAR V.012W", 140, 232, 9),
    ("", None, "On or about", 60, 248, 9),
    ("departure_date", date(2026, 4, 5), "April 5, 2026", 140, 248, 9),
    ("", None, "From", 60, 264, 9),
    ("port_of_loading", "Yokohama, Japan", "Yokohama, Japan", 140, 264, 9),
    ("", None, "To", 60, 280, 9),
    ("port_of_discharge", "Hamburg, Germany", "Hamburg, Germany", 140, 280, 9),
    ("", None, "Trade terms", 350, 280, 9),
    ("incoterm", "FOB", "FOB", 430, 280, 9),
    ("incoterm_place", "Yokohama", "Yokohama", 456, 280, 9),
    ("", None, "Marks & Nos.", 60, 320, 9),
    ("", None, "Description of goods", 150, 320, 9),
    ("", None, "Quantity", 370, 320, 9),
    ("", None, "Unit price", 430, 320, 9),
    ("", None, "Amount", 500, 320, 9),
    ("", None, "EWT", 60, 344, 9),
    ("", None, "HAMBURG", 60, 358, 9),
    ("", None, "C/NO. 1-10", 60, 372, 9),
    ("", None, "MADE IN JAPAN", 60, 386, 9),
    ("invoice_of", "WATER PUMPS", "WATER PUMPS", 150, 344, 9),
    (
        "lines.0.description",
        "CENTRIFUGAL WATER PUMP, MODEL AP-50",
        "CENTRIFUGAL WATER PUMP, MODEL AP-50",
        150,
        364,
        8.5,
    ),
    ("lines.0.quantity", Decimal(40), "40", 372, 364, 9),
    ("lines.0.unit", "PCS", "PCS", 390, 364, 9),
    ("lines.0.unit_price", Decimal("120.00"), "120.00", 432, 364, 9),
    ("lines.0.amount", Decimal("4800.00"), "4,800.00", 500, 364, 9),
    ("lines.1.description", "MECHANICAL SEAL KIT FOR AP-50", "MECHANICAL SEAL KIT FOR AP-50", 150, 382, 8.5),
    ("lines.1.quantity", Decimal(20), "20", 372, 382, 9),
    ("lines.1.unit", "SETS", "SETS", 390, 382, 9),
    ("lines.1.unit_price", Decimal("30.00"), "30.00", 432, 382, 9),
    ("lines.1.amount", Decimal("600.00"), "600.00", 500, 382, 9),
    ("", None, "TOTAL", 370, 440, 10),
    ("currency", "USD", "USD", 460, 440, 10),
    ("total_amount", Decimal("5400.00"), "5,400.00", 490, 440, 10),
    ("package_count", Decimal(10), "10", 60, 480, 9),
    ("package_kind", "CARTONS", "CARTONS", 76, 480, 9),
    ("", None, "G.W.", 150, 480, 9),
    ("gross_weight_kg", Decimal(520), "520.0", 176, 480, 9),
    ("", None, "kg", 206, 480, 9),
    ("", None, "N.W.", 240, 480, 9),
    ("net_weight_kg", Decimal(480), "480.0", 268, 480, 9),
    ("", None, "kg", 298, 480, 9),
    ("", None, "Country of origin:", 60, 500, 9),
    ("country_of_origin", ("JP",), "JAPAN", 150, 500, 9),
)


@dataclass(frozen=True)
class Sheet:
    """A drawn page: its picture (PNG) and what the reader would hand over of it."""

    image: bytes
    document: Document


def draw(grades: dict[str, Grade] | None = None, wrong: dict[str, Any] | None = None) -> Sheet:
    """The page. `grades` of single fields (all others are sure); `wrong` values that the reader got wrong, by field."""
    picture = Image.new("RGB", (int(WIDTH * SCALE), int(HEIGHT * SCALE)), "white")
    pen = ImageDraw.Draw(picture)
    words: list[Word] = []
    readings: dict[str, Reading[Any]] = {}
    for field, value, text, x, top, size in ROWS:
        placed = _write(pen, text, x, top, size)
        words += placed
        if field:
            grade = (grades or {}).get(field, Grade.SURE)
            read = (wrong or {}).get(field, value)
            readings[field] = _reading(read, text, placed, grade)
    for y in (314, 336, 430):
        pen.line([(56 * SCALE, y * SCALE), (545 * SCALE, y * SCALE)], fill="black")
    marks = [w for w in words if w.box.x0 < 140 and 340 < w.box.top < 400]
    readings["marks_and_numbers"] = _reading(
        ("EWT", "HAMBURG", "C/NO. 1-10", "MADE IN JAPAN"), "EWT HAMBURG", marks, Grade.SURE
    )
    readings |= {name: replace(readings["consignee_name"], page=None, box=None) for name in ("buyer_name",)}
    readings |= {"consignee_country": _typed("DE"), "seller_country": _typed("JP"), "transport_mode": _typed("sea")}
    page = Page(1, WIDTH, HEIGHT, 0, "text_layer", tuple(words))
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    return Sheet(buffer.getvalue(), _document(page, readings))


def _write(pen: ImageDraw.ImageDraw, text: str, x: float, top: float, size: float) -> list[Word]:
    font = ImageFont.truetype(BOLD if size >= 14 else FONT, int(size * SCALE))
    placed = []
    for word in text.split():
        width = pen.textlength(word, font=font) / SCALE
        pen.text((x * SCALE, top * SCALE), word, font=font, fill="black")
        placed.append(Word(word, Box(x, top, x + width, top + size * 1.15), size=size))
        x += width + size * 0.3
    return placed


def _reading(value: Any, text: str, words: list[Word], grade: Grade) -> Reading[Any]:
    box = words[0].box
    for word in words[1:]:
        box = box.union(word.box)
    confidence = {Grade.SURE: 0.99, Grade.CHECK: 0.7, Grade.UNREADABLE: 0.2}[grade]
    return Reading(value, text, confidence, Source.TEXT_LAYER, 1, box, grade)


def _typed(value: Any) -> Reading[Any]:
    """A value that follows from another and stands nowhere."""
    return Reading(value, str(value), 0.98, Source.TEXT_LAYER, None, None, Grade.SURE, ("follows from the address",))


def _document(page: Page, readings: dict[str, Reading[Any]]) -> Document:
    lines: dict[int, InvoiceLine] = {}
    for field, reading in readings.items():
        if field.startswith("lines."):
            _, index, column = field.split(".")
            lines[int(index)] = lines.get(int(index), InvoiceLine()).replace(column, reading)
    invoice = Invoice(lines=tuple(lines[index] for index in sorted(lines)))
    for name, reading in readings.items():
        invoice = invoice if name.startswith("lines.") else invoice.replace(name, reading)
    absent = {name: Grade.SURE for name in CERTIFICATE_FIELDS if invoice.get(name) is None}
    return Document(1, DocumentKind.COMMERCIAL_INVOICE, (page,), invoice, absent, Grade.SURE)
