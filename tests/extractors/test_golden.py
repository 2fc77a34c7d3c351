"""Every sample paper against its truth. What the reader is known to miss stands in `known_misses.toml`: a new miss
fails, and so does one that is no longer missed; a wrong value that is called sure always fails."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from benchmarks.accuracy import read_one
from benchmarks.scoring import tally

SAMPLES = Path(__file__).parents[2] / "samples"
TRUTHS = [json.loads(line) for line in (SAMPLES / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
KNOWN = tomllib.loads((Path(__file__).parent / "known_misses.toml").read_text(encoding="utf-8"))


def _case(truth: Mapping[str, Any]) -> Any:
    marks = [] if truth["variant"] == "native" else [pytest.mark.tesseract]
    return pytest.param(truth, id=truth["file"], marks=marks)


@pytest.mark.parametrize("truth", [_case(truth) for truth in TRUTHS])
def test_sample_reads_as_it_is(truth: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")
    total = tally([truth], {truth["file"]: read_one("gensan", SAMPLES / truth["file"])})
    silent = [miss for miss in total.misses if miss.found and miss.grade == "sure"]
    assert silent == []
    known = KNOWN.get(truth["file"], {})
    assert {miss.name for miss in total.misses} == set(known.get("fields", []))
    one = total.scores[0]
    wrong = max(one.lines_printed, one.lines_found) - one.lines_right
    assert wrong == known.get("lines", 0)


def test_known_misses_name_papers_that_there_are() -> None:
    assert set(KNOWN) <= {truth["file"] for truth in TRUTHS}
