"""Paying at the trial service, the service's notices, and what was charged."""

from __future__ import annotations

from urllib.parse import urlsplit

from pipeline.domain.lifecycle import State
from pipeline.domain.people import Role
from pipeline.gateways.trial_payments import TrialGateway
from pipeline.steps import views
from tests.review_ui.house import STRANGER, House, find_secret


def gateway(house: House) -> TrialGateway:
    service = house.stage.desk.payments
    assert isinstance(service, TrialGateway)
    return service


def pay(house: House, *case_ids: object, decision: str = "pay") -> str:
    """Through the pages to the end of the trial service's page; where it leads back."""
    signer = house.person(Role.SIGNER)
    hosted = signer.post("/payments", {"case": [str(c) for c in case_ids]}).headers["location"]
    path = urlsplit(hosted).path
    page = signer.get(path).text
    assert "TRIAL" in page
    assert "No money moves" in page
    answer = signer.client.post(path, data={"csrf": find_secret(page), "decision": decision})
    return str(answer.headers["location"])


def deliver(house: House) -> list[int]:
    """The service's notices, as it would post them; the statuses that we answer."""
    statuses = []
    for due in gateway(house).due(house.stage.clock.now()):
        headers = {"Gensan-Signature": due.signature}
        statuses.append(house.visit().client.post("/webhooks/payments", content=due.body, headers=headers).status_code)
        gateway(house).record_delivery(due.reference, house.stage.clock.now(), arrived=True)
    return statuses


def state(house: House, case_id: object) -> State:
    return views.open_case(house.stage.desk, house.stage.signer, case_id).case.state  # type: ignore[arg-type]


def test_several_cases_are_paid_together(house: House) -> None:
    one, two = house.stage.approved(b"%PDF 1"), house.stage.approved(b"%PDF 2")
    page = house.person(Role.SIGNER).get("/payments").text
    assert page.count("¥1,100") == 2
    assert pay(house, one, two) == "/payments?came=back"
    assert deliver(house) == [200]
    assert {state(house, one), state(house, two)} == {State.CLEARED}
    after = house.person(Role.SIGNER).get("/payments?came=back").text
    assert "Nothing to be paid." in after
    assert after.count("¥1,100") == 2


def test_a_declined_payment_leaves_the_fee_to_be_paid(house: House) -> None:
    case_id = house.stage.approved()
    pay(house, case_id, decision="decline")
    deliver(house)
    assert state(house, case_id) is State.APPROVED
    assert "¥1,100" in house.person(Role.SIGNER).get("/payments").text


def test_nothing_ticked_or_not_approved_is_told(house: House) -> None:
    signer, submitted = house.person(Role.SIGNER), house.submitted()
    assert signer.post("/payments", {}).status_code == 403
    assert signer.post("/payments", {"case": str(submitted)}).status_code == 409
    assert signer.post("/payments", {"case": "nonsense"}).status_code == 404


def test_nobody_pays_for_another_company(house: House) -> None:
    case_id = house.stage.approved()
    assert house.person(STRANGER).post("/payments", {"case": str(case_id)}).status_code == 404
    assert state(house, case_id) is State.APPROVED


def test_a_notice_without_a_valid_signature_is_refused(house: House) -> None:
    client = house.visit().client
    for signature in ("", "t=1,v1=00", "nonsense"):
        answer = client.post("/webhooks/payments", content=b"{}", headers={"Gensan-Signature": signature})
        assert answer.status_code == 400


def test_a_notice_that_comes_twice_counts_once(house: House) -> None:
    case_id = house.stage.approved()
    pay(house, case_id)
    due = gateway(house).due(house.stage.clock.now())[0]
    client, headers = house.visit().client, {"Gensan-Signature": due.signature}
    first = client.post("/webhooks/payments", content=due.body, headers=headers)
    again = client.post("/webhooks/payments", content=due.body, headers=headers)
    assert (first.json()["fresh"], again.json()["fresh"]) == (True, False)


def test_the_certificate_is_handed_out_until_the_print_window_ends(house: House) -> None:
    case_id, signer = house.stage.issued(), house.person(Role.SIGNER)
    answer = signer.get(f"/cases/{case_id}/certificate/ORIGINAL")
    assert (answer.content, answer.headers["content-type"]) == (b"%PDF original", "application/pdf")
    assert "-original.pdf" in answer.headers["content-disposition"]
    assert signer.get(f"/cases/{case_id}/certificate/COPY").content == b"%PDF copy"
    assert signer.get(f"/cases/{case_id}/certificate/OTHER").status_code == 404
    assert house.person(STRANGER).get(f"/cases/{case_id}/certificate/ORIGINAL").status_code == 404


def test_the_treasurer_sees_what_was_charged(house: House) -> None:
    owed, paid = house.stage.approved(b"%PDF 1"), house.stage.issued(b"%PDF 2")
    page = house.person(Role.TREASURER).get("/charges").text
    assert str(owed) in page
    assert str(paid) in page
    assert "to be paid ¥1,100" in page
    assert "paid ¥1,100" in page
