"""Choosing: the surest wins, a near rival makes the choice one to look at, agreement helps."""

from __future__ import annotations

import pytest

from extractors import grading, ranking
from extractors.fields.sheet import Candidate
from pipeline.domain.evidence import Box, Grade, Reading, Source
from pipeline.domain.pages import Word


def candidate(value: str, confidence: float, top: float = 0.0) -> Candidate[str]:
    box = Box(0, top, 10, top + 9)
    return Candidate(Reading(value, value, confidence, Source.TEXT_LAYER, 1, box, grading.grade(confidence)), "right")


def word(confidence: float) -> Word:
    return Word("A-1", Box(0, 0, 10, 9), confidence)


def test_nothing_is_chosen_of_nothing() -> None:
    assert ranking.choose([]) is None


def test_the_surest_is_chosen_wherever_it_stands() -> None:
    chosen = ranking.choose([candidate("A", 0.6), candidate("B", 0.97), candidate("C", 0.5)])
    assert chosen is not None
    assert (chosen.value, chosen.grade) == ("B", Grade.SURE)


def test_a_near_rival_of_another_value_makes_it_one_to_look_at() -> None:
    chosen = ranking.choose([candidate("A", 0.97), candidate("B", 0.95, 20)])
    assert chosen is not None
    assert (chosen.value, chosen.grade) == ("A", Grade.CHECK)
    assert "B" in " ".join(chosen.because)


def test_the_same_value_elsewhere_is_no_rival_but_support() -> None:
    chosen = ranking.choose([candidate("A-1", 0.94), candidate("a 1", 0.93, 20)])
    assert chosen is not None
    assert (chosen.value, chosen.grade) == ("A-1", Grade.SURE)


def test_one_place_read_twice_supports_nothing() -> None:
    chosen = ranking.choose([candidate("A-1", 0.94), candidate("A-1", 0.93)])
    assert chosen is not None
    assert chosen.confidence == 0.94


@pytest.mark.parametrize(
    ("confidence", "grade"), [(1.0, Grade.SURE), (0.95, Grade.SURE), (0.94, Grade.CHECK), (0.39, Grade.UNREADABLE)]
)
def test_grades(confidence: float, grade: Grade) -> None:
    assert grading.grade(confidence) is grade


def test_a_word_the_ocr_doubts_makes_the_value_one_to_look_at() -> None:
    sure = grading.read("A-1", [word(1.0)], 1, 0.97, "label")
    doubtful = grading.read("A-1", [word(1.0), word(0.6)], 1, 0.97, "label")
    assert (sure.grade, doubtful.grade) == (Grade.SURE, Grade.CHECK)
    assert grading.read("A-1", [word(0.1)], 1, 0.97).confidence < doubtful.confidence


def test_a_value_without_words_cannot_be_read() -> None:
    with pytest.raises(ValueError, match="words"):
        grading.read("A-1", [], 1, 0.97)


def test_doubt_and_support_say_why() -> None:
    reading = grading.read("A-1", [word(1.0)], 1, 0.96, "label")
    assert grading.doubt(reading, 0.8, "sums differ").because == ("label", "sums differ")
    assert grading.doubt(reading, 0.8, "sums differ").grade is Grade.CHECK
    assert grading.support(reading, "sums agree").confidence == pytest.approx(0.98)
