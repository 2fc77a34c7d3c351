"""Coming in and going out, one's own password and language."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from pipeline.domain.people import Role
from pipeline.errors import GensanError, Text
from pipeline.steps import accounts
from review_ui import language as languages
from review_ui import security
from review_ui.doors import safe_path, status_of
from review_ui.looks import page
from review_ui.menu import home
from review_ui.visitor import Entries, TheActor, TheDesk, TheVisitor, Visitor

router = APIRouter()
CHAMBER_COOKIE = "gensan_chamber"  # what was typed last time: a code that everybody at the company shares, no secret

ROLE_NAMES: dict[Role, Text] = {
    Role.ADMIN: Text("Administrator", "管理者"),
    Role.SIGNER: Text("Signer", "署名者"),
    Role.SUB: Text("Sub-ID", "サブID"),
    Role.REVIEWER: Text("Reviewer", "審査担当者"),
    Role.TREASURER: Text("Treasurer", "会計担当者"),
    Role.CHAMBER_ADMIN: Text("Chamber administrator", "会議所管理者"),
    Role.OPERATOR: Text("Operator", "運用担当者"),
    Role.SYSTEM: Text("System", "システム"),
}


@router.get("/")
def start(visitor: TheVisitor) -> Response:
    """To where this person's work is."""
    return RedirectResponse(home(visitor.role), 303)


@router.get("/sign-in")
def show_sign_in(request: Request, visitor: TheVisitor, back: str = "/") -> Response:
    """The door."""
    if visitor.session:
        return RedirectResponse(safe_path(back), 303)
    chamber = request.cookies.get(CHAMBER_COOKIE, "")
    return page(request, "sign_in.html", back=safe_path(back), chamber=chamber, login="", error=None)


@router.post("/sign-in")
def sign_in(request: Request, desk: TheDesk, visitor: TheVisitor, entries: Entries) -> Response:
    """Open a session."""
    chamber, login, back = entries.get("chamber", ""), entries.get("login", ""), safe_path(entries.get("back", "/"))
    try:
        opened = accounts.sign_in(desk, chamber, login, entries.get("password", ""), visitor.address)
    except GensanError as error:
        status = 429 if error.code == "sign-in-slow" else 403
        return page(request, "sign_in.html", status=status, back=back, chamber=chamber, login=login, error=error)
    answer = RedirectResponse(back, 303)
    https = request.app.state.https
    security.set_cookie(answer, security.SESSION_COOKIE, opened.token, https)
    security.set_cookie(answer, CHAMBER_COOKIE, chamber.strip()[:8], https, days=365)
    answer.delete_cookie(security.FORM_COOKIE, path="/")  # a secret from before signing in must not outlive it
    return answer


@router.post("/sign-out")
def sign_out(request: Request, desk: TheDesk) -> Response:
    """Close the session."""
    accounts.sign_out(desk, request.cookies.get(security.SESSION_COOKIE, ""))
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(security.SESSION_COOKIE, path="/")
    return answer


@router.post("/language")
def set_language(request: Request, desk: TheDesk, visitor: TheVisitor, entries: Entries) -> Response:
    """Change the language of the pages; for those who have signed in, of their mails too."""
    code = entries.get("language", "")
    answer = RedirectResponse(safe_path(entries.get("back", "/")), 303)
    if code in languages.LANGUAGES:
        if visitor.session:
            accounts.set_language(desk, visitor.actor, code)
        security.set_cookie(answer, languages.COOKIE, code, request.app.state.https, days=365)
    return answer


@router.get("/password")
def show_password(request: Request, actor: TheActor) -> Response:
    """Where a given password is exchanged for one's own."""
    return page(request, "password.html", error=None)


@router.post("/password")
def change_password(
    request: Request, desk: TheDesk, visitor: TheVisitor, actor: TheActor, entries: Entries
) -> Response:
    """Change one's own password. All sessions end with the old one; this browser opens a new one at once."""
    session = visitor.session
    assert session is not None  # TheActor has seen to it
    try:
        accounts.change_password(desk, actor, entries.get("old", ""), entries.get("new", ""))
    except GensanError as error:
        if session.account.must_change_password:
            return page(request, "password.html", status=status_of(error), error=error)
        return _show_account(request, visitor, error)
    login, code = session.account.login, session.chamber.code
    opened = accounts.sign_in(desk, code, login, entries["new"], visitor.address)
    target = "/" if session.account.must_change_password else "/account?saved=yes"
    answer = RedirectResponse(target, 303)
    security.set_cookie(answer, security.SESSION_COOKIE, opened.token, request.app.state.https)
    return answer


@router.get("/account")
def show_account(request: Request, visitor: TheVisitor, actor: TheActor, saved: str = "") -> Response:
    """Who one is here."""
    return _show_account(request, visitor, None, saved=bool(saved))


def _show_account(request: Request, visitor: Visitor, error: GensanError | None, *, saved: bool = False) -> Response:
    session = visitor.session
    assert session is not None
    return page(
        request,
        "account.html",
        status=status_of(error) if error else 200,
        error=error,
        saved=saved,
        account=session.account,
        registration=session.registration,
        role_name=ROLE_NAMES[session.account.role],
    )
