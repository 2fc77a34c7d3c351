"""What the goods come to: charges, totals, in the table, in a box or in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.harbour.bits import Bit, Line, named, plain, run_on
from benchmarks.generator.harbour.blocks import Block, Gap, Panel, Row, Rule, Stack, Text
from benchmarks.generator.harbour.columns import Goods
from benchmarks.generator.harbour.figures import NAMES, in_words, places
from benchmarks.generator.harbour.grid import Entry, Table
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.slots import trade_line


@dataclass(frozen=True)
class Sum:
    """A line of the sums; ``kind`` is part, total or after."""

    label: Line
    amount: Line
    kind: str


def sums(paper: Paper, bare: bool = False) -> list[Sum]:
    """Subtotal, charges, total, deposit; without currency where ``bare``."""
    form, shipment = paper.form, paper.shipment
    found: list[Sum] = []
    if shipment.charges and form.has("subtotal", 0.8):
        found.append(Sum(_label(paper, "subtotal"), plain(paper.money(shipment.goods)), "part"))
    for number, (key, amount) in enumerate(shipment.charges):
        label = named(run_text(paper, key), f"charge.{number}.description")
        found.append(Sum(label, named(paper.money(amount), f"charge.{number}.amount"), "part"))
    if shipment.deposit:
        whole = Decimal(shipment.total)
        paper.alt["total_amount"] = [f"{whole:f}"]
        found.append(Sum(_label(paper, "total"), paper.total(whole, name="", bare=bare), "total"))
        found.append(Sum(_label(paper, "deposit"), plain(paper.money(-shipment.deposit)), "after"))
        found.append(Sum(_label(paper, "balance"), paper.total(bare=bare), "total"))
        return found
    label = _label(paper, "total", "label.total_amount")
    if form.has("term at total", 0.12) and len(label) == 1:
        label = (*label, Bit(" "), *trade_line(paper))
    return [*found, Sum(label, paper.total(bare=bare), "total")]


def run_text(paper: Paper, key: str) -> str:
    """A label as one text."""
    return " ".join(paper.form.label(key))


def _label(paper: Paper, key: str, name: str = "") -> Line:
    if key == "balance":
        name = "label.total_amount"
    text = run_text(paper, key)
    return named(text.upper() if paper.form.has("sums upper", 0.3) else text, name)


def place(paper: Paper) -> str:
    """Where the firm's sums stand: in the table, in its last row, in a box or in a line below."""
    return paper.form.choose("sums at", (("table", 5), ("row", 4), ("box", 3), ("line", 1.2), ("prose", 0.7)))


def into_table(paper: Paper, goods: Goods, table: Table) -> None:
    """Adds the sums to the table where they belong there."""
    where, bold = place(paper), paper.form.has("bold total", 0.55)
    entries = list(table.entries)
    if where == "row" and not paper.shipment.charges and not paper.shipment.deposit:
        (only,) = sums(paper, bare=True)
        cells: dict[str, list[Line]] = {"description": [only.label], "amount": [_with_sign(paper, only.amount)]}
        if paper.form.has("total quantity", 0.6):
            cells["quantity"] = [plain(text) for text in goods.totals_of_units()]
        entries.append(Entry("total", cells, bold=bold))
    elif where in ("table", "row"):
        for one in sums(paper, bare=True):
            total = one.kind == "total"
            amount = _with_sign(paper, one.amount) if total else one.amount
            entries.append(Entry("sum", {"amount": [amount]}, one.label, bold and total))
    table.entries = entries


def _with_sign(paper: Paper, amount: Line) -> Line:
    """The total with its currency, unless heads or a slot say it already."""
    printed = "currency" in paper.form.deal or paper.form.choose(
        "currency in heads", (("", 4), ("amount", 2), ("price", 1.5))
    )
    if printed and not paper.form.has("sign at total", 0.4) and not paper.form.has("symbols", 0.12):
        return amount
    style = paper.form.choose("money", (("before", 5), ("symbol", 2), ("after", 1.5)))
    sign = paper.currency(style == "symbol")
    return (*amount, Bit(" "), sign) if style == "after" else (sign, Bit(" "), *amount)


def below_table(paper: Paper, goods: Goods) -> list[Block]:
    """The sums where they stand below the table, and the total in words."""
    where = place(paper)
    blocks: list[Block] = []
    if where == "box":
        blocks.append(_box(paper))
    elif where == "line":
        blocks.append(_one_line(paper))
    elif where == "prose":
        parts = [(*one.label, Bit(": "), *one.amount) for one in sums(paper)]
        blocks.append(Text([run_on([part], "") for part in parts], bold=paper.form.has("bold total", 0.55)))
    if where != "row" and paper.form.has("total quantity below", 0.2):
        label = {"en": "Total quantity: ", "de": "Gesamtmenge: ", "fr": "Quantité totale : ", "es": "Cantidad total: "}
        blocks.append(Text([plain(label[paper.form.voice.language] + ", ".join(goods.totals_of_units()))]))
    words = in_full(paper)
    if words and paper.form.has("in words", 0.25):
        blocks.append(Text([plain(words)]))
    return blocks


def _box(paper: Paper) -> Block:
    """Label and amount beside each other at the right."""
    form, look = paper.form, paper.form.look
    framed = form.has("sums framed", 0.5)
    rows: list[Block] = []
    for one in sums(paper):
        bold = form.has("bold total", 0.55) and one.kind == "total"
        label, amount = Text([one.label], bold=bold), Text([one.amount], align="right", bold=bold)
        if framed:
            rows.append(Row([Panel(label, "ltrb", 3, look.rule), Panel(amount, "ltrb", 3, look.rule)], [1.1, 1]))
        else:
            rows += [Rule(0.5)] if one.kind == "total" and form.has("rule over total", 0.6) else []
            rows.append(Row([label, amount], [1.1, 1], 4))
    share = form.any("box width", 0.4, 0.46, 0.55)
    return Row([Gap(1), Stack(rows, 0 if framed else 2)], [1 - share, share])


def _one_line(paper: Paper) -> Block:
    """Each sum across the width."""
    rows: list[Block] = [Row([Text([one.label]), Text([one.amount], align="right")], [1.5, 1]) for one in sums(paper)]
    last = paper.form.has("line below total", 0.5)
    return Stack([*rows, Rule(0.6, paper.form.has("double total", 0.5))] if last else rows, 2)


def in_full(paper: Paper) -> str:
    """The total in English words."""
    shipment, form = paper.shipment, paper.form
    if form.voice.language != "en" or shipment.currency not in NAMES or shipment.deposit:
        return ""
    total = shipment.total
    name = form.any("currency in words", *NAMES[shipment.currency])
    cents = int((total % 1) * 100)
    tail = ""
    if places(shipment.currency) and cents:
        tail = form.any("cents", f" AND {cents:02}/100", f" AND CENTS {in_words(cents)}", f" & {cents:02}/100")
    head = form.any("say", "SAY: ", "SAY ", "TOTAL IN WORDS: ", "Amount in words: ")
    text = f"{name} {in_words(int(total))}{tail} ONLY"
    return head + (text.capitalize() if head.startswith("Amount") else text)
