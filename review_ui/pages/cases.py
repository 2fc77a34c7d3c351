"""The list of cases and the way in: files dropped on it, or a case typed by hand."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.responses import JSONResponse, RedirectResponse, Response

from pipeline.domain.lifecycle import State
from pipeline.domain.people import APPLICANTS, CHAMBER, COMPANY, Actor, Role
from pipeline.errors import EntryRefused, FileRefused, Text
from pipeline.steps import intake
from pipeline.steps.desk import Desk
from pipeline.storage import cases
from review_ui import presenters
from review_ui.doors import explain, status_of, wants_json
from review_ui.looks import fragment, page
from review_ui.visitor import APPLICANTS_ONLY, TheActor, TheDesk, TheForm, TheVisitor, only

router = APIRouter()
LISTERS = only(*COMPANY, *CHAMBER)
COMPANY_STATES = tuple(s for s in State if s is not State.DELETED)
CHAMBER_STATES = tuple(s for s in COMPANY_STATES if s not in cases.BEFORE_APPLICATION)


@router.get("/cases", dependencies=[LISTERS])
def show_cases(
    request: Request, desk: TheDesk, actor: TheActor, words: str = "", state: str = "", after: str = ""
) -> Response:
    """The list."""
    chosen = _state(state)
    with desk.database.read() as session:
        counts = cases.counts(session, actor)
    _ = request.state.visitor.language.gettext
    return page(
        request, "cases.html", words=words, state=chosen, counts=counts, is_admin=actor.role is Role.ADMIN,
        states=CHAMBER_STATES if actor.role in CHAMBER else COMPANY_STATES, limit_mb=desk.settings.max_upload_mb,
        texts={
            "sending": _("Sending {name}"), "taken": _("Received as {receipt}; it is being read."), "open": _("Open"),
            "failed": _("It could not be sent."), "noConnection": _("There is no connection. Please try again."),
            "tooLarge": explain(_too_large(desk), request.state.visitor.language.code)["message"],
        }, **_rows(desk, actor, words, state, after),
    )  # fmt: skip


@router.get("/cases/rows", dependencies=[LISTERS])
def show_rows(
    request: Request, desk: TheDesk, actor: TheActor, words: str = "", state: str = "", after: str = ""
) -> Response:
    """The rows alone, for a page that is open while files are being read."""
    return JSONResponse({"rows": fragment(request, "_case_rows.html", **_rows(desk, actor, words, state, after))})


@router.post("/cases", dependencies=[APPLICANTS_ONLY])
async def upload(request: Request, desk: TheDesk, actor: TheActor, visitor: TheVisitor, form: TheForm) -> Response:
    """Take files in. A script sends one at a time and reads JSON; a plain form may send several and goes back to
    the list."""
    files = [each for each in form.getlist("file") if isinstance(each, UploadFile)]
    if not files:
        raise EntryRefused("entry-required", label=Text("A file", "ファイル"))
    answer: Response = RedirectResponse("/cases", 303)
    for file in files:
        answer = await _take(request, desk, actor, file)
        if answer.status_code >= 400:
            break
    return answer


async def _take(request: Request, desk: Desk, actor: Actor, file: UploadFile) -> Response:
    code = request.state.visitor.language.code
    name = PurePath((file.filename or "file").replace("\\", "/")).name
    try:
        case = await run_in_threadpool(intake.receive, desk, actor, name, await file.read())
    except FileRefused as error:
        if not wants_json(request):
            raise
        said = explain(error, code)
        if "case_id" in error.data:
            said["href"] = f"/cases/{error.data['case_id']}"
        return JSONResponse(said, status_of(error))
    if not wants_json(request):
        return RedirectResponse("/cases", 303)
    return JSONResponse({"id": str(case.id), "receipt_no": case.receipt_no, "href": f"/cases/{case.id}"}, 201)


@router.post("/cases/type", dependencies=[APPLICANTS_ONLY])
def type_case(desk: TheDesk, actor: TheActor) -> Response:
    """A case without a file."""
    return RedirectResponse(f"/cases/{intake.start_typing(desk, actor).id}", 303)


def _rows(desk: Desk, actor: Actor, words: str, state: str, after: str) -> dict[str, Any]:
    chosen = _state(state)
    query = cases.Query(states=(chosen,) if chosen else (), words=words[:200], after=after[:60])
    with desk.database.read() as session:
        listing = cases.listing(session, actor, query)
    older = {"words": words, "state": state, "after": listing.next}
    return {
        "rows": listing.rows,
        "looks": presenters.LOOKS,
        "next": urlencode({k: v for k, v in older.items() if v}) if listing.next else "",
        "busy": any(row.state is State.RECEIVED for row in listing.rows),
        "filtered": bool(words or chosen),
        "may_apply": actor.role in APPLICANTS,
    }


def _state(text: str) -> State | None:
    return State(text) if text in {s.value for s in State} else None


def _too_large(desk: Desk) -> FileRefused:
    return FileRefused("file-too-large", limit_mb=desk.settings.max_upload_mb)
