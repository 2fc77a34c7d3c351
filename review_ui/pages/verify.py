"""Verifying for the world: by three entries, by the code on the paper, by the file itself. Nobody has to sign in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.responses import JSONResponse, RedirectResponse, Response

from pipeline.domain import entry
from pipeline.domain.certificate import Certificate
from pipeline.domain.invoice import ValueKind
from pipeline.domain.places import country_name
from pipeline.errors import EntryRefused, GensanError, Text
from pipeline.steps import chambers, verify
from pipeline.steps.desk import Desk
from pipeline.steps.verify import Verdict
from pipeline.storage.codec import from_json
from rendering import code as codes
from rendering.keys import KeyList, dump_list, load_published
from review_ui.doors import explain, status_of, wants_json
from review_ui.looks import fragment, page
from review_ui.visitor import Entries, TheDesk, TheForm, TheVisitor, Visitor

router = APIRouter()


@router.get("/v")
def show_verify(request: Request) -> Response:
    """The page. A code's fragment never reaches the server by itself; the page's script hands it over."""
    return _show(request)


@router.post("/v")
def look_up(request: Request, desk: TheDesk, visitor: TheVisitor, entries: Entries) -> Response:
    """By number, access code and date."""
    asked = {name: entries.get(name, "").strip()[:80] for name in ("number", "access_code", "issued_on")}
    try:
        day = _day(asked["issued_on"])
        verdict = verify.look_up(desk, asked["number"], asked["access_code"], day, visitor.address)
    except GensanError as error:
        return _show(request, status=status_of(error), asked=asked, error=error)
    return _show(request, asked=asked, looked=True, verdict=verdict)


@router.post("/v/code")
def read_code(request: Request, desk: TheDesk, visitor: TheVisitor, entries: Entries) -> Response:
    """By the code on the paper: its signature is checked here, then the state of what it names."""
    language = visitor.language.code
    try:
        payload = codes.read_link(entries.get("code", ""), key_list(desk))
    except GensanError as error:
        return JSONResponse(
            explain(error, language) | {"html": fragment(request, "_verify_code.html", error=error)}, 422
        )
    verdict = verify.state_of(desk, payload.number)
    origins = ", ".join(country_name(origin) for origin in payload.origins)
    html = fragment(request, "_verify_code.html", error=None, payload=payload, verdict=verdict, origins=origins)
    return JSONResponse({"html": html, "number": payload.number})


@router.post("/v/file")
async def check_file(request: Request, desk: TheDesk, visitor: TheVisitor, form: TheForm) -> Response:
    """By the file: the worker opens it, this page waits."""
    file = form.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        raise EntryRefused("entry-required", label=Text("A file", "ファイル"))
    job = await run_in_threadpool(verify.ask_file_check, desk, await file.read(), visitor.address)
    if wants_json(request):
        return JSONResponse({"href": f"/v/file/{job}"}, 202)
    return RedirectResponse(f"/v/file/{job}", 303)


@router.get("/v/file/{job_id}")
def show_check(request: Request, desk: TheDesk, job_id: UUID) -> Response:
    """How the check stands."""
    job = verify.file_check(desk, job_id)
    paper = _paper(job.result)
    if wants_json(request):
        done = job.result is not None
        html = fragment(request, "_verify_file.html", result=job.result, paper=paper) if done else ""
        return JSONResponse({"done": done, "html": html})
    values = _values(request.state.visitor) | {"checking": True, "result": job.result, "paper": paper}
    return page(request, "verify.html", **values)


@router.get("/keys.json")
def show_keys(desk: TheDesk) -> Response:
    """The published keys, for whoever verifies without us."""
    headers = {
        "Cache-Control": "public, max-age=300",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    return Response(dump_list(key_list(desk).keys), media_type="application/json", headers=headers)


def key_list(desk: Desk) -> KeyList:
    """All keys that certificates of this installation may carry."""
    return KeyList(tuple(load_published(key.published) for key in chambers.public_keys(desk)))


def _show(
    request: Request, status: int = 200, asked: dict[str, str] | None = None, error: GensanError | None = None,
    looked: bool = False, verdict: Verdict | None = None,
) -> Response:  # fmt: skip
    values = _values(request.state.visitor)
    values |= {"asked": asked or values["asked"], "error": error, "looked": looked, "verdict": verdict}
    return page(request, "verify.html", status=status, **values)


def _values(visitor: Visitor) -> dict[str, Any]:
    _ = visitor.language.gettext
    return {
        "asked": {"number": "", "access_code": "", "issued_on": ""},
        "error": None,
        "looked": False,
        "verdict": None,
        "checking": False,
        "result": None,
        "paper": None,
        "texts": {
            "checking": _("The file is being checked…"),
            "failed": _("It could not be sent."),
            "noConnection": _("There is no connection. Please try again."),
        },
    }


def _paper(result: Mapping[str, Any] | None) -> Certificate | None:
    """The certificate that a checked file holds."""
    held = result.get("certificate") if result else None
    return from_json(Certificate, json.dumps(held).encode()) if held else None


def _day(text: str) -> date:
    """The date as printed ("April 1, 2026") or in any form that can be read in one way only."""
    day: date = entry.parse(ValueKind.DATE, text)
    return day
