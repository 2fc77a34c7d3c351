"""`gensan demo` and what comes after it, on real papers, with the real reader, press and Prefect."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.commands.demo import Row, exit_code
from tests.flows.installation import ROOT, environment

pytestmark = [pytest.mark.timeout(240), pytest.mark.tesseract]
GOOD, BAD = "06-bilingual.pdf", "14-must-not-pass.pdf"


@dataclass(frozen=True)
class Demo:
    """A demo that has run: its folder of results, its data folder, what it printed, its exit code."""

    out: Path
    data: Path
    rows: dict[str, dict[str, object]]
    code: int


def gensan(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flows", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=200, check=False
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    folder = tmp_path_factory.mktemp("demo")
    files = [*(str(ROOT / "samples" / name) for name in (GOOD, BAD)), str(folder / "none.pdf")]
    done = gensan(
        *("demo", *files, f"--out={folder / 'out'}", f"--data-dir={folder / 'data'}", "--json"),
        f"--register={ROOT / 'samples' / 'register.csv'}",
    )
    assert done.returncode in (0, 1, 3), done.stderr
    rows = {row["file"]: row for row in map(json.loads, done.stdout.splitlines())}
    return Demo(folder / "out", folder / "data", rows, done.returncode)


def test_a_good_paper_becomes_a_certificate_that_verifies(demo: Demo, tmp_path: Path) -> None:
    assert demo.rows[GOOD]["state"] == "issued", demo.rows[GOOD]
    sealed = demo.out / "06-bilingual.certificate.pdf"
    told = json.loads((demo.out / "06-bilingual.json").read_text())
    assert told["certificate_number"] == demo.rows[GOOD]["certificate_number"]
    assert told["fields"]["invoice_number"]["box"]
    assert set(told["seconds_by_step"]) == {"ingest", "apply", "review", "pay", "issue"}
    keys = f"--keys={demo.out / 'keys.json'}"
    assert gensan("verify", str(sealed), keys).returncode == 0
    (tmp_path / "altered.pdf").write_bytes(sealed.read_bytes().replace(b"/Type", b"/type", 1))
    assert gensan("verify", str(tmp_path / "altered.pdf"), keys).returncode == 1


def test_the_paper_that_must_not_pass_stays_with_its_reasons(demo: Demo) -> None:
    assert demo.rows[BAD]["state"] == "draft"
    told = json.loads((demo.out / "14-must-not-pass.json").read_text())
    assert any("MACHINERY PARTS" in reason["en"] for reason in told["reasons"])
    assert all(reason["ja"] for reason in told["reasons"])
    assert any(finding["severity"] == "B" for finding in told["findings"])
    assert not (demo.out / "14-must-not-pass.certificate.pdf").exists()


def test_the_installation_it_left_can_be_asked_and_worked_on(demo: Demo) -> None:
    sealed = str(demo.out / "06-bilingual.certificate.pdf")
    registered = json.loads(gensan("verify", sealed, f"--data-dir={demo.data}", "--json").stdout)
    assert (registered["verdict"], registered["state"]) == ("genuine", "issued")
    done = gensan("nightly", f"--data-dir={demo.data}", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["states"]["draft"] == 1
    assert report["print_windows_ended"] == 1  # the paper's day lies months back


def test_what_cannot_be_taken_in_is_a_failure_and_stops_no_other(demo: Demo) -> None:
    assert demo.code == 1
    assert demo.rows["none.pdf"]["state"] == "failed"
    assert json.loads((demo.out / "none.json").read_text())["error"]["code"] == "path-missing"


@pytest.mark.parametrize(
    ("states", "code"),
    [(["issued"], 0), (["issued", "submitted"], 3), (["draft"], 3), (["issued", "failed", "draft"], 1), ([], 0)],
)
def test_the_exit_code_says_what_became_of_all(states: list[str], code: int) -> None:
    assert exit_code([Row("a.pdf", 1, state, "", ()) for state in states]) == code
