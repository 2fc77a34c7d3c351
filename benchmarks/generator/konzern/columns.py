"""Which columns a house's table has, in which order, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generator.konzern.ink import Line, Run
from benchmarks.generator.konzern.job import Job

NAMES = {
    "code": "item_code",
    "description": "description",
    "quantity": "quantity",
    "unit": "unit",
    "price": "unit_price",
    "amount": "amount",
    "hs": "hs_code",
    "origin": "country_of_origin",
}
RIGHT = frozenset({"quantity", "ordered", "price", "amount", "discount", "weight", "rolls", "tax"})
NARROW = frozenset({"side column", "marks column"})  # arrangements whose table has less room
CENTRE = frozenset({"pos", "unit", "origin", "per", "tax"})
UNDER = (
    "code",
    "hs",
    "origin",
    "weight",
    "order",
    "po",
    "delivery",
    "customer_code",
    "batch",
    "serial",
    "drawing",
    "eccn",
)


@dataclass(frozen=True)
class Column:
    """One column: several keys stand under each other, or in one line where they are ``joined``."""

    keys: tuple[str, ...]
    joined: bool = False
    align: str = "left"

    @property
    def main(self) -> bool:
        """Whether it is the one with the descriptions."""
        return "description" in self.keys


@dataclass(frozen=True)
class Plan:
    """The columns, and what is printed under the description."""

    columns: tuple[Column, ...]
    under: tuple[str, ...]
    code_in_front: bool
    main: int


def choose_plan(job: Job) -> Plan:
    """The table of a house."""
    where = _places(job)
    columns: list[Column] = []
    if where["pos"] == "own":
        columns.append(_single(job, "pos"))
    columns += _goods_columns(job, where)
    amounts = _amount_columns(job, where)
    quantity = _quantity_columns(job)
    if job.taste.flag("table.quantity first", 0.2):
        start = 1 if where["pos"] == "own" and job.taste.flag("table.pos first", 0.7) else 0
        columns[start:start] = quantity
    else:
        columns += quantity
    columns += amounts
    _add_tariff(job, where, columns)
    under = [key for key in UNDER if where.get(key) == "below"]
    order = job.taste.shuffled("table.under order", UNDER)
    main = next(number for number, column in enumerate(columns) if column.main)
    return Plan(tuple(columns), tuple(sorted(under, key=order.index)), where["code"] == "front", main)


def _places(job: Job) -> dict[str, str]:
    """Where each thing is printed."""
    taste = job.taste
    where = {
        "pos": taste.pick("col.pos", ("own", "own", "own", "")),
        "code": taste.pick("col.code", ("own", "stack", "under", "front", "below", ""), (5, 3, 1.5, 1, 1, 0.4)),
        "hs": taste.pick("col.hs", ("own", "stack", "below", ""), (2, 1.2, 4, 1.5)),
        "origin": taste.pick("col.origin", ("own", "stack", "below", ""), (1.6, 1.2, 4, 1.5)),
        "weight": taste.pick("col.weight", ("own", "below", ""), (1, 1.5, 5)),
    }
    for key, own, low in (("order", 0.04, 0.3), ("delivery", 0.04, 0.3), ("customer_code", 0.05, 0.15)):
        where[key] = taste.pick(f"col.{key}", ("own", "below", ""), (own, low, 1 - own - low))
    for key in ("batch", "serial", "drawing", "eccn"):
        where[key] = taste.pick(f"col.{key}", ("below", ""), (0.1 if key != "eccn" else 0.03, 1))
    if job.composer in NARROW:
        moved = ("hs", "origin", "weight", "order", "delivery", "customer_code")
        where.update({key: "below" for key in moved if where[key] in ("own", "stack")})
    if taste.pick("place.po", ("refs", "terms", "below", ""), (6, 1, 1.5, 0.8)) == "below":
        where["po"] = "below"
    return where


def _single(job: Job, key: str) -> Column:
    align = "right" if key in RIGHT else "left"
    if key in CENTRE:
        align = job.taste.pick(f"col.align {key}", ("left", "centre", "right") if key == "pos" else ("left", "centre"))
    return Column((key,), align=align)


def _goods_columns(job: Job, where: dict[str, str]) -> list[Column]:
    """Code and description."""
    found = [_single(job, key) for key in ("customer_code", "order", "delivery") if where[key] == "own"]
    if where["code"] == "own":
        code = _single(job, "code")
        return [*found, code, Column(("description",))]
    if where["code"] == "stack":
        return [*found, Column(("code", "description"))]
    if where["code"] == "under":
        return [*found, Column(("description", "code"))]
    return [*found, Column(("description",))]


def _quantity_columns(job: Job) -> list[Column]:
    taste = job.taste
    found = []
    if job.catalogue.trade_name == "fabrics" and taste.flag("col.rolls", 0.4):
        found.append(_single(job, "rolls"))
    if taste.flag("col.ordered", 0.08):
        found.append(_single(job, "ordered"))
    how = taste.pick("col.unit", ("own", "joined", "stack", "first"), (5, 4, 0.8, 0.7))
    if how == "own":
        return [*found, _single(job, "quantity"), _single(job, "unit")]
    if how == "first":
        return [*found, _single(job, "unit"), _single(job, "quantity")]
    return [*found, Column(("quantity", "unit"), how == "joined", "right")]


def _amount_columns(job: Job, where: dict[str, str]) -> list[Column]:
    taste = job.taste
    found = [_single(job, "weight")] if where["weight"] == "own" else []
    per = (
        taste.pick("col.per", ("own", "joined", ""))
        if job.catalogue.per == 1
        else taste.pick("col.per many", ("own", "joined"))
    )
    if job.catalogue.per == 1 and not taste.flag("col.per at all", 0.25):
        per = ""
    under_price = ("discount",) if job.catalogue.discounts and taste.flag("col.discount under", 0.3) else ()
    if per == "joined":
        found.append(Column(("price", "per"), True, "right"))
    else:
        found.append(Column(("price", *under_price), align="right"))
    if per == "own":
        found.append(_single(job, "per"))
    if job.catalogue.discounts and (not under_price or per == "joined"):
        found.append(_single(job, "discount"))
    if taste.flag("col.tax", 0.14):
        found.append(_single(job, "tax"))
    amount = _single(job, "amount")
    return (
        [*found, amount] if taste.flag("col.amount last", 0.96) or len(found) < 2 else [*found[:-1], amount, found[-1]]
    )


def _add_tariff(job: Job, where: dict[str, str], columns: list[Column]) -> None:
    """Tariff number and origin, side by side or above each other."""
    taste = job.taste
    if where["hs"] == "stack" or where["origin"] == "stack":
        keys: tuple[str, ...] = taste.pick("col.tariff", (("hs", "origin"), ("hs", "origin"), ("origin", "hs")))
        where["hs"] = where["origin"] = "stack"
        new = [Column(keys)]
    else:
        new = [_single(job, key) for key in ("hs", "origin") if where[key] == "own"]
    main = next(number for number, column in enumerate(columns) if column.main)
    place = taste.pick("col.tariff place", (main + 1, main + 1, main, len(columns) - 1))
    columns[place:place] = new


def heads(job: Job, column: Column) -> list[Line]:
    """The lines over a column."""
    labels = job.labels
    if len(column.keys) == 1:
        key = column.keys[0]
        lines = [(Run(text, _mark(key)),) for text in labels.both("head", key)]
        return [*lines, *_head_currency(job, key)]
    if column.joined:
        first, second = column.keys
        runs: tuple[Run, ...] = (Run(labels.text("head", first), _mark(first)),)
        if job.taste.flag(f"head.joined {first}", 0.4):
            runs += (Run("/"), Run(labels.both("head", second)[0], _mark(second)))
        return [runs, *_head_currency(job, first)]
    return [(Run(labels.text("head", key), _mark(key)),) for key in column.keys]


def _mark(key: str) -> str:
    return f"head.{NAMES[key]}" if key in NAMES else ""


def _head_currency(job: Job, key: str) -> list[Line]:
    """The currency under the head of prices or amounts."""
    if key not in ("price", "amount") or "head" not in currency_places(job):
        return []
    form = job.taste.pick("head.currency", ("{}", "({})", "in {}"))
    before, _, after = form.partition("{}")
    return [(Run(before), Run(job.currency, "currency"), Run(after))]


def currency_places(job: Job) -> tuple[str, ...]:
    """Where the currency is printed besides the references; always somewhere."""
    where: tuple[str, ...] = job.taste.pick(
        "currency.places",
        (("total",), ("head",), ("head", "total"), ("amount", "total"), ("sums",), ("total", "words")),
        (4, 2, 2, 1, 1.5, 1),
    )
    return where
