"""The commands at the root: they can be started, and a wrong word gets one clear line."""

from __future__ import annotations

import os
import subprocess

import pytest

from tests.house.repository import ROOT

COMMANDS = ["setup", "run", "test", ".ci/run", "tools/lock"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_can_be_started(command: str) -> None:
    assert os.access(ROOT / command, os.X_OK)
    checked = subprocess.run(["bash", "-n", ROOT / command], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_setup_answers_a_wrong_word_with_one_line_and_touches_nothing() -> None:
    answer = subprocess.run([ROOT / "setup", "--tests"], capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == "setup: usage: ./setup [--test|--train]\n"


def test_continuous_integration_runs_what_a_person_runs() -> None:
    assert "exec ./test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
