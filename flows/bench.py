"""What a worker has at hand: the desk, its own name for leases, the warm reader, the press.

Flows get identities as parameters, never bytes; what they work with lies on the bench of the process that runs them.
"""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from extractors.guard import Guard
from flows.press import Press, Setting
from flows.reading import Reader
from pipeline.domain.certificate import Mark
from pipeline.runtime import key_passphrase
from pipeline.steps.desk import Desk
from pipeline.steps.issue import IssueOrder


class Printer(Protocol):
    """Prints and seals: the press, or somebody who plays it."""

    async def print_and_seal(self, order: IssueOrder, at: datetime) -> dict[Mark, bytes]:
        """As `Press.print_and_seal`."""
        ...


@dataclass(frozen=True, slots=True)
class Bench:
    """`name` is unique among all workers that ever were: leases are its. `hands`: how many files it reads at once."""

    name: str
    desk: Desk
    guard: Reader
    press: Printer
    hands: int


_bench: ContextVar[Bench] = ContextVar("bench")


def bench() -> Bench:
    """The bench of this worker."""
    return _bench.get()


@contextmanager
def at_work(ready: Bench) -> Iterator[Bench]:
    """Flows that run while it lasts work at this bench."""
    before = _bench.set(ready)
    try:
        yield ready
    finally:
        _bench.reset(before)


@contextmanager
def set_up(desk: Desk, hands: int = 0, round_guard: Callable[[Guard], Reader] = lambda guard: guard) -> Iterator[Bench]:
    """Warms the reader and the press for as long as it lasts; `hands` 0 means one for each processor."""
    name = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
    setting = Setting(desk.settings.keys, key_passphrase(desk.settings), desk.settings.base_url)
    with (
        Guard() as guard,
        Press(setting) as press,
        at_work(Bench(name, desk, round_guard(guard), press, hands or os.cpu_count() or 1)) as ready,
    ):
        yield ready
