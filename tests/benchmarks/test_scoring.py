"""The scorer: what counts as the same value, and how hits, misses and silent errors are counted."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.accuracy import report
from benchmarks.alike import agree
from benchmarks.scoring import Tally, count_right, interval, score, tally, upper
from tests.conftest import SHARED


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
        ("package_kind", "CTNS", "carton", True),
        ("vessel_or_flight", "KIRI V042W", "KIRI / 042W", True),
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
    return {"file": "a.pdf", "layout": "a", "fields": fields, "lines": [line()]} | changes


def test_counts_hits_misses_and_silent_errors() -> None:
    read = {
        "fields": {"invoice_number": "A-1", "currency": "EUR", "via": "BUSAN", "po_number": "7"},
        "grades": {"invoice_number": "sure", "currency": "sure", "po_number": "check"},
        "lines": [line(), line(amount="7")],
    }
    total = tally([truth()], {"a.pdf": read})
    one = total.scores[0]
    assert (len(one.right), len(one.found), len(one.printed)) == (1, 3, 3)
    assert (total.sure, total.sure_wrong) == (2, 1)
    assert (one.lines_right, one.lines_found, one.lines_printed) == (1, 2, 1)
    assert {(miss.name, miss.truth, miss.found) for miss in total.misses} == {
        ("currency", "USD", "EUR"),
        ("po_number", None, "7"),
        ("seller_name", "A CO., LTD.", None),
    }
    assert total.f1() == pytest.approx(2 * 1 / (3 + 3))


def test_what_is_not_labelled_is_not_counted() -> None:
    read = {"fields": {"po_number": "7"}, "lines": [line(amount="7")]}
    one = tally([truth(fields={}, ignore=["po_number"], ignore_lines=True)], {"a.pdf": read}).scores[0]
    assert (len(one.found), one.lines_found) == (0, 0)


def test_other_true_values_count_and_unread_files_count_as_empty() -> None:
    alt = {"invoice_number": ["No. A-1 B"]}
    total = tally([truth(alt=alt)], {"a.pdf": {"fields": {"invoice_number": "NO A1 B"}}})
    assert total.counts("invoice_number") == (1, 1, 1)
    assert tally([truth()], {}).f1() == 0.0


def test_a_paper_is_perfect_only_with_all_that_a_certificate_needs() -> None:
    fields = {"invoice_number": "A-1", "seller_name": "A CO., LTD."}
    told = truth(fields=fields, lines=[line(unit="PCS")])
    sure = dict.fromkeys(fields, "sure")
    good = {"fields": fields, "grades": sure, "lines": [line(unit="pc")]}
    assert tally([told], {"a.pdf": good}).perfect() == 1.0
    assert tally([told], {"a.pdf": good | {"lines": [line(unit="KGS")]}}).perfect() == 0.0
    more = good | {"fields": fields | {"vessel_or_flight": "KIRI 1"}}  # the paper names none
    total = tally([told], {"a.pdf": more | {"grades": sure | {"vessel_or_flight": "sure"}}})
    assert (total.perfect(), total.trusted(), total.trusted_wrong()) == (0.0, 1, 1)


def test_bounds() -> None:
    assert upper(0, 100) == pytest.approx(0.0295, abs=0.0005)
    assert upper(5, 100) == pytest.approx(0.1023, abs=0.001)
    assert upper(3, 3) == 1.0
    scores = [score(truth(file=f"{n}.pdf", layout=str(n)), {"fields": {"currency": "USD"}}) for n in range(9)]
    assert interval(scores, Tally.f1) == pytest.approx((0.5, 0.5))


def test_report_tells_figures_refused_files_and_misses() -> None:
    readings: dict[str, Any] = {
        "a.pdf": {
            "fields": {"currency": "EUR"},
            "grades": {"currency": "sure"},
            "seconds": 0.5,
            "pages": 1,
            "memory": 90,
        },
        "b.pdf": {"error": {"code": "file-empty"}},
    }
    truths = [truth(variant="native", layout="a"), truth(file="b.pdf", variant="fax", layout="b")]
    text = "\n".join(report(tally(truths, readings), readings))
    assert "not read: b.pdf (file-empty)" in text
    assert "1 100.00%" in text
    assert "poor scan" in text
    assert "median 0.50" in text
    assert "! currency             a.pdf" in text


@pytest.mark.shared
def test_our_figures_are_those_of_the_contract(tmp_path: Path) -> None:
    """The scorer that the reader's contract names says the same of the same readings."""
    truths = [json.loads(row) for row in (SHARED / "samples/invoices/truth.jsonl").read_text("utf-8").splitlines()]
    rng = random.Random(4)
    readings = {told["file"]: spoilt(told, rng) for told in truths}
    predictions, out = tmp_path / "predictions.jsonl", tmp_path / "scores.json"
    predictions.write_text("".join(json.dumps(reading) + "\n" for reading in readings.values()), encoding="utf-8")
    truth_file = SHARED / "samples/invoices/truth.jsonl"
    command = [
        sys.executable,
        str(SHARED / "score.py"),
        str(predictions),
        "--truth",
        str(truth_file),
        "--json",
        str(out),
    ]
    subprocess.run(command, check=True, capture_output=True)
    theirs, ours = json.loads(out.read_text("utf-8"))["overall"], tally(truths, readings)
    assert ours.f1() == pytest.approx(theirs["micro"]["f1"], abs=1e-4)
    assert ours.lines_f1() == pytest.approx(theirs["lines"]["f1"], abs=1e-4)
    assert ours.perfect() == pytest.approx(theirs["document_perfect"], abs=1e-4)
    assert ours.silent() == pytest.approx(theirs["selective"]["silently_wrong"], abs=1e-4)
    assert ours.trusted() == theirs["selective"]["sure_documents"]
    assert ours.trusted_wrong() == theirs["selective"]["sure_documents_wrong"]


def spoilt(told: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """A reading with a third of its values wrong or left out, and a foreign one."""
    fields = {name: value for name, value in told["fields"].items() if rng.random() > 0.2}
    for name in fields:
        if rng.random() < 0.2:
            fields[name] = "1999-01-01" if name.endswith("_date") else "7" if "amount" in name else "OTHER"
    fields["lc_number"] = "77"
    lines = [dict(row) for row in told["lines"] if rng.random() > 0.1]
    for row in lines:
        if rng.random() < 0.2:
            row["amount"] = "3.33"
    grades = {name: rng.choice(("sure", "sure", "check")) for name in fields}
    return {"file": told["file"], "fields": fields, "lines": lines, "grades": grades}
