"""The readers that ours is compared with read what they can."""

from __future__ import annotations

from benchmarks import plain_reader
from benchmarks.gain import corrected, report
from benchmarks.scoring import score
from tests.extractors.typed import page

PAGE = """
MINATO KIKAI CO., LTD.                COMMERCIAL INVOICE

Consignee: FJORD MASKIN AS            Invoice No. MK-771
Havnegata 9                           Date: May 3, 2026
7010 Trondheim, Norway

Port of Loading: KOBE                 Gross Weight: 520 KGS

GEAR PUMP GP-4     40 PCS   125.00   5,000.00
SHAFT SEAL        300 PCS     2.10     630.00
TOTAL                        USD     5,630.00
"""


def test_regular_expressions_read_a_simple_page() -> None:
    found = plain_reader.read([page(PAGE)])
    fields = found["fields"]
    assert fields["invoice_number"] == "MK-771"
    assert fields["invoice_date"] == "2026-05-03"
    assert fields["total_amount"] == "5630.00"
    assert fields["currency"] == "USD"
    assert fields["gross_weight_kg"] == "520"
    assert [line["quantity"] for line in found["lines"]] == ["40", "300"]


TRUTH = {
    "file": "a.pdf",
    "layout": "x-1",
    "variant": "native",
    "language": "en",
    "fields": {"invoice_number": "MK-771", "currency": "USD"},
    "lines": [{"description": "GEAR PUMP", "quantity": "40", "amount": "5000"}],
}


def test_who_corrects_says_what_is_missing_too() -> None:
    told = corrected(TRUTH)
    assert told["fields"]["invoice_number"] == "MK-771"
    assert told["fields"]["lc_number"] is None
    assert told["lines"] == TRUTH["lines"]


def test_the_gain_is_told_by_how_many_papers_were_corrected() -> None:
    worse = score(TRUTH, {"fields": {"invoice_number": "X"}, "lines": []})
    better = score(TRUTH, {"fields": TRUTH["fields"], "lines": TRUTH["lines"]})
    told = list(report([(0, worse), (0, worse), (1, better)], misses=5))
    assert [row.split()[0] for row in told[1:3]] == ["none", "1"]
    assert "1.000" in told[2]
