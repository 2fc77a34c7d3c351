"""Every error explains itself in both languages, and the docs know it."""

from __future__ import annotations

import ast
import pickle
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import EXPLANATIONS, FileRefused, Text
from tools.document_errors import DOCUMENT
from tools.document_errors import text as document

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("pipeline", "flows", "extractors", "rendering", "review_ui")


def raised() -> Iterator[tuple[str, str, set[str]]]:
    """Every `SomeError("code", place=…)` in the code: where, which code, which places are filled."""
    names = {"FileRefused", "EntryRefused", "InputRefused", "NotAllowed", "NotFound", "Conflict", "WrongState"}
    names |= {"OutsideFailure", "SetupError", "GensanError"}
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                    continue
                if node.func.id in names and node.args and isinstance(code := node.args[0], ast.Constant):
                    yield f"{path.name}:{node.lineno}", str(code.value), {k.arg or "**" for k in node.keywords}


def places(code: str) -> set[str]:
    """The places that the sentences of a code want filled."""
    e = EXPLANATIONS[code]
    sentences = (e.message.en, e.message.ja, e.advice.en, e.advice.ja)
    return {name for s in sentences for _, name, _, _ in string.Formatter().parse(s) if name}


def test_every_error_raised_is_in_the_catalogue_with_its_places_filled() -> None:
    """A code without a sentence, or a sentence with an empty place, would reach a person."""
    found = list(raised())
    assert len(found) > 60
    unknown = [(where, code) for where, code, _ in found if code not in EXPLANATIONS]
    empty = [(w, c, places(c) - g) for w, c, g in found if c in EXPLANATIONS and "**" not in g and places(c) - g]
    assert (unknown, empty) == ([], [])


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_both_languages_say_the_same_places(code: str) -> None:
    """And Japanese is Japanese."""
    e = EXPLANATIONS[code]

    def wanted(sentence: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}

    for text in (e.message, e.advice):
        assert wanted(text.en) == wanted(text.ja)
        assert any("぀" <= c <= "鿿" for c in text.ja) or text.ja.startswith(("gensan", "./", "GENSAN"))


def test_the_document_is_up_to_date() -> None:
    """`python -m tools.document_errors` writes it."""
    assert DOCUMENT.read_text(encoding="utf-8") == document()


def test_an_error_crosses_processes_whole() -> None:
    """Workers hand errors to each other."""
    error = pickle.loads(pickle.dumps(FileRefused("file-not-invoice", kind=Text("packing list", "パッキングリスト"))))
    assert isinstance(error, FileRefused)
    assert error.message.ja == "商業インボイスではなくパッキングリストです。"
