"""The dress of a page: typefaces, sizes, colours, rules, as CSS."""

from __future__ import annotations

import random
from dataclasses import dataclass
from string import Template

from benchmarks.generator.lantern.lists import words

JAPANESE = ("IPAexGothic", "IPAexMincho", "IPAPGothic")
LATIN = ("Liberation Sans", "Liberation Sans", "Liberation Serif", "Liberation Sans Narrow", "DejaVu Sans Condensed",
         "DejaVu Serif Condensed", "DejaVu Sans", "Liberation Mono")  # fmt: skip
COLOURS = ("#1d3f72", "#7a1f2b", "#245c3a", "#333", "#555", "#000", "#0b5a6b", "#5b3b73", "#8a5a12", "#20304a")
TABLES = ("ruled", "columns", "lines", "open", "striped", "boxed", "dotted", "shaded", "double", "frame")


@dataclass(frozen=True)
class Look:
    """``tables`` is one of :data:`TABLES`; ``labels`` the way labels are set; ``ink`` colours rules and heads."""

    font: str
    size: float
    ink: str
    tables: str
    labels: str
    margin: str
    wide: bool
    weight: float
    page_words: str
    page_place: str

    def css(self) -> str:
        """The sheet for everything that composers share."""
        styles = words("styles")
        paper = "A4 landscape" if self.wide else "A4"
        number = self.page_words.replace("{n}", '" counter(page) "').replace("{m}", '" counter(pages) "')
        pages = f'@{self.page_place} {{ content: "{number}"; font-size: 7.5pt }}' if self.page_words else ""
        signs = {
            "rule": f"{self.weight}pt solid {self.ink}",
            "thin": "0.4pt solid #888",
            "ink": self.ink,
            "font": self.font,
            "size": f"{self.size}",
            "small": f"{max(6.2, self.size - 1.8):.1f}",
            "tiny": f"{max(6.2, self.size - 2.4):.1f}",
        }
        parts = {
            key: Template(styles[f"{key}s"][getattr(self, f"{key}s")]).substitute(signs) for key in ("label", "table")
        }
        page = f"@page {{ size: {paper}; margin: {self.margin}; {pages} }}"
        return page + Template(styles["base"]).substitute(signs, **parts)


def invent_look(rng: random.Random, language: str, *, wide: bool = False, page_words: str = "") -> Look:
    """Another dress."""
    japanese = rng.random() < {"ja": 0.75, "zh": 0.5, "en": 0.12}.get(language, 0.0)
    font = rng.choice(JAPANESE[:2]) if japanese else rng.choice(LATIN)
    broad = font in ("DejaVu Sans", "Liberation Mono", "IPAexGothic", "IPAexMincho")
    size = rng.choice((7.5, 8, 8.5) if broad else (8, 8.5, 9, 9, 9.5))
    margin = rng.choice(("34pt 40pt 40pt", "28pt 30pt 38pt", "42pt 52pt 44pt 56pt", "36pt 36pt 42pt"))
    return Look(
        font, size, rng.choice(COLOURS), rng.choice(TABLES),
        rng.choice(("plain", "plain", "bold", "bold", "grey", "ink", "small", "caps", "italic", "under")), margin, wide,
        rng.choice((0.4, 0.5, 0.7, 1.0)), page_words if rng.random() < 0.55 else "",
        rng.choice(("bottom-center", "bottom-right", "top-right", "bottom-left")),
    )  # fmt: skip
