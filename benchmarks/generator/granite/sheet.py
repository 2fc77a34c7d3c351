"""Invoices made by hand in a spreadsheet: cells of one height, fills, thick frames, a row of totals."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.generator.granite import furniture as fit
from benchmarks.generator.granite.cells import Cells
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import RIGHT
from benchmarks.generator.granite.house import Composer
from benchmarks.generator.granite.ink import Line, join, plain, text_of
from benchmarks.generator.granite.paper import Pair, Paper
from benchmarks.generator.granite.plan import Plan, lay_out
from benchmarks.generator.granite.shipment import Wishes

OPTIONS = {
    "font": ("gothic", "sans", "dejavu", "condensed", "mincho", "narrow"),
    "habit": ("line", "line", "glyph"),
    "wide": ("no", "no", "yes"),
    "row": ("11.5", "12.5", "14"),
    "title": ("merged", "cell", "big_left", "framed"),
    "seller": ("top_left", "top_right", "below_title", "labelled"),
    "refs": ("right", "right", "left", "band"),
    "parties": ("left", "two", "labelled"),
    "way": ("cells", "pairs", "row_of_heads", "right"),
    "fill": ("#ffff99", "#dce6f1", "#e2efda", "#f2f2f2", "#fde9d9", "none"),
    "frame": ("all", "thick", "goods_only", "horizontal"),
    "totals": ("row", "row", "below"),
    "blank": ("0", "0", "3", "6"),
    "marks": ("bottom", "right", "none"),
    "packing": ("bottom", "pairs", "totals"),
    "note": ("yes", "no"),
}
ORDERS = (
    "no code description quantity unit unit_price amount",
    "no description hs quantity unit unit_price amount net",
    "description quantity unit unit_price amount",
    "no description origin hs quantity unit unit_price amount",
    "package code description quantity unit net gross unit_price amount",
    "code description quantity unit_price amount",
    "no description quantity2 quantity unit unit_price amount",
    "package description quantity unit_price amount net gross",
    "no code hs description unit_price quantity amount",
    "no package description code origin quantity unit unit_price amount",
)
REFS = ("invoice_number", "invoice_date", "po_number", "lc_number", "incoterm", "payment_terms")
WAY = ("vessel_or_flight", "departure_date", "port_of_loading", "port_of_discharge", "via", "final_destination",
       "transport_mode")  # fmt: skip


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    book = _Book(paper, look)
    book.head()
    book.refs_and_parties()
    book.way()
    book.goods()
    book.end()
    return book.pen.done()


class _Book(Cells):
    """The sheet being filled; ``top`` is the upper edge of the next row."""

    def head(self) -> None:
        """The title and the exporter."""
        paper, pen, how = self.paper, self.pen, self.look["title"]
        title, deep = paper.labels.lines("title"), 1.7 * len(paper.labels.lines("title"))
        if how in ("merged", "framed"):
            self.fill(self.left, self.right, deep) if how == "merged" else None
            if how == "framed":
                pen.box(self.left, self.top, self.right, self.top + deep * self.high, 1.2)
            pen.lines(
                (self.left + self.right) / 2, self.top + 1.2 * self.high, title, size=13, bold=True, align="centre"
            )
        else:
            pen.lines(self.left + 2, self.top + 1.2 * self.high, title, size=13 if how == "big_left" else 10, bold=True)
        self.top += (deep + 0.6) * self.high
        if self.look["seller"] != "labelled":
            self.seller()

    def seller(self) -> None:
        """The exporter's name and address in cells of their own."""
        paper, pen = self.paper, self.pen
        name = paper.name("seller")
        lines = [*paper.address("seller"), *paper.contact("seller", "p" if paper.trade.start % 2 else "pm")]
        x = self.left + 2
        if self.look["seller"] == "top_right":
            x = self.right - max(pen.long(name[0], bold=True), *(pen.long(line) for line in lines)) - 4
        pen.line(x, self.base(), name[0], bold=True)
        self.top += self.high * (1 + self.rows(lines, x, 400, 1) + 0.6)

    def firms(self) -> list[Pair]:
        """The firms with their labels."""
        paper = self.paper
        keys = paper.roles()
        keys = (["seller_name"] if self.look["seller"] == "labelled" else []) + keys
        letters = "a" if paper.trade.start % 3 == 0 else ""
        return [
            Pair(
                key,
                paper.labels.lines(key),
                paper.labels.inline(key),
                paper.party(key[:-5], letters if key == "buyer_name" else ""),
            )
            for key in keys
        ]

    def refs_and_parties(self) -> None:
        """Firms and references beside each other or below each other."""
        paper, look = self.paper, self.look
        extras = [key for key in paper.form.extras if paper.has(key)]
        origin = ["country_of_origin"] if fit.states_origin(paper) else []
        refs, firms = paper.pairs([*REFS, *origin, *extras]), self.firms()
        middle = (self.left + self.right) / 2 + 10
        if look["refs"] == "band":
            self.strip(refs)
            self.parties(firms, self.left, self.right)
        elif look["refs"] == "left":
            deep = self.column(refs, self.left, middle - 30, 92)
            other = self.stack(firms, middle, self.right)
            self.top += (max(deep, other) + 0.6) * self.high
        else:
            deep = self.column(refs, middle, self.right, 88)
            other = self.column(firms, self.left, middle - 8, 74) if look["parties"] == "labelled" else self.stack(
                firms, self.left, middle - 8
            )  # fmt: skip
            if look["frame"] == "all":
                self.pen.box(middle - 2, self.top, self.right, self.top + deep * self.high, 0.5)
            self.top += (max(deep, other) + 0.6) * self.high

    def parties(self, firms: Sequence[Pair], left: float, right: float) -> None:
        """Firms over the whole width."""
        if self.look["parties"] == "two":
            wide = (right - left) / len(firms)
            deep = max(self.stack([pair], left + n * wide, left + (n + 1) * wide - 6) for n, pair in enumerate(firms))
        else:
            deep = self.column(firms, left, right, 90)
        self.top += (deep + 0.4) * self.high

    def way(self) -> None:
        """The transport."""
        paper, how = self.paper, self.look["way"]
        packing = ["package_count", "gross_weight_kg", "net_weight_kg"] if self.look["packing"] == "pairs" else []
        keys = [*WAY[: 6 + paper.trade.start % 2], *packing]
        pairs = paper.pairs(keys)
        if how in ("cells", "row_of_heads"):
            self.strip(pairs)
            return
        half = -(-len(pairs) // 2)
        middle = (self.left + self.right) / 2 + 10
        if how == "right":
            deep = self.column(pairs, middle, self.right, 88)
        else:
            deep = max(
                self.column(pairs[:half], self.left, middle - 8, 92), self.column(pairs[half:], middle, self.right, 88)
            )
        self.top += (deep + 0.5) * self.high

    def goods(self) -> None:
        """The table with its totals."""
        plan = lay_out(
            self.table, self.right - self.left, self.pen.font, self.pen.size, pad=3, bold=self.pen.bold, sums=True
        )
        edges = [self.left]
        for column in plan.columns:
            edges.append(edges[-1] + plan.widths[column])
        self.heads(plan, edges)
        for row in plan.rows:
            deep = max(len(lines) for lines in row.cells.values())
            if self.top + (deep + 1 + bool(row.group)) * self.high > self.pen.height - 36:
                self.need(99)
                self.heads(plan, edges)
            if row.group:
                self.pen.line(edges[plan.columns.index("description")] + 3, self.base(), plain(row.group), bold=True)
                self.frame(edges, 1)
                self.top += self.high
            self.cells(plan, edges, row.cells)
            self.frame(edges, deep)
            self.top += deep * self.high
        for _ in range(max(0, int(self.look["blank"]) - len(plan.rows))):
            self.frame(edges, 1)
            self.top += self.high
        self.totals(plan, edges)

    def heads(self, plan: Plan, edges: Sequence[float]) -> None:
        """The columns' heads."""
        deep = max(len(lines) for lines in plan.heads.values())
        self.need(deep + 3)
        self.fill(edges[0], edges[-1], deep)
        self.cells(plan, edges, plan.heads, bold=True)
        self.frame(edges, deep, heavy=True)
        self.top += deep * self.high

    def totals(self, plan: Plan, edges: Sequence[float]) -> None:
        """A row of totals below the columns, or the sums below the amounts."""
        sums, paper = self.table.sums(), self.paper
        self.need(len(sums) + 2)
        row: dict[str, list[Line]] = {}
        if self.look["totals"] == "row":
            weights = {"net": "net_weight_kg", "gross": "gross_weight_kg"}
            for column, name in weights.items():
                if column in plan.columns and paper.shipment.packing.net > 3 and paper.has(name):
                    row[column] = [paper.value(name)[0][:1]]
            if "quantity" in plan.columns and len(self.table.quantities()) == 1:
                row["quantity"] = [plain(text_of(self.table.quantities()[0]).split(" ")[0])]
        for number, entry in enumerate(sums):
            last = number == len(sums) - 1
            cells = {"amount": [entry.money], **(row if last else {})}
            if last:
                self.fill(edges[0], edges[-1])
            stop = min([plan.columns.index(column) for column in cells])
            x = edges[stop] - 6
            self.pen.line(
                max(x, edges[0] + self.pen.long(entry.label, plan.size, last) + 3),
                self.base(),
                entry.label,
                size=plan.size,
                bold=last,
                align="right",
            )
            for column, lines in cells.items():
                at = edges[plan.columns.index(column) + 1] - 3
                self.pen.line(at, self.base(), lines[0], size=plan.size, bold=last and column in RIGHT, align="right")
            self.pen.rule(edges[0], self.top + self.high, edges[-1], 1.0 if last else 0.4)
            self.top += self.high
        self.top += 0.6 * self.high

    def end(self) -> None:
        """Packing, marks, notes, signature."""
        paper, look = self.paper, self.look
        self.need(9)
        start = self.top
        keys = ["package_count", "net_weight_kg", "gross_weight_kg", "x_measurement"]
        keys = [key for key in keys if key not in paper.truth.fields] if look["packing"] != "pairs" else []
        self.top += self.column(paper.pairs(keys), self.left, self.left + 300, 110) * self.high
        if look["marks"] != "none" and paper.has("marks_and_numbers"):
            x, row = (
                (self.left, 0.3)
                if look["marks"] == "bottom"
                else ((self.left + self.right) / 2, (start - self.top) / self.high)
            )
            self.pen.line(x + 2, self.base(row), paper.labels.inline("marks_and_numbers"))
            deep = self.rows(paper.value("marks_and_numbers"), x + 8, 180, row + 1)
            self.top = max(self.top, self.top + (row + 1.4 + deep) * self.high)
        if look["note"] == "yes":
            self.top += (
                0.4 + self.rows(fit.sentences(paper, "declare", "remarks"), self.left + 2, self.right - self.left, 0.3)
            ) * self.high
        self.need(6)
        self.top += self.high
        x = self.right - 190
        self.pen.line(x, self.base(), plain(paper.firm("seller").name))
        self.pen.rule(x, self.top + 4.2 * self.high, self.right, 0.5)
        self.pen.line(
            x, self.base(4.3), join([paper.labels.lines("x_sign")[0], plain(paper.firm("seller").person)], ": ")
        )


COMPOSER = Composer(
    name="sheet",
    languages=("en", "en", "en", "en", "en+ja"),
    kinds=("tools", "ceramics", "electronics", "garden", "food", "parts"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 4), (2, 8), (6, 18)),
    orders=ORDERS,
    extras=("x_contract", "x_bl", "x_container", "x_eta", "x_sales", "x_customer", "x_delivery_note"),
    most_extras=2,
    wishes=Wishes(specs=1, free=0.02),
    sea=0.75,
    loud=0.35,
    groups=0.15,
    unit_in_head=True,
)
