"""Taking files in: nothing lost, nothing twice."""

from __future__ import annotations

from uuid import UUID

import pytest

from pipeline.domain.document import DocumentKind
from pipeline.domain.lifecycle import State
from pipeline.errors import FileRefused, NotAllowed, NotFound
from pipeline.steps import intake, views
from pipeline.storage import cases, outbox
from tests.pipeline.stage import PNG, WORKER, Stage, document, good_invoice


def state_of(stage: Stage, case_id: UUID) -> State:
    return views.open_case(stage.desk, stage.signer, case_id).case.state


def test_an_upload_is_a_received_case_with_its_file(stage: Stage) -> None:
    case = intake.receive(stage.desk, stage.signer, "C:\\papers\\inv\x00oice.pdf", b"%PDF-1.7")
    assert (case.state, case.receipt_no, case.file and case.file.name) == (State.RECEIVED, "R26-000001", "invoice.pdf")
    assert case.file is not None
    assert stage.desk.blobs.get(case.company_id, case.file.sha256) == b"%PDF-1.7"


def test_the_administrator_is_told_that_they_cannot_apply(stage: Stage) -> None:
    with pytest.raises(NotAllowed, match="admin-cannot-apply"):
        intake.receive(stage.desk, stage.admin, "a.pdf", b"%PDF-1.7")


def test_a_lapsed_registration_takes_no_new_case(stage: Stage) -> None:
    stage.clock.forward(days=731)
    with pytest.raises(NotAllowed, match="registration-ended"):
        intake.receive(stage.desk, stage.signer, "a.pdf", b"%PDF-1.7")


def test_the_same_file_is_told_with_its_case_to_the_same_company_only(stage: Stage) -> None:
    first = stage.received(b"%PDF same")
    with pytest.raises(FileRefused, match="file-same") as told:
        stage.received(b"%PDF same")
    assert told.value.data["case_id"] == str(first)
    assert intake.receive(stage.desk, stage.stranger, "a.pdf", b"%PDF same").id != first


def test_a_deleted_case_does_not_stand_in_the_way(stage: Stage) -> None:
    case_id = stage.drafted(content=b"%PDF same")
    intake.delete(stage.desk, stage.signer, case_id)
    assert stage.received(b"%PDF same") != case_id


@pytest.mark.parametrize(("content", "code"), [(b"", "file-empty"), (b"x" * 20_000_001, "file-too-large")])
def test_sizes_are_seen_at_the_door(stage: Stage, content: bytes, code: str) -> None:
    with pytest.raises(FileRefused, match=code):
        stage.received(content)


def test_a_claim_is_exclusive_until_its_lease_ends(stage: Stage) -> None:
    case_id = stage.received()
    assert [work.case_id for work in intake.claim_received(stage.desk, "one", 10)] == [case_id]
    assert intake.claim_received(stage.desk, "two", 10) == ()
    stage.clock.forward(seconds=45)
    intake.renew(stage.desk, "one", [case_id])
    stage.clock.forward(seconds=45)
    assert intake.claim_received(stage.desk, "two", 10) == ()
    stage.clock.forward(seconds=61)
    assert [work.case_id for work in intake.claim_received(stage.desk, "two", 10)] == [case_id]


def test_a_file_that_kills_its_reader_again_and_again_is_unreadable(stage: Stage) -> None:
    case_id = stage.received()
    for _ in range(intake.MAX_ATTEMPTS):
        assert intake.claim_received(stage.desk, WORKER, 10)
        stage.clock.forward(seconds=61)
    assert intake.claim_received(stage.desk, WORKER, 10) == ()
    view = views.open_case(stage.desk, stage.signer, case_id)
    assert (view.case.state, view.case.problem) == (State.UNREADABLE, "file-reader-died")
    assert intake.retry(stage.desk, stage.signer, case_id).state is State.RECEIVED
    assert intake.claim_received(stage.desk, WORKER, 10)


def test_what_a_worker_lost_its_claim_to_is_not_recorded(stage: Stage) -> None:
    case_id = stage.received()
    intake.claim_received(stage.desk, "one", 10)
    stage.clock.forward(seconds=61)
    intake.claim_received(stage.desk, "two", 10)
    assert intake.record_documents(stage.desk, "one", case_id, [document(good_invoice())], [PNG]) == ()
    assert state_of(stage, case_id) is State.RECEIVED
    assert intake.record_documents(stage.desk, "two", case_id, [document(good_invoice())], [PNG]) == (case_id,)
    assert intake.record_documents(stage.desk, "two", case_id, [document(good_invoice())], [PNG]) == ()
    assert state_of(stage, case_id) is State.DRAFT


def test_several_invoices_in_a_file_are_several_cases_and_it_is_said(stage: Stage) -> None:
    case_id = stage.received()
    intake.claim_received(stage.desk, WORKER, 10)
    documents = [document(good_invoice(), index=1), document(good_invoice(), index=2)]
    made = intake.record_documents(stage.desk, WORKER, case_id, documents, [PNG])
    assert len(set(made)) == 2
    views_of = [views.open_case(stage.desk, stage.signer, one) for one in made]
    assert [v.case.document for v in views_of] == [1, 2]
    assert all(v.case.notes[-1].code == "several-invoices" for v in views_of)
    assert views_of[0].siblings[0].id == made[1]


def test_a_packing_list_alone_is_told_what_it_is(stage: Stage) -> None:
    case_id = stage.received()
    intake.claim_received(stage.desk, WORKER, 10)
    intake.record_documents(stage.desk, WORKER, case_id, [document(good_invoice(), DocumentKind.PACKING_LIST)], [PNG])
    case = views.open_case(stage.desk, stage.signer, case_id).case
    assert (case.state, case.problem, case.problem_data) == (
        State.UNREADABLE,
        "file-not-invoice",
        {"kind": "packing list"},
    )


def test_the_sender_gets_a_mail_either_way(stage: Stage) -> None:
    stage.drafted(content=b"%PDF good")
    bad = stage.received(b"%PDF bad")
    intake.claim_received(stage.desk, WORKER, 10)
    intake.record_unreadable(stage.desk, WORKER, bad, FileRefused("file-password"))
    with stage.desk.database.read() as session:
        assert {mail.template for mail in outbox.latest(session)} == {"unreadable", "read"}


def test_a_stranger_sees_nothing_of_it(stage: Stage) -> None:
    case_id = stage.drafted()
    with pytest.raises(NotFound):
        views.open_case(stage.desk, stage.stranger, case_id)
    with pytest.raises(NotFound):
        views.page(stage.desk, stage.stranger, case_id, 1)
    with pytest.raises(NotFound):
        views.open_case(stage.desk, stage.reviewer, case_id)  # not before it is applied for
    with pytest.raises(NotFound):
        views.open_case(stage.desk, stage.sub, case_id)  # a sub-ID sees its own cases only


def test_pages_come_with_their_words(stage: Stage) -> None:
    case_id = stage.drafted()
    shown = views.page(stage.desk, stage.signer, case_id, 1)
    assert shown.image == PNG
    assert shown.page.words[0].text == "INVOICE"
    with pytest.raises(NotFound):
        views.page(stage.desk, stage.signer, case_id, 2)


def test_lists_page_without_gap_or_repeat(stage: Stage) -> None:
    made = [stage.drafted(content=f"%PDF {i}".encode()) for i in range(7)]
    seen: list[UUID] = []
    after = ""
    with stage.desk.database.read() as session:
        while True:
            page = cases.listing(session, stage.signer, cases.Query(after=after, limit=3))
            seen += [row.id for row in page.rows]
            if not (after := page.next):
                break
    assert seen == made[::-1] or sorted(map(str, seen)) == sorted(map(str, made))


def test_lists_find_words(stage: Stage) -> None:
    case_id = stage.drafted()
    with stage.desk.database.read() as session:
        found = cases.listing(session, stage.signer, cases.Query(words="wassertechnik centrifugal ab-2601"))
        assert [row.id for row in found.rows] == [case_id]
        assert cases.listing(session, stage.signer, cases.Query(words="centrifugal 100%")).rows == ()
