"""What the reader has learned of a company's layouts: seen by the company, and forgotten when it says so."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from pipeline.domain.people import Role
from pipeline.errors import NotFound
from pipeline.steps import memory
from review_ui.looks import page
from review_ui.presenters import label_of
from review_ui.visitor import Entries, TheActor, TheDesk, only

router = APIRouter(dependencies=[only(Role.SIGNER, Role.ADMIN)])
ALL = "all"


@router.get("/memory")
def show_memory(request: Request, desk: TheDesk, actor: TheActor) -> Response:
    """A line for each case that taught something."""
    return page(request, "memory.html", lessons=memory.shown(desk, actor), label_of=label_of)


@router.post("/memory")
def forget(desk: TheDesk, actor: TheActor, entries: Entries) -> Response:
    """What one case taught is forgotten, or everything."""
    which = entries.get("case", "")
    memory.forget(desk, actor, () if which == ALL else [_uuid(which)])
    return RedirectResponse("/memory", 303)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise NotFound("not-found") from error
