"""The goods table and the sums as HTML, over one page or several."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from html import escape

from benchmarks.generator.kit.web import element, join
from benchmarks.generator.meadow.entries import text_of
from benchmarks.generator.meadow.html_bits import line_html, lines_html
from benchmarks.generator.meadow.packlist import pack_table
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.sums import SumRow, sum_rows, words_line
from benchmarks.generator.meadow.table import Column, Row, Table, TableMaker

BROKEN = frozenset({"description", "marks", "code", "origin", "hs"})
SIDES = {"right": "text-align:right", "centre": "text-align:center", "left": ""}


class Goods:
    """A paper's table on its way to HTML; ``marks`` is the HTML of shipping marks for a column of their own."""

    def __init__(
        self,
        paper: Paper,
        marks: str = "",
        room: tuple[int, int] = (22, 38),
        *,
        size: float = 9,
        width: float = 500,
        narrow: bool = False,
    ) -> None:
        self.paper, self.taste, self.marks, self.room = paper, paper.taste, marks, room
        self.table: Table = TableMaker(paper, bool(marks), narrow=narrow).make()
        keys = [column.key for column in self.table.columns]
        self.at = keys.index("amount")
        self.in_table = self.taste.chance("sums in table", 0.45)
        self.size, self.width = size, 330.0 if narrow else width
        self.rows_of_sums = sum_rows(paper)

    def html(self) -> str:
        """The table, then the sums and the amount in words."""
        return self.body() + self.sums()

    def body(self) -> str:
        """The table alone."""
        chunks = self._chunks()
        pieces, carried = [], Decimal(0)
        for number, chunk in enumerate(chunks):
            last = number == len(chunks) - 1
            rows = [self._carry("brought", carried)] if number and self._carries() else []
            rows += [self._row(row, place, number == 0) for place, row in enumerate(chunk)]
            carried += sum((row.amount for row in chunk), Decimal(0))
            if last:
                rows += self._filler(len(chunk)) + self._ends()
            elif self._carries():
                rows.append(self._carry("carried", carried))
            pieces.append(self._table(rows, turn=not last))
        return join(pieces)

    def sums(self) -> str:
        """The sums, where they do not stand in the table, and the amount in words."""
        below = "" if self.in_table else self._box()
        words = words_line(self.paper)
        spoken = element("div", escape(words), style="margin:1.5mm 0") if words else ""
        return spoken + below if self.taste.chance("words first", 0.3) else below + spoken

    # ------------------------------------------------------------------------------------------ pages

    def _carries(self) -> bool:
        return self.taste.chance("carries sums", 0.5)

    def _chunks(self) -> list[Sequence[Row]]:
        """The rows of each page, where the house turns pages itself."""
        rows = self.table.rows
        if not self.taste.chance("turns pages itself", 0.5) or len(rows) <= self.room[0]:
            return [rows]
        chunks: list[Sequence[Row]] = []
        page: list[Row] = []
        used = 0
        for row in rows:
            tall = max((len(lines) for lines in row.cells.values()), default=1)
            if page and used + tall > self.room[min(len(chunks), 1)]:
                chunks.append(page)
                page, used = [], 0
            page.append(row)
            used += tall
        return [*chunks, page]

    def _carry(self, word: str, value: Decimal) -> str:
        amount = self.paper.writing.money(value, self.paper.ship.currency)
        return self._spread(escape(self.paper.labels.short(word)), escape(amount), "carry")

    def _spread(self, label: str, amount: str, kind: str) -> str:
        """A row with a text left of the amount's column."""
        after = len(self.table.columns) - self.at - 1
        side = self.taste.pick("sum labels", "right", "right", "left", "centre")
        cells = element("td", label, colspan=str(max(1, self.at)), style=SIDES[side]) if self.at else ""
        cells += element("td", amount, "num", style=SIDES["right"]) + "<td></td>" * after
        return element("tr", cells, kind)

    # ------------------------------------------------------------------------------------------ rows

    def _table(self, rows: list[str], turn: bool) -> str:
        widths = sum(column.width for column in self.table.columns)
        cols = join(f'<col style="width:{100 * c.width / widths:.1f}%">' for c in self.table.columns)
        head = element("thead", element("tr", join(self._head(column) for column in self.table.columns)))
        style = f"font-size:{self._size():.2f}pt" + (";break-after:page" if turn else "")
        return element("table", f"<colgroup>{cols}</colgroup>{head}<tbody>{join(rows)}</tbody>", "goods", style=style)

    def _size(self) -> float:
        """The type's size: smaller where the columns would not fit."""
        letters = sum(self._letters(column) for column in self.table.columns)
        return max(6.2, min(self.size, (self.width - 7.5 * len(self.table.columns)) / (0.6 * letters)))

    def _letters(self, column: Column) -> int:
        """How many letters a column must hold unbroken."""
        cells = [line for row in self.table.rows for line in row.cells.get(column.key, ())]
        cells += list(self.table.totals.get(column.key, ()))
        cells += [one.value for one in self.rows_of_sums] if column.key == "amount" and self.in_table else []
        words = [word for line in column.head for word in text_of(line).split()]
        widest = max((_wide(word) for word in words), default=0)
        if column.key in BROKEN:
            return max(widest, 20 if column.key == "description" else 9)
        return max([widest, *(_wide(text_of(line)) for line in cells)])

    def _head(self, column: Column) -> str:
        side = self.taste.pick("head align", column.align, "centre", column.align)
        return element("th", lines_html(column.head), style=SIDES[side])

    def _row(self, row: Row, place: int, first_page: bool) -> str:
        width = len(self.table.columns)
        if row.kind == "group":
            return element("tr", element("td", lines_html(row.cells["group"]), colspan=str(width)), "group")
        if row.kind == "term":
            left = max(1, self.at - 1)
            text = element("td", lines_html(row.cells["term"]), colspan=str(width - left), style="text-align:center")
            return element("tr", f'<td colspan="{left}"></td>' + text)
        cells = [self._cell(row, column, first_page and self._is_first(row)) for column in self.table.columns]
        return element("tr", join(cells), "odd" if place % 2 else "even")

    def _is_first(self, row: Row) -> bool:
        return next(one for one in self.table.rows if one.kind == "item") is row

    def _cell(self, row: Row, column: Column, first: bool) -> str:
        if column.key == "marks":
            return element("td", self.marks if first else "")
        lines = row.cells.get(column.key, ())
        numeric = column.key not in BROKEN
        return element("td", lines_html(lines), "num" if numeric else "", style=SIDES[column.align])

    def _filler(self, rows: int) -> list[str]:
        """Empty room below few lines, as forms have it."""
        if not self.taste.chance("fixed height", 0.35) or rows > 8:
            return []
        height = (9 - rows) * self.taste.number("filler", 3, 7)
        cells = join(element("td", "") for _ in self.table.columns)
        return [element("tr", cells, style=f"height:{height}mm")]

    # ------------------------------------------------------------------------------------------ sums

    def _ends(self) -> list[str]:
        rows = [self._totals()] if self.table.totals else []
        if self.in_table:
            rows += [self._sum(one) for one in self.rows_of_sums]
        return rows

    def _totals(self) -> str:
        """The row of quantities, packages and weights."""
        cells = []
        for place, column in enumerate(self.table.columns):
            lines = self.table.totals.get(column.key, ())
            word = (
                escape(self.paper.labels.short("total_amount"))
                if place == 0 and self.taste.chance("totals word", 0.4)
                else ""
            )
            cells.append(element("td", lines_html(lines) or word, "num" if lines else "", style=SIDES[column.align]))
        return element("tr", join(cells), "sum")

    def _sum(self, row: SumRow) -> str:
        label, value = (self._strong(row, line_html(line)) for line in (row.label, row.value))
        return self._spread(label, value, "sum")

    def _strong(self, row: SumRow, content: str) -> str:
        return f"<b>{content}</b>" if row.strong and self.taste.chance("bold total", 0.7) else content

    def _box(self) -> str:
        style = self.taste.pick("sums box", "plain", "plain", "ruled", "double", "left", "sentence")
        if style == "sentence" and len(self.rows_of_sums) == 1:
            one = self.rows_of_sums[0]
            return element(
                "div",
                f"{line_html(one.label)}{self._colon(one)} {line_html(one.value)}",
                "strong r",
                style="margin:2mm 0",
            )
        rows = join(
            element("tr", join(element("td", self._strong(one, line_html(line))) for line in (one.label, one.value)))
            for one in self.rows_of_sums
        )
        edge = {"ruled": "border:.5pt solid #555", "double": "border-top:.5pt solid #000;border-bottom:2pt double #000"}
        side = "margin-left:0;" if style == "left" else ""
        return element("table", rows, "totals keep", style=f"{side}{edge.get(style, '')};margin-top:1.5mm")

    def _colon(self, row: SumRow) -> str:
        return "" if text_of(row.label).endswith(":") else ":"


def pack_html(paper: Paper, ruled: bool) -> str:
    """The table of a packing list."""
    table = pack_table(paper)
    head = element("tr", join(element("th", lines_html(c.head), style=SIDES[c.align]) for c in table.columns))
    rows = [*(row.cells for row in table.rows), table.totals]
    body = (
        element(
            "tr", join(element("td", lines_html(cells.get(c.key, ())), style=SIDES[c.align]) for c in table.columns)
        )
        for cells in rows
    )
    cols = join(f'<col style="width:{c.width}%">' for c in table.columns)
    edge = "border:.5pt solid #444" if ruled else ""
    return element(
        "table", f"<colgroup>{cols}</colgroup><thead>{head}</thead><tbody>{join(body)}</tbody>", "goods", style=edge
    )


def _wide(text: str) -> int:
    """A text's length in Latin letters."""
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in text)
