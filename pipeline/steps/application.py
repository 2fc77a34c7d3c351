"""The applicant's side (and a reviewer's corrections): values corrected and accepted, the application filled in,
applied, withdrawn.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from pipeline.domain import editing
from pipeline.domain.editing import Place
from pipeline.domain.findings import blocking
from pipeline.domain.lifecycle import Event, State
from pipeline.domain.people import Actor, Role
from pipeline.errors import Conflict, EntryRefused, NotAllowed, Text, WrongState
from pipeline.gateways.clock import local_day
from pipeline.steps import assess, memory, views
from pipeline.steps.desk import Desk
from pipeline.steps.moving import about, hold_lease, move, refresh_columns, touch
from pipeline.steps.views import CaseView
from pipeline.storage import audit, cases, people
from pipeline.storage.tables import CaseRow, ChargeRow

Edit = Callable[[Session, CaseRow, datetime], None]


def correct(
    desk: Desk, actor: Actor, case_id: UUID, field: str, text: str, expected: str, place: Place | None = None
) -> CaseView:
    """Change one value: `text` as typed ("" takes it away), `expected` the value that the person saw, `place` where
    they took it from.

    Raises:
        Conflict: the value is no longer `expected`; both are told, nothing is changed.
        EntryRefused: `text` is no value of that kind.
        NotAllowed, WrongState: the case is not to be edited by this person now.
    """

    def edit(session: Session, row: CaseRow, now: datetime) -> None:
        theirs = editing.shown(row.invoice, field)
        _see_no_conflict(editing.label_of(field), theirs, expected, text)
        row.invoice = editing.corrected(row.invoice, field, text, str(actor.account_id), place)
        row.looked_at = sorted({*row.looked_at, field}) if not text.strip() else row.looked_at
        new = editing.shown(row.invoice, field)
        audit.record(session, now, actor, f"case:{field}:corrected", about(row), theirs, new)

    return _edit(desk, actor, case_id, edit)


def accept(desk: Desk, actor: Actor, case_id: UUID, field: str) -> CaseView:
    """Say of a value that it was looked at and is right; of a missing one that it is not on the paper; of "lines"
    that their number is right.
    """

    def edit(session: Session, row: CaseRow, now: datetime) -> None:
        if field != "lines":
            row.invoice = editing.accepted(row.invoice, field, str(actor.account_id))
        row.looked_at = sorted({*row.looked_at, field})
        value = "" if field == "lines" else editing.shown(row.invoice, field)
        audit.record(session, now, actor, f"case:{field}:accepted", about(row), value, value)

    return _edit(desk, actor, case_id, edit)


def insert_line(desk: Desk, actor: Actor, case_id: UUID, index: int) -> CaseView:
    """Put an empty goods line before `index` (from 0)."""

    def edit(session: Session, row: CaseRow, now: datetime) -> None:
        row.invoice = editing.with_new_line(row.invoice, index)
        _forget_lines(row)
        audit.record(session, now, actor, f"case:lines.{index}:inserted", about(row))

    return _edit(desk, actor, case_id, edit)


def remove_line(desk: Desk, actor: Actor, case_id: UUID, index: int) -> CaseView:
    """Take a goods line away."""

    def edit(session: Session, row: CaseRow, now: datetime) -> None:
        gone = row.invoice.lines[index] if 0 <= index < len(row.invoice.lines) else None
        row.invoice = editing.without_line(row.invoice, index)
        _forget_lines(row)
        told = gone.description.value if gone and gone.description else ""
        audit.record(session, now, actor, f"case:lines.{index}:removed", about(row), old=told)

    return _edit(desk, actor, case_id, edit)


def enter(desk: Desk, actor: Actor, case_id: UUID, name: str, text: str, expected: str) -> CaseView:
    """Change one entry of the application (general goods name, copies, contact, consent …).

    Raises:
        as `correct`.
    """

    def edit(session: Session, row: CaseRow, now: datetime) -> None:
        theirs = editing.entry_shown(row.application, name)
        label = editing.ENTRY_LABELS.get(name, Text(name, name))
        _see_no_conflict(label, theirs, expected, text)
        row.application = editing.entered(row.application, name, text)
        _see_limits(session, row)
        new = editing.entry_shown(row.application, name)
        audit.record(session, now, actor, f"case:{name}:entered", about(row), theirs, new)

    return _edit(desk, actor, case_id, edit)


def apply(desk: Desk, actor: Actor, case_id: UUID) -> CaseView:
    """Hand the application in.

    Raises:
        WrongState: a blocking finding stands (named), or the case is in no state for it.
        EntryRefused: the declaration is not ticked.
        NotAllowed: this ID may not apply, or the registration has ended.
    """
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        chamber, registration = people.chamber(session, row.chamber_id), people.registration(session, row.company_id)
        today = local_day(now, chamber.time_zone)
        move(session, row, Event.APPLY, actor, now)  # first, so that who may not is told that
        if not registration.may_apply(today):
            raise NotAllowed("registration-ended")
        if not row.application.consent:
            raise EntryRefused("entry-consent", field="consent")
        row.application = dataclasses.replace(row.application, declared_on=row.application.declared_on or today)
        assess.assess(desk, session, row, now)
        see_nothing_blocks(row)
        row.submitted_at, row.submitted_on, row.message = now, today, ""
        memory.ask(session, row, now)
        return views.of_row(session, actor, row, now)


def withdraw(desk: Desk, actor: Actor, case_id: UUID) -> CaseView:
    """Take the application back.

    Raises:
        Conflict: a payment for it is under way.
    """
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        see_no_payment(session, row)
        move(session, row, Event.WITHDRAW, actor, now)
        return views.of_row(session, actor, row, now)


def see_nothing_blocks(row: CaseRow) -> None:
    """Raise WrongState, naming them, while blocking findings stand."""
    blocks = blocking(assess.standing_findings(row))
    if blocks:
        en, ja = "; ".join(f.message.en for f in blocks), "、".join(f.message.ja for f in blocks)
        raise WrongState("case-blocked", reasons=Text(en, ja))


def see_no_payment(session: Session, row: CaseRow) -> None:
    """Raise Conflict while a payment is open, so that nobody pays for what is gone."""
    charge = session.get(ChargeRow, row.id)
    if charge is not None and charge.state == "pending":
        raise Conflict("payment-elsewhere")


def _edit(desk: Desk, actor: Actor, case_id: UUID, edit: Edit) -> CaseView:
    """One change of a case by who may edit it, judged afresh."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        if not views.may_edit(row, actor, now):
            _explain_refusal(session, row, actor, now)
        edit(session, row, now)
        touch(row, now)
        refresh_columns(row)
        assess.assess(desk, session, row, now)
        return views.of_row(session, actor, row, now)


def _explain_refusal(session: Session, row: CaseRow, actor: Actor, now: datetime) -> None:
    if State(row.state) is State.IN_REVIEW and actor.role in (Role.REVIEWER, Role.CHAMBER_ADMIN):
        hold_lease(session, row, actor, now)
    move(session, row, Event.CORRECT, actor, now)  # says whether it is the state or the person
    raise NotAllowed("not-allowed")


def _see_no_conflict(label: Text, theirs: str, expected: str, yours: str) -> None:
    if theirs.strip() != expected.strip() and theirs.strip() != yours.strip():
        raise Conflict("case-changed", field=label, theirs=theirs, yours=yours)


def _see_limits(session: Session, row: CaseRow) -> None:
    policy = people.chamber(session, row.chamber_id).printing
    for name, most in (("originals", policy.max_originals), ("copies", policy.max_copies)):
        least = 1 if name == "originals" else 0
        if not least <= getattr(row.application, name) <= most:
            expected = Text(f"a number from {least} to {most}", f"{least}から{most}までの数")
            raise EntryRefused("entry-unreadable", value=str(getattr(row.application, name)), expected=expected)


def _forget_lines(row: CaseRow) -> None:
    """Lines have moved: what was looked at by index is looked at no longer."""
    row.looked_at = [name for name in row.looked_at if not name.startswith("lines.")] + (
        ["lines"] if "lines" not in row.looked_at else []
    )
    row.application = dataclasses.replace(row.application, goods_texts={})
