"""Moving a case from state to state, and keeping its row in step with its values: used by every step."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from pipeline.domain import editing, lifecycle
from pipeline.domain.lifecycle import State
from pipeline.domain.people import Actor
from pipeline.errors import Conflict
from pipeline.storage import audit
from pipeline.storage.tables import AccountRow, CaseRow


def about(row: CaseRow) -> audit.Subject:
    """What an audit row about this case is about."""
    return audit.Subject(row.chamber_id, row.company_id, row.id)


def move(session: Session, row: CaseRow, event: lifecycle.Event, actor: Actor, now: datetime, note: str = "") -> None:
    """Let an event happen: the table decides, the audit row tells (state before → after, and the note).

    Raises:
        WrongState, NotAllowed: as `lifecycle.move`.
    """
    before = State(row.state)
    after = lifecycle.move(before, event, actor.role)
    row.state = after.value
    touch(row, now)
    told = f"{after.value}: {note}" if note else after.value
    audit.record(session, now, actor, f"case:{event.value}", about(row), before.value, told)


def touch(row: CaseRow, now: datetime) -> None:
    """The row has changed."""
    row.version += 1
    row.updated_at = now


def refresh_columns(row: CaseRow) -> None:
    """Bring the columns that lists search in step with the invoice."""
    invoice = row.invoice
    row.invoice_number = editing.shown(invoice, "invoice_number")[:200]
    row.consignee = editing.shown(invoice, "consignee_name")[:300]
    row.destination = invoice.consignee_country.value if invoice.consignee_country else ""
    words = [row.receipt_no, row.file_name, row.invoice_number, row.consignee]
    words += [
        editing.shown(invoice, name) for name in ("seller_name", "buyer_name", "port_of_discharge", "vessel_or_flight")
    ]
    words += [line.description.value for line in invoice.lines if line.description]
    row.search = " ".join(words).lower()


def hold_lease(session: Session, row: CaseRow, actor: Actor, now: datetime) -> None:
    """See that this reviewer holds the case.

    Raises:
        Conflict: somebody else does, or nobody.
    """
    held = row.claimed_by == actor.account_id and row.lease_until is not None and row.lease_until > now
    if not held:
        raise Conflict("case-claimed", name=name_of(session, row.claimed_by) or "–")


def release_lease(row: CaseRow) -> None:
    """Nobody holds the case."""
    row.claimed_by, row.lease_until = None, None


def name_of(session: Session, account_id: UUID | None) -> str:
    """The name of an account; "" for none."""
    row = session.get(AccountRow, account_id) if account_id else None
    return row.name if row else ""
