"""Paying: once, whatever happens between us and the payment service."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.domain.lifecycle import State
from pipeline.errors import Conflict, NotAllowed, NotFound, OutsideFailure, WrongState
from pipeline.gateways.payments import HostedPage, Order
from pipeline.steps import application, billing, review, views
from tests.pipeline.stage import Stage, set_up


def state_of(stage: Stage, case_id: Any) -> State:
    return views.open_case(stage.desk, stage.signer, case_id).case.state


def test_several_cases_one_payment(stage: Stage) -> None:
    ids = [stage.approved(f"%PDF {i}".encode()) for i in range(3)]
    url = billing.start_checkout(stage.desk, stage.signer, ids, "/back")
    gateway: Any = stage.desk.payments
    assert gateway.payment(url.rsplit("/", 1)[-1]).amount == 3300
    stage.pay(url)
    assert {state_of(stage, case_id) for case_id in ids} == {State.CLEARED}
    assert {bill.state for bill in billing.charges(stage.desk, stage.signer)} == {"paid"}


def test_asking_again_gives_the_same_page(stage: Stage) -> None:
    one, two = stage.approved(b"%PDF 1"), stage.approved(b"%PDF 2")
    url = billing.start_checkout(stage.desk, stage.signer, [one], "/back")
    assert billing.start_checkout(stage.desk, stage.signer, [one], "/back") == url
    with pytest.raises(Conflict, match="payment-elsewhere"):
        billing.start_checkout(stage.desk, stage.signer, [one, two], "/back")


def test_only_ones_own_approved_cases_can_be_paid(stage: Stage) -> None:
    with pytest.raises(WrongState, match="cases-not-payable"):
        billing.start_checkout(stage.desk, stage.signer, [stage.submitted(b"%PDF 1")], "/back")
    approved = stage.approved(b"%PDF 2")
    with pytest.raises(NotFound):
        billing.start_checkout(stage.desk, stage.stranger, [approved], "/back")
    with pytest.raises(NotAllowed):
        billing.start_checkout(stage.desk, stage.reviewer, [approved], "/back")


def test_a_notice_with_a_wrong_or_old_signature_is_refused(stage: Stage) -> None:
    case_id = stage.approved()
    url = billing.start_checkout(stage.desk, stage.signer, [case_id], "/back")
    gateway: Any = stage.desk.payments
    gateway.decide(url.rsplit("/", 1)[-1], paid=True)
    delivery = gateway.due(stage.clock.now())[0]
    for body, signature in (
        (delivery.body.replace(b"paid", b"open"), delivery.signature),
        (delivery.body, delivery.signature[:-1] + ("0" if delivery.signature[-1] != "0" else "1")),
        (delivery.body, ""),
        (delivery.body, "t=x,v1="),
    ):
        with pytest.raises(NotAllowed, match="webhook-refused"):
            billing.take_webhook(stage.desk, body, signature)
    stage.clock.forward(seconds=301)
    with pytest.raises(NotAllowed, match="webhook-refused"):
        billing.take_webhook(stage.desk, delivery.body, delivery.signature)
    assert state_of(stage, case_id) is State.APPROVED


def test_a_declined_card_leaves_the_page_open(stage: Stage) -> None:
    case_id = stage.approved()
    url = billing.start_checkout(stage.desk, stage.signer, [case_id], "/back")
    gateway: Any = stage.desk.payments
    gateway.decide(url.rsplit("/", 1)[-1], paid=False)
    for delivery in gateway.due(stage.clock.now()):
        billing.take_webhook(stage.desk, delivery.body, delivery.signature)
    assert state_of(stage, case_id) is State.APPROVED
    assert billing.start_checkout(stage.desk, stage.signer, [case_id], "/back") == url
    stage.pay(url)
    assert state_of(stage, case_id) is State.CLEARED


def test_nothing_that_is_being_paid_is_withdrawn(stage: Stage) -> None:
    case_id = stage.approved()
    billing.start_checkout(stage.desk, stage.signer, [case_id], "/back")
    with pytest.raises(Conflict, match="payment-elsewhere"):
        application.withdraw(stage.desk, stage.signer, case_id)
    with pytest.raises(Conflict, match="payment-elsewhere"):
        review.rescind(stage.desk, stage.reviewer, case_id, "A second look.")
    assert billing.cancel_checkout(stage.desk, stage.signer, case_id)
    assert application.withdraw(stage.desk, stage.signer, case_id).case.state is State.WITHDRAWN


def test_cancelling_too_late_says_that_it_was_paid(stage: Stage) -> None:
    case_id = stage.approved()
    url = billing.start_checkout(stage.desk, stage.signer, [case_id], "/back")
    gateway: Any = stage.desk.payments
    gateway.decide(url.rsplit("/", 1)[-1], paid=True)
    assert not billing.cancel_checkout(stage.desk, stage.signer, case_id)
    assert state_of(stage, case_id) is State.CLEARED


def test_a_service_that_was_down_is_asked_again_by_itself(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    case_id = stage.approved()
    gateway: Any = stage.desk.payments
    create, calls = gateway.create, []

    def down(order: Order) -> HostedPage:
        calls.append(order.key)
        raise OutsideFailure("gateway-down")

    monkeypatch.setattr(gateway, "create", down)
    with pytest.raises(OutsideFailure):
        billing.start_checkout(stage.desk, stage.signer, [case_id], "/back")
    stage.clock.forward(seconds=21)
    assert billing.reconcile(stage.desk) == 0

    def up(order: Order) -> Any:
        calls.append(order.key)
        return create(order)

    monkeypatch.setattr(gateway, "create", up)
    assert billing.reconcile(stage.desk) == 0
    assert len(set(calls)) == 1  # one idempotency key, whatever happens
    url = billing.start_checkout(stage.desk, stage.signer, [case_id], "/back")
    gateway.decide(url.rsplit("/", 1)[-1], paid=True)
    assert billing.reconcile(stage.desk) == 1  # no notice ever came: we asked
    assert state_of(stage, case_id) is State.CLEARED


def test_a_page_that_nobody_paid_dies_after_a_day(stage: Stage) -> None:
    case_id = stage.approved()
    url = billing.start_checkout(stage.desk, stage.signer, [case_id], "/back")
    stage.clock.forward(hours=25)
    assert billing.reconcile(stage.desk) == 1
    assert billing.start_checkout(stage.desk, stage.signer, [case_id], "/back") != url


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(schedule=st.lists(st.sampled_from(["post", "post twice", "lose", "ask", "wait"]), min_size=1, max_size=8))
def test_any_schedule_of_notices_settles_once(tmp_path_factory: pytest.TempPathFactory, schedule: list[str]) -> None:
    """Lost, doubled and late notices, and questions in between: paid once, cleared once."""
    with set_up(tmp_path_factory.mktemp("schedule")) as stage:
        case_id = stage.approved()
        url = billing.start_checkout(stage.desk, stage.signer, [case_id], "/back")
        gateway: Any = stage.desk.payments
        gateway.decide(url.rsplit("/", 1)[-1], paid=True)
        for what in [*schedule, "wait", "ask"]:
            if what == "wait":
                stage.clock.forward(seconds=30)
            if what == "ask":
                billing.reconcile(stage.desk)
            for delivery in gateway.due(stage.clock.now()) if what.startswith("post") else ():
                for _ in range(2 if what == "post twice" else 1):
                    billing.take_webhook(stage.desk, delivery.body, delivery.signature)
        view = views.open_case(stage.desk, stage.signer, case_id)
        assert (view.case.state, view.charge_state) == (State.CLEARED, "paid")
        assert [entry.action for entry in view.history].count("case:clear") == 1
