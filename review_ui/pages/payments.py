"""Paying: approved cases ticked and paid together, the trial service's own page, the notices of the service, and what
was charged."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, RedirectResponse, Response

from pipeline.domain.money import Money, minor_digits
from pipeline.domain.people import Role
from pipeline.errors import GensanError, NotFound
from pipeline.gateways.trial_payments import TrialGateway
from pipeline.steps import billing
from pipeline.steps.desk import Desk
from review_ui.doors import safe_path, status_of
from review_ui.looks import page
from review_ui.visitor import APPLICANTS_ONLY, Entries, TheActor, TheDesk, TheForm, only

router = APIRouter()
SIGNATURE_HEADER = "gensan-signature"


@router.get("/payments", dependencies=[APPLICANTS_ONLY])
def show_payments(request: Request, desk: TheDesk, actor: TheActor, came: str = "") -> Response:
    """What can be paid, and what has been."""
    return _show(request, desk, actor, came=bool(came))


@router.post("/payments", dependencies=[APPLICANTS_ONLY])
async def pay(request: Request, desk: TheDesk, actor: TheActor, form: TheForm) -> Response:
    """To the payment service's page, with the cases that were ticked."""
    chosen = [_uuid(value) for value in form.getlist("case") if isinstance(value, str)]
    back = f"{desk.settings.base_url}/payments?came=back"
    try:
        url = await run_in_threadpool(billing.start_checkout, desk, actor, chosen, back)
    except GensanError as error:
        return await run_in_threadpool(_show, request, desk, actor, error)
    return RedirectResponse(url, 303)


def _show(
    request: Request, desk: Desk, actor: TheActor, error: GensanError | None = None, *, came: bool = False
) -> Response:
    bills = billing.charges(desk, actor)
    open_ones = [bill for bill in billing.charges(desk, actor, unpaid_only=True) if bill.state != "paid"]
    paid = [bill for bill in bills if bill.state == "paid"]
    return page(
        request,
        "payments.html",
        status=status_of(error) if error else 200,
        error=error,
        came=came,
        open_ones=open_ones,
        paid=paid,
        trial_service=desk.payments.trial,
    )


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise NotFound("not-found") from error


@router.get("/charges", dependencies=[only(Role.TREASURER, Role.CHAMBER_ADMIN)])
def show_charges(request: Request, desk: TheDesk, actor: TheActor) -> Response:
    """What the chamber has charged."""
    bills = billing.charges(desk, actor)
    totals: dict[str, Decimal] = {}
    for bill in bills:
        totals[bill.state] = totals.get(bill.state, Decimal(0)) + bill.amount.amount
    currency = bills[0].amount.currency if bills else "JPY"
    sums = {state: Money(amount, currency) for state, amount in totals.items()}
    return page(request, "charges.html", bills=bills, sums=sums)


@router.post("/webhooks/payments")
async def take_webhook(request: Request, desk: TheDesk) -> Response:
    """A notice of the payment service; its signature is checked in the step."""
    body, signature = await request.body(), request.headers.get(SIGNATURE_HEADER, "")
    fresh = await run_in_threadpool(billing.take_webhook, desk, body, signature)
    return JSONResponse({"taken": True, "fresh": fresh})


# The trial service's own page: what a real service would show on its own site -----------------------


@router.get("/trial-gateway/{reference}")
def show_trial(request: Request, desk: TheDesk, reference: str) -> Response:
    """Pay or be declined; it says plainly that no money moves."""
    payment = _gateway(desk).payment(reference)
    amount = Money(Decimal(payment.amount).scaleb(-minor_digits(payment.currency)), payment.currency)
    return page(request, "trial_gateway.html", payment=payment, amount=amount)


@router.post("/trial-gateway/{reference}")
def decide_trial(desk: TheDesk, reference: str, entries: Entries) -> Response:
    """The payer's choice; then back to where they came from."""
    payment = _gateway(desk).decide(reference, paid=entries.get("decision") == "pay")
    return RedirectResponse(safe_path(payment.back_url.removeprefix(desk.settings.base_url)), 303)


def _gateway(desk: Desk) -> TrialGateway:
    """The trial service, where that is what this installation uses."""
    if not isinstance(desk.payments, TrialGateway):
        raise NotFound("not-found")
    return desk.payments
