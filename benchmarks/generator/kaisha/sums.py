"""Sums: subtotal, charges, the total and what it is in words, as rows, a box or a line."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from html import escape

from benchmarks.generator.kaisha.figures import spell_amount, write_number
from benchmarks.generator.kaisha.lexicon import link
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.values import term_html, total_html
from benchmarks.generator.kaisha.words import words
from benchmarks.generator.kit.web import element, join


@dataclass(frozen=True)
class SumRow:
    """A row of the sums as HTML; ``kind`` is ``charge``, ``part`` or ``total``."""

    kind: str
    label: str
    amount: str


def sum_rows(paper: Paper) -> list[SumRow]:
    """All rows of the sums."""
    rows = []
    ship, form = paper.ship, paper.form
    if ship.charges and form.chance("subtotal", 0.75):
        rows.append(SumRow("part", escape(_word(paper, "subtotal")), paper.money("", ship.goods_value, "charge")))
    for number, (kind, amount) in enumerate(ship.charges):
        name = "air_freight" if kind == "freight" and ship.mode != "sea" else kind
        label = link(f"charge.{number}.description", _word(paper, name))
        rows.append(SumRow("charge", label, paper.money(f"charge.{number}.amount", amount, "charge", number + 1)))
    if form.kind == "slip" and form.chance("tax", 0.6):
        rows.append(SumRow("part", escape(_word(paper, "tax")), "0"))
    rows.append(SumRow("total", _total_label(paper), total_html(paper)))
    return rows


def _word(paper: Paper, kind: str) -> str:
    """The house's word for a charge; percentages follow from the choice."""
    lists = words("phrases")["charges_ja" if paper.form.japanese else "charges"]
    text: str = paper.form.pick(f"charge.{kind}", lists[kind])
    if "{" in text:
        goods, discount = paper.ship.goods_value, -dict(paper.ship.charges)["discount"]
        text = text.replace("{3|5|10}", str(round(discount / goods * 100)))
    return text


def _total_label(paper: Paper) -> str:
    label = paper.label("total_amount", small=True)
    if "incoterm" in paper.keys and paper.form.chance("total.term", 0.15):
        return f"{label} {term_html(paper, '{} {}')}"
    return label


def sums_box(paper: Paper) -> str:
    """The sums as a small table at the right or left."""
    kind = paper.form.pick("sums.box", ("ruled", "rowed", "bare", "ruled"))
    rows = join(
        element("tr", element("td", row.label, "lab") + element("td", row.amount, "num"), f"sum-{row.kind}")
        for row in sum_rows(paper)
    )
    side = paper.form.pick("sums.side", ("push-right", "push-right", ""))
    return element("table", rows, f"{kind} sums {side}")


def sums_line(paper: Paper) -> str:
    """The sums as lines of type."""
    lines = [
        element(
            "div", f"{element('span', row.label, 'lab')} {element('span', row.amount, 'num')}", f"line sum-{row.kind}"
        )
        for row in sum_rows(paper)
    ]
    return element("div", join(lines), paper.form.pick("sums.align", ("right", "right", "", "mid")))


def in_words(paper: Paper) -> str:
    """The total in words, where the house prints it; its currency is that of the paper."""
    if paper.form.japanese or not paper.form.chance("words", 0.14):
        return ""
    text = spell_amount(paper.ship.total, paper.ship.currency)
    style = paper.form.pick(
        "words.style", ("SAY {} ONLY.", "SAY TOTAL: {} ONLY", "({} ONLY)", "TOTAL AMOUNT IN WORDS: {} ONLY")
    )
    return element("div", escape(style.format(text)), "line")


def total_quantity(paper: Paper) -> str:
    """The sum of all quantities, where they are of one unit."""
    lines = paper.ship.load.lines
    if len({line.unit for line in lines}) > 1 or not paper.form.chance("quantity.sum", 0.55):
        return ""
    return write_number(sum((line.quantity for line in lines), Decimal(0)))
