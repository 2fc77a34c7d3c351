"""Country of origin: what the paper states. It is never guessed from the seller."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.fields.sheet import Candidate, Sheet, candidate
from extractors.grading import read
from extractors.layout.segments import Segment, View
from pipeline.domain.evidence import Grade, Reading
from pipeline.domain.invoice import InvoiceLine
from pipeline.domain.places import country_code, country_in

_SENTENCE = re.compile(
    r"\b(?:made|manufactured|produced)\s+in\s+(?:the\s+)?([A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,4})"
    r"|\b(?:of|are of)\s+([A-Z][\w]+)\s+origin\b"
    r"|\borigin(?:ate|ates|ating)?\s+(?:in|is|of)?\s*:?\s*([A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3})",
    re.I,
)
_BETWEEN = re.compile(r"\s*(?:,|/|;|&|\band\b|\bund\b|\bet\b|\by\b|、|・)\s*", re.I)


def find(sheet: Sheet) -> Iterator[Candidate[tuple[str, ...]]]:
    """Candidates: labelled, or said in a sentence («MADE IN JAPAN», also in a case mark)."""
    for view, label in sheet.labelled("country_of_origin"):
        for place in sheet.places(view, label)[:2]:
            codes = countries(" ".join(word.text for word in place.rows[0]))
            if codes:
                made = "in" in label.text.lower().split()
                yield candidate(
                    codes, place.rows[0], view.page.number, label, place, 0.985 if made else 1.0, "known country"
                )
                break
    for view in sheet.views:
        for segment in view.segments:
            yield from _said(view, segment)


def of_lines(lines: Sequence[InvoiceLine]) -> Reading[tuple[str, ...]] | None:
    """The countries of the lines, where every line has one and the header is silent."""
    found = [line.country_of_origin for line in lines]
    known = [reading for reading in found if reading is not None]
    if not known or len(known) != len(found):
        return None
    codes = tuple(dict.fromkeys(reading.value for reading in known))
    weakest = min(known, key=lambda reading: reading.confidence)
    grade = Grade.SURE if all(reading.grade is Grade.SURE for reading in known) else Grade.CHECK
    reasons = ("every line states its origin",)
    return Reading(codes, weakest.text, weakest.confidence, weakest.source, weakest.page, weakest.box, grade, reasons)


def countries(text: str) -> tuple[str, ...]:
    """The countries that a text lists; () unless every part is one."""
    parts = [part.strip(" .()") for part in _BETWEEN.split(text) if part.strip(" .()")]
    whole = country_code(text.strip(" .()"))
    if whole:
        return (whole,)
    codes = [country_code(part) for part in parts]
    if parts and all(codes):
        return tuple(dict.fromkeys(code for code in codes if code))
    last = country_in(text) if len(text.split()) <= 5 else None
    return (last,) if last else ()


def _said(view: View, segment: Segment) -> Iterator[Candidate[tuple[str, ...]]]:
    for match in _SENTENCE.finditer(segment.text):
        text = next(group for group in match.groups() if group)
        words = text.split()
        for length in range(len(words), 0, -1):
            if code := country_code(" ".join(words[:length]).strip(" .,")):
                codes: tuple[str, ...] = (code,)
                reading = read(codes, segment.words, view.page.number, 0.955, "stated in words", text=match.group())
                yield Candidate(reading, "said")
                break
