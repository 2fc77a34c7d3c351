"""The packing list on a page of its own behind the invoice."""

from __future__ import annotations

from decimal import Decimal
from html import escape

from benchmarks.generator.kaisha.arrange import arrange
from benchmarks.generator.kaisha.cargo import Line
from benchmarks.generator.kaisha.columns import unit_text
from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.ends import signed_name
from benchmarks.generator.kaisha.figures import write_number
from benchmarks.generator.kaisha.lexicon import write_label
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.tops import title
from benchmarks.generator.kaisha.values import kind_text
from benchmarks.generator.kaisha.words import words
from benchmarks.generator.kit.web import element, join

SETS = (
    "carton description quantity",
    "description quantity cartons",
    "carton quantity description",
    "description quantity",
)
WEIGHTS = {"net": "net_weight_kg", "gross": "gross_weight_kg"}


def packing_page(composer: Composer) -> str:
    """The page: title, number and date, a table of packages, the sums."""
    paper, form, second = composer.paper, composer.form, composer.plan.second
    references = arrange(paper, "second.references", ("invoice_number", "invoice_date"), "half")
    head = title(paper, packing=True) + element("div", signed_name(paper), "line") + references
    columns = form.pick("second.columns", SETS).split() + [one for one, name in WEIGHTS.items() if name in second]
    rest = tuple(name for name in second if name not in {WEIGHTS.get(column) for column in columns})
    return element("div", head + _table(paper, columns) + arrange(paper, "second.packing", rest, "half"), "page")


def _table(paper: Paper, columns: list[str]) -> str:
    heads = join(element("th", _head(paper, column)) for column in columns)
    rows = [_row(paper, columns, number, line) for number, line in enumerate(paper.ship.load.lines)]
    look = paper.form.pick("second.look", ("full", "level", "open", "dotted"))
    body = element("tbody", join(rows) + _sums(paper, columns))
    return element("table", element("thead", element("tr", heads)) + body, f"goods wide {look}")


def _head(paper: Paper, column: str) -> str:
    form, lists = paper.form, words("columns")["heads"][column]
    pair = (form.pick(f"head.{column}.en", lists["en"]), form.pick(f"head.{column}.ja", lists["ja"]))
    return "<br>".join(escape(line) for line in write_label(form, pair, ending=False))


def _row(paper: Paper, columns: list[str], number: int, line: Line) -> str:
    before = paper.ship.load.lines[number - 1].last if number else 0
    count = line.last - max(before, line.first - 1)
    texts = {
        "carton": f"{line.first}-{line.last}" if line.last > line.first else str(line.first),
        "cartons": str(count) if count > 0 else "-",
        "description": paper.case(line.texts[0]),
        "quantity": f"{write_number(line.quantity)} {unit_text(paper, line)}",
        "net": write_number(line.net, 2),
        "gross": write_number(line.gross, 2),
    }
    kinds = {"description": "", "carton": "mid nb"}
    return element("tr", join(element("td", escape(texts[column]), kinds.get(column, "num nb")) for column in columns))


def _sums(paper: Paper, columns: list[str]) -> str:
    """The sums of the weights, marked."""
    goods = paper.ship.load
    numbers: dict[str, tuple[str, Decimal]] = {
        "net": ("net_weight_kg", goods.net),
        "gross": ("gross_weight_kg", goods.gross),
    }
    if "net" not in columns and "gross" not in columns:
        return ""
    start = min(columns.index(column) for column in numbers if column in columns)
    label = "合計" if paper.form.japanese else paper.form.pick("second.total", ("TOTAL", "Total:", "GRAND TOTAL"))
    if _counted(paper):
        count = paper.say("package_count", str(goods.packages))
        label += f" {count} {paper.say('package_kind', kind_text(paper))}"
    cells = [element("td", label, "lab", colspan=str(start))]
    for column in columns[start:]:
        name, number = numbers[column]
        cells.append(element("td", paper.say(name, write_number(number, 2), f"{number.normalize():f}"), "num nb"))
    return element("tr", join(cells), "sum sum-total")


def _counted(paper: Paper) -> bool:
    """Whether the number of packages stands in the row of the sums too: it does so where it stands elsewhere."""
    return "packages" in paper.keys and paper.form.chance("second.counted", 0.4)
