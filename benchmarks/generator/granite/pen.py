"""Lines of pieces on ReportLab sheets: text, values, rules, blocks that know where they end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, landscape

from benchmarks.generator.granite.ink import Line, breadth, font_for, measure, ready_fonts, wrap_all
from benchmarks.generator.kit.pen import MarkedSheet
from benchmarks.samples.sheet import Align, Habit

BOLD = {
    "sans": "sans-bold", "serif": "serif-bold", "mono": "mono-bold", "narrow": "narrow-bold", "Courier": "Courier-Bold",
    "Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "dejavu": "dejavu-bold", "condensed": "condensed-bold",
    "dejavu-serif": "dejavu-serif-bold", "dejavu-mono": "dejavu-mono-bold", "gothic": "gothic", "mincho": "mincho",
}  # fmt: skip


class Pen:
    """Writes on a sheet; ``top`` runs downwards to the baseline."""

    def __init__(self, title: str, font: str, *, habit: Habit = "line", wide: bool = False, size: float = 9) -> None:
        ready_fonts()
        page = landscape(A4) if wide else A4
        self.sheet = MarkedSheet(title, font="sans", habit=habit, size=page)
        self.font, self.bold, self.size = font, BOLD[font], size
        self.lead = size * 1.28
        self.width, self.height = page
        self.page = 1

    def long(self, line: Line, size: float = 0, bold: bool = False) -> float:
        """How wide a line runs."""
        return breadth(line, measure(self.bold if bold else self.font, size or self.size))

    def line(
        self, x: float, top: float, line: Line, *, size: float = 0, bold: bool = False, align: Align = "left"
    ) -> float:
        """A line at a place; returns where it ends."""
        size = size or self.size
        font = self.bold if bold else self.font
        x -= {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * self._pieces_long(line, size, font)
        for piece in line:
            named = font_for(piece.text, font)
            self.sheet.text(x, top, piece.text, size, named)
            end = x + self.sheet.width_of(piece.text, size, named)
            for name in piece.name.split("|") if piece.name else ():
                self.sheet.mark(name, x, top - size, end, top + 0.25 * size)
            x = end
        return x

    def _pieces_long(self, line: Line, size: float, font: str) -> float:
        return sum(self.sheet.width_of(piece.text, size, font_for(piece.text, font)) for piece in line)

    def lines(
        self,
        x: float,
        top: float,
        lines: Sequence[Line],
        *,
        size: float = 0,
        bold: bool = False,
        align: Align = "left",
        lead: float = 0,
    ) -> float:
        """Lines below each other; returns the next baseline."""
        lead = lead or (size * 1.28 if size else self.lead)
        for line in lines:
            self.line(x, top, line, size=size, bold=bold, align=align)
            top += lead
        return top

    def fold(self, lines: Sequence[Line], width: float, size: float = 0, bold: bool = False) -> list[Line]:
        """Lines broken for a width."""
        return wrap_all(lines, width, measure(self.bold if bold else self.font, size or self.size))

    def rule(self, x0: float, top: float, x1: float, weight: float = 0.5) -> None:
        """A level line."""
        self.sheet.rule(x0, top, x1, top, weight)

    def post(self, x: float, top: float, bottom: float, weight: float = 0.5) -> None:
        """An upright line."""
        self.sheet.rule(x, top, x, bottom, weight)

    def box(
        self, x0: float, top: float, x1: float, bottom: float, weight: float = 0.5, fill: float | None = None
    ) -> None:
        """A rectangle, with a grey ground if asked."""
        self.sheet.box(x0, top, x1, bottom, weight, fill)

    def diamond(self, x: float, top: float, line: Line, size: float = 0) -> float:
        """A line within a diamond; returns the baseline below it."""
        half = max(24.0, self.long(line, size) * 0.8)
        middle = top + half * 0.62
        self.sheet.shape(
            [(x, middle), (x + half, middle - half * 0.62), (x + 2 * half, middle), (x + half, middle + half * 0.62)]
        )
        self.line(x + half, middle + (size or self.size) * 0.35, line, size=size, align="centre")
        return top + half * 1.24 + self.lead

    def turn(self) -> None:
        """The next page."""
        self.sheet.turn_page()
        self.page += 1

    def done(self) -> bytes:
        """The PDF."""
        return self.sheet.done()


@dataclass
class Flow:
    """A column down the page; ``turn`` makes the next page and says where to go on."""

    pen: Pen
    left: float
    right: float
    top: float
    bottom: float
    turn: Callable[[], float]

    def need(self, height: float) -> None:
        """Turns the page where less than that is left."""
        if self.top + height > self.bottom:
            self.top = self.turn()

    def put(
        self,
        lines: Sequence[Line],
        *,
        x: float | None = None,
        size: float = 0,
        bold: bool = False,
        align: Align = "left",
    ) -> None:
        """Lines, broken at the column's edge, at its left, middle or right."""
        at = {"left": self.left, "right": self.right, "centre": (self.left + self.right) / 2}[align] if x is None else x
        room = self.right - (at if align == "left" else self.left)
        folded = self.pen.fold(lines, room, size, bold)
        lead = (size or self.pen.size) * 1.28
        self.need(lead * len(folded))
        self.top = self.pen.lines(at, self.top, folded, size=size, bold=bold, align=align, lead=lead)

    def gap(self, height: float) -> None:
        """Blank space."""
        self.top += height

    def rule(self, weight: float = 0.5) -> None:
        """A line across the column, above the next text."""
        self.pen.rule(self.left, self.top - self.pen.size, self.right, weight)
        self.top += 0.35 * self.pen.size
