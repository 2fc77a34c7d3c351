"""Pieces of HTML for the composers that write pages for a browser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.ink import Line, measure, wrap_all
from benchmarks.generator.granite.paper import Pair
from benchmarks.generator.granite.plan import Plan
from benchmarks.generator.kit.marks import MARK

FACES = {
    "sans": "'Liberation Sans'",
    "serif": "'Liberation Serif'",
    "narrow": "'Liberation Sans Narrow'",
    "mono": "'Liberation Mono'",
    "dejavu": "'DejaVu Sans'",
    "condensed": "'DejaVu Sans Condensed'",
    "dejavu-serif": "'DejaVu Serif'",
    "gothic": "IPAexGothic",
    "mincho": "IPAexMincho",
}
BASE = """
* { box-sizing: border-box } body { margin: 0; color: #111 } table { border-collapse: collapse }
a, td, th { white-space: nowrap } td, th { vertical-align: top; text-align: left; font-weight: normal }
.right { text-align: right } .center { text-align: center } .wrap, .wrap td { white-space: normal }
thead { display: table-header-group } tr, .keep { break-inside: avoid } .bold { font-weight: bold }
.multi { position: relative } .multi a + a { position: absolute; left: 0; top: 0; right: 0; bottom: 0 }
"""


def html(lines: Sequence[Line]) -> str:
    """Lines below each other."""
    return "<br>".join(one(line) for line in lines)


def one(line: Line) -> str:
    """A line with its values marked."""
    return "".join(_piece(piece.text, piece.name) for piece in line)


def _piece(text: str, name: str) -> str:
    if not name:
        return escape(text)
    first, *others = name.split("|")
    link = f'<a href="{MARK}{first}">{escape(text)}</a>'
    if not others:
        return link
    more = "".join(f'<a href="{MARK}{other}"></a>' for other in others)
    return f'<span class="multi">{link}{more}</span>'


def fold(lines: Sequence[Line], width: float, font: str, size: float) -> list[Line]:
    """Lines broken for a width in points."""
    return wrap_all(lines, width, measure(font, size))


def cell(content: str, kind: str = "", tag: str = "td", style: str = "", span: int = 1) -> str:
    """A table's cell."""
    named = (f' class="{kind}"' if kind else "") + (f' style="{style}"' if style else "")
    return f"<{tag}{named}{f' colspan={span}' if span > 1 else ''}>{content}</{tag}>"


def box(content: str, kind: str = "", style: str = "") -> str:
    """A block."""
    return cell(content, kind, "div", style)


# ------------------------------------------------------------------------------------------- labels and values


def as_table(pairs: Sequence[Pair], kind: str = "") -> str:
    """Labels in one column, values in the next."""
    rows = "".join(f"<tr>{cell(html(pair.label), 'label')}{cell(html(pair.value), 'value')}</tr>" for pair in pairs)
    return f'<table class="pairs {kind}">{rows}</table>'


def as_colons(pairs: Sequence[Pair], kind: str = "") -> str:
    """Labels, a column of colons, values."""
    rows = "".join(
        f"<tr>{cell(html(pair.label), 'label')}<td>:</td>{cell(html(pair.value), 'value')}</tr>" for pair in pairs
    )
    return f'<table class="pairs {kind}">{rows}</table>'


def as_lines(pairs: Sequence[Pair], kind: str = "") -> str:
    """Each pair on a line of its own."""
    return box("".join(box(f'<span class="label">{one(p.inline)}</span> {html(p.value)}') for p in pairs), kind)


def as_stack(pairs: Sequence[Pair], kind: str = "") -> str:
    """Each label above its value."""
    return box("".join(box(_above(pair), "item") for pair in pairs), kind)


def as_strip(pairs: Sequence[Pair], kind: str = "") -> str:
    """A row of labels above a row of values."""
    heads = "".join(cell(html(pair.label), "label") for pair in pairs)
    values = "".join(cell(html(pair.value), "value") for pair in pairs)
    return f'<table class="strip {kind}"><tr>{heads}</tr><tr>{values}</tr></table>'


def as_cells(pairs: Sequence[Pair], columns: int, kind: str = "") -> str:
    """Ruled cells, some to a row, each with its label above its value."""
    cells = [cell(_above(pair)) for pair in pairs]
    while len(cells) % columns:
        cells.append(cell("&nbsp;"))
    rows = "".join(f"<tr>{''.join(cells[i : i + columns])}</tr>" for i in range(0, len(cells), columns))
    return f'<table class="cells {kind}">{rows}</table>'


def as_sentence(pairs: Sequence[Pair], glue: str = " &nbsp;|&nbsp; ") -> str:
    """All pairs behind each other."""
    return glue.join(
        f'<span class="label">{one(pair.inline)}</span> {" ".join(map(one, pair.value))}' for pair in pairs
    )


def _above(pair: Pair) -> str:
    return f'<div class="label">{html(pair.label)}</div><div class="value">{html(pair.value)}</div>'


PAIRS: dict[str, Callable[[Sequence[Pair]], str]] = {
    "table": as_table, "colons": as_colons, "lines": as_lines, "stack": as_stack,
}  # fmt: skip

# ------------------------------------------------------------------------------------------- goods


def goods_table(
    plan: Plan, kind: str = "goods", *, before: str = "", aside: str = "", aside_head: str = "", foot: str = ""
) -> str:
    """The goods as a table. ``aside`` stands in a column of its own left of all lines, ``before`` above the heads."""
    columns = "".join(f'<col style="width:{plan.widths[column]:.1f}pt">' for column in plan.columns)
    columns = f"<col>{columns}" if aside else columns
    heads = "".join(cell(html(plan.heads[c]), plan.align(c), "th") for c in plan.columns)
    heads = cell(aside_head, "aside", "th") + heads if aside else heads
    rows = []
    for number, row in enumerate(plan.rows):
        lead = (cell(aside if number == 0 else "", "aside")) if aside else ""
        if row.group:
            blank = cell("", "aside") if aside else ""
            rows.append(f'<tr class="group">{blank}{cell(escape(row.group), span=len(plan.columns))}</tr>')
        cells = "".join(cell(html(row.cells[c]), plan.align(c)) for c in plan.columns)
        rows.append(f'<tr class="{"odd" if number % 2 else "even"}">{lead}{cells}</tr>')
    head = f"<thead>{before}<tr>{heads}</tr></thead>"
    return (
        f'<table class="{kind}" style="font-size:{plan.size:.2f}pt"><colgroup>{columns}</colgroup>{head}'
        f"<tbody>{''.join(rows)}{foot}</tbody></table>"
    )


def sums_box(table: Table, kind: str = "sums", style: str = "") -> str:
    """The sums as a small table."""
    rows = "".join(f'<tr class="{s.kind}">{cell(one(s.label))}{cell(one(s.money), "right")}</tr>' for s in table.sums())
    return f'<table class="{kind}" style="{style}">{rows}</table>'


def sums_rows(table: Table, plan: Plan, *, quantities: bool = False, aside: bool = False) -> str:
    """The sums as rows of the goods' table."""
    columns = len(plan.columns) + aside
    rows = []
    for entry in table.sums():
        middle = html(table.quantities()) if quantities and entry.kind == "total" else ""
        before = plan.columns[: plan.columns.index("quantity")] if "quantity" in plan.columns else ()
        if middle and "description" in before:
            at = plan.columns.index("quantity") + aside
            cells = cell(one(entry.label), "right", span=at) + cell(middle, "right")
            after = columns - at - 2
            cells += (cell("", span=after) if after else "") + cell(one(entry.money), "right")
        else:
            cells = cell(one(entry.label), "right", span=columns - 1) + cell(one(entry.money), "right")
        rows.append(f'<tr class="sum {entry.kind}">{cells}</tr>')
    return "".join(rows)
