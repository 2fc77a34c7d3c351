"""Long lists over several pages, upright or broad, with sums carried forward."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from html import escape

from benchmarks.generator.kit.web import join
from benchmarks.generator.lantern.atoms import Run
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.tables import Row, Table
from benchmarks.generator.lantern.web_atoms import show, show_run
from benchmarks.generator.lantern.web_goods import CLASSES, goods_row, head_row, sum_box, sum_row
from benchmarks.generator.lantern.web_parties import HEADS, footer, letterhead, logo, side_by_side
from benchmarks.generator.lantern.web_parts import (
    cargo,
    closing,
    dress,
    finish,
    invent_zones,
    marks,
    parties,
    references,
    title,
    trade,
    transport,
)  # fmt: skip
from benchmarks.generator.lantern.writing import places_of, write_number


class ListPage:
    """The head once or on every page, then goods, goods, goods."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        wide = len(form.table.columns) > 8 or rng.random() < 0.4
        self.look = replace(dress(rng, form, wide=wide), size=rng.choice((7.0, 7.5, 8.0)))
        self.zones = invent_zones(rng, form, logo(rng, self.look.ink))
        self.head = rng.choice(tuple(head for head in HEADS if head != "foot"))
        self.carry = rng.random() < 0.55
        self.first, self.each = (16, 26) if wide else (26, 44)
        self.top = rng.choice(("sides", "row", "sides", "lines"))
        self.travel_after = rng.random() < 0.4
        self.running = rng.random() < 0.7

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        body = [letterhead(paper, self.head, self.look.ink, self.zones.picture, 14), title(paper, 14), self._top(paper)]
        if not self.travel_after:
            body.append(transport(paper, self.zones))
        body.append(self._goods(paper))
        body += [cargo(paper, self.zones), transport(paper, self.zones), marks(paper, self.zones)]
        body += [closing(paper, self.zones, boxed=self.head in ("box", "split")), footer(paper)]
        return finish(
            join(body), self.look, paper, ".next { page-break-before: always } .goods { page-break-inside: auto }"
        )

    def _top(self, paper: Paper) -> str:
        firms = parties(paper, self.zones, "seller", "buyer", "consignee", "notify")
        if self.top == "sides":
            return side_by_side(
                [join(firms), references(paper, self.zones) + trade(paper, self.zones, "rows")], "56 44"
            )
        if self.top == "row":
            return side_by_side(firms) + references(paper, self.zones, "heads") + trade(paper, self.zones, "heads")
        return side_by_side([*firms, references(paper, self.zones, "rows")]) + trade(paper, self.zones, "inline")

    def _goods(self, paper: Paper) -> str:
        """The table in pages; a row's height is counted by its lines."""
        table = paper.table()
        pages = self._pages(table)
        parts, total = [], Decimal(0)
        for number, page in enumerate(pages):
            before = self._carry(paper, table, "brought", total) if self.carry and number else ""
            total += sum((row.amount for row in page), Decimal(0))
            rows = join(
                goods_row(table, row, self.zones.table, "odd" if at % 2 else "", "") for at, row in enumerate(page)
            )
            after = self._carry(paper, table, "carried", total) if self.carry and number < len(pages) - 1 else ""
            last = self._inside(paper, table) if number == len(pages) - 1 else ""
            running = self._running(paper, number + 1) if number else ""
            kind = "next" if number else ""
            parts.append(
                f'<div class="{kind}">{running}<table class="goods"><thead>{head_row(table)}</thead>'
                f"<tbody>{before}{rows}{after}{last}</tbody></table></div>"
            )
        box = "" if self.zones.table.sums == "inside" else sum_box(paper.sums(), self.zones.table, table)
        return join(parts) + box

    def _pages(self, table: Table) -> list[list[Row]]:
        pages: list[list[Row]] = [[]]
        room = self.first
        for row in table.rows:
            height = max((len(lines) for lines in row.cells.values()), default=1)
            if room < height + (2 if row.kind == "heading" else 0):
                pages.append([])
                room = self.each
            pages[-1].append(row)
            room -= height
        return pages

    def _inside(self, paper: Paper, table: Table) -> str:
        if self.zones.table.sums != "inside":
            return ""
        return join(sum_row(table, row, self.zones.table) for row in paper.sums())

    def _carry(self, paper: Paper, table: Table, key: str, value: Decimal) -> str:
        """What the pages before come to."""
        keys = [column.key for column in table.columns]
        place = keys.index("amount")
        text = write_number(value, paper.form.hand, places_of(paper.ship.currency))
        tail = "<td></td>" * (len(keys) - place - 1)
        word = escape(paper.form.labels.sum_of(key))
        cells = f'<td colspan="{place}" class="right">{word}</td><td class="{CLASSES["right"]}">{text}</td>{tail}'
        return f'<tr class="sum">{cells}</tr>'

    def _running(self, paper: Paper, page: int) -> str:
        """The head of the following pages."""
        if not self.running:
            return ""
        name = Run(paper.form.seller.name)
        word = Run(paper.form.labels.label("number")[0], ("label.invoice_number",))
        number = Run(paper.ship.number, ("invoice_number",))
        sheet = "" if self.look.page_words else f" ({page})"
        return side_by_side(
            [show((name,)), f'<div class="right">{show_run(word)}: {show_run(number)}{sheet}</div>'], "60 40"
        )
