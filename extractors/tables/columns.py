"""The head of a goods table: which words stand over which column, and how far each column reaches.

A head is a row in which several head words stand side by side, with what stands close above and below them («UNIT» over
«PRICE», «Quantity» over «数量»). Its columns end where lines are drawn; else where the cells leave a gap.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.layout.segments import rows_of, union
from extractors.tables.vocabulary import heads, tokens
from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Page, Word

NUMERIC = ("quantity", "unit_price", "amount")
TEXT = ("description", "item_code", "hs_code", "country_of_origin", "line_no")
LEAST_FIELDS = 3  # different heads in a row: two stand side by side in many a form
LEAST_SHARE = 0.5  # of a row's tokens that are head words: a sentence names quantity and price too
SAME_PHRASE = 1.3  # of the letters' height: a wider gap parts two heads
NEXT_ROW = 1.0  # of the letters' height between two rows of one head


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the kinds its head may stand for (likeliest first), the head's words, its sides in points, and whether
    it is plain where they are.
    """

    kinds: tuple[str, ...]
    words: tuple[Word, ...]
    left: float = 0.0
    right: float = 0.0
    plain: bool = True

    @property
    def kind(self) -> str:
        """What it holds: a column of `InvoiceLine`, or marks, packing, tax …; "" where the head says nothing known."""
        return self.kinds[0] if self.kinds else ""

    @property
    def box(self) -> Box:
        """Round the head's words."""
        return union(self.words)

    @property
    def text(self) -> str:
        """The head as printed."""
        return " ".join(word.text for word in self.words)

    def holds(self, word: Word) -> bool:
        """Whether a word stands in the column."""
        return self.left <= word.box.middle[0] < self.right


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table on a page, its columns from left to right; `guessed` from the shape of the rows below."""

    page: int
    box: Box
    columns: tuple[Column, ...]
    guessed: bool = False

    def get(self, kind: str) -> Column | None:
        """The column of a kind."""
        return next((column for column in self.columns if column.kind == kind), None)

    @property
    def priced(self) -> bool:
        """It has prices or amounts: not that of a packing list."""
        return self.get("amount") is not None or self.get("unit_price") is not None


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    word: Word


def find_heads(page: Page) -> list[Head]:
    """All heads of goods tables on a page, top to bottom; their columns have no sides yet but their heads' own."""
    rows = rows_of(page.words)
    found: list[Head] = []
    used = -1
    for number, row in enumerate(rows):
        if number <= used:
            continue
        columns = _covered(row, page)
        if not _is_head(columns, row):
            continue
        columns, last = _with_neighbours(columns, rows, number, page, used)
        columns = _resolved(columns)
        if _useful(columns):
            words = [word for column in columns for word in column.words]
            found.append(Head(page.number, union(words), tuple(columns)))
            used = last
    return found


def _tokens(row: Sequence[Word]) -> list[_Token]:
    return [_Token(text, word) for word in row for text in tokens(word.text)]


def _covered(row: Sequence[Word], page: Page) -> list[Column]:
    """The row's words as columns: head phrases, with the words that stand close behind them («(PCS)», «in USD»)."""
    columns: list[Column] = []
    for run in _runs(row, page):
        parts = _tokens(run)
        texts = [part.text for part in parts]
        fuzzy = any(word.source is Source.OCR for word in run)
        at, mine = 0, list[Column]()
        while at < len(parts):
            count, kinds = heads().longest(texts, at, fuzzy)
            words = tuple(dict.fromkeys(part.word for part in parts[at : at + max(1, count)]))
            at += max(1, count)
            kinds = tuple(kind for kind in kinds if kind != "note")
            if mine and (not kinds or not _apart(mine[-1], words, kinds)):
                mine[-1] = _joined(mine[-1], words, kinds)
            else:
                mine.append(Column(kinds, words))
        columns += mine
    return columns


def _apart(column: Column, words: Sequence[Word], kinds: Sequence[str]) -> bool:
    """Two heads of a run are two columns unless they say the same («Menge / Qty») or share a word («Q'ty/Unit»)."""
    same = len(column.kinds) == 1 and column.kinds == tuple(kinds)
    return column.kinds != () and not same and words[0] not in column.words


def _joined(column: Column, words: Sequence[Word], kinds: Sequence[str]) -> Column:
    shared = tuple(kind for kind in column.kinds if kind in kinds)
    return Column(shared or column.kinds or tuple(kinds), tuple(dict.fromkeys((*column.words, *words))))


def _runs(row: Sequence[Word], page: Page) -> list[list[Word]]:
    """The row cut at wide gaps and at drawn lines."""
    runs = [[row[0]]]
    for before, word in pairwise(row):
        gap = word.box.x0 - before.box.x1
        if gap > SAME_PHRASE * _size(word) or _walled(page, before, word):
            runs.append([word])
        else:
            runs[-1].append(word)
    return runs


def _size(word: Word) -> float:
    return word.size or word.box.height


def _walled(page: Page, before: Word, word: Word) -> bool:
    y = word.box.middle[1]
    return any(
        not rule.horizontal
        and before.box.x1 - 2 <= rule.box.middle[0] <= word.box.x0 + 2
        and rule.box.top - 1 <= y <= rule.box.bottom + 1
        for rule in page.rules
    )


def _is_head(columns: Sequence[Column], row: Sequence[Word]) -> bool:
    kinds = {column.kind for column in columns if column.kinds}
    texts = [part.text for part in _tokens(row)]
    matched, at = 0, 0
    while at < len(texts):
        count, _ = heads().longest(texts, at, any(word.source is Source.OCR for word in row))
        matched += count
        at += max(1, count)
    numbers = sum(bool(re.fullmatch(r"[\d.,]{2,}", word.text)) for word in row)
    enough = len(kinds) >= LEAST_FIELDS or (len(kinds) == 2 and "amount" in kinds and "description" in kinds)
    return enough and matched >= LEAST_SHARE * len(texts) and numbers == 0


def _useful(columns: Sequence[Column]) -> bool:
    """Says what the goods are, and how many or how much."""
    kinds = {column.kind for column in columns}
    goods = kinds & {"description", "item_code", "hs_code"}
    return (bool(goods) and bool(kinds & set(NUMERIC))) or {"quantity", "unit_price"} <= kinds


def _with_neighbours(
    columns: list[Column], rows: list[list[Word]], at: int, page: Page, used: int
) -> tuple[list[Column], int]:
    """The columns with the words of the rows close above and below that belong to the head, and the last of those
    rows.
    """
    last = at
    size = sorted(_size(word) for word in rows[at])[len(rows[at]) // 2]
    for step in (-1, 1):
        near, edge = at + step, union(rows[at])
        while used < near < len(rows) and abs(near - at) <= 2:
            row = rows[near]
            box = union(row)
            gap = box.top - edge.bottom if step > 0 else edge.top - box.bottom
            if gap > NEXT_ROW * size or _ruled(page, edge, box) or not _belongs(row, columns):
                break
            columns = _absorbed(columns, row, above=step < 0)
            last, edge = max(last, near), box
            near += step
    return columns, last


def _ruled(page: Page, one: Box, other: Box) -> bool:
    """A line is drawn across between two rows."""
    low, high = sorted((one.middle[1], other.middle[1]))
    least = 0.5 * min(one.width, other.width)
    return any(
        rule.horizontal
        and low < rule.box.middle[1] < high
        and min(rule.box.x1, one.x1) - max(rule.box.x0, one.x0) > least
        for rule in page.rules
    )


def _belongs(row: Sequence[Word], columns: Sequence[Column]) -> bool:
    """A further row of a head: no numbers in it, and its words stand over heads or are heads."""
    if any(re.search(r"\d{2,}", word.text) for word in row):
        return False
    under = sum(any(_overlap(word.box, column.box) > 0 for column in columns) for word in row)
    known = sum(bool(heads().kinds(tokens(word.text))) for word in row)
    money = sum(bool(re.fullmatch(r"\(?[A-Z]{3}\)?", word.text)) for word in row)
    return known + money >= 0.4 * len(row) and under + known >= 0.6 * len(row)


def _overlap(one: Box, other: Box) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _absorbed(columns: Sequence[Column], row: Sequence[Word], above: bool) -> list[Column]:
    """The row's words joined to the heads that they stand over or under; others make heads of their own."""
    grown = list(columns)
    for word in row:
        best = max(range(len(grown)), key=lambda i: _overlap(word.box, grown[i].box))
        if _overlap(word.box, grown[best].box) > 0:
            words = (word, *grown[best].words) if above else (*grown[best].words, word)
            grown[best] = Column(_read(words) or grown[best].kinds, words)
        else:
            grown.append(Column(heads().kinds(tokens(word.text)), (word,)))
    return sorted(grown, key=lambda column: column.box.x0)


def _read(words: Sequence[Word]) -> tuple[str, ...]:
    """What stacked words say: the longest head phrase among them, read row by row."""
    parts = [part.text for row in rows_of(words) for part in _tokens(row)]
    fuzzy = any(word.source is Source.OCR for word in words)
    found = [heads().longest(parts, at, fuzzy) for at in range(len(parts))]
    return max(found, key=lambda hit: hit[0], default=(0, ()))[1]


def _resolved(columns: Sequence[Column]) -> list[Column]:
    """One kind for each column: «Item» beside «Description» is a code or a number, «Item» alone the goods. Where no
    head says «amount», a bare currency does, or the last of several prices.
    """
    taken: set[str] = {column.kind for column in columns if len(column.kinds) == 1}
    chosen: list[Column] = []
    for column in columns:
        kinds = column.kinds
        if len(kinds) > 1:
            free = tuple(kind for kind in kinds if kind not in taken) or kinds
            if "description" in free:
                free = ("description", *(kind for kind in free if kind != "description"))
            taken.add(free[0])
            kinds = free
        chosen.append(replace(column, kinds=kinds))
    if "amount" not in taken:
        prices = [i for i, column in enumerate(chosen) if column.kind == "unit_price"]
        money = [
            i for i, column in enumerate(chosen) if not column.kinds and re.fullmatch(r"[A-Z]{3}|[$€£¥]", column.text)
        ]
        last = money[-1:] or (prices[-1:] if len(prices) > 1 else [])
        for i in last:
            chosen[i] = replace(chosen[i], kinds=("amount",))
    return chosen
