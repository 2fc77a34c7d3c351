"""A packing list behind the invoice, on a page of its own."""

from __future__ import annotations

from benchmarks.generator.lantern.atoms import Line, Run, line
from benchmarks.generator.lantern.pen_facts import arrange
from benchmarks.generator.lantern.pen_flow import Flow
from benchmarks.generator.lantern.writing import write_number

TITLES = {
    "en": "PACKING LIST",
    "ja": "PACKING LIST",
    "zh": "PACKING LIST",
    "de": "Packliste",
    "fr": "Liste de colisage",
    "es": "Lista de contenido",
    "it": "Distinta colli",
}


def packing_page(flow: Flow) -> None:
    """Numbers of packages and weights of each line, then the totals, which stand nowhere else."""
    flow.fresh()
    pen, paper = flow.pen, flow.paper
    pen.write((flow.x0 + flow.x1) / 2, flow.top, line(TITLES[paper.form.language]), 14, bold=True, align="centre")
    flow.top += 26
    if not flow.running:
        number = (
            Run(paper.form.labels.label("number")[0], ("label.invoice_number",)),
            Run("  "),
            Run(paper.ship.number, ("invoice_number",)),
        )
        pen.write(flow.x0, flow.top, number)
        flow.top += pen.lead() + 6
    _lines(flow)
    facts = paper.take("packages", "net", "gross", "measure")
    flow.put(lambda top: arrange(pen, "rows", facts, (flow.x0, flow.x1, top + 6), flow.dress.end))


def _lines(flow: Flow) -> None:
    pen, paper, form = flow.pen, flow.paper, flow.paper.form
    heads = [form.labels.head(key)[0] for key in ("no", "description", "quantity", "net")]
    places = [flow.x0, flow.x0 + 30, flow.x1 - 110, flow.x1]
    pen.rule(flow.x0, flow.top, flow.x1, flow.top)
    for number, (head, x) in enumerate(zip(heads, places, strict=True)):
        pen.write(x, flow.top + 2, line(head), align="right" if number > 1 else "left")
    flow.top += pen.lead() + 4
    pen.rule(flow.x0, flow.top, flow.x1, flow.top)
    for number, item in enumerate(paper.ship.items):
        if flow.top + 2 * pen.lead() > flow.bottom:
            flow.fresh()
        text = item.name.upper() if form.capitals else item.name
        names = () if item.specs or len(text) > 22 else (f"line.{number}.description",)
        cells: list[Line] = [
            line(str(number + 1)),
            line(text, *names),
            line(write_number(item.quantity, form.hand), f"line.{number}.quantity"),
            line(f"{write_number(item.weight, form.hand, 2)} {form.hand.kilo}"),
        ]
        for place, (cell, x) in enumerate(zip(cells, places, strict=True)):
            pen.write(x, flow.top + 2, cell, align="right" if place > 1 else "left")
        flow.top += pen.lead() + 2
    pen.rule(flow.x0, flow.top, flow.x1, flow.top)
