"""Numbers of the invoice, the order and the letter of credit: as printed, without their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.fields.sheet import Candidate, Sheet, candidate
from extractors.grading import read
from extractors.layout.labels import Label, is_label
from extractors.layout.values import Place
from extractors.normalise import find_date
from pipeline.domain.pages import Word

_PART = re.compile(r"^[#№]?[A-Z0-9][A-Z0-9\-/._#&()]*$", re.I)
_LEAD = re.compile(r"^(?:no|nr|number|num|#|№|n°|nº)[.:]?$", re.I)
_NUMBERED = re.compile(r"^(?:no|nr|n°|№|番号)\.?\s*[:：]\s*\S+$", re.I)
_STRONG = re.compile(r"inv|rechn|factur|fattur|発票|发票|發票|インボイス|送り状|請求|C/?I", re.I)
LEAST_DIGITS = 2  # of a number behind a title
BEHIND_TITLE = 0.95
HIGH = 0.35  # of the page's height
BARE = 0.80  # «No.» alone is the invoice's only if nothing else is
MOST = 32  # characters: nobody numbers invoices with more


def find(sheet: Sheet, field: str) -> Iterator[Candidate[str]]:
    """Candidates for `invoice_number`, `po_number` or `lc_number`."""
    for view, label in sheet.labelled(field):
        for place in sheet.places(view, label)[:2]:
            words = _number_words(place.rows[0])
            value = " ".join(word.text for word in words).strip(" ,;:.").lstrip("#№ ")
            fits = _fits(value, field, label)
            if fits > 0:
                yield candidate(value, words, view.page.number, label, place, fits, "format")
                break
    if field == "invoice_number":
        yield from _behind_titles(sheet)
        yield from _bare(sheet)


def _behind_titles(sheet: Sheet) -> Iterator[Candidate[str]]:
    """«INVOICE: INV-100», «INVOICE HS26-0418»: a title with the number behind it."""
    for view, label in sheet.labelled("_title"):
        if not label.rest or not names_an_invoice(label):
            continue
        words = _number_words(label.rest)
        value = " ".join(word.text for word in words).strip(" ,;:.").lstrip("#№ ")
        if len(words) == len(label.rest) and sum(c.isdigit() for c in value) >= LEAST_DIGITS:
            fits = _fits(value, "invoice_number", label) * BEHIND_TITLE
            if fits > 0:
                place = Place((label.rest,), "inline")
                yield candidate(value, words, view.page.number, label, place, fits, "behind the title")


def _bare(sheet: Sheet) -> Iterator[Candidate[str]]:
    """«No. : ABC-260115» high on the first page of an invoice."""
    for view in sheet.views[:1]:
        for segment in view.segments:
            if segment.box.top < HIGH * view.page.height and _NUMBERED.match(segment.text):
                words = _number_words(segment.words[-1:])
                value = " ".join(word.text for word in words).strip(" ,;:.").lstrip("#№ ")
                if sum(c.isdigit() for c in value) >= LEAST_DIGITS:
                    reading = read(value, words, view.page.number, BARE, "label: No.")
                    yield Candidate(reading, "inline")


def names_an_invoice(label: Label) -> bool:
    """Whether a label says that its number is an invoice's, as «Our ref.» does not."""
    return bool(_STRONG.search(label.text))


def _number_words(row: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words from the beginning that make a number: until a word that is none, a date, or a further label."""
    dated = find_date(" ".join(word.text for word in row))
    if dated is not None and dated[1][0] == 0 and not " ".join(w.text for w in row)[: dated[1][1]].isdigit():
        return ()
    taken: list[Word] = []
    for word in row:
        bare = word.text.strip(",;:")
        if not taken and _LEAD.match(bare):
            continue
        if not bare or not _PART.match(bare) or (taken and not any(c.isdigit() for c in bare)):
            break
        if taken and find_date(" ".join(w.text for w in row[len(taken) :])) and not find_date(bare):
            break
        taken.append(word)
        if word.text.endswith((",", ";")) or len(taken) == 3:
            break
    return tuple(taken)


def _fits(value: str, field: str, label: Label) -> float:
    """How well a text looks like such a number: digits there, not too long, no date, no word of the lexicon."""
    if not value or len(value) > MOST:
        return 0.0
    if value.upper().startswith("BOX"):
        return 0.0  # «P.O. Box 1123»
    digits = sum(c.isdigit() for c in value)
    if digits == 0:
        return 0.5 if field == "invoice_number" and value.upper() in ("NIL",) else 0.0
    if not value.isdigit() and (found := find_date(value)) is not None and found[1] == (0, len(value)):
        return 0.0  # digits alone may be a number made of a date
    fits = 1.0
    if field == "invoice_number" and not names_an_invoice(label):
        fits = 0.93  # «Our ref.», «No.»: often the invoice's number, not always
    if digits == 1 and len(value) <= 2:
        fits *= 0.9
    return fits if not is_label(value) else 0.0
