"""Plans as HTML, printed with the browser."""

from __future__ import annotations

from benchmarks.generator.harbour.blocks import Block, html_line
from benchmarks.generator.harbour.heads import seller_at
from benchmarks.generator.harbour.kinds import Plan
from benchmarks.generator.harbour.pages import page_size
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.parties import foot_has_address, foot_line
from benchmarks.generator.kit.web import print_with_browser

BASE = (
    "*{box-sizing:border-box} body{margin:0;color:#000} table{border-collapse:collapse;table-layout:fixed}"
    "td,th{padding:0;vertical-align:top} .t div,.g div{white-space:pre} .g{page-break-inside:auto}"
    "tr{break-inside:avoid} .keep{break-inside:avoid} fieldset{margin:0;padding:2pt 6pt}"
)


def print_plan(paper: Paper, plan: Plan) -> bytes:
    """The PDF of the plan."""
    form, look, pen = paper.form, paper.form.look, paper.pen
    wide, high = page_size(paper)
    width = wide - 2 * look.margin
    gap = 0.0 if plan.tight else form.any("block gap", 5.0, 8.0, 11.0, 15.0)

    def tell(blocks: list[Block]) -> str:
        return "".join(f'<div style="margin-bottom:{gap}pt">{block.html(pen, width)}</div>' for block in blocks)

    head = tell(plan.head)
    table = plan.table.html(pen, width)
    body = f'{head}{table}<div style="height:{gap}pt"></div><div class="keep">{tell(plan.after)}</div>'
    if plan.letterhead and foot_has_address(paper) and seller_at(paper) == "letterhead":
        size = max(6.0, look.small - 0.5)
        line = foot_line(paper)
        size = min(size, max(6.0, size * width / pen.width(line, size)))
        line = line if pen.width(line, size) <= width else line[:1]
        style = f"margin-top:{gap}pt;text-align:center;font-size:{size}pt;white-space:pre"
        body += f'<div style="{style}">{html_line(pen, line)}</div>'
    word = {"de": "Seite ", "fr": "Page ", "es": "Página "}.get(form.voice.language, "Page ")
    counter = form.any("web pages", f'"{word}" counter(page) " / " counter(pages)', '"- " counter(page) " -"', '""')
    css = (
        f"@page{{size:{wide}pt {high}pt;margin:{look.margin}pt;@bottom-right{{content:{counter};font-size:7pt;"
        f"font-family:{look.css_family}}}}}{BASE} body{{font-family:{look.css_family};font-size:{look.size}pt;"
        f"width:{width}pt}}{plan.table.css()}"
    )
    return print_with_browser(body, css, paper.shipment.number)
