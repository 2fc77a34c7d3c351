"""Addresses of several printed lines: taking the country off their end, and telling whether two are the same."""

from __future__ import annotations

import re

from pipeline.domain.evidence import Reading
from pipeline.domain.folding import name_key
from pipeline.domain.places import country_code
from pipeline.domain.text import half_width

_POSTAL_CODE = re.compile(r"(〒\s*)?\b\d{3}-\d{4}\b")  # Japanese; often left out in one of two places


def lines(reading: Reading[str] | None) -> tuple[str, ...]:
    """The printed lines, half-width. The value joins them by ", "; where the raw text still has the line breaks, those
    are used."""
    if reading is None:
        return ()
    broken = "\n" in reading.text and name_key(reading.text) == name_key(reading.value)
    source = reading.text if broken else reading.value
    return tuple(line for line in (half_width(part).text.strip(" ,;") for part in source.splitlines()) if line)


def without_country(address: tuple[str, ...], code: str | None) -> tuple[str, ...]:
    """The address without the country that ends it: certificates print the country once, in a line of its own."""
    if not address or code is None:
        return address
    *above, last = address
    kept = _cut(last, code)
    return (*above, kept) if kept else tuple(above)


def _cut(line: str, code: str) -> str:
    """The line without its last part if that names the country; also without a second name of it ("TAIWAN, R.O.C."),
    but a city of the same name stays ("PANAMA, PANAMA")."""
    parts = line.split(",")
    if country_code(parts[-1].strip(" .")) == code:
        rest = parts[:-1]
        if rest and country_code(rest[-1].strip(" .")) == code and name_key(rest[-1]) != name_key(parts[-1]):
            rest = rest[:-1]
        return ",".join(rest).strip(" ,")
    tokens = line.split(" ")
    for at in range(len(tokens)):
        if country_code(" ".join(tokens[at:]).strip(" .")) == code:
            return " ".join(tokens[:at]).strip(" ,(-")
    return line


def same_address(one: str, other: str) -> bool:
    """The same words in the same order; case, commas, line breaks, the Japanese postal code and a final country do not
    matter."""
    return _bare(one) == _bare(other)


def _bare(address: str) -> str:
    plain = half_width(_POSTAL_CODE.sub(" ", half_width(address.replace("〒", "")).text.replace("\n", ", "))).text
    words = name_key(re.sub(r"[\s,.]*\bjapan\W*$", "", plain, flags=re.I))
    return re.sub(r"(?<!\d) | (?!\d)", "", words)  # 1-23 is not 12-3: a blank between figures stays
