"""Listings of old business systems: everything is text in columns of characters, dashes are the only rules."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import zip_longest

from benchmarks.generator.atelier.paper import Paper
from benchmarks.generator.atelier.statement import (
    NUMERIC,
    Fact,
    Row,
    contact,
    heads,
    money,
    state_header,
    state_marks,
    state_origin,
    state_parties,
    state_quantities,
    state_rows,
    state_sums,
)
from benchmarks.generator.atelier.typed import print_lines

REFERENCES = ("invoice_number", "invoice_date", "po_number", "lc_number", "payment_terms", "incoterm", "currency")
FOOT = ("packages", "net", "gross", "volume", "origin", "invoice_of")
GAP = 2  # blanks between columns


def compose(paper: Paper, rng: random.Random) -> bytes:
    """The paper as PDF: pages of text, the head repeated in short."""
    wide = rng.random() < 0.6 or len(paper.style.columns) > 6
    width, height = (118, 44) if wide else (92, 66)
    rule = rng.choice("-=-_")
    dots = rng.random() < 0.3
    head = write_head(paper, width, dots)
    table = write_table(paper, width, rule)
    foot = write_foot(paper, width, dots)
    pages = paginate(head, table, foot, height, continued(paper, width))
    return print_lines(pages, paper.invoice.number, wide)


def beside(left: Sequence[str], right: Sequence[str], width: int) -> list[str]:
    """Two blocks of lines beside each other, the second from the middle on or after the longest line."""
    at = max([width // 2, *(len(line) + GAP for line in left)])
    return [f"{one:<{at}}{other}".rstrip() for one, other in zip_longest(left, right, fillvalue="")]


def align(facts: Sequence[Fact], dots: bool) -> list[str]:
    """Labels and values with the colons below each other."""
    room = max((len(f.label.rstrip(" :")) for f in facts), default=0)
    fill = "." if dots else " "
    return [f"{f.label.rstrip(' :') + ' ':{fill}<{room + 1}}: {f.text}" for f in facts]


def write_head(paper: Paper, width: int, dots: bool) -> list[str]:
    """Exporter and title, parties and references, transport and marks."""
    facts = state_header(paper)
    references = [facts.pop(name) for name in REFERENCES if name in facts]
    for name in FOOT:
        facts.pop(name, None)
    seller = paper.invoice.seller
    lines = [seller.name.center(width).rstrip(), ", ".join(seller.address).center(width).rstrip()]
    lines += [line.center(width).rstrip() for line in contact(seller, paper.style)]
    lines += ["", paper.invoice.title.center(width).rstrip(), ""]
    parties: list[str] = []
    for block in state_parties(paper):
        parties += [block.label, *(f"   {line}" for line in block.lines), ""]
    lines += beside(parties, align(references, dots), width)
    marks = state_marks(paper)
    mark_lines = [marks.label, *(f"   {line}" for line in marks.lines)] if marks else []
    return [*lines, *beside(align(list(facts.values()), dots), mark_lines, width), ""]


def column_widths(paper: Paper, rows: Sequence[Row], width: int) -> dict[str, int]:
    """Characters for each column: what its longest cell needs; the description takes what is left."""
    words = heads(paper)
    needs = {
        n: max([*(len(w) for w in words[n]), *(len(x) for r in rows if r.cells for x in r.cells[n])]) for n in words
    }
    needs["amount"] = max(needs["amount"], len(money(paper.invoice.total, paper)) + 1)
    spare = width - sum(needs.values()) - GAP * (len(needs) - 1)
    return needs | {"description": max(needs["description"], needs["description"] + spare)}


def write_cells(cells: dict[str, str], room: dict[str, int]) -> str:
    """One printed line of the table."""
    placed = (f"{cells.get(n, ''):>{w}}" if n in NUMERIC else f"{cells.get(n, ''):<{w}}" for n, w in room.items())
    return (" " * GAP).join(placed).rstrip()


def write_table(paper: Paper, width: int, rule: str) -> list[list[str]]:
    """The table as groups of lines that stay together: head, then rows, then sums."""
    rows = state_rows(paper)
    room = column_widths(paper, rows, width)
    line = rule * (sum(room.values()) + GAP * (len(room) - 1))
    words = heads(paper)
    deep = max(len(lines) for lines in words.values())
    head = [write_cells({n: w[i] for n, w in words.items() if i < len(w)}, room) for i in range(deep)]
    groups = [[line, *head, line]]
    for row in rows:
        if row.heading:
            groups.append([write_cells({"description": row.heading}, room)])
            continue
        tall = max(len(lines) for lines in row.cells.values())
        groups.append([write_cells({n: c[i] for n, c in row.cells.items() if i < len(c)}, room) for i in range(tall)])
    return [*groups, [line, *write_sums(paper, room), line]]


def write_sums(paper: Paper, room: dict[str, int]) -> list[str]:
    """Subtotal, charges and total; the total quantity under the quantities, or below where there is no room."""
    lines, counted = [], state_quantities(paper)
    fits = len(counted) <= room["quantity"]
    sums = state_sums(paper)
    for place, (label, value) in enumerate(sums):
        cells = {"description": label, "amount": value}
        if place == len(sums) - 1 and fits:
            cells["quantity"] = counted
        lines.append(write_cells(cells, room))
    return lines if fits else [*lines, f"TOTAL QUANTITY {counted}"]


def write_foot(paper: Paper, width: int, dots: bool) -> list[str]:
    """Weights and origin, the bank, and room for the signature."""
    facts = state_header(paper)
    lines = ["", *align([facts[name] for name in FOOT if name in facts], dots)]
    if origin := state_origin(paper):
        lines += ["", origin]
    lines += ["", *paper.bank] if paper.bank else []
    at = width - 44
    invoice = paper.invoice
    return [
        *lines,
        "",
        *(
            f"{'':<{at}}{x}"
            for x in (invoice.seller.name, "", "", "-" * 36, f"{invoice.signer}, {invoice.signer_title}")
        ),
    ]


def continued(paper: Paper, width: int) -> list[str]:
    """What later pages begin with."""
    return [
        f"{paper.invoice.seller.name:<{width // 2}}{paper.style.labels['invoice_number']}: {paper.invoice.number}",
        "",
    ]


def paginate(
    head: list[str], table: list[list[str]], foot: list[str], height: int, later: list[str]
) -> list[list[str]]:
    """Lines on pages of ``height`` lines; the table's head is repeated on each."""
    pages = [[*head, *table[0]]]
    for group in table[1:]:
        if len(pages[-1]) + len(group) > height:
            pages.append([*later, *table[0]])
        pages[-1] += group
    if len(pages[-1]) + len(foot) > height:
        pages.append(list(later))
    pages[-1] += foot
    return pages
