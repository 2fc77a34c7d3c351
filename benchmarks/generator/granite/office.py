"""Invoices filled into a word processor's template: one big ruled form, shaded label cells, blank rows."""

from __future__ import annotations

from html import escape

from benchmarks.generator.granite import furniture as fit
from benchmarks.generator.granite import web
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.house import Composer
from benchmarks.generator.granite.ink import Line
from benchmarks.generator.granite.paper import Pair, Paper
from benchmarks.generator.granite.plan import Plan, lay_out
from benchmarks.generator.granite.shipment import Wishes
from benchmarks.generator.kit.web import print_with_browser
from benchmarks.samples.scribble import sign_as_svg

WIDTH = 515.0
OPTIONS = {
    "font": ("sans", "serif", "serif", "dejavu-serif", "narrow"),
    "skeleton": ("boxes", "boxes", "shaded", "underlined", "sidebar", "letter"),
    "title": ("center", "center", "left", "right", "box", "double"),
    "letterhead": ("none", "center", "left", "right"),
    "shade": ("#d9e2f3", "#e7e6e6", "#fff2cc", "#e2efd9", "none"),
    "line": ("0.5pt solid #000", "0.75pt solid #000", "1pt solid #1f4e79", "0.5pt dotted #555"),
    "label": ("small", "bold", "plain", "caps", "italic"),
    "filler": ("0", "0", "2", "5"),
    "sums": ("rows", "rows", "box", "cells"),
    "goods": ("grid", "columns", "head"),
    "packing": ("before", "after", "after", "prose"),
    "marks": ("cell", "aside", "after", "none"),
    "sign": ("right", "left", "line", "none"),
    "order": ("parties", "refs", "parties"),
}
BOLD = {"sans": "sans-bold", "serif": "serif-bold", "narrow": "narrow-bold", "dejavu-serif": "dejavu-serif-bold"}
REFS = ("invoice_number", "invoice_date", "po_number", "lc_number", "country_of_origin")
WAY = ("vessel_or_flight", "departure_date", "port_of_loading", "via", "port_of_discharge", "final_destination")
TERMS = ("incoterm", "payment_terms")
PACKING = ("package_count", "net_weight_kg", "gross_weight_kg")


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    table = Table(paper)
    skeleton = {
        "boxes": _boxes, "shaded": _shaded, "underlined": _underlined, "sidebar": _sidebar, "letter": _letter,
    }[look["skeleton"]]  # fmt: skip
    body = _letterhead(paper, look) + skeleton(paper, look, table) + _end(paper, look)
    return print_with_browser(body, _css(look), "invoice")


def _css(look: Look) -> str:
    line, shade = look["line"], look["shade"] if look["shade"] != "none" else "transparent"
    label = {
        "small": "font-size: 6.6pt", "bold": "font-weight: bold", "plain": "", "caps": "text-transform: uppercase; "
        "font-size: 6.8pt", "italic": "font-style: italic",
    }[look["label"]]  # fmt: skip
    goods = {
        "grid": f".goods td, .goods th {{border: {line}}}",
        "columns": f".goods td, .goods th {{border-left: {line}; border-right: {line}}} "
        f".goods th {{border: {line}}} .goods {{border-bottom: {line}}} .goods .sum td {{border: {line}}}",
        "head": f".goods th {{border-top: {line}; border-bottom: {line}}}",
    }[look["goods"]]
    title = {
        "center": "text-align:center", "left": "", "right": "text-align:right", "double": "text-align:center; "
        "text-decoration: underline double", "box": "text-align:center; border: 1.5pt solid #000; padding: 4pt",
    }[look["title"]]  # fmt: skip
    return f"""{web.BASE} @page {{ size: A4; margin: 36pt 40pt }} body {{ font: 9pt/1.25 {web.FACES[look["font"]]},
    IPAexGothic }} h1 {{ font-size: 16pt; margin: 4pt 0 8pt; {title} }} .label {{ {label} }}
    .form {{ width: 100%; table-layout: fixed; border: {line} }} .form > tbody > tr > td {{ border: {line};
    padding: 2.5pt 4pt }}
    .goods {{ width: 100%; table-layout: fixed }} .goods td, .goods th {{ padding: 2pt 4pt }} {goods}
    th {{ background: {shade}; font-weight: bold }} .shaded td.label {{ background: {shade} }}
    .shaded {{ width: 100%; table-layout: fixed }} .shaded td {{ border: {line}; padding: 2pt 4pt }}
    .pairs td {{ padding: 1pt 6pt 1pt 0; border: none }} .item {{ margin-bottom: 4pt }} .gap {{ margin: 7pt 0 }}
    .row {{ display: flex; justify-content: space-between; gap: 16pt; align-items: flex-start }}
    .cells {{ width: 100% }} .cells td {{ border: {line}; padding: 2pt 4pt }} .sums td {{ padding: 2pt 5pt }}
    .total td {{ font-weight: bold }} .group td {{ font-style: italic; text-decoration: underline }}
    .under {{ display: flex }} .under .fill {{ flex: 1; border-bottom: .6pt solid #333; padding-left: 4pt }}
    .side {{ width: 165pt; background: {shade}; padding: 6pt; flex: none }} .tiny {{ font-size: 7pt }}
    """


def _letterhead(paper: Paper, look: Look) -> str:
    how = look["letterhead"]
    title = f"<h1>{web.html(paper.labels.lines('title'))}</h1>"
    if how == "none":
        return title
    side = {"center": "center", "left": "", "right": "right"}[how]
    name = web.box(web.html(paper.name("seller")), "bold", "font-size:13pt")
    contact = paper.contact("seller", fit.letters(paper, "pf" if paper.trade.start % 2 else "pm"))
    address = web.html(paper.address("seller")) + "<br>" + " &nbsp; ".join(web.one(line) for line in contact)
    return web.box(name + address, side) + title


def _with_seller(look: Look) -> list[str]:
    return ["seller_name"] if look["letterhead"] == "none" else []


def _party(paper: Paper, key: str, contact: str = "") -> Pair:
    lines = paper.party(key[:-5], contact)
    return Pair(key, paper.labels.lines(key), paper.labels.inline(key), lines)


def _parties(paper: Paper, look: Look) -> list[Pair]:
    keys = [*_with_seller(look), *paper.roles()]
    return [_party(paper, key, "pa" if key == "seller_name" else "") for key in keys[: 4 - (paper.trade.start % 2)]]


def _refs(paper: Paper, look: Look) -> list[Pair]:
    keys = [key for key in REFS if key != "country_of_origin" or fit.states_origin(paper)]
    extras = [key for key in paper.form.extras if paper.has(key)]
    return paper.pairs([*keys, *extras])


def _way(paper: Paper, look: Look) -> list[Pair]:
    marks = ["marks_and_numbers"] if look["marks"] == "cell" else []
    packing = [*PACKING] if look["packing"] == "before" else []
    return paper.pairs([*WAY, *TERMS, *packing, *marks])


def _folded(pairs: list[Pair], width: float, look: Look) -> list[Pair]:
    return [Pair(p.key, p.label, p.inline, web.fold(p.value, width, look["font"], 9.2)) for p in pairs]


def _boxes(paper: Paper, look: Look, table: Table) -> str:
    """One ruled form, two cells a row; the references share a cell, the rest have one each."""
    parties = [_above(pair) for pair in _folded(_parties(paper, look), 240, look)]
    refs = web.as_table(_folded(_refs(paper, look), 140, look))
    cells = [refs, *parties] if look["order"] == "refs" else [parties[0], refs, *parties[1:]]
    cells += [_above(pair) for pair in _folded(_way(paper, look), 235, look)]
    if len(cells) % 2:
        cells.append("&nbsp;")
    rows = "".join(f"<tr>{web.cell(a)}{web.cell(b)}</tr>" for a, b in zip(cells[::2], cells[1::2], strict=True))
    return f'<table class="form"><tbody>{rows}</tbody></table>{_goods(paper, look, table)}'


def _above(pair: Pair) -> str:
    return f'<div class="label">{web.html(pair.label)}</div>{web.html(pair.value)}'


def _shaded(paper: Paper, look: Look, table: Table) -> str:
    """Label cells with a ground, value cells without, two of each a row."""
    pairs = _folded([*_parties(paper, look), *_refs(paper, look), *_way(paper, look)], 165, look)
    if look["order"] == "refs":
        pairs = [*pairs[2:], *pairs[:2]]
    if len(pairs) % 2:
        pairs.append(Pair("", [], (), []))
    cells = [
        web.cell("<br>".join(web.html(web.fold([line], 70, BOLD[look["font"]], 9.2)) for line in pair.label), "label")
        + web.cell(web.html(pair.value))
        for pair in pairs
    ]
    rows = "".join(f"<tr>{a}{b}</tr>" for a, b in zip(cells[::2], cells[1::2], strict=True))
    columns = '<colgroup><col style="width:82pt"><col><col style="width:82pt"><col></colgroup>'
    return f'<table class="shaded">{columns}{rows}</table>{_goods(paper, look, table)}'


def _underlined(paper: Paper, look: Look, table: Table) -> str:
    """A form to be filled in: labels, values on lines."""
    parties = _folded(_parties(paper, look), 160, look)
    others = [*_refs(paper, look), *_way(paper, look)]
    left = "".join(_under(pair) for pair in [*parties, *others[::3]])
    right = "".join(_under(pair) for n, pair in enumerate(others) if n % 3)
    halves = f'<div style="flex:1">{left}</div><div style="flex:1">{right}</div>'
    return f'<div class="row gap">{halves}</div>{_goods(paper, look, table)}'


def _under(pair: Pair) -> str:
    label = web.box(web.one(pair.inline), "label", "padding-right:4pt")
    lines = "".join(web.box(web.one(line) or "&nbsp;", "fill") for line in pair.value)
    return web.box(f'{label}<div style="flex:1">{lines}</div>', "under", "margin-bottom:3pt")


def _sidebar(paper: Paper, look: Look, table: Table) -> str:
    """References and transport in a column at the left, parties beside it, goods below."""
    refs = web.as_stack(_folded([*_refs(paper, look), *paper.pairs(TERMS)], 150, look))
    parties = web.as_stack(_folded(_parties(paper, look), 300, look))
    pairs = paper.pairs([*WAY, *(["marks_and_numbers"] if look["marks"] == "cell" else [])])
    way = web.as_table(_folded(pairs, 210, look))
    side, main = web.box(refs, "side"), web.box(parties + way, style="flex:1")
    both = side + main if look["order"] == "refs" else main + side
    packing = web.as_cells(paper.pairs(PACKING), 3, "gap") if look["packing"] == "before" else ""
    return f'<div class="row gap">{both}</div>{packing}{_goods(paper, look, table)}'


def _letter(paper: Paper, look: Look, table: Table) -> str:
    """No form at all: blocks below each other."""
    parties = "".join(
        web.box(web.box(web.one(pair.inline), "label bold") + web.html(pair.value), style="flex:1")
        for pair in _folded(_parties(paper, look), 160, look)
    )
    sentence = paper.prose(paper.form.names["shipped"], "{port_of_loading} - {port_of_discharge}")
    pairs = paper.pairs(TERMS) if sentence else paper.pairs([*WAY, *TERMS])
    refs = web.as_colons(_refs(paper, look))
    blocks = [f'<div class="row gap">{parties}</div>', web.box(refs, "gap")]
    if look["order"] == "refs":
        blocks.reverse()
    way = web.box(web.html(web.fold([sentence], WIDTH - 10, look["font"], 9.2)) if sentence else "", "gap")
    packing = web.as_lines(paper.pairs(PACKING)) if look["packing"] == "before" else ""
    if look["marks"] == "cell":
        packing += web.as_stack(paper.pairs(["marks_and_numbers"]))
    return f"{''.join(blocks)}{way}{web.as_colons(pairs)}{packing}{_goods(paper, look, table)}"


def _goods(paper: Paper, look: Look, table: Table) -> str:
    aside, head, room = "", "", WIDTH
    if look["marks"] == "aside" and paper.has("marks_and_numbers"):
        marks: list[Line] = web.fold(paper.value("marks_and_numbers"), 84, look["font"], 9)
        label = paper.labels.lines("head_marks", "label.marks_and_numbers")
        head, aside = web.html(web.fold(label, 80, BOLD[look["font"]], 8.6)), web.html(marks)
        room -= 92
    plan = lay_out(table, room, look["font"], 8.6, bold=BOLD[look["font"]], sums=True)
    foot = _filler(plan, int(look["filler"]) - len(plan.rows) // 3, bool(aside))
    inside = look["sums"] == "rows"
    foot += web.sums_rows(table, plan, quantities=look["packing"] == "prose", aside=bool(aside)) if inside else ""
    goods = web.goods_table(plan, "goods gap", aside=aside, aside_head=head, foot=foot)
    if inside:
        return goods
    if look["sums"] == "cells":
        cells = "".join(
            web.cell(f'<div class="label">{web.one(s.label)}</div>{web.one(s.money)}') for s in table.sums()
        )
        return f'{goods}<table class="cells keep"><tr>{cells}</tr></table>'
    return goods + web.sums_box(table, "sums keep", "margin-left:auto")


def _filler(plan: Plan, rows: int, aside: bool) -> str:
    cells = "".join(web.cell("&nbsp;") for _ in range(len(plan.columns) + aside))
    return f"<tr>{cells}</tr>" * max(0, rows)


def _end(paper: Paper, look: Look) -> str:
    parts = []
    if look["packing"] == "after":
        parts.append(web.as_table(paper.pairs(PACKING), "gap keep"))
    elif look["packing"] == "prose":
        line = paper.prose(
            "{package_count}, N.W. {net_weight_kg}, G.W. {gross_weight_kg}",
            "{package_count} / {gross_weight_kg} G.W.",
            "{package_count}",
        )
        parts.append(web.box(web.one(line) if line else "", "gap"))
    if look["marks"] == "after" and paper.has("marks_and_numbers"):
        parts.append(web.box(web.as_stack(paper.pairs(["marks_and_numbers"])), "keep gap"))
    parts.append(
        web.box("<br>".join(web.html([line]) for line in fit.sentences(paper, "declare", "remarks")), "gap wrap")
    )
    if paper.trade.start % 2:
        bank = " / ".join(escape(line) for line in fit.bank_lines(paper))
        parts.append(web.box(f"{web.html(paper.labels.lines('x_bank'))}: {bank}", "tiny gap wrap"))
    return "".join(parts) + _signature(paper, look)


def _signature(paper: Paper, look: Look) -> str:
    if look["sign"] == "none":
        return ""
    name = escape(paper.firm("seller").person)
    label = web.html(paper.labels.lines("x_sign"))
    ink = sign_as_svg(paper.trade.exporter.person, 90) if look["sign"] != "line" else "<br><br>"
    side = "margin-left:auto" if look["sign"] == "right" else ""
    return web.box(
        f'{ink}<div style="border-top:.6pt solid #000">{label}<br>{name}</div>', "keep", f"width:170pt;{side}"
    )


COMPOSER = Composer(
    name="office",
    languages=("en", "en", "en", "en+ja", "fr", "es"),
    kinds=("ceramics", "tools", "garden", "food", "crafts"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 3), (2, 7), (5, 12)),
    extras=("x_contract", "x_order_date", "x_sales", "x_bl", "x_container", "x_tax", "x_measurement", "transport_mode"),
    most_extras=3,
    wishes=Wishes(specs=1, free=0.04),
    groups=0.1,
)
