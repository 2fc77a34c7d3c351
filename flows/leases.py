"""Holding on to claimed cases while they are worked on. Whoever does not renew in time loses them to another worker."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from uuid import UUID

from flows.bench import Bench
from pipeline.steps import intake

RENEWALS_PER_LEASE = 3
log = logging.getLogger(__name__)


@asynccontextmanager
async def held(bench: Bench, cases: Sequence[UUID]) -> AsyncIterator[None]:
    """Renews the leases while it lasts.

    If the work on them ends in an error or is called off, the cases are given back at once. What a worker merely did
    not get done stays with it until the lease ends: a stubborn case is not tried all the time.
    """
    renewing = asyncio.create_task(_renew(bench, cases))
    try:
        yield
    except BaseException:
        await asyncio.shield(asyncio.to_thread(intake.let_go, bench.desk, bench.name, cases))
        raise
    finally:
        renewing.cancel()


async def _renew(bench: Bench, cases: Sequence[UUID]) -> None:
    while True:
        await asyncio.sleep(bench.desk.settings.work_lease_seconds / RENEWALS_PER_LEASE)
        try:
            await asyncio.to_thread(intake.renew, bench.desk, bench.name, cases)
        except Exception:
            log.exception("the leases could not be renewed; trying again")
