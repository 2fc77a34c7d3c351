"""Line breaks agree with the committed widths, the widths with the font, and both with the printing engine."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import HTML

from rendering import lines
from rendering.assets import make_metrics
from rendering.lines import balance, break_line, break_lines, find_unprintable, fit, measure, replace_unprintable

ASSETS = Path(lines.__file__).parent / "assets"
SENTENCES = (
    "The undersigned hereby certifies, on the basis of relative invoice and other supporting documents, that the goods",
    "Porcelain tea cup with saucer, blue glaze, hand painted with cherry blossoms and gold rim, in first choice",
    "Société Générale de Céramique «Élysée» S.à r.l., 12, rue de l'Église, Straßburg, Łódź Győr Žilina Ñuñoa Çeşme",
    "AVATAR WAFT Towards VALVE Yokohama LTDA T.V. P.A. fi fl ffi office affluent AVAVAV WoWoWo 11111 Type fjord",
)
words = st.text(st.sampled_from("ABCVWTafilmnopwy0123456789.,()&é"), min_size=1, max_size=14)
texts = st.lists(words, min_size=1, max_size=40).map(" ".join)
sizes = st.sampled_from((9.0, 9.5, 10.0, 10.5))
rooms = st.floats(120, 400)


def test_committed_widths_are_those_of_the_installed_font() -> None:
    committed = json.loads((ASSETS / "widths.json").read_text())
    for name, file in make_metrics.FONTS.items():
        assert make_metrics.measure(make_metrics.FOLDER / file) == committed[name]


def test_committed_outlines_are_those_of_the_installed_font() -> None:
    committed = json.loads((ASSETS / "outlines.json").read_text())
    for name, (file, characters) in make_metrics.SHAPES.items():
        traced = make_metrics.trace(make_metrics.FOLDER / file, characters)
        assert {char: list(shape) for char, shape in traced.items()} == committed[name]


@given(texts, rooms, sizes)
def test_no_line_is_wider_than_its_room_and_no_character_is_lost(text: str, room: float, size: float) -> None:
    broken = break_line(text, room, size)
    assert all(measure(line, size) <= room for line in broken)
    assert "".join(broken).replace(" ", "") == text.replace(" ", "")


@given(texts, rooms, sizes)
def test_no_line_could_take_the_next_word(text: str, room: float, size: float) -> None:
    broken = break_line(text, room, size)
    for line, following in pairwise(broken):
        assert measure(f"{line} {following.split()[0]}", size) > room


@given(texts, st.floats(150, 400), sizes)
def test_words_that_fit_stay_whole(text: str, room: float, size: float) -> None:
    assert " ".join(break_line(text, room, size)).split() == text.split()


def test_a_word_too_wide_breaks_after_its_last_hyphen_that_fits() -> None:
    word = "ABCDEFGH-IJKLMNOP-QRSTUVWXYZ"
    assert break_line(word, measure("ABCDEFGH-IJKLMNOP-QRST", 10), 10) == ("ABCDEFGH-IJKLMNOP-", "QRSTUVWXYZ")


def test_further_lines_have_the_room_of_the_rest() -> None:
    assert break_line("aa bb cc", measure("aa bb", 10), 10, rest=measure("cc", 10)) == ("aa bb", "cc")
    assert break_lines(("aa", "bb cc"), measure("bb cc", 10), 10, rest=measure("bb", 10)) == ("aa", "bb", "cc")


def test_blank_texts_take_no_line() -> None:
    assert break_line(" \n ", 100, 10) == ()
    assert break_lines(("", "a\nb", " "), 100, 10) == ("a", "b")


def test_fit_takes_the_largest_size_that_fits_and_says_when_none_does() -> None:
    text = "word " * 30
    room = 200.0
    smaller = fit((text,), room, (12, 10, 8), rows=len(break_line(text, room, 10)))
    assert (smaller.size, smaller.fits) == (10, True)
    assert not fit((text,), room, (12, 10, 8), rows=1).fits
    assert fit((text,), room, (10,), height=5 * 12.0).fits is (len(break_line(text, room, 10)) <= 5)


def test_balance_prefers_one_line_then_two_of_like_length() -> None:
    name = "Minato Bay Chamber of Commerce and Industry"
    assert balance(name, measure(name, 11, "serif-bold"), (13, 11), "serif-bold").lines == (name,)
    two = balance(name, measure(name, 13, "serif-bold") * 0.7, (13, 11), "serif-bold")
    assert (two.size, two.lines) == (13, ("Minato Bay Chamber of", "Commerce and Industry"))
    assert not balance(name, 20, (13, 11), "serif-bold").fits
    assert balance("", 20, (13,), "serif-bold").lines == ()


def test_what_the_print_font_lacks_is_found_and_shown_as_a_box() -> None:
    assert find_unprintable("Kyō\u00a0京都 Ltd.①京") == "京都①"
    assert replace_unprintable("東京 Tokyo") == "□□ Tokyo"
    assert find_unprintable("Łódź €5 № 1–2 “x” ½") == ""


def _lay_out(body: str) -> list[Any]:
    """The text boxes that the printing engine makes of some HTML, in reading order."""
    css = "@page{size:A4;margin:20pt}body{margin:0;font:10pt/1.2 'Liberation Serif';font-kerning:none;"
    css += "font-variant-ligatures:none}"
    page = HTML(string=f"<style>{css}</style>{body}").render().pages[0]
    return [box for box in page._page_box.descendants() if type(box).__name__ == "TextBox"]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_widths_agree_with_the_printing_engine(sentence: str) -> None:
    (box,) = _lay_out(f"<p style='white-space:pre'>{sentence}</p>")
    assert box.width * 0.75 == pytest.approx(measure(sentence, 10), abs=0.15)  # pixels of 0.75 points


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("room", [110.0, 161.0, 244.0])
def test_breaks_agree_with_the_printing_engine(sentence: str, room: float) -> None:
    boxes = _lay_out(f"<p style='width:{room}pt'>{sentence}</p>")
    drawn = tuple(" ".join(box.text.split()) for box in boxes)
    assert break_line(sentence, room, 10) == drawn
