"""Tables without a head that can be read (worn off, on another page): rows that end in quantity, price and amount and
multiply show where the columns are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.layout.segments import rows_of, union
from extractors.tables.amounts import Number, Style, parse
from extractors.tables.arithmetic import tolerance
from extractors.tables.columns import Column, Head
from extractors.tables.rows import Words, text_of
from pipeline.domain.evidence import Box
from pipeline.domain.pages import Page, Word
from pipeline.domain.units import known_unit

APART = 0.9  # of the letters' height: a gap between two cells


def guess_head(page: Page) -> Head | None:
    """A head made from the first row that multiplies: its cells stand for the heads. None where no row does."""
    for row in rows_of(page.words):
        columns = _columns(_cells(row))
        if columns:
            words = [word for column in columns for word in column.words]
            box = union(words)
            above = Box(box.x0, max(0.0, box.top - 1), box.x1, box.top)
            return Head(page.number, above, tuple(columns), guessed=True)
    return None


def _cells(row: Sequence[Word]) -> list[Words]:
    cells: list[list[Word]] = [[row[0]]]
    for before, word in pairwise(row):
        if word.box.x0 - before.box.x1 > APART * (word.size or word.box.height):
            cells.append([word])
        else:
            cells[-1].append(word)
    return [tuple(cell) for cell in cells]


def _columns(cells: Sequence[Words]) -> list[Column]:
    """The columns of a row that multiplies; nothing for any other row."""
    if len(cells) < 4:
        return []
    for style in Style:
        numbers = [_number(cell, style) for cell in cells]
        amount, price = len(cells) - 1, len(cells) - 2
        quantity = price - 1
        units = 0
        if numbers[quantity] is None and known_unit(text_of(cells[quantity])):
            quantity, units = quantity - 1, 1
        if quantity >= 1 and _multiplies(numbers[quantity], numbers[price], numbers[amount]):
            named = _texts(cells[:quantity])
            unit = [Column(("unit",), cells[quantity + 1])] if units else []
            kinds = (("quantity",), cells[quantity]), (("unit_price",), cells[price]), (("amount",), cells[amount])
            numeric = [Column(kind, words) for kind, words in kinds]
            return [*named, numeric[0], *unit, *numeric[1:]] if named else []
    return []


def _number(cell: Words, style: Style) -> Number | None:
    number = parse(text_of(cell), style)
    return number if number is not None and len(number.before) <= 3 and len(number.behind) <= 10 else None


def _multiplies(quantity: Number | None, price: Number | None, amount: Number | None) -> bool:
    if quantity is None or price is None or amount is None or amount.value == 0:
        return False
    return abs(quantity.value * price.value - amount.value) <= tolerance(amount.value)


def _texts(cells: Sequence[Words]) -> list[Column]:
    """What stands left of the numbers: the longest text is the description, single words with digits are codes."""
    longest = max(cells, key=lambda cell: len(text_of(cell)))
    if not any(letter.isalpha() for letter in text_of(longest)):
        return []
    columns = []
    for cell in cells:
        plain = text_of(cell)
        code = len(cell) == 1 and any(letter.isdigit() for letter in plain)
        kind = "description" if cell is longest else "item_code" if code and not plain.isdigit() else "line_no"
        columns.append(Column((kind,), cell))
    return columns
