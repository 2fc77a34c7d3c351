"""A paper on its way down the pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from benchmarks.generator.lantern.atoms import Run, line
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.pen_parts import Dress, last_words, marks, open_pen, signature, sum_box
from benchmarks.generator.lantern.pen_table import PenTable, Room, TableDress

Block = Callable[[float], float]


class Foot(Protocol):
    """What is written below the goods, in the column of their descriptions."""

    def __call__(self, top: float, span: tuple[float, float]) -> float:
        """Writes it; returns the lower edge."""


class Flow:
    """Blocks below each other, each moved to the next page where it does not fit. ``total`` is the number of pages
    that the paper has, 0 while that is not known."""

    def __init__(self, paper: Paper, dress: Dress, total: int, *, wide: bool = False, running: bool = True) -> None:
        self.paper, self.dress, self.total, self.running = paper, dress, total, running
        self.pen = open_pen(dress, paper, wide=wide)
        self.x0, self.x1 = dress.margin, self.pen.width - dress.margin
        self.top = dress.margin - 4
        self.bottom = self.pen.height - 50
        self.repeat: Block | None = None

    def put(self, block: Block, *, space: float = 0) -> None:
        """Draws a block, on the next page if need be."""
        height = self.measure(block)
        if self.top + height + space > self.bottom:
            self.fresh()
        self.top = block(self.top) + space

    def measure(self, block: Block) -> float:
        """How much room a block takes; nothing is drawn, no fact is used up."""
        waiting = dict(self.paper.waiting)
        self.pen.dry = True
        lower = block(self.top)
        self.pen.dry = False
        self.paper.waiting = waiting
        return lower - self.top

    def fresh(self) -> float:
        """The next page with its head; returns where to go on."""
        self._number()
        self.pen.turn()
        self.top = self.dress.margin - 4
        if self.repeat:
            self.top = self.repeat(self.top)
        elif self.running:
            self._running()
        return self.top

    def _running(self) -> None:
        """Name of the firm and number of the invoice."""
        word = Run(self.paper.form.labels.label("number")[0], ("label.invoice_number",))
        number = (word, Run("  "), Run(self.paper.ship.number, ("invoice_number",)))
        self.pen.write(self.x0, self.top, line(self.paper.form.seller.name))
        self.pen.write(self.x1, self.top, number, align="right")
        self.top += self.pen.lead() + 8

    def _number(self) -> None:
        if not self.dress.page_words:
            return
        text = self.dress.page_words.replace("{n}", str(self.pen.page)).replace("{m}", str(max(self.total, 1)))
        self.pen.write(self.x1, self.pen.height - 32, line(text), 7, align="right")

    def goods(self, dress: TableDress | None = None, *, with_marks: bool = False, foot: Foot | None = None) -> None:
        """The table with its sums; ``foot`` draws into the description's column before the sums."""
        dress = dress or self.dress.table
        table = self.paper.table(marks=with_marks and len(self.paper.ship.items) <= 12)
        sums = self.paper.sums()
        room_for = Room(self.x0, self.x1, self.bottom, self.fresh)
        drawn = PenTable(self.pen, self.paper, table, room_for, dress, sums)
        top = drawn.draw(self.top)
        if foot:
            filled = partial(foot, span=drawn.span())
            if top + self.measure(filled) + 60 < self.bottom:
                top = filled(top)
        inside = self.dress.sums == "inside"
        room = (len(sums) if inside else 0) * (self.pen.lead() + 4)
        if dress.stretch and self.pen.page == 1 and top + room < dress.stretch:
            top = dress.stretch - room
        if inside:
            top = drawn.sums(top, table.quantities if self.paper.form.table.totals_row else "")
        self.top = drawn.close(top) + 6
        if not inside:
            self.put(lambda at: sum_box(self.pen, sums, self.x1, at, self.dress.sums))

    def closing(self, *, boxed: bool = False, with_marks: bool = True) -> None:
        """Marks, last words at the left, the signature at the right."""
        middle = self.x0 + 0.6 * (self.x1 - self.x0)
        broken = boxed or self.dress.head == "split"

        def block(top: float) -> float:
            left = marks(self.pen, self.paper, self.x0, top, self.dress.end) if with_marks else top
            left = last_words(self.pen, self.paper, self.dress, (self.x0, middle - 10, left))
            right = signature(self.pen, self.paper, self.dress.sign, middle + 6, top + 6, boxed=broken)
            return max(left, right)

        self.put(block)

    def end(self) -> None:
        """Ends the last page."""
        self._number()


class Drawing(Protocol):
    """What draws a paper once the number of pages is known or not."""

    def flow(self, paper: Paper, total: int) -> Flow:
        """The paper drawn."""


def draw_twice(drawing: Drawing, paper: Paper) -> bytes:
    """The PDF: once to count the pages, once for good."""
    pages = drawing.flow(Paper(paper.form, paper.ship), 0).pen.page
    return drawing.flow(paper, pages).pen.done()
