"""Arrangements of labelled values: columns, rules, strips of cells, lines of type."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.generator.kaisha.lexicon import link_label
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.values import Entry, entries, value_lines
from benchmarks.generator.kaisha.words import words
from benchmarks.generator.kit.web import element, join

Arrangement = Callable[[Paper, Sequence[Entry]], str]


def arrange(paper: Paper, zone: str, keys: tuple[str, ...], width: str = "half") -> str:
    """A zone's values in the house's arrangement for it; ``width`` is ``full``, ``half`` or ``narrow``."""
    prose = zone == "moves" and width == "full" and not paper.form.japanese and paper.form.chance("moves.prose", 0.16)
    text = moves_prose(paper, keys) if prose else ""
    rest = tuple(key for key in keys if not (text and key in spoken(paper, "shipped")))
    found = entries(paper, rest)
    if not found:
        return element("div", text, "zone") if text else ""
    style = paper.form.pick(f"{zone}.{width}", STYLES[width])
    return element("div", text + ARRANGEMENTS[style](paper, found), "zone")


def spoken(paper: Paper, kind: str) -> dict[str, str]:
    """The values of the house's sentence of a kind, with the words before them."""
    pieces = paper.form.pick(f"prose.{kind}", words("phrases")[kind])["pieces"]
    return {field: before for before, field in (piece.rsplit(":", 1) for piece in pieces)}


def moves_prose(paper: Paper, keys: tuple[str, ...]) -> str:
    """The shipment in a sentence: shipped per … from … to …."""
    return prose(paper, "shipped", keys)


def prose(paper: Paper, kind: str, keys: Sequence[str]) -> str:
    """A sentence of labels and values; only those that the form and the shipment have."""
    found = []
    look = paper.form.pick("prose.value", ("strong", "typed", ""))
    for field, before in spoken(paper, kind).items():
        name, _, after = field.partition(" ")
        lines = value_lines(paper, name) if name in keys else []
        if lines:
            found.append(f"{_spoken_label(paper, name, before)} {element('span', lines[0], look)} {after}".strip())
    glue = paper.form.pick(f"prose.{kind}.glue", (" ", " ", ", ", "<br>"))
    return element("div", glue.join(found), "prose") if found else ""


def _spoken_label(paper: Paper, name: str, before: str) -> str:
    upper = paper.form.chance("prose.upper", 0.4)
    return link_label(name, [before.upper() if upper else before])


def _pairs(paper: Paper, found: Sequence[Entry]) -> str:
    rows = join(element("tr", element("td", one.label, "lab") + element("td", one.value)) for one in found)
    return element("table", rows, "bare")


def _colons(paper: Paper, found: Sequence[Entry]) -> str:
    """Colons in a column of their own."""
    sign = paper.form.pick("colon", (":", ":", "："))
    rows = join(
        element(
            "tr",
            element("td", paper.label(one.key, ending=False), "lab") + element("td", sign) + element("td", one.value),
        )
        for one in found
    )
    return element("table", rows, "bare")


def _right_pairs(paper: Paper, found: Sequence[Entry]) -> str:
    rows = join(element("tr", element("td", one.label, "lab right") + element("td", one.value)) for one in found)
    return element("table", rows, "bare to-right")


def _ruled(paper: Paper, found: Sequence[Entry]) -> str:
    rows = join(element("tr", element("td", one.label, "lab shade") + element("td", one.value)) for one in found)
    return element("table", rows, "ruled wide")


def _ruled_right(paper: Paper, found: Sequence[Entry]) -> str:
    rows = join(element("tr", element("td", one.label, "lab") + element("td", one.value, "right")) for one in found)
    return element("table", rows, "ruled wide")


def _rows(paper: Paper, found: Sequence[Entry]) -> str:
    """Rules between the rows alone."""
    rows = join(element("tr", element("td", one.label, "lab") + element("td", one.value)) for one in found)
    return element("table", rows, "rowed wide")


def _underlined(paper: Paper, found: Sequence[Entry]) -> str:
    """Every value upon a rule, as on printed forms."""
    rows = join(
        element("tr", element("td", one.label, "lab tight") + element("td", one.value, "rule")) for one in found
    )
    return element("table", rows, "bare wide spaced")


def _lines(paper: Paper, found: Sequence[Entry]) -> str:
    return join(element("div", f"{element('span', one.label, 'lab')} {one.value}", "line") for one in found)


def _over(paper: Paper, found: Sequence[Entry]) -> str:
    return join(
        element("div", element("div", one.label, "lab small") + element("div", one.value, "in"), "gap") for one in found
    )


def _dashed(paper: Paper, found: Sequence[Entry]) -> str:
    sign = paper.form.pick("leader", ("-----", ".....", "→", "・・・"))
    rows = join(
        element(
            "tr",
            element("td", paper.label(one.key, ending=False), "lab")
            + element("td", sign, "pale")
            + element("td", one.value),
        )
        for one in found
    )
    return element("table", rows, "bare")


def rule_line(paper: Paper, found: Sequence[Entry]) -> str:
    """Values on one rule across the page, each behind its label."""
    cells = join(element("td", one.label, "lab tight") + element("td", one.value, "rule") for one in found)
    return element("table", element("tr", cells), "bare wide spaced")


def _chunks(found: Sequence[Entry], size: int) -> list[Sequence[Entry]]:
    count = -(-len(found) // size)
    even = -(-len(found) // count)
    return [found[start : start + even] for start in range(0, len(found), even)]


def _strip(paper: Paper, found: Sequence[Entry], kind: str = "ruled") -> str:
    """Heads above values, in one or more rows of cells."""
    tables = []
    for part in _chunks(found, paper.form.number("strip", 3, 5)):
        width = f"width:{100 // len(part)}%"
        heads = join(
            element("td", paper.label(one.key, ending=False, tight=True), "lab shade mid", style=width) for one in part
        )
        cells = join(element("td", one.value, "mid") for one in part)
        tables.append(element("table", element("tr", heads) + element("tr", cells), f"{kind} wide"))
    return join(tables)


def _open_strip(paper: Paper, found: Sequence[Entry]) -> str:
    return _strip(paper, found, "headed")


def _corner(paper: Paper, found: Sequence[Entry], size: int) -> str:
    """Cells with their labels small in the corner; each row is a table of its own, so that wide values have room."""
    rows = []
    for part in _chunks(found, size):
        cells = [
            element(
                "td",
                element("div", one.label, "lab corner") + element("div", one.value, "in"),
                style=f"width:{100 // len(part)}%",
            )
            for one in part
        ]
        rows.append(element("table", element("tr", join(cells)), "ruled wide cells"))
    return element("div", join(rows))


def _split(paper: Paper, found: Sequence[Entry], size: int = 2, kind: str = "ruled") -> str:
    """Label cell, value cell, label cell, value cell."""
    rows = []
    for part in _chunks(found, size):
        cells = join(element("td", one.label, "lab shade") + element("td", one.value) for one in part)
        rows.append(element("tr", cells + ("<td></td><td></td>" if len(part) < size and len(found) > size else "")))
    return element("table", join(rows), f"{kind} wide")


def _running(paper: Paper, found: Sequence[Entry]) -> str:
    """All in running lines, divided by blanks or strokes."""
    glue = paper.form.pick("running.glue", ("&emsp;", "&emsp;&emsp;", " / ", " | ", "; "))
    parts = [
        f'<span class="unbroken"><span class="lab">{paper.label(one.key)}</span> {" ".join(one.lines)}</span>'
        for one in found
    ]
    return element("div", glue.join(parts), "line")


def _columns(paper: Paper, found: Sequence[Entry]) -> str:
    """Two columns of plain pairs."""
    half = -(-len(found) // 2)
    parts = [part for part in (found[:half], found[half:]) if part]
    inner = paper.form.pick("columns.of", (_pairs, _lines, _underlined, _colons))
    return element(
        "table", element("tr", join(element("td", inner(paper, part), style="width:50%") for part in parts)), "row"
    )


ARRANGEMENTS: dict[str, Arrangement] = {
    "pairs": _pairs,
    "colons": _colons,
    "right": _right_pairs,
    "ruled": _ruled,
    "ruled-right": _ruled_right,
    "rows": _rows,
    "underlined": _underlined,
    "lines": _lines,
    "over": _over,
    "dashed": _dashed,
    "strip": _strip,
    "open-strip": _open_strip,
    "corner-1": lambda paper, found: _corner(paper, found, 1),
    "corner-2": lambda paper, found: _corner(paper, found, 2),
    "corner-3": lambda paper, found: _corner(paper, found, 3),
    "corner-4": lambda paper, found: _corner(paper, found, 4),
    "split": _split,
    "split-rows": lambda paper, found: _split(paper, found, 2, "rowed"),
    "split-bare": lambda paper, found: _split(paper, found, 2, "bare"),
    "running": _running,
    "columns": _columns,
}
STYLES: dict[str, tuple[str, ...]] = {
    "half": (
        "pairs",
        "colons",
        "right",
        "ruled",
        "ruled-right",
        "rows",
        "underlined",
        "lines",
        "over",
        "dashed",
        "corner-1",
        "corner-2",
    ),
    "full": (
        "strip",
        "strip",
        "open-strip",
        "corner-2",
        "corner-3",
        "corner-4",
        "split",
        "split-rows",
        "split-bare",
        "running",
        "columns",
        "columns",
        "pairs",
        "colons",
        "underlined",
        "rows",
    ),
    "narrow": ("over", "lines", "corner-1", "over"),
    "form": ("ruled", "underlined", "underlined", "rows", "colons", "dashed", "lines", "pairs"),
}
"""Which arrangements a width has room for; ``form`` is a page that is nothing but labels and values."""
