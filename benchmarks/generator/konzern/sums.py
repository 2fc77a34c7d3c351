"""From the goods to the total: in a box, in the table, in a row of cells, with the tax beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from benchmarks.generator.konzern.columns import currency_places
from benchmarks.generator.konzern.fonts import width_of
from benchmarks.generator.konzern.formats import FIXED, plain
from benchmarks.generator.konzern.ink import (
    Area,
    Block,
    Item,
    Line,
    Run,
    Stroke,
    below,
    beside,
    head_words,
    lettered,
    line_width,
    placed,
    space,
)
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.spelling import in_words
from benchmarks.generator.konzern.table import Painter


@dataclass(frozen=True)
class Sum:
    """A labelled amount."""

    label: Line
    amount: Line
    final: bool = False


def sum_lines(job: Job) -> list[Sum]:
    """All sums in the house's order."""
    facts, labels, taste = job.facts, job.labels, job.taste
    money = facts.money
    found = []
    if money.charges or taste.flag("sums.goods always", 0.4):
        found.append(Sum((Run(labels.text("sum", "goods")),), _amount(job, money.goods)))
    for number, (kind, amount) in enumerate(money.charges):
        label = Run(labels.text("sum", kind), f"charge.{number}.description")
        rate = (
            f" {job.formats.number(money.rebate, 2)}{FIXED}%" if kind == "discount" and taste.flag("sums.rate") else ""
        )
        found.append(Sum((label, Run(rate)), _amount(job, amount, f"charge.{number}.amount")))
    before = money.total + money.deposit
    taxed = taste.pick("sums.tax", ("none", "none", "line", "net and line", "net"))
    if taxed in ("net", "net and line"):
        found.append(Sum((Run(labels.text("sum", "net")),), _amount(job, before)))
    if "line" in taxed:
        zero = taste.pick("sums.zero", ("0 %", "0,00 %" if job.formats.point == "," else "0.00 %", "0%", ""))
        found.append(
            Sum(
                (Run(f"{labels.text('sum', 'tax')} {zero}".strip().replace(" %", FIXED + "%")),),
                _amount(job, Decimal(0)),
            )
        )
    if money.deposit:
        found.append(Sum((Run(labels.text("sum", "deposit")),), _amount(job, -money.deposit)))
        job.ledger.alt["total_amount"] = [plain(before)]
    found.append(_total(job))
    return found


def _amount(job: Job, value: Decimal, mark: str = "") -> Line:
    number = Run(job.money(value), mark)
    if "sums" in currency_places(job):
        return (Run(job.currency, "currency"), Run(FIXED), number)
    return (number,)


def _total(job: Job) -> Sum:
    """The total, with the currency before the amount, behind it, or in the label."""
    label = Run(job.labels.text("sum", "total"), "label.total_amount")
    amount = _amount(job, job.facts.money.total, "total_amount")
    if "total" not in currency_places(job):
        return Sum((label,), amount, True)
    sign = Run(job.currency, "currency")
    how = job.taste.pick("sums.currency", ("label", "front", "behind", "brackets"))
    if how == "label":
        return Sum((label, Run(" "), sign), amount, True)
    if how == "brackets":
        return Sum((label, Run(" ("), sign, Run(")")), amount, True)
    return Sum((label,), (sign, Run(FIXED), *amount) if how == "front" else (*amount, Run(FIXED), sign), True)


def total_only(job: Job) -> Sum:
    """The total alone."""
    return sum_lines(job)[-1]


def boxed_sums(job: Job, width: float) -> Block:
    """Sums below each other in a column."""
    taste, look = job.taste, job.look
    sums = sum_lines(job)
    framed = taste.pick("sums.frame", ("none", "none", "box", "rules", "cells"))
    pad = 0 if framed in ("none", "rules") else 4
    rows = [_sum_row(job, one, width, pad, framed) for one in sums]
    block = below(rows)
    if framed in ("box", "cells"):
        return Block(width, block.height, (Area(0, 0, width, block.height, None, look.weight), *block.items))
    return block


def _sum_row(job: Job, one: Sum, width: float, pad: float, framed: str) -> Block:
    taste, look = job.taste, job.look
    bold = one.final and taste.flag("sums.bold", 0.75)
    bigger = taste.pick("sums.bigger", (1.0, 1.0, 1.15, 1.3)) if one.final else 1.0
    face = replace(look.body, heavy=bold, size=look.body.size * bigger)
    wide = line_width(one.amount, face) + 2
    number = lettered([one.amount], face, wide, "right")
    room = width - wide - 2 * pad - 6
    text = lettered([one.label], face, room, taste.pick("sums.label align", ("left", "left", "right")))
    gap = taste.pick("sums.gap", (1, 2, 3))
    height = max(number.height, text.height) + 2 * gap
    items: list[Item] = []
    if one.final and taste.flag("sums.shade", 0.25):
        items.append(Area(0, 0, width, height, look.grey))
    if framed == "cells" or (one.final and framed == "rules"):
        items.append(Stroke(0, 0, width, 0, look.weight))
    if one.final and framed == "rules" and taste.flag("sums.double", 0.4):
        items += [
            Stroke(width - wide, height, width, height, look.weight),
            Stroke(width - wide, height + 2, width, height + 2, look.weight),
        ]
    block = placed(width, height, [(pad, gap, text), (width - pad - wide, gap, number)])
    return Block(width, height, (*items, *block.items))


def cell_needs(job: Job, sums: Sequence[Sum]) -> list[float]:
    """The least width of each sum's cell."""
    label, bold = job.look.label, replace(job.look.body, heavy=True)
    words = [[width_of(word, label) for word in head_words([one.label])] for one in sums]
    return [max(line_width(one.amount, bold), *wide) + 9 for one, wide in zip(sums, words, strict=True)]


def celled_sums(job: Job, width: float, sums: Sequence[Sum]) -> Block:
    """Sums in a row of cells, each with its name above the amount."""
    look = job.look
    needs = cell_needs(job, sums)
    spare = (width - sum(needs)) / (len(needs) + 1)
    widths = [need + spare * (2 if one.final else 1) for need, one in zip(needs, sums, strict=True)]
    cells = [
        below(
            [
                lettered([one.label], look.label, wide - 6),
                lettered([one.amount], replace(look.body, heavy=one.final), wide - 6, "right"),
            ],
            2,
        )
        for one, wide in zip(sums, widths, strict=True)
    ]
    height = max(cell.height for cell in cells) + 6
    framed = [
        Block(wide, height, (Area(0, 0, wide, height, None, look.weight), *placed(wide, height, [(3, 3, cell)]).items))
        for cell, wide in zip(cells, widths, strict=True)
    ]
    return beside(framed)


def table_sums(job: Job, painter: Painter) -> Block:
    """Sums as further rows of the table."""
    rows = [painter.summed(one.label, one.amount, one.final) for one in sum_lines(job)]
    if job.taste.flag("sums.table rule", 0.6):
        rows.insert(0, painter.line())
        rows.insert(len(rows) - 1, painter.line())
    return below([*rows, painter.line()] if painter.rules.vertical != "none" else rows)


def tax_table(job: Job, width: float) -> Block:
    """The base, rate and amount of the tax, as programs print them for every paper."""
    look, labels = job.look, job.labels
    zero = job.formats.number(Decimal(0), 2)
    before = job.facts.money.total + job.facts.money.deposit
    heads = [labels.text("sum", key) for key in ("base", "rate", "tax")]
    values = [job.money(before), zero, job.money(Decimal(0))]
    wide = width / 3
    rows = [
        beside([lettered([(Run(text),)], look.tiny, wide - 4, "right") for text in texts], 4)
        for texts in (heads, values)
    ]
    line = Block(width, 1, (Stroke(0, 0, width, 0, look.weight * 0.7),))
    return below([rows[0], line, rows[1]], 1)


def words_line(job: Job) -> Line:
    """The total in words, where the house prints it."""
    wanted = job.labels.first == "en" and (job.taste.flag("sums.words", 0.15) or "words" in currency_places(job))
    if not wanted:
        return ()
    upper = job.taste.flag("words.upper", 0.5)
    label = job.labels.text("sum", "words")
    return (Run(f"{label}: "), Run(in_words(job.facts.money.total, job.facts.currency, upper=upper)))


def sums_part(job: Job, width: float) -> Block:
    """The sums as a house has them below its table, in the whole width."""
    how = job.taste.pick("sums.form", ("right", "right", "right", "left", "cells", "with tax"))
    sums = sum_lines(job)
    if how == "cells" and sum(cell_needs(job, sums)) < width:
        return celled_sums(job, width, sums)
    share = job.taste.pick("sums.share", (0.36, 0.42, 0.5))
    bold = replace(job.look.body, heavy=True, size=job.look.body.size * 1.3)
    needed = max(
        line_width(one.amount, bold) + max(width_of(word, bold) for word in head_words([one.label])) for one in sums
    )
    share = max(share, min(0.8, (needed + 24) / width))
    box = boxed_sums(job, width * share)
    if how == "left":
        return box
    if how == "with tax" and share < 0.5:
        left = tax_table(job, width * 0.4)
        return beside([left, space(1, width * (0.6 - share)), box])
    return beside([space(1, width * (1 - share)), box])
