"""Choosing among candidates: the surest wins; a rival of another value that is nearly as sure makes the choice one
to look at; agreement helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from extractors.fields.sheet import Candidate
from extractors.grading import doubt, support
from pipeline.domain.evidence import Reading
from pipeline.domain.folding import fold

T = TypeVar("T")

RIVAL = 0.90  # of the best one's confidence: a rival this near casts doubt
DOUBT = 0.80


def same_text(one: object, other: object) -> bool:
    """Two values that differ in nothing but case, blanks and punctuation."""
    bare = ["".join(c for c in fold(str(value)) if c.isalnum()) for value in (one, other)]
    return bare[0] == bare[1]


def choose(candidates: Sequence[Candidate[T]], same: Callable[[T, T], bool] = same_text) -> Reading[T] | None:
    """The best reading, graded in the light of the others; None of none."""
    if not candidates:
        return None
    ordered = sorted(candidates, key=lambda c: -c.confidence)
    best = ordered[0].reading
    agreeing = [c for c in ordered[1:] if same(c.reading.value, best.value) and c.reading.box != best.box]
    rivals = [
        c for c in ordered[1:] if not same(c.reading.value, best.value) and c.confidence >= RIVAL * best.confidence
    ]
    if rivals and len(agreeing) <= len(rivals):
        return doubt(best, DOUBT, f"another candidate: {str(rivals[0].reading.text)[:60]}")
    return support(best, "stated more than once") if agreeing and not rivals else best
