"""The press: one warm child process in which certificates are printed and sealed. Nothing else opens the sealing keys.

A fault in the printing engine costs the child, not the worker; the next order finds a new one.
"""

from __future__ import annotations

import asyncio
import importlib
import multiprocessing
import os
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from flows.processes import die_with
from pipeline.domain.certificate import Mark
from pipeline.errors import GensanError
from pipeline.steps.issue import IssueOrder

SECONDS = 90.0
"""What all marks of one certificate may take; the ordinary one takes 1 s."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the child is given once: where the keys are, what opens them, the address that the codes name."""

    keys: Path
    passphrase: str
    base_url: str


class Press:
    """A context manager over the child, which takes orders one after another.

    It is used from the event loop's own thread, because the kernel ends the child with the thread that started it.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._bed = asyncio.Lock()

    def __enter__(self) -> Press:
        self._open()
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    async def print_and_seal(self, order: IssueOrder, at: datetime) -> dict[Mark, bytes]:
        """One sealed PDF for each mark of the order; `at` (UTC) stands in the seals.

        Raises:
            EntryRefused: a box does not fit or cannot be printed.
            SetupError: no key that can be opened, or the fonts are missing.
            GensanError: the PDF does not conform; or the child died or took too long (`press-died`).
        """
        async with self._bed:
            work = asyncio.get_running_loop().run_in_executor(self._pool, make, order, at)
            try:
                return await asyncio.wait_for(work, SECONDS)
            except (BrokenProcessPool, TimeoutError) as error:
                self._close()
                self._open()
                raise GensanError("press-died") from error

    def _open(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(1, context, _begin, (os.getpid(), self._setting))
        self._warm: Future[int] = self._pool.submit(warm_up)

    def _close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
        with suppress(Exception):
            os.kill(self._warm.result(timeout=0), signal.SIGKILL)


# ---- in the child --------------------------------------------------------------------------------

_setting: Setting


def _begin(parent: int, setting: Setting) -> None:
    global _setting
    die_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the worker, which ends us
    _setting = setting


def warm_up() -> int:
    """Imports the printing engine (1.4 s) before the first order comes; says which process this is."""
    importlib.import_module("rendering.pdf")
    importlib.import_module("rendering.pades")
    return os.getpid()


def make(order: IssueOrder, at: datetime) -> dict[Mark, bytes]:
    """Prints and seals every mark of an order. The same order at the same moment gives the same bytes."""
    from flows.keys import open_key
    from rendering import pdf, seal

    issued = order.certificate
    key = open_key(_setting.keys, issued.chamber_code, _setting.passphrase, issued.issued_on)
    return {  # the certificate's data alone are embedded: prices are nobody's business on the way of the goods
        mark: seal.seal(pdf.certificate(issued, mark, key, _setting.base_url, order.signature), key, at)
        for mark in order.marks
    }
