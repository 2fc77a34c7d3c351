"""The look of a house's paper: fonts, sizes, ink, the ground it is printed on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from benchmarks.generator.forms.surfaces import Role
from benchmarks.generator.forms.taste import Taste
from benchmarks.samples.sheet import register_fonts

Ink = tuple[float, float, float]

_MORE = {
    "dejavu": "DejaVuSans.ttf",
    "dejavu-bold": "DejaVuSans-Bold.ttf",
    "dejavu-condensed": "DejaVuSansCondensed.ttf",
    "dejavu-condensed-bold": "DejaVuSansCondensed-Bold.ttf",
    "dejavu-serif": "DejaVuSerif.ttf",
    "dejavu-serif-bold": "DejaVuSerif-Bold.ttf",
    "dejavu-mono": "DejaVuSansMono.ttf",
    "dejavu-mono-bold": "DejaVuSansMono-Bold.ttf",
}
BOLD = {
    "sans": "sans-bold", "serif": "serif-bold", "narrow": "narrow-bold", "mono": "mono-bold", "dejavu": "dejavu-bold",
    "dejavu-condensed": "dejavu-condensed-bold", "dejavu-serif": "dejavu-serif-bold", "dejavu-mono": "dejavu-mono-bold",
    "Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "Courier": "Courier-Bold",
    "gothic": "gothic", "mincho": "mincho",
}  # fmt: skip
PRINTED = (
    "sans",
    "serif",
    "Helvetica",
    "Times-Roman",
    "narrow",
    "dejavu-condensed",
    "sans",
    "Helvetica",
    "dejavu-serif",
    "gothic",
    "mincho",
)
TYPED = ("Courier", "mono", "Courier", "mono", "dejavu-mono", "Courier-Bold")
INKS: tuple[Ink, ...] = (
    (0, 0, 0),
    (0, 0, 0),
    (0.1, 0.2, 0.45),
    (0.05, 0.35, 0.25),
    (0.5, 0.12, 0.1),
    (0.3, 0.3, 0.32),
    (0.35, 0.2, 0.08),
)


@cache
def register_more() -> None:
    """Makes the DejaVu fonts known beside those of the sheet."""
    register_fonts()
    for name, file in _MORE.items():
        pdfmetrics.registerFont(TTFont(name, f"/usr/share/fonts/truetype/dejavu/{file}"))


@dataclass(frozen=True)
class Look:
    """Fonts and sizes by role, the ink of form and filling, how far typed values are off."""

    fonts: dict[Role, str]
    sizes: dict[Role, float]
    form_ink: Ink
    fill_ink: Ink
    offset: tuple[float, float]
    uneven: float
    weight: float
    ground: str
    habit: str
    cjk: str


def look_of(taste: Taste, typed: bool) -> Look:
    """The look of a house; ``typed`` where a printed form is filled in with a machine."""
    register_more()
    blueprint = typed and taste.chance("look.blueprint", 0.6)
    grey = taste.pick("look.ribbon", (0.0, 0.12, 0.25, 0.35)) if typed else 0.0
    return Look(
        fonts=_fonts(taste, typed),
        sizes=_sizes(taste, typed),
        form_ink=taste.pick("look.ink", INKS) if blueprint or taste.chance("look.colour", 0.2) else (0, 0, 0),
        fill_ink=(grey, grey, min(1.0, grey * taste.pick("look.blue", (1.0, 1.0, 1.5)))),
        offset=(taste.between("look.dx", -0.5, 2.5), taste.between("look.dy", -0.9, 0.9)) if typed else (0, 0),
        uneven=taste.pick("look.uneven", (0.0, 0.0, 0.25, 0.4)) if typed else 0.0,
        weight=taste.pick("look.weight", (0.35, 0.5, 0.5, 0.7, 1.0)),
        ground=taste.pick("look.ground", ("", "", "", "bars", "holes", "tint")) if typed else "",
        habit=taste.pick("look.habit", ("line", "line", "word", "glyph")),
        cjk=taste.pick("look.cjk", ("gothic", "mincho")),
    )


def _fonts(taste: Taste, typed: bool) -> dict[Role, str]:
    form = taste.pick("look.form", PRINTED)
    fill = taste.pick("look.typed", TYPED) if typed else taste.pick("look.fill", (form, form, *PRINTED))
    return {
        "label": BOLD[form] if taste.chance("look.bold", 0.25) else form,
        "value": fill,
        "cell": fill,
        "head": BOLD[form] if taste.chance("look.head", 0.4) else form,
        "title": BOLD[taste.pick("look.title", (form, "serif", "sans", "Times-Roman"))],
        "name": BOLD[taste.pick("look.name", (form, form, "serif", "dejavu-serif"))],
        "small": form,
        "form": form,
    }


def _sizes(taste: Taste, typed: bool) -> dict[Role, float]:
    value = taste.pick("look.value", (8.0, 8.5, 9.0, 9.0, 9.5, 10.0))
    value = min(value, 9.5) if typed else value
    label = taste.pick("look.label", (6.0, 6.2, 6.5, 7.0, 7.5, 8.0))
    return {
        "label": label,
        "value": value,
        "cell": value - taste.pick("look.cell", (0.0, 0.5, 1.0)),
        "head": min(max(6.5, label), 8.0),
        "title": taste.pick("look.title.size", (11.0, 13.0, 14.0, 16.0, 18.0)),
        "name": taste.pick("look.name.size", (10.5, 12.0, 13.0, 15.0)),
        "small": taste.pick("look.small", (6.5, 7.0, 7.5)),
        "form": taste.pick("look.form.size", (8.0, 8.5, 9.0)),
    }
