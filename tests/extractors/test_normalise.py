"""Printed text to canonical values, in the ways that papers write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.normalise import decimal, find_date, kilograms, month_of, numbers, trimmed

AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("99999999.99"), places=2)
DATES = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1'234.50", "1234.50"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1,234", "1234"),
        ("12,5", "12.5"),
        ("0,125", "0.125"),
        ("7.125", "7.125"),
        ("@3,850", "3850"),
        ("¥2,530,200-", "-2530200"),
        ("(198.36)", "-198.36"),
        ("-198.36", "-198.36"),
        ("１，２３４．５０", "1234.50"),
        ("USD 10.00", "10.00"),
    ],
)
def test_numbers_of_all_groupings(text: str, number: str) -> None:
    assert decimal(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "-", "TOTAL", "."])
def test_what_is_no_number(text: str) -> None:
    assert decimal(text) is None


@given(AMOUNTS)
def test_english_and_german_ways_of_an_amount_read_the_same(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    german = english.replace(",", "_").replace(".", ",").replace("_", ".")
    assert decimal(english) == decimal(german) == amount


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_none(text: str) -> None:
    assert decimal(text) is None or isinstance(decimal(text), Decimal)


def test_all_numbers_of_a_text_in_order() -> None:
    assert numbers("240 KGS @3,850 = 924,000.00") == [Decimal(240), Decimal(3850), Decimal("924000.00")]


@pytest.mark.parametrize(
    "text",
    [
        *("2026-06-08", "2026/6/8", "2026.06.08", "2026年6月8日", "２０２６年６月８日", "令和8年6月8日"),
        *("June 8, 2026", "JUN. 8, 2026", "Jun 8 2026", "8 June 2026", "08-Jun-2026", "8th June, 2026", "08JUN2026"),
        *("08.06.2026", "8. Juni 2026", "8 juin 2026", "8 de junio de 2026", "8 giugno 2026", "08-JUN-26"),
    ],
)
def test_one_day_in_many_hands(text: str) -> None:
    found = find_date(text)
    assert found is not None
    assert (found[0].value, found[0].ambiguous) == (date(2026, 6, 8), False)


@pytest.mark.parametrize(
    ("text", "day", "ambiguous"),
    [
        ("05/06/2026", date(2026, 6, 5), True),
        ("06/22/2026", date(2026, 6, 22), False),
        ("22/06/2026", date(2026, 6, 22), False),
        ("05/05/2026", date(2026, 5, 5), False),
    ],
)
def test_month_and_day_that_could_be_exchanged_are_told(text: str, day: date, ambiguous: bool) -> None:
    found = find_date(text)
    assert found is not None
    assert (found[0].value, found[0].ambiguous) == (day, ambiguous)


@pytest.mark.parametrize("text", ["HS26-0418", "2026-13-40", "31/02/2026", "12,000 PCS 2", "0548-00-0000", "8483.30"])
def test_what_is_no_date(text: str) -> None:
    assert find_date(text) is None


@given(DATES, st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d-%b-%Y", "%Y/%m/%d", "%d.%m.%Y"]))
def test_every_day_reads_back(day: date, how: str) -> None:
    found = find_date(f"Date: {day.strftime(how)} x")
    assert found is not None
    assert found[0].value == day


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("684.5 KGS", "684.5"),
        ("1,234.5kg", "1234.5"),
        ("2 MT", "2000"),
        ("100 LBS", "45.359"),
        ("45.4 KGS (100 LBS)", "45.4"),
        ("492.0", "492"),
        ("500 g", "0.5"),
    ],
)
def test_weights_in_kilograms(text: str, weight: str) -> None:
    assert kilograms(text) == Decimal(weight)


def test_months_cut_short_are_known_unless_two_begin_so() -> None:
    assert [month_of(word) for word in ("Okt.", "févr", "AGO", "Mär", "dic")] == [10, 2, 8, 3, 12]
    assert month_of("jui") is None  # juin, juillet
    assert month_of("de") is None
    assert month_of("PCS") is None


def test_trimmed_numbers_have_no_exponent() -> None:
    assert str(trimmed(Decimal("1E+3"))) == "1000"
    assert str(trimmed(Decimal("684.5"))) == "684.5"


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("20260512", "2026-05-12"),
        ("2026 May 12", "2026-05-12"),
        ("2026-MAY-12", "2026-05-12"),
        ("1º de junio de 2026", "2026-06-01"),
        ("26.05.12", "2026-05-12"),
    ],
)
def test_dates_written_year_first_or_without_marks(printed: str, iso: str) -> None:
    found = find_date(printed)
    assert found is not None
    assert found[0].value.isoformat() == iso
