"""Rows, segments, blocks and cells, on typed pages."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from extractors.layout.segments import View, look
from pipeline.domain.evidence import Box
from tests.extractors import typed


def texts(view: View) -> list[str]:
    return [segment.text for segment in view.segments]


def find(view: View, text: str) -> int:
    return texts(view).index(text)


def test_wide_gaps_part_segments_and_blanks_do_not() -> None:
    view = typed.view("""
        INVOICE NO. A-1      DATE 3 May
        FROM TOKYO
    """)
    assert texts(view) == ["INVOICE NO. A-1", "DATE 3 May", "FROM TOKYO"]
    assert [segment.row for segment in view.segments] == [0, 0, 1]


def test_a_drawn_line_parts_words_that_stand_close() -> None:
    assert texts(typed.view("QTY|PRICE")) == ["QTY", "PRICE"]


@given(st.floats(-1.2, 1.2))
def test_a_leaning_row_is_still_one_row(degrees: float) -> None:
    straight = typed.page("GROSS WEIGHT OF ALL THE GOODS IN THIS SHIPMENT TAKEN TOGETHER")
    slope = degrees / 57.3
    leaning = [replace(word, box=_sunk(word.box, slope * word.box.x0)) for word in straight.words]
    assert len({segment.row for segment in look(replace(straight, words=tuple(leaning))).segments}) == 1


def test_right_neighbour_is_the_next_of_the_row_only() -> None:
    view = typed.view("""
        PAYMENT     T/T      CURRENCY
        AT SIGHT
    """)
    right = view.right_of(view.segments[0])
    assert right is not None
    assert right.text == "T/T"
    assert view.right_of(view.segments[find(view, "AT SIGHT")]) is None


def test_block_below_ends_at_a_gap() -> None:
    view = typed.view("""
        CONSIGNEE              BUYER
        NORDHAFEN GMBH         PACIFIC LTD.
        Elbchaussee 10         2 Road
        Hamburg


        NOTIFY
    """)
    label = view.segments[0]
    assert [s.text for s in view.below(label.box, label.size)] == ["NORDHAFEN GMBH", "Elbchaussee 10", "Hamburg"]


def test_block_below_ends_at_a_drawn_line() -> None:
    view = typed.view("""
        CONSIGNEE
        NORDHAFEN GMBH
        --------------
        NOTIFY
    """)
    label = view.segments[0]
    assert [s.text for s in view.below(label.box, label.size)] == ["NORDHAFEN GMBH"]


def test_cell_is_found_where_all_four_sides_are_drawn() -> None:
    view = typed.view("""
        ----------------
        |  TOKYO       |
        ----------------
    """)
    x, y = view.segments[0].box.middle
    cell = view.cell(x, y)
    assert cell is not None
    assert cell.x0 < view.segments[0].box.x0 < view.segments[0].box.x1 < cell.x1
    assert view.cell(x, y + 300) is None


def _sunk(box: Box, by: float) -> Box:
    return Box(box.x0, box.top + by + 50, box.x1, box.bottom + by + 50)
