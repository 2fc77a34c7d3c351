"""What `gensan read` prints: one JSON object per document, with the evidence (`as_json`) or the values (`as_plain`).

Names, canonical values and shapes are the reader's contract (docs/reading.md); programs of others rely on them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from pipeline.domain.document import Document
from pipeline.domain.evidence import Reading
from pipeline.domain.invoice import COLUMNS, Charge, InvoiceLine
from pipeline.domain.pages import Page
from pipeline.errors import GensanError

Json = str | int | float | None | list["Json"] | dict[str, "Json"]
POINT_DIGITS = 1  # a tenth of a point is finer than any print
CHARGE_PARTS = ("description", "amount")


def as_json(document: Document, path: Path, sha256: str, language: str = "en") -> dict[str, Json]:
    """The document with its evidence. `path` as the caller named the file, `sha256` of its bytes (hex); notes in
    `language`."""
    invoice = document.invoice
    return {
        "file": path.name,
        "path": str(path),
        "sha256": sha256,
        "document": document.index,
        "kind": document.kind.value,
        "seconds": document.seconds,
        "grade": document.grade().value,
        "pages": [_page(page) for page in document.pages],
        "fields": {name: _reading(reading) for name, reading in invoice.readings().items()},
        "lines": [{name: _reading(r) for name, r in _cells(line).items()} for line in invoice.lines],
        "lines_grade": document.lines_grade.value,
        "absent": {name: grade.value for name, grade in document.absent.items()},
        "charges": [{name: _reading(r) for name, r in _parts(charge).items()} for charge in invoice.charges],
        "notes": [{"code": note.code, "message": note.message.in_language(language)} for note in document.notes],
    }


def as_plain(document: Document, path: Path) -> dict[str, Json]:
    """The bare values: what a scorer compares, and what `gensan learn` takes back corrected."""
    invoice = document.invoice
    return {
        "file": path.name,
        "document": document.index,
        "fields": {name: canonical(reading.value) for name, reading in invoice.readings().items()},
        "lines": [{name: canonical(r.value) for name, r in _cells(line).items()} for line in invoice.lines],
        "grades": {name: reading.grade.value for name, reading in invoice.readings().items()},
        "seconds": document.seconds,
    }


def error_json(path: Path, error: GensanError, language: str = "en") -> dict[str, Json]:
    """What stands for a file that could not be read."""
    message = error.message.in_language(language)
    return {"file": path.name, "path": str(path), "error": {"code": error.code, "message": message}}


def canonical(value: object) -> Json:
    """A value as the contract writes it: ISO dates, decimals as plain digits with a dot, lists of texts.

    Raises:
        TypeError: no reading holds a value of this type.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, tuple):
        return [canonical(part) for part in value]
    raise TypeError(f"no value of the contract: {value!r}")


def _cells(line: InvoiceLine) -> dict[str, Reading[object]]:
    return {name: reading for name in COLUMNS if (reading := line.get(name)) is not None}


def _parts(charge: Charge) -> dict[str, Reading[object]]:
    parts: Mapping[str, Reading[object] | None] = {name: getattr(charge, name) for name in CHARGE_PARTS}
    return {name: reading for name, reading in parts.items() if reading is not None}


def _page(page: Page) -> dict[str, Json]:
    return {
        "page": page.number,
        "width": round(page.width, POINT_DIGITS),
        "height": round(page.height, POINT_DIGITS),
        "turn": page.turn,
        "read_by": page.read_by,
    }


def _reading(reading: Reading[object]) -> Json:
    box = reading.box
    corners = (box.x0, box.top, box.x1, box.bottom) if box is not None else ()
    return {
        "value": canonical(reading.value),
        "text": reading.text,
        "page": reading.page,
        "box": [round(corner, POINT_DIGITS) for corner in corners] or None,
        "confidence": round(reading.confidence, 3),
        "grade": reading.grade.value,
        "source": reading.source.value,
        "because": list(reading.because),
    }
