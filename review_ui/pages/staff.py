"""Rooms of the house's own people: the chamber's settings, and what the operator of the installation looks after."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from pipeline.domain.people import Role
from pipeline.storage import outbox, people, reports
from review_ui.looks import page
from review_ui.visitor import TheActor, TheDesk, TheVisitor, only

router = APIRouter()


@router.get("/chamber", dependencies=[only(Role.CHAMBER_ADMIN)])
def show_chamber(request: Request, desk: TheDesk, visitor: TheVisitor, actor: TheActor) -> Response:
    """The chamber's settings and its register, to be read."""
    session = visitor.session
    assert session is not None  # TheActor has seen to it
    with desk.database.read() as reading:
        register = people.registrations(reading, session.chamber.id)
        accounts = people.accounts(reading, session.chamber.id)
    return page(request, "chamber.html", chamber=session.chamber, register=register, accounts=accounts)


@router.get("/operations", dependencies=[only(Role.OPERATOR)])
def show_operations(request: Request, desk: TheDesk) -> Response:
    """The outbox and what machines reported."""
    with desk.database.read() as session:
        mails, kept = outbox.latest(session), reports.latest(session)
    return page(request, "operations.html", mails=mails, reports=kept, sends=desk.mailer.sends, settings=desk.settings)
