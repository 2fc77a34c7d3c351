"""Entries as HTML: lines with their marks, groups of labels and values in a dozen arrangements."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape

import pikepdf

from benchmarks.generator.kit.marks import MARK
from benchmarks.generator.kit.web import element, join
from benchmarks.generator.meadow.entries import Entry, Line, Run, text_of
from benchmarks.generator.meadow.labels import Labels


def run_html(run: Run) -> str:
    """A run, marked as each of its values: one link names them all until :func:`part_marks`."""
    text = escape(run.text)
    if run.bold:
        text = f"<b>{text}</b>"
    if not run.names:
        return text
    whole = ' class="nb"' if _whole(run.text, run.names) else ""
    return f'<a{whole} href="{MARK}{"+".join(run.names)}">{text}</a>'


def _whole(text: str, names: Iterable[str]) -> bool:
    """Whether a text stays in one line: a short value, a date."""
    values = [name for name in names if not name.startswith(("label.", "head."))]
    return bool(values) and len(text) < (24 if any(name.endswith("date") for name in values) else 18)


def part_marks(content: bytes) -> bytes:
    """The PDF with a link of its own for each value that a link names."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            if "/Annots" in page:
                page.Annots = pikepdf.Array([part for link in page.Annots for part in _parted(pdf, link)])
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _parted(pdf: pikepdf.Pdf, link: pikepdf.Object) -> list[pikepdf.Object]:
    target = str(link.A.URI) if "/A" in link and "/URI" in link.A else ""
    if "+" not in target:
        return [link]
    names = target.removeprefix(MARK).split("+")
    action = {name: pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(MARK + name)) for name in names}
    return [
        pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=link.Rect, A=action[name])
        )
        for name in names
    ]


def line_html(line: Line) -> str:
    """A line; what is short stays together."""
    content = join(run_html(run) for run in line)
    names = [name for run in line for name in run.names]
    return f'<span class="nb">{content}</span>' if _whole(text_of(line), names) else content


def lines_html(lines: Iterable[Line]) -> str:
    """Lines below each other."""
    return "<br>".join(line_html(line) for line in lines)


def label_html(entry: Entry, colon: str = "", between: str = "<br>") -> str:
    """A label, marked."""
    pieces = [line_html(line) for line in entry.caption]
    return between.join(pieces) + escape(colon)


def _stack(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    return join(
        element("div", f'<span class="lb">{label_html(e, labels.colon, " ")}</span> <span>{lines_html(e.lines)}</span>')
        for e in entries
    )


def _pairs(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    rows = join(_pair(entry, labels.colon) for entry in entries)
    return element("table", rows, "pairs")


def _pair(entry: Entry, colon: str) -> str:
    label = element("td", label_html(entry, colon), "lb")
    return element("tr", label + element("td", lines_html(entry.lines), "vl"))


def _colons(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    colon = element("td", escape(labels.colon.strip() or ":"), "co")
    rows = join(
        element("tr", element("td", label_html(e), "lb") + colon + element("td", lines_html(e.lines), "vl"))
        for e in entries
    )
    return element("table", rows, "colons")


def _boxes(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    return element("table", join(_pair(entry, "") for entry in entries), "pairs boxed")


def _heads(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    step = min(most, 4 if len(entries) != 5 else 3)
    return join(_head_row(entries[at : at + step]) for at in range(0, len(entries), step))


def _head_row(entries: Sequence[Entry]) -> str:
    heads = join(element("th", label_html(entry)) for entry in entries)
    cells = join(element("td", lines_html(entry.lines)) for entry in entries)
    return element("table", element("tr", heads) + element("tr", cells), "heads")


def _cells(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    return _grid(entries, "cells", 2)


def _grid(entries: Sequence[Entry], kind: str, across: int) -> str:
    rows = []
    for at in range(0, len(entries), across):
        row = entries[at : at + across]
        spans = [1] * (len(row) - 1) + [across - len(row) + 1]
        cells = (element("td", _cell(e), colspan=str(span)) for e, span in zip(row, spans, strict=True))
        rows.append(element("tr", join(cells)))
    cols = f'<col style="width:{100 / across:.2f}%">' * across
    return element("table", f"<colgroup>{cols}</colgroup>" + join(rows), kind)


def _cell(entry: Entry) -> str:
    return element("div", label_html(entry), "lb") + element("div", lines_html(entry.lines), "vl")


def _cards(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    return _grid(entries, "cards", min(most, 3 if len(entries) in (3, 5, 6, 9) else 2))


def _inline(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    gap = labels.taste.pick("inline gap", "&emsp;", " &nbsp;|&nbsp; ", "&emsp;&emsp;", " &nbsp;/&nbsp; ", "; ")
    colon = labels.colon or labels.taste.pick("inline colon", ":", "")
    pieces = (
        f'<span class="lb">{label_html(e, colon, " ")}</span>&nbsp;<span>{lines_html(e.lines)}</span>' for e in entries
    )
    return element("div", gap.join(pieces), "inline")


def _twins(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    half = (len(entries) + 1) // 2
    columns = (entries[:half], entries[half:])
    return element("table", element("tr", join(element("td", _pairs(c, labels, most)) for c in columns if c)), "twins")


def _filled(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    rows = join(
        element("tr", element("td", label_html(e, labels.colon), "lb") + element("td", lines_html(e.lines), "vl"))
        for e in entries
    )
    return element("table", rows, "filled")


def _indented(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    return join(
        element("div", label_html(e, labels.colon, " "), "lb") + element("div", lines_html(e.lines), "in")
        for e in entries
    )


def _bars(entries: Sequence[Entry], labels: Labels, most: int) -> str:
    return element("table", join(_pair(entry, "") for entry in entries), "pairs bars")


GROUPS: Mapping[str, Callable[[Sequence[Entry], Labels, int], str]] = {
    "stack": _stack,
    "pairs": _pairs,
    "colons": _colons,
    "boxes": _boxes,
    "heads": _heads,
    "cells": _cells,
    "cards": _cards,
    "inline": _inline,
    "twins": _twins,
    "filled": _filled,
    "indented": _indented,
    "bars": _bars,
}


def group(entries: Sequence[Entry], style: str, labels: Labels, most: int = 2) -> str:
    """Labels and values in one of the arrangements of ``GROUPS``, at most so many beside each other."""
    return element("div", GROUPS[style](entries, labels, most), f"group g-{style}") if entries else ""


def columns(*parts: tuple[str, float], kind: str = "columns") -> str:
    """Pieces beside each other, each with its share of the width; empty ones leave their place to the others."""
    filled = [(content, share) for content, share in parts if content]
    whole = sum(share for _, share in filled)
    cells = join(element("td", content, style=f"width:{100 * share / whole:.1f}%") for content, share in filled)
    return element("table", element("tr", cells), kind) if filled else ""
