"""What composers of HTML pages share: how the zones of a page are made."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.generator.kit.web import join, print_html
from benchmarks.generator.lantern.atoms import Fact
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.lists import words
from benchmarks.generator.lantern.papers import CARGO, FOOT, REFERENCES, TRADE, TRANSPORT, Paper
from benchmarks.generator.lantern.web_atoms import NARROW, WIDE, arrange, show, show_label, show_lines
from benchmarks.generator.lantern.web_goods import TableStyle, marks_box
from benchmarks.generator.lantern.web_looks import Look, invent_look
from benchmarks.generator.lantern.web_parties import PARTIES, party, side_by_side, signature


@dataclass(frozen=True)
class Zones:
    """How the zones of a page are arranged; the names are those of :data:`LISTS` and of :data:`PARTIES`."""

    references: str
    trade: str
    transport: str
    cargo: str
    party: str
    sign: str
    end: str
    order: tuple[str, ...]
    table: TableStyle
    note: str
    picture: str
    certify: bool


def invent_zones(rng: random.Random, form: Form, picture: str = "") -> Zones:
    """Another arrangement."""
    order = list(REFERENCES)
    if rng.random() < 0.4:
        order[0], order[1] = order[1], order[0]
    if rng.random() < 0.3:
        rng.shuffle(order)
    table = TableStyle(
        rng.choice(("inside", "inside", "box", "box", "line")), rng.choice(("over", "row")),
        rng.choice(("", "strong", "drawn", "strong")), form.table.totals_row,
        form.labels.sum_of("quantity") + ":" if rng.random() < 0.6 else "", rng.choice((0, 0, 0, 8, 12)),
    )  # fmt: skip
    notes = words("phrases")["footnotes_eu"].get(form.language, words("phrases")["footnotes"])
    return Zones(
        rng.choice(NARROW),
        rng.choice((*NARROW, *WIDE)),
        rng.choice(WIDE),
        rng.choice((*NARROW, *WIDE)),
        rng.choice(PARTIES),
        rng.choice(("line", "person", "scribble", "none", "drawn", "seal")),
        form.label_end,
        tuple(order),
        table,
        rng.choice(notes) if rng.random() < 0.6 else "",
        picture,
        rng.random() < 0.2,
    )


def dress(rng: random.Random, form: Form, *, wide: bool = False) -> Look:
    """A look with the house's words for pages."""
    return invent_look(rng, form.language, wide=wide, page_words=form.labels.phrase("page"))


def title(paper: Paper, size: float, side: str = "centre", ink: str = "#000") -> str:
    """The name of the paper, in one or two languages."""
    labels = paper.form.labels
    second = (
        f'<div style="font-size:{size * 0.6:.1f}pt">{escape(labels.under_title)}</div>' if labels.under_title else ""
    )
    return (
        f'<div class="{side} block" style="font-size:{size}pt;font-weight:bold;color:{ink};letter-spacing:1pt">'
        f"{escape(labels.title)}{second}</div>"
    )


def parties(paper: Paper, zones: Zones, *keys: str) -> list[str]:
    """The firms of these keys that the paper has."""
    found = [fact for fact in (paper.use(key) for key in keys) if fact is not None]
    return [party(fact, zones.party, zones.end) for fact in found]


def references(paper: Paper, zones: Zones, style: str = "") -> str:
    """Numbers and dates."""
    return arrange(style or zones.references, paper.take(*zones.order), zones.end)


def trade(paper: Paper, zones: Zones, style: str = "") -> str:
    """Terms, payment, origin."""
    return arrange(style or zones.trade, paper.take(*TRADE), zones.end)


def transport(paper: Paper, zones: Zones, style: str = "") -> str:
    """Ship, ports, days."""
    return arrange(style or zones.transport, paper.take(*TRANSPORT), zones.end)


def cargo(paper: Paper, zones: Zones, style: str = "") -> str:
    """Packages and weights."""
    return arrange(style or zones.cargo, paper.take(*CARGO), zones.end)


def marks(paper: Paper, zones: Zones) -> str:
    """The shipping marks as a block of their own."""
    fact = paper.use("marks")
    return marks_box(fact, paper.ship.shape, show_label(fact, zones.end, " ")) if fact else ""


def last_words(paper: Paper, zones: Zones) -> str:
    """The total in words, declarations, notes, the bank, whatever is left."""
    words_of_it = paper.in_words()
    pieces = [f'<div class="block">{escape(words_of_it)}</div>'] if words_of_it else []
    if zones.certify and not paper.has("origin"):
        declared = paper.origin_words()
        pieces.append(f'<div class="block">{show(declared)}</div>' if declared else "")
    for fact in paper.take(*FOOT):
        label = f'<span class="l">{show_label(fact, zones.end, " ")}</span>'
        pieces.append(f'<div class="block">{label} {show_lines(fact.lines)}</div>')
    pieces.append(arrange("rows", paper.rest("seller"), zones.end))
    if zones.note:
        pieces.append(f'<div class="block">{escape(zones.note)}</div>')
    return join(pieces)


def closing(paper: Paper, zones: Zones, *, boxed: bool = False) -> str:
    """Last words to the left, the signature to the right; ``boxed`` as for :func:`signature`."""
    signed = signature(paper, zones.sign, boxed=boxed)
    return f'<div class="closing">{side_by_side([last_words(paper, zones), signed], "62 38")}</div>'


def finish(body: str, look: Look, paper: Paper, css: str = "") -> bytes:
    """The PDF."""
    return print_html(body, look.css() + css, f"{paper.form.labels.title} {paper.ship.number}")


def initials(form: Form, ink: str) -> str:
    """A monogram for a letterhead."""
    letters = "".join(word[0] for word in form.seller.name.split()[:2]).upper()
    style = f"border:2pt solid {ink};color:{ink};font-size:15pt;padding:3pt 6pt"
    return f'<div class="strong" style="{style}">{escape(letters)}</div>'


def lead_of(paper: Paper) -> Fact | None:
    """The general name of the goods, if it is still to be printed."""
    return paper.use("goods")


def columns(cells: Sequence[str]) -> str:
    """Pieces of equal width beside each other."""
    return side_by_side([cell for cell in cells if cell])
