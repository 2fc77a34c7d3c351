"""What the worker sees to between documents: notices, mails, files to be checked, leases, print windows."""

from __future__ import annotations

import asyncio
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

import pytest

from flows import checking, chores, wording
from flows.checking import FileCheck, Verdict
from pipeline.domain.lifecycle import State
from pipeline.domain.people import SYSTEM
from pipeline.errors import FileRefused, Text
from pipeline.gateways.mail import SmtpMailer
from pipeline.gateways.trial_payments import TrialGateway
from pipeline.steps import billing, intake, review, verify, views
from pipeline.storage import outbox
from tests.flows.conftest import FakeReader, make_bench
from tests.mailbox import Mailbox
from tests.pipeline.stage import WORKER, Stage


def lane(name: str) -> chores.Lane:
    return next(chore for chore in chores.CHORES if chore.name == name)


def state_of(stage: Stage, case_id: UUID) -> State:
    return views.open_case(stage.desk, SYSTEM, case_id).case.state


@dataclass
class Pages:
    """A stand-in for the web process: answers as told, hands notices to the step as the real page does."""

    stage: Stage
    answers: list[int]
    paths: list[str] = field(default_factory=list)


@contextmanager
def listening(pages: Pages) -> Iterator[int]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            answer = pages.answers.pop(0) if pages.answers else 200
            pages.paths.append(self.path)
            if answer == 200:
                billing.take_webhook(pages.stage.desk, body, self.headers["Gensan-Signature"])
            self.send_response(answer)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Silence is golden."""

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def pay(stage: Stage) -> UUID:
    case = stage.approved()
    url = billing.start_checkout(stage.desk, stage.signer, [case], "/back")
    assert isinstance(stage.desk.payments, TrialGateway)
    stage.desk.payments.decide(url.rsplit("/", 1)[-1], paid=True)
    return case


def test_a_notice_is_posted_until_it_is_taken(stage: Stage) -> None:
    case, pages = pay(stage), Pages(stage, [500])
    with listening(pages) as port, make_bench(stage, public_url=f"http://127.0.0.1:{port}") as bench:
        asyncio.run(chores.deliver_webhooks(bench))
        assert state_of(stage, case) is State.APPROVED
        asyncio.run(chores.deliver_webhooks(bench))
        assert len(pages.paths) == 1  # not before its time
        stage.clock.forward(minutes=1)
        asyncio.run(chores.deliver_webhooks(bench))
        stage.clock.forward(hours=1)
        asyncio.run(chores.deliver_webhooks(bench))
    assert pages.paths == ["/webhooks/payments"] * 2
    assert state_of(stage, case) is State.CLEARED


def test_pages_that_do_not_answer_are_asked_again(stage: Stage, free_port: int) -> None:
    pay(stage)
    with make_bench(stage, public_url=f"http://127.0.0.1:{free_port}") as bench:
        asyncio.run(chores.deliver_webhooks(bench))
    assert isinstance(stage.desk.payments, TrialGateway)
    assert stage.desk.payments.due(stage.clock.now()) == ()
    stage.clock.forward(minutes=1)
    assert len(stage.desk.payments.due(stage.clock.now())) == 1


def test_payments_that_nobody_told_us_of_are_asked_about(stage: Stage) -> None:
    case = pay(stage)
    stage.clock.forward(minutes=1)
    with make_bench(stage) as bench:
        asyncio.run(lane("payments").turn(bench))
    assert state_of(stage, case) is State.CLEARED


def test_review_leases_and_print_windows_end(stage: Stage) -> None:
    issued, held = stage.issued(b"%PDF a"), stage.submitted(b"%PDF b")
    review.claim(stage.desk, stage.reviewer, held)
    stage.clock.forward(days=30)
    with make_bench(stage) as bench:
        asyncio.run(lane("review leases").turn(bench))
        asyncio.run(lane("print windows").turn(bench))
    assert (state_of(stage, held), state_of(stage, issued)) == (State.SUBMITTED, State.PRINT_EXPIRED)


def test_a_file_to_be_checked_is_checked_and_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []

    def look(_desk: object, _guard: object, content: bytes) -> FileCheck:
        asked.append(content)
        return FileCheck(Verdict.UNKNOWN, Text("no", "否"), None)

    monkeypatch.setattr(checking, "check", look)
    job = verify.ask_file_check(stage.desk, b"%PDF ours?", "192.0.2.1")
    with make_bench(stage) as bench:
        assert asyncio.run(chores.check_files(bench)) == 1
        assert asyncio.run(chores.check_files(bench)) == 0
    result = verify.file_check(stage.desk, job).result
    assert result is not None
    assert (asked, result["verdict"], result["reason"]) == ([b"%PDF ours?"], "unknown", {"en": "no", "ja": "否"})


def test_a_file_that_would_cost_too_much_is_unknown_and_not_asked_again(stage: Stage) -> None:
    class Bomb(FakeReader):
        def run(self, target: str, content: bytes, seconds: float = 10.0) -> bytes:
            raise FileRefused("file-too-costly")

    job = verify.ask_file_check(stage.desk, b"%PDF bomb", "192.0.2.1")
    with make_bench(stage, reader=Bomb()) as bench:
        asyncio.run(chores.check_files(bench))
    result = verify.file_check(stage.desk, job).result
    assert result is not None
    assert result["verdict"] == "unknown"


def test_mails_go_out_once_and_in_the_language_of_whom_they_are_for(stage: Stage, smtp_sink: Mailbox) -> None:
    stage.issued()
    mailer = SmtpMailer(smtp_sink.host, smtp_sink.port, "chamber@example.org")
    stage = replace(stage, desk=replace(stage.desk, mailer=mailer))
    with make_bench(stage) as bench:
        asyncio.run(chores.send_mails(bench))
        asyncio.run(chores.send_mails(bench))
    bodies = [message.get_content() for message in smtp_sink.messages]
    assert len(bodies) == 2  # read, issued
    assert any("9990-26-" in body for body in bodies)
    assert all(stage.desk.settings.base_url in body for body in bodies)


def test_a_mail_that_cannot_go_out_waits_and_goes_later(stage: Stage, smtp_sink: Mailbox, free_port: int) -> None:
    stage.drafted()
    deaf = replace(stage, desk=replace(stage.desk, mailer=SmtpMailer("127.0.0.1", free_port, "a@example.org")))
    with make_bench(deaf) as bench:
        assert asyncio.run(chores.send_mails(bench)) == 0
    with stage.desk.database.read() as session:
        (mail,) = outbox.latest(session)
    assert (mail.tries, mail.sent_at) == (1, None)
    assert mail.problem
    stage.clock.forward(minutes=5)
    good = replace(stage, desk=replace(stage.desk, mailer=SmtpMailer(smtp_sink.host, smtp_sink.port, "a@example.org")))
    with make_bench(good) as bench:
        assert asyncio.run(chores.send_mails(bench)) == 1


def test_without_a_mail_server_the_outbox_keeps_everything(stage: Stage) -> None:
    stage.drafted()
    with make_bench(stage) as bench:
        assert asyncio.run(chores.send_mails(bench)) == 0
    with stage.desk.database.read() as session:
        (mail,) = outbox.latest(session)
    assert (mail.tries, mail.sent_at, mail.problem) == (0, None, "")


def test_every_mail_that_is_written_can_be_worded(stage: Stage) -> None:
    stage.issued(b"%PDF a")
    returned = stage.submitted(b"%PDF b")
    review.claim(stage.desk, stage.reviewer, returned)
    review.send_back(stage.desk, stage.reviewer, returned, "The consignee's country is missing.")
    refused = stage.submitted(b"%PDF c")
    review.claim(stage.desk, stage.reviewer, refused)
    review.refuse(stage.desk, stage.reviewer, refused, "Not for this chamber.")
    bad = stage.received(b"%PDF d")
    intake.claim_received(stage.desk, WORKER, 10)
    intake.record_unreadable(stage.desk, WORKER, bad, FileRefused("file-too-many-pages", pages=500, limit=100))
    with stage.desk.database.read() as session:
        mails = outbox.latest(session)
    assert {mail.template for mail in mails} >= {"read", "issued", "returned", "refused", "unreadable"}
    worded = {mail.template: wording.word(stage.desk, mail)[1] for mail in mails}
    assert "The consignee's country is missing." in worded["returned"]
    assert "500" in worded["unreadable"]
    english = {mail.template: wording.word(stage.desk, replace(mail, language="en"))[1] for mail in mails}
    assert "Not for this chamber." in english["refused"]
