"""Amounts in English words, as sellers in many countries write them under their totals."""

from __future__ import annotations

from decimal import Decimal

ONES = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN "
    "EIGHTEEN NINETEEN"
).split()
TENS = ("", "", "TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY")


def spell_number(number: int) -> str:
    """A whole number from 0 to 999,999 in capitals: ``ONE THOUSAND TWO HUNDRED AND FIVE``."""
    if number >= 1000:
        rest = f" {spell_number(number % 1000)}" if number % 1000 else ""
        return f"{spell_number(number // 1000)} THOUSAND{rest}"
    if number >= 100:
        rest = f" AND {spell_number(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100]} HUNDRED{rest}"
    if number >= 20:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


def spell_dollars(amount: Decimal) -> str:
    """``SAY US DOLLARS … AND CENTS … ONLY``."""
    cents = int(amount * 100) % 100
    tail = f" AND CENTS {spell_number(cents)}" if cents else ""
    return f"SAY US DOLLARS {spell_number(int(amount))}{tail} ONLY"
