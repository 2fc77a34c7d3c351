"""The scorer: what counts as the same value, and how hits, misses and silent errors are counted."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.accuracy import report
from benchmarks.scoring import agree, count_right, tally


@pytest.mark.parametrize(
    ("name", "one", "other", "same"),
    [
        ("invoice_number", "HS26-0418", "hs26 0418", True),
        ("invoice_number", "HS26-0418", "HS26-0419", False),
        ("invoice_date", "2026-06-08", "2026-06-08", True),
        ("invoice_date", "2026-06-08", "2026-08-06", False),
        ("total_amount", "1500", "1500.00", True),
        ("total_amount", "1500", "150.00", False),
        ("total_amount", "1500", "plenty", False),
        ("country_of_origin", ["JP", "TH"], ["TH", "JP"], True),
        ("country_of_origin", ["JP"], ["JP", "TH"], False),
        ("port_of_loading", "Nagoya", "NAGOYA, JAPAN", True),
        ("port_of_loading", "Kobe", "PORT OF KOBE JAPAN", True),
        ("port_of_loading", "Kobe", "Osaka", False),
        ("vessel_or_flight", "M/V KIRI V. 042W", "KIRI 042W", True),
        ("vessel_or_flight", "KIRI 042W", "KIRI 043W", False),
        ("marks_and_numbers", ["A", "NO. 1-2"], ["NO 1-2", "A"], True),
        ("marks_and_numbers", ["A", "NO. 1-2"], ["A"], False),
        ("seller_address", "1-2 Chuo-ku, Kobe, Japan", "1-2, CHUO-KU KOBE JAPAN", True),
        ("seller_address", "1-2 Chuo-ku, Kobe, Japan", "Kobe, Japan", False),
        ("package_kind", "CARTON", "Cartons", True),
        ("package_kind", "CARTON", "Cases", False),
    ],
)
def test_same_value(name: str, one: object, other: object, same: bool) -> None:
    assert agree(name, one, other) is same


def line(**cells: str) -> dict[str, str]:
    return {"description": "GREEN TEA", "quantity": "10", "amount": "100.00"} | cells


def test_line_is_right_only_as_a_whole_and_only_once() -> None:
    assert count_right([line(), line()], [line(amount="100")]) == 1
    assert count_right([line()], [line(quantity="11")]) == 0
    assert count_right([line(item_code="T-1")], [line(description="T-1 GREEN TEA")]) == 1
    assert count_right([line(amount="")], [line(amount="5")]) == 1  # no amount is printed anywhere
    assert count_right([line(amount=""), line()], [line(amount="5")]) == 0


def truth(**changes: Any) -> dict[str, Any]:
    fields = {"invoice_number": "A-1", "currency": "USD", "seller_name": "A CO., LTD."}
    return {"file": "a.pdf", "fields": fields, "lines": [line()]} | changes


def test_counts_hits_misses_and_silent_errors() -> None:
    read = {
        "fields": {"invoice_number": "A-1", "currency": "EUR", "via": "BUSAN", "po_number": "7"},
        "grades": {"invoice_number": "sure", "currency": "sure", "po_number": "check"},
        "lines": [line(), line(amount="7")],
    }
    total = tally([truth()], {"a.pdf": read})
    assert (total.right.total(), total.found.total(), total.printed.total()) == (1, 3, 3)
    assert (total.sure, total.sure_wrong) == (2, 1)
    assert (total.lines_right, total.lines_found, total.lines_printed) == (1, 2, 1)
    assert {(miss.name, miss.truth, miss.found) for miss in total.misses} == {
        ("currency", "USD", "EUR"),
        ("po_number", None, "7"),
        ("seller_name", "A CO., LTD.", None),
    }
    assert total.f1() == pytest.approx(2 * 1 / (3 + 3))


def test_what_is_not_labelled_is_not_counted() -> None:
    read = {"fields": {"po_number": "7"}, "lines": [line(amount="7")]}
    total = tally([truth(fields={}, ignore=["po_number"], ignore_lines=True)], {"a.pdf": read})
    assert total.found.total() == total.lines_found == 0


def test_other_true_values_count_and_unread_files_count_as_empty() -> None:
    alt = {"invoice_number": ["No. A-1 B"]}
    total = tally([truth(alt=alt)], {"a.pdf": {"fields": {"invoice_number": "NO A1 B"}}})
    assert total.right["invoice_number"] == 1
    assert tally([truth()], {}).f1() == 0.0


def test_report_tells_figures_refused_files_and_misses() -> None:
    readings: dict[str, Any] = {
        "a.pdf": {"fields": {"currency": "EUR"}, "grades": {"currency": "sure"}, "seconds": 0.5},
        "b.pdf": {"error": {"code": "file-empty"}},
    }
    text = "\n".join(report(tally([truth(), truth(file="b.pdf")], readings), readings))
    assert "not read: b.pdf (file-empty)" in text
    assert "of these wrong 1 (100.00%)" in text
    assert "! currency             a.pdf" in text
