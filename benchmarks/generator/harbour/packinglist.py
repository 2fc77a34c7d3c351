"""A packing list on a page of its own behind the invoice."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.generator.harbour.bits import Line, plain
from benchmarks.generator.harbour.blocks import Block, Gap, Row, Rule, Stack, Text
from benchmarks.generator.harbour.figures import rounded
from benchmarks.generator.harbour.paper import Paper

HEADS = (
    ("C/NO.", "DESCRIPTION", "QUANTITY", "N.W. (KGS)", "G.W. (KGS)"),
    ("Case No.", "Contents", "Q'ty", "Net kg", "Gross kg"),
    ("PKG", "ARTICLE", "QTY", "NET", "GROSS"),
)
SHARES = (1.0, 3.6, 1.2, 1.1, 1.1)


def packing_page(paper: Paper) -> list[Block]:
    """The blocks of the page; none where the firm sends no packing list with its invoice."""
    form = paper.form
    if not form.has("packing list", 0.1) or form.voice.language != "en" or len(paper.shipment.items) > 26:
        return []
    title = Text(
        [plain(form.any("list title", "PACKING LIST", "Packing List", "PACKING LIST & WEIGHT NOTE"))],
        14,
        "centre",
        True,
    )
    number, day = paper.slot("number"), paper.slot("date")
    refs: list[Line] = []
    for slot in (number, day):
        if slot:
            refs.append((*slot.label_lines(" :")[0], *plain(" "), *slot.lines[0]))
    heads = form.any("list heads", *HEADS)
    rows: list[Block] = [_row([plain(text) for text in heads], True), Rule(0.5)]
    factor = paper.shipment.gross / max(paper.shipment.net, Decimal("0.01"))
    for item in paper.shipment.items:
        quantity = f"{form.figures.number(item.quantity)} {item.unit}"
        gross = form.figures.number(rounded(item.weight * factor, 2))
        cells = (item.packs, item.name, quantity, form.figures.number(item.weight, 2), gross)
        rows.append(_row([plain(text) for text in cells]))
    shipment = paper.shipment
    count = (
        paper.bit("package_count", str(shipment.packages)),
        *plain(" "),
        paper.bit("package_kind", shipment.package_kind),
    )
    totals: list[Line] = [
        plain("TOTAL"), count, plain(""), (paper.number("net_weight_kg", shipment.net),),
        (paper.number("gross_weight_kg", shipment.gross),),
    ]  # fmt: skip
    return [title, Row([Text(refs), Gap(1)], [1, 1]), Stack([*rows, Rule(0.5), _row(totals, True)], 2)]


def _row(cells: list[Line], bold: bool = False) -> Block:
    texts = [Text([line], align="left" if number < 2 else "right", bold=bold) for number, line in enumerate(cells)]
    return Row(texts, SHARES, 6)
