"""Which of an article's words are those of the printed description."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.training.worded import in_order

WORDS = st.lists(st.sampled_from(["GEAR", "PUMP", "WITH", "FLANGE", "GP-4"]), min_size=1, max_size=7)


def right(words: str, printed: str) -> list[int]:
    return [int(one) for one in in_order(words.split(), printed.split())]


def test_words_between_are_left_out() -> None:
    assert right("GEAR PUMP P/O 3526 WITH FLANGE", "GEAR PUMP WITH FLANGE") == [1, 1, 0, 0, 1, 1]


def test_a_misread_letter_is_forgiven() -> None:
    assert right("GEAR PUNP", "Gear Pump") == [1, 0]
    assert right("HYDRAUL1C PUMP", "Hydraulic pump") == [1, 1]


def test_each_printed_word_is_found_once() -> None:
    assert sum(right("STEEL STEEL STEEL", "STEEL PIPE STEEL")) == 2


@given(WORDS, WORDS)
def test_never_more_words_than_are_printed(words: list[str], printed: list[str]) -> None:
    assert in_order(words, printed).sum() <= min(len(words), len(printed))


@given(WORDS)
def test_a_text_is_all_of_itself(words: list[str]) -> None:
    assert in_order(words, words).all()
