"""The total to pay: the last and greatest of the amounts that the paper calls a total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.fields.sheet import Candidate
from extractors.grading import support
from pipeline.domain.evidence import Reading
from pipeline.domain.invoice import Charge, InvoiceLine

CENT = Decimal("0.01")


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
