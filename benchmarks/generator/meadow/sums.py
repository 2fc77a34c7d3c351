"""Below the goods: charges, totals, amounts in words, what is still to be paid."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.meadow.entries import Line, Run, run
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.values import term_code
from benchmarks.generator.meadow.writing import plain, spell_money


@dataclass(frozen=True)
class SumRow:
    """One sum: ``strong`` ones are the totals."""

    label: Line
    value: Line
    strong: bool = False


def sum_rows(paper: Paper) -> list[SumRow]:
    """Subtotal, charges, total, and after a deposit the balance; notes the amount to pay."""
    ship = paper.ship
    rows = []
    if ship.charges:
        rows.append(SumRow(run(paper.labels.short("subtotal")), _money(paper, ship.subtotal)))
    for number, charge in enumerate(ship.charges):
        quiet = charge.kind in ("freight", "air_freight") and paper.plan.transport == "none"
        label = run(paper.labels.short("shipping" if quiet else charge.kind), f"charge.{number}.description")
        rows.append(SumRow(label, _money(paper, charge.amount, f"charge.{number}.amount")))
    if not ship.deposit:
        rows.append(_total(paper, "total_amount", ship.total))
    else:
        total = run(paper.labels.short("total_amount"))
        rows.append(SumRow(total, _money(paper, ship.total), strong=True))
        rows.append(SumRow(run(paper.labels.short("deposit")), _money(paper, -ship.deposit)))
        rows.append(_total(paper, "balance", ship.total - ship.deposit, str(plain(ship.total))))
    return rows


def _total(paper: Paper, label: str, value: Decimal, other: str = "") -> SumRow:
    paper.say("total_amount", plain(value), other)
    words: Line = run(paper.labels.short(label), "label.total_amount")
    if label == "total_amount" and paper.plan.incoterm and paper.taste.chance("term in total", 0.07):
        words = (*words, Run(" "), term_code(paper))
    return SumRow(words, total_line(paper, value), strong=True)


def total_line(paper: Paper, value: Decimal) -> Line:
    """The amount to pay, with its currency where the house writes one here."""
    printed = Run(paper.writing.money(value, paper.ship.currency), ("total_amount",), bold=True)
    bare = paper.plan.currency == "head" and paper.taste.chance("total without currency", 0.7)
    return (printed,) if bare else paper.priced(printed)


def _money(paper: Paper, value: Decimal, *names: str) -> Line:
    text = paper.writing.money(abs(value), paper.ship.currency)
    if value < 0:
        minus = paper.taste.pick("minus", "-{}", "({})", "- {}", "▲{}" if "ja" in paper.trader.language else "-{}")
        text = minus.format(text)
    amount = Run(text, tuple(names))
    return paper.priced(amount) if paper.plan.currency == "cells" else (amount,)


def words_line(paper: Paper) -> str:
    """The total in words; empty where the house does without."""
    if paper.writing.main != "en" or not paper.taste.chance("total in words", 0.28):
        return ""
    spoken = spell_money(paper.ship.total - paper.ship.deposit, paper.ship.currency)
    lead = paper.labels.word("words")
    spoken = spoken if paper.taste.chance("words in capitals", 0.7) else spoken.capitalize()
    colon, stop = paper.taste.pick("words colon", ": ", " ", " : "), paper.taste.pick("words end", "", ".", ".***")
    return f"{lead}{colon}{spoken}{stop}"
