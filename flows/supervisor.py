"""Keeps a few processes alive until told to stop.

A crashed one starts again after a pause that doubles; all end together, in seconds.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from flows.processes import Child

POLL_SECONDS = 0.1
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
SETTLED_SECONDS = 60.0
"""Who ran this long has started well: the next crash is a first one again."""
GRACE_SECONDS = 8.0
"""What the children get to end by themselves."""


@dataclass
class Watch:
    """A child and how it has fared: when it started (monotonic), its next pause, when its next start is due."""

    child: Child
    started_at: float = 0.0
    pause: float = FIRST_PAUSE
    due_at: float | None = 0.0

    def look(self, now: float, tell: Callable[[str, int, float], None]) -> None:
        """Starts the child where that is due; where it has ended, plans the next start and tells of it."""
        if self.due_at is not None:
            if now >= self.due_at:
                self.child.start()
                self.started_at, self.due_at = now, None
            return
        status = self.child.ended()
        if status is None:
            return
        self.pause = FIRST_PAUSE if now - self.started_at >= SETTLED_SECONDS else self.pause
        self.due_at = now + self.pause
        tell(self.child.role, status, self.pause)
        self.pause = min(self.pause * 2, LONGEST_PAUSE)


@contextmanager
def stop_signals() -> Iterator[Callable[[], bool]]:
    """While it lasts, Ctrl-C, SIGTERM and a closed terminal are only noted; gives a question: has one come?"""
    seen: list[int] = []
    kinds = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {kind: signal.signal(kind, lambda number, _frame: seen.append(number)) for kind in kinds}
    try:
        yield lambda: bool(seen)
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)


def supervise(
    children: Sequence[Child],
    stopped: Callable[[], bool],
    tell: Callable[[str, int, float], None],
    on_tick: Callable[[], None] = lambda: None,
) -> None:
    """Runs the children until `stopped` says so, then ends them.

    `tell` hears of each crash; `on_tick` is called ten times a second.
    """
    watches = [Watch(child) for child in children]
    try:
        while not stopped():
            for watch in watches:
                watch.look(time.monotonic(), tell)
            on_tick()
            time.sleep(POLL_SECONDS)
    finally:
        end_all([watch.child for watch in watches if watch.child.process is not None])


def end_all(children: Sequence[Child], grace: float = GRACE_SECONDS) -> None:
    """Asks all to end, waits for them together, kills who is left after `grace` seconds."""
    for child in children:
        child.ask_to_end()
    deadline = time.monotonic() + grace
    while any(child.ended() is None for child in children) and time.monotonic() < deadline:
        time.sleep(POLL_SECONDS / 2)
    for child in children:
        child.kill()
