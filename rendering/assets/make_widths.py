"""Makes widths.json from the Liberation fonts (Debian: fonts-liberation): `python -m rendering.assets.make_widths
[FOLDER]`.

The file is committed, so that line breaks are the same on every machine, whatever fonts it has. It holds, per font,
runs of consecutive code points with their advance widths in font units (2048 to the em). Only Latin letters, with
accents, and the punctuation of trade papers are in it: what is not in it is not printed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

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


def main(folder: Path) -> None:
    """Writes widths.json beside this file."""
    fonts = {name: measure(folder / file) for name, file in FONTS.items()}
    target = Path(__file__).with_name("widths.json")
    target.write_text(
        json.dumps(fonts, indent=1).replace(",\n   ", ", ").replace("[\n   ", "[").replace("\n  ]", "]") + "\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
