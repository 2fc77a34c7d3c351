"""The nightly run: the inbox and the whole backlog, never an approval; its report is kept."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from flows import inbox
from flows.nightly import KIND, nightly
from pipeline.domain.lifecycle import State
from pipeline.domain.people import SYSTEM
from pipeline.errors import FileRefused, GensanError, InputRefused
from pipeline.steps import views
from pipeline.storage import reports
from tests.flows.conftest import FakePress, FakeReader, make_bench
from tests.pipeline.stage import Stage


def registration_of(stage: Stage) -> str:
    return views.open_case(stage.desk, SYSTEM, stage.received(b"%PDF first")).registration.number


def put(folder: Path, name: str, content: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)
    return folder / name


@pytest.mark.usefixtures("prefect")
def test_everything_that_needs_no_person_is_done_and_nothing_is_approved(stage: Stage, tmp_path: Path) -> None:
    box = tmp_path / "inbox"
    company = box / registration_of(stage)
    put(company, "new.pdf", b"%PDF new")
    put(company, "bad.pdf", b"%PDF bad")
    submitted, cleared = stage.submitted(b"%PDF s"), stage.cleared(b"%PDF c")
    stage.clock.forward(seconds=1)
    stuck = stage.cleared(b"%PDF d")
    reader = FakeReader({b"%PDF bad": FileRefused("file-password")})
    press = FakePress({stuck: GensanError("press-died")})
    with make_bench(stage, reader=reader, press=press):
        report = asyncio.run(nightly(str(box)))
    assert report["read"] == {"done": 1, "refused": 1}
    assert report["issued"] == {"done": 1, "later": 1}
    assert [taken["problem"] for taken in report["taken"]] == ["", ""]
    states = {case: views.open_case(stage.desk, SYSTEM, case).case.state for case in (submitted, cleared, stuck)}
    assert list(states.values()) == [State.SUBMITTED, State.ISSUED, State.CLEARED]
    assert {entry["state"] for entry in report["stuck"]} == {"cleared", "unreadable"}
    with stage.desk.database.read() as session:
        kept = [content for _, kind, content in reports.latest(session) if kind == KIND]
    assert kept == [report]


def test_an_inbox_is_emptied_into_taken_and_refused(stage: Stage, tmp_path: Path) -> None:
    box = tmp_path / "inbox"
    company = box / registration_of(stage)
    put(company, "one.pdf", b"%PDF one")
    put(company, "empty.pdf", b"")
    put(company, "again.pdf", b"%PDF first")  # taken before: a crash between taking and moving looks like this
    put(company, ".hidden.pdf", b"%PDF half")
    put(company, "half.pdf.part", b"%PDF half")
    put(box / "000000000", "lost.pdf", b"%PDF lost")
    taken = {Path(entry.path).name: entry.problem for entry in inbox.take(stage.desk, box)}
    assert taken == {"one.pdf": "", "empty.pdf": "file-empty", "again.pdf": "file-same", "lost.pdf": "not-found"}
    assert sorted(path.name for path in (company / "taken").iterdir()) == ["again.pdf", "one.pdf"]
    assert [path.name for path in (company / "refused").iterdir()] == ["empty.pdf"]
    assert sorted(path.name for path in company.iterdir() if path.is_file()) == [".hidden.pdf", "half.pdf.part"]
    assert inbox.take(stage.desk, box) == []


def test_two_files_of_one_name_are_both_kept(stage: Stage, tmp_path: Path) -> None:
    box = tmp_path / "inbox"
    company = box / registration_of(stage)
    for content in (b"%PDF one", b"%PDF two"):
        put(company, "same.pdf", content)
        inbox.take(stage.desk, box)
    assert sorted(path.name for path in (company / "taken").iterdir()) == ["same-2.pdf", "same.pdf"]


def test_a_missing_inbox_is_said(stage: Stage, tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="path-missing"):
        inbox.take(stage.desk, tmp_path / "none")
