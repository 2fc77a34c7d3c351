"""Bytes to pages: upright, straight, their words with boxes, whoever reads them: the page's own text where it may
be trusted, else OCR.

A page's own text is believed only where it is seen: words without ink are dropped, a layer of invisible text (the
search text of a scanner)
and one with unlikely letters are read again from the picture, and marks like letters that no word accounts for are
read by OCR.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pdfplumber
import pdfplumber.page
import pypdfium2 as pdfium
from PIL import Image

from extractors import images, ink, japanese, ocr, pdf, sniff, tesseract, text_layer
from extractors.pdf import MAX_PAGES, POINTS, Look
from extractors.text_layer import Layer
from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Page, Word
from pipeline.errors import FileRefused

TEXT_LAYER, OCR, MIXED = "text_layer", "ocr", "mixed"

LEAST_WORDS = 8  # on a page: fewer are a stamp or a page number over what has to be read otherwise
MOSTLY = 0.5  # of the page covered by a picture, or of the text invisible
AGREES = 0.6  # share of a doubtful layer's words that OCR must see too
TWICE_READ = 0.97  # confidence of a word that a scanner's hidden text and our own OCR both have
CONTRADICTED = 0.55  # and at most, where they differ
LEAST_CONFIDENCE = 0.5  # of a word read beside a text layer
SCAN_DPI = (150.0, 300.0)  # bounds within which a scan is drawn at its own resolution


@dataclass(frozen=True, slots=True)
class PagesResult:
    """The pages of a file and, for the screens, a PNG of each (at most 200 kB) as its boxes lie on it."""

    pages: tuple[Page, ...]
    images: tuple[bytes, ...]


def pages_of(content: bytes, name: str = "", on_count: Callable[[int], object] = lambda pages: None) -> PagesResult:
    """Reads all pages; `on_count` is told their number before the costly part begins.

    Raises:
        FileRefused: any of the file-… codes.
    """
    kind = sniff.media_type(content, name)
    read = _pdf_pages(content, on_count) if kind == sniff.PDF else _picture_pages(content, on_count)
    return PagesResult(tuple(page for page, _ in read), tuple(image for _, image in read))


# ------------------------------------------------------------------------------------------------------------- pictures


def _picture_pages(content: bytes, on_count: Callable[[int], object]) -> list[tuple[Page, bytes]]:
    read = []
    for number, (image, dpi) in enumerate(images.open_frames(content, MAX_PAGES), start=1):
        on_count(number)
        grey, told = _reduced(image.convert("L"), dpi)
        seen = ocr.read_picture(np.asarray(grey, dtype=np.uint8), told, photo=True)
        screen = image.resize(_screen_size(image, dpi), Image.Resampling.BOX, reducing_gap=2.0)
        page = Page(number, 0, 0, seen.upright.turn, OCR, seen.words, seen.rules, dpi)
        read.append(_finish(page, image.width * POINTS / dpi, image.height * POINTS / dpi, screen, seen))
    return read


def _reduced(grey: Image.Image, dpi: float) -> tuple[Image.Image, float]:
    """The picture with at most as many pixels as a drawn page."""
    pixels = grey.width * grey.height
    if pixels <= pdf.MAX_DRAWN:
        return grey, dpi
    factor = (pdf.MAX_DRAWN / pixels) ** 0.5
    return grey.resize((round(grey.width * factor), round(grey.height * factor)), Image.Resampling.BOX), dpi * factor


def _screen_size(image: Image.Image, dpi: float) -> tuple[int, int]:
    """Pixels of a page on the screen: as if it were printed on about A4, never more than the picture has."""
    longest = min(max(image.size), round(11.7 * images.SCREEN_DPI))
    factor = longest / max(image.size)
    return max(1, round(image.width * factor)), max(1, round(image.height * factor))


def _finish(page: Page, width: float, height: float, screen: Image.Image, seen: ocr.Seen) -> tuple[Page, bytes]:
    """The page with its size after turning, and its picture turned and straightened as the reader did."""
    width, height = seen.upright.size(width, height)
    shown = Image.fromarray(seen.upright.apply(np.asarray(screen, dtype=np.uint8)))
    words = tuple(word for item in page.words if (word := _within(item, width, height)) is not None)
    return replace(page, width=width, height=height, words=words), images.screen_png(shown)


def _within(word: Word, width: float, height: float) -> Word | None:
    """The word with its box clipped to the page; None where nothing of it is on the page."""
    box = word.box
    if box.x0 >= 0 and box.top >= 0 and box.x1 <= width and box.bottom <= height:
        return word
    x0, top, x1, bottom = max(0.0, box.x0), max(0.0, box.top), min(width, box.x1), min(height, box.bottom)
    return replace(word, box=Box(x0, top, x1, bottom)) if x1 > x0 and bottom > top else None


# ----------------------------------------------------------------------------------------------------------------- PDFs


def _pdf_pages(content: bytes, on_count: Callable[[int], object]) -> list[tuple[Page, bytes]]:
    with pdf.open_pdf(content) as document:
        on_count(len(document))
        texts = _open_texts(content)
        read = []
        for index in range(len(document)):
            try:
                page = document[index]
            except pdfium.PdfiumError:
                continue  # a page that cannot be opened is not shown by any viewer either
            read.append(_pdf_page(page, index + 1, texts[index] if index < len(texts) else None))
            page.close()
        if not read:
            raise FileRefused("file-truncated")
        return read


def _open_texts(content: bytes) -> list[pdfplumber.page.Page]:
    """The pages as pdfplumber sees them; none where it cannot open what PDFium could."""
    try:
        return list(pdfplumber.open(io.BytesIO(content)).pages)
    except text_layer.BREAKS:
        return []


def _pdf_page(page: pdfium.PdfPage, number: int, text_page: pdfplumber.page.Page | None) -> tuple[Page, bytes]:
    at_a_glance = pdf.look(page)
    layer = (
        _trusted_size(_read_layer(page, text_page), page) if text_page is not None and at_a_glance.characters else None
    )
    if layer is None or text_layer.is_garbage(layer.words):
        return _scanned(page, number, at_a_glance, None)
    if at_a_glance.invisible > MOSTLY and at_a_glance.covered > MOSTLY:
        return _scanned(page, number, at_a_glance, layer)
    screen = pdf.draw(page, images.SCREEN_DPI, grey=False)
    grey = np.asarray(screen.convert("L"), dtype=np.uint8)
    scale = grey.shape[1] / layer.width
    words = ink.visible(layer.words, grey, scale)
    place = ink.unread(grey, words, layer.rules, scale)
    if place is not None and len(words) < LEAST_WORDS:
        return _scanned(page, number, at_a_glance, None)
    if text_layer.is_unlikely(words) and not _is_confirmed(page, words):
        return _scanned(page, number, at_a_glance, None)
    added = _read_beside(page, place, words, layer) if place is not None else ()
    whole = Page(
        number, layer.width, layer.height, layer.turn, MIXED if added else TEXT_LAYER, words + added, layer.rules
    )
    return whole, images.screen_png(screen)


def _read_layer(page: pdfium.PdfPage, text_page: pdfplumber.page.Page) -> Layer | None:
    """The text layer, upright; turns the page for PDFium too. None where pdfplumber cannot read it."""
    try:
        layer = text_layer.read_layer(text_page)
        if not layer.turn:
            return layer
        turned = (text_page.rotation + layer.turn) % 360
        text_page.page_obj.attrs["Rotate"] = text_page.page_obj.rotate = turned
        upright = text_layer.read_layer(pdfplumber.page.Page(text_page.pdf, text_page.page_obj, text_page.page_number))
        page.set_rotation(turned)
        return replace(upright, turn=layer.turn)
    except text_layer.BREAKS:
        return None


def _trusted_size(layer: Layer | None, page: pdfium.PdfPage) -> Layer | None:
    """The layer, if both libraries see the same page: else its boxes would lie elsewhere than the picture's."""
    if layer is None:
        return None
    width, height = page.get_size()
    return layer if abs(width - layer.width) < 2 and abs(height - layer.height) < 2 else None


def _scanned(page: pdfium.PdfPage, number: int, at_a_glance: Look, hidden: Layer | None) -> tuple[Page, bytes]:
    """The page read by OCR; a scanner's hidden text only confirms or contradicts."""
    own = at_a_glance.scan_dpi if at_a_glance.covered > MOSTLY else SCAN_DPI[1]
    dpi = pdf.drawable_dpi(page, min(max(own, SCAN_DPI[0]), SCAN_DPI[1]))
    seen = ocr.read_picture(np.asarray(pdf.draw(page, dpi, grey=True), dtype=np.uint8), dpi)
    words = confirm(seen.words, hidden.words) if hidden else seen.words
    width, height = page.get_size()
    raw = Page(
        number,
        width,
        height,
        seen.upright.turn,
        OCR,
        words,
        seen.rules,
        round(own, 1) if at_a_glance.covered > MOSTLY else 0.0,
    )
    return _finish(raw, width, height, pdf.draw(page, images.SCREEN_DPI, grey=False), seen)


def confirm(words: tuple[Word, ...], hidden: tuple[Word, ...]) -> tuple[Word, ...]:
    """Our words, surer where the hidden text of the scan has the same, less sure where the two differ.

    A hidden text that disagrees with most of what is seen belongs to another page, or is a trap, and counts for
    nothing.
    """
    if text_layer.agreement(hidden, words) < AGREES:
        return words
    same = {word.text for word in hidden}
    return tuple(
        replace(
            word,
            confidence=max(word.confidence, TWICE_READ) if word.text in same else min(word.confidence, CONTRADICTED),
        )
        for word in words
    )


def _is_confirmed(page: pdfium.PdfPage, words: tuple[Word, ...]) -> bool:
    """Whether OCR sees most of the words of a doubtful text layer."""
    dpi = pdf.drawable_dpi(page, ocr.OCR_DPI)
    grey = np.asarray(pdf.draw(page, dpi, grey=True), dtype=np.uint8)
    seen = ocr.read_picture(grey, dpi, engine=tesseract.read_tokens)  # good enough to compare, in half the time
    return text_layer.agreement(words, seen.words) >= AGREES


def _read_beside(page: pdfium.PdfPage, place: Box, words: tuple[Word, ...], layer: Layer) -> tuple[Word, ...]:
    """The words in a part of the page that the text layer does not account for: a letterhead that is a picture, an
    entry in a form."""
    grey = np.asarray(pdf.draw(page, ocr.OCR_DPI, grey=True), dtype=np.uint8)
    scale = grey.shape[1] / layer.width
    rest = ink.whiten(grey, words, scale)
    margin = 6.0
    left, top = max(0.0, place.x0 - margin), max(0.0, place.top - margin)
    part = rest[
        int(top * scale) : int((place.bottom + margin) * scale), int(left * scale) : int((place.x1 + margin) * scale)
    ]
    languages = tesseract.BOTH if any(japanese.is_japanese(word.text) for word in words) else tesseract.LATIN
    found = ocr.read_region(
        part, scale * POINTS, (int(left * scale) / scale, int(top * scale) / scale), languages=languages
    )
    return tuple(
        word
        for word in found
        if word.confidence >= LEAST_CONFIDENCE
        and sum(char.isalnum() for char in word.text) >= 2
        and word.source is Source.OCR
    )
