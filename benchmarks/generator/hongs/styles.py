"""The looks of pages: letters, lines, colours, spaces."""

from __future__ import annotations

from pathlib import Path
from string import Template

from benchmarks.generator.hongs.looks import Look

SANS = ("Liberation Sans", "IPAexGothic")
SERIF = ("Liberation Serif", "IPAexMincho")
FONTS = (
    (SANS, 8.6),
    (SANS, 8.2),
    (SANS, 9.0),
    (SERIF, 9.4),
    (SERIF, 9.0),
    (("Liberation Sans Narrow", "IPAexGothic"), 9.4),
    (("DejaVu Sans Condensed", "IPAexGothic"), 7.8),
    (("DejaVu Serif Condensed", "IPAexMincho"), 7.8),
    (("DejaVu Sans", "IPAexGothic"), 7.2),
    (("Liberation Mono", "IPAexGothic"), 7.8),
    (("DejaVu Sans Mono", "IPAexGothic"), 7.2),
)
EASTERN = ((("IPAexGothic",), 8.4), (("IPAexMincho",), 8.8), (SANS, 8.4), (SERIF, 9.0))
VIETNAMESE = ((("DejaVu Sans Condensed",), 7.8), (("DejaVu Serif Condensed",), 8.0), (("DejaVu Sans",), 7.4))
COLOURS = ("#000", "#000", "#000", "#000", "#333", "#1b2f5e", "#12503c", "#7a1f24")
SHADES = ("#e8e8e8", "#f1f1f1", "#dde6f0", "#e6efe2", "#f4ecd8", "#ddd")
NUMBERED = (
    '"Page " counter(page) " of " counter(pages)',
    'counter(page) "/" counter(pages)',
    '"- " counter(page) " -"',
)
SMALLEST, SMALL_CAPITALS_FROM = 6.3, 8.8


def css(look: Look, language: str, landscape: bool = False, mono: bool = False) -> str:
    """The style sheet of a house."""
    options = VIETNAMESE if "vi" in language else EASTERN if language != "en" else FONTS
    names, size = look.pick("letters", options)
    if mono:
        typewriters = ("DejaVu Sans Mono",) if "vi" in language else ("Liberation Mono", "DejaVu Sans Mono")
        names, size = (look.pick("typewriter", typewriters), "IPAexGothic"), 8.0
    size = round(size * look.number("size", 0.92, 1.1, 2), 2)
    left, top = look.pick("margins", ((13, 12), (15, 13), (18, 14), (11, 10), (20, 15)))
    side = " landscape" if landscape else ""
    page = f"@page {{ size: A4{side}; margin: {top}mm {left - 1}mm {top}mm {left}mm; {_page_number(look)} }}"
    sheet = Template(Path(__file__).with_name("sheet.css").read_text(encoding="utf-8"))
    letters = {"family": ",".join(f"'{name}'" for name in names), "size": f"{size:.2f}"}
    return "\n".join(
        (page, sheet.substitute(letters | _sizes(look, size) | _colours(look) | _aligned(look)), _labels(look, size))
    )


def _sizes(look: Look, size: float) -> dict[str, str]:
    small = max(SMALLEST, size * look.number("smallness", 0.76, 0.88, 2))
    big, heading = look.number("size of the name", 1.35, 2.2, 2), look.number("size of the title", 1.3, 2.0, 2)
    sizes = {"small": small, "big": size * big, "heading": size * heading}
    sizes |= {
        "size11": size * 1.1,
        "size12": size * 1.2,
        "size125": size * 1.25,
        "pad": look.number("padding", 1.0, 3.0),
    }
    goods = {"goods": f"{look.number('size of goods', 0.9, 1.0, 2):.2f}"}
    return {name: f"{value:.2f}" for name, value in sizes.items()} | goods


def _colours(look: Look) -> dict[str, str]:
    line, colour = look.pick("thickness", (0.4, 0.6, 0.6, 0.8, 1.2)), look.pick("colour", COLOURS)
    return {"border": f"{line}pt solid {colour}", "colour": colour, "shade": look.pick("shade", SHADES)}


def _aligned(look: Look) -> dict[str, str]:
    return {
        "heads": look.pick("heads to the", ("center", "center", "left")),
        "number_heads": look.pick("heads of numbers to the", ("right", "center")),
        "sums": look.pick("sums to the", ("right", "right", "left", "center")),
        "total_weight": look.pick("weight of total", ("bold", "bold", "normal")),
        "few": str(look.pick("width of numbers", (11, 12, 13))),
        "some": str(look.pick("width of some numbers", (8, 9))),
        "spaced": look.pick("name spaced", ("0", "0", ".5pt", "1pt")),
    }


def _page_number(look: Look) -> str:
    form = look.pick("page numbers", ("", "", "", *NUMBERED))
    where = look.pick("place of page numbers", ("bottom-right", "bottom-center", "top-right"))
    return f"@{where} {{ content: {form}; font: 7pt 'Liberation Sans' }}" if form else ""


def _labels(look: Look, size: float) -> str:
    kind = look.pick("weight of labels", ("", "", "bold", "bold", "italic", "spaced", "small caps", "grey"))
    if kind == "small caps" and size < SMALL_CAPITALS_FROM:
        kind = "bold"
    rules = {
        "": "",
        "bold": "font-weight: bold",
        "italic": "font-style: italic",
        "spaced": "letter-spacing: .3pt",
        "small caps": "font-variant: small-caps",
        "grey": "color: #555",
    }
    return f".l {{ {rules[kind]} }} .sm .l, .small .l {{ font-variant: normal }}"
