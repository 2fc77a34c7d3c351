"""`gensan read`: one line a document, in the files' order, whatever becomes of the others."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractors.memory.lesson import Lesson
from extractors.reading import ReadFile
from flows.cli import app
from flows.commands import read as command
from pipeline.errors import FileRefused
from tests.flows.installation import ROOT, environment
from tests.pipeline.stage import PNG, document, good_invoice

SAMPLES = ROOT / "samples"
RUNNER = CliRunner()


class FakeGuard:
    """Reads "good" files; the earlier a file, the longer it takes."""

    def __enter__(self) -> FakeGuard:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing was started."""

    def read_file(self, content: bytes, name: str, lessons: Sequence[Lesson] = ()) -> ReadFile:
        """One invoice, or two for a file that says so."""
        time.sleep(0.2 / int(content.split()[-1]))
        if b"locked" in content:
            raise FileRefused("file-password")
        count = 2 if b"two" in content else 1
        return ReadFile(tuple(document(good_invoice(), index=i + 1) for i in range(count)), (PNG,))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., tuple[int, str, str]]:
    monkeypatch.setattr(command, "Guard", FakeGuard)

    def run(files: list[bytes], *options: str, language: str = "C") -> tuple[int, str, str]:
        paths = []
        for number, content in enumerate(files, start=1):
            paths.append(tmp_path / f"{number}.pdf")
            paths[-1].write_bytes(content + b" %d" % number)
        done = RUNNER.invoke(app, ["read", *map(str, paths), *options], env={"LC_ALL": language})
        return done.exit_code, done.stdout, done.stderr

    return run


def test_lines_come_in_the_order_of_the_files_and_a_bad_one_stops_no_other(
    read: Callable[..., tuple[int, str, str]],
) -> None:
    code, out, _ = read([b"good", b"locked", b"two", b"good"], "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert [(line["file"], line.get("document")) for line in lines] == [
        *(("1.pdf", 1), ("2.pdf", None), ("3.pdf", 1), ("3.pdf", 2), ("4.pdf", 1)),
    ]
    assert lines[1]["error"]["code"] == "file-password"
    assert lines[0]["fields"]["invoice_number"]["value"] == "AB-2601"
    assert code == 1


def test_bare_values_are_what_the_scorer_takes(read: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = read([b"good"], "--plain")
    told = json.loads(out)
    assert code == 0
    assert told["fields"]["country_of_origin"] == ["JP"]
    assert told["lines"][0]["quantity"] == "40"
    assert told["grades"]["invoice_number"] == "sure"


def test_people_get_labels_in_their_language_and_errors_beside_them(
    read: Callable[..., tuple[int, str, str]],
) -> None:
    code, out, err = read([b"good", b"locked"], language="ja_JP.UTF-8")
    assert code == 1
    assert "インボイス番号: AB-2601" in out
    assert "CENTRIFUGAL WATER PUMP, MODEL AP-50" in out
    assert err.count("file-password") == 1
    assert "パスワード" in err


def test_a_missing_file_is_said_like_any_other(read: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    done = RUNNER.invoke(app, ["read", str(tmp_path / "none.pdf"), "--json"], env={"LC_ALL": "C"})
    assert json.loads(done.stdout)["error"]["code"] == "path-missing"
    assert done.exit_code == 1


@pytest.mark.timeout(120)
def test_real_files_are_read_for_real_and_drawn_over(tmp_path: Path) -> None:
    (tmp_path / "table.xlsx").write_bytes(b"PK\x03\x04 not a sheet")
    files = [SAMPLES / "01-spreadsheet.pdf", tmp_path / "table.xlsx", SAMPLES / "13-two-invoices.pdf"]
    arguments = ["read", *map(str, files), "--json", f"--overlay={tmp_path / 'over'}"]
    done = subprocess.run(
        [sys.executable, "-m", "flows", *arguments],
        cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1, done.stderr
    assert done.stderr == ""
    assert [line["file"] for line in lines] == ["01-spreadsheet.pdf", "table.xlsx", *["13-two-invoices.pdf"] * 2]
    assert lines[0]["fields"]["invoice_number"]["page"] == 1
    assert len(list((tmp_path / "over").glob("*.png"))) >= 3
