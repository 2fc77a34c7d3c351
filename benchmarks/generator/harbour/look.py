"""Faces, sizes, colours: what a firm's papers look like, and the pen that knows how wide their texts run."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from benchmarks.generator.harbour.bits import Bit, Line
from benchmarks.generator.harbour.lists import chance, weighted
from benchmarks.generator.kit.pen import MarkedSheet
from benchmarks.samples.sheet import Align, Habit, register_fonts

Colour = tuple[float, float, float]
BLACK: Colour = (0, 0, 0)
WHITE: Colour = (1, 1, 1)
DEJAVU = {
    "dejavu": "DejaVuSansCondensed",
    "dejavu-bold": "DejaVuSansCondensed-Bold",
    "dejaserif": "DejaVuSerifCondensed",
    "dejaserif-bold": "DejaVuSerifCondensed-Bold",
}
ASIAN = re.compile(r"([\u3000-\u9fff\uff00-\uffef・]+)")
FACES = {
    "sans": ("sans", "sans-bold", "Liberation Sans"),
    "serif": ("serif", "serif-bold", "Liberation Serif"),
    "narrow": ("narrow", "narrow-bold", "Liberation Sans Narrow"),
    "mono": ("mono", "mono-bold", "Liberation Mono"),
    "helvetica": ("Helvetica", "Helvetica-Bold", "Liberation Sans"),
    "times": ("Times-Roman", "Times-Bold", "Liberation Serif"),
    "courier": ("Courier", "Courier-Bold", "Liberation Mono"),
    "dejavu": ("dejavu", "dejavu-bold", "DejaVu Sans Condensed"),
    "dejaserif": ("dejaserif", "dejaserif-bold", "DejaVu Serif Condensed"),
    "gothic": ("gothic", "gothic", "IPAexGothic"),
}
INSTEAD = {"Helvetica": "sans", "Times-Roman": "serif", "Courier": "mono"}
INSTEAD |= {f"{name.removesuffix('-Roman')}-Bold": f"{other}-bold" for name, other in INSTEAD.items()}
ACCENTS: tuple[Colour, ...] = (
    (0.1, 0.2, 0.45),
    (0.55, 0.1, 0.12),
    (0.05, 0.35, 0.3),
    (0.25, 0.25, 0.28),
    (0.35, 0.2, 0.05),
)


def register() -> None:
    """Makes the fonts known."""
    register_fonts()
    for name, file in DEJAVU.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, f"/usr/share/fonts/truetype/dejavu/{file}.ttf"))


@dataclass(frozen=True)
class Look:
    """A firm's typography. ``rule`` is the weight of lines, ``pad`` the room between line and text."""

    face: str
    heading: str
    size: float
    small: float
    lead: float
    accent: Colour
    rule: float
    pad: float
    habit: Habit
    bold_labels: bool
    asian: str
    margin: float
    head_fill: str

    @property
    def css_family(self) -> str:
        """The faces in CSS."""
        return f"'{FACES[self.face][2]}', '{'IPAexMincho' if self.asian == 'mincho' else 'IPAexGothic'}'"


def invent_look(rng: random.Random) -> Look:
    """A look; quiet ones are frequent."""
    face = weighted(rng, (("sans", 5), ("helvetica", 3), ("serif", 2.5), ("times", 2.5), ("narrow", 1.5), ("dejavu", 1),
                          ("courier", 1), ("mono", 0.7), ("dejaserif", 0.6), ("gothic", 0.6)))  # fmt: skip
    size = rng.choice((7.5, 8, 8, 8.5, 9, 9, 9.5, 10))
    if face in ("courier", "mono", "dejaserif"):
        size = min(size, 8)
    return Look(
        face,
        face if chance(rng, 0.6) else rng.choice(("sans", "serif", "times", "helvetica")),
        size,
        max(6, size - rng.choice((0, 0, 1, 1.5, 2))),
        rng.choice((1.15, 1.2, 1.25, 1.35)),
        rng.choice(ACCENTS) if chance(rng, 0.45) else BLACK,
        rng.choice((0.3, 0.5, 0.5, 0.7, 1.0)),
        rng.choice((2.5, 3, 4, 5)),
        weighted(rng, (("line", 6), ("word", 2.5), ("glyph", 1.0))),
        chance(rng, 0.4),
        rng.choice(("gothic", "mincho")),
        rng.choice((32, 36, 42, 48, 54)),
        weighted(rng, (("none", 5), ("grey", 3), ("dark", 1.5))),
    )


class Pen:
    """Writes lines of bits in a look, and remembers whose values it wrote; a ``rigid`` one writes in one size only."""

    def __init__(self, look: Look, sheet: MarkedSheet | None, drawn: set[str], rigid: bool = False) -> None:
        register()
        self.look, self.sheet, self.drawn, self.rigid = look, sheet, drawn, rigid

    def font(self, text: str, bold: bool, face: str = "") -> str:
        """The font that has the letters."""
        if ASIAN.match(text):
            return self.look.asian
        font = FACES[face or self.look.face][1 if bold else 0]
        if font in INSTEAD:
            try:
                text.encode("cp1252")
            except UnicodeEncodeError:
                return INSTEAD[font]
        return font

    def width(self, line: Line, size: float, bold: bool = False, face: str = "") -> float:
        """How wide the line runs."""
        runs = (run for bit in line for run in self.runs(bit.text, bold or bit.bold, face))
        return sum(float(pdfmetrics.stringWidth(text, font, size)) for text, font in runs)

    def runs(self, text: str, bold: bool, face: str) -> list[tuple[str, str]]:
        """The text in parts of one font each, with the fonts."""
        parts = [part for part in ASIAN.split(text) if part]
        return [(part, self.font(part, bold, face)) for part in parts]

    def wrap(self, line: Line, size: float, width: float, bold: bool = False, face: str = "") -> list[Line]:
        """The line broken at blanks where it is too wide."""
        if self.width(line, size, bold, face) <= width:
            return [line]
        lines: list[list[Bit]] = [[]]
        for bit in self._pieces(line, size, width, bold, face):
            tried = (*lines[-1], bit)
            if lines[-1] and self.width(_trimmed(tried), size, bold, face) > width:
                lines.append([])
            if lines[-1] or bit.text.strip():
                lines[-1].append(bit)
        return [_joined(_trimmed(tuple(one))) for one in lines if one]

    def _pieces(self, line: Line, size: float, width: float, bold: bool, face: str) -> Iterator[Bit]:
        """The pieces; a whole one far too wide is broken all the same."""
        for bit in pieces(line):
            if self.width((bit,), size if self.rigid else 6.1, bold, face) > width:
                yield from self._broken(bit, size, width, bold, face)
            else:
                yield bit

    def _broken(self, bit: Bit, size: float, width: float, bold: bool, face: str) -> Iterator[Bit]:
        """The bit broken at commas, or at blanks where that is not enough."""
        for text in re.findall(r"[^,]+,? ?|,", bit.text):
            part = replace(bit, text=text)
            if self.width((part,), size, bold, face) > width:
                yield from words_of(part)
            else:
                yield part

    def put(
        self, x: float, top: float, line: Line, size: float, align: Align = "left", bold: bool = False,
        colour: Colour = BLACK, face: str = "",
    ) -> None:  # fmt: skip
        """Draws the line, its baseline at ``top``."""
        assert self.sheet is not None
        x -= {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * self.width(line, size, bold, face)
        self.sheet.canvas.setFillColorRGB(*colour)
        for bit in line:
            start = x
            for text, font in self.runs(bit.text, bold or bit.bold, face):
                self.sheet.text(x, top, text, size, font)
                x += pdfmetrics.stringWidth(text, font, size)
            if bit.name and bit.text.strip():
                self.drawn.add(bit.name)
                self.sheet.mark(bit.name, start, top - size, x, top + 0.25 * size)
        self.sheet.canvas.setFillColorRGB(0, 0, 0)


WHOLE = frozenset({
    "invoice_date", "departure_date", "total_amount", "marks_and_numbers", "port_of_loading", "port_of_discharge",
    "final_destination", "incoterm_place", "seller_name", "buyer_name", "consignee_name", "notify_party_name",
    "vessel_or_flight", "invoice_number", "po_number", "lc_number", "country_of_origin", "hs_code", "item_code",
})  # fmt: skip


def pieces(line: Line) -> Iterator[Bit]:
    """The words of a line with the blanks behind them; names, dates and numbers stay whole."""
    for bit in line:
        if bit.name.split(".")[-1] in WHOLE and not bit.name.startswith(("label.", "head.")):
            yield bit
            continue
        yield from words_of(bit)


def words_of(bit: Bit) -> Iterator[Bit]:
    """The words of a bit, each with the blank behind it."""
    for text in re.findall(r"[^ ]+(?: :)? ?| +", bit.text):
        yield replace(bit, text=text)


def _trimmed(line: Line) -> Line:
    if line and line[-1].text.endswith(" "):
        return (*line[:-1], replace(line[-1], text=line[-1].text.rstrip()))
    return line


def _joined(line: Line) -> Line:
    """Neighbours of one name as one bit again."""
    merged: list[Bit] = []
    for bit in line:
        if merged and (merged[-1].name, merged[-1].bold) == (bit.name, bit.bold):
            merged[-1] = replace(bit, text=merged[-1].text + bit.text)
        elif bit.text:
            merged.append(bit)
    return tuple(merged)
