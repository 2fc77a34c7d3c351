"""Faces of type: a font, bold and not, with size and colour; Japanese letters get a font that has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from benchmarks.generator.konzern.taste import Taste
from benchmarks.samples.sheet import register_fonts

Colour = tuple[float, float, float]
MORE = {
    "dejavu": "DejaVuSans",
    "dejavu-bold": "DejaVuSans-Bold",
    "dejavu-serif": "DejaVuSerif",
    "dejavu-serif-bold": "DejaVuSerif-Bold",
    "condensed": "DejaVuSansCondensed",
    "condensed-bold": "DejaVuSansCondensed-Bold",
}
FAMILIES = {  # regular and bold
    "sans": ("sans", "sans-bold"),
    "helvetica": ("Helvetica", "Helvetica-Bold"),
    "serif": ("serif", "serif-bold"),
    "times": ("Times-Roman", "Times-Bold"),
    "narrow": ("narrow", "narrow-bold"),
    "mono": ("mono", "mono-bold"),
    "courier": ("Courier", "Courier-Bold"),
    "dejavu": ("dejavu", "dejavu-bold"),
    "condensed": ("condensed", "condensed-bold"),
    "dejavu-serif": ("dejavu-serif", "dejavu-serif-bold"),
}


@dataclass(frozen=True)
class Face:
    """How a text looks."""

    family: str
    size: float
    colour: Colour = (0.0, 0.0, 0.0)
    heavy: bool = False
    loose: float = 1.25

    @property
    def lead(self) -> float:
        """From one baseline to the next."""
        return self.size * self.loose

    def font(self, bold: bool) -> str:
        """The font's name."""
        regular, strong = FAMILIES[self.family]
        return strong if bold or self.heavy else regular


@cache
def register() -> None:
    """Makes all fonts known."""
    register_fonts()
    for name, file in MORE.items():
        pdfmetrics.registerFont(TTFont(name, f"/usr/share/fonts/truetype/dejavu/{file}.ttf"))


def scripts(text: str) -> list[tuple[str, bool]]:
    """A text in pieces, each with whether it is Japanese."""
    return [("".join(part), wide) for wide, part in groupby(text, lambda letter: letter >= "\u2e80")]


def width_of(text: str, face: Face, bold: bool = False) -> float:
    """How wide a text runs."""
    register()
    font = face.font(bold)
    wide = (
        pdfmetrics.stringWidth(piece, "gothic" if japanese else font, face.size) for piece, japanese in scripts(text)
    )
    return float(sum(wide))


def choose_family(taste: Taste) -> str:
    """The type of a house's papers."""
    names = tuple(FAMILIES)
    return taste.pick("font", names, (6, 5, 2, 1.5, 2.5, 1, 1.5, 1, 1, 0.5))
