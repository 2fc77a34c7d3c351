"""Bytes to upright pages: where the words lie, and which text is believed."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.images import SCREEN_BYTES
from extractors.pages import confirm, pages_of
from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Page, Word
from pipeline.errors import FileRefused
from tests.extractors import drawings

WORDS = {word for line in drawings.LINES for word in line.split()}


def page_of(content: bytes) -> Page:
    (page,) = pages_of(content).pages
    return page


def find(page: Page, text: str) -> Word:
    return next(word for word in page.words if word.text == text)


def ink_under(content: bytes, text: str) -> float:
    """Share of dark pixels under a word's box on the image for the screens."""
    result = pages_of(content)
    page, image = result.pages[0], Image.open(io.BytesIO(result.images[0])).convert("L")
    scale = image.width / page.width
    assert image.height == pytest.approx(page.height * scale, abs=2)
    box = find(page, text).box
    cut = image.crop((round(box.x0 * scale), round(box.top * scale), round(box.x1 * scale), round(box.bottom * scale)))
    return float((np.asarray(cut) < 140).mean())


def test_native_text_is_read_where_it_stands() -> None:
    page = page_of(drawings.native())
    assert page.read_by == "text_layer"
    assert (page.width, page.height) == drawings.A4
    assert {word.text for word in page.words} == WORDS
    word = find(page, "HA26-0031")
    assert word.box.x0 == pytest.approx(72 + 71, abs=4)
    assert word.box.bottom == pytest.approx(842 - (780 - 26), abs=5)
    assert word.size == 13
    assert word.confidence == 1.0


def test_rulings_of_a_native_page() -> None:
    rules = page_of(drawings.native()).rules
    assert sum(rule.horizontal for rule in rules) == 2
    plumb = sorted(round(rule.box.x0) for rule in rules if not rule.horizontal)
    assert plumb == [60, 300, 540]
    assert all(rule.box.height == pytest.approx(250, abs=2) for rule in rules if not rule.horizontal)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_boxes_follow_rotate(rotation: int) -> None:
    content = drawings.with_page(drawings.native(), Rotate=rotation)
    page = page_of(content)
    assert page.turn == (360 - rotation) % 360  # what /Rotate put on its side is turned back: most of the text decides
    assert ink_under(content, "COMMERCIAL") > 0.1


def test_boxes_are_on_the_crop_box() -> None:
    content = drawings.with_page(drawings.native(), CropBox=[50, 200, 595, 820])
    page = page_of(content)
    assert (page.width, page.height) == (545, 620)
    assert find(page, "COMMERCIAL").box.x0 == pytest.approx(22, abs=1)
    assert ink_under(content, "HA26-0031") > 0.1


def test_boxes_follow_a_media_box_that_does_not_begin_at_zero() -> None:
    content = drawings.with_page(drawings.native(), MediaBox=[-30, -40, 600, 850])
    assert find(page_of(content), "COMMERCIAL").box.x0 == pytest.approx(102, abs=1)
    assert ink_under(content, "COMMERCIAL") > 0.1


def test_words_that_cannot_be_seen_are_not_on_the_page() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=drawings.A4)
    drawings.write(canvas)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(72, 300, "TOTAL 1,000,000.00")
    canvas.drawString(900, 300, "OUTSIDE")
    canvas.save()
    texts = {word.text for word in page_of(buffer.getvalue()).words}
    assert texts == WORDS


def test_white_text_on_a_dark_bar_can_be_seen() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=drawings.A4)
    drawings.write(canvas)
    canvas.rect(60, 290, 400, 30, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(72, 300, "Description")
    canvas.save()
    assert find(page_of(buffer.getvalue()), "Description").box.top == pytest.approx(532, abs=3)


def test_double_printed_text_is_read_once() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=drawings.A4)
    drawings.write(canvas)
    canvas.drawString(72, 300, "BOLD")
    canvas.drawString(72.3, 300, "BOLD")
    canvas.save()
    assert [word.text for word in page_of(buffer.getvalue()).words].count("BOLD") == 1


def test_page_images_are_small() -> None:
    noisy = drawings.specked(drawings.drawn(drawings.native(), 150), 40)
    for content in (drawings.native(), drawings.png(noisy.convert("RGB"), 150)):
        for image in pages_of(content).images:
            assert len(image) <= SCREEN_BYTES
            assert image.startswith(b"\x89PNG")


def test_the_number_of_pages_is_told_before_the_work() -> None:
    told: list[int] = []
    pages_of(drawings.native(), on_count=told.append)
    assert told == [1]


def test_a_picture_without_dpi_counts_as_300() -> None:
    blank = drawings.png(Image.new("L", (2480, 3508), 255), dpi=None)
    page = page_of(blank)
    assert page.words == ()
    assert [page.width, page.height] == pytest.approx([595.2, 841.9], abs=0.1)


# ----------------------------------------------------------------------------------------------------- with Tesseract


@pytest.mark.tesseract
def test_a_scan_is_read_and_its_boxes_lie_on_its_ink() -> None:
    content = drawings.scanned_pdf(drawings.skewed(drawings.drawn(drawings.native()), 1.7))
    page = page_of(content)
    assert page.read_by == "ocr"
    assert page.dpi == pytest.approx(200, abs=1)
    assert len(WORDS & {word.text for word in page.words}) >= 0.9 * len(WORDS)
    assert find(page, "COMMERCIAL").box.top == pytest.approx(842 - 780 - 10, abs=6)
    assert ink_under(content, "COMMERCIAL") > 0.1
    assert sum(not rule.horizontal for rule in page.rules) == 3


@pytest.mark.tesseract
@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_scan_is_turned_upright(turned: int) -> None:
    image = drawings.drawn(drawings.native()).rotate(turned, expand=True)  # counter-clockwise
    content = drawings.png(image)
    page = page_of(content)
    assert page.turn == turned
    assert [page.width, page.height] == pytest.approx([595, 842], abs=1)
    assert len(WORDS & {word.text for word in page.words}) >= 0.9 * len(WORDS)
    assert ink_under(content, "COMMERCIAL") > 0.1


@pytest.mark.tesseract
def test_a_photo_is_cut_to_its_sheet() -> None:
    content = drawings.png(drawings.photographed(drawings.drawn(drawings.native(), 200, grey=False)), 200)
    page = page_of(content)
    assert page.width == pytest.approx(595, rel=0.03)
    assert len(WORDS & {word.text for word in page.words}) >= 0.9 * len(WORDS)


@pytest.mark.tesseract
def test_a_letterhead_that_is_a_picture_is_read_beside_the_text() -> None:
    head = Image.new("L", (1600, 200), 255)
    strip = drawings.drawn(drawings.native(("KAWASEMI OPTICAL WORKS LTD",)), 300).crop((250, 150, 1850, 350))
    head.paste(strip)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=drawings.A4)
    drawings.write(canvas, top=680)
    canvas.drawImage(ImageReader(head), 60, 760, 384, 48)
    canvas.save()
    page = page_of(buffer.getvalue())
    assert page.read_by == "mixed"
    assert {word.text for word in page.words if word.source is Source.TEXT_LAYER} == WORDS
    assert {"KAWASEMI", "OPTICAL", "WORKS"} <= {word.text for word in page.words if word.source is Source.OCR}
    assert find(page, "KAWASEMI").box.bottom < 90


@pytest.mark.tesseract
def test_the_search_text_of_a_scan_is_never_taken_for_what_is_seen() -> None:
    trap = tuple(line.replace("9,874.50", "1,111.11") for line in drawings.LINES)
    page = page_of(drawings.scanned_pdf(drawings.drawn(drawings.native()), hidden=trap))
    texts = {word.text: word for word in page.words}
    assert "1,111.11" not in texts
    assert texts["9,874.50"].confidence <= 0.55
    assert texts["COMMERCIAL"].confidence >= 0.97


@pytest.mark.tesseract
@pytest.mark.parametrize("shift", [3, 0xE000])
def test_text_that_says_other_than_it_shows_is_read_from_the_picture(shift: int) -> None:
    page = page_of(drawings.misspelt(shift))
    assert page.read_by == "ocr"
    assert len(WORDS & {word.text for word in page.words}) >= 0.9 * len(WORDS)


# ---------------------------------------------------------------------------------------------------------------- pure


def test_confirming_makes_surer_or_less_sure() -> None:
    seen = tuple(Word(text, Box(0, 0, 1, 1), 0.8, Source.OCR) for text in ("Invoice", "HA26-0031", "TOTAL", "98.50"))
    hidden = tuple(replace(word, text=word.text.replace("98.50", "93.50")) for word in seen)
    assert [word.confidence for word in confirm(seen, hidden)] == [0.97, 0.97, 0.97, 0.55]


def test_hidden_text_of_another_page_counts_for_nothing() -> None:
    seen = tuple(Word(text, Box(0, 0, 1, 1), 0.8, Source.OCR) for text in ("Invoice", "HA26-0031", "TOTAL"))
    hidden = tuple(Word(text, Box(0, 0, 1, 1)) for text in ("Packing", "List", "TOTAL"))
    assert confirm(seen, hidden) == seen


def test_too_many_pixels_are_refused_before_decoding() -> None:
    with pytest.raises(FileRefused) as caught:
        pages_of(drawings.png(Image.new("1", (9000, 9000)), 300))
    assert caught.value.code == "file-image-too-large"
