"""What stands under a head: articles, each with the printed lines of its cells; headings of groups; endings (totals,
charges).

A row with numbers where numbers belong anchors an article; rows of text join the article above or below, as drawn lines
and gaps say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.layout.segments import rows_of, union
from extractors.tables import summary
from extractors.tables.amounts import Style, mend, parse
from extractors.tables.columns import TEXT, Head
from extractors.tables.summary import Kind
from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Page, Word

LONGEST_UNIT = 14  # letters behind a number that may be its unit; more make a sentence
WIDE = 1.1  # of the letters' height: a gap between two texts of a row

Words = tuple[Word, ...]


@dataclass(frozen=True)
class Row:
    """A printed row, its words by column."""

    words: Words
    cells: Mapping[str, Words]
    ending: Kind | None = None

    @property
    def box(self) -> Box:
        """Round all words."""
        return union(self.words)

    def number(self, kind: str) -> bool:
        """Whether a number stands in a column."""
        return has_number(self.cells.get(kind, ()))

    @property
    def anchor(self) -> bool:
        """An article's numbers stand here."""
        if self.ending is not None:
            return False
        if self.number("amount") or self.number("unit_price"):
            return True
        named = any(self.cells.get(kind) for kind in ("description", "item_code", "line_no"))
        second = text_of(self.cells.get("quantity", ())).startswith(("(", "[", "="))  # «(500 M)» under «10 ROLLS»
        return self.number("quantity") and named and not second


@dataclass(frozen=True)
class Article:
    """The rows of one article; `main` is the one with its numbers. `sharp` says that it is plain where it begins and
    ends.
    """

    page: int
    rows: tuple[Row, ...]
    main: Row
    heading: Words = ()
    sharp: bool = True

    def lines(self, kind: str) -> list[Words]:
        """The printed lines of a cell, top to bottom."""
        return [row.cells[kind] for row in self.rows if row.cells.get(kind)]


@dataclass(frozen=True)
class Ending:
    """A row that is no article: what it is, and its words."""

    page: int
    kind: Kind
    row: Row
    label: Words


@dataclass(frozen=True)
class Body:
    """All that stands under a head."""

    head: Head
    articles: tuple[Article, ...]
    endings: tuple[Ending, ...]
    bottom: float
    marks: tuple[Words, ...] = field(default=())


def text_of(words: Sequence[Word]) -> str:
    """The words with blanks between."""
    return " ".join(word.text for word in words)


def has_number(words: Sequence[Word]) -> bool:
    """Whether a cell begins with a number, or with letters that OCR may have made of one."""
    text = text_of(words)
    ocr = any(word.source is Source.OCR for word in words)
    number = parse(text, Style.DOT) or (mend(text, Style.DOT) if ocr else None)
    if number is None:
        return False
    return len(re.sub(r"\W", "", number.before)) <= 3 and len(number.behind) <= LONGEST_UNIT


def sort_rows(head: Head, words: Sequence[Word]) -> list[Row]:
    """Words below a head whose columns have sides, as rows, top to bottom. What stands in the marks column is left out,
    except before a total; so are rows that say nothing of goods («FOB JAPAN» over the prices).
    """
    marks = head.get("marks")
    rows = []
    for all_words in rows_of(words):
        words_of_row = [word for word in all_words if marks is None or not marks.holds(word)]
        cells: dict[str, Words] = {}
        for column in head.columns:
            inside = tuple(word for word in words_of_row if column.holds(word))
            if inside:
                cells[column.kind] = cells.get(column.kind, ()) + inside
        ending = ending_of(Row(tuple(all_words), cells))
        if ending is not None or any(cells.get(kind) for kind in TEXT) or Row(tuple(words_of_row), cells).anchor:
            rows.append(Row(tuple(all_words if ending else words_of_row), cells, ending))
    return rows


def ending_of(row: Row) -> Kind | None:
    """What a row is if it is no article. A row with quantity and price is an article even if it is called «Total
    station», unless it says nothing but words of charges.
    """
    fuzzy = any(word.source is Source.OCR for word in row.words)
    article = row.number("quantity") and row.number("unit_price")
    for part in _parts(row.words):
        text = text_of(part)
        kind = summary.kind_of(text, fuzzy)
        if kind is None:
            continue
        alone = summary.only_words_of(text, fuzzy)
        if (kind.charge and alone) or (not kind.charge and not article):
            return kind
        if (
            kind.charge
            and not row.number("quantity")
            and not row.number("unit_price")
            and row.number("amount")
            and alone
        ):
            return kind
    return None


def _parts(words: Sequence[Word]) -> list[Words]:
    """A row cut at wide gaps, right to left: the words next to the amount say most about it."""
    parts: list[list[Word]] = [[words[0]]]
    for before, word in pairwise(words):
        if word.box.x0 - before.box.x1 > WIDE * (word.size or word.box.height):
            parts.append([word])
        else:
            parts[-1].append(word)
    return [tuple(part) for part in reversed(parts)]


def group_rows(head: Head, page: Page, rows: Sequence[Row]) -> tuple[list[Article], list[Ending]]:
    """Articles and endings of a table's rows."""
    articles: list[Article] = []
    endings: list[Ending] = []
    run: list[Row] = []
    pitch = _pitch(rows)
    for row in rows:
        if row.ending is None:
            run.append(row)
            continue
        articles += _articles(head, page, run, pitch)
        run = []
        endings.append(Ending(page.number, row.ending, row, _label(row)))
    return articles + _articles(head, page, run, pitch), endings


def _label(row: Row) -> Words:
    """The words that say what an ending is, without the number at their end."""
    amount = row.cells.get("amount", ())
    words = tuple(word for word in row.words if word not in amount or not has_number((word,)))
    named = (part for part in _parts(words) if summary.kind_of(text_of(part)) is not None) if words else iter(())
    label = list(next(named, words or row.words))
    while len(label) > 1 and ("%" not in label[-1].text) and not any(letter.isalpha() for letter in label[-1].text):
        label.pop()
    return tuple(label)


def _pitch(rows: Sequence[Row]) -> float:
    """The least gap between two articles without text between, in points; 0 where there are none."""
    gaps = [after.box.top - before.box.bottom for before, after in pairwise(rows) if before.anchor and after.anchor]
    return max(0.0, min(gaps, default=0.0))


def _articles(head: Head, page: Page, rows: Sequence[Row], pitch: float) -> list[Article]:
    anchors = [number for number, row in enumerate(rows) if row.anchor]
    if not anchors:
        return []
    starts, ends, sharp = _bounds(head, page, rows, anchors, pitch)
    every_above = len(anchors) > 1 and all(starts[i] < at for i, at in enumerate(anchors))
    articles = []
    for i, at in enumerate(anchors):
        above = list(rows[starts[i] : at])
        heading: list[Row] = []
        if above and not every_above and _said(rows[at]):
            heading, above = above, []
        mine = (*above, *rows[at : ends[i]])
        words = tuple(word for row in heading for kind in TEXT for word in row.cells.get(kind, ()))
        words = tuple(sorted(words, key=lambda word: (round(word.box.middle[1] / 4), word.box.x0)))
        articles.append(Article(page.number, mine, rows[at], words, sharp[i] and not (above and _said(rows[at]))))
    return articles


def _said(row: Row) -> bool:
    return bool(row.cells.get("description"))


def _bounds(
    head: Head, page: Page, rows: Sequence[Row], anchors: Sequence[int], pitch: float
) -> tuple[list[int], list[int], list[bool]]:
    """For each anchor: its first row, the row after its last, and whether that was plain to see."""
    starts, ends, sharp = [0], [], [True]
    for before, after in pairwise(anchors):
        cut, plain = _cut(head, page, rows, before, after, pitch)
        ends.append(cut)
        starts.append(cut)
        sharp[-1] = sharp[-1] and plain
        sharp.append(plain)
    ends.append(_tail(head, page, rows, anchors[-1], pitch))
    return starts, ends, sharp


def _cut(head: Head, page: Page, rows: Sequence[Row], before: int, after: int, pitch: float) -> tuple[int, bool]:
    """The first row that belongs to the later of two anchors, and whether that was plain."""
    if after == before + 1:
        return after, True
    for at in range(before + 1, after + 1):
        if _ruled(head, page, rows[at - 1], rows[at]):
            return at, True
    gaps = [rows[at].box.top - rows[at - 1].box.bottom for at in range(before + 1, after + 1)]
    size = max(1.0, rows[before].box.height)
    widest = max(gaps)
    others = sorted(gaps)[:-1]
    if widest > others[-1] + 0.25 * size:
        return before + 1 + gaps.index(widest), True
    if pitch and gaps[0] >= 0.85 * pitch and (pitch > 0.6 * size or _outdented(rows[before], rows[before + 1])):
        return before + 1, pitch > size
    return after, False


def _outdented(article: Row, text: Row) -> bool:
    """A row of text that begins left of the descriptions: a heading, where rows stand too close to tell by gaps."""
    said = article.cells.get("description") or article.words
    first = next(word for word in text.words if any(word in text.cells.get(kind, ()) for kind in TEXT))
    return first.box.x0 < said[0].box.x0 - 3


def _tail(head: Head, page: Page, rows: Sequence[Row], last: int, pitch: float) -> int:
    """The row after the last article's last: text follows on until a line is drawn or a wide gap comes."""
    at = last + 1
    while at < len(rows):
        gap = rows[at].box.top - rows[at - 1].box.bottom
        size = max(1.0, rows[last].box.height)
        if (
            gap > 1.3 * size
            or (pitch and gap >= 0.85 * pitch and pitch > 0.5 * size)
            or _ruled(head, page, rows[at - 1], rows[at])
        ):
            break
        if not any(rows[at].cells.get(kind) for kind in TEXT):
            break
        at += 1
    return at


def _ruled(head: Head, page: Page, above: Row, below: Row) -> bool:
    """A line is drawn between two rows, across the description."""
    column = head.get("description") or head.columns[0]
    x = column.box.middle[0]
    return any(
        rule.horizontal
        and rule.box.x0 - 2 <= x <= rule.box.x1 + 2
        and above.box.middle[1] < rule.box.middle[1] < below.box.middle[1]
        for rule in page.rules
    )
