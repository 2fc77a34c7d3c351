"""What is no article: totals, carried sums, freight, insurance, packing, discount, tax."""

from __future__ import annotations

from enum import StrEnum

from extractors.tables.vocabulary import endings, tokens

LEADING = 3  # filler words that may stand before («Plus ocean freight»)
_MONEY = ("total", "subtotal", "carried", "quantity_total")


class Kind(StrEnum):
    """What a row that is no article is."""

    TOTAL = "total"
    SUBTOTAL = "subtotal"
    CARRIED = "carried"
    QUANTITY_TOTAL = "quantity_total"
    FREIGHT = "freight"
    INSURANCE = "insurance"
    PACKING = "packing"
    DISCOUNT = "discount"
    TAX = "tax"
    BANK = "bank"

    @property
    def charge(self) -> bool:
        """Money that comes on top of the goods, or off them."""
        return self.value not in _MONEY


def kind_of(text: str, fuzzy: bool = False) -> Kind | None:
    """What a row's words begin with, after a few fillers; None for an article."""
    run = tokens(text)
    for start in range(min(LEADING, len(run)) + 1):
        count, kinds = endings().longest(run, start, fuzzy)
        named = [kind for kind in kinds if kind != "filler"]
        if named:
            return Kind(named[0])
        if count == 0 and not (start < len(run) and run[start].isdigit()):
            return None
    return None


def only_words_of(text: str, fuzzy: bool = False) -> bool:
    """Whether a row says nothing but the words of totals and charges, fillers and numbers: it is no article even if it
    has a quantity and a price.
    """
    run = tokens(text)
    at = 0
    while at < len(run):
        count, kinds = endings().longest(run, at, fuzzy)
        if not kinds and not any(letter.isdigit() for letter in run[at]):
            return False
        at += max(1, count)
    return bool(run)
