"""What a page shows of a value: its mark, its place, whether somebody has to look."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pipeline.domain.case import Case
from pipeline.domain.evidence import Grade
from pipeline.domain.findings import ClearedBy, Finding, Severity
from pipeline.domain.invoice import COLUMNS, FIELDS, InvoiceLine
from pipeline.domain.lifecycle import State
from pipeline.errors import Text
from pipeline.steps import application, views
from review_ui import history, presenters
from tests.review_ui.house import House, unsure


def case_of(house: House, **drawn: Any) -> Case:
    case_id = house.drafted(**drawn)
    return views.open_case(house.stage.desk, house.stage.signer, case_id).case


def find(case: Case, name: str) -> presenters.FieldView:
    fields = [f for group in presenters.groups(case) for f in group.fields]
    return next(f for f in fields + [c for line in presenters.lines(case) for c in line] if f.name == name)


def test_each_field_of_the_trade_stands_in_exactly_one_group() -> None:
    shown = [name for _, names in presenters.GROUPS for name in names]
    assert sorted(shown) == sorted(FIELDS)
    assert set(presenters.GRID) == set(COLUMNS)


def test_each_row_of_a_group_is_filled() -> None:
    for label, names in presenters.GROUPS:
        assert sum(names.values()) % 6 == 0, label.en


def test_each_state_has_a_look() -> None:
    assert set(presenters.LOOKS) == set(State)


def test_marks_tell_sure_from_doubt_from_people(house: House) -> None:
    case = case_of(house, grades=unsure("consignee_address") | {"country_of_origin": Grade.UNREADABLE})
    assert find(case, "invoice_number").mark == "sure"
    assert (find(case, "consignee_address").mark, find(case, "consignee_address").weak) == ("check", True)
    assert find(case, "country_of_origin").mark == "unreadable"
    assert find(case, "via").mark == "none"
    accepted = application.accept(house.stage.desk, house.stage.signer, case.id, "consignee_address").case
    assert (find(accepted, "consignee_address").mark, find(accepted, "consignee_address").weak) == ("person", False)


def test_a_missing_value_of_the_certificate_is_doubtful_unless_surely_absent(house: House) -> None:
    case = case_of(house)
    without = replace(case, invoice=case.invoice.replace("port_of_loading", None))
    assert find(without, "port_of_loading").mark == "check"
    assert find(replace(without, absent={"port_of_loading": Grade.SURE}), "port_of_loading").mark == "absent"


def test_the_place_of_a_value_is_told_in_points(house: House) -> None:
    case = case_of(house)
    number, *box = map(float, find(case, "invoice_number").place.split())
    reading = case.invoice.invoice_number
    assert reading is not None
    assert reading.box is not None
    assert number == 1
    assert box[0] == pytest.approx(reading.box.x0, abs=0.06)
    assert find(case, "seller_country").place == ""


def test_columns_that_no_line_has_are_left_out_but_not_the_certificate_s(house: House) -> None:
    case = case_of(house)
    assert presenters.columns(case) == ("description", "quantity", "unit", "country_of_origin", "unit_price", "amount")
    empty = replace(case, invoice=replace(case.invoice, lines=(InvoiceLine(),)))
    assert presenters.columns(empty) == ("description", "quantity", "unit", "country_of_origin")


def test_findings_that_block_come_first_and_lead_to_their_entry() -> None:
    def finding(severity: Severity, field: str) -> Finding:
        return Finding("1a", severity, field, 1, Text("a", "あ"), Text("b", "い"), (ClearedBy.REVIEWER,))

    found = [
        finding(Severity.WARN, "consent"),
        finding(Severity.BLOCK, "lines.2.quantity"),
        finding(Severity.HUMAN, ""),
    ]
    shown = presenters.finding_views(found)
    assert [(f.look, f.href) for f in shown] == [("block", "#f-lines-2-quantity"), ("warn", "#e-consent"), ("eye", "")]
    assert all(f.by_reviewer and not f.by_evidence for f in shown)


@pytest.mark.parametrize("name", ["lines.4.quantity", "goods_texts.4", "lines", "consent", "seller_name", "evidence"])
def test_whatever_a_finding_or_a_trail_names_has_a_label(name: str) -> None:
    assert presenters.label_of(name).ja


def test_the_trail_is_told_in_words(house: House) -> None:
    case_id = house.in_review(grades=unsure("vessel_or_flight"))
    view = views.open_case(house.stage.desk, house.stage.reviewer, case_id)
    lines = history.lines(view.history, "en")
    assert len(lines) == len(view.history)
    assert (lines[0].who.en, lines[0].what.en, lines[0].new) == (
        "Trial Reviewer",
        "took the case for review",
        "In review",
    )
    assert not [line for line in lines if ":" in line.what.en], "an act without words"
    assert history.SYSTEM in [line.who for line in lines]
