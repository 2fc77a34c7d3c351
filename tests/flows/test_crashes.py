"""Killed at the worst moment: every case goes on afterwards, and nothing happens twice.

Each test lets a process run up to the moment, where it kills itself as `kill -9` does; then another takes over.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from flows import worker
from flows.desks import open_desk
from pipeline.domain.lifecycle import State
from pipeline.domain.people import SYSTEM
from pipeline.gateways.trial_payments import TrialGateway
from pipeline.settings import Settings
from pipeline.steps import billing, intake, views
from pipeline.steps.views import CaseView
from tests.flows.conftest import FakePress, FakeReader, make_bench
from tests.flows.installation import ROOT
from tests.pipeline.stage import Stage

BEGIN = """
import asyncio, os, signal, sys
from datetime import datetime
from pathlib import Path
from flows.desks import open_desk
from pipeline.settings import Settings
from tests.pipeline.stage import Hands

folder, at = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
desk = open_desk(Settings(data_dir=folder), Hands(at))

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
"""
WITH_BENCH = """
from flows import worker
from flows.bench import Bench, at_work
from tests.flows.conftest import FakePress, FakeReader

reader, press = FakeReader(), FakePress()
bench = Bench("killed", desk, reader, press, hands=2)
"""


def run_to_its_death(stage: Stage, *parts: str) -> None:
    """Runs a script on the stage's data; it must have killed itself."""
    script = "\n".join(textwrap.dedent(part) for part in (BEGIN, *parts))
    stage.desk.database.close()
    arguments = [str(stage.desk.settings.data_dir), stage.clock.at.isoformat()]
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()[-2000:]


def see(stage: Stage, case_id: UUID) -> CaseView:
    return views.open_case(stage.desk, SYSTEM, case_id)


def acts(view: CaseView, action: str) -> int:
    return sum(1 for entry in view.history if entry.action == action)


@pytest.mark.usefixtures("prefect")
def test_killed_while_reading(stage: Stage) -> None:
    cases = [stage.received(f"%PDF {number}".encode(), f"{number}.pdf") for number in range(3)]
    run_to_its_death(
        stage,
        WITH_BENCH,
        """
        reader.before = lambda: die() if len(reader.read) == 2 else None  # one is read, the second is being read
        with at_work(bench):
            asyncio.run(worker.read_received(bench))
        """,
    )
    with make_bench(stage, "next") as bench:
        assert asyncio.run(worker.read_received(bench)) == {}  # the dead worker's leases hold for a minute
        stage.clock.forward(seconds=61)
        asyncio.run(worker.drain(bench, worker.read_received))
    for case in cases:
        view = see(stage, case)
        assert view.case.state is State.DRAFT
        assert acts(view, "case:read") == 1


@pytest.mark.usefixtures("prefect")
def test_killed_after_the_number_was_given_and_before_sealing(stage: Stage) -> None:
    case = stage.cleared()
    run_to_its_death(
        stage,
        WITH_BENCH,
        """
        press.print_and_seal = die
        with at_work(bench):
            asyncio.run(worker.issue_cleared(bench))
        """,
    )
    assert acts(see(stage, case), "certificate:number:given") == 1
    stage.clock.forward(days=1)  # the certificate will bear the day on which it is sealed
    press = FakePress()
    with make_bench(stage, "next", press=press) as bench:
        assert asyncio.run(worker.issue_cleared(bench)) == {"done": 1}
    view = see(stage, case)
    assert view.case.state is State.ISSUED
    assert view.issued is not None
    assert acts(view, "certificate:number:given") == 1
    assert acts(view, "case:seal") == 1
    assert view.issued.certificate == press.orders[0].certificate
    assert view.issued.certificate.issued_on.isoformat() == "2026-04-02"
    other = stage.cleared(b"%PDF other")
    with make_bench(stage, "next", press=press) as bench:
        asyncio.run(worker.issue_cleared(bench))
    numbers = [see(stage, one).issued for one in (case, other)]
    assert [n.certificate.number[-6:] for n in numbers if n] == sorted(n.certificate.number[-6:] for n in numbers if n)


@pytest.mark.usefixtures("prefect")
def test_killed_after_sealing_and_before_it_is_recorded(stage: Stage) -> None:
    case = stage.cleared()
    run_to_its_death(
        stage,
        WITH_BENCH,
        """
        from pipeline.steps import issue
        issue.record_sealed = die
        with at_work(bench):
            asyncio.run(worker.issue_cleared(bench))
        """,
    )
    stage.clock.forward(seconds=61)
    with make_bench(stage, "next") as bench:
        assert asyncio.run(worker.issue_cleared(bench)) == {"done": 1}
    view = see(stage, case)
    assert (view.case.state, acts(view, "certificate:number:given")) == (State.ISSUED, 1)


PAY = """
from uuid import UUID
from pipeline.steps import accounts, billing
signer, case = accounts.actor_of(desk, UUID(sys.argv[3])), UUID(sys.argv[4])
"""


def run_payer_to_death(stage: Stage, case: UUID, *parts: str) -> None:
    assert stage.signer.account_id is not None
    ids = f"sys.argv += [{str(stage.signer.account_id)!r}, {str(case)!r}]"
    run_to_its_death(stage, ids, PAY, *parts)


def pay_and_deliver(stage: Stage, url: str) -> list[bool]:
    """The payer pays; the notice arrives twice, as real services do it."""
    gateway = stage.desk.payments
    assert isinstance(gateway, TrialGateway)
    gateway.decide(url.rsplit("/", 1)[-1], paid=True)
    notices = gateway.due(stage.clock.now())
    return [billing.take_webhook(stage.desk, n.body, n.signature) for n in (*notices, *notices)]


def test_killed_after_the_charge_row_and_before_the_services_answer(stage: Stage) -> None:
    case = stage.approved()
    run_payer_to_death(
        stage,
        case,
        """
        from pipeline.gateways.trial_payments import TrialGateway
        TrialGateway.create = die
        billing.start_checkout(desk, signer, [case], "/back")
        """,
    )
    assert see(stage, case).charge_state == "pending"
    url = billing.start_checkout(stage.desk, stage.signer, [case], "/back")
    assert pay_and_deliver(stage, url) == [True, False]
    view = see(stage, case)
    assert (view.case.state, view.charge_state) == (State.CLEARED, "paid")
    assert acts(view, "case:clear") == acts(view, "charge:checkout:started") == acts(view, "charge:checkout:paid") == 1


def test_killed_between_the_services_answer_and_our_keeping_it(stage: Stage) -> None:
    case = stage.approved()
    run_payer_to_death(
        stage,
        case,
        """
        from pipeline.gateways.trial_payments import TrialGateway
        create = TrialGateway.create
        TrialGateway.create = lambda *given: (create(*given), die())
        billing.start_checkout(desk, signer, [case], "/back")
        """,
    )
    stage.clock.forward(minutes=1)
    billing.reconcile(stage.desk)
    url = billing.start_checkout(stage.desk, stage.signer, [case], "/back")
    assert pay_and_deliver(stage, url) == [True, False]
    assert acts(see(stage, case), "case:clear") == 1


def test_killed_during_a_webhook(stage: Stage) -> None:
    case = stage.approved()
    url = billing.start_checkout(stage.desk, stage.signer, [case], "/back")
    gateway = stage.desk.payments
    assert isinstance(gateway, TrialGateway)
    gateway.decide(url.rsplit("/", 1)[-1], paid=True)
    run_payer_to_death(
        stage,
        case,
        """
        billing.move = die  # the charge is marked paid in this transaction, the case has not moved yet
        notice, = desk.payments.due(desk.clock.now())
        billing.take_webhook(desk, notice.body, notice.signature)
        """,
    )
    assert (see(stage, case).case.state, see(stage, case).charge_state) == (State.APPROVED, "pending")
    notices = gateway.due(stage.clock.now())
    assert [billing.take_webhook(stage.desk, n.body, n.signature) for n in (*notices, *notices)] == [True, False]
    view = see(stage, case)
    assert (view.case.state, acts(view, "case:clear")) == (State.CLEARED, 1)


def test_killed_after_the_webhook_and_before_the_service_heard_so(stage: Stage) -> None:
    case = stage.approved()
    url = billing.start_checkout(stage.desk, stage.signer, [case], "/back")
    assert pay_and_deliver(stage, url) == [True, False]
    stage.clock.forward(minutes=1)
    assert billing.reconcile(stage.desk) == 0  # nothing is left to ask about
    assert acts(see(stage, case), "case:clear") == 1


def test_killed_during_a_migration(tmp_path: Path) -> None:
    script = textwrap.dedent("""
        import os, signal, sys
        from pathlib import Path
        from alembic import op
        from flows.desks import open_desk
        from pipeline.settings import Settings
        made, create = [], op.create_table
        def create_some(name, *given, **named):
            made.append(name)
            if len(made) == 5:
                os.kill(os.getpid(), signal.SIGKILL)
            return create(name, *given, **named)
        op.create_table = create_some
        open_desk(Settings(data_dir=Path(sys.argv[1]))).database.migrate()
    """)
    command = [sys.executable, "-c", script, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()[-2000:]
    desk = open_desk(Settings(data_dir=tmp_path))
    desk.database.migrate()
    desk.database.check()
    desk.database.migrate()
    desk.database.close()


def test_the_staging_itself_tells_a_script_that_survives(stage: Stage) -> None:
    with pytest.raises(AssertionError):
        run_to_its_death(stage, "print('alive')")


@pytest.mark.usefixtures("prefect")
def test_a_file_with_which_workers_die_over_and_over_is_given_up(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    case = stage.received(b"%PDF deadly")
    run_to_its_death(
        stage,
        WITH_BENCH,
        """
        reader.before = die
        with at_work(bench):
            asyncio.run(worker.read_received(bench))
        """,
    )
    stage.clock.forward(seconds=61)
    monkeypatch.setattr(intake, "MAX_ATTEMPTS", 1)
    reader: Any = FakeReader()
    with make_bench(stage, "next", reader=reader) as bench:
        asyncio.run(worker.read_received(bench))
    assert (see(stage, case).case.problem, reader.read) == ("file-reader-died", [])
