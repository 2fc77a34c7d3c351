"""Stamps and scanners: the same chance gives the same scan, and each fault does what its name says."""

from __future__ import annotations

import io
from decimal import Decimal

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from benchmarks.samples.degrade import Seal, Wear, press, render, wear, write_pdf, write_tiff
from benchmarks.samples.words import spell_dollars

DPI = 72


def draw_page() -> Image.Image:
    page = Image.new("RGB", (200, 300), "white")
    ImageDraw.Draw(page).rectangle((20, 40, 180, 44), fill="black")
    return page


def test_same_chance_same_scan() -> None:
    how = Wear(DPI, skew=1, noise=6, specks=20)
    first, again, other = (wear(draw_page(), how, np.random.default_rng(seed)).tobytes() for seed in (1, 1, 2))
    assert first == again != other


def test_turn_lays_the_page_on_its_side_clockwise() -> None:
    how = Wear(DPI, turn=90, blur=0, noise=0, shade=0, ink=1)
    turned = wear(draw_page(), how, np.random.default_rng(0))
    assert turned.size == (300, 200)
    column = 300 - 42  # the rule near the top now stands near the right edge
    assert np.asarray(turned)[100, column].max() < 20 < np.asarray(turned)[100, 42].min()


def test_positive_skew_sinks_to_the_right() -> None:
    tilted = np.asarray(wear(draw_page(), Wear(DPI, skew=5, blur=0, noise=0, shade=0), np.random.default_rng(0)))
    left, right = (int(tilted[:, x, 0].argmin()) for x in (40, 160))
    assert right - left >= 8


def test_grey_scan_has_one_channel() -> None:
    assert wear(draw_page(), Wear(DPI, grey=True), np.random.default_rng(0)).mode == "L"


@pytest.mark.parametrize("square", [True, False])
def test_seal_colours_its_place_and_lets_print_show_through(square: bool) -> None:
    seal = Seal(("火川", "之印"), x=100, y=42, size=60, square=square)
    stamped = np.asarray(press(draw_page(), seal, DPI, np.random.default_rng(0)), np.int16)
    red = (stamped[:, :, 0] - stamped[:, :, 1]) > 40
    rows, columns = np.nonzero(red)
    assert 8 <= rows.min() < rows.max() <= 76
    assert 66 <= columns.min() < columns.max() <= 134
    assert stamped[42, 100].max() < 10


def test_image_files_keep_pages_and_resolution() -> None:
    pages = [draw_page(), draw_page().rotate(90, expand=True)]
    pdf = write_pdf(pages, 144)
    assert write_pdf(pages, 144) == pdf
    document = pypdfium2.PdfDocument(pdf)
    assert [page.get_size() for page in document] == [(100, 150), (150, 100)]
    document.close()
    assert [page.size for page in render(pdf, 144)] == [(200, 300), (300, 200)]
    with Image.open(io.BytesIO(write_tiff(pages, 144))) as tiff:
        assert (getattr(tiff, "n_frames", 1), tiff.info["dpi"]) == (2, (144, 144))


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("18720", "EIGHTEEN THOUSAND SEVEN HUNDRED AND TWENTY"),
        ("100000", "ONE HUNDRED THOUSAND"),
        ("1005.40", "ONE THOUSAND FIVE AND CENTS FORTY"),
        ("21.07", "TWENTY-ONE AND CENTS SEVEN"),
    ],
)
def test_amounts_in_words(amount: str, words: str) -> None:
    assert spell_dollars(Decimal(amount)) == f"SAY US DOLLARS {words} ONLY"
