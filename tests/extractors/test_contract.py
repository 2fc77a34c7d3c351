"""The printed contract: names, shapes and canonical values that programs of others rely on."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from extractors import contract
from pipeline.domain.document import Document, DocumentKind, Note
from pipeline.domain.evidence import Box, Grade, Reading, Source
from pipeline.domain.invoice import Charge
from pipeline.domain.pages import Page
from pipeline.errors import FileRefused, Text
from tests.factories import invoice, line, reading

PAGE = Page(2, 595.276, 841.89, 90, "ocr", ())
NUMBER = Reading("A-1", "No. A-1", 0.99321, Source.OCR, 2, Box(1.04, 2, 30.26, 9.99), Grade.SURE, ("label: No.",))


def document() -> Document:
    paper = invoice(
        line(quantity=Decimal("1E+3"), country_of_origin="JP", amount=None),
        invoice_number=NUMBER,
        total_amount=Decimal("1500.00"),
        lc_number=None,
        marks_and_numbers=reading(("N/M",), grade=Grade.CHECK),
    )
    charges = (Charge(reading("Freight"), reading(Decimal("-12.50"))),)
    with_charges = type(paper)(**{name: getattr(paper, name) for name in paper.__slots__} | {"charges": charges})
    notes = (Note("two-invoices", Text("Two.", "二つ。")),)
    absent = {"lc_number": Grade.SURE}
    return Document(1, DocumentKind.COMMERCIAL_INVOICE, (PAGE,), with_charges, absent, Grade.SURE, notes, seconds=0.41)


def test_json_holds_every_part_with_its_evidence() -> None:
    out = json.loads(json.dumps(contract.as_json(document(), Path("in/a.pdf"), "ab12", "ja")))
    assert (out["file"], out["path"], out["sha256"], out["document"]) == ("a.pdf", "in/a.pdf", "ab12", 1)
    assert (out["kind"], out["seconds"], out["grade"], out["lines_grade"]) == (
        "commercial_invoice",
        0.41,
        "check",
        "sure",
    )
    assert out["pages"] == [{"page": 2, "width": 595.3, "height": 841.9, "turn": 90, "read_by": "ocr"}]
    assert out["fields"]["invoice_number"] == {
        "value": "A-1",
        "text": "No. A-1",
        "page": 2,
        "box": [1.0, 2, 30.3, 10.0],
        "confidence": 0.993,
        "grade": "sure",
        "source": "ocr",
        "because": ["label: No."],
    }
    assert out["lines"][0]["quantity"]["value"] == "1000"
    assert "amount" not in out["lines"][0]
    assert out["charges"][0]["amount"]["value"] == "-12.50"
    assert out["absent"] == {"lc_number": "sure"}
    assert out["notes"] == [{"code": "two-invoices", "message": "二つ。"}]


def test_value_that_follows_from_another_has_no_box() -> None:
    follows = Reading("sea", "vessel", 0.9, Source.TEXT_LAYER, because=("follows from a vessel",))
    paper = Document(1, DocumentKind.OTHER, (PAGE,), invoice(transport_mode=follows))
    out = json.loads(json.dumps(contract.as_json(paper, Path("a.pdf"), "")))
    assert out["fields"]["transport_mode"]["box"] is None
    assert out["fields"]["transport_mode"]["page"] is None


def test_plain_is_names_and_bare_values() -> None:
    out = json.loads(json.dumps(contract.as_plain(document(), Path("in/a.pdf"))))
    assert set(out) == {"file", "document", "fields", "lines", "grades", "seconds"}
    assert out["fields"]["invoice_date"] == "2026-02-20"
    assert out["fields"]["country_of_origin"] == ["JP"]
    assert out["fields"]["package_count"] == "10"
    assert out["lines"] == [
        {
            "description": "CENTRIFUGAL PUMP CP-200",
            "quantity": "1000",
            "unit": "SETS",
            "unit_price": "150.00",
            "country_of_origin": "JP",
        }
    ]
    assert out["grades"].keys() == out["fields"].keys()
    assert "lc_number" not in out["fields"]


def test_error_names_its_code_in_the_callers_language() -> None:
    out = contract.error_json(Path("in/a.pdf"), FileRefused("file-empty"), "ja")
    said = {"code": "file-empty", "message": "ファイルが空です。"}
    assert out == {"file": "a.pdf", "path": "in/a.pdf", "error": said}


@pytest.mark.parametrize(
    ("value", "written"),
    [(date(2026, 1, 31), "2026-01-31"), (Decimal("0.10"), "0.10"), (Decimal("1E+2"), "100"), (("A", "B"), ["A", "B"])],
)
def test_canonical_values(value: object, written: object) -> None:
    assert contract.canonical(value) == written


def test_number_without_exactness_is_refused() -> None:
    with pytest.raises(TypeError):
        contract.canonical(1.5)
