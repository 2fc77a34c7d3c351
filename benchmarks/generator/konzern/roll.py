"""Papers of a line printer: letters of one width, in rows and columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.generator.kit.pen import TypedSheet
from benchmarks.generator.konzern.fonts import Face
from benchmarks.generator.konzern.formats import FIXED
from benchmarks.generator.konzern.ink import Line, Run, wrapped
from benchmarks.generator.konzern.ledger import Ledger

UNIT = Face("mono", 10.0)
STEP = 6.002  # points that a letter of that face takes

Printed = list[tuple[int, Run]]
"""A row: runs with the columns they begin at."""


def length(line: Line) -> int:
    """How many letters a line has."""
    return sum(len(run.text) for run in line)


def folded(lines: Sequence[Line], width: int) -> list[Line]:
    """Lines no longer than so many letters."""
    return [piece for line in lines for piece in wrapped(line, UNIT, width * STEP)]


def at(line: Line, column: int, width: int = 0, align: str = "left") -> Printed:
    """A line's runs from a column on, or at the right of so many columns."""
    free = max(0, width - length(line))
    start = column + {"left": 0, "right": free, "centre": free // 2}[align]
    found: Printed = []
    for run in line:
        shown = run.text.strip(" ")
        if shown:
            found.append((start + len(run.text) - len(run.text.lstrip(" ")), Run(shown, run.mark)))
        start += len(run.text)
    return found


def said(text: str, column: int = 0, mark: str = "") -> Printed:
    """A text from a column on."""
    return [(column, Run(text, mark))] if text else []


@dataclass
class Roll:
    """Rows that are cut into pages; ``head`` gives the first rows of later pages."""

    columns: int
    rows: int
    pages: list[list[Printed]] = field(default_factory=lambda: [[]])
    head: list[Printed] = field(default_factory=list)

    @property
    def room(self) -> int:
        """Rows left on the page."""
        return self.rows - len(self.pages[-1])

    def turn(self) -> None:
        """The next page."""
        self.pages.append(list(self.head))

    def add(self, rows: Sequence[Printed], keep: int = 0) -> None:
        """Rows that stay together, with room for some more."""
        if len(rows) + keep > self.room and len(self.pages[-1]) > len(self.head):
            self.turn()
        self.pages[-1] += rows

    def blank(self, count: int = 1) -> None:
        """Empty rows, none at the top of a page."""
        if self.room > count:
            self.pages[-1] += [[] for _ in range(count)]


def print_roll(title: str, roll: Roll, ledger: Ledger, *, wide: bool, lead: float, upper: bool) -> bytes:
    """The PDF."""
    sheet = TypedSheet(title, roll.columns, wide=wide, lead=lead)
    for number, page in enumerate(roll.pages):
        if number:
            sheet.turn_page()
        for row, printed in enumerate(page):
            for column, run in printed:
                text = run.text.replace(FIXED, " ").replace("®", "" if upper else "®")
                text = text.upper() if upper else text
                ledger.note(run.mark, text)
                sheet.put(row, column, text, run.mark)
    return sheet.done()
