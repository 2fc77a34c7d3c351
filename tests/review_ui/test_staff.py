"""Rooms of the house's own people, and what machines ask for."""

from __future__ import annotations

from pipeline.domain.people import Role
from pipeline.steps import reports
from tests.review_ui.house import House


def test_the_chamber_reads_its_settings_and_register(house: House) -> None:
    page = house.person(Role.CHAMBER_ADMIN).get("/chamber").text
    for text in ("AOBA PUMP MFG. CO., LTD.", "OTHER TRADING CO., LTD.", "¥1,100", "14 days", "Asia/Tokyo"):
        assert text in page


def test_the_operator_reads_the_outbox_and_the_reports(house: House) -> None:
    operator, case_id = house.person(Role.OPERATOR), house.drafted()
    reports.keep(house.stage.desk, "nightly", {"read": 3})
    page = operator.get("/operations").text
    assert "trade001@example.com" in page
    assert "nightly" in page
    assert "No mail server is set" in page
    assert str(case_id) not in operator.get("/cases", accept="application/json").text


def test_machines_are_told_how_we_are(house: House) -> None:
    visitor = house.visit()
    assert visitor.get("/healthz").text == "ok\n"
    assert visitor.json("/readyz") == {"ready": True}


def test_the_form_has_its_style_and_the_pages_their_files(house: House) -> None:
    visitor = house.visit()
    assert ".coo" in visitor.get("/form.css").text
    for path in ("css/tokens.css", "js/case.js", "mark.svg"):
        answer = visitor.get(f"/static/{path}")
        assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-cache")
    assert visitor.get("/static/../app.py").status_code == 404
