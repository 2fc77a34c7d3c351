"""Lines of runs as Platypus paragraphs; marks become links."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from benchmarks.generator.kit.marks import MARK
from benchmarks.generator.konzern.fonts import Colour, Face, register, scripts
from benchmarks.generator.konzern.ink import Line, Run
from benchmarks.generator.konzern.job import Job

ALIGNED = {"left": TA_LEFT, "right": TA_RIGHT, "centre": TA_CENTER}


def shade(colour: Colour) -> Color:
    """A colour as ReportLab wants it."""
    return Color(*colour)


def _linked(mark: str, text: str, colour: Colour) -> str:
    """A text as a link in its own colour."""
    red, green, blue = (round(255 * part) for part in colour)
    return f'<a href="{MARK}{mark}" color="#{red:02x}{green:02x}{blue:02x}">{escape(text)}</a>'


def run_markup(job: Job, run: Run, face: Face, colour: Colour | None = None) -> str:
    """A run as XML; its blanks at either end stand outside the link."""
    job.ledger.note(run.mark, run.text.strip(" "))
    core = run.text.strip(" ")
    before = run.text[: len(run.text) - len(run.text.lstrip(" "))]
    behind = run.text[len(run.text.rstrip(" ")) :] if core else ""
    own = run.face or face
    pieces = []
    for piece, japanese in scripts(core):
        name = "gothic" if japanese else own.font(run.bold)
        text = _linked(run.mark, piece, colour or own.colour) if run.mark else escape(piece)
        pieces.append(f'<font name="{name}" size="{own.size}">{text}</font>')
    return _blanks(before) + "".join(pieces) + _blanks(behind)


def _blanks(text: str) -> str:
    return text if len(text) < 2 else "&nbsp;" * (len(text) - 1) + " "


def paragraph(
    job: Job, lines: Sequence[Line], face: Face, align: str = "left", colour: Colour | None = None
) -> Paragraph:
    """Lines under each other as one paragraph."""
    register()
    style = ParagraphStyle(
        "text",
        fontName=face.font(False),
        fontSize=face.size,
        leading=face.lead,
        alignment=ALIGNED[align],
        textColor=shade(colour or face.colour),
        splitLongWords=0,
    )
    return Paragraph("<br/>".join("".join(run_markup(job, run, face, colour) for run in line) for line in lines), style)
