"""A chamber of commerce and everything in which chambers differ: data, never an `if`.

Figures that no chamber has published are defaults of ours and are listed in docs/operating.md as to be confirmed
(domain.md §8).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from pipeline.domain.money import Money
from pipeline.domain.people import MemberClass


class CertificateKind(StrEnum):
    """Which certificate (a kind is data plus a template)."""

    ORIGIN = "origin"


class Channel(StrEnum):
    """Where the application comes in."""

    ONLINE = "online"
    COUNTER = "counter"


class PaymentMode(StrEnum):
    """How fees are paid."""

    CARD = "card"
    ACCOUNT = "account"
    COUPON = "coupon"


@dataclass(frozen=True, slots=True)
class FeeRule:
    """One row of the fee table: what one case costs from `valid_from` on, tax included; `per_extra_sheet` for each
    original or copy beyond
    `sheets_included`."""

    kind: CertificateKind
    channel: Channel
    member_class: MemberClass
    amount: Money
    per_extra_sheet: Money
    sheets_included: int
    valid_from: date


@dataclass(frozen=True, slots=True)
class PrintPolicy:
    """`window_days` calendar days to print, counted from the day of issue (`from_next_day` False) or the day after;
    marks allowed per application.
    """

    window_days: int = 14
    from_next_day: bool = True
    max_originals: int = 3
    max_copies: int = 3


@dataclass(frozen=True, slots=True)
class Wording:
    """Printed legal wording: box 9 (declaration of the exporter) and box 10 (certification); English as on the form."""

    declaration: str = (
        "The undersigned, as an authorized signatory, hereby declares that the above-mentioned goods were "
        "produced or manufactured in the "
        "country shown in box 4."
    )
    certification: str = (
        "The undersigned hereby certifies, on the basis of relative invoice and other supporting documents, "
        "that the above-mentioned goods "
        "originate in the country shown in box 4 to the best of its knowledge and belief."
    )


@dataclass(frozen=True, slots=True)
class RulePolicy:
    """Rules switched `off` by id, the severities a chamber has changed, and its parameters and word lists (see
    docs/rules.md).
    """

    off: frozenset[str] = frozenset()
    foreign_origin: bool = True  # 4c: foreign origin can be applied for online
    mixed_origin: bool = True  # 4c: Japanese and foreign goods in one certificate
    exporter_address_as_registered: bool = True  # 1b: Osaka compares with the register, Shizuoka does not
    extra_general_words: frozenset[str] = frozenset()  # 7b: added to the built-in list of too-general goods names
    declaration_back_days: int = 14  # 9a
    normal_months_after_shipment: int = 6  # 5g / T1
    last_months_after_shipment: int = 12  # T3


@dataclass(frozen=True, slots=True)
class Chamber:
    """One chamber. `code` 3 or 4 digits as in registration numbers; `trial` chambers print SPECIMEN on everything;
    names and `address` in
    English as on the form, `name_ja` for the screens; `certifier` signs in box 10."""

    id: UUID
    code: str
    name: str
    name_ja: str
    city: str
    address: str
    certifier: str
    trial: bool = False
    time_zone: str = "Asia/Tokyo"
    fees: tuple[FeeRule, ...] = ()
    payment_modes: tuple[PaymentMode, ...] = (PaymentMode.CARD,)
    printing: PrintPolicy = PrintPolicy()
    wording: Wording = Wording()
    rules: RulePolicy = RulePolicy()
    country_names: Mapping[str, str] = field(
        default_factory=dict
    )  # alpha-2 → the name this chamber prints, where it differs from the common list
    review_lease_seconds: int = 900
    idle_minutes: int = 240
