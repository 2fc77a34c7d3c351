"""What people type becomes the value they mean, or is asked again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.entry import EXPECTED, MONTHS, parse, show
from pipeline.domain.invoice import ValueKind
from pipeline.domain.places import countries
from pipeline.domain.vocabulary import CURRENCIES, INCOTERMS, MODE_NAMES
from pipeline.errors import EntryRefused

LINE = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20)
CODES = st.sampled_from(sorted(countries()))
VALUES: dict[ValueKind, st.SearchStrategy[Any]] = {
    ValueKind.TEXT: LINE,
    ValueKind.LONG_TEXT: st.lists(LINE, min_size=1, max_size=3).map("\n".join),
    ValueKind.DATE: st.dates(date(1950, 1, 1), date(2199, 12, 31)),
    ValueKind.DECIMAL: st.decimals(-(10**12), 10**12, places=4),
    ValueKind.INTEGER: st.integers(-(10**9), 10**9).map(Decimal),
    ValueKind.COUNTRY: CODES,
    ValueKind.COUNTRIES: st.lists(CODES, min_size=1, max_size=4, unique=True).map(tuple),
    ValueKind.CURRENCY: st.sampled_from(sorted(CURRENCIES)),
    ValueKind.INCOTERM: st.sampled_from(sorted(INCOTERMS)),
    ValueKind.MODE: st.sampled_from(sorted(MODE_NAMES)),
    ValueKind.LINES: st.lists(LINE, min_size=1, max_size=4).map(tuple),
}


@pytest.mark.parametrize("kind", list(ValueKind))
@given(data=st.data())
def test_what_is_shown_can_be_typed_again(kind: ValueKind, data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])
    assert parse(kind, show(kind, value)) == value


@pytest.mark.parametrize("kind", list(ValueKind))
@given(text=st.text(max_size=30))
def test_anything_typed_is_a_value_or_refused_with_what_was_expected(kind: ValueKind, text: str) -> None:
    try:
        value = parse(kind, text)
    except EntryRefused as refused:
        outcome: object = (refused.code, refused.data["expected"])
    else:
        outcome = (parse(kind, show(kind, value)) == value, EXPECTED[kind])
    assert outcome in (("entry-unreadable", EXPECTED[kind]), (True, EXPECTED[kind]))


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-31",
        "2026/1/31",
        "2026.01.31",
        "20260131",
        "Jan 31, 2026",
        "January 31st, 2026",
        "JAN. 31,2026",
        "31 January 2026",
        "31-JAN-2026",
        "31.January 2026",
        "2026年1月31日",
        "２０２６年１月３１日",
        "令和8年1月31日",
        "31/01/2026",
        "01/31/2026",
        " 31 Jan. 2026 ",
        "2026-Jan-31",
    ],
)
def test_dates_as_people_write_them(text: str) -> None:
    assert parse(ValueKind.DATE, text) == date(2026, 1, 31)


@given(st.dates(date(1950, 1, 1), date(2199, 12, 31)))
def test_dates_with_months_in_letters(day: date) -> None:
    month = MONTHS[day.month - 1]
    for text in (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month[:3].upper()} {day.year}",
        f"{month[:3]}. {day.day} {day.year}",
    ):
        assert parse(ValueKind.DATE, text) == day


@pytest.mark.parametrize(
    "text",
    [
        "05/06/2026",
        "5.6.2026",
        "31 Jan 26",
        "'26/1/31",
        "2026-02-30",
        "Ju 3, 2026",
        "2026",
        "0001-01-01",
        "26年1月31日",
        "31/02/2026",
    ],
)
def test_dates_that_can_be_read_in_two_ways_or_none_are_refused(text: str) -> None:
    with pytest.raises(EntryRefused):
        parse(ValueKind.DATE, text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.50", "1234.50"),
        ("1 234", "1234"),
        ("1'234.5", "1234.5"),
        ("-3", "-3"),
        (".5", "0.5"),
        ("１２，３４５", "12345"),
        ("1,00,000", "100000"),
    ],
)
def test_numbers(text: str, value: str) -> None:
    assert parse(ValueKind.DECIMAL, text) == Decimal(value)


@pytest.mark.parametrize("text", ["1.234,56", "12,34", "1e5", "NaN", "ten", "1..2", "-", "1,2345"])
def test_numbers_that_are_none(text: str) -> None:
    with pytest.raises(EntryRefused):
        parse(ValueKind.DECIMAL, text)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (ValueKind.INTEGER, "1,200", Decimal(1200)),
        (ValueKind.COUNTRY, "japan", "JP"),
        (ValueKind.COUNTRY, "jp", "JP"),
        (ValueKind.COUNTRY, "ドイツ", "DE"),
        (ValueKind.COUNTRIES, "Japan, China", ("JP", "CN")),
        (ValueKind.COUNTRIES, "日本、中国", ("JP", "CN")),
        (ValueKind.COUNTRIES, "JAPAN and U.S.A.", ("JP", "US")),
        (ValueKind.COUNTRIES, "Bosnia and Herzegovina", ("BA",)),
        (ValueKind.CURRENCY, "us$", "USD"),
        (ValueKind.INCOTERM, "c&f", "CFR"),
        (ValueKind.MODE, "航空", "air"),
        (ValueKind.LINES, " ABC \n\nC/NO. 1-10", ("ABC", "C/NO. 1-10")),
    ],
)
def test_other_kinds(kind: ValueKind, text: str, value: object) -> None:
    assert parse(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ValueKind.INTEGER, "1.5"),
        (ValueKind.COUNTRY, "Atlantis"),
        (ValueKind.COUNTRIES, "Japan, Atlantis"),
        (ValueKind.CURRENCY, "¥"),
        (ValueKind.CURRENCY, "$"),
        (ValueKind.INCOTERM, "FOBB"),
        (ValueKind.MODE, "teleport"),
        (ValueKind.TEXT, "  "),
        (ValueKind.LINES, "\n\n"),
    ],
)
def test_what_is_refused(kind: ValueKind, text: str) -> None:
    with pytest.raises(EntryRefused) as refused:
        parse(kind, text)
    assert text.strip() in refused.value.message.ja
