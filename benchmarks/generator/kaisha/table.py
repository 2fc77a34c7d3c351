"""The goods table: heads, rows, marks in a column, sums in its last rows, carried sums from page to page."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from html import escape

from benchmarks.generator.kaisha.columns import CELLS, NUMBERS, Sheet, head_html
from benchmarks.generator.kaisha.describe import describe
from benchmarks.generator.kaisha.figures import decimals, write_number
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.plan import general_above
from benchmarks.generator.kaisha.sums import SumRow, sum_rows, total_quantity
from benchmarks.generator.kaisha.values import term_html, value_lines
from benchmarks.generator.kit.web import element, join

LOOKS = (
    "full", "full", "full", "upright", "upright", "level", "level", "open", "open", "striped", "headed", "dotted",
    "boxed",
)  # fmt: skip
CARRIED = (
    ("BROUGHT FORWARD", "CARRIED FORWARD"),
    ("B/F", "C/F"),
    ("Amount brought forward", "To be continued / carried forward"),
    ("From previous page", "Page total carried over"),
)
CARRIED_JA = ("前頁より繰越", "次頁へ繰越")
MIDDLE = ("serial", "unit", "hs_code", "country_of_origin", "per", "carton", "order", "discount")


@dataclass
class Row:
    """A row: its cells by column, or one text from a column on; ``height`` is an estimate in lines,
    ``before`` and ``until`` are the sums of the goods above it and with it."""

    kind: str
    cells: dict[str, str] = field(default_factory=dict)
    height: int = 1
    before: Decimal = Decimal(0)
    until: Decimal = Decimal(0)


def goods_table(paper: Paper, table: Sheet, *, with_sums: bool, look: str = "", blank: int = 0) -> str:
    """The whole table, perhaps with blank rows; the heads come first, because they may settle units."""
    heads = _heads(paper, table)
    rows = _body(paper, table)
    if table.has("marks"):
        _write_marks(paper, rows)
    parts = _pages(paper, rows)
    look = look or paper.form.pick("look", LOOKS)
    once = "" if paper.form.chance("repeat", 0.85) else " once"
    tables = []
    for number, part in enumerate(parts):
        html = [_row_html(paper, table, row) for row in part]
        if len(parts) > 1:
            html = _carry(paper, table, part, html, first=not number, last=number == len(parts) - 1)
        if number == len(parts) - 1:
            html += _room(paper, table, look, blank)
            html += _sum_rows(paper, table) if with_sums else []
        kind = f"goods wide {look}{' turned' if number else ''}{once}"
        tables.append(element("table", element("thead", heads) + element("tbody", join(html)), kind))
    return join(tables)


def _room(paper: Paper, table: Sheet, look: str, blank: int) -> list[str]:
    """Rows left empty, or one high one down to the foot of the form."""
    if len(paper.ship.load.lines) > 12:
        return []
    if blank:
        return [element("tr", "<td>&nbsp;</td>" * len(table.columns))] * blank
    if look in ("upright", "boxed") and paper.form.chance("filler", 0.75):
        return [_filler(paper, table)]
    return []


def _heads(paper: Paper, table: Sheet) -> str:
    cells = []
    skip = False
    for number, column in enumerate(table.columns):
        following = table.columns[number + 1] if number + 1 < len(table.columns) else ""
        if skip:
            skip = False
            continue
        html = head_html(paper, table, column)
        if column == "quantity" and following == "unit" and paper.form.chance("quantity.wide", 0.4):
            cells.append(element("th", html, "", colspan="2"))
            skip = True
            continue
        cells.append(
            element("th", html, "num-head" if column in NUMBERS and paper.form.chance("heads.right", 0.3) else "")
        )
    return element("tr", join(cells))


def _body(paper: Paper, table: Sheet) -> list[Row]:
    form = paper.form
    rows: list[Row] = []
    if (
        "incoterm" in paper.keys
        and form.chance("term.above", 0.55 if form.kind == "classic" else 0.1)
        and table.has("unit_price")
    ):
        rows.append(Row("term", {"unit_price": element("span", term_html(paper, "{} {}"), "term")}))
    if general_above(form):
        rows.append(Row("general", {"description": "".join(value_lines(paper, "invoice_of"))}))
    group = ""
    value = Decimal(0)
    for number, line in enumerate(paper.ship.load.lines):
        if line.group and line.group != group:
            group = line.group
            rows.append(Row("group", {"description": escape(group)}, 1, value, value))
        if line.group:
            paper.truth.lines[number]["group"] = group
        value += line.amount
        rows += _line_rows(paper, table, number, value)
    return rows


def _line_rows(paper: Paper, table: Sheet, number: int, value: Decimal) -> list[Row]:
    """One row for a line of goods, or one for each of its printed lines."""
    line, form = paper.ship.load.lines[number], paper.form
    before = value - line.amount
    texts = describe(paper, table, number, line)
    cells = {column: CELLS[column](paper, table, number, line) for column in table.columns if column in CELLS}
    if len(texts) > 1 and form.chance("rows.split", 0.25):
        low = form.chance("numbers.low", 0.25)
        rows = [Row("more", {"description": text}, 1, before, value) for text in texts]
        rows[-1 if low else 0].cells.update(cells)
        rows[0].kind = "line"
        return rows
    cells["description"] = "<br>".join(texts)
    return [Row("line", cells, len(texts), before, value)]


def _write_marks(paper: Paper, rows: list[Row]) -> None:
    """The marks in the first column: a line a row, or all in the first row."""
    lines = value_lines(paper, "marks_and_numbers")
    start = paper.form.pick("marks.start", (0, 0, 1)) if len(rows) > 1 else 0
    if paper.form.chance("marks.together", 0.45):
        rows[start].cells["marks"] = "<br>".join(lines)
        rows[start].height = max(rows[start].height, len(lines))
        return
    rows += [Row("more", before=rows[-1].until, until=rows[-1].until) for _ in range(start + len(lines) - len(rows))]
    for row, line in zip(rows[start:], lines, strict=False):
        row.cells["marks"] = line


def _pages(paper: Paper, rows: list[Row]) -> list[list[Row]]:
    """The rows of each page, where the house carries its sums; else all in one."""
    if not paper.form.chance("carry", 0.35) or len(paper.ship.load.lines) < 10:
        return [rows]
    room = paper.form.pick("carry.first", (14, 18, 22))
    parts: list[list[Row]] = [[]]
    used = 0
    for row in rows:
        if (
            row.kind in ("line", "group")
            and used + row.height > room
            and parts[-1][-1:]
            and parts[-1][-1].kind != "group"
        ):
            parts.append([])
            used, room = 0, paper.form.pick("carry.next", (26, 30, 34))
        parts[-1].append(row)
        used += row.height
    return parts


def _carry(paper: Paper, table: Sheet, part: list[Row], html: list[str], *, first: bool, last: bool) -> list[str]:
    names = CARRIED_JA if paper.form.japanese else paper.form.pick("carry.words", CARRIED)
    places = decimals(paper.ship.currency)
    if not first:
        html = [_wide_row(table, escape(names[0]), {"amount": write_number(part[0].before, places)}, "carried"), *html]
    if not last:
        html = [*html, _wide_row(table, escape(names[1]), {"amount": write_number(part[-1].until, places)}, "carried")]
    return html


def _row_html(paper: Paper, table: Sheet, row: Row) -> str:
    if row.kind == "term":
        return _term_row(table, row)
    cells = []
    for column in table.columns:
        kind = "num" if column in NUMBERS else "mid" if column in MIDDLE and paper.form.chance("middle", 0.6) else ""
        kind = f"{kind} nb" if column not in ("description", "remark") else kind
        cells.append(element("td", row.cells.get(column, ""), kind.strip()))
    shade = " low" if paper.form.chance("numbers.bottom", 0.12) else ""
    return element("tr", join(cells), f"r-{row.kind}{shade}")


def _term_row(table: Sheet, row: Row) -> str:
    """The trade term above the prices."""
    start = table.columns.index("unit_price")
    width = 2 if table.columns[start + 1 : start + 2] == ("amount",) else 1
    cells = ["<td></td>"] * len(table.columns)
    cells[start : start + width] = [element("td", row.cells["unit_price"], "mid nb", colspan=str(width))]
    if "marks" in row.cells:
        cells[0] = element("td", row.cells["marks"], "nb")
    return element("tr", join(cells), "r-term")


def _wide_row(table: Sheet, label: str, cells: dict[str, str], kind: str) -> str:
    """A row of a label and, below their columns, some numbers."""
    places = {table.columns.index(column): html for column, html in cells.items()}
    start = min(places)
    made = [element("td", label, "lab", colspan=str(start))]
    made += [
        element("td", places[place], "num nb") if place in places else "<td></td>"
        for place in range(start, len(table.columns))
    ]
    return element("tr", join(made), kind)


def _sum_rows(paper: Paper, table: Sheet) -> list[str]:
    rows: list[SumRow] = sum_rows(paper)
    made = []
    for row in rows:
        more = _totals(paper, table) if row.kind == "total" else {}
        made.append(_wide_row(table, row.label, more | {"amount": row.amount}, f"sum sum-{row.kind}"))
    return made


def _totals(paper: Paper, table: Sheet) -> dict[str, str]:
    """The sums of quantities, weights and packages below their columns, but for the first."""
    form, goods = paper.form, paper.ship.load
    found = {}
    quantity = total_quantity(paper)
    if quantity:
        found["quantity"] = quantity
    if form.chance("weights.summed", 0.65):
        for column, name, number in (("net", "net_weight_kg", goods.net), ("gross", "gross_weight_kg", goods.gross)):
            if table.has(column):
                found[column] = paper.say(name, write_number(number, 2), f"{number.normalize():f}")
    if table.has("cartons") and paper.keys & {"packages", "package_kind"}:
        found["cartons"] = paper.say("package_count", str(goods.packages))
    first = 1 if table.columns[0] in ("marks", "description", "item_code") else 2
    return {column: html for column, html in found.items() if table.columns.index(column) >= first}


def _filler(paper: Paper, table: Sheet) -> str:
    """Empty room down to the foot of the form."""
    height = paper.form.number("filler.height", 30, 120)
    cells = join(element("td", "", "", style=f"height:{height}pt") for _ in table.columns)
    return element("tr", cells, "filler")
