"""Whether a paper says what its truth says: every value is marked, and the words under the marks are that value."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator, Sequence

import pdfplumber

from benchmarks.alike import agree
from benchmarks.generator.kit.drawn import Drawn, Value
from benchmarks.generator.kit.marks import Mark, take_marks
from extractors.normalise import decimal, find_date
from pipeline.domain.invoice import COLUMNS, FIELDS, ValueKind

FOLLOWS = frozenset({"seller_country", "buyer_country", "consignee_country", "transport_mode"})  # not printed as such
ALWAYS = (
    "invoice_number",
    "invoice_date",
    "seller_name",
    "seller_address",
    "consignee_name",
    "currency",
    "total_amount",
)


def complaints(drawn: Drawn) -> list[str]:
    """What is wrong with a paper; nothing where all is well."""
    clean, marks = take_marks(drawn.pdf)
    said = words_under(clean, marks)
    truth = drawn.truth
    found = [f"{name} is missing" for name in ALWAYS if name not in truth.fields]
    found += [f"no such field: {name}" for name in truth.fields if name not in FIELDS]
    for name, value in truth.fields.items():
        found += _wrong(name, name, value, truth.alt.get(name, []), said, follows=_follows(name, truth.fields))
    for number, line in enumerate(truth.lines):
        found += [f"no such column: {name}" for name in line if name not in COLUMNS and name != "description_alt"]
        found += [f"line {number} has no {name}" for name in ("description", "quantity") if not line.get(name)]
        for name, value in line.items():
            if name in COLUMNS and name != "group":
                found += _wrong(f"line.{number}.{name}", name, value, [], said, follows=False)
    return found


def _follows(name: str, fields: dict[str, Value]) -> bool:
    """Whether a value needs no mark of its own: it follows from others, or the buyer's stands in for it."""
    buyer = name.replace("consignee_", "buyer_")
    return name in FOLLOWS or (name.startswith("consignee_") and fields.get(buyer) == fields[name])


def _wrong(
    mark: str, name: str, value: Value, others: Sequence[Value], said: dict[str, list[str]], follows: bool
) -> Iterator[str]:
    if mark not in said:
        if not follows and name != "country_of_origin":
            yield f"{mark} is not marked"
        return
    if follows or name in ("country_of_origin", "currency"):
        return
    printed: Value = said[mark] if isinstance(value, list) else ", ".join(said[mark])
    if not any(_says(name, one, printed) or _says(name, one, said[mark][0]) for one in [value, *others]):
        yield f"{mark}: the truth says {value!r}, the page {printed!r}"


def _says(name: str, value: Value, printed: Value) -> bool:
    kind = (FIELDS | COLUMNS)[name].kind
    if isinstance(printed, str) and kind is ValueKind.DATE:
        date = find_date(printed)
        return date is not None and (date[0].value.isoformat() == value or date[0].ambiguous)
    if isinstance(printed, str) and kind in (ValueKind.DECIMAL, ValueKind.INTEGER):
        numbers = [decimal(printed, comma) for comma in (False, True)]
        return any(number is not None and agree(name, value, f"{number:f}") for number in numbers)
    return agree(name, value, printed)


def words_under(content: bytes, marks: Sequence[Mark]) -> dict[str, list[str]]:
    """The printed lines under the marks of each name, in the order of the marks; some programs draw no blanks, so
    words are told apart by their distance."""
    said: dict[str, list[str]] = defaultdict(list)
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        words = [page.extract_words(x_tolerance_ratio=0.18, y_tolerance=2) for page in pdf.pages]
    for mark in marks:
        x0, top, x1, bottom = mark.box
        under = [
            word["text"]
            for word in words[mark.page - 1]
            if x0 - 1 <= (word["x0"] + word["x1"]) / 2 <= x1 + 1
            and top - 1 <= (word["top"] + word["bottom"]) / 2 <= bottom + 1
        ]
        if under:
            said[mark.name].append(" ".join(under))
    return said
