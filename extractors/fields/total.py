"""The total to pay: the last and greatest of the amounts that the paper calls a total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.fields.sheet import Candidate, Sheet
from extractors.grading import read, support
from extractors.layout.segments import View
from extractors.normalise import decimal
from extractors.tables.summary import Kind, kind_of
from pipeline.domain.evidence import Reading
from pipeline.domain.invoice import Charge, InvoiceLine
from pipeline.domain.pages import Word

CENT = Decimal("0.01")
OUTSIDE = 0.90  # a total that stands apart from the goods may be one of something else


def find_outside(sheet: Sheet) -> Iterator[Candidate[Decimal]]:
    """Amounts that a paper calls its total apart from the goods table («Amount due: USD 310.00»)."""
    for view, segment in sheet.outside():
        if kind_of(segment.text) is not Kind.TOTAL:
            continue
        right = view.right_of(segment)
        under = view.below(segment.box, segment.size)[:1]
        for words in (segment.words, right.words if right else (), under[0].words if under else ()):
            if found := _amount_in(words, sheet.comma):
                value, word = found
                yield Candidate(read(value, (word,), view.page.number, OUTSIDE, f"label: {segment.text[:40]}"), "total")
                break


def find_by_sum(sheet: Sheet, sums: Sequence[Decimal]) -> Iterator[Candidate[Decimal]]:
    """Numbers below the goods that are what the lines come to, though nothing that could be read calls them a total."""
    for view, segment in sheet.outside():
        if not _below_goods(sheet, view, segment.box.top):
            continue
        for word in segment.words:
            found = _amount_in((word,), sheet.comma)
            if found and found[0] in sums:
                yield Candidate(read(found[0], (word,), view.page.number, OUTSIDE, "the lines come to it"), "sum")


def _below_goods(sheet: Sheet, view: View, top: float) -> bool:
    table = sheet.tables.get(view.page.number)
    return table is not None and top > table.bottom


def _amount_in(words: Sequence[Word], comma: bool) -> tuple[Decimal, Word] | None:
    """The last number of some words, and its word; no percentage, nothing with letters other than a currency's."""
    for word in reversed(words):
        letters = "".join(c for c in word.text if c.isalpha())
        value = decimal(word.text, comma) if "%" not in word.text and (not letters or letters.isupper()) else None
        if value is not None and len(letters) <= 3 and any(c.isdigit() for c in word.text):
            return value, word
    return None


def expected(lines: Sequence[InvoiceLine], charges: Sequence[Charge]) -> Decimal | None:
    """What lines and charges come to; None unless every line has an amount."""
    amounts = [line.amount.value for line in lines if line.amount is not None]
    if not lines or len(amounts) != len(lines):
        return None
    extra = [charge.amount.value for charge in charges if charge.amount is not None]
    return sum(amounts, Decimal(0)) + sum(extra, Decimal(0))


def confirmed(candidates: Sequence[Candidate[Decimal]], sums: Sequence[Decimal]) -> Iterator[Candidate[Decimal]]:
    """The candidates, surer where lines and charges come to them."""
    for one in candidates:
        if any(abs(one.reading.value - total) <= CENT for total in sums):
            yield Candidate(_surer(one.reading), one.how)
        else:
            yield one


def _surer(reading: Reading[Decimal]) -> Reading[Decimal]:
    return support(reading, "lines and charges come to it", 0.8)
