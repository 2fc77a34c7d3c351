"""From a label to the block of lines that it announces: in the label's own line, to its right, or below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.layout.segments import Segment, View
from extractors.parties import vocabulary
from extractors.parties.roles import RoleLabel, cut
from pipeline.domain.evidence import Box

MOST_LINES = 9  # of a party
FIRST_GAP = 2.6  # letters' heights between a label and the first line under it
NEXT_GAP = 1.5  # between two lines of a block
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
        yield (label.rest, *under(ground, label.rest, label.box.x0))
        return
    right = _to_the_right(ground, label)
    below = under_label(ground, label)
    boxed = _form(ground, below) or (_form(ground, [label_row, *below]) if (label_row := right) else None)
    if boxed:
        yield tuple(boxed)
    beside = (right, *under(ground, right, right.box.x0)) if right else ()
    first, second = (beside, tuple(below)) if label.marked else (tuple(below), beside)
    yield from (block for block in (first, second) if block)


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


def under_label(ground: Ground, label: RoleLabel) -> list[Segment]:
    """The lines below a label, in its column."""
    return _walk(ground, label.box, label.box.x0, label.segment.size, FIRST_GAP)


def under(ground: Ground, first: Segment, left: float | None = None) -> list[Segment]:
    """The lines that go on below a first line; they may also begin where its label begins."""
    return _walk(ground, first.box, left, first.size, NEXT_GAP)


def _walk(ground: Ground, start: Box, left: float | None, size: float, reach: float) -> list[Segment]:
    """Line by line downward in one column, until a label, a drawn line, the goods, or a gap."""
    found: list[Segment] = []
    last, column = start, start
    lefts = [start.x0, *([left] if left is not None else [])]
    while len(found) < MOST_LINES:
        line = _next(ground, last, column, lefts, size)
        if line is None:
            break
        gap = line.box.top - last.bottom
        allowed = reach if not found else NEXT_GAP
        if gap > allowed * max(size, line.size) or ground.view.crossed(line.box.x0, last.bottom, line.box.top):
            break
        if ground.ends(line):
            break
        if not found:
            column, lefts = line.box, [*lefts, line.box.x0]
        else:
            column = column.union(line.box)
        found.append(line)
        last, size = line.box, max(6.0, min(size, line.size))
    return found


def _next(ground: Ground, last: Box, column: Box, lefts: list[float], size: float) -> Segment | None:
    """The nearest segment below in the column."""
    below = [
        s
        for s in ground.view.segments
        if s.box.top >= last.bottom - 0.45 * max(size, s.size)
        and s.box.middle[1] > last.middle[1] + 2
        and s.box.top - last.bottom < 4 * max(size, s.size)
        and _aligned(s.box, column, lefts, max(size, s.size))
    ]
    if not below:
        return None
    row = min(below, key=lambda s: s.box.top).row
    return min((s for s in below if s.row == row), key=lambda s: min(abs(s.box.x0 - left) for left in lefts))


def _aligned(box: Box, column: Box, lefts: list[float], size: float) -> bool:
    """In the column: the same left edge, the same middle, the same right edge, or a little indented."""
    if any(abs(box.x0 - left) <= 1.2 * size for left in lefts):
        return True
    overlap = min(box.x1, column.x1) - max(box.x0, column.x0)
    if overlap <= 0:
        return False
    centred = abs(box.middle[0] - column.middle[0]) <= size
    flush = abs(box.x1 - column.x1) <= 0.6 * size
    return centred or flush or 0 <= box.x0 - min(lefts) <= 3 * size


def _form(ground: Ground, below: Sequence[Segment]) -> list[Segment] | None:
    """A box with sub-labels ("Company … / Address … / Contact …"): the values beside name, address and country."""
    if not below or vocabulary.inside(below[0].text) is None:
        return None
    values: list[Segment] = []
    for head in below:
        found = vocabulary.inside(head.text)
        if found is None:
            break
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
