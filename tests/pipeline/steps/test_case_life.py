"""The life of a case: applied, returned, approved, refused; what is refused on the way, and who may do what."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pipeline.domain.editing import Place
from pipeline.domain.evidence import Box, Grade, Source
from pipeline.domain.lifecycle import Event, State
from pipeline.errors import Conflict, EntryRefused, NotAllowed, NotFound, WrongState
from pipeline.steps import application, intake, review, views
from pipeline.storage import outbox
from tests.pipeline.stage import Stage, good_invoice, weak


def test_a_clean_case_goes_straight_through(stage: Stage) -> None:
    case_id = stage.drafted()
    view = views.open_case(stage.desk, stage.signer, case_id)
    assert [f for f in view.findings if f.severity.value == "B"] == []
    assert (view.case.state, view.weak, view.fee and view.fee.amount) == (State.DRAFT, (), Decimal(1100))
    application.enter(stage.desk, stage.signer, case_id, "consent", "yes", "")
    assert application.apply(stage.desk, stage.signer, case_id).case.state is State.SUBMITTED
    assert review.claim(stage.desk, stage.reviewer, case_id).case.state is State.IN_REVIEW
    view = review.approve(stage.desk, stage.reviewer, case_id)
    assert (view.case.state, view.charge_state, view.case.claimed_by) == (State.APPROVED, "owed", None)
    assert [entry.action for entry in view.history][-3:] == ["case:apply", "case:claim", "case:approve"]


def test_without_consent_nothing_is_applied_for(stage: Stage) -> None:
    case_id = stage.drafted()
    with pytest.raises(EntryRefused, match="entry-consent"):
        application.apply(stage.desk, stage.signer, case_id)
    assert views.open_case(stage.desk, stage.signer, case_id).case.state is State.DRAFT


def test_a_blocking_finding_is_named_and_stops_the_application(stage: Stage) -> None:
    case_id = stage.drafted(good_invoice().replace("country_of_origin", None))
    application.enter(stage.desk, stage.signer, case_id, "consent", "yes", "")
    with pytest.raises(WrongState, match="case-blocked") as told:
        application.apply(stage.desk, stage.signer, case_id)
    assert told.value.message.ja
    assert str(told.value.data["reasons"].en)


def test_a_correction_is_a_new_reading_by_a_person(stage: Stage) -> None:
    case_id = stage.drafted()
    place = Place(1, Box(100, 100, 150, 110))
    view = application.correct(stage.desk, stage.signer, case_id, "invoice_date", "2026-03-31", "2026-03-30", place)
    reading = view.case.invoice.invoice_date
    assert reading is not None
    assert (reading.value, reading.source, reading.box) == (date(2026, 3, 31), Source.PERSON, place.box)
    assert (view.history[-1].old, view.history[-1].new) == ("2026-03-30", "2026-03-31")


def test_who_comes_later_is_told_both_values(stage: Stage) -> None:
    case_id = stage.drafted()
    application.correct(stage.desk, stage.signer, case_id, "invoice_number", "AB-2602", "AB-2601")
    with pytest.raises(Conflict, match="case-changed") as told:
        application.correct(stage.desk, stage.signer, case_id, "invoice_number", "AB-2603", "AB-2601")
    assert (told.value.data["theirs"], told.value.data["yours"]) == ("AB-2602", "AB-2603")
    view = views.open_case(stage.desk, stage.signer, case_id)
    assert view.case.invoice.invoice_number
    assert view.case.invoice.invoice_number.value == "AB-2602"


@pytest.mark.parametrize(
    "field", ["lines.0.nonsense", "nonsense", "lines.7.quantity", "lines.-1.quantity", "__class__"]
)
def test_unknown_fields_are_refused(stage: Stage, field: str) -> None:
    with pytest.raises(EntryRefused, match="entry-unknown-field"):
        application.correct(stage.desk, stage.signer, stage.drafted(), field, "1", "")


def test_what_is_no_value_is_refused_and_nothing_changes(stage: Stage) -> None:
    case_id = stage.drafted()
    with pytest.raises(EntryRefused, match="entry-unreadable"):
        application.correct(stage.desk, stage.signer, case_id, "lines.0.quantity", "forty", "40")
    assert views.open_case(stage.desk, stage.signer, case_id).case.version == 2


def test_a_line_can_be_put_in_and_taken_out(stage: Stage) -> None:
    case_id = stage.drafted()
    assert len(application.insert_line(stage.desk, stage.signer, case_id, 0).case.invoice.lines) == 2
    view = application.remove_line(stage.desk, stage.signer, case_id, 0)
    assert view.case.invoice.lines[0].quantity == good_invoice().lines[0].quantity


@pytest.mark.parametrize(("name", "text"), [("originals", "0"), ("originals", "4"), ("copies", "9"), ("copies", "x")])
def test_the_chambers_limits_of_copies_hold(stage: Stage, name: str, text: str) -> None:
    case_id = stage.drafted()
    expected = "1" if name == "originals" else "0"
    with pytest.raises(EntryRefused):
        application.enter(stage.desk, stage.signer, case_id, name, text, expected)


def test_approval_waits_until_weak_values_have_been_looked_at(stage: Stage) -> None:
    case_id = stage.drafted(good_invoice().replace("vessel_or_flight", weak("EXAMPLE STAR V.012W")))
    application.enter(stage.desk, stage.signer, case_id, "consent", "yes", "")
    application.apply(stage.desk, stage.signer, case_id)
    view = review.claim(stage.desk, stage.reviewer, case_id)
    assert view.weak == ("vessel_or_flight",)
    with pytest.raises(WrongState, match="case-unlooked") as told:
        review.approve(stage.desk, stage.reviewer, case_id)
    assert told.value.data["fields"].en == "Vessel or flight"
    view = application.accept(stage.desk, stage.reviewer, case_id, "vessel_or_flight")
    reading = view.case.invoice.vessel_or_flight
    assert reading
    assert (reading.grade, reading.source) == (Grade.SURE, Source.TEXT_LAYER)
    assert review.approve(stage.desk, stage.reviewer, case_id).case.state is State.APPROVED


def test_a_doubtful_number_of_lines_is_a_weak_value_too(stage: Stage) -> None:
    case_id = stage.drafted(lines_grade=Grade.CHECK)
    assert views.open_case(stage.desk, stage.signer, case_id).weak == ("lines",)
    assert application.accept(stage.desk, stage.signer, case_id, "lines").weak == ()


def test_returned_corrected_and_applied_again(stage: Stage) -> None:
    case_id = stage.submitted()
    review.claim(stage.desk, stage.reviewer, case_id)
    with pytest.raises(EntryRefused):
        review.send_back(stage.desk, stage.reviewer, case_id, "  ")
    view = review.send_back(stage.desk, stage.reviewer, case_id, "The quantity differs from the packing list.")
    assert (view.case.state, view.case.message) == (State.RETURNED, "The quantity differs from the packing list.")
    application.correct(stage.desk, stage.signer, case_id, "lines.0.quantity", "41", "40")
    with pytest.raises(EntryRefused, match="entry-consent"):  # what has changed is to be declared anew
        application.apply(stage.desk, stage.signer, case_id)
    application.enter(stage.desk, stage.signer, case_id, "consent", "yes", "")
    application.apply(stage.desk, stage.signer, case_id)
    view = review.claim(stage.desk, stage.reviewer, case_id)
    assert [(c.field, c.old, c.new) for c in view.changes] == [("lines.0.quantity", "40", "41")]
    with stage.desk.database.read() as session:
        assert "returned" in [mail.template for mail in outbox.latest(session)]


def test_one_reviewer_at_a_time(stage: Stage) -> None:
    case_id = stage.submitted()
    second = stage.treasurer.__class__(
        stage.reviewer.role, "Second", stage.chamber.id, None, stage.treasurer.account_id
    )
    review.claim(stage.desk, stage.reviewer, case_id)
    with pytest.raises(Conflict, match="case-claimed"):
        review.claim(stage.desk, second, case_id)
    with pytest.raises(Conflict, match="case-claimed"):
        review.approve(stage.desk, second, case_id)
    assert review.claim_next(stage.desk, second) is None
    stage.clock.forward(seconds=901)
    assert review.claim_next(stage.desk, second) == case_id
    with pytest.raises(Conflict, match="case-claimed"):
        application.correct(stage.desk, stage.reviewer, case_id, "invoice_number", "X-1", "AB-2601")


def test_leases_end_by_themselves(stage: Stage) -> None:
    case_id = stage.submitted()
    review.claim(stage.desk, stage.reviewer, case_id)
    assert review.end_leases(stage.desk) == 0
    stage.clock.forward(seconds=901)
    assert review.end_leases(stage.desk) == 1
    assert views.open_case(stage.desk, stage.reviewer, case_id).case.state is State.SUBMITTED


def test_refused_withdrawn_rescinded(stage: Stage) -> None:
    refused, withdrawn, rescinded = (stage.submitted(f"%PDF {i}".encode()) for i in range(3))
    review.claim(stage.desk, stage.reviewer, refused)
    assert review.refuse(stage.desk, stage.reviewer, refused, "Not exported.").case.state is State.REFUSED
    assert application.withdraw(stage.desk, stage.signer, withdrawn).case.state is State.WITHDRAWN
    review.claim(stage.desk, stage.reviewer, rescinded)
    review.approve(stage.desk, stage.reviewer, rescinded)
    view = review.rescind(stage.desk, stage.reviewer, rescinded, "A second look.")
    assert (view.case.state, view.charge_state) == (State.RETURNED, "")


def test_nobody_acts_out_of_turn(stage: Stage) -> None:
    case_id = stage.submitted()
    with pytest.raises(NotAllowed):
        application.withdraw(stage.desk, stage.reviewer, case_id)
    with pytest.raises(NotAllowed):
        review.claim(stage.desk, stage.signer, case_id)
    with pytest.raises(NotAllowed):
        review.claim(stage.desk, stage.treasurer, case_id)
    with pytest.raises(WrongState):
        application.correct(stage.desk, stage.signer, case_id, "invoice_number", "X", "AB-2601")
    with pytest.raises(NotFound):
        application.withdraw(stage.desk, stage.stranger, case_id)
    with pytest.raises(NotAllowed, match="admin-cannot-apply"):
        application.apply(stage.desk, stage.admin, stage.drafted(content=b"%PDF two"))


def test_typing_everything_needs_no_file(stage: Stage) -> None:
    case = intake.start_typing(stage.desk, stage.signer)
    view = application.correct(stage.desk, stage.signer, case.id, "invoice_number", "T-1", "")
    assert view.case.invoice.invoice_number
    assert view.case.invoice.invoice_number.by == str(stage.signer.account_id)
    assert Event.APPLY in view.allowed


def test_what_does_not_fit_the_form_is_told_before_it_is_applied_for(stage: Stage) -> None:
    case_id = stage.drafted()
    view = application.enter(stage.desk, stage.signer, case_id, "transport_text", "By sea from Yokohama " * 40, "")
    assert [f.rule for f in view.findings if f.rule == "G5"] == ["G5"]
    view = application.enter(stage.desk, stage.signer, case_id, "transport_text", "", "By sea from Yokohama " * 40)
    assert not [f for f in view.findings if f.rule == "G5"]
