"""Entries as lists, stacks, rows of cells, tables with heads, sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from benchmarks.generator.konzern.entries import Entry
from benchmarks.generator.konzern.ink import (
    Area,
    Block,
    Line,
    Run,
    Stroke,
    below,
    beside,
    lettered,
    line_width,
    placed,
    space,
)
from benchmarks.generator.konzern.job import Job

FORMS = ("listed", "stacked", "cells", "headed", "inline", "columns")


def label_line(job: Job, entry: Entry, behind: str = "") -> Line:
    """The label of an entry in one line."""
    return (Run(job.labels.join.join(entry.label) + behind, entry.mark),)


def label_lines(job: Job, entry: Entry) -> list[Line]:
    """The label in one line, or in two where the second language stands below."""
    if job.taste.flag("label.two lines", 0.5):
        return [(Run(text, entry.mark),) for text in entry.label]
    return [label_line(job, entry)]


def colon(job: Job) -> str:
    """What stands behind labels that have their value beside them."""
    return job.taste.pick("label.colon", (":", ":", "", "", " :", "."))


def listed(job: Job, entries: Sequence[Entry], width: float, key: str = "list") -> Block:
    """Labels in one column, values in the next."""
    if not entries:
        return space(0)
    look, taste = job.look, job.taste
    behind = colon(job)
    form = taste.pick(f"{key}.form", ("tab", "tab", "right", "dots", "values right", "ruled"))
    labels = [label_line(job, entry, behind) for entry in entries]
    widest = max(line_width(line, look.label) for line in labels) + 8
    left = min(widest, width * taste.pick(f"{key}.share", (0.5, 0.55, 0.6)))
    lead = taste.pick(f"{key}.lead", (1.0, 1.0, 1.1, 1.25))
    rows = []
    for entry, label in zip(entries, labels, strict=True):
        if form == "dots":
            label = _dotted(job, label, left)
        name = lettered([label], look.label, left - 5, "right" if form == "right" else "left")
        text = lettered(entry.lines, look.body, width - left, "right" if form == "values right" else "left")
        row = placed(width, max(name.height, text.height) * lead, [(0, 0, name), (left, 0, text)])
        if form == "ruled":
            row = Block(width, row.height + 1, (*row.items, Stroke(0, row.height, width, row.height, 0.25)))
        rows.append(row)
    return below(rows)


def _dotted(job: Job, label: Line, width: float) -> Line:
    free = width - 8 - line_width(label, job.look.label)
    dot = line_width((Run("."),), job.look.label)
    return (*label, Run("." * max(0, int(free / dot)))) if free > 3 * dot else label


def _stack(job: Job, entry: Entry, width: float) -> Block:
    face = job.look.tiny if job.taste.flag("stack.tiny", 0.6) else job.look.label
    return below([lettered(label_lines(job, entry), face, width), lettered(entry.lines, job.look.body, width)], 1)


def stacked(job: Job, entries: Sequence[Entry], width: float) -> Block:
    """Each value under its label, all below each other."""
    return below([_stack(job, entry, width) for entry in entries], job.taste.pick("stack.gap", (2, 3, 5)))


def _widths(job: Job, entries: Sequence[Entry], width: float) -> list[float]:
    """Shares of a width by what stands in each cell."""
    look = job.look
    wants = []
    for entry in entries:
        lines = [line_width(line, look.body) for line in entry.lines]
        words = [line_width((Run(word),), look.label) for text in entry.label for word in text.split()]
        wants.append(max([34.0, *lines, *words]) + 10)
    scale = width / sum(wants)
    return [want * scale for want in wants]


def _rows_of(job: Job, entries: Sequence[Entry], width: float, most: int) -> list[list[Entry]]:
    """Entries in rows that do not get too narrow."""
    rows: list[list[Entry]] = [[]]
    used = 0.0
    for entry in entries:
        want = min(width, max([60.0, *(line_width(line, job.look.body) for line in entry.lines)]) + 10)
        if rows[-1] and (len(rows[-1]) >= most or used + want > width):
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += want
    return [row for row in rows if row]


def celled(job: Job, entries: Sequence[Entry], width: float, most: int = 5) -> Block:
    """Rows of ruled cells, each with its label small above the value."""
    blocks = []
    for row in _rows_of(job, entries, width, most):
        widths = _widths(job, row, width)
        cells = [_stack(job, entry, wide - 6) for entry, wide in zip(row, widths, strict=True)]
        height = max(cell.height for cell in cells) + 5
        x, pieces, frames = 0.0, [], []
        for cell, wide in zip(cells, widths, strict=True):
            frames.append(Area(x, 0, x + wide, height, None, job.look.weight))
            pieces.append((x + 3, 2.0, cell))
            x += wide
        blocks.append(Block(width, height, (*frames, *placed(width, height, pieces).items)))
    return below(blocks)


def headed(job: Job, entries: Sequence[Entry], width: float, most: int = 6) -> Block:
    """Rows of labels in a shaded bar with the values under them."""
    look, blocks = job.look, []
    bare = job.taste.flag("headed.bare", 0.3)
    for row in _rows_of(job, entries, width, most):
        widths = _widths(job, row, width)
        heads = [
            lettered(label_lines(job, entry), look.label, wide - 6) for entry, wide in zip(row, widths, strict=True)
        ]
        values = [lettered(entry.lines, look.body, wide - 6) for entry, wide in zip(row, widths, strict=True)]
        tall = max(head.height for head in heads) + 3
        height = tall + max(value.height for value in values) + 4
        x, pieces = 0.0, []
        for head, text, wide in zip(heads, values, widths, strict=True):
            pieces += [(x + 3, 1.5, head), (x + 3, tall + 1, text)]
            x += wide
        back = [] if bare else [Area(0, 0, width, tall, look.grey)]
        rules = [Stroke(0, tall, width, tall, look.weight)] if bare else [Stroke(0, height, width, height, look.weight)]
        blocks.append(Block(width, height + 2, (*back, *rules, *placed(width, height, pieces).items)))
    return below(blocks)


def inline(job: Job, entries: Sequence[Entry], width: float) -> Block:
    """Labels and values behind each other in a running line."""
    behind = colon(job) or ":"
    between = job.taste.pick("inline.between", ("    ", "   /   ", "   |   ", ";  "))
    lines: list[Line] = []
    used = width + 1
    for entry in entries:
        value = [run for line in entry.lines for run in (*line, Run(" "))][:-1]
        piece = (*(replace(run, face=job.look.label) for run in label_line(job, entry, behind)), Run(" "), *value)
        wide = line_width(piece, job.look.body)
        gap = line_width((Run(between),), job.look.body)
        if lines and used + gap + wide <= width:
            lines[-1] = (*lines[-1], Run(between), *piece)
            used += gap + wide
        else:
            lines.append(piece)
            used = wide
    return lettered(lines, job.look.body, width)


def in_columns(job: Job, entries: Sequence[Entry], width: float, count: int = 2) -> Block:
    """Lists side by side."""
    size = -(-len(entries) // count)
    parts = [entries[start : start + size] for start in range(0, len(entries), size)] if size else []
    gap = 16
    wide = (width - gap * (count - 1)) / count
    return beside([listed(job, part, wide, "columns") for part in parts], gap)


def arranged(job: Job, entries: Sequence[Entry], width: float, key: str, forms: Sequence[str] = FORMS) -> Block:
    """Entries in the form that the house has for a part of its paper."""
    if not entries:
        return space(0)
    form = job.taste.pick(f"{key}.arrangement", forms)
    if form == "cells":
        return celled(job, entries, width, job.taste.number(f"{key}.cells", 3, 6))
    if form == "headed":
        return headed(job, entries, width, job.taste.number(f"{key}.cells", 3, 6))
    if form == "inline":
        return inline(job, entries, width)
    if form == "columns" and len(entries) > 3 and width > 300:
        return in_columns(job, entries, width)
    if form == "stacked":
        return stacked(job, entries, width) if width < 260 else celled_bare(job, entries, width)
    return listed(job, entries, min(width, 330), key)


def celled_bare(job: Job, entries: Sequence[Entry], width: float) -> Block:
    """Stacks side by side without lines between them."""
    blocks = []
    for row in _rows_of(job, entries, width, 4):
        wide = width / 4
        blocks.append(placed(width, 0, []))
        pieces = [(wide * place, 0.0, _stack(job, entry, wide - 8)) for place, entry in enumerate(row)]
        blocks.append(placed(width, max(block.height for _, _, block in pieces), pieces))
    return below(blocks, 4)
