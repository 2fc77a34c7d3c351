"""What composers with a pen share: letterheads, sums in boxes, marks in shapes, signatures, last words."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.generator.lantern.atoms import Line, Run, line, spread, text_of
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.lists import words
from benchmarks.generator.lantern.papers import FOOT, REFERENCES, Paper
from benchmarks.generator.lantern.pen_atoms import Pen
from benchmarks.generator.lantern.pen_facts import NARROW, PARTIES, WIDE, arrange, one_label
from benchmarks.generator.lantern.pen_table import RULES, TableDress
from benchmarks.generator.lantern.sums import SumRow
from benchmarks.samples.sheet import Align, Habit

SEALED = ("JP", "TW", "CN", "HK", "KR")
HEADS = ("left", "centre", "right", "split", "logo")


@dataclass(frozen=True)
class Dress:
    """Typeface, margins and the styles of the zones."""

    face: str
    size: float
    margin: float
    habit: Habit
    head: str
    name_size: float
    title_size: float
    references: str
    wide: str
    party: str
    order: tuple[str, ...]
    end: str
    table: TableDress
    sums: str
    sign: str
    note: str
    page_words: str
    letter: bool
    certify: bool


def invent_dress(rng: random.Random, form: Form, faces: Sequence[str] = ()) -> Dress:
    """Another dress."""
    east = form.language in ("ja", "zh")
    face = rng.choice(
        faces
        or (("gothic", "mincho", "sans") if east else ("helvetica", "times", "sans", "narrow", "serif", "courier"))
    )
    broad = face in ("courier", "mono", "gothic", "mincho")
    size = rng.choice((8.0, 8.5) if broad else (8.5, 9.0, 9.5))
    order = list(REFERENCES)
    if rng.random() < 0.4:
        order[0], order[1] = order[1], order[0]
    notes = words("phrases")["footnotes_eu"].get(form.language, words("phrases")["footnotes"])
    table = TableDress(
        rng.choice(RULES), rng.choice((1.0, 1.0, 0.88, 0.93)), 0.0, rng.random() < 0.5, rng.choice((1.5, 3.0, 5.0)),
        size - rng.choice((0.0, 0.5)), rng.random() < 0.5, rng.choice((0.4, 0.6, 0.9)), rng.random() < 0.8,
    )  # fmt: skip
    return Dress(
        face,
        size,
        rng.choice((36.0, 42.0, 50.0)),
        rng.choice(("line", "line", "line", "word", "glyph")),
        rng.choice(HEADS),
        rng.choice((12.0, 14.0, 17.0)),
        rng.choice((13.0, 15.0, 18.0)),
        rng.choice(NARROW),
        rng.choice(WIDE),
        rng.choice(PARTIES),
        tuple(order),
        form.label_end,
        table,
        rng.choice(("inside", "inside", "box", "line")),
        rng.choice(("line", "person", "scribble", "none", "scribble", "seal")),
        rng.choice(notes) if rng.random() < 0.6 else "",
        form.labels.phrase("page") if rng.random() < 0.6 else "",
        form.seller.code in ("US", "CA", "MX") and rng.random() < 0.6,
        rng.random() < 0.25,
    )


def open_pen(dress: Dress, paper: Paper, *, wide: bool = False) -> Pen:
    """The pen of a paper."""
    title = f"{paper.form.labels.title} {paper.ship.number}"
    return Pen(title, dress.face, dress.size, wide=wide, letter=dress.letter, habit=dress.habit)


def letterhead(pen: Pen, paper: Paper, dress: Dress, top: float) -> float:
    """The exporter at the head of the page."""
    seller = paper.use("seller")
    assert seller is not None
    x0, x1 = dress.margin, pen.width - dress.margin
    contact = [line(text) for text in paper.contact()]
    flat = spread([(Run(text_of(part).rstrip(", "), part[0].names),) for part in seller.lines[1:]], ", ")
    style = dress.head
    if style == "logo":
        _logo(pen, x0, top, len(paper.form.seller.name))
        x0 += 42
    if style == "split":
        middle = x0 + 0.52 * (x1 - x0)
        left = pen.paragraph(x0, top, [seller.lines[0]], middle - x0 - 8, dress.name_size, bold=True)
        right = pen.paragraph(middle, top, [*seller.lines[1:], *contact], x1 - middle, dress.size - 0.8)
        return max(left, right) + 6
    sides: dict[str, Align] = {"centre": "centre", "right": "right"}
    side = sides.get(style, "left")
    top = pen.paragraph(x0, top, [seller.lines[0]], x1 - x0, dress.name_size, bold=True, align=side) + 1
    lines = [flat, *contact] if style in ("centre", "logo") else [*seller.lines[1:], *contact]
    top = pen.paragraph(x0, top, lines, x1 - x0, dress.size - 0.6, align=side)
    return top + 7


def _logo(pen: Pen, x: float, top: float, kind: int) -> None:
    """A simple mark."""
    if pen.dry:
        return
    if kind % 3 == 0:
        pen.sheet.shape([(x + 16, top), (x + 32, top + 30), (x, top + 30)], 2.2)
    elif kind % 3 == 1:
        pen.sheet.box(x, top, x + 30, top + 30, 1.5, 0.25)
        pen.sheet.box(x + 9, top + 9, x + 21, top + 21, 0, 1.0)
    else:
        canvas = pen.sheet.canvas
        canvas.setLineWidth(2)
        canvas.circle(x + 15, pen.height - top - 15, 14)
        canvas.circle(x + 15, pen.height - top - 15, 7, stroke=1, fill=1)


def title(
    pen: Pen, paper: Paper, x: float, top: float, size: float, align: Align = "centre", *, ruled: bool = False
) -> float:
    """The name of the paper."""
    labels = paper.form.labels
    pen.write(x, top, line(labels.title), size, bold=True, align=align)
    if ruled:
        wide = pen.measure(labels.title, size, bold=True)
        left = x - {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * wide
        pen.rule(left, top + 1.12 * size, left + wide, top + 1.12 * size, 0.8)
    top += 1.35 * size
    if labels.under_title:
        pen.write(x, top, line(labels.under_title), size * 0.6, align=align)
        top += 0.9 * size
    return top + 4


def sum_box(pen: Pen, sums: Sequence[SumRow], x1: float, top: float, style: str) -> float:
    """Sums below the table, in a ruled box or as lines of text at the right."""
    wide = max(pen.measure_line(row.label, bold=True) for row in sums)
    money = max(pen.measure_line(row.amount, bold=True) for row in sums)
    left = x1 - wide - money - 26
    start = top
    for row in sums:
        bold = row.kind == "total"
        pen.write(left + 4, top + 2, row.label, bold=bold)
        pen.write(x1 - 4, top + 2, row.amount, bold=bold, align="right")
        top += pen.lead() + 3
        if style == "box":
            pen.rule(left, top, x1, top)
    if style == "box":
        pen.box(left, start, x1, top)
    else:
        pen.rule(left, top + 1, x1, top + 1, 0.5)
        pen.rule(left, top + 2.5, x1, top + 2.5, 0.5)
    return top + 6


def marks(pen: Pen, paper: Paper, x: float, top: float, end: str) -> float:
    """The shipping marks, the first line in a shape where it is short enough."""
    fact = paper.use("marks")
    if fact is None:
        return top
    pen.write(x, top, one_label(fact, end))
    top += pen.lead() + 2
    lines = list(fact.lines)
    first = text_of(lines[0])
    if paper.ship.shape != "none" and len(first) <= 6 and len(lines) > 1:
        _shape(pen, paper.ship.shape, x, top)
        down = 17 if paper.ship.shape != "triangle" else 22
        pen.write(x + 42, top + down, lines.pop(0), align="centre")
        top += 42
    return pen.paragraph(x, top, lines, 190) + 4


def _shape(pen: Pen, kind: str, x: float, top: float) -> None:
    if pen.dry:
        return
    corners = {
        "diamond": [(x + 42, top), (x + 84, top + 20), (x + 42, top + 40), (x, top + 20)],
        "triangle": [(x + 42, top), (x + 84, top + 40), (x, top + 40)],
        "box": [(x + 6, top + 6), (x + 78, top + 6), (x + 78, top + 36), (x + 6, top + 36)],
    }
    if kind in corners:
        pen.sheet.shape(corners[kind])
    else:
        pen.sheet.canvas.ellipse(x, pen.height - top - 40, x + 84, pen.height - top)


def signature(pen: Pen, paper: Paper, style: str, x: float, top: float, *, boxed: bool = False) -> float:
    """Who signs."""
    if style == "none":
        return top
    if style == "seal" and paper.form.seller.code not in SEALED:
        style = "scribble"
    before, after = paper.form.labels.phrase("for_firm").split("{name}")
    firm = paper.form.seller.name
    names = () if boxed or len(firm) > 30 else ("seller_name",)
    wide = pen.width - x - 34
    top = pen.paragraph(x, top, [(Run(before), Run(firm, names), Run(after))], wide) + 2
    if style == "scribble" and not pen.dry:
        pen.sheet.signature(x + 12, top, paper.form.seller.person)
    if style == "seal" and not pen.dry:
        _seal(pen, x + 118, top + 14)
    top += 34
    pen.rule(x, top, x + min(170, wide), top, 0.5)
    under = paper.form.labels.phrase("sign")
    text = under if style == "line" else f"{under}  {paper.form.seller.person}"
    return pen.paragraph(x, top + 2, [line(text)], wide, pen.size - 0.5) + 4


def _seal(pen: Pen, x: float, top: float) -> None:
    """The firm's red seal: a square in a circle, its characters worn off."""
    canvas = pen.sheet.canvas
    canvas.saveState()
    canvas.setStrokeColorRGB(0.78, 0.16, 0.13)
    canvas.setLineWidth(1.3)
    canvas.circle(x, pen.height - top, 17)
    canvas.setLineWidth(0.8)
    canvas.rect(x - 7, pen.height - top - 7, 14, 14)
    for step in (-3.5, 0, 3.5):
        canvas.line(x + step, pen.height - top - 5, x + step, pen.height - top + 5)
    canvas.restoreState()


def last_words(pen: Pen, paper: Paper, dress: Dress, area: tuple[float, float, float]) -> float:
    """The total in words, declarations, bank, notes, and whatever has not been printed yet."""
    x0, x1, top = area
    spelled = paper.in_words()
    lines: list[Line] = [line(spelled)] if spelled else []
    if dress.certify and not paper.has("origin"):
        declared = paper.origin_words()
        lines += [declared] if declared else []
    for printed in lines:
        top = pen.paragraph(x0, top, [printed], x1 - x0) + 4
    top = arrange(pen, "rows", paper.take(*FOOT), (x0, x1, top), dress.end)
    top = arrange(pen, "single", paper.rest("seller"), (x0, x1, top), dress.end)
    if dress.note:
        top = pen.paragraph(x0, top + 2, [line(dress.note)], x1 - x0, max(6.2, pen.size - 1))
    return top
