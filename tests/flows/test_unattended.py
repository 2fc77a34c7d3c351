"""An unattended trial goes as far as it may and no further; what stays behind says why."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from extractors.reading import ReadFile
from flows import letterheads
from flows.bench import Bench, at_work
from flows.desks import open_desk
from flows.reading import Looked
from flows.unattended import NOBODY, Outcome, ReadOnce, Trial, TrialClock
from pipeline.domain.document import Document, DocumentKind
from pipeline.domain.invoice import Invoice
from pipeline.domain.lifecycle import State
from pipeline.errors import FileRefused, GensanError, InputRefused
from pipeline.steps.trial import Exporter
from tests.flows.conftest import FakePress, FakeReader
from tests.pipeline.stage import EXPORTER, PNG, Stage, document, good_invoice, sure, weak

pytestmark = pytest.mark.usefixtures("prefect")


@pytest.fixture
def one(stage: Stage) -> Iterator[Trial]:
    """A trial on the stage's data, with the stage's exporter in the register."""
    clock, reader = TrialClock(), ReadOnce(FakeReader())
    desk = open_desk(stage.desk.settings, clock)
    bench = Bench("trial", desk, reader, FakePress(), hands=1)
    with at_work(bench):
        yield Trial(bench, clock, reader, None, letterheads.index([EXPORTER]))
    desk.database.close()


def looked(*documents: Document, error: GensanError | None = None, content: bytes = b"%PDF it") -> Looked:
    return Looked(Path("it.pdf"), content, error or ReadFile(documents, (PNG,)))


def run(
    trial: Trial, *documents: Document, error: GensanError | None = None, content: bytes = b"%PDF it"
) -> list[Outcome]:
    return asyncio.run(trial.run(looked(*documents, error=error, content=content)))


def run_one(trial: Trial, invoice: Invoice) -> Outcome:
    (outcome,) = run(trial, document(invoice))
    return outcome


def test_a_good_invoice_becomes_a_certificate_on_the_day_after_its_latest_date(one: Trial) -> None:
    outcome = run_one(one, good_invoice())
    assert (outcome.view.case.state, outcome.reasons, outcome.failed) == (State.ISSUED, (), False)
    assert outcome.view.issued is not None
    assert outcome.view.issued.certificate.issued_on == date(2026, 4, 6)  # shipped on the 5th
    assert list(outcome.seconds) == ["ingest", "apply", "review", "pay", "issue"]
    assert {entry.actor for entry in outcome.view.history} >= {"Trial Reviewer", "Taro Example", "System"}


def test_the_trials_day_may_be_given(one: Trial) -> None:
    one.as_of = date(2026, 5, 1)
    outcome = run_one(one, good_invoice())
    assert outcome.view.issued is not None
    assert outcome.view.issued.certificate.issued_on == date(2026, 5, 1)


def test_a_value_in_doubt_waits_for_the_reviewer(one: Trial) -> None:
    outcome = run_one(one, replace(good_invoice(), consignee_name=weak("EXAMPLE WASSERTECHNIK GMBH")))
    assert outcome.view.case.state is State.SUBMITTED
    assert outcome.view.claimed_by_name == ""
    assert [reason.en for reason in outcome.reasons] == ["Consignee is to be looked at"]
    assert not outcome.failed


def test_what_is_missing_without_being_surely_absent_waits_too(one: Trial) -> None:
    missing = replace(document(replace(good_invoice(), marks_and_numbers=None)), absent={})
    (outcome,) = run(one, missing)
    assert outcome.view.case.state in (State.DRAFT, State.SUBMITTED)
    assert outcome.reasons


def test_a_blocking_finding_keeps_the_draft_where_the_applicant_finds_it(one: Trial) -> None:
    line = replace(good_invoice().lines[0], description=sure("MACHINERY PARTS"))
    outcome = run_one(one, replace(good_invoice(), lines=(line,)))
    assert outcome.view.case.state is State.DRAFT
    assert outcome.reasons


def test_a_letterhead_of_nobody_we_know_cannot_pass(one: Trial) -> None:
    stranger = replace(good_invoice(), seller_name=weak("STRANGE CO., LTD."))
    outcome = run_one(one, stranger)
    assert outcome.view.registration.name_en == NOBODY.name_en
    assert outcome.view.case.state is State.DRAFT


def test_a_japanese_seller_that_the_reader_is_sure_of_is_registered_as_it_reads(one: Trial) -> None:
    fresh = replace(good_invoice(), seller_name=sure("MINAMI VALVE CO., LTD."))
    outcome = run_one(one, fresh)
    assert outcome.view.registration.name_en == "MINAMI VALVE CO., LTD."
    assert outcome.view.case.state is State.ISSUED


def test_every_invoice_of_a_file_has_an_outcome_of_its_own(one: Trial) -> None:
    second = replace(good_invoice(), invoice_number=sure("AB-2602"), consignee_name=weak("EXAMPLE WASSERTECHNIK GMBH"))
    outcomes = run(one, document(good_invoice()), document(second, index=2))
    assert [o.view.case.document for o in outcomes] == [1, 2]
    assert [o.view.case.state for o in outcomes] == [State.ISSUED, State.SUBMITTED]


def test_a_paper_that_is_no_invoice_waits_as_unreadable(one: Trial) -> None:
    (outcome,) = run(one, document(good_invoice(), DocumentKind.PACKING_LIST))
    assert outcome.view.case.state is State.UNREADABLE
    assert "packing list" in outcome.reasons[0].en
    (refused,) = run(one, error=FileRefused("file-password"), content=b"%PDF locked")
    assert (refused.view.case.state, refused.view.case.problem) == (State.UNREADABLE, "file-password")


def test_what_cannot_be_sealed_has_failed_and_stays_paid(one: Trial) -> None:
    def break_down(*_: object) -> object:
        raise GensanError("press-died")

    one.bench.press.print_and_seal = break_down  # type: ignore[method-assign,assignment]
    outcome = run_one(one, good_invoice())
    assert (outcome.view.case.state, outcome.failed) == (State.CLEARED, True)


def test_a_file_that_is_not_there_or_empty_is_an_error(one: Trial) -> None:
    with pytest.raises(InputRefused, match="path-missing"):
        run(one, error=InputRefused("path-missing", path="none.pdf"), content=b"")
    with pytest.raises(FileRefused, match="file-empty"):
        run(one, document(good_invoice()), content=b"")


def test_a_trial_that_broke_off_goes_on_where_it_was(one: Trial) -> None:
    first = run_one(one, good_invoice())
    again = run_one(one, good_invoice())
    assert first.view.case.id == again.view.case.id
    assert again.view.case.state is State.ISSUED


def test_a_file_is_read_once() -> None:
    reader = FakeReader()
    once = ReadOnce(reader)
    once.remember(looked(document(good_invoice())))
    assert once.read_file(b"%PDF it", "it.pdf").documents
    assert reader.read == []
    once.read_file(b"%PDF it", "it.pdf")
    assert reader.read == [b"%PDF it"]


def test_the_trials_clock_goes_on_from_the_morning_of_its_day() -> None:
    clock = TrialClock()
    clock.set(date(2026, 4, 6), "Asia/Tokyo")
    first, second = clock.now(), clock.now()
    assert first.replace(microsecond=0) == datetime(2026, 4, 6, 1, 0, tzinfo=UTC)
    assert second >= first


@pytest.mark.parametrize("name", ["AOBA PUMP MFG. CO., LTD.", "Aoba Pump Mfg Co Ltd", "AOBA  PUMP MEG.CO.,LT0"])
def test_a_register_is_searched_without_case_and_punctuation_and_past_a_misread_letter(name: str) -> None:
    found = letterheads.find_exporter(letterheads.index([EXPORTER]), [replace(good_invoice(), seller_name=weak(name))])
    assert found == EXPORTER


def test_nobody_is_registered_from_a_doubtful_or_foreign_letterhead() -> None:
    invoice = good_invoice()
    for doubtful in (
        replace(invoice, seller_name=weak("MINAMI VALVE CO., LTD.")),
        replace(invoice, seller_country=sure("US")),
        replace(invoice, seller_address=None),
        replace(invoice, seller_name=None),
    ):
        assert letterheads.find_exporter({}, [doubtful]) is None
    assert letterheads.find_exporter({}, [invoice]) == Exporter(EXPORTER.name_en, EXPORTER.address_en)


def test_the_day_after_is_that_of_the_latest_date() -> None:
    invoice = good_invoice()
    assert letterheads.day_after([invoice]) == date(2026, 4, 6)
    assert letterheads.day_after([replace(invoice, departure_date=None)]) == date(2026, 3, 31)
    assert letterheads.day_after([Invoice()]) is None
