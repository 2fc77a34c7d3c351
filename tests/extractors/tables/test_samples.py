"""The sample papers with a text layer: every line as the truth has it, proved by its sums."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from extractors.layout.segments import look
from extractors.pages import pages_of
from extractors.tables.goods import read_goods
from pipeline.domain.evidence import Grade

SAMPLES = Path(__file__).parents[3] / "samples"
TRUTH = {truth["file"]: truth for truth in map(json.loads, (SAMPLES / "truth.jsonl").read_text("utf-8").splitlines())}
NATIVE = [name for name, truth in TRUTH.items() if truth["variant"] == "native" and not truth.get("more")]


@pytest.mark.parametrize("name", NATIVE)
def test_lines(name: str) -> None:
    pages = pages_of((SAMPLES / name).read_bytes(), name).pages
    goods = read_goods([look(page) for page in pages])
    expected = TRUTH[name]["lines"]
    assert len(goods.lines) == len(expected)
    assert goods.lines_grade is Grade.SURE
    for line, truth in zip(goods.lines, expected, strict=True):
        for column in ("description", "unit", "hs_code", "item_code", "country_of_origin"):
            reading = line.get(column)
            assert (reading.value if reading else None) == truth.get(column), column
        for column in ("quantity", "unit_price", "amount"):
            reading = line.get(column)
            assert reading is not None
            assert reading.value == Decimal(truth[column])
