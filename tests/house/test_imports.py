"""Import rules that say "only these": import-linter knows "not those" (see pyproject.toml)."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.repository import ROOT, list_files

FOLDERS = ("pipeline", "flows", "extractors", "rendering", "review_ui", "migrations", "benchmarks", "tests")


def find_imports(source: str, package: str) -> Iterator[str]:
    """Yields the full name of each module or member that a source imports; `package` is where it lies."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*parents, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def is_within(name: str, homes: tuple[str, ...]) -> bool:
    """Tells whether a dotted name is one of some modules or lies inside one."""
    return any(name == home or name.startswith(f"{home}.") for home in homes)


def list_imports(folder: str) -> list[tuple[Path, str]]:
    """Returns (file, imported name) for every import in a folder's sources."""
    sources = [path for path in list_files() if path.suffix == ".py" and path.is_relative_to(folder)]
    assert sources, f"no source in {folder}"
    return [
        (path, name)
        for path in sources
        for name in find_imports((ROOT / path).read_text(encoding="utf-8"), ".".join(path.parent.parts))
    ]


def test_the_rules_of_the_trade_import_only_the_standard_library_and_errors() -> None:
    allowed = ("pipeline.domain", "pipeline.errors", *sys.stdlib_module_names)
    assert [(path, name) for path, name in list_imports("pipeline/domain") if not is_within(name, allowed)] == []


@pytest.mark.parametrize("folder", ["extractors", "rendering"])
def test_reading_and_looks_know_of_the_trade_only_values_and_errors(folder: str) -> None:
    own = [(path, name) for path, name in list_imports(folder) if is_within(name, FOLDERS)]
    allowed = (folder, "pipeline.domain", "pipeline.errors")
    assert [(path, name) for path, name in own if not is_within(name, allowed)] == []


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import pipeline.log", ["pipeline.log"]),
        ("from pipeline import settings, errors", ["pipeline.settings", "pipeline.errors"]),
        ("from . import money", ["pipeline.domain.money"]),
        ("from ..errors import GensanError", ["pipeline.errors.GensanError"]),
        ("def late():\n    import sqlalchemy.orm as orm", ["sqlalchemy.orm"]),
    ],
)
def test_every_way_of_importing_is_seen(source: str, names: list[str]) -> None:
    assert list(find_imports(source, "pipeline.domain")) == names
