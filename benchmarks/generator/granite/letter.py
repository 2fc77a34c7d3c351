"""Invoices written as letters, as firms in Europe do: address window, block of references, footer with the register."""

from __future__ import annotations

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

WIDTH = 487.0
OPTIONS = {
    "font": ("sans", "sans", "serif", "dejavu", "narrow"),
    "head": ("right", "left", "centre", "sender_line", "band"),
    "colour": ("#8a1c1c", "#003049", "#000", "#386641", "#5e3b76"),
    "window": ("left", "left", "right", "framed"),
    "refs": ("block", "row", "table", "subject", "cells"),
    "subject": ("number", "title", "title"),
    "consignee": ("beside", "below", "line"),
    "goods": ("plain", "rule", "grid", "tint", "columns"),
    "terms": ("list", "below", "sentence", "cells"),
    "sums": ("rows", "box", "rows"),
    "weights": ("lines", "cells", "sentence", "none"),
    "foot": ("three", "line", "two", "none"),
    "close": ("greeting", "none", "stamp"),
}
BOLD = {"sans": "sans-bold", "serif": "serif-bold", "dejavu": "dejavu-bold", "narrow": "narrow-bold"}
ORDERS = (
    "no code description quantity unit unit_price amount",
    "no description quantity unit unit_price amount",
    "no quantity unit description unit_price amount",
    "code description hs origin quantity unit_price amount",
    "quantity code description unit_price discount amount",
    "no code description hs quantity unit unit_price amount",
    "description hs origin quantity unit unit_price amount",
    "code description quantity unit_price tax amount",
    "no description code net quantity unit_price amount",
    "quantity description unit_price amount",
    "no description quantity2 quantity unit_price amount",
)
GREETINGS = {"de": "Mit freundlichen Grüßen", "fr": "Veuillez agréer nos salutations distinguées.",
             "es": "Atentamente,", "en": "Yours faithfully,"}  # fmt: skip
REGISTERS = {"de": "Amtsgericht HRB {n} · Geschäftsführer: {p}", "fr": "RCS {n} · Capital 120 000 € · Gérant : {p}",
             "es": "Registro Mercantil, tomo {n} · {p}", "en": "Registered no. {n} · Director: {p}"}  # fmt: skip
INTRO = {"de": "Wir berechnen Ihnen für unsere Lieferung:", "fr": "Nous vous prions de trouver le détail ci-dessous :",
         "es": "Detallamos a continuación la mercancía suministrada:", "en": "We have supplied to you:"}  # fmt: skip
TERMS = ("incoterm", "payment_terms", "transport_mode", "vessel_or_flight", "port_of_loading", "port_of_discharge",
         "final_destination", "departure_date")  # fmt: skip


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    table = Table(paper)
    parts = [_head(paper, look), _top(paper, look), _goods(paper, look, table), _terms(paper, look), _end(paper, look)]
    return print_with_browser("".join(parts) + _foot(paper, look), _css(look), "Rechnung")


def _css(look: Look) -> str:
    colour = look["colour"]
    goods = {
        "plain": "", "rule": f".goods th {{ border-bottom: .8pt solid {colour} }} .goods .total td {{ border-top: .8pt "
        f"solid {colour} }}", "grid": ".goods td, .goods th { border: .5pt solid #777 }",
        "tint": ".goods th { background: #ececec } .goods .total td { background: #ececec }",
        "columns": ".goods td, .goods th { border-left: .4pt solid #888; border-right: .4pt solid #888 } .goods th, "
        ".goods .sum td { border-top: .4pt solid #888; border-bottom: .4pt solid #888 } .goods { border-bottom: .4pt "
        "solid #888 }",
    }[look["goods"]]  # fmt: skip
    return f"""{web.BASE} @page {{ size: A4; margin: 30pt 50pt 30pt 58pt }} body {{ font: 9pt/1.3
    {web.FACES[look["font"]]}, IPAexGothic }} h1 {{ font-size: 13pt; margin: 8pt 0; color: {colour} }}
    .tiny {{ font-size: 6.8pt; color: #333 }} .window {{ width: 235pt; margin: 12pt 0 6pt }} .gap {{ margin: 6pt 0 }}
    .framed {{ border: .5pt solid #999; padding: 6pt 8pt }} .row {{ display: flex; justify-content: space-between;
    gap: 16pt; align-items: flex-start }} .pairs td {{ padding: 1pt 8pt 1pt 0 }} .label {{ color: {colour};
    font-size: 7.6pt }} .goods {{ width: 100%; table-layout: fixed; margin-top: 6pt }} .goods td, .goods th {{
    padding: 3pt 4pt }} {goods} th {{ font-weight: bold }} .strip {{ width: 100%; border-top: .5pt solid #555;
    border-bottom: .5pt solid #555 }} .strip td {{ padding: 1.5pt 8pt 1.5pt 0 }} .cells {{ width: 100% }} .cells td {{
    border: .4pt solid #888; padding: 2pt 5pt }} .total td {{ font-weight: bold }} .sums td {{ padding: 2pt 5pt }}
    .group td {{ font-style: italic }} .item {{ margin-bottom: 4pt }}
    .foot {{ border-top: .5pt solid {colour}; margin-top: 10pt; padding-top: 4pt }}
    """


def _head(paper: Paper, look: Look) -> str:
    if look["head"] == "sender_line":
        return ""
    name = web.box(web.html(paper.name("seller")), "bold", f"font-size:15pt;color:{look['colour']}")
    lines = web.html([*paper.address("seller"), *paper.contact("seller", "pfm")])
    if look["head"] == "left":
        return f'<div class="row">{name}<div class="tiny">{lines}</div></div>'
    if look["head"] == "centre":
        return web.box(name + web.box(lines.replace("<br>", " · "), "tiny"), "center")
    if look["head"] == "band":
        line = web.box(lines.replace("<br>", " | "), "tiny")
        return web.box(name + line, "", f"border-bottom:3pt solid {look['colour']};padding-bottom:3pt")
    return web.box(name + web.box(lines, "tiny"), "right")


def _sender(paper: Paper, look: Look) -> str:
    """The sender's line above the address; the only place of the address on some papers."""
    parts = [*paper.name("seller"), *paper.address("seller")]
    return web.box(" · ".join(web.one(line) for line in parts), "tiny", "text-decoration:underline")


def _window(paper: Paper, look: Look) -> str:
    lead = _sender(paper, look) if look["head"] == "sender_line" else ""
    label = web.box(web.html(paper.labels.lines("buyer_name")), "label")
    lines = web.html(web.fold(paper.party("buyer"), 215, look["font"], 9.2))
    side = "margin-left:auto" if look["window"] == "right" else ""
    kind = "window framed" if look["window"] == "framed" else "window"
    return lead + web.box(label + lines, kind, side)


def _top(paper: Paper, look: Look) -> str:
    keys = ["invoice_number", "invoice_date", "po_number", "lc_number", *paper.form.extras]
    if look["refs"] != "subject" and look["subject"] == "number":
        keys = keys[1:]
    window, title = _window(paper, look), web.html(paper.labels.lines("title"))
    if look["subject"] == "number" or look["refs"] == "subject":
        title = f"{web.one(paper.labels.inline('invoice_number'))} {web.one(paper.line('invoice_number'))}"
    pairs = paper.pairs([key for key in keys if key != "invoice_number" or "invoice_number" not in paper.truth.fields])
    if look["refs"] in ("block", "table") and look["window"] != "right":
        refs = web.as_table(pairs) if look["refs"] == "block" else web.as_colons(pairs)
        top = f'<div class="row"><div>{window}</div><div style="margin-top:20pt">{refs}</div></div>'
        return f"{top}{_consignee(paper, look)}<h1>{title}</h1>"
    refs = web.as_cells(pairs, 4) if look["refs"] == "cells" else web.as_strip(pairs[:4]) + web.as_lines(pairs[4:])
    return f"{window}{_consignee(paper, look)}<h1>{title}</h1>{refs}"


def _consignee(paper: Paper, look: Look) -> str:
    keys = [key for key in ("consignee_name", "notify_party_name") if paper.has(key)]
    if look["consignee"] != "beside":
        keys = keys[:1]
    pairs = [Pair(key, paper.labels.lines(key), paper.labels.inline(key), paper.party(key[:-5])) for key in keys]
    if look["consignee"] == "line":
        parts = (f"{web.one(p.inline)} {', '.join(map(web.one, p.value))}" for p in pairs)
        return web.box("<br>".join(parts), "gap tiny")
    if look["consignee"] == "below":
        return web.as_stack(pairs, "gap")
    blocks = "".join(f'<div><div class="label">{web.html(p.label)}</div>{web.html(p.value)}</div>' for p in pairs)
    return f'<div class="row gap" style="justify-content:flex-start">{blocks}</div>'


def _goods(paper: Paper, look: Look, table: Table) -> str:
    intro = web.box(escape(INTRO[paper.trade.first]), "gap") if paper.trade.start % 3 == 0 else ""
    plan = lay_out(table, WIDTH, look["font"], 8.8, bold=BOLD[look["font"]], sums=True)
    if look["sums"] == "rows":
        return intro + web.goods_table(plan, foot=web.sums_rows(table, plan))
    return intro + web.goods_table(plan) + web.sums_box(table, "sums keep", "margin:5pt 0 0 auto;min-width:200pt")


def _terms(paper: Paper, look: Look) -> str:
    pairs = paper.pairs([*TERMS, *(["country_of_origin"] if fit.states_origin(paper) else [])])
    pairs = [Pair(p.key, p.label, p.inline, web.fold(p.value, 200, look["font"], 9)) for p in pairs]
    if look["terms"] == "cells":
        return web.box(web.as_cells(pairs, 2), "gap keep")
    if look["terms"] == "sentence":
        lines = [web.box(web.as_sentence(pairs[i : i + 2], ", ")) for i in range(0, len(pairs), 2)]
        return web.box("".join(lines), "gap keep")
    return web.box(web.as_table(pairs) if look["terms"] == "list" else web.as_lines(pairs), "gap keep")


def _end(paper: Paper, look: Look) -> str:
    keys = ["package_count", "gross_weight_kg", "net_weight_kg"]
    keys += ["marks_and_numbers"] if paper.has("marks_and_numbers") and paper.trade.start % 2 else []
    parts = []
    if look["weights"] != "none":
        pairs = paper.pairs(keys)
        how = {"lines": web.as_table, "cells": lambda p: web.as_cells(p, len(p)), "sentence": web.as_lines}
        parts.append(how[look["weights"]](pairs))
    parts.append(web.html(fit.sentences(paper, "declare", "remarks")))
    if look["close"] == "greeting":
        parts.append(f"{escape(GREETINGS[paper.trade.first])}<br>{escape(paper.firm('seller').name)}")
    elif look["close"] == "stamp":
        parts.append(f"{web.html(paper.labels.lines('x_sign'))}<br><br>{'.' * 44}")
    return "".join(web.box(part, "gap keep wrap") for part in parts)


def _foot(paper: Paper, look: Look) -> str:
    if look["foot"] == "none":
        return ""
    firm = paper.firm("seller")
    register = REGISTERS[paper.trade.first].format(n=paper.trade.start * 3 + 1012, p=firm.person)
    bank = "<br>".join(escape(line) for line in fit.bank_lines(paper))
    head = web.html([*paper.party("seller", "p")])
    if look["foot"] == "line":
        return web.box(f"{bank.replace('<br>', ' · ')}<br>{escape(register)}", "foot tiny keep wrap")
    blocks = (
        [head, bank]
        if look["foot"] == "two"
        else [head, f"{escape(register)}<br>{web.html(paper.contact('seller', 't'))}", bank]
    )
    cells = "".join(f"<div>{block}</div>" for block in blocks)
    return f'<div class="foot tiny keep row">{cells}</div>'


COMPOSER = Composer(
    name="letter",
    languages=("de", "de", "fr", "fr", "es", "es", "de+en", "fr+en", "es+en", "en"),
    kinds=("parts", "tools", "ceramics", "chemicals"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 3), (2, 7), (6, 16)),
    orders=ORDERS,
    extras=("x_customer", "x_due", "x_delivery_note", "x_contract", "x_sales", "x_order_date", "x_tax", "x_forwarder"),
    wishes=Wishes(specs=2, free=0.02),
    abroad=1.0,
    groups=0.12,
    loud=0.05,
    loud_labels=0.12,
)
