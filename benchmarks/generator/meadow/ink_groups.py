"""Labels and values, firms and marks, drawn with ink in many arrangements; each returns the next free baseline."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from benchmarks.generator.meadow.entries import Entry, Line, Run, glue, run, text_of
from benchmarks.generator.meadow.ink import Ink
from benchmarks.generator.meadow.labels import Labels

Place = tuple[float, float, float]
"""The left edge, the first baseline and the width of what is to be drawn."""


def caption(entry: Entry, colon: str = "") -> Line:
    """The label in one line."""
    return (*glue(entry.caption, " "), Run(colon)) if colon else glue(entry.caption, " ")


class Groups:
    """A house's ways to draw labels and values; values may have a typeface of their own, as on printed forms."""

    def __init__(self, ink: Ink, labels: Labels, typed: tuple[str, str] | None = None) -> None:
        self.ink, self.labels, self.typed = ink, labels, typed
        self.taste = labels.taste
        self.bold = self.taste.chance("bold labels", 0.3)
        self.small = max(6.2, ink.size - self.taste.size("small labels", 1.2, 2.4))
        self.styles: Mapping[str, Callable[[Sequence[Entry], Place], float]] = {
            "stack": self._stack, "pairs": self._pairs, "colons": self._colons, "boxes": self._boxes,
            "heads": self._heads, "cells": self._cells, "inline": self._inline, "twins": self._twins,
            "filled": self._filled, "indented": self._indented,
        }  # fmt: skip

    def draw(self, entries: Sequence[Entry], style: str, place: Place) -> float:
        """A group in one of the styles."""
        return self.styles[style](entries, place) if entries else place[1]

    def values(self, entry: Entry, place: Place) -> float:
        """The value's lines."""
        x, top, width = place
        return self.ink.lines(x, top, entry.lines, width, face=self.typed)

    def label(self, entry: Entry, place: Place, colon: str = "", size: float = 0) -> float:
        """The label's lines."""
        x, top, width = place
        lines = [*entry.caption[:-1], (*entry.caption[-1], Run(colon))] if colon else list(entry.caption)
        return self.ink.lines(x, top, lines, width, size, bold=self.bold)

    def _widest(self, entries: Sequence[Entry], width: float) -> float:
        widest = max(self.ink.measure(line, bold=self.bold) for entry in entries for line in entry.caption)
        return min(widest + 8, 0.48 * width)

    def _stack(self, entries: Sequence[Entry], place: Place) -> float:
        x, top, width = place
        for entry in entries:
            lead = caption(entry, self.labels.colon)
            wide = self.ink.measure(lead, bold=self.bold) + 5
            if wide + max(self.ink.measure(line, face=self.typed) for line in entry.lines) > width:
                top = self.label(entry, (x, top, width), self.labels.colon)
                top = self.values(entry, (x + 10, top, width - 10))
                continue
            self.ink.line(x, top, lead, bold=self.bold)
            top = self.values(entry, (x + wide, top, width - wide))
        return top

    def _columns(self, entries: Sequence[Entry], place: Place, colon: str, gap: float) -> float:
        x, top, width = place
        wide = self._widest(entries, width)
        for entry in entries:
            low = self.label(entry, (x, top, wide - 4))
            if colon:
                self.ink.text(x + wide, top, colon)
            top = max(low, self.values(entry, (x + wide + gap, top, width - wide - gap)))
        return top

    def _pairs(self, entries: Sequence[Entry], place: Place) -> float:
        return self._columns(entries, place, "", 2)

    def _colons(self, entries: Sequence[Entry], place: Place) -> float:
        return self._columns(entries, place, self.labels.colon.strip() or ":", 9)

    def _boxes(self, entries: Sequence[Entry], place: Place) -> float:
        x, top, width = place
        wide = self._widest(entries, width) + 4
        up = top - self.ink.size - 2
        for entry in entries:
            low = self.label(entry, (x + 4, top, wide - 6))
            low = max(low, self.values(entry, (x + wide + 4, top, width - wide - 6)))
            down = low - self.ink.lead + 4
            self.ink.box(x, up, x + width, down)
            self.ink.rule(x + wide, up, x + wide, down)
            top, up = down + self.ink.size + 2, down
        return top + 2

    def _heads(self, entries: Sequence[Entry], place: Place) -> float:
        x, top, width = place
        step = 4 if len(entries) in (4, 7, 8) else 5 if width > 400 else 3
        for at in range(0, len(entries), step):
            top = self._head_row(entries[at : at + step], (x, top, width))
        return top

    def _head_row(self, entries: Sequence[Entry], place: Place) -> float:
        x, top, width = place
        wide = width / len(entries)
        up = top - self.ink.size - 2
        low = max(self.label(e, (x + n * wide + 3, top, wide - 6), size=self.small) for n, e in enumerate(entries))
        middle = low - self.ink.lead + 4
        base = middle + self.ink.size + 2
        low = max(self.values(e, (x + n * wide + 3, base, wide - 6)) for n, e in enumerate(entries))
        down = low - self.ink.lead + 5
        self.ink.box(x, up, x + width, down)
        self.ink.rule(x, middle, x + width, middle)
        for number in range(1, len(entries)):
            self.ink.rule(x + number * wide, up, x + number * wide, down)
        return down + self.ink.size + 2

    def _cells(self, entries: Sequence[Entry], place: Place) -> float:
        x, top, width = place
        across = 1 if width < 190 else 2 if width < 380 else 3
        for at in range(0, len(entries), across):
            row = entries[at : at + across]
            wide, up = width / len(row), top - self.ink.size - 2
            low = max(self._cell(e, (x + n * wide, top, wide)) for n, e in enumerate(row))
            for number in range(len(row)):
                self.ink.box(x + number * wide, up, x + (number + 1) * wide, low)
            top = low + self.ink.size + 2
        return top + 2

    def _cell(self, entry: Entry, place: Place) -> float:
        x, top, width = place
        below = self.label(entry, (x + 3, top - self.ink.size + self.small, width - 6), size=self.small)
        return self.values(entry, (x + 6, below + 2, width - 9)) - self.ink.lead + 5

    def _inline(self, entries: Sequence[Entry], place: Place) -> float:
        x, top, width = place
        colon = self.labels.colon or ":"
        gap = self.taste.pick("inline gap", "     ", "   /   ", "   |   ", ",   ")
        pieces = [(*caption(entry, colon), Run(" "), *glue(entry.lines, " ")) for entry in entries]
        row: list[Line] = []
        for piece in pieces:
            if row and self.ink.measure(glue([*row, piece], gap)) > width:
                top = self.ink.lines(x, top, [glue(row, gap)], width, face=self.typed)
                row = []
            row.append(piece)
        return self.ink.lines(x, top, [glue(row, gap)], width, face=self.typed)

    def _twins(self, entries: Sequence[Entry], place: Place) -> float:
        x, top, width = place
        half = (len(entries) + 1) // 2
        low = self._pairs(entries[:half], (x, top, width / 2 - 10))
        rest = entries[half:]
        return max(low, self._pairs(rest, (x + width / 2, top, width / 2))) if rest else low

    def _filled(self, entries: Sequence[Entry], place: Place) -> float:
        x, top, width = place
        wide = self._widest(entries, width)
        for entry in entries:
            side = self.label(entry, (x, top, wide))
            low = self.values(entry, (x + wide + 6, top, width - wide - 6))
            self.ink.rule(x + wide, low - self.ink.lead + 3, x + width, low - self.ink.lead + 3, 0.4)
            top = max(low, side) + 3
        return top

    def _indented(self, entries: Sequence[Entry], place: Place) -> float:
        x, top, width = place
        for entry in entries:
            below = self.label(entry, (x, top, width), self.labels.colon)
            top = self.values(entry, (x + 14, below, width - 14)) + 2
        return top

    # ------------------------------------------------------------------------------------------ firms

    def firm(self, entry: Entry, style: str, place: Place, tall: float = 0.0) -> float:
        """A firm with its label; boxed ones are at least ``tall``."""
        x, top, width = place
        if style == "aside":
            wide = min(90.0, self._widest([entry], width))
            low = self.label(entry, (x, top, wide), self.labels.colon)
            return max(low, self.values(entry, (x + wide + 4, top, width - wide - 4))) + 4
        if style == "messrs":
            return self._messrs(entry, place)
        if style == "box":
            up = top - self.ink.size - 3
            low = self._cell(entry, (x, top, width)) + 3
            down = max(low, up + tall)
            self.ink.box(x, up, x + width, down)
            return down + self.ink.size + 5
        below = self.label(entry, place, self.labels.colon)
        if style == "lined":
            self.ink.rule(x, below - self.ink.lead + 3, x + width - 8, below - self.ink.lead + 3)
            below += 3
        indent = 12 if style == "indented" else 0
        return self.values(entry, (x + indent, below, width - indent)) + 5

    def _messrs(self, entry: Entry, place: Place) -> float:
        x, top, width = place
        lead = (*caption(entry), Run("  "))
        wide = self.ink.measure(lead, bold=self.bold)
        if wide + self.ink.measure(entry.lines[0]) > width:
            return self.firm(entry, "open", place)
        self.ink.line(x, top, lead, bold=self.bold)
        return self.values(entry, (x + wide, top, width - wide)) + 5

    # ------------------------------------------------------------------------------------------ marks

    def marks(self, lines: Sequence[Line], label: Entry | None, place: Place) -> float:
        """Shipping marks, the first line perhaps in a drawn shape."""
        x, top, width = place
        if label is not None:
            top = self.label(label, place, self.labels.colon)
        shape = self.taste.pick("ink marks shape", "", "", "diamond", "square", "triangle")
        if shape and len(lines) > 1 and len(text_of(lines[0])) <= 5:
            top = self._shaped(lines[0], shape, (x, top, width))
            return self.ink.lines(x, top, lines[1:], width, align="centre", face=self.typed)
        return self.ink.lines(x, top, lines, width, face=self.typed)

    def _shaped(self, line: Line, shape: str, place: Place) -> float:
        x, top, width = place
        middle, tall, wide = (
            x + width / 2,
            2.8 * self.ink.size,
            max(2.6 * self.ink.size, self.ink.measure(line, face=self.typed) * 1.1),
        )
        up = top - self.ink.size
        half = wide * 0.7
        corners = {
            "diamond": [(0.0, 0.0), (wide, tall / 2), (0.0, tall), (-wide, tall / 2)],
            "square": [(-half, 3.0), (half, 3.0), (half, tall - 3), (-half, tall - 3)],
            "triangle": [(0.0, -4.0), (wide, tall), (-wide, tall)],
        }[shape]
        corners = [(middle + across, up + down) for across, down in corners]
        if not self.ink.dry:
            self.ink.sheet.shape(corners)
        base = (
            up + tall * (0.8 if shape == "triangle" else 0.5) + self.ink.size * (0.0 if shape == "triangle" else 0.35)
        )
        self.ink.line(middle, base, line, align="centre", face=self.typed)
        return up + tall + self.ink.size + 3


def plain(texts: Sequence[str]) -> list[Line]:
    """Texts as lines that are no value."""
    return [run(text) for text in texts]
