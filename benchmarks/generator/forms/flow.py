"""Forms on their pages: what stands before the goods, the goods over as many pages as they take, what comes after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.generator.forms.ink import Line
from benchmarks.generator.forms.nodes import Node
from benchmarks.generator.forms.pager import Pager
from benchmarks.generator.forms.surfaces import Surface
from benchmarks.generator.forms.table import RowOf, Table

Carry = Callable[[int, bool], RowOf]
"""Makes the row with the sum so far, after so many rows; for the end of a page, or for the start of the next."""


@dataclass
class Form:
    """A paper before it is drawn. ``side`` stands left of everything on the first page, ``after`` on a last page."""

    head: list[Node]
    foot: list[Node]
    table: Table | None = None
    items: list[Node] = field(default_factory=list)
    running: list[Line] = field(default_factory=list)
    pinned: bool = False
    joined: bool = False
    sums_low: bool = False
    carry: Carry | None = None
    side: Node | None = None
    side_share: float = 0.0
    after: list[Node] = field(default_factory=list)


@dataclass
class Press:
    """Draws one form on a surface."""

    form: Form
    surface: Surface
    x0: float = 0.0
    x1: float = 0.0

    def run(self) -> None:
        """Draws all pages."""
        surface, form = self.surface, self.form
        self._narrow()
        if self._pages() > 1:
            surface.gap, form.joined = (surface.gap if surface.thin else 3.0), True
        start, turns = self._end_of(form.head)
        if form.table is not None:
            form.table.fit(surface, self.x0, self.x1)
            early = self._breaks_early(form.table, start)
            chunks = self._chunks(form.table, surface.top + self._page_head_tall() if early else start)
            surface.pages = len(chunks) + bool(form.after) + early + turns
            self._draw_side()
            y = self._draw_flowing(form.head, surface.top)
            if early:
                self._turn()
                y = self._page_top()
            self._draw_table(form.table, chunks, y)
        else:
            surface.pages = self._count_items(start) + bool(form.after) + turns
            self._draw_side()
            self._draw_items(self._draw_flowing(form.head, surface.top))
        if form.after:
            self._turn()
            self._draw_nodes(form.after, self._page_top())

    def _narrow(self) -> None:
        """Sets the edges of the first page's text, right of the side column."""
        surface, form = self.surface, self.form
        self.x0, self.x1 = surface.left, surface.right
        if form.side is not None:
            self.x0 = surface.snap(surface.left + (surface.right - surface.left) * form.side_share)

    def _pages(self) -> int:
        """How many pages the form takes as it is."""
        start, turns = self._end_of(self.form.head)
        if self.form.table is None:
            return turns + self._count_items(start)
        self.form.table.fit(self.surface, self.x0, self.x1)
        early = self._breaks_early(self.form.table, start)
        return turns + early + len(self._chunks(self.form.table, start))

    def _draw_side(self) -> None:
        if self.form.side is not None:
            surface = self.surface
            wide = self.x0 - surface.left - surface.gutter
            tall = self.form.side.tall(surface, wide)
            self.form.side.draw(surface, surface.left, surface.top, wide, tall)

    # ------------------------------------------------------------------------------------------------ nodes

    def _gap(self, nodes: Sequence[Node], place: int) -> float:
        """The space between a node and the next."""
        surface, node = self.surface, nodes[place]
        after = nodes[place + 1] if place + 1 < len(nodes) else None
        if self.form.joined and node.framed and after is not None and after.framed:
            return 0.0
        return surface.gap + surface.thin * node.ruled

    def _tall(self, nodes: Sequence[Node]) -> float:
        wide = self.x1 - self.x0
        return sum(node.tall(self.surface, wide) + self._gap(nodes, place) for place, node in enumerate(nodes))

    def _draw_nodes(self, nodes: Sequence[Node], y: float) -> float:
        wide = self.x1 - self.x0
        for place, node in enumerate(nodes):
            tall = node.tall(self.surface, wide)
            node.draw(self.surface, self.x0, y, wide, tall)
            y += tall + self._gap(nodes, place)
        return y

    def _end_of(self, nodes: Sequence[Node]) -> tuple[float, int]:
        """Where pieces end that may run over the page, and how many times the page is turned."""
        y, turns, wide = self.surface.top, 0, self.x1 - self.x0
        for place, node in enumerate(nodes):
            tall = node.tall(self.surface, wide)
            if place and y + tall + self.surface.thin > self.surface.bottom:
                y, turns = self.surface.top + self._page_head_tall(), turns + 1
            y += tall + self._gap(nodes, place)
        return y, turns

    def _draw_flowing(self, nodes: Sequence[Node], y: float) -> float:
        """Draws pieces that may run over the page."""
        for place, node in enumerate(nodes):
            wide = self.x1 - self.x0
            tall = node.tall(self.surface, wide)
            if place and y + tall + self.surface.thin > self.surface.bottom:
                self._turn()
                y = self._page_top()
            node.draw(self.surface, self.x0, y, wide, tall)
            y += tall + self._gap(nodes, place)
        return y

    def too_tall(self) -> bool:
        """Whether a piece before the goods is taller than the page."""
        self.x0, self.x1 = self.surface.left, self.surface.right
        pieces = [*self.form.head, *([self.form.side] if self.form.side is not None else [])]
        room = self.surface.bottom - self.surface.top
        return any(node.tall(self.surface, self.x1 - self.x0) > room * 0.8 for node in pieces)

    def _page_top(self) -> float:
        """Where the text of a following page begins; writes its head."""
        surface = self.surface
        y = surface.top
        for line in self.form.running:
            surface.write(surface.left, y, line, "form")
            y += surface.lead("form")
        return y + surface.gap

    def _page_head_tall(self) -> float:
        return len(self.form.running) * self.surface.lead("form") + self.surface.gap

    def _turn(self) -> None:
        self.surface.turn()
        self.x0 = self.surface.left

    # ------------------------------------------------------------------------------------------------ tables

    def _chunks(self, table: Table, start: float) -> list[tuple[int, int]]:
        """Which rows come on which page; the last page may have none and hold the foot alone."""
        surface = self.surface
        pager = Pager(
            heights=[table.row_tall(surface, row) for row in table.rows],
            body=len(table.rows) - self._trailing(table),
            headings={place for place, row in enumerate(table.rows) if row.kind == "group"},
            least=table.marks_tall(surface),
            foot=self._tall(self.form.foot),
            bottom=surface.bottom - self._closing(),
            spare=self._spare(),
        )
        head = table.head_tall(surface)
        return pager.pages(start + head, surface.top + self._page_head_tall() + head + pager.spare / 2)

    def _breaks_early(self, table: Table, start: float) -> bool:
        """Whether the goods must wait for the second page."""
        surface = self.surface
        first = max(table.row_tall(surface, table.rows[0]), table.marks_tall(surface))
        first += table.row_tall(surface, table.rows[1]) if len(table.rows) > 1 else 0
        return start + table.head_tall(surface) + first + self._spare() + self._closing() > surface.bottom

    def _spare(self) -> float:
        """The height kept free for carried sums."""
        return 2 * self.surface.lead("cell") + 8 * (not self.surface.thin) if self.form.carry else 0.0

    def _trailing(self, table: Table) -> int:
        """How many rows after the last goods."""
        count = 0
        for row in reversed(table.rows):
            if row.kind == "goods":
                break
            count += 1
        return count

    def _closing(self) -> float:
        return self.surface.thin + (0 if self.surface.thin else 2)

    def _draw_table(self, table: Table, chunks: list[tuple[int, int]], y: float) -> None:
        surface = self.surface
        alone = chunks[-1][0] == len(table.rows)
        for number, (first, last) in enumerate(chunks):
            if number:
                self._turn()
                if self.form.side is not None:
                    table.fit(surface, self.x0, self.x1)
                y = self._page_top()
            if first < len(table.rows):
                foot = number == len(chunks) - 1
                y = self._draw_chunk(table, (first, last), y, foot, opening=number == 0)
        height = self._tall(self.form.foot)
        top = max(y, surface.bottom - height) if self.form.pinned and not alone else y
        self._draw_nodes(self.form.foot, top)

    def _draw_chunk(self, table: Table, rows: tuple[int, int], y: float, foot: bool, opening: bool) -> float:
        """The rows of one page; returns where the next thing may stand."""
        surface, top = self.surface, y
        body = len(table.rows) - self._trailing(table)
        final = rows[1] == len(table.rows)
        table.draw_head(surface, y)
        y += table.head_tall(surface)
        if opening:
            table.draw_marks(surface, y)
        least = y + table.marks_tall(surface) if opening else y
        if self.form.carry and 0 < rows[0] <= body:
            y = self._draw_row(table, self.form.carry(rows[0], False), y, 0)
        floor = surface.bottom - self._closing() - (self._tall(self.form.foot) if foot else 0)
        for number in range(*rows):
            if number == body:
                y = self._sink(table, max(least, y), floor, number) if final else max(least, y)
            y = self._draw_row(table, table.rows[number], y, number)
        if self.form.carry and not final and 0 < rows[1] <= body:
            y = self._draw_row(table, self.form.carry(rows[1], True), y, 0)
        end = max(y, least)
        if table.fills and (self.form.pinned or not final):
            end = max(end, floor)
        table.close(surface, top, surface.snap(end))
        return surface.snap(end) + surface.thin + (0 if self.form.joined and not surface.thin else surface.gap)

    def _sink(self, table: Table, least: float, floor: float, number: int) -> float:
        """Lets the sums stand at the foot of a table that is drawn to the bottom, and below the mark."""
        if not (table.fills and self.form.pinned and self.form.sums_low):
            return least
        sums = sum(table.row_tall(self.surface, row) for row in table.rows[number:])
        return max(least, self.surface.snap(floor - sums))

    def _draw_row(self, table: Table, row: RowOf, y: float, number: int) -> float:
        table.draw_row(self.surface, row, y, number)
        return y + table.row_tall(self.surface, row)

    # ------------------------------------------------------------------------------------------------ items

    def _count_items(self, y: float) -> int:
        pages = 1
        for tall in self._item_heights():
            if y + tall > self.surface.bottom:
                pages += 1
                y = self.surface.top + self._page_head_tall()
            y += tall
        return pages

    def _item_heights(self) -> list[float]:
        nodes = [*self.form.items, *self.form.foot]
        wide = self.x1 - self.x0
        return [node.tall(self.surface, wide) + self._gap(nodes, place) for place, node in enumerate(nodes)]

    def _draw_items(self, y: float) -> None:
        """Pieces below each other, turning the page where one does not fit."""
        nodes = [*self.form.items, *self.form.foot]
        wide = self.x1 - self.x0
        for node, tall in zip(nodes, self._item_heights(), strict=True):
            if y + tall > self.surface.bottom:
                self._turn()
                y = self._page_top()
            node.draw(self.surface, self.x0, y, wide, node.tall(self.surface, wide))
            y += tall
