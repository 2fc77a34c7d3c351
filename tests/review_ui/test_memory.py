"""What was learned of a company's layouts: seen and forgotten by the company."""

from __future__ import annotations

from uuid import UUID

from pipeline.domain.people import Role
from pipeline.steps import memory
from tests.pipeline.stage import WORKER
from tests.review_ui.house import STRANGER, House


def learned(house: House) -> UUID:
    case_id = house.submitted()
    memory.claim(house.stage.desk, WORKER, 5)
    memory.record(house.stage.desk, WORKER, case_id, "[]", ["invoice_number", "lines"])
    return case_id


def test_a_company_sees_what_was_learned_and_forgets_it(house: House) -> None:
    signer = house.person(Role.SIGNER)
    assert "Nothing has been learned yet" in signer.get("/memory").text
    case_id = learned(house)
    page = signer.get("/memory").text
    for text in ("invoice.pdf", "Invoice no.", f"/cases/{case_id}", "Forget everything"):
        assert text in page
    assert signer.post("/memory", {"case": str(case_id)}).headers["location"] == "/memory"
    assert "Nothing has been learned yet" in signer.get("/memory").text
    assert "had the layout learned from this case forgotten" in signer.get(f"/cases/{case_id}").text


def test_all_of_it_goes_at_once(house: House) -> None:
    learned(house)
    admin = house.person(Role.ADMIN)
    admin.post("/memory", {"case": "all"})
    assert "Nothing has been learned yet" in admin.get("/memory").text


def test_another_company_neither_sees_nor_clears_it(house: House) -> None:
    case_id = learned(house)
    stranger = house.person(STRANGER)
    assert str(case_id) not in stranger.get("/memory").text
    stranger.post("/memory", {"case": str(case_id)})
    stranger.post("/memory", {"case": "all"})
    assert str(case_id) in house.person(Role.SIGNER).get("/memory").text


def test_a_case_that_is_none_is_not_found(house: House) -> None:
    assert house.person(Role.SIGNER).post("/memory", {"case": "x"}).status_code == 404


def test_the_page_speaks_japanese(house: House) -> None:
    learned(house)
    signer = house.person(Role.SIGNER)
    signer.post("/language", {"language": "ja"})
    assert "学習済みの様式" in signer.get("/memory").text
