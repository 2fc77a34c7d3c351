"""The command line as a whole: quick to start, one clear line for an error, the terminal's language."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flows import cli, console
from pipeline.errors import EXPLANATIONS, NotFound, SetupError

ROOT = Path(cli.__file__).resolve().parents[1]
COMMANDS = ("serve", "work", "read", "demo", "nightly", "verify", "doctor", "migrate", "user", "chamber")


def gensan(*arguments: str, language: str = "C.UTF-8") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": language}
    command = [sys.executable, "-m", "flows", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, timeout=60, check=False)


def test_help_names_every_command_in_the_terminals_language() -> None:
    english, japanese = gensan("--help"), gensan("--help", language="ja_JP.UTF-8")
    assert english.returncode == japanese.returncode == 0
    for command in COMMANDS:
        assert f" {command} " in english.stdout
    assert "インボイスを読み取る" in japanese.stdout
    assert "Read invoices" in english.stdout


def test_help_waits_for_no_library_of_another_folder() -> None:
    heavy = ("prefect", "sqlalchemy", "pydantic", "weasyprint", "PIL", "extractors")
    script = f"import sys; import flows.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "module",
    [
        "flows.commands.users",
        "flows.commands.chambers",
        "flows.commands.read",
        "flows.commands.verify",
        "flows.commands.serve",
    ],
)
def test_only_what_runs_flows_waits_for_prefect(module: str) -> None:
    script = f"import sys; import {module}; print('prefect' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "False"


def test_a_wrong_call_ends_with_2() -> None:
    assert gensan("read").returncode == 2
    assert gensan("frobnicate").returncode == 2
    assert gensan("read", "--json", "--plain", "x.pdf").returncode == 2


def test_no_colour_goes_into_a_pipe() -> None:
    assert "\x1b" not in gensan("--help").stdout


def test_an_error_is_one_line_with_its_code_and_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise SetupError("port-in-use", port=80, option="--port")

    monkeypatch.setattr(cli, "app", fail)
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr(sys, "argv", ["gensan"])
    assert cli.main() == 4
    assert capsys.readouterr().err == (
        "port-in-use: Port 80 is in use. — Stop the other program or choose another with --port.\n"
    )


def test_an_error_speaks_japanese_where_the_terminal_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    told = console.describe(NotFound("not-found"))
    assert EXPLANATIONS["not-found"].message.ja in told
    assert EXPLANATIONS["not-found"].advice.ja in told


def test_what_nobody_foresaw_is_one_line_too_and_a_traceback_with_debug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli, "app", fail)
    monkeypatch.setattr(sys, "argv", ["gensan"])
    assert cli.main() == 1
    told = capsys.readouterr().err
    assert told.startswith("unexpected: ")
    assert "ZeroDivisionError" in told
    assert told.count("\n") == 1
    monkeypatch.setattr(sys, "argv", ["gensan", "--debug"])
    with pytest.raises(ZeroDivisionError):
        cli.main()


def test_ctrl_c_ends_a_command_as_shells_expect(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "app", stop)
    assert cli.main() == 130


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LC_MESSAGES": "ja_JP", "LANG": "en_US"}, "ja"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_terminal(environment: dict[str, str], language: str) -> None:
    assert console.language(environment) == language


def test_a_table_into_a_pipe_is_tab_separated(capsys: pytest.CaptureFixture[str]) -> None:
    console.print_table(["a", "b"], [["1", "あ"], ["2", ""]])
    assert capsys.readouterr().out == "a\tb\n1\tあ\n2\t\n"
