"""The machine-readable invoice inside a PDF is the sender's own word: taken as truth, and held against the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from rapidfuzz import fuzz

from extractors.embedded import Embedded
from extractors.layout.segments import View
from pipeline.domain.document import Note
from pipeline.domain.evidence import Grade, Reading, Source
from pipeline.domain.folding import fold
from pipeline.domain.invoice import COLUMNS, FIELDS, Invoice, InvoiceLine, ValueKind
from pipeline.domain.places import country_code
from pipeline.errors import Text

AS_PRINTED = frozenset({ValueKind.TEXT, ValueKind.LONG_TEXT})
UNITS = {  # UN/ECE recommendation 20: what the codes of data are on paper; "" where paper has no word for one piece
    "KGM": "kg", "GRM": "g", "TNE": "t", "LTR": "l", "MTR": "m", "MTK": "m2", "MTQ": "m3", "HUR": "h", "DAY": "days",
    "SET": "sets", "PR": "pairs", "DZN": "dozen", "C62": "", "H87": "pcs", "EA": "pcs", "NAR": "pcs",
}  # fmt: skip
_CODE = re.compile(r",\s*([A-Z]{2})$")
ALIKE = 80.0  # per cent of the words: the page prints the same thing in other words
TRUSTED = 0.985
DIFFERS = Text(
    "The embedded data say {label}: {theirs}; the page says {ours}.",
    "埋め込みデータの{label}は「{theirs}」、紙面は「{ours}」です。",
)


def with_embedded(
    invoice: Invoice, lines_grade: Grade, embedded: Embedded, views: Sequence[View]
) -> tuple[Invoice, Grade, tuple[Note, ...]]:
    """The invoice with the embedded values: agreement makes the printed value sure, a difference makes it one to
    look at and is noted, what the page
    did not give is taken from the data."""
    notes: list[Note] = []
    for name, value in embedded.header.items():
        if name not in FIELDS:
            continue
        ours = invoice.get(name)
        theirs = _shaped(FIELDS[name].kind, value, views)
        if theirs is None:
            continue
        if ours is None:
            invoice = invoice.replace(name, _data(theirs))
        elif _alike(FIELDS[name].kind, ours.value, theirs):
            reasons = (*ours.because, "the embedded data agree")
            agreed = theirs if FIELDS[name].kind is ValueKind.LONG_TEXT else ours.value
            proved = replace(ours, value=agreed, confidence=0.995, grade=Grade.SURE, because=reasons)
            invoice = invoice.replace(name, proved)
        else:
            invoice = invoice.replace(
                name, replace(_data(theirs), confidence=0.8, grade=Grade.CHECK, page=ours.page, box=ours.box)
            )
            shown = DIFFERS.format(label=FIELDS[name].label, theirs=str(value), ours=ours.text)
            notes.append(Note("embedded-differs", shown))
    if not embedded.lines:
        return invoice, lines_grade, tuple(notes)
    lines, sure = _lines(invoice.lines, embedded.lines)
    return replace(invoice, lines=lines), Grade.SURE if sure else lines_grade, tuple(notes)


def _lines(
    ours: tuple[InvoiceLine, ...], theirs: tuple[Mapping[str, Any], ...]
) -> tuple[tuple[InvoiceLine, ...], bool]:
    """Where the page gave as many lines, it keeps them (surer, if the amounts agree); else the data's lines stand."""
    if len(ours) == len(theirs):
        agree = all(_amount(line) == data.get("amount") for line, data in zip(ours, theirs, strict=True))
        return ours, agree
    goods = [data for data in theirs if data.get("quantity") or data.get("amount")]  # the others are headings
    return tuple(_line(data) for data in goods), True


def _line(data: Mapping[str, Any]) -> InvoiceLine:
    cells = {name: UNITS.get(value, value) if name == "unit" else value for name, value in data.items()}
    return InvoiceLine(
        **{name: _data(value) for name, value in cells.items() if name in COLUMNS and value not in ("", None)}
    )


def _amount(line: InvoiceLine) -> Decimal | None:
    return line.amount.value if line.amount is not None else None


def _data(value: Any) -> Reading[Any]:
    shown = ", ".join(value) if isinstance(value, tuple) else str(value)
    return Reading(value, shown, TRUSTED, Source.EMBEDDED_XML, grade=Grade.SURE, because=("embedded data",))


def _shaped(kind: ValueKind, value: Any, views: Sequence[View]) -> Any:
    if value in (None, "", ()):
        return None
    if kind is ValueKind.LONG_TEXT:
        return _as_printed(str(value), views)
    if kind is ValueKind.COUNTRIES:
        return value if isinstance(value, tuple) else (str(value),)
    if kind is ValueKind.LINES:
        return tuple(str(value).splitlines())
    return value


def _as_printed(address: str, views: Sequence[View]) -> str:
    """An address whose country is a code in the data, with the country as the page prints it behind or below the town,
    or without."""
    match = _CODE.search(address)
    if match is None:
        return address
    bare = address[: match.start()]
    town = fold(bare.rsplit(",", 1)[-1]).strip()
    for view in views:
        for segment in (s for s in view.segments if town in fold(s.text)):
            under = view.below(segment.box, segment.size)[:1]
            behind = fold(segment.text).split(town, 1)[1].strip(" ,()-")
            for text in (behind, *(one.text for one in under)):
                if len(text) > 2 and country_code(text) == match.group(1):
                    return f"{bare}, {text.upper() if text == behind else text}"
    return bare


def _alike(kind: ValueKind, ours: Any, theirs: Any) -> bool:
    if isinstance(ours, (date, Decimal)) or kind not in AS_PRINTED:
        return bool(ours == theirs)
    one, other = (re.sub(r"[^\w]+", " ", fold(str(text))).strip() for text in (ours, theirs))
    return one == other or (kind is ValueKind.LONG_TEXT and fuzz.token_sort_ratio(one, other) >= ALIKE)
