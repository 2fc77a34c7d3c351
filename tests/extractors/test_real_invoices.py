"""Real invoices of many senders, read in place where they are at hand: none may break the reader, and what it calls
sure must be right. They are no export invoices, so much of what a certificate needs is not on them."""

from __future__ import annotations

import json

import pytest

from benchmarks.accuracy import read_all
from benchmarks.scoring import tally
from tests.conftest import SHARED

FOLDER = SHARED / "samples" / "invoices"
LEAST_F1 = 0.70  # of the header values that are labelled; docs/reading.md says what is reached
MOST_SILENT = 0.03  # of the values called sure: the labels themselves are not free of slips


@pytest.mark.shared
@pytest.mark.tesseract
@pytest.mark.timeout(300)
def test_real_invoices_are_read_and_what_is_sure_is_right() -> None:
    truths = [json.loads(line) for line in (FOLDER / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    readings = read_all([FOLDER / truth["file"] for truth in truths])
    assert {name: r["error"]["code"] for name, r in readings.items() if "error" in r} == {}
    total = tally(truths, readings)
    assert total.f1() >= LEAST_F1
    assert total.sure_wrong <= MOST_SILENT * total.sure, [m for m in total.misses if m.grade == "sure"]
