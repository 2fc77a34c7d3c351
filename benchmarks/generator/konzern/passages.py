"""Titles, sentences, remarks, banks, declarations, signatures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from benchmarks.generator.konzern.entries import (
    NUMBER_PLACES,
    entries,
    journey_sentence,
    journey_template,
    loads_sentence,
    marks_place,
    place_of,
)
from benchmarks.generator.konzern.extras import remit, tariff_summary
from benchmarks.generator.konzern.ink import (
    Area,
    Block,
    Line,
    Polygon,
    Run,
    Scrawl,
    Stroke,
    below,
    beside,
    fixed,
    lettered,
    padded,
    placed,
    space,
)
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.pairs import arranged
from benchmarks.generator.konzern.remarks import remark_lines
from benchmarks.generator.konzern.slips import slip
from benchmarks.generator.konzern.sums import words_line
from benchmarks.generator.konzern.values import marks


def title(job: Job, width: float, align: str = "") -> Block:
    """The name of the paper, with its number and date where the house has them there."""
    taste, look = job.taste, job.look
    where = taste.pick("number.where", NUMBER_PLACES)
    align = align or taste.pick("title.align", ("left", "left", "centre", "right"))
    name = Run(job.labels.text("title", "title"))
    if where in ("refs", "joined"):
        return lettered([(name,)], look.title, width, align)
    sign = taste.pick("title.sign", ("", "Nr. ", "No. ", "N° ", "# ")) if job.labels.first in ("de", "en") else "N° "
    number = Run(fixed(job.facts.number), "invoice_number")
    day = Run(fixed(job.formats.date(job.facts.day)), "invoice_date")
    between = Run(f" {job.labels.word('title', 'of')} ", "label.invoice_date")
    face = replace(look.title, size=min(look.title.size, 14))
    marked = replace(name, mark="label.invoice_number")
    if taste.flag("title.date apart", 0.3):
        label = Run(job.labels.both("entry", "date")[0] + ": ", "label.invoice_date", face=look.body)
        lines: list[Line] = [(marked, Run(" " + sign), number), (label, replace(day, face=look.body))]
        return lettered(lines, face, width, align)
    return lettered([(marked, Run(" " + sign), number, between, day)], face, width, align)


def intro(job: Job) -> list[Line]:
    """The sentence before the table, with the goods in general where the house names them there."""
    lines: list[Line] = []
    if place_of(job, "invoice_of") == "intro":
        label = job.labels.text("entry", "invoice_of")
        lines.append((Run(f"{label}: ", "label.invoice_of"), Run(job.facts.goods, "invoice_of")))
    if job.taste.flag("intro", 0.3):
        lines.append((Run(job.labels.phrase("intro")),))
    return lines


def sentences(job: Job) -> list[Line]:
    """What is told of journey and packages instead of listed."""
    lines = [journey_sentence(job)] if journey_template(job) else []
    loads = loads_sentence(job)
    return [*lines, *([loads] if loads else [])]


def shipping(job: Job, width: float) -> Block:
    """The journey and the packages."""
    block = arranged(job, entries(job, "ship"), width, "ship")
    return below([lettered(sentences(job), job.look.body, width), block], 3)


def marks_box(job: Job, width: float) -> Block:
    """Shipping marks in a frame or a diamond, with their label."""
    look = job.look
    if marks_place(job) != "box":
        return space(0)
    label = (Run(job.labels.text("entry", "marks"), "label.marks_and_numbers"),)
    lines = marks(job)
    text = lettered(lines, look.body, width - 10, job.taste.pick("marks.align", ("left", "centre")))
    shape = job.taste.pick("marks.shape", ("none", "box", "diamond")) if len(lines) > 1 else "none"
    if shape == "box":
        box = placed(width, text.height + 6, [(5, 3, text)])
        inner = Block(width, box.height, (Area(0, 0, width, box.height, None, look.weight), *box.items))
        return below([lettered([label], look.label, width), inner], 2)
    if shape == "diamond" and len(str(lines[0][0].text)) <= 4:
        return _diamond(job, label, lines, width)
    return below([lettered([label], look.label, width), text], 2)


def _diamond(job: Job, label: Line, lines: tuple[Line, ...], width: float) -> Block:
    """The first mark in a diamond, the others under it."""
    look, half = job.look, 24.0
    middle = width / 2
    shape = Block(
        width,
        2 * half,
        (Polygon(((middle, 0), (middle + half * 1.5, half), (middle, 2 * half), (middle - half * 1.5, half))),),
    )
    first = lettered(lines[:1], look.body, width, "centre")
    top = placed(width, 2 * half, [(0, 0, shape), (0, half - first.height / 2, first)])
    return below([lettered([label], look.label, width), top, lettered(lines[1:], look.body, width, "centre")], 2)


def bank(job: Job, width: float) -> Block:
    """Where to pay."""
    label = job.labels.text("text", "bank")
    banks = job.exporter.banks[: job.taste.pick("bank.count", (1, 1, 2))]
    if job.taste.flag("bank.line", 0.4):
        lines = [(Run(f"{label}: {one[0]}, {one[1]}, {one[2]}, SWIFT {one[3]}"),) for one in banks]
        return lettered(lines, job.look.tiny, width)
    wide = min(170, (width - 8) / len(banks))
    blocks = [
        lettered([(Run(text),) for text in (f"{one[0]}, {one[1]}", one[2], f"SWIFT: {one[3]}")], job.look.tiny, wide)
        for one in banks
    ]
    return below([lettered([(Run(label),)], job.look.label, width), beside(blocks, 8)], 1)


def remarks(job: Job, width: float) -> Block:
    """Small print and declarations."""
    face = job.look.tiny if job.taste.flag("remarks.tiny", 0.6) else job.look.body
    return lettered(remark_lines(job), face, width)


def signature(job: Job, width: float) -> Block:
    """Who signs, with a line and perhaps a hand."""
    taste, look = job.taste, job.look
    if not taste.flag("sign", 0.4):
        return space(0)
    wide = 170.0
    said = [(Run(job.labels.text("text", "sign")),)]
    if taste.flag("sign.name", 0.45):
        said.append((Run(job.exporter.people[2]),))
    above: list[Line] = [(Run(job.exporter.party.name, "seller_name"),)] if taste.flag("sign.firm", 0.5) else []
    hand = (
        Block(wide, 34, (Scrawl(12, 2, job.exporter.people[2], 90),))
        if taste.flag("sign.hand", 0.6)
        else space(28, wide)
    )
    rule = Block(wide, 1, (Stroke(0, 0, wide, 0, 0.5),))
    block = below([lettered(above, look.body, wide), hand, rule, lettered(said, look.tiny, wide)], 1)
    left = taste.pick("sign.place", (0.0, width - wide, width - wide))
    return placed(width, block.height, [(left, 0, block)])


def in_words(job: Job, width: float) -> Block:
    """The total in words."""
    line = words_line(job)
    return lettered([line], job.look.body, width) if line else space(0)


Part = Callable[[Job, float], Block]


def closing(job: Job, width: float, without: tuple[str, ...] = ()) -> list[Block]:
    """What follows the sums, in the house's order; ``without`` names what stands elsewhere."""
    parts: dict[str, Part] = {
        "foot": lambda job, width: arranged(
            job, entries(job, "foot"), width, "foot", ("listed", "listed", "inline", "columns", "cells", "headed")
        ),
        "remarks": remarks,
        "bank": lambda job, width: bank(job, width) if job.taste.flag("bank.closing", 0.45) else space(0),
        "marks": lambda job, width: marks_box(job, min(width, 170)),
        "remit": remit,
        "tariff": tariff_summary,
    }
    order = job.taste.shuffled("closing.order", [name for name in parts if name not in without])
    blocks = [parts[name](job, width) for name in order]
    return [block for block in [*blocks, signature(job, width), slip(job, width)] if block.height > 0]


def section(job: Job, key: str, block: Block, width: float) -> Block:
    """A block under a heading of its own."""
    if block.height == 0:
        return block
    look = job.look
    name = lettered([(Run(job.labels.text("text", key), bold=True),)], look.body, width - 8)
    if job.taste.flag("section.bar", 0.6):
        bar = Block(
            width,
            name.height + 4,
            (Area(0, 0, width, name.height + 4, look.grey), *placed(width, 0, [(4, 2, name)]).items),
        )
        return below([bar, padded(block, 0, 3, 0)])
    rule = Block(width, 1, (Stroke(0, 0, width, 0, look.weight, look.accent),))
    return below([name, rule, padded(block, 0, 2, 0)])
