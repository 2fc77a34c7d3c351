"""Invoices of a trading house: letterhead in the middle, sentences on shipment and credit, marks at the left."""

from __future__ import annotations

from benchmarks.generator.granite import furniture as fit
from benchmarks.generator.granite.board import Board, Ruling, draw_marks
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.house import Composer
from benchmarks.generator.granite.ink import Line, join, plain
from benchmarks.generator.granite.paper import Pair, Paper
from benchmarks.generator.granite.pen import Flow, Pen
from benchmarks.generator.granite.shipment import Wishes
from benchmarks.samples.sheet import Habit

OPTIONS = {
    "font": ("serif", "Times-Roman", "Courier", "mono", "Helvetica", "mincho"),
    "habit": ("line", "line", "word", "glyph"),
    "head": ("centre", "centre", "left", "rule", "foot"),
    "title": ("centre", "spaced", "underlined", "right"),
    "open": ("block_left", "block_right", "sentence", "two_blocks"),
    "shipment": ("lines", "prose", "columns", "lines"),
    "credit": ("sentence", "line", "block"),
    "goods": ("head", "none", "columns", "rows", "outer"),
    "marks": ("left", "left", "below", "before", "none"),
    "of": ("centre", "line", "none", "in_table"),
    "term": ("above_prices", "line", "with_total", "line"),
    "weights": ("prose", "list", "columns"),
    "words": ("yes", "no"),
    "sign": ("right", "right", "left"),
    "declare": ("yes", "no"),
}
ORDERS = (
    "description quantity unit_price amount",
    "description quantity unit_price amount",
    "no description quantity unit_price amount",
    "quantity description unit_price amount",
    "description quantity unit unit_price amount",
    "no code description quantity unit_price amount",
    "description package quantity unit_price amount",
    "description net quantity unit_price amount",
)
WAY = ("vessel_or_flight", "departure_date", "port_of_loading", "port_of_discharge", "via", "final_destination")


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    habits: dict[str, Habit] = {"line": "line", "word": "word", "glyph": "glyph"}
    pen = Pen(
        "Invoice", look["font"], habit=habits[look["habit"]], size=8.6 if look["font"] in ("mono", "Courier") else 9.6
    )
    table = Table(paper)

    def turn() -> float:
        pen.turn()
        number = paper.shipment.number
        pen.line(545, 42, plain(f"{paper.labels.word('title')} {number}  ({pen.page})"), size=8, align="right")
        return 62.0

    flow = Flow(pen, 52, 545, 50, 800, turn)
    _head(paper, look, flow)
    _open(paper, look, flow)
    _credit(paper, look, flow)
    _way(paper, look, flow)
    _goods(paper, look, flow, table)
    _end(paper, look, flow)
    return pen.done()


def _head(paper: Paper, look: Look, flow: Flow) -> None:
    pen = flow.pen
    how = look["head"]
    name, contact = (
        paper.name("seller"),
        paper.contact("seller", fit.letters(paper, "pf" if paper.trade.start % 2 else "pm")),
    )
    if how == "foot":
        flow.put(name, size=15, bold=True, align="centre")
        line = join([*paper.address("seller"), *contact[:1]], " ")
        pen.rule(52, 806, 545, 0.6)
        pen.line(298, 817, line, size=min(7.5, 7.5 * 480 / max(480, pen.long(line, 7.5))), align="centre")
    else:
        align = "left" if how == "left" else "centre"
        flow.put(name, size=16, bold=True, align="left" if how == "left" else "centre")
        address = [join(paper.address("seller"), " ")] if paper.trade.start % 3 == 0 else paper.address("seller")
        flow.put([*address, join(contact, "   ")], size=8, align="left" if align == "left" else "centre")
        if how == "rule":
            flow.rule(1.2)
    flow.gap(12)
    _title(paper, look, flow)


def _title(paper: Paper, look: Look, flow: Flow) -> None:
    pen, text = flow.pen, paper.labels.word("title")
    if look["title"] == "spaced":
        text = "  ".join(" ".join(word) for word in text.split()) if len(text) < 20 else text
    align = "right" if look["title"] == "right" else "centre"
    flow.put([plain(text)], size=13, bold=True, align="right" if align == "right" else "centre")
    if look["title"] == "underlined":
        half = pen.long(plain(text), 13, bold=True) / 2
        pen.rule(298.5 - half, flow.top - 13, 298.5 + half, 0.8)
    flow.gap(8)


def _refs(paper: Paper, look: Look) -> list[Pair]:
    keys = ["invoice_number", "invoice_date", "po_number", *(["lc_number"] if look["credit"] == "line" else [])]
    keys += [key for key in paper.form.extras if paper.has(key)]
    return paper.pairs([*keys, "payment_terms", *(["incoterm"] if look["term"] == "line" else [])])


def _pairs(flow: Flow, pairs: list[Pair], x: float, top: float, right: float) -> float:
    """Labels with values behind them, the values in line."""
    pen = flow.pen
    at = x + max((pen.long(pair.inline) for pair in pairs), default=0) + 8
    for pair in pairs:
        pen.line(x, top, pair.inline)
        top = pen.lines(at, top, pen.fold(pair.value, right - at))
        top += 2
    return top


def _parties(paper: Paper, flow: Flow, x: float, top: float, right: float) -> float:
    pen = flow.pen
    keys = paper.roles()
    for key in keys[: 2 + paper.trade.start % 2]:
        top = pen.lines(x, top, [paper.labels.inline(key)])
        top = pen.lines(x + 10, top, pen.fold(paper.party(key[:-5]), right - x - 10)) + 5
    return top


def _open(paper: Paper, look: Look, flow: Flow) -> None:
    how, top, pen = look["open"], flow.top, flow.pen
    if how == "sentence":
        line = join([paper.labels.inline("invoice_number"), paper.line("invoice_number")])
        pen.line(52, top, line)
        line = join([paper.labels.inline("invoice_date"), paper.line("invoice_date")])
        pen.line(545, top, line, align="right")
        pairs = [pair for pair in _refs(paper, look) if pair.key not in ("invoice_number", "invoice_date")]
        top = _parties(paper, flow, 52, top + 2 * pen.lead, 545)
        flow.top = _pairs(flow, pairs, 52, top, 545) + 4
        return
    if how == "two_blocks":
        left = _pairs(flow, _refs(paper, look), 52, top, 290)
        flow.top = max(left, _parties(paper, flow, 310, top, 545)) + 4
        return
    left_first = how == "block_left"
    parties, refs = (52.0, 310.0) if left_first else (310.0, 52.0)
    ends = (_parties(paper, flow, parties, top, parties + 235), _pairs(flow, _refs(paper, look), refs, top, refs + 235))
    flow.top = max(ends) + 4


def _credit(paper: Paper, look: Look, flow: Flow) -> None:
    """The credit under which the goods are shipped."""
    if look["credit"] == "line" or not paper.has("lc_number"):
        return
    bank, date = paper.shipment.bank, paper.hand.date(paper.shipment.credit_date)
    number = paper.line("lc_number")
    if look["credit"] == "sentence":
        label = (paper.labels.inline("lc_number")[0], plain(" ")[0])
        lead = plain(f"DRAWN UNDER {bank.upper()}, ")
        flow.put([(*lead, *label, *number, *plain(f" DATED {date.upper()}"))])
    else:
        flow.put([join([paper.labels.inline("lc_number"), number])])
        flow.put([join([paper.labels.inline("x_issuing"), plain(bank)]), plain(date)])
    flow.gap(4)


def _way(paper: Paper, look: Look, flow: Flow) -> None:
    if look["of"] in ("line", "centre") and paper.has("invoice_of"):
        pair = paper.pair("invoice_of")
        flow.put([join([pair.inline, pair.value[0]])], align="centre" if look["of"] == "centre" else "left")
        flow.gap(3)
    keys = [*WAY, *(["country_of_origin"] if fit.states_origin(paper) and look["declare"] == "no" else [])]
    if look["shipment"] == "prose":
        sentence = paper.prose(paper.form.names["shipped"])
        if sentence:
            flow.put([sentence])
            keys = keys[4:]
    pairs = paper.pairs(keys)
    if look["shipment"] == "columns" and len(pairs) > 3:
        half = -(-len(pairs) // 2)
        top = flow.top
        ends = (_pairs(flow, pairs[:half], 52, top, 295), _pairs(flow, pairs[half:], 305, top, 545))
        flow.top = max(ends)
    else:
        flow.top = _pairs(flow, pairs, 52, flow.top, 545)
    if look["marks"] == "before" and paper.has("marks_and_numbers"):
        flow.put([paper.labels.inline("marks_and_numbers")])
        flow.top = draw_marks(paper, flow.pen, 60, flow.top + 4)
    flow.gap(4)


def _goods(paper: Paper, look: Look, flow: Flow, table: Table) -> None:
    pen, aside = flow.pen, look["marks"] == "left" and paper.has("marks_and_numbers")
    indent = 105.0 if aside else 0.0
    if look["term"] == "above_prices" and paper.has("incoterm"):
        pen.line(545, flow.top, paper.line("incoterm"), align="right")
        flow.gap(6)
    ruling = Ruling(look["goods"], space=5, bold_head=paper.trade.start % 2 == 0, carry=paper.trade.start % 5 == 0)
    board = Board(paper, table, flow, ruling, size=pen.size, indent=indent)
    if aside:
        label = pen.fold(paper.labels.lines("head_marks", "label.marks_and_numbers"), 98)
        pen.lines(52, flow.top + pen.size + 1, label)
        draw_marks(paper, pen, 56, flow.top + (len(label) + 2) * pen.lead, width=94)
    if look["of"] == "in_table" and paper.has("invoice_of"):
        board.draw()
        flow.top += 10
        pair = paper.pair("invoice_of")
        flow.put([join([pair.inline, pair.value[0]])], x=board.left + 4)
    else:
        board.draw()
    if aside:
        flow.top = max(flow.top, board.start + 100) if pen.page == 1 else flow.top
    board.sums(quantities=paper.trade.start % 2 == 0)
    if look["term"] == "with_total" and paper.has("incoterm"):
        flow.put([paper.line("incoterm")], align="right")


def _weights(paper: Paper, look: Look, flow: Flow) -> None:
    if look["weights"] == "prose":
        line = paper.prose(
            "PACKED IN {package_count}, N.W. {net_weight_kg}, G.W. {gross_weight_kg}",
            "TOTAL: {package_count}. GROSS WEIGHT {gross_weight_kg}",
            "PACKING: {package_count}",
            "NET WEIGHT: {net_weight_kg}",
        )
        flow.put([line] if line else [])
        return
    pairs = paper.pairs(["package_count", "net_weight_kg", "gross_weight_kg", "x_measurement"])
    flow.need(70)
    if look["weights"] == "list":
        flow.top = _pairs(flow, pairs, 52, flow.top, 400)
        return
    for number, pair in enumerate(pairs):
        x = 52 + number * 124
        flow.pen.lines(x, flow.top, [*pair.label[:1], *flow.pen.fold(pair.value, 118)])
    flow.gap(4.2 * flow.pen.lead)


def _end(paper: Paper, look: Look, flow: Flow) -> None:
    if look["words"] == "yes" and paper.trade.first == "en":
        flow.put([paper.words()])
        flow.gap(4)
    _weights(paper, look, flow)
    if look["marks"] == "below" and paper.has("marks_and_numbers"):
        flow.gap(4)
        flow.need(120)
        flow.put([paper.labels.inline("marks_and_numbers")])
        flow.top = draw_marks(paper, flow.pen, 60, flow.top + 4)
    lines: list[Line] = []
    if look["declare"] == "yes":
        lines = [*fit.sentences(paper, "declare"), *([fit.origin_sentence(paper)] if fit.states_origin(paper) else [])]
    flow.gap(4)
    flow.put([*lines, *fit.sentences(paper, *(["remarks"] if paper.trade.start % 3 else []))])
    flow.gap(8)
    flow.need(62)
    x = 330.0 if look["sign"] == "right" else 52.0
    flow.pen.line(x, flow.top, plain(paper.firm("seller").name))
    flow.pen.sheet.signature(x, flow.top + 6, paper.trade.exporter.person, 100)
    flow.pen.rule(x, flow.top + 46, x + 180, 0.6)
    flow.pen.line(x, flow.top + 58, plain(f"{paper.firm('seller').person}, Manager"))
    if paper.trade.start % 2:
        flow.pen.line(52 if x > 52 else 480, flow.top + 58, plain("E. & O. E."))


COMPOSER = Composer(
    name="trader",
    languages=("en",),
    kinds=("steel", "steel", "chemicals", "garden", "textile", "machines"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 2), (1, 4), (3, 9)),
    orders=ORDERS,
    extras=("x_contract", "x_bl", "x_policy", "x_container", "x_quotation"),
    most_extras=2,
    wishes=Wishes(specs=3),
    sea=0.92,
    abroad=0.2,
    loud=0.65,
    loud_labels=0.6,
    unit_in_head=True,
)
