"""Blocks flow onto pages; finished pages are drawn and marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.generator.kit.pen import MarkedSheet
from benchmarks.generator.konzern.fonts import register, scripts, width_of
from benchmarks.generator.konzern.formats import FIXED
from benchmarks.generator.konzern.ink import Area, Block, Item, Polygon, Scrawl, Stroke, Text, moved
from benchmarks.generator.konzern.ledger import Ledger
from benchmarks.generator.konzern.look import Look

Fixed = Callable[[int, int], list[tuple[float, float, Block]]]
"""What stands at the same places of every page: page number and number of pages give blocks with their places."""
JOINED = frozenset(
    {"seller_address", "buyer_address", "consignee_address", "payment_terms", "marks_and_numbers"}
) | frozenset({"seller_name", "buyer_name", "consignee_name", "invoice_of", "port_of_loading", "port_of_discharge"})


@dataclass
class Flow:
    """Blocks from top to bottom; ``start`` of later pages and ``end`` of all are room left to headers and footers."""

    look: Look
    start: float
    end: float
    top: float = 0.0
    pages: list[list[Item]] = field(default_factory=lambda: [[]])
    repeat: Block | None = None
    begun: bool = False

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self.end - self.top

    def turn(self) -> None:
        """The next page."""
        self.pages.append([])
        self.top = self.start
        self.begun = False
        if self.repeat is not None:
            self.pages[-1] += [moved(item, self.look.left, self.top) for item in self.repeat.items]
            self.top += self.repeat.height

    def add(self, block: Block, gap: float = 0, x: float | None = None) -> None:
        """A block under the last one; on the next page where it does not fit any more."""
        if block.height > self.room and self.begun:
            self.turn()
        self.begun = True
        left = self.look.left if x is None else x
        self.pages[-1] += [moved(item, left, self.top) for item in block.items]
        self.top += block.height + gap


def print_pages(title: str, look: Look, ledger: Ledger, flow: Flow, fixed: Fixed) -> bytes:
    """The PDF of all pages."""
    register()
    sheet = MarkedSheet(title, font="sans", habit=look.habit, size=look.size)  # type: ignore[arg-type]
    every = []
    for number, items in enumerate(flow.pages, start=1):
        around = [moved(item, x, top) for x, top, block in fixed(number, len(flow.pages)) for item in block.items]
        every.append([*around, *items])
    boxed = _repeated(every)
    for number, items in enumerate(every):
        for item in items:
            _draw_item(sheet, item, look)
        _mark(sheet, items, boxed, ledger)
        if number < len(every) - 1:
            sheet.turn_page()
    return sheet.done()


def _draw_item(sheet: MarkedSheet, item: Item, look: Look) -> None:
    if isinstance(item, Text):
        _draw_text(sheet, item, look)
    elif isinstance(item, Stroke):
        sheet.canvas.saveState()
        sheet.canvas.setStrokeColorRGB(*item.colour)
        if item.dashed:
            sheet.canvas.setDash(1, 2)
        sheet.rule(item.x0, item.top0, item.x1, item.top1, item.weight)
        sheet.canvas.restoreState()
    elif isinstance(item, Area):
        _draw_area(sheet, item)
    elif isinstance(item, Polygon):
        _draw_polygon(sheet, item)
    elif isinstance(item, Scrawl):
        sheet.signature(item.x, item.top, item.name, item.width)


def _draw_text(sheet: MarkedSheet, item: Text, look: Look) -> None:
    x, font = item.x, item.face.font(item.bold)
    sheet.canvas.setFillColorRGB(*item.face.colour)
    for piece, japanese in scripts(item.text.replace(FIXED, look.blanks)):
        sheet.text(x, item.top, piece, item.face.size, "gothic" if japanese else font)
        x += sheet.width_of(piece, item.face.size, "gothic" if japanese else font)
    sheet.canvas.setFillColorRGB(0, 0, 0)


def _draw_area(sheet: MarkedSheet, item: Area) -> None:
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setLineWidth(item.weight)
    canvas.setStrokeColorRGB(*item.colour)
    if item.fill is not None:
        canvas.setFillColorRGB(*item.fill)
    place = (item.x0, sheet.height - item.bottom, item.x1 - item.x0, item.bottom - item.top)
    how = {"stroke": int(item.weight > 0), "fill": int(item.fill is not None)}
    if item.round:
        canvas.roundRect(*place, item.round, **how)
    else:
        canvas.rect(*place, **how)
    canvas.restoreState()


def _draw_polygon(sheet: MarkedSheet, item: Polygon) -> None:
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setLineWidth(item.weight)
    path = canvas.beginPath()
    path.moveTo(item.corners[0][0], sheet.height - item.corners[0][1])
    for x, top in item.corners[1:]:
        path.lineTo(x, sheet.height - top)
    path.close()
    if item.fill is not None:
        canvas.setFillColorRGB(*item.fill)
    canvas.drawPath(path, stroke=int(item.weight > 0), fill=int(item.fill is not None))
    canvas.restoreState()


def _repeated(pages: Sequence[Sequence[Item]]) -> set[str]:
    """The values of several lines that are printed more than once."""
    times: dict[str, int] = {}
    for items in pages:
        for name, _ in _clusters(items):
            times[name] = times.get(name, 0) + 1
    return {name for name, count in times.items() if count > 1 and name in JOINED}


def _clusters(items: Sequence[Item]) -> list[tuple[str, list[Text]]]:
    """Marked texts; those of one value that stand close under each other are together."""
    found: list[tuple[str, list[Text]]] = []
    for text in (item for item in items if isinstance(item, Text) and item.mark):
        last = found[-1][1][-1] if found else None
        if last is not None and last.mark == text.mark and 0 <= text.top - last.top < 2.5 * text.face.size:
            found[-1][1].append(text)
        else:
            found.append((text.mark, [text]))
    return found


def _mark(sheet: MarkedSheet, items: Sequence[Item], boxed: set[str], ledger: Ledger) -> None:
    for name, texts in _clusters(items):
        boxes = [_box(text) for text in texts]
        for text in texts:
            ledger.note(name, text.text)
        if name in boxed:
            lefts, tops, rights, bottoms = zip(*boxes, strict=True)
            boxes = [(min(lefts), min(tops), max(rights), max(bottoms))]
        for box in boxes:
            sheet.mark(name, *box)


def _box(text: Text) -> tuple[float, float, float, float]:
    size = text.face.size
    return text.x, text.top - size, text.x + width_of(text.text, text.face, text.bold), text.top + 0.25 * size
