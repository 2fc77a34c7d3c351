"""Office papers: letterhead or boxes, blocks of references, parties and transport in many arrangements, a ruled table.

Every choice is made once for a layout, so all papers of one house look alike.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from benchmarks.generator.atelier.dev import goods, look
from benchmarks.generator.atelier.paper import Paper
from benchmarks.generator.atelier.statement import (
    Block,
    Fact,
    contact,
    seller_block,
    state_header,
    state_marks,
    state_origin,
    state_parties,
    state_words,
)
from benchmarks.generator.atelier.web import element, lines, pair_rows, print_html, signature, text

REFERENCES = ("invoice_number", "invoice_date", "po_number", "lc_number")
WEIGHTS = ("packages", "net", "gross", "volume")
Arrange = Callable[[Sequence[Fact]], str]


def compose(paper: Paper, rng: random.Random) -> bytes:
    """The paper as PDF."""
    facts = state_header(paper)
    weights_at_foot = rng.random() < 0.6
    references = take(facts, REFERENCES)
    at_foot = take(facts, WEIGHTS) if weights_at_foot else []
    if marks := state_marks(paper):
        facts["marks"] = marks
    boxed_seller = rng.random() < 0.3
    css = look.choose_css(rng)
    head = [] if boxed_seller else [letterhead(paper, rng.choice(("left", "center", "right", "foot")))]
    title = element("h1", text(paper.invoice.title), rng.choice(("left", "center", "center", "right", "bar")))
    arrange_references: Arrange = rng.choice((pair_rows, stack, sentence_rows, boxes))
    receivers = state_parties(paper)
    blocks = [seller_block(paper), *receivers] if boxed_seller else receivers
    beside = rng.random() < 0.65
    parties = draw_parties(blocks, rng.choice((1, 2, 2 if beside else 3)), rng.random() < 0.5)
    middle = (references_right if beside else references_above)(parties, arrange_references(references))
    transport = rng.choice((pair_columns, pair_columns, boxes, sentence_rows, pair_rows))(list(facts.values()))
    body = [title, *head] if rng.random() < 0.2 else [*head, title]
    body += [middle, element("div", transport, "transport"), goods.draw_table(paper, rng)]
    body.append(draw_foot(paper, at_foot, rng))
    return print_html("".join(body), css, paper.invoice.number)


def take(facts: dict[str, Fact], names: Sequence[str]) -> list[Fact]:
    """The named facts, no longer among the others."""
    return [facts.pop(name) for name in names if name in facts]


def letterhead(paper: Paper, place: str) -> str:
    """The exporter's name and address at the head, or at the foot of every page."""
    seller, style = paper.invoice.seller, paper.style
    name = element("div", text(seller.name), "firm")
    if seller.name_ja and style.also == "ja":
        name = element("div", text(seller.name_ja), "firm ja") + name
    address = lines(seller.address) if place in ("left", "right") else text(", ".join(seller.address))
    return element(
        "div",
        name + element("div", "<br>".join((address, *map(text, contact(seller, style)))), "address"),
        f"head {place}",
    )


def draw_party(block: Block, boxed: bool) -> str:
    """A labelled party, in a box where the house rules one."""
    content = element("div", text(block.label), "label") + element("div", lines(block.lines), "who")
    return element("div", content, "party box" if boxed else "party")


def draw_parties(blocks: Sequence[Block], across: int, boxed: bool) -> str:
    """The parties, ``across`` beside each other."""
    cells = [draw_party(block, boxed) for block in blocks]
    rows = [cells[at : at + across] for at in range(0, len(cells), across)]
    return element("table", "".join(element("tr", "".join(element("td", c) for c in row)) for row in rows), "across")


def references_right(parties: str, references: str) -> str:
    """Parties left, numbers and dates right."""
    return element(
        "table",
        element("tr", element("td", parties, "wide") + element("td", references, "narrow references")),
        "across",
    )


def references_above(parties: str, references: str) -> str:
    """Numbers and dates above the parties."""
    return element("div", references, "references above") + parties


def stack(facts: Sequence[Fact]) -> str:
    """Each label above its value."""
    return "".join(
        element("div", element("div", text(f.label), "label") + element("div", lines(f.lines), "value"), "stacked")
        for f in facts
    )


def sentence_rows(facts: Sequence[Fact]) -> str:
    """Label and value in one run of text."""
    return "".join(
        element("div", element("span", text(f.label), "label") + " " + element("span", text(f.text), "value"))
        for f in facts
    )


def boxes(facts: Sequence[Fact]) -> str:
    """A ruled grid, the label small above the value in each cell."""
    across = 2 if len(facts) in (2, 4) else 3
    cells = [element("td", element("div", text(f.label), "label") + lines(f.lines), "cell") for f in facts]
    cells += [element("td", "", "cell")] * (-len(cells) % across)
    rows = [element("tr", "".join(cells[at : at + across])) for at in range(0, len(cells), across)]
    return element("table", "".join(rows), "grid")


def pair_columns(facts: Sequence[Fact]) -> str:
    """Two lists of labels and values beside each other."""
    half = (len(facts) + 1) // 2
    columns = (pair_rows(facts[:half]), pair_rows(facts[half:]))
    return element("table", element("tr", "".join(element("td", column) for column in columns)), "across halves")


def draw_foot(paper: Paper, facts: Sequence[Fact], rng: random.Random) -> str:
    """Weights, statements, bank and signature."""
    parts = [element("p", text(state_words(paper)))] if state_words(paper) else []
    parts.append(rng.choice((pair_rows, sentence_rows))(facts) if facts else "")
    if origin := state_origin(paper):
        parts.append(element("p", text(origin)))
    if paper.bank:
        parts.append(element("p", lines(("Bank details:", *paper.bank)), "bank"))
    invoice = paper.invoice
    sign = element("div", text(invoice.seller.name)) + signature(invoice.signer)
    sign += element("div", f"{text(invoice.signer)}<br>{text(invoice.signer_title)}", "line")
    side = rng.choice(("right", "right", "left"))
    return "".join(parts) + element(
        "div", element("div", text(paper.style.labels["signed"]), "label") + sign, f"sign {side}"
    )
