"""Half-width where there is an equivalent, never a character lost in silence."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.text import Change, accented, half_width, same_words, unprintable


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ＡＢＣ－１２３", "ABC-123"),
        ("⑧ Ⅷ", "8 VIII"),
        ("№5", "No.5"),
        ("横浜㈱", "横浜 K.K."),
        ("25℃", "25 deg C"),
        ("3×4", "3x4"),
        ("“PUMP” – 5㎡", '"PUMP" - 5m2'),
        ("½ INCH", "1/2 INCH"),
        ("A\u00a0B\u200bC", "A BC"),
        ("ガーゼ", "ガーゼ"),
        ("Été", "Été"),
    ],
)
def test_equivalents(text: str, plain: str) -> None:
    assert half_width(text).text == plain


def test_the_changes_are_told() -> None:
    assert half_width("Ａ×Ａ").changes == (Change("Ａ", "A"), Change("×", "x"))
    assert half_width("plain text, 5 PCS").changes == ()


@given(st.text(max_size=40))
def test_nothing_is_lost_in_silence(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    conversion = half_width(text)
    told = {change.before for change in conversion.changes}
    assert [c for c in composed if c not in conversion.text and c not in told and not c.isspace()] == []
    assert half_width(conversion.text).changes == ()


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert half_width(text).text == text
    assert unprintable(text) == ()


def test_what_cannot_be_printed_is_named_once() -> None:
    assert unprintable("ポンポン é ¥") == ("ポ", "ン", "¥")
    assert accented("POMPE À EAU, À") == ("À",)


def test_same_words_ignores_case_blanks_and_width_but_not_punctuation() -> None:
    assert same_words("ABC Co., Ltd.", "ＡＢＣ  CO.,LTD.")
    assert not same_words("ABC Co., Ltd.", "ABC Co Ltd")
