"""The first start founds a trial chamber once, and finishes what a first start that broke off has begun."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from flows import first_start
from flows.desks import open_desk
from flows.keys import keep_key
from pipeline.domain.people import SYSTEM
from pipeline.errors import InputRefused
from pipeline.settings import Settings
from pipeline.steps import accounts, chambers, trial
from pipeline.steps.trial import Exporter
from pipeline.storage import cases, people
from pipeline.storage.cases import Query
from tests.pipeline.stage import Stage

REGISTER = (
    'name_en,address_en,name_ja,member\n"AOBA PUMP MFG. CO., LTD.","Tokyo, Japan",,yes\n"KITA CO.","Sapporo",,no\n'
)


@pytest.fixture
def samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two letterheads, one of which the stage knows already, and three samples."""
    folder = tmp_path / "samples"
    folder.mkdir()
    (folder / "register.csv").write_text(REGISTER, encoding="utf-8-sig")
    truth = [("a.pdf", "AOBA PUMP MFG. CO., LTD."), ("b.pdf", "KITA CO."), ("c.pdf", "KITA CO.")]
    lines = [json.dumps({"file": name, "exporter": exporter}) for name, exporter in truth]
    (folder / "truth.jsonl").write_text("\n".join(lines))
    for name, _ in truth:
        (folder / name).write_bytes(b"%PDF " + name.encode())
    monkeypatch.setattr(first_start, "SAMPLES", folder)
    return folder


def files(stage: Stage) -> list[str]:
    with stage.desk.database.read() as session:
        rows = cases.listing(session, SYSTEM, Query()).rows
    return sorted(row.file_name for row in rows)


@pytest.mark.usefixtures("samples")
def test_a_first_start_that_broke_off_is_finished_and_then_never_done_again(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    first_start.prepare(stage.desk, samples=True)
    told = capsys.readouterr().out
    assert files(stage) == ["a.pdf", "b.pdf", "c.pdf"]
    with stage.desk.database.read() as session:
        names = [r.name_en for r in people.registrations(session, stage.chamber.id)]
    assert sorted(names) == ["AOBA PUMP MFG. CO., LTD.", "KITA CO.", "OTHER TRADING CO., LTD."]
    password = next(line.split()[1] for line in told.splitlines() if line.strip().startswith("reviewer"))
    accounts.sign_in(stage.desk, stage.chamber.code, "reviewer", password, "192.0.2.1")
    first_start.prepare(stage.desk, samples=True)
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("samples")
def test_samples_that_were_taken_before_the_break_are_not_taken_twice(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as crash:
        crash.setattr(first_start, "_print", break_off)
        with pytest.raises(KeyboardInterrupt):
            first_start.prepare(stage.desk, samples=True)
    first_start.prepare(stage.desk, samples=True)
    assert files(stage) == ["a.pdf", "b.pdf", "c.pdf"]


def test_an_installation_with_chambers_of_its_own_gets_no_trial(tmp_path: Path, founded: Stage) -> None:
    desk = open_desk(Settings(data_dir=tmp_path / "own"))
    desk.database.migrate()
    chamber = replace(founded.chamber, code="1234", trial=False)
    chambers.create_chamber(desk, SYSTEM, chamber)
    keep_key(desk, chamber)
    first_start.prepare(desk, samples=False)
    assert trial.trial_chamber(desk) is None
    desk.database.close()


def test_a_register_is_read_with_its_optional_columns(samples: Path) -> None:
    assert first_start.read_register(samples / "register.csv") == (
        Exporter("AOBA PUMP MFG. CO., LTD.", "Tokyo, Japan"),
        Exporter("KITA CO.", "Sapporo", member=False),
    )
    (samples / "short.csv").write_text("name_en,address_en\nA CO.,Tokyo\n")
    assert first_start.read_register(samples / "short.csv") == (Exporter("A CO.", "Tokyo"),)


@pytest.mark.parametrize("content", ["name_en\nA CO.\n", "name_en,address_en\n,Tokyo\n"])
def test_a_register_without_names_or_addresses_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "register.csv").write_text(content)
    with pytest.raises(InputRefused, match="entry-required"):
        first_start.read_register(tmp_path / "register.csv")
    with pytest.raises(InputRefused, match="path-missing"):
        first_start.read_register(tmp_path / "none.csv")


def test_every_sample_has_its_exporter_in_the_register() -> None:
    known = {exporter.name_en for exporter in first_start.read_register(first_start.SAMPLES / "register.csv")}
    lines = (first_start.SAMPLES / "truth.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines
    for sample in map(json.loads, lines):
        assert sample["exporter"] in known
        assert (first_start.SAMPLES / sample["file"]).is_file()
