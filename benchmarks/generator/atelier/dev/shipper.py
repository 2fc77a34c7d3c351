"""The paper that Japanese trading houses have typed for decades: INVOICE OF, SHIPPED PER, ON OR ABOUT, FROM, TO on
dotted lines, the case mark in the first column of a table with few rules, the signature at the lower right."""

from __future__ import annotations

import random

from benchmarks.generator.atelier.paper import Paper
from benchmarks.generator.atelier.statement import (
    NUMERIC,
    Fact,
    contact,
    heads,
    state_header,
    state_marks,
    state_origin,
    state_parties,
    state_quantities,
    state_rows,
    state_sums,
    state_words,
)
from benchmarks.generator.atelier.web import element, lines, print_html, signature, text

LEFT = ("invoice_of", "vessel", "flight", "departure", "loading", "destination", "discharge")
COLUMN = {"grid": ".goods td, .goods th { border-left: .5pt solid #222; border-right: .5pt solid #222 }", "open": ""}


def compose(paper: Paper, rng: random.Random) -> bytes:
    """The paper as PDF."""
    facts = state_header(paper)
    left = [facts.pop(name) for name in LEFT if name in facts]
    at_foot = [facts.pop(name) for name in ("packages", "net", "gross", "volume", "origin") if name in facts]
    seller = paper.invoice.seller
    head = element("div", text(seller.name), "firm") + element("div", text(", ".join(seller.address)))
    head += "".join(element("div", text(line)) for line in contact(seller, paper.style))
    dotted = rng.choice((".value { border-bottom: .5pt dotted #222 }", ".value { border-bottom: .4pt solid #222 }", ""))
    parties = "".join(
        element("div", element("span", text(block.label), "label") + element("div", lines(block.lines), "who"), "party")
        for block in state_parties(paper)
    )
    receivers_left = rng.random() < 0.5
    columns = (
        (form(left) + parties, form(list(facts.values())))
        if receivers_left
        else (parties + form(list(facts.values())), form(left))
    )
    middle = element("table", element("tr", "".join(element("td", column) for column in columns)), "across")
    body = [element("div", head, "head"), element("h1", text(paper.invoice.title)), middle, draw_goods(paper, rng)]
    body.append(draw_foot(paper, at_foot, rng))
    return print_html("".join(body), choose_css(rng) + dotted, paper.invoice.number)


def form(facts: list[Fact]) -> str:
    """Labels with their values on lines to write on."""
    rows = (element("td", text(f.label), "label") + element("td", lines(f.lines), "value") for f in facts)
    return element("table", "".join(element("tr", row) for row in rows), "form")


def draw_goods(paper: Paper, rng: random.Random) -> str:
    """The table with the case mark beside all goods."""
    marks, names = state_marks(paper), paper.style.columns
    words = [element("th", text(marks.label.rstrip(" :")))] if marks else []
    head = element("tr", "".join([*words, *(element("th", lines(w)) for w in heads(paper).values())]))
    rows = []
    for number, row in enumerate(state_rows(paper)):
        first = element("td", lines(marks.lines) if number == 0 else "", "marks") if marks else ""
        if row.heading:
            cells = [element("td", text(row.heading) if name == "description" else "") for name in names]
        else:
            cells = [element("td", lines(row.cells[name]), "n" if name in NUMERIC else "") for name in names]
        rows.append(element("tr", first + "".join(cells)))
    if marks and len(marks.lines) > len(rows) * 2:
        rows.append(element("tr", element("td", "&nbsp;") * (len(names) + 1)))
    rows += draw_sums(paper, bool(marks))
    return element("table", element("thead", head) + element("tbody", "".join(rows)), "goods")


def draw_sums(paper: Paper, marked: bool) -> list[str]:
    """Sums under the amounts."""
    names = paper.style.columns
    rows, sums = [], state_sums(paper)
    for number, (words, value) in enumerate(sums):
        last = number == len(sums) - 1
        cells = {"description": words, "amount": value} | ({"quantity": state_quantities(paper)} if last else {})
        drawn = [element("td", text(cells.get(n, "")), "n" if n in NUMERIC else "") for n in names]
        rows.append(element("tr", (element("td", "") if marked else "") + "".join(drawn), "total" if last else "sum"))
    return rows


def draw_foot(paper: Paper, facts: list[Fact], rng: random.Random) -> str:
    """Packing, origin, bank, and the signature."""
    parts = [element("p", text(words)) for words in (state_words(paper), state_origin(paper)) if words]
    if paper.bank:
        parts.append(element("p", lines(paper.bank)))
    invoice = paper.invoice
    sign = text(invoice.seller.name) + "<br>" + signature(invoice.signer)
    sign += element("div", f"{text(invoice.signer)}, {text(invoice.signer_title)}", "line")
    return form(facts) + "".join(parts) + element("div", sign, "sign")


def choose_css(rng: random.Random) -> str:
    """The style sheet of a layout: a typist's serif or a plain sans, few rules."""
    font = rng.choice(
        (
            '"Liberation Serif", IPAexMincho',
            '"Liberation Sans", IPAexGothic',
            '"Liberation Mono", IPAexGothic',
            "IPAexMincho",
        )
    )
    size = rng.uniform(8.2, 9.4) if "Mono" in font else rng.uniform(9, 10.5)
    return f"""
@page {{ size: A4; margin: {rng.randint(13, 20)}mm {rng.randint(13, 19)}mm }}
body {{ margin: 0; font: {size:.1f}pt/{rng.uniform(1.2, 1.4):.2f} {font} }}
.head {{ text-align: {rng.choice(("center", "center", "left"))} }} .firm {{ font-size: 14pt; font-weight: bold }}
h1 {{ text-align: center; font-size: {rng.randint(14, 20)}pt; margin: 4mm 0;
  letter-spacing: {rng.choice((0, 1, 4))}pt; text-decoration: {rng.choice(("none", "underline"))} }}
table {{ border-collapse: collapse }}
td, th {{ vertical-align: top; text-align: left; font-weight: normal; padding: .5mm 1mm }}
.across {{ width: 100%; table-layout: fixed }} .across > tbody > tr > td {{ padding-right: 4mm }}
.form {{ width: 100%; margin-bottom: 2mm }} .form .label {{ white-space: nowrap; width: 1% ; padding-right: 3mm }}
.who {{ margin-left: {rng.randint(0, 8)}mm }} .party {{ margin-bottom: 2mm }}
.goods {{ width: 100%; margin: 3mm 0; border-top: .8pt solid #222; border-bottom: .8pt solid #222 }}
.goods th {{ border-bottom: .8pt solid #222; text-align: center }}
.goods .n {{ text-align: right; white-space: nowrap }}
.marks {{ white-space: nowrap; text-align: {rng.choice(("left", "center"))} }}
.total td {{ border-top: .6pt solid #222; padding-top: 1.2mm }}
.sign {{ margin: 8mm 0 0 auto; width: 72mm; break-inside: avoid }} .line {{ border-top: .5pt solid #222 }}
{COLUMN[rng.choice(tuple(COLUMN))]}
"""
