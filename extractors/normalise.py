"""Printed text to canonical values: numbers, dates, weights. Pure; None where the text is no such value."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from importlib.resources import files

from pipeline.domain.entry import month_number
from pipeline.domain.folding import fold

POUND_KG = Decimal("0.45359237")  # international avoirdupois pound, exactly
TONNE_KG = Decimal(1000)

_DECIMALS = re.compile(r"\d([.,])\d{2}(?!\d|[.,]\d)")
_NUMBER = re.compile(r"(?<![\w.,])[-−(]?\d[\d.,'’]*\d|(?<![\w.,])[-−(]?\d")
_YMD = re.compile(r"(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?!\d)")
_COMPACT = re.compile(r"(?<![\d./-])(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d./-])")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[\s\-/.,]+([^\W\d_]{3,10})\.?[\s\-/.,]+(\d{1,2})(?:st|nd|rd|th)?(?!\d)", re.I)
OLDEST = 2015  # a date of two digits each is not older: «26.05.12» is written year first
_XYZ = re.compile(r"(?<!\d)(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)")
_DMY = re.compile(
    r"(?<![\w/])(\d{1,2})(?:st|nd|rd|th|\.|º|o|er|°)?[\s\-/.,]*(?:de\s+|of\s+)?([^\W\d_]{3,10})\.?"
    r"[\s\-/,.']*(?:de[l]?\s+)?(\d{4}|\d{2})(?!\d)",
    re.I,
)
_MDY = re.compile(
    r"\b([^\W\d_]{3,10})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?(?:\s*[,.\-/']\s*|\s+)(\d{4}|'?\d{2})(?!\d)", re.I
)
_REIWA = re.compile(r"令和\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date and whether its day and month could be the other way round."""

    value: date
    ambiguous: bool = False


def plain(text: str) -> str:
    """Full-width forms made half-width (NFKC), blanks collapsed."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def comma_decimals(texts: Iterable[str]) -> bool:
    """Whether a paper writes a comma before the decimals: more of its numbers end in «,50» than in «.50»."""
    commas = dots = 0
    for text in texts:
        if match := _DECIMALS.search(text):
            commas, dots = commas + (match.group(1) == ","), dots + (match.group(1) == ".")
    return commas > dots


def decimal(text: str, comma: bool = False) -> Decimal | None:
    """The number that a text is, whatever its grouping: «1,234.50», «1.234,50», «1'234.50», «(5.00)» is negative. A
    lone comma with three digits behind it groups; a lone dot does only on a paper that writes a comma before the
    decimals (`comma`)."""
    bare = re.sub(r"[^\d.,'’()\-−]", "", unicodedata.normalize("NFKC", text))
    negative = bare.startswith(("-", "−", "(")) or bare.endswith("-")
    digits = bare.strip("-−().,'’").replace("'", "").replace("’", "")
    if not digits or not digits[0].isdigit():
        return None
    try:
        number = Decimal(_dotted(digits, comma))
    except InvalidOperation:
        return None
    return -number if negative else number


def numbers(text: str, comma: bool = False) -> list[Decimal]:
    """All numbers of a text, in order."""
    found = (decimal(match.group(), comma) for match in _NUMBER.finditer(unicodedata.normalize("NFKC", text)))
    return [number for number in found if number is not None]


def _dotted(digits: str, by_comma: bool) -> str:
    comma, dot = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and dot >= 0:
        last = max(comma, dot)
        return re.sub(r"[.,]", "", digits[:last]) + "." + digits[last + 1 :]
    mark = max(comma, dot)
    if mark < 0:
        return digits
    if digits.count(digits[mark]) > 1:
        return re.sub(r"[.,]", "", digits)
    whole, part = digits[:mark], digits[mark + 1 :]
    groups = "." if by_comma else ","
    grouping = digits[mark] == groups and len(part) == 3 and whole.lstrip("0") != ""
    return whole + part if grouping else f"{whole}.{part}"


def find_date(text: str) -> tuple[ReadDate, tuple[int, int]] | None:
    """The first date in a text and where it stands. «05/06/2026» is ambiguous and read day first, as most of the
    world writes."""
    folded = unicodedata.normalize("NFKC", text)
    readers = (_reiwa, _year_month_day, _year_first, _worded, _in_figures)
    return next((found for reader in readers if (found := reader(folded)) is not None), None)


Dated = tuple[ReadDate, tuple[int, int]]


def _reiwa(text: str) -> Dated | None:
    match = _REIWA.search(text)
    if match is None:
        return None
    year = 2018 + (1 if match.group(1) == "元" else int(match.group(1)))
    return _made(year, int(match.group(2)), int(match.group(3)), match)


def _year_month_day(text: str) -> Dated | None:
    match = _YMD.search(text) or _COMPACT.search(text)
    return _made(int(match.group(1)), int(match.group(2)), int(match.group(3)), match) if match else None


def _year_first(text: str) -> Dated | None:
    for match in _YEAR_FIRST.finditer(text):
        if (month := month_of(match.group(2))) is not None:
            return _made(int(match.group(1)), month, int(match.group(3)), match)
    return None


def _worded(text: str) -> Dated | None:
    for pattern, at in ((_DMY, 1), (_MDY, 0)):
        for match in pattern.finditer(text):
            month = month_of(match.group(2 if at else 1))
            made = _made(_year(match.group(3)), month, int(match.group(1 if at else 2)), match) if month else None
            if made is not None:
                return made
    return None


def _in_figures(text: str) -> Dated | None:
    match = _XYZ.search(text)
    return _numeric(match) if match else None


def month_of(word: str) -> int | None:
    """1 to 12 for a month in a language of the lexicon, whole or cut after three letters at least; None where two
    months begin so."""
    name = fold(word.rstrip("."))
    if (english := month_number(word)) is not None or len(name) < 3:
        return english
    found = {number for full, number in _months() if full.startswith(name)}
    return found.pop() if len(found) == 1 else None


@lru_cache
def _months() -> tuple[tuple[str, int], ...]:
    data = tomllib.loads(files("extractors").joinpath("lexicon/months.toml").read_text(encoding="utf-8"))
    return tuple((fold(name), number) for names in data.values() for number, name in enumerate(names, start=1))


def _numeric(match: re.Match[str]) -> tuple[ReadDate, tuple[int, int]] | None:
    first, second, year = int(match.group(1)), int(match.group(3)), _year(match.group(4))
    if len(match.group(4)) == 2 and first > 12 and (match.group(2) == "/" or year < OLDEST):
        alternative = _made(2000 + first, second, int(match.group(4)), match)  # «26/03/09», as in Japan
        if alternative is not None and second <= 12 and first >= 20:
            return ReadDate(alternative[0].value, ambiguous=True), match.span()
    day_first = _made(year, second, first, match)
    month_first = _made(year, first, second, match)
    if day_first and month_first and first != second and match.group(2) != ".":
        return ReadDate(day_first[0].value, ambiguous=True), match.span()
    return day_first or month_first


def _year(text: str) -> int:
    digits = text.strip("'")
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _made(year: int, month: int, day: int, match: re.Match[str]) -> tuple[ReadDate, tuple[int, int]] | None:
    try:
        value = date(year, month, day)
    except ValueError:
        return None
    return (ReadDate(value), match.span()) if 1990 <= year <= 2100 else None


def kilograms(text: str, comma: bool = False) -> Decimal | None:
    """A weight with its unit, in kilograms; a weight without a unit is taken as kilograms. `comma` as for `decimal`."""
    folded = plain(text).upper()
    found = numbers(folded, comma)
    if not found or found[0] < 0:
        return None
    if re.search(r"\bLBS?\b|\bPOUNDS?\b", folded) and "KG" not in folded:
        return (found[0] * POUND_KG).quantize(Decimal("0.001")).normalize()
    if re.search(r"\bM/?T\b|\bTONS?\b|\bTONNES?\b", folded) and "KG" not in folded:
        return found[0] * TONNE_KG
    if re.search(r"\d\s*G(?:RAMS?)?\b", folded) and "KG" not in folded:
        return found[0] / TONNE_KG
    return found[0]


def trimmed(number: Decimal) -> Decimal:
    """Without an exponent or needless zeros behind the dot of whole numbers («1E+3» is 1000)."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number
