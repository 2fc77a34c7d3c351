"""Verifying for the world: three entries, the code on the paper, the file."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from pipeline.domain.certificate import Certificate, Mark
from pipeline.domain.people import SYSTEM, Role
from pipeline.steps import chambers, issue, verify, views
from pipeline.storage.codec import to_json
from rendering import code
from rendering.keys import PublishedKey, SealingKey, dump_key, load_key, make_key
from tests.pipeline.stage import START, WORKER
from tests.review_ui.house import House, Person


@pytest.fixture(scope="module")
def key() -> SealingKey:
    """A key of the trial chamber."""
    private, published = make_key("9990", "Gensan Trial Chamber of Commerce and Industry", START, "secret", trial=True)
    return load_key(private, "secret", published)


def issued(house: House) -> Certificate:
    case_id = house.stage.issued()
    found = views.open_case(house.stage.desk, house.stage.signer, case_id).issued
    assert found is not None
    return found.certificate


def publish(house: House, key: PublishedKey) -> None:
    entry = chambers.PublicKey(key.kid, house.stage.chamber.id, dump_key(key), key.valid_from, key.valid_to, True)
    chambers.record_key(house.stage.desk, SYSTEM, entry)


def ask(visitor: Person, number: str, access_code: str, issued_on: str) -> str:
    return visitor.post("/v", {"number": number, "access_code": access_code, "issued_on": issued_on}).text


def test_three_entries_that_belong_together_show_what_is_certified(house: House) -> None:
    paper = issued(house)
    for day in (paper.issued_on.isoformat(), "April 1, 2026", "2026年4月1日"):
        page = ask(house.visit(), paper.number, paper.access_code.lower(), day)
        assert 'class="verdict genuine"' in page
        assert "EXAMPLE WASSERTECHNIK GMBH" in page
        assert "SPECIMEN of a trial chamber" in page


def test_three_entries_that_do_not_belong_together_never_say_which(house: House) -> None:
    paper = issued(house)
    right = (paper.number, paper.access_code, "2026-04-01")
    for wrong in (
        ("9990-26-0000009-X", *right[1:]),
        (right[0], "AAAA-BBBB-CCCC", right[2]),
        (*right[:2], "2026-04-02"),
    ):
        page = ask(house.visit(), *wrong)
        assert "No certificate carries these three entries together." in page
        assert "WASSERTECHNIK" not in page


def test_guessing_is_slowed(house: House) -> None:
    visitor = house.visit()
    pages = [ask(visitor, f"9990-26-{n:07}-X", "AAAA", "2026-04-01") for n in range(8)]
    assert "Too many attempts." in pages[-1]
    assert "Too many attempts." not in pages[0]


def test_a_date_that_can_be_read_in_two_ways_is_asked_again(house: House) -> None:
    assert "is not a date" in ask(house.visit(), "1", "2", "05/06/2026")


def test_the_code_on_the_paper_is_read_and_its_state_told(house: House, key: SealingKey) -> None:
    paper, visitor = issued(house), house.visit()
    publish(house, key.published)
    link = code.make_link(paper, Mark.ORIGINAL, key, "https://example.com")
    answer = visitor.post("/v/code", {"code": link.partition("#")[2]}, script=True).json()
    assert answer["number"] == paper.number
    assert 'class="verdict genuine"' in answer["html"]
    assert "EXAMPLE WASSERTECHNIK GMBH" in answer["html"]
    unknown = code.make_link(replace(paper, number="9990-26-0000077-7"), Mark.ORIGINAL, key, "https://example.com")
    said = visitor.post("/v/code", {"code": unknown}, script=True).json()["html"]
    assert "no such certificate is in its book" in said
    assert "verdict genuine" not in said


def test_a_code_that_was_changed_is_told(house: House, key: SealingKey) -> None:
    paper, visitor = issued(house), house.visit()
    publish(house, key.published)
    link = code.make_link(paper, Mark.ORIGINAL, key, "https://example.com")
    for wrong in (link[:-3] + "AAA", "nonsense", ""):
        answer = visitor.post("/v/code", {"code": wrong}, script=True)
        assert answer.status_code == 422
        assert "verdict altered" in answer.json()["html"]


def test_a_revoked_certificate_says_so_at_once_with_the_reason(house: House) -> None:
    case_id = house.stage.issued()
    paper = views.open_case(house.stage.desk, house.stage.reviewer, case_id).issued
    assert paper is not None
    issue.revoke(house.stage.desk, house.stage.reviewer, case_id, "The goods were others.")
    page = ask(house.visit(), paper.certificate.number, paper.certificate.access_code, "2026-04-01")
    assert "verdict altered" in page
    assert "The goods were others." in page


def test_a_file_waits_for_the_worker_and_then_shows_what_it_found(house: House) -> None:
    paper, visitor, desk = issued(house), house.visit(), house.stage.desk
    answer = visitor.post("/v/file", script=True, files={"file": ("c.pdf", b"%PDF sealed", "application/pdf")})
    assert answer.status_code == 202
    href = answer.json()["href"]
    assert visitor.json(href) == {"done": False, "html": ""}
    assert "being checked" in visitor.get(href).text
    (job,) = verify.claim_checks(desk, WORKER, 5)
    assert desk.blobs.get(verify.PUBLIC, job.blob) == b"%PDF sealed"
    result = {
        "verdict": "genuine",
        "reason": {"en": "The seal is good.", "ja": "封印は正しい。"},
        "trial": True,
        "mark": "ORIGINAL",
        "chamber_name": paper.chamber_name,
        "closing_reason": "",
        "certificate": json.loads(to_json(Certificate, paper)),
    }
    verify.record_check(desk, WORKER, job.id, result)
    done = visitor.json(href)
    assert done["done"] is True
    assert "verdict genuine" in done["html"]
    assert "SPECIMEN" in done["html"]
    assert paper.number in done["html"]
    assert "The seal is good." in visitor.get(href).text


def test_an_altered_file_shows_none_of_its_data(house: House) -> None:
    paper, visitor, desk = issued(house), house.visit("ja"), house.stage.desk
    answer = visitor.post("/v/file", files={"file": ("c.pdf", b"%PDF forged", "application/pdf")})
    assert answer.status_code == 303
    (job,) = verify.claim_checks(desk, WORKER, 5)
    result = {
        "verdict": "altered", "reason": {"en": "Changed.", "ja": "変更されています。"}, "trial": False, "mark": None,
        "chamber_name": "", "closing_reason": "", "certificate": json.loads(to_json(Certificate, paper)),
    }  # fmt: skip
    verify.record_check(desk, WORKER, job.id, result)
    page = visitor.get(answer.headers["location"]).text
    assert "変更されています。" in page
    assert "verdict altered" in page
    assert paper.number not in page


def test_no_file_and_no_job_are_told(house: House) -> None:
    visitor = house.visit()
    assert visitor.post("/v/file", script=True).status_code == 422
    assert visitor.get("/v/file/00000000-0000-0000-0000-000000000001").status_code == 404


def test_the_published_keys_are_for_everybody(house: House, key: SealingKey) -> None:
    publish(house, key.published)
    answer = house.visit().get("/keys.json")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert [entry["kid"] for entry in answer.json()["keys"]] == [key.published.kid]


def test_the_page_is_open_without_signing_in_and_after(house: House) -> None:
    assert house.visit("ja").get("/v").status_code == 200
    assert house.person(Role.SIGNER).get("/v").status_code == 200
