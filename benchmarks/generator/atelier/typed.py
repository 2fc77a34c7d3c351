"""Plain text on paper, in one monospaced font: what line printers and old business systems put out."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.pagesizes import A4, landscape

from benchmarks.samples.sheet import Sheet

MARGIN = 40.0
WIDTH_OF_A_LETTER = 0.6  # of the font's size


def print_lines(pages: Sequence[Sequence[str]], title: str, wide: bool) -> bytes:
    """The pages of text as PDF, as large as the longest line allows and no larger than 9 points; ``wide`` turns the
    paper."""
    size = landscape(A4) if wide else A4
    sheet = Sheet(title, font="mono", size=size)
    longest = max(len(line) for page in pages for line in page)
    letter = min(9.0, (size[0] - 2 * MARGIN) / (WIDTH_OF_A_LETTER * longest))
    for number, page in enumerate(pages):
        if number:
            sheet.turn_page()
        sheet.block(MARGIN, MARGIN + 4, page, letter, 11.2)
    return sheet.done()
