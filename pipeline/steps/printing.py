"""Handing out sealed files, as long as the print window is open; every download is logged."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from pipeline.domain.certificate import Mark
from pipeline.domain.lifecycle import State
from pipeline.domain.people import APPLICANTS, CHAMBER, Actor
from pipeline.errors import NotAllowed, NotFound, WrongState
from pipeline.steps.desk import Desk
from pipeline.steps.moving import about
from pipeline.storage import audit, cases
from pipeline.storage.tables import CertificateRow


@dataclass(frozen=True, slots=True)
class Download:
    """A sealed PDF and the name under which it is saved."""

    name: str
    content: bytes


def download(desk: Desk, actor: Actor, case_id: UUID, mark: Mark) -> Download:
    """The sealed file of a mark.

    Raises:
        NotFound: no certificate (that this person may see).
        WrongState: the print window has ended (the chamber's own staff may still open the file), or the certificate
        is revoked or replaced.
    """
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = cases.fetch(session, actor, case_id, lock=True)
        if actor.role not in APPLICANTS | CHAMBER:
            raise NotAllowed("not-allowed")
        found = session.scalar(select(CertificateRow).where(CertificateRow.case_id == case_id))
        if found is None or mark.value not in found.files:
            raise NotFound("not-found")
        if actor.role in APPLICANTS and row.state != State.ISSUED.value:
            raise WrongState("print-window-over", date=str(found.print_until or ""))
        if actor.role in APPLICANTS:
            found.prints += 1
        audit.record(session, now, actor, f"certificate:{mark.value.lower()}:downloaded", about(row), new=found.number)
        digest, tenant, number = found.files[mark.value], row.company_id, found.number
    return Download(f"{number}-{mark.value.lower()}.pdf", desk.blobs.get(tenant, digest))
