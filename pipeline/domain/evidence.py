"""Evidence: where a value stands on the page, who read it, and how sure that is. No value without evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Source(StrEnum):
    """Who read the value."""

    EMBEDDED_XML = "embedded_xml"
    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    LAYOUT_MEMORY = "layout_memory"
    PERSON = "person"


class Grade(StrEnum):
    """What people see of a confidence."""

    SURE = "sure"
    CHECK = "check"
    UNREADABLE = "unreadable"


WORST_FIRST = (Grade.UNREADABLE, Grade.CHECK, Grade.SURE)


def worst(grades: list[Grade]) -> Grade:
    """The worst of some grades; SURE of none."""
    return next((grade for grade in WORST_FIRST if grade in grades), Grade.SURE)


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle in PDF points on the upright page as it is shown, origin top left. It cannot be inside out."""

    x0: float
    top: float
    x1: float
    bottom: float

    def __post_init__(self) -> None:
        if self.x1 < self.x0 or self.bottom < self.top:
            raise ValueError(f"box inside out: {self}")

    @property
    def width(self) -> float:
        """Points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Centre (x, y)."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def union(self, other: Box) -> Box:
        """The smallest box round both."""
        return Box(
            min(self.x0, other.x0), min(self.top, other.top), max(self.x1, other.x1), max(self.bottom, other.bottom)
        )


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value read: canonical `value`, `text` as printed, where, how sure (0..1), by whom, and `because` of what.

    `page` counts from 1 in the file; `page` and `box` are None when a person typed the value or it follows from
    another value.
    """

    value: T
    text: str
    confidence: float
    source: Source
    page: int | None = None
    box: Box | None = None
    grade: Grade = Grade.CHECK
    because: tuple[str, ...] = ()
    by: str | None = None  # the account that entered, accepted or corrected it

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence outside 0..1: {self.confidence}")
        if self.value is None or self.value == "" or self.value == ():
            raise ValueError("a missing value is None in place of the reading, never an empty one")


def typed(value: T, text: str, by: str) -> Reading[T]:
    """A value that a person has typed or accepted: the surest there is, with the person as its evidence."""
    return Reading(value, text, 1.0, Source.PERSON, grade=Grade.SURE, by=by)
