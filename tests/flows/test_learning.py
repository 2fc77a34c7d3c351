"""The worker learns from what people made of a paper, and reads the exporter's next paper in that light."""

from __future__ import annotations

import asyncio

from flows import learning
from flows.worker import drain, read_received
from pipeline.errors import FileRefused
from pipeline.steps import application, intake, memory
from tests.flows.conftest import FakeReader, make_bench
from tests.pipeline.stage import Stage

ONE, TWO = b"%PDF-1.7 one", b"%PDF good two"


def test_a_corrected_paper_lights_up_the_next(stage: Stage, prefect: None) -> None:
    stage.submitted(ONE)
    reader = FakeReader()
    with make_bench(stage, reader=reader) as bench:
        assert asyncio.run(learning.learn_lessons(bench)) == 1
        stage.received(TWO)
        asyncio.run(drain(bench, read_received))
    (truth,) = reader.taught
    assert isinstance(truth["fields"], dict)
    assert truth["fields"]["invoice_number"] == "AB-2601"
    assert truth["document"] == 1
    assert len(reader.lessons) == 1


def test_the_papers_of_others_do_not(stage: Stage, prefect: None) -> None:
    stage.submitted(ONE)
    reader = FakeReader()
    with make_bench(stage, reader=reader) as bench:
        asyncio.run(learning.learn_lessons(bench))
        intake.receive(stage.desk, stage.stranger, "theirs.pdf", TWO)
        asyncio.run(drain(bench, read_received))
    assert reader.read
    assert reader.lessons == ()


def test_a_file_that_cannot_be_opened_any_more_is_let_go(stage: Stage) -> None:
    stage.submitted(ONE)
    with make_bench(stage, reader=FakeReader({ONE: FileRefused("file-password")})) as bench:
        asyncio.run(learning.learn_lessons(bench))
    assert memory.shown(stage.desk, stage.signer) == ()
    stage.clock.forward(hours=1)
    assert memory.claim(stage.desk, "w", 5) == ()


def test_what_people_say_is_missing_is_missing(stage: Stage) -> None:
    case_id = stage.drafted()
    application.accept(stage.desk, stage.signer, case_id, "notify_party_name")
    application.enter(stage.desk, stage.signer, case_id, "consent", "yes", "")
    application.apply(stage.desk, stage.signer, case_id)
    (work,) = memory.claim(stage.desk, "w", 5)
    fields = learning.truth_of(work)["fields"]
    assert isinstance(fields, dict)
    assert fields["notify_party_name"] is None
    assert "lc_number" not in fields
