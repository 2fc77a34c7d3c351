"""The date of the invoice and the date of shipment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from extractors.fields.sheet import Candidate, Sheet, candidate
from extractors.layout.labels import Label
from extractors.layout.segments import View
from extractors.layout.values import Place
from extractors.normalise import ReadDate, find_date
from pipeline.domain.pages import Word

AMBIGUOUS = 0.75  # 05/06/2026: which is the month?
EXCHANGED = "day and month could be exchanged"
MONTH_FIRST = frozenset({"US", "PH", "PR", "GU"})  # where 05/06 is the sixth of May
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)")
_NAMES_A_DATE = re.compile(r"\bdated?\b|datum|fecha|日付|日期", re.I)
BARE_LABEL = 0.99  # «Date» alone could be that of something else, but no other is labelled so


def find(sheet: Sheet, field: str) -> Iterator[Candidate[date]]:
    """Candidates for `invoice_date` (also a date behind the invoice's number) or `departure_date`."""
    fields = (field, "invoice_number") if field == "invoice_date" else (field, "vessel_or_flight", "transport_mode")
    for view, label in sheet.labelled(*fields):
        own = label.field == field
        for place in sheet.places(view, label)[: 3 if own else 2]:
            row, found = _dated(_rows(view, label, place))
            if found is None and own:
                continue
            if found is None or (not own and not _told_apart(row, label)):
                break
            words = _words_at(row, found[1])
            fits = (AMBIGUOUS if found[0].ambiguous else 1.0) * _label_fits(label, field)
            reasons = (EXCHANGED,) if found[0].ambiguous else ("format",)
            yield candidate(found[0].value, words, view.page.number, label, place, fits, *reasons)
            break


def _rows(view: View, label: Label, place: Place) -> list[tuple[Word, ...]]:
    """Where a date may stand: the first row; under «No. & Date» also beside the number, or in the row below it."""
    if not _NAMES_A_DATE.search(label.text) or label.field != "invoice_number":
        return [place.rows[0]]
    first = next((s for s in view.segments if place.rows[0][0] in s.words), None)
    right = view.right_of(first) if first is not None else None
    return [place.rows[0], *([right.words] if right is not None else []), *place.rows[1:2]]


def _dated(rows: list[tuple[Word, ...]]) -> tuple[tuple[Word, ...], tuple[ReadDate, tuple[int, int]] | None]:
    """The first row that holds a date, and the date; the first row where none does."""
    for row in rows:
        if found := find_date(" ".join(word.text for word in row)):
            return row, found
    return rows[0], None


def order_from_others(
    candidates: list[Candidate[date]], sheet: Sheet, seller_country: str | None
) -> list[Candidate[date]]:
    """Dates that could be read either way, read as another date of the paper or the seller's country writes them. They
    stay dates to look at."""
    if _writes_day_first(sheet, seller_country):
        return candidates
    return [_swapped(c) if EXCHANGED in c.reading.because else c for c in candidates]


def _writes_day_first(sheet: Sheet, seller_country: str | None) -> bool:
    told = [_SLASHED.search(segment.text) for view in sheet.views for segment in view.segments]
    parts = [(int(match.group(1)), int(match.group(2))) for match in told if match]
    if any(first > 12 for first, _ in parts):
        return True
    return not any(second > 12 for _, second in parts) and seller_country not in MONTH_FIRST


def _swapped(c: Candidate[date]) -> Candidate[date]:
    value = c.reading.value
    return replace(c, reading=replace(c.reading, value=date(value.year, value.day, value.month)))


def _label_fits(label: Label, field: str) -> float:
    if label.field != field:
        return BARE_LABEL if _NAMES_A_DATE.search(label.text) else 0.93
    return BARE_LABEL if field == "invoice_date" and label.text.strip(" :.").lower() in ("date", "dated") else 1.0


def _told_apart(row: tuple[Word, ...], label: Label) -> bool:
    """Behind «Invoice No. & Date» a date may follow; behind «Shipped per» only after «on or about»."""
    text = " ".join(word.text for word in row).lower()
    return bool(_NAMES_A_DATE.search(label.text)) or "dat" in text or " on " in f" {text} " or "about" in text


def _words_at(row: tuple[Word, ...], span: tuple[int, int]) -> tuple[Word, ...]:
    taken, at = [], 0
    for word in row:
        if at < span[1] and at + len(word.text) > span[0]:
            taken.append(word)
        at += len(word.text) + 1
    return tuple(taken) or row
