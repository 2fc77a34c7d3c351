"""Proofs: quantity times price is the amount; the amounts add up to the total. What multiplies was read right; what
does not is to be looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from extractors.tables.amounts import Number, decimals_of

PRICE_PER = (Decimal(1), Decimal(100), Decimal(1000))  # pieces that one price is for


@dataclass(frozen=True, slots=True)
class Proof:
    """A row's numbers, and whether they multiply: True, False, or None where one of them is missing."""

    numbers: Mapping[str, Number]
    multiplies: bool | None
    repaired: bool = False


def prove(choices: Mapping[str, Sequence[Number]], per: Decimal = Decimal(1), rebate: Decimal = Decimal(0)) -> Proof:
    """The numbers of a row among those that its cells may mean (the plainest first): the first set that multiplies,
    else the plainest. `per` is how many pieces the price is for, `rebate` the share (0..1) taken off the row.
    """
    plainest = {kind: numbers[0] for kind, numbers in choices.items() if numbers}
    if len(plainest) < 3:
        return Proof(plainest, None)
    kinds = ("quantity", "unit_price", "amount")
    for numbers in product(*(choices[kind] for kind in kinds)):
        for share in {Decimal(0), rebate}:
            if _fits(numbers[0], numbers[1], numbers[2], per, share):
                return Proof(dict(zip(kinds, numbers, strict=True)), True, any(n.repaired for n in numbers))
    return Proof(plainest, False)


def _fits(quantity: Number, price: Number, amount: Number, per: Decimal, rebate: Decimal) -> bool:
    exact = quantity.value * price.value / per * (1 - rebate)
    return abs(exact - amount.value) <= tolerance(amount.value)


def tolerance(amount: Decimal) -> Decimal:
    """What rounding may change: half a unit of a whole number, one cent of a broken one; less of one with a single
    decimal, which may have lost its last digit.
    """
    return {0: Decimal("0.5"), 1: Decimal("0.04")}.get(decimals_of(amount), Decimal("0.01"))


def adds_up(
    amounts: Iterable[Decimal], charges: Sequence[Decimal], taxes: Sequence[Decimal], totals: Sequence[Decimal]
) -> bool:
    """Whether the goods, with or without charges and taxes, make a sum that the paper prints."""
    goods = sum(amounts, Decimal(0))
    on_top, tax = sum(charges, Decimal(0)), sum(taxes, Decimal(0))
    sums = (goods, goods + on_top, goods + tax, goods + on_top + tax)
    return goods != 0 and any(abs(total - made) <= Decimal("0.005") for total in totals for made in sums)
