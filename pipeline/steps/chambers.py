"""Chambers, their registers and their sealing keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import select, update

from pipeline.domain import numbering
from pipeline.domain.chamber import Chamber
from pipeline.domain.people import Actor, MemberClass, Registration
from pipeline.errors import EntryRefused
from pipeline.steps.desk import Desk
from pipeline.storage import audit, counters, people
from pipeline.storage.tables import ChamberRow, CompanyRow, KeyRow


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A chamber's public sealing key: `kid` names it in QR codes, `published` is its JSON in the key list."""

    kid: str
    chamber_id: UUID
    published: str
    valid_from: datetime
    valid_to: datetime
    current: bool


def create_chamber(desk: Desk, actor: Actor, chamber: Chamber) -> Chamber:
    """Add a chamber to the installation.

    Raises:
        EntryRefused: its code is taken.
    """
    now = desk.clock.now()
    with desk.database.begin() as session:
        if people.chamber_by_code(session, chamber.code) is not None:
            raise EntryRefused("login-taken", login=chamber.code)
        session.add(ChamberRow(id=chamber.id, code=chamber.code, chamber=chamber))
        session.flush()
        audit.record(session, now, actor, f"chamber:{chamber.code}:created", audit.Subject(chamber.id))
    return chamber


def register_company(
    desk: Desk,
    actor: Actor,
    chamber: Chamber,
    name_en: str,
    name_ja: str,
    address_en: str,
    member_class: MemberClass,
    valid_until: date,
) -> Registration:
    """Register a company with a chamber; it gets the next registration number."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        number = numbering.registration_number(
            chamber.code, counters.next_number(session, f"registration:{chamber.id}")
        )
        row = CompanyRow(
            id=uuid4(),
            chamber_id=chamber.id,
            number=number,
            name_en=name_en,
            name_ja=name_ja,
            address_en=address_en,
            member_class=member_class.value,
            valid_until=valid_until,
        )
        session.add(row)
        session.flush()
        subject = audit.Subject(chamber.id, row.id)
        audit.record(session, now, actor, f"registration:{number}:created", subject, new=name_en)
        return people.as_registration(row)


def record_key(desk: Desk, actor: Actor, key: PublicKey) -> None:
    """Publish a new sealing key; it becomes the current one, those before it go on verifying."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        if session.get(KeyRow, key.kid) is not None:
            return
        session.execute(update(KeyRow).where(KeyRow.chamber_id == key.chamber_id).values(current=False))
        session.add(
            KeyRow(
                kid=key.kid,
                chamber_id=key.chamber_id,
                published=key.published,
                valid_from=key.valid_from,
                valid_to=key.valid_to,
                current=True,
            )
        )
        audit.record(session, now, actor, f"chamber:key:{key.kid}:published", audit.Subject(key.chamber_id))


def public_keys(desk: Desk) -> tuple[PublicKey, ...]:
    """All keys that certificates of this installation may carry, oldest first."""
    with desk.database.read() as session:
        rows = session.scalars(select(KeyRow).order_by(KeyRow.valid_from, KeyRow.kid))
        return tuple(PublicKey(r.kid, r.chamber_id, r.published, r.valid_from, r.valid_to, r.current) for r in rows)
