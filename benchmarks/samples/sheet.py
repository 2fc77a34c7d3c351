"""Drawing on a ReportLab canvas from the top left corner, with the habits that programs have when they write text.

Programs differ in how they put words on a page, and readers stumble over it: some draw whole lines, some word by word,
some glyph by glyph with no blank ever drawn. ``habit`` chooses one.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Literal

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.samples.scribble import Point, sign

Habit = Literal["line", "word", "glyph"]
Align = Literal["left", "right", "centre"]

FONTS = {
    "sans": "truetype/liberation/LiberationSans-Regular.ttf",
    "sans-bold": "truetype/liberation/LiberationSans-Bold.ttf",
    "narrow": "truetype/liberation/LiberationSansNarrow-Regular.ttf",
    "narrow-bold": "truetype/liberation/LiberationSansNarrow-Bold.ttf",
    "serif": "truetype/liberation/LiberationSerif-Regular.ttf",
    "serif-bold": "truetype/liberation/LiberationSerif-Bold.ttf",
    "mono": "truetype/liberation/LiberationMono-Regular.ttf",
    "mono-bold": "truetype/liberation/LiberationMono-Bold.ttf",
    "gothic": "opentype/ipaexfont-gothic/ipaexg.ttf",
    "mincho": "opentype/ipaexfont-mincho/ipaexm.ttf",
}


def register_fonts() -> None:
    """Makes the fonts of Debian's fonts-liberation and fonts-ipaexfont known by our short names."""
    for name, path in FONTS.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, f"/usr/share/fonts/{path}"))


class Sheet:
    """Pages under the pen; lengths are points, ``top`` runs downwards from the upper edge to the text's baseline."""

    def __init__(self, title: str, font: str = "sans", habit: Habit = "line", size: tuple[float, float] = A4) -> None:
        register_fonts()
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=size, invariant=1)
        self.canvas.setTitle(title)
        self.width, self.height = size
        self.font, self.habit = font, habit

    def width_of(self, text: str, size: float = 9, font: str = "") -> float:
        """How wide ``text`` runs."""
        return float(pdfmetrics.stringWidth(text, font or self.font, size))

    def text(self, x: float, top: float, text: str, size: float = 9, font: str = "", align: Align = "left") -> None:
        """One line of text, its left edge, right edge or centre at ``x``."""
        font = font or self.font
        x -= {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * self.width_of(text, size, font)
        self.canvas.setFont(font, size)
        for offset, piece in self.pieces(text):
            self.canvas.drawString(x + self.width_of(text[:offset], size, font), self.height - top, piece)

    def pieces(self, text: str) -> list[tuple[int, str]]:
        """The strings that this program would draw for ``text``, each with its place in it."""
        if self.habit == "line":
            return [(0, text)]
        if self.habit == "glyph":
            return [(place, glyph) for place, glyph in enumerate(text) if glyph != " "]
        words, place = [], 0
        for word in text.split(" "):
            if word:
                words.append((place, word))
            place += len(word) + 1
        return words

    def block(
        self, x: float, top: float, lines: Sequence[str], size: float = 9, lead: float = 12, font: str = ""
    ) -> float:
        """Lines below each other; returns the next baseline."""
        for line in lines:
            self.text(x, top, line, size, font)
            top += lead
        return top

    def rule(self, x0: float, top0: float, x1: float, top1: float, weight: float = 0.5) -> None:
        """A straight line."""
        self.canvas.setLineWidth(weight)
        self.canvas.line(x0, self.height - top0, x1, self.height - top1)

    def box(
        self, x0: float, top: float, x1: float, bottom: float, weight: float = 0.5, fill: float | None = None
    ) -> None:
        """A rectangle, filled with a grey between 0 and 1 if asked."""
        self.canvas.saveState()
        self.canvas.setLineWidth(weight)
        if fill is not None:
            self.canvas.setFillGray(fill)
        self.canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top, stroke=weight > 0, fill=fill is not None)
        self.canvas.restoreState()

    def shape(self, corners: Sequence[tuple[float, float]], weight: float = 0.6) -> None:
        """A closed outline, such as the diamond round a shipping mark."""
        path = self.canvas.beginPath()
        path.moveTo(corners[0][0], self.height - corners[0][1])
        for x, top in corners[1:]:
            path.lineTo(x, self.height - top)
        path.close()
        self.canvas.setLineWidth(weight)
        self.canvas.drawPath(path)

    def signature(self, x: float, top: float, name: str, width: float = 110) -> None:
        """A handwritten name in blue ink, its upper left corner at (``x``, ``top``)."""
        scale = width / 100

        def place(point: Point) -> Point:
            return x + point[0] * scale, self.height - top - point[1] * scale

        path = self.canvas.beginPath()
        for number, curve in enumerate(sign(name)):
            if number == 0:
                path.moveTo(*place(curve.start))
            path.curveTo(*place(curve.first), *place(curve.second), *place(curve.end))
        self.canvas.saveState()
        self.canvas.setStrokeColorRGB(0.11, 0.18, 0.48)
        self.canvas.setLineWidth(0.9)
        self.canvas.drawPath(path)
        self.canvas.restoreState()

    def turn_page(self) -> None:
        """Ends the page; the next begins."""
        self.canvas.showPage()

    def done(self) -> bytes:
        """Ends the last page and returns the PDF."""
        self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue()
