"""The door: in, out, one's own password, and nobody led away by a link."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.people import SYSTEM, Role
from pipeline.steps import accounts
from review_ui.doors import safe_path
from tests.review_ui.house import PASSWORD, House, find_secret, sign_in


def test_who_has_not_signed_in_is_led_to_the_door_and_back(house: House) -> None:
    visitor = house.visit()
    answer = visitor.get("/cases?words=pump")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?back=/cases%3Fwords%3Dpump")
    door = visitor.get("/sign-in?back=/cases%3Fwords%3Dpump")
    assert 'name="back" value="/cases?words=pump"' in door.text
    assert visitor.get("/cases", accept="application/json").status_code == 401


def test_the_session_cookie_is_out_of_reach_of_scripts(house: House) -> None:
    visitor = house.visit()
    answer = sign_in(visitor, house.stage.chamber.code, house.accounts["signer"].login, back="/payments")
    assert (answer.status_code, answer.headers["location"]) == (303, "/payments")
    cookie = next(c for c in answer.headers.get_list("set-cookie") if c.startswith("gensan_session="))
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_a_wrong_password_is_told_without_telling_what_was_wrong(house: House) -> None:
    visitor = house.visit()
    wrong = sign_in(visitor, house.stage.chamber.code, house.accounts["signer"].login, "nonsense nonsense")
    unknown = sign_in(visitor, house.stage.chamber.code, "nobody", "nonsense nonsense")
    assert wrong.status_code == unknown.status_code == 403
    assert "do not match" in wrong.text
    assert "do not match" in unknown.text


def test_too_many_attempts_have_to_wait(house: House) -> None:
    visitor = house.visit()
    statuses = [sign_in(visitor, "9990", "signer", "nonsense nonsense").status_code for _ in range(7)]
    assert statuses[0] == 403
    assert statuses[-1] == 429


def test_signing_out_ends_the_session_on_the_server(house: House) -> None:
    signer = house.person(Role.SIGNER)
    cookie = signer.client.cookies["gensan_session"]
    assert signer.post("/sign-out").headers["location"] == "/sign-in"
    assert accounts.whoami(house.stage.desk, cookie) is None
    assert signer.get("/cases").status_code == 303


def test_a_given_password_has_to_be_changed_before_anything_else(house: House) -> None:
    account = house.accounts["sub"]
    accounts.set_password(house.stage.desk, SYSTEM, account.id, PASSWORD)
    visitor = house.visit()
    sign_in(visitor, house.stage.chamber.code, account.login)
    assert visitor.get("/cases").headers["location"] == "/password"
    visitor.secret = find_secret(visitor.get("/password").text)
    assert visitor.post("/password", {"old": PASSWORD, "new": "short"}).status_code == 422
    assert visitor.post("/password", {"old": PASSWORD, "new": "another fine password"}).headers["location"] == "/"
    assert visitor.get("/cases").status_code == 200


def test_the_language_stays_with_the_account(house: House) -> None:
    signer = house.person(Role.SIGNER)
    assert '<html lang="en">' in signer.get("/account").text
    signer.post("/language", {"language": "ja", "back": "/account"})
    page = signer.get("/account").text
    assert '<html lang="ja">' in page
    assert "貿易登録番号" in page


@pytest.mark.parametrize("role", list(Role))
def test_everybody_has_a_start_page_that_opens(house: House, role: Role) -> None:
    if role is Role.SYSTEM:
        return
    person = house.person(role)
    start = person.get("/").headers["location"]
    assert person.get(start).status_code == 200


@pytest.mark.parametrize(
    "target",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "cases", "/a\nb"],
)
def test_nobody_is_led_away(target: str) -> None:
    assert safe_path(target) == "/"


@given(st.text())
def test_a_safe_path_is_always_on_this_site(target: str) -> None:
    path = safe_path(target)
    assert path.startswith("/")
    assert not path.startswith(("//", "/\\"))
