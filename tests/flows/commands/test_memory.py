"""`gensan learn`, `gensan memory` and `gensan read --memory`, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from tests.extractors.memory.test_memory import FIRST, SECOND, TAUGHT


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    (tmp_path / "first.pdf").write_bytes(FIRST)
    (tmp_path / "second.pdf").write_bytes(SECOND)
    (tmp_path / "corrected.json").write_text(json.dumps(TAUGHT), encoding="utf-8")
    return tmp_path


def run(papers: Path, *arguments: str) -> str:
    options = ["--exporter", "X-1", "--memory", str(papers / "memory")]
    result = CliRunner().invoke(app, [*arguments, *options])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_corrected_paper_makes_the_next_one_read(papers: Path) -> None:
    second = str(papers / "second.pdf")
    assert json.loads(run(papers, "read", second, "--plain"))["fields"].get("invoice_number") != "MK/803-C"
    run(papers, "learn", str(papers / "first.pdf"), str(papers / "corrected.json"))
    assert json.loads(run(papers, "read", second, "--plain"))["fields"]["invoice_number"] == "MK/803-C"
    assert "invoice_number" in run(papers, "memory")
    run(papers, "memory", "--forget", "all")
    assert run(papers, "memory").strip() == ""


def test_learning_twice_says_that_there_is_nothing_new(papers: Path) -> None:
    both = ("learn", str(papers / "first.pdf"), str(papers / "corrected.json"))
    run(papers, *both)
    kept = {path.name: path.read_bytes() for path in (papers / "memory").iterdir()}
    run(papers, *both)
    assert {path.name: path.read_bytes() for path in (papers / "memory").iterdir()} == kept


@pytest.mark.parametrize("content", ["[]", "{", '{"fields": []}', '{"fields": {}, "lines": 3}'])
def test_what_is_no_reading_is_refused(papers: Path, content: str) -> None:
    (papers / "corrected.json").write_text(content, encoding="utf-8")
    options = ["--exporter", "X-1", "--memory", str(papers / "memory")]
    result = CliRunner().invoke(app, ["learn", str(papers / "first.pdf"), str(papers / "corrected.json"), *options])
    assert "lesson-unreadable" in str(result.exception or result.output)
    assert not (papers / "memory").exists()


def test_exporter_and_memory_go_together(papers: Path) -> None:
    result = CliRunner().invoke(app, ["read", str(papers / "first.pdf"), "--exporter", "X-1"])
    assert result.exit_code == 2
