"""Printed text in pieces, each perhaps a value of the truth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

MARKED = "label."


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of a line: ``name`` is the value it shows, empty where it shows none."""

    text: str
    name: str = ""
    bold: bool = False


Line = tuple[Bit, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A label and what stands behind it. ``field`` names the label's mark; no lines where the form stays blank."""

    key: str
    field: str
    label: tuple[str, ...]
    lines: tuple[Line, ...]

    def label_lines(self, colon: str = "", bold: bool = False, number: str = "") -> list[Line]:
        """The label, its last line with the colon."""
        name = MARKED + self.field if self.field else ""
        texts = [number + self.label[0], *self.label[1:]]
        texts[-1] = texts[-1] + colon if not texts[-1].endswith((":", "@")) else texts[-1]
        return [(Bit(text, name, bold),) for text in texts]


def plain(text: str, bold: bool = False) -> Line:
    """A line that shows no value."""
    return (Bit(text, "", bold),)


def named(text: str, name: str, bold: bool = False) -> Line:
    """A line that is one value."""
    return (Bit(text, name, bold),)


def text_of(line: Iterable[Bit]) -> str:
    """What a line says."""
    return "".join(bit.text for bit in line)


def embolden(line: Line) -> Line:
    """The line in bold."""
    return tuple(replace(bit, bold=True) for bit in line)


def run_on(lines: Sequence[Line], between: str = ", ") -> Line:
    """Lines behind each other as one."""
    joined: list[Bit] = []
    for number, line in enumerate(lines):
        joined += ([Bit(between)] if number else []) + list(line)
    return tuple(joined)


def fill(template: str, values: Mapping[str, Line]) -> Line:
    """A sentence with its values; clauses between bars fall away where a value is missing."""
    bits: list[Bit] = []
    for clause in template.split("|"):
        wanted = re.findall(r"{(\w+)}", clause)
        if all(values.get(name) for name in wanted):
            for place, piece in enumerate(re.split(r"{(\w+)}", clause)):
                bits += values[piece] if place % 2 else [Bit(piece)]
    return tidy(tuple(bit for bit in bits if bit.text))


def tidy(line: Line) -> Line:
    """The line without commas and blanks that lost their clause."""
    kept = list(line)
    while kept and not kept[-1].name:
        text = kept[-1].text.rstrip(" ,;")
        kept[-1] = replace(kept[-1], text=text)
        if text:
            break
        kept.pop()
    return tuple(kept)
