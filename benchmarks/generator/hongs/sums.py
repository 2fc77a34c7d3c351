"""Sums: subtotal, charges, the total, in the table, in a box, in prose, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from benchmarks.generator.hongs.columns import Column, quantity_text, unit_apart, unit_text
from benchmarks.generator.hongs.figures import count_in_words, money_in_words, plain, rounded
from benchmarks.generator.hongs.papers import GAP, PLACES_OF_WEIGHTS, Paper
from benchmarks.generator.hongs.shipments import Charge
from benchmarks.generator.hongs.values import packages, term
from benchmarks.generator.kit.web import element, join, mark


@dataclass(frozen=True)
class Sum:
    """A row of sums."""

    label: str
    amount: str
    kind: str = ""


def sums(paper: Paper) -> list[Sum]:
    """All rows of sums of a paper."""
    shipment = paper.shipment
    rows = [_charge(paper, number, charge) for number, charge in enumerate(shipment.charges)]
    if rows:
        rows.insert(0, Sum(_subtotal(paper), f'<span class="nw">{paper.money(shipment.subtotal)}</span>'))
    rows.append(Sum(total_label(paper), total(paper), "total"))
    if shipment.deposit:
        left = rounded(shipment.total - shipment.deposit, paper.habits.amount_places)
        rows.append(Sum(paper.label("deposit"), f'<span class="nw">{paper.money(-shipment.deposit)}</span>'))
        balance = paper.look.pick("balance", ("BALANCE", "Balance due", "BALANCE TO PAY", "Balance payable"))
        rows.append(Sum(f'<span class="l">{balance}</span>', f'<span class="nw">{paper.money(left)}</span>', "balance"))
        paper.truth.alt["total_amount"] = [plain(left)]
    return rows


def _subtotal(paper: Paper) -> str:
    """The label of the goods alone: FOB value where freight and insurance come on top."""
    freight = any(charge.kind in ("freight", "airfreight") for charge in paper.shipment.charges)
    if freight and paper.look.chance("FOB value first", 0.4):
        return '<span class="l">F.O.B. VALUE</span>'
    return paper.label("subtotal")


def _charge(paper: Paper, number: int, charge: Charge) -> Sum:
    freight = charge.kind in ("freight", "airfreight")
    name = paper.labels.english(charge.kind) if paper.names_mode or not freight else "Freight"
    share = f" {charge.share}" if charge.share else ""
    amount = paper.money(charge.amount)
    if charge.amount < 0 and paper.look.chance("minus in brackets", 0.3):
        amount = f"({amount.removeprefix('-')})"
    digits = f'<span class="nw">{mark(f"charge.{number}.amount", amount)}</span>'
    return Sum(f'<span class="l">{mark(f"charge.{number}.description", name + share)}</span>', digits)


def total_label(paper: Paper) -> str:
    """The label of the total, in some houses with the trade term."""
    label = paper.label("total_amount", " ")
    if paper.has("price_term") and paper.look.chance("term in the total", 0.25):
        return f'{label}<span class="nw">{term(paper)}</span>'
    return label


def total(paper: Paper) -> str:
    """The total with its currency."""
    between = paper.look.pick("between currency and total", (GAP, " ", "&ensp;"))
    digits = paper.amount("total_amount", paper.shipment.total)
    if paper.look.chance("currency behind total", 0.08):
        return f'<span class="nw">{digits}{between}{paper.currency()}</span>'
    return f'<span class="nw">{paper.currency()}{between}{digits}</span>'


def rows_in_table(paper: Paper, columns: Sequence[Column]) -> str:
    """The sums as rows of the table of goods."""
    html = ""
    for row in sums(paper):
        if row.kind == "total" and paper.look.chance("totals of columns", 0.5):
            html += _totals(paper, columns, row)
            continue
        html += (
            f'<tr class="sum {row.kind}"><td colspan="{len(columns) - 1}" class="sumlabel">{row.label}</td>'
            f'<td class="num">{row.amount}</td></tr>'
        )
    return html


def _totals(paper: Paper, columns: Sequence[Column], row: Sum) -> str:
    """The row of the total with the totals of the other columns."""
    keys = [column.key for column in columns]
    made = {
        "quantity": lambda: quantities(paper),
        "net": lambda: _weight_total(paper, "net"),
        "gross": lambda: _weight_total(paper, "gross"),
        "packs": lambda: f'<span class="nw">{packages(paper)}</span>',
        "second": lambda: str(sum(line.rolls for line in paper.shipment.lines)),
    }
    cells: list[str] = []
    first = next((at for at, key in enumerate(keys) if key in made), len(keys) - 1)
    first = min(first, len(keys) - 1)
    if first:
        cells.append(f'<td colspan="{first}" class="sumlabel">{row.label}</td>')
    for key in keys[first:-1]:
        cells.append(f'<td class="num">{made[key]() if key in made else ""}</td>')
    label = "" if first else f"{row.label} "
    return f'<tr class="sum total">{join(cells)}<td class="num">{label}{row.amount}</td></tr>'


def _weight_total(paper: Paper, name: str) -> str:
    places = paper.look.pick("places of weights", PLACES_OF_WEIGHTS)
    value = rounded(paper.shipment.net if name == "net" else paper.shipment.gross, places)
    return paper.put(f"{name}_weight_kg", paper.weight(value), value=plain(value))


def quantities(paper: Paper) -> str:
    """The total of quantities, for each unit."""
    by_unit: dict[str, Decimal] = {}
    for line in paper.shipment.lines:
        by_unit[line.unit] = by_unit.get(line.unit, Decimal(0)) + line.quantity
    apart = unit_apart(paper) and len(by_unit) == 1
    texts = [
        quantity_text(paper, count) + ("" if apart else f" {unit_text(paper, unit)}") for unit, count in by_unit.items()
    ]
    return "<br>".join(f'<span class="nw">{escape(text)}</span>' for text in texts)


def box(paper: Paper, style: str = "") -> str:
    """The sums below the table: ``right``, ``wide``, ``left``."""
    rows = join(
        f'<tr class="sum {row.kind}"><td>{row.label}</td><td class="num">{row.amount}</td></tr>' for row in sums(paper)
    )
    kind = style or paper.look.pick("box of sums", ("right", "right ruled", "wide", "right", "wide ruled"))
    return element("table", rows, f"sums {kind}")


def prose(paper: Paper) -> str:
    """The sums as lines of text."""
    return join(
        f'<div class="sumline {row.kind}">{row.label.replace("<br>", " ")}&emsp;{row.amount}</div>'
        for row in sums(paper)
    )


def in_words(paper: Paper, always: bool = False) -> str:
    """The total in words, where the house says it."""
    if not (always or paper.look.chance("total in words", 0.4)):
        return ""
    style = paper.look.pick("words of money", ("name first", "name first", "name last", "fraction"))
    text = money_in_words(paper.shipment.total, paper.habits.currency, style)
    text = text.capitalize() if paper.look.chance("small words", 0.12) else text
    end = paper.look.pick("end of words", ("", ".", ".-", ""))
    return element("div", f"{paper.label('words')} {escape(text)}{end}", "inwords")


def packing_in_words(paper: Paper) -> str:
    """The number of packages in words."""
    count = paper.shipment.packs
    put = f"{paper.put('package_count', str(count), value=str(count))}"
    kind = paper.put("package_kind", paper.shipment.kind)
    return (
        f'<div class="inwords">{paper.label("packages")} {count_in_words(count)} ({GAP}{put}{GAP}) {kind} ONLY.</div>'
    )
