"""The one place where errors become answers: by class a status, by the asker a page or JSON {code, message, advice}."""

from __future__ import annotations

import logging
from urllib.parse import quote, urlsplit

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response

from pipeline.errors import (
    Conflict,
    EntryRefused,
    FileRefused,
    GensanError,
    InputRefused,
    NotAllowed,
    NotFound,
    OutsideFailure,
    Text,
    WrongState,
)
from review_ui import language as languages
from review_ui.looks import page
from review_ui.visitor import PasswordChangeDue, Visitor

log = logging.getLogger(__name__)

STATUS: tuple[tuple[type[GensanError], int], ...] = (
    (FileRefused, 422), (EntryRefused, 422), (InputRefused, 422), (NotAllowed, 403), (NotFound, 404),
    (Conflict, 409), (WrongState, 409), (OutsideFailure, 502), (GensanError, 500),
)  # fmt: skip
STATUS_OF_CODE = {
    "sign-in-needed": 401,
    "sign-in-slow": 429,
    "file-too-large": 413,
    "webhook-refused": 400,
    "file-same": 409,
}
METHOD_REFUSED = Text("This address does not take that kind of request.", "このアドレスではこの操作はできません。")


def status_of(error: GensanError) -> int:
    """The HTTP status that says what kind of failure this is."""
    return STATUS_OF_CODE.get(error.code) or next(status for kind, status in STATUS if isinstance(error, kind))


def explain(error: GensanError, code: str) -> dict[str, object]:
    """The error for a program, in the language `code`; a conflict carries both values."""
    said: dict[str, object] = {
        "code": error.code,
        "message": error.message.in_language(code),
        "advice": error.advice.in_language(code),
    }
    if isinstance(error.data.get("field"), str):
        said["field"] = error.data["field"]
    if isinstance(error, Conflict) and "theirs" in error.data:
        said |= {"theirs": str(error.data["theirs"]), "yours": str(error.data.get("yours", ""))}
    return said


def wants_json(request: Request) -> bool:
    """Whether a script asks, not a person."""
    return "application/json" in request.headers.get("accept", "")


def safe_path(target: str) -> str:
    """`target` if it is a path on this site, else the front page: nobody is led away by a link."""
    parts = urlsplit(target)
    inside = target.startswith("/") and not target.startswith(("//", "/\\")) and not parts.scheme and not parts.netloc
    return target if inside and not any(ord(c) < 32 for c in target) else "/"


def hang(app: FastAPI) -> None:
    """Hang the doors into the application."""
    app.add_exception_handler(GensanError, _refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(PasswordChangeDue, _change_password)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, GensanError)
    status = status_of(error)
    if status >= 500:
        log.warning("refused with %s", error.code)
    if status == 401 and not wants_json(request):
        back = request.url.path if request.method == "GET" else "/"
        query = f"?{request.url.query}" if request.url.query and request.method == "GET" else ""
        return RedirectResponse(f"/sign-in?back={quote(back + query)}", status_code=303)
    return answer(request, error, status)


def answer(request: Request, error: GensanError, status: int) -> Response:
    """The page or the JSON that tells of an error."""
    visitor = _whoever(request)
    if wants_json(request):
        return JSONResponse(explain(error, visitor.language.code), status_code=status)
    request.state.visitor = visitor
    return page(request, "error.html", status=status, error=error, reference=getattr(request.state, "request_id", ""))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return answer(request, NotFound("not-found"), 404)
    if error.status_code == 405:
        text = METHOD_REFUSED.in_language(_whoever(request).language.code)
        return JSONResponse({"code": "method", "message": text, "advice": ""}, 405, headers=error.headers)
    return answer(request, EntryRefused("form-expired"), error.status_code)


async def _malformed(request: Request, error: Exception) -> Response:
    """A path or query that cannot be what it should: there is no such page."""
    return answer(request, NotFound("not-found"), 404)


async def _change_password(request: Request, error: Exception) -> Response:
    if wants_json(request):
        return answer(request, NotAllowed("sign-in-needed"), 401)
    return RedirectResponse("/password", status_code=303)


async def unexpected(request: Request, error: Exception) -> Response:
    """Nobody foresaw this: the trace goes to the log, the person gets the number under which it stands there."""
    reference = getattr(request.state, "request_id", "")
    log.error("unexpected error on %s %s", request.method, request.url.path, exc_info=error)
    return answer(request, GensanError("unexpected", reference=reference), 500)


def _whoever(request: Request) -> Visitor:
    """The visitor, also when the failure came before it was known who that is."""
    found: Visitor | None = getattr(request.state, "visitor", None)
    if found is not None:
        return found
    code = languages.choose(None, request.cookies.get(languages.COOKIE), request.headers.get("accept-language", ""))
    return Visitor(None, languages.language(code), "", False, "")
