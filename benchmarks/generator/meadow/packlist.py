"""A packing list behind the invoice: packages, goods, weights line by line, and their sums."""

from __future__ import annotations

from benchmarks.generator.meadow import values
from benchmarks.generator.meadow.entries import Line, Lines, run
from benchmarks.generator.meadow.goods import Good
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.table import Column, Row, Table, TableMaker
from benchmarks.generator.meadow.writing import plain


def wanted(paper: Paper) -> bool:
    """Whether the house sends a packing list with its invoices, and gives weights only there."""
    return paper.taste.chance("packing list", 0.09) and paper.trader.length in ("few", "some")


def pack_table(paper: Paper) -> Table:
    """The list's table; notes the packages and the weights of its last row."""
    maker = TableMaker(paper)
    order = ("packed", "description", "quantity", "net", "gross")
    if paper.taste.chance("goods first in packing list", 0.4):
        order = ("description", "packed", "quantity", "net", "gross")
    keys = [key for key in order if key != "packed" or not paper.ship.inner]
    widths = {"packed": 14.0, "description": 40.0, "quantity": 16.0, "net": 15.0, "gross": 15.0}
    columns = tuple(
        Column(key, paper.labels.head(key), "left" if key == "description" else "right", widths[key]) for key in keys
    )
    rows = tuple(Row("item", _cells(maker, number, good)) for number, good in enumerate(paper.ship.goods))
    paper.say("net_weight_kg", plain(paper.ship.net))
    paper.say("gross_weight_kg", plain(paper.ship.gross))
    totals: dict[str, Lines] = {
        "net": (run(maker.kilos(paper.ship.net), "net_weight_kg"),),
        "gross": (run(maker.kilos(paper.ship.gross), "gross_weight_kg"),),
    }
    if not paper.ship.inner:
        totals["packed"] = (tuple(values.package_runs(paper)),)
    return Table(columns, rows, totals)


def _cells(maker: TableMaker, number: int, good: Good) -> dict[str, Lines]:
    name = good.name.upper() if maker.upper else good.name
    quantity: Line = run(maker.count(good), f"line.{number}.quantity")
    unit = run(f" {maker.unit_word(good)}")
    return {
        "packed": (run(str(good.packages)),),
        "description": (run(name),),
        "quantity": ((*quantity, *unit),),
        "net": (run(maker.kilos(good.net)),),
        "gross": (run(maker.kilos(good.gross)),),
    }
