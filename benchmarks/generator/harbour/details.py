"""Labels with their values: lists, strips, cells, sentences."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.generator.harbour.bits import Bit, Line, Slot, plain, run_on
from benchmarks.generator.harbour.blocks import Block, Gap, Panel, Row, Stack, Text
from benchmarks.generator.harbour.grid import GREY
from benchmarks.generator.harbour.look import Pen
from benchmarks.generator.harbour.paper import Paper

STYLES = (
    ("colon", 5), ("table", 2), ("above", 1.5), ("underlined", 1.5), ("dots", 0.8), ("right", 1.2), ("inline", 2),
    ("strip", 2.5), ("cells", 2.5), ("run on", 0.5), ("lines", 0.8),
)  # fmt: skip
NARROW = (("colon", 5), ("table", 2), ("above", 1), ("underlined", 1.3), ("dots", 0.7), ("right", 1.2), ("inline", 2.5),
          ("cells", 1))  # fmt: skip


def details(paper: Paper, keys: Sequence[str], name: str, narrow: bool = True) -> Block:
    """A group of slots in the firm's style for it; wide styles only where there is room."""
    slots = paper.group(keys)
    style = paper.form.choose(f"style {name}", NARROW if narrow else STYLES)
    if not slots:
        return Gap(1)
    return arrange(paper, slots, style, name)


def arrange(paper: Paper, slots: Sequence[Slot], style: str, name: str) -> Block:
    """Slots in a style."""
    makers = {
        "colon": _colon, "right": _colon, "dots": _dots, "table": _table, "above": _above, "underlined": _underlined,
        "inline": _inline, "strip": _strip, "cells": _cells, "run on": _run_on, "lines": _lines,
    }  # fmt: skip
    return makers[style](paper, slots, name if style != "right" else f"{name}>")


def _label(paper: Paper, slot: Slot, colon: bool = True, small: bool = False, size: float = 0) -> Text:
    look = paper.form.look
    mark = paper.form.voice.colon if colon else ""
    return Text(slot.label_lines(mark, look.bold_labels), size or (look.small if small else look.size))


def label_width(paper: Paper, slots: Sequence[Slot], size: float = 0) -> float:
    """The room of the widest label."""
    look, pen = paper.form.look, paper.pen
    lines = [line for slot in slots for line in slot.label_lines(paper.form.voice.colon, look.bold_labels)]
    return max(pen.width(line, size or look.size) for line in lines)


def _values(slot: Slot) -> Text:
    return Text(slot.lines or [plain(" ")])


def _colon(paper: Paper, slots: Sequence[Slot], name: str) -> Block:
    """Labels in a column, values in the next."""
    wide = min(label_width(paper, slots), 150)
    rows: list[Block] = []
    for slot in slots:
        label = _label(paper, slot)
        if name.endswith(">"):
            label.align = "right"
        rows.append(Row([label, _values(slot)], [-wide - 1, 1], paper.form.any("label gap", 5.0, 8.0, 12.0)))
    return Stack(rows, paper.form.any(f"gap {name}", 0.0, 1.0, 2.0, 4.0))


def _dots(paper: Paper, slots: Sequence[Slot], name: str) -> Block:
    """Labels with leaders of dots."""
    look, pen = paper.form.look, paper.pen
    wide = min(label_width(paper, slots), 140) + 22
    rows: list[Block] = []
    for slot in slots:
        lines = slot.label_lines("", look.bold_labels)
        room = wide - pen.width(lines[-1], look.size) - 4
        dots = "." * max(2, int(room / max(1, pen.width(plain("."), look.size))))
        lines[-1] = (*lines[-1], Bit(" " + dots))
        rows.append(Row([Text(lines), _values(slot)], [-wide - 2, 1], 4))
    return Stack(rows, 1)


def _table(paper: Paper, slots: Sequence[Slot], name: str) -> Block:
    """A ruled list."""
    look = paper.form.look
    wide = min(label_width(paper, slots), 140) + 2 * look.pad
    fill = GREY if paper.form.has(f"filled {name}", 0.3) else None
    rows = [
        Row(
            [
                Panel(_label(paper, slot), "ltrb", look.pad, look.rule, fill),
                Panel(_values(slot), "trb", look.pad, look.rule),
            ],
            [-wide - 1, 1],
        )
        for slot in slots
    ]
    return Stack(rows)


def _above(paper: Paper, slots: Sequence[Slot], name: str) -> Block:
    """Small labels above the values."""
    blocks = [Stack([_label(paper, slot, small=True), _values(slot)]) for slot in slots]
    columns = paper.form.any(f"columns {name}", 1, 2, 2)
    return _in_rows(blocks, columns, 10, 4)


def _underlined(paper: Paper, slots: Sequence[Slot], name: str) -> Block:
    """Values on lines to be filled in."""
    wide = min(label_width(paper, slots), 130)
    rows = [Row([_label(paper, slot), Panel(_values(slot), "b", 1, 0.4)], [-wide - 2, 1], 6) for slot in slots]
    return Stack(rows, paper.form.any(f"gap {name}", 2.0, 4.0, 5.0))


def _inline(paper: Paper, slots: Sequence[Slot], name: str) -> Block:
    """Each label with its value behind it."""
    colon = paper.form.voice.colon or ("" if paper.form.has("bare inline", 0.3) else ":")
    lines: list[Line] = []
    for slot in slots:
        label = run_on(slot.label_lines("", paper.form.look.bold_labels), " ")
        lines.append((*label, Bit(colon + "  "), *(slot.lines[0] if slot.lines else ())))
        lines += slot.lines[1:]
    return Text(lines)


def _run_on(paper: Paper, slots: Sequence[Slot], name: str) -> Block:
    """All in one paragraph."""
    between = paper.form.any(f"between {name}", "   ", " / ", " - ", ";  ")
    parts = [(*run_on(slot.label_lines(""), " "), Bit(": "), *run_on(slot.lines)) for slot in slots if slot.lines]
    return Text([run_on(parts, between)])


def _lines(paper: Paper, slots: Sequence[Slot], name: str) -> Block:
    """Two on a line, labels in front."""
    blocks = [Row([_label(paper, slot), _values(slot)], [1, 1.5], 4) for slot in slots]
    return _in_rows(blocks, 2, 14, 2)


def _in_rows(blocks: Sequence[Block], columns: int, gap: float, lead: float) -> Block:
    rows: list[Block] = []
    for start in range(0, len(blocks), columns):
        part = list(blocks[start : start + columns])
        rows.append(Row(part + [Gap(1)] * (columns - len(part)), gap=gap) if columns > 1 else part[0])
    return Stack(rows, lead)


def _strip(paper: Paper, slots: Sequence[Slot], name: str) -> Block:
    """A row of heads above a row of values."""
    form, look = paper.form, paper.form.look
    fill = GREY if form.has(f"filled {name}", 0.5) else None
    most = form.any(f"columns {name}", 4, 5, 6)
    edges = form.any(f"edges {name}", "ltrb", "ltrb", "tb")
    rows: list[Block] = []
    for start in range(0, len(slots), most):
        part = slots[start : start + most]
        heads: list[Block] = []
        values: list[Block] = []
        for slot in part:
            head = _label(paper, slot, colon=False, small=True)
            value = _values(slot)
            head.align = value.align = form.any(f"align {name}", "centre", "left")
            heads.append(Panel(head, edges, 3, look.rule, fill))
            values.append(Panel(value, edges, 3, look.rule))
        shares = [_share(paper.pen, slot, look.size) for slot in part]
        rows.append(Stack([Row(heads, shares), Row(values, shares)]))
    return Stack(rows, form.any(f"row gap {name}", 0.0, 0.0, 4.0))


def _share(pen: Pen, slot: Slot, size: float) -> float:
    longest = max([pen.width(line, size) for line in (*slot.lines, *slot.label_lines())] or [40])
    return max(40, min(longest, 170)) + 8


def cell(paper: Paper, slot: Slot, edges: str = "ltrb", number: str = "", least: float = 0) -> Panel:
    """A box with the label small in its upper corner."""
    form, look = paper.form, paper.form.look
    label = Text(slot.label_lines("", look.bold_labels, number), max(6, look.small - form.any("corner", 0, 0.5, 1)))
    value = Text(slot.lines or [plain(" ")])
    inner: Block = Stack([label, value], form.any("cell gap", 0.0, 1.0, 2.0))
    if form.has("indented cells", 0.3):
        inner = Stack([label, Row([Gap(1), value], [-8, 1])], 1)
    return Panel(inner, edges, 3, look.rule, least=least)


def _cells(paper: Paper, slots: Sequence[Slot], name: str) -> Block:
    """Boxes in rows."""
    columns = paper.form.any(f"columns {name}", 2, 2, 3) if len(slots) > 1 else 1
    rows: list[Block] = []
    for start in range(0, len(slots), columns):
        part = [cell(paper, slot) for slot in slots[start : start + columns]]
        rows.append(Row(part))
    return Stack(rows)
