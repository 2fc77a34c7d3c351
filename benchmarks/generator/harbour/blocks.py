"""Blocks: what stands on a page, measured and drawn with the pen or told as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Protocol

from benchmarks.generator.harbour.bits import Line
from benchmarks.generator.harbour.look import BLACK, Colour, Pen
from benchmarks.generator.kit.marks import MARK
from benchmarks.samples.sheet import Align


class Block(Protocol):
    """Something with a height in a given width. ``top`` is its upper edge."""

    def height(self, pen: Pen, width: float) -> float:
        """How high it stands."""

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Draws it into the room."""

    def html(self, pen: Pen, width: float) -> str:
        """The same as HTML."""


def html_line(pen: Pen, line: Line) -> str:
    """A line as HTML, its values marked."""
    told = ""
    for bit in line:
        text = escape(bit.text)
        if bit.name and bit.text.strip():
            pen.drawn.add(bit.name)
            text = f'<a href="{MARK}{escape(bit.name)}">{text}</a>'
        told += f"<b>{text}</b>" if bit.bold else text
    return told or "&nbsp;"


def css_colour(colour: Colour) -> str:
    """A colour in CSS."""
    return "#" + "".join(f"{round(255 * part):02x}" for part in colour)


@dataclass
class Text:
    """Lines below each other. ``size`` 0 is that of the look; ``least`` keeps room for so many lines."""

    lines: Sequence[Line]
    size: float = 0
    align: Align = "left"
    bold: bool = False
    colour: Colour = BLACK
    face: str = ""
    lead: float = 0

    def _wrapped(self, pen: Pen, width: float) -> list[Line]:
        size = self.size or pen.look.size
        return [one for line in self.lines for one in pen.wrap(line, size, width, self.bold, self.face)]

    def _fitting(self, pen: Pen, line: Line, width: float) -> float:
        """A smaller size where a word is too long."""
        size = self.size or pen.look.size
        wide = pen.width(line, size, self.bold, self.face)
        return size if wide <= width + 0.5 else max(6.1, size * width / wide)

    def _lead(self, pen: Pen) -> float:
        return (self.size or pen.look.size) * (self.lead or pen.look.lead)

    def height(self, pen: Pen, width: float) -> float:
        """The leads of its lines."""
        return self._lead(pen) * len(self._wrapped(pen, width))

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Line by line."""
        size, lead = self.size or pen.look.size, self._lead(pen)
        x += {"left": 0.0, "right": 1.0, "centre": 0.5}[self.align] * width
        for number, line in enumerate(self._wrapped(pen, width)):
            baseline = top + number * lead + (lead - size) / 2 + 0.8 * size
            fitting = self._fitting(pen, line, width)
            pen.put(x, baseline, line, fitting, self.align, self.bold, self.colour, self.face)

    def html(self, pen: Pen, width: float) -> str:
        """A division of lines that do not break."""
        size = self.size or pen.look.size
        align = "center" if self.align == "centre" else self.align
        style = f"font-size:{size}pt;line-height:{self._lead(pen):.2f}pt;text-align:{align}"
        if self.bold:
            style += ";font-weight:bold"
        if self.colour != BLACK:
            style += f";color:{css_colour(self.colour)}"
        lines = ""
        for line in self._wrapped(pen, width):
            fitting = self._fitting(pen, line, width)
            smaller = f' style="font-size:{fitting:.2f}pt"' if fitting < size else ""
            lines += f"<div{smaller}>{html_line(pen, line)}</div>"
        return f'<div class="t" style="{style}">{lines}</div>'


@dataclass
class Gap:
    """Room."""

    size: float

    def height(self, pen: Pen, width: float) -> float:
        """Its size."""
        return self.size

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Nothing."""

    def html(self, pen: Pen, width: float) -> str:
        """An empty division."""
        return f'<div style="height:{self.size}pt"></div>'


@dataclass
class Rule:
    """A line across."""

    weight: float = 0.7
    double: bool = False
    colour: Colour = BLACK

    def height(self, pen: Pen, width: float) -> float:
        """Its room."""
        return 6

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """One stroke or two."""
        assert pen.sheet is not None
        pen.sheet.canvas.setStrokeColorRGB(*self.colour)
        for offset in (2, 4) if self.double else (3,):
            pen.sheet.rule(x, top + offset, x + width, top + offset, self.weight)
        pen.sheet.canvas.setStrokeColorRGB(0, 0, 0)

    def html(self, pen: Pen, width: float) -> str:
        """A border."""
        kind = f"{max(2.5, 3 * self.weight)}pt double" if self.double else f"{self.weight}pt solid"
        return f'<div style="border-top:{kind} {css_colour(self.colour)};margin:3pt 0"></div>'


@dataclass
class Stack:
    """Blocks below each other."""

    children: Sequence[Block]
    gap: float = 0

    def height(self, pen: Pen, width: float) -> float:
        """The sum."""
        heights = [child.height(pen, width) for child in self.children]
        return sum(heights) + self.gap * max(0, len(heights) - 1)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """From the top; the last takes the rest."""
        left = height
        for number, child in enumerate(self.children):
            high = child.height(pen, width)
            child.draw(pen, x, top, width, left if number == len(self.children) - 1 else high)
            top, left = top + high + self.gap, left - high - self.gap

    def html(self, pen: Pen, width: float) -> str:
        """One after the other."""
        gap = f'<div style="height:{self.gap}pt"></div>' if self.gap else ""
        return gap.join(child.html(pen, width) for child in self.children)


@dataclass
class Row:
    """Blocks beside each other, of one height; ``shares`` divide the width; negative ones
    are points."""

    children: Sequence[Block]
    shares: Sequence[float] = ()
    gap: float = 0

    def widths(self, width: float) -> list[float]:
        """Those of the blocks."""
        shares = self.shares or [1.0] * len(self.children)
        fixed = -sum(share for share in shares if share < 0)
        free = width - self.gap * (len(self.children) - 1) - fixed
        whole = sum(share for share in shares if share > 0)
        return [-share if share < 0 else free * share / whole for share in shares]

    def height(self, pen: Pen, width: float) -> float:
        """The highest."""
        return max(child.height(pen, wide) for child, wide in zip(self.children, self.widths(width), strict=True))

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """From the left."""
        for child, wide in zip(self.children, self.widths(width), strict=True):
            child.draw(pen, x, top, wide, height)
            x += wide + self.gap

    def html(self, pen: Pen, width: float) -> str:
        """A table of one row; frames are those of its cells."""
        cells = ""
        for number, (child, wide) in enumerate(zip(self.children, self.widths(width), strict=True)):
            style = f"width:{wide:.1f}pt;"
            if isinstance(child, Panel):
                content, style = child.child.html(pen, wide - 2 * child.pad), style + child.css()
            else:
                content = child.html(pen, wide)
            cells += f'<td style="{style}">{content}</td>'
            if self.gap and number < len(self.children) - 1:
                cells += f'<td style="width:{self.gap}pt"></td>'
        return f'<table class="r" style="width:{width:.1f}pt"><tr>{cells}</tr></table>'


@dataclass
class Panel:
    """A block in a frame; ``edges`` of l, t, r, b are drawn."""

    child: Block
    edges: str = "ltrb"
    pad: float = 4
    weight: float = 0.5
    fill: Colour | None = None
    least: float = 0
    colour: Colour = BLACK

    def height(self, pen: Pen, width: float) -> float:
        """The block's with its padding."""
        return max(self.least, self.child.height(pen, width - 2 * self.pad) + 2 * self.pad)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Ground, frame, block."""
        assert pen.sheet is not None
        canvas = pen.sheet.canvas
        if self.fill:
            canvas.setFillColorRGB(*self.fill)
            canvas.rect(x, pen.sheet.height - top - height, width, height, stroke=0, fill=1)
            canvas.setFillColorRGB(0, 0, 0)
        canvas.setStrokeColorRGB(*self.colour)
        ends = {"l": (0, 0, 0, 1), "t": (0, 0, 1, 0), "r": (1, 0, 1, 1), "b": (0, 1, 1, 1)}
        for edge in self.edges:
            x0, y0, x1, y1 = ends[edge]
            pen.sheet.rule(x + x0 * width, top + y0 * height, x + x1 * width, top + y1 * height, self.weight)
        canvas.setStrokeColorRGB(0, 0, 0)
        self.child.draw(pen, x + self.pad, top + self.pad, width - 2 * self.pad, height - 2 * self.pad)

    def css(self, room: str = "height") -> str:
        """Frame and ground in CSS; ``room`` is the property that keeps the least height."""
        names = {"l": "left", "t": "top", "r": "right", "b": "bottom"}
        told = "".join(f"border-{names[e]}:{self.weight}pt solid {css_colour(self.colour)};" for e in self.edges)
        told += f"padding:{self.pad}pt;" + (f"{room}:{self.least}pt;" if self.least else "")
        return told + (f"background:{css_colour(self.fill)};" if self.fill else "")

    def html(self, pen: Pen, width: float) -> str:
        """A division with borders."""
        inner = self.child.html(pen, width - 2 * self.pad)
        style = self.css("min-height")
        return f'<div style="{style}">{inner}</div>'
