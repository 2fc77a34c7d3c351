"""The columns of the goods table: heads, and what stands in each cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from benchmarks.generator.hongs.figures import figure, plain
from benchmarks.generator.hongs.goods import Line
from benchmarks.generator.hongs.papers import GAP, Paper
from benchmarks.generator.hongs.values import COUNTRIES
from benchmarks.generator.kit.marks import MARK

ARRANGEMENTS = (
    "marks description quantity unit_price amount",
    "marks description quantity unit_price amount",
    "description quantity unit_price amount",
    "no description quantity unit_price amount",
    "no code description quantity unit unit_price amount",
    "no description hs quantity unit_price amount",
    "marks packs description quantity unit_price amount",
    "quantity unit code description unit_price amount",
    "quantity description unit_price amount",
    "code description origin hs quantity unit_price amount",
    "no description origin quantity unit unit_price discount amount",
    "packs description quantity net unit_price amount",
    "no code description packs quantity net gross unit_price amount",
    "no description quantity unit_price tax amount",
    "code quantity description unit_price amount",
    "no hs code description origin quantity unit unit_price amount",
    "marks description packs quantity unit_price amount",
    "no description unit_price quantity amount",
    "description code unit_price quantity unit amount",
    "po code description quantity unit_price amount",
    "no code description unit quantity unit_price amount",
    "no description quantity unit hs unit_price amount",
    "code description quantity unit unit_price amount",
    "no origin description packs quantity unit_price amount",
    "hs description quantity unit_price amount",
    "no quantity unit description code unit_price amount",
    "description hs origin quantity unit_price amount",
    "description net gross quantity unit_price amount",
)
FIELDS = {
    "code": "item_code",
    "hs": "hs_code",
    "origin": "country_of_origin",
    "packs": "package_count",
    "marks": "marks_and_numbers",
    "net": "net_weight_kg",
    "gross": "gross_weight_kg",
    "po": "po_number",
}
NUMERIC = frozenset({"quantity", "unit_price", "amount", "discount", "tax", "net", "gross", "second", "packs"})


@dataclass(frozen=True)
class Column:
    """A column by its key, with its class and head."""

    key: str
    kind: str
    head: str


def columns(paper: Paper, wanted: str = "") -> list[Column]:
    """The columns of a house."""
    keys = (wanted or paper.look.pick("columns", ARRANGEMENTS)).split()
    if paper.habits.discount == "by line" and "discount" not in keys:
        keys.insert(keys.index("amount"), "discount")
    if paper.habits.discount != "by line" and "discount" in keys:
        keys.remove("discount")
    if "second" in paper.habits.trade and paper.look.chance("two quantities", 0.6):
        keys.insert(keys.index("quantity"), "second")
    if not paper.has("marks") and "marks" in keys:
        keys.remove("marks")
    if not paper.has("po_number") and "po" in keys:
        keys.remove("po")
    paper.keys = tuple(keys)
    return [Column(key, "num" if key in NUMERIC else f"c-{key}", _head(paper, key)) for key in keys]


def _head(paper: Paper, key: str) -> str:
    name, look = FIELDS.get(key, key), paper.look
    label = "packages" if key == "po" else f"col_{key}"
    if key == "po":
        return paper.head("po_number", "po_number")
    tail = ""
    if key in ("unit_price", "amount") and look.chance("currency in heads", 0.35):
        tail = f"<br>({paper.currency()})" if look.chance("currency in brackets", 0.7) else f"<br>{paper.currency()}"
    if key == "unit_price" and paper.habits.per > 1:
        tail = f"<br>per {paper.habits.per:,} pcs{tail}"
    if key == "quantity" and not unit_apart(paper) and unit_in_head(paper):
        tail = f"<br>{_units(paper)}"
    return paper.head(label, name, tail)


def unit_in_head(paper: Paper) -> bool:
    """Whether all lines have one unit and the house says so once, at the head."""
    same = len({line.unit for line in paper.shipment.lines}) == 1
    return same and paper.has("one unit") and paper.look.chance("unit in head", 0.5)


def _units(paper: Paper) -> str:
    unit = unit_text(paper, paper.shipment.lines[0].unit)
    over = 'style="position:absolute;left:0;top:0;width:100%;height:100%"'
    links = "".join(f'<a href="{MARK}line.{index}.unit" {over}></a>' for index in range(len(paper.shipment.lines)))
    for index in range(len(paper.shipment.lines)):
        paper.cells.setdefault(index, {})["unit"] = unit
    return f'<span class="nw">(<span class="over">{GAP}{escape(unit)}{GAP}{links}</span>)</span>'


def unit_text(paper: Paper, unit: str) -> str:
    """A unit as the house writes it."""
    how = paper.look.pick("units", ("as is", "as is", "as is", "small", "dot", "single"))
    if how == "small":
        return unit.lower()
    if how == "dot" and len(unit) > 2:
        return f"{unit}."
    single = {
        "PCS": "PC",
        "SETS": "SET",
        "PRS": "PR",
        "KGS": "KG",
        "MTRS": "M",
        "UNITS": "UNIT",
        "ROLLS": "ROLL",
        "BTLS": "BTL",
    }
    return single.get(unit, unit) if how == "single" else unit


def cell(paper: Paper, column: Column, index: int) -> str:
    """The HTML of a cell."""
    return CELLS[column.key](paper, index, paper.shipment.lines[index])


def _serial(paper: Paper, index: int, line: Line) -> str:
    how = paper.look.pick("serial numbers", ("{}", "{}", "{}", "{:02}", "{}.", "{}0", "({})"))
    return how.format(index + 1)


def _code(paper: Paper, index: int, line: Line) -> str:
    return f'<span class="nw">{paper.cell(index, "item_code", line.code)}</span>'


def hs_text(paper: Paper, line: Line) -> str:
    """A tariff number as the house writes it."""
    digits = line.hs.replace(".", "")
    how = paper.look.pick("tariff numbers", ("4.2", "6", "4.2.2", "8", "4.2", "4 2"))
    forms = {
        "4.2": f"{digits[:4]}.{digits[4:6]}", "6": digits[:6], "4.2.2": f"{digits[:4]}.{digits[4:6]}.{digits[6:8]}",
        "8": digits[:8], "4 2": f"{digits[:4]}-{digits[4:6]}",
    }  # fmt: skip
    return forms[how]


def _hs(paper: Paper, index: int, line: Line) -> str:
    return f'<span class="nw">{paper.cell(index, "hs_code", hs_text(paper, line))}</span>'


def land_text(paper: Paper, land: str) -> str:
    """A land as the house writes it in lines."""
    how = paper.look.pick("lands in lines", ("name", "name", "code", "title"))
    if how == "code":
        return land
    name = COUNTRIES[land]
    return name if how == "name" or "." in name else name.title()


def _origin(paper: Paper, index: int, line: Line) -> str:
    return paper.cell(index, "country_of_origin", land_text(paper, line.origin), value=line.origin)


def _packs(paper: Paper, index: int, line: Line) -> str:
    if paper.look.chance("numbers of cartons", 0.3):
        first = 1 + sum(one.packs for one in paper.shipment.lines[:index])
        last = first + line.packs - 1
        return f"{first}-{last}" if last > first else f"{first}"
    return str(line.packs)


def quantity_text(paper: Paper, quantity: Decimal) -> str:
    """A quantity in digits."""
    places = max(0, -int(quantity.as_tuple().exponent))
    always = paper.look.pick("places of quantities", (0, 0, 0, 0, 2, 3 if paper.figures != "point" else 0))
    if paper.look.chance("decimals of quantities", 0.5):
        places = max(places, always)
    return figure(quantity, places, paper.figures)


def _quantity(paper: Paper, index: int, line: Line) -> str:
    digits = paper.cell(index, "quantity", quantity_text(paper, line.quantity), value=plain(line.quantity))
    if "unit" in paper.cells.get(index, {}) or unit_apart(paper):
        return f'<span class="nw">{digits}</span>'
    between = paper.look.pick("before unit", (" ", " ", GAP, "&ensp;"))
    return f'<span class="nw">{digits}{between}{paper.cell(index, "unit", unit_text(paper, line.unit))}</span>'


def unit_apart(paper: Paper) -> bool:
    """Whether the unit stands in a column of its own."""
    return "unit" in paper.keys


def _unit(paper: Paper, index: int, line: Line) -> str:
    return paper.cell(index, "unit", unit_text(paper, line.unit))


def _price(paper: Paper, index: int, line: Line) -> str:
    places = paper.habits.price_places
    digits = paper.cell(index, "unit_price", paper.money(line.price, places), value=plain(line.price))
    return f'<span class="nw">{before(paper, index, "price")}{digits}</span>'


def before(paper: Paper, index: int, what: str) -> str:
    """The currency before a number in a cell, where the house writes it."""
    how = paper.look.pick("currency in cells", ("", "", "", "each", "first", "amounts"))
    if how == "each" or (how == "first" and index == 0) or (how == "amounts" and what == "amount"):
        at = "@" if what == "price" and paper.look.chance("at sign", 0.2) else ""
        return f"{at}{GAP if at else ''}{paper.currency()}{paper.look.pick('behind the currency', (GAP, ' ', GAP))}"
    return ""


def _amount(paper: Paper, index: int, line: Line) -> str:
    digits = paper.cell(index, "amount", paper.money(line.amount), value=plain(line.amount))
    return f'<span class="nw">{before(paper, index, "amount")}{digits}</span>'


def _order(paper: Paper, index: int, line: Line) -> str:
    order = paper.shipment.order
    return f'<span class="nw">{paper.put("po_number", order)}</span>' if order else "-"


CELLS: dict[str, Callable[[Paper, int, Line], str]] = {
    "no": _serial,
    "code": _code,
    "hs": _hs,
    "origin": _origin,
    "packs": _packs,
    "quantity": _quantity,
    "second": lambda paper, index, line: str(line.rolls),
    "unit": _unit,
    "unit_price": _price,
    "amount": _amount,
    "discount": lambda paper, index, line: f"{line.discount:.0f}%" if line.discount else "-",
    "tax": lambda paper, index, line: "0%",
    "net": lambda paper, index, line: paper.weight(line.net),
    "gross": lambda paper, index, line: paper.weight(line.gross),
    "po": _order,
    "marks": lambda paper, index, line: "",
}
