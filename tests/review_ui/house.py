"""A founded trial chamber with the web application round it, and people who have signed in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from argon2 import PasswordHasher
from fastapi import FastAPI
from httpx import Response
from starlette.testclient import TestClient

from pipeline.domain.evidence import Grade
from pipeline.domain.people import Account, Role
from pipeline.steps import accounts, application, intake, review
from pipeline.storage import people
from review_ui.app import create_app
from tests.pipeline.stage import WORKER, Stage, set_up
from tests.review_ui import paper

PASSWORD = "correct horse battery"
STRANGER = "stranger"  # the signer of another company


@dataclass
class Person:
    """Somebody at a browser of their own. `post` carries the secret of the page, as our forms and scripts do."""

    client: TestClient
    secret: str

    def get(self, path: str, **headers: str) -> Response:
        """Look at a page."""
        answer: Response = self.client.get(path, headers=headers)
        return answer

    def json(self, path: str) -> Any:
        """Ask as a script does."""
        return self.get(path, accept="application/json").json()

    def post(self, path: str, data: dict[str, Any] | None = None, *, script: bool = False, **rest: Any) -> Response:
        """Send a form."""
        headers = {"x-csrf-token": self.secret} | ({"accept": "application/json"} if script else {})
        answer: Response = self.client.post(path, data=data or {}, headers=headers, **rest)
        return answer


@dataclass
class House:
    """The stage, its web application, and who has signed in so far."""

    stage: Stage
    app: FastAPI
    accounts: dict[str, Account]
    people: dict[str, Person] = field(default_factory=dict)

    def visit(self, language: str = "en") -> Person:
        """Somebody who has not signed in."""
        client = TestClient(self.app, follow_redirects=False, headers={"accept-language": language})
        return Person(client, find_secret(client.get("/sign-in").text))

    def person(self, who: Role | str) -> Person:
        """Somebody who has, in English."""
        name = str(who)
        if name not in self.people:
            visitor = self.visit()
            answer = sign_in(visitor, self.stage.chamber.code, self.accounts[name].login)
            assert answer.status_code == 303, answer.text
            visitor.secret = find_secret(visitor.get("/account").text)
            visitor.post("/language", {"language": "en"})
            self.people[name] = visitor
        return self.people[name]

    def drafted(self, content: bytes = b"%PDF-1.7 one", **drawn: Any) -> UUID:
        """A case that has been read from a page drawn here."""
        desk, signer = self.stage.desk, self.stage.signer
        case = intake.receive(desk, signer, "invoice.pdf", content)
        intake.claim_received(desk, WORKER, 10)
        sheet = paper.draw(**drawn)
        return intake.record_documents(desk, WORKER, case.id, [sheet.document], [sheet.image])[0]

    def submitted(self, content: bytes = b"%PDF-1.7 one", **drawn: Any) -> UUID:
        """A case that has been applied for."""
        case_id = self.drafted(content, **drawn)
        application.enter(self.stage.desk, self.stage.signer, case_id, "consent", "yes", "")
        application.apply(self.stage.desk, self.stage.signer, case_id)
        return case_id

    def in_review(self, content: bytes = b"%PDF-1.7 one", **drawn: Any) -> UUID:
        """A case that the reviewer holds."""
        case_id = self.submitted(content, **drawn)
        review.claim(self.stage.desk, self.stage.reviewer, case_id)
        return case_id


@contextmanager
def open_house(folder: Path) -> Iterator[House]:
    """Found everything afresh; all passwords are PASSWORD, hashed as cheaply as Argon2 allows."""
    slow, random_password = accounts._hasher, accounts.random_password
    accounts._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    accounts.random_password = lambda: PASSWORD
    try:
        with set_up(folder) as stage:
            yield House(stage, create_app(stage.desk), _accounts(stage))
    finally:
        accounts._hasher, accounts.random_password = slow, random_password


def _accounts(stage: Stage) -> dict[str, Account]:
    with stage.desk.database.read() as session:
        all_of_them = people.accounts(session, stage.chamber.id)
    own = (None, stage.signer.company_id)
    found = {str(account.role): account for account in all_of_them if account.company_id in own}
    found[STRANGER] = next(a for a in all_of_them if a.id == stage.stranger.account_id)
    return found


def sign_in(person: Person, chamber: str, login: str, password: str = PASSWORD, back: str = "/") -> Response:
    """What the form at the door sends."""
    return person.post("/sign-in", {"chamber": chamber, "login": login, "password": password, "back": back})


def find_secret(html: str) -> str:
    """The secret that a page's forms carry."""
    found = re.search(r'data-csrf="([^"]+)"', html)
    assert found, "the page carries no secret"
    return found[1]


def unsure(*fields: str) -> dict[str, Grade]:
    """Grades for `paper.draw`: these fields are to be checked."""
    return dict.fromkeys(fields, Grade.CHECK)
