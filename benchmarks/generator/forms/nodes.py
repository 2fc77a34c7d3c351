"""Pieces of a form that know how tall they are and draw themselves: boxes, rows, stacks, paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, Protocol, cast

from benchmarks.generator.forms.entries import Entry
from benchmarks.generator.forms.ink import Line, chop, text_of, wrap
from benchmarks.generator.forms.says import Lines
from benchmarks.generator.forms.surfaces import Align, Role, Surface

LabelAt = Literal["above", "beside", "strip", "inframe", "aside", "below"]
FrameKind = Literal["full", "top", "under", "none"]


class Node(Protocol):
    """A piece of a form."""

    @property
    def framed(self) -> bool:
        """Whether it has a box round it that joins its neighbours'."""

    @property
    def ruled(self) -> bool:
        """Whether a rule ends it, which takes a row of its own on a roll."""

    def tall(self, surface: Surface, width: float) -> float:
        """Its height at a width."""

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        """Draws it."""


@dataclass(frozen=True)
class Spot:
    """A line within a box: how far right and down it stands."""

    x: float
    y: float
    line: Line
    role: Role
    align: Align = "left"
    limit: float = 0
    shape: bool = False


def folded(surface: Surface, lines: Sequence[Line], width: float, role: Role) -> list[Line]:
    """Lines broken to a width; what still is too wide is made smaller on paper, broken anywhere on a roll."""
    found: list[Line] = []
    for line in lines:
        pieces = wrap(line, width, lambda text: surface.wide(text, role))
        if any(surface.wide(text_of(piece), role) * surface.least(role) > width for piece in pieces):
            loose = tuple(run._replace(keep=False) for run in line)
            pieces = wrap(loose, width, lambda text: surface.wide(text, role))
        if surface.thin:
            pieces = [part for piece in pieces for part in chop(piece, int(width))]
        found += pieces
    return found


def _words(line: Line) -> list[str]:
    return text_of(line).split(" ")


@dataclass(frozen=True)
class Box:
    """Entries in a box."""

    entries: tuple[Entry, ...]
    label_at: LabelAt = "above"
    frame: FrameKind = "full"
    align: Align = "left"
    role: Role = "value"
    aside: float = 0.34
    diamond: bool = False

    @property
    def framed(self) -> bool:
        return self.frame == "full"

    @property
    def ruled(self) -> bool:
        return self.frame == "full"

    def tall(self, surface: Surface, width: float) -> float:
        height = self._set(surface, width)[1]
        below = surface.outset if self.frame != "none" else 0.0
        return height + self._over(surface) + below + (surface.thin if self.frame == "under" else 0.0)

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        self._frame(surface, x, y, width, height)
        over = self._over(surface)
        for spot in self._set(surface, width)[0]:
            if spot.shape:
                surface.diamond(x + spot.x, y + over + spot.y, spot.line)
            elif self.label_at == "inframe" and spot.role == "label" and spot.y == 0:
                self._into_frame(surface, x, y, spot)
            else:
                surface.write(x + spot.x, y + over + spot.y, spot.line, spot.role, spot.align, spot.limit)

    def _over(self, surface: Surface) -> float:
        """The space above the first line."""
        if self.frame in ("full", "top"):
            if self.label_at == "inframe":
                return 0.0
            return surface.thin + surface.inset
        return 0.0

    def _pad(self, surface: Surface) -> float:
        return surface.pad if self.frame == "full" else 0.0

    def _set(self, surface: Surface, width: float) -> tuple[list[Spot], float]:
        spots: list[Spot] = []
        pad = self._pad(surface)
        inner = width - pad * (2 if not surface.thin else 1.5) - (surface.gutter if self.frame != "full" else 0) * 0.4
        y = 0.0
        for entry in self.entries:
            y = self._set_entry(surface, entry, spots, pad, inner, y)
        return spots, y

    def _set_entry(
        self, surface: Surface, entry: Entry, spots: list[Spot], pad: float, inner: float, y: float
    ) -> float:
        role = self.role
        start = y
        if self.label_at in ("beside", "aside"):
            return self._beside(surface, entry, spots, pad, inner, y)
        if self.label_at != "below":
            for line in folded(surface, entry.label, inner, "label"):
                spots.append(Spot(pad, y, line, "label", limit=inner))
                y += surface.lead("label") + (surface.inset * 0.6 if self.label_at == "strip" else 0)
        values = folded(surface, entry.lines, inner, role)
        for place, line in enumerate(values):
            at = pad if self.align == "left" else pad + inner * (1.0 if self.align == "right" else 0.5)
            high = self.diamond and place == 0
            spots.append(Spot(at, y, line, role, self.align, inner, shape=high))
            y += self._diamond_height(surface, line) if high else surface.lead(role)
        if self.label_at == "below":
            for line in folded(surface, entry.label, inner, "label"):
                spots.append(Spot(pad, y, line, "label", limit=inner))
                y += surface.lead("label")
        return max(y, start + surface.lead("label") * len(entry.label) + surface.lead(role) * max(entry.room, 1))

    def _diamond_height(self, surface: Surface, line: Line) -> float:
        if surface.thin:
            return 3.0
        half = max(26.0, surface.wide(text_of(line), "value") / 2 + 14)
        return 2 * min(half * 0.62, 24.0) + 3

    def _beside(self, surface: Surface, entry: Entry, spots: list[Spot], pad: float, inner: float, y: float) -> float:
        """Label and value on one line; the value keeps to its own column."""
        widest = max((surface.wide(text_of(line), "label") for line in entry.label), default=0.0)
        shift = widest + surface.wide("  ", "label")
        if self.label_at == "aside":
            word = max((surface.wide(part, "label") for line in entry.label for part in _words(line)), default=0.0)
            shift = max(surface.snap(inner * self.aside), min(shift, inner * 0.5), word + surface.wide("  ", "label"))
        if self._widest_piece(surface, entry) * surface.least(self.role) > inner - shift:
            return self._set_below(surface, entry, spots, pad, inner, y)
        values = folded(surface, entry.lines, inner - shift, self.role)
        if len(values) > len(entry.lines) + 2:
            return self._set_below(surface, entry, spots, pad, inner, y)
        label = folded(surface, entry.label, shift - surface.wide(" ", "label"), "label")
        drop = max(0.0, (surface.lead(self.role) - surface.lead("label")) * 0.8)
        for place, line in enumerate(label):
            spots.append(Spot(pad, y + drop + place * surface.lead("label"), line, "label", limit=shift - 1))
        for place, line in enumerate(values):
            spots.append(Spot(pad + shift, y + place * surface.lead(self.role), line, self.role, limit=inner - shift))
        tall = max(len(label) * surface.lead("label") + drop, surface.lead(self.role) * max(len(values), entry.room, 1))
        return y + tall

    def _widest_piece(self, surface: Surface, entry: Entry) -> float:
        """The widest piece of the values that must not be broken."""
        runs = [run for line in entry.lines for run in line]
        pieces = [run.text if run.keep else max(run.text.split(" "), key=len) for run in runs]
        return max((surface.wide(piece, self.role) for piece in pieces), default=0.0)

    def _set_below(
        self, surface: Surface, entry: Entry, spots: list[Spot], pad: float, inner: float, y: float
    ) -> float:
        """The value below its label, where there is no room beside it."""
        for lines, role in ((entry.label, "label"), (entry.lines, self.role)):
            for line in folded(surface, lines, inner, cast(Role, role)):
                spots.append(Spot(pad, y, line, cast(Role, role), limit=inner))
                y += surface.lead(cast(Role, role))
        return y

    def _frame(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        if self.label_at == "strip" and self.frame == "full":
            lead = surface.lead("label")
            lines = folded(surface, self.entries[0].label, width - 2 * surface.pad, "label")
            surface.shade(x, y, x + width, y + surface.inset + len(lines) * (lead + surface.inset * 0.6) - 0.5)
        if self.frame == "full":
            surface.frame(x, y, x + width, y + height)
        elif self.frame == "top":
            surface.level(x, x + width - surface.gutter * 0.4, y)
        elif self.frame == "under":
            surface.level(x, x + width - surface.gutter * 0.4, y + height - surface.thin)

    def _into_frame(self, surface: Surface, x: float, y: float, spot: Spot) -> None:
        """The label within the upper line of the frame."""
        wide = surface.wide(text_of(spot.line), "label")
        half = surface.lead("label") / 2 if not surface.thin else 0.0
        surface.blank(x + spot.x - 1, y - half, x + spot.x + wide + 1, y + half)
        surface.write(x + spot.x, y - half, spot.line, "label", limit=spot.limit)


@dataclass(frozen=True)
class Row:
    """Pieces side by side, equally tall."""

    children: tuple[Node, ...]
    weights: tuple[float, ...] = ()
    spread: bool = False

    @property
    def framed(self) -> bool:
        return any(child.framed for child in self.children) and not self.spread

    @property
    def ruled(self) -> bool:
        return any(child.ruled for child in self.children)

    def _edges(self, surface: Surface, x: float, width: float) -> list[float]:
        weights = self.weights or (1.0,) * len(self.children)
        edges, total, done = [x], sum(weights), 0.0
        for weight in weights:
            done += weight
            edges.append(surface.snap(x + width * done / total))
        return edges

    def _places(self, surface: Surface, x: float, width: float) -> list[tuple[float, float]]:
        edges = self._edges(surface, x, width)
        gap = surface.gutter if self.spread else 0.0
        last = len(self.children) - 1
        return [(a, b - a - (gap if place < last else 0)) for place, (a, b) in enumerate(pairwise(edges))]

    def tall(self, surface: Surface, width: float) -> float:
        places = self._places(surface, 0, width)
        return max(child.tall(surface, wide) for child, (_, wide) in zip(self.children, places, strict=True))

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        for child, (at, wide) in zip(self.children, self._places(surface, x, width), strict=True):
            child.draw(surface, at, y, wide, height)


@dataclass(frozen=True)
class Stack:
    """Pieces below each other; ``grow`` says which takes what is left over."""

    children: tuple[Node, ...]
    grow: int = -1
    gap: float = 0.0

    @property
    def framed(self) -> bool:
        return any(child.framed for child in self.children)

    @property
    def ruled(self) -> bool:
        return bool(self.children) and self.children[-1].ruled

    def _heights(self, surface: Surface, width: float) -> list[float]:
        return [child.tall(surface, width) for child in self.children]

    def tall(self, surface: Surface, width: float) -> float:
        gaps = sum(self._gap(surface, place) for place in range(len(self.children) - 1))
        return sum(self._heights(surface, width)) + gaps

    def _gap(self, surface: Surface, place: int) -> float:
        first, second = self.children[place], self.children[place + 1]
        if first.framed and second.framed and not self.gap:
            return 0.0
        return surface.thin * first.ruled + surface.snap(self.gap * surface.gap)

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        heights = self._heights(surface, width)
        if self.framed:
            heights[self.grow] += height - self.tall(surface, width)
        for place, (child, tall) in enumerate(zip(self.children, heights, strict=True)):
            child.draw(surface, x, y, width, tall)
            y += tall + (self._gap(surface, place) if place < len(heights) - 1 else 0)


@dataclass(frozen=True)
class Text:
    """Lines of one kind, broken to the width."""

    lines: Lines
    role: Role = "form"
    align: Align = "left"
    framed: bool = False
    ruled: bool = False

    def tall(self, surface: Surface, width: float) -> float:
        return len(folded(surface, self.lines, width, self.role)) * surface.lead(self.role)

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        at = x + {"left": 0.0, "right": 1.0, "centre": 0.5}[self.align] * width
        for line in folded(surface, self.lines, width, self.role):
            surface.write(at, y, line, self.role, self.align, width)
            y += surface.lead(self.role)


@dataclass(frozen=True)
class Space:
    """Nothing, so many gaps tall."""

    gaps: float = 1.0
    framed: bool = False
    ruled: bool = False

    def tall(self, surface: Surface, width: float) -> float:
        return surface.snap(self.gaps * surface.gap)

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        return
