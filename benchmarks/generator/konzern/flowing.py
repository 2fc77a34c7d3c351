"""Papers set by Platypus: paragraphs and tables that break over pages by themselves."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, LongTable, Paragraph, SimpleDocTemplate, Spacer, Table

from benchmarks.generator.kit.marks import MARK
from benchmarks.generator.konzern.columns import heads
from benchmarks.generator.konzern.entries import NUMBER_PLACES, Entry, entries
from benchmarks.generator.konzern.fonts import width_of
from benchmarks.generator.konzern.grid import Grid, make_grid
from benchmarks.generator.konzern.ink import Line, Run, head_words, line_width
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.letterheads import address_below, address_in_line, contacts, name_line, page_text
from benchmarks.generator.konzern.markup import paragraph, shade
from benchmarks.generator.konzern.pairs import colon, label_line
from benchmarks.generator.konzern.parties import party_label, party_lines, roles, seller_place
from benchmarks.generator.konzern.passages import intro, sentences
from benchmarks.generator.konzern.remarks import remark_lines
from benchmarks.generator.konzern.sums import sum_lines, words_line

PAD = 3.0
Style = list[tuple[Any, ...]]


class Setter:
    """Makes the parts of one paper as flowables."""

    def __init__(self, job: Job) -> None:
        self.job, self.look, self.taste = job, job.look, job.taste
        self.width = job.look.width

    def text(self, lines: Sequence[Line], align: str = "left") -> Paragraph:
        """A paragraph in the body's type."""
        return paragraph(self.job, lines, self.look.body, align)

    def label(self, line: Line, align: str = "left") -> Paragraph:
        """A label."""
        return paragraph(self.job, [line], self.look.label, align)

    def table(self, rows: list[list[Any]], widths: Sequence[float], style: Style, align: str = "LEFT") -> Table:
        """A table with the usual small margins inside."""
        base: Style = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), PAD),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ]
        return Table(rows, colWidths=list(widths), style=[*base, *style], hAlign=align)

    def frame(self, key: str) -> Style:
        """Lines round and between cells, as the house has them in a part of the paper."""
        weight, black = self.look.weight, colors.black
        how = self.taste.pick(f"flow.frame {key}", ("none", "grid", "box", "rules"))
        if how == "grid":
            return [("GRID", (0, 0), (-1, -1), weight, black)]
        if how == "box":
            return [("BOX", (0, 0), (-1, -1), weight, black)]
        return [("LINEBELOW", (0, 0), (-1, -1), weight, colors.grey)] if how == "rules" else []

    def letterhead(self) -> list[Flowable]:
        """Name and address of the exporter."""
        job = self.job
        align = self.taste.pick("flow.head", ("left", "centre", "right"))
        face = replace(
            self.look.title, size=self.taste.pick("head.size", (11, 13, 15, 18)), heavy=True, colour=self.look.accent
        )
        found: list[Flowable] = [paragraph(job, [name_line(job)], face, align), Spacer(1, 2)]
        if "head" in seller_place(job):
            more = [(Run(text),) for text in contacts(job, "head")]
            found.append(paragraph(job, [*address_below(job), *more], self.look.tiny, align))
        return found

    def title(self) -> Flowable:
        """The name of the paper, perhaps with its number."""
        job = self.job
        name = (Run(job.labels.text("title", "title")),)
        if self.taste.pick("number.where", NUMBER_PLACES) not in ("refs", "joined"):
            day = Run(job.formats.date(job.facts.day).replace(" ", "\u00a0"), "invoice_date")
            name = (
                replace(name[0], mark="label.invoice_number"),
                Run(" "),
                Run(job.facts.number, "invoice_number"),
                Run(" - "),
                day,
            )  # type: ignore[assignment]
        return paragraph(
            job, [name], self.look.title, self.taste.pick("title.align", ("left", "left", "centre", "right"))
        )

    def parties(self, width: float) -> Flowable:
        """Parties beside each other."""
        job = self.job
        names = flow_roles(job)
        cells = [[self.label((party_label(job, name),)), self.text(party_lines(job, name))] for name in names]
        columns = min(len(cells), self.taste.pick("flow.parties", (2, 2, 3)) if width > 330 else 1)
        rows: list[list[Any]] = [cells[start : start + columns] for start in range(0, len(cells), columns)]
        rows[-1] += [""] * (columns - len(rows[-1]))
        return self.table(rows, [width / max(columns, 2 if width > 330 else 1)] * columns, self.frame("parties"))

    def pairs(self, found: Sequence[Entry], width: float, key: str) -> Flowable:
        """Entries as a table of labels and values, or with the labels over the values."""
        if not found:
            return Spacer(1, 0)
        if self.taste.flag(f"flow.over {key}", 0.4) and width > 250:
            return self._over(found, width, key)
        behind = colon(self.job)
        most = self._longest(found)
        apart = any(one.key == "voyage" for one in found)
        two = not apart and width / 5.5 > most and len(found) > 3 and self.taste.flag(f"flow.two {key}", 0.6)
        rows: list[list[Any]] = [
            [self.label(label_line(self.job, one, behind)), self.text(one.lines or ((Run(""),),))] for one in found
        ]
        share = self.taste.pick(f"flow.share {key}", (0.42, 0.5))
        if not two:
            left = min(max(width * share, most), width - most) if width < 300 else max(130, most)
            return self.table(rows, [left, width - left], self.frame(key))
        half = -(-len(rows) // 2)
        rest: list[list[Any]] = [*rows[half:], *[["", ""]] * (2 * half - len(rows))]
        joined = [[*left, *right] for left, right in zip(rows[:half], rest, strict=True)]
        return self.table(joined, [width / 2 * share, width / 2 * (1 - share)] * 2, self.frame(key))

    def _over(self, found: Sequence[Entry], width: float, key: str) -> Flowable:
        count = self.taste.pick(f"flow.count {key}", (3, 4, 5))
        while count > 1 and width / count < self._longest(found):
            count -= 1
        rows: list[list[Any]] = []
        style: Style = []
        for start in range(0, len(found), count):
            part = found[start : start + count]
            fill = [""] * (count - len(part))
            style.append(("BACKGROUND", (0, len(rows)), (-1, len(rows)), shade(self.look.grey)))
            rows.append([*(self.label(label_line(self.job, one)) for one in part), *fill])
            rows.append([*(self.text(one.lines or ((Run(""),),)) for one in part), *fill])
        return self.table(rows, [width / count] * count, [*style, *self.frame(key)])

    def _longest(self, found: Sequence[Entry]) -> float:
        """The room that the longest word of any entry needs."""
        body = [width_of(word, self.look.body) for one in found for word in head_words(one.lines)]
        names = [
            width_of(word, self.look.label, True) for one in found for word in head_words([label_line(self.job, one)])
        ]
        return max([*body, *names]) + 2 * PAD + 1

    def goods(self, grid: Grid) -> Flowable:
        """The table of goods; its head comes again on every page."""
        job, columns = self.job, grid.plan.columns
        head_face = self.look.head
        inverse = self.taste.flag("flow.inverse", 0.25)
        head = [
            paragraph(job, heads(job, one), head_face, one.align, (1, 1, 1) if inverse else None) for one in columns
        ]
        rows: list[list[Any]] = [head]
        for row in grid.rows:
            cells: list[Any] = [self.text(row.cells[place], one.align) for place, one in enumerate(columns)]
            if row.under:
                cells[grid.plan.main] = [cells[grid.plan.main], paragraph(job, row.under, self.look.tiny)]
            rows.append(cells)
        style = [*self._goods_style(len(rows), inverse)]
        base: Style = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), PAD),
        ]
        pad = self.taste.pick("flow.pad", (1.5, 2.5, 4))
        base += [("TOPPADDING", (0, 0), (-1, -1), pad), ("BOTTOMPADDING", (0, 0), (-1, -1), pad)]
        return LongTable(rows, colWidths=self._widths(grid), repeatRows=1, style=[*base, *style], hAlign="LEFT")

    def _goods_style(self, count: int, inverse: bool) -> Style:
        weight = self.look.weight
        how = self.taste.pick("flow.rules", ("grid", "head", "rows", "box", "stripes"))
        fill = shade(self.look.accent if inverse else self.look.grey)
        style: Style = (
            [("BACKGROUND", (0, 0), (-1, 0), fill)] if inverse or self.taste.flag("flow.head fill", 0.5) else []
        )
        if how == "grid":
            return [*style, ("GRID", (0, 0), (-1, -1), weight, colors.black)]
        if how == "rows":
            return [*style, ("LINEBELOW", (0, 0), (-1, -1), weight, colors.grey)]
        if how == "box":
            return [
                *style,
                ("BOX", (0, 0), (-1, -1), weight, colors.black),
                ("INNERGRID", (0, 0), (-1, 0), weight, colors.black),
            ]
        if how == "stripes":
            return [*style, *(("BACKGROUND", (0, row), (-1, row), shade(self.look.grey)) for row in range(2, count, 2))]
        return [
            *style,
            ("LINEABOVE", (0, 0), (-1, 0), weight, colors.black),
            ("LINEBELOW", (0, 0), (-1, 0), weight, colors.black),
        ]

    def _widths(self, grid: Grid) -> list[float]:
        columns, main = grid.plan.columns, grid.plan.main
        widths = []
        for place, column in enumerate(columns):
            lines = [line_width(line, self.look.body) for row in grid.rows for line in row.cells[place]]
            lines += [width_of(word, self.look.head) for word in head_words(heads(self.job, column))]
            widths.append(max(lines) + 2 * PAD + 3)
        rest = self.width - sum(widths) + widths[main]
        if rest < 100:
            others = sum(widths) - widths[main]
            widths = [wide * (self.width - 100) / others for wide in widths]
            rest = 100
        widths[main] = rest
        return widths

    def sums(self) -> Flowable:
        """The sums at the right, or across."""
        sums = sum_lines(self.job)
        bold = replace(self.look.body, heavy=True)
        faces = [bold if one.final else self.look.body for one in sums]
        rows: list[list[Any]] = [
            [paragraph(self.job, [one.label], face), paragraph(self.job, [one.amount], face, "right")]
            for one, face in zip(sums, faces, strict=True)
        ]
        wide = max(line_width(one.amount, bold) for one in sums) + 2 * PAD + 4
        style = [*self.frame("sums"), ("LINEABOVE", (0, -1), (-1, -1), self.look.weight, colors.black)]
        side = self.taste.pick("flow.sums", ("RIGHT", "RIGHT", "LEFT"))
        return KeepTogether(self.table(rows, [self.taste.pick("flow.sums width", (130, 160, 190)), wide], style, side))


def flow_roles(job: Job) -> list[str]:
    """The parties; no second time the same one."""
    return [name for name in roles(job) if name != "bill" or "buyer" not in roles(job)]


def narrow_enough(job: Job, grid: Grid) -> Job:
    """The same paper in smaller type where its table would not fit."""
    setter = Setter(job)
    while setter._widths(grid)[grid.plan.main] <= 100 and job.look.body.size > 6.2:
        look = job.look
        smaller = replace(look.body, size=look.body.size - 0.4)
        job = replace(
            job, look=replace(look, body=smaller, head=replace(look.head, size=min(look.head.size, smaller.size)))
        )
        setter = Setter(job)
    return job


def _top(setter: Setter, width: float) -> list[Flowable]:
    """Parties and references, one after the other or side by side."""
    job, taste = setter.job, setter.taste
    side = taste.pick("flow.side", ("stacked", "stacked", "refs right", "refs left"))
    if side != "stacked":
        half = width / 2
        pair = [setter.parties(half - 6), setter.pairs(entries(job, "refs"), half - 6, "refs narrow")]
        return [setter.table([pair if side == "refs right" else pair[::-1]], [half, half], [])]
    both = [setter.parties(width), setter.pairs(entries(job, "refs"), width, "refs")]
    return both[::-1] if taste.flag("flow.refs first", 0.4) else both


def _ship(setter: Setter, width: float) -> list[Flowable]:
    """The journey, told or listed."""
    told = sentences(setter.job)
    return [*([setter.text(told)] if told else []), setter.pairs(entries(setter.job, "ship"), width, "ship")]


def story(job: Job) -> list[Flowable]:
    """All parts in the house's order."""
    grid = make_grid(job)
    job = narrow_enough(job, grid)
    setter, taste = Setter(job), job.taste
    width = setter.width
    head = [setter.letterhead(), [setter.title()]]
    if taste.flag("flow.title first", 0.2):
        head.reverse()
    parts = [*head[0], *head[1], *_top(setter, width), setter.pairs(entries(job, "terms"), width, "terms")]
    late = taste.flag("flow.ship late", 0.5)
    parts += [] if late else _ship(setter, width)
    parts += [setter.text(intro(job))] if intro(job) else []
    parts += [setter.goods(grid), setter.sums()]
    parts += [setter.text([words_line(job)])] if words_line(job) else []
    parts += _ship(setter, width) if late else []
    parts += [setter.pairs(entries(job, "foot"), width, "foot"), paragraph(job, remark_lines(job), job.look.tiny)]
    gap = taste.pick("flow.gap", (5, 8, 12))
    return [piece for part in parts for piece in (part, Spacer(1, gap))]


def set_paper(job: Job) -> tuple[bytes, int]:
    """The PDF of a paper that Platypus has set, and its number of pages."""
    look, buffer = job.look, io.BytesIO()
    job.ledger.seen.clear()
    document = SimpleDocTemplate(
        buffer,
        pagesize=look.size,
        leftMargin=look.left - 6,
        rightMargin=look.right - 6,
        topMargin=look.top,
        bottomMargin=52,
        title=job.facts.number,
        invariant=1,
    )

    def foot(canvas: Canvas, document: SimpleDocTemplate) -> None:
        _foot(job, canvas, canvas.getPageNumber())

    document.build(story(job), onFirstPage=foot, onLaterPages=foot)
    return buffer.getvalue(), document.page


def _foot(job: Job, canvas: Canvas, number: int) -> None:
    """The page number, and the exporter's address where it stands at the foot."""
    look, face = job.look, replace(job.look.tiny, size=6.4)
    canvas.setFont(face.font(False), face.size)
    if job.taste.flag("flow.page", 0.75):
        canvas.drawRightString(look.size[0] - look.right, 40, page_text(job, number, max(number, job.pages)))
    if number > 1:
        _written(job, canvas, look.left, 40, (Run(job.facts.number, "invoice_number"),))
    if seller_place(job) in ("foot", "head foot") or job.taste.flag("flow.foot", 0.4):
        needed = seller_place(job) == "foot"
        line = (*name_line(job), Run("   "), *(address_in_line(job) if needed else (Run(job.exporter.web),)))
        _written(job, canvas, look.left, 28, line)
        _written(
            job,
            canvas,
            look.left,
            19,
            (Run(f"{job.labels.phrase('tax_no')} {job.exporter.tax}   {job.exporter.court}"),),
        )


def _written(job: Job, canvas: Canvas, x: float, bottom: float, line: Line) -> None:
    face = replace(job.look.tiny, size=6.4)
    for run in line:
        canvas.drawString(x, bottom, run.text)
        wide = width_of(run.text, face)
        if run.mark:
            job.ledger.note(run.mark, run.text)
            canvas.linkURL(MARK + run.mark, (x, bottom - 2, x + wide, bottom + face.size), relative=0)
        x += wide
