"""Invoices of a modern enterprise system: coloured bars, three address blocks, item codes, page numbers."""

from __future__ import annotations

from html import escape

from benchmarks.generator.granite import furniture as fit
from benchmarks.generator.granite import web
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.house import Composer
from benchmarks.generator.granite.ink import Line
from benchmarks.generator.granite.paper import Paper
from benchmarks.generator.granite.plan import lay_out
from benchmarks.generator.granite.shipment import Wishes
from benchmarks.generator.kit.web import print_with_browser

WIDTH = 523.0
OPTIONS = {
    "font": ("sans", "sans", "dejavu", "condensed", "narrow"),
    "colour": ("#1f3a5f", "#0b6e4f", "#7a1f2b", "#444", "#c8581a", "#2b2d42", "#000"),
    "logo": ("disc", "square", "hexagon", "ring", "peaks", "none", "none"),
    "head": ("logo_left", "logo_right", "bar", "foot", "split", "boxed"),
    "title": ("left", "right", "rule", "fill"),
    "refs": ("table", "colons", "strip", "cells", "stack", "lines"),
    "refs_at": ("beside_parties", "above", "beside_title"),
    "parties": ("columns", "headed", "cards", "rows"),
    "terms": ("cells3", "cells4", "strip", "two_tables", "sentence"),
    "terms_at": ("before", "before", "after"),
    "table": ("lines", "grid", "stripes", "headed", "open"),
    "sums": ("rows", "box", "box", "wide"),
    "packing": ("left", "strip", "lines", "none"),
    "marks": ("none", "none", "block", "packing"),
    "page": ("right", "center", "top", "none"),
}
REFS = ("invoice_number", "invoice_date", "po_number", "lc_number")
TERMS = ("incoterm", "payment_terms", "vessel_or_flight", "port_of_loading", "port_of_discharge", "final_destination",
         "departure_date", "transport_mode")  # fmt: skip


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    table = Table(paper)
    parts = [_head(paper, look), _top(paper, look)]
    terms = _terms(paper, look)
    goods = _goods(paper, look, table)
    parts += [terms, goods] if look["terms_at"] == "before" else [goods, terms]
    parts += [_end(paper, look), _foot(paper, look)]
    return print_with_browser("".join(parts), _css(look), paper.shipment.number)


def _css(look: Look) -> str:
    colour, table = look["colour"], look["table"]
    rules = {
        "lines": f"th {{border-bottom: 1.2pt solid {colour}}} .goods td {{border-bottom: .4pt solid #bbb}}",
        "grid": ".goods td, .goods th {border: .6pt solid #666}",
        "stripes": f".goods .even td {{background: #f0f2f5}} .goods th {{background: {colour}; color: white}}",
        "headed": f".goods th {{background: {colour}; color: white}} .goods {{border: .8pt solid {colour}}}",
        "open": "th {border-top: .8pt solid #000; border-bottom: .8pt solid #000}",
    }[table]
    titles = {
        "left": "", "right": "text-align: right", "rule": f"border-bottom: 2pt solid {colour}",
        "fill": f"background: {colour}; color: white; padding: 3pt 6pt",
    }  # fmt: skip
    number = '{ content: "%s " counter(page) " / " counter(pages); font: 7pt %s; color: #555 }'
    place = {"right": "@bottom-right", "center": "@bottom-center", "top": "@top-right"}.get(look["page"])
    page = f"{place} {number % ('Page', web.FACES[look['font']])}" if place else ""
    return f"""{web.BASE} @page {{ size: A4; margin: 34pt 36pt 40pt 36pt; {page} }}
    body {{ font: 8.3pt/1.3 {web.FACES[look["font"]]}, IPAexGothic }} .goods {{ width: 100%; table-layout: fixed }}
    .goods td, .goods th {{ padding: 3pt 4pt }} th {{ font-weight: bold }} {rules}
    h1 {{ font-size: 17pt; margin: 4pt 0 8pt; color: {colour}; {titles[look["title"]]} }}
    .label {{ color: {colour}; font-size: 7pt }} .pairs td {{ padding: 1pt 8pt 1pt 0 }} .item {{ margin-bottom: 3pt }}
    .cells {{ width: 100%; margin: 6pt 0 }} .cells td {{ border: .5pt solid #999; padding: 2pt 4pt }}
    .strip {{ width: 100%; margin: 6pt 0 }} .strip td {{ padding: 1.5pt 6pt 1.5pt 0 }} .strip .label {{
    border-bottom: .5pt solid #999 }} .row {{ display: flex; justify-content: space-between;
    align-items: flex-start; gap: 14pt }}
    .half {{ flex: 1 }} .card {{ background: #f4f4f2; padding: 5pt 7pt; flex: 1 }} .gap {{ margin: 8pt 0 }}
    .group td {{ font-weight: bold; color: {colour} }} .total td {{ font-weight: bold; border-top: 1pt solid {colour} }}
    .sums td {{ padding: 2pt 4pt }} .sum td {{ border-bottom: none }} .tiny {{ font-size: 6.6pt; color: #444 }}
    .headed td.label {{ background: #e6e9ee; padding: 2pt 5pt }} .headed td {{ padding: 3pt 5pt }}
    """.replace("h1 {", f"h1 {{ border-radius: {2 if look['title'] == 'fill' else 0}pt;")


def _seller(paper: Paper, letters: str) -> str:
    name = f'<div class="bold" style="font-size:11pt">{web.html(paper.name("seller"))}</div>'
    return name + web.html([*paper.address("seller"), *paper.contact("seller", letters)])


def _head(paper: Paper, look: Look) -> str:
    logo = fit.logo_svg(paper, look["logo"], colour=look["colour"]) if look["logo"] != "none" else ""
    how = look["head"]
    if how == "logo_left":
        seller = _seller(paper, fit.letters(paper, "pw"))
        return f'<div class="row" style="justify-content:flex-start">{logo}<div>{seller}</div></div>'
    if how == "logo_right":
        return f'<div class="row"><div>{_seller(paper, "p")}</div>{logo}</div>'
    if how == "bar":
        return web.box(_seller(paper, ""), style=f"border-left:6pt solid {look['colour']};padding-left:8pt")
    if how == "split":
        address = web.html([*paper.address("seller"), *paper.contact("seller", "pm")])
        name = f'<div class="bold" style="font-size:14pt">{logo}{web.html(paper.name("seller"))}</div>'
        return f'<div class="row">{name}<div class="right tiny">{address}</div></div>'
    if how == "boxed":
        label = f'<div class="label">{web.html(paper.labels.lines("seller_name"))}</div>'
        return web.box(label + _seller(paper, "t"), style="border:.6pt solid #888;padding:4pt 6pt;width:260pt")
    return f'<div class="row"><div></div><div>{logo}</div></div>'


def _title(paper: Paper) -> str:
    return f"<h1>{web.html(paper.labels.lines('title'))}</h1>"


def _refs(paper: Paper, look: Look) -> str:
    extras = [key for key in paper.form.extras if paper.has(key)]
    pairs = paper.pairs((*REFS, *extras))
    how = look["refs"]
    if how == "strip" and look["refs_at"] == "above" and len(pairs) < 6:
        return web.as_strip(pairs)
    if how in ("strip", "cells"):
        return web.as_cells(pairs, 4 if look["refs_at"] == "above" else 2)
    return web.PAIRS[how](pairs)


def _top(paper: Paper, look: Look) -> str:
    """Title, references, parties in the form's order."""
    title, refs, parties = _title(paper), _refs(paper, look), _parties(paper, look)
    if look["refs_at"] == "beside_title":
        return f'<div class="row gap">{title}<div>{refs}</div></div>{parties}'
    if look["refs_at"] == "above" or look["parties"] == "columns":
        return f"{title}{refs}{parties}"
    return f'{title}<div class="row gap"><div class="half">{parties}</div><div>{refs}</div></div>'


def _roles(paper: Paper) -> list[tuple[str, list[Line]]]:
    keys = paper.roles()
    if paper.trade.start % 3:
        keys = [key for key in keys if key != "notify_party_name"]
    contact = "a" if paper.trade.start % 4 == 1 else ""
    return [(key, paper.party(key[:-5], contact if key == "buyer_name" else "")) for key in keys]


def _parties(paper: Paper, look: Look) -> str:
    how = look["parties"]
    roles = [(web.html(paper.labels.lines(key)), web.html(web.fold(lines, 165, look["font"], 8.3)))
             for key, lines in _roles(paper)]  # fmt: skip
    if how == "headed":
        heads = "".join(web.cell(label, "label") for label, _ in roles)
        return f'<table class="strip headed"><tr>{heads}</tr><tr>{"".join(web.cell(t) for _, t in roles)}</tr></table>'
    if how == "rows":
        rows = "".join(f"<tr>{web.cell(label, 'label')}{web.cell(text)}</tr>" for label, text in roles)
        return f'<table class="pairs gap">{rows}</table>'
    kind = "card" if how == "cards" else "half"
    blocks = "".join(web.box(f'<div class="label bold">{label}</div>{text}', kind) for label, text in roles)
    return f'<div class="row gap" style="flex-wrap:wrap">{blocks}</div>'


def _terms(paper: Paper, look: Look) -> str:
    keys = [*TERMS, *(["country_of_origin"] if fit.states_origin(paper) else [])]
    pairs = paper.pairs(keys)
    how = look["terms"]
    if how in ("cells3", "cells4"):
        for number, pair in enumerate(pairs):
            folded = web.fold(pair.value, 150 if how == "cells3" else 112, look["font"], 8.3)
            pairs[number] = type(pair)(pair.key, pair.label, pair.inline, folded)
        return web.as_cells(pairs, int(how[-1]))
    if how == "strip":
        return web.as_strip(pairs[:3]) + (web.as_strip(pairs[3:6]) if pairs[3:6] else "") + web.as_lines(pairs[6:])
    if how == "two_tables":
        half = -(-len(pairs) // 2)
        return f'<div class="row gap">{web.as_table(pairs[:half])}{web.as_table(pairs[half:])}</div>'
    return "".join(web.box(web.as_sentence(pairs[i : i + 2])) for i in range(0, len(pairs), 2))


def _goods(paper: Paper, look: Look, table: Table) -> str:
    bold = {"sans": "sans-bold", "narrow": "narrow-bold", "dejavu": "dejavu-bold"}.get(look["font"], "condensed-bold")
    plan = lay_out(table, WIDTH, look["font"], 8.0, bold=bold, sums=True)
    if look["sums"] == "rows":
        return web.goods_table(plan, foot=web.sums_rows(table, plan, quantities=look["packing"] == "none"))
    width = "width:100%" if look["sums"] == "wide" else "margin-left:auto;min-width:190pt"
    return web.goods_table(plan) + web.box(web.sums_box(table, style=width), "keep", "margin-top:4pt")


def _end(paper: Paper, look: Look) -> str:
    parts = []
    keys = ("package_count", "net_weight_kg", "gross_weight_kg", "x_measurement")
    if look["packing"] != "none":
        pairs = paper.pairs(keys[: 3 + paper.trade.start % 2])
        ways = {"left": web.as_table, "strip": web.as_strip, "lines": web.as_lines}
        parts.append(web.box(ways[look["packing"]](pairs), "gap keep"))
    if look["marks"] != "none" and paper.has("marks_and_numbers"):
        parts.append(web.box(web.as_stack(paper.pairs(["marks_and_numbers"])), "gap keep"))
    notes = fit.sentences(paper, "remarks", "declare")
    parts.append(web.box("<br>".join(web.html([line]) for line in notes), "gap keep wrap"))
    return "".join(parts)


def _foot(paper: Paper, look: Look) -> str:
    bank = "<br>".join(escape(line) for line in fit.bank_lines(paper))
    label = f'<span class="label">{web.html(paper.labels.lines("x_bank"))}</span><br>'
    blocks = [label + bank]
    if look["head"] == "foot":
        blocks.insert(0, web.html([*paper.party("seller", "p"), *paper.contact("seller", "m")]))
    terms = web.box(escape(paper.form.names["terms"]), "tiny wrap")
    cells = "".join(f'<div class="tiny">{block}</div>' for block in blocks)
    rule = "border-top:.6pt solid #777;margin-top:12pt;padding-top:4pt"
    return web.box(f'<div class="row">{cells}</div>{terms}', "keep", rule)


EXTRAS = ("x_customer", "x_due", "x_sales", "x_delivery_note", "x_order_date", "x_contract", "x_tax", "x_quotation",
          "x_forwarder", "x_container", "x_awb")  # fmt: skip
COMPOSER = Composer(
    name="erp",
    languages=("en", "en", "en", "en", "de", "de+en"),
    kinds=("parts", "electronics", "chemicals", "tools"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 4), (3, 9), (8, 30)),
    extras=EXTRAS,
    wishes=Wishes(specs=1),
    loud=0.15,
    loud_labels=0.1,
)
