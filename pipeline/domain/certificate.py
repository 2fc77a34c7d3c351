"""The certificate of origin: what the applicant adds to the invoice (`Application`), the ten boxes drafted from both
(`Draft`), and the issued
paper (`Certificate`). A Draft is always computed (`drafting.draft`), never edited: to change a box, change the
invoice value or the application.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


class TradeType(StrEnum):
    """How the goods leave: ordinary export, re-export of foreign goods, third-country trade (仲介貿易)."""

    EXPORT = "export"
    REEXPORT = "reexport"
    INTERMEDIARY = "intermediary"


class Mark(StrEnum):
    """What a sealed file says it is."""

    ORIGINAL = "ORIGINAL"
    COPY = "COPY"


@dataclass(frozen=True, slots=True)
class Application:
    """What the applicant decides. `goods_texts` replaces the description of a goods line (by index from 0) on the
    certificate; `transport_text`
    replaces the generated box 5; dates are the chamber's local dates; `evidence` kinds of papers attached; `consent`
    is the declaration tick.
    """

    generic_goods_name: str = ""
    goods_texts: Mapping[int, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    transport_text: str = ""
    originals: int = 1
    copies: int = 0
    trade_type: TradeType = TradeType.EXPORT
    declared_on: date | None = None
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    notify_when_reviewed: bool = False
    evidence: tuple[str, ...] = ()
    consent: bool = False


@dataclass(frozen=True, slots=True)
class InvoiceReference:
    """Box 3: one invoice."""

    number: str
    dated: date | None


@dataclass(frozen=True, slots=True)
class Goods:
    """One line of boxes 7 and 8. `index` is the invoice line (from 0); `quantity` None where the invoice has none;
    `origin` alpha-2 only where
    several countries stand in box 4."""

    index: int
    description: str
    quantity: Decimal | None
    unit: str
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """A total of box 8: Σ of the lines of one unit."""

    quantity: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The ten boxes, filled as far as the invoice and the application allow; "" and () where nothing is known. Lines
    are logical (one for the
    name, one per printed address line, the country last); rendering breaks them to the frame. Countries are printed
    names, upper case.
    """

    exporter: tuple[str, ...] = ()  # 1
    consignee: tuple[str, ...] = ()  # 2
    invoices: tuple[InvoiceReference, ...] = ()  # 3
    origins: tuple[str, ...] = ()  # 4, alpha-2 codes
    origin_names: tuple[str, ...] = ()  # 4, as printed
    transport: tuple[str, ...] = ()  # 5
    remarks: tuple[str, ...] = ()  # 6
    marks: tuple[str, ...] = ()  # 7
    packages: str = ""  # 7, e.g. "10 CARTONS"
    generic_goods_name: str = ""  # 7
    goods: tuple[Goods, ...] = ()  # 7 and 8
    totals: tuple[Total, ...] = ()  # 8
    declared_at: str = ""  # 9, place
    declared_on: date | None = None  # 9
    signatory: str = ""  # 9, printed name
    exporter_name: str = ""  # 9, company over the signature


@dataclass(frozen=True, slots=True)
class Certificate:
    """An issued certificate: frozen, stored, embedded as JSON in the sealed PDF, and what a verifier compares.
    `number` and `access_code` and
    `issued_on` (chamber's local date) are the three keys of the verification page; `sheets` originals and copies that
    were paid for.
    """

    id: UUID
    number: str
    access_code: str
    issued_on: date
    chamber_code: str
    chamber_name: str
    chamber_city: str
    certifier: str
    declaration: str
    certification: str
    trial: bool
    registration_no: str
    receipt_no: str
    draft: Draft
    originals: int = 1
    copies: int = 0
    replaces: str = ""  # number of the certificate that this one replaces
