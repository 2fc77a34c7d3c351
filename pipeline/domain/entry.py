"""What a person types ↔ the canonical value. `parse` never guesses: a date such as 05/06/2026 or an amount such as
1.234,56 is asked again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.domain.invoice import ValueKind
from pipeline.domain.places import countries, country_code, country_name
from pipeline.domain.vocabulary import CURRENCIES, CURRENCY_SIGNS, INCOTERMS, MODE_NAMES, MODE_WORDS, OLD_INCOTERMS
from pipeline.errors import EntryRefused, Text

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
EARLIEST_YEAR, LATEST_YEAR = 1950, 2199  # what stands outside is a slip, not the date of a shipment
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}

EXPECTED: dict[ValueKind, Text] = {
    ValueKind.TEXT: Text("a text", "文字"),
    ValueKind.LONG_TEXT: Text("a text", "文字"),
    ValueKind.DATE: Text(
        "a date that can be read in one way only, such as 2026-01-31 or Jan 31, 2026",
        "一通りにしか読めない日付(例:2026-01-31、2026年1月31日)",
    ),
    ValueKind.DECIMAL: Text("a number such as 1,234.50", "数値(例:1,234.50)"),
    ValueKind.INTEGER: Text("a whole number", "整数"),
    ValueKind.COUNTRY: Text("the name of a country", "国名"),
    ValueKind.COUNTRIES: Text("a list of countries with commas between", "カンマ区切りの国名"),
    ValueKind.CURRENCY: Text("a currency code such as USD or JPY", "通貨コード(例:USD、JPY)"),
    ValueKind.INCOTERM: Text("a trade term such as FOB or CIF", "貿易条件(例:FOB、CIF)"),
    ValueKind.MODE: Text(
        "sea, air, courier, rail, road or post", "海上・航空・クーリエ・鉄道・トラック・郵便のいずれか"
    ),
    ValueKind.LINES: Text("one or several lines of text", "1行以上の文字"),
}


def parse(kind: ValueKind, text: str) -> Any:
    """The canonical value: str, date, Decimal, or a tuple of str for COUNTRIES and LINES.

    Raises:
        EntryRefused: "entry-unreadable", with `value` and what was `expected`.
    """
    value = _PARSERS[kind](text) if text.strip() else None
    if value is None or value == ():
        raise EntryRefused("entry-unreadable", value=text.strip(), expected=EXPECTED[kind])
    return value


def show(kind: ValueKind, value: Any) -> str:
    """How a person sees and may type it again: `parse(kind, show(kind, value)) == value`."""
    if kind is ValueKind.DATE:
        return str(value.isoformat())
    if kind in (ValueKind.DECIMAL, ValueKind.INTEGER):
        return f"{value:,f}"
    if kind is ValueKind.COUNTRY:
        return _country_shown(value)
    if kind is ValueKind.COUNTRIES:
        return ", ".join(map(_country_shown, value))
    return "\n".join(value) if kind is ValueKind.LINES else str(value)


def _country_shown(code: str) -> str:
    """The country's name; what is no country as it is, so that a person sees it and can mend it."""
    return country_name(code) if code in countries() else code


def month_number(word: str) -> int | None:
    """1–12 for an English month or its usual abbreviation ("Jan", "SEPT."), else None."""
    name = word.rstrip(".").casefold()
    if len(name) < 3:
        return None
    return next(
        (at for at, month in enumerate(MONTHS, 1) if month.casefold().startswith(name) or (name, at) == ("sept", 9)),
        None,
    )


# ------------------------------------------------------------------------------------------------------------------
# one kind each


def _text(text: str) -> str:
    return " ".join(text.split())


def _long_text(text: str) -> str:
    return "\n".join(_lines(text))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in (" ".join(line.split()) for line in text.splitlines()) if line)


def parse_date(text: str) -> date | None:
    """The one date that a text can mean, in any of the ways people write dates; None where it can mean two or none."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    found = next((made for made in (form(plain) for form in _DATE_FORMS) if made), None)
    if not found or not EARLIEST_YEAR <= found[0] <= LATEST_YEAR:
        return None
    try:
        return date(*found)
    except ValueError:
        return None


def _year_first(text: str) -> tuple[int, int, int] | None:
    match = re.fullmatch(r"(\d{4})([-/. ])(\d{1,2})\2 ?(\d{1,2})", text) or re.fullmatch(
        r"(\d{4})()(\d{2})(\d{2})", text
    )
    return (int(match[1]), int(match[3]), int(match[4])) if match else None


def _japanese(text: str) -> tuple[int, int, int] | None:
    match = re.fullmatch(r"(令和|平成|昭和)?\s*(\d{1,4}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?", text)
    if not match or (match[1] is None and len(match[2]) != 4):
        return None
    return _ERAS.get(match[1], 0) + (1 if match[2] == "元" else int(match[2])), int(match[3]), int(match[4])


def _month_in_letters(text: str) -> tuple[int, int, int] | None:
    day_first = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?[-/., ]{0,2}([A-Za-z]{3,9})\.?[-/., ]{0,2}(\d{4})", text, re.I)
    month_first = re.fullmatch(
        r"([A-Za-z]{3,9})\.?[-/ ]?\s?(\d{1,2})(?:st|nd|rd|th)?(?:[-/., ]{1,2})(\d{4})", text, re.I
    )
    year_first = re.fullmatch(r"(\d{4})[-/., ]{0,2}([A-Za-z]{3,9})\.?[-/., ]{0,2}(\d{1,2})(?:st|nd|rd|th)?", text, re.I)
    if day_first:
        year, word, day = day_first[3], day_first[2], day_first[1]
    elif month_first:
        year, word, day = month_first[3], month_first[1], month_first[2]
    elif year_first:
        year, word, day = year_first[1], year_first[2], year_first[3]
    else:
        return None
    month = month_number(word)
    return (int(year), month, int(day)) if month else None


def _year_last(text: str) -> tuple[int, int, int] | None:
    """Day and month in figures only where they cannot be taken for each other."""
    match = re.fullmatch(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})", text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first <= 12 and second <= 12 and first != second:
        return None
    return (year, second, first) if first > 12 else (year, first, second)


_DATE_FORMS = (_year_first, _japanese, _month_in_letters, _year_last)


def _decimal(text: str) -> Decimal | None:
    plain = unicodedata.normalize("NFKC", text).strip().replace("−", "-")
    grouped = r"\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+|\d{1,3}('\d{3})+|\d{1,2}(,\d{2})+,\d{3}|\d+"
    if (
        len(plain) > 40
        or not re.fullmatch(rf"[-+]?({grouped})?(\.\d+)?", plain, re.ASCII)
        or not re.search(r"\d", plain)
    ):
        return None
    return Decimal(re.sub(r"[, ']", "", plain))


def _integer(text: str) -> Decimal | None:
    value = _decimal(text)
    return value if value is not None and value == value.to_integral_value() else None


def _country(text: str) -> str | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    return country_code(plain) or (country_code(plain.upper()) if len(plain) <= 3 else None)


def _countries(text: str) -> tuple[str, ...] | None:
    found: list[str | None] = []
    for part in filter(str.strip, [text] if _country(text) else re.split(r"[,;/、・\n]", text)):
        found += [_country(part)] if _country(part) else [_country(piece) for piece in re.split(r"\band\b|&", part)]
    return tuple(dict.fromkeys(code for code in found if code)) if all(found) else None


def _currency(text: str) -> str | None:
    plain = unicodedata.normalize("NFKC", text).strip().upper().replace(" ", "")
    return plain if plain in CURRENCIES else CURRENCY_SIGNS.get(plain)


def _incoterm(text: str) -> str | None:
    plain = re.sub(r"[\s.]", "", unicodedata.normalize("NFKC", text).upper())
    return plain if plain in INCOTERMS else OLD_INCOTERMS.get(plain)


def _mode(text: str) -> str | None:
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().removeprefix("by ").split())
    return plain if plain in MODE_NAMES else MODE_WORDS.get(plain)


_PARSERS: dict[ValueKind, Callable[[str], Any]] = {
    ValueKind.TEXT: _text,
    ValueKind.LONG_TEXT: _long_text,
    ValueKind.DATE: parse_date,
    ValueKind.DECIMAL: _decimal,
    ValueKind.INTEGER: _integer,
    ValueKind.COUNTRY: _country,
    ValueKind.COUNTRIES: _countries,
    ValueKind.CURRENCY: _currency,
    ValueKind.INCOTERM: _incoterm,
    ValueKind.MODE: _mode,
    ValueKind.LINES: _lines,
}
