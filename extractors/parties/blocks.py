"""From a label to the block of lines that it announces: in the label's own line, to its right, or below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from extractors.layout.segments import Segment, View
from extractors.parties import vocabulary
from extractors.parties.roles import RoleLabel, cut
from pipeline.domain.evidence import Box, Source

MOST_LINES = 9  # of a party
FIRST_GAP = 2.6  # letters' heights between a label and the first line under it
NEXT_GAP = 1.5  # between two lines of a block
FLUSH_GAP = 2.3  # between two lines that begin exactly below each other (a scan's letters are measured without tails)
CENTRED = 0.1  # of a column's width: how far off its middle a centred heading may be
SCANNED = 1.3  # a font's size to the height of its capitals and digits
WRITING = 6.5  # points between where a line to write on begins and where the text on it does
GROWN = 1.4  # how much larger a line of the same block may be than the smallest above it
STEADY = 1.6  # how much wider than the gap before a gap may be
FAR_RIGHT = 22.0  # letters' heights to a value in the next column


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of a page before blocks are looked for: `stops` are segments that end a block (labels of any
    kind), `tables` the boxes of the goods."""

    view: View
    stops: frozenset[int]
    tables: tuple[Box, ...] = ()

    def ends(self, segment: Segment) -> bool:
        """Whether a block must end before this segment."""
        return id(segment) in self.stops or any(_inside(segment.box, table) for table in self.tables)


def _inside(box: Box, table: Box) -> bool:
    x, y = box.middle
    return table.x0 <= x <= table.x1 and table.top <= y <= table.bottom


def candidates(ground: Ground, label: RoleLabel) -> Iterator[tuple[Segment, ...]]:
    """Blocks that the label may announce, the likeliest first."""
    if label.rest is not None:
        yield (label.rest, *_address_beside(ground, label.rest), *under(ground, label.rest, label.box.x0))
        return
    right = _to_the_right(ground, label)
    if filled := _cell_beside(ground, label):
        yield filled
    below = under_label(ground, label)
    boxed = _form(ground, below) or (_form(ground, [label_row, *below]) if (label_row := right) else None)
    if boxed:
        yield tuple(boxed)
    beside = (right, *_address_beside(ground, right), *under(ground, right, label.box.x0)) if right else ()
    yield from (block for block in (tuple(below), beside) if block)


def _to_the_right(ground: Ground, label: RoleLabel) -> Segment | None:
    """The segment beside the label, past a colon that stands alone."""
    row = [s for s in ground.view.segments if s.row == label.segment.row and s.box.x0 >= label.box.x1 - 1]
    for segment in sorted(row, key=lambda s: s.box.x0):
        if not any(char.isalnum() for char in segment.text):
            continue
        if ground.ends(segment) or segment.box.x0 - label.box.x1 > FAR_RIGHT * label.segment.size:
            return None
        return cut(segment, 0)
    return None


def _cell_beside(ground: Ground, label: RoleLabel) -> tuple[Segment, ...]:
    """All lines of the ruled cell beside a label that is set half way down its own; else nothing."""
    x, y = label.box.middle
    own = ground.view.cell(x, y)
    cell = ground.view.cell(own.x1 + 3, y) if own else None
    if own is None or cell is None or cell.x0 < own.x1 - 2:
        return ()
    alone = [s for s in ground.view.segments if _inside(s.box, own)] == [label.segment]
    within = tuple(s for s in ground.view.segments if _inside(s.box, cell))
    fitting = 0 < len(within) <= MOST_LINES and not any(map(ground.ends, within))
    return within if alone and fitting and within[0].box.top < label.box.top - 2 else ()


def under_label(ground: Ground, label: RoleLabel) -> list[Segment]:
    """The lines below a label, in its column; under a heading in the middle of its box, those of the box."""
    found = _walk(ground, _Walk(label.box, [label.box.x0], height(label.segment), FIRST_GAP, heading=not label.marked))
    centred = _under_heading(ground, label)
    return centred if centred and (not found or centred[0].row < found[0].row) else found


def under(ground: Ground, first: Segment, left: float | None = None) -> list[Segment]:
    """The lines that go on below a first line; they may also begin where its label begins."""
    lefts = [first.box.x0, *([left] if left is not None else [])]
    return _walk(ground, _Walk(first.box, lefts, height(first), FLUSH_GAP, heading=False))


def _under_heading(ground: Ground, label: RoleLabel) -> list[Segment]:
    """Under a heading that is centred over its column, the column reaches half way to the headings beside it."""
    row = [s.box.middle[0] for s in ground.view.segments if s.row == label.segment.row and ground.ends(s)]
    middle = label.segment.box.middle[0]
    left = max(((x + middle) / 2 for x in row if x < middle - 1), default=0.0)
    right = min(((x + middle) / 2 for x in row if x > middle + 1), default=ground.view.page.width)
    size = height(label.segment)
    if abs((left + right) / 2 - middle) > CENTRED * (right - left):
        return []
    for segment in ground.view.segments:
        gap = segment.box.top - label.box.bottom
        if not any(char.isalnum() for char in segment.text):
            continue
        if -0.2 * size < gap <= FIRST_GAP * size and left <= segment.box.x0 and segment.box.x1 <= right:
            return [] if ground.ends(segment) else [segment, *under(ground, segment)]
    return []


def height(segment: Segment) -> float:
    """The size of the letters; a scan's are measured without the room above and below them."""
    return segment.size * (SCANNED if segment.source is Source.OCR else 1.0)


@dataclass(slots=True)
class _Walk:
    """Going down a column: where from, its left edges, the letters' size, how far the first line may be, and whether a
    line may be drawn under what it starts from (the heading of a box)."""

    start: Box
    lefts: list[float]
    size: float
    reach: float
    heading: bool


def _walk(ground: Ground, walk: _Walk) -> list[Segment]:
    """Line by line downward in one column, until a label, a drawn line, the goods, or a gap."""
    found: list[Segment] = []
    last, column, before = walk.start, walk.start, None
    while len(found) < MOST_LINES:
        line = _next(ground, last, column, walk)
        if line is None or ground.ends(line) or line.text[0] in ":：":
            break
        gap = line.box.top - last.bottom
        if gap > _allowed(walk, line, found, before) or _row_is_labelled(ground, line, walk):
            break
        if (found or not walk.heading) and height(line) > GROWN * walk.size and line.source is not Source.OCR:
            break
        if _divided(ground, line, last) and (found or not walk.heading):
            break
        column = column.union(line.box) if found else line.box
        before = gap if found or not walk.heading else None
        walk.lefts = walk.lefts if found else [*walk.lefts, line.box.x0]
        found.append(line)
        last, walk.size = line.box, max(6.0, min(walk.size if found[1:] else height(line), height(line)))
    return found


def _divided(ground: Ground, line: Segment, last: Box) -> bool:
    """Whether a box ends between two lines. A line to write on begins where the text begins and touches no other."""
    x = line.box.x0 + 3
    rules = ground.view.page.rules
    for rule in (r.box for r in rules if r.horizontal):
        if not (rule.x0 - 2 <= x <= rule.x1 + 2 and last.bottom - 1 <= rule.middle[1] <= line.box.top + 1):
            continue
        touched = any(
            not r.horizontal and abs(r.box.x0 - rule.x0) <= 2 and r.box.top - 2 <= rule.top <= r.box.bottom + 2
            for r in rules
        )
        if touched or abs(rule.x0 - line.box.x0) > WRITING:
            return True
    return False


def _allowed(walk: _Walk, line: Segment, found: Sequence[Segment], before: float | None) -> float:
    """How far the next line may be from the last, in points."""
    size = max(walk.size, height(line))
    if not found:
        return walk.reach * size
    before_box = found[-1].box
    flush = min(abs(line.box.x0 - before_box.x0), abs(line.box.x1 - before_box.x1)) <= 0.4 * size
    most = (FLUSH_GAP if flush else NEXT_GAP) * size
    return most if before is None else min(most, STEADY * max(before, 0.0) + 0.35 * size)


def _row_is_labelled(ground: Ground, line: Segment, walk: _Walk) -> bool:
    """Whether a label stands to the left in this row: then the line is that label's value, no more of ours."""
    left = [s for s in ground.view.segments if s.row == line.row and s.box.x1 <= line.box.x0]
    beside = max(left, key=lambda s: s.box.x1, default=None)
    return beside is not None and ground.ends(beside) and beside.box.x0 >= min(walk.lefts) - 200


def _next(ground: Ground, last: Box, column: Box, walk: _Walk) -> Segment | None:
    """The nearest segment below in the column."""
    below = [
        s
        for s in ground.view.segments
        if any(char.isalnum() for char in s.text)
        and s.box.middle[1] > last.middle[1] + 2
        and -0.45 * max(walk.size, s.size) <= s.box.top - last.bottom < 4 * max(walk.size, s.size)
        and (_aligned(s.box, column, walk) or _aligned(_with_neighbours(ground, s), column, walk))
    ]
    if not below:
        return None
    row = min(below, key=lambda s: s.box.top).row
    return min((s for s in below if s.row == row), key=lambda s: min(abs(s.box.x0 - left) for left in walk.lefts))


def _with_neighbours(ground: Ground, segment: Segment) -> Box:
    """The segment with what stands close to its right ("…, JAPAN   TEL: …" is centred as a whole)."""
    box = segment.box
    for other in ground.view.segments:
        if other.row == segment.row and 0 <= other.box.x0 - box.x1 <= 3 * segment.size:
            box = box.union(other.box)
    return box


def _aligned(box: Box, column: Box, walk: _Walk) -> bool:
    """In the column: the same left edge, the same middle, the same right edge, or a little indented."""
    lefts, size = walk.lefts, walk.size
    if any(abs(box.x0 - left) <= 1.2 * size for left in lefts):
        return True
    overlap = min(box.x1, column.x1) - max(box.x0, column.x0)
    if overlap <= 0:
        return False
    centred = abs(box.middle[0] - column.middle[0]) <= size
    flush = abs(box.x1 - column.x1) <= 0.6 * size
    return centred or flush or 0 <= box.x0 - min(lefts) <= 3 * size


def _address_beside(ground: Ground, name: Segment) -> Iterator[Segment]:
    """What stands beside a name and says that it is the address: "Customer: ABC   Address: 12 Foo Road"."""
    row = [s for s in ground.view.segments if s.row == name.row and s.box.x0 > name.box.x1]
    for head, value in zip_longest(row, row[1:]):
        found = vocabulary.inside(head.text)
        if found is None or found[0] != "address":
            continue
        rest = cut(head, found[1]) if found[1] < len(head.text) else value
        if rest is not None:
            yield rest
            yield from under(ground, rest)
        return


def _form(ground: Ground, below: Sequence[Segment]) -> list[Segment] | None:
    """A box with sub-labels ("Company … / Address … / Contact …"): the values beside name, address and country."""
    if not below or vocabulary.inside(below[0].text) is None:
        return None
    values: list[Segment] = []
    named = any((kind := vocabulary.inside(head.text)) and kind[0] == "company" for head in below)
    for head in below:
        found = vocabulary.inside(head.text)
        if found is None:
            continue  # a phone, a person
        if named and found[0] == "name":
            continue  # a person's, as the company has its own place
        rest = cut(head, found[1]) if found[1] < len(head.text) else None
        first = rest or _beside(ground, head)
        if first:
            values.append(first)
            values += _until_next_head(ground, first, head, below)
    return values or None


def _beside(ground: Ground, head: Segment) -> Segment | None:
    row = [s for s in ground.view.segments if s.row == head.row and s.box.x0 > head.box.x1 - 1]
    return min(row, key=lambda s: s.box.x0, default=None)


def _until_next_head(ground: Ground, first: Segment, head: Segment, heads: Sequence[Segment]) -> list[Segment]:
    """The lines under a value, down to the row of the next sub-label or other text in the sub-labels' column."""
    lower = [
        s.box.top
        for s in ground.view.segments
        if s.box.top > head.box.bottom - 1 and abs(s.box.x0 - head.box.x0) <= head.size
    ]
    edge = min(lower, default=float("inf"))
    return [s for s in under(ground, first) if s.box.middle[1] < edge]
