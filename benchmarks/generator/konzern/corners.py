"""Arrangements with something in a corner or at the edge: a small block of numbers, marks beside the goods."""

from __future__ import annotations

from benchmarks.generator.konzern.assembly import Assembly, begin
from benchmarks.generator.konzern.entries import entries
from benchmarks.generator.konzern.ink import Area, Block, Run, Stroke, below, lettered, moved, placed
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.letterheads import letterhead
from benchmarks.generator.konzern.pairs import arranged, celled, headed, inline, listed
from benchmarks.generator.konzern.parties import parties_row, roles
from benchmarks.generator.konzern.passages import shipping, title
from benchmarks.generator.konzern.values import marks

FORMS = ("headed", "cells", "listed", "columns", "inline")


def corner(job: Job) -> Assembly:
    """The first references in a small block at the upper right, the others in rows under the parties."""
    assembly, taste, width = begin(job), job.taste, job.look.width
    refs = entries(job, "refs")
    count = taste.pick("corner.count", (2, 3, 4))
    side = width * taste.pick("corner.width", (0.36, 0.42))
    draw = taste.pick("corner.draw", (celled, headed))
    block = below(
        [title(job, side, taste.pick("corner.title", ("left", "right", "centre"))), draw(job, refs[:count], side, 2)], 4
    )
    left = letterhead(job, width - side - 14)
    assembly.head([placed(width, max(left.height, block.height), [(0, 0, left), (width - side, 0, block)])])
    assembly.head([parties_row(job, roles(job), width, frames=taste.flag("corner.frames", 0.4))])
    rest = [*refs[count:], *entries(job, "terms")]
    together = taste.flag("corner.together", 0.5)
    rows = [rest] if together else [refs[count:], entries(job, "terms")]
    assembly.head([arranged(job, part, width, "corner rows", FORMS) for part in rows])
    before = taste.flag("ship.first", 0.6)
    assembly.head([shipping(job, width)] if before else [])
    painter = assembly.table()
    assembly.sums(painter)
    assembly.close(*([] if before else [shipping(job, width)]))
    return assembly


def marks_column(job: Job) -> Assembly:
    """Shipping marks in a column of their own beside the goods."""
    look, taste = job.look, job.taste
    side = taste.pick("marks column.width", (92.0, 106.0, 118.0))
    assembly = begin(job, look.left + side + 6, look.width - side - 6)
    _upper(job, assembly)
    assembly.flow.add(shipping(job, look.width), 8)
    page, top = len(assembly.flow.pages) - 1, assembly.flow.top
    painter = assembly.table()
    column = _marks(job, side, painter.head().height)
    if top + column.height > assembly.flow.end or assembly.flow.pages[page] == []:
        page, top = page + 1, assembly.flow.start
    assembly.flow.pages[page] += [moved(item, look.left, top) for item in column.items]
    if page == len(assembly.flow.pages) - 1:
        assembly.flow.top = max(assembly.flow.top, top + column.height + 4)
    assembly.sums(painter)
    assembly.close(without=("marks",))
    return assembly


def _upper(job: Job, assembly: Assembly) -> None:
    """Everything above the goods."""
    width = job.look.width
    head = [letterhead(job, width), title(job, width)]
    parts = parties_row(job, roles(job), width, frames=job.taste.flag("column.frames", 0.3))
    refs = arranged(job, entries(job, "refs"), width, "refs", FORMS)
    terms = entries(job, "terms")
    last = (
        inline(job, terms, width) if job.taste.flag("column.inline", 0.4) else listed(job, terms, width * 0.7, "terms")
    )
    blocks = [parts, refs] if job.taste.flag("column.parties first", 0.6) else [refs, parts]
    assembly.head([*head, *blocks, last])


def _marks(job: Job, width: float, head: float) -> Block:
    """The column: its name as high as the table's head, the marks under it."""
    look = job.look
    name = (Run(job.labels.text("entry", "marks"), "label.marks_and_numbers"),)
    label = lettered([name], look.head, width - 6)
    lines = lettered(marks(job), look.body, width - 6)
    height = max(head, label.height + 4)
    rules = [Stroke(0, height, width, height, look.weight)] if job.taste.flag("marks column.rule", 0.6) else []
    body = placed(width, height + lines.height + 6, [(3, 3, label), (3, height + 3, lines)])
    frame = [Area(0, 0, width, body.height, None, look.weight)] if job.taste.flag("marks column.frame", 0.3) else []
    return Block(width, body.height, (*frame, *rules, *body.items))
