"""Every door: forms that are not ours, people who may not, other companies' cases, files that are too large."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from uuid import UUID, uuid4

import pytest
from fastapi.routing import APIRoute

from pipeline.domain.people import Role
from review_ui.visitor import SIGNED_BY_OTHERS
from tests.review_ui.house import STRANGER, House

ROLES = [role for role in Role if role is not Role.SYSTEM]
OPEN = {
    "/", "/sign-in", "/sign-out", "/language", "/v", "/v/code", "/v/file", "/v/file/{job_id}", "/keys.json", "/healthz",
    "/readyz", "/form.css", "/webhooks/payments", "/trial-gateway/{reference}",
}  # fmt: skip


def routes(house: House) -> Iterator[tuple[str, str]]:
    """Every method and path of the application."""
    for route in _flat(house.app.routes):
        for method in sorted((route.methods or set()) - {"HEAD"}):
            yield method, route.path


def _flat(found: Iterable[object]) -> Iterator[APIRoute]:
    """Routes of routers within routers too."""
    for route in found:
        if isinstance(route, APIRoute):
            yield route
        elif (router := getattr(route, "original_router", None)) is not None:
            yield from _flat(router.routes)


def fill(path: str, case_id: UUID) -> str:
    places = {
        "case_id": str(case_id),
        "number": "1",
        "mark": "ORIGINAL",
        "job_id": str(uuid4()),
        "reference": "trial_x",
    }
    return re.sub(r"\{(\w+)\}", lambda found: places[found[1]], path)


def test_no_route_is_missed(house: House) -> None:
    assert len(list(routes(house))) > 45


def test_every_form_needs_the_secret_of_its_page(house: House) -> None:
    """Whoever asks: a post without the secret, or with another one, is refused before anything happens."""
    case_id = house.drafted()
    for role in (Role.SIGNER, Role.REVIEWER):
        person = house.person(role)
        for method, path in routes(house):
            if method == "GET" or path in SIGNED_BY_OTHERS:
                continue
            for secret in ("", "not the secret"):
                headers = {"x-csrf-token": secret, "accept": "application/json"}
                answer = person.client.request(method, fill(path, case_id), headers=headers)
                assert (answer.status_code, answer.json()["code"]) == (403, "form-expired"), f"{method} {path}"
    assert house.person(Role.SIGNER).get(f"/cases/{case_id}").status_code == 200


def test_every_page_that_is_not_open_asks_who_is_there(house: House) -> None:
    case_id, visitor = house.drafted(), house.visit()
    for method, path in routes(house):
        if path in OPEN:
            continue
        headers = {"x-csrf-token": visitor.secret, "accept": "application/json"}
        answer = visitor.client.request(method, fill(path, case_id), headers=headers)
        assert answer.status_code == 401, f"{method} {path}"


def test_another_company_does_not_learn_that_a_case_exists(house: House) -> None:
    """On every address of a case: the owner is answered otherwise, the stranger never otherwise than for a case
    that is not."""
    case_id = house.drafted()
    stranger, owner = house.person(STRANGER), house.person(Role.SIGNER)
    page = f"/cases/{case_id}"
    assert (owner.get(page).status_code, stranger.get(page).status_code) == (200, 404)
    for method, path in routes(house):
        if "{case_id}" not in path:
            continue
        form = {"field": "invoice_number", "text": "X", "expected": "AB-2601", "index": "0", "reason": "r", "key": "k"}
        answers = []
        for each in (case_id, uuid4()):
            headers = {"x-csrf-token": stranger.secret, "accept": "application/json"}
            data = form if method == "POST" else None
            answers.append(stranger.client.request(method, fill(path, each), headers=headers, data=data))
        assert answers[0].status_code == answers[1].status_code >= 403, f"{method} {path}"
        assert answers[0].json() == answers[1].json(), f"{method} {path}"
    assert "AB-2601" in owner.get(page).text


def test_the_chamber_does_not_see_a_case_before_it_is_applied_for(house: House) -> None:
    case_id = house.drafted()
    assert house.person(Role.REVIEWER).get(f"/cases/{case_id}").status_code == 404


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/cases", {Role.ADMIN, Role.SIGNER, Role.SUB, Role.REVIEWER, Role.TREASURER, Role.CHAMBER_ADMIN}),
        ("/queue", {Role.REVIEWER, Role.CHAMBER_ADMIN}),
        ("/payments", {Role.SIGNER, Role.SUB}),
        ("/charges", {Role.TREASURER, Role.CHAMBER_ADMIN}),
        ("/chamber", {Role.CHAMBER_ADMIN}),
        ("/operations", {Role.OPERATOR}),
    ],
)
def test_each_room_is_open_to_its_roles_and_no_other(house: House, path: str, allowed: set[Role]) -> None:
    found = {role for role in ROLES if house.person(role).get(path).status_code == 200}
    assert found == allowed


def test_the_menu_shows_no_room_that_would_be_refused(house: House) -> None:
    for role in ROLES:
        person = house.person(role)
        for path in re.findall(r'<a href="(/[a-z]+)"', person.get("/account").text):
            assert person.get(path).status_code == 200, (role, path)


def test_pages_carry_their_headers_and_nothing_inline(house: House) -> None:
    case_id = house.drafted()
    for path in ("/cases", f"/cases/{case_id}", "/payments", "/account"):
        answer = house.person(Role.SIGNER).get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert len(answer.headers["x-request-id"]) == 16
        assert not re.search(r"\sstyle=|\son[a-z]+=|<style|javascript:", answer.text)
        assert all("src=" in tag or "application/json" in tag for tag in re.findall(r"<script[^>]*>", answer.text))


def test_a_body_that_is_too_long_is_cut_off(house: House) -> None:
    signer = house.person(Role.SIGNER)
    answer = signer.post("/language", {"language": "x" * 400_000}, script=True)
    assert (answer.status_code, answer.json()["code"]) == (413, "file-too-large")


def test_what_does_not_exist_is_not_found_in_the_visitor_s_words(house: House) -> None:
    assert house.visit("ja").get("/nowhere").status_code == 404
    assert "該当する" in house.visit("ja").get("/nowhere").text
    assert house.person(Role.SIGNER).get("/cases/not-an-id").status_code == 404
    assert house.person(Role.SIGNER).client.put("/cases").status_code == 405


def test_an_error_that_nobody_foresaw_gives_a_number_and_no_trace(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = house.visit()
    house.app.state.desk = None
    answer = visitor.get("/readyz", accept="application/json")
    assert (answer.status_code, answer.json()["code"]) == (500, "unexpected")
    assert answer.headers["x-request-id"] in answer.json()["advice"]
    assert "unexpected error" in caplog.text


def test_secrets_come_over_https_only_where_the_house_is_reached_so(house: House) -> None:
    house.app.state.https = True
    visitor = house.visit()
    visitor.client.cookies.clear()
    answer = visitor.get("/sign-in")
    assert all("Secure" in cookie for cookie in answer.headers.get_list("set-cookie"))
