"""The table of goods: widths from what stands in it, lines in many styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from benchmarks.generator.harbour.bits import Line
from benchmarks.generator.harbour.blocks import css_colour, html_line
from benchmarks.generator.harbour.look import BLACK, WHITE, Colour, Pen, pieces
from benchmarks.samples.sheet import Align

GREY: Colour = (0.88, 0.88, 0.88)
PALE: Colour = (0.95, 0.95, 0.95)
BESIDE = ("goods", "group", "term")


@dataclass(frozen=True)
class Column:
    """A column: its key, head, alignment; ``share`` takes a part of what the fitted columns leave."""

    key: str
    head: tuple[Line, ...]
    align: Align = "left"
    share: float = 0


@dataclass
class Entry:
    """A row: goods, a heading, a total. ``label`` stands right-aligned before the amount."""

    kind: str
    cells: dict[str, list[Line]] = field(default_factory=dict)
    label: Line = ()
    bold: bool = False


@dataclass
class Style:
    """Lines and grounds of a table."""

    lines: str
    head_fill: str
    head_bold: bool
    pad: float
    gap: float
    size: float
    head_size: float
    weight: float
    lead: float
    accent: Colour = BLACK
    centred_heads: bool = True
    stripes: bool = False

    @property
    def verticals(self) -> bool:
        """Whether lines run between the columns."""
        return self.lines in ("grid", "columns")


@dataclass
class Table:
    """Columns and entries; ``aside`` are lines beside all goods in the first column."""

    columns: Sequence[Column]
    entries: Sequence[Entry]
    style: Style
    aside: Sequence[Line] = ()
    widths: list[float] = field(default_factory=list)

    def fit(self, pen: Pen, width: float) -> None:
        """Chooses the widths; smaller letters where the goods' names would have too little room."""
        natural: list[float] = []
        free = 0.0
        for _ in range(8):
            natural = [self._natural(pen, column) for column in self.columns]
            free = width - sum(wide for column, wide in zip(self.columns, natural, strict=True) if not column.share)
            if free >= 118 or self.style.size <= 6:
                break
            self.style.size = max(6, self.style.size - 0.5)
            self.style.head_size = max(6, self.style.head_size - 0.5)
            self.style.pad = max(1.5, self.style.pad - 0.5)
        shares = sum(column.share for column in self.columns)
        self.widths = [
            free * column.share / shares if column.share else wide
            for column, wide in zip(self.columns, natural, strict=True)
        ]

    def _natural(self, pen: Pen, column: Column) -> float:
        style = self.style
        heads = [word for line in column.head for word in _words(line)]
        wide = max((pen.width(word, style.head_size, style.head_bold) for word in heads), default=0.0)
        for entry in self.entries:
            for line in entry.cells.get(column.key, ()):
                wide = max(wide, pen.width(line, style.size, entry.bold))
        if self.aside and column is self.columns[0]:
            wide = max([wide, *(pen.width(line, style.size) for line in self.aside)])
        return wide + 2 * style.pad + 1

    def edges(self, x: float) -> list[float]:
        """Where the columns begin and end."""
        places = [x]
        for wide in self.widths:
            places.append(places[-1] + wide)
        return places

    def lines_in(self, pen: Pen, entry: Entry, number: int) -> list[Line]:
        """The broken lines of a cell."""
        inner = self.widths[number] - 2 * self.style.pad
        found = entry.cells.get(self.columns[number].key, ())
        return [one for line in found for one in pen.wrap(line, self.style.size, inner, entry.bold)]

    def head_lines(self, pen: Pen, number: int) -> list[Line]:
        """The broken lines of a head."""
        inner = self.widths[number] - 2 * self.style.pad
        style = self.style
        return [
            one for line in self.columns[number].head for one in pen.wrap(line, style.head_size, inner, style.head_bold)
        ]

    def head_height(self, pen: Pen) -> float:
        """That of the heads."""
        most = max(len(self.head_lines(pen, number)) for number in range(len(self.columns)))
        return most * self.style.head_size * 1.2 + 2 * self.style.pad

    def entry_height(self, pen: Pen, entry: Entry) -> float:
        """That of a row."""
        most = max([1, *(len(self.lines_in(pen, entry, number)) for number in range(len(self.columns)))])
        return most * self.style.size * self.style.lead + self.style.gap

    def draw_head(self, pen: Pen, x: float, top: float) -> float:
        """Draws the heads; returns the lower edge."""
        assert pen.sheet is not None
        style, high, edges = self.style, self.head_height(pen), self.edges(x)
        dark = style.head_fill == "dark"
        if style.head_fill != "none":
            pen.sheet.canvas.setFillColorRGB(*(style.accent if dark else GREY))
            pen.sheet.canvas.rect(x, pen.sheet.height - top - high, edges[-1] - x, high, stroke=0, fill=1)
        for number, column in enumerate(self.columns):
            lines = self.head_lines(pen, number)
            align: Align = "centre" if style.centred_heads else column.align
            place = self._place(edges, number, align)
            start = top + (high - len(lines) * style.head_size * 1.2) / 2 + style.head_size
            for line in lines:
                colour = WHITE if dark else BLACK
                pen.put(place, start, line, style.head_size, align, style.head_bold, colour)
                start += style.head_size * 1.2
        self._rule_head(pen, edges, top, high)
        return top + high

    def _place(self, edges: list[float], number: int, align: Align) -> float:
        left, right = edges[number] + self.style.pad, edges[number + 1] - self.style.pad
        return {"left": left, "right": right, "centre": (left + right) / 2}[align]

    def _rule_head(self, pen: Pen, edges: list[float], top: float, high: float) -> None:
        assert pen.sheet is not None
        sheet, style = pen.sheet, self.style
        if style.lines == "open":
            for left, right in pairwise(edges):
                sheet.rule(left + 2, top + high - 1, right - 2, top + high - 1, style.weight)
            return
        if style.lines == "dashed":
            sheet.canvas.setDash(3, 2)
        sheet.rule(edges[0], top, edges[-1], top, style.weight)
        sheet.rule(edges[0], top + high, edges[-1], top + high, style.weight)
        sheet.canvas.setDash()
        if style.verticals or style.lines == "box":
            for edge in edges if style.verticals else (edges[0], edges[-1]):
                sheet.rule(edge, top, edge, top + high, style.weight)

    def draw_entry(self, pen: Pen, x: float, top: float, entry: Entry, striped: bool = False) -> float:
        """Draws a row; returns its lower edge."""
        assert pen.sheet is not None
        style, high, edges = self.style, self.entry_height(pen, entry), self.edges(x)
        if striped and style.stripes:
            pen.sheet.canvas.setFillColorRGB(*PALE)
            pen.sheet.canvas.rect(x, pen.sheet.height - top - high, edges[-1] - x, high, stroke=0, fill=1)
        for number, column in enumerate(self.columns):
            baseline = top + style.gap / 2 + 0.82 * style.size
            for line in self.lines_in(pen, entry, number):
                pen.put(self._place(edges, number, column.align), baseline, line, style.size, column.align, entry.bold)
                baseline += style.size * style.lead
        if entry.label:
            place = edges[self.amount_at] - style.pad
            pen.put(place, top + style.gap / 2 + 0.82 * style.size, entry.label, style.size, "right", entry.bold)
        self._rule_entry(pen, edges, top, high, entry)
        return top + high

    @property
    def amount_at(self) -> int:
        """The number of the amount's column."""
        return [column.key for column in self.columns].index("amount")

    def uprights(self, edges: list[float], entry: Entry | None) -> list[float]:
        """Where lines stand beside the cells of a row."""
        if not self.style.verticals:
            return [edges[0], edges[-1]] if self.style.lines == "box" else []
        if entry is None or not entry.label:
            return edges
        return [edges[0], *edges[self.amount_at :]]

    def _rule_entry(self, pen: Pen, edges: list[float], top: float, high: float, entry: Entry) -> None:
        assert pen.sheet is not None
        sheet, style = pen.sheet, self.style
        for edge in self.uprights(edges, entry):
            sheet.rule(edge, top, edge, top + high, style.weight)
        if style.lines in ("grid", "rows"):
            sheet.rule(edges[0], top + high, edges[-1], top + high, style.weight if style.lines == "grid" else 0.3)
        if (entry.kind == "total" and style.lines in ("columns", "head", "box", "open")) or (
            entry.kind == "sum" and style.lines == "columns"
        ):
            sheet.rule(edges[0], top, edges[-1], top, style.weight)

    def draw_room(self, pen: Pen, x: float, top: float, bottom: float) -> None:
        """Empty room below the rows, its lines drawn on."""
        assert pen.sheet is not None
        for edge in self.uprights(self.edges(x), None):
            pen.sheet.rule(edge, top, edge, bottom, self.style.weight)

    def draw_end(self, pen: Pen, x: float, top: float) -> None:
        """The line under the last row of a page."""
        assert pen.sheet is not None
        if self.style.lines != "open":
            if self.style.lines == "dashed":
                pen.sheet.canvas.setDash(3, 2)
            pen.sheet.rule(x, top, self.edges(x)[-1], top, self.style.weight)
            pen.sheet.canvas.setDash()

    def draw_aside(self, pen: Pen, x: float, top: float) -> None:
        """The lines beside the goods."""
        baseline = top + self.style.gap / 2 + 0.82 * self.style.size
        for line in self.aside:
            pen.put(x + self.style.pad, baseline, line, self.style.size)
            baseline += self.style.size * self.style.lead * 1.1

    def aside_height(self) -> float:
        """The room that the lines beside the goods take."""
        return len(self.aside) * self.style.size * self.style.lead * 1.1 + self.style.gap if self.aside else 0

    def html(self, pen: Pen, width: float, least: float = 0) -> str:
        """A table whose heads come back on each page."""
        self.fit(pen, width)
        style = self.style
        cols = "".join(f'<col style="width:{wide:.1f}pt">' for wide in self.widths)
        heads = "".join(
            f'<th style="text-align:{_css_align("centre" if style.centred_heads else column.align)}">'
            + "".join(f"<div>{html_line(pen, line)}</div>" for line in self.head_lines(pen, number))
            + "</th>"
            for number, column in enumerate(self.columns)
        )
        rows = "".join(self._html_row(pen, place, entry) for place, entry in enumerate(self.entries))
        inside = f"<colgroup>{cols}</colgroup><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"
        return f'<table class="g" style="width:{width:.1f}pt">{inside}</table>'

    def _html_row(self, pen: Pen, place: int, entry: Entry) -> str:
        cells = ""
        first = 0
        if self.aside and entry.kind in BESIDE:
            first = 1
            if place == 0:
                span = sum(1 for one in self.entries if one.kind in BESIDE)
                cells += (
                    f'<td rowspan="{span}">'
                    + "".join(f"<div>{html_line(pen, line)}</div>" for line in self.aside)
                    + "</td>"
                )
        for number in range(first, len(self.columns)):
            if entry.label and number < self.amount_at:
                if number == first:
                    cells += f'<td class="l" colspan="{self.amount_at - first}">{html_line(pen, entry.label)}</td>'
                continue
            lines = "".join(f"<div>{html_line(pen, line)}</div>" for line in self.lines_in(pen, entry, number))
            cells += f'<td style="text-align:{_css_align(self.columns[number].align)}">{lines}</td>'
        weight = " b" if entry.bold else ""
        return f'<tr class="{entry.kind}{weight}">{cells}</tr>'

    def css(self) -> str:
        """Its lines and grounds in CSS."""
        style = self.style
        fill = {"none": "transparent", "grey": css_colour(GREY), "dark": css_colour(style.accent)}[style.head_fill]
        ink = "#fff" if style.head_fill == "dark" else "#000"
        stripes = f".g tr.goods:nth-child(even) td{{background:{css_colour(PALE)}}}" if style.stripes else ""
        bold = "bold" if style.head_bold else "normal"
        return (
            f".g th{{background:{fill};color:{ink};font-size:{style.head_size}pt;padding:{style.pad}pt;"
            f"font-weight:{bold};line-height:1.2;vertical-align:middle}}"
            f".g td{{font-size:{style.size}pt;line-height:{style.lead};padding:{style.gap / 2}pt {style.pad}pt;"
            f"vertical-align:top}}.g .l{{text-align:right}}.g .b td{{font-weight:bold}}{self._css_lines()}{stripes}"
        )

    def _css_lines(self) -> str:
        line = f"{self.style.weight}pt solid #000"
        last, total = f".g tr:last-child td{{border-bottom:{line}}}", f".total td{{border-top:{line}}}"
        between = f".g th{{border-top:{line};border-bottom:{line}}}"
        sides = f".g td{{border-left:{line};border-right:{line}}}"
        dashed = "0.7pt dashed #000"
        return {
            "grid": f".g th,.g td{{border:{line}}}",
            "columns": f".g th{{border:{line}}}{sides}{last}{total}.sum td{{border-top:{line}}}",
            "rows": f"{between}.g td{{border-bottom:0.3pt solid #666}}",
            "head": between + last + total,
            "open": f".g th div:last-child{{border-bottom:{line}}}{total}",
            "box": f".g{{border:{line}}}.g th{{border-bottom:{line}}}{total}",
            "dashed": f".g th{{border-top:{dashed};border-bottom:{dashed}}}" + last.replace(line, dashed),
        }[self.style.lines]


def _css_align(align: Align) -> str:
    return "center" if align == "centre" else align


def _words(line: Line) -> list[Line]:
    return [(piece,) for piece in pieces(line)]
