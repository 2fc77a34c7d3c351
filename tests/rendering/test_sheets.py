"""Boxes 7 and 8: what stands on which sheet, and that nothing is lost between them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.certificate import Draft, Goods, Total
from rendering import form
from rendering.sheets import MARKS_REFERENCE, REFERENCE, Row, RowKind, Sheet, lay_out, show_number, show_quantity
from tests.rendering import papers

descriptions = st.text(st.sampled_from("ABCdefgh ijklm-/0123"), min_size=1, max_size=160).filter(str.strip)
quantities = st.none() | st.decimals(0, 10**6, places=2)
goods_lists = st.lists(st.tuples(descriptions, quantities), max_size=120)


def write(sheet: Sheet) -> list[str]:
    """A sheet as lines of text, to be compared with what was looked at."""
    return [f"{row.marks:16}|{row.text}|{row.quantity}|{row.unit}|{row.kind}".rstrip() for row in sheet.rows]


def test_ordinary_goods_stand_on_the_first_page() -> None:
    (sheet,) = lay_out(papers.PLAIN)
    assert write(sheet) == [
        "DTH             |24 CARTONS|||text",
        "ROTTERDAM       |CERAMIC TABLEWARE|||text",
        "C/NO. 1-24      ||||text",
        "MADE IN JAPAN   |Porcelain teapot, blue glaze, 0.8 L|240|PCS|text",
        "                |Porcelain tea cup with saucer, blue glaze, hand painted with|1,440|SETS|text",
        "                |cherry blossoms|||continued",
        "                |Stoneware plate 27 cm|1,200|PCS|text",
        "                |TOTAL|1,440|PCS|total",
        "                ||1,440|SETS|text",
        "                ||||closing",
    ]
    assert (sheet.size, sheet.fits, sheet.count) == (10.0, True, 1)


def test_each_line_names_its_origin_where_there_are_several() -> None:
    (sheet,) = lay_out(papers.SEVERAL_ORIGINS)
    named = [row.text for row in sheet.rows if "origin" in row.text]
    assert named == [f"(Country of origin: {name})" for name in ("JAPAN", "GERMANY", "JAPAN")]


def test_a_single_line_needs_no_total_under_it() -> None:
    (sheet,) = lay_out(papers.ACCENTED)
    assert [row.quantity for row in sheet.rows if row.quantity] == ["12.50"]


def test_an_empty_draft_has_an_empty_sheet() -> None:
    assert lay_out(Draft()) == (Sheet(1, 1, form.GOODS_SIZES[0], ()),)


def test_two_hundred_lines_go_to_attached_sheets() -> None:
    sheets = lay_out(papers.many(200))
    assert write(sheets[0]) == [
        "DTH             |24 CARTONS|||text",
        "ROTTERDAM       |BALL BEARINGS|||text",
        "C/NO. 1-24      ||||text",
        f"MADE IN JAPAN   |{REFERENCE}|||text",
        "                ||||text",
        "                |TOTAL|201,000|PCS|total",
        "                ||||closing",
    ]
    assert [(sheet.number, sheet.count, len(sheet.rows)) for sheet in sheets[1:]] == [
        (2, 5, 55), (3, 5, 55), (4, 5, 55), (5, 5, 40),
    ]  # fmt: skip
    assert [sheet.rows[-1].kind for sheet in sheets] == [RowKind.CLOSING, *[RowKind.NEXT] * 3, RowKind.END]
    assert all(sheet.wide for sheet in sheets[1:])
    assert write(sheets[4])[-3:] == [
        "                |Ball bearing 6199-2RS|2,000|PCS|text",
        "                |TOTAL|201,000|PCS|total",
        "                ||||end",
    ]


def test_marks_too_long_for_the_first_page_go_to_the_sheets_whole() -> None:
    marks = tuple(f"CASE {i}" for i in range(70))
    sheets = lay_out(replace(papers.PLAIN, marks=marks))
    assert sheets[0].rows[0].marks == MARKS_REFERENCE
    assert [row.marks for sheet in sheets[1:] for row in sheet.rows if row.marks] == list(marks)
    assert sheets[-1].rows[-1].kind is RowKind.END
    assert not any(sheet.wide for sheet in sheets)


def test_a_description_longer_than_a_sheet_is_split() -> None:
    text = " ".join(f"part{i}" for i in range(3000))
    sheets = lay_out(replace(papers.PLAIN, goods=(Goods(0, text, Decimal(1), "SET"),), totals=()))
    rows = [row for sheet in sheets[1:] for row in sheet.rows if row.text]
    assert " ".join(row.text for row in rows) == text
    assert len(sheets) > 2


def test_totals_in_more_units_than_the_form_has_rows_do_not_fit() -> None:
    totals = tuple(Total(Decimal(1), f"UNIT{i}") for i in range(40))
    assert not lay_out(replace(papers.PLAIN, totals=totals))[0].fits


def test_a_number_wider_than_its_column_does_not_fit() -> None:
    huge = replace(papers.PLAIN, goods=(Goods(0, "Sand", Decimal(10) ** 30, "G"),), totals=())
    assert not lay_out(huge)[0].fits


@settings(max_examples=60)
@given(goods_lists)
def test_every_word_and_quantity_stands_once_in_order_and_no_frame_overflows(lines: list[tuple[str, Decimal]]) -> None:
    goods = tuple(Goods(i, text, quantity, "PCS") for i, (text, quantity) in enumerate(lines))
    draft = Draft(packages="3 PALLETS", marks=("A", "B"), goods=goods)
    sheets = lay_out(draft)
    rows = [row for sheet in sheets for row in sheet.rows if row.text not in ("3 PALLETS", REFERENCE)]
    printed = "".join(row.text for row in rows).replace(" ", "")
    assert printed == "".join(text for text, _ in lines).replace(" ", "")
    assert [row.quantity for row in rows if row.quantity] == [show_number(q) for _, q in lines if q is not None]
    for sheet in sheets:
        frame = form.BOX_7 if sheet.number == 1 else form.SHEET_7
        assert len(sheet.rows) <= frame.rows(sheet.size)


@given(st.integers(1, 260))
def test_a_goods_line_is_not_torn_apart_by_the_end_of_a_sheet(count: int) -> None:
    for sheet in lay_out(papers.many(count))[1:]:
        assert sheet.rows[0].kind is not RowKind.CONTINUED


def test_numbers_keep_their_digits() -> None:
    assert [show_number(Decimal(n)) for n in ("1234.50", "1E+3", "0.001", "1234567")] == [
        "1,234.50", "1,000", "0.001", "1,234,567",
    ]  # fmt: skip
    assert show_quantity(Decimal(12), "PCS") == "12 PCS"
    assert show_quantity(None, "PCS") == ""
    assert Row().kind is RowKind.TEXT
