"""Amounts in words, as English papers have them."""

from __future__ import annotations

from decimal import Decimal

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
ONES += " eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
NAMES = {"USD": "US Dollars", "EUR": "Euro", "JPY": "Japanese Yen", "GBP": "Pounds Sterling", "CHF": "Swiss Francs"}
NAMES |= {"SEK": "Swedish Kronor", "DKK": "Danish Kroner", "PLN": "Polish Zloty", "CZK": "Czech Koruna"}


def spell(number: int) -> str:
    """A whole number in words."""
    for size, name in SCALES:
        if number >= size:
            rest = number % size
            return f"{spell(number // size)} {name}" + (f" {spell(rest)}" if rest else "")
    if number < 20:
        return ONES.split()[number]
    tens, one = TENS.split()[number // 10 - 2], number % 10
    return f"{tens}-{ONES.split()[one]}" if one else tens


def in_words(amount: Decimal, currency: str, *, upper: bool) -> str:
    """An amount with its currency."""
    whole = int(amount)
    cents = int((amount - whole) * 100)
    text = f"{NAMES.get(currency, currency)} {spell(whole)}" + (f" and {cents:02}/100" if cents else "") + " only"
    return text.upper() if upper else text
