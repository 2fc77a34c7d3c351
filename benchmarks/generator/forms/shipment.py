"""A shipment: everything that a paper may say, before it is known which of it the form has room for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from benchmarks.generator.forms.carriage import Carriage
from benchmarks.generator.forms.firms import Party
from benchmarks.generator.forms.goods import Good


@dataclass(frozen=True)
class Fee:
    """Money that is not goods; a discount is negative."""

    kind: str
    amount: Decimal


@dataclass(frozen=True)
class Packing:
    """Packages and weights of a shipment."""

    count: int
    kind: str
    form: str
    net: Decimal
    gross: Decimal
    cubic: Decimal


@dataclass(frozen=True)
class Papers:
    """Other papers that an invoice may refer to; ``lc`` is empty where no credit was opened."""

    lc: str
    lc_day: date
    lc_bank: str
    ours: str
    contract: str
    due: date


@dataclass(frozen=True)
class Shipment:
    """One shipment; ``same_as`` says that the second party is the first one."""

    number: str
    day: date
    po: str
    papers: Papers
    buyer: Party
    consignee: Party
    notify: Party
    same_as: bool
    notify_same: bool
    carriage: Carriage
    code: str
    place: str
    payment: str
    currency: str
    goods: tuple[Good, ...]
    fees: tuple[Fee, ...]
    deposit: Decimal
    packing: Packing
    marks: tuple[str, ...]
    invoice_of: str
    reason: str
    remark: str

    @property
    def goods_value(self) -> Decimal:
        """The sum of the lines."""
        return sum((good.amount for good in self.goods), Decimal(0))

    @property
    def total(self) -> Decimal:
        """Goods and fees together."""
        return self.goods_value + sum((fee.amount for fee in self.fees), Decimal(0))
