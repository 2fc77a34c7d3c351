"""Invoices of an old system with a line printer: capitals, one letter's width, rows of dashes."""

from __future__ import annotations

import re

from benchmarks.generator.granite import furniture as fit
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.house import Composer
from benchmarks.generator.granite.ink import join, plain, text_of
from benchmarks.generator.granite.listing import Listing, least_columns
from benchmarks.generator.granite.paper import Pair, Paper
from benchmarks.generator.granite.shipment import Wishes
from benchmarks.generator.granite.typist import Typist

OPTIONS = {
    "columns": ("80", "80", "88", "96", "120"),
    "bars": ("0", "0", "3", "2"),
    "lead": ("11", "11.5", "12.5"),
    "rule": ("-", "-", "=", "*", "."),
    "head": ("centre", "left", "form", "right"),
    "refs": ("right", "heads", "list", "two", "line"),
    "parties": ("beside", "below", "inline", "stars"),
    "way": ("list", "heads", "prose", "two"),
    "posts": ("no", "no", "no", "yes"),
    "head_rule": ("both", "below", "none"),
    "marks": ("before", "after", "beside", "none"),
    "packing": ("line", "list", "with_total"),
    "total": ("stars", "double", "single"),
    "carry": ("yes", "no"),
    "space": ("0", "0", "1"),
    "words": ("yes", "no", "no"),
}
ORDERS = (
    "no code description quantity unit unit_price amount",
    "code description quantity unit_price amount",
    "no description quantity unit unit_price amount",
    "quantity unit description unit_price amount",
    "description quantity unit_price amount",
    "no quantity code description unit_price amount",
    "package description quantity unit_price amount",
    "code description origin quantity unit unit_price amount",
    "code description hs quantity unit_price amount",
    "no description net quantity unit unit_price amount",
    "code quantity unit unit_price amount description",
)
REFS = ("invoice_number", "invoice_date", "po_number", "lc_number", "payment_terms", "incoterm")
WAY = ("vessel_or_flight", "departure_date", "port_of_loading", "port_of_discharge", "via", "final_destination")


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    columns = max(int(look["columns"]), least_columns(paper))
    typist = Typist(
        paper.shipment.number, columns, wide=columns > 100, lead=float(look["lead"]), bars=int(look["bars"])
    )
    listing = _Paper(paper, look, typist)
    listing.head()
    listing.refs()
    listing.parties()
    listing.way()
    listing.goods()
    listing.end()
    return typist.done()


class _Paper(Listing):
    """The paper being typed."""

    def head(self) -> None:
        """The letterhead and the title."""
        paper, typist, how = self.paper, self.typist, self.look["head"]
        title = plain(paper.labels.word("title"))
        contact = plain("  ".join(text_of(line) for line in paper.contact("seller", "pf")))
        if how == "form":
            typist.type(join([title, plain(f"{'PAGE':>12} 1")]))
            typist.rule(self.look["rule"])
            typist.type(paper.labels.inline("seller_name"))
            for line in [*paper.name("seller"), *paper.address("seller")]:
                typist.type(line, 4)
        else:
            for line in [*paper.name("seller"), *paper.address("seller"), contact]:
                typist.type(line, centre=how == "centre", right=how == "right")
            typist.skip()
            typist.type(title, centre=how != "left")
        typist.skip()
        typist.head = self.running

    def running(self) -> None:
        """The top of further pages."""
        typist, paper = self.typist, self.paper
        name = paper.firm("seller").name[: self.columns - 40]
        typist.type(plain(f"{name}   {paper.shipment.number}   {paper.labels.word('x_page')} {typist.page}"))
        typist.skip()

    def pairs(self, pairs: list[Pair], column: int, row: int, room: int) -> int:
        """Labels and values, the colons in line; returns the row below."""
        label = max((len(text_of(pair.inline)) for pair in pairs), default=0) + 1
        for pair in pairs:
            self.typist.at(column, pair.inline, row)
            row = self.typist.block(pair.value, column + label, row, room - label)
        return row

    def refs(self) -> None:
        """Numbers and terms."""
        paper, typist, how = self.paper, self.typist, self.look["refs"]
        extras = [key for key in paper.form.extras if paper.has(key)]
        pairs = paper.pairs([*REFS, *(["country_of_origin"] if fit.states_origin(paper) else []), *extras])
        if how == "heads":
            self.strips(pairs)
        elif how == "line":
            typist.type(join([join([pair.inline, *pair.value]) for pair in pairs[:2]], "   "))
            typist.row = self.pairs(pairs[2:], 0, typist.row, self.columns)
        elif how == "two":
            half = -(-len(pairs) // 2)
            middle = self.columns // 2
            ends = (
                self.pairs(pairs[:half], 0, typist.row, middle - 2),
                self.pairs(pairs[half:], middle, typist.row, middle),
            )
            typist.row = max(ends)
        else:
            start = int(self.columns * 0.52) if how == "right" else 0
            typist.row = self.pairs(pairs, start, typist.row, self.columns - start)
        typist.skip()

    def strips(self, pairs: list[Pair]) -> None:
        """Rows of labels above values, with dashes between."""
        typist, rest = self.typist, list(pairs)
        while rest:
            row: list[tuple[Pair, int]] = []
            used = 0
            while rest:
                wide = max(len(text_of(line)) for line in [*rest[0].label, *rest[0].value]) + 3
                if row and used + wide > self.columns:
                    break
                row.append((rest.pop(0), used))
                used += wide
            for pair, column in row:
                typist.at(column, pair.label[0])
                typist.at(
                    column, plain("-" * (max(len(text_of(pair.label[0])), len(text_of(pair.value[0]))))), typist.row + 1
                )
                typist.block(pair.value, column, typist.row + 2, self.columns)
            typist.skip(3 if row[-1][0].value else 2)

    def parties(self) -> None:
        """The firms."""
        paper, typist, how = self.paper, self.typist, self.look["parties"]
        keys = paper.roles()
        if how == "beside":
            share = self.columns // min(2, len(keys))
            ends = []
            for number, key in enumerate(keys[:2]):
                typist.at(number * share, paper.labels.inline(key))
                ends.append(typist.block(paper.party(key[:-5]), number * share + 1, typist.row + 1, share - 3))
            typist.row = max(ends) + 1
            keys = keys[2:]
        for key in keys:
            label, lines = paper.labels.inline(key), paper.party(key[:-5])
            if how == "inline":
                typist.at(0, label)
                column = max(16, len(text_of(label)) + 1)
                typist.row = typist.block(lines, column, typist.row, self.columns - column)
            else:
                typist.type(join([plain("**"), label, plain("**")]) if how == "stars" else label)
                typist.row = typist.block(lines, 3, typist.row, self.columns - 6)
            typist.skip()

    def way(self) -> None:
        """The transport."""
        paper, typist, how = self.paper, self.typist, self.look["way"]
        keys: list[str] = list(WAY)
        shipped = re.sub(r"[^{}]+(?=\{|$)", lambda words: words[0].upper(), paper.form.names["shipped"])
        sentence = paper.prose(shipped) if how == "prose" else None
        if sentence:
            typist.row = typist.block([sentence], 0, typist.row, self.columns)
            keys = keys[4:]
        pairs = paper.pairs(keys)
        if how == "heads":
            self.strips(pairs)
        elif how == "two" and len(pairs) > 2:
            half, middle = -(-len(pairs) // 2), self.columns // 2
            ends = (
                self.pairs(pairs[:half], 0, typist.row, middle - 2),
                self.pairs(pairs[half:], middle, typist.row, middle),
            )
            typist.row = max(ends)
        else:
            typist.row = self.pairs(pairs, 0, typist.row, self.columns)
        if self.look["marks"] == "before":
            self.marks(0)
        typist.skip()

    def marks(self, column: int) -> None:
        """The marks and numbers."""
        paper, typist = self.paper, self.typist
        if not paper.has("marks_and_numbers"):
            return
        typist.need(7)
        typist.at(column, paper.labels.inline("marks_and_numbers"))
        typist.row = typist.block(paper.value("marks_and_numbers"), column + 3, typist.row + 1, 40)

    def end(self) -> None:
        """Words, packing, marks, signature."""
        paper, typist, look = self.paper, self.typist, self.look
        typist.need(9)
        if look["words"] == "yes":
            typist.row = typist.block([paper.words()], 0, typist.row, self.columns)
        keys = [
            "package_count",
            "net_weight_kg",
            "gross_weight_kg",
            *(["x_measurement"] if paper.trade.start % 2 else []),
        ]
        start = typist.row
        if look["packing"] == "list":
            typist.row = self.pairs(paper.pairs(keys), 0, typist.row, 40)
        elif look["packing"] == "line":
            line = join([join([pair.inline, *pair.value]) for pair in paper.pairs(keys)], "   ")
            typist.row = typist.block([line], 0, typist.row, self.columns)
        else:
            line = paper.prose(
                "** {package_count} ** N/W {net_weight_kg} ** G/W {gross_weight_kg} **",
                "** {package_count} ** G/W {gross_weight_kg} **",
                "** {package_count} **",
            ) or plain("")
            typist.row = typist.block([line], 0, typist.row, self.columns)
        if look["marks"] in ("after", "beside"):
            beside = look["marks"] == "beside" and look["packing"] == "list"
            below, typist.row = typist.row, start if beside else typist.row
            self.marks(self.columns // 2 if beside else 0)
            typist.row = max(typist.row, below)
        typist.skip()
        for line in fit.sentences(paper, "remarks"):
            typist.row = typist.block([line], 0, typist.row, self.columns)
        typist.skip(2)
        typist.type(plain("_" * 28), self.columns - 32)
        typist.type(plain(paper.labels.word("x_sign")), self.columns - 32)


COMPOSER = Composer(
    name="printer",
    languages=("en",),
    kinds=("parts", "parts", "electronics", "tools", "steel", "chemicals"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 4), (3, 9), (8, 24), (20, 45)),
    orders=ORDERS,
    extras=("x_customer", "x_contract", "x_bl", "x_awb", "x_due", "x_order_date", "x_container", "x_delivery_note"),
    most_extras=3,
    wishes=Wishes(specs=1),
    sea=0.75,
    loud=1.0,
    loud_labels=1.0,
    groups=0.15,
    unit_in_head=True,
    bare=True,
)
