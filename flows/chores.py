"""Small things that the resident worker sees to between documents, each on its own clock and without a flow run."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

import httpx

from flows import checking, wording
from flows.bench import Bench
from flows.learning import learn_lessons
from pipeline.gateways.trial_payments import Delivery, TrialGateway
from pipeline.steps import billing, issue, posting, review, verify
from pipeline.steps.desk import Desk

WEBHOOK_PATH = "/webhooks/payments"
SIGNATURE_HEADER = "Gensan-Signature"
WEBHOOK_SECONDS = 10.0
CHECKS_AT_ONCE = 4

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of work: `turn` does what is due, up to a batch, and gives something truthy if it may go on at once;
    otherwise the next look is in `idle` seconds."""

    name: str
    idle: float
    turn: Callable[[Bench], Coroutine[Any, Any, object]]


async def check_files(bench: Bench) -> int:
    """Looks at certificates that somebody has handed in for checking; each in a child process."""
    jobs = await asyncio.to_thread(verify.claim_checks, bench.desk, bench.name, CHECKS_AT_ONCE)
    for job in jobs:
        content = await asyncio.to_thread(bench.desk.blobs.get, verify.PUBLIC, job.blob)
        result = await asyncio.to_thread(checking.check, bench.desk, bench.guard, content)
        await asyncio.to_thread(verify.record_check, bench.desk, bench.name, job.id, result.as_json())
    return len(jobs)


async def deliver_webhooks(bench: Bench) -> int:
    """Posts the notices that the trial payment service owes us, as a real service would."""
    gateway = bench.desk.payments
    if not isinstance(gateway, TrialGateway):
        return 0
    due = await asyncio.to_thread(gateway.due, bench.desk.clock.now())
    if due:
        async with httpx.AsyncClient(timeout=WEBHOOK_SECONDS, trust_env=False) as client:
            for delivery in due:
                arrived = await _post(client, bench.desk, delivery)
                now = bench.desk.clock.now()
                await asyncio.to_thread(gateway.record_delivery, delivery.reference, now, arrived=arrived)
    return 0  # what did not arrive has its own next time


async def _post(client: httpx.AsyncClient, desk: Desk, delivery: Delivery) -> bool:
    headers = {SIGNATURE_HEADER: delivery.signature, "Content-Type": "application/json"}
    try:
        answer = await client.post(desk.settings.base_url + WEBHOOK_PATH, content=delivery.body, headers=headers)
    except httpx.HTTPError as error:
        log.warning("the notice of %s did not arrive: %s", delivery.reference, error)
        return False
    if not answer.is_success:
        log.warning("the notice of %s was not taken: %d", delivery.reference, answer.status_code)
    return answer.is_success


async def send_mails(bench: Bench) -> int:
    """Sends what is due in the outbox; without a mail server it stays there."""
    return await asyncio.to_thread(posting.send_due, bench.desk, partial(wording.word, bench.desk))


def _of_desk(step: Callable[[Desk], int]) -> Callable[[Bench], Coroutine[Any, Any, int]]:
    async def turn(bench: Bench) -> int:
        done = await asyncio.to_thread(step, bench.desk)
        if done:
            log.info("%s: %d", step.__name__, done)
        return 0

    return turn


CHORES = (
    Lane("file checks", 0.5, check_files),
    Lane("webhooks", 1.0, deliver_webhooks),
    Lane("mails", 5.0, send_mails),
    Lane("lessons", 5.0, learn_lessons),
    Lane("payments", 15.0, _of_desk(billing.reconcile)),
    Lane("review leases", 15.0, _of_desk(review.end_leases)),
    Lane("print windows", 600.0, _of_desk(issue.end_print_windows)),
    Lane("old checks", 600.0, _of_desk(verify.forget_old_checks)),
)
