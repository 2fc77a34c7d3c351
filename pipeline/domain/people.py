"""People and companies: registrations, accounts, roles, and what each role may do. The table `RIGHTS` is the whole of
it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """Company side: ADMIN (may not apply), SIGNER, SUB. Chamber side: REVIEWER, TREASURER, CHAMBER_ADMIN. OPERATOR
    runs the installation.
    """

    ADMIN = "admin"
    SIGNER = "signer"
    SUB = "sub"
    REVIEWER = "reviewer"
    TREASURER = "treasurer"
    CHAMBER_ADMIN = "chamber_admin"
    OPERATOR = "operator"
    SYSTEM = "system"


APPLICANTS = frozenset({Role.SIGNER, Role.SUB})
COMPANY = frozenset({Role.ADMIN, Role.SIGNER, Role.SUB})
CHAMBER = frozenset({Role.REVIEWER, Role.TREASURER, Role.CHAMBER_ADMIN})


class MemberClass(StrEnum):
    """Membership of the chamber decides fees."""

    MEMBER = "member"
    NON_MEMBER = "non_member"


@dataclass(frozen=True, slots=True)
class Registration:
    """A company registered with a chamber (貿易登録). `number` is 9 digits that begin with the chamber's code;
    addresses are the registered ones."""

    id: UUID
    chamber_id: UUID
    number: str
    name_en: str
    name_ja: str
    address_en: str
    member_class: MemberClass
    valid_until: date
    suspended: bool = False

    def may_apply(self, today: date) -> bool:
        """New applications need a registration that is valid and not suspended."""
        return not self.suspended and today <= self.valid_until


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who signs in. `company_id` is None for chamber staff; `signer_id` is the signer whose signature a sub-ID
    uses (a signer's is their own)."""

    id: UUID
    chamber_id: UUID
    company_id: UUID | None
    role: Role
    login: str
    name: str
    email: str
    language: str = "ja"
    signer_id: UUID | None = None
    must_change_password: bool = False
    active: bool = True


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, for rights and for the audit trail. The system acts as Role.SYSTEM with `account_id` None."""

    role: Role
    name: str
    chamber_id: UUID | None = None
    company_id: UUID | None = None
    account_id: UUID | None = None
    address: str = ""  # network address, for the audit trail


SYSTEM = Actor(Role.SYSTEM, "System")
