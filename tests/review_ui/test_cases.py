"""The list of cases and the way in."""

from __future__ import annotations

import pytest
from httpx import Response

from pipeline.domain.people import Role
from pipeline.errors import FileRefused
from pipeline.steps import intake
from tests.pipeline.stage import WORKER
from tests.review_ui.house import House, Person


def send(person: Person, name: str = "invoice.pdf", content: bytes = b"%PDF-1.7 one", script: bool = True) -> Response:
    return person.post("/cases", script=script, files={"file": (name, content, "application/pdf")})


def test_a_file_is_taken_and_stands_in_the_list_at_once(house: House) -> None:
    signer = house.person(Role.SIGNER)
    answer = send(signer)
    assert answer.status_code == 201
    assert answer.json()["href"].startswith("/cases/")
    rows = signer.json("/cases/rows")["rows"]
    assert answer.json()["receipt_no"] in rows
    assert "Being read" in rows
    assert 'data-busy="yes"' in rows


def test_a_plain_form_takes_several_files_and_goes_back_to_the_list(house: House) -> None:
    signer = house.person(Role.SIGNER)
    files = [("file", (f"{n}.pdf", b"%PDF " + n.encode(), "application/pdf")) for n in ("a", "b")]
    answer = signer.post("/cases", files=files)
    assert (answer.status_code, answer.headers["location"]) == (303, "/cases")
    page = signer.get("/cases").text
    assert "a.pdf" in page
    assert "b.pdf" in page


def test_the_same_file_again_is_told_with_the_way_to_the_first(house: House) -> None:
    signer = house.person(Role.SIGNER)
    first = send(signer).json()
    again = send(signer)
    assert again.status_code == 409
    assert (again.json()["code"], again.json()["href"]) == ("file-same", first["href"])
    assert first["receipt_no"] in again.json()["message"]


def test_the_same_file_of_another_company_is_nobody_s_business(house: House) -> None:
    send(house.person(Role.SIGNER))
    assert send(house.person("stranger")).status_code == 201


@pytest.mark.parametrize(
    ("name", "content", "status", "code"),
    [("empty.pdf", b"", 422, "file-empty"), ("large.pdf", b"x" * 20_000_001, 413, "file-too-large")],
)
def test_what_cannot_be_taken_is_told_by_code(house: House, name: str, content: bytes, status: int, code: str) -> None:
    answer = send(house.person(Role.SIGNER), name, content)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_a_name_is_shown_as_it_is_and_leads_nowhere(house: House) -> None:
    signer = house.person(Role.SIGNER)
    assert send(signer, "../../etc/<b>請求書.pdf").status_code == 201
    page = signer.get("/cases").text
    assert "&lt;b&gt;" in page
    assert "../" not in page


def test_nothing_chosen_is_told(house: House) -> None:
    assert house.person(Role.SIGNER).post("/cases", script=True).status_code == 422


def test_the_administrator_cannot_apply_and_is_told(house: House) -> None:
    admin = house.person(Role.ADMIN)
    assert "cannot apply" in admin.get("/cases").text
    assert send(admin).status_code == 403
    assert admin.post("/cases/type").status_code == 403


def test_typing_instead_opens_an_empty_case(house: House) -> None:
    signer = house.person(Role.SIGNER)
    target = signer.post("/cases/type").headers["location"]
    page = signer.get(target).text
    assert "Typed case" in page
    assert 'data-field="invoice_number"' in page


def test_search_and_filter(house: House) -> None:
    signer = house.person(Role.SIGNER)
    drafted = str(house.drafted(b"%PDF 1"))
    waiting = str(house.stage.received(b"%PDF 2", "other.pdf"))
    for query, there, not_there in (
        ("words=wassertechnik", drafted, waiting),
        ("words=other", waiting, drafted),
        ("state=received", waiting, drafted),
        ("state=draft&words=AB-2601", drafted, waiting),
        ("state=nonsense&words=wasser", drafted, waiting),
    ):
        page = signer.get(f"/cases?{query}").text
        assert there in page, query
        assert not_there not in page, query
    assert "Nothing matches." in signer.get("/cases?words=nothing+like+it").text


def test_a_long_list_goes_on(house: House) -> None:
    signer = house.person(Role.SIGNER)
    for number in range(52):
        house.stage.received(b"%%PDF %d" % number, f"{number}.pdf")
    page = signer.get("/cases?words=pdf").text
    assert page.count("row-link") == 50
    older = page.split('class="button" href="')[1].split('"')[0].replace("&amp;", "&")
    assert signer.get(older).text.count("row-link") == 2


def test_a_file_that_could_not_be_read_says_so_in_the_list(house: House) -> None:
    case_id = house.stage.received()
    intake.claim_received(house.stage.desk, WORKER, 5)
    intake.record_unreadable(house.stage.desk, WORKER, case_id, FileRefused("file-password"))
    assert "could not be read" in house.person(Role.SIGNER).get("/cases").text


def test_a_sub_id_sees_only_its_own(house: House) -> None:
    case_id = str(house.drafted())
    sub = house.person(Role.SUB)
    assert case_id not in sub.get("/cases").text
    assert sub.get(f"/cases/{case_id}").status_code == 404
