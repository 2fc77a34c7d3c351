"""Arrangements of a whole paper: where parties, references, terms, journey, goods and sums stand."""

from __future__ import annotations

from benchmarks.generator.konzern.assembly import Assembly, begin
from benchmarks.generator.konzern.entries import entries
from benchmarks.generator.konzern.ink import Area, Block, Stroke, below, framed, lettered, padded, placed, space
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.letterheads import letterhead, sender_line
from benchmarks.generator.konzern.pairs import arranged, celled, headed, inline, listed, stacked
from benchmarks.generator.konzern.parties import parties_row, party_block, party_lines, roles, seller_place
from benchmarks.generator.konzern.passages import shipping, title
from benchmarks.generator.konzern.slips import numbered
from benchmarks.generator.konzern.sums import total_only

ROW = ("cells", "headed", "inline", "columns", "listed", "stacked")


def _side(left: Block, right: Block, width: float, start: float) -> Block:
    """Two blocks on the same height, the right one beginning at a place."""
    return placed(width, max(left.height, right.height), [(0, 0, left), (start, 0, right)])


def _after(job: Job, assembly: Assembly, ship_first: bool) -> None:
    """Table, sums and the rest; the journey before the goods or after the sums."""
    width = assembly.width
    if ship_first:
        assembly.head([shipping(job, width)])
    painter = assembly.table()
    assembly.sums(painter)
    assembly.close(*([] if ship_first else [shipping(job, width)]))


def _ship_first(job: Job) -> bool:
    return job.taste.flag("ship.first", 0.6)


def window(job: Job) -> Assembly:
    """A letter with an address window and a block of information at its right."""
    assembly, taste, width = begin(job), job.taste, job.look.width
    names = list(roles(job))
    first = next(name for name in names if name not in ("seller", "notify"))
    wide = width * taste.pick("window.share", (0.46, 0.5, 0.54))
    bare = taste.flag("window.unlabelled", 0.7)
    address = (
        lettered(party_lines(job, first), job.look.body, wide - 20)
        if bare
        else party_block(job, first, wide - 20, "small")
    )
    parts = [sender_line(job, wide - 6)] if "sender" in seller_place(job) else []
    left = below([space(taste.pick("window.drop", (4, 14, 24))), *parts, address], 4)
    refs = entries(job, "refs")
    room = width - wide - 8
    info = stacked(job, refs, room) if taste.flag("window.stacked", 0.12) else listed(job, refs, room - 8, "info")
    if taste.flag("window.title right", 0.3):
        info = below([title(job, room - 8, "left"), info], 6)
    info = _panel(job, info)
    assembly.head([letterhead(job, width), _side(left, info, width, wide)])
    if not taste.flag("window.title right", 0.3):
        assembly.head([title(job, width)])
    rest = [name for name in names if name != first]
    assembly.head([parties_row(job, rest, width, frames=taste.flag("window.frames", 0.2))])
    assembly.head(
        [arranged(job, entries(job, "terms"), width, "terms", ("listed", "columns", "inline", "headed", "stacked"))]
    )
    _after(job, assembly, _ship_first(job))
    return assembly


def _panel(job: Job, block: Block) -> Block:
    """A block plain, framed, shaded or with a line at its left."""
    look = job.look
    how = job.taste.pick("panel", ("plain", "plain", "framed", "shaded", "bar"))
    if how == "framed":
        return framed(padded(block, 4, 4), weight=look.weight)
    if how == "shaded":
        return framed(padded(block, 4, 4), weight=0, fill=look.grey, corner=job.taste.pick("panel.corner", (0, 4)))
    if how == "bar":
        return Block(
            block.width + 6, block.height, (Stroke(0, 0, 0, block.height, 1, look.accent), *padded(block, 6, 0).items)
        )
    return padded(block, 4, 0)


def cells(job: Job) -> Assembly:
    """Frames: parties in a row, references and terms in cells under each other."""
    assembly, taste, width = begin(job), job.taste, job.look.width
    half = width * 0.6
    if taste.flag("cells.title side", 0.5):
        assembly.head([_side(letterhead(job, half - 12), title(job, width - half, "right"), width, half)])
    else:
        assembly.head([letterhead(job, width), title(job, width)])
    gap = taste.pick("cells.gap", (0.01, 0.01, 6))
    parts = [parties_row(job, roles(job), width, frames=taste.flag("cells.frames", 0.75))]
    refs, terms = entries(job, "refs"), entries(job, "terms")
    draw = headed if taste.flag("cells.headed", 0.3) else celled
    rows = [
        draw(job, refs, width, taste.number("cells.refs", 4, 6)),
        draw(job, terms, width, taste.number("cells.terms", 3, 5)),
    ]
    order = [*rows, *parts] if taste.flag("cells.refs first", 0.3) else [*parts, *rows]
    if taste.flag("cells.mixed", 0.3):
        order = [rows[0], *parts, rows[1]]
    assembly.head([below([block for block in order if block.height > 0], gap)])
    _after(job, assembly, _ship_first(job))
    return assembly


def bands(job: Job) -> Assembly:
    """Columns at the top: parties beside references; heads in bars between."""
    assembly, taste, width = begin(job), job.taste, job.look.width
    names = list(roles(job))
    columns = names[:2]
    wide = width / (len(columns) + 1)
    blocks = [party_block(job, name, wide - 12) for name in columns]
    refs = listed(job, entries(job, "refs"), wide - 4, "bands")
    if taste.flag("bands.refs first", 0.25):
        blocks.insert(0, refs)
    else:
        blocks.append(refs)
    height = max(block.height for block in blocks)
    row = placed(width, height, [(wide * place, 0, block) for place, block in enumerate(blocks)])
    heads = [letterhead(job, width), title(job, width)]
    assembly.head(heads[::-1] if taste.flag("bands.title first", 0.25) else heads)
    assembly.head([row, parties_row(job, names[2:], width, frames=False)])
    assembly.head([arranged(job, entries(job, "terms"), width, "terms", ROW)])
    _after(job, assembly, _ship_first(job))
    return assembly


def letter(job: Job) -> Assembly:
    """A plain letter: the buyer at the left, references in running lines."""
    assembly, taste, width = begin(job), job.taste, job.look.width
    names = list(roles(job))
    refs = entries(job, "refs")
    near = taste.flag("letter.refs right", 0.4)
    parts = (
        [parties_row(job, names, width, frames=False)] if len(names) > 1 else [party_block(job, names[0], width * 0.6)]
    )
    lines = arranged(job, refs, width, "letter", ("inline", "headed", "columns", "listed"))
    if near and len(names) == 1:
        parts = [_side(party_block(job, names[0], width * 0.55), listed(job, refs, width * 0.4), width, width * 0.6)]
        lines = space(0)
    blocks = [letterhead(job, width), *parts, title(job, width), lines]
    if taste.flag("letter.title first", 0.4):
        blocks = [letterhead(job, width), title(job, width), *parts, lines]
    terms = arranged(job, entries(job, "terms"), width, "terms", ("inline", "listed", "columns"))
    ship_first = _ship_first(job)
    if taste.flag("letter.terms first", 0.5):
        assembly.head([*blocks, terms])
        _after(job, assembly, ship_first)
        return assembly
    assembly.head(blocks)
    painter = assembly.table()
    assembly.sums(painter)
    assembly.close(terms, shipping(job, width))
    return assembly


def banner(job: Job) -> Assembly:
    """The title and the amount to pay large at the top, then parties and lists."""
    assembly, look, taste, width = begin(job), job.look, job.taste, job.look.width
    half = width * 0.55
    total = total_only(job)
    box = below([lettered([total.label], look.label, 150), lettered([total.amount], look.title, 150)], 2)
    shaded = framed(padded(box, 6, 5), weight=0, fill=look.grey)
    head = letterhead(job, half - 4)
    right = below([title(job, width - half - 10, "left"), *([shaded] if taste.flag("banner.total", 0.7) else [])], 6)
    assembly.head([_side(head, right, width, half + 10)])
    refs = arranged(job, entries(job, "refs"), width, "refs", ROW)
    parts = parties_row(job, roles(job), width, frames=False)
    assembly.head([refs, parts] if taste.flag("banner.refs first") else [parts, refs])
    terms = arranged(job, entries(job, "terms"), width, "terms", ROW)
    assembly.head([terms])
    _after(job, assembly, _ship_first(job))
    return assembly


def layout_key(job: Job) -> Assembly:
    """Boxes after the model form of trade papers: parties at the left, references and terms at the right."""
    assembly, taste, look, width = begin(job), job.taste, job.look, job.look.width
    half = width / 2
    first = 1 if taste.flag("key.numbered", 0.4) else 0
    names = roles(job)
    left = [
        padded(party_block(job, name, half - 8, "small", first and first + place), 4, 3, 6)
        for place, name in enumerate(names)
    ]
    found, start = [], len(names) + 1
    for zone in ("refs", "terms", "ship"):
        found.append(numbered(entries(job, zone), start) if first else entries(job, zone))
        start += len(found[-1])
    refs, terms, ship = found
    right = [celled(job, refs, half, 2)]
    if taste.flag("key.terms list", 0.4):
        right.append(padded(listed(job, terms, half - 8, "terms"), 4, 3))
    else:
        right.append(celled(job, terms, half, taste.pick("key.terms", (1, 2))))
    (left if taste.flag("key.ship left", 0.6) else right).append(celled(job, ship, half, 2))
    columns = [_boxes(job, column, half) for column in (left, right)]
    height = max(column.height for column in columns)
    outer = Area(0, 0, width, height, None, look.weight)
    body = placed(width, height, [(0, 0, columns[0]), (half, 0, columns[1])])
    middle = Stroke(half, 0, half, height, look.weight)
    heads = [title(job, width)]
    if seller_place(job) != "box":
        heads.insert(0, letterhead(job, width))
    assembly.head([*heads, Block(width, height, (outer, middle, *body.items))], 6)
    painter = assembly.table()
    assembly.sums(painter)
    assembly.close()
    return assembly


def _boxes(job: Job, blocks: list[Block], width: float) -> Block:
    """Blocks with a line under each."""
    found = []
    for block in blocks:
        if block.height > 0:
            found += [block, Block(width, 0.1, (Stroke(0, 0, width, 0, job.look.weight),))]
    return below(found)


def reference_line(job: Job) -> Assembly:
    """Everything about the paper in running lines under the title, parties after it."""
    assembly, width = begin(job), job.look.width
    assembly.head([letterhead(job, width), title(job, width), inline(job, entries(job, "refs"), width)])
    assembly.head([parties_row(job, roles(job), width, frames=job.taste.flag("line.frames", 0.4))])
    terms = entries(job, "terms")
    if job.taste.flag("line.after", 0.4):
        painter = assembly.table()
        assembly.sums(painter)
        assembly.close(shipping(job, width), listed(job, terms, width, "terms"))
        return assembly
    assembly.head([arranged(job, terms, width, "terms", ROW)])
    _after(job, assembly, _ship_first(job))
    return assembly
