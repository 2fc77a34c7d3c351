"""The type, colours and rules of a house."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportlab.lib.pagesizes import A4, letter

from benchmarks.generator.konzern.fonts import Colour, Face, choose_family
from benchmarks.generator.konzern.taste import Taste

ACCENTS: tuple[Colour, ...] = (
    (0.0, 0.0, 0.0),
    (0.05, 0.2, 0.45),
    (0.55, 0.07, 0.1),
    (0.0, 0.35, 0.25),
    (0.25, 0.25, 0.28),
    (0.75, 0.35, 0.0),
    (0.0, 0.42, 0.55),
)
GREYS: tuple[Colour, ...] = ((0.93, 0.93, 0.93), (0.85, 0.85, 0.85), (0.88, 0.92, 0.96), (0.95, 0.93, 0.88))


@dataclass(frozen=True)
class Look:
    """Faces and sizes of a house's papers."""

    size: tuple[float, float]
    left: float
    right: float
    top: float
    body: Face
    label: Face
    tiny: Face
    head: Face
    title: Face
    accent: Colour
    grey: Colour
    weight: float
    habit: str
    blanks: str

    @property
    def width(self) -> float:
        """The room between the margins."""
        return self.size[0] - self.left - self.right


def choose_look(taste: Taste, country: str, *, wide: bool = False) -> Look:
    """The looks of a house; ``wide`` papers lie on their side."""
    family = choose_family(taste)
    sheet = letter if country == "US" else A4
    scale = {"mono": 0.86, "courier": 0.86, "narrow": 1.1, "dejavu": 0.88, "dejavu-serif": 0.88}.get(family, 1.0)
    size = taste.pick("look.size", (7.5, 8, 8, 8.5, 9, 9.5)) * scale
    body = Face(family, size, loose=taste.pick("look.lead", (1.15, 1.2, 1.25, 1.32)))
    accent = taste.pick("look.accent", ACCENTS, (8, 2, 1, 1, 2, 1, 1))
    other = taste.pick("look.label family", (family, family, family, "sans", "narrow"))
    label = replace(body, family=other if family not in ("mono", "courier") else family)
    label = replace(
        label,
        heavy=taste.flag("look.label bold", 0.35),
        size=max(6.3, size * taste.pick("look.label size", (0.8, 0.9, 1, 1))),
    )
    if taste.flag("look.label colour", 0.3):
        label = replace(label, colour=accent)
    tiny = replace(body, size=max(6.0, size * 0.78))
    title = replace(
        body,
        size=taste.pick("look.title size", (11, 12, 14, 16, 18, 22)),
        heavy=taste.flag("look.title bold", 0.75),
        colour=accent if taste.flag("look.title colour", 0.4) else (0, 0, 0),
    )
    return _looks(taste, sheet, wide, (body, label, tiny, title), accent)


def _looks(
    taste: Taste, sheet: tuple[float, float], wide: bool, faces: tuple[Face, Face, Face, Face], accent: Colour
) -> Look:
    """Faces and rules put together."""
    body, label, tiny, title = faces
    return Look(
        size=(sheet[1], sheet[0]) if wide else (sheet[0], sheet[1]),
        left=taste.pick("look.left", (34, 40, 48, 57, 62)),
        right=taste.pick("look.right", (30, 34, 40, 48)),
        top=taste.pick("look.top", (24, 30, 36, 42)),
        body=body,
        label=label,
        tiny=tiny,
        head=replace(label, size=max(6.3, body.size * taste.pick("look.head size", (0.85, 0.92, 1.0)))),
        title=title,
        accent=accent,
        grey=taste.pick("look.grey", GREYS),
        weight=taste.pick("look.weight", (0.3, 0.5, 0.5, 0.8, 1.0)),
        habit=taste.pick("look.habit", ("line", "line", "line", "word", "glyph"), (5, 3, 2, 1.5, 0.7)),
        blanks=taste.pick("look.blanks", (" ", "\u00a0")),
    )
