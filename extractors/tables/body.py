"""From a head to its body: where the table ends, how far its columns reach, its articles and endings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from extractors.layout.segments import rows_of, union
from extractors.tables import summary
from extractors.tables.amounts import Style, parse
from extractors.tables.columns import NUMERIC, Column, Head
from extractors.tables.rows import Body, Ending, Row, Words, group_rows, sort_rows, text_of
from extractors.tables.sides import with_sides
from extractors.tables.summary import Kind
from pipeline.domain.pages import Page, Rule, Word

SUMS = (Kind.TOTAL, Kind.SUBTOTAL, Kind.QUANTITY_TOTAL)
REACH = 30.0  # points to the left of a numeric head within which its numbers may end
AFTER_TOTAL = 22.0  # points without an ending after which nothing more belongs to the table
_DASHES = re.compile(r"[-=_—–*.]{4,}")
_NUMBER = re.compile(r"[@$€£¥￥A-Z]{0,4}[\d.,'’]*\d[\d.,'’\-|\])]*")


def read_body(head: Head, page: Page, limit: float) -> Body:
    """Everything between a head and `limit` (the next head, or the page's end)."""
    page = with_drawn_dashes(page)
    below = _below(head, page, limit)
    sure, last = _sure_rows(head, below)
    head = _with_headless_amounts(head, sure)
    head = with_sides(head, page, [word for row in sure for word in row], last)
    return _read(_named_by_data(head, below), page, below)


def read_known(head: Head, page: Page, limit: float) -> Body:
    """The same under a head whose columns are known with their sides."""
    page = with_drawn_dashes(page)
    return _read(head, page, _below(head, page, limit))


def _below(head: Head, page: Page, limit: float) -> list[Word]:
    return [word for word in page.words if head.box.bottom - 1 < word.box.middle[1] < limit]


def _read(head: Head, page: Page, below: Sequence[Word]) -> Body:
    rows = _until_end(_completed(sort_rows(head, below)))
    articles, endings = group_rows(head, page, rows)
    known = [row.box.bottom for article in articles for row in article.rows] + [
        ending.row.box.bottom for ending in endings
    ]
    bottom = max(known, default=head.box.bottom)
    return Body(
        head,
        tuple(articles),
        tuple(endings),
        bottom,
        _marks(head, page, below, _floor(head, endings, bottom)),
    )


def _sure_rows(head: Head, below: Sequence[Word]) -> tuple[list[list[Word]], float]:
    """Rows that have a number under a numeric head, up to the first total, with the rows of text between; and where
    the last ends.
    """
    rows = rows_of(below)
    numeric = [column for column in head.columns if column.kind in NUMERIC]
    anchors: list[int] = []
    for at, row in enumerate(rows):
        hits = sum(_under(column, row) for column in numeric)
        kinds = {summary.kind_of(text_of(part)) for part in _segments(row)}
        if kinds & {Kind.TOTAL, Kind.SUBTOTAL} and hits <= 1:
            break
        if hits >= min(2, len(numeric)):
            anchors.append(at)
    if not anchors:
        return [], head.box.bottom
    chosen = [row for row in rows[anchors[0] : anchors[-1] + 1] if _segments_count(row) > 1 or len(anchors) == 1]
    return chosen, union(rows[anchors[-1]]).bottom


def _with_headless_amounts(head: Head, sure: Sequence[Sequence[Word]]) -> Head:
    """The head with a column of amounts that nothing heads: most rows have a number to the right of the last price."""
    price = head.get("unit_price")
    if price is None or head.get("amount") is not None or price != head.columns[-1]:
        return head
    beyond = [next((w for w in row if w.box.x0 > price.box.x1 and _NUMBER.fullmatch(w.text)), None) for row in sure]
    found = [word for word in beyond if word is not None]
    if not found or 2 * len(found) < len(sure):
        return head
    return replace(head, columns=(*head.columns, Column(("amount",), (found[0],))))


def _segments(row: Sequence[Word]) -> list[Words]:
    parts: list[list[Word]] = [[row[0]]]
    for before, word in pairwise(row):
        if word.box.x0 - before.box.x1 > 1.1 * (word.size or word.box.height):
            parts.append([word])
        else:
            parts[-1].append(word)
    return [tuple(part) for part in parts]


def _segments_count(row: Sequence[Word]) -> int:
    return len(_segments(row))


def _under(column: Column, row: Sequence[Word]) -> bool:
    """A number of the row stands under a head, or ends near it."""
    left, right = column.box.x0, column.box.x1
    return any(
        _NUMBER.fullmatch(word.text) and word.box.x1 > left - 5 and word.box.x0 < right + REACH and word.box.x1 > left
        for word in row
    )


def _until_end(rows: Sequence[Row]) -> list[Row]:
    """The rows up to the sum after which no article follows, and the endings below it, as far as no wide gap parts
    them from it. Sums between articles (of groups) end nothing.
    """
    last = max((at for at, row in enumerate(rows) if row.ending is None and multiplies(row)), default=-1)
    end = next((at for at, row in enumerate(rows) if at > last and row.ending in SUMS), len(rows))
    kept = list(rows[: end + 1])
    final = end < len(rows) and rows[end].ending is Kind.TOTAL
    for row in rows[end + 1 :]:
        if final and row.box.top - kept[-1].box.bottom > max(AFTER_TOTAL, 2.5 * kept[-1].box.height):
            break
        if row.ending is not None:
            kept.append(row)
            final = final or row.ending is Kind.TOTAL
    return kept


def _completed(rows: Sequence[Row]) -> list[Row]:
    """Totals whose amount stands in the row below their label, made one row."""
    whole: list[Row] = []
    for row in rows:
        before = whole[-1] if whole else None
        if (
            before is not None
            and before.ending is Kind.TOTAL
            and row.ending is None
            and not before.number("amount")
            and row.number("amount")
            and not row.number("unit_price")
            and row.box.top - before.box.bottom < 1.5 * row.box.height
        ):
            whole[-1] = Row((*before.words, *row.words), {**before.cells, **row.cells}, before.ending)
        else:
            whole.append(row)
    return whole


def multiplies(row: Row) -> bool:
    """Quantity times price is the amount, in either way of writing."""
    for style in Style:
        quantity, price, amount = (parse(text_of(row.cells.get(kind, ())), style) for kind in NUMERIC)
        if (
            quantity
            and price
            and amount
            and amount.value
            and abs(quantity.value * price.value - amount.value) <= Decimal("0.01")
        ):
            return True
    return False


def with_drawn_dashes(page: Page) -> Page:
    """The page with rows of dashes taken for what they stand for: lines."""
    drawn = tuple(
        Rule(word.box) for word in page.words if _DASHES.fullmatch(word.text) and word.box.width >= word.box.height
    )
    words = tuple(
        word
        for word in page.words
        if any(letter.isalnum() or letter in "@$€£¥￥" for letter in word.text) or len(word.text) == 1
    )
    words = tuple(word for word in words if word.text not in "|_¦")
    return replace(page, words=words, rules=(*page.rules, *drawn))


def _named_by_data(head: Head, below: Sequence[Word]) -> Head:
    """«Item» or «No.» over codes heads codes, over 1, 2, 3 line numbers."""
    columns = []
    for column in head.columns:
        if column.kind in ("line_no", "item_code") and {"line_no", "item_code"} <= set(column.kinds):
            other = next((c for c in head.columns if c is not column and c.kind == "item_code"), None)
            texts = [word.text for word in below if column.holds(word)]
            codes = sum(not re.fullmatch(r"\d{1,4}\.?", text) for text in texts[:20])
            kind = "item_code" if other is None and 2 * codes > len(texts[:20]) else "line_no"
            column = replace(column, kinds=(kind,))
        columns.append(column)
    return replace(head, columns=tuple(columns))


def _floor(head: Head, endings: Sequence[Ending], bottom: float) -> float:
    """Where the marks end at the latest: at the first ending whose words begin in their column, else with the table."""
    column = head.get("marks")
    own = [ending for ending in endings if column is not None and column.holds(ending.label[0])]
    return own[0].row.box.top if own else bottom


def _marks(head: Head, page: Page, below: Sequence[Word], bottom: float) -> tuple[Words, ...]:
    """The printed lines of the marks column, down to the first ending or the line drawn under it."""
    column = head.get("marks")
    if column is None:
        return ()
    x = column.box.middle[0]
    floors = [
        rule.box.middle[1]
        for rule in page.rules
        if rule.horizontal and rule.box.x0 <= x <= rule.box.x1 and rule.box.middle[1] > head.box.bottom + 12
    ]
    floor = min(floors, default=bottom)
    inside = [word for word in below if column.holds(word) and word.box.middle[1] < max(floor, head.box.bottom + 1)]
    return tuple(tuple(row) for row in rows_of(inside))
