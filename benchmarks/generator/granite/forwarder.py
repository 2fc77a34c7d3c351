"""Invoices on a forwarder's form: numbered boxes with small print, transport in a row, goods in the same frame."""

from __future__ import annotations

from benchmarks.generator.granite import furniture as fit
from benchmarks.generator.granite.blocks import Block, Boxes, numbered
from benchmarks.generator.granite.board import Board, Ruling, draw_marks
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.house import Composer
from benchmarks.generator.granite.ink import Line, join, plain
from benchmarks.generator.granite.paper import BY_AIR, Paper
from benchmarks.generator.granite.pen import Flow, Pen
from benchmarks.generator.granite.shipment import Wishes
from benchmarks.samples.sheet import Habit

LEFT, RIGHT = 40.0, 556.0
OPTIONS = {
    "font": ("sans", "Helvetica", "narrow", "condensed", "Courier", "mono"),
    "habit": ("line", "word", "word"),
    "label": ("corner", "corner", "frame", "bold", "beside"),
    "number": ("{}.", "{}", "", "", "({})"),
    "title": ("top", "box", "top_left", "band"),
    "skeleton": ("key", "key", "mirror", "three", "rows"),
    "refs": ("one_box", "boxes", "boxes", "pairs"),
    "way": ("row3", "row4", "stack", "row2"),
    "goods": ("grid", "columns", "columns", "head"),
    "marks": ("box", "column", "foot", "none"),
    "packing": ("row", "foot", "box"),
    "declare": ("box", "line", "none"),
    "sum": ("under", "boxed"),
    "split": ("even", "even", "left", "right"),
}
WAY = ("vessel_or_flight", "departure_date", "port_of_loading", "port_of_discharge", "via", "final_destination",
       "x_receipt", "transport_mode")  # fmt: skip
ORDERS = (
    "description quantity unit_price amount",
    "quantity description unit_price amount",
    "no description hs quantity unit_price amount",
    "package description quantity unit unit_price amount",
    "description hs origin quantity unit unit_price amount",
    "code description quantity net unit_price amount",
    "quantity unit description hs unit_price amount",
    "hs description quantity gross unit_price amount",
    "package quantity description net unit_price amount",
)


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    habits: dict[str, Habit] = {"line": "line", "word": "word"}
    size = 8.0 if look["font"] in ("mono", "Courier") else 8.8
    pen = Pen("Commercial Invoice", look["font"], habit=habits[look["habit"]], size=size)
    boxes = Boxes(pen, look["label"], 6.3 if look["label"] != "bold" else 6.8)
    table = Table(paper)

    def turn() -> float:
        pen.turn()
        pen.line(LEFT, 40, join([paper.labels.inline("x_page"), plain(str(pen.page))]), size=7)
        pen.line(RIGHT, 40, paper.labels.lines("title")[0], size=9, align="right")
        return 52.0

    flow = Flow(pen, LEFT, RIGHT, 40, 770, turn)
    form = _Boxed(paper, look, flow, boxes)
    form.title()
    form.parties()
    form.way()
    form.goods(table)
    form.foot()
    return pen.done()


class _Boxed:
    """The form being filled."""

    def __init__(self, paper: Paper, look: Look, flow: Flow, boxes: Boxes) -> None:
        self.paper, self.look, self.flow, self.boxes, self.pen = paper, look, flow, boxes, flow.pen
        self.count = 0
        share = {"even": 0.5, "left": 0.56, "right": 0.45}[look["split"]]
        self.halves = ((RIGHT - LEFT) * share, (RIGHT - LEFT) * (1 - share))

    def label(self, key: str) -> list[Line]:
        """A box's label with its number."""
        self.count += 1
        return numbered(self.paper.labels.lines(key), self.count, self.look["number"])

    def block(self, key: str, least: float = 0) -> Block:
        """A box for a value, empty where the shipment has none."""
        air = BY_AIR.get(key, key) if self.paper.shipment.route.mode == "air" else key
        value = self.paper.value(key) if self.paper.has(key) else []
        return Block(self.label(air), value, least)

    def party(self, key: str, contact: str = "", least: float = 52) -> Block:
        """A box for a firm."""
        return Block(self.label(key), self.paper.party(key[:-5], contact), least)

    def title(self) -> None:
        """The form's name."""
        pen, flow, how = self.pen, self.flow, self.look["title"]
        lines = self.paper.labels.lines("title")
        if how == "box":
            pen.box(LEFT, 32, RIGHT, 40 + 16 * len(lines), 0.8)
            pen.lines(298, 47, lines, size=13, bold=True, align="centre")
        elif how == "band":
            pen.box(LEFT, 32, RIGHT, 40 + 16 * len(lines), 0, 0.85)
            pen.lines(LEFT + 6, 47, lines, size=13, bold=True)
        elif how == "top_left":
            pen.lines(LEFT, 44, lines, size=14, bold=True)
        else:
            pen.lines(298, 44, lines, size=14, bold=True, align="centre")
        flow.top = 42 + 16 * len(lines)

    def refs(self) -> list[Block]:
        """The boxes of references."""
        paper, how = self.paper, self.look["refs"]
        keys = [key for key in ("po_number", "lc_number", *paper.form.extras) if paper.has(key)]
        if how == "one_box":
            both = "both" if paper.trade.first == "en" and "both" in paper.labels.first else "invoice_number"
            lines = [join([*paper.value("invoice_number"), *paper.value("invoice_date")], "    ")]
            return [Block(self.label(both), lines), *(self.block(key) for key in keys)]
        if how == "pairs":
            pairs = paper.pairs(["invoice_number", "invoice_date", *keys])
            lines = [join([pair.inline, *pair.value]) for pair in pairs]
            return [Block([], lines)]
        return [self.block(key) for key in ("invoice_number", "invoice_date", *keys)]

    def terms(self) -> list[Block]:
        """The boxes of terms and origin."""
        keys = ["incoterm", "payment_terms", *(["country_of_origin"] if fit.states_origin(self.paper) else [])]
        return [self.block(key) for key in keys]

    def firms(self) -> list[Block]:
        """The boxes of the firms."""
        paper = self.paper
        keys = ["consignee_name", "notify_party_name"]
        if paper.shipment.customer.consignee is None:
            keys = ["consignee_name"] if paper.trade.start % 2 else ["buyer_name"]
            keys += ["notify_party_name"] if paper.has("notify_party_name") else []
        else:
            keys = ["buyer_name", "consignee_name"] + (["notify_party_name"] if paper.has("notify_party_name") else [])
        seller = self.party("seller_name", "p" if paper.trade.start % 2 else "")
        return [seller, *(self.party(key) for key in keys)]

    def parties(self) -> None:
        """Firms and references, in the skeleton's order."""
        flow, boxes, how = self.flow, self.boxes, self.look["skeleton"]
        flow.need(10)
        firms, refs = self.firms(), self.refs()
        if how == "three":
            flow.top = boxes.row(firms, LEFT, flow.top, [(RIGHT - LEFT) / len(firms)] * len(firms))
            blocks = [*refs, *self.terms()]
            self._rows(blocks, 3)
        elif how == "rows":
            groups = [refs[:2], self.terms(), refs[2:4]]
            for number, firm in enumerate(firms):
                beside = groups[number] if number < len(groups) and groups[number] else [Block([], [])]
                flow.top = boxes.stacks([[firm], beside], LEFT, flow.top, self.halves)
            rest = [*(groups[2] if len(firms) < 3 else []), *refs[4:]]
            self._rows(rest, 2)
        else:
            right = [*refs, *self.terms(), *firms[3:]]
            stacks, widths = [firms[:3], right], self.halves
            if how == "mirror":
                stacks, widths = stacks[::-1], widths[::-1]
            flow.top = boxes.stacks(stacks, LEFT, flow.top, widths)

    def _rows(self, blocks: list[Block], columns: int) -> None:
        for start in range(0, len(blocks), columns):
            row = blocks[start : start + columns]
            row += [Block([], [])] * (columns - len(row)) if len(blocks) > columns else []
            widths = [(RIGHT - LEFT) / len(row)] * len(row)
            self.flow.top = self.boxes.row(row, LEFT, self.flow.top, widths)

    def way(self) -> None:
        """The transport's boxes."""
        keys = list(WAY[: 6 + self.paper.trade.start % 3])
        keys = [key for key in keys if key not in ("via", "x_receipt", "transport_mode") or self.paper.has(key)]
        if not self.paper.has("final_destination"):
            keys.remove("final_destination")
        extra = ["package_count", "gross_weight_kg", "net_weight_kg"] if self.look["packing"] == "row" else []
        blocks = [self.block(key) for key in [*keys, *extra]]
        if self.look["way"] == "stack":
            half = -(-len(blocks) // 2)
            self.flow.top = self.boxes.stacks([blocks[:half], blocks[half:]], LEFT, self.flow.top, self.halves)
        else:
            self._rows(blocks, int(self.look["way"][3]))

    def goods(self, table: Table) -> None:
        """The goods, the sums."""
        paper, flow, look = self.paper, self.flow, self.look
        marks = paper.has("marks_and_numbers")
        if look["marks"] == "box" and marks:
            block = Block(self.label("marks_and_numbers"), [join(paper.value("marks_and_numbers"), "  ")])
            if len(paper.facts["marks_and_numbers"].lines) > 1:
                block = Block(block.label, paper.value("marks_and_numbers"))
            flow.top = self.boxes.row([block], LEFT, flow.top, [RIGHT - LEFT])
        indent = 88.0 if look["marks"] == "column" and marks else 0.0
        ruling = Ruling(look["goods"], bold_head=False, carry=paper.trade.start % 4 == 0)
        board = Board(paper, table, flow, ruling, size=self.pen.size, indent=indent)
        start, below = flow.top, 0.0
        if indent:
            label = self.pen.fold(paper.labels.lines("head_marks", "label.marks_and_numbers"), 82)
            self.pen.lines(LEFT + 3, start + self.pen.size, label, size=self.boxes.label_size)
            below = draw_marks(paper, self.pen, LEFT + 4, start + (len(label) + 2) * self.pen.lead, size=7.6, width=78)
        board.draw()
        if indent and self.pen.page == 1:
            flow.top = max(flow.top, below)
        if self.pen.page == 1:
            self.pen.box(LEFT, start, RIGHT, flow.top + 2, 0.5)
        board.sums(quantities=paper.trade.start % 2 == 0, rule=look["sum"] == "under")

    def foot(self) -> None:
        """Packing, marks, declaration, signature."""
        paper, flow, look = self.paper, self.flow, self.look
        flow.need(110)
        if look["packing"] == "foot":
            line = paper.prose(
                "{package_count} / G.W. {gross_weight_kg} / N.W. {net_weight_kg}",
                "{package_count} / G.W. {gross_weight_kg}",
                "{package_count}",
            )
            flow.top += 6
            flow.put([line] if line else [])
        elif look["packing"] == "box":
            self._rows([self.block(key) for key in ("package_count", "net_weight_kg", "gross_weight_kg")], 3)
        if look["marks"] == "foot" and paper.has("marks_and_numbers"):
            flow.need(90)
            flow.top = self.boxes.row([Block(self.label("marks_and_numbers"), paper.value("marks_and_numbers"))],
                                      LEFT, flow.top + 3, [self.halves[0]])  # fmt: skip
        notes = fit.sentences(paper, "declare", "remarks") if look["declare"] != "none" else []
        flow.need(84)
        sign = Block(
            self.label("x_sign"), [plain(""), plain(paper.firm("seller").name), plain(paper.firm("seller").person)], 58
        )
        if look["declare"] == "box":
            flow.top = self.boxes.row(
                [Block(self.label("x_declaration"), notes), sign], LEFT, flow.top + 4, self.halves
            )
        else:
            flow.top += 10
            flow.put(notes)
            x = RIGHT - self.halves[1]
            flow.top = self.boxes.row([sign], x, flow.top, [self.halves[1]])


COMPOSER = Composer(
    name="form",
    languages=("en", "en", "en", "en+ja", "en+fr"),
    kinds=("parts", "electronics", "steel", "machines", "tools", "ceramics"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 3), (2, 6), (5, 12)),
    orders=ORDERS,
    extras=("x_bl", "x_awb", "x_booking", "x_container", "x_forwarder", "x_contract", "x_measurement"),
    most_extras=3,
    wishes=Wishes(specs=2),
    sea=0.7,
    loud=0.5,
    loud_labels=0.3,
    unit_in_head=True,
)
