"""Plans on pages, drawn with ReportLab: long tables run on, heads come back, pages are counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from reportlab.lib.pagesizes import A4, LETTER

from benchmarks.generator.harbour.bits import Bit, Line, plain
from benchmarks.generator.harbour.blocks import Block
from benchmarks.generator.harbour.grid import Entry
from benchmarks.generator.harbour.heads import seller_at, title_lines
from benchmarks.generator.harbour.kinds import KINDS, Plan
from benchmarks.generator.harbour.packinglist import packing_page
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.parties import foot_has_address, foot_line

FOOT = 16.0


@dataclass
class Leaf:
    """The entries of a page, and whether what follows the table stands on it."""

    entries: list[Entry]
    last: bool = False
    after: list[Block] = field(default_factory=list)


class Press:
    """Lays a plan out on pages and draws it."""

    def __init__(self, paper: Paper, plan: Plan) -> None:
        self.paper, self.plan, self.form = paper, plan, paper.form
        self.gap = 0.0 if plan.tight else self.form.any("block gap", 5.0, 8.0, 11.0, 15.0)
        self.x = self.form.look.margin
        size = page_size(paper)
        self.width, self.bottom = size[0] - 2 * self.x, size[1] - self.x - FOOT
        self.address = plan.letterhead and foot_has_address(paper) and seller_at(paper) == "letterhead"
        self.bottom -= 10 if self.address else 0
        self.running = self.form.choose("running head", (("", 3), ("number", 4), ("title", 3), ("none", 1)))
        self.repeat = self.form.has("heads repeated", 0.85)
        self.carried = self.form.has("carried forward", 0.3)

    def print(self) -> bytes:
        """The PDF."""
        pen = self.paper.pen
        assert pen.sheet is not None
        self.plan.table.fit(pen, self.width)
        leaves = self._lay_out()
        packing = packing_page(self.paper)
        total = len(leaves) + bool(packing)
        for number, leaf in enumerate(leaves, 1):
            if number > 1:
                pen.sheet.turn_page()
            self._draw(leaf, number, leaves)
            self._foot(number, total)
        if packing:
            pen.sheet.turn_page()
            self._draw_blocks(packing, self.x)
            self._foot(total, total)
        return pen.sheet.done()

    def _height(self, blocks: list[Block]) -> float:
        return sum(block.height(self.paper.pen, self.width) + self.gap for block in blocks)

    def _start(self, number: int) -> float:
        """Where the table starts on a page."""
        if number == 1:
            return self.x + self._height(self.plan.head)
        return self.x + (self.form.look.size * 1.6 + self.gap if self.running != "none" else 4)

    def _lay_out(self) -> list[Leaf]:
        pen, table = self.paper.pen, self.plan.table
        spare = 2 * (table.style.size * table.style.lead + table.style.gap) if self.carried else 0
        leaves: list[Leaf] = [Leaf([])]
        top = self._start(1) + table.head_height(pen)
        first = max(top + table.aside_height(), top)
        for entry in table.entries:
            high = table.entry_height(pen, entry)
            if top + high + spare > self.bottom and (leaves[-1].entries or len(leaves) == 1):
                leaves.append(Leaf([]))
                top = self._start(len(leaves)) + self._head_again(leaves) + spare / 2
            leaves[-1].entries.append(entry)
            top += high
        if len(leaves) == 1:
            top = max(top, first)
        leaves[-1].last = True
        self._lay_rest(leaves, top + self.gap)
        return leaves

    def _head_again(self, leaves: list[Leaf]) -> float:
        """The room of the heads on a following page."""
        first = not any(leaf.entries for leaf in leaves)
        return self.plan.table.head_height(self.paper.pen) if self.repeat or first else 0

    def _lay_rest(self, leaves: list[Leaf], top: float) -> None:
        """What follows the table, block by block; the last two stay together."""
        rest = list(self.plan.after)
        while rest:
            together = rest if len(rest) <= 2 else rest[:1]
            if top + self._height(together) - self.gap > self.bottom + FOOT / 2 and (
                leaves[-1].after or leaves[-1].entries
            ):
                leaves.append(Leaf([]))
                top = self._start(len(leaves))
            leaves[-1].after.append(rest.pop(0))
            top += self._height(leaves[-1].after[-1:])

    def _draw(self, leaf: Leaf, number: int, leaves: list[Leaf]) -> None:
        if number == 1:
            top = self._draw_blocks(self.plan.head, self.x)
        else:
            top = self._running(number)
        if leaf.entries:
            top = self._draw_table(leaf, number, leaves, top)
        self._draw_blocks(leaf.after, top + (self.gap if leaf.entries else 0))

    def _draw_blocks(self, blocks: list[Block], top: float) -> float:
        for block in blocks:
            high = block.height(self.paper.pen, self.width)
            block.draw(self.paper.pen, self.x, top, self.width, high)
            top += high + self.gap
        return top

    def _draw_table(self, leaf: Leaf, number: int, leaves: list[Leaf], top: float) -> float:
        pen, table = self.paper.pen, self.plan.table
        first = not any(one.entries for one in leaves[: number - 1])
        head = first or self.repeat
        top = table.draw_head(pen, self.x, top) if head else top
        if not head:
            table.draw_end(pen, self.x, top)
        if table.aside and first:
            table.draw_aside(pen, self.x, top)
        start = top
        if self.carried and not first:
            top = self._carry(top, "brought forward", leaves[: number - 1])
        sums = [entry for entry in leaf.entries if entry.kind in ("sum", "total")]
        for place, entry in enumerate(leaf.entries):
            if entry in sums[:1]:
                top = self._fill(leaf, start, top, sums)
            top = table.draw_entry(pen, self.x, top, entry, striped=bool(place % 2))
        if not sums:
            top = self._fill(leaf, start, top, [])
        if self.carried and not leaf.last and number < len(leaves) and leaves[number].entries:
            top = self._carry(top, "carried forward", leaves[:number])
        table.draw_end(pen, self.x, top)
        return top

    def _fill(self, leaf: Leaf, start: float, top: float, sums: list[Entry]) -> float:
        """Room for the case mark, or down to what follows."""
        pen, table = self.paper.pen, self.plan.table
        bottom = max(top, start + table.aside_height()) if leaf is not None else top
        if self.plan.stretch and leaf.last:
            below = sum(table.entry_height(pen, entry) for entry in sums) + self.gap + self._height(leaf.after)
            bottom = max(bottom, self.bottom - below)
        if bottom > top:
            table.draw_room(pen, self.x, top, bottom)
        return bottom

    def _carry(self, top: float, words: str, leaves: list[Leaf]) -> float:
        table, amount = self.plan.table, Decimal(0)
        goods = [entry for leaf in leaves for entry in leaf.entries if entry.kind == "goods"]
        for item in self.paper.shipment.items[: len(goods)]:
            amount += item.amount
        own = {"de": "Übertrag", "fr": "à reporter", "es": "Suma y sigue"}.get(self.form.voice.language, words)
        entry = Entry("sum", {"amount": [plain(self.paper.money(amount))]}, plain(own))
        return table.draw_entry(self.paper.pen, self.x, top, entry)

    def _running(self, number: int) -> float:
        """The head of a following page."""
        look, form = self.form.look, self.form
        baseline = self.x + look.size
        if self.running == "none":
            return self.x + 4
        slot = self.paper.slot("number")
        line: Line = plain(
            form.any("continued", "continued", "Continuation", "(cont'd)") if form.voice.language == "en" else "..."
        )
        if self.running in ("number", "title") and slot:
            label = slot.label_lines(" ")[0]
            line = (*label, Bit(" "), *slot.lines[0])
        if self.running == "title":
            line = (*title_lines(self.paper)[0], Bit("   "), *line)
        self.paper.pen.put(self.x, baseline, line, look.size)
        return baseline + look.size * 0.6 + self.gap

    def _foot(self, number: int, total: int) -> None:
        form, look, pen = self.form, self.form.look, self.paper.pen
        size = max(6.0, look.small - 0.5)
        base = self.bottom + FOOT
        if self.address and number == 1:
            line = foot_line(self.paper)
            wide = pen.width(line, size)
            fitting = max(6.0, size * self.width / wide) if wide > self.width else size
            if pen.width(line, fitting) > self.width:
                line = line[:1]
            pen.put(self.x + self.width / 2, base + 10, line, fitting, "centre")
        style = form.choose("page numbers", (("", 3), ("n/m", 3), ("n", 1.5), ("P.", 1)))
        if not style or (total == 1 and form.has("no number on one page", 0.5)):
            return
        word = {"de": "Seite", "fr": "Page", "es": "Página"}.get(form.voice.language, "Page")
        text = {"n/m": f"{word} {number}/{total}", "n": f"- {number} -", "P.": f"P. {number}"}[style]
        align = form.any("number at", "right", "centre")
        x = self.x + self.width if align == "right" else self.x + self.width / 2
        pen.put(x, base, plain(text), size, "right" if align == "right" else "centre")


def page_size(paper: Paper) -> tuple[float, float]:
    """Letter for American firms, A4 for others."""
    home = paper.shipment.seller.country
    size: tuple[float, float] = LETTER if home == "US" else A4
    wide = paper.form.choose("plan", KINDS) in ("spread", "system", "framed", "free") and paper.form.has(
        "landscape", 0.09
    )
    return (size[1], size[0]) if wide else size
