"""The case page and its edits, asked for as its script does."""

from __future__ import annotations

import io
import json
import re
from uuid import UUID

import pytest
from httpx import Response
from PIL import Image

from pipeline.domain.evidence import Box, Source
from pipeline.domain.lifecycle import State
from pipeline.domain.people import Role
from pipeline.errors import FileRefused
from pipeline.steps import intake, views
from tests.pipeline.stage import WORKER
from tests.review_ui.house import House, Person, unsure


def stored(house: House, case_id: UUID) -> views.CaseView:
    return views.open_case(house.stage.desk, house.stage.signer, case_id)


def correct(person: Person, case_id: UUID, field: str, text: str, expected: str, **place: str) -> Response:
    entries = {"field": field, "text": text, "expected": expected, **place}
    return person.post(f"/cases/{case_id}/fields", entries, script=True)


def test_the_page_shows_each_value_with_its_mark_and_place(house: House) -> None:
    case_id = house.drafted(grades=unsure("consignee_address"))
    page = house.person(Role.SIGNER).get(f"/cases/{case_id}").text
    field = re.search(r'<div class="field[^"]*" data-field="consignee_address"[^>]*>', page)
    assert field
    assert "data-weak" in field[0]
    assert 'data-place="1 60.0 180.0' in field[0]
    assert "1 value to look at" in page
    assert "CENTRIFUGAL WATER PUMP" in page
    assert '<div class="coo' in page  # the live draft


def test_pages_and_words_come_as_picture_and_points(house: House) -> None:
    case_id, signer = house.drafted(), house.person(Role.SIGNER)
    picture = signer.get(f"/cases/{case_id}/pages/1.png")
    assert picture.headers["content-type"] == "image/png"
    assert Image.open(io.BytesIO(picture.content)).width == 1190
    words = signer.json(f"/cases/{case_id}/pages/1.json")
    assert (words["number"], words["width"], words["height"]) == (1, 595.0, 842.0)
    assert next(w for w in words["words"] if w[0] == "AB-2601")[:3] == ["AB-2601", 430, 150]
    assert signer.get(f"/cases/{case_id}/pages/2.png").status_code == 404


def test_a_correction_is_kept_as_a_person_s_and_answered_with_what_changed(house: House) -> None:
    case_id, signer = house.drafted(wrong={"invoice_number": "A8-2601"}), house.person(Role.SIGNER)
    answer = correct(signer, case_id, "invoice_number", "AB-2601", "A8-2601")
    assert answer.status_code == 200
    update = answer.json()
    assert update["fields"]["invoice_number"][:3] == ["AB-2601", "person", False]
    assert "AB-2601" in update["regions"]["region-draft"]
    reading = stored(house, case_id).case.invoice.invoice_number
    assert reading is not None
    assert (reading.value, reading.source, reading.page) == ("AB-2601", Source.PERSON, None)


def test_a_value_taken_from_the_page_keeps_its_place(house: House) -> None:
    case_id, signer = house.drafted(wrong={"invoice_number": "A8-2601"}), house.person(Role.SIGNER)
    correct(signer, case_id, "invoice_number", "AB-2601", "A8-2601", page="1", box="430 150 470 161")
    reading = stored(house, case_id).case.invoice.invoice_number
    assert reading is not None
    assert (reading.page, reading.box) == (1, Box(430, 150, 470, 161))


@pytest.mark.parametrize("box", ["1 2 3", "nan 1 2 3", "inf 1 2 3", "9 9 1 1", "a b c d", ""])
def test_a_place_that_is_none_is_refused(house: House, box: str) -> None:
    case_id, signer = house.drafted(), house.person(Role.SIGNER)
    answer = correct(signer, case_id, "invoice_number", "AB-2601", "AB-2601", page="1", box=box)
    assert answer.status_code == 422


def test_two_people_at_one_value_both_values_are_told_and_none_is_lost(house: House) -> None:
    case_id, signer, admin = house.drafted(), house.person(Role.SIGNER), house.person(Role.ADMIN)
    assert correct(admin, case_id, "invoice_number", "X", "AB-2601").status_code in (403, 409)
    assert correct(signer, case_id, "invoice_number", "AB-1", "AB-2601").status_code == 200
    late = correct(signer, case_id, "invoice_number", "AB-2", "AB-2601")
    assert late.status_code == 409
    said = late.json()
    assert (said["code"], said["theirs"], said["yours"]) == ("case-changed", "AB-1", "AB-2")
    reading = stored(house, case_id).case.invoice.invoice_number
    assert reading is not None
    assert reading.value == "AB-1"


def test_a_value_that_can_be_read_in_two_ways_is_asked_again(house: House) -> None:
    case_id, signer = house.drafted(), house.person(Role.SIGNER)
    answer = correct(signer, case_id, "invoice_date", "05/06/2026", "2026-03-30")
    assert answer.status_code == 422
    assert answer.json()["code"] == "entry-unreadable"


def test_accepting_takes_the_doubt_away(house: House) -> None:
    case_id, signer = house.drafted(grades=unsure("vessel_or_flight")), house.person(Role.SIGNER)
    assert stored(house, case_id).weak == ("vessel_or_flight",)
    update = signer.post(f"/cases/{case_id}/accept", {"field": "vessel_or_flight"}, script=True).json()
    assert update["fields"]["vessel_or_flight"][1:3] == ["person", False]
    assert stored(house, case_id).weak == ()


def test_lines_come_and_go_and_the_grid_is_sent_only_when_it_changes(house: House) -> None:
    case_id, signer = house.drafted(), house.person(Role.SIGNER)
    headers = {"x-csrf-token": signer.secret, "accept": "application/json", "x-lines": "2"}
    path = f"/cases/{case_id}"
    same = signer.client.post(f"{path}/accept", data={"field": "invoice_number"}, headers=headers).json()
    assert "region-lines" not in same["regions"]
    added = signer.client.post(f"{path}/lines/insert", data={"index": "1"}, headers=headers).json()
    assert added["regions"]["region-lines"].count("data-line=") == 3
    assert added["fields"]["lines.2.description"][0] == "MECHANICAL SEAL KIT FOR AP-50"
    signer.post(f"{path}/lines/remove", {"index": "1"}, script=True)
    assert len(stored(house, case_id).case.invoice.lines) == 2
    assert signer.post(f"{path}/lines/remove", {"index": "9"}, script=True).status_code == 422
    assert signer.post(f"{path}/lines/remove", {"index": "-1"}, script=True).status_code == 422


def test_applying_says_why_not_yet_and_then_goes_through(house: House) -> None:
    case_id, signer = house.drafted(), house.person(Role.SIGNER)
    refused = signer.post(f"/cases/{case_id}/apply")
    assert refused.status_code == 422
    assert "The declaration has not been accepted." in refused.text
    assert stored(house, case_id).case.state is State.DRAFT
    signer.post(f"/cases/{case_id}/entries", {"field": "consent", "text": "yes", "expected": ""}, script=True)
    assert signer.post(f"/cases/{case_id}/apply").status_code == 303
    assert stored(house, case_id).case.state is State.SUBMITTED
    assert "Withdraw" in signer.get(f"/cases/{case_id}").text
    assert signer.post(f"/cases/{case_id}/withdraw").status_code == 303
    assert stored(house, case_id).case.state is State.WITHDRAWN


def test_a_draft_that_is_deleted_leaves_the_list(house: House) -> None:
    case_id, signer = house.drafted(), house.person(Role.SIGNER)
    assert signer.post(f"/cases/{case_id}/delete").headers["location"] == "/cases"
    assert str(case_id) not in signer.get("/cases").text


def test_what_a_person_typed_is_never_markup(house: House) -> None:
    case_id, signer = house.drafted(), house.person(Role.SIGNER)
    nasty = "<script>alert(1)</script>"
    update = signer.post(
        f"/cases/{case_id}/entries", {"field": "generic_goods_name", "text": nasty, "expected": ""}, script=True
    ).json()
    assert "<script>" not in json.dumps(update["regions"])
    page = signer.get(f"/cases/{case_id}").text
    assert nasty not in page
    assert "&lt;script&gt;alert(1)" in page


def test_an_unreadable_file_says_what_to_do_and_can_be_typed(house: House) -> None:
    desk, signer = house.stage.desk, house.person(Role.SIGNER)
    case_id = house.stage.received(name="sheet.xlsx")
    assert signer.json(f"/cases/{case_id}/state") == {"state": "received"}
    assert "data-wait" in signer.get(f"/cases/{case_id}").text
    intake.claim_received(desk, WORKER, 5)
    intake.record_unreadable(desk, WORKER, case_id, FileRefused("file-is-spreadsheet"))
    page = signer.get(f"/cases/{case_id}").text
    assert "This is a spreadsheet." in page
    assert "choose Save as PDF" in page
    assert signer.post(f"/cases/{case_id}/type").status_code == 303
    assert 'data-field="invoice_number"' in signer.get(f"/cases/{case_id}").text


def test_the_history_is_a_fragment_of_its_own(house: House) -> None:
    case_id, signer = house.drafted(), house.person(Role.SIGNER)
    assert "uploaded the file" in signer.json(f"/cases/{case_id}/history")["history"]
