"""One case from the dropped file to the downloaded certificate, by the people whom it concerns."""

from __future__ import annotations

import re
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from pipeline.domain.certificate import Mark
from pipeline.domain.evidence import Grade
from pipeline.domain.lifecycle import State
from pipeline.domain.people import Role
from pipeline.gateways.trial_payments import TrialGateway
from pipeline.steps import billing, intake, issue, views
from pipeline.storage import cases
from tests.functional.conftest import Site
from tests.pipeline.stage import WORKER
from tests.review_ui import paper

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
DROP = """(names) => {
  const files = new DataTransfer();
  for (const name of names) files.items.add(new File(["%PDF-1.7 " + name], name, {type: "application/pdf"}));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    document.body.dispatchEvent(new DragEvent(kind, {dataTransfer: files, bubbles: true, cancelable: true}));
  }
}"""
FIND_WORD = """async (text) => {
  const page = await (await fetch(`${location.pathname}/pages/1.json`)).json();
  return page.words.findIndex((word) => word[0] === text);
}"""
GRADES = {"consignee_address": Grade.CHECK, "country_of_origin": Grade.UNREADABLE, "lines.1.quantity": Grade.CHECK}


def read_all(site: Site) -> None:
    """What the worker does with files that came in."""
    desk = site.house.stage.desk
    for work in intake.claim_received(desk, WORKER, 10):
        sheet = paper.draw(grades=GRADES, wrong={"invoice_number": "A8-2601"})
        intake.record_documents(desk, WORKER, work.case_id, [sheet.document], [sheet.image])


def tell_and_seal(site: Site) -> None:
    """What the worker does after a payment: the service's notice arrives, the certificate is sealed."""
    desk = site.house.stage.desk
    gateway = desk.payments
    assert isinstance(gateway, TrialGateway)
    for delivery in gateway.due(desk.clock.now()):
        billing.take_webhook(desk, delivery.body, delivery.signature)
    for case_id in issue.claim_cleared(desk, WORKER, 10):
        issue.prepare(desk, WORKER, case_id)
        issue.record_sealed(desk, WORKER, case_id, {Mark.ORIGINAL: b"%PDF sealed", Mark.COPY: b"%PDF copy"})


def saved(page: Page) -> None:
    expect(page.locator("#saving")).to_have_text(re.compile("All saved|保存済み"))


def field(page: Page, name: str) -> str:
    return f'.field[data-field="{name}"] [data-name]'


def state_of(site: Site) -> State:
    desk = site.house.stage.desk
    with desk.database.read() as session:
        row = cases.listing(session, site.house.stage.signer, cases.Query()).rows[-1]
    return row.state


def test_from_the_dropped_file_to_the_certificate(site: Site, tmp_path: Path) -> None:
    _exporter_drops_and_corrects(site)
    _exporter_applies(site)
    _reviewer_returns(site)
    _exporter_corrects_and_applies_again(site)
    _reviewer_approves(site)
    _exporter_pays(site)
    tell_and_seal(site)
    _exporter_downloads(site, tmp_path)


def _exporter_drops_and_corrects(site: Site) -> None:
    with site.visit(Role.SIGNER) as page:
        page.evaluate(DROP, ["invoice.pdf"])
        expect(page.locator("#uploads li.done")).to_contain_text("Received as")
        expect(page.locator("#rows tr[data-state=received]")).to_have_count(1)
        page.evaluate(DROP, ["invoice.pdf"])
        twin = page.locator("#uploads li.bad-file")
        expect(twin).to_contain_text("already uploaded")
        expect(twin.locator("a")).to_have_attribute("href", re.compile("^/cases/"))
        read_all(site)
        page.locator("#rows tr[data-state=draft] a").click()
        page.wait_for_selector("#overlay .box")
        _keys_lead_through_the_doubtful_values(page)
        _words_on_the_page_fill_a_value(page)


def _keys_lead_through_the_doubtful_values(page: Page) -> None:
    expect(page.locator(".bar")).to_contain_text("3 values to look at")
    page.keyboard.press("w")
    expect(page.locator(field(page, "consignee_address"))).to_be_focused()
    expect(page.locator('#overlay .box.lit[data-field="consignee_address"]')).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(field(page, "country_of_origin"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(field(page, "lines.1.quantity"))).to_be_focused()
    page.keyboard.press("Enter")
    saved(page)
    expect(page.locator(".bar")).not_to_contain_text("to look at")
    expect(page.locator(".field[data-weak]")).to_have_count(0)
    expect(page.locator('.field[data-field="country_of_origin"]')).to_have_attribute("data-mark", "person")


def _words_on_the_page_fill_a_value(page: Page) -> None:
    number = page.locator(field(page, "invoice_number"))
    number.focus()
    index = page.evaluate(FIND_WORD, "AB-2601")
    word = page.locator(f'#overlay .word[data-word="{index}"]')
    word.click()
    expect(number).to_have_value("AB-2601")
    saved(page)
    expect(page.locator('.field[data-field="invoice_number"]')).to_have_attribute("data-mark", "person")
    place = page.locator('.field[data-field="invoice_number"]').get_attribute("data-place")
    assert place is not None
    assert place.startswith("1 430.0 150.0")
    page.locator("#tab-draft").click()
    expect(page.locator("#region-draft")).to_contain_text("AB-2601")


def _exporter_applies(site: Site) -> None:
    with site.visit(Role.SIGNER) as page:
        page.locator("#rows a.row-link").first.click()
        page.locator("#e-generic_goods_name").fill("WATER PUMPS AND SEALS")
        page.locator("#e-originals").fill("2")
        page.locator("#e-consent").check()
        saved(page)
        page.locator("[data-key-act=apply]").click()
        expect(page.locator(".desk-head .chip")).to_have_text("Submitted")
    assert state_of(site) is State.SUBMITTED


def _reviewer_returns(site: Site) -> None:
    with site.visit(Role.REVIEWER) as page:
        page.get_by_role("button", name="Take the next case").click()
        expect(page.locator(".desk-head .chip")).to_have_text("In review")
        page.wait_for_selector("#overlay .box")
        page.keyboard.press("r")
        message = page.locator("#reason-return")
        expect(message).to_be_visible()
        message.fill("The vessel on the invoice is another one.")
        page.locator("#dialog-return button:not([type=button])").click()
        expect(page.locator(".note.good")).to_contain_text("Returned")
    assert state_of(site) is State.RETURNED


def _exporter_corrects_and_applies_again(site: Site) -> None:
    with site.visit(Role.SIGNER) as page:
        page.locator("#rows a.row-link").first.click()
        expect(page.locator(".message")).to_contain_text("The vessel on the invoice is another one.")
        page.locator(field(page, "vessel_or_flight")).fill("EXAMPLE MOON V.014E")
        page.locator("#e-consent").check()  # what has changed is declared anew
        page.locator("[data-key-act=apply]").click()  # at once: what was typed a moment ago goes along
        expect(page.locator(".desk-head .chip")).to_have_text("Submitted")
        expect(page.locator(field(page, "vessel_or_flight"))).to_have_value("EXAMPLE MOON V.014E")


def _reviewer_approves(site: Site) -> None:
    with site.visit(Role.REVIEWER) as page:
        page.get_by_role("button", name="Take the next case").click()
        changes = page.locator(".changes")
        expect(changes).to_contain_text("EXAMPLE STAR V.012W")
        expect(changes.locator("ins")).to_have_text(["EXAMPLE MOON V.014E"])
        page.wait_for_selector("#overlay .box")
        page.keyboard.press("a")  # goes to the button; one key alone approves nothing
        expect(page.locator("[data-key-act=approve]")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator(".note.good")).to_contain_text("Approved")
    assert state_of(site) is State.APPROVED


def _exporter_pays(site: Site) -> None:
    with site.visit(Role.SIGNER) as page:
        page.goto("/payments")
        expect(page.locator("table.pay")).to_contain_text("¥1,100")
        page.get_by_role("button", name="Go on to payment").click()
        expect(page.locator(".note.warn")).to_contain_text("No money moves")
        page.get_by_role("button", name="Pay (trial)").click()
        expect(page.locator("#came")).to_be_visible()


def _exporter_downloads(site: Site, tmp_path: Path) -> None:
    with site.visit(Role.SIGNER) as page:
        page.locator("#rows a.row-link").first.click()
        expect(page.locator(".desk-head .chip")).to_have_text("Issued")
        with page.expect_download() as waiting:
            page.get_by_role("link", name="Download ORIGINAL").click()
        target = tmp_path / "original.pdf"
        waiting.value.save_as(target)
        assert target.read_bytes() == b"%PDF sealed"
        certificate = views.open_case(site.house.stage.desk, site.house.stage.signer, _only_case(site)).issued
        assert certificate is not None
        paper_of = certificate.certificate
    with site.visit(None) as page:
        page.goto("/v")
        page.fill("#number", paper_of.number)
        page.fill("#access_code", paper_of.access_code)
        page.fill("#issued_on", paper_of.issued_on.isoformat())
        page.get_by_role("button", name="Verify", exact=True).click()
        expect(page.locator(".verdict.genuine")).to_contain_text("SPECIMEN")


def _only_case(site: Site) -> UUID:
    with site.house.stage.desk.database.read() as session:
        return cases.listing(session, site.house.stage.signer, cases.Query()).rows[-1].id
