"""Values that stand in sentences («They will be shipped from Nagoya to Felixstowe by the vessel …»), as letters
have them.

The words between are read as language, not as layout, so a value found here is one to look at unless it is found
elsewhere too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from extractors.fields.cargo import KINDS
from extractors.fields.sheet import Candidate, Sheet
from extractors.grading import read
from extractors.layout.segments import Segment, View
from extractors.normalise import find_date, kilograms, trimmed
from pipeline.domain.pages import Word
from pipeline.domain.places import country_code, find_port

T = TypeVar("T")

SENTENCE = 0.93  # what a sentence says is rarely wrong, but its words are cut where language has no marks
MOST_MARKS = 8  # rows
LONG_ROW = 6  # words: from here a row is running text

_NAME = r"[A-Z][\w'’.\-]*(?:[ ,]+(?:of |de )?[A-Z][\w'’.\-]*){0,5}"
_ROUTE = re.compile(rf"\bfrom\s+({_NAME})(?:\s*\([A-Z]{{3}}\))?\s+to\s+({_NAME})", re.S)
_VESSEL = re.compile(
    r"\b(?:by|per|on board|aboard|on)\s+(?:the\s+)?(?:vessel|[Mm]/?[Vv]|[Ss]/?[Ss]|ship|steamer)\.?\s+"
    rf"({_NAME}(?:,?\s*(?:voyage|voy\.?|v\.)\s*(?:no\.?\s*)?\w+)?)"
)
_FLIGHT = re.compile(r"\bflight\s+(?:no\.?\s*)?([A-Z\d]{2}\s?\d{2,4})\b")
_SAILING = re.compile(r"\b(?:on or about|sailing on|sailing about|departing on|shipped on|etd)\s+(.{6,30})", re.I)
_PACKED = re.compile(rf"\b(?:packed in|contained in|consisting of|in)\s+(\d[\d,]*)\s+({KINDS})\b", re.I)
_WEIGHT = re.compile(r"\b(net|gross)\s+weight\s+(?:of|is|:)?\s*([\d,.]+\s*(?:kgs?|lbs?|mt|tons?))", re.I)
_ORDER = re.compile(r"\byour\s+(?:purchase\s+)?order\s+(?:no\.?\s*|number\s*)?([A-Z0-9][\w/\-.]*\d[\w/\-]*)", re.I)
_PAYMENT = re.compile(r"\b(?:terms of payment|payment terms|payment)\s*:\s*(.{4,120}?)(?:\.(?:\s|$)|$)", re.I)
_ORIGIN = re.compile(rf"\borigin\b[^.]{{0,60}}?\b(?:is|are|:)\s+(?:the\s+)?({_NAME})", re.I)
_MARKED = re.compile(r"\b(?:marked|marks?(?: and numbers| & nos\.?)?)(?: as follows| thus)?\s*:\s*$", re.I)
_DATED = re.compile(
    r"^\W*(?:[A-Z][\w.\- ]{2,20},\s*)?"  # «Tokyo, February 3rd, 2026»
    r"(\d{1,2}(?:st|nd|rd|th)?\s+\w+,?\s+\d{4}|\w+\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|"
    r"\d{4}年\s*\d{1,2}月\s*\d{1,2}日)\W*$"
)


@dataclass(frozen=True, slots=True)
class Text:
    """Running text of a page and the words that it is made of, with where each begins."""

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    page: int

    def at(self, start: int, end: int) -> tuple[Word, ...]:
        """The words between two places of the text."""
        pairs = zip(self.words, self.starts, strict=True)
        return tuple(word for word, begin in pairs if begin < end and begin + len(word.text) > start)


def texts(sheet: Sheet) -> Iterator[Text]:
    """The running text of each page: rows of one long segment, and what a short row at a paragraph's end adds."""
    for view in sheet.views:
        words = [word for segment in view.segments if _running(sheet, view, segment.row) for word in segment.words]
        starts, at = [], 0
        for word in words:
            starts.append(at)
            at += len(word.text) + 1
        yield Text(" ".join(word.text for word in words), tuple(words), tuple(starts), view.page.number)


def find_places(sheet: Sheet, field: str) -> Iterator[Candidate[str]]:
    """Ports of a sentence: from A to B, both known places."""
    group = 1 if field == "port_of_loading" else 2
    for text in texts(sheet):
        for match in _ROUTE.finditer(text.text):
            ends = [_place(match.group(g)) for g in (1, 2)]
            if all(end is not None for end in ends):
                value = ends[group - 1] or ""
                start = match.start(group)
                yield _candidate(value, text, start, start + len(value))


def find_vessel(sheet: Sheet) -> Iterator[Candidate[str]]:
    """The vessel with its voyage, or the flight."""
    for text in texts(sheet):
        for match in (*_VESSEL.finditer(text.text), *_FLIGHT.finditer(text.text)):
            value = match.group(1).strip(" ,.")
            yield _candidate(value, text, match.start(1), match.start(1) + len(value))


def find_mode(sheet: Sheet) -> Iterator[Candidate[str]]:
    """Sea by a vessel, air by a flight."""
    for text in texts(sheet):
        for pattern, mode in ((_FLIGHT, "air"), (_VESSEL, "sea")):
            if match := pattern.search(text.text):
                yield _candidate(mode, text, match.start(), match.end())
                break


def find_departure(sheet: Sheet) -> Iterator[Candidate[date]]:
    """The day of sailing."""
    for text in texts(sheet):
        for match in _SAILING.finditer(text.text):
            if found := find_date(match.group(1)):
                start = match.start(1)
                yield _candidate(found[0].value, text, start + found[1][0], start + found[1][1])


def find_issue(sheet: Sheet) -> Iterator[Candidate[date]]:
    """The date of a letter: a date alone in a segment of the first page's upper half."""
    for view in sheet.views[:1]:
        for segment in view.segments:
            high = segment.box.top < 0.5 * view.page.height
            if high and _DATED.match(segment.text) and (found := find_date(segment.text)) and not found[0].ambiguous:
                reading = read(found[0].value, segment.words, view.page.number, SENTENCE, "a date that stands alone")
                yield Candidate(reading, "alone")


def find_packages(sheet: Sheet) -> Iterator[tuple[Candidate[Decimal], Candidate[str]]]:
    """Number and kind of packages."""
    for text in texts(sheet):
        for match in _PACKED.finditer(text.text):
            count = Decimal(match.group(1).replace(",", ""))
            yield _candidate(count, text, *match.span(1)), _candidate(match.group(2), text, *match.span(2))


def find_weight(sheet: Sheet, field: str) -> Iterator[Candidate[Decimal]]:
    """Net or gross weight."""
    for text in texts(sheet):
        for match in _WEIGHT.finditer(text.text):
            weight = kilograms(match.group(2), sheet.comma)
            if weight and field.startswith(match.group(1).lower()):
                yield _candidate(trimmed(weight), text, *match.span(2))


def find_marks(sheet: Sheet) -> Iterator[Candidate[tuple[str, ...]]]:
    """The marks that a sentence announces («… and are marked:»): the short rows below it."""
    for view in sheet.views:
        for segment in view.segments:
            if not _MARKED.search(segment.text):
                continue
            rows: list[Segment] = []
            edge = segment.box.bottom + 2.0 * segment.size
            for row in (s for s in view.segments if s.box.top > segment.box.middle[1] and s.row > segment.row):
                if len(row.words) >= LONG_ROW or row.box.top > edge or len(rows) == MOST_MARKS:
                    break
                rows.append(row)
                edge = row.box.bottom + 1.1 * row.size
            if rows:
                words = tuple(word for row in rows for word in row.words)
                lines = tuple(row.text for row in rows)
                yield Candidate(read(lines, words, view.page.number, SENTENCE, "announced by a sentence"), "sentence")


def find_order(sheet: Sheet) -> Iterator[Candidate[str]]:
    """The buyer's order number."""
    for text in texts(sheet):
        for match in _ORDER.finditer(text.text):
            yield _candidate(match.group(1).rstrip("."), text, *match.span(1))


def find_payment(sheet: Sheet) -> Iterator[Candidate[str]]:
    """The terms of payment, to the end of their sentence."""
    for text in texts(sheet):
        for match in _PAYMENT.finditer(text.text):
            yield _candidate(match.group(1).strip(), text, *match.span(1))


def find_origin(sheet: Sheet) -> Iterator[Candidate[tuple[str, ...]]]:
    """The country of origin."""
    for text in texts(sheet):
        for match in _ORIGIN.finditer(text.text):
            words = match.group(1).rstrip(" .,").split()
            for length in range(len(words), 0, -1):
                if code := country_code(" ".join(words[:length])):
                    yield _candidate((code,), text, match.start(1), match.start(1) + len(" ".join(words[:length])))
                    break


def _candidate(value: T, text: Text, start: int, end: int) -> Candidate[T]:
    words = text.at(start, end)
    return Candidate(
        read(value, words, text.page, SENTENCE, "said in a sentence", text=text.text[start:end]), "sentence"
    )


def _running(sheet: Sheet, view: View, row: int) -> bool:
    segments = [s for s in view.segments if s.row == row and not sheet.in_table(view, s.box)]
    return len(segments) == 1 and (len(segments[0].words) >= LONG_ROW or _follows(view, row))


def _follows(view: View, row: int) -> bool:
    before = [s for s in view.segments if s.row == row - 1]
    here = [s for s in view.segments if s.row == row]
    if len(before) != 1 or len(before[0].words) < LONG_ROW or not here:
        return False
    return abs(before[0].box.x0 - here[0].box.x0) < 3 and here[0].box.top - before[0].box.bottom < before[0].size


def _place(text: str) -> str | None:
    """The longest beginning of a text that is a port, with the country behind it."""
    words = text.replace(" ,", ",").rstrip(" .,").split()
    for length in range(min(6, len(words)), 0, -1):
        value = " ".join(words[:length]).rstrip(" ,.")
        if find_port(value) and (length == 1 or country_code(words[length - 1].strip(",.")) or find_port(value)):
            return value
    return None
