"""Prints of old programs: one typeface of one width, rules made of signs, everything in columns of letters."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.lantern.atoms import Fact, Line, Run, line, text_of
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import CARGO, TRADE, TRANSPORT, Paper
from benchmarks.generator.lantern.pen_facts import one_label, one_value
from benchmarks.generator.lantern.pen_flow import Flow, draw_twice
from benchmarks.generator.lantern.pen_parts import invent_dress
from benchmarks.generator.lantern.tables import Column, Row, Table


class LinePrint:
    """Firm and title, two blocks of facts, goods between lines of signs, sums."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        dress = invent_dress(rng, form, ("mono", "courier") if form.language == "en" else ("mono",))
        self.wide = len(form.table.columns) > 8 or rng.random() < 0.15
        self.columns = rng.choice((110, 118, 132)) if self.wide else rng.choice((80, 86, 92))
        self.dress = replace(dress, margin=34.0, habit=rng.choice(("line", "word", "line")), letter=False)
        self.sign = rng.choice("-=-*_")
        self.blocks = rng.choice(("beside", "below", "beside"))
        self.pad = rng.choice((".", " ", " ", ""))
        self.name_place = rng.choice(("left", "centre"))
        self.title_place = rng.choice(("centre", "right", "left"))
        self.travel = rng.choice(("top", "foot"))
        self.double = rng.random() < 0.3
        self.seller_label = rng.random() < 0.4

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        return draw_twice(self, paper)

    def flow(self, paper: Paper, total: int) -> Flow:
        """The paper drawn."""
        flow = Flow(paper, self.dress, total, wide=self.wide)
        flow.pen.size = min(9.6, (flow.x1 - flow.x0) / (0.6 * self.columns))
        self._head(flow)
        self._blocks(flow)
        self._goods(flow)
        self._facts(flow, paper.take(*TRADE, *TRANSPORT, *CARGO), 0, self.columns)
        self._across(flow, self.sign)
        flow.top += 4
        flow.closing()
        flow.end()
        return flow

    # ------------------------------------------------------------------ letters in columns

    def _x(self, flow: Flow, column: int) -> float:
        return flow.x0 + column * 0.6 * flow.pen.size

    def _line(self, flow: Flow) -> None:
        flow.top += flow.pen.lead()
        if flow.top + flow.pen.lead() > flow.bottom:
            flow.fresh()

    def _across(self, flow: Flow, sign: str) -> None:
        flow.pen.write(flow.x0, flow.top, line(sign * self.columns))
        self._line(flow)

    def _head(self, flow: Flow) -> None:
        """The firm and the name of the paper."""
        seller = flow.paper.use("seller")
        assert seller is not None
        places = {"left": 0, "centre": self.columns // 2, "right": self.columns}
        if self.seller_label:
            flow.pen.write(flow.x0, flow.top, one_label(seller, self.dress.end))
            self._line(flow)
        for printed in [*seller.lines, *(line(text) for text in flow.paper.contact())]:
            align = "centre" if self.name_place == "centre" else "left"
            flow.pen.write(self._x(flow, places[self.name_place]), flow.top, printed, align=align)  # type: ignore[arg-type]
            self._line(flow)
        self._line(flow)
        name = " ".join(flow.paper.form.labels.title) if self.double else flow.paper.form.labels.title
        name = name.replace("   ", "  ") if self.double else name
        flow.pen.write(self._x(flow, places[self.title_place]), flow.top, line(name), align=self.title_place)  # type: ignore[arg-type]
        self._line(flow)
        self._across(flow, self.sign)

    def _blocks(self, flow: Flow) -> None:
        """Firms at the left, numbers at the right or below."""
        paper = flow.paper
        firms = paper.take("buyer", "consignee", "notify")
        facts = paper.take(*self.dress.order, *TRADE, "goods")
        if self.travel == "top":
            facts += paper.take(*TRANSPORT)
        middle = int(self.columns * 0.54)
        start = flow.top
        self._firms(flow, firms, middle - 2 if self.blocks == "beside" else self.columns)
        if self.blocks == "beside":
            lower, flow.top = flow.top, start
            self._facts(flow, facts, middle, self.columns)
            flow.top = max(flow.top, lower)
        else:
            self._facts(flow, facts, 0, self.columns)
        self._across(flow, self.sign)

    def _firms(self, flow: Flow, firms: list[Fact], width: int) -> None:
        for fact in firms:
            flow.pen.write(flow.x0, flow.top, one_label(fact, self.dress.end))
            if not self.double:
                self._line(flow)
            indent = 3 if not self.double else len(text_of(one_label(fact, self.dress.end))) + 1
            room = (width - indent - 1) * 0.6 * flow.pen.size
            for printed in fact.lines:
                for part in flow.pen.wrap(printed, room):
                    flow.pen.write(self._x(flow, indent), flow.top, part)
                    self._line(flow)

    def _facts(self, flow: Flow, facts: list[Fact], start: int, end: int) -> None:
        """Labels padded to one width, values behind colons."""
        wide = min(30, max((len(text_of(one_label(fact))) for fact in facts), default=0) + 1)
        for fact in facts:
            label = text_of(one_label(fact))
            padding = self.pad * max(0, wide - len(label) - 1)
            flow.pen.write(
                self._x(flow, start), flow.top, (*one_label(fact), Run(f" {padding}" if padding.strip() else ""))
            )
            place = start + max(wide, len(label) + 1)
            if end - place < 20:
                self._line(flow)
                place = start + 3
            flow.pen.write(self._x(flow, place), flow.top, line(":"))
            for part in flow.pen.wrap(one_value(fact), (end - place - 2) * 0.6 * flow.pen.size):
                flow.pen.write(self._x(flow, place + 2), flow.top, part)
                self._line(flow)

    # ------------------------------------------------------------------ goods

    def _goods(self, flow: Flow) -> None:
        table = flow.paper.table()
        sums = flow.paper.sums()
        widths = self._widths(table, max(len(text_of(row.amount)) for row in sums))
        self._table_head(flow, table, widths)
        for row in table.rows:
            height = max(len(lines) for lines in row.cells.values()) + 1
            if flow.top + height * flow.pen.lead() > flow.bottom - 20:
                self._across(flow, "-")
                flow.fresh()
                self._table_head(flow, table, widths)
            self._row(flow, table, row, widths)
        self._across(flow, self.sign)
        place = sum(widths[: [column.key for column in table.columns].index("amount") + 1])
        for number, sum_row in enumerate(sums):
            if number == 0 and flow.paper.form.table.totals_row and len(table.quantities) < 30:
                flow.pen.write(flow.x0, flow.top, line(table.quantities))
            left = self._x(flow, place) - flow.pen.measure_line(sum_row.amount) - 16
            flow.pen.write(left, flow.top, sum_row.label, align="right")
            flow.pen.write(self._x(flow, place), flow.top, sum_row.amount, align="right")
            self._line(flow)
        self._across(flow, "=" if self.sign == "-" else self.sign)

    def _widths(self, table: Table, total: int) -> list[int]:
        """Letters of each column; the description takes what is left."""
        widths = []
        for column in table.columns:
            cells = [part for row in table.rows if row.kind == "goods" for part in row.cells.get(column.key, ())]
            most = max(
                [len(text_of(part)) for part in (*cells, *column.head)] + ([total] if column.key == "amount" else [])
            )
            widths.append(most + 2)
        place = [column.key for column in table.columns].index("description")
        widths[place] = max(18, self.columns - sum(widths) + widths[place])
        return widths

    def _table_head(self, flow: Flow, table: Table, widths: list[int]) -> None:
        for number in range(max(len(column.head) for column in table.columns)):
            self._cells(flow, table, widths, {column.key: column.head[number : number + 1] for column in table.columns})
        self._across(flow, "-")

    def _row(self, flow: Flow, table: Table, row: Row, widths: list[int]) -> None:
        place = [column.key for column in table.columns].index("description")
        if row.kind == "heading":
            flow.pen.write(self._x(flow, sum(widths[:place])), flow.top, row.cells["description"][0])
            self._line(flow)
            return
        room = (widths[place] - 2) * 0.6 * flow.pen.size
        texts = [part for printed in row.cells["description"] for part in flow.pen.wrap(printed, room)]
        self._cells(flow, table, widths, {**row.cells, "description": tuple(texts[:1])})
        for part in texts[1:]:
            flow.pen.write(self._x(flow, sum(widths[:place])), flow.top, part)
            self._line(flow)

    def _cells(self, flow: Flow, table: Table, widths: list[int], cells: dict[str, tuple[Line, ...]]) -> None:
        left = 0
        for column, width in zip(table.columns, widths, strict=True):
            for part in cells.get(column.key, ())[:1]:
                right = _is_right(column)
                x = self._x(flow, left + width - 1 if right else left)
                flow.pen.write(x, flow.top, part, align="right" if right else "left")
            left += width
        self._line(flow)


def _is_right(column: Column) -> bool:
    return column.align == "right"
