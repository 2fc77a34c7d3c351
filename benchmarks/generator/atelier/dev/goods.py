"""The table of goods on papers printed from HTML, with its sums."""

from __future__ import annotations

import random

from benchmarks.generator.atelier.paper import Paper
from benchmarks.generator.atelier.statement import NUMERIC, Row, heads, state_quantities, state_rows, state_sums
from benchmarks.generator.atelier.web import element, lines, text

NARROW = NUMERIC | {"line", "code", "hs", "unit", "coo"}


def draw_table(paper: Paper, rng: random.Random) -> str:
    """Head, goods and sums; the sums inside the table or below it."""
    names = paper.style.columns
    head = element("tr", "".join(element("th", lines(words)) for words in heads(paper).values()))
    rows = [draw_row(row, names) for row in state_rows(paper)]
    sums_inside = rng.random() < 0.5
    if sums_inside:
        rows += draw_sums_inside(paper, names)
    table = element("table", element("thead", head) + element("tbody", "".join(rows)), "goods")
    return table if sums_inside else table + draw_sums_below(paper)


def draw_row(row: Row, names: tuple[str, ...]) -> str:
    """A line of goods, or the heading of a group across the table."""
    if row.heading:
        return element("tr", element("td", text(row.heading), colspan=str(len(names))), "group")
    return element("tr", "".join(element("td", lines(row.cells[name]), kind_of(name)) for name in names))


def kind_of(name: str) -> str:
    """The class of a column's cells."""
    if name in NUMERIC:
        return "n"
    return "nowrap" if name in NARROW else ""


def draw_sums_inside(paper: Paper, names: tuple[str, ...]) -> list[str]:
    """Sums as the last rows, amounts under amounts, the total quantity under the quantities where it comes before."""
    at = names.index("amount")
    rows = []
    sums = state_sums(paper)
    for number, (words, value) in enumerate(sums):
        cells = [element("td", "") for _ in names]
        cells[names.index("description")] = element("td", text(words))
        cells[at] = element("td", text(value), "n")
        if number == len(sums) - 1 and state_quantities(paper):
            cells[names.index("quantity")] = element("td", text(state_quantities(paper)), "n")
        rows.append(element("tr", "".join(cells), "sum"))
    return rows


def draw_sums_below(paper: Paper) -> str:
    """Sums in a small table at the right."""
    sums = state_sums(paper)
    rows = [
        element(
            "tr",
            element("td", text(words)) + element("td", text(value), "n"),
            "last" if number == len(sums) - 1 else "",
        )
        for number, (words, value) in enumerate(sums)
    ]
    total = state_quantities(paper)
    counted = element("div", text(f"Total quantity: {total}"), "counted") if total else ""
    return counted + element("table", "".join(rows), "sums")
