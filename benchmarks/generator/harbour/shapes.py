"""Drawn things: logos, diamonds, frames with a word in them, signatures."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.generator.harbour.bits import Line
from benchmarks.generator.harbour.blocks import Block, css_colour, html_line
from benchmarks.generator.harbour.look import Colour, Pen


@dataclass
class Logo:
    """A simple figure."""

    seed: int
    colour: Colour
    size: float

    def height(self, pen: Pen, width: float) -> float:
        """Its size."""
        return self.size

    @property
    def kind(self) -> str:
        """Which figure."""
        return random.Random(f"{self.seed} logo").choice(("disc", "waves", "bars", "peak", "ring"))

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The figure."""
        assert pen.sheet is not None
        canvas, size = pen.sheet.canvas, self.size * 0.9
        y = pen.sheet.height - top - size
        canvas.saveState()
        canvas.setFillColorRGB(*self.colour)
        canvas.setStrokeColorRGB(*self.colour)
        canvas.setLineWidth(size / 10)
        if self.kind == "disc":
            canvas.circle(x + size / 2, y + size / 2, size / 2, stroke=0, fill=1)
        elif self.kind == "ring":
            canvas.circle(x + size / 2, y + size / 2, size * 0.42, stroke=1, fill=0)
            canvas.circle(x + size / 2, y + size / 2, size * 0.18, stroke=0, fill=1)
        elif self.kind == "bars":
            for number in range(4):
                canvas.rect(x + number * size / 4, y, size / 7, size * (number + 2) / 5, stroke=0, fill=1)
        elif self.kind == "peak":
            path = canvas.beginPath()
            path.moveTo(x, y)
            path.lineTo(x + size / 2, y + size)
            path.lineTo(x + size, y)
            path.close()
            canvas.drawPath(path, stroke=0, fill=1)
        else:
            for number in range(3):
                canvas.line(x, y + size * (0.2 + 0.3 * number), x + size, y + size * (0.2 + 0.3 * number))
        canvas.restoreState()

    def html(self, pen: Pen, width: float) -> str:
        """A figure in SVG."""
        fill, size = css_colour(self.colour), self.size * 0.9
        inner = {
            "disc": f'<circle cx="10" cy="10" r="10" fill="{fill}"/>',
            "ring": f'<circle cx="10" cy="10" r="8" fill="none" stroke="{fill}" stroke-width="3"/>',
            "bars": "".join(
                f'<rect x="{5 * n}" y="{12 - 4 * n}" width="3" height="{8 + 4 * n}" fill="{fill}"/>' for n in range(4)
            ),
            "peak": f'<path d="M0 20 L10 0 L20 20 Z" fill="{fill}"/>',
            "waves": "".join(f'<rect x="0" y="{3 + 6 * n}" width="20" height="2.4" fill="{fill}"/>' for n in range(3)),
        }[self.kind]
        return f'<svg width="{size}pt" height="{size}pt" viewBox="0 0 20 20">{inner}</svg>'


@dataclass
class Diamond:
    """A line in a diamond and others below it, as on cases."""

    lines: tuple[Line, ...]
    size: float

    def _wide(self, pen: Pen) -> float:
        return max(34.0, pen.width(self.lines[0], self.size) * 1.7)

    def height(self, pen: Pen, width: float) -> float:
        """The figure and the lines."""
        return 30 + (len(self.lines) - 1) * self.size * 1.25 + 4

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The outline, its text, the rest."""
        assert pen.sheet is not None
        wide = min(self._wide(pen), width)
        middle = x + wide / 2
        pen.sheet.shape([(middle, top), (x + wide, top + 14), (middle, top + 28), (x, top + 14)])
        pen.put(middle, top + 14 + self.size * 0.35, self.lines[0], self.size, "centre")
        for number, line in enumerate(self.lines[1:], 1):
            pen.put(x, top + 30 + number * self.size * 1.25, line, self.size)

    def html(self, pen: Pen, width: float) -> str:
        """The outline as a picture behind the text."""
        wide = min(self._wide(pen), width)
        edge = f"M{wide / 2:.1f} 0.5 L{wide - 0.5:.1f} 14 L{wide / 2:.1f} 27.5 L0.5 14 Z"
        picture = (
            f'<svg style="position:absolute;left:0;top:0" width="{wide:.1f}pt" height="28pt" '
            f'viewBox="0 0 {wide:.1f} 28">'
            f'<path d="{edge}" fill="none" stroke="#000" stroke-width="0.6"/></svg>'
        )
        style = f"position:relative;width:{wide:.1f}pt;height:28pt;line-height:28pt;text-align:center"
        first = f'<div style="{style};font-size:{self.size}pt">{picture}{html_line(pen, self.lines[0])}</div>'
        rest = "".join(
            f'<div style="font-size:{self.size}pt;line-height:1.25">{html_line(pen, line)}</div>'
            for line in self.lines[1:]
        )
        return first + rest


@dataclass
class Legend:
    """A frame with a word in its upper line."""

    label: Line
    child: Block
    size: float
    weight: float

    def height(self, pen: Pen, width: float) -> float:
        """The block's with room."""
        return max(56.0, self.child.height(pen, width - 12) + self.size + 8)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Frame, gap, word, block."""
        assert pen.sheet is not None
        line, wide = top + self.size * 0.5, pen.width(self.label, self.size)
        right, bottom, sheet = x + width, top + height, pen.sheet
        sheet.rule(x, line, x + 7, line, self.weight)
        sheet.rule(x + 13 + wide, line, right, line, self.weight)
        for x0, top0, x1, top1 in ((x, line, x, bottom), (right, line, right, bottom), (x, bottom, right, bottom)):
            sheet.rule(x0, top0, x1, top1, self.weight)
        pen.put(x + 10, top + self.size * 0.85, self.label, self.size)
        self.child.draw(pen, x + 6, top + self.size + 3, width - 12, height)

    def html(self, pen: Pen, width: float) -> str:
        """A field set."""
        legend = f'<legend style="font-size:{self.size}pt">{html_line(pen, self.label)}</legend>'
        return (
            f'<fieldset style="border:{self.weight}pt solid #000">{legend}{self.child.html(pen, width - 12)}</fieldset>'
        )


@dataclass
class Signature:
    """A hand above a line."""

    name: str
    signed: bool
    stamped: bool = False
    size: float = 120

    def height(self, pen: Pen, width: float) -> float:
        """Room for a hand."""
        return 34

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The hand, the line."""
        assert pen.sheet is not None
        wide = min(width, 150)
        if self.signed:
            pen.sheet.signature(x + 6, top, self.name, self.size * 0.8)
        pen.sheet.rule(x, top + 32, x + wide, top + 32, 0.4)
        if self.stamped and width > wide + 42:
            canvas = pen.sheet.canvas
            canvas.setStrokeColorRGB(0.75, 0.15, 0.15)
            for radius in (17, 13):
                canvas.circle(x + wide + 22, pen.sheet.height - top - 18, radius, stroke=1, fill=0)
            canvas.setStrokeColorRGB(0, 0, 0)

    def html(self, pen: Pen, width: float) -> str:
        """Room and a line."""
        return f'<div style="height:30pt;width:{min(width, 150)}pt;border-bottom:0.4pt solid #000"></div>'
