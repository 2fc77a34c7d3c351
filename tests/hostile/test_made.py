"""Each made file gives the code that the manifest names, quickly, and the guard lives on."""

from __future__ import annotations

import time

import pytest

from extractors.guard import SECONDS, Guard
from pipeline.errors import FileRefused
from tests.hostile.makers import ANY, HARMLESS, MADE, bomb_pdf

WORDS = "tests.extractors.targets:words_of"


def outcome(guard: Guard, content: bytes) -> str:
    """«read», or the code of the refusal."""
    try:
        guard.run(WORDS, content, SECONDS)
    except FileRefused as refused:
        return refused.code
    return "read"


@pytest.mark.parametrize("name", MADE)
def test_gives_its_code(guard: Guard, name: str) -> None:
    make, code = MADE[name]
    with pytest.raises(FileRefused) as caught:
        guard.read_file(make(), name)
    assert caught.value.code == code
    assert caught.value.message.en
    assert caught.value.advice.ja


@pytest.mark.parametrize("name", HARMLESS)
def test_is_read_all_the_same(guard: Guard, name: str) -> None:
    assert "COMMERCIAL INVOICE" in guard.run(WORDS, HARMLESS[name](), SECONDS).decode()


@pytest.mark.parametrize("name", ANY)
def test_ends_within_the_caps(guard: Guard, name: str) -> None:
    start = time.monotonic()
    assert outcome(guard, ANY[name]()).startswith(("read", "file-"))
    assert time.monotonic() - start < SECONDS + 3


def test_the_bomb_is_as_small_as_it_is_said_to_be() -> None:
    assert len(bomb_pdf()) < 3_000
