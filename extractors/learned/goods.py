"""Goods as the model sees them: words tagged as cells become rows, rows that begin a line become articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from extractors.learned.features import Floats
from extractors.learned.model import NUMBERS, Opinion
from extractors.learned.spans import EVEN
from extractors.learned.tags import CELLS
from extractors.tables import summary
from extractors.tables.columns import Column, Head
from extractors.tables.rows import Article, Body, Ending, Row, Words
from extractors.tables.summary import Kind

KINDS = tuple(name for name in CELLS if name != "group")
CELL_TAGS = [NUMBERS[f"line.{name}"] for name in KINDS]
OTHERS = [NUMBERS[name] for name in ("charge.description", "charge.amount", "total_amount", "head", "label")]
FIRST, GROUP, CHARGE, TOTAL = (NUMBERS[name] for name in ("line.first", "line.group", "charge.amount", "total_amount"))


@dataclass
class _Open:
    """An article while its rows are gathered."""

    page: int
    heading: Words
    rows: list[Row] = field(default_factory=list)

    def close(self) -> Article:
        """The article; its main row is the one with most numbers."""
        counts = [sum(row.number(kind) for kind in ("quantity", "unit_price", "amount")) for row in self.rows]
        return Article(self.page, tuple(self.rows), self.rows[int(np.argmax(counts))], self.heading)


def body_of(opinion: Opinion) -> Body | None:
    """The goods of a page; None where it holds none."""
    articles: list[_Open] = []
    endings: list[Ending] = []
    heading: Words = ()
    page = opinion.view.page.number
    for places in _rows(opinion):
        cells = _cells(opinion, places)
        ending = _ending(opinion, places)
        if ending is not None:
            endings.append(ending)
        elif cells:
            words = tuple(word for words in cells.values() for word in words)
            row = Row(tuple(sorted(words, key=lambda w: w.box.x0)), cells)
            begins = float(opinion.odds[places, FIRST].max()) >= EVEN
            if begins or not articles:
                articles.append(_Open(page, heading))
                heading = ()
            articles[-1].rows.append(row)
        else:
            named = [place for place in places if opinion.odds[place, GROUP] >= EVEN]
            heading = tuple(opinion.seen.words[place] for place in named) or heading
    made = tuple(article.close() for article in articles)
    if not made:
        return None
    bottom = max(row.box.bottom for article in made for row in article.rows)
    return Body(_head(opinion, made), made, tuple(endings), bottom)


def _rows(opinion: Opinion) -> list[list[int]]:
    numbers = opinion.seen.groups[:, 0].tolist()
    return [list(places) for _, places in groupby(range(len(numbers)), key=lambda place: numbers[place])]


def _cells(opinion: Opinion, places: Sequence[int]) -> dict[str, Words]:
    """The words of a row by column: each in the likeliest, if it is likelier than not in any. A code that goes on with
    the text of a description is part of it («GEAR PUMP DP-25»)."""
    cells: dict[str, Words] = {}
    segments = opinion.seen.groups[:, 1]
    described = -1  # the segment in which a description was last
    for place in places:
        odds: Floats = opinion.odds[place, CELL_TAGS]
        best = int(odds.argmax())
        if odds[best] < EVEN or odds[best] <= float(opinion.odds[place, OTHERS].max()):
            continue
        kind = KINDS[best]
        if kind == "item_code" and segments[place] == described:
            kind = "description"
        described = int(segments[place]) if kind == "description" else -1
        cells[kind] = (*cells.get(kind, ()), opinion.seen.words[place])
    return cells


def _ending(opinion: Opinion, places: Sequence[int]) -> Ending | None:
    """A charge or a total, as the model sees it, and which by its words."""
    for tag, default in ((TOTAL, Kind.TOTAL), (CHARGE, Kind.PACKING)):
        amount = tuple(opinion.seen.words[p] for p in places if opinion.odds[p, tag] >= EVEN)
        if not amount:
            continue
        words = tuple(opinion.seen.words[p] for p in places)
        label = tuple(word for word in words if word not in amount and any(c.isalpha() for c in word.text)) or words
        said = summary.kind_of(" ".join(word.text for word in label))
        kind = default if said is None or (tag == CHARGE and not said.charge) or tag == TOTAL else said
        return Ending(opinion.view.page.number, kind, Row(words, {"amount": amount}, kind), label)
    return None


def _head(opinion: Opinion, articles: Sequence[Article]) -> Head:
    """A head made from the words that head columns, each over the cells that lie nearest to it."""
    heads = [word for place, word in enumerate(opinion.seen.words) if opinion.odds[place, NUMBERS["head"]] >= EVEN]
    columns = []
    for kind in KINDS:
        cells = [word for article in articles for line in article.lines(kind) for word in line]
        if not cells:
            continue
        left, right = min(w.box.x0 for w in cells), max(w.box.x1 for w in cells)
        own = tuple(w for w in heads if min(w.box.x1, right) > max(w.box.x0, left) and w.box.top < cells[0].box.top)
        columns.append(Column((kind,), own or (cells[0],), left, right))
    boxes = [column.box for column in columns]
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return Head(opinion.view.page.number, whole, tuple(columns), guessed=True)
