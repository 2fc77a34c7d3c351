"""Facts under the pen, in several arrangements; each returns the lower edge of what it drew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from benchmarks.generator.lantern.atoms import Fact, Line, Run, spread, text_of
from benchmarks.generator.lantern.pen_atoms import Pen


def label_lines(fact: Fact, end: str = "") -> list[Line]:
    """A label, marked, in its one or two lines."""
    names = (f"label.{fact.field}",) if fact.field else ()
    lines: list[Line] = [(Run(word, names),) for word in fact.label]
    if lines and end and not fact.label[-1].endswith((":", "?")):
        lines[-1] = (*lines[-1], Run(end))
    return lines


def one_label(fact: Fact, end: str = "") -> Line:
    """A label in one line."""
    return spread(label_lines(fact, end), " ")


def one_value(fact: Fact) -> Line:
    """A value in one line."""
    return spread(fact.lines, "  ")


def rows(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float, end: str) -> float:
    """Labels in one column, values in the next."""
    wide = min(0.55 * (x1 - x0), max((pen.measure_line(one_label(fact, end)) for fact in facts), default=0) + 8)
    for fact in facts:
        left = pen.paragraph(x0, top, [one_label(fact, end)], wide - 4)
        right = pen.paragraph(x0 + wide, top, fact.lines, x1 - x0 - wide)
        top = max(left, right) + 1
    return top


def far(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float, end: str) -> float:
    """Labels, a column of colons, values."""
    wide = min(0.5 * (x1 - x0), max((pen.measure_line(one_label(fact)) for fact in facts), default=0) + 6)
    for fact in facts:
        left = pen.paragraph(x0, top, [one_label(fact)], wide - 3)
        pen.write(x0 + wide, top, (Run(end.strip() or ":"),))
        right = pen.paragraph(x0 + wide + 9, top, fact.lines, x1 - x0 - wide - 9)
        top = max(left, right) + 1
    return top


def stack(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float, end: str) -> float:
    """Each label small above its value."""
    small = max(6.2, pen.size - 1.6)
    for fact in facts:
        top = pen.paragraph(x0, top, [one_label(fact, end)], x1 - x0, small)
        top = pen.paragraph(x0 + 4, top, fact.lines, x1 - x0 - 4) + 3
    return top


def filled(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float, end: str, dash: str = "") -> float:
    """Values on lines drawn for them."""
    for fact in facts:
        label = one_label(fact, end)
        start = x0 + pen.measure_line(label) + 6
        pen.write(x0, top, label)
        lower = pen.paragraph(start + 3, top, [one_value(fact)], x1 - start - 3)
        pen.rule(start, lower - 0.5, x1, lower - 0.5, 0.5, dash)
        top = lower + 3.5
    return top


def dotted(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float, end: str) -> float:
    """Values on dotted lines."""
    return filled(pen, facts, x0, x1, top, end, "dotted")


def inline(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float, end: str) -> float:
    """Everything in running text."""
    runs: list[Run] = []
    for fact in facts:
        runs += [*one_label(fact, end or ":"), Run(" "), *one_value(fact), Run("    ")]
    return pen.paragraph(x0, top, [tuple(runs)], x1 - x0) + 2


def single(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float, end: str) -> float:
    """A line for each."""
    for fact in facts:
        top = pen.paragraph(x0, top, [(*one_label(fact, end), Run(" "), *one_value(fact))], x1 - x0)
    return top + 1


def heads(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float, end: str) -> float:
    """Labels above values in ruled rows of up to five."""
    del end
    words = [word for fact in facts for part in fact.lines for word in text_of(part).split(" ")]
    widest = max(pen.measure(word) for word in words) if words else 0.0
    across = max(1, min(5, int((x1 - x0) / (widest + 7))))
    for start in range(0, len(facts), across):
        top = _head_row(pen, facts[start : start + across], x0, x1, top) + 3
    return top


def _head_row(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float) -> float:
    step, small = (x1 - x0) / len(facts), max(6.2, pen.size - 1.2)
    middle = lower = top
    for number, fact in enumerate(facts):
        middle = max(middle, pen.paragraph(x0 + number * step + 3, top + 2, label_lines(fact), step - 6, small))
    middle += 1
    for number, fact in enumerate(facts):
        lower = max(lower, pen.paragraph(x0 + number * step + 3, middle + 2, fact.lines, step - 6))
    lower = max(lower, middle + pen.lead()) + 2
    pen.box(x0, top, x1, lower)
    pen.rule(x0, middle, x1, middle)
    for number in range(1, len(facts)):
        pen.rule(x0 + number * step, top, x0 + number * step, lower)
    return lower


def grid(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float, end: str, across: int = 2) -> float:
    """Ruled cells, the label small in the corner."""
    step, small = (x1 - x0) / across, max(6.2, pen.size - 2)
    for start in range(0, len(facts), across):
        lower = top + 2 * pen.lead()
        for number, fact in enumerate(facts[start : start + across]):
            x = x0 + number * step + 3
            below = pen.paragraph(x, top + 1.5, [one_label(fact, end)], step - 6, small)
            lower = max(lower, pen.paragraph(x + 4, below, fact.lines, step - 10) + 2)
        for number in range(across):
            pen.box(x0 + number * step, top, x0 + (number + 1) * step, lower)
        top = lower
    return top + 3 if facts else top


def pairs(pen: Pen, facts: Sequence[Fact], x0: float, x1: float, top: float, end: str) -> float:
    """Two columns of labels and values."""
    half, middle = -(-len(facts) // 2), (x0 + x1) / 2
    left = rows(pen, facts[:half], x0, middle - 6, top, end)
    return max(left, rows(pen, facts[half:], middle + 6, x1, top, end))


Arrange = Callable[[Pen, Sequence[Fact], float, float, float, str], float]
LISTS: Mapping[str, Arrange] = {
    "rows": rows, "far": far, "stack": stack, "filled": filled, "dotted": dotted, "inline": inline, "single": single,
    "heads": heads, "grid": grid, "pairs": pairs,
    "grid3": lambda pen, facts, x0, x1, top, end: grid(pen, facts, x0, x1, top, end, 3),
    "grid4": lambda pen, facts, x0, x1, top, end: grid(pen, facts, x0, x1, top, end, 4),
}  # fmt: skip
NARROW = ("rows", "far", "stack", "filled", "single", "dotted", "grid")
WIDE = ("heads", "inline", "pairs", "grid3", "grid4", "rows", "single")


def arrange(pen: Pen, style: str, facts: Sequence[Fact], area: tuple[float, float, float], end: str) -> float:
    """Facts in an area of left, right and upper edge; the lower edge, which is the upper one where there are none."""
    return LISTS[style](pen, facts, *area, end) if facts else area[2]


def party(pen: Pen, fact: Fact, area: tuple[float, float, float], style: str, end: str) -> float:
    """A firm: its label ``above``, ``beside``, in a ``box``, ``inline`` or on ``lines``."""
    x0, x1, top = area
    if style == "beside":
        return rows(pen, [fact], x0, x1, top, end) + 4
    if style == "inline":
        lead = (*one_label(fact, end), Run(" "))
        start = pen.measure_line(lead)
        pen.write(x0, top, lead)
        return pen.paragraph(x0 + start, top, fact.lines, x1 - x0 - start) + 5
    if style == "box":
        small = max(6.2, pen.size - 1.8)
        lower = pen.paragraph(x0 + 3, top + 2, [one_label(fact, end)], x1 - x0 - 6, small)
        lower = pen.paragraph(x0 + 6, lower, fact.lines, x1 - x0 - 10) + 3
        lower = max(lower, top + 5 * pen.lead())
        pen.box(x0, top, x1, lower)
        return lower + 5
    lower = pen.paragraph(x0, top, [one_label(fact, end)], x1 - x0, bold=style == "bold")
    for printed in fact.lines:
        lower = pen.paragraph(x0 + (10 if style == "indented" else 0), lower, [printed], x1 - x0 - 10)
        if style == "lines":
            pen.rule(x0, lower - 0.5, x1, lower - 0.5, 0.4)
            lower += 2
    return lower + 5


PARTIES = ("above", "beside", "inline", "box", "indented", "lines", "bold")
