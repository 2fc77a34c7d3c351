"""Spreadsheets as printed: everything in cells of the columns that the goods need, grid lines showing."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.generator.harbour.bits import Bit, Line, Slot, plain
from benchmarks.generator.harbour.blocks import Block, Panel, Row, Stack, Text
from benchmarks.generator.harbour.closing import bank, declarations
from benchmarks.generator.harbour.columns import Goods
from benchmarks.generator.harbour.heads import seller_at, title_lines
from benchmarks.generator.harbour.kinds import Plan
from benchmarks.generator.harbour.look import Colour
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.parties import contact_line, seller_lines
from benchmarks.generator.harbour.slots import marks_lines
from benchmarks.generator.harbour.sums import in_full, into_table, place, sums
from benchmarks.samples.sheet import Align

LINE: Colour = (0.72, 0.72, 0.72)
Cell = tuple[int, int, Line, bool]


class Cells:
    """Rows of cells over columns of given widths; a cell spans columns from one edge to another."""

    def __init__(self, paper: Paper, widths: Sequence[float]) -> None:
        self.paper, self.widths = paper, list(widths)
        form = paper.form
        kind = form.choose("sheet lines", (("grey", 5), ("black", 2), ("none", 1.2)))
        self.edges = "" if kind == "none" else "ltrb"
        self.colour: Colour = LINE if kind == "grey" else (0, 0, 0)
        self.weight = 0.3 if kind == "grey" else 0.4
        self.rows: list[Block] = []
        self.stops = self._stops()
        if len(self.stops) < 3 and form.has("two sides", 0.75):
            share = min(0.26, (self._labels() + 7) / sum(widths))
            self.widths = [part * sum(widths) for part in (share, 0.52 - share, share, 0.48 - share)]
            self.stops = (1, 2, 3)

    def _stops(self) -> tuple[int, ...]:
        """The columns where values, second labels and their values begin; fewer where there is no room."""
        edges = [sum(self.widths[:number]) for number in range(len(self.widths) + 1)]
        whole, labels = edges[-1], self._labels() + 7

        def after(place: float) -> int | None:
            return next((number for number, edge in enumerate(edges[:-1]) if edge >= place), None)

        one = after(labels)
        if one is None or whole - edges[one] < 130:
            return ()
        two = after(max(edges[one] + 120, 0.45 * whole))
        three = after(edges[two] + labels) if two is not None else None
        if two is None or three is None or whole - edges[three] < 95:
            return (one,)
        return one, two, three

    def _labels(self) -> float:
        form, pen = self.paper.form, self.paper.pen
        keys = ("seller", *form.parties, *form.refs, *form.deal, *form.carry, *form.pack, "marks")
        lines = [(Bit(text + form.voice.colon),) for key in keys for text in form.label(key)]
        return max(pen.width(line, form.look.size, form.look.bold_labels) for line in lines)

    def _panel(self, first: int, last: int, line: Line, bold: bool, align: Align, size: float) -> tuple[Panel, float]:
        text = Text([line] if line else [], size, align, bold)
        least = (size or self.paper.form.look.size) * 1.2 + 5
        panel = Panel(text, self.edges, 2.2, self.weight, least=least, colour=self.colour)
        return panel, sum(self.widths[first:last])

    def add(self, *cells: Cell, align: Align = "left", size: float = 0) -> None:
        """A row; columns without a cell are blank."""
        panels: list[Block] = []
        shares: list[float] = []
        at = 0
        for first, last, line, bold in cells:
            for blank in range(at, first):
                panel, wide = self._panel(blank, blank + 1, (), False, "left", size)
                panels.append(panel)
                shares.append(-wide)
            panel, wide = self._panel(first, last, line, bold, align, size)
            panels.append(panel)
            shares.append(-wide)
            at = last
        for blank in range(at, len(self.widths)):
            panel, wide = self._panel(blank, blank + 1, (), False, "left", size)
            panels.append(panel)
            shares.append(-wide)
        self.rows.append(Row(panels, shares))

    def blank(self) -> None:
        """An empty row."""
        self.add()

    def pair(self, left: Sequence[tuple[Line, Line]], right: Sequence[tuple[Line, Line]]) -> None:
        """Labels and values at the left beside others at the right."""
        count, bold = len(self.widths), self.paper.form.look.bold_labels
        if len(self.stops) < 3:
            for label, value in (*left, *right):
                self._single(label, value, bold)
            return
        one, two, three = self.stops
        nothing: tuple[Line, Line] = ((), ())
        for number in range(max(len(left), len(right))):
            label, value = left[number] if number < len(left) else nothing
            other, its = right[number] if number < len(right) else nothing
            cells: list[Cell] = [(0, one, label, bold), (one, two, value, False)] if label or value else []
            cells += [(two, three, other, bold), (three, count, its, False)] if other or its else []
            self.add(*cells)

    def _single(self, label: Line, value: Line, bold: bool) -> None:
        count = len(self.widths)
        if self.stops:
            self.add((0, self.stops[0], label, bold), (self.stops[0], count, value, False))
        else:
            self.add((0, count, (*label, Bit("  "), *value) if label else value, False))

    @property
    def middle(self) -> int:
        """A column about halfway."""
        return self.stops[1] if len(self.stops) > 1 else max(0, len(self.widths) - 3)

    def take(self) -> list[Block]:
        """The rows so far, which begin anew."""
        rows, self.rows = self.rows, []
        return rows


def _entries(paper: Paper, slots: Sequence[Slot]) -> list[tuple[Line, Line]]:
    """Slots as rows of label and value."""
    rows: list[tuple[Line, Line]] = []
    for slot in slots:
        labels = slot.label_lines(paper.form.voice.colon)
        for number in range(max(len(labels), len(slot.lines), 1)):
            label = labels[number] if number < len(labels) else ()
            rows.append((label, slot.lines[number] if number < len(slot.lines) else ()))
    return rows


def spread(paper: Paper) -> Plan:
    """A spreadsheet's print."""
    from benchmarks.generator.harbour.pages import page_size

    form = paper.form
    goods = Goods(paper)
    table = goods.table()
    into_table(paper, goods, table)
    table.style.lines = form.any("sheet table", "grid", "grid", "columns") if not table.aside else "columns"
    table.style.pad, table.style.head_fill = 2.2, form.any("sheet head", "none", "grey", "none")
    table.fit(paper.pen, page_size(paper)[0] - 2 * form.look.margin)
    cells = Cells(paper, table.widths)
    _head(paper, cells)
    head: list[Block] = [Stack(cells.take())]
    _foot(paper, cells, goods)
    return Plan(head, table, cells.take(), tight=True, letterhead=False)


def _head(paper: Paper, cells: Cells) -> None:
    form, count = paper.form, len(cells.widths)
    roles = list(form.parties)
    align: Align = form.any("sheet align", "left", "centre")
    name, address = seller_lines(paper)
    if seller_at(paper) == "letterhead":
        cells.add((0, count, name, True), align=align, size=form.any("sheet name", 0.0, 11.0, 13.0))
        for line in [*address, contact_line(paper)] if form.has("sheet contact", 0.6) else address:
            cells.add((0, count, line, False), align=align)
    else:
        roles.insert(0, "seller")
    if form.has("blank first", 0.6):
        cells.blank()
    for line in title_lines(paper):
        cells.add(
            (0, count, line, True),
            align=form.any("sheet title", "centre", "centre", "left"),
            size=form.any("sheet title size", 11.0, 13.0, 16.0),
        )
    left = _entries(paper, paper.group(roles))
    right = _entries(paper, paper.group((*form.refs, *form.deal)))
    way = _entries(paper, paper.group(form.carry))
    if form.has("way under parties", 0.5):
        cells.pair([*left, *way], right)
    elif form.has("way under refs", 0.5):
        cells.pair(left, [*right, *way])
    else:
        cells.pair(left, right)
        cells.blank()
        half = (len(way) + 1) // 2
        cells.pair(way[:half], way[half:])
    cells.blank()


def _foot(paper: Paper, cells: Cells, goods: Goods) -> None:
    form, count = paper.form, len(cells.widths)
    if place(paper) not in ("table", "row"):
        at = max(1, count - 2)
        for one in sums(paper):
            cells.add((0, at, one.label, True), (at, count, one.amount, one.kind == "total"), align="right")
    words = in_full(paper)
    if words and form.has("in words", 0.25):
        cells.add((0, count, plain(words), False))
    cells.blank()
    left = _entries(paper, paper.group(form.pack))
    marks = marks_lines(paper)
    right: list[tuple[Line, Line]] = []
    if marks and not goods.marks_first:
        slot = Slot("marks", "marks_and_numbers", form.label("marks"), marks)
        right = _entries(paper, [slot])
    cells.pair(left, right)
    for line in [*declarations(paper), *bank(paper)]:
        cells.add((0, count, line, False))
    if form.has("signature", 0.85):
        cells.blank()
        name, _ = seller_lines(paper)
        cells.add((cells.middle, count, name, False))
        cells.blank()
        cells.add((cells.middle, count, plain(paper.shipment.extra["post"]), False))
