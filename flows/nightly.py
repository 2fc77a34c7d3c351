"""Everything that can be done without a person, for the whole backlog. It never approves."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import Any

from prefect import flow, task

from flows import inbox, worker
from flows.bench import bench
from pipeline.domain.lifecycle import State
from pipeline.domain.people import SYSTEM
from pipeline.steps import billing, reports, review
from pipeline.steps import issue as issuing
from pipeline.storage import cases
from pipeline.storage.cases import Query

KIND = "nightly"
STUCK = (State.CLEARED, State.UNREADABLE)
"""States in which a case waits for somebody of the house: paid but not issued, not read."""
LISTED = 100

Report = dict[str, Any]


@flow(name="nightly", validate_parameters=False)
async def nightly(inbox_folder: str) -> Report:
    """Takes the inbox in, reads, settles payments, seals, ends print windows; keeps and returns the report."""
    at = bench()
    report: Report = {"taken": await take_inbox(inbox_folder) if inbox_folder else []}
    report["read"] = await worker.drain(at, worker.read_received)
    report["payments_settled"] = await asyncio.to_thread(billing.reconcile, at.desk)
    report["issued"] = await worker.drain(at, worker.issue_cleared)
    report["print_windows_ended"] = await asyncio.to_thread(issuing.end_print_windows, at.desk)
    report["reviews_released"] = await asyncio.to_thread(review.end_leases, at.desk)
    report |= await asyncio.to_thread(look_round)
    await asyncio.to_thread(reports.keep, at.desk, KIND, report)
    return report


@task(task_run_name="inbox")
async def take_inbox(folder: str) -> list[dict[str, str]]:
    """Takes the inbox folder in."""
    return [asdict(taken) for taken in await asyncio.to_thread(inbox.take, bench().desk, Path(folder))]


def look_round() -> Report:
    """How many cases stand in each state, and those that are stuck."""
    with bench().desk.database.read() as session:
        counts = cases.counts(session, SYSTEM)
        stuck = cases.listing(session, SYSTEM, Query(states=STUCK, limit=LISTED)).rows
    return {
        "states": {state.value: count for state, count in counts.items()},
        "stuck": [{"receipt_no": s.receipt_no, "state": s.state.value, "problem": s.problem} for s in stuck],
    }
