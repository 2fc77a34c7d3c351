"""Who is here: the session, the language and the form secret of a request, worked out once before any page runs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import Depends, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.params import Depends as DependsMark
from starlette.datastructures import FormData

from pipeline.domain.people import APPLICANTS, CHAMBER, COMPANY, Actor, Role
from pipeline.errors import NotAllowed
from pipeline.steps import accounts
from pipeline.steps.accounts import Session
from pipeline.steps.desk import Desk
from review_ui import language as languages
from review_ui import security
from review_ui.language import Language

SIGNED_BY_OTHERS = frozenset({"/webhooks/payments"})  # no browser sends these; their own signature is checked
ALWAYS_OPEN = frozenset({"/password", "/sign-out", "/language"})
DEFAULT_ZONE = "Asia/Tokyo"


@dataclass(frozen=True)
class Visitor:
    """Somebody at the door. `secret` must come back with every form; `fresh` tells that the browser does not have
    it yet."""

    session: Session | None
    language: Language
    secret: str
    fresh: bool
    address: str

    @property
    def role(self) -> Role | None:
        """The role of who has signed in."""
        return self.session.account.role if self.session else None

    @property
    def actor(self) -> Actor:
        """Who acts.

        Raises:
            NotAllowed: nobody has signed in.
        """
        if self.session is None:
            raise NotAllowed("sign-in-needed")
        return self.session.actor

    @property
    def chamber_name(self) -> str:
        """The chamber's name in this person's language; "" before signing in."""
        if self.session is None:
            return ""
        chamber = self.session.chamber
        return (chamber.name_ja if self.language.code == "ja" else "") or chamber.name

    @property
    def whose(self) -> str:
        """For whom this person works: their company, or the chamber."""
        registration = self.session.registration if self.session else None
        if registration is None:
            return self.chamber_name
        return (registration.name_ja if self.language.code == "ja" else "") or registration.name_en

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which this person reads times."""
        return ZoneInfo(self.session.chamber.time_zone if self.session else DEFAULT_ZONE)


def desk_of(request: Request) -> Desk:
    """The desk that this application was made with."""
    desk: Desk = request.app.state.desk
    return desk


async def meet(request: Request) -> AsyncIterator[None]:
    """Let a visitor in, and clear away what they sent when they are gone: files lie in a temporary folder until
    then."""
    try:
        await _let_in(request)
        yield
    finally:
        await request.close()


async def _let_in(request: Request) -> None:
    """Work out who is here and refuse forms that are not ours. Runs before every page, so that no new page can
    forget it.

    Raises:
        NotAllowed: the form does not carry the secret of this browser.
    """
    token = request.cookies.get(security.SESSION_COOKIE, "")
    address = request.client.host if request.client else ""
    session = await run_in_threadpool(accounts.whoami, desk_of(request), token, address) if token else None
    cookie = request.cookies.get(security.FORM_COOKIE, "")
    secret = session.csrf if session else cookie or security.new_token()
    code = languages.choose(
        session.account.language if session else None,
        request.cookies.get(languages.COOKIE),
        request.headers.get("accept-language", ""),
    )
    request.state.visitor = Visitor(session, languages.language(code), secret, session is None and not cookie, address)
    if request.method not in security.SAFE_METHODS and request.url.path not in SIGNED_BY_OTHERS:
        given = request.headers.get(security.CSRF_HEADER) or str((await _form(request)).get(security.CSRF_FIELD, ""))
        if not security.same(given, session.csrf if session else cookie):
            raise NotAllowed("sign-in-needed" if token and not session else "form-expired")
    if session and session.account.must_change_password and request.url.path not in ALWAYS_OPEN:
        raise PasswordChangeDue


class PasswordChangeDue(Exception):
    """Somebody signed in with a password that was given to them; the error door leads them to the page where they
    choose their own."""


def visitor_of(request: Request) -> Visitor:
    """Who is here."""
    visitor: Visitor = request.state.visitor
    return visitor


def actor_of(request: Request) -> Actor:
    """Who acts; refused when nobody has signed in."""
    return visitor_of(request).actor


async def _form(request: Request) -> FormData:
    kind = request.headers.get("content-type", "").partition(";")[0]
    if kind not in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        return FormData()
    return await request.form(max_files=4, max_fields=200)


async def entries_of(request: Request) -> dict[str, str]:
    """The text entries of a form, by name; files are left out, of several with one name the last counts."""
    return {name: value for name, value in (await _form(request)).multi_items() if isinstance(value, str)}


TheDesk = Annotated[Desk, Depends(desk_of)]
TheVisitor = Annotated[Visitor, Depends(visitor_of)]
TheActor = Annotated[Actor, Depends(actor_of)]
Entries = Annotated[dict[str, str], Depends(entries_of)]
TheForm = Annotated[FormData, Depends(_form)]


def only(*roles: Role) -> DependsMark:
    """A dependency that lets these roles in.

    Raises (when asked):
        NotAllowed: somebody else.
    """

    def check(actor: TheActor) -> None:
        if actor.role not in roles:
            raise NotAllowed("not-allowed")

    mark: DependsMark = Depends(check)
    return mark


COMPANY_ONLY = only(*COMPANY)
APPLICANTS_ONLY = only(*APPLICANTS)
CHAMBER_ONLY = only(*CHAMBER)
REVIEWERS_ONLY = only(Role.REVIEWER, Role.CHAMBER_ADMIN)
