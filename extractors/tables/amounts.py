"""Numbers of a goods table: one way of writing for the whole table, digits that OCR took for letters, units and
currency glued to them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Style(StrEnum):
    """Which mark stands before the decimals."""

    DOT = "."
    COMMA = ","


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a cell: its value, its digits as printed, how many decimals, what else the cell says before and
    behind it, and whether letters had to be taken for digits.
    """

    value: Decimal
    digits: str
    decimals: int
    before: str = ""
    behind: str = ""
    repaired: bool = False


_DIGITS = r"\d(?:[\d.,'’]|\s(?=\d{3}(?!\d))|(?<=[.,])\s(?=\d))*"
_NUMBER = re.compile(
    rf"(?P<sign>[-−–(△▲]\s*)?(?P<money>(?:[A-Z]{{2,3}}|US\$|[$€£¥￥@])\s*)?(?P<minus>[-−–]\s*)?(?P<digits>{_DIGITS})"
)
_CONFUSED = str.maketrans(
    {
        "O": "0",
        "o": "0",
        "Q": "0",
        "D": "0",
        "l": "1",
        "I": "1",
        "|": "1",
        "S": "5",
        "B": "8",
        "Z": "2",
        "G": "6",
        "s": "5",
    }
)
_MUDDLED = re.compile(r"(?<![A-Za-z])(?=[\dOoQDlI|SsBZG.,]*\d)[\dOoQDlI|SsBZG]+(?:[.,][\dOoQDlI|SsBZG]+)*(?![A-Za-z])")
_GROUPED = {
    Style.DOT: re.compile(r"\d{1,3}(?:[,'’ ]\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?"),
    Style.COMMA: re.compile(r"\d{1,3}(?:[.'’ ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"),
}


def plain(text: str) -> str:
    """Half-width, single blanks, without the strokes that OCR makes of ruling lines."""
    return re.sub(
        r"\s+", " ", unicodedata.normalize("NFKC", text).replace("|", " ").replace("]", " ").replace("[", " ")
    ).strip()


def parse(text: str, style: Style) -> Number | None:
    """The first number of a cell, written in `style` (or, where it cannot be, in the other). None without digits; a
    percentage is no amount.
    """
    clean = plain(text)
    match = _NUMBER.search(clean)
    if match is None or clean[match.end() : match.end() + 2].strip().startswith("%"):
        return None
    digits = match["digits"].rstrip(".,'’ ")
    if re.search(r"[A-Za-z]$", clean[: match.start("digits")]) and not match["money"]:
        return None  # a letter right before it: a code like «A12»
    value = _value(digits, style)
    if value is None:
        return None
    tail = clean[match.start("digits") + len(digits) :]
    sign = (match["sign"] or "").strip()
    negative = bool(match["minus"]) or tail.startswith("-") or (tail.startswith(")") if sign == "(" else bool(sign))
    before = (clean[: match.start()] + " " + (match["money"] or "")).strip()
    return Number(-value if negative else value, digits, decimals_of(value), before, tail.strip(" .,-)"))


def decimals_of(value: Decimal) -> int:
    """How many decimals a number was written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def mend(text: str, style: Style) -> Number | None:
    """The number of a cell if letters that look like digits are taken for digits: a guess, to be proved by
    arithmetic.
    """
    clean = unicodedata.normalize("NFKC", text)
    mended = _MUDDLED.sub(lambda match: match.group().translate(_CONFUSED), clean)
    if mended == clean:
        return None
    number = parse(mended, style)
    return (
        None
        if number is None
        else Number(number.value, number.digits, number.decimals, number.before, number.behind, True)
    )


def with_point(number: Number, decimals: int) -> Number:
    """The number with the decimal mark that the other numbers of its column have and OCR lost here: «1470» is 14.70."""
    value = number.value.scaleb(-decimals)
    return Number(value, str(value), decimals, number.before, number.behind, True)


def style_of(texts: Iterable[str]) -> Style:
    """The way of writing that most of a table's cells speak for; the dot where nothing speaks."""
    votes = {Style.DOT: 0, Style.COMMA: 0}
    for text in texts:
        for match in _NUMBER.finditer(plain(text)):
            digits = match["digits"].rstrip(".,")
            fits = [style for style in Style if _fits(digits, style)]
            if len(fits) == 1 and re.search(r"[.,]", digits):
                votes[fits[0]] += 1
    return Style.COMMA if votes[Style.COMMA] > votes[Style.DOT] else Style.DOT


def _fits(digits: str, style: Style) -> bool:
    compact = re.sub(r"(?<=[.,])\s", "", digits)
    return _GROUPED[style].fullmatch(compact) is not None


def _value(digits: str, style: Style) -> Decimal | None:
    compact = re.sub(r"(?<=[.,])\s", "", digits)
    for way in (style, *(other for other in Style if other is not style)):
        if _GROUPED[way].fullmatch(compact):
            bare = re.sub(r"['’ ]", "", compact)
            other = "," if way is Style.DOT else "."
            return Decimal(bare.replace(other, "").replace(way.value, "."))
    return None
