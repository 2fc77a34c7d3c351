"""A part to tear off, and labels with the numbers of their boxes."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.generator.konzern.entries import Entry, entry
from benchmarks.generator.konzern.ink import Block, Stroke, below, lettered, placed, space
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.pairs import celled
from benchmarks.generator.konzern.sums import total_only


def numbered(found: Sequence[Entry], start: int) -> list[Entry]:
    """Entries whose labels begin with the number of their box."""
    return [
        Entry(one.key, one.field, (f"{number}. {one.label[0]}", *one.label[1:]), one.lines)
        for number, one in enumerate(found, start=start)
    ]


def slip(job: Job, width: float) -> Block:
    """The part to tear off and send back with the payment."""
    likely = 0.3 if job.exporter.party.country == "US" else 0.05
    if not job.taste.flag("slip", likely):
        return space(0)
    total = total_only(job)
    found = [entry(job, "number"), entry(job, "date"), entry(job, "customer_no")]
    label = lettered([total.label], job.look.label, width * 0.24)
    amount = lettered([total.amount], job.look.body, width * 0.24)
    left = celled(job, found, width * 0.7, 3)
    right = below([label, amount], 1)
    cut = Block(width, 8, (Stroke(0, 2, width, 2, 0.5, dashed=True),))
    return below([cut, placed(width, max(left.height, right.height), [(0, 0, left), (width * 0.74, 0, right)])], 4)
