"""Money: a Decimal and its currency. Never a float, never an amount without a currency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

MINOR_DIGITS = {
    "JPY": 0,
    "KRW": 0,
    "VND": 0,
    "CLP": 0,
    "ISK": 0,
    "BHD": 3,
    "KWD": 3,
    "OMR": 3,
    "JOD": 3,
    "TND": 3,
}  # ISO 4217; others have 2


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217)."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal):
            raise TypeError("money is Decimal")
        if len(self.currency) != 3 or not self.currency.isupper():
            raise ValueError(f"not an ISO 4217 code: {self.currency}")

    def __add__(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be added")
        return Money(self.amount + other.amount, self.currency)

    def times(self, count: int) -> Money:
        """The amount `count` times."""
        return Money(self.amount * count, self.currency)

    def rounded(self) -> Money:
        """To the currency's minor unit, half up."""
        return Money(
            self.amount.quantize(Decimal(1).scaleb(-minor_digits(self.currency)), ROUND_HALF_UP), self.currency
        )

    def minor_units(self) -> int:
        """As payment services count: ¥1,100 is 1100, $11.00 is 1100."""
        return int(self.rounded().amount.scaleb(minor_digits(self.currency)))


def minor_digits(currency: str) -> int:
    """Digits after the point that a currency has (ISO 4217)."""
    return MINOR_DIGITS.get(currency, 2)


def yen(amount: int) -> Money:
    """Whole yen."""
    return Money(Decimal(amount), "JPY")
