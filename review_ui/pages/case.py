"""The case page: one case with its pages, its values, its findings and its certificate; and the edits made on it."""

from __future__ import annotations

import math
from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from pipeline import log
from pipeline.domain.certificate import Mark
from pipeline.domain.editing import Place
from pipeline.domain.evidence import Box
from pipeline.domain.people import CHAMBER, COMPANY
from pipeline.errors import EntryRefused, GensanError, NotFound
from pipeline.steps import application, intake, printing, views
from pipeline.steps.views import CaseView
from review_ui import history, screens
from review_ui.doors import status_of
from review_ui.looks import fragment, page
from review_ui.visitor import APPLICANTS_ONLY, Entries, TheActor, TheDesk, TheVisitor, only

router = APIRouter(prefix="/cases/{case_id}", dependencies=[only(*COMPANY, *CHAMBER)])


def show(request: Request, view: CaseView, refused: GensanError | None = None) -> Response:
    """The page, also where an act was refused: then it says why at its head."""
    log.case_id.set(str(view.case.id))
    return page(
        request, "case.html", status=status_of(refused) if refused else 200, **screens.whole(request, view, refused)
    )


@router.get("")
def show_case(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """The case page."""
    return show(request, views.open_case(desk, actor, case_id))


@router.get("/pages/{number}.png")
def show_image(desk: TheDesk, actor: TheActor, case_id: UUID, number: int) -> Response:
    """A page's picture."""
    image = views.page(desk, actor, case_id, number).image
    return Response(image, media_type="image/png", headers={"Cache-Control": "private, max-age=600"})


@router.get("/pages/{number}.json")
def show_words(desk: TheDesk, actor: TheActor, case_id: UUID, number: int) -> Response:
    """A page's size and words: [text, x0, top, x1, bottom] in points."""
    found = views.page(desk, actor, case_id, number).page
    words = [[w.text, *(round(side, 1) for side in (w.box.x0, w.box.top, w.box.x1, w.box.bottom))] for w in found.words]
    return JSONResponse({"number": found.number, "width": found.width, "height": found.height, "words": words})


@router.get("/state")
def show_state(desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """The state alone, for a page that waits."""
    return JSONResponse({"state": views.open_case(desk, actor, case_id).case.state.value})


@router.get("/update")
def show_update(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """How the case stands now, for the script."""
    return JSONResponse(screens.update(request, views.open_case(desk, actor, case_id)))


@router.get("/history")
def show_history(request: Request, desk: TheDesk, actor: TheActor, visitor: TheVisitor, case_id: UUID) -> Response:
    """What happened, as it is now."""
    lines = history.lines(views.open_case(desk, actor, case_id).history, visitor.language.code)
    return JSONResponse({"history": fragment(request, "_case_history.html", history=lines)})


@router.get("/certificate/{mark}")
def download(desk: TheDesk, actor: TheActor, case_id: UUID, mark: str) -> Response:
    """The sealed file."""
    if mark not in {m.value for m in Mark}:
        raise NotFound("not-found")
    found = printing.download(desk, actor, case_id, Mark(mark))
    headers = {"Content-Disposition": f'attachment; filename="{found.name}"'}
    return Response(found.content, media_type="application/pdf", headers=headers)


# Edits: each answers with what has changed on the page ----------------------------------------------


@router.post("/fields")
def correct(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """A value corrected: typed, or taken from the page."""
    field, text, expected = _need(entries, "field"), entries.get("text", ""), entries.get("expected", "")
    view = application.correct(desk, actor, case_id, field, text, expected, _place(entries))
    return JSONResponse(screens.update(request, view))


@router.post("/accept")
def accept(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """A value looked at and found right."""
    return JSONResponse(screens.update(request, application.accept(desk, actor, case_id, _need(entries, "field"))))


@router.post("/entries")
def enter(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """An entry of the application."""
    name, text, expected = _need(entries, "field"), entries.get("text", ""), entries.get("expected", "")
    return JSONResponse(screens.update(request, application.enter(desk, actor, case_id, name, text, expected)))


@router.post("/lines/insert")
def insert_line(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """An empty goods line."""
    return JSONResponse(screens.update(request, application.insert_line(desk, actor, case_id, _index(entries))))


@router.post("/lines/remove")
def remove_line(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """A goods line less."""
    return JSONResponse(screens.update(request, application.remove_line(desk, actor, case_id, _index(entries))))


# Acts: each leads to a page -------------------------------------------------------------------------


@router.post("/apply", dependencies=[APPLICANTS_ONLY])
def apply(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """Hand the application in."""
    try:
        application.apply(desk, actor, case_id)
    except GensanError as error:
        return show(request, views.open_case(desk, actor, case_id), error)
    return RedirectResponse(f"/cases/{case_id}", 303)


@router.post("/withdraw", dependencies=[APPLICANTS_ONLY])
def withdraw(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """Take it back."""
    try:
        application.withdraw(desk, actor, case_id)
    except GensanError as error:
        return show(request, views.open_case(desk, actor, case_id), error)
    return RedirectResponse(f"/cases/{case_id}", 303)


@router.post("/delete", dependencies=[APPLICANTS_ONLY])
def delete(desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """Off the lists."""
    intake.delete(desk, actor, case_id)
    return RedirectResponse("/cases", 303)


@router.post("/retry", dependencies=[APPLICANTS_ONLY])
def retry(desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """Read the file once more."""
    intake.retry(desk, actor, case_id)
    return RedirectResponse(f"/cases/{case_id}", 303)


@router.post("/type", dependencies=[APPLICANTS_ONLY])
def type_instead(desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """Type the values beside the pages."""
    intake.type_instead(desk, actor, case_id)
    return RedirectResponse(f"/cases/{case_id}", 303)


# ----------------------------------------------------------------------------------------------------


def _need(entries: dict[str, str], name: str) -> str:
    """An entry that a script of ours always sends."""
    if not entries.get(name):
        raise EntryRefused("entry-unknown-field", field=name)
    return entries[name]


def _index(entries: dict[str, str]) -> int:
    text = _need(entries, "index")
    if not text.isdecimal() or len(text) > 4:
        raise EntryRefused("entry-unknown-field", field=f"lines.{text[:20]}")
    return int(text)


def _place(entries: dict[str, str]) -> Place | None:
    """Where on the page a value was taken from; None when it was typed.

    Raises:
        EntryRefused: not four finite numbers that make a box, or no page number.
    """
    if "box" not in entries:
        return None
    try:
        x0, top, x1, bottom = (float(side) for side in entries["box"].split())
        box, number = Box(x0, top, x1, bottom), int(entries.get("page", ""))
        if not all(map(math.isfinite, (x0, top, x1, bottom))):
            raise ValueError("not a place on paper")
    except ValueError as error:
        raise EntryRefused("entry-unknown-field", field="box") from error
    return Place(number, box)
