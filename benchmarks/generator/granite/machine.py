"""Invoices of a machine maker: few positions with long specifications, cases, packing list behind."""

from __future__ import annotations

from decimal import Decimal
from html import escape

from benchmarks.generator.granite import furniture as fit
from benchmarks.generator.granite import web
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.house import Composer
from benchmarks.generator.granite.paper import Pair, Paper
from benchmarks.generator.granite.plan import lay_out
from benchmarks.generator.granite.shipment import Wishes
from benchmarks.generator.kit.web import print_with_browser
from benchmarks.samples.scribble import sign_as_svg

WIDTH = 499.0
BOLD = {"serif": "serif-bold", "sans": "sans-bold", "dejavu": "dejavu-bold", "narrow": "narrow-bold", "dejavu-serif":
        "dejavu-serif-bold"}  # fmt: skip
OPTIONS = {
    "font": ("serif", "sans", "dejavu", "narrow", "dejavu-serif"),
    "head": ("name_rule", "centre", "right", "framed", "foot"),
    "logo": ("peaks", "hexagon", "none", "ring", "none"),
    "title": ("spaced", "plain", "framed", "right"),
    "parties": ("messrs", "two", "boxes", "lines"),
    "refs": ("right", "row", "box", "under_title"),
    "terms": ("numbered", "colons", "cells", "table_head", "prose"),
    "terms_at": ("before", "after", "after"),
    "goods": ("open", "outer", "grid", "rule"),
    "of": ("line", "none", "heading"),
    "sums": ("rows", "box", "line"),
    "packing": ("prose", "table", "second_page", "cells"),
    "marks": ("box", "beside_packing", "none", "diamond"),
    "sign": ("right", "left", "two"),
}
ORDERS = (
    "no description quantity unit_price amount",
    "no description quantity unit unit_price amount",
    "description quantity unit unit_price amount",
    "no code description quantity amount",
    "no description code quantity unit_price amount",
    "quantity description unit_price amount",
    "no quantity description hs unit_price amount",
    "code description hs origin quantity unit_price amount",
    "description quantity amount",
)
REFS = ("invoice_number", "invoice_date", "po_number", "lc_number")
TERMS = ("incoterm", "payment_terms", "vessel_or_flight", "departure_date", "port_of_loading", "port_of_discharge",
         "via", "final_destination")  # fmt: skip


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    table = Table(paper)
    terms, goods = _terms(paper, look), _goods(paper, look, table)
    middle = [terms, goods] if look["terms_at"] == "before" else [goods, terms]
    parts = [_head(paper, look), _top(paper, look), *middle, _packing(paper, look), _sign(paper, look)]
    if look["packing"] == "second_page":
        parts.append(_packing_list(paper, look, table))
    return print_with_browser("".join(parts), _css(look), paper.trade.exporter.name)


def _css(look: Look) -> str:
    goods = {
        "open": ".goods th { border-bottom: .6pt solid #000 }",
        "outer": ".goods { border: 1.2pt solid #000 } .goods th { border-bottom: .6pt solid #000 }",
        "grid": ".goods td, .goods th { border: .5pt solid #000 }",
        "rule": ".goods th { border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000 } "
        ".goods .total td { border-top: .6pt solid #000; border-bottom: 1.5pt solid #000 }",
    }[look["goods"]]
    title = {
        "spaced": "letter-spacing: 5pt; text-align: center", "plain": "text-align: center", "framed": "border: 1pt "
        "solid #000; display: inline-block; padding: 2pt 16pt", "right": "text-align: right",
    }[look["title"]]  # fmt: skip
    return f"""{web.BASE} @page {{ size: A4; margin: 34pt 48pt }} body {{ font: 9.2pt/1.3 {web.FACES[look["font"]]},
    IPAexMincho }} h1 {{ font-size: 15pt; margin: 8pt 0; {title} }} .gap {{ margin: 6pt 0 }}
    .goods {{ width: 100%; table-layout: fixed }} .goods td, .goods th {{ padding: 3pt 4pt }} {goods}
    .goods tr {{ break-inside: auto }} .pairs td {{ padding: 1pt 7pt 1pt 0 }} .cells {{ width: 100% }}
    .cells td {{ border: .5pt solid #000; padding: 3pt 5pt }} .strip td {{ padding: 1pt 10pt 1pt 0 }} .strip
    {{ width: 100% }} .row {{ display: flex; justify-content: space-between; gap: 18pt; align-items: flex-start }}
    .frame {{ border: .8pt solid #000; padding: 5pt 7pt }} .label {{ font-size: 7.8pt }}
    .total td {{ font-weight: bold }} .item {{ margin: 3pt 0 }} .sums td {{ padding: 2pt 6pt }}
    .group td {{ text-decoration: underline; padding-top: 6pt }}
    .diamond {{ width: 74pt; height: 74pt; position: relative; margin: 2pt 0 }} .half {{ flex: 1 }}
    .diamond svg {{ position: absolute; left: 0; top: 0 }} .diamond div {{ position: absolute; top: 30pt; width: 74pt;
    text-align: center }} .tiny {{ font-size: 7pt }} .page {{ break-before: page }}
    """


def _head(paper: Paper, look: Look) -> str:
    logo = fit.logo_svg(paper, look["logo"], 34, "#333") if look["logo"] != "none" else ""
    name = web.box(logo + " " + web.html(paper.name("seller")), "bold", "font-size:14pt")
    if look["head"] == "foot":
        return name
    contact = paper.contact("seller", fit.letters(paper, "pfw" if paper.trade.start % 2 else "pm"))
    lines = paper.address("seller")
    if look["head"] == "name_rule":
        inline = ", ".join(web.one(line) for line in lines)
        return name + web.box(inline, "tiny", "border-top:1.4pt solid #000;padding-top:2pt")
    address = web.html([*lines, *contact])
    if look["head"] == "centre":
        return web.box(name + web.box(address, "tiny"), "center")
    if look["head"] == "right":
        return f'<div class="row">{logo}<div class="right">{web.html(paper.name("seller"))}<br>{address}</div></div>'
    return f'<div class="frame row"><div>{name}</div><div class="tiny">{address}</div></div>'


def _top(paper: Paper, look: Look) -> str:
    title = f"<h1>{web.html(paper.labels.lines('title'))}</h1>"
    pairs = paper.pairs([*REFS, *(key for key in paper.form.extras if paper.has(key))])
    parties = _parties(paper, look)
    how = look["refs"]
    if how == "row":
        return title + web.as_strip(pairs[:4], "gap") + web.as_lines(pairs[4:]) + parties
    if how == "under_title":
        return title + web.box(web.as_lines(pairs), style="margin-left:290pt") + parties
    refs = web.as_colons(pairs) if how == "right" else web.box(web.as_table(pairs), "frame")
    return f'{title}<div class="row gap"><div>{parties}</div><div>{refs}</div></div>'


def _parties(paper: Paper, look: Look) -> str:
    keys = paper.roles()
    if look["parties"] not in ("boxes", "lines"):
        keys = [key for key in keys if key != "notify_party_name"]
    pairs = [Pair(k, paper.labels.lines(k), paper.labels.inline(k), paper.party(k[:-5])) for k in keys]
    pairs = [Pair(p.key, p.label, p.inline, web.fold(p.value, 210, look["font"], 9.4)) for p in pairs]
    if look["parties"] == "messrs":
        return "".join(web.box(f"{web.one(p.inline)}<br>{web.html(p.value)}", "gap") for p in pairs)
    if look["parties"] == "two":
        return web.as_table(pairs, "gap")
    if look["parties"] == "boxes":
        blocks = (web.box(f'<div class="label">{web.html(p.label)}</div>{web.html(p.value)}', "frame") for p in pairs)
        return web.box("".join(blocks), "gap", "min-width:220pt")
    return web.as_stack(pairs)


def _terms(paper: Paper, look: Look) -> str:
    keys = [*TERMS, *(["country_of_origin"] if fit.states_origin(paper) else [])]
    sentence = paper.prose(paper.form.names["shipped"]) if look["terms"] == "prose" else None
    if sentence:
        keys = ["incoterm", "payment_terms", *(keys[8:])]
    pairs = paper.pairs(keys)
    pairs = [Pair(p.key, p.label, p.inline, web.fold(p.value, 230, look["font"], 9.4)) for p in pairs]
    how = look["terms"]
    if how == "numbered":
        rows = "".join(
            f"<tr><td>{n}.</td>{web.cell(web.one(p.inline))}{web.cell(web.html(p.value))}</tr>"
            for n, p in enumerate(pairs, 1)
        )
        return f'<table class="pairs gap keep">{rows}</table>'
    if how == "cells":
        return web.box(web.as_cells(pairs, 2), "gap keep")
    if how == "table_head":
        half = -(-len(pairs) // 2)
        return web.box(web.as_strip(pairs[:half]) + web.as_strip(pairs[half:]), "gap keep")
    lead = web.box(web.html(web.fold([sentence], WIDTH, look["font"], 9.4)), "gap") if sentence else ""
    return web.box(lead + web.as_colons(pairs), "gap keep")


def _goods(paper: Paper, look: Look, table: Table) -> str:
    before = ""
    if look["of"] != "none" and paper.has("invoice_of"):
        pair = paper.pair("invoice_of")
        if look["of"] == "line":
            before = web.box(f"{web.one(pair.inline)} {web.html(pair.value)}", "gap")
        else:
            before = web.box(f'{web.one(pair.inline)}<div class="bold">{web.html(pair.value)}</div>', "gap center")
    plan = lay_out(table, WIDTH, look["font"], 9.0, bold=BOLD[look["font"]], sums=True)
    if look["sums"] == "rows":
        return before + web.goods_table(plan, foot=web.sums_rows(table, plan))
    if look["sums"] == "box":
        return before + web.goods_table(plan) + web.sums_box(table, "sums frame keep", "margin:6pt 0 0 auto")
    lines = "".join(web.box(f"{web.one(s.label)} &nbsp; {web.one(s.money)}", "right") for s in table.sums())
    return before + web.goods_table(plan) + web.box(lines, "keep bold")


def _marks(paper: Paper, look: Look) -> str:
    if look["marks"] == "none" or not paper.has("marks_and_numbers"):
        return ""
    pair = paper.pair("marks_and_numbers")
    if look["marks"] == "diamond" and paper.shipment.packing.diamond:
        path = '<path d="M37 2 L72 37 L37 72 L2 37 Z" fill="none" stroke="#000"/>'
        shape = f'<svg width="74pt" height="74pt" viewBox="0 0 74 74">{path}</svg>'
        first = f'<div class="diamond">{shape}<div>{web.one(pair.value[0])}</div></div>'
        return web.box(web.one(pair.inline) + first + web.html(pair.value[1:]))
    return web.box(f"{web.one(pair.inline)}<br>{web.html(pair.value)}", "frame" if look["marks"] == "box" else "")


def _packing(paper: Paper, look: Look) -> str:
    marks = _marks(paper, look)
    if look["packing"] == "second_page":
        return web.box(marks, "gap keep", "width:200pt")
    if look["packing"] == "prose":
        line = paper.prose(
            "{package_count}, N.W. {net_weight_kg}, G.W. {gross_weight_kg}",
            "{package_count}, G.W. {gross_weight_kg}",
            "{package_count}",
        )
        text = web.one(line) if line else ""
    else:
        pairs = paper.pairs(["package_count", "net_weight_kg", "gross_weight_kg", "x_measurement"])
        text = web.as_cells(pairs, 4) if look["packing"] == "cells" else web.as_colons(pairs)
    kind = "half" if look["packing"] == "cells" else ""
    return f'<div class="row gap keep"><div>{marks}</div>{web.box(text, kind)}</div>'


def _packing_list(paper: Paper, look: Look, table: Table) -> str:
    """The packing list on a page of its own: cases with contents and weights."""
    title = "<h1>PACKING LIST</h1>" if paper.trade.first == "en" else "<h1>Packliste</h1>"
    refs = web.as_lines(paper.pairs(["invoice_number", "invoice_date"]))
    rows = []
    for number, line in enumerate(table.goods, 1):
        size = f"{120 + line.packed * 7 % 90} x {80 + number * 13 % 50} x {70 + number * 17 % 60} cm"
        weight = paper.hand.amount(line.net * Decimal("1.08"), 0)
        rows.append(
            f"<tr><td>C/#{number}</td><td>{escape(line.lines[0])}</td><td>{size}</td>{web.cell(weight, 'right')}</tr>"
        )
    head = "<tr><th>Case</th><th>Contents</th><th>L x W x H</th><th>G.W. kg</th></tr>"
    pairs = web.as_colons(paper.pairs(["package_count", "net_weight_kg", "gross_weight_kg"]))
    return f'<div class="page">{title}{refs}<table class="cells gap">{head}{"".join(rows)}</table>{pairs}</div>'


def _sign(paper: Paper, look: Look) -> str:
    origin = [fit.origin_sentence(paper)] if fit.states_origin(paper) and paper.trade.start % 3 == 0 else []
    notes = web.html([*fit.sentences(paper, "remarks"), *origin])
    firm = escape(paper.firm("seller").name)
    person = escape(paper.firm("seller").person)
    ink = sign_as_svg(paper.trade.exporter.person, 100)
    block = web.box(f"{firm}<br>{ink}<br>{'_' * 28}<br>{person}")
    place = "margin-left:auto;width:220pt" if look["sign"] == "right" else "width:220pt"
    if look["sign"] == "two":
        blank = web.box(f"{web.html(paper.labels.lines('x_sign'))}<br><br><br>{'_' * 28}")
        signed = f'<div class="row keep">{blank}{block}</div>'
    else:
        signed = web.box(block, "keep", place)
    foot = web.html([*paper.address("seller"), *paper.contact("seller", "p")]).replace("<br>", " &middot; ")
    bottom = (
        web.box(foot, "tiny center", "border-top:.5pt solid #000;margin-top:14pt") if look["head"] == "foot" else ""
    )
    return web.box(notes, "gap wrap") + signed + bottom


COMPOSER = Composer(
    name="machine",
    languages=("en", "en", "en", "en", "de"),
    kinds=("machines", "machines", "machines", "garden", "electronics"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 1), (1, 2), (1, 3), (2, 5)),
    orders=ORDERS,
    extras=("x_contract", "x_quotation", "x_order_date", "x_sales", "x_container", "x_bl", "x_policy"),
    most_extras=2,
    charges=((), (), ("packing",), ("freight", "insurance"), ("discount",), ("packing", "freight")),
    wishes=Wishes(specs=8, deposit=0.15),
    sea=0.9,
    groups=0.25,
    loud=0.3,
)
