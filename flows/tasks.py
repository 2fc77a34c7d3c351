"""The coarse steps of the flows, each for one case. A step that dies is done again by whoever holds the lease next.

A failure that a person can mend is recorded with the case. One that may pass (`worth_retrying`) and one that nobody
foresaw are only told: the lease ends, the case is tried again.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from prefect import task

from flows.bench import bench
from flows.learning import lessons_of
from pipeline.errors import GensanError
from pipeline.log import case_id as case_in_log
from pipeline.steps import intake, issue
from pipeline.steps.intake import Work

log = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What became of one piece of work."""

    DONE = "done"
    REFUSED = "refused"
    LATER = "later"


Tally = dict[str, int]
"""How many pieces of work had each outcome."""


def tally(outcomes: Sequence[Outcome | BaseException]) -> Tally:
    """Counts outcomes; an error that nobody foresaw counts as later, and is told."""
    for error in outcomes:
        if isinstance(error, Exception):
            log.error("a step failed unexpectedly", exc_info=error)
        elif isinstance(error, BaseException):
            raise error
    return dict(Counter(str(o) if isinstance(o, Outcome) else str(Outcome.LATER) for o in outcomes))


@task(task_run_name="read {work.case_id}")
async def read(work: Work) -> Outcome:
    """Reads one file in a child process and records its invoices, or why it cannot be read."""
    case_in_log.set(str(work.case_id))
    at = bench()
    try:
        content = await asyncio.to_thread(at.desk.blobs.get, work.tenant, work.sha256)
        lessons = await asyncio.to_thread(lessons_of, at.desk, work.tenant)
        found = await asyncio.to_thread(at.guard.read_file, content, work.name, lessons)
    except GensanError as error:
        if error.worth_retrying:
            log.warning("reading is to be tried again: %s", error.code)
            return Outcome.LATER
        await asyncio.to_thread(intake.record_unreadable, at.desk, at.name, work.case_id, error)
        log.info("could not be read: %s", error.code, exc_info=error.__cause__)
        return Outcome.REFUSED
    made = await asyncio.to_thread(
        intake.record_documents, at.desk, at.name, work.case_id, found.documents, found.images
    )
    log.info("read into %d cases", len(made))
    return Outcome.DONE


@task(task_run_name="issue {case_id}")
async def seal(case_id: UUID) -> Outcome:
    """Gives the number, prints and seals each mark in the press, records the certificate."""
    case_in_log.set(str(case_id))
    at = bench()
    try:
        order = await asyncio.to_thread(issue.prepare, at.desk, at.name, case_id)
        files = await at.press.print_and_seal(order, at.desk.clock.now())
    except GensanError as error:
        log.error("cannot be issued, stays paid: %s", error.code)  # the chamber decides; nightly names it
        return Outcome.LATER
    await asyncio.to_thread(issue.record_sealed, at.desk, at.name, case_id, files)
    log.info("issued %s", order.certificate.number)
    return Outcome.DONE
