"""What a worker has at hand: the desk, its own name for leases, the warm reader, the press.

Flows get identities as parameters, never bytes; what they work with lies on the bench of the process that runs them.
"""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from extractors.guard import Guard
from flows.press import Press, Setting
from flows.reading import Reader
from pipeline.runtime import key_passphrase
from pipeline.steps.desk import Desk


@dataclass(frozen=True, slots=True)
class Bench:
    """`name` is unique among all workers that ever were: leases are its. `hands`: how many files it reads at once."""

    name: str
    desk: Desk
    guard: Reader
    press: Press
    hands: int


_bench: ContextVar[Bench] = ContextVar("bench")


def bench() -> Bench:
    """The bench of this worker."""
    return _bench.get()


@contextmanager
def set_up(desk: Desk, hands: int = 0, round_guard: Callable[[Guard], Reader] = lambda guard: guard) -> Iterator[Bench]:
    """Warms the reader and the press for as long as it lasts; `hands` 0 means one for each processor."""
    with ExitStack() as stack:
        made = Bench(
            name=f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}",
            desk=desk,
            guard=round_guard(stack.enter_context(Guard())),
            press=stack.enter_context(Press(_press_setting(desk))),
            hands=hands or os.cpu_count() or 1,
        )
        before = _bench.set(made)
        stack.callback(_bench.reset, before)
        yield made


def _press_setting(desk: Desk) -> Setting:
    return Setting(desk.settings.keys, key_passphrase(desk.settings), desk.settings.base_url)
