"""Straight, even, upright: pictures made crooked on purpose."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from extractors import straighten
from extractors.images import Grey
from extractors.paper import Upright, cut_out, find_sheet
from tests.extractors import drawings


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return drawings.drawn(drawings.native(), 150)


def pixels(image: Image.Image) -> Grey:
    return np.asarray(image.convert("L"), dtype=np.uint8)


@pytest.mark.parametrize("degrees", [-6.0, -1.3, 0.6, 3.4])
def test_skew_is_found(page: Image.Image, degrees: float) -> None:
    assert straighten.skew(pixels(drawings.skewed(page, -degrees))) == pytest.approx(degrees, abs=0.15)


def test_a_straight_page_is_left_alone(page: Image.Image) -> None:
    grey = pixels(page)
    angle = straighten.skew(grey)
    assert angle == 0.0
    assert straighten.rotate(grey, angle) is grey


def test_sideways(page: Image.Image) -> None:
    assert not straighten.is_sideways(pixels(page))
    assert straighten.is_sideways(pixels(page.rotate(90, expand=True)))


def test_quarter_turns_are_clockwise() -> None:
    corner = np.zeros((2, 3), np.uint8)
    corner[0, 0] = 9  # top left
    assert straighten.quarter_turn(corner, 90)[0, 1] == 9  # top right of two columns
    assert straighten.quarter_turn(corner, 180)[1, 2] == 9
    assert straighten.quarter_turn(corner, 270)[2, 0] == 9


def test_blank() -> None:
    assert straighten.is_blank(np.full((1000, 700), 250, np.uint8))
    assert straighten.is_blank(np.zeros((3, 900), np.uint8))


def test_a_shadow_is_levelled(page: Image.Image) -> None:
    grey = pixels(page)
    shade = np.linspace(1.0, 0.45, grey.shape[1])
    shadowed = (grey * shade).astype(np.uint8)
    even = straighten.level(shadowed)
    assert np.percentile(even[:, -60:], 50) > 235
    assert straighten.level(grey) is grey


def test_drawn_rules(page: Image.Image) -> None:
    boxes = straighten.drawn_rules(pixels(page), 72 / 150)
    plumb = sorted({round(box.x0 / 5) * 5 for box in boxes if box.height > box.width})
    assert plumb == [60, 300, 540]


def test_a_scan_has_no_sheet_to_cut_out(page: Image.Image) -> None:
    assert find_sheet(pixels(page)) is None
    assert find_sheet(pixels(drawings.specked(page))) is None


def test_the_sheet_of_a_photo_is_found_and_cut_out(page: Image.Image) -> None:
    photo = pixels(drawings.photographed(page))
    corners = find_sheet(photo)
    assert corners is not None
    sheet = cut_out(photo, corners)
    assert sheet.shape[1] / sheet.shape[0] == pytest.approx(595 / 842, rel=0.03)
    assert float(np.median(sheet)) > 240
    assert Upright(corners).size(photo.shape[1], photo.shape[0]) == pytest.approx(
        (sheet.shape[1], sheet.shape[0]), abs=1
    )


def test_a_shadow_that_hides_text_is_not_taken_for_the_table(page: Image.Image) -> None:
    photo = pixels(drawings.photographed(page)).copy()
    photo[:, : photo.shape[1] * 9 // 20] = photo[:, : photo.shape[1] * 9 // 20] // 3  # over the left part of every line
    assert find_sheet(photo) is None


def test_upright_does_the_same_to_a_smaller_copy(page: Image.Image) -> None:
    upright = Upright(None, 90, 2.0)
    large = upright.apply(pixels(page))
    small = upright.apply(pixels(page.resize((page.width // 2, page.height // 2), Image.Resampling.BOX)))
    again = np.asarray(Image.fromarray(large).resize(small.shape[::-1], Image.Resampling.BOX), dtype=np.int16)
    assert np.abs(again - small).mean() < 3


def test_a_fax_is_told_by_its_want_of_grey(page: Image.Image) -> None:
    grey = pixels(page.resize((page.width // 2, page.height // 2)).resize(page.size))
    assert not straighten.is_bilevel(grey)
    assert straighten.is_bilevel(np.where(grey < 128, np.uint8(0), np.uint8(255)))


def test_enlarged() -> None:
    assert straighten.enlarge(np.zeros((30, 60), np.uint8), 4 / 3).shape == (40, 80)
