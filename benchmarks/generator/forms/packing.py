"""A packing list on a page of its own behind the invoice; conditions of sale on another."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.forms.assembly import PACKING
from benchmarks.generator.forms.draft import Draft
from benchmarks.generator.forms.flow import Form
from benchmarks.generator.forms.ink import Line, Run, plain
from benchmarks.generator.forms.nodes import Node, Text
from benchmarks.generator.forms.says import Lines
from benchmarks.generator.forms.surfaces import Surface
from benchmarks.generator.forms.table import Column, RowOf, Rules, Table
from benchmarks.generator.forms.words import words

MOST = 22  # goods lines that fit the page


@dataclass(frozen=True)
class Placed:
    """A table as a piece among others."""

    table: Table
    framed: bool = False
    ruled: bool = True

    def tall(self, surface: Surface, width: float) -> float:
        self.table.fit(surface, surface.left, surface.left + width)
        return self.table.head_tall(surface) + sum(self.table.row_tall(surface, row) for row in self.table.rows)

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        self.table.fit(surface, x, x + width)
        top = y
        self.table.draw_head(surface, y)
        y += self.table.head_tall(surface)
        for number, row in enumerate(self.table.rows):
            self.table.draw_row(surface, row, y, number)
            y += self.table.row_tall(surface, row)
        self.table.close(surface, top, surface.snap(y))


def lists_packing(draft: Draft) -> bool:
    """Whether the house sends a packing list behind its invoices; weights may then stand there alone."""
    if draft.says.taste.chance("packing.list", 0.1) and len(draft.says.shipment.goods) <= MOST:
        if draft.taste.chance("packing.alone", 0.5):
            draft.taken.update(PACKING)
        return True
    return False


def add_pages(draft: Draft, form: Form, listed: bool) -> None:
    """Adds the packing list or the conditions of sale."""
    if listed:
        form.after = _packing_list(draft)
    elif draft.taste.chance("conditions", 0.04):
        form.after = _conditions(draft)


def _packing_list(draft: Draft) -> list[Node]:
    taste = draft.taste
    name = taste.pick("packing.title", ("PACKING LIST", "PACKING & WEIGHT LIST", "PACKING SPECIFICATION"))
    title = Text((plain(name),), "title", taste.pick("packing.title.align", ("left", "centre")))
    keys = ("packages", "description", "quantity", "net", "gross")
    heads = {
        "packages": "C/No.",
        "description": "Contents",
        "quantity": "Quantity",
        "net": "N.W. kg",
        "gross": "G.W. kg",
    }
    columns = [
        Column(key, (plain(heads[key]),), "left" if key in ("packages", "description") else "right") for key in keys
    ]
    rules = taste.pick("packing.rules", (Rules(frame=True, posts=True, sums="full"), Rules(head="both", sums="full")))
    return [title, Text((_reference(draft),), "value"), Placed(Table(columns, _rows(draft), rules))]


def _reference(draft: Draft) -> Line:
    says = draft.says
    number = Run(says.shipment.number, "invoice_number", keep=True)
    return (Run(says.labels.word("number") + " ", "label.invoice_number"), number)


def _rows(draft: Draft) -> list[RowOf]:
    says, packing = draft.says, draft.says.shipment.packing
    goods, formats = says.shipment.goods, says.formats
    whole = sum((good.net for good in goods), Decimal(0)) or Decimal(1)
    rows: list[RowOf] = []
    first = 1
    for number, good in enumerate(goods):
        last = max(first, (number + 1) * packing.count // len(goods))
        figures = Run(formats.number(good.quantity, good.places), f"line.{number}.quantity", keep=True)
        cells: dict[str, Lines] = {
            "packages": (plain(str(first) if first == last else f"{first}-{last}"),),
            "description": (plain(says.write(f"as per item {number + 1} of invoice")),),
            "quantity": ((figures, Run(" "), Run(says.write(good.unit), f"line.{number}.unit", keep=True)),),
            "net": (plain(formats.weight(good.net)),),
            "gross": (plain(formats.weight(packing.gross * good.net / whole)),),
        }
        rows.append(RowOf(cells))
        first = min(last + 1, packing.count)
    net = (Run(formats.weight(packing.net), "net_weight_kg", keep=True),)
    gross = (Run(formats.weight(packing.gross), "gross_weight_kg", keep=True),)
    total: dict[str, Lines] = {"description": (says.packages(),), "net": (net,), "gross": (gross,)}
    return [*rows, RowOf(total, "total")]


def _conditions(draft: Draft) -> list[Node]:
    """Conditions of sale in small letters."""
    texts = words("phrases")["conditions"]["en"]
    heading = Text((plain("CONDITIONS OF SALE"),), "title", "left")
    return [heading, *(Text((plain(f"{number}. {text}"),), "small") for number, text in enumerate(texts, start=1))]
