"""The style sheet of a house: faces, sizes, rules, shades, margins."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template

from benchmarks.generator.kaisha.form import Form

SANS = "'Liberation Sans','IPAexGothic','DejaVu Sans'"
SERIF = "'Liberation Serif','IPAexMincho','DejaVu Serif'"
FACES = {
    "sans": SANS,
    "serif": SERIF,
    "gothic": "'IPAexGothic','DejaVu Sans'",
    "mincho": "'IPAexMincho','DejaVu Serif'",
    "narrow": "'Liberation Sans Narrow','IPAexGothic','DejaVu Sans Condensed'",
    "dejavu": "'DejaVu Sans Condensed','IPAexGothic'",
    "dejavu-serif": "'DejaVu Serif Condensed','IPAexMincho'",
    "mono": "'Liberation Mono','IPAexGothic','DejaVu Sans Mono'",
}
FACES_EN = ("sans", "sans", "serif", "serif", "gothic", "mincho", "narrow", "dejavu", "dejavu-serif", "mono")
FACES_JA = ("sans", "serif", "gothic", "gothic", "mincho", "narrow", "dejavu")
ACCENTS = ("#1f3a6e", "#2a6a3c", "#7a1f1f", "#333", "#000", "#005f73")
HEADS = (
    "",
    "font-weight: bold",
    "background: #e8e8e8",
    "background: #dfe8f3; font-weight: bold",
    "background: #f4ecd8",
)
BARS = (
    "background: #e4e4e4",
    "background: #dfe8f3",
    "border-bottom: 0.5pt solid #000",
    "background: #f4ecd8",
    "background: #333; color: white",
)
TOTALS = (
    "font-weight: bold",
    "",
    "font-weight: bold; border-bottom: 2pt double #000",
    "border-top: 1pt solid #000",
)


@cache
def _sheet() -> Template:
    return Template(Path(__file__).with_name("form.css").read_text(encoding="utf-8"))


def style(form: Form, columns: int, *, footed: bool = False) -> str:
    """The style sheet; a table of many columns has smaller type."""
    return _sheet().substitute(_page(form, columns, footed) | _type(form, columns) | _lines(form, columns))


def _page(form: Form, columns: int, footed: bool) -> dict[str, str]:
    edges = (
        form.number("margin.top", 11, 20),
        form.number("margin.right", 10, 19),
        form.number("margin.foot", 18 if footed else 13, 22 if footed else 20),
        form.number("margin.left", 11, 22),
    )
    return {
        "paper": "A4 landscape" if is_wide(form, columns) else "A4",
        "margin": " ".join(f"{edge}mm" for edge in edges),
        "numbers": _page_numbers(form, footed),
        "foot": "@bottom-left { content: element(foot); width: 100% }" if footed else "",
    }


def _type(form: Form, columns: int) -> dict[str, str]:
    """Faces and sizes."""
    face = _face(form)
    size = form.pick("size", (8.0, 8.5, 9.0, 9.5)) - (0 if columns < 7 else 0.8 if columns < 9 else 1.4)
    size = max(size - 0.8 if face in ("mono", "dejavu", "dejavu-serif") else size, 7.2)
    colour = form.pick("accent", ACCENTS)
    firm = ("font-weight: bold", "font-weight: bold", "letter-spacing: 0.05em", f"color: {colour}; font-weight: bold")
    italic = "font-style: italic" if face not in ("gothic", "mincho") and form.language == "en" else ""
    return {
        "size": f"{size:.1f}pt",
        "lead": form.pick("lead", ("1.2", "1.3", "1.4")),
        "face": FACES[face],
        "typed": FACES[form.pick("typed", ("mono", face, "mono", face))],
        "lab": form.pick("lab", ("", "font-weight: bold", "", "color: #444", "font-size: 92%", italic)),
        "small": f"{max(size - 1, 6.5):.1f}pt",
        "tiny": f"{max(size - 2, 6.4):.1f}pt",
        "strong": form.pick("strong", ("font-weight: bold", "", "")),
        "prose": form.pick("prose.lead", ("1.4", "1.7", "2")),
        "firm": f"{form.pick('firm.size', (11, 13, 15, 18))}pt",
        "firmlook": form.pick("firm.look", firm),
        "heading": f"{form.pick('title.size', (12, 14, 16, 20))}pt",
        "spread": form.pick("title.spread", ("", "", "letter-spacing: 0.1em")),
        "group": form.pick("group", ("font-weight: bold", "text-decoration: underline", "font-style: italic")),
        "accent": colour,
    }


def _lines(form: Form, columns: int) -> dict[str, str]:
    """Rules, shades and distances."""
    width = form.pick("rule.width", ("0.4pt", "0.6pt", "0.8pt", "1pt"))
    colour = form.pick("rule.colour", ("#000", "#000", "#444", "#888", form.pick("accent", ACCENTS)))
    cell = form.pick("cell", ("1pt 3pt", "2pt 4pt", "2.5pt 3pt", "1.5pt 5pt"))
    return {
        "ink": "#000",
        "pad": form.pick("pad", ("0.5pt 3pt", "1pt 4pt", "1.5pt 3pt", "0 6pt 1pt 0")),
        "cell": cell if columns < 9 else "1.5pt 2.5pt",
        "gap": form.pick("gap", ("6pt", "10pt", "14pt")),
        "step": form.pick("step", ("3pt", "6pt", "9pt")),
        "inset": form.pick("inset", ("0", "4pt", "10pt")),
        "thick": width,
        "rule": f"{width} solid {colour}",
        "bar": form.pick("bar", BARS),
        "shade": form.pick("shade", ("none", "none", "#eee", "#e6eef7", "#fff6d6", "#e8f3e8")),
        "th": form.pick("th", HEADS),
        "total": form.pick("total", TOTALS),
        "sumside": form.pick("sum.side", ("right", "left", "center", "right")),
        "footside": form.pick("foot.side", ("center", "left")),
    }


def _face(form: Form) -> str:
    if form.kind == "typed":
        return "mono"
    return form.pick("face", FACES_EN) if form.language == "en" else form.pick("face.ja", FACES_JA)


def is_wide(form: Form, columns: int) -> bool:
    """Whether the house's paper lies on its side."""
    if form.kind == "typed":
        return False
    if columns >= 10:
        return form.chance("landscape.many", 0.8)
    return form.kind in ("flow", "grid", "register") and form.chance("landscape", 0.12)


def _page_numbers(form: Form, footed: bool) -> str:
    style = form.pick("pages", ("", "", "", "n", "n/m", "Page n", "page top"))
    text = {
        "n": "counter(page)",
        "n/m": "counter(page) ' / ' counter(pages)",
        "Page n": "'Page ' counter(page) ' of ' counter(pages)",
        "page top": "'PAGE: ' counter(page)",
    }.get(style)
    if text is None:
        return ""
    top = style == "page top" or footed
    place = "@top-left" if top else form.pick("pages.place", ("@bottom-center", "@bottom-right"))
    return f"{place} {{ content: {text}; font-size: 7pt; white-space: nowrap }}"
