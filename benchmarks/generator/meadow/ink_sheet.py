"""A sheet drawn with ink: letterhead, title, firms, way, packing, notes, signature, each to be drawn once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.colors import HexColor

from benchmarks.generator.meadow import marking, notes, packlist, values
from benchmarks.generator.meadow.entries import Entry, Line, Run, glue, run, text_of
from benchmarks.generator.meadow.html_css import INKS
from benchmarks.generator.meadow.ink import FACES, Align, Ink
from benchmarks.generator.meadow.ink_groups import Groups, Place, plain
from benchmarks.generator.meadow.ink_pack import draw_pack
from benchmarks.generator.meadow.ink_table import InkTable
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.taste import Styles, mix

LISTS: Styles = {"stack": 2, "pairs": 3, "colons": 3, "boxes": 1.2, "filled": 1, "indented": 0.5}
STRIPS: Styles = {"heads": 3, "cells": 2, "twins": 2, "inline": 1, "pairs": 0.6}


class InkSheet:
    """The parts of one paper on one canvas."""

    def __init__(
        self,
        paper: Paper,
        face: str,
        size: float,
        *,
        wide: bool = False,
        typed: str = "",
        sellers: Styles | None = None,
    ) -> None:
        self.paper, self.taste, self.labels = paper, paper.taste, paper.labels
        letter = paper.trader.firm.country == "US"
        self.ink = Ink(self.taste, f"Invoice {paper.ship.number}", face, size, wide=wide, letter=letter)
        self.groups = Groups(self.ink, self.labels, FACES[typed] if typed else None)
        at = self.taste.weighted(
            "seller at", sellers or {"head": 0.62, "box": 0.14, "both": 0.1, "foot": 0.08, "sign": 0.06}
        )
        self.seller_at = "box" if at == "both" and len(paper.seller_name) > 24 else at
        self.marks_at = self.taste.weighted("marks at", {"column": 0.55, "packing": 0.45})
        self.marks = marking.marks(paper)
        self.ink.after_turn = self._next_page

    # ------------------------------------------------------------------------------------------ top and foot

    def _next_page(self) -> float:
        """What stands above a following page."""
        top = 46.0
        if self.taste.chance("following heads", 0.6):
            label = (
                *run(self.labels.short("invoice_number"), "label.invoice_number"),
                Run("  "),
                Run(self.paper.ship.number, ("invoice_number",)),
            )
            self.ink.line(self.ink.left, top, label)
            self.ink.text(self.ink.right, top, f"{self.labels.word('page')} {self.ink.page}", align="right")
            top += 2 * self.ink.lead
        return top

    def head(self, top: float, place: tuple[float, float] | None = None) -> float:
        """The letterhead between two edges."""
        if self.seller_at == "box":
            return top
        left, right = place or (self.ink.left, self.ink.right)
        side: Align = self.taste.pick("letterhead", "centre", "centre", "left", "right")
        if side == "left" and self.taste.chance("has logo", 0.3):
            left = self._logo(left, top)
        width = right - left
        name = self.paper.seller_name_line()
        size = self.taste.size("name size", 11, 18)
        size = min(size, size * width / max(1.0, self.ink.measure(name, size, bold=True)))
        local = self.paper.trader.firm.local
        if local and ("+" in self.paper.trader.language or self.taste.chance("local name", 0.3)):
            top = self.ink.lines(left, top, [run(local)], width, min(size, 12), align=side)
        top = self.ink.lines(left, top + 2, [name], width, size, bold=self.taste.chance("bold name", 0.7), align=side)
        return self._address(top - size * 0.3, (left, width), side)

    def _address(self, top: float, place: tuple[float, float], side: Align) -> float:
        left, width = place
        lines: list[Line] = []
        if self.seller_at == "head":
            lines = self.paper.seller_address()
            if self.taste.chance("address in one line", 0.45):
                lines = [glue([run(text_of(line).rstrip(","), "seller_address") for line in lines], ", ")]
            if self.taste.chance("prints contacts", 0.8):
                lines += plain(
                    [self.taste.pick("contacts gap", "   ", "  /  ", "    ").join(self.paper.seller_contacts())]
                )
        small = self.ink.size - self.taste.pick("address smaller", 0.0, 1.0)
        top = self.ink.lines(left, top, lines, width, max(6.4, small), align=side)
        if self.taste.chance("letterhead rule", 0.4):
            self.ink.rule(left, top - 4, left + width, top - 4, self.taste.pick("head rule", 0.5, 1.2, 2))
            top += 6
        return top + 4

    def _logo(self, left: float, top: float) -> float:
        """A drawn sign of the house; returns where the text begins."""
        canvas, height = self.ink.sheet.canvas, self.ink.sheet.height
        canvas.saveState()
        canvas.setFillColor(HexColor(self.taste.pick("ink", *INKS)))
        if self.taste.chance("round logo", 0.5):
            canvas.circle(left + 17, height - top - 8, 16, stroke=0, fill=1)
            canvas.setFillGray(1)
            canvas.circle(left + 17, height - top - 8, 7, stroke=0, fill=1)
        else:
            canvas.rect(left, height - top - 22, 13, 32, stroke=0, fill=1)
            canvas.rect(left + 17, height - top - 22, 13, 20, stroke=0, fill=1)
        canvas.restoreState()
        return left + 42

    def title(self, top: float, place: tuple[float, float] | None = None) -> float:
        """The word INVOICE."""
        left, right = place or (self.ink.left, self.ink.right)
        text = self.labels.short("title")
        size = min(self.taste.size("title size", 12, 20), (right - left) / (0.75 * len(text)))
        side: Align = self.taste.pick("title place", "centre", "centre", "left", "right")
        x = {"left": left, "right": right, "centre": (left + right) / 2}[side]
        self.ink.text(x, top + size * 0.6, text, size, bold=True, align=side)
        low = top + size * 0.6
        if self.taste.chance("title underlined", 0.35):
            wide = self.ink.measure(run(text), size, bold=True)
            start = {"left": x, "right": x - wide, "centre": x - wide / 2}[side]
            self.ink.rule(start, low + 3, start + wide, low + 3, 0.8)
        return low + self.ink.size + self.taste.size("below title", 6, 16)

    # ------------------------------------------------------------------------------------------ zones

    def style(self, key: str, styles: Styles) -> str:
        """The house's arrangement for a zone."""
        return self.taste.weighted(f"style {key}", styles)

    def zone(self, place: Place, *names: str, styles: Styles = LISTS) -> float:
        """Zones of the form."""
        entries = values.zone(self.paper, *names)
        return self.groups.draw(entries, self.style(names[0], styles), place) + (4 if entries else 0)

    def firms(self) -> list[Entry]:
        """The firms, the seller among them where it has a box."""
        found = self.paper.parties()
        if self.seller_at in ("box", "both"):
            found.insert(0, self.paper.seller())
        return found

    def across(self, firms: Sequence[Entry], top: float, style: str) -> float:
        """Firms beside each other, three at most."""
        step = 2 if len(firms) in (2, 4) else 3
        for at in range(0, len(firms), step):
            row = firms[at : at + step]
            wide = self.ink.width / len(row)
            places = [(self.ink.left + n * wide, top, wide - 8) for n in range(len(row))]

            need = max(self._tall(e, style, p) for e, p in zip(row, places, strict=True)) if style == "box" else 0.0
            top = max(self.groups.firm(e, style, p, need) for e, p in zip(row, places, strict=True))
        return top

    def _tall(self, entry: Entry, style: str, place: Place) -> float:
        """How tall a firm's box would be."""
        x, top, width = place
        return self.ink.height(lambda at: self.groups.firm(entry, style, (x, at, width)), top) - 2

    def below(self, firms: Sequence[Entry], place: Place, style: str) -> float:
        """Firms below each other."""
        x, top, width = place
        for entry in firms:
            top = self.groups.firm(entry, style, (x, top, width))
        return top

    def table(self) -> InkTable:
        """The goods table, with the marks in it where the house has them there."""
        return InkTable(self.paper, self.groups, self.marks if self.marks_at == "column" else ())

    def packing(self, top: float) -> float:
        """Packages and weights; nothing before a packing list."""
        return top if packlist.wanted(self.paper) else self._packing(top)

    def _packing(self, top: float) -> float:
        """Packages and weights, the marks beside them where those stand apart."""
        entries = values.zone(self.paper, "packing")
        style = self.style("packing", mix(LISTS, inline=1.5, twins=1))
        apart = self.marks if self.marks_at == "packing" else []
        label = self.paper.entry("marks_and_numbers", []) if apart else None
        left = self.ink.left + (0.42 * self.ink.width if apart else 0)

        def draw(at: float) -> float:
            low = self.groups.marks(apart, label, (self.ink.left, at, 0.36 * self.ink.width)) if apart else at
            return max(low, self.groups.draw(entries, style, (left, at, self.ink.right - left))) + 4

        return self.ink.block(top, draw) if entries or apart else top

    # ------------------------------------------------------------------------------------------ the end

    def end(self, top: float) -> None:
        """Notes and signature, and the foot; then the paper is done."""
        foot = values.zone(self.paper, "foot")
        sentence, texts = notes.origin_sentence(self.paper), notes.remarks(self.paper)
        credit = notes.credit_sentence(self.paper)
        lines = [line for line in (credit, sentence) if line] + plain(texts) + plain(notes.bank(self.paper))
        numbers = notes.numbers(self.paper)
        lines += plain(["  ".join(numbers)]) if numbers else []
        sign = self._signature_lines()
        beside = self.taste.chance("notes beside signature", 0.6)
        half = 0.55 * self.ink.width if beside else self.ink.width
        style = self.style("foot", LISTS)

        def draw(at: float) -> float:
            low = self.groups.draw(foot, style, (self.ink.left, at, half))
            low = self.ink.lines(self.ink.left, low, lines, half, max(6.4, self.ink.size - 0.8))
            return max(low, self._signature(at if beside else low + 6, sign))

        self.ink.block(top + 4, draw)
        self._foot()
        if packlist.wanted(self.paper):
            self.ink.sheet.turn_page()
            self._packing(draw_pack(self.ink, self.paper))

    def _signature_lines(self) -> tuple[list[Line], list[Line]]:
        behalf, word, signer = notes.sign_words(self.paper)
        above = plain([behalf] if behalf else [])
        if (
            self.taste.chance("name at signature", 0.55) and len(self.paper.seller_name) < 26
        ) or self.seller_at == "sign":
            above.append(self.paper.seller_name_line())
        if self.seller_at == "sign":
            above += self.paper.seller_address()
        return above, plain([text for text in (signer, word) if text])

    def _signature(self, top: float, lines: tuple[list[Line], list[Line]]) -> float:
        above, below = lines
        x = self.ink.left + self.taste.size("signature at", 0.58, 0.64) * self.ink.width
        width = self.ink.right - x
        top = self.ink.lines(x, top + 4, above, width)
        if not self.ink.dry and self.taste.chance("signed", 0.7):
            self.ink.sheet.signature(x + 6, top - 4, self.paper.trader.firm.person, self.taste.size("hand", 70, 110))
        top += 32
        self.ink.rule(x, top, x + min(width, 160), top)
        return self.ink.lines(x, top + self.ink.lead, below, width, max(6.4, self.ink.size - 1))

    def _foot(self) -> None:
        if self.seller_at != "foot":
            return
        address = run(", ".join(text_of(line).rstrip(",") for line in self.paper.seller_address()), "seller_address")
        line = (*address, Run("   "), Run("  ".join(self.paper.seller_contacts()[:2])))
        size = min(7.5, 7.5 * self.ink.width / self.ink.measure(line, 7.5))
        self.ink.rule(self.ink.left, self.ink.limit + 4, self.ink.right, self.ink.limit + 4)
        if size < 6.2:
            self.ink.line(self.ink.left, self.ink.limit + 14, address, 6.6)
        else:
            self.ink.line(self.ink.left, self.ink.limit + 14, line, size)

    def numbered(self, entries: Sequence[Entry], start: int) -> list[Entry]:
        """The entries with «1.» and so on before their labels, where the house counts its boxes."""
        if not self.taste.chance("numbered boxes", 0.35):
            return list(entries)
        return [replace(e, label=(f"{n}. {e.label[0]}", *e.label[1:])) for n, e in enumerate(entries, start=start)]
