"""All goods of one document: its lines, charges and totals, and where its tables lie."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from extractors.grading import read, support
from extractors.layout.segments import View, union
from extractors.tables.amounts import Number, Style, parse, style_of
from extractors.tables.arithmetic import adds_up
from extractors.tables.articles import (
    Line,
    Print,
    Printing,
    confirmed,
    decimals_by_column,
    heading_of,
    priced_in_full,
    read_article,
)
from extractors.tables.body import read_body
from extractors.tables.columns import NUMERIC, find_heads
from extractors.tables.rows import Body, Ending, Words, text_of
from extractors.tables.shapes import guess_head
from extractors.tables.summary import Kind
from pipeline.domain.evidence import Box, Grade, Reading
from pipeline.domain.invoice import Charge, InvoiceLine
from pipeline.domain.pages import Word

ADDS_UP = "the amounts add up to the total"
_MEASURE = re.compile(r"(?:m3|m³|cbm|kgs?\.?|lbs?\.?)", re.I)
CURRENCIES = {"US$": "USD", "€": "EUR", "£": "GBP"}
_MONEY = re.compile(
    r"\b(USD|EUR|JPY|GBP|CNY|CHF|KRW|TWD|HKD|SGD|THB|AUD|NZD|CAD|INR|MYR|IDR|VND|PHP|SEK|NOK|DKK|PLN|CZK|MXN|BRL|ZAR|AED|SAR|TRY)\b|US\$|€|£"
)


@dataclass(frozen=True, slots=True)
class Total:
    """An amount printed as a sum: `kind` is total or subtotal, `label` what stands beside it."""

    kind: str
    label: str
    reading: Reading[Decimal]


@dataclass(frozen=True)
class Goods:
    """What the goods tables of a document say. `extent` is where they lie, by page; `proved` whether all amounts add
    up.
    """

    lines: tuple[InvoiceLine, ...] = ()
    charges: tuple[Charge, ...] = ()
    totals: tuple[Total, ...] = ()
    currency_hint: Reading[str] | None = None
    marks: Reading[tuple[str, ...]] | None = None
    lines_grade: Grade = Grade.UNREADABLE
    extent: Mapping[int, Box] = field(default_factory=dict)
    proved: bool = False
    multiplies: tuple[bool | None, ...] = ()  # of each line, whether quantity and price make the amount
    prints: tuple[Print, ...] = ()  # of each line, where it stands


def read_goods(views: Sequence[View]) -> Goods:
    """The goods of a document's pages. Tables with prices count; those without (packing lists) only where there are no
    others.
    """
    return goods_of(_all_bodies(views))


def goods_of(bodies: Sequence[Body]) -> Goods:
    """The goods that some tables hold."""
    filled = [body for body in bodies if body.articles or body.endings]
    priced = [body for body in filled if body.head.priced] or filled
    if not any(body.articles for body in priced):
        return Goods(marks=_marks(bodies), extent=_extent(priced))
    style = style_of(
        text_of(row.cells.get(kind, ())) for body in priced for a in body.articles for row in a.rows for kind in NUMERIC
    )
    charges = _charges(priced, style)
    totals = _totals(priced, style)
    read_lines = _lines(priced, style)
    if not _proved(read_lines, charges, totals):
        pointed = _lines(priced, style, lost=True)
        read_lines = pointed if _proved(pointed, charges, totals) else read_lines
    if not any(line.amount for line in read_lines):
        in_full = [priced_in_full(line, "the prices add up to the total") for line in read_lines]
        read_lines = in_full if _proved(in_full, charges, totals) else read_lines
    read_lines, sums = _without_sums(read_lines)
    totals = (*totals, *sums)
    proved = _proved(read_lines, charges, totals)
    lines = _unnumbered(tuple(confirmed(line, ADDS_UP) if proved else line.line for line in read_lines))
    return Goods(
        lines,
        tuple(charge for _, charge in charges),
        tuple(replace(t, reading=support(t.reading, ADDS_UP)) for t in totals) if proved else totals,
        _currency(priced),
        _marks(bodies),
        Grade.SURE if proved else Grade.CHECK,
        _extent(bodies),
        proved,
        tuple(line.proof.multiplies for line in read_lines),
        tuple(line.print for line in read_lines),
    )


def _all_bodies(views: Sequence[View]) -> list[Body]:
    """The tables of all pages; a page without a head is tried by shape as long as no total has ended the goods."""
    bodies: list[Body] = []
    for view in views:
        heads = find_heads(view.page)
        limits = [*(head.box.top for head in heads), view.page.height + 1][1:]
        found = [read_body(head, view.page, limit) for head, limit in zip(heads, limits, strict=True)]
        if not any(body.articles for body in found) and not any(
            e.kind is Kind.TOTAL for b in bodies for e in b.endings
        ):
            guess = guess_head(view.page)
            found += [read_body(guess, view.page, view.page.height + 1)] if guess else []
        bodies += found
    return bodies


def _lines(bodies: Sequence[Body], style: Style, lost: bool = False) -> list[Line]:
    lines: list[Line] = []
    group: Reading[str] | None = None
    articles = [article for body in bodies for article in body.articles]
    printing = Printing(style, decimals_by_column(articles, style), lost)
    for body in bodies:
        for article in body.articles:
            group = heading_of(article) or group
            made = read_article(article, body.head, printing)
            lines.append(replace(made, line=replace(made.line, group=group)))
    return lines


def _without_sums(lines: Sequence[Line]) -> tuple[list[Line], tuple[Total, ...]]:
    """The lines without a last one that is nothing but the sum of the others, whatever it is called."""
    *others, last = lines
    amounts = [line.amount for line in others]
    known = [amount for amount in amounts if amount is not None]
    reading = last.line.amount
    bare = last.line.quantity is None and last.line.unit_price is None
    if not others or reading is None or not bare or len(known) < len(others) or sum(known) != reading.value:
        return list(lines), ()
    label = last.line.description.text if last.line.description is not None else ""
    return others, (Total("total", label, reading),)


def _unnumbered(lines: tuple[InvoiceLine, ...]) -> tuple[InvoiceLine, ...]:
    """Without item codes that only count the lines (1, 2, 3 or 10, 20, 30), as under «Item No.»."""
    codes = [line.item_code.value.strip(".") if line.item_code else "" for line in lines]
    for step in (1, 10):
        if codes == [str(step * number) for number in range(1, len(lines) + 1)]:
            return tuple(replace(line, item_code=None) for line in lines)
    return lines


def _amount(ending: Ending, style: Style) -> tuple[Number, Words] | None:
    """The amount of an ending: in the column of amounts, else the last number of the row."""
    words: Words = ending.row.cells.get("amount", ())
    behind = tuple(word for word in ending.row.words if word.box.x0 >= ending.label[-1].box.x1 - 1)
    tried: tuple[Words, ...] = (words, _numeric(words), _numeric(behind)[-1:])
    for some in tried:
        number = parse(text_of(some), style) if some else None
        if number is not None:
            return number, some
    return None


def _numeric(words: Words) -> Words:
    return tuple(word for word in words if re.search(r"\d", word.text))


def _charges(bodies: Sequence[Body], style: Style) -> list[tuple[Kind, Charge]]:
    charges: list[tuple[Kind, Charge]] = []
    for body in bodies:
        for ending in body.endings:
            found = _amount(ending, style) if ending.kind.charge and not _measured(ending) else None
            if found is None:
                continue
            number, words = found
            value = -abs(number.value) if ending.kind is Kind.DISCOUNT else number.value
            label = read(text_of(ending.label), ending.label, ending.page, 0.96, ending.kind.value)
            charges.append((ending.kind, Charge(label, read(value, words, ending.page, 0.96, ending.kind.value))))
    return charges


def _measured(ending: Ending) -> bool:
    """Whether the row tells a measure: packing in cubic metres or kilograms is no money."""
    return any(_MEASURE.fullmatch(word.text) for word in ending.row.words)


def _totals(bodies: Sequence[Body], style: Style) -> tuple[Total, ...]:
    totals = []
    for body in bodies:
        for ending in body.endings:
            found = _amount(ending, style) if ending.kind in (Kind.TOTAL, Kind.SUBTOTAL) else None
            if found is not None:
                number, words = found
                label = text_of(ending.label)
                totals.append(
                    Total(ending.kind.value, label, read(number.value, words, ending.page, 0.95, f"label: {label}"))
                )
    return tuple(totals)


def _proved(lines: Sequence[Line], charges: Sequence[tuple[Kind, Charge]], totals: Sequence[Total]) -> bool:
    amounts = [line.amount for line in lines]
    if any(line.proof.multiplies is False or line.amount is None for line in lines):
        return False
    extra = [charge.amount.value for kind, charge in charges if charge.amount and kind is not Kind.TAX]
    taxes = [charge.amount.value for kind, charge in charges if charge.amount and kind is Kind.TAX]
    known = [amount for amount in amounts if amount is not None]
    return adds_up(known, extra, taxes, [total.reading.value for total in totals])


def _currency(bodies: Sequence[Body]) -> Reading[str] | None:
    """The currency that a head, a total or a price names; a bare $ or ¥ says too little."""
    for body in bodies:
        money = [word for column in body.head.columns for word in column.words]
        money += [word for ending in body.endings for word in ending.row.words]
        money += [
            word for article in body.articles for kind in NUMERIC[1:] for word in article.main.cells.get(kind, ())
        ]
        for word in money:
            match = _MONEY.search(word.text)
            if match:
                code = CURRENCIES.get(match.group(), match.group())
                return read(code, (word,), body.head.page, 0.95, "in the goods table")
    return None


def _marks(bodies: Sequence[Body]) -> Reading[tuple[str, ...]] | None:
    """The printed lines of the first marks column that holds any."""
    for body in bodies:
        if body.marks:
            words: list[Word] = [word for line in body.marks for word in line]
            return read(tuple(text_of(line) for line in body.marks), words, body.head.page, 0.96, "column")
    return None


def _extent(bodies: Sequence[Body]) -> dict[int, Box]:
    extent: dict[int, Box] = {}
    for body in bodies:
        if not body.articles:
            continue
        rows = [row.box for article in body.articles for row in article.rows]  # below them stand labels of the header
        boxes = [body.head.box, *rows, *(union(line) for line in body.marks)]
        for box in boxes:
            extent[body.head.page] = extent.get(body.head.page, box).union(box)
    return extent
