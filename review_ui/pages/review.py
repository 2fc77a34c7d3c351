"""The reviewer's queue, and what a reviewer does to a case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from pipeline.errors import GensanError, Text
from pipeline.steps import issue, review, views
from pipeline.steps.views import CaseView
from pipeline.storage import cases
from review_ui import presenters
from review_ui.looks import page
from review_ui.pages.case import show
from review_ui.visitor import CHAMBER_ONLY, REVIEWERS_ONLY, Entries, TheActor, TheDesk

router = APIRouter()


@router.get("/queue", dependencies=[REVIEWERS_ONLY])
def show_queue(request: Request, desk: TheDesk, actor: TheActor, done: str = "") -> Response:
    """What waits, oldest first."""
    now = desk.clock.now()
    with desk.database.read() as session:
        rows = cases.queue(session, actor, now)
    ages = {row.id: age(now, row.submitted_at) for row in rows}
    free = sum(row.claimed_by is None or row.claimed_by == actor.account_id for row in rows)
    return page(
        request,
        "queue.html",
        rows=rows,
        ages=ages,
        free=free,
        looks=presenters.LOOKS,
        mine=actor.account_id,
        done=done,
    )


@router.post("/queue/next", dependencies=[REVIEWERS_ONLY])
def take_next(desk: TheDesk, actor: TheActor) -> Response:
    """The oldest case that nobody holds."""
    case_id = review.claim_next(desk, actor)
    return RedirectResponse(f"/cases/{case_id}" if case_id else "/queue?done=empty", 303)


def age(now: datetime, since: datetime | None) -> Text:
    """How long a case has waited, roughly: minutes, hours, days."""
    minutes = int((now - since).total_seconds() // 60) if since else 0
    if minutes < 60:
        return Text(f"{max(minutes, 0)} min", f"{max(minutes, 0)}分")
    if minutes < 48 * 60:
        return Text(f"{minutes // 60} h", f"{minutes // 60}時間")
    return Text(f"{minutes // 1440} days", f"{minutes // 1440}日")


# Acts on a case -------------------------------------------------------------------------------------

on_case = APIRouter(prefix="/cases/{case_id}", dependencies=[CHAMBER_ONLY])


def _act(
    request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, step: Callable[[], CaseView], to: str
) -> Response:
    """Do it and go on; or show the case again with the reason why not."""
    try:
        step()
    except GensanError as error:
        return show(request, views.open_case(desk, actor, case_id), error)
    return RedirectResponse(to, 303)


@on_case.post("/claim")
def claim(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """Take the case for review."""
    return _act(request, desk, actor, case_id, lambda: review.claim(desk, actor, case_id), f"/cases/{case_id}")


@on_case.post("/release")
def release(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """Let it go."""
    return _act(request, desk, actor, case_id, lambda: review.release(desk, actor, case_id), "/queue")


@on_case.post("/lease")
def renew_lease(desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """Still at it."""
    review.renew_lease(desk, actor, case_id)
    return JSONResponse({"held": True})


@on_case.post("/return")
def send_back(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """Back to the applicant, with a message."""
    message = entries.get("reason", "")
    return _act(
        request, desk, actor, case_id, lambda: review.send_back(desk, actor, case_id, message), "/queue?done=returned"
    )


@on_case.post("/approve")
def approve(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID) -> Response:
    """Approve."""
    return _act(request, desk, actor, case_id, lambda: review.approve(desk, actor, case_id), "/queue?done=approved")


@on_case.post("/refuse")
def refuse(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """Refuse for good."""
    reason = entries.get("reason", "")
    return _act(
        request, desk, actor, case_id, lambda: review.refuse(desk, actor, case_id, reason), "/queue?done=refused"
    )


@on_case.post("/rescind")
def rescind(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """Take an approval back."""
    reason = entries.get("reason", "")
    return _act(
        request, desk, actor, case_id, lambda: review.rescind(desk, actor, case_id, reason), f"/cases/{case_id}"
    )


@on_case.post("/revoke")
def revoke(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """Revoke the certificate."""
    reason = entries.get("reason", "")
    return _act(request, desk, actor, case_id, lambda: issue.revoke(desk, actor, case_id, reason), f"/cases/{case_id}")


@on_case.post("/reopen")
def reopen_print(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """Open printing again."""
    reason = entries.get("reason", "")
    return _act(
        request, desk, actor, case_id, lambda: issue.reopen_print(desk, actor, case_id, reason), f"/cases/{case_id}"
    )


@on_case.post("/clear")
def clear_finding(request: Request, desk: TheDesk, actor: TheActor, case_id: UUID, entries: Entries) -> Response:
    """Settle a finding with a reason."""
    key, reason = entries.get("key", ""), entries.get("reason", "")
    target = f"/cases/{case_id}#region-findings"
    return _act(request, desk, actor, case_id, lambda: review.clear_finding(desk, actor, case_id, key, reason), target)
