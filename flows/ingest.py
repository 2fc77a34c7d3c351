"""From the bytes that came in to a draft with findings."""

from __future__ import annotations

import asyncio

from prefect import flow

from flows.bench import bench
from flows.tasks import Outcome, Tally, read, tally
from pipeline.steps.intake import Work


@flow(name="ingest", validate_parameters=False)
async def ingest(files: tuple[Work, ...]) -> Tally:
    """Reads claimed files, a few at a time; each becomes its cases as soon as it is read."""
    hands = asyncio.Semaphore(bench().hands)

    async def one(work: Work) -> Outcome:
        async with hands:
            return await read(work)

    return tally(await asyncio.gather(*(one(work) for work in files), return_exceptions=True))
