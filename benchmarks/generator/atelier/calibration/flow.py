"""Reports in the manner of Platypus: frames of paragraphs and tables that a program lets flow down the page."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from benchmarks.generator.atelier.paper import Paper
from benchmarks.generator.atelier.statement import (
    NUMERIC,
    Block,
    Fact,
    contact,
    heads,
    seller_block,
    state_header,
    state_marks,
    state_origin,
    state_parties,
    state_quantities,
    state_rows,
    state_sums,
)
from benchmarks.samples.sheet import register_fonts

SHARES = {
    "line": 6,
    "code": 10,
    "description": 34,
    "hs": 16,
    "coo": 9,
    "quantity": 12,
    "unit": 6,
    "price": 11,
    "amount": 13,
}
TOP = ("invoice_number", "invoice_date", "po_number", "lc_number", "payment_terms", "currency")
Command = tuple[object, ...]


class Hand:
    """A layout's fonts, widths and rules; ``width`` is that of the print area in points."""

    def __init__(self, rng: random.Random) -> None:
        register_fonts()
        face = rng.choice(("sans", "serif", "narrow", "gothic"))
        bold = f"{face}-bold" if face != "gothic" else face
        size = rng.uniform(8, 9.6)
        self.margin = rng.uniform(14, 20) * mm
        self.width = A4[0] - 2 * self.margin - 12
        self.plain = ParagraphStyle("plain", fontName=face, fontSize=size, leading=size * 1.25)
        self.bold = ParagraphStyle("bold", parent=self.plain, fontName=bold)
        self.small = ParagraphStyle(
            "small", parent=self.plain, fontSize=size * 0.8, textColor=colors.HexColor("#444444")
        )
        self.right = ParagraphStyle("right", parent=self.plain, alignment=2)
        self.title = ParagraphStyle("title", parent=self.bold, fontSize=15, leading=20, alignment=rng.choice((0, 1, 2)))
        self.firm = ParagraphStyle("firm", parent=self.bold, fontSize=13, leading=17)
        self.rules = rng.choice(("grid", "lines", "bare"))
        self.above = rng.random() < 0.5
        self.boxed = rng.random() < 0.5
        self.seller_left = rng.random() < 0.5
        self.facts_last = rng.random() < 0.3

    def table(
        self, rows: Sequence[Sequence[object]], shares: Sequence[float], *more: Command, repeat: int = 0
    ) -> Table:
        """A table over the whole width; ``shares`` are the columns' parts of it."""
        widths = [self.width * share / sum(shares) for share in shares]
        base: list[Command] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ]
        return Table(rows, colWidths=widths, repeatRows=repeat, style=TableStyle([*base, *more]))


def compose(paper: Paper, rng: random.Random) -> bytes:
    """The paper as PDF."""
    hand = Hand(rng)
    facts = state_header(paper)
    top = [facts.pop(name) for name in TOP if name in facts]
    if marks := state_marks(paper):
        facts["marks"] = marks
    shipping = draw_facts(list(facts.values()), hand)
    story: list[Flowable] = [
        *draw_head(paper, top, hand),
        Spacer(1, 8),
        *draw_parties(state_parties(paper), hand),
        Spacer(1, 8),
    ]
    goods = draw_goods(paper, hand)
    story += [*goods, Spacer(1, 8), shipping] if hand.facts_last else [shipping, Spacer(1, 8), *goods]
    story += draw_foot(paper, hand)
    out = io.BytesIO()
    sheet = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=hand.margin, rightMargin=hand.margin, topMargin=40, bottomMargin=40, invariant=1
    )
    sheet.title = paper.invoice.number
    sheet.build(story)
    return out.getvalue()


def say(lines: Sequence[str], style: ParagraphStyle) -> Paragraph:
    """Printed lines as one paragraph."""
    return Paragraph("<br/>".join(escape(line) for line in lines), style)


def draw_head(paper: Paper, facts: Sequence[Fact], hand: Hand) -> list[Flowable]:
    """Exporter on one side, title and references on the other."""
    seller = paper.invoice.seller
    if hand.boxed:
        block = seller_block(paper)
        firm: list[Flowable] = [
            say((block.label,), hand.small),
            say(block.lines[:1], hand.bold),
            say(block.lines[1:], hand.plain),
        ]
    else:
        firm = [say((seller.name,), hand.firm), say((*seller.address, *contact(seller, paper.style)), hand.plain)]
    rows = [[say((f.label,), hand.bold), say(f.lines, hand.plain)] for f in facts]
    references = Table(
        rows,
        colWidths=[hand.width * 0.17, hand.width * 0.24],
        style=TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ]
        ),
    )
    title = say((paper.invoice.title,), hand.title)
    if hand.seller_left:
        return [hand.table([[firm, [title, references]]], (56, 44))]
    return [title, Spacer(1, 6), hand.table([[firm, references]], (56, 44))]


def draw_parties(blocks: Sequence[Block], hand: Hand) -> list[Flowable]:
    """The parties beside each other."""
    cells = [
        [say((block.label,), hand.small), say(block.lines[:1], hand.bold), say(block.lines[1:], hand.plain)]
        for block in blocks
    ]
    box: list[Command] = (
        [("BOX", (0, 0), (-1, -1), 0.5, colors.black), ("INNERGRID", (0, 0), (-1, -1), 0.5, colors.black)]
        if hand.boxed
        else []
    )
    return [hand.table([cells], [1] * len(cells), *box)]


def draw_facts(facts: Sequence[Fact], hand: Hand) -> Table:
    """Transport and weights: label above value in cells, or label and value side by side in two columns."""
    across = 3 if hand.above else 2
    cells: list[list[Flowable]] = [draw_fact(fact, hand) for fact in facts]
    cells += [[]] * (-len(cells) % across)
    grid: list[Command] = [("GRID", (0, 0), (-1, -1), 0.4, colors.grey)] if hand.rules == "grid" else []
    return hand.table([cells[at : at + across] for at in range(0, len(cells), across)], [1] * across, *grid)


def draw_fact(fact: Fact, hand: Hand) -> list[Flowable]:
    """A label and its value."""
    if hand.above:
        return [say((fact.label,), hand.small), say(fact.lines, hand.plain)]
    row = [[say((fact.label,), hand.bold), say(fact.lines, hand.plain)]]
    return [
        Table(
            row,
            colWidths=[hand.width * 0.18, hand.width * 0.3],
            style=TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("TOPPADDING", (0, 0), (-1, -1), 0),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
                ]
            ),
        )
    ]


def draw_goods(paper: Paper, hand: Hand) -> list[Flowable]:
    """Goods and sums; the head is repeated on every page."""
    names = paper.style.columns
    rows: list[list[object]] = [[say(heads(paper)[name], hand.bold) for name in names]]
    for row in state_rows(paper):
        if row.heading:
            rows.append([say((row.heading,), hand.bold) if name == "description" else "" for name in names])
            continue
        rows.append([say(row.cells[name], hand.right if name in NUMERIC else hand.plain) for name in names])
    counted = state_quantities(paper)
    for label, value in state_sums(paper):
        said = {"description": label, "amount": value}
        rows.append([say((said[n],), hand.right if n == "amount" else hand.bold) if n in said else "" for n in names])
    rules: dict[str, list[Command]] = {
        "grid": [("GRID", (0, 0), (-1, -1), 0.4, colors.black)],
        "lines": [("LINEABOVE", (0, 0), (-1, 1), 0.8, colors.black), ("LINEBELOW", (0, 1), (-1, -1), 0.3, colors.grey)],
        "bare": [("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black)],
    }
    table = hand.table(rows, [SHARES[name] for name in names], *rules[hand.rules], repeat=1)
    return [table, say((f"Total quantity: {counted}",), hand.plain)] if counted else [table]


def draw_foot(paper: Paper, hand: Hand) -> list[Flowable]:
    """Origin, bank, and the exporter's signature."""
    parts: list[Flowable] = [Spacer(1, 10)]
    if origin := state_origin(paper):
        parts.append(say((origin,), hand.plain))
    if paper.bank:
        parts.append(say(paper.bank, hand.small))
    invoice = paper.invoice
    sign = say((invoice.seller.name, "", "", "_" * 30, f"{invoice.signer}, {invoice.signer_title}"), hand.plain)
    return [*parts, Spacer(1, 14), hand.table([["", sign]], (55, 45))]
