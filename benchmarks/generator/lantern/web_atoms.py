"""Facts as HTML: single ones and lists of them in several arrangements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape

from benchmarks.generator.kit.marks import MARK
from benchmarks.generator.kit.web import element, join
from benchmarks.generator.lantern.atoms import Fact, Line, Run

NO_BREAK = "\u00a0"


def show_run(run: Run) -> str:
    """A run with its marks; further names lie over the first."""
    text = escape(run.text).replace("  ", f"{NO_BREAK} ")
    if not run.names:
        return text
    first, *others = run.names
    whole = ' class="nowrap"' if first in ("invoice_date", "departure_date") else ""
    shown = f'<a{whole} href="{MARK}{escape(first)}">{text}</a>'
    if not others:
        return shown
    over = join(f'<a class="over" href="{MARK}{escape(name)}"></a>' for name in others)
    return f'<span class="under">{shown}{over}</span>'


def show(printed: Line) -> str:
    """A line."""
    return join(show_run(run) for run in printed)


def show_lines(lines: Iterable[Line]) -> str:
    """Lines below each other."""
    return "<br>".join(show(one) for one in lines)


def show_label(fact: Fact, end: str = "", between: str = "<br>") -> str:
    """A fact's label, marked as the label of its field."""
    if not fact.label:
        return ""
    names = (f"label.{fact.field}",) if fact.field else ()
    words = [show_run(Run(word, names)) for word in fact.label]
    last = "" if fact.label[-1].endswith((":", ".", "?")) and end.startswith(".") else end
    return between.join(words) + escape(last)


def rows(facts: Sequence[Fact], end: str) -> str:
    """Labels in one column, values in the next."""
    cells = (
        element("tr", f'<td class="l">{show_label(fact, end)}</td><td class="v">{show_lines(fact.lines)}</td>')
        for fact in facts
    )
    return element("table", join(cells), "rows")


def far_rows(facts: Sequence[Fact], end: str) -> str:
    """Labels in one column, the signs behind them in another, then the values."""
    sign = escape(end.strip() or ":")
    cells = (
        element(
            "tr", f'<td class="l">{show_label(fact)}</td><td>{sign}</td><td class="v">{show_lines(fact.lines)}</td>'
        )
        for fact in facts
    )
    return element("table", join(cells), "rows")


def stack(facts: Sequence[Fact], end: str) -> str:
    """Each label above its value."""
    return join(
        f'<div class="item"><div class="l">{show_label(fact, end, " ")}</div>'
        f'<div class="v">{show_lines(fact.lines)}</div></div>'
        for fact in facts
    )


def heads(facts: Sequence[Fact], end: str) -> str:
    """Labels as heads of a table with one row; long lists break into several tables."""
    del end
    tables = []
    for start in range(0, len(facts), 5):
        some = facts[start : start + 5]
        top = join(f'<td class="l">{show_label(fact)}</td>' for fact in some)
        low = join(f'<td class="v">{show_lines(fact.lines)}</td>' for fact in some)
        tables.append(element("table", f"<tr>{top}</tr><tr>{low}</tr>", "heads"))
    return join(tables)


def inline(facts: Sequence[Fact], end: str) -> str:
    """Everything in running text."""
    pieces = (
        f'<span class="l">{show_label(fact, end, " ")}</span> <span class="v">{_in_one_line(fact)}</span>'
        for fact in facts
    )
    return element("div", f"{NO_BREAK}{NO_BREAK} ".join(pieces), "inline")


def single(facts: Sequence[Fact], end: str) -> str:
    """A line of running text for each."""
    return join(
        f'<div class="single"><span class="l">{show_label(fact, end, " ")}</span> {_in_one_line(fact)}</div>'
        for fact in facts
    )


def _in_one_line(fact: Fact) -> str:
    return f"{NO_BREAK} ".join(show(one) for one in fact.lines)


def grid(facts: Sequence[Fact], end: str, across: int = 3) -> str:
    """Ruled cells, the label small above the value."""
    cells = [
        f'<td class="cell"><div class="tiny">{show_label(fact, end, " ")}</div>'
        f'<div class="v">{show_lines(fact.lines)}</div></td>'
        for fact in facts
    ]
    cells += ["<td></td>"] * (-len(cells) % across if cells else 0)
    body = join(f"<tr>{join(cells[start : start + across])}</tr>" for start in range(0, len(cells), across))
    return element("table", body, "grid")


def pairs(facts: Sequence[Fact], end: str) -> str:
    """Ruled rows of two labels and two values."""
    cells = [f'<td class="l">{show_label(fact, end)}</td><td class="v">{show_lines(fact.lines)}</td>' for fact in facts]
    if len(cells) % 2:
        cells.append("<td></td><td></td>")
    body = join(f"<tr>{cells[start]}{cells[start + 1]}</tr>" for start in range(0, len(cells), 2))
    return element("table", body, "pairs")


def lined(facts: Sequence[Fact], end: str) -> str:
    """Values on a line, as if filled in."""
    cells = (
        element(
            "tr", f'<td class="l">{show_label(fact, end)}</td><td class="v under-line">{show_lines(fact.lines)}</td>'
        )
        for fact in facts
    )
    return element("table", join(cells), "rows wide")


Arrange = Callable[[Sequence[Fact], str], str]
LISTS: Mapping[str, Arrange] = {
    "rows": rows,
    "far": far_rows,
    "stack": stack,
    "heads": heads,
    "inline": inline,
    "single": single,
    "grid": grid,
    "pairs": pairs,
    "lined": lined,
    "grid4": lambda facts, end: grid(facts, end, 4),
    "grid2": lambda facts, end: grid(facts, end, 2),
}
NARROW = ("rows", "far", "stack", "single", "lined", "rows", "far", "grid2")
WIDE = ("heads", "inline", "grid", "pairs", "grid4", "rows", "lined", "heads")


def arrange(style: str, facts: Sequence[Fact], end: str) -> str:
    """Facts in one of the arrangements; nothing where there are none."""
    return LISTS[style](facts, end) if facts else ""
