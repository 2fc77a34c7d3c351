"""Chambers, registrations and accounts in the database, as values."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pipeline.domain.chamber import Chamber
from pipeline.domain.people import Account, MemberClass, Registration, Role
from pipeline.errors import NotFound
from pipeline.storage.tables import AccountRow, ChamberRow, CompanyRow


def chamber(session: Session, chamber_id: UUID) -> Chamber:
    """A chamber by id.

    Raises:
        NotFound: there is none.
    """
    row = session.get(ChamberRow, chamber_id)
    if row is None:
        raise NotFound("not-found")
    return row.chamber


def chamber_by_code(session: Session, code: str) -> Chamber | None:
    """A chamber by its code."""
    return session.scalar(select(ChamberRow.chamber).where(ChamberRow.code == code))


def chambers(session: Session) -> tuple[Chamber, ...]:
    """All chambers, by code."""
    return tuple(session.scalars(select(ChamberRow.chamber).order_by(ChamberRow.code)))


def registration(session: Session, company_id: UUID) -> Registration:
    """A company's registration.

    Raises:
        NotFound: there is none.
    """
    row = session.get(CompanyRow, company_id)
    if row is None:
        raise NotFound("not-found")
    return as_registration(row)


def registrations(session: Session, chamber_id: UUID) -> tuple[Registration, ...]:
    """A chamber's register, by number."""
    rows = session.scalars(select(CompanyRow).where(CompanyRow.chamber_id == chamber_id).order_by(CompanyRow.number))
    return tuple(as_registration(row) for row in rows)


def account(session: Session, account_id: UUID) -> Account:
    """An account by id.

    Raises:
        NotFound: there is none.
    """
    row = session.get(AccountRow, account_id)
    if row is None:
        raise NotFound("not-found")
    return as_account(row)


def accounts(session: Session, chamber_id: UUID, company_id: UUID | None = None) -> tuple[Account, ...]:
    """The accounts of a chamber (its staff and its companies'), or of one company."""
    wanted = select(AccountRow).where(AccountRow.chamber_id == chamber_id).order_by(AccountRow.login)
    if company_id is not None:
        wanted = wanted.where(AccountRow.company_id == company_id)
    return tuple(as_account(row) for row in session.scalars(wanted))


def account_by_login(session: Session, chamber_id: UUID, login: str) -> AccountRow | None:
    """The row of an account, by what is typed in at the door."""
    return session.scalar(select(AccountRow).where(AccountRow.chamber_id == chamber_id, AccountRow.login == login))


def as_registration(row: CompanyRow) -> Registration:
    """The row as a value."""
    return Registration(
        row.id,
        row.chamber_id,
        row.number,
        row.name_en,
        row.name_ja,
        row.address_en,
        MemberClass(row.member_class),
        row.valid_until,
        row.suspended,
    )


def as_account(row: AccountRow) -> Account:
    """The row as a value."""
    return Account(
        row.id,
        row.chamber_id,
        row.company_id,
        Role(row.role),
        row.login,
        row.name,
        row.email,
        row.language,
        row.signer_id,
        row.must_change_password,
        row.active,
    )
