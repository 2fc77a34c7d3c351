"""The picture of what the reader believes."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
from PIL import Image

from extractors import overlay
from extractors.pages import pages_of
from pipeline.domain.document import Document, DocumentKind
from pipeline.domain.evidence import Box, Grade, Reading, Source
from pipeline.domain.invoice import Charge, Invoice, InvoiceLine
from pipeline.domain.pages import Page
from tests.extractors import drawings

READ = pages_of(drawings.native())
PAGE = READ.pages[0]


def box_of(*texts: str) -> Box:
    boxes = [word.box for word in PAGE.words if word.text in texts]
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole


def document() -> Document:
    def text(value: str, grade: Grade, *words: str) -> Reading[str]:
        return Reading(value, value, 0.9, Source.TEXT_LAYER, 1, box_of(*(words or (value,))), grade)

    line = InvoiceLine(
        description=text("BEARING HOUSING CAST IRON", Grade.CHECK, "BEARING", "HOUSING", "CAST", "IRON"),
        quantity=Reading(Decimal(120), "120", 0.99, Source.TEXT_LAYER, 1, box_of("120"), Grade.SURE),
    )
    day = Reading(
        date(2026, 3, 3), "March 3, 2026", 0.98, Source.TEXT_LAYER, 1, box_of("March", "3,", "2026"), Grade.SURE
    )
    origin: Reading[tuple[str, ...]] = Reading(
        ("JP",), "Japan", 0.6, Source.TEXT_LAYER, 1, box_of("Japan"), Grade.UNREADABLE, ("port",)
    )
    freight = Charge(
        amount=Reading(Decimal("9874.50"), "9,874.50", 0.8, Source.TEXT_LAYER, 1, box_of("9,874.50"), Grade.CHECK)
    )
    invoice = Invoice(
        invoice_number=text("HA26-0031", Grade.SURE),
        invoice_date=day,
        country_of_origin=origin,
        buyer_name=text("NORTHWIND TRADING LIMITED", Grade.SURE, "NORTHWIND", "TRADING", "LIMITED"),
        consignee_name=text("NORTHWIND TRADING LIMITED", Grade.CHECK, "NORTHWIND", "TRADING", "LIMITED"),
        seller_name=Reading("elsewhere", "elsewhere", 1.0, Source.PERSON),
        lines=(line,),
        charges=(freight,),
    )
    return Document(1, DocumentKind.COMMERCIAL_INVOICE, (PAGE,), invoice, {"lc_number": Grade.SURE}, seconds=0.4)


def drawn(page: Page = PAGE) -> Image.Image:
    return Image.open(io.BytesIO(overlay.draw(READ.images[0], page, document())))


def test_every_value_with_a_place_has_a_mark_and_one_box_one_mark() -> None:
    marks = {mark.tag: mark.grade for mark in overlay.marks_of(document(), 1)}
    assert marks["buyer_name · consignee_name"] is Grade.CHECK
    assert marks["country_of_origin"] is Grade.UNREADABLE
    assert marks["1 quantity"] is Grade.SURE
    assert "charge amount 1" in marks
    assert not any("seller_name" in tag for tag in marks)
    assert list(overlay.marks_of(document(), 2)) == []


def test_boxes_are_drawn_in_the_colour_of_their_grade() -> None:
    image = np.asarray(drawn(), dtype=np.int16)
    scale = overlay.WIDTH / PAGE.width
    for mark in overlay.marks_of(document(), 1):
        x, y = round(mark.box.x0 * scale) - 2, round(mark.box.middle[1] * scale)
        assert np.abs(image[y, x - 1 : x + 3] - overlay.COLOURS[mark.grade]).sum(axis=1).min() < 60, mark


def test_a_page_without_values_keeps_its_looks() -> None:
    other = np.asarray(drawn(replace(PAGE, number=2)).convert("L"), dtype=np.int16)
    plain = Image.open(io.BytesIO(READ.images[0])).convert("L").resize((other.shape[1], other.shape[0]))
    difference = np.abs(other - np.asarray(plain, dtype=np.int16))
    assert difference[: -2 * overlay.TAG - 20].mean() < 3
