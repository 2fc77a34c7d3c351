"""Marks: link annotations that say where on the page a value of the truth stands.

A family draws each value of the truth as a link to ``MARK + name``; every PDF engine can do that. The links are taken
off the finished PDF, so that no reader sees them, and remain as boxes to learn from. Names:

- ``invoice_number`` and every other header field;
- ``line.0.description`` and so on: a cell of the goods line of that number, from 0;
- ``charge.0.description``, ``charge.0.amount``: freight, insurance, discount, packing;
- ``label.invoice_number``: the printed label of a header field; ``head.quantity``: a column's head.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pikepdf

MARK = "https://mark.example/"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked value: ``page`` from 1, ``box`` as x0, top, x1, bottom in points from the upper left corner."""

    name: str
    page: int
    box: tuple[float, float, float, float]


def take_marks(content: bytes) -> tuple[bytes, tuple[Mark, ...]]:
    """The PDF without its links, and the marks that they were. The same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        marks = tuple(mark for number, page in enumerate(pdf.pages, start=1) for mark in _marks_on(page, number))
        for page in pdf.pages:
            if "/Annots" in page:
                del page.Annots
        for tree in ("/StructTreeRoot", "/MarkInfo"):  # a tagged PDF's tree knows the links too
            if tree in pdf.Root:
                del pdf.Root[tree]
        for date in ("/CreationDate", "/ModDate"):
            if date in pdf.docinfo:
                del pdf.docinfo[date]
        pdf.remove_unreferenced_resources()
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue(), marks


def _marks_on(page: pikepdf.Page, number: int) -> Iterator[Mark]:
    edges = [float(Decimal(str(edge))) for edge in page.mediabox.as_list()]
    left, top = edges[0], edges[3]
    for link in page.Annots if "/Annots" in page else ():
        target = str(link.A.URI) if "/A" in link and "/URI" in link.A else ""
        if target.startswith(MARK):
            x0, y0, x1, y1 = (float(Decimal(str(edge))) for edge in link["/Rect"])
            box = (min(x0, x1) - left, top - max(y0, y1), max(x0, x1) - left, top - min(y0, y1))
            yield Mark(target.removeprefix(MARK), number, box)
