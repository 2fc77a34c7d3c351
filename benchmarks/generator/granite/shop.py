"""Commercial invoices of a web shop for customs: sender and recipient, declared values, a declaration to sign."""

from __future__ import annotations

from html import escape

from benchmarks.generator.granite import furniture as fit
from benchmarks.generator.granite import web
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.house import Composer
from benchmarks.generator.granite.ink import plain
from benchmarks.generator.granite.paper import Pair, Paper
from benchmarks.generator.granite.plan import Plan, lay_out
from benchmarks.generator.granite.shipment import Wishes
from benchmarks.generator.kit.web import print_with_browser
from benchmarks.samples.scribble import sign_as_svg

OPTIONS = {
    "page": ("A4", "A4", "letter"),
    "font": ("sans", "dejavu", "condensed", "serif"),
    "accent": ("#e4572e", "#2a9d8f", "#222", "#6d597a", "#0077b6"),
    "top": ("shop", "plain", "band", "center", "label"),
    "logo": ("disc", "ring", "waves", "square", "none"),
    "parties": ("two", "three", "stacked", "grid"),
    "refs": ("line", "table", "strip", "below_name", "cells"),
    "goods": ("rules", "cards", "grid", "zebra", "list"),
    "picture": ("no", "no", "yes"),
    "sums": ("right", "rows", "list"),
    "facts": ("cells", "lines", "table", "sentence"),
    "facts_at": ("before", "after"),
    "foot": ("declaration", "thanks", "both", "policy"),
    "sign": ("ink", "line", "none"),
    "words": ("no", "no", "yes"),
}
REFS = ("invoice_number", "invoice_date", "po_number")
FACTS = ("transport_mode", "incoterm", "payment_terms", "package_count", "gross_weight_kg", "country_of_origin")
ORDERS = (
    "description hs origin quantity unit_price amount",
    "quantity description hs origin unit_price amount",
    "description quantity unit_price amount",
    "code description quantity net unit_price amount",
    "no description hs origin net quantity unit unit_price amount",
    "code description hs quantity unit_price amount",
    "description unit_price quantity amount",
    "quantity unit description origin hs net unit_price amount",
)
THANKS = "Thank you for shopping with us! Questions? Reply to your order confirmation."
POLICY = "Returns accepted within 30 days in unused condition. Import duties are not included unless stated."


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    table = Table(paper)
    facts, goods = _facts(paper, look), _goods(paper, look, table)
    middle = facts + goods if look["facts_at"] == "before" else goods + facts
    body = _top(paper, look) + _parties(paper, look) + middle + _foot(paper, look)
    return print_with_browser(body, _css(look), "Commercial Invoice")


def _css(look: Look) -> str:
    accent = look["accent"]
    goods = {
        "rules": ".goods td { border-bottom: .5pt solid #ccc } .goods th { border-bottom: 1pt solid #333 }",
        "cards": f".goods th {{ color: {accent} }} .goods tbody tr {{ border-top: 4pt solid white }} "
        ".goods tbody td { background: #f7f7f7 }",
        "grid": ".goods td, .goods th { border: .5pt solid #444 }",
        "zebra": ".goods .even td { background: #eef3f3 }",
        "list": ".goods th { font-size: 7pt; color: #666 } .goods td { padding-bottom: 7pt }",
    }[look["goods"]]
    return f"""{web.BASE} @page {{ size: {look["page"]}; margin: 40pt 44pt }} body {{ font: 9pt/1.35
    {web.FACES[look["font"]]}, IPAexGothic }} h1 {{ font-size: 18pt; font-weight: 600; margin: 0 0 4pt }}
    .label {{ color: {accent}; font-size: 7.4pt; font-weight: bold }} .gap {{ margin: 10pt 0 }}
    .row {{ display: flex; justify-content: space-between; gap: 14pt; align-items: flex-start }} .third {{ flex: 1 }}
    .goods {{ width: 100%; table-layout: fixed; margin-top: 8pt }} .goods td, .goods th {{ padding: 3pt 4pt }} {goods}
    th {{ font-weight: bold }} .pairs td {{ padding: 1.5pt 12pt 1.5pt 0 }} .strip {{ width: 100% }}
    .cells {{ width: 100% }} .cells td {{ border: .5pt solid #aaa; padding: 3pt 5pt }} .item {{ margin-bottom: 4pt }}
    .sums td {{ padding: 2pt 5pt }} .total td {{ font-weight: bold; border-top: 1pt solid #222 }}
    .band {{ background: {accent}; color: white; padding: 9pt 12pt; margin-bottom: 10pt }} .tiny {{ font-size: 7pt }}
    .frame {{ border: 1.2pt solid #000; padding: 5pt 7pt }} .pic {{ vertical-align: middle; margin-right: 4pt }}
    .group td {{ font-weight: bold }}
    """


def _top(paper: Paper, look: Look) -> str:
    title = f"<h1>{web.html(paper.labels.lines('title'))}</h1>"
    refs = _refs(paper, look)
    logo = fit.logo_svg(paper, look["logo"], 30, look["accent"]) if look["logo"] != "none" else ""
    shop = f'<span style="font-size:13pt">{escape(paper.trade.exporter.web)}</span>'
    if look["top"] == "band":
        return web.box(title, "band") + refs
    if look["top"] == "center":
        return web.box(f"{logo}<br>{title}", "center") + refs
    if look["top"] == "label":
        return f'<div class="frame row"><div>{title}</div><div>{refs}</div></div>'
    if look["top"] == "shop":
        return f'<div class="row">{logo}{shop}</div><div class="row gap">{title}<div>{refs}</div></div>'
    return f"{title}{refs}"


def _refs(paper: Paper, look: Look) -> str:
    extras = [key for key in paper.form.extras if paper.has(key)]
    pairs = paper.pairs([*REFS, *extras])
    how = look["refs"]
    if how == "line" and look["top"] in ("plain", "band", "center"):
        return web.box(web.as_sentence(pairs[:3], " &nbsp; ")) + web.as_lines(pairs[3:])
    if how == "strip" and look["top"] in ("plain", "band", "center"):
        return web.as_strip(pairs[:4]) + web.as_lines(pairs[4:])
    if how == "cells":
        return web.as_cells(pairs, 2 if look["top"] in ("label", "shop") else 3)
    return web.as_table(pairs) if how in ("table", "strip") else web.as_lines(pairs)


def _party(paper: Paper, key: str, contact: str) -> Pair:
    return Pair(key, paper.labels.lines(key), paper.labels.inline(key), paper.party(key[:-5], contact))


def _parties(paper: Paper, look: Look) -> str:
    keys = [("seller_name", "pm" if paper.trade.start % 2 else "p")]
    three = look["parties"] in ("three", "grid")
    keys += [("buyer_name", "")] if three else []
    keys += [("consignee_name", "p")] if not three or paper.has("consignee_name") else []
    pairs = [_party(paper, *key) for key in keys]
    pairs = [Pair(p.key, p.label, p.inline, web.fold(p.value, 150, look["font"], 9)) for p in pairs]
    if look["parties"] == "grid":
        return web.box(web.as_cells(pairs, len(pairs)), "gap")
    if look["parties"] == "stacked":
        return web.box(web.as_table(pairs), "gap")
    blocks = "".join(
        web.box(f'<div class="label">{web.html(p.label)}</div>{web.html(p.value)}', "third") for p in pairs
    )
    return f'<div class="row gap">{blocks}</div>'


def _facts(paper: Paper, look: Look) -> str:
    keys = [key for key in FACTS if key != "country_of_origin" or fit.states_origin(paper)]
    if paper.shipment.route.mode == "sea":
        keys = ["vessel_or_flight", "port_of_loading", "port_of_discharge", *keys[1:]]
    if "net" not in paper.form.columns and paper.trade.start % 2:
        keys.append("net_weight_kg")
    pairs = paper.pairs(keys)
    label = paper.labels.lines("x_reason")
    reason = Pair("x_reason", label, paper.labels.inline("x_reason"), [plain(fit.reason(paper))])
    pairs = [*pairs, reason] if paper.trade.start % 3 else [reason, *pairs]
    pairs = [Pair(p.key, p.label, p.inline, web.fold(p.value, 145, look["font"], 9)) for p in pairs]
    if look["facts"] == "cells":
        return web.box(web.as_cells(pairs, 3), "gap keep")
    if look["facts"] == "table":
        half = -(-len(pairs) // 2)
        return f'<div class="row gap keep">{web.as_table(pairs[:half])}{web.as_table(pairs[half:])}</div>'
    if look["facts"] == "lines":
        return web.as_lines(pairs, "gap keep")
    return web.box("".join(web.box(web.as_sentence(pairs[i : i + 2], "; ")) for i in range(0, len(pairs), 2)), "gap")


def _goods(paper: Paper, look: Look, table: Table) -> str:
    width = (612 if look["page"] == "letter" else 595) - 88.0
    bold = {"sans": "sans-bold", "serif": "serif-bold", "dejavu": "dejavu-bold"}.get(look["font"], "condensed-bold")
    aside = look["picture"] == "yes"
    plan = lay_out(table, width - (30 if aside else 0), look["font"], 8.6, bold=bold, sums=True)
    foot = web.sums_rows(table, plan, aside=aside) if look["sums"] == "rows" else ""
    goods = web.goods_table(plan, foot=foot, aside=_picture(plan, look) if aside else "")
    if look["sums"] == "right":
        goods += web.sums_box(table, "sums keep", "margin-left:auto")
    elif look["sums"] == "list":
        lines = "".join(web.box(f"{web.one(s.label)} {web.one(s.money)}", s.kind) for s in table.sums())
        goods += web.box(lines, "right keep bold")
    words = (
        web.box(web.html(web.fold([paper.words()], width, look["font"], 9)), "gap") if look["words"] == "yes" else ""
    )
    return goods + words


def _picture(plan: Plan, look: Look) -> str:
    """A small picture beside the first article."""
    return (
        f'<svg class="pic" width="20pt" height="20pt" viewBox="0 0 20 20"><rect width="20" height="20" fill="#ddd"/>'
        f'<path d="M3 16 L8 8 L12 13 L15 9 L18 16 Z" fill="{look["accent"]}"/></svg>'
    )


def _foot(paper: Paper, look: Look) -> str:
    texts = []
    if look["foot"] in ("declaration", "both"):
        texts.append(paper.form.names["declare"])
    if look["foot"] in ("thanks", "both"):
        texts.append(THANKS)
    if look["foot"] == "policy":
        texts.append(POLICY)
    notes = web.box("<br>".join(escape(text) for text in texts), "gap wrap tiny")
    if look["sign"] == "none":
        return notes
    ink = sign_as_svg(paper.trade.exporter.name, 80) if look["sign"] == "ink" else "<br><br>"
    person = escape(paper.firm("seller").person)
    label = web.html(paper.labels.lines("x_sign"))
    return notes + web.box(f'{ink}<div style="border-top:.6pt solid #000;width:180pt">{label}: {person}</div>', "keep")


COMPOSER = Composer(
    name="shop",
    languages=("en",),
    kinds=("crafts", "crafts", "ceramics", "tools"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 3), (2, 6), (4, 10)),
    orders=ORDERS,
    extras=("x_customer", "x_order_date", "x_awb", "x_tax"),
    most_extras=2,
    charges=((), ("freight",), ("freight", "discount"), ("freight", "insurance"), ("discount",)),
    wishes=Wishes(specs=1, courier=0.85, free=0.03),
    sea=0.3,
    loud=0.1,
    loud_labels=0.1,
    groups=0.0,
    marks="none",
)
