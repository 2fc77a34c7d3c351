"""`gensan user …`: accounts, by the operator of the installation, who needs no account for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from flows.console import pick, print_json, print_table, say
from flows.desks import ready_desk
from pipeline.domain.chamber import Chamber
from pipeline.domain.people import COMPANY, Account, Actor, Role
from pipeline.errors import EntryRefused, NotFound, Text
from pipeline.steps import accounts
from pipeline.steps.desk import Desk
from pipeline.storage import people

CONSOLE = Actor(Role.OPERATOR, "console", address="local")
"""Who sits at the machine's own command line."""


@dataclass(frozen=True, slots=True)
class Person:
    """A new account: `registration` is the number of the company, `signer` the login of a sub-ID's signer."""

    login: str
    role: str
    name: str
    email: str = ""
    language: str = "ja"
    registration: str = ""
    signer: str = ""


def show(chamber_code: str, data_dir: Path | None, as_json: bool) -> None:
    """Lists the accounts of a chamber, or of all."""
    desk = ready_desk(data_dir)
    with desk.database.read() as session:
        wanted = [find_chamber(desk, chamber_code)] if chamber_code else list(people.chambers(session))
        rows = [(chamber, account) for chamber in wanted for account in people.accounts(session, chamber.id)]
    entries = [_as_entry(chamber, account) for chamber, account in rows]
    if as_json:
        for entry in entries:
            print_json(entry)
        return
    heads = pick("chamber,login,role,name,mail,state", "会議所,ID,役割,氏名,メール,状態").split(",")
    print_table(heads, [[str(value) for value in entry.values()] for entry in entries])


def add(chamber_code: str, person: Person, data_dir: Path | None) -> None:
    """Makes an account and prints its first password.

    Raises:
        EntryRefused: no such role, or the role and the registration do not go together, or the login is taken.
        NotFound: no such chamber, registration or signer.
    """
    desk = ready_desk(data_dir)
    chamber = find_chamber(desk, chamber_code)
    role = _role(person.role)
    if (role in COMPANY) != bool(person.registration):
        raise EntryRefused("entry-required", field="registration", label=Text("--registration", "--registration"))
    if (role is Role.SUB) != bool(person.signer):
        raise EntryRefused("entry-required", field="signer", label=Text("--signer", "--signer"))
    new = accounts.NewAccount(
        role=role,
        login=person.login,
        name=person.name,
        email=person.email,
        language=person.language,
        company_id=_company(desk, chamber, person.registration),
        signer_id=_find(desk, chamber, person.signer).id if person.signer else None,
    )
    password = accounts.random_password()
    accounts.create_account(desk, CONSOLE, chamber.id, new, password)
    _tell_password(person.login, password)


def give_password(chamber_code: str, login: str, data_dir: Path | None) -> None:
    """Gives a new first password and prints it; all sessions of the account end."""
    desk = ready_desk(data_dir)
    account = _find(desk, find_chamber(desk, chamber_code), login)
    password = accounts.random_password()
    accounts.set_password(desk, CONSOLE, account.id, password)
    _tell_password(login, password)


def disable(chamber_code: str, login: str, data_dir: Path | None) -> None:
    """Shuts an account and ends its sessions."""
    desk = ready_desk(data_dir)
    account = _find(desk, find_chamber(desk, chamber_code), login)
    accounts.set_active(desk, CONSOLE, account.id, active=False)
    say(f"{login} is shut.", f"{login}を停止しました。")


def find_chamber(desk: Desk, code: str) -> Chamber:
    """The chamber with this code.

    Raises:
        NotFound: there is none.
    """
    with desk.database.read() as session:
        chamber = people.chamber_by_code(session, code)
    if chamber is None:
        raise NotFound("not-found")
    return chamber


def _find(desk: Desk, chamber: Chamber, login: str) -> Account:
    with desk.database.read() as session:
        row = people.account_by_login(session, chamber.id, login)
        if row is None:
            raise NotFound("not-found")
        return people.as_account(row)


def _company(desk: Desk, chamber: Chamber, number: str) -> UUID | None:
    if not number:
        return None
    with desk.database.read() as session:
        found = [r for r in people.registrations(session, chamber.id) if r.number == number]
    if not found:
        raise NotFound("not-found")
    return found[0].id


def _role(text: str) -> Role:
    try:
        return Role(text)
    except ValueError:
        known = ", ".join(role.value for role in Role if role is not Role.SYSTEM)
        expected = Text(f"one of {known}", f"{known}のいずれか")
        raise EntryRefused("entry-unreadable", value=text, expected=expected, field="role") from None


def _tell_password(login: str, password: str) -> None:
    say(f"{login}: first password {password}  (shown only now; it must be changed at the first sign-in)",
        f"{login}: 初期パスワード {password}  (表示は今回限り。初回ログイン時に変更が必要です)")  # fmt: skip


def _as_entry(chamber: Chamber, account: Account) -> dict[str, str]:
    return {
        "chamber": chamber.code,
        "login": account.login,
        "role": account.role.value,
        "name": account.name,
        "email": account.email,
        "state": "active" if account.active else "shut",
    }
