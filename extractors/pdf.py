"""PDFium, and only here: opens a PDF within the limits, looks a page over, and draws it. Never from two threads: PDFium
would kill the process."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from extractors.images import check_pixels
from pipeline.errors import FileRefused

MAX_PAGES = 100
POINTS = 72.0  # to the inch
MAX_DRAWN = 20_000_000  # pixels of a drawn page: A3 at 300 dpi has 17.4 million
_INVISIBLE = 3  # text rendering mode, ISO 32000-1, table 106
_MAX_OBJECTS = 20_000  # looked at on a page
_BAD_PASSWORD = {pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY}


@dataclass(frozen=True, slots=True)
class Look:
    """A page at a glance. `invisible`: share of the text objects drawn with no ink; `covered`: share of the page
    under its largest picture;
    `scan_dpi`: resolution of that picture, 0 without one."""

    width: float
    height: float
    characters: int
    invisible: float
    covered: float
    scan_dpi: float


@contextmanager
def open_pdf(content: bytes) -> Iterator[pdfium.PdfDocument]:
    """The document with its forms, within the limit of pages.

    Raises:
        FileRefused: file-password, file-truncated, file-no-pages, file-too-many-pages.
    """
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise FileRefused("file-password" if error.err_code in _BAD_PASSWORD else _why_broken(content)) from error
    try:
        pages = len(document)
        if pages == 0:
            raise FileRefused(_why_broken(content))
        if pages > MAX_PAGES:
            raise FileRefused("file-too-many-pages", pages=pages, limit=MAX_PAGES)
        document.init_forms()
        yield document
    finally:
        document.close()


def _why_broken(content: bytes) -> str:
    """A PDF that is whole and has no pages, against one that is damaged: PDFium calls both malformed."""
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            return "file-truncated" if len(document.pages) else "file-no-pages"
    except pikepdf.PasswordError:
        return "file-password"
    except (pikepdf.PdfError, ValueError, RuntimeError, OSError, TypeError):
        return "file-truncated"


def look(page: pdfium.PdfPage) -> Look:
    """Counts text and finds the largest picture; 2 ms a page.

    Raises:
        FileRefused: file-image-too-large, for a picture within the page.
    """
    width, height = page.get_size()
    invisible = texts = 0
    covered = dpi = 0.0
    kinds = (pdfium_c.FPDF_PAGEOBJ_TEXT, pdfium_c.FPDF_PAGEOBJ_IMAGE)
    for count, item in enumerate(page.get_objects(filter=kinds, max_depth=4)):
        if count >= _MAX_OBJECTS:
            break
        if item.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            texts += 1
            invisible += pdfium_c.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE
        else:
            share, resolution = _measure_image(item, width * height)
            if share > covered:
                covered, dpi = share, resolution
    return Look(width, height, _characters(page), invisible / texts if texts else 0.0, covered, dpi)


def _characters(page: pdfium.PdfPage) -> int:
    text = page.get_textpage()
    try:
        return int(text.count_chars())
    finally:
        text.close()


def _measure_image(image: pdfium.PdfImage, page_area: float) -> tuple[float, float]:
    """Share of the page and dpi of one picture."""
    columns, rows = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium_c.FPDFImageObj_GetImagePixelSize(image, columns, rows):
        return 0.0, 0.0
    check_pixels(columns.value, rows.value)
    try:
        matrix = image.get_matrix()
    except pdfium.PdfiumError:
        return 0.0, 0.0
    area = abs(matrix.a * matrix.d - matrix.b * matrix.c)  # of the unit square, in points²
    if area <= 0 or page_area <= 0:
        return 0.0, 0.0
    dpi = (columns.value * rows.value / area) ** 0.5 * POINTS
    return min(1.0, area / page_area), dpi


def drawable_dpi(page: pdfium.PdfPage, dpi: float) -> float:
    """The dpi, or less where the page would have too many pixels."""
    width, height = page.get_size()
    pixels = max(width * height, 1.0) * (dpi / POINTS) ** 2
    return dpi if pixels <= MAX_DRAWN else dpi * (MAX_DRAWN / pixels) ** 0.5


def draw(page: pdfium.PdfPage, dpi: float, *, grey: bool) -> Image.Image:
    """The page as it is shown, annotations and form entries included. Raises FileRefused file-truncated where PDFium
    cannot."""
    scale = drawable_dpi(page, dpi) / POINTS
    try:
        bitmap = page.render(scale=scale, grayscale=grey, may_draw_forms=True)
        image: Image.Image = bitmap.to_pil().convert("L" if grey else "RGB")
        bitmap.close()
    except (pdfium.PdfiumError, ValueError) as error:
        raise FileRefused("file-truncated") from error
    return image
