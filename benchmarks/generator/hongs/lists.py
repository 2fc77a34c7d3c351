"""Lists of labelled values, and the ways to lay them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.values import MAKERS
from benchmarks.generator.kit.web import element, join

NARROW = ("lines", "aligned", "underlined", "ruled", "stacked", "righted", "boxes", "leaders", "colons")
WIDE = ("cells", "strip", "pairs", "cells", "strip heads", "inline", "underlined pairs", "cells ruled", "pairs ruled")


@dataclass(frozen=True)
class Item:
    """A label and what stands behind it."""

    label: str
    value: str


def items(paper: Paper, names: Iterable[str]) -> list[Item]:
    """The labelled values of some names, as far as the shipment has them; some houses keep labels without values."""
    out: list[Item] = []
    for name in names:
        value = MAKERS[name](paper)
        if value:
            out.append(Item(paper.label(name), value))
        elif paper.look.chance("labels without values", 0.3) and name in (
            "po_number",
            "lc_number",
            "via",
            "remark",
            "container",
        ):
            out.append(Item(paper.label(name), paper.look.pick("blank", ("&nbsp;", "---", "&nbsp;", "-", "N/A"))))
    return out


def list_html(paper: Paper, names: Iterable[str], style: str, across: int = 4) -> str:
    """A list in one of the styles; nothing where it is empty."""
    found = items(paper, names)
    return STYLES[style](found, across) if found else ""


def flat(label: str) -> str:
    """A label on one line."""
    return label.replace("<br>", " ")


def _lines(found: Sequence[Item], _: int) -> str:
    return join(element("div", f"{flat(item.label)} {item.value}", "ln") for item in found)


def _table(kind: str, between: str = "") -> Callable[[Sequence[Item], int], str]:
    def make(found: Sequence[Item], _: int) -> str:
        middle = element("td", between, "mid") if between else ""
        rows = join(
            f'<tr><td class="lb">{item.label}</td>{middle}<td class="vl">{item.value}</td></tr>' for item in found
        )
        return element("table", rows, f"list {kind}")

    return make


def _stacked(found: Sequence[Item], _: int) -> str:
    return join(element("div", f"{item.label}<br>{item.value}", "stk") for item in found)


def _boxes(found: Sequence[Item], _: int) -> str:
    return join(element("div", f'<div class="sm">{item.label}</div>{item.value}', "bx") for item in found)


def _cells(kind: str) -> Callable[[Sequence[Item], int], str]:
    def make(found: Sequence[Item], across: int) -> str:
        wide = min(across, len(found))
        rows = [list(found[start : start + wide]) for start in range(0, len(found), wide)]
        html = ""
        for row in rows:
            cells = join(f'<td><div class="sm">{item.label}</div>{item.value}</td>' for item in row)
            rest = wide - len(row)
            html += f"<tr>{cells}{'<td>&nbsp;</td>' * rest}</tr>"
        return element("table", html, f"cells {kind}")

    return make


def _strip(kind: str) -> Callable[[Sequence[Item], int], str]:
    def make(found: Sequence[Item], across: int) -> str:
        html = ""
        for start in range(0, len(found), across):
            row = found[start : start + across]
            heads = join(f"<th>{item.label}</th>" for item in row)
            values = join(f"<td>{item.value}</td>" for item in row)
            html += element("table", f"<tr>{heads}</tr><tr>{values}</tr>", f"strip {kind}")
        return html

    return make


def _pairs(kind: str) -> Callable[[Sequence[Item], int], str]:
    def make(found: Sequence[Item], _: int) -> str:
        html = ""
        for start in range(0, len(found), 2):
            row = found[start : start + 2]
            cells = join(f'<td class="lb">{item.label}</td><td class="vl">{item.value}</td>' for item in row)
            html += f"<tr>{cells}{'<td></td><td></td>' * (2 - len(row))}</tr>"
        return element("table", html, f"pairs {kind}")

    return make


def _inline(found: Sequence[Item], _: int) -> str:
    return element("p", " &emsp; ".join(f"{flat(item.label)} {item.value}" for item in found), "inl")


STYLES: dict[str, Callable[[Sequence[Item], int], str]] = {
    "lines": _lines,
    "aligned": _table("plain"),
    "colons": _table("plain wide-labels", ":"),
    "underlined": _table("under"),
    "ruled": _table("ruled"),
    "righted": _table("righted"),
    "leaders": _table("leaders", ". . . . ."),
    "stacked": _stacked,
    "boxes": _boxes,
    "cells": _cells("open"),
    "cells ruled": _cells("ruled"),
    "strip": _strip("ruled"),
    "strip heads": _strip("headed"),
    "pairs": _pairs("plain"),
    "pairs ruled": _pairs("ruled"),
    "underlined pairs": _pairs("under"),
    "inline": _inline,
}
