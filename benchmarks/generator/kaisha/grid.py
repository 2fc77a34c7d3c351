"""Papers made in a spreadsheet: one grid of joined cells from the title to the signature."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.ends import origin_line, remarks, signature
from benchmarks.generator.kaisha.parties import Party, parties
from benchmarks.generator.kaisha.sums import in_words, sums_box
from benchmarks.generator.kaisha.table import goods_table
from benchmarks.generator.kaisha.values import Entry, entries, value_lines
from benchmarks.generator.kit.web import element, join

ORDERS = (
    "TBXKG", "BTXKG", "TBKXG", "TSBXG", "BTKGX", "TXBKG", "TBGXK", "TSXBKG", "BXTKG",
)  # fmt: skip


def compose_grid(composer: Composer) -> str:
    """A paper that is one grid."""
    form = composer.form
    order = form.pick("grid.order", ORDERS)
    zones = {
        "T": lambda: _title(composer),
        "S": lambda: _spacer(composer),
        "B": lambda: _people(composer),
        "X": lambda: _cells(composer, composer.plan.moves, "moves"),
        "K": lambda: _cells(composer, composer.plan.terms, "terms"),
        "G": lambda: _goods(composer),
    }
    top = composer.top() if composer.plan.seller in ("head", "foot", "sign") else ""
    rows = join(zones[letter]() for letter in order)
    return top + element("div", rows + _foot(composer), "sheet") + signature(composer.paper, composer.plan)


def _grid_table(rows: str, kind: str = "") -> str:
    return element("table", rows, f"wide {kind}".strip()) if rows else ""


def _spacer(composer: Composer) -> str:
    """A row left empty."""
    count = composer.form.number("grid.blank", 1, 6)
    return _grid_table(element("tr", "<td class='blank'></td>" * count))


def _title(composer: Composer) -> str:
    return _grid_table(element("tr", element("td", composer.title(), "mid")))


def _people(composer: Composer) -> str:
    """Parties at the left, references at the right, or parties as rows of cells with the references below."""
    paper, form = composer.paper, composer.form
    found = parties(paper, composer.roles)
    references = entries(paper, composer.plan.references)
    style = form.pick("grid.people", ("sides", "rows", "beside", "sides"))
    if style == "rows":
        rows = join(element("tr", element("td", one.label, "lab shade name-cell") + _party_cell(one)) for one in found)
        return _grid_table(rows) + _cells(composer, composer.plan.references, "references")
    if style == "beside":
        heads = join(element("td", one.label, "lab shade") for one in found)
        bodies = join(_party_cell(one) for one in found)
        people = _grid_table(element("tr", heads) + element("tr", bodies))
        return people + _cells(composer, composer.plan.references, "references")
    left = join(
        element("tr", element("td", element("div", one.label, "lab corner") + "<br>".join(one.body))) for one in found
    )
    right = join(element("tr", element("td", one.label, "lab shade") + element("td", one.value)) for one in references)
    cells = [
        element("td", element("table", left, "inner"), "joint", style="width:54%"),
        element("td", element("table", right, "inner"), "joint"),
    ]
    if form.chance("grid.turned", 0.3):
        cells.reverse()
    return _grid_table(element("tr", join(cells)))


def _party_cell(party: Party) -> str:
    return element("td", "<br>".join(party.body) or "&nbsp;")


def _cells(composer: Composer, keys: tuple[str, ...], name: str) -> str:
    """Labels and values as rows of cells: beside each other, above each other, or the label in the value's cell."""
    form = composer.form
    found = entries(composer.paper, keys)
    if not found:
        return ""
    style = form.pick(f"grid.{name}", ("pairs", "over", "inside", "pairs", "column"))
    size = {"pairs": form.pick("grid.pairs", (2, 2, 3)), "over": form.number("grid.over", 3, 5), "column": 1}.get(
        style, 3
    )
    return join(_row_of_cells(composer, part, size, style) for part in _parts(found, size))


def _parts(found: Sequence[Entry], size: int) -> list[Sequence[Entry]]:
    return [found[start : start + size] for start in range(0, len(found), size)]


def _row_of_cells(composer: Composer, part: Sequence[Entry], size: int, style: str) -> str:
    """One row as a table of its own; missing cells are left empty."""
    missing = size - len(part)
    width = f"width:{100 // size}%"
    if style == "over":
        heads = [
            element("td", composer.paper.label(one.key, ending=False, tight=True), "lab shade mid", style=width)
            for one in part
        ]
        cells = [element("td", one.value, "mid") for one in part]
        blank = ["<td></td>"] * missing
        return _grid_table(element("tr", join([*heads, *blank])) + element("tr", join([*cells, *blank])))
    if style == "inside":
        inside = [element("td", f"{element('span', one.label, 'lab')} {one.value}", style=width) for one in part]
        return _grid_table(element("tr", join(inside + ["<td></td>"] * missing)))
    name = f"width:{max(12, 36 // size)}%"
    value = f"width:{100 // size - max(12, 36 // size)}%"
    pairs = [element("td", one.label, "lab shade", style=name) + element("td", one.value, style=value) for one in part]
    return _grid_table(element("tr", join(pairs + ["<td></td><td></td>"] * missing)))


def _goods(composer: Composer) -> str:
    """The goods with their sums in the grid."""
    paper = composer.paper
    inside = composer.form.chance("grid.sums", 0.75)
    table = goods_table(
        paper, composer.table, with_sums=inside, look="full", blank=composer.form.number("grid.rows", 0, 6)
    )
    words = in_words(paper)
    spoken = _grid_table(element("tr", element("td", words))) if words else ""
    return table + ("" if inside else element("div", sums_box(paper), "sums-cell")) + spoken


def _foot(composer: Composer) -> str:
    """Marks and packing beside each other, then origin and remarks in cells across the grid."""
    paper, plan = composer.paper, composer.plan
    packed = entries(paper, plan.packing)
    marks = value_lines(paper, "marks_and_numbers") if composer.boxed_marks else []
    rows = ""
    if marks and packed:
        first = element("td", paper.label("marks_and_numbers"), "lab shade name-cell", rowspan=str(len(packed)))
        cell = element("td", "<br>".join(marks), style="width:33%", rowspan=str(len(packed)))
        for number, one in enumerate(packed):
            before = first + cell if not number else ""
            rows += element("tr", before + element("td", one.label, "lab shade name-cell") + element("td", one.value))
    elif marks:
        rows = element(
            "tr",
            element("td", paper.label("marks_and_numbers"), "lab shade name-cell") + element("td", "<br>".join(marks)),
        )
    html = _grid_table(rows) + ("" if marks else _cells(composer, plan.packing, "packing"))
    for extra in (origin_line(paper, plan), remarks(paper, composer.rng)):
        html += _grid_table(element("tr", element("td", extra))) if extra else ""
    return html
