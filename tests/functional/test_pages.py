"""Every page in both languages, wide and narrow: nothing that keeps somebody out, nothing that sticks out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from pipeline.domain.evidence import Grade
from pipeline.domain.people import Role
from pipeline.errors import FileRefused
from pipeline.steps import application, intake, memory, reports, review
from tests.functional.conftest import Site
from tests.pipeline.stage import WORKER
from tests.review_ui.house import House

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
GRAVE = {"serious", "critical"}


@dataclass(frozen=True)
class Place:
    """A page to be looked at, and by whom."""

    name: str
    who: Role | None
    path: str


def furnish(house: House) -> list[Place]:
    """A case in every state that looks different, and the way to every page."""
    desk, signer, reviewer = house.stage.desk, house.stage.signer, house.stage.reviewer
    weak = {"consignee_address": Grade.CHECK, "country_of_origin": Grade.UNREADABLE, "lines.1.quantity": Grade.CHECK}
    draft = house.drafted(b"%PDF 1", grades=weak)
    returned = house.in_review(b"%PDF 2")
    review.send_back(desk, reviewer, returned, "Please look at the vessel.")
    again = house.in_review(b"%PDF 3")
    review.send_back(desk, reviewer, again, "Please look at the vessel.")
    application.correct(desk, signer, again, "vessel_or_flight", "EXAMPLE MOON", "EXAMPLE STAR V.012W")
    application.enter(desk, signer, again, "consent", "yes", "")
    application.apply(desk, signer, again)
    review.claim(desk, reviewer, again)
    house.submitted(b"%PDF 4")
    owed = house.in_review(b"%PDF 5")
    review.approve(desk, reviewer, owed)
    issued = house.stage.issued(b"%PDF 6")
    unreadable = house.stage.received(b"PK 7", "sheet.xlsx")
    intake.claim_received(desk, WORKER, 9)
    intake.record_unreadable(desk, WORKER, unreadable, FileRefused("file-is-spreadsheet"))
    waiting = house.stage.received(b"%PDF 8", "scan.pdf")
    typed = intake.start_typing(desk, signer).id
    reports.keep(desk, "nightly", {"read": 3, "sealed": 1})
    for work in memory.claim(desk, WORKER, 1):
        memory.record(desk, WORKER, work.case_id, "[]", ["invoice_number", "vessel_or_flight", "lines"])
    own = {"draft": draft, "returned": returned, "owed": owed, "issued": issued, "unreadable": unreadable}
    own |= {"waiting": waiting, "typed": typed}
    return [
        Place("sign-in", None, "/sign-in"),
        Place("verify", None, "/v"),
        Place("list", Role.SIGNER, "/cases"),
        *(Place(name, Role.SIGNER, f"/cases/{case_id}") for name, case_id in own.items()),
        Place("payments", Role.SIGNER, "/payments"),
        Place("memory", Role.SIGNER, "/memory"),
        Place("account", Role.SIGNER, "/account"),
        Place("nowhere", Role.SIGNER, "/nowhere"),
        Place("queue", Role.REVIEWER, "/queue"),
        Place("review", Role.REVIEWER, f"/cases/{again}"),
        Place("charges", Role.TREASURER, "/charges"),
        Place("chamber", Role.CHAMBER_ADMIN, "/chamber"),
        Place("operations", Role.OPERATOR, "/operations"),
    ]


WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize(("language", "width", "also"), [("ja", 390, 1280), ("en", 1280, 390)])
def test_every_page_is_open_to_everybody_and_fits(site: Site, language: str, width: int, also: int) -> None:
    places = furnish(site.house)
    for who in dict.fromkeys(place.who for place in places):
        with site.visit(who, language, width) as page:
            for place in (p for p in places if p.who == who):
                page.goto(place.path)
                page.wait_for_function("!document.getElementById('form')?.inert")
                assert page.locator("html").get_attribute("lang") == language, place.name
                assert list(_faults(page)) == [], place.name
                for size in (width, also, width):
                    page.set_viewport_size({"width": size, "height": 860})
                    assert page.evaluate(WIDER) <= 0, f"{place.name} is wider than a window of {size}"


def _faults(page: Page) -> Iterator[tuple[str, Any]]:
    for fault in Axe().run(page)["violations"]:
        if fault["impact"] in GRAVE:
            yield fault["id"], [node["html"][:200] for node in fault["nodes"][:3]]


def test_the_keys_that_work_are_listed_and_do_not_disturb_typing(site: Site) -> None:
    case_id = site.house.in_review()
    with site.visit(Role.REVIEWER) as page:
        page.goto(f"/cases/{case_id}")
        page.wait_for_selector("#overlay .box")
        page.keyboard.press("?")
        keys = page.locator("#dialog-keys")
        expect(keys).to_contain_text("Approve")
        expect(keys).not_to_contain_text("Next case")
        page.keyboard.press("Escape")
        entry = page.locator("#f-payment_terms")
        entry.focus()
        page.keyboard.press("End")
        page.keyboard.type(" ar?")
        expect(entry).to_have_value("T/T in advance ar?")
        expect(page.locator("dialog[open]")).to_have_count(0)
        page.keyboard.press("Escape")
        page.keyboard.press("r")
        expect(page.locator("#dialog-return")).to_be_visible()


def test_two_windows_at_one_value_both_values_are_shown_and_one_is_chosen(site: Site) -> None:
    case_id = site.house.drafted()
    desk, signer = site.house.stage.desk, site.house.stage.signer
    with site.visit(Role.SIGNER) as page:
        page.goto(f"/cases/{case_id}")
        page.wait_for_selector("#overlay .box")
        application.correct(desk, signer, case_id, "invoice_number", "AB-THEIRS", "AB-2601")
        entry = page.locator("#f-invoice_number")
        entry.fill("AB-MINE")
        page.keyboard.press("Tab")
        expect(page.locator("#conflict-theirs")).to_have_text("AB-THEIRS")
        expect(page.locator("#conflict-yours")).to_have_text("AB-MINE")
        page.locator("[data-choose=yours]").click()
        expect(page.locator("#saving")).to_have_text("All saved")
        expect(page.locator(".desk-head")).to_be_visible()
        application.correct(desk, signer, case_id, "invoice_number", "AB-END", "AB-MINE")
        entry.fill("AB-LATE")
        page.keyboard.press("Tab")
        page.locator("[data-choose=theirs]").click()
        expect(entry).to_have_value("AB-END")


def test_what_cannot_be_taken_stays_where_it_was_typed_and_holds_the_application(site: Site) -> None:
    case_id = site.house.drafted()
    with site.visit(Role.SIGNER) as page:
        page.goto(f"/cases/{case_id}")
        page.wait_for_selector("#overlay .box")
        entry = page.locator("#f-invoice_date")
        entry.fill("05/06/2026")
        page.keyboard.press("Tab")
        expect(page.locator("#f-invoice_date-said")).to_contain_text("is not a date")
        expect(page.locator("#saving")).to_have_text("Not saved: the entry in red")
        page.locator("[data-key-act=apply]").click()
        expect(entry).to_be_focused()
        expect(entry).to_have_value("05/06/2026")
        entry.fill("March 31, 2026")
        page.keyboard.press("Tab")
        expect(page.locator("#saving")).to_have_text("All saved")
        expect(entry).to_have_value("2026-03-31")
        entry.fill("05/06/2026")
        page.keyboard.press("Tab")
        expect(page.locator("#saving")).to_have_text("Not saved: the entry in red")
        entry.fill("2026-03-31")  # what the case has already: nothing to save, nothing to blame
        page.keyboard.press("Tab")
        expect(page.locator("#saving")).to_have_text("All saved")
        entry.press("Enter")  # nothing needs a look: on to the last step, though the bar is drawn anew
        expect(page.locator("[data-key-act=apply]")).to_be_focused()


def test_the_goods_are_a_grid_that_arrows_walk_and_keys_change(site: Site) -> None:
    case_id = site.house.drafted()
    with site.visit(Role.SIGNER) as page:
        page.goto(f"/cases/{case_id}")
        page.wait_for_selector("#overlay .box")
        page.locator("#f-lines-0-quantity").focus()
        page.keyboard.press("ArrowDown")
        expect(page.locator("#f-lines-1-quantity")).to_be_focused()
        page.keyboard.press("ArrowRight")
        expect(page.locator("#f-lines-1-unit")).to_be_focused()
        page.keyboard.press("Alt+Enter")
        expect(page.locator("#grid tbody tr")).to_have_count(3)
        expect(page.locator("#f-lines-2-description")).to_be_focused()
        page.keyboard.type("SPARE GASKETS")
        page.keyboard.press("Tab")
        page.keyboard.type("100")
        page.keyboard.press("Tab")
        expect(page.locator("#saving")).to_have_text("All saved")
        page.locator("#tab-draft").click()
        expect(page.locator("#region-draft")).to_contain_text("SPARE GASKETS")
        page.locator("#f-lines-2-unit").focus()
        page.keyboard.press("Alt+Delete")
        expect(page.locator("#grid tbody tr")).to_have_count(2)


def test_dragging_over_words_takes_them_in_reading_order(site: Site) -> None:
    case_id = site.house.drafted(wrong={"consignee_name": "EXAMPLE"})
    with site.visit(Role.SIGNER) as page:
        page.goto(f"/cases/{case_id}")
        page.wait_for_selector("#overlay .word")
        entry = page.locator("#f-consignee_address")
        entry.focus()
        box = page.locator("#overlay").bounding_box()
        assert box is not None
        scale = box["width"] / 595
        page.mouse.move(box["x"] + 56 * scale, box["y"] + 160 * scale)
        page.mouse.down()
        page.mouse.move(box["x"] + 200 * scale, box["y"] + 180 * scale, steps=4)
        page.mouse.move(box["x"] + 300 * scale, box["y"] + 192 * scale, steps=4)
        page.mouse.up()
        expect(entry).to_have_value("EXAMPLE WASSERTECHNIK GMBH\nMusterstrasse 5, 20457 Hamburg, Germany")
        expect(entry).to_be_focused()
        expect(page.locator("#saving")).to_have_text("All saved")
