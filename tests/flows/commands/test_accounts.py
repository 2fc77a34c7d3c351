"""`gensan user …`, `gensan chamber …`, `gensan migrate`: what an operator does before anybody can sign in."""

from __future__ import annotations

import json
import re
from pathlib import Path
from uuid import uuid4

import pytest
from typer.testing import CliRunner, Result

from flows.cli import app
from flows.desks import open_desk
from pipeline.domain.people import Role
from pipeline.errors import EntryRefused, GensanError, NotAllowed, NotFound, SetupError
from pipeline.settings import Settings
from pipeline.steps import accounts
from tests.pipeline.stage import Stage

RUNNER = CliRunner()
PASSWORD = re.compile(r"first password (\S+) ")


def gensan(stage: Stage | Path, *arguments: str) -> Result:
    folder = stage if isinstance(stage, Path) else stage.desk.settings.data_dir
    done = RUNNER.invoke(app, [*arguments, f"--data-dir={folder}"], env={"LC_ALL": "C"})
    if isinstance(done.exception, GensanError):
        raise done.exception
    return done


def test_migrating_makes_the_database_and_twice_is_once(tmp_path: Path) -> None:
    for _ in range(2):
        assert gensan(tmp_path, "migrate").exit_code == 0
    open_desk(Settings(data_dir=tmp_path)).database.check()


def test_a_database_that_was_not_migrated_is_said(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="database-old"):
        gensan(tmp_path, "user", "list")


def test_a_person_is_added_signs_in_gets_a_new_password_and_is_shut_out(stage: Stage) -> None:
    code = stage.chamber.code
    done = gensan(stage, "user", "add", "yamada", "--chamber", code, "--role", "reviewer", "--name", "Yamada Hanako")
    found = PASSWORD.search(done.stdout)
    assert found is not None
    signed_in = accounts.sign_in(stage.desk, code, "yamada", found[1], "192.0.2.1")
    assert (signed_in.account.role, signed_in.account.must_change_password) == (Role.REVIEWER, True)
    renewed = PASSWORD.search(gensan(stage, "user", "password", "yamada", "--chamber", code).stdout)
    assert renewed is not None
    with pytest.raises(NotAllowed):
        accounts.sign_in(stage.desk, code, "yamada", found[1], "192.0.2.1")
    token = accounts.sign_in(stage.desk, code, "yamada", renewed[1], "192.0.2.1").token
    gensan(stage, "user", "disable", "yamada", "--chamber", code)
    assert accounts.whoami(stage.desk, token) is None
    with pytest.raises(NotAllowed):
        accounts.sign_in(stage.desk, code, "yamada", renewed[1], "192.0.2.1")


def test_the_list_names_everybody_of_a_chamber(stage: Stage) -> None:
    rows = [json.loads(line) for line in gensan(stage, "user", "list", "--json").stdout.splitlines()]
    assert {"reviewer", "treasurer", "operator", "signer", "sub", "admin", "chamber_admin"} == {r["role"] for r in rows}
    table = gensan(stage, "user", "list", "--chamber", stage.chamber.code).stdout.splitlines()
    assert len(table) == len(rows) + 1


@pytest.mark.parametrize(
    ("options", "error", "code"),
    [
        (("--role", "king"), EntryRefused, "entry-unreadable"),
        (("--role", "signer"), EntryRefused, "entry-required"),
        (("--role", "reviewer", "--registration", "999000001"), EntryRefused, "entry-required"),
        (("--role", "sub", "--registration", "999000001"), EntryRefused, "entry-required"),
        (("--role", "signer", "--registration", "123456789"), NotFound, "not-found"),
    ],
)
def test_what_does_not_go_together_is_refused(
    stage: Stage, options: tuple[str, ...], error: type[GensanError], code: str
) -> None:
    with pytest.raises(error) as raised:
        gensan(stage, "user", "add", "x", "--chamber", stage.chamber.code, "--name", "X", *options)
    assert raised.value.code == code


def test_an_unknown_chamber_or_person_is_said(stage: Stage) -> None:
    with pytest.raises(NotFound):
        gensan(stage, "user", "password", "nobody", "--chamber", stage.chamber.code)
    with pytest.raises(NotFound):
        gensan(stage, "user", "password", "reviewer", "--chamber", "0000")


def test_a_chamber_is_shown_as_it_can_be_added_again_under_another_code(stage: Stage, tmp_path: Path) -> None:
    shown = json.loads(gensan(stage, "chamber", "show", stage.chamber.code).stdout)
    shown |= {"id": str(uuid4()), "code": "9991", "trial": False}
    (tmp_path / "chamber.json").write_text(json.dumps(shown))
    assert gensan(stage, "chamber", "add", str(tmp_path / "chamber.json")).exit_code == 0
    listed = [json.loads(line) for line in gensan(stage, "chamber", "list", "--json").stdout.splitlines()]
    assert [(entry["code"], entry["trial"]) for entry in listed] == [(stage.chamber.code, True), ("9991", False)]
    assert len(list(stage.desk.settings.keys.glob("9991-*.pem"))) == 1
    with pytest.raises(EntryRefused):
        gensan(stage, "chamber", "add", str(tmp_path / "chamber.json"))


def test_a_file_that_holds_no_chamber_names_its_first_fault(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "chamber.json").write_text('{"code": "9992"}')
    with pytest.raises(EntryRefused, match="id"):
        gensan(stage, "chamber", "add", str(tmp_path / "chamber.json"))
    with pytest.raises(GensanError, match="path-missing"):
        gensan(stage, "chamber", "add", str(tmp_path / "none.json"))
