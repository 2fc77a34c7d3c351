"""Lines of marked runs under the pen: typefaces, widths, breaking, paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.pdfbase import pdfmetrics

from benchmarks.generator.kit.pen import MarkedSheet
from benchmarks.generator.lantern.atoms import Line, Run
from benchmarks.samples.sheet import Align, Habit

FAR_EAST = 0x2E80


@dataclass(frozen=True)
class Face:
    """A typeface: its plain and bold cut, and the one for Chinese characters."""

    plain: str
    bold: str
    east: str = "gothic"


FACES = {
    "helvetica": Face("Helvetica", "Helvetica-Bold"),
    "times": Face("Times-Roman", "Times-Bold", "mincho"),
    "courier": Face("Courier", "Courier-Bold"),
    "sans": Face("sans", "sans-bold"),
    "narrow": Face("narrow", "narrow-bold"),
    "serif": Face("serif", "serif-bold", "mincho"),
    "mono": Face("mono", "mono-bold"),
    "gothic": Face("gothic", "gothic"),
    "mincho": Face("mincho", "mincho", "mincho"),
}
STANDARD = {
    "Helvetica": "sans",
    "Helvetica-Bold": "sans-bold",
    "Times-Roman": "serif",
    "Times-Bold": "serif-bold",
    "Courier": "mono",
    "Courier-Bold": "mono-bold",
}


class Pen:
    """Pages on which lines are written; ``top`` is the upper edge of a line. A dry pen measures and draws nothing."""

    def __init__(
        self, title: str, face: str, size: float, *, wide: bool = False, letter: bool = False, habit: Habit = "line"
    ) -> None:
        page = LETTER if letter else A4
        self.face, self.size = FACES[face], size
        self.sheet = MarkedSheet(title, font="sans", habit=habit, size=landscape(page) if wide else page)
        self.width, self.height = self.sheet.width, self.sheet.height
        self.dry = False
        self.page = 1

    # ------------------------------------------------------------------ letters

    def _pieces(self, text: str, bold: bool) -> Iterable[tuple[str, str]]:
        """The text in stretches of one font."""
        latin = self.face.bold if bold else self.face.plain
        stretch, font = "", latin
        for letter in text.replace("\u00a0", " "):
            own = self.face.east if ord(letter) >= FAR_EAST else _able(latin, letter)
            if own != font and stretch:
                yield stretch, font
                stretch = ""
            stretch, font = stretch + letter, own
        if stretch:
            yield stretch, font

    def measure(self, text: str, size: float = 0, bold: bool = False) -> float:
        """How wide a text runs."""
        return sum(
            float(pdfmetrics.stringWidth(piece, font, size or self.size)) for piece, font in self._pieces(text, bold)
        )

    def measure_line(self, printed: Line, size: float = 0, bold: bool = False) -> float:
        """How wide a line runs."""
        return sum(self.measure(run.text, size, bold) for run in printed)

    def write(
        self, x: float, top: float, printed: Line, size: float = 0, *, bold: bool = False, align: Align = "left"
    ) -> None:
        """A line, its left edge, right edge or centre at ``x``."""
        if self.dry:
            return
        size = size or self.size
        base = top + 0.86 * size
        x -= {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * self.measure_line(printed, size, bold)
        for run in printed:
            start = x
            for piece, font in self._pieces(run.text, bold):
                self.sheet.text(x, base, piece, size, font)
                x += float(pdfmetrics.stringWidth(piece, font, size))
            for name in run.names if run.text.strip() else ():
                self.sheet.mark(name, start, base - size, x, base + 0.25 * size)

    def lead(self, size: float = 0) -> float:
        """From one line to the next."""
        return 1.24 * (size or self.size)

    # ------------------------------------------------------------------ paragraphs

    def wrap(self, printed: Line, width: float, size: float = 0, bold: bool = False) -> list[Line]:
        """A line broken at its blanks."""
        if self.measure_line(printed, size, bold) <= width:
            return [printed]
        lines: list[list[Run]] = [[]]
        used = 0.0
        for word in _words(printed):
            wide = self.measure_line(tuple(word), size, bold)
            if used and used + wide > width + 0.1:
                lines.append([])
                used = 0.0
                word = [Run(word[0].text.lstrip(" "), word[0].names), *word[1:]]
                wide = self.measure_line(tuple(word), size, bold)
            lines[-1].extend(word)
            used += wide
        return [_merge(runs) for runs in lines if runs]

    def paragraph(
        self, x: float, top: float, lines: Sequence[Line], width: float, size: float = 0, *, bold: bool = False,
        align: Align = "left",
    ) -> float:  # fmt: skip
        """Lines below each other, broken where they are too long; returns the lower edge."""
        for printed in lines:
            for part in self.wrap(printed, width, size, bold):
                place = x + {"left": 0.0, "right": width, "centre": width / 2}[align]
                self.write(place, top, part, size, bold=bold, align=align)
                top += self.lead(size)
        return top

    # ------------------------------------------------------------------ lines and boxes

    def rule(self, x0: float, top0: float, x1: float, top1: float, weight: float = 0.5, dash: str = "") -> None:
        """A straight line, solid, dotted or dashed."""
        if self.dry:
            return
        canvas = self.sheet.canvas
        canvas.saveState()
        if dash:
            canvas.setDash(
                {"dotted": (0.8, 1.6), "dashed": (3, 2)}[dash][0], {"dotted": (0.8, 1.6), "dashed": (3, 2)}[dash][1]
            )
        self.sheet.rule(x0, top0, x1, top1, weight)
        canvas.restoreState()

    def box(
        self, x0: float, top: float, x1: float, bottom: float, weight: float = 0.5, fill: float | None = None
    ) -> None:
        """A rectangle, shaded with a grey between 0 and 1 if asked."""
        if not self.dry:
            self.sheet.box(x0, top, x1, bottom, weight, fill)

    def turn(self) -> None:
        """The next page."""
        if not self.dry:
            self.sheet.turn_page()
            self.page += 1

    def done(self) -> bytes:
        """The PDF."""
        return self.sheet.done()


def _able(font: str, letter: str) -> str:
    """The font, or one like it that has the letter."""
    if font in STANDARD and letter not in "€":
        try:
            letter.encode("latin-1")
        except UnicodeEncodeError:
            return STANDARD[font]
    elif font in STANDARD:
        return STANDARD[font]
    return font


def _words(printed: Line) -> Iterable[list[Run]]:
    """Stretches between places where a line may break; each begins with its blanks."""
    word: list[Run] = []
    for run in printed:
        text = ""
        for letter in run.text:
            if letter == " " and (text.strip(" ") or any(piece.text.strip(" ") for piece in word)):
                if text:
                    word.append(Run(text, run.names))
                yield word
                word, text = [], ""
            text += letter
        if text:
            word.append(Run(text, run.names))
    if word:
        yield word


def _merge(runs: list[Run]) -> Line:
    """Neighbours of one name in one run."""
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1].names == run.names:
            merged[-1] = Run(merged[-1].text + run.text, run.names)
        else:
            merged.append(run)
    return tuple(merged)
