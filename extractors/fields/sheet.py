"""What the finders look at: the pages of one document as views, their labels, and where the goods table lies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from extractors.grading import read
from extractors.layout.labels import Label
from extractors.layout.segments import Segment, View
from extractors.layout.values import Place, places
from extractors.normalise import comma_decimals
from pipeline.domain.evidence import Box, Reading
from pipeline.domain.pages import Word

T = TypeVar("T")

EVERYDAY = frozenset(
    {
        "from",
        "to",
        "by",
        "per",
        "via",
        "on",
        "of",
        "goods",
        "terms",
        "delivery",
        "payment",
        "shipment",
        "carrier",
        "origin",
        "net",
        "gross",
        "mark",
        "marks",
        "von",
        "nach",
        "desde",
    }
)

# how often a value of the right form, lying so, is the right one
BY_PLACE = {"inline": 0.975, "right": 0.97, "below": 0.965}


@dataclass(frozen=True)
class Sheet:
    """The invoice pages of a document, or its packing-list pages. `tables` holds, by page, the box of the goods
    table."""

    views: tuple[View, ...]
    labels: Mapping[int, tuple[Label, ...]]
    tables: Mapping[int, Box] = field(default_factory=dict)

    @cached_property
    def comma(self) -> bool:
        """Whether the paper writes a comma before decimals."""
        return comma_decimals(word.text for view in self.views for word in view.page.words)

    def labelled(self, *fields: str) -> Iterator[tuple[View, Label]]:
        """All labels of some fields, in reading order; those inside the goods table are its column heads and cells,
        not header labels."""
        for view in self.views:
            for label in self.labels[view.page.number]:
                if label.field in fields and not self.in_table(view, label.box):
                    yield view, label

    def places(self, view: View, label: Label, through: frozenset[str] = frozenset()) -> list[Place]:
        """Where the label's value may stand; see `layout.values.places`."""
        return places(view, self.labels[view.page.number], label, through)

    def in_table(self, view: View, box: Box) -> bool:
        """Whether a box lies in the goods table of its page."""
        table = self.tables.get(view.page.number)
        if table is None:
            return False
        x, y = box.middle
        return table.x0 <= x <= table.x1 and table.top <= y <= table.bottom

    def outside(self) -> Iterator[tuple[View, Segment]]:
        """All segments outside the goods table."""
        for view in self.views:
            for segment in view.segments:
                if not self.in_table(view, segment.box):
                    yield view, segment


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """A value that a field may have; `how` tells the finder that saw it."""

    reading: Reading[T]
    how: str

    @property
    def confidence(self) -> float:
        """The reading's."""
        return self.reading.confidence


def candidate(
    value: T, words: tuple[Word, ...], page: int, label: Label, place: Place, fits: float = 1.0, *because: str
) -> Candidate[T]:
    """A candidate by label: sure by where it lies, how well the label matches and how well the form `fits` (0..1)."""
    confidence = BY_PLACE[place.how] * label.score * fits
    if not label.marked and place.how == "inline" and label.text.lower().strip(" .") in EVERYDAY:
        confidence *= 0.97  # «From Tokyo»: the label could be a word of a sentence
    reasons = (f"label: {label.text.rstrip(':： ')}", *because)
    return Candidate(read(value, words, page, confidence, *reasons), place.how)
