"""Small builders of the trade's values for tests: a sound case, of which a test changes what it is about.

The sound case is an export of pumps from Yokohama to Hamburg; `subject()` of it has no finding that blocks or warns.
"""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from pipeline.domain import drafting
from pipeline.domain.certificate import Application
from pipeline.domain.chamber import CertificateKind, Chamber, Channel, FeeRule
from pipeline.domain.evidence import Box, Grade, Reading, Source
from pipeline.domain.invoice import Invoice, InvoiceLine
from pipeline.domain.money import yen
from pipeline.domain.people import MemberClass, Registration
from pipeline.domain.rules import Subject

TODAY = date(2026, 3, 2)
CHAMBER_ID, COMPANY_ID = UUID(int=1), UUID(int=2)
SIGNATORY = "Hanako Yamada"


def reading(value: Any, text: str = "", grade: Grade = Grade.SURE) -> Reading[Any]:
    """A value as the reader gives it, in the middle of page 1."""
    words = "\n".join(value) if isinstance(value, tuple) else str(value)
    return Reading(value, text or words, 0.99, Source.TEXT_LAYER, 1, Box(100, 100, 200, 110), grade)


def line(**changes: Any) -> InvoiceLine:
    """A line of goods; a plain value becomes a sure reading, None takes a value away."""
    values: dict[str, Any] = {
        "description": "CENTRIFUGAL PUMP CP-200",
        "quantity": Decimal(10),
        "unit": "SETS",
        "unit_price": Decimal("150.00"),
        "amount": Decimal("1500.00"),
    } | changes
    return InvoiceLine(**{name: _as_reading(value) for name, value in values.items()})


def invoice(*lines: InvoiceLine, **changes: Any) -> Invoice:
    """A commercial invoice; a plain value becomes a sure reading, None takes a value away."""
    values: dict[str, Any] = {
        "invoice_number": "YT-2026-0031",
        "invoice_date": date(2026, 2, 20),
        "seller_name": "Yokota Trading Co., Ltd.",
        "seller_address": "1-2-3 Minatomirai, Nishi-ku, Yokohama 220-0012, Japan",
        "seller_country": "JP",
        "consignee_name": "Nordhafen Pumpen GmbH",
        "consignee_address": "Elbchaussee 10, 22765 Hamburg, Germany",
        "consignee_country": "DE",
        "buyer_name": "Nordhafen Pumpen GmbH",
        "country_of_origin": ("JP",),
        "currency": "USD",
        "total_amount": Decimal("1500.00"),
        "incoterm": "CIF",
        "payment_terms": "T/T in advance",
        "port_of_loading": "YOKOHAMA",
        "port_of_discharge": "HAMBURG",
        "vessel_or_flight": "NORDIC STAR V.012W",
        "departure_date": date(2026, 3, 10),
        "transport_mode": "sea",
        "marks_and_numbers": ("NPG", "HAMBURG", "C/NO. 1-10"),
        "package_count": Decimal(10),
        "package_kind": "CARTONS",
        "gross_weight_kg": Decimal(520),
        "net_weight_kg": Decimal(480),
    } | changes
    header = {name: _as_reading(value) for name, value in values.items()}
    return Invoice(**header, lines=lines or (line(),))


def _as_reading(value: Any) -> Any:
    return value if value is None or isinstance(value, Reading) else reading(value)


def registration(**changes: Any) -> Registration:
    """The exporter of `invoice()`, registered with `chamber()`."""
    sound = Registration(
        id=COMPANY_ID,
        chamber_id=CHAMBER_ID,
        number="990100001",
        name_en="Yokota Trading Co., Ltd.",
        name_ja="横田貿易株式会社",
        address_en="1-2-3 Minatomirai, Nishi-ku, Yokohama 220-0012, Japan",
        member_class=MemberClass.MEMBER,
        valid_until=date(2027, 12, 31),
    )
    return dataclasses.replace(sound, **changes)


def fee_rule(amount: int = 1100, per_extra_sheet: int = 0, **changes: Any) -> FeeRule:
    """A row of the fee table in whole yen: online, for members, one sheet included."""
    row = FeeRule(
        kind=CertificateKind.ORIGIN,
        channel=Channel.ONLINE,
        member_class=MemberClass.MEMBER,
        amount=yen(amount),
        per_extra_sheet=yen(per_extra_sheet),
        sheets_included=1,
        valid_from=date(2020, 1, 1),
    )
    return dataclasses.replace(row, **changes)


def chamber(**changes: Any) -> Chamber:
    """A chamber that does not exist."""
    sound = Chamber(
        id=CHAMBER_ID,
        code="9901",
        name="Minato Chamber of Commerce and Industry",
        name_ja="みなと商工会議所",
        city="Yokohama",
        address="1 Minato-cho, Yokohama, Japan",
        certifier="Taro Minato",
        trial=True,
        fees=(fee_rule(), fee_rule(2200, member_class=MemberClass.NON_MEMBER)),
    )
    return dataclasses.replace(sound, **changes)


def application(**changes: Any) -> Application:
    """What the applicant adds to a sound case."""
    sound = Application(contact_name=SIGNATORY, contact_phone="045-000-0000", consent=True)
    return dataclasses.replace(sound, **changes)


def subject(
    read: Invoice | None = None,
    applied: Application | None = None,
    registered: Registration | None = None,
    at: Chamber | None = None,
    signatory: str = SIGNATORY,
    **changes: Any,
) -> Subject:
    """A case for the rules, drafted from what is given; `changes` are fields of Subject, `draft` may be a dict of
    changed boxes."""
    read, applied = read or invoice(), applied or application()
    registered, at = registered or registration(), at or chamber()
    today = changes.pop("today", TODAY)
    draft = drafting.draft(read, applied, registered, at, signatory, today)
    boxes = changes.pop("draft", {})
    absent = changes.pop("absent", dict.fromkeys(("via", "lc_number"), Grade.SURE))
    sound = Subject(
        invoice=read,
        application=applied,
        draft=dataclasses.replace(draft, **boxes),
        registration=registered,
        chamber=at,
        today=today,
        absent=absent,
        lines_grade=Grade.SURE,
    )
    return dataclasses.replace(sound, **changes)
