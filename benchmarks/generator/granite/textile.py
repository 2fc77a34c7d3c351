"""Invoices of a textile house: qualities and colours, rolls beside metres, marks at the left, totals by unit."""

from __future__ import annotations

from html import escape

from benchmarks.generator.granite import furniture as fit
from benchmarks.generator.granite import web
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.house import Composer
from benchmarks.generator.granite.ink import Line, plain
from benchmarks.generator.granite.paper import Pair, Paper
from benchmarks.generator.granite.plan import Plan, lay_out
from benchmarks.generator.granite.shipment import Wishes
from benchmarks.generator.kit.web import print_with_browser
from benchmarks.samples.scribble import sign_as_svg

OPTIONS = {
    "page": ("portrait", "portrait", "portrait", "landscape"),
    "font": ("serif", "sans", "mincho", "narrow", "mono"),
    "head": ("centre", "centre", "left", "twin", "kanji"),
    "title": ("under", "beside", "boxed", "wide"),
    "top": ("classic", "classic", "grid", "columns", "list"),
    "shipping": ("block", "prose", "row", "block"),
    "table": ("open", "columns", "full", "double"),
    "marks": ("aside", "aside", "below", "box", "none"),
    "term": ("block", "over_prices", "in_total"),
    "totals": ("row", "row", "row_below", "box"),
    "packing": ("prose", "list", "two", "row"),
    "close": ("eoe", "plain", "for", "bank"),
}
ORDERS = (
    "description quantity2 quantity unit_price amount",
    "code description quantity2 quantity unit_price amount",
    "no description quantity2 quantity unit unit_price amount",
    "description hs quantity2 quantity unit unit_price amount",
    "package description quantity2 quantity unit_price amount",
    "quantity2 quantity unit description unit_price amount",
    "code description origin quantity quantity2 unit_price amount",
    "description quantity unit_price amount",
    "no code description quantity2 net quantity unit_price amount",
)
BOLD = {"serif": "serif-bold", "sans": "sans-bold", "mincho": "mincho", "narrow": "narrow-bold", "mono": "mono-bold"}
SHIPPING = ("vessel_or_flight", "departure_date", "port_of_loading", "port_of_discharge", "via", "final_destination")


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    table = Table(paper)
    body = _head(paper, look) + _top(paper, look) + _shipping(paper, look) + _goods(paper, look, table)
    return print_with_browser(body + _packing(paper, look) + _close(paper, look), _css(look), paper.shipment.number)


def _width(look: Look) -> float:
    return (842 if look["page"] == "landscape" else 595) - 92.0


def _size(look: Look) -> float:
    return 7.6 if look["font"] == "mono" else 9.0


def _css(look: Look) -> str:
    table = {
        "open": ".goods th { border-bottom: .7pt solid #000; border-top: .7pt solid #000 }",
        "columns": ".goods td, .goods th { border-left: .5pt solid #000; border-right: .5pt solid #000 } .goods th, "
        ".goods .sum td { border-top: .5pt solid #000; border-bottom: .5pt solid #000 } "
        ".goods { border-bottom: .5pt solid #000 }",
        "full": ".goods td, .goods th { border: .5pt solid #000 }",
        "double": ".goods th { border-top: 2.4pt double #000; border-bottom: .5pt solid #000 } "
        ".goods .total td { border-top: .5pt solid #000; border-bottom: 2.4pt double #000 }",
    }[look["table"]]
    title = {
        "under": "text-align:center;text-decoration:underline",
        "beside": "",
        "boxed": "border:.8pt solid #000;text-align:center;padding:3pt",
        "wide": "text-align:center;letter-spacing:8pt",
    }[look["title"]]
    return f"""{web.BASE} @page {{ size: A4 {look["page"]}; margin: 38pt 46pt }} body {{ font:
    {_size(look)}pt/1.3 {web.FACES[look["font"]]}, IPAexMincho }} h1 {{ font-size: 14pt; font-weight: bold;
    margin: 6pt 0; {title} }} .gap {{ margin: 7pt 0 }} .big {{ font-size: 15pt }} .small {{ font-size: 7.6pt }}
    .goods {{ width: 100%; table-layout: fixed; margin-top: 6pt }} .goods td, .goods th {{ padding: 2.5pt 4pt }} {table}
    .row {{ display: flex; justify-content: space-between; gap: 20pt; align-items: flex-start }} .half {{ flex: 1 }}
    .pairs td {{ padding: 1pt 6pt 1pt 0 }} .cells {{ width: 100% }} .cells td {{ border: .5pt solid #000;
    padding: 2pt 4pt }} .strip {{ width: 100% }} .strip td {{ padding: 1pt 8pt 1pt 0 }} .label {{ font-size: 7.4pt }}
    .group td {{ text-decoration: underline }} .total td {{ font-weight: bold }} .sums td {{ padding: 2pt 6pt }}
    .frame {{ border: .6pt solid #000; padding: 4pt 8pt; display: inline-block }}
    """


def _head(paper: Paper, look: Look) -> str:
    title = f"<h1>{web.html(paper.labels.lines('title'))}</h1>"
    name = web.box(web.html(paper.name("seller")), "big bold")
    contact, address = (
        paper.contact("seller", fit.letters(paper, "pf" if paper.trade.start % 2 else "pt")),
        paper.address("seller"),
    )
    lines = web.html([*address, *contact])
    how = look["head"]
    if how == "twin":
        return f'<div class="row">{name}{web.box(lines, "small right")}</div>{title}'
    if how == "left" or look["title"] == "beside":
        return f'<div class="row"><div>{name}{web.box(lines, "small")}</div>{title}</div>'
    native = ""
    if how == "kanji" and paper.trade.exporter.native:
        native = web.box(escape(paper.trade.exporter.native), "", "font-family:IPAexMincho;font-size:12pt")
    flat = " ".join(web.one(line) for line in address)
    return web.box(f"{native}{name}{web.box(flat + '<br>' + web.html(contact), 'small')}", "center") + title


def _refs(paper: Paper) -> list[Pair]:
    keys = ["invoice_number", "invoice_date", "po_number", "lc_number", "payment_terms"]
    return paper.pairs([*keys, *(key for key in paper.form.extras if paper.has(key))])


def _parties(paper: Paper, look: Look) -> list[Pair]:
    keys = paper.roles()
    keys = keys[: 2 + paper.trade.start % 2]
    pairs = [Pair(key, paper.labels.lines(key), paper.labels.inline(key), paper.party(key[:-5])) for key in keys]
    return _fold(pairs, 200, look)


def _fold(pairs: list[Pair], width: float, look: Look) -> list[Pair]:
    return [Pair(p.key, p.label, p.inline, web.fold(p.value, width, look["font"], _size(look))) for p in pairs]


def _top(paper: Paper, look: Look) -> str:
    refs, parties = _fold(_refs(paper), 190, look), _parties(paper, look)
    how = look["top"]
    if how == "classic":
        left = "".join(web.box(f"{web.one(p.inline)}<br>{web.html(p.value)}", "gap") for p in parties)
        return f'<div class="row"><div class="half">{left}</div><div class="gap">{web.as_colons(refs)}</div></div>'
    if how == "grid":
        return web.as_cells([*parties, *refs], 2, "gap")
    if how == "columns":
        return web.box(web.as_cells(parties, len(parties)) + web.as_strip(refs[:4], "gap") + web.as_lines(refs[4:]))
    return web.as_table([*refs, *parties], "gap")


def _shipping(paper: Paper, look: Look) -> str:
    of = paper.pair("invoice_of") if paper.trade.start % 3 and paper.has("invoice_of") else None
    lead = web.box(f"{web.one(of.inline)} {web.html(of.value)}", "gap") if of else ""
    keys = [*SHIPPING, *(["incoterm"] if look["term"] == "block" else []), *(
        ["country_of_origin"] if fit.states_origin(paper) else []
    )]  # fmt: skip
    if look["shipping"] == "prose":
        line = paper.prose(paper.form.names["shipped"])
        rest = [key for key in keys if key not in SHIPPING[:4]] if line else keys
        text = web.html(web.fold([line], _width(look), look["font"], _size(look))) if line else ""
        return lead + web.box(text, "gap") + web.as_lines(paper.pairs(rest))
    pairs = paper.pairs(keys)
    if look["shipping"] == "row":
        return lead + web.as_cells(_fold(pairs, 140, look), 3)
    half = -(-len(pairs) // 2)
    return (
        f'{lead}<div class="row"><div>{web.as_colons(pairs[:half])}</div><div>{web.as_colons(pairs[half:])}</div></div>'
    )


def _goods(paper: Paper, look: Look, table: Table) -> str:
    width, aside, head = _width(look), "", ""
    if look["marks"] == "aside" and paper.has("marks_and_numbers"):
        marks: list[Line] = web.fold(paper.value("marks_and_numbers"), 80, look["font"], _size(look) + 0.5)
        aside, width = web.html(marks), width - 92
        label = paper.labels.lines("head_marks", "label.marks_and_numbers")
        head = web.html(web.fold(label, 78, BOLD[look["font"]], _size(look)))
    plan = lay_out(table, width, look["font"], _size(look), bold=BOLD[look["font"]], sums=True)
    before = _over_prices(paper, look, plan, bool(aside)) if look["term"] == "over_prices" else ""
    foot = _totals(paper, look, table, plan, bool(aside)) if look["totals"] != "box" else ""
    goods = web.goods_table(plan, aside=aside, aside_head=head, before=before, foot=foot)
    if look["totals"] == "box":
        quantities = web.html(table.quantities())
        goods += f'<div class="row gap keep"><div>{quantities}</div>{web.sums_box(table, "sums frame")}</div>'
    if look["term"] == "in_total" and paper.has("incoterm"):
        goods += web.box(web.one(paper.line("incoterm")), "right bold")
    return goods


def _over_prices(paper: Paper, look: Look, plan: Plan, aside: bool) -> str:
    """The trade term in the head, above the prices."""
    if not paper.has("incoterm"):
        return ""
    room = sum(plan.widths[column] for column in plan.columns[-2:]) - 10
    lines = web.html(web.fold([paper.line("incoterm")], room, look["font"], _size(look) * 1.04))
    blank = web.cell("", "", "th", span=len(plan.columns) + aside - 2)
    return f"<tr>{blank}{web.cell(lines, 'center', 'th', span=2)}</tr>"


def _totals(paper: Paper, look: Look, table: Table, plan: Plan, aside: bool) -> str:
    rows = web.sums_rows(table, plan, quantities=look["totals"] == "row", aside=aside)
    if look["totals"] == "row_below":
        columns = len(plan.columns) + aside
        rows += f"<tr>{web.cell(' / '.join(web.one(line) for line in table.quantities()), span=columns)}</tr>"
    return rows


def _packing(paper: Paper, look: Look) -> str:
    parts = []
    if look["marks"] in ("below", "box") and paper.has("marks_and_numbers"):
        pair = paper.pair("marks_and_numbers")
        parts.append(
            web.box(f"{web.one(pair.inline)}<br>{web.html(pair.value)}", "frame" if look["marks"] == "box" else "")
        )
    if look["packing"] == "prose":
        line = paper.prose(
            "Packed in {package_count}. Net weight {net_weight_kg}, gross weight {gross_weight_kg}.",
            "Gross weight: {gross_weight_kg} in {package_count}",
            "Total packing: {package_count}",
        )
        parts.append(web.one(line or plain("")))
    elif look["packing"] == "row":
        parts.append(web.as_strip(paper.pairs(["package_count", "gross_weight_kg", "net_weight_kg", "x_measurement"])))
    elif look["packing"] == "two":
        parts.append(web.as_lines(paper.pairs(["gross_weight_kg", "net_weight_kg"])))
    else:
        parts.append(web.as_colons(paper.pairs(["package_count", "net_weight_kg", "gross_weight_kg"])))
    return "".join(web.box(part, "gap keep") for part in parts)


def _close(paper: Paper, look: Look) -> str:
    firm, person = escape(paper.firm("seller").name), escape(paper.firm("seller").person)
    ink = sign_as_svg(paper.trade.exporter.person, 84)
    left = {
        "eoe": "E. &amp; O. E.", "plain": web.html(fit.sentences(paper, "declare")), "for": "",
        "bank": "<br>".join(escape(line) for line in fit.bank_lines(paper)),
    }[look["close"]]  # fmt: skip
    lead, office = "For " if look["close"] == "for" else "", "Export Manager" if paper.trade.start % 2 else ""
    right = f"{lead}{firm}<br>{ink}<br>{person}<br>{office}"
    notes = web.box(left, "small wrap", "max-width:230pt")
    return f'<div class="row keep" style="margin-top:12pt">{notes}<div>{right}</div></div>'


COMPOSER = Composer(
    name="textile",
    languages=("en", "en", "en", "en+ja"),
    kinds=("textile", "textile", "textile", "chemicals"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 3), (2, 6), (5, 14)),
    orders=ORDERS,
    extras=("x_contract", "x_bl", "x_container", "x_eta", "x_sales", "x_policy"),
    most_extras=2,
    wishes=Wishes(specs=2),
    abroad=0.25,
    groups=0.25,
)
