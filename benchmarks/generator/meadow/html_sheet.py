"""A sheet to compose: every part of a paper as a piece of HTML, each to be taken once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from benchmarks.generator.kit.web import element, join
from benchmarks.generator.meadow import packlist, values
from benchmarks.generator.meadow.entries import Entry, Run, glue, run, text_of
from benchmarks.generator.meadow.html_bits import columns, group, line_html
from benchmarks.generator.meadow.html_css import Look
from benchmarks.generator.meadow.html_goods import Goods, pack_html
from benchmarks.generator.meadow.html_parts import (
    letterhead,
    marks_html,
    party_blocks,
    party_table,
    prose,
    remarks_html,
    signature,
    title_html,
)
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.taste import Styles, mix

LISTS: Styles = {"stack": 2, "pairs": 3, "colons": 3, "boxes": 1.5, "indented": 0.5, "bars": 0.6, "filled": 1}
STRIPS: Styles = {"heads": 3, "cells": 2, "cards": 1, "twins": 2, "inline": 1, "pairs": 0.5}
SELLERS: Styles = {"head": 0.55, "box": 0.16, "both": 0.13, "foot": 0.1, "sign": 0.06}


class Sheet:
    """The parts of one paper."""

    def __init__(self, paper: Paper, look: Look, sellers: Styles = SELLERS, marks: Styles | None = None) -> None:
        self.paper, self.look, self.taste, self.labels = paper, look, paper.taste, paper.labels
        at = self.taste.weighted("seller at", sellers)
        self.seller_at = "box" if at == "both" and len(paper.seller_name) > 29 else at
        self.marks_at = self.taste.weighted("marks at", marks or {"column": 0.4, "packing": 0.6})
        self.number = 0

    # ------------------------------------------------------------------------------------------ the exporter

    def head(self) -> str:
        """The letterhead, as much of it as this house has."""
        if self.seller_at == "box":
            return ""
        return letterhead(self.paper, self.look, address=self.seller_at == "head")

    def foot(self) -> str:
        """The house's address at the foot of the sheet, where it stands there."""
        if self.seller_at != "foot":
            return ""
        text = text_of(glue(self.paper.seller_address()))
        contacts = " ".join(self.paper.seller_contacts()[:3])
        line = f"{line_html((Run(text, ('seller_address',)),))}&emsp;{contacts}"
        side = self.taste.pick("foot side", "center", "left")
        return element(
            "div",
            line,
            style=f"border-top:.5pt solid #777;margin-top:5mm;padding-top:1mm;text-align:{side};font-size:7pt",
        )

    def sign(self) -> str:
        """The signature; a few houses print their address only there."""
        mark = signature(self.paper) if self.taste.chance("has signature", 0.85) or self.seller_at == "sign" else ""
        if self.seller_at != "sign":
            return mark
        address = join(element("div", line_html(line)) for line in self.paper.seller_address())
        return element("div", mark + address, "keep")

    # ------------------------------------------------------------------------------------------ parts

    def title(self) -> str:
        """The word INVOICE."""
        return title_html(self.paper, self.look)

    def listed(self, *zones: str, styles: Styles = LISTS, most: int = 2) -> str:
        """Zones of the form as a list, where need be with so many values beside each other."""
        entries = values.zone(self.paper, *zones)
        return group(entries, self.taste.weighted(f"style {zones[0]}", styles), self.labels, most)

    def strip(self, *zones: str, styles: Styles = STRIPS) -> str:
        """Zones of the form across the page."""
        return self.listed(*zones, styles=styles, most=4)

    def transport(self, *more: str, styles: Styles = LISTS, in_prose: float = 0.15, most: int = 4) -> str:
        """The way of the goods, as a list or in a sentence."""
        if (
            self.paper.writing.main == "en"
            and "+" not in self.paper.trader.language
            and self.taste.chance("prose", in_prose)
        ):
            return prose(self.paper, values.zone(self.paper, "transport", *more))
        return self.listed("transport", *more, styles=styles, most=most)

    def firms(self) -> list[Entry]:
        """The seller, where it has a box, and the other firms."""
        found = self.paper.parties()
        if self.seller_at in ("box", "both"):
            found.insert(0, self.paper.seller())
        return found

    def parties(self, *, across: bool, styles: Styles | None = None) -> str:
        """The firms beside or below each other."""
        style = self.taste.weighted(
            "party style", styles or {"box": 2, "open": 3, "frame": 1, "bar": 1, "aside": 1, "messrs": 1}
        )
        firms = self.firms()
        if style == "table":
            return party_table(firms, self.paper)
        blocks = party_blocks(firms, style, self.paper)
        if not across:
            return join(element("div", block, style="margin-bottom:2mm") for block in blocks)
        rows = [blocks] if len(blocks) <= 3 else [blocks[:2], blocks[2:]]
        return join(columns(*((block, 1.0) for block in row)) for row in rows)

    def goods(self, room: tuple[int, int] = (22, 38), *, width: float = 490, narrow: bool = False) -> Goods:
        """The goods table, with the marks in it where the house has them there."""
        marks = marks_html(self.paper, labelled=False) if self.marks_at == "column" else ""
        return Goods(self.paper, marks, room, size=self.look.size, width=width, narrow=narrow)

    def marks(self) -> str:
        """The shipping marks, where they stand apart."""
        return marks_html(self.paper) if self.marks_at != "column" else ""

    def packing(self, *, across: bool = False) -> str:
        """Packages and weights, with the marks beside them where those stand apart; nothing before a packing list."""
        return "" if packlist.wanted(self.paper) else self._packing(across=across)

    def pack_page(self) -> str:
        """The packing list on a page of its own, for the few houses that send one."""
        if not packlist.wanted(self.paper):
            return ""
        title = element(
            "div", escape(self.labels.short("pack_title")), style="font-size:15pt;font-weight:bold;text-align:center"
        )
        number = Entry(
            "",
            self.labels.parts("invoice_number"),
            "label.invoice_number",
            (run(self.paper.ship.number, "invoice_number"),),
        )
        refs = group([number], self.taste.pick("pack refs", "stack", "colons", "pairs"), self.labels)
        name = (
            element("div", line_html(self.paper.seller_name_line()), "strong")
            if len(self.paper.seller_name) < 30
            else ""
        )
        body = (
            name
            + title
            + refs
            + pack_html(self.paper, self.taste.chance("ruled packing list", 0.5))
            + self._packing(across=False)
        )
        return element("div", body, style="break-before:page")

    def _packing(self, *, across: bool) -> str:
        styles = STRIPS if across else mix(LISTS, inline=1.5)
        entries = self.listed("packing", styles=styles)
        pair = columns((self.marks(), 0.42), (entries, 0.58)) if self.marks_at == "packing" else entries
        return element("div", pair, "keep") if pair else ""

    def notes(self) -> str:
        """Origin in a sentence, remarks, bank."""
        return self.listed("foot") + remarks_html(self.paper)

    def end(self) -> str:
        """Notes and signature beside or below each other, and the foot."""
        notes, sign = self.notes(), self.sign()
        style = self.taste.pick("end", "beside", "beside", "below", "reversed")
        gap = element("div", "", "gap")
        last = self.foot() + self.pack_page()
        if style == "below":
            side = self.taste.pick("sign at", "60%", "0", "35%")
            return gap + notes + gap + element("div", sign, style=f"margin-left:{side}") + last
        pair = ((notes or " ", 0.58), (sign, 0.42))
        return gap + columns(*(pair if style == "beside" else pair[::-1])) + last

    # ------------------------------------------------------------------------------------------ boxes with numbers

    def numbered(self, entries: Sequence[Entry]) -> list[Entry]:
        """The entries with «1.» and so on before their labels, where the house counts its boxes."""
        if not self.taste.chance("numbered boxes", 0.35):
            return list(entries)
        counted = []
        for entry in entries:
            self.number += 1
            counted.append(replace(entry, label=(f"{self.number}. {entry.label[0]}", *entry.label[1:])))
        return counted
