"""Settings come from the environment; a wrong one is told in one line."""

from __future__ import annotations

import pytest

from pipeline import settings
from pipeline.errors import SetupError


def test_a_wrong_value_names_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    """And what it says."""
    monkeypatch.setenv("GENSAN_PORT", "abc")
    with pytest.raises(SetupError, match="setting-unusable") as told:
        settings.load()
    assert (told.value.data["name"], told.value.data["value"]) == ("GENSAN_PORT", "abc")


def test_what_is_chosen_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command line outranks the environment."""
    monkeypatch.setenv("GENSAN_PORT", "9000")
    assert (settings.load().port, settings.load(port=9001).port) == (9000, 9001)
