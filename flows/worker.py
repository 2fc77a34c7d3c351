"""The resident worker: looks every second for what the states call for and does it, in batches, until told to stop.

Each lane claims with a lease and, for documents, runs one flow per batch of claims; an idle system makes no flow runs.
Prefect watches, it does not decide: without its server lanes wait, and what was claimed meanwhile is given back.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence

from flows import prefect_server
from flows.bench import Bench
from flows.chores import CHORES, Lane
from flows.ingest import ingest
from flows.issue import issue
from flows.leases import held
from flows.tasks import Tally
from pipeline.steps import intake
from pipeline.steps import issue as issuing

BATCH = 8
"""Claims of one flow run: so many that its overhead (0.3 s) hardly counts, so few that workers share a backlog."""
IDLE_SECONDS = 1.0
LONGEST_PAUSE = 30.0
LAST_WORDS_SECONDS = 3.0
"""What running flows get to finish when the worker is told to stop."""

log = logging.getLogger(__name__)


async def read_received(bench: Bench) -> Tally:
    """Claims files that came in and reads them; empty when there were none."""
    if not await _prefect_answers():
        return {}
    work = await asyncio.to_thread(intake.claim_received, bench.desk, bench.name, BATCH)
    if not work:
        return {}
    async with held(bench, [w.case_id for w in work]):
        done = await ingest(work)
    log.info("ingest: %s", done)
    return done


async def issue_cleared(bench: Bench) -> Tally:
    """Claims paid cases and issues their certificates; empty when there were none."""
    if not await _prefect_answers():
        return {}
    cases = await asyncio.to_thread(issuing.claim_cleared, bench.desk, bench.name, BATCH)
    if not cases:
        return {}
    async with held(bench, cases):
        done = await issue(cases)
    log.info("issue: %s", done)
    return done


LANES = (Lane("ingest", IDLE_SECONDS, read_received), Lane("issue", IDLE_SECONDS, issue_cleared), *CHORES)


async def work(bench: Bench, stop: asyncio.Event, lanes: Sequence[Lane] = LANES) -> None:
    """Keeps all lanes going until `stop` is set; then gives what runs a moment, and gives back what was not done."""
    running = [asyncio.create_task(_keep_going(lane, bench, stop), name=lane.name) for lane in lanes]
    await stop.wait()
    _, left = await asyncio.wait(running, timeout=LAST_WORDS_SECONDS)
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


async def drain(bench: Bench, turn: Callable[[Bench], Awaitable[Tally]]) -> Tally:
    """Takes turns until nothing is left that may be claimed; returns what became of it all. Errors come through."""
    total: Counter[str] = Counter()
    while done := await turn(bench):
        total.update(done)
    return dict(total)


async def _prefect_answers() -> bool:
    return await asyncio.to_thread(prefect_server.answers, os.environ["PREFECT_API_URL"])


async def _keep_going(lane: Lane, bench: Bench, stop: asyncio.Event) -> None:
    pause = lane.idle
    while not stop.is_set():
        try:
            busy = await lane.turn(bench)
            pause = lane.idle
        except Exception as error:
            busy, pause = None, min(pause * 2, LONGEST_PAUSE)
            log.warning("%s: %s; next try in %.0f s", lane.name, error, pause, exc_info=True)
        if not busy:
            await _wait(stop, pause)


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
