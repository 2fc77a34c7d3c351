"""Draws what the reader believes onto a page: each value's box in the colour of its grade, with its name and value
on a small tag.

Looking is the fastest way to find out why a value is wrong; `gensan read --overlay` writes these pictures.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from pipeline.domain.document import Document
from pipeline.domain.evidence import Box, Grade, Reading
from pipeline.domain.invoice import COLUMNS
from pipeline.domain.pages import Page

WIDTH = 1400  # pixels of the drawing: tags stay legible however small the page image is
TAG = 13  # pixels: height of the letters on a tag
COLOURS = {Grade.SURE: (22, 128, 60), Grade.CHECK: (202, 110, 4), Grade.UNREADABLE: (200, 30, 45)}
_WASH = 46  # of 255: how much of the colour lies over the value
_FONTS = ("ipaexg.ttf", "IPAexGothic.ttf", "LiberationSans-Regular.ttf", "DejaVuSans.ttf")

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
Place = tuple[int, int, int, int]  # left, top, right, bottom in pixels


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on the page: its box in points, what its tag says, its grade."""

    box: Box
    tag: str
    grade: Grade


def draw(image: bytes, page: Page, document: Document) -> bytes:
    """The page image (PNG) with the values of the document that stand on this page, as a PNG 1,400 pixels wide."""
    base = Image.open(io.BytesIO(image)).convert("RGB")
    scale = WIDTH / page.width
    base = base.resize((WIDTH, max(1, round(page.height * scale))), Image.Resampling.LANCZOS)
    marks = sorted(marks_of(document, page.number), key=lambda mark: (mark.box.top, mark.box.x0))
    wash = Image.new("RGBA", base.size)
    pen = ImageDraw.Draw(wash)
    for mark in marks:
        pen.rectangle(
            _place(mark.box, scale), fill=(*COLOURS[mark.grade], _WASH), outline=(*COLOURS[mark.grade], 255), width=2
        )
    taken: list[Place] = []
    font = _font()
    for mark in marks:
        _tag(pen, font, mark, _place(mark.box, scale), taken, base.size)
    _legend(pen, font, document, page, base.size)
    buffer = io.BytesIO()
    Image.alpha_composite(base.convert("RGBA"), wash).convert("RGB").save(buffer, "PNG", compress_level=7)
    return buffer.getvalue()


def marks_of(document: Document, page: int) -> Iterator[Mark]:
    """All values of a document that stand on a page: header fields, goods lines, charges. Values with one box share a
    mark."""
    shared: dict[Box, list[tuple[str, Reading[Any]]]] = {}
    for label, reading in _readings(document):
        if reading.page == page and reading.box is not None:
            shared.setdefault(reading.box, []).append((label, reading))
    for box, group in shared.items():
        order = [Grade.UNREADABLE, Grade.CHECK, Grade.SURE]
        yield Mark(box, " · ".join(label for label, _ in group), min((r.grade for _, r in group), key=order.index))


def _readings(document: Document) -> Iterator[tuple[str, Reading[Any]]]:
    invoice = document.invoice
    for name, reading in invoice.readings().items():
        yield name, reading
    for number, line in enumerate(invoice.lines, start=1):
        for column in COLUMNS:
            if (cell := line.get(column)) is not None:
                yield f"{number} {column}", cell
    for number, charge in enumerate(invoice.charges, start=1):
        for name, part in (("charge", charge.description), ("charge amount", charge.amount)):
            if part is not None:
                yield f"{name} {number}", part


def _place(box: Box, scale: float) -> Place:
    return (
        round(box.x0 * scale) - 2,
        round(box.top * scale) - 2,
        round(box.x1 * scale) + 2,
        round(box.bottom * scale) + 2,
    )


def _tag(
    pen: ImageDraw.ImageDraw, font: Font, mark: Mark, place: Place, taken: list[Place], size: tuple[int, int]
) -> None:
    """A filled tag above the box, or where the next free place is: below it, or further up."""
    width, height = round(font.getlength(mark.tag)) + 8, TAG + 5
    left = max(0, min(place[0], size[0] - width))
    tops = (place[1] - height, place[3], place[1] - 2 * height, place[3] + height)
    spots = [(left, top, left + width, top + height) for top in tops]
    spot = next((spot for spot in spots if _is_free(spot, taken, size[1])), spots[0])
    taken.append(spot)
    pen.rounded_rectangle(spot, radius=3, fill=(*COLOURS[mark.grade], 235))
    pen.text((spot[0] + 4, spot[1] + 1), mark.tag, font=font, fill=(255, 255, 255, 255))


def _is_free(spot: Place, taken: list[Place], height: int) -> bool:
    if spot[1] < 0 or spot[3] > height:
        return False
    return not any(spot[0] < t[2] and t[0] < spot[2] and spot[1] < t[3] and t[1] < spot[3] for t in taken)


def _legend(pen: ImageDraw.ImageDraw, font: Font, document: Document, page: Page, size: tuple[int, int]) -> None:
    """At the foot: which page it is, who read it, and what the colours mean."""
    left, top = 12, size[1] - TAG - 14
    text = f"page {page.number} · {page.read_by} · {document.kind.value} {document.index}"
    width = round(font.getlength(text)) + 24 + sum(round(font.getlength(grade.value)) + 34 for grade in COLOURS)
    pen.rounded_rectangle(
        (left - 6, top - 5, left + width, top + TAG + 8),
        radius=5,
        fill=(255, 255, 255, 235),
        outline=(150, 150, 150, 255),
    )
    pen.text((left, top), text, font=font, fill=(40, 40, 40, 255))
    at = left + round(font.getlength(text)) + 16
    for grade, colour in COLOURS.items():
        pen.rectangle(
            (at, top + 2, at + TAG, top + TAG + 1), fill=(*colour, _WASH * 2), outline=(*colour, 255), width=2
        )
        pen.text((at + TAG + 5, top), grade.value, font=font, fill=(*colour, 255))
        at += round(font.getlength(grade.value)) + 34


def _font() -> Font:
    """A font of this machine, else the one that comes with Pillow."""
    for name in _FONTS:
        try:
            return ImageFont.truetype(name, TAG)
        except OSError:
            continue
    return ImageFont.load_default(TAG)
