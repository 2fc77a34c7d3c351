"""What forms are drawn on. Lengths are the surface's own: points on paper, letters and rows on a printer's roll."""

from __future__ import annotations

from typing import Literal, Protocol

from benchmarks.generator.forms.ink import Line

Align = Literal["left", "right", "centre"]
Role = Literal["label", "value", "cell", "head", "title", "name", "small", "form"]
"""What a text is: a printed label, a filled-in value, a cell or head of the table, the form's own printed words."""


class Surface(Protocol):
    """A page with pens for every role. ``said`` collects the values that have been written."""

    said: set[str]
    typed: bool
    page: int
    pages: int
    left: float
    right: float
    top: float
    bottom: float
    pad: float
    inset: float
    outset: float
    thin: float
    gap: float
    gutter: float

    def wide(self, text: str, role: Role) -> float:
        """How wide a text runs."""

    def lead(self, role: Role) -> float:
        """The height of a line."""

    def least(self, role: Role) -> float:
        """By how much a text may be made smaller to fit."""

    def snap(self, length: float) -> float:
        """The nearest length that can be had."""

    def write(self, x: float, y: float, line: Line, role: Role, align: Align = "left", limit: float = 0) -> None:
        """A line whose upper edge is ``y``; made smaller, where that can be, to keep within ``limit``."""

    def frame(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A box."""

    def level(self, x0: float, x1: float, y: float, heavy: bool = False) -> None:
        """A line across."""

    def post(self, x: float, y0: float, y1: float) -> None:
        """A line downwards."""

    def shade(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A tinted ground, where the surface has any."""

    def blank(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A white patch over what is there."""

    def diamond(self, x: float, y: float, line: Line) -> float:
        """A text within a diamond, its left corner at ``x``; returns the height taken."""

    def sign(self, x: float, y: float, name: str, wide: float) -> None:
        """A signature, where the surface takes ink."""

    def emblem(self, x: float, y: float, size: float) -> None:
        """The house's sign, where the surface can show it."""

    def shrink(self) -> bool:
        """Makes the table's letters smaller; False where they are as small as can be."""

    def turn(self) -> None:
        """The next page."""

    def done(self) -> bytes:
        """The PDF."""
