"""The looks of HTML papers: typefaces, sizes, colours, rulings, as a house chose them."""

from __future__ import annotations

from pathlib import Path

from benchmarks.generator.meadow.taste import Taste

FACES = {
    "sans": "'Liberation Sans'",
    "serif": "'Liberation Serif'",
    "narrow": "'Liberation Sans Narrow'",
    "dejavu": "'DejaVu Sans'",
    "condensed": "'DejaVu Sans Condensed'",
    "dejavu serif": "'DejaVu Serif Condensed'",
    "mono": "'Liberation Mono'",
    "gothic": "IPAexGothic",
    "mincho": "IPAexMincho",
}
INKS = ("#1f4e79", "#7a1f2b", "#1c6b4a", "#33333d", "#b5541c", "#4b3a7c", "#00696f", "#8a6d1d", "#2b5fc2", "#555")


class Look:
    """A house's typefaces and colours, and the style sheet made of them."""

    def __init__(self, taste: Taste, *, japanese: bool, small: bool = False) -> None:
        self.taste = taste
        faces = {"sans": 0.36, "serif": 0.16, "narrow": 0.1, "dejavu": 0.07, "condensed": 0.1, "dejavu serif": 0.05}
        faces |= {"gothic": 0.14, "mincho": 0.14} if japanese else {"mono": 0.03}
        self.face = taste.weighted("typeface", faces)
        wide = self.face.startswith("dejavu") or self.face == "mono"
        self.size = taste.size("type size", 8.0, 9.0 if wide else 10.0) - (0.8 if small else 0)
        self.ink = taste.pick("ink", *INKS)
        self.coloured = taste.chance("coloured", 0.45)
        self.line = self._line()

    def _line(self) -> str:
        weight = self.taste.pick("line weight", "0.4pt", "0.5pt", "0.7pt", "1pt")
        colour = self.ink if self.coloured else self.taste.pick("line colour", "#000", "#000", "#555", "#999")
        return f"{weight} {self.taste.weighted('line style', {'solid': 0.93, 'dotted': 0.07})} {colour}"

    def css(self) -> str:
        """The base of the style sheet."""
        taste = self.taste
        base = (Path(__file__).parent / "words" / "base.css").read_text(encoding="utf-8")
        label = taste.pick(
            "label look", "", "font-weight:bold", "color:#555", "", "font-style:italic", "text-transform:none"
        )
        if self.coloured and taste.chance("coloured labels", 0.4):
            label += f";color:{self.ink}"
        head = taste.pick("head look", "font-weight:bold", "", "font-size:92%", "font-weight:bold")
        return (
            base
            % {
                "size": round(self.size, 1),
                "lead": taste.pick("lead", 1.2, 1.25, 1.3, 1.4),
                "face": FACES[self.face],
                "text": taste.pick("text colour", "#000", "#000", "#111", "#222"),
                "label": label,
                "gap": taste.size("gap", 2, 6),
                "small": round(max(6.5, self.size - 1.2), 1),
                "tiny": round(max(6.2, self.size - 2), 1),
                "line": self.line,
                "tint": taste.pick("tint", "#fff", "#eee", "#f3f3f3", "#e6ecf5" if self.coloured else "#fff"),
                "indent": taste.size("indent", 2, 9),
                "ink": self.ink if self.coloured else "#444",
                "pad": taste.size("row padding", 0.4, 1.6),
                "headv": taste.pick("head place", "middle", "bottom", "top"),
                "headfont": head,
                "groupfont": taste.pick(
                    "group look", "font-weight:bold", "text-decoration:underline", "font-style:italic"
                ),
            }
            + self._table_rules()
        )

    def _table_rules(self) -> str:
        line, taste = self.line, self.taste
        style = taste.weighted(
            "table rules",
            {
                "full": 0.24,
                "columns": 0.16,
                "head": 0.14,
                "rows": 0.12,
                "none": 0.08,
                "stripes": 0.1,
                "dark": 0.1,
                "outer": 0.06,
            },
        )
        dark = self.ink if self.coloured else taste.pick("dark head", "#333", "#666", "#000")
        rules = {
            "full": f".goods th, .goods td {{ border: {line} }}",
            "columns": f".goods th {{ border: {line} }} .goods td {{ border-left: {line}; border-right: {line} }} "
            f".goods tr:last-child td {{ border-bottom: {line} }}",
            "head": f".goods thead th {{ border-top: {line}; border-bottom: {line} }}",
            "rows": f".goods thead th {{ border-bottom: 1.2pt solid #333 }} .goods td {{ border-bottom: {line} }}",
            "none": "",
            "stripes": ".goods thead th { border-bottom: 1pt solid #444 } .goods .odd td { background: #f0f0f0 }",
            "dark": f".goods thead th {{ background: {dark}; color: white }} "
            ".goods td { border-bottom: .4pt solid #ccc }",
            "outer": f".goods {{ border: {line} }} .goods thead th {{ border-bottom: {line} }}",
        }
        return rules[style]


def page_css(taste: Taste, *, wide: bool = False, letter: bool = False, margins: tuple[float, float] = (12, 15)) -> str:
    """The page: size, margins, the number of the page."""
    size = "letter" if letter else "A4"
    top, side = margins
    corners = ("bottom-right", "bottom-center", "top-right", "bottom-left")
    where = taste.pick("page number at", *corners)
    count = taste.pick(
        "page number",
        "",
        "",
        '"{p} " counter(page)',
        '"{p} " counter(page) "/" counter(pages)',
        'counter(page) " / " counter(pages)',
    )
    number = f"@{where} {{ content: {count}; font-size: 7pt }}" if count else ""
    return (
        f"@page {{ size: {size}{' landscape' if wide else ''}; margin: {top}mm {side}mm {max(top, 11)}mm; {number} }}"
    )
