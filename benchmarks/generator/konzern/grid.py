"""The table of goods as rows of cells, before it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.konzern.columns import NAMES, Column, Plan, choose_plan, currency_places
from benchmarks.generator.konzern.formats import FIXED, country_name
from benchmarks.generator.konzern.goods import Line as Goods
from benchmarks.generator.konzern.ink import Line, Run, fixed
from benchmarks.generator.konzern.job import Job


@dataclass(frozen=True)
class Row:
    """A position: the lines of each cell, the lines under the description, the heading it begins."""

    number: int
    cells: tuple[tuple[Line, ...], ...]
    under: tuple[Line, ...]
    group: str
    amount: Decimal


@dataclass(frozen=True)
class Grid:
    """All positions."""

    plan: Plan
    rows: tuple[Row, ...]


def make_grid(job: Job) -> Grid:
    """The rows of a shipment."""
    plan = choose_plan(job)
    groups = _groups(job)
    rows = []
    for number, goods in enumerate(job.facts.lines):
        cells = tuple(tuple(cell_lines(job, plan, column, number, goods)) for column in plan.columns)
        under = under_lines(job, plan, number, goods)
        _note_cell(job, plan, number, cells[plan.main], under)
        if groups:
            job.ledger.groups[number] = groups[max(first for first in groups if first <= number)]
        rows.append(Row(number, cells, tuple(under), groups.get(number, ""), goods.amount))
    return Grid(plan, tuple(rows))


def _groups(job: Job) -> dict[int, str]:
    """Headings by the number of the position they stand over."""
    if not job.taste.flag("table.groups", 0.13):
        return {}
    facts = job.facts
    section, key = job.taste.pick("table.group by", (("below", "order"), ("below", "delivery"), ("below", "delivery")))
    first = facts.lines[0].refs[key]
    count = len(facts.lines)
    found = {0: first}
    if count > 3:
        found[count // 2] = f"{first[:-1]}{(int(first[-1]) + 1) % 10}" if first[-1].isdigit() else f"{first}/2"
    dated = f" {job.labels.word('title', 'of')} {facts.refs['po_date']}"
    behind = dated if job.taste.flag("table.group dated") else ""
    label = job.labels.text(section, key)
    return {
        number: f"{label}{job.taste.pick('table.group colon', (':', '', ' :'))} {text}{behind}"
        for number, text in found.items()
    }


def _note_cell(job: Job, plan: Plan, number: int, main: tuple[Line, ...], under: list[Line]) -> None:
    """Other sensible readings of the description: with all that stands in its cell."""
    said = [" ".join(run.text for run in line if run.text.strip()) for line in main]
    own = [" ".join(run.text for run in line if run.mark.endswith(".description")) for line in main]
    code = job.facts.lines[number].code
    texts = [" ".join(said)]
    if "code" in plan.columns[plan.main].keys or plan.code_in_front or "code" in plan.under:
        texts.append(" ".join([code, *filter(None, own)]))
    if under:
        texts.append(" ".join([*said, *(" ".join(run.text for run in line) for line in under)]))
    job.ledger.cells[number] = [" ".join(text.replace(FIXED, " ").split()) for text in texts]


def cell_lines(job: Job, plan: Plan, column: Column, number: int, goods: Goods) -> list[Line]:
    """The lines of a cell."""
    if column.joined:
        return [_joined(job, column, number, goods)]
    lines: list[Line] = []
    for key in column.keys:
        if key == "description":
            lines += description(job, plan, number, goods)
        else:
            lines.append(single(job, key, number, goods))
    return lines


def _joined(job: Job, column: Column, number: int, goods: Goods) -> Line:
    first, second = (single(job, key, number, goods) for key in column.keys)
    between = FIXED if column.keys[0] == "quantity" else f"{FIXED}/{FIXED}"
    return (*first, Run(between), *second)


def description(job: Job, plan: Plan, number: int, goods: Goods) -> list[Line]:
    """The printed lines of a description."""
    taste, mark = job.taste, f"line.{number}.description"
    name = goods.name.upper() if taste.flag("desc.upper", 0.3) else goods.name
    texts = [name]
    if (
        goods.second_name
        and goods.second_name != goods.name
        and taste.flag("desc.both", 0.45 if job.labels.second else 0)
    ):
        texts.append(goods.second_name)
    specs: Sequence[str] = goods.specs[: taste.pick("desc.specs", (0, 1, 1, 2, 3))]
    how = taste.pick("desc.form", ("lines", "lines", "comma", "one line"))
    if specs and how == "comma":
        texts[0] += ", " + specs[0].split(", ")[0]
        specs = specs[1:] or specs[0].split(", ")[1:]
    if specs and how == "one line":
        specs = (" ".join(specs),)
    texts += specs
    bold = taste.flag("desc.bold", 0.15)
    lines: list[Line] = [(Run(text, mark, bold=bold and place == 0),) for place, text in enumerate(texts)]
    if plan.code_in_front:
        lines[0] = (
            Run(fixed(goods.code), f"line.{number}.item_code"),
            Run(taste.pick("code.behind", (" ", " - ", ": "))),
            *lines[0],
        )
    return lines


def single(job: Job, key: str, number: int, goods: Goods) -> Line:
    """A cell of one value."""
    mark = f"line.{number}.{NAMES[key]}" if key in NAMES else ""
    text = TEXTS[key](job, number, goods)
    if key in ("price", "amount") and "amount" in currency_places(job):
        sign = Run(job.currency, "currency")
        front = job.taste.flag("currency.front", 0.5)
        return (sign, Run(FIXED), Run(text, mark)) if front else (Run(text, mark), Run(FIXED), sign)
    bold = key == "code" and job.taste.flag("code.bold", 0.12)
    return (Run(text, mark, bold=bold),)


def _per(job: Job, number: int, goods: Goods) -> str:
    alone = goods.per == 1 and job.taste.flag("per.alone", 0.4)
    return goods.unit if alone else f"{goods.per}{FIXED}{goods.unit}"


def _origin(job: Job, number: int, goods: Goods) -> str:
    form = job.taste.pick("origin.line form", ("code", "code", "code", "name", "upper", "both"))
    name = country_name(goods.origin, job.labels.first)
    return {"code": goods.origin, "name": name, "upper": name.upper(), "both": f"{goods.origin} - {name}"}[form]


def _weight(job: Job, number: int, goods: Goods) -> str:
    return job.formats.weight(goods.weight)


def _position(job: Job, number: int, goods: Goods) -> str:
    step, width = job.taste.pick("pos.form", ((1, 1), (1, 1), (10, 1), (10, 6), (1, 3), (10, 4), (1, 2)))
    return f"{(number + 1) * step:0{width}d}"


def _discount(job: Job, number: int, goods: Goods) -> str:
    return job.formats.number(goods.discount, job.taste.pick("discount.places", (0, 1, 2))) if goods.discount else ""


TEXTS: dict[str, Callable[[Job, int, Goods], str]] = {
    "pos": _position,
    "code": lambda job, number, goods: fixed(goods.code),
    "quantity": lambda job, number, goods: job.formats.quantity(goods.quantity),
    "ordered": lambda job, number, goods: job.formats.quantity(goods.ordered),
    "unit": lambda job, number, goods: goods.unit,
    "price": lambda job, number, goods: job.formats.price(goods.price, job.facts.currency),
    "per": _per,
    "discount": _discount,
    "tax": lambda job, number, goods: job.taste.pick("tax.code", ("0", "0,0", "A0", "0 %", "E1")).replace(" ", FIXED),
    "amount": lambda job, number, goods: job.money(goods.amount),
    "hs": lambda job, number, goods: fixed(goods.hs),
    "origin": _origin,
    "weight": _weight,
    "rolls": lambda job, number, goods: str(goods.rolls),
}
for _key in ("order", "delivery", "customer_code", "batch", "serial", "drawing", "eccn"):
    TEXTS[_key] = lambda job, number, goods, key=_key: fixed(goods.refs[key])  # type: ignore[misc]


def under_lines(job: Job, plan: Plan, number: int, goods: Goods) -> list[Line]:
    """Labelled references under the description, one or several a line."""
    taste = job.taste
    pieces = [_labelled(job, key, number, goods) for key in plan.under]
    if goods.price == 0 and taste.flag("free.said", 0.6):
        pieces.append((Run(job.labels.phrase("free")),))
    most = taste.pick("under.a line", (1, 1, 2, 3))
    between = taste.pick("under.between", ("  ", "   ", ", ", " / ", " - "))
    lines = []
    for start in range(0, len(pieces), most):
        line: list[Run] = []
        for piece in pieces[start : start + most]:
            line += [*([Run(between)] if line else []), *piece]
        lines.append(tuple(line))
    return lines


def _labelled(job: Job, key: str, number: int, goods: Goods) -> Line:
    label = job.labels.text("below", key)
    colon = job.taste.pick("under.colon", (":", ":", "", " :"))
    head = Run(f"{label}{colon}", f"head.{NAMES[key]}" if key in NAMES else "")
    if key == "po":
        place = f" / {goods.refs['place']}" if job.taste.flag("po.place", 0.5) else ""
        return (head, Run(" "), Run(fixed(job.facts.po), "po_number"), Run(place))
    value = single(job, key, number, goods)
    unit = (Run(FIXED + "kg"),) if key == "weight" else ()
    place = f"/{goods.refs['place']}" if key in ("order", "delivery") and job.taste.flag("ref.place", 0.4) else ""
    return (head, Run(" "), *value, *unit, Run(place))
