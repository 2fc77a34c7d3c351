"""The worker claims what the states call for, does it once, and loses nothing when something fails."""

from __future__ import annotations

import asyncio
import threading
import time
from dataclasses import replace
from uuid import UUID

import pytest
from prefect.client.orchestration import get_client

from flows import worker
from flows.bench import Bench
from flows.ingest import ingest
from flows.tasks import Tally
from pipeline.domain.lifecycle import State
from pipeline.domain.people import SYSTEM
from pipeline.errors import EntryRefused, FileRefused, GensanError, OutsideFailure, SetupError
from pipeline.gateways.clock import SystemClock
from pipeline.steps import intake, views
from pipeline.steps.intake import Work
from tests.flows.conftest import FakePress, FakeReader, make_bench
from tests.pipeline.stage import Stage

pytestmark = pytest.mark.usefixtures("prefect")


def state_of(stage: Stage, case_id: UUID) -> State:
    return views.open_case(stage.desk, SYSTEM, case_id).case.state


def receive(stage: Stage, count: int) -> list[UUID]:
    return [stage.received(f"%PDF good {number}".encode(), f"{number}.pdf") for number in range(count)]


def runs() -> int:
    async def count() -> int:
        async with get_client() as client:
            return len(await client.read_flow_runs(limit=200))

    return asyncio.run(count())


def turn(bench: Bench) -> dict[str, int]:
    return asyncio.run(worker.read_received(bench))


def test_a_batch_is_read_in_one_flow_run_and_an_idle_worker_makes_none(stage: Stage) -> None:
    cases = receive(stage, 3)
    before = runs()
    with make_bench(stage) as bench:
        assert turn(bench) == {"done": 3}
        assert turn(bench) == {}
        assert asyncio.run(worker.issue_cleared(bench)) == {}
    assert runs() - before == 1
    assert {state_of(stage, case) for case in cases} == {State.DRAFT}


def test_a_file_that_is_refused_says_why_and_stops_no_other(stage: Stage) -> None:
    bad, good = stage.received(b"%PDF bad"), stage.received(b"%PDF good")
    reader = FakeReader({b"%PDF bad": FileRefused("file-password")})
    with make_bench(stage, reader=reader) as bench:
        assert turn(bench) == {"refused": 1, "done": 1}
    assert state_of(stage, good) is State.DRAFT
    case = views.open_case(stage.desk, SYSTEM, bad).case
    assert (case.state, case.problem) == (State.UNREADABLE, "file-password")


def test_what_may_pass_is_tried_again_when_the_lease_has_ended_and_not_before(stage: Stage) -> None:
    case = stage.received(b"%PDF late")
    reader = FakeReader({b"%PDF late": OutsideFailure("gateway-down")})
    with make_bench(stage, reader=reader) as bench:
        assert turn(bench) == {"later": 1}
        assert turn(bench) == {}
        stage.clock.forward(seconds=61)
        reader.errors.clear()
        assert turn(bench) == {"done": 1}
    assert state_of(stage, case) is State.DRAFT


def test_what_nobody_foresaw_is_told_and_given_up_after_three_times(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    case, other = stage.received(b"%PDF odd"), stage.received(b"%PDF good")
    with make_bench(stage, reader=FakeReader({b"%PDF odd": ZeroDivisionError()})) as bench:
        assert turn(bench) == {"later": 1, "done": 1}
        for _ in range(intake.MAX_ATTEMPTS):
            stage.clock.forward(seconds=61)
            turn(bench)
    assert "a step failed unexpectedly" in caplog.text
    assert state_of(stage, other) is State.DRAFT
    assert views.open_case(stage.desk, SYSTEM, case).case.problem == "file-reader-died"


def test_several_workers_share_a_backlog_and_read_each_file_once(stage: Stage) -> None:
    cases = receive(stage, 2 * worker.BATCH + 3)
    readers = [FakeReader(), FakeReader()]

    async def both() -> None:
        for count in range(4):
            with make_bench(stage, f"worker {count % 2}", readers[count % 2]) as bench:
                await worker.read_received(bench)

    asyncio.run(both())
    assert {state_of(stage, case) for case in cases} == {State.DRAFT}
    read = [content for reader in readers for content in reader.read]
    assert len(read) == len(set(read)) == len(cases)
    assert all(reader.read for reader in readers)


def test_a_worker_that_lost_its_lease_records_nothing(stage: Stage) -> None:
    case = stage.received(b"%PDF slow")

    def overtaken() -> None:
        stage.clock.forward(seconds=61)
        with make_bench(stage, "faster") as faster:
            assert [work.case_id for work in intake.claim_received(faster.desk, faster.name, 1)] == [case]

    with make_bench(stage, "slower", FakeReader(before=overtaken)) as slower:
        turn(slower)
    assert state_of(stage, case) is State.RECEIVED


def test_leases_are_renewed_while_a_batch_runs(stage: Stage) -> None:
    stage = replace(stage, desk=replace(stage.desk, clock=SystemClock()))
    case = stage.received(b"%PDF long")
    taken: list[Work] = []

    def outlast_the_lease() -> None:
        time.sleep(2.5)
        taken.extend(intake.claim_received(stage.desk, "thief", 1))

    with make_bench(stage, reader=FakeReader(before=outlast_the_lease), work_lease_seconds=1) as bench:
        assert turn(bench) == {"done": 1}
    assert taken == []
    assert state_of(stage, case) is State.DRAFT


def test_a_worker_told_to_stop_gives_back_what_it_has_not_done(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "LAST_WORDS_SECONDS", 0.2)
    stage.received(b"%PDF never")
    reading, released = threading.Event(), threading.Event()

    def get_stuck() -> None:
        reading.set()
        released.wait(20)

    async def work_and_stop(bench: Bench) -> None:
        stop = asyncio.Event()
        working = asyncio.create_task(worker.work(bench, stop, worker.LANES[:1]))
        await asyncio.to_thread(reading.wait, 20)
        stop.set()
        await working
        released.set()

    with make_bench(stage, reader=FakeReader(before=get_stuck)) as bench:
        asyncio.run(work_and_stop(bench))
    assert len(intake.claim_received(stage.desk, "next", 5)) == 1


def test_without_prefect_nothing_is_claimed(stage: Stage, monkeypatch: pytest.MonkeyPatch, free_port: int) -> None:
    receive(stage, 1)
    monkeypatch.setenv("PREFECT_API_URL", f"http://127.0.0.1:{free_port}/api")
    with make_bench(stage) as bench:
        assert turn(bench) == {}
    assert len(intake.claim_received(stage.desk, "another", 5)) == 1


def test_when_prefect_fails_the_cases_are_given_back_and_the_lane_goes_on(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = receive(stage, 1)[0]
    calls: list[int] = []

    async def fail_once(files: tuple[Work, ...]) -> Tally:
        calls.append(len(files))
        if len(calls) == 1:
            raise ConnectionError("Prefect has gone")
        return await ingest(files)

    monkeypatch.setattr(worker, "ingest", fail_once)

    async def until_read(bench: Bench) -> None:
        stop = asyncio.Event()
        working = asyncio.create_task(worker.work(bench, stop, [replace(worker.LANES[0], idle=0.05)]))
        while state_of(stage, case) is State.RECEIVED:
            await asyncio.sleep(0.05)
        stop.set()
        await working

    with make_bench(stage) as bench:
        asyncio.run(asyncio.wait_for(until_read(bench), 30))
    assert len(calls) == 2


def test_a_paid_case_is_issued_once(stage: Stage) -> None:
    case, press = stage.cleared(), FakePress()
    with make_bench(stage, press=press) as bench:
        assert asyncio.run(worker.issue_cleared(bench)) == {"done": 1}
        assert asyncio.run(worker.issue_cleared(bench)) == {}
    view = views.open_case(stage.desk, SYSTEM, case)
    assert view.case.state is State.ISSUED
    assert view.issued is not None
    assert [order.certificate.number for order in press.orders] == [view.issued.certificate.number]


@pytest.mark.parametrize(
    "failure",
    [EntryRefused("print-does-not-fit", box="7"), SetupError("keys-unusable"), GensanError("press-died")],
    ids=lambda failure: failure.code,
)
def test_what_cannot_be_printed_stays_paid_and_keeps_its_number(stage: Stage, failure: GensanError) -> None:
    bad = stage.cleared(b"%PDF a")
    stage.clock.forward(seconds=1)
    good = stage.cleared(b"%PDF b")
    press = FakePress({bad: failure})
    with make_bench(stage, press=press) as bench:
        assert asyncio.run(worker.issue_cleared(bench)) == {"later": 1, "done": 1}
        assert (state_of(stage, bad), state_of(stage, good)) == (State.CLEARED, State.ISSUED)
        stage.clock.forward(seconds=61)
        assert asyncio.run(worker.issue_cleared(bench)) == {"done": 1}
    numbers = [order.certificate.number for order in press.orders]
    assert numbers[0] == numbers[2]
    assert len(set(numbers)) == 2
    assert state_of(stage, bad) is State.ISSUED
