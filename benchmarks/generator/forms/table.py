"""The table of goods: columns that find their widths, rows, rules."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmarks.generator.forms.ink import Line, text_of
from benchmarks.generator.forms.nodes import folded
from benchmarks.generator.forms.says import Lines
from benchmarks.generator.forms.surfaces import Align, Role, Surface

WORDY = "description"


@dataclass(frozen=True)
class Column:
    """A column: its head, and where its texts stand."""

    key: str
    head: Lines
    align: Align = "left"


@dataclass(frozen=True)
class RowOf:
    """A row's cells by column; ``kind`` tells goods from headings, notes, sums and carried sums."""

    cells: dict[str, Lines]
    kind: str = "goods"
    align: Align = "left"
    across: bool = False


@dataclass(frozen=True)
class Rules:
    """Which lines a table has."""

    frame: bool = False
    posts: bool = False
    head: str = "below"
    rows: bool = False
    stripes: bool = False
    sums: str = "above"
    tight: float = 2.0


@dataclass
class Table:
    """A table on a surface. ``fit`` comes first; then rows are drawn one by one and ``close`` adds what goes round."""

    columns: list[Column]
    rows: list[RowOf]
    rules: Rules
    marks: Lines = ()
    diamond: bool = False
    storeys: bool = False
    fills: bool = False
    edges: dict[str, tuple[float, float]] = field(default_factory=dict)
    _left: float = 0.0
    _right: float = 0.0
    _outer: tuple[float, float] = (0.0, 0.0)

    def fit(self, surface: Surface, left: float, right: float) -> None:
        """Gives every column its edges."""
        self._outer = (left, right)
        if surface.thin and self.rules.frame and not self.rules.posts:
            left, right = left + 2, right - 1
        self._left, self._right = left, right
        least = 20.0 if surface.thin else 105.0
        while True:
            widths = {column.key: self._natural(surface, column) for column in self.columns if column.key != WORDY}
            rest = right - left - sum(widths.values())
            if rest >= (0.0 if self.storeys else least):
                break
            if not surface.shrink() and not self._drop():
                if self.storeys:
                    break
                self.storeys = True
                self.rules = Rules(head=self.rules.head, sums=self.rules.sums, tight=self.rules.tight)
        self._spread(surface, widths, rest)

    def _drop(self) -> bool:
        """Leaves out a column that can be done without."""
        for key in ("net", "packages", "no", "tax", *(("second", "hs", "origin", "code") if self.storeys else ())):
            if any(column.key == key for column in self.columns):
                self.columns = [column for column in self.columns if column.key != key]
                return True
        return False

    def _spread(self, surface: Surface, widths: dict[str, float], rest: float) -> None:
        longest = max((self._widest(surface, row.cells.get(WORDY, ())) for row in self.rows), default=0.0)
        wanted = longest + 2 * surface.pad + self._between(surface)
        spare = rest if self.storeys else max(0.0, rest - max(wanted, (self._right - self._left) * 0.3))
        share = surface.snap(0.6 * spare / max(1, len(widths)) - (0.5 if surface.thin else 0)) if spare > 0 else 0.0
        x = self._left
        if self.storeys:
            self.columns.sort(key=lambda column: column.key != "marks")
            marked = widths["marks"] + share if "marks" in widths else 0.0
            self.edges[WORDY] = (self._left + marked, self._right)
        for column in self.columns:
            if column.key == WORDY:
                if self.storeys:
                    continue
                wide = rest - share * len(widths)
            else:
                wide = widths[column.key] + share
            self.edges[column.key] = (x, x + wide)
            x += wide

    def _between(self, surface: Surface) -> float:
        return (3.0 if self.rules.posts else 2.0) if surface.thin else 0.0

    def _natural(self, surface: Surface, column: Column) -> float:
        """The width that a column needs."""
        cells = max((self._widest(surface, row.cells.get(column.key, ())) for row in self.rows), default=0.0)
        head = max((self._longest_word(surface, line) for line in column.head), default=0.0)
        marks = self._widest(surface, self.marks) if column.key == "marks" else 0.0
        if column.key == "marks" and self.diamond and self.marks:
            first = surface.wide(text_of(self.marks[0]), "value")
            marks = max(marks, first + 6 if surface.thin else max(52.0, first + 28))
        if surface.thin:
            return max(cells, head, marks) + self._between(surface)
        return max(cells, head, marks) + 2 * surface.pad + (2.5 if surface.typed else 0.8)

    def _widest(self, surface: Surface, lines: Lines) -> float:
        return max((surface.wide(text_of(line), "cell") for line in lines), default=0.0)

    def _longest_word(self, surface: Surface, line: Line) -> float:
        return max((surface.wide(word, "head") for word in text_of(line).split(" ")), default=0.0)

    def _inner(self, surface: Surface, key: str, across: bool = False) -> tuple[float, float]:
        """Where a column's text may stand."""
        x0, x1 = self.edges[key]
        if across:
            x1 = self._right
        if not surface.thin:
            return x0 + surface.pad, x1 - surface.pad
        if self.rules.posts:
            return x0 + 2, x1 - 1
        return x0, x1 - 2 if x1 < self._right else x1

    # ------------------------------------------------------------------------------------------------ drawing

    def head_tall(self, surface: Surface) -> float:
        """The height of the heads."""
        gaps = 2 * surface.thin * (self.rules.head != "none") if not surface.inset else 2 * surface.inset
        return self._heads_tall(surface) + gaps + (surface.thin if self.rules.head == "none" else 0)

    def _heads_tall(self, surface: Surface) -> float:
        tall = max(
            (self._head_lines(surface, column) for column in self.columns if not self._upstairs(column.key)), default=0
        )
        upper = self._head_lines(surface, self._wordy) if self.storeys else 0
        return (tall + upper) * surface.lead("head")

    @property
    def _wordy(self) -> Column:
        return next(column for column in self.columns if column.key == WORDY)

    def _upstairs(self, key: str) -> bool:
        return self.storeys and key == WORDY

    def _head_lines(self, surface: Surface, column: Column) -> int:
        x0, x1 = self._inner(surface, column.key)
        return len(folded(surface, column.head, x1 - x0, "head"))

    def draw_head(self, surface: Surface, y: float) -> None:
        """The heads of the columns."""
        tall = self.head_tall(surface)
        if self.rules.head == "shaded":
            surface.shade(self._left, y, self._right, y + tall)
        if self.rules.head in ("both", "shaded"):
            surface.level(*self._outer, y)
        if self.rules.head != "none":
            surface.level(*self._outer, y + tall - surface.thin)
        top = y + (surface.thin if self.rules.head != "none" else 0) + surface.inset
        if self.storeys:
            self._cell(surface, WORDY, self._wordy.head, top, "head", "left")
            top += self._head_lines(surface, self._wordy) * surface.lead("head")
        deepest = self._heads_tall(surface)
        for column in self.columns:
            if not self._upstairs(column.key):
                drop = 0.0 if self.storeys else (deepest - self._head_lines(surface, column) * surface.lead("head")) / 2
                align = column.align if not self.rules.posts or surface.thin else "centre"
                self._cell(surface, column.key, column.head, top + surface.snap(drop), "head", align)

    def _cell(
        self, surface: Surface, key: str, lines: Lines, y: float, role: Role, align: Align, across: bool = False
    ) -> int:
        x0, x1 = self._inner(surface, key, across)
        at = {"left": x0, "right": x1, "centre": (x0 + x1) / 2}[align]
        pieces = folded(surface, lines, x1 - x0, role)
        for line in pieces:
            surface.write(at, y, line, role, align, x1 - x0)
            y += surface.lead(role)
        return len(pieces)

    def _cells(self, row: RowOf) -> dict[str, Lines]:
        """The cells that are drawn: in a table of two storeys a sum has room for its label and amount only."""
        if self.storeys and row.kind in ("sum", "total", "carry"):
            return {key: cell for key, cell in row.cells.items() if key in (WORDY, "amount")}
        return {key: cell for key, cell in row.cells.items() if key in self.edges}

    def row_tall(self, surface: Surface, row: RowOf) -> float:
        """The height of a row."""
        lines = 0
        for key, cell in self._cells(row).items():
            if not self._upstairs(key):
                x0, x1 = self._inner(surface, key, row.across)
                lines = max(lines, len(folded(surface, cell, x1 - x0, "cell")))
        if self.storeys:
            upper = self._upper_lines(surface, row)
            lines = lines + upper if row.kind == "goods" else max(lines, upper)
        return lines * surface.lead("cell") + self._row_gap(surface, row)

    def _upper_lines(self, surface: Surface, row: RowOf) -> int:
        return len(self._upper(surface, row))

    def _upper(self, surface: Surface, row: RowOf) -> list[Line]:
        """The lines of the upper storey; a sum's label keeps off its amount."""
        x0, x1 = self._inner(surface, WORDY)
        if row.kind in ("sum", "total", "carry"):
            x1 = self.edges["amount"][0] - surface.pad / 2
        return folded(surface, row.cells.get(WORDY, ()), x1 - x0, "cell")

    def _row_gap(self, surface: Surface, row: RowOf) -> float:
        if surface.thin:
            ruled = self.rules.rows or (row.kind == "total" and self.rules.sums != "none")
            return 1.0 if ruled or self.rules.tight > 3 else 0.0
        return self.rules.tight * 2

    def draw_row(self, surface: Surface, row: RowOf, y: float, number: int) -> None:
        """A row's cells, its stripe and rule."""
        tall = self.row_tall(surface, row)
        if self.rules.stripes and number % 2 and row.kind == "goods":
            surface.shade(self._left, y, self._right, y + tall)
        if row.kind == "total" and self.rules.sums != "none":
            start, end = self._left, self._right
            if self.rules.sums != "full":
                start, end = self.edges["amount" if "amount" in self.edges else self.columns[-1].key]
            surface.level(start, end, y, heavy=self.rules.sums == "heavy")
            top = y + (surface.thin or self.rules.tight)
        else:
            top = y + (0 if surface.thin else self.rules.tight)
        cells = self._cells(row)
        if self.storeys and WORDY in cells:
            upper = self._cell(surface, WORDY, tuple(self._upper(surface, row)), top, "cell", "left")
            top += upper * surface.lead("cell") if row.kind == "goods" else 0
        for column in self.columns:
            if column.key in cells and not self._upstairs(column.key):
                align = row.align if column.key == WORDY else column.align
                across = row.across and column.key == WORDY
                self._cell(surface, column.key, cells[column.key], top, "cell", align, across)
        if self.rules.rows and row.kind != "total":
            surface.level(*self._outer, y + tall - surface.thin)

    def close(self, surface: Surface, y0: float, y1: float) -> None:
        """The frame and the posts from the heads down to ``y1``."""
        if self.rules.frame:
            surface.frame(self._outer[0], y0, self._outer[1], y1)
        elif self.rules.posts and not surface.thin:
            surface.level(self._left, self._right, y1)
        if self.rules.posts:
            for column in self.columns[1:]:
                surface.post(self.edges[column.key][0], y0, y1)

    def draw_marks(self, surface: Surface, y: float) -> None:
        """The shipping mark in its column."""
        if not self.marks or "marks" not in self.edges:
            return
        x0, x1 = self._inner(surface, "marks")
        lines = self.marks
        y += surface.thin or 4
        if self.diamond:
            y += surface.diamond(x0, y, lines[0])
            lines = lines[1:]
        for line in lines:
            surface.write(x0, y, line, "cell", "left", x1 - x0)
            y += surface.lead("cell")

    def marks_tall(self, surface: Surface) -> float:
        """How much height the mark needs."""
        if not self.marks:
            return 0.0
        return len(self.marks) * surface.lead("value") + (4 if surface.thin else 56 if self.diamond else 10)
