"""Arrangements with a fixed frame: ruled forms, sections with headings, a column at the side."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.generator.konzern.assembly import Assembly, begin
from benchmarks.generator.konzern.entries import entries
from benchmarks.generator.konzern.ink import Area, Block, Stroke, below, lettered, padded, placed, space
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.letterheads import letterhead
from benchmarks.generator.konzern.pairs import arranged, celled, in_columns, listed, stacked
from benchmarks.generator.konzern.parties import framed_row, parties_row, party_block, roles
from benchmarks.generator.konzern.passages import (
    bank,
    in_words,
    marks_box,
    remarks,
    section,
    sentences,
    shipping,
    signature,
    title,
)
from benchmarks.generator.konzern.sums import boxed_sums, cell_needs, celled_sums, sum_lines
from benchmarks.generator.konzern.table import choose_rules


def ruled_form(job: Job) -> Assembly:
    """A form ruled from top to bottom: the sums in a row of cells at the foot of the last page."""
    assembly, taste, look, width = begin(job), job.taste, job.look, job.look.width
    names = list(roles(job))
    assembly.head(
        [_form_head(job, names, width), *([] if taste.flag("form.title in", 0.5) else [title(job, width)])], 5
    )
    if taste.flag("form.title in", 0.5):
        assembly.head([title(job, width)], 5)
    rest = names[2:]
    rows = [celled(job, entries(job, zone), width, taste.number(f"form.{zone}", 4, 6)) for zone in ("refs", "terms")]
    if rest:
        rows.insert(0, parties_row(job, rest, width, frames=True))
    if taste.flag("form.ship above", 0.4):
        rows.append(celled(job, entries(job, "ship"), width, 6))
    assembly.head([below([row for row in rows if row.height > 0], 0.01), lettered(sentences(job), look.body, width)], 3)
    rules = replace(choose_rules(job), vertical="all", head=taste.pick("form.head", ("box", "grey", "inverse")))
    painter = assembly.table(rules)
    tail = [] if taste.flag("form.ship above", 0.4) else [celled(job, entries(job, "ship"), width, 6)]
    tail += [celled(job, entries(job, "foot"), width, 5)]
    tail.append(_form_sums(job, width))
    last = below([block for block in tail if block.height > 0], 0.01)
    small = below([in_words(job, width), remarks(job, width), signature(job, width)], 4)
    room = assembly.flow.room - last.height - small.height - 8
    if room > 4:
        assembly.flow.add(painter.filler(room), 0)
    assembly.flow.add(painter.line(), 0)
    assembly.flow.add(last, 4)
    assembly.flow.add(small, 2)
    return assembly


def _form_sums(job: Job, width: float) -> Block:
    """The sums in a row of cells, or below each other where they are too many."""
    sums = sum_lines(job)
    if sum(cell_needs(job, sums)) < width:
        return celled_sums(job, width, sums)
    box = boxed_sums(job, width * 0.5)
    return placed(width, box.height + 8, [(width * 0.5, 4, box)])


def _form_head(job: Job, names: list[str], width: float) -> Block:
    """The exporter at the left, the first parties at the right, or parties under the letterhead."""
    half = width * 0.5
    if job.taste.flag("form.side", 0.5):
        parties = [padded(party_block(job, name, half - 12, "small"), 4, 3) for name in names[:2]]
        right = below(
            [
                Block(half, block.height, (Area(0, 0, half, block.height, None, job.look.weight), *block.items))
                for block in parties
            ]
        )
        left = letterhead(job, half - 10)
        return placed(width, max(left.height, right.height), [(0, 0, left), (half, 0, right)])
    wide = width / max(2, len(names[:2]))
    row = framed_row(job, [party_block(job, name, wide - 10, "small") for name in names[:2]], wide * len(names[:2]))
    return below([letterhead(job, width), row], 6)


def sections(job: Job) -> Assembly:
    """Parts of the paper under headings of their own."""
    assembly, taste, width = begin(job), job.taste, job.look.width
    assembly.head([letterhead(job, width), title(job, width)])
    forms = ("listed", "columns", "stacked", "headed", "cells")
    parts = {
        "sections_order": arranged(job, entries(job, "refs"), width, "refs", ("columns", "stacked", "cells")),
        "sections_party": parties_row(job, roles(job), width, frames=False),
        "sections_terms": arranged(job, entries(job, "terms"), width, "terms", forms),
        "sections_shipping": shipping(job, width),
    }
    order = taste.shuffled("sections.order", list(parts))
    late = "sections_shipping" if taste.flag("sections.ship late", 0.4) else ""
    assembly.head([section(job, key, parts[key], width) for key in order if key != late])
    if taste.flag("sections.items", 0.6):
        assembly.flow.add(section(job, "sections_items", space(0.2), width), 2)
    painter = assembly.table()
    assembly.sums(painter)
    assembly.close(*([section(job, late, parts[late], width)] if late else []))
    return assembly


def side_column(job: Job) -> Assembly:
    """References and terms in a narrow column beside parties and goods."""
    look, taste = job.look, job.taste
    side = taste.pick("side.width", (118.0, 132.0, 146.0))
    gap, at_left = 14.0, taste.flag("side.left", 0.5)
    main = look.width - side - gap
    left = look.left + side + gap if at_left else look.left
    assembly = begin(job, left, main)
    start = assembly.flow.top
    assembly.flow.add(letterhead(job, look.width), 12)
    below_head = assembly.flow.top
    parts = [stacked(job, entries(job, "refs"), side - 8), stacked(job, entries(job, "terms"), side - 8)]
    if taste.flag("side.ship", 0.5):
        parts.append(stacked(job, entries(job, "ship", ("marks",)), side - 8))
    parts += [marks_box(job, side - 8)] if taste.flag("side.ship", 0.5) else []
    column = below(parts, 10)
    x = look.left if at_left else look.left + main + gap
    tall = assembly.flow.end - below_head
    if column.height > tall - 10:
        column = below(parts[:2], 10)
    shade = (
        [Area(0, 0, side, tall, look.grey)]
        if taste.flag("side.shade", 0.4)
        else [Stroke(0 if not at_left else side, 0, 0 if not at_left else side, tall, look.weight)]
    )
    assembly.flow.add(Block(side, 0.1, (*shade, *placed(side, tall, [(5, 5, column)]).items)), 0, x)
    assembly.flow.top = max(below_head, start)
    assembly.flow.add(title(job, main), 8, left)
    assembly.flow.add(parties_row(job, roles(job), main, frames=False), 10, left)
    painter = assembly.table()
    assembly.sums(painter)
    shown = len(parts) > 2 and column.height == below(parts, 10).height
    more = () if shown else (shipping(job, main),)
    assembly.close(*more, without=("marks",) if shown else ())
    return assembly


def foot_heavy(job: Job) -> Assembly:
    """Little above the goods; journey, terms and bank in columns under the sums."""
    assembly, width = begin(job), job.look.width
    names = roles(job)
    head = letterhead(job, width)
    refs = listed(job, entries(job, "refs"), width * 0.42, "refs")
    party = party_block(job, names[0], width * 0.5)
    row = placed(width, max(refs.height, party.height), [(0, 0, party), (width * 0.56, 0, refs)])
    assembly.head([head, title(job, width), row, parties_row(job, names[1:], width, frames=False)])
    painter = assembly.table()
    assembly.sums(painter)
    half = (width - 26) / 2
    left = below([listed(job, entries(job, "ship"), half, "ship"), lettered(sentences(job), job.look.body, half)], 4)
    right = below([listed(job, entries(job, "terms"), half, "terms"), bank(job, half)], 6)
    both = placed(width - 10, max(left.height, right.height), [(0, 0, left), (half + 16, 0, right)])
    framed = job.taste.flag("heavy.frame", 0.4)
    body = padded(both, 5, 4) if framed else both
    frame = Area(0, 0, width, body.height, None, job.look.weight)
    assembly.close(Block(width, body.height, (frame, *body.items)) if framed else both, without=("bank",))
    return assembly


def double_list(job: Job) -> Assembly:
    """References and terms as two lists side by side, parties under each other at the left."""
    assembly, width = begin(job), job.look.width
    half = (width - 20) / 2
    left = below([party_block(job, name, half) for name in roles(job)], 7)
    right = below(
        [title(job, half, "left"), listed(job, [*entries(job, "refs"), *entries(job, "terms")], half, "double")], 8
    )
    body = placed(width, max(left.height, right.height), [(0, 0, left), (half + 20, 0, right)])
    assembly.head([letterhead(job, width), body])
    if job.taste.flag("ship.first", 0.6):
        assembly.head([in_columns(job, entries(job, "ship"), width), lettered(sentences(job), job.look.body, width)])
    painter = assembly.table()
    assembly.sums(painter)
    assembly.close(*([] if job.taste.flag("ship.first", 0.6) else [shipping(job, width)]))
    return assembly
