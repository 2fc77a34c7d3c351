"""From confidence to grade. The thresholds are the reader's promise: of what is called sure, very little may be
wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from extractors.layout.segments import source_of, union
from pipeline.domain.evidence import Grade, Reading
from pipeline.domain.pages import Word

SURE = 0.95  # set on papers that are used for nothing else; see docs/reading.md
READABLE = 0.40
DOUBTFUL_WORD = 0.70  # an OCR word below this makes its value one to look at

T = TypeVar("T")


def grade(confidence: float) -> Grade:
    """The grade of a confidence."""
    return Grade.SURE if confidence >= SURE else Grade.CHECK if confidence >= READABLE else Grade.UNREADABLE


def read(value: T, words: Sequence[Word], page: int, confidence: float, *because: str, text: str = "") -> Reading[T]:
    """A reading of a value from words of a page: box, source and printed text are theirs; an unsure word makes the
    value unsure.

    Raises:
        ValueError: there are no words; a value that follows from another one has that one's words.
    """
    if not words:
        raise ValueError("a value is read from words")
    seen = min(word.confidence for word in words)
    capped = (
        min(confidence, 0.5 + 0.44 * seen / DOUBTFUL_WORD)
        if seen < DOUBTFUL_WORD
        else min(confidence, 0.25 + 0.75 * seen)
    )
    sureness = round(max(0.0, min(1.0, capped)), 3)
    printed = text or " ".join(word.text for word in words)
    return Reading(value, printed, sureness, source_of(words), page, union(words), grade(sureness), because)


def doubt(reading: Reading[T], factor: float, because: str) -> Reading[T]:
    """The same reading, less sure, for a reason."""
    sureness = round(reading.confidence * factor, 3)
    return replace(reading, confidence=sureness, grade=grade(sureness), because=(*reading.because, because))


def support(reading: Reading[T], because: str, share: float = 0.5) -> Reading[T]:
    """The same reading, surer by a share of what was lacking, for a reason; a doubtful word stays doubtful."""
    lacking = 1.0 - reading.confidence
    sureness = round(reading.confidence + share * lacking, 3)
    return replace(reading, confidence=sureness, grade=grade(sureness), because=(*reading.because, because))
