"""The table of goods, the sums, and the marks as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.generator.kit.web import join
from benchmarks.generator.lantern.atoms import Fact, Line, text_of
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.sums import SumRow
from benchmarks.generator.lantern.tables import Column, Row, Table
from benchmarks.generator.lantern.web_atoms import show, show_lines

CLASSES = {"right": "n", "centre": "c", "left": ""}


@dataclass(frozen=True)
class TableStyle:
    """``sums``: ``inside`` the table, ``box`` to the right below it, ``line`` of text; ``term`` over the prices."""

    sums: str
    term: str
    heading: str
    total_quantity: bool
    quantity_word: str
    filler: int


def goods(paper: Paper, style: TableStyle, *, marks: bool = False, lead: Line = ()) -> str:
    """The table with its sums; ``lead`` is a line of text at the head of the descriptions."""
    table = paper.table(marks=marks)
    inside = style.sums == "inside"
    body = _body(table, style, lead, paper)
    sums = paper.sums()
    if inside:
        body += join(sum_row(table, row, style) for row in sums)
    head = _over(table, paper, style) + head_row(table)
    found = f'<table class="goods"><thead>{head}</thead><tbody>{body}</tbody></table>'
    return found if inside else found + sum_box(sums, style, table)


def head_row(table: Table) -> str:
    cells = join(
        f'<th class="{CLASSES[column.align] or "t"}">{show_lines(column.head)}</th>' for column in table.columns
    )
    return f"<tr>{cells}</tr>"


def _over(table: Table, paper: Paper, style: TableStyle) -> str:
    """The trade term above the columns of the prices."""
    keys = [column.key for column in table.columns]
    if style.term != "over" or not paper.form.table.term_in_head or keys[-2:] != ["price", "amount"]:
        return ""
    return f'<tr><th colspan="{len(keys) - 2}">&nbsp;</th><th colspan="2" class="c">{show(paper.term())}</th></tr>'


def _body(table: Table, style: TableStyle, lead: Line, paper: Paper) -> str:
    rows = []
    keys = [column.key for column in table.columns]
    span = len(table.rows) + bool(lead)
    extra = ""
    if keys[0] == "marks":
        extra = f'<td rowspan="{span}">{show_lines(table.marks)}</td>'
    if lead:
        rows.append(_lead_row(keys, lead, paper, style, extra))
        extra = ""
    odd = False
    for row in table.rows:
        odd = not odd if row.kind == "goods" else odd
        rows.append(goods_row(table, row, style, "odd" if odd else "", extra))
        extra = ""
    if style.filler and len(table.rows) < style.filler:
        empty = join("<td>&nbsp;</td>" for _ in keys)
        rows += [f"<tr>{empty}</tr>"] * (style.filler - len(table.rows))
    return join(rows)


def _lead_row(keys: list[str], lead: Line, paper: Paper, style: TableStyle, extra: str) -> str:
    """A line before the goods, the trade term at its right end where the house has it there."""
    shown = [key for key in keys if key != "marks"]
    with_term = style.term == "row" and paper.form.table.term_in_head and shown[-2:] == ["price", "amount"]
    width = len(shown) - (2 if with_term else 0)
    term = f'<td colspan="2" class="c">{show(paper.term())}</td>' if with_term else ""
    return f'<tr>{extra}<td colspan="{width}">{show(lead)}</td>{term}</tr>'


def goods_row(table: Table, row: Row, style: TableStyle, kind: str, extra: str) -> str:
    columns = [column for column in table.columns if column.key != "marks"]
    if row.kind == "heading":
        place = next(number for number, column in enumerate(columns) if column.key == "description")
        before = join("<td></td>" for _ in range(place))
        text = f'<span class="{style.heading}">{show(row.cells["description"][0])}</span>'
        return f'<tr>{extra}{before}<td colspan="{len(columns) - place}">{text}</td></tr>'
    return f'<tr class="{kind}">{extra}{join(_cell(column, row) for column in columns)}</tr>'


def _cell(column: Column, row: Row) -> str:
    kind = CLASSES[column.align] or ("k" if column.key in ("code", "second", "serial") else "")
    return f'<td class="{kind}">{show_lines(row.cells[column.key])}</td>'


def sum_row(table: Table, row: SumRow, style: TableStyle) -> str:
    keys = [column.key for column in table.columns]
    place = keys.index("amount")
    kind = "total strong" if row.kind == "total" else "sum"
    tail = join('<td class="none"></td>' for _ in keys[place + 1 :])
    amount = f'<td class="n">{show(row.amount)}</td>{tail}'
    count = keys.index("quantity")
    fits = style.total_quantity and row.kind == "total" and 0 < count < place and len(table.quantities) < 14
    if fits:
        gap = place - count - 1
        middle = f'<td colspan="{gap}"></td>' if gap else ""
        quantity = f'<td class="n">{escape(table.quantities)}</td>{middle}'
        return f'<tr class="{kind}"><td colspan="{count}" class="right">{show(row.label)}</td>{quantity}{amount}</tr>'
    side = "right" if style.heading != "strong" else ""
    return f'<tr class="{kind}"><td colspan="{place}" class="{side}">{show(row.label)}</td>{amount}</tr>'


def sum_box(sums: Sequence[SumRow], style: TableStyle, table: Table) -> str:
    """The sums below the table, at the right or as a line of text."""
    shown = style.total_quantity and len(table.rows) > 1
    quantity = f"<div>{escape(f'{style.quantity_word} {table.quantities}')}</div>" if shown else ""
    if style.sums == "line":
        text = join(
            f'<div class="{"strong" if row.kind == "total" else ""}">{show(row.label)}'
            f"&nbsp;&nbsp; {show(row.amount)}</div>"
            for row in sums
        )
        return f'<div class="right block">{text}</div>'
    body = join(
        f'<tr class="{"total strong" if row.kind == "total" else ""}"><td>{show(row.label)}</td>'
        f'<td class="right nowrap">{show(row.amount)}</td></tr>'
        for row in sums
    )
    return f'{quantity}<table class="sums">{body}</table>'


def marks_box(fact: Fact, shape: str, label: str) -> str:
    """Shipping marks, the first line in a shape where it is short enough."""
    lines = list(fact.lines)
    drawn = ""
    if shape != "none" and len(text_of(lines[0])) <= 6 and len(lines) > 1:
        first = show(lines.pop(0))
        outlines = {
            "diamond": '<polygon points="45,1 89,21 45,41 1,21" fill="none" stroke="#222"/>',
            "triangle": '<polygon points="45,1 88,41 2,41" fill="none" stroke="#222"/>',
            "circle": '<ellipse cx="45" cy="21" rx="43" ry="20" fill="none" stroke="#222"/>',
            "box": '<rect x="8" y="4" width="74" height="34" fill="none" stroke="#222"/>',
        }
        top = 19 if shape == "triangle" else 14
        drawn = (
            f'<div class="outline"><svg width="90pt" height="43pt" viewBox="0 0 90 43">{outlines[shape]}</svg>'
            f'<div class="inner" style="top:{top}pt">{first}</div></div>'
        )
    return f'<div class="block"><div class="l">{label}</div>{drawn}{show_lines(lines)}</div>'
