"""Papers drawn with ReportLab: a sheet whose texts can be marked, and pages typed in columns of one width."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape

from benchmarks.generator.kit.marks import MARK
from benchmarks.samples.sheet import Align, Sheet

WIDTH_OF_A_LETTER = 0.6  # of the size of a monospaced font


def tag(name: str, text: str) -> str:
    """Text as a piece of a Platypus paragraph, marked as the value ``name``."""
    return f'<a href="{MARK}{name}" color="black">{escape(text)}</a>'


class MarkedSheet(Sheet):
    """A ReportLab canvas on which values are marked; all else as on :class:`Sheet`."""

    def value(
        self, name: str, x: float, top: float, text: str, size: float = 9, font: str = "", align: Align = "left"
    ) -> None:
        """One line of text that is (part of) the value ``name``."""
        self.text(x, top, text, size, font, align)
        wide = self.width_of(text, size, font)
        x0 = x - {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * wide
        self.mark(name, x0, top - size, x0 + wide, top + 0.25 * size)

    def mark(self, name: str, x0: float, top: float, x1: float, bottom: float) -> None:
        """Marks a place by its edges."""
        self.canvas.linkURL(MARK + name, (x0, self.height - bottom, x1, self.height - top), relative=0)


class TypedSheet:
    """Pages of a line printer or typewriter: ``columns`` letters across; rows and columns count from 0."""

    def __init__(self, title: str, columns: int = 80, *, wide: bool = False, lead: float = 11.5) -> None:
        size = landscape(A4) if wide else A4
        self.letter = min(10.0, (size[0] - 72) / (WIDTH_OF_A_LETTER * columns))
        self.step, self.lead = self.letter * WIDTH_OF_A_LETTER, lead
        self.rows = int((size[1] - 72) / lead)
        self.sheet = MarkedSheet(title, font="mono", size=size)

    def put(self, row: int, column: int, text: str, name: str = "") -> None:
        """Text from a place on, marked as the value ``name`` where one is given."""
        x, top = 36 + column * self.step, 44 + row * self.lead
        self.sheet.text(x, top, text, self.letter)
        if name:
            self.sheet.mark(name, x, top - self.letter, x + len(text) * self.step, top + 0.25 * self.letter)

    def turn_page(self) -> None:
        """The next page."""
        self.sheet.turn_page()

    def done(self) -> bytes:
        """The PDF."""
        return self.sheet.done()
