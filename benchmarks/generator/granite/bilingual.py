"""Invoices on a Japanese firm's own form: labels in English and Japanese, heads above values, seals."""

from __future__ import annotations

from benchmarks.generator.granite import furniture as fit
from benchmarks.generator.granite.blocks import Block, Boxes
from benchmarks.generator.granite.board import Board, Ruling, draw_marks
from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import Table
from benchmarks.generator.granite.house import Composer
from benchmarks.generator.granite.ink import Line, join, plain
from benchmarks.generator.granite.paper import BY_AIR, Paper
from benchmarks.generator.granite.pen import Flow, Pen
from benchmarks.generator.granite.shipment import Wishes
from benchmarks.samples.sheet import Align, Habit

LEFT, RIGHT = 46.0, 549.0
OPTIONS = {
    "font": ("gothic", "gothic", "mincho", "sans", "serif"),
    "habit": ("line", "glyph", "line"),
    "head": ("right", "left", "centre", "bottom"),
    "title": ("centre", "left", "ruled"),
    "to": ("underlined", "box", "label", "beside"),
    "refs": ("heads", "boxes", "list", "side"),
    "way": ("boxes", "list", "one_row", "table"),
    "label": ("corner", "bold", "beside", "corner"),
    "goods": ("grid", "rows", "columns", "grid"),
    "shade": ("light", "none", "light"),
    "marks": ("box", "column", "end", "none"),
    "packing": ("boxes", "list", "sentence"),
    "seals": ("three", "one", "none"),
    "honour": ("yes", "no", "no"),
}
ORDERS = (
    "no description quantity unit_price amount",
    "no code description quantity unit unit_price amount",
    "code description quantity unit_price amount",
    "description quantity unit unit_price amount",
    "no description hs origin quantity unit_price amount",
    "no code description quantity2 quantity unit_price amount",
    "package description quantity unit unit_price amount",
    "description code net quantity unit_price amount",
)
WAY = ("vessel_or_flight", "departure_date", "port_of_loading", "port_of_discharge", "via", "final_destination")
REFS = ("invoice_number", "invoice_date", "po_number", "lc_number")


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    habits: dict[str, Habit] = {"line": "line", "glyph": "glyph"}
    pen = Pen("INVOICE", look["font"], habit=habits[look["habit"]], size=8.8)
    boxes = Boxes(pen, look["label"], 6.6)

    def turn() -> float:
        pen.turn()
        pen.line(RIGHT, 40, plain(f"- {pen.page} -"), size=8, align="right")
        return 56.0

    flow = Flow(pen, LEFT, RIGHT, 46, 802, turn)
    table = Table(paper)
    _head(paper, look, flow)
    _refs(paper, look, flow, boxes)
    _parties(paper, look, flow, boxes)
    _way(paper, look, flow, boxes)
    _goods(paper, look, flow, table, boxes)
    _end(paper, look, flow, boxes)
    return pen.done()


def _exporter(paper: Paper, flow: Flow, align: str) -> None:
    native = paper.trade.exporter.native
    lines = [*paper.address("seller"), *paper.contact("seller", fit.letters(paper, "pf"))]
    sides: dict[str, Align] = {"right": "right", "centre": "centre", "left": "left"}
    where = sides[align]
    if native and paper.trade.start % 2:
        flow.put([plain(native)], size=11, align=where)
    flow.put(paper.name("seller"), size=12, bold=True, align=where)
    flow.put(lines, size=7.6, align=where)


def _head(paper: Paper, look: Look, flow: Flow) -> None:
    pen, title = flow.pen, join(paper.labels.lines("title"), "  ")
    if look["title"] == "left":
        flow.put([title], size=15, bold=True)
    else:
        flow.put([title], size=15, bold=True, align="centre")
    if look["title"] == "ruled":
        pen.rule(180, flow.top - 12, 415, 1.4)
    flow.gap(6)
    if look["head"] != "bottom":
        _exporter(paper, flow, look["head"])
        flow.gap(6)


def _label(paper: Paper, key: str) -> list[Line]:
    air = paper.shipment.route.mode == "air"
    return paper.labels.lines(BY_AIR.get(key, key) if air else key)


def _blocks(paper: Paper, keys: list[str]) -> list[Block]:
    return [Block(_label(paper, key), paper.value(key)) for key in keys if paper.has(key)]


def _tiles(flow: Flow, boxes: Boxes, blocks: list[Block], columns: int) -> None:
    """Boxes in rows."""
    for start in range(0, len(blocks), columns):
        row = blocks[start : start + columns]
        flow.need(40)
        flow.top = boxes.row(row, LEFT, flow.top, [(RIGHT - LEFT) / columns] * len(row))
    flow.top += 12


def _list(paper: Paper, flow: Flow, keys: list[str], x: float, top: float, right: float) -> float:
    """Labels and values in two columns."""
    pen = flow.pen
    pairs = paper.pairs(keys)
    at = min(x + max((pen.long(pair.inline) for pair in pairs), default=0) + 8, x + (right - x) * 0.6)
    for pair in pairs:
        end = pen.lines(x, top, pen.fold([pair.inline], at - x - 4))
        top = max(end, pen.lines(at, top, pen.fold(pair.value, right - at))) + 1.5
    return top


def _refs(paper: Paper, look: Look, flow: Flow, boxes: Boxes) -> None:
    keys = [*REFS, *paper.form.extras, *(["country_of_origin"] if fit.states_origin(paper) else [])]
    keys = [key for key in keys if paper.has(key)]
    if look["refs"] == "boxes":
        _tiles(flow, boxes, _blocks(paper, keys), 3)
    elif look["refs"] == "heads":
        _heads(paper, flow, keys[:4])
        flow.top = _list(paper, flow, keys[4:], LEFT, flow.top, RIGHT) + 4
    elif look["refs"] == "list":
        flow.top = _list(paper, flow, keys, LEFT, flow.top, RIGHT) + 4
    else:
        flow.top = _list(paper, flow, keys, 320, flow.top, RIGHT) + 4


def _heads(paper: Paper, flow: Flow, keys: list[str]) -> None:
    """A small ruled table: a row of heads, a row of values."""
    pen, pairs = flow.pen, paper.pairs(keys)
    wide = (RIGHT - LEFT) / len(pairs)
    labels = [pen.fold(pair.label, wide - 6, 7) for pair in pairs]
    values = [pen.fold(pair.value, wide - 6) for pair in pairs]
    top = flow.top - 8
    middle = top + max(map(len, labels)) * 9 + 4
    bottom = middle + max(map(len, values)) * pen.lead + 5
    pen.box(LEFT, top, RIGHT, middle, 0.5, 0.92)
    for number, (label, value) in enumerate(zip(labels, values, strict=True)):
        x = LEFT + number * wide
        pen.box(x, top, x + wide, bottom, 0.5)
        pen.lines(x + wide / 2, top + 9, label, size=7, align="centre", lead=9)
        pen.lines(x + wide / 2, middle + pen.size + 1, value, align="centre")
    pen.rule(LEFT, middle, RIGHT)
    flow.top = bottom + 14


def _firm(paper: Paper, role: str, honour: bool) -> list[Line]:
    lines = paper.party(role)
    if honour and len(lines) > 1:
        return [(*lines[0], *plain("  御中")), *lines[1:]]
    return lines


def _parties(paper: Paper, look: Look, flow: Flow, boxes: Boxes) -> None:
    pen = flow.pen
    keys = paper.roles()
    firms = [
        (paper.labels.lines(key), _firm(paper, key[:-5], look["honour"] == "yes" and key == "buyer_name"))
        for key in keys
    ]
    if look["to"] == "box":
        blocks = [Block(label, lines) for label, lines in firms]
        flow.top = boxes.row(blocks, LEFT, flow.top, [(RIGHT - LEFT) / len(blocks)] * len(blocks)) + 14
        return
    if look["to"] == "beside":
        for label, lines in firms:
            end = pen.lines(LEFT, flow.top, pen.fold(label, 110))
            flow.top = max(end, pen.lines(LEFT + 116, flow.top, pen.fold(lines, 380))) + 4
        return
    for label, lines in firms:
        flow.top = pen.lines(LEFT, flow.top, label[:2], size=7.4)
        end = pen.line(LEFT + 4, flow.top, lines[0], size=10.5 if look["to"] == "underlined" else 0)
        if look["to"] == "underlined":
            pen.rule(LEFT, flow.top + 4, max(end + 10, LEFT + 220), 0.7)
        flow.top = pen.lines(LEFT + 4, flow.top + pen.lead + 3, lines[1:]) + 5


def _way(paper: Paper, look: Look, flow: Flow, boxes: Boxes) -> None:
    keys = [*WAY, "incoterm", "payment_terms", *(["invoice_of"] if paper.trade.start % 2 else [])]
    if look["way"] == "boxes":
        _tiles(flow, boxes, _blocks(paper, keys), 3)
    elif look["way"] == "table":
        _tiles(flow, boxes, _blocks(paper, keys), 2)
    elif look["way"] == "one_row":
        _heads(paper, flow, [key for key in keys[:4] if paper.has(key)])
        flow.top = _list(paper, flow, keys[4:], LEFT, flow.top, RIGHT) + 6
    else:
        flow.top = _list(paper, flow, keys, LEFT, flow.top, RIGHT) + 6


def _goods(paper: Paper, look: Look, flow: Flow, table: Table, boxes: Boxes) -> None:
    marks = paper.has("marks_and_numbers")
    if look["marks"] == "box" and marks:
        lines = paper.value("marks_and_numbers")
        flow.need(80)
        flow.top = boxes.row([Block(paper.labels.lines("marks_and_numbers"), lines)], LEFT, flow.top, [200]) + 6
    indent = 92.0 if look["marks"] == "column" and marks else 0.0
    ruling = Ruling(look["goods"], shade=0.9 if look["shade"] == "light" else None, bold_head=False, space=5)
    board = Board(paper, table, flow, ruling, size=8.6, indent=indent)
    start, below = flow.top, 0.0
    if indent:
        label = flow.pen.fold(paper.labels.lines("head_marks", "label.marks_and_numbers"), 84, 7.4)
        flow.pen.lines(LEFT + 2, start + 8, label, size=7.4)
        below = draw_marks(paper, flow.pen, LEFT + 2, start + (len(label) + 2) * 11, size=8, width=84)
    page = flow.pen.page
    board.draw()
    flow.top = max(flow.top, below) if flow.pen.page == page else flow.top
    board.sums(quantities=paper.trade.start % 2 == 0)


def _end(paper: Paper, look: Look, flow: Flow, boxes: Boxes) -> None:
    pen = flow.pen
    keys = [
        "package_count",
        "net_weight_kg",
        "gross_weight_kg",
        *(["x_measurement"] if paper.trade.start % 3 == 0 else []),
    ]
    flow.need(56)
    if look["packing"] == "boxes":
        _tiles(flow, boxes, _blocks(paper, keys), len(keys))
    elif look["packing"] == "list":
        flow.top = _list(paper, flow, keys, LEFT, flow.top, 330) + 4
    else:
        line = paper.prose(
            "{package_count}  N/W {net_weight_kg}  G/W {gross_weight_kg}",
            "{package_count}  G/W {gross_weight_kg}",
            "N/W {net_weight_kg}",
        )
        flow.put([line] if line else [])
    if look["marks"] == "end" and paper.has("marks_and_numbers"):
        flow.need(90)
        flow.put([paper.labels.inline("marks_and_numbers")])
        flow.top = draw_marks(paper, pen, LEFT + 8, flow.top + 4)
    flow.put(fit.sentences(paper, "declare"), size=7.6)
    flow.gap(6)
    flow.need(150 if look["head"] == "bottom" else 66)
    if look["head"] == "bottom":
        _exporter(paper, flow, "right")
    else:
        flow.put([plain(paper.firm("seller").name)], align="right")
    _seals(look, flow)
    flow.top += 28
    pen.rule(360, flow.top, RIGHT, 0.6)
    pen.line(360, flow.top + 11, join(paper.labels.lines("x_sign"), " "), size=7.4)


def _seals(look: Look, flow: Flow) -> None:
    """The frames in which clerk, chief and head put their seals."""
    count = {"three": 3, "one": 1, "none": 0}[look["seals"]]
    for number, word in enumerate(("承認", "確認", "担当")[3 - count :] if count else ()):
        x = LEFT + number * 40
        flow.pen.box(x, flow.top - 4, x + 40, flow.top + 8, 0.4)
        flow.pen.box(x, flow.top + 8, x + 40, flow.top + 46, 0.4)
        flow.pen.line(x + 20, flow.top + 4.6, plain(word), size=7, align="centre")


COMPOSER = Composer(
    name="bilingual",
    languages=("en+ja",),
    kinds=("tools", "parts", "ceramics", "electronics", "chemicals", "machines"),
    options=OPTIONS,
    compose=compose,
    lines=((1, 3), (2, 7), (4, 12)),
    orders=ORDERS,
    extras=("x_contract", "x_sales", "x_container", "x_bl", "x_eta", "x_quotation"),
    most_extras=2,
    wishes=Wishes(specs=2),
    abroad=0.0,
    loud=0.5,
    loud_labels=0.4,
)
