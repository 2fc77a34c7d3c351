"""Makes widths.json and outlines.json from the Liberation fonts (Debian: fonts-liberation):
`python -m rendering.assets.make_metrics [FOLDER]`.

The files are committed, so that line breaks are the same on every machine, whatever fonts it has. widths.json holds,
per font, runs of consecutive code points with their advance widths in font units (2048 to the em). Only Latin letters,
with accents, and the punctuation of trade papers are in it: what is not in it is not printed. outlines.json holds the
shapes of the capitals that are drawn instead of written (seal, watermark), so that nobody finds or copies them as text.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

FOLDER = Path("/usr/share/fonts/truetype/liberation")
FONTS = {
    "serif": "LiberationSerif-Regular.ttf",
    "serif-bold": "LiberationSerif-Bold.ttf",
    "sans": "LiberationSans-Regular.ttf",
    "mono": "LiberationMono-Regular.ttf",
}
RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA1, 0xAC), (0xAE, 0x17F),  # Latin-1 and Extended-A without no-break space and soft hyphen
    (0x218, 0x21B), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EF2, 0x1EF3),  # Romanian, Welsh, capital sharp s
    (0x2013, 0x2014), (0x2018, 0x201A), (0x201C, 0x201E), (0x2022, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030),
    (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2126, 0x2126),
)  # fmt: skip

SHAPES = {
    "serif-bold": ("LiberationSerif-Bold.ttf", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789&.,-'()/"),  # the seal
    "sans-bold": ("LiberationSans-Bold.ttf", "ACDEFIMNPRST"),  # DRAFT, SPECIMEN
}


def measure(path: Path) -> dict[str, list[int]]:
    """Runs of advance widths of one font: first code point (hexadecimal) → widths from there on.

    Raises:
        ValueError: the font is not drawn on 2048 units to the em.
    """
    font = TTFont(path)
    if font["head"].unitsPerEm != 2048:
        raise ValueError(f"{path.name}: not 2048 units to the em")
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    runs: dict[str, list[int]] = {}
    for first, last in RANGES:
        run = ""
        for code in range(first, last + 1):
            if code not in cmap:
                run = ""
                continue
            if not run:
                run = f"{code:04X}"
                runs[run] = []
            runs[run].append(metrics[cmap[code]][0])
    return runs


def trace(path: Path, characters: str) -> dict[str, tuple[int, str]]:
    """Advance width and outline (as SVG path data, font units, y upwards) of each character."""
    font = TTFont(path)
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    shapes = {}
    for char in characters:
        pen = SVGPathPen(glyphs)
        glyphs[cmap[ord(char)]].draw(pen)
        shapes[char] = (glyphs[cmap[ord(char)]].width, pen.getCommands())
    return shapes


def main(folder: Path) -> None:
    """Writes both files beside this one."""
    here = Path(__file__)
    widths = {name: measure(folder / file) for name, file in FONTS.items()}
    shapes = {name: trace(folder / file, characters) for name, (file, characters) in SHAPES.items()}
    here.with_name("widths.json").write_text(_one_line_a_run(widths))
    here.with_name("outlines.json").write_text(_one_line_a_run(shapes))


def _one_line_a_run(values: object) -> str:
    text = json.dumps(values, indent=1)
    return re.sub(r"\[[^]]*\]", lambda run: " ".join(run[0].split()), text) + "\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
