"""Signing in: the right people, slowly for guessers, never for ever."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from pipeline.domain.people import Role
from pipeline.errors import EntryRefused, NotAllowed
from pipeline.steps import accounts
from pipeline.steps.accounts import NewAccount
from tests.pipeline.stage import Stage

GOOD = "three small boats"


@pytest.fixture
def someone(stage: Stage) -> str:
    """A reviewer with a known password; the ID."""
    new = NewAccount(Role.REVIEWER, "yamada", "Example Yamada", "yamada@example.com")
    accounts.create_account(stage.desk, stage.reviewer, stage.chamber.id, new, GOOD)
    return "yamada"


def test_in_and_out(stage: Stage, someone: str) -> None:
    signed = accounts.sign_in(stage.desk, stage.chamber.code, someone, GOOD, "192.0.2.1")
    session = accounts.whoami(stage.desk, signed.token)
    assert session
    assert (session.account.login, session.actor.role, session.registration) == (
        someone,
        Role.REVIEWER,
        None,
    )
    assert session.account.must_change_password
    accounts.sign_out(stage.desk, signed.token)
    assert accounts.whoami(stage.desk, signed.token) is None


def test_the_token_is_not_in_the_database(stage: Stage, someone: str) -> None:
    signed = accounts.sign_in(stage.desk, stage.chamber.code, someone, GOOD, "")
    with stage.desk.database.read() as session:
        kept = session.execute(text("SELECT token_hash FROM sessions")).scalar_one()
    assert kept != signed.token


@pytest.mark.parametrize(
    ("code", "login", "password"), [("0000", "yamada", GOOD), ("9990", "nobody", GOOD), ("9990", "yamada", "wrong")]
)
def test_a_wrong_key_is_not_told_which(stage: Stage, someone: str, code: str, login: str, password: str) -> None:
    with pytest.raises(NotAllowed, match="sign-in-failed"):
        accounts.sign_in(stage.desk, code, login, password, "")


def test_a_guesser_waits_and_the_victim_does_not(stage: Stage, someone: str) -> None:
    for _ in range(5):
        with pytest.raises(NotAllowed, match="sign-in-failed"):
            accounts.sign_in(stage.desk, "9990", someone, "wrong", "192.0.2.66")
    with pytest.raises(NotAllowed, match="sign-in-slow"):
        accounts.sign_in(stage.desk, "9990", someone, GOOD, "192.0.2.66")
    accounts.sign_in(stage.desk, "9990", someone, GOOD, "192.0.2.1")
    stage.clock.forward(seconds=3)
    accounts.sign_in(stage.desk, "9990", someone, GOOD, "192.0.2.66")


def test_idle_sessions_end(stage: Stage, someone: str) -> None:
    signed = accounts.sign_in(stage.desk, "9990", someone, GOOD, "")
    stage.clock.forward(minutes=239)
    assert accounts.whoami(stage.desk, signed.token)
    stage.clock.forward(minutes=239)
    assert accounts.whoami(stage.desk, signed.token)
    stage.clock.forward(minutes=241)
    assert accounts.whoami(stage.desk, signed.token) is None


def test_changing_a_password_ends_every_session(stage: Stage, someone: str) -> None:
    signed = accounts.sign_in(stage.desk, "9990", someone, GOOD, "")
    session = accounts.whoami(stage.desk, signed.token)
    assert session
    with pytest.raises(NotAllowed):
        accounts.change_password(stage.desk, session.actor, "not the old one", "five large ships")
    for weak in ("short", GOOD):
        with pytest.raises(EntryRefused, match="password-weak"):
            accounts.change_password(stage.desk, session.actor, GOOD, weak)
    accounts.change_password(stage.desk, session.actor, GOOD, "five large ships")
    assert accounts.whoami(stage.desk, signed.token) is None
    assert not accounts.sign_in(stage.desk, "9990", someone, "five large ships", "").account.must_change_password


def test_who_is_disabled_is_out(stage: Stage, someone: str) -> None:
    signed = accounts.sign_in(stage.desk, "9990", someone, GOOD, "")
    accounts.set_active(stage.desk, stage.reviewer, signed.account.id, active=False)
    assert accounts.whoami(stage.desk, signed.token) is None
    with pytest.raises(NotAllowed, match="sign-in-failed"):
        accounts.sign_in(stage.desk, "9990", someone, GOOD, "")


def test_an_id_is_given_once_in_a_chamber(stage: Stage, someone: str) -> None:
    with pytest.raises(EntryRefused, match="login-taken"):
        accounts.create_account(
            stage.desk, stage.reviewer, stage.chamber.id, NewAccount(Role.REVIEWER, someone, "Another"), GOOD
        )
