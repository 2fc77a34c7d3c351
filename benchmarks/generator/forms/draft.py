"""A form in the making: blocks of boxes, lists and sentences made of the keys that the house's form has room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.generator.forms.columns import Goods
from benchmarks.generator.forms.entries import Clerk, Entry
from benchmarks.generator.forms.ink import Line, plain
from benchmarks.generator.forms.nodes import Box, FrameKind, LabelAt, Node, Row, Stack, Text
from benchmarks.generator.forms.says import Says
from benchmarks.generator.forms.sums import Sums
from benchmarks.generator.forms.taste import Taste
from benchmarks.generator.forms.words import words

ALWAYS = ("seller", "number", "date", "number_date", "total", "vessel_name", "voyage", "signer", "awb")
SEATS = ("head", "head", "head", "box", "box", "box", "name", "foot")
LETTERS = 92  # about as many small letters go on a line of paper
BROAD = {
    "vessel": 1.5,
    "payment": 1.7,
    "incoterm": 1.4,
    "terms_payment": 1.8,
    "lc": 1.5,
    "invoice_of": 1.6,
    "bank": 1.9,
    "container": 1.6,
    "remarks": 1.9,
    "total": 1.3,
    "packages": 1.3,
    "forwarder": 1.5,
    "marks": 1.4,
    "words": 2.2,
}


@dataclass
class Draft:
    """The pieces of one paper; ``taken`` are the keys that already have a place, ``marked`` says that the mark's is in
    the goods table, ``named`` that the letterhead names the exporter."""

    says: Says
    roll: bool
    columns: int = 0
    taken: set[str] = field(default_factory=set)
    headless: bool = False
    named: bool = False
    late: bool = False
    marked: bool = False

    def __post_init__(self) -> None:
        self.clerk = Clerk(self.says)

    @property
    def taste(self) -> Taste:
        """The house's lasting choices."""
        return self.says.taste

    @property
    def seat(self) -> str:
        """Where the exporter's address stands: in the letterhead, a box, the signature block, the foot."""
        return self.taste.pick("head.seat", SEATS)

    def wants(self, key: str) -> bool:
        """Whether the form has room for a key that has no place yet."""
        if key in self.taken or (key == "seller" and self.seat in ("name", "foot") and not self.late):
            return False
        if key in ("buyer", "consignee", "notify"):
            return key in self.says.plan.parties
        return key in ALWAYS or self.says.wants(key)

    def take(self, *keys: str) -> list[str]:
        """Those of the keys that are wanted; they have a place now."""
        found = [key for key in dict.fromkeys(keys) if self.wants(key)]
        self.taken.update(found)
        return found

    # ------------------------------------------------------------------------------------------------ styles

    @property
    def label_at(self) -> LabelAt:
        """Where labels stand in boxes."""
        options: Sequence[LabelAt] = ("above", "above", "above", "inframe", "beside")
        if not self.roll:
            options = ("above", "above", "above", "strip", "inframe", "beside", "aside", "below")
        return self.taste.pick("draft.label", options)

    def entry(self, key: str, beside: bool = False, room: int | None = None) -> Entry:
        """The entry of a key; labels beside their values mostly end in a colon."""
        colon = self.taste.pick("draft.colon", (":", ":", " :", "", ".")) if beside else None
        return self.clerk.entry(key, colon, room)

    def box(
        self, *keys: str, label_at: LabelAt | None = None, frame: FrameKind = "full", room: int | None = None
    ) -> Box:
        """A box with one or more entries."""
        at = label_at or self.label_at
        if (at in ("strip", "inframe") and frame != "full") or (len(keys) > 1 and at in ("strip", "inframe", "below")):
            at = "above"
        entries = tuple(self.entry(key, at in ("beside", "aside"), room) for key in keys)
        diamond = keys == ("marks",) and self.diamond and at in ("above", "strip") and bool(entries[0].lines)
        return Box(entries, at, frame, diamond=diamond)

    @property
    def diamond(self) -> bool:
        """Whether the first line of the mark stands in a diamond."""
        lines = self.says.marks
        return len(lines) > 1 and len(lines[0]) < 12 and self.taste.chance("draft.diamond", 0.35)

    # ------------------------------------------------------------------------------------------------ blocks

    def cells(
        self, about: str, keys: Sequence[str], most: int = 4, frame: FrameKind = "full", share: float = 1.0
    ) -> list[Node]:
        """Rows of boxes; how many stand side by side is the house's choice."""
        most = min(most, 3) if self.roll and self.columns < 100 else most
        left, rows = list(keys), []
        while left:
            count = min(self.taste.whole(f"{about}.{len(left)}", 1 if len(left) == 1 else 2, most), len(left))
            while count > 1 and not self._fits(left[:count], share):
                count -= 1
            part, left = left[:count], left[count:]
            weights = tuple(BROAD.get(key, 1.0) for key in part)
            rows.append(Row(tuple(self.box(key, frame=frame) for key in part), weights))
        return list(rows)

    def _fits(self, keys: Sequence[str], share: float) -> bool:
        """Whether values side by side on a share of the page's width need not be broken."""
        letters = share * (self.columns or LETTERS)
        total = sum(BROAD.get(key, 1.0) for key in keys)
        for key in keys:
            room = letters * BROAD.get(key, 1.0) / total - 4
            if any(len(run.text) > room for line in self.says.lines(key) for run in line if run.keep):
                return False
        return True

    def listing(self, keys: Sequence[str], label_at: LabelAt = "aside", frame: FrameKind = "none") -> Box:
        """Labels and values line by line."""
        aside = self.taste.pick("draft.aside", (0.3, 0.36, 0.42))
        return Box(tuple(self.entry(key, beside=True, room=0) for key in keys), label_at, frame, aside=aside)

    def two_listings(self, keys: Sequence[str], about: str) -> Node:
        """Two lists side by side, or one."""
        if len(keys) < 3 or self.taste.chance(f"{about}.single", 0.25):
            return self.listing(keys)
        cut = (len(keys) + 1) // 2
        return Row((self.listing(keys[:cut]), self.listing(keys[cut:])), spread=True)

    def block(self, about: str, keys: Sequence[str], framed: bool) -> list[Node]:
        """A band of keys in one of several manners."""
        if not keys:
            return []
        manners = (
            ("cells", "cells", "listing", "ruled list")
            if framed
            else ("listing", "two", "top cells", "plain cells", "under")
        )
        manner = self.taste.pick(f"{about}.manner", manners)
        if manner == "cells":
            return self.cells(about, keys)
        if manner == "top cells":
            return self.cells(about, keys, frame="top")
        if manner == "plain cells":
            return self.cells(about, keys, frame="none")
        if manner == "under":
            return [Row((self.listing([key], "beside", "under"),)) for key in keys]
        if manner == "two":
            return [self.two_listings(keys, about)]
        return [self.listing(keys, frame="full" if framed else "none")]

    def prose(self, kind: str, keys: Sequence[str]) -> Line:
        """A sentence that holds some of the keys; they then have a place."""
        pieces = self.taste.pick(f"prose.{kind}", words("phrases")["sentences"][kind])
        wanted = [key for key in keys if self.wants(key)]
        line = self.says.sentences([piece for piece in pieces if any(f"{{{key}}}" in piece for key in wanted)])
        self.taken.update(key for key in wanted if any(f"{{{key}}}" in piece for piece in pieces))
        return line

    def text(self, *lines: Line) -> list[Node]:
        """A paragraph, if there is anything to say."""
        full = tuple(line for line in lines if line)
        return [Text(full, "value")] if full else []

    def checks(self, key: str) -> Node:
        """Options to tick, one of them ticked."""
        options = words("phrases")["reasons"]["en"]
        chosen = self.says.shipment.reason
        kept = [option for option in options if option == chosen or self.taste.chance(f"check.{option}", 0.5)]
        marks = self.taste.pick("check.marks", (("[X] ", "[ ] "), ("(X) ", "( ) "), ("X ", "_ ")))
        line = "   ".join((marks[0] if option == chosen else marks[1]) + option for option in kept)
        label = self.says.labels.lines(key, colon=":")
        self.taken.add(key)
        frame: FrameKind = "full" if self.taste.chance("check.frame", 0.6) else "none"
        return Box((Entry(label, (plain(line),)),), "above", frame)

    @property
    def goods(self) -> Goods:
        """The goods as rows and columns."""
        return Goods(self.says, self.marked)

    @property
    def marks_inside(self) -> bool:
        """Whether the mark stands in the first column of the goods."""
        return self.says.plan.shows("marks") and self.taste.chance("marks.inside", 0.45)

    @property
    def sums(self) -> Sums:
        """The sums; where no table's head can say the currency, the total does."""
        return Sums(self.says, self.headless)

    def stack(self, nodes: Sequence[Node], gap: float = 0.0) -> Node:
        """Pieces below each other as one."""
        return nodes[0] if len(nodes) == 1 else Stack(tuple(nodes), gap=gap)
