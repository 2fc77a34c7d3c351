"""The locks: every package pinned with hashes, what is tested is what runs, and the project's wishes are met."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.metadata import distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.repository import ROOT

_ENTRY = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)(?P<rest>(?:[^\n]*\\\n)*[^\n]*)$", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


@cache
def read_lock(name: str) -> dict[str, tuple[str, int]]:
    """Returns package → (version, number of hashes) of a lock in requirements/."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return {canonicalize_name(entry["name"]): (entry["version"], len(_HASH.findall(entry["rest"])))
            for entry in _ENTRY.finditer(text)}  # fmt: skip


def read_wishes() -> dict[str, list[Requirement]]:
    """Returns what pyproject.toml asks for: `run` its dependencies, `test` those and the extra of that name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run = [Requirement(line) for line in project["dependencies"]]
    return {"run": run, "test": run + [Requirement(line) for line in project["optional-dependencies"]["test"]]}


@pytest.mark.parametrize("name", ["bootstrap", "run", "test"])
def test_every_line_of_a_lock_is_a_pinned_package_with_hashes(name: str) -> None:
    lock = read_lock(name)
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    packages = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(lock) == len(packages) > 0
    assert [package for package, (_, hashes) in lock.items() if hashes == 0] == []


def test_what_is_tested_is_what_runs() -> None:
    run, test = read_lock("run"), read_lock("test")
    assert {name: version for name, (version, _) in run.items()} == {
        name: test[name][0] for name in run if name in test
    }


@pytest.mark.parametrize("name", ["run", "test"])
def test_a_lock_meets_the_wishes_of_the_project(name: str) -> None:
    locked = {package: version for package, (version, _) in read_lock(name).items()}
    unmet = [
        str(wish)
        for wish in read_wishes()[name]
        if not wish.specifier.contains(locked.get(canonicalize_name(wish.name), "0"))
    ]
    assert unmet == []


def test_the_environment_is_what_the_lock_says() -> None:
    installed = {str(canonicalize_name(found.name)): found.version for found in distributions()}
    locked = {package: version for package, (version, _) in read_lock("test").items()}
    assert {package: installed.get(package) for package in locked} == locked
