"""Pages of a line printer: lines of pieces at columns, rows counted, pages turned."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.generator.granite.ink import Line, plain, text_of, wrap_all
from benchmarks.generator.kit.pen import TypedSheet


def count(text: str) -> float:
    """The width of typed text: its letters."""
    return float(len(text))


class Typist:
    """Types on continuous paper; ``bars`` are the pale stripes of some paper, ``head`` types the top of each page."""

    def __init__(self, title: str, columns: int, *, wide: bool, lead: float, bars: int = 0) -> None:
        self.sheet = TypedSheet(title, columns, wide=wide, lead=lead)
        self.columns, self.bars = columns, bars
        self.row, self.page = 0, 1
        self.head: Callable[[], None] = lambda: None
        self._stripe()

    def _stripe(self) -> None:
        sheet = self.sheet.sheet
        for row in range(0, self.sheet.rows, 2 * self.bars) if self.bars else ():
            top = 44 + (row - 0.75) * self.sheet.lead
            bottom = min(top + self.bars * self.sheet.lead, sheet.height - 12)
            sheet.box(26, top, sheet.width - 26, bottom, 0, 0.93)

    def left(self) -> int:
        """The rows left on the page."""
        return self.sheet.rows - self.row - 1

    def need(self, rows: int) -> None:
        """Turns the page where fewer rows are left."""
        if self.left() < rows:
            self.turn()

    def turn(self) -> None:
        """The next page."""
        self.sheet.turn_page()
        self.page += 1
        self.row = 0
        self._stripe()
        self.head()

    def at(self, column: int, line: Line, row: int | None = None, *, right: bool = False) -> None:
        """A line from a column on, or up to it."""
        column -= len(text_of(line)) if right else 0
        for piece in line:
            names = piece.name.split("|") if piece.name else [""]
            text = piece.text
            self.sheet.put(self.row if row is None else row, column, text, names[0])
            for name in names[1:]:
                self._mark(column, text, name, self.row if row is None else row)
            column += len(text)

    def _mark(self, column: int, text: str, name: str, row: int) -> None:
        sheet = self.sheet
        x, top = 36 + column * sheet.step, 44 + row * sheet.lead
        sheet.sheet.mark(name, x, top - sheet.letter, x + len(text) * sheet.step, top + 0.25 * sheet.letter)

    def type(self, line: Line, column: int = 0, *, centre: bool = False, right: bool = False) -> None:
        """A line on the next row."""
        self.need(1)
        if centre:
            column = max(0, (self.columns - len(text_of(line))) // 2)
        self.at(self.columns if right else column, line, right=right)
        self.row += 1

    def block(self, lines: Sequence[Line], column: int, row: int, room: int) -> int:
        """Lines below each other from a row on; returns the row below them."""
        for line in wrap_all(lines, room, count):
            self.at(column, line, row)
            row += 1
        return row

    def rule(self, letter: str) -> None:
        """A row of one letter."""
        self.need(1)
        self.at(0, plain(letter * self.columns))
        self.row += 1

    def skip(self, rows: int = 1) -> None:
        """Blank rows."""
        self.row += rows

    def done(self) -> bytes:
        """The PDF."""
        return self.sheet.done()
