"""Numbers as invoices write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.tables.amounts import Style, decimals_of, mend, parse, style_of, with_point


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("1,234.50", Style.DOT, "1234.50"),
        ("1.234,50", Style.COMMA, "1234.50"),
        ("1'234.50", Style.DOT, "1234.50"),
        ("1 234,50", Style.COMMA, "1234.50"),
        ("1,23,456.00", Style.DOT, "123456.00"),
        ("@3,850", Style.DOT, "3850"),
        ("USD 1,200.00", Style.DOT, "1200.00"),
        ("１，２００", Style.DOT, "1200"),
        ("848, 000", Style.DOT, "848000"),
        ("| 1,140.00", Style.DOT, "1140.00"),
        ("-198.36", Style.DOT, "-198.36"),
        ("(5.00)", Style.DOT, "-5.00"),
        ("▲500", Style.DOT, "-500"),
    ],
)
def test_numbers(text: str, style: Style, value: str) -> None:
    number = parse(text, style)
    assert number is not None
    assert number.value == Decimal(value)


@pytest.mark.parametrize("text", ["", "PCS", "19%", "A12", "F.O.C.", "-"])
def test_what_is_no_amount(text: str) -> None:
    assert parse(text, Style.DOT) is None


def test_what_stands_behind_a_number_is_kept() -> None:
    number = parse("1,000PCS", Style.DOT)
    assert number is not None
    assert (number.value, number.behind) == (Decimal(1000), "PCS")


def test_letters_for_digits_are_a_guess_that_says_so() -> None:
    number = mend("l,234.5O", Style.DOT)
    assert number is not None
    assert (number.value, number.repaired) == (Decimal("1234.50"), True)
    assert mend("1,234.50", Style.DOT) is None
    assert mend("SOLD", Style.DOT) is None


def test_a_lost_point_comes_back() -> None:
    number = parse("1470", Style.DOT)
    assert number is not None
    assert with_point(number, 2).value == Decimal("14.70")


def test_the_table_speaks_for_one_style() -> None:
    assert style_of(["1.234,50", "1.000", "74,50"]) is Style.COMMA
    assert style_of(["1,234.50", "1,000"]) is Style.DOT
    assert style_of([]) is Style.DOT


@given(st.decimals(0, 10**9, places=2), st.sampled_from(list(Style)))
def test_what_is_written_is_read(value: Decimal, style: Style) -> None:
    english = f"{value:,.2f}"
    text = english if style is Style.DOT else english.translate(str.maketrans(",.", ".,"))
    number = parse(text, style)
    assert number is not None
    assert number.value == value
    assert decimals_of(number.value) == 2


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_none(text: str) -> None:
    for style in Style:
        number = parse(text, style)
        assert number is None or number.value.is_finite()
