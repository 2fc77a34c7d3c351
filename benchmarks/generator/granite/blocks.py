"""Ruled boxes on ReportLab sheets: labels in a corner, on the frame or above the value; rows and stacks of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.generator.granite.ink import Line, Piece, measure, wrap_all
from benchmarks.generator.granite.pen import Pen


@dataclass(frozen=True)
class Block:
    """A box: its label, its lines, how high it is at least; ``parts`` stand beside each other in it."""

    label: Sequence[Line]
    lines: Sequence[Line]
    least: float = 0.0
    beside: bool = False


@dataclass(frozen=True)
class Boxes:
    """How a form's boxes look. ``label`` is corner, frame, bold or beside; ``number`` counts the boxes if set."""

    pen: Pen
    label: str = "corner"
    label_size: float = 6.4
    weight: float = 0.5
    pad: float = 3.5

    def height(self, block: Block, width: float) -> float:
        """How high a box must be."""
        label, lines = self._folded(block, width)
        if self._beside(block, width):
            return max(len(lines), len(label)) * self.pen.lead + 2 * self.pad
        more = 8 if self.label == "frame" else 1
        return max(block.least, len(label) * self.label_size * 1.2 + len(lines) * self.pen.lead + 2 * self.pad + more)

    def _beside(self, block: Block, width: float) -> bool:
        return (self.label == "beside" and width > 190) or block.beside

    def _label_room(self, width: float) -> float:
        return min(86.0, width * 0.42)

    def _folded(self, block: Block, width: float) -> tuple[list[Line], list[Line]]:
        bold = self.pen.bold if self.label == "bold" else self.pen.font
        if self._beside(block, width):
            room = self._label_room(width)
            label = wrap_all(block.label, room - 3 * self.pad, measure(bold, self.label_size))
            return label, self.pen.fold(block.lines, width - room - 2 * self.pad)
        label = wrap_all(block.label, width - 2 * self.pad - 14, measure(bold, self.label_size))
        return label, self.pen.fold(block.lines, width - 2 * self.pad - 2)

    def draw(self, block: Block, x: float, top: float, width: float, height: float) -> None:
        """A box at a place."""
        pen, pad = self.pen, self.pad
        label, lines = self._folded(block, width)
        if self.label != "frame" or self._beside(block, width):
            pen.box(x, top, x + width, top + height, self.weight)
        if self._beside(block, width):
            base = top + pad + pen.size
            pen.lines(x + pad, base, label, size=self.label_size, lead=pen.lead)
            pen.lines(x + self._label_room(width), base, lines)
            return
        if self.label == "frame":
            gap = pen.long(label[0], self.label_size) if label else -8
            self._open_frame(x, top, x + width, top + height, gap)
            pen.lines(x + 8, top + self.label_size * 0.35, label[:1], size=self.label_size)
            below = pen.lines(x + pad, top + pad + self.label_size * 1.1, label[1:], size=self.label_size)
            pen.lines(x + pad, below + pen.size * 0.6, lines)
            return
        base = top + pad + self.label_size * 0.9
        base = pen.lines(
            x + pad, base, label, size=self.label_size, bold=self.label == "bold", lead=self.label_size * 1.2
        )
        pen.lines(x + pad + 2, base + pen.size * 0.25 + 1, lines)

    def _open_frame(self, x0: float, top: float, x1: float, bottom: float, gap: float) -> None:
        """A frame that leaves room for the label in its upper edge."""
        pen, inset = self.pen, 2.5
        x0, x1, bottom = x0 + inset, x1 - inset, bottom - 4
        if gap > 0:
            pen.rule(x0, top, x0 + 4, self.weight)
        pen.rule(x0 + max(0, gap + 8), top, x1, self.weight)
        pen.rule(x0, bottom, x1, self.weight)
        pen.post(x0, top, bottom, self.weight)
        pen.post(x1, top, bottom, self.weight)

    def row(self, blocks: Sequence[Block], x: float, top: float, widths: Sequence[float]) -> float:
        """Boxes beside each other, all as high as the highest; returns the row's bottom."""
        height = max(self.height(block, width) for block, width in zip(blocks, widths, strict=True))
        for block, width in zip(blocks, widths, strict=True):
            self.draw(block, x, top, width, height)
            x += width
        return top + height

    def stacks(self, stacks: Sequence[Sequence[Block]], x: float, top: float, widths: Sequence[float]) -> float:
        """Stacks of boxes beside each other, the last box of each filling up; returns the bottom."""
        tall = [[self.height(block, width) for block in stack] for stack, width in zip(stacks, widths, strict=True)]
        deepest = max(sum(heights) for heights in tall)
        for stack, heights, width in zip(stacks, tall, widths, strict=True):
            at = top
            for number, (block, height) in enumerate(zip(stack, heights, strict=True)):
                full = height if number < len(stack) - 1 else top + deepest - at
                self.draw(block, x, at, width, full)
                at += full
            x += width
        return top + deepest


def numbered(lines: Sequence[Line], number: int, style: str) -> list[Line]:
    """A label with its box's number in front."""
    if not style:
        return list(lines)
    lead = Piece(style.format(number) + " ")
    return [(lead, *lines[0]), *lines[1:]] if lines else []
