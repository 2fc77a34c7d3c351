"""Pieces of a page before they have a place: texts, lines, areas, put together to blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from benchmarks.generator.konzern.fonts import Colour, Face, width_of
from benchmarks.generator.konzern.formats import FIXED

BLACK: Colour = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Run:
    """A piece of a line, marked or not; a face of its own where it has one."""

    text: str
    mark: str = ""
    face: Face | None = None
    bold: bool = False


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Text:
    """A text on its baseline, from its left edge."""

    x: float
    top: float
    text: str
    face: Face
    bold: bool = False
    mark: str = ""


@dataclass(frozen=True)
class Stroke:
    """A straight line."""

    x0: float
    top0: float
    x1: float
    top1: float
    weight: float = 0.5
    colour: Colour = BLACK
    dashed: bool = False


@dataclass(frozen=True)
class Area:
    """A rectangle, filled where it has a colour, outlined where it has a weight."""

    x0: float
    top: float
    x1: float
    bottom: float
    fill: Colour | None = None
    weight: float = 0.0
    colour: Colour = BLACK
    round: float = 0.0


@dataclass(frozen=True)
class Polygon:
    """A closed shape, of a logo or round a mark."""

    corners: tuple[tuple[float, float], ...]
    fill: Colour | None = None
    weight: float = 0.6


@dataclass(frozen=True)
class Scrawl:
    """A signature."""

    x: float
    top: float
    name: str
    width: float = 100


Item = Text | Stroke | Area | Polygon | Scrawl


@dataclass(frozen=True)
class Block:
    """Items in a box of a size; the items' places count from its upper left corner."""

    width: float
    height: float
    items: tuple[Item, ...] = field(default=())


def moved(item: Item, dx: float, dy: float) -> Item:
    """The same item elsewhere."""
    if isinstance(item, Text | Scrawl):
        return replace(item, x=item.x + dx, top=item.top + dy)
    if isinstance(item, Stroke):
        return replace(item, x0=item.x0 + dx, x1=item.x1 + dx, top0=item.top0 + dy, top1=item.top1 + dy)
    if isinstance(item, Area):
        return replace(item, x0=item.x0 + dx, x1=item.x1 + dx, top=item.top + dy, bottom=item.bottom + dy)
    return replace(item, corners=tuple((x + dx, top + dy) for x, top in item.corners))


def placed(width: float, height: float, pieces: Iterable[tuple[float, float, Block]]) -> Block:
    """Blocks at given places of a larger one."""
    items = tuple(moved(item, x, top) for x, top, block in pieces for item in block.items)
    return Block(width, height, items)


def below(blocks: Sequence[Block], gap: float = 0) -> Block:
    """Blocks under each other; empty ones take no room."""
    kept = [block for block in blocks if block.height > 0]
    top, pieces = 0.0, []
    for block in kept:
        pieces.append((0.0, top, block))
        top += block.height + gap
    return placed(max((b.width for b in kept), default=0), max(0.0, top - gap), pieces)


def beside(blocks: Sequence[Block], gap: float = 0) -> Block:
    """Blocks next to each other, upper edges level."""
    x, pieces = 0.0, []
    for block in blocks:
        pieces.append((x, 0.0, block))
        x += block.width + gap
    return placed(max(0.0, x - gap), max((b.height for b in blocks), default=0), pieces)


def space(height: float, width: float = 0) -> Block:
    """Room that stays empty."""
    return Block(width, height)


def padded(block: Block, x: float, top: float, bottom: float | None = None) -> Block:
    """A block with room around it."""
    under = top if bottom is None else bottom
    return placed(block.width + 2 * x, block.height + top + under, [(x, top, block)])


def framed(
    block: Block, height: float = 0, weight: float = 0.5, fill: Colour | None = None, corner: float = 0
) -> Block:
    """A block in a frame, at least as high as asked for."""
    tall = max(block.height, height)
    frame = Area(0, 0, block.width, tall, fill, weight, BLACK, corner)
    return Block(block.width, tall, (frame, *block.items))


def line_width(line: Line, face: Face) -> float:
    """How wide a line runs."""
    return sum(width_of(run.text, run.face or face, run.bold) for run in line)


def wrapped(line: Line, face: Face, width: float) -> list[Line]:
    """A line in as many as it takes; what has no blank inside stays in one piece."""
    if line_width(line, face) <= width:
        return [line]
    lines: list[list[Run]] = [[]]
    used = 0.0
    for blank, piece in _pieces(line):
        wide = line_width(piece, face)
        gap = line_width((blank,), face) if blank and lines[-1] else 0.0
        if lines[-1] and used + gap + wide > width:
            lines.append([])
            used = gap = 0.0
        if gap and blank:
            _append(lines[-1], blank)
        for run in piece:
            _append(lines[-1], run)
        used += gap + wide
    return [tuple(one) for one in lines if any(run.text.strip() for run in one)]


def _pieces(line: Line) -> list[tuple[Run | None, Line]]:
    """What stands between blanks, each with the blank before it; a piece may go over several runs."""
    found: list[tuple[Run | None, Line]] = []
    blank: Run | None = None
    piece: list[Run] = []
    for run in line:
        for number, word in enumerate(run.text.split(" ")):
            if number:
                if piece:
                    found.append((blank, tuple(piece)))
                    blank, piece = None, []
                blank = replace(run, text=blank.text + " ") if blank else replace(run, text=" ")
            if word:
                piece.append(replace(run, text=word))
    return [*found, (blank, tuple(piece))] if piece else found


def _append(runs: list[Run], piece: Run) -> None:
    if runs and runs[-1].mark == piece.mark and runs[-1].face == piece.face and runs[-1].bold == piece.bold:
        runs[-1] = replace(runs[-1], text=runs[-1].text + piece.text)
    else:
        runs.append(piece)


def lettered(
    lines: Iterable[Line], face: Face, width: float, align: str = "left", lead: float = 0, wrap: bool = True
) -> Block:
    """Lines of text in a column."""
    step = lead or face.lead
    rows = [piece for line in lines for piece in (wrapped(line, face, width) if wrap else [line])]
    items: list[Item] = []
    for number, row in enumerate(rows):
        shown, smaller = _fitted(row, face, width)
        free = width - line_width(shown, smaller)
        x = {"left": 0.0, "right": free, "centre": free / 2}[align]
        top = number * step + 0.78 * step
        for run in shown:
            own = run.face or smaller
            items += _text_items(run, own, x, top)
            x += width_of(run.text, own, run.bold)
    return Block(width, len(rows) * step, tuple(items))


def _fitted(row: Line, face: Face, width: float) -> tuple[Line, Face]:
    """The same line in a smaller face where it would run over its column."""
    size = face.size
    while size > 6 and line_width(row, replace(face, size=size)) > width + 0.5:
        size = max(6.0, size - 0.25)
    smaller = replace(face, size=size)
    return row, smaller


def _text_items(run: Run, face: Face, x: float, top: float) -> list[Item]:
    """A run without the blanks round it."""
    shown = run.text.strip(" ")
    if not shown:
        return []
    start = x + width_of(run.text[: len(run.text) - len(run.text.lstrip(" "))], face, run.bold)
    return [Text(start, top, shown, face, run.bold, run.mark)]


def head_words(lines: Iterable[Line]) -> list[str]:
    """The pieces of lines that cannot be broken."""
    return [word for line in lines for word in "".join(run.text for run in line).split(" ") if word]


def fixed(text: str) -> str:
    """A text that stays in one line."""
    return text.replace(" ", FIXED)
