"""Columns of the goods table: which, in what order, with what heads, and what stands in their cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from benchmarks.generator.kaisha.cargo import Line
from benchmarks.generator.kaisha.figures import write_number
from benchmarks.generator.kaisha.form import Form
from benchmarks.generator.kaisha.lexicon import cover, link, write_label
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.words import words
from pipeline.domain.invoice import COLUMNS

NUMBERS = ("quantity", "unit_price", "amount", "net", "gross", "rolls", "cartons", "discount")
SHORT = {"price": "unit_price", "sum": "amount"}


@dataclass(frozen=True)
class Sheet:
    """The columns of a house's table from left to right, and what the description's cell holds besides."""

    columns: tuple[str, ...]
    code: str
    hs: str
    origin: str
    unit: str
    joined: bool = False

    def has(self, column: str) -> bool:
        """Whether there is such a column."""
        return column in self.columns


def sheet(form: Form, marks: str) -> Sheet:
    """The house's table."""
    lists = words("columns")["orders"]
    family = _family(form)
    order = [SHORT.get(name, name) for name in form.pick("columns", lists[family]).split()]
    if "marks" in order and marks != "column":
        order.remove("marks")
    if marks == "column" and "marks" not in order:
        order.insert(0, "marks")
    if form.goods == "fabrics" and form.chance("rolls", 0.5):
        order.insert(order.index("quantity"), "rolls")
    inside = ("", "", "front", "first", "below", "below.labelled")
    code = "" if "item_code" in order else form.pick("code.in", inside)
    hs = "" if "hs_code" in order else form.pick("hs.in", ("", "", "", "below", "below", "behind"))
    shown = form.chance("has.country_of_origin", 0.72)
    origin = (
        "" if "country_of_origin" in order or not shown else form.pick("origin.line", ("", "", "", "below", "behind"))
    )
    unit = "column" if "unit" in order else form.pick("unit.in", ("behind", "behind", "behind", "front", "head"))
    return Sheet(tuple(order), code, hs, origin, unit, form.chance("joined", 0.1))


def _family(form: Form) -> str:
    if form.kind == "side":
        return "open"
    if form.trade == "courier":
        return "courier"
    if form.kind in ("classic", "letter"):
        return form.pick("columns.old", ("open", "open", "open", "ruled"))
    if form.kind == "slip":
        return "ruled"
    return form.pick("columns.family", ("open", "ruled", "ruled", "ruled", "weighed"))


def head_html(paper: Paper, table: Sheet, column: str) -> str:
    """A column's head, with the currency or the unit where the house puts them there."""
    form = paper.form
    lists = words("columns")["heads"][column]
    pair = (
        form.pick(f"head.{column}.en", _fresh(form, column, lists["en"])),
        form.pick(f"head.{column}.ja", lists["ja"]),
    )
    lines = write_label(form, pair, ending=False, tight=len(table.columns) > 5 or form.kind == "side")
    if column in COLUMNS:
        html = "<br>".join(link(f"head.{column}", line) for line in lines)
    else:
        html = "<br>".join(escape(line) for line in lines)
    return html + _below_head(paper, table, column)


def _fresh(form: Form, column: str, options: list[str]) -> list[str]:
    """Wordings that do not stand above another column too."""
    if column == "serial" or (column == "amount" and form.chance("head.total", 0.7)):
        return options[:2] if column == "amount" else options
    return options


def _below_head(paper: Paper, table: Sheet, column: str) -> str:
    form = paper.form
    if (
        column in ("unit_price", "amount")
        and form.pick("currency.where", ("total", "all", "amounts", "head", "first", "total")) == "head"
    ):
        sign = paper.sign
        paper.follow("currency", paper.ship.currency)
        style = form.pick("head.currency", ("({})", "<br>({})", "<br>{}", "({})"))
        return " " + style.format(link("currency", sign))
    if column == "quantity" and single_unit(paper, table):
        names = tuple(f"line.{number}.unit" for number in range(len(paper.ship.load.lines)))
        unit = unit_text(paper, paper.ship.load.lines[0])
        for truth in paper.truth.lines:
            truth.setdefault("unit", unit)
        return " (" + cover(names, escape(unit)) + ")"
    return ""


def single_unit(paper: Paper, table: Sheet) -> bool:
    """Whether the unit stands in the head of the quantities: the house does so where all lines have one."""
    return table.unit == "head" and len({line.unit for line in paper.ship.load.lines}) == 1


def unit_text(paper: Paper, line: Line) -> str:
    """The unit as the house writes it."""
    form, lists = paper.form, words("phrases")
    japanese = form.japanese and form.chance("units.ja", 0.6)
    text: str = form.pick(f"unit.{line.unit}", lists["units_ja" if japanese else "units"][line.unit])
    return text.lower() if form.chance("units.small", 0.12) else text


def quantity_html(paper: Paper, table: Sheet, number: int, line: Line) -> str:
    """The quantity, and its unit where it has no column of its own."""
    text = write_number(
        line.quantity,
        2 if paper.form.chance("quantity.places", 0.1) else None,
        not paper.form.chance("ungrouped", 0.06),
    )
    html = paper.tell(number, "quantity", text, f"{line.quantity.normalize():f}")
    if table.unit == "column" or single_unit(paper, table):
        return html
    unit = paper.tell(number, "unit", unit_text(paper, line))
    return f"{unit} {html}" if table.unit == "front" else f"{html} {unit}"


def _price(paper: Paper, table: Sheet, number: int, line: Line) -> str:
    html = paper.money(f"line.{number}.unit_price", line.price, "price", number)
    if paper.form.chance("at", 0.13):
        html = "@ " + html
    return html if line.per == 1 or table.has("per") else f"{html} /{_per(paper, line)}"


def _per(paper: Paper, line: Line) -> str:
    return f"{line.per} {escape(unit_text(paper, line))}" if line.per > 1 else escape(unit_text(paper, line))


def _amount(paper: Paper, table: Sheet, number: int, line: Line) -> str:
    return paper.money(f"line.{number}.amount", line.amount, "amount", number)


def origin_word(paper: Paper, line: Line) -> str:
    """A line's country of origin as the house writes it."""
    if paper.form.chance("origin.codes", 0.3):
        return line.origin
    names: list[str] = words("phrases")["origins"][line.origin]["ja" if paper.form.japanese else "en"]
    return paper.form.pick("origin.line.name", names[:3]) if line.origin == "JP" else names[0]


def _origin(paper: Paper, table: Sheet, number: int, line: Line) -> str:
    return paper.tell(number, "country_of_origin", origin_word(paper, line), line.origin)


def _carton(paper: Paper, table: Sheet, number: int, line: Line) -> str:
    if line.first == line.last:
        return str(line.first)
    return f"{line.first}-{line.last}"


def _cartons(paper: Paper, table: Sheet, number: int, line: Line) -> str:
    before = paper.ship.load.lines[number - 1].last if number else 0
    count = line.last - max(before, line.first - 1)
    return str(count) if count > 0 else "〃" if paper.form.language != "en" else "-"


def _remark(paper: Paper, table: Sheet, number: int, line: Line) -> str:
    return paper.form.pick("remark", ("", "STOCK", "-"))


def _weight(number: Decimal) -> str:
    return write_number(number, 2)


CELLS: dict[str, Callable[[Paper, Sheet, int, Line], str]] = {
    "serial": lambda paper, table, number, line: paper.form.pick(
        "serial.style", ("{}", "{}", "{:02}", "({})", "{}0", "{}.")
    ).format(number + 1),
    "item_code": lambda paper, table, number, line: paper.tell(number, "item_code", line.code),
    "hs_code": lambda paper, table, number, line: paper.tell(number, "hs_code", line.hs),
    "country_of_origin": _origin,
    "quantity": quantity_html,
    "unit": lambda paper, table, number, line: paper.tell(number, "unit", unit_text(paper, line)),
    "unit_price": _price,
    "amount": _amount,
    "per": lambda paper, table, number, line: _per(paper, line),
    "discount": lambda paper, table, number, line: f"{line.discount}%" if line.discount else "",
    "carton": _carton,
    "cartons": _cartons,
    "net": lambda paper, table, number, line: _weight(line.net),
    "gross": lambda paper, table, number, line: _weight(line.gross),
    "rolls": lambda paper, table, number, line: str(line.rolls),
    "remark": _remark,
    "order": lambda paper, table, number, line: str((number + 1) * 10),
}
"""What stands in a cell, by its column; the description's and the marks' cells are of another make."""
