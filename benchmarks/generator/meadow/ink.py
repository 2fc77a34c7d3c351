"""Drawing on a canvas: lines of runs with their marks, wrapped to a width, page after page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from reportlab.lib.pagesizes import A4, LETTER, landscape

from benchmarks.generator.kit.pen import MarkedSheet
from benchmarks.generator.meadow.entries import Line, Run
from benchmarks.generator.meadow.taste import Taste
from benchmarks.samples.sheet import Habit

Align = Literal["left", "right", "centre"]
FACES: dict[str, tuple[str, str]] = {
    "helvetica": ("Helvetica", "Helvetica-Bold"),
    "times": ("Times-Roman", "Times-Bold"),
    "courier": ("Courier", "Courier-Bold"),
    "sans": ("sans", "sans-bold"),
    "serif": ("serif", "serif-bold"),
    "narrow": ("narrow", "narrow-bold"),
    "gothic": ("gothic", "gothic"),
    "mincho": ("mincho", "mincho"),
    "mono": ("mono", "mono-bold"),
}
STANDARD = {"Helvetica": "sans", "Helvetica-Bold": "sans-bold", "Times-Roman": "serif", "Times-Bold": "serif-bold",
            "Courier": "mono", "Courier-Bold": "mono-bold"}  # fmt: skip


class Ink:
    """A canvas with a typeface; ``top`` runs downwards from the upper edge to a text's baseline."""

    def __init__(
        self, taste: Taste, title: str, face: str, size: float, *, wide: bool = False, letter: bool = False
    ) -> None:
        self.taste = taste
        paper = LETTER if letter else A4
        habit: Habit = taste.pick("habit", "line", "line", "word", "glyph")
        self.sheet = MarkedSheet(title, habit=habit, size=landscape(paper) if wide else paper)
        self.plain, self.bold = FACES[face]
        self.size, self.lead = size, size * taste.pick("lead", 1.22, 1.3, 1.4)
        self.left = taste.size("left margin", 30, 56)
        self.right = self.sheet.width - taste.size("right margin", 30, 50)
        self.limit = self.sheet.height - taste.size("bottom margin", 36, 50)
        self.dry = False
        self.page = 1
        self.after_turn: Callable[[], float] = lambda: 50.0

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.right - self.left

    # ------------------------------------------------------------------------------------------ text

    def font(self, text: str, bold: bool = False, face: tuple[str, str] | None = None) -> str:
        """The typeface for a text: the house's own, or one that has its signs."""
        chosen = (face or (self.plain, self.bold))[bold]
        if any(ord(sign) > 0x2E80 for sign in text):
            return "mincho" if chosen in ("mincho", "serif", "Times-Roman", "Times-Bold") else "gothic"
        if chosen in STANDARD and not _standard(text):
            return STANDARD[chosen]
        return chosen

    def measure(self, line: Line, size: float = 0, *, bold: bool = False, face: tuple[str, str] | None = None) -> float:
        """How wide a line runs."""
        size = size or self.size
        return sum(self.sheet.width_of(r.text, size, self.font(r.text, bold or r.bold, face)) for r in line)

    def line(self, x: float, top: float, line: Line, size: float = 0, *, bold: bool = False, align: Align = "left",
             face: tuple[str, str] | None = None) -> None:  # fmt: skip
        """One line of runs, each marked as its values."""
        size = size or self.size
        fonts = [self.font(r.text, bold or r.bold, face) for r in line]
        widths = [self.sheet.width_of(r.text, size, font) for r, font in zip(line, fonts, strict=True)]
        x -= {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * sum(widths)
        if self.dry:
            return
        for r, font, wide in zip(line, fonts, widths, strict=True):
            if r.text.strip():
                self.sheet.text(x, top, r.text, size, font)
            for name in r.names:
                self.sheet.mark(name, x, top - size, x + wide, top + 0.25 * size)
            x += wide

    def text(
        self, x: float, top: float, text: str, size: float = 0, *, bold: bool = False, align: Align = "left"
    ) -> None:
        """A text that is no value."""
        self.line(x, top, (Run(text),), size, bold=bold, align=align)

    def wrap(self, line: Line, width: float, size: float = 0, *, bold: bool = False,
             face: tuple[str, str] | None = None) -> list[Line]:  # fmt: skip
        """The line broken at blanks into lines of a width."""
        if self.measure(line, size, bold=bold, face=face) <= width:
            return [line]
        lines: list[list[Run]] = [[]]
        used = 0.0
        for piece in _pieces(line):
            wide = self.measure((piece,), size, bold=bold, face=face)
            if lines[-1] and used + wide > width and piece.text != " ":
                lines.append([])
                used = 0.0
            if piece.text == " " and not lines[-1]:
                continue
            lines[-1].append(piece)
            used += wide
        return [_joined(one) for one in lines if one]

    def lines(self, x: float, top: float, lines: Sequence[Line], width: float, size: float = 0, *, bold: bool = False,
              align: Align = "left", face: tuple[str, str] | None = None) -> float:  # fmt: skip
        """Lines below each other, wrapped; returns the next baseline."""
        lead = self.lead * (size or self.size) / self.size
        at = x + {"left": 0.0, "right": width, "centre": width / 2}[align]
        for line in lines:
            for part in self.wrap(line, width, size, bold=bold, face=face):
                self.line(at, top, part, size, bold=bold, align=align, face=face)
                top += lead
        return top

    # ------------------------------------------------------------------------------------------ strokes, pages

    def rule(self, x0: float, top0: float, x1: float, top1: float, weight: float = 0.5) -> None:
        """A straight line."""
        if not self.dry:
            self.sheet.rule(x0, top0, x1, top1, weight)

    def box(
        self, x0: float, top: float, x1: float, bottom: float, weight: float = 0.5, fill: float | None = None
    ) -> None:
        """A rectangle."""
        if not self.dry:
            self.sheet.box(x0, top, x1, bottom, weight, fill)

    def turn(self) -> float:
        """The next page; returns the first baseline there."""
        self.sheet.turn_page()
        self.page += 1
        return self.after_turn()

    def block(self, top: float, draw: Callable[[float], float]) -> float:
        """Draws what must stay together, on the next page where this one has no room."""
        if self.height(draw, top) + top > self.limit:
            top = self.turn()
        return draw(top)

    def height(self, draw: Callable[[float], float], top: float = 0.0) -> float:
        """How tall something would be."""
        before, self.dry = self.dry, True
        tall = draw(top) - top
        self.dry = before
        return tall


def _standard(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _pieces(line: Line) -> list[Run]:
    """The words and the blanks between them, each with its run's names."""
    found = []
    for r in line:
        if _whole(r):
            found.append(r)
            continue
        for number, word in enumerate(r.text.split(" ")):
            if number:
                found.append(replace(r, text=" "))
            if word:
                found.append(replace(r, text=word))
    return found


def _whole(run: Run) -> bool:
    """Whether a run is a short value, which stays together."""
    return len(run.text) < 21 and any(not name.startswith(("label.", "head.", "line.")) for name in run.names)


def _joined(pieces: Sequence[Run]) -> Line:
    """Neighbours of the same run in one again."""
    joined: list[Run] = []
    for piece in pieces:
        if joined and (joined[-1].names, joined[-1].bold) == (piece.names, piece.bold):
            joined[-1] = replace(piece, text=joined[-1].text + piece.text)
        else:
            joined.append(piece)
    while joined and not joined[-1].text.strip():
        joined.pop()
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(joined)
