"""The goods table: which columns a house has, their heads, and what stands in the cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from benchmarks.generator.meadow import values
from benchmarks.generator.meadow.entries import Line, Lines, Run, run, text_of
from benchmarks.generator.meadow.goods import Good
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.taste import words
from benchmarks.generator.meadow.writing import PLACES, plain

WIDTHS: Mapping[str, float] = {
    "number": 4.5, "marks": 16, "code": 12, "description": 34, "hs": 11, "origin": 10, "rolls": 7, "quantity": 12,
    "unit": 7, "price": 12, "discount": 7, "tax": 6, "amount": 14, "packed": 8, "net": 9, "gross": 9,
}  # fmt: skip
RIGHT = frozenset({"quantity", "price", "amount", "discount", "tax", "net", "gross", "packed", "rolls"})
CENTRE = frozenset({"number", "unit", "origin"})


@dataclass(frozen=True)
class Column:
    """A column and its head."""

    key: str
    head: Lines
    align: str
    width: float


@dataclass(frozen=True)
class Row:
    """A row: ``item`` has a cell per column, ``group`` a heading, ``term`` the trade term over the money columns."""

    kind: str
    cells: dict[str, Lines] = field(default_factory=dict)
    amount: Decimal = Decimal(0)


@dataclass(frozen=True)
class Table:
    """All of it; ``totals`` are the sums of quantities and weights by column."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: dict[str, Lines]


class TableMaker:
    """Makes a paper's goods table; ``marks_column`` asks for a column of shipping marks, ``narrow`` for few columns."""

    def __init__(self, paper: Paper, marks_column: bool = False, *, narrow: bool = False) -> None:
        self.paper, self.taste = paper, paper.taste
        self.goods = paper.ship.goods
        self.marks_column = marks_column
        self.code = self.taste.weighted(
            "code", {"none": 0.26, "column": 0.37, "before": 0.14, "below": 0.16, "after": 0.07}
        )
        self.hs = self.taste.weighted("hs", {"none": 0.5, "column": 0.26, "below": 0.24})
        self.unit = self._unit_style()
        self.upper = self.taste.chance("goods in capitals", 0.5) and not paper.trader.catalogue.trade.get("language")
        self.origin = paper.plan.origin_in_lines
        self.weighed = self.taste.chance("weights in table", 0.09) and len(self.goods) < 24
        self.packed = self.taste.chance("packages in table", 0.1) and not paper.ship.inner and not narrow
        if narrow:
            self.weighed = False
            self.code, self.hs = ("below" if one == "column" else one for one in (self.code, self.hs))

    def _unit_style(self) -> str:
        styles = {"behind": 0.5, "column": 0.3, "head": 0.1, "before": 0.04, "price": 0.06}
        style = self.taste.weighted("unit", styles)
        alike = len({good.unit for good in self.goods}) == 1 and len(self.goods) <= 8
        unfit = (style == "head" and not alike) or (style == "price" and self.paper.trader.catalogue.per > 1)
        return "behind" if unfit else style

    # ------------------------------------------------------------------------------------------ columns

    def keys(self) -> list[str]:
        """The columns in the house's order."""
        wanted = {
            "number": self.taste.chance("line numbers", 0.42), "marks": self.marks_column,
            "code": self.code == "column", "hs": self.hs == "column",
            "origin": self.origin == "column", "unit": self.unit == "column",
            "discount": self.paper.trader.catalogue.discounted, "tax": self.taste.chance("tax column", 0.05),
            "packed": self.packed, "net": self.weighed, "gross": self.weighed,
            "rolls": bool(self.paper.trader.catalogue.trade.get("rolls")) and self.taste.chance("rolls column", 0.5),
        }  # fmt: skip
        order = self.taste.weighted("columns", ORDERS)
        return [key for key in order.split() if wanted.get(key, True)]

    def _column(self, key: str) -> Column:
        align = "right" if key in RIGHT else "centre" if key in CENTRE else "left"
        if key == "marks":
            names = ("label.marks_and_numbers",)
            head: Lines = tuple(run(text, *names) for text in self.paper.labels.parts("marks_and_numbers"))
        else:
            head = self._head(key)
        return Column(key, head, self.taste.pick(f"align {key}", align, align, "centre"), WIDTHS[key])

    def _head(self, key: str) -> Lines:
        names = {
            "number": "number",
            "code": "item_code",
            "hs": "hs_code",
            "origin": "line_origin",
            "price": "unit_price",
        }
        head = self.paper.labels.head(names.get(key, key))
        tail = self._tail(key)
        if not tail:
            return head
        if self.taste.pick("head tails", "same line", "below") == "below":
            return (*head, tail)
        return (*head[:-1], (*head[-1], Run(" "), *tail))

    def _tail(self, key: str) -> Line:
        """What stands behind a head: the currency, the unit."""
        plan = self.paper.plan
        if key in ("price", "amount") and plan.currency in ("head", "both"):
            opened, closed = self.taste.pick("head brackets", ("(", ")"), ("", ""), ("[", "]"), ("in ", ""))
            return (*((Run(opened),) if opened else ()), self.paper.money_sign(), *((Run(closed),) if closed else ()))
        if key == "quantity" and self.unit == "head":
            units = tuple(f"line.{number}.unit" for number in range(len(self.goods)))
            return (Run("("), Run(self.unit_word(self.goods[0]), units), Run(")"))
        return ()

    # ------------------------------------------------------------------------------------------ rows

    def make(self) -> Table:
        """The table; notes every line's values."""
        columns = tuple(self._column(key) for key in self.keys())
        rows: list[Row] = []
        if self.paper.plan.roles["incoterm"] == "table" and self.paper.plan.incoterm:
            rows.append(Row("term", {"term": (tuple(values.term_runs(self.paper)),)}))
        group = ""
        for number, good in enumerate(self.goods):
            if good.group != group:
                group = good.group
                heading = group.upper() if self.upper else group
                rows.append(Row("group", {"group": (run(heading, f"line.{number}.group"),)}))
            rows.append(self._row(number, good, columns))
        if self.origin:
            self._note_origins()
        return Table(columns, tuple(rows), self._totals(columns))

    def _note_origins(self) -> None:
        if "country_of_origin" not in self.paper.truth.fields:
            self.paper.say("country_of_origin", values.origins(self.paper))

    def _row(self, number: int, good: Good, columns: tuple[Column, ...]) -> Row:
        line: dict[str, str | list[str]] = {}
        self.paper.truth.lines.append(line)
        keys = {column.key for column in columns}
        cells = {key: make(self, number, good, line) for key, make in _CELLS.items() if key in keys}
        return Row("item", cells, good.amount)

    def note(self, line: dict[str, str | list[str]], number: int, name: str, text: str, value: str = "") -> Run:
        """A value of a line as a run; notes it."""
        line[name] = value or text
        return Run(text, (f"line.{number}.{name}",))

    def unit_word(self, good: Good) -> str:
        """A unit in the house's word."""
        known: list[str] = words("trade")["units"].get(good.unit, [good.unit])
        return self.taste.pick(f"unit {good.unit}", *known)

    def description(self, number: int, good: Good, line: dict[str, str | list[str]]) -> Lines:
        """The description's cell, with the item code, HS code and origin where they stand in it."""
        texts = [good.name, *good.specs]
        texts = [text.upper() for text in texts] if self.upper else texts
        if good.specs and self.taste.chance("specs in one line", 0.25):
            texts = [", ".join(texts)]
        name = f"line.{number}.description"
        line["description"] = " ".join(texts)
        printed = [run(text, name) for text in texts]
        if good.group:
            line["group"] = good.group.upper() if self.upper else good.group
        whole = self._with_code(printed, number, good, line)
        said = [" ".join(text_of(one) for one in whole)]
        whole = [*whole, *self._below(number, good, line)]
        said.append(" ".join(text_of(one) for one in whole))
        others = [text for place, text in enumerate(said) if text not in (line["description"], *said[:place])]
        if others:
            line["description_alt"] = list(others)
        return tuple(whole)

    def _with_code(self, printed: list[Line], number: int, good: Good, line: dict[str, str | list[str]]) -> list[Line]:
        if self.code not in ("before", "below", "after"):
            return printed
        code = self.note(line, number, "item_code", good.code)
        if self.code == "before":
            gap = self.taste.pick("code gap", " ", "  ", " - ", ": ")
            return [(code, Run(gap), *printed[0]), *printed[1:]]
        known = {"de": ("", "Art.-Nr. ", "Artikel: "), "fr": ("", "Réf. ", "Réf. : ")}
        english = ("", "P/N ", "Model: ", "Art. ", "Code: ", "No. ", "Item: ")
        word = self.taste.pick("code word", *known.get(self.paper.writing.main, english))
        lead = (Run(word),) if word else ()
        if self.code == "after":
            return [(*printed[0], Run("  "), *lead, code), *printed[1:]]
        at = 1 if self.taste.chance("code second", 0.6) else len(printed)
        return [*printed[:at], (*lead, code), *printed[at:]]

    def _below(self, number: int, good: Good, line: dict[str, str | list[str]]) -> list[Line]:
        found: list[list[Run]] = []
        if self.hs == "below":
            word = self.paper.labels.variant("hs_code", self.paper.labels.first)
            found.append([Run(f"{word}: "), self.note(line, number, "hs_code", good.hs)])
        if self.origin == "below":
            word = self.paper.labels.variant("line_origin", self.paper.labels.first)
            where = self._origin_run(number, good, line)
            found.append([Run(f"{word}: "), where])
        if len(found) == 2 and self.taste.chance("hs and origin in one line", 0.6):
            return [(*found[0], Run("  "), *found[1])]
        return [tuple(one) for one in found]

    def _origin_run(self, number: int, good: Good, line: dict[str, str | list[str]]) -> Run:
        short = self.taste.chance("origin as code", 0.3) and self.origin == "column"
        text = good.origin if short else self.paper.writing.country(good.origin)
        line["country_of_origin"] = good.origin
        names = [f"line.{number}.country_of_origin"]
        if self.paper.plan.origin in ("column", "below"):
            names.append("country_of_origin")
        return Run(text, tuple(names))

    def origin_cell(self, number: int, good: Good, line: dict[str, str | list[str]]) -> Lines:
        """Where the line is from."""
        return ((self._origin_run(number, good, line),),)

    def count(self, good: Good) -> str:
        """A quantity without its unit."""
        whole = good.quantity == good.quantity.to_integral_value()
        places = self.taste.pick("quantity places", 0, 0, 0, 0, 0, 2) if whole else 1
        return self.paper.writing.number(good.quantity, places)

    def quantity_cell(self, number: int, good: Good, line: dict[str, str | list[str]]) -> Lines:
        """How many, and of what."""
        quantity = self.note(line, number, "quantity", self.count(good), plain(good.quantity))
        unit = self.unit_word(good)
        if self.unit in ("behind", "before"):
            marked = self.note(line, number, "unit", unit)
            pair = (quantity, Run(" "), marked) if self.unit == "behind" else (marked, Run(" "), quantity)
            return (pair,)
        if self.unit == "head":
            line["unit"] = unit
        return ((quantity,),)

    def unit_cell(self, number: int, good: Good, line: dict[str, str | list[str]]) -> Lines:
        """The unit in a column of its own."""
        return ((self.note(line, number, "unit", self.unit_word(good)),),)

    def price_cell(self, number: int, good: Good, line: dict[str, str | list[str]]) -> Lines:
        """The price of one, of a hundred, of a thousand."""
        paper = self.paper
        usual = PLACES.get(paper.ship.currency, 2)
        places = 0 if usual == 0 else paper.trader.catalogue.price_places(good.price)
        price = self.note(line, number, "unit_price", paper.writing.number(good.price, places), plain(good.price))
        signed = paper.plan.currency in ("cells", "both") and self.taste.chance("currency at prices", 0.8)
        printed = list(paper.priced(price)) if signed else [price]
        if self.taste.chance("price lead", 0.1):
            printed = [Run("@ "), *printed]
        unit = self.unit_word(good)
        if self.unit == "price":
            printed += [Run(" / "), self.note(line, number, "unit", unit)]
        if good.per > 1:
            lead = self.taste.pick("per", "/", "per ", "/ ") if paper.writing.main == "en" else "/ "
            printed.append(Run(f" {lead}{paper.writing.number(Decimal(good.per), 0)}"))
        return (tuple(printed),)

    def amount_cell(self, number: int, good: Good, line: dict[str, str | list[str]]) -> Lines:
        """What the line comes to."""
        paper = self.paper
        text = paper.writing.money(good.amount, paper.ship.currency)
        amount = self.note(line, number, "amount", text, plain(good.amount))
        return (paper.priced(amount),) if paper.plan.currency == "cells" else ((amount,),)

    def kilos(self, value: Decimal) -> str:
        """A weight without its unit."""
        return self.paper.writing.number(value, self.paper.trader.catalogue.weight_places)

    # ------------------------------------------------------------------------------------------ totals

    def _totals(self, columns: tuple[Column, ...]) -> dict[str, Lines]:
        keys = {column.key for column in columns}
        found: dict[str, Lines] = {}
        if self.taste.chance("total quantity", 0.5) and len(self.goods) > 1:
            found["quantity"] = self._total_quantity()
        if "net" in keys:
            self.paper.say("net_weight_kg", plain(self.paper.ship.net))
            self.paper.say("gross_weight_kg", plain(self.paper.ship.gross))
            found["net"] = (run(self.kilos(self.paper.ship.net), "net_weight_kg"),)
            found["gross"] = (run(self.kilos(self.paper.ship.gross), "gross_weight_kg"),)
        if "packed" in keys:
            found["packed"] = (tuple(values.package_runs(self.paper)),)
        return found

    def _total_quantity(self) -> Lines:
        sums: dict[str, Decimal] = {}
        for good in self.goods:
            sums[self.unit_word(good)] = sums.get(self.unit_word(good), Decimal(0)) + good.quantity
        whole = all(value == value.to_integral_value() for value in sums.values())
        return tuple(
            run(f"{self.paper.writing.number(value, 0 if whole else 1)} {unit}") for unit, value in sums.items()
        )


ORDERS: Mapping[str, float] = {
    "number marks code description rolls hs origin packed quantity unit net gross price discount tax amount": 0.4,
    "marks number code description hs origin rolls quantity unit price discount tax amount packed net gross": 0.15,
    "marks number quantity unit code description hs origin rolls packed net gross price discount tax amount": 0.12,
    "marks number description code rolls quantity unit price discount tax amount hs origin packed net gross": 0.1,
    "marks number code hs description origin rolls unit quantity packed net gross price tax discount amount": 0.09,
    "marks packed quantity unit description code hs origin rolls price discount amount tax net gross": 0.06,
    "marks number description hs code origin packed net gross rolls price quantity unit discount tax amount": 0.08,
}
_CELLS: Mapping[str, Callable[[TableMaker, int, Good, dict[str, str | list[str]]], Lines]] = {
    "number": lambda maker, number, good, line: (
        run(maker.taste.pick("numbering", "{}", "{}", "{:02}", "{}0").format(number + 1)),
    ),
    "code": lambda maker, number, good, line: ((maker.note(line, number, "item_code", good.code),),),
    "description": TableMaker.description,
    "hs": lambda maker, number, good, line: ((maker.note(line, number, "hs_code", good.hs),),),
    "origin": TableMaker.origin_cell,
    "rolls": lambda maker, number, good, line: (run(str(good.rolls)),),
    "quantity": TableMaker.quantity_cell,
    "unit": TableMaker.unit_cell,
    "price": TableMaker.price_cell,
    "discount": lambda maker, number, good, line: (run(f"{good.discount} %" if good.discount else "-"),),
    "tax": lambda maker, number, good, line: (run("0 %"),),
    "amount": TableMaker.amount_cell,
    "packed": lambda maker, number, good, line: (run(str(good.packages)),),
    "net": lambda maker, number, good, line: (run(maker.kilos(good.net)),),
    "gross": lambda maker, number, good, line: (run(maker.kilos(good.gross)),),
}
