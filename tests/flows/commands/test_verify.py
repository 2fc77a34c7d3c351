"""`gensan verify`: genuine, altered, unknown, revoked, on a certificate that was printed and sealed for real."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from typer.testing import CliRunner

from extractors.guard import Guard
from flows import checking, keys, specimen
from flows.checking import Verdict
from flows.cli import app
from flows.desks import open_desk
from flows.press import Press, Setting
from pipeline.domain.certificate import Mark
from pipeline.errors import GensanError, InputRefused
from pipeline.runtime import key_passphrase
from pipeline.settings import Settings
from pipeline.steps import issue
from rendering.keys import dump_list
from tests.flows.conftest import copied
from tests.pipeline.stage import WORKER, Stage

RUNNER = CliRunner()


@dataclass(frozen=True)
class Issued:
    """A stage on which one certificate was issued; its ORIGINAL lies in `file`, the key list in `keys`."""

    stage: Stage
    case_id: UUID
    file: Path
    keys: Path

    def verify(self, file: Path | None = None, *options: str) -> tuple[int, str]:
        """Exit code and output of the command, against the installation."""
        arguments = ["verify", str(file or self.file), f"--data-dir={self.stage.desk.settings.data_dir}", *options]
        done = RUNNER.invoke(app, arguments, env={"LC_ALL": "C"})
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.exit_code, done.stdout


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory, founded: Stage) -> Iterator[Issued]:
    folder = tmp_path_factory.mktemp("verify")
    with copied(founded, folder / "data") as stage:
        desk = stage.desk
        keys.keep_key(desk, stage.chamber)
        case_id = stage.cleared()
        issue.claim_cleared(desk, WORKER, 1)
        order = issue.prepare(desk, WORKER, case_id)
        setting = Setting(desk.settings.keys, key_passphrase(desk.settings), "http://127.0.0.1")
        with Press(setting) as press:
            files = asyncio.run(press.print_and_seal(order, stage.clock.now()))
        issue.record_sealed(desk, WORKER, case_id, files)
        (folder / "it.pdf").write_bytes(files[Mark.ORIGINAL])
        (folder / "keys.json").write_text(dump_list(keys.all_published(desk).keys))
        yield Issued(stage, case_id, folder / "it.pdf", folder / "keys.json")


def test_a_genuine_one_is_told_with_what_it_says_and_that_it_is_a_trial(issued: Issued) -> None:
    code, told = issued.verify()
    assert code == 0
    assert told.startswith("GENUINE (trial: a specimen)")
    assert "AOBA PUMP MFG. CO., LTD." in told
    assert "9990-26-" in told


def test_it_can_be_told_without_any_database(issued: Issued, tmp_path: Path) -> None:
    arguments = ["verify", str(issued.file), f"--keys={issued.keys}", f"--data-dir={tmp_path / 'none'}"]
    done = RUNNER.invoke(app, arguments, env={"LC_ALL": "C"})
    assert done.exit_code == 0
    assert "known to the chamber alone" in done.stdout
    assert not (tmp_path / "none").exists()


def test_one_changed_byte_is_told(issued: Issued, tmp_path: Path) -> None:
    content = bytearray(issued.file.read_bytes())
    content[len(content) // 3] ^= 0x20
    (tmp_path / "altered.pdf").write_bytes(content)
    code, told = issued.verify(tmp_path / "altered.pdf")
    assert (code, told.split(":")[0]) == (1, "ALTERED")
    (tmp_path / "longer.pdf").write_bytes(issued.file.read_bytes() + b"\n")
    assert issued.verify(tmp_path / "longer.pdf")[0] == 1


def test_what_is_not_ours_is_unknown(issued: Issued, tmp_path: Path) -> None:
    (tmp_path / "other.pdf").write_bytes(b"%PDF-1.7 something else")
    code, told = issued.verify(tmp_path / "other.pdf")
    assert (code, told.split(":")[0]) == (2, "UNKNOWN")


def test_a_good_seal_that_the_register_does_not_know_is_unknown(issued: Issued, tmp_path: Path) -> None:
    """What was sealed before a crash and never recorded has never left the house, or somebody has the key."""
    desk = issued.stage.desk
    chamber_code = issued.stage.chamber.code
    order = specimen.order(chamber_code, issued.stage.clock.now().date())
    with Press(Setting(desk.settings.keys, key_passphrase(desk.settings), "http://127.0.0.1")) as press:
        sealed = asyncio.run(press.print_and_seal(order, issued.stage.clock.now()))[Mark.ORIGINAL]
    with Guard() as guard:
        found = checking.check(desk, guard, sealed)
        assert checking.check_seal(guard, sealed, keys.all_published(desk)).verdict is Verdict.GENUINE
    assert (found.verdict, found.reason) == (Verdict.UNKNOWN, checking.NOT_LISTED)


def test_a_revoked_one_is_told_with_the_reason(issued: Issued, tmp_path: Path) -> None:
    issued.stage.desk.database.close()
    shutil.copytree(issued.stage.desk.settings.data_dir, tmp_path / "data")
    desk = open_desk(Settings(data_dir=tmp_path / "data"))
    issue.revoke(desk, issued.stage.reviewer, issued.case_id, "goods were not shipped")
    desk.database.close()
    arguments = ["verify", str(issued.file), f"--data-dir={tmp_path / 'data'}", "--json"]
    done = RUNNER.invoke(app, arguments, env={"LC_ALL": "C"})
    told = json.loads(done.stdout)
    assert done.exit_code == 3
    assert (told["verdict"], told["closing_reason"]) == ("revoked", "goods were not shipped")
    assert told["certificate"]["number"].startswith("9990-26-")
    assert told["trial"] is True


def test_a_missing_file_and_a_spoilt_key_list_are_clear_errors(issued: Issued, tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_text("{}")
    with pytest.raises(InputRefused, match="path-missing"):
        issued.verify(tmp_path / "none.pdf")
    with pytest.raises(GensanError, match="key-list-unreadable"):
        issued.verify(None, f"--keys={tmp_path / 'keys.json'}")
