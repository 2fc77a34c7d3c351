"""A Prefect server, a stage with a bench on it, and hands that play the reader and the press."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from extractors.memory.lesson import Lesson
from extractors.reading import ReadFile
from flows import prefect_server
from flows.bench import Bench, at_work
from flows.desks import open_desk
from pipeline.domain.certificate import Mark
from pipeline.errors import GensanError
from pipeline.settings import Settings
from pipeline.steps.issue import IssueOrder
from tests.pipeline.stage import PNG, START, Hands, Stage, document, good_invoice, set_up


@pytest.fixture(scope="session")
def prefect(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Prefect server that this worker's tests share (10 s, once)."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("prefect"), prefect_port=prefect_server.free_port())
    before = dict(os.environ)
    with prefect_server.at_hand(settings):
        prefect_server.wait(settings)
        url = os.environ["PREFECT_API_URL"]
        with temporary_settings({PREFECT_API_URL: url}):
            yield url
    os.environ.clear()
    os.environ.update(before)


class FakeReader:
    """Reads "%PDF good …" as one good invoice and raises what it was told for other files. Counts what it read."""

    def __init__(
        self, errors: dict[bytes, Exception] | None = None, before: Callable[[], object] = lambda: None
    ) -> None:
        self.errors, self.before = errors or {}, before
        self.read: list[bytes] = []
        self.taught: list[Mapping[str, object]] = []
        self.lessons: tuple[Lesson, ...] = ()

    def read_file(self, content: bytes, name: str, lessons: Sequence[Lesson] = ()) -> ReadFile:
        """One invoice, numbered by the file's content."""
        self.read.append(content)
        self.lessons = tuple(lessons)
        self.before()
        if content in self.errors:
            raise self.errors[content]
        return ReadFile((document(good_invoice()),), (PNG,))

    def learn(self, content: bytes, name: str, truth: Mapping[str, object]) -> Lesson:
        """A lesson that names the file."""
        if content in self.errors:
            raise self.errors[content]
        self.taught.append(truth)
        return Lesson(sha256(content).hexdigest(), (), {}, {})

    def run(self, target: str, content: bytes, seconds: float = 10.0) -> bytes:
        """Not asked in these tests."""
        raise AssertionError(target)


class FakePress:
    """Gives bytes that name the certificate; for the cases that it was told it fails, once each."""

    def __init__(self, failures: dict[UUID, GensanError] | None = None) -> None:
        self.failures = failures or {}
        self.orders: list[IssueOrder] = []

    async def print_and_seal(self, order: IssueOrder, at: datetime) -> dict[Mark, bytes]:
        """One file a mark."""
        self.orders.append(order)
        if order.case_id in self.failures:
            raise self.failures.pop(order.case_id)
        return {mark: f"%PDF {order.certificate.number} {mark}".encode() for mark in order.marks}


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A trial chamber with an exporter: made once (ten passwords are hashed, 2 s), copied for each test."""
    with set_up(tmp_path_factory.mktemp("founded") / "data") as made:
        yield made


@pytest.fixture
def stage(founded: Stage, tmp_path: Path) -> Iterator[Stage]:
    """The founded chamber on a SQLite database of this test's own, at 10:00 on 1 April 2026."""
    with copied(founded, tmp_path / "data") as made:
        yield made


@contextmanager
def copied(founded: Stage, folder: Path) -> Iterator[Stage]:
    """A stage like the founded one, on a copy of its data."""
    founded.desk.database.close()  # what stands in the write-ahead log goes into the file
    shutil.copytree(founded.desk.settings.data_dir, folder)
    clock = Hands(START)
    desk = open_desk(Settings(data_dir=folder), clock)
    yield replace(founded, desk=desk, clock=clock)
    desk.database.close()


@contextmanager
def make_bench(
    stage: Stage,
    name: str = "one",
    reader: FakeReader | None = None,
    press: FakePress | None = None,
    **settings: object,
) -> Iterator[Bench]:
    """A bench whose reader and press are played; `settings` change those of the desk."""
    desk = replace(stage.desk, settings=stage.desk.settings.model_copy(update=settings))
    bench = Bench(name, desk, reader or FakeReader(), press or FakePress(), hands=2)
    with at_work(bench):
        yield bench
