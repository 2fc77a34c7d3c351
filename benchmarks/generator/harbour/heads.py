"""Titles and the head of a page on the firm's different plans."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.generator.harbour.bits import Line, plain
from benchmarks.generator.harbour.blocks import Block, Gap, Panel, Row, Rule, Stack, Text
from benchmarks.generator.harbour.columns import sentence
from benchmarks.generator.harbour.details import details
from benchmarks.generator.harbour.grid import GREY
from benchmarks.generator.harbour.lists import words
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.parties import letterhead, seller_lines
from benchmarks.samples.sheet import Align


def title_lines(paper: Paper, packed: bool = False) -> list[Line]:
    """What the paper calls itself."""
    form, listed = paper.form, words("phrases")["title"]
    kind = "packed" if packed and form.voice.language == "en" else form.voice.language
    lines = [plain(str(form.any("title", *listed[kind])))]
    if form.voice.second in ("ja", "zh") and form.has("second title", 0.5):
        lines.append(plain(str(form.any("other title", *listed[form.voice.second]))))
    return lines


def title(paper: Paper, align: Align | None = None) -> Block:
    """The title in the firm's way."""
    form, look = paper.form, paper.form.look
    usual: Align = form.any("title at", "centre", "centre", "centre", "left", "left", "right")
    where: Align = align or usual
    size = form.any("title size", 11.0, 13.0, 15.0, 18.0, 20.0)
    packed = form.has("packed title", 0.12) and bool(form.pack)
    text = Text(title_lines(paper, packed), size, where, form.has("bold title", 0.65), look.accent, look.heading)
    way = form.choose("title way", (("plain", 6), ("ruled", 1.5), ("boxed", 0.8), ("filled", 0.8), ("between", 0.8)))
    if way == "ruled":
        return Stack([text, Rule(look.rule, form.has("double title", 0.4))])
    if way == "boxed":
        return Panel(text, "ltrb", 3, look.rule)
    if way == "filled":
        return Panel(text, "", 3, fill=GREY)
    return Stack([Rule(0.8), text, Rule(0.8)]) if way == "between" else text


def seller_at(paper: Paper) -> str:
    """Where the seller stands: in the letterhead, in a box, or by the signature."""
    return paper.form.choose("seller at", (("letterhead", 7), ("box", 2.6), ("signature", 0.4)))


def top(paper: Paper) -> list[Block]:
    """Letterhead and title."""
    form = paper.form
    where = seller_at(paper)
    if where != "letterhead":
        name, _ = seller_lines(paper)
        only = Text(
            [name], form.any("name size", 11.0, 12.0, 14.0, 16.0, 18.0), form.any("top name", "left", "centre"), True
        )
        return [only, title(paper)] if form.has("name on top", 0.35) or where == "signature" else [title(paper)]
    order = form.choose("top", (("under", 6), ("over", 1.5), ("beside", 2)))
    if order == "beside":
        return [Row([letterhead(paper), title(paper, "right")], [1.7, 1], 10)]
    return [title(paper), letterhead(paper)] if order == "over" else [letterhead(paper), title(paper)]


def roles(paper: Paper) -> tuple[str, ...]:
    """The parties in boxes."""
    parties = paper.form.parties
    if seller_at(paper) != "box":
        return parties
    return ("seller", *parties) if paper.form.has("seller first", 0.8) else (*parties, "seller")


def carry(paper: Paper, narrow: bool = False, extra: Sequence[str] = ()) -> Block:
    """The way of the goods as a sentence or a list."""
    form = paper.form
    if form.has("transport sentence", 0.16) and not extra:
        line = sentence(paper, "transport", form.carry)
        if sum(1 for bit in line if bit.name) > 1:
            return Text([line])
    return details(paper, (*form.carry, *extra), "carry", narrow)


def deal_at(paper: Paper) -> str:
    """With which group terms, payment and origin stand."""
    return paper.form.choose("deal at", (("refs", 4), ("carry", 3), ("own", 3), ("foot", 1.5)))


def groups(paper: Paper, narrow_refs: bool, narrow_rest: bool) -> tuple[Block, Block, list[Block]]:
    """References, transport, and the terms where they stand for themselves."""
    form = paper.form
    where = deal_at(paper)
    refs = details(paper, (*form.refs, *(form.deal if where == "refs" else ())), "refs", narrow_refs)
    way = carry(paper, narrow_rest, form.deal if where == "carry" else ())
    own = [details(paper, form.deal, "deal", narrow_rest)] if where == "own" and form.deal else []
    return refs, way, own


def stacked(blocks: Sequence[Block], gap: float) -> Block:
    """Blocks below each other."""
    return Stack(list(blocks), gap) if blocks else Gap(1)
