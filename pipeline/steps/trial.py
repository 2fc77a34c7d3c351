"""The trial chamber of a fresh installation: a code and a name that no real chamber has, its staff, and trial
exporters. Everything that it issues
is marked SPECIMEN."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import uuid4

from pipeline.domain.chamber import CertificateKind, Chamber, Channel, FeeRule
from pipeline.domain.money import yen
from pipeline.domain.people import SYSTEM, Account, MemberClass, Registration, Role
from pipeline.gateways.clock import local_day
from pipeline.steps import accounts, chambers
from pipeline.steps.accounts import NewAccount
from pipeline.steps.desk import Desk
from pipeline.storage import people

TRIAL_CODE = "9990"
FIRST_FEES = date(2020, 1, 1)
VALID_FOR = timedelta(days=730)  # a registration holds for two years (domain.md F7)


@dataclass(frozen=True, slots=True)
class Exporter:
    """A company to be registered for trial: as on its letterhead."""

    name_en: str
    address_en: str
    name_ja: str = ""
    member: bool = True


@dataclass(frozen=True, slots=True)
class Credential:
    """What somebody needs to sign in, shown once."""

    role: Role
    login: str
    password: str
    company: str


@dataclass(frozen=True, slots=True)
class TrialExporter:
    """A registered trial company and its signer."""

    registration: Registration
    signer: Account


def trial_chamber(desk: Desk) -> Chamber | None:
    """The trial chamber, if this installation has been founded."""
    with desk.database.read() as session:
        return people.chamber_by_code(session, TRIAL_CODE)


def found_chamber(desk: Desk) -> tuple[Chamber, tuple[Credential, ...]]:
    """Make the trial chamber with an administrator, a reviewer, a treasurer and the operator of the installation."""
    chamber = chambers.create_chamber(desk, SYSTEM, _chamber())
    staff = (
        (Role.CHAMBER_ADMIN, "chamber", "Trial Chamber Administrator"),
        (Role.REVIEWER, "reviewer", "Trial Reviewer"),
        (Role.TREASURER, "treasurer", "Trial Treasurer"),
        (Role.OPERATOR, "operator", "Trial Operator"),
    )
    made = [
        _account(desk, chamber, NewAccount(role, login, name, f"{login}@example.com")) for role, login, name in staff
    ]
    return chamber, tuple(credential for _, credential in made)


def register_exporter(desk: Desk, chamber: Chamber, exporter: Exporter) -> tuple[TrialExporter, tuple[Credential, ...]]:
    """Register a trial exporter with an administrator, a signer (with a drawn specimen signature) and a sub-ID."""
    until = local_day(desk.clock.now(), chamber.time_zone) + VALID_FOR
    member = MemberClass.MEMBER if exporter.member else MemberClass.NON_MEMBER
    japanese = exporter.name_ja or exporter.name_en
    company = chambers.register_company(
        desk, SYSTEM, chamber, exporter.name_en, japanese, exporter.address_en, member, until
    )
    picture = desk.blobs.put(company.id, specimen_signature(exporter.name_en))
    mail = f"trade{company.number[-3:]}@example.com"

    def new(role: Role, part: str, name: str, signer: Account | None = None, signature: str = "") -> NewAccount:
        login = f"{part}-{company.number[-3:]}"
        signer_id = signer.id if signer else None
        return NewAccount(role, login, name, mail, "ja", company.id, signer_id, signature)

    _, admin = _account(desk, chamber, new(Role.ADMIN, "admin", "Company Administrator"))
    signer, signing = _account(desk, chamber, new(Role.SIGNER, "signer", "Taro Example", None, picture), company)
    _, sub = _account(desk, chamber, new(Role.SUB, "sub", "Hanako Example", signer), company)
    return TrialExporter(company, signer), (admin, signing, sub)


def register_exporters(
    desk: Desk, chamber: Chamber, exporters: Sequence[Exporter]
) -> tuple[tuple[TrialExporter, ...], tuple[Credential, ...]]:
    """Register several."""
    made = [register_exporter(desk, chamber, exporter) for exporter in exporters]
    return tuple(one for one, _ in made), tuple(c for _, credentials in made for c in credentials)


def specimen_signature(name: str) -> bytes:
    """A drawn scrawl as SVG, different for every name: a stand-in for the scanned specimen signature of a trial
    signer.
    """
    seed = hashlib.sha256(name.encode()).digest()
    points = [
        (12 + i * 9.5, 30 + 16 * math.sin(i * (0.7 + seed[i] / 255)) * (0.4 + seed[i + 8] / 320)) for i in range(20)
    ]
    path = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for (x0, y0), (x1, y1) in zip(points[1::2], points[2::2], strict=False):
        path += f" Q{x0:.1f} {y0 * 1.7 - 20:.1f} {x1:.1f} {y1:.1f}"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 60"><path fill="none" stroke="#111" '
        f'stroke-width="2.2" stroke-linecap="round" d="{path}"/></svg>'
    ).encode()


def _chamber() -> Chamber:
    return Chamber(
        id=uuid4(),
        code=TRIAL_CODE,
        name="Gensan Trial Chamber of Commerce and Industry",
        name_ja="原産試行商工会議所",
        city="Trial City",
        address="1-1 Example-cho, Trial City, Japan",
        certifier="Trial Certifier",
        trial=True,
        fees=tuple(
            FeeRule(CertificateKind.ORIGIN, Channel.ONLINE, member, yen(fee), yen(extra), 2, FIRST_FEES)
            for member, fee, extra in ((MemberClass.MEMBER, 1100, 110), (MemberClass.NON_MEMBER, 2200, 220))
        ),
    )


def _account(
    desk: Desk, chamber: Chamber, new: NewAccount, company: Registration | None = None
) -> tuple[Account, Credential]:
    password = accounts.random_password()
    account = accounts.create_account(desk, SYSTEM, chamber.id, new, password, must_change=False)
    return account, Credential(new.role, new.login, password, company.name_en if company else "")
