"""What cases teach: asked for, claimed by one worker, kept, shown to whom it concerns, forgotten."""

from __future__ import annotations

import pytest

from pipeline.errors import NotAllowed
from pipeline.steps import application, intake, memory, review, views
from tests.pipeline.stage import WORKER, Stage


def learned(stage: Stage, content: bytes = b"%PDF-1.7 one", lesson: str = '["L"]') -> None:
    stage.submitted(content)
    (work,) = memory.claim(stage.desk, WORKER, 5)
    memory.record(stage.desk, WORKER, work.case_id, lesson)


def test_a_case_that_was_applied_for_is_to_be_learned(stage: Stage) -> None:
    case_id = stage.submitted()
    (work,) = memory.claim(stage.desk, WORKER, 5)
    assert (work.case_id, work.name, work.document) == (case_id, "invoice.pdf", 1)
    assert work.invoice.invoice_number is not None


def test_one_worker_has_it_until_its_lease_ends(stage: Stage) -> None:
    case_id = stage.submitted()
    assert memory.claim(stage.desk, WORKER, 5)
    assert memory.claim(stage.desk, "another", 5) == ()
    stage.clock.forward(minutes=5)
    assert memory.claim(stage.desk, "another", 5)
    memory.record(stage.desk, WORKER, case_id, "late")
    assert memory.lessons_of(stage.desk, stage.signer.company_id or case_id) == ()


def test_what_is_learned_goes_to_the_company_alone(stage: Stage) -> None:
    learned(stage)
    assert stage.signer.company_id
    assert stage.stranger.company_id
    assert memory.lessons_of(stage.desk, stage.signer.company_id) == ('["L"]',)
    assert memory.lessons_of(stage.desk, stage.stranger.company_id) == ()
    assert memory.shown(stage.desk, stage.stranger) == ()
    assert [one.file_name for one in memory.shown(stage.desk, stage.admin)] == ["invoice.pdf"]


def test_approval_has_it_learned_anew_and_the_earlier_lesson_counts_until_then(stage: Stage) -> None:
    learned(stage)
    (one,) = memory.shown(stage.desk, stage.signer)
    review.claim(stage.desk, stage.reviewer, one.case_id)
    review.approve(stage.desk, stage.reviewer, one.case_id)
    assert len(memory.shown(stage.desk, stage.signer)) == 1
    (work,) = memory.claim(stage.desk, WORKER, 5)
    memory.record(stage.desk, WORKER, work.case_id, '["better"]')
    assert [one.lesson for one in memory.shown(stage.desk, stage.signer)] == ['["better"]']


def test_a_typed_case_teaches_nothing(stage: Stage) -> None:
    case = intake.start_typing(stage.desk, stage.signer)
    assert case.file is None
    assert memory.claim(stage.desk, WORKER, 5) == ()


def test_what_could_not_be_learned_is_not_asked_again(stage: Stage) -> None:
    stage.submitted()
    (work,) = memory.claim(stage.desk, WORKER, 5)
    memory.record(stage.desk, WORKER, work.case_id, None)
    stage.clock.forward(hours=1)
    assert memory.claim(stage.desk, WORKER, 5) == ()


def test_the_company_forgets_and_it_is_written_down(stage: Stage) -> None:
    learned(stage)
    (one,) = memory.shown(stage.desk, stage.signer)
    assert memory.forget(stage.desk, stage.stranger, [one.case_id]) == 0
    assert memory.forget(stage.desk, stage.admin, [one.case_id]) == 1
    assert memory.shown(stage.desk, stage.signer) == ()
    trail = views.open_case(stage.desk, stage.signer, one.case_id).history
    assert "case:memory:forgotten" in {entry.action for entry in trail}


def test_what_is_forgotten_while_it_is_learned_stays_forgotten(stage: Stage) -> None:
    stage.submitted()
    (work,) = memory.claim(stage.desk, WORKER, 5)
    assert memory.forget(stage.desk, stage.signer) == 1
    memory.record(stage.desk, WORKER, work.case_id, "late")
    assert memory.shown(stage.desk, stage.signer) == ()


def test_who_may_see_it(stage: Stage) -> None:
    for actor in (stage.sub, stage.reviewer, stage.treasurer):
        with pytest.raises(NotAllowed):
            memory.shown(stage.desk, actor)
        with pytest.raises(NotAllowed):
            memory.forget(stage.desk, actor)


def test_what_was_corrected_is_what_is_learned(stage: Stage) -> None:
    case_id = stage.drafted()
    application.correct(stage.desk, stage.signer, case_id, "invoice_number", "AB-2601-R", "AB-2601")
    application.enter(stage.desk, stage.signer, case_id, "consent", "yes", "")
    application.apply(stage.desk, stage.signer, case_id)
    (work,) = memory.claim(stage.desk, WORKER, 5)
    assert work.invoice.invoice_number is not None
    assert work.invoice.invoice_number.value == "AB-2601-R"
