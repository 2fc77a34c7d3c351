"""The table of goods: its rows, its pages, its totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.generator.hongs import sums
from benchmarks.generator.hongs.columns import Column, cell, columns
from benchmarks.generator.hongs.described import description, height
from benchmarks.generator.hongs.lists import flat
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.values import shipping_marks, term
from benchmarks.generator.kit.web import element, join, mark

RULES = (
    "full",
    "full",
    "columns",
    "columns",
    "rows",
    "heads",
    "box",
    "stripes",
    "bare",
    "dotted",
    "double",
    "inverse",
    "thick",
)
FIRST_PAGE, NEXT_PAGE, ON_ITS_SIDE = 300, 610, 190  # points of height for goods
LINE_OF_TEXT, PADDING, LONG_MARK, SHORT_NAME = 11, 5, 25, 24


@dataclass
class Table:
    """A table being drawn; ``before`` and ``after`` are pieces of HTML in the column of descriptions."""

    paper: Paper
    columns: list[Column]
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    totals: bool = True

    def html(self) -> str:
        """All pages of the table."""
        pages = self._pages()
        parts = [self._part(pages, number) for number in range(len(pages))]
        return join(parts)

    def _pages(self) -> list[list[int]]:
        """The lines of each page; all on one where they fit or where the printer breaks the table."""
        lines = self.paper.shipment.lines
        heights = [LINE_OF_TEXT * height(self.paper, line) + PADDING for line in lines]
        if sum(heights) <= self.room(0) or not (
            "marks" in self.paper.keys or self.paper.look.chance("pages by hand", 0.6)
        ):
            return [list(range(len(lines)))]
        pages: list[list[int]] = [[]]
        used = 0
        for index, high in enumerate(heights):
            if used + high > self.room(len(pages) - 1) and pages[-1]:
                pages.append([])
                used = 0
            pages[-1].append(index)
            used += high
        return pages

    def room(self, number: int) -> int:
        """The height for goods on a page."""
        return (FIRST_PAGE if not number else NEXT_PAGE) - (ON_ITS_SIDE if self.paper.landscape else 0)

    def _part(self, pages: list[list[int]], number: int) -> str:
        first, last = number == 0, number == len(pages) - 1
        rows = self._intro() if first else self._carried(pages, number, "brought")
        for index in pages[number]:
            rows += self._group(index)
            rows.append(self._row({column.key: self._cell(column, index) for column in self.columns}))
        rows += self._outro() if last else self._carried(pages, number + 1, "carried")
        body = join(self._with_marks(rows, first and len(pages) == 1, first))
        totals = sums.rows_in_table(self.paper, self.columns) if last and self.totals else ""
        head = self._heads()
        start = "" if first else self._page_head(number)
        many = "few" if len(self.columns) < 6 else "some" if len(self.columns) < 8 else "many"
        kind = f"goods {many} g-{self.paper.look.pick('rules of the table', RULES)}"
        once = "" if self.paper.look.chance("heads on every page", 0.8) else " once"
        inside = (
            element("thead", head) + element("tbody", body) + (element("tbody", totals, "totals") if totals else "")
        )
        return start + element("table", inside, kind + once)

    def _page_head(self, number: int) -> str:
        paper = self.paper
        text = paper.put("invoice_number", paper.shipment.number)
        page = f"{paper.labels.english('page')} {number + 1}"
        firm, label = paper.habits.exporter, flat(paper.label("invoice_number"))
        name = f"{paper.put('seller_name', firm.name)}&emsp;" if len(firm.name) < SHORT_NAME else ""
        return element("div", f"{name}{label} {text}&emsp;{page}", "nextpage")

    def _heads(self) -> str:
        over = ""
        if self.paper.look.chance("term over prices", 0.18) and self.paper.has("price_term"):
            over = self._over(term(self.paper))
        cells = join(f'<th class="{column.kind}">{column.head}</th>' for column in self.columns)
        return over + f"<tr>{cells}</tr>"

    def _over(self, text: str) -> str:
        return f'<tr><th colspan="{len(self.columns) - 2}">&nbsp;</th><th colspan="2" class="term">{text}</th></tr>'

    def _row(self, cells: dict[str, str], kind: str = "") -> str:
        html = join(
            f'<td class="{column.kind}">{cells.get(column.key, "")}</td>'
            for column in self.columns
            if column.key != "marks"
        )
        return f'<tr class="{kind}">{html}</tr>'

    def _cell(self, column: Column, index: int) -> str:
        line = self.paper.shipment.lines[index]
        return description(self.paper, index, line) if column.key == "description" else cell(self.paper, column, index)

    def _group(self, index: int) -> list[str]:
        lines = self.paper.shipment.lines
        group = lines[index].group
        if not group:
            return []
        self.paper.cells.setdefault(index, {})["group"] = group
        if index and lines[index - 1].group == group:
            return []
        return [self._row({"description": f'<b class="grp">{mark(f"line.{index}.group", group)}</b>'}, "group")]

    def _intro(self) -> list[str]:
        rows = [self._row({"description": text}, "intro") for text in self.before]
        if self.paper.has("price_term") and self.paper.look.chance("term in the money columns", 0.25):
            rows.insert(0, self._term_row())
        return rows

    def _term_row(self) -> str:
        keys = [column.key for column in self.columns if column.key != "marks"]
        at = min(keys.index("unit_price"), keys.index("amount"))
        html = f'{"<td></td>" * at}<td colspan="{len(keys) - at}" class="term"><u>{term(self.paper)}</u></td>'
        return f'<tr class="intro">{html}</tr>'

    def _outro(self) -> list[str]:
        rows = [self._row({"description": text}, "outro") for text in self.after]
        few = len(self.paper.shipment.lines) < 8
        high = self.paper.look.pick("space below goods", (0, 0, 20, 50, 90, 120)) if few else 0
        if high:
            rows.append(self._row({"description": f'<div style="height:{high}pt"></div>'}, "filler"))
        return rows

    def _carried(self, pages: list[list[int]], number: int, way: str) -> list[str]:
        paper = self.paper
        if not paper.look.chance("carries sums forward", 0.45):
            return []
        so_far = sum(
            (paper.shipment.lines[index].amount for page in pages[:number] for index in page),
            start=0 * paper.shipment.total,
        )
        texts = {
            "carried": ("Carried forward", "CARRIED FORWARD", "C/F", "c/fwd"),
            "brought": ("Brought forward", "BROUGHT FORWARD", "B/F", "b/fwd"),
        }
        which = paper.look.pick("forward", (0, 1, 2, 3))
        return [self._row({"description": texts[way][which], "amount": paper.money(so_far)}, "carried")]

    def _with_marks(self, rows: Sequence[str], spanning: bool, first: bool) -> list[str]:
        """The rows with the column of marks in front, at its place, spanning all rows."""
        keys = [column.key for column in self.columns]
        if "marks" not in keys or not rows:
            return list(rows)
        html = marks_html(self.paper, shape=True) if first else ""
        start, rest = rows[0].split(">", 1)
        span = f'<td class="c-marks" rowspan="{len(rows)}">{html}</td>'
        return [f"{start}>{span}{rest}", *rows[1:]]


def marks_html(paper: Paper, shape: bool = False) -> str:
    """The shipping marks, in some houses the initials inside a drawn shape."""
    lines = shipping_marks(paper)
    shapes = ("", "", "", "diamond", "triangle", "oval", "square")
    fits = shape and len(lines) > 2 and len(lines[0]) < 6 and max(map(len, lines)) < LONG_MARK
    chosen = paper.look.pick("shape of marks", shapes) if fits else ""
    kind = "marks short" if max(map(len, lines)) < LONG_MARK else "marks"
    if not chosen:
        return f'<div class="{kind}">{paper.put("marks_and_numbers", *lines)}</div>'
    paper.put("marks_and_numbers", *lines)
    inside = element("div", mark("marks_and_numbers", lines[0]), "inshape")
    figure = f'<svg width="62" height="40" viewBox="0 0 62 40">{SHAPES[chosen]}</svg>'
    return element("div", element("div", figure + inside, "shape") + mark("marks_and_numbers", *lines[1:]), kind)


SHAPES = {
    "diamond": '<path d="M31 1 61 20 31 39 1 20Z" fill="none" stroke="#000"/>',
    "triangle": '<path d="M31 1 61 39 1 39Z" fill="none" stroke="#000"/>',
    "oval": '<ellipse cx="31" cy="20" rx="30" ry="14" fill="none" stroke="#000"/>',
    "square": '<rect x="6" y="6" width="50" height="28" fill="none" stroke="#000"/>',
}


def goods(
    paper: Paper, before: Sequence[str] = (), after: Sequence[str] = (), wanted: str = "", totals: bool = True
) -> str:
    """The table of goods of a house."""
    return Table(paper, columns(paper, wanted), list(before), list(after), totals).html()
