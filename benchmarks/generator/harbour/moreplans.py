"""More kinds of plan: courier forms, system prints, modern and spreadsheet papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.generator.harbour.bits import Line, Slot, plain
from benchmarks.generator.harbour.blocks import Block, Gap, Panel, Row, Rule, Stack, Text
from benchmarks.generator.harbour.details import arrange, details
from benchmarks.generator.harbour.grid import GREY, PALE
from benchmarks.generator.harbour.heads import roles, seller_at, stacked, title, title_lines, top
from benchmarks.generator.harbour.kinds import Plan
from benchmarks.generator.harbour.look import BLACK
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.parties import PARTY_STYLES, blocks_of, letterhead
from benchmarks.generator.harbour.plans import american, celled, classic, finish, framed, free, letter, parties_in
from benchmarks.generator.harbour.spread import spread

FAINT = (0.45, 0.45, 0.45)


def courier(paper: Paper) -> Plan:
    """A plain export form with everything in boxes of one width."""
    form = paper.form
    slots = paper.group((*form.refs, *form.deal))
    parties = paper.group(("seller", *form.parties))
    boxes = [
        Panel(
            Stack(
                [
                    Panel(Text(s.label_lines("", True), form.look.small), "", 1, fill=GREY),
                    Text(s.lines or [plain(" ")]),
                ],
                2,
            ),
            "ltrb",
            3,
            form.look.rule,
            least=70,
        )
        for s in parties
    ]
    rows = celled(list(boxes), 2)
    way = paper.group(form.carry)
    style = form.any("courier style", "cells", "cells", "table", "lines")
    head: list[Block] = [title(paper), arrange(paper, slots, style, "courier refs"), Stack(rows)]
    if form.has("refs last", 0.4):
        head = [title(paper), Stack(rows), arrange(paper, slots, style, "courier refs")]
    if way:
        head.append(arrange(paper, way, form.any("courier way", "cells", "strip", "table"), "courier way"))
    plan = finish(paper, head, [])
    plan.letterhead = False
    return plan


def system(paper: Paper) -> Plan:
    """A print of a business system: narrow letters, page number in the head, plain lists."""
    form = paper.form
    keys = (*form.refs, *form.deal) if form.has("one list", 0.6) else form.refs
    rest = () if len(keys) > len(form.refs) else form.deal
    lists = details(paper, keys, "system refs", True)
    parties = blocks_of(paper, roles(paper))
    window = form.has("window", 0.5)
    way = details(paper, (*rest, *form.carry), "system way", not window)
    first = top(paper)
    if window:
        head: list[Block] = [
            *first,
            Row([stacked(parties[:1], 4), lists], [1.2, 1], 20),
            parties_in(parties[1:], 2, 12) if parties[1:] else Gap(1),
            way,
        ]
    else:
        head = [*first, parties_in(parties, 2, 12), Row([lists, way], [1, 1], 20)]
    return finish(paper, head, [], signs=True)


def modern(paper: Paper) -> Plan:
    """A paper of a web shop's taste: large title, pale boxes, small grey labels, the total on top."""
    form, look = paper.form, paper.form.look
    accent = look.accent if look.accent != BLACK else (0.15, 0.3, 0.5)

    big = Text(
        title_lines(paper), form.any("modern size", 20.0, 24.0, 28.0), bold=form.has("modern bold", 0.5), colour=accent
    )
    refs = [_small(paper, slot) for slot in paper.group(form.refs)]
    deal = [_small(paper, slot) for slot in paper.group((*form.deal, *form.carry))]
    columns = form.any("modern columns", 3, 4, 4)
    boxes = blocks_of(paper, form.parties if seller_at(paper) == "letterhead" else ("seller", *form.parties))
    if form.choose("party style", PARTY_STYLES) in ("plain", "inline") and form.has("pale parties", 0.6):
        boxes = [Panel(box, "", 6, fill=PALE) for box in boxes]
    due: Line = paper.total()
    total = Stack(
        [
            Text(
                [plain(form.any("due", "Amount", "Invoice value", "Total amount"))], look.small, "right", colour=FAINT
            ),
            Text([due], 14, "right", True),
        ]
    )
    right: Block = total if form.voice.language == "en" and form.has("total on top", 0.4) else Gap(1)
    own: list[Block] = [letterhead(paper)] if seller_at(paper) == "letterhead" else []
    head: list[Block] = [Row([big, right], [1.5, 1])]
    head = [*own, *head] if form.has("own first", 0.5) else [*head, *own]
    cells = _spaced(refs, columns)
    terms = _spaced(deal, columns)
    body = (
        [cells, parties_in(boxes, 2, 12), terms]
        if form.has("refs first", 0.5)
        else [parties_in(boxes, 2, 12), cells, terms]
    )
    plan = finish(paper, [*head, Rule(0.8, colour=accent), *body], [])
    plan.table.style.lines = form.any("modern lines", "rows", "head") if not plan.table.aside else "head"
    return plan


def _small(paper: Paper, slot: Slot) -> Block:
    label = Text(slot.label_lines(), max(6, paper.form.look.small - 1), colour=FAINT)
    return Stack([label, Text(slot.lines or [plain("-")])], 1)


def _spaced(blocks: list[Block], columns: int) -> Block:
    rows: list[Block] = []
    for start in range(0, len(blocks), columns):
        part = blocks[start : start + columns]
        rows.append(Row([*part, *[Gap(1)] * (columns - len(part))], gap=10))
    return Stack(rows, 6)


PLANS: Mapping[str, Callable[[Paper], Plan]] = {
    "free": free, "framed": framed, "classic": classic, "american": american, "letter": letter, "courier": courier,
    "system": system, "modern": modern, "spread": spread,
}  # fmt: skip
