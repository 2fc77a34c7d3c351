"""The packing list behind an invoice."""

from __future__ import annotations

from benchmarks.generator.hongs.heads import logo, title
from benchmarks.generator.hongs.lists import Item, list_html
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.values import MAKERS
from benchmarks.generator.kit.web import element, join


def packing_page(paper: Paper) -> str:
    """A second sheet: the packing list of the same goods."""
    look, shipment = paper.look, paper.shipment
    number = Item(paper.label("invoice_number"), MAKERS["invoice_number"](paper))
    day = Item(paper.label("invoice_date"), MAKERS["invoice_date"](paper))
    head = title(paper, look.pick("packing title", ("PACKING LIST", "PACKING LIST", "Packing List / Weight Note")))
    top = element("div", f"{number.label} {number.value}&emsp;{day.label} {day.value}", "inl")
    rows = ""
    for index, line in enumerate(shipment.lines):
        cells = (str(index + 1), line.name, f"{line.packs}", paper.weight(line.net), paper.weight(line.gross))
        rows += (
            "<tr>"
            + join(
                f'<td class="{"num" if at > 1 else "c-no" if not at else ""}">{cell}</td>'
                for at, cell in enumerate(cells)
            )
            + "</tr>"
        )
    heads = join(
        f"<th>{paper.labels.english(key)}</th>"
        for key in ("col_no", "col_description", "col_packs", "col_net", "col_gross")
    )
    totals = list_html(paper, paper.form.weights, look.pick("packing totals", ("pairs", "lines", "cells ruled")))
    table = element(
        "table",
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>",
        f"goods g-{look.pick('packing rules', ('full', 'rows', 'heads'))}",
    )
    sign = logo(paper) if look.chance("sign on packing list", 0.2) else ""
    return element("div", sign + head + top + table + totals, "sheet2")
