"""A cell's words to values: quantity with its unit, codes that stand labelled within a description."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.tables.amounts import plain
from extractors.tables.rows import Words
from pipeline.domain.places import country_code
from pipeline.domain.units import known_unit

_UNIT = re.compile(r"[^\W\d_]+(?:[./²³]?[^\W\d_]*|\(S\))*[23²³]?\.?", re.I)
_HS = re.compile(
    r"[(\[]?\s*\b(?:H\.?\s?T?\.?\s?S\.?(?:\s?-?\s?(?:CODE|NO\.?|TARIFF NO\.?))?|HS ?コード|TARIFF (?:NO|CODE)\.?"
    r"|COMMODITY CODE|税番|CUSTOMS TARIFF(?: NO\.?)?"
    r"|ZOLLTARIF-?(?:NUMMER|NR\.?)|HS编码)\s*[:：#=.]?\s*(?P<value>\d{4}(?:[. ]?\d{2}){1,3}(?:[-.]\d{1,3})?)\s*[)\]]?",
    re.I,
)
_ORIGIN = re.compile(
    r"[(\[]?\s*(?:COUNTRY OF ORIGIN|ORIGIN|C/O|MADE IN|PRODUCT OF|MANUFACTURED IN"
    r"|原産国|原産地|URSPRUNGSLAND|URSPRUNG|PAYS D'ORIGINE|ORIGINE|ORIGEN)"
    r"\s*[:：=]?\s*(?P<value>[^\d()\[\]:;/]{2,40}?)\s*[)\]]?\s*$",
    re.I,
)
_CODE = re.compile(
    r"[(\[]?\s*(?:P/N|P/NO\.?|PART (?:NO|NUMBER)\.?|ITEM (?:NO|CODE|NUMBER)\.?"
    r"|MODEL NO\.?|ART(?:ICLE|IKEL)?\.?[ -]?(?:NO|NR)\.?|CODE|SKU|品番|型番)"
    r"\s*[:：#.]?\s*(?P<value>(?=\S*\d)[A-Z0-9][\w./+-]*)\s*[)\]]?",
    re.I,
)

_BRACKETED = re.compile(r"^\[(?P<value>(?=[^\]]*[\d_])[\w./+-]+)\]")


@dataclass(frozen=True)
class Found:
    """A value found in a line of a description: the value, its words, and what is left of the line."""

    value: str
    words: Words
    rest: Words


def unit_in(text: str) -> str | None:
    """The unit that a text begins with, as printed: «PCS», «m2», «pairs (2 pcs)» is «pairs»."""
    match = _UNIT.match(plain(text).lstrip("/ .,("))
    if match is None:
        return None
    first = match.group()
    return first if known_unit(first) or len(first) <= 12 else None


def hs_in(line: Words) -> Found | None:
    """A labelled tariff number in a line."""
    return _find(_HS, line)


def code_in(line: Words) -> Found | None:
    """A labelled article number that is all of its line («Model KM40F with tank» is a description), or one in brackets
    that begins it.
    """
    found = _find(_CODE, line)
    return found if found and not found.rest else _find(_BRACKETED, line)


def origin_in(line: Words) -> Found | None:
    """A labelled country of origin at the end of a line; the value is its ISO code."""
    found = _find(_ORIGIN, line)
    code = country_code(found.value.strip(" .,")) if found else None
    return Found(code, found.words, found.rest) if found and code else None


def _find(pattern: re.Pattern[str], line: Words) -> Found | None:
    text, spans = _spread(line)
    match = pattern.search(text)
    if match is None or (match.start() and text[match.start() - 1].isalnum()):
        return None
    inside = tuple(
        word for word, (start, end) in zip(line, spans, strict=True) if start < match.end() and end > match.start()
    )
    return Found(match["value"].strip(), inside, tuple(word for word in line if word not in inside))


def _spread(line: Words) -> tuple[str, list[tuple[int, int]]]:
    text, spans = "", list[tuple[int, int]]()
    for word in line:
        written = word.text
        start = len(text) + bool(text)
        text = f"{text} {written}" if text else written
        spans.append((start, start + len(written)))
    return text, spans
