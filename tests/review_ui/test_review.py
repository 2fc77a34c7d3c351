"""The reviewer's side: queue, lease, return, approve, refuse, settle."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.lifecycle import State
from pipeline.domain.people import Role
from pipeline.steps import application, review, views
from review_ui.pages.review import age
from tests.review_ui.house import House, unsure


def state(house: House, case_id: UUID) -> State:
    return views.open_case(house.stage.desk, house.stage.signer, case_id).case.state


def test_the_next_case_is_the_oldest_that_nobody_holds(house: House) -> None:
    first = house.submitted(b"%PDF 1")
    house.stage.clock.forward(minutes=1)
    second = house.submitted(b"%PDF 2")
    reviewer, admin = house.person(Role.REVIEWER), house.person(Role.CHAMBER_ADMIN)
    assert "Take the next case" in reviewer.get("/queue").text
    assert reviewer.post("/queue/next").headers["location"] == f"/cases/{first}"
    assert admin.post("/queue/next").headers["location"] == f"/cases/{second}"
    assert "you" in reviewer.get("/queue").text
    assert "Trial Chamber Administrator" in reviewer.get("/queue").text
    reviewer.post(f"/cases/{first}/approve")
    assert reviewer.post("/queue/next").headers["location"] == "/queue?done=empty"


def test_who_holds_a_case_is_told_to_others(house: House) -> None:
    case_id = house.in_review()
    admin = house.person(Role.CHAMBER_ADMIN)
    page = admin.get(f"/cases/{case_id}").text
    assert "held by Trial Reviewer" in page
    assert 'data-edit=""' in page
    answer = admin.post(f"/cases/{case_id}/claim")
    assert answer.status_code == 409
    assert "Trial Reviewer is working on this case." in answer.text
    assert admin.post(f"/cases/{case_id}/lease", script=True).status_code == 409


def test_the_lease_is_kept_by_the_open_page(house: House) -> None:
    case_id, reviewer = house.in_review(), house.person(Role.REVIEWER)
    house.stage.clock.forward(minutes=14)
    assert reviewer.post(f"/cases/{case_id}/lease", script=True).json() == {"held": True}
    house.stage.clock.forward(minutes=14)
    assert reviewer.post(f"/cases/{case_id}/approve").headers["location"] == "/queue?done=approved"


def test_approval_is_refused_by_name_while_a_value_has_not_been_looked_at(house: House) -> None:
    case_id, reviewer = house.in_review(grades=unsure("port_of_discharge")), house.person(Role.REVIEWER)
    refused = reviewer.post(f"/cases/{case_id}/approve")
    assert refused.status_code == 409
    assert "These values have not been looked at: Port of discharge" in refused.text
    assert state(house, case_id) is State.IN_REVIEW
    assert reviewer.post(f"/cases/{case_id}/accept", {"field": "port_of_discharge"}, script=True).status_code == 200
    assert reviewer.post(f"/cases/{case_id}/approve").status_code == 303
    assert state(house, case_id) is State.APPROVED


def test_a_return_needs_words_and_the_applicant_reads_them(house: House) -> None:
    case_id, reviewer = house.in_review(), house.person(Role.REVIEWER)
    assert reviewer.post(f"/cases/{case_id}/return", {"reason": "  "}).status_code == 422
    reviewer.post(f"/cases/{case_id}/return", {"reason": "The vessel is another one."})
    assert state(house, case_id) is State.RETURNED
    page = house.person(Role.SIGNER).get(f"/cases/{case_id}").text
    assert "The vessel is another one." in page
    assert "Apply again" in page


def test_the_message_has_a_sentence_ready_for_each_finding_and_each_field(house: House) -> None:
    house.submitted(b"%PDF 1")
    case_id = house.in_review(b"%PDF 2")
    page = house.person(Role.REVIEWER).get(f"/cases/{case_id}").text
    assert 'data-say="Invoice no.: Invoice AB-2601 stands in another case too.' in page
    assert "Port of discharge: now “Hamburg, Germany”. Please correct it as on the invoice." in page


def test_what_changed_since_the_return_is_shown_old_and_new(house: House) -> None:
    case_id, reviewer, stage = house.in_review(), house.person(Role.REVIEWER), house.stage
    reviewer.post(f"/cases/{case_id}/return", {"reason": "The vessel."})
    application.correct(stage.desk, stage.signer, case_id, "vessel_or_flight", "NEW SHIP", "EXAMPLE STAR V.012W")
    application.enter(stage.desk, stage.signer, case_id, "consent", "yes", "")
    application.apply(stage.desk, stage.signer, case_id)
    reviewer.post(f"/cases/{case_id}/claim")
    page = reviewer.get(f"/cases/{case_id}").text
    assert '<del class="lines">EXAMPLE STAR V.012W</del>' in page
    assert '<ins class="lines">NEW SHIP</ins>' in page


def test_a_refusal_is_for_good_and_has_a_reason(house: House) -> None:
    case_id, reviewer = house.in_review(), house.person(Role.REVIEWER)
    assert reviewer.post(f"/cases/{case_id}/refuse", {"reason": ""}).status_code == 422
    reviewer.post(f"/cases/{case_id}/refuse", {"reason": "Not our exporter."})
    assert state(house, case_id) is State.REFUSED
    assert "Not our exporter." in house.person(Role.SIGNER).get(f"/cases/{case_id}").text


def test_a_finding_is_settled_with_a_reason_and_no_other_way(house: House) -> None:
    house.submitted(b"%PDF 1")
    case_id, reviewer = house.in_review(b"%PDF 2"), house.person(Role.REVIEWER)  # the same invoice number twice
    view = views.open_case(house.stage.desk, house.stage.reviewer, case_id)
    key = next(f.key for f in view.findings if f.field == "invoice_number")
    assert "Settle with a reason" in reviewer.get(f"/cases/{case_id}").text
    assert reviewer.post(f"/cases/{case_id}/clear", {"key": key, "reason": ""}).status_code == 422
    assert reviewer.post(f"/cases/{case_id}/clear", {"key": "no:such", "reason": "r"}).status_code == 404
    assert reviewer.post(f"/cases/{case_id}/clear", {"key": key, "reason": "Two shipments."}).status_code == 303
    assert key not in {f.key for f in views.open_case(house.stage.desk, house.stage.reviewer, case_id).findings}


def test_the_reviewer_s_own_points_are_not_shown_to_the_applicant(house: House) -> None:
    case_id = house.in_review()
    sentence = "Is the invoice signed at its end?"
    assert sentence in house.person(Role.REVIEWER).get(f"/cases/{case_id}").text
    assert sentence not in house.person(Role.SIGNER).get(f"/cases/{case_id}").text


def test_release_rescind_revoke_and_reopen(house: House) -> None:
    reviewer, desk = house.person(Role.REVIEWER), house.stage.desk
    case_id = house.in_review()
    assert reviewer.post(f"/cases/{case_id}/release").headers["location"] == "/queue"
    assert state(house, case_id) is State.SUBMITTED
    review.claim(desk, house.stage.reviewer, case_id)
    reviewer.post(f"/cases/{case_id}/approve")
    reviewer.post(f"/cases/{case_id}/rescind", {"reason": "A second look."})
    assert state(house, case_id) is State.RETURNED
    issued = house.stage.issued(b"%PDF issued")
    assert reviewer.post(f"/cases/{issued}/reopen", {"reason": "r"}).status_code == 409
    reviewer.post(f"/cases/{issued}/revoke", {"reason": "The goods were others."})
    assert state(house, issued) is State.REVOKED
    assert "The goods were others." in house.person(Role.SIGNER).get(f"/cases/{issued}").text


def test_an_applicant_is_no_reviewer(house: House) -> None:
    case_id, signer = house.submitted(), house.person(Role.SIGNER)
    for act in ("claim", "approve", "return", "refuse", "clear", "release", "lease", "rescind", "revoke", "reopen"):
        assert signer.post(f"/cases/{case_id}/{act}", {"reason": "r", "key": "k"}).status_code == 403, act
    assert state(house, case_id) is State.SUBMITTED


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)))
def test_waiting_is_told_in_one_number(waited: timedelta) -> None:
    since = datetime(2026, 4, 1, tzinfo=UTC)
    said = age(since + waited, since).en.split()
    assert 0 <= int(said[0]) <= 400
    assert said[1] in ("min", "h", "days")
