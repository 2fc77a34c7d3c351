"""From tokens to words, with an engine that says what it is told to say."""

from __future__ import annotations

import numpy as np
import pytest

from extractors import ocr
from extractors.images import Grey
from extractors.japanese import reread
from extractors.leftovers import MARGIN
from extractors.tesseract import BOTH, JAPANESE, Token
from pipeline.domain.evidence import Source


def token(text: str, left: int, top: int = 100, confidence: float = 0.9, line: int = 1, height: int = 40) -> Token:
    return Token(text, left, top, 30 * len(text), height, confidence, (1, 1, line))


def test_tokens_become_words_in_points() -> None:
    (word,) = ocr.as_words([token("Invoice", 300)], 72 / 300, 10, 20)
    assert (word.box.x0, word.box.top, word.box.x1, word.box.bottom) == pytest.approx((82, 44, 132.4, 53.6))
    assert (word.source, word.confidence, word.size) == (Source.OCR, 0.9, 9.6)


@pytest.mark.parametrize(
    "dirt",
    [
        token("~", 10, confidence=0.3),
        token("ab", 10, confidence=0.2, height=8),
        token("|", 10, height=400),
        token("x", 1, height=900),
    ],
)
def test_dirt_is_dropped(dirt: Token) -> None:
    assert [word.text for word in ocr.as_words([dirt, token("Total", 200)], 0.24)] == ["Total"]


def test_japanese_runs_are_joined_and_as_sure_as_their_worst_part() -> None:
    tokens = [
        token("商業", 0),
        token("送", 62, confidence=0.7),
        token("り状", 95),
        token("Invoice", 400),
        token("日本", 900),
    ]
    words = ocr.as_words(tokens, 0.24)
    assert [word.text for word in words] == ["商業送り状", "Invoice", "日本"]
    assert words[0].confidence == 0.7
    assert words[0].box.x1 == pytest.approx((95 + 60) * 0.24)


def test_a_blank_page_is_not_given_to_the_engine() -> None:
    def engine(grey: Grey, languages: str, dpi: float) -> list[Token]:
        raise AssertionError("nothing to read")

    assert ocr.read_picture(np.full((1200, 900), 255, np.uint8), 100, engine=engine).words == ()


def test_the_engine_is_told_the_dpi_of_likely_paper() -> None:
    page = np.zeros((3508, 2480), np.uint8)
    assert ocr.engine_dpi(page, 300) == 300
    assert ocr.engine_dpi(page, 72) == pytest.approx(2480 / 8.3)  # 34 inches wide: a photo that claims 72 dpi


def test_a_doubtful_run_is_read_again_in_japanese() -> None:
    asked: list[tuple[str, tuple[int, ...]]] = []

    def engine(grey: Grey, languages: str, dpi: float) -> list[Token]:
        asked.append((languages, grey.shape))
        return [token("水鏡化学", 2 * MARGIN + MARGIN, 2 * MARGIN + MARGIN, 0.9)]

    grey = np.full((2000, 1500), 255, np.uint8)
    tokens = [token("Maker", 40, 500, 0.95, 2), token("7K$a{#", 200, 500, 0.3, 2), token("Total", 100, 900, 0.9, 3)]
    read = reread(grey, 300, tokens, engine)
    assert [t.text for t in read] == ["Maker", "水鏡化学", "Total"]
    assert (read[1].left, read[1].top) == (200, 500)
    assert asked == [(JAPANESE, (40 + 6 * MARGIN, 180 + 6 * MARGIN))]


def test_a_bilingual_form_is_read_again_in_both_and_sure_latin_stays() -> None:
    labels = [token("#X%ae", 10, 100 * row, 0.3, row) for row in range(1, 16)]
    sure = [token("1,234.50", 400, 100 * row, 0.95, row) for row in range(1, 16)]

    def engine(grey: Grey, languages: str, dpi: float) -> list[Token]:
        assert languages == BOTH
        return [token("金額", 60, 100, 0.9), token("数1,234.50量", 390, 200, 0.9), token("1,284.50", 400, 300, 0.99)]

    read = [t.text for t in reread(np.zeros((2000, 900), np.uint8), 300, labels + sure, engine)]
    assert read.count("1,234.50") == 15
    assert read.count("#X%ae") == 14
    assert "金額" in read
    assert "1,284.50" not in read


def test_a_sure_page_is_not_read_again() -> None:
    def engine(grey: Grey, languages: str, dpi: float) -> list[Token]:
        raise AssertionError("no doubt, no second reading")

    tokens = [token("Invoice", 100)]
    assert reread(np.zeros((300, 300), np.uint8), 300, tokens, engine) is tokens


def test_latin_that_japanese_reads_no_better_is_kept() -> None:
    tokens = [token("hkAP9x", 100, 100, 0.4)]

    def engine(grey: Grey, languages: str, dpi: float) -> list[Token]:
        return [token("AP", 40, 40, 0.9)]

    assert reread(np.full((600, 600), 255, np.uint8), 300, tokens, engine) == tokens
