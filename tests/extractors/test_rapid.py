"""The second engine on drawn letters, and who reads when it is there or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors import ocr, rapid
from extractors.images import Grey

LATIN = Path("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf")
JAPANESE = Path("/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf")
TEXT = (
    "COMMERCIAL INVOICE",
    "Invoice No.  MK-7710",
    "Date  May 3, 2026",
    "GEAR PUMP GP-4   40 PCS   5,000.00",
    "TOTAL USD 5,000.00",
)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    rapid.chosen.cache_clear()
    yield
    rapid.chosen.cache_clear()


def drawn(lines: tuple[str, ...], font: Path = LATIN) -> Grey:
    """Lines of type of 11 points on a page of A4 at 200 dpi."""
    picture = Image.new("L", (1654, 2339), 255)
    pen, letters = ImageDraw.Draw(picture), ImageFont.truetype(str(font), 31)
    for number, line in enumerate(lines):
        pen.text((160, 200 + 90 * number), line, font=letters, fill=0)
    return np.asarray(picture, dtype=np.uint8)


def test_words_are_told_apart_and_stand_where_they_are_drawn() -> None:
    tokens = rapid.read_tokens(drawn(TEXT), "eng", 200)
    texts = [token.text for token in tokens]
    assert texts[:2] == ["COMMERCIAL", "INVOICE"]
    assert {"MK-7710", "GP-4", "5,000.00"} <= set(texts)
    first = tokens[0]
    assert abs(first.left - 160) < 12
    assert abs(first.top + first.height / 2 - 217) < 12
    assert all(token.confidence > 0.9 for token in tokens)


def test_words_of_a_line_are_of_one_line() -> None:
    tokens = rapid.read_tokens(drawn(TEXT[:1]), "eng", 200)
    assert len({token.line for token in tokens}) == 1


def test_japanese_is_read_without_being_told() -> None:
    tokens = rapid.read_tokens(drawn(("商業送り状", "原産国 日本"), JAPANESE), "eng", 200)
    assert "商業送り状" in "".join(token.text for token in tokens)


def test_an_empty_page_says_nothing() -> None:
    assert rapid.read_tokens(np.full((800, 600), 255, np.uint8), "eng", 200) == []


def test_a_page_that_stands_on_its_head_is_turned() -> None:
    page = drawn(TEXT * 4)
    seen = ocr.read_picture(np.ascontiguousarray(page[::-1, ::-1]), 200)
    assert seen.upright.turn == 180
    assert "INVOICE" in [word.text for word in seen.words]


def test_it_reads_unless_the_operator_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rapid.chosen()
    monkeypatch.setenv("GENSAN_OCR", "tesseract")
    rapid.chosen.cache_clear()
    assert not rapid.chosen()
    words = [word.text for word in ocr.read_picture(drawn(TEXT * 2), 200).words]
    assert "MK-7710" in words


def test_it_does_not_read_where_the_package_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert not rapid.chosen()
