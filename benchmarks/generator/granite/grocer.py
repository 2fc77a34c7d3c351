"""Invoices of a food exporter: a plain head, many items in groups over several pages, carton marks at the end."""

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
from benchmarks.samples.sheet import Align, Habit

OPTIONS = {
    "font": ("sans", "narrow", "Helvetica", "serif", "condensed", "dejavu"),
    "habit": ("line", "word", "line", "glyph"),
    "wide": ("no", "no", "no", "yes"),
    "head": ("name_left", "name_centre", "form_only", "name_right"),
    "title": ("right", "centre", "left"),
    "top": ("table", "three_columns", "heads", "left_right", "boxed"),
    "table": ("rows", "stripes", "grid", "head", "columns"),
    "shade": ("none", "light", "dark"),
    "carry": ("yes", "no", "no"),
    "running": ("number", "page", "full"),
    "sums": ("plain", "leader", "bold"),
    "packing": ("line", "table", "before"),
    "marks": ("end", "end", "top", "none"),
    "size": ("7.2", "7.6", "8.2"),
    "legal": ("yes", "no"),
}
ORDERS = (
    "no code description quantity unit_price amount",
    "package description quantity unit unit_price amount",
    "no description quantity unit net gross unit_price amount",
    "code description hs quantity unit unit_price amount",
    "quantity unit code description unit_price amount",
    "no code description hs origin quantity net unit_price amount",
    "package code description quantity unit_price amount",
    "description net quantity unit unit_price amount",
    "no hs description quantity unit net unit_price amount",
    "code quantity unit description unit_price amount",
)
TOP = ("invoice_number", "invoice_date", "po_number", "lc_number", "vessel_or_flight", "departure_date",
       "port_of_loading", "port_of_discharge", "via", "final_destination", "incoterm", "payment_terms")  # fmt: skip
PACKING = ("package_count", "net_weight_kg", "gross_weight_kg", "x_measurement")


def compose(paper: Paper, look: Look) -> bytes:
    """The paper as PDF."""
    habits: dict[str, Habit] = {"line": "line", "word": "word", "glyph": "glyph"}
    pen = Pen(paper.shipment.number, look["font"], habit=habits[look["habit"]], wide=look["wide"] == "yes", size=8.4)
    right = pen.width - 40

    def turn() -> float:
        pen.turn()
        _running(paper, look, pen, right)
        return 60.0

    flow = Flow(pen, 40, right, 46, pen.height - 46, turn)
    table = Table(paper)
    _head(paper, look, flow)
    _top(paper, look, flow)
    board = _board(paper, look, flow, table)
    board.draw()
    board.sums(
        quantities=paper.trade.start % 3 > 0,
        bold=look["sums"] != "plain",
        leader=" ...." if look["sums"] == "leader" else "",
    )
    _end(paper, look, flow)
    return pen.done()


def _running(paper: Paper, look: Look, pen: Pen, right: float) -> None:
    number = join([paper.labels.inline("invoice_number", " "), plain(paper.shipment.number)])
    number = tuple(plain(piece.text)[0] for piece in number)
    if look["running"] == "number":
        pen.line(40, 40, number, size=7.5)
    elif look["running"] == "full":
        pen.line(40, 40, plain(paper.firm("seller").name), size=7.5, bold=True)
        pen.line(right, 40, number, size=7.5, align="right")
    pen.line(right, pen.height - 26, join([paper.labels.inline("x_page"), plain(str(pen.page))]), size=7, align="right")


def _head(paper: Paper, look: Look, flow: Flow) -> None:
    pen, how = flow.pen, look["head"]
    sides: dict[str, Align] = {"right": "right", "centre": "centre", "left": "left"}
    side = sides[look["title"]]
    title = paper.labels.lines("title")
    contact = [join(paper.contact("seller", "pf" if paper.trade.start % 2 else "ma"), "  ")]
    if how == "form_only":
        flow.put(title, size=14, bold=True, align=side)
        flow.gap(4)
        flow.put(paper.labels.lines("seller_name"), size=7)
        flow.put([*paper.name("seller"), *paper.address("seller"), *contact])
        flow.gap(6)
        return
    if how == "name_centre":
        flow.put(paper.name("seller"), size=14, bold=True, align="centre")
        flow.put([join(paper.address("seller"), ", "), *contact], size=7.6, align="centre")
    elif how == "name_right":
        flow.put(paper.name("seller"), size=12, bold=True, align="right")
        flow.put([*paper.address("seller"), *contact], size=7.6, align="right")
    else:
        flow.put(paper.name("seller"), size=13, bold=True)
        flow.put([*paper.address("seller"), *contact], size=7.6)
    flow.gap(2)
    flow.rule(0.8)
    flow.gap(8)
    flow.put(title, size=12, bold=True, align=side)
    flow.gap(4)
    pen.page = 1


def _firms(paper: Paper) -> list[tuple[list[Line], list[Line]]]:
    keys = paper.roles()
    return [(paper.labels.lines(key), paper.party(key[:-5], "p" if paper.trade.start % 4 == 0 else "")) for key in keys]


def _pairs(paper: Paper, look: Look) -> list[Pair]:
    keys = [*TOP, *(["country_of_origin"] if fit.states_origin(paper) else []), *paper.form.extras]
    keys += ["package_count", "gross_weight_kg", "net_weight_kg"] if look["packing"] == "before" else []
    return paper.pairs([key for key in keys if paper.has(key)])


def _top(paper: Paper, look: Look, flow: Flow) -> None:
    ways = {
        "table": _as_table,
        "three_columns": _as_columns,
        "heads": _as_heads,
        "left_right": _as_halves,
        "boxed": _as_boxes,
    }
    ways[look["top"]](flow, _firms(paper), _pairs(paper, look))
    if look["marks"] == "top" and paper.has("marks_and_numbers"):
        line = join([paper.labels.inline("marks_and_numbers"), join(paper.value("marks_and_numbers")[:1])])
        rest = paper.value("marks_and_numbers")[1:]
        flow.put([line, *rest])
    flow.gap(4)


Firms = list[tuple[list[Line], list[Line]]]


def _column(flow: Flow, pairs: list[Pair], x: float, right: float, top: float) -> float:
    pen = flow.pen
    at = min(x + max((pen.long(pair.inline) for pair in pairs), default=0) + 6, x + (right - x) * 0.55)
    for pair in pairs:
        label = pen.fold([pair.inline], at - x - 3)
        end = pen.lines(x, top, label)
        top = max(end, pen.lines(at, top, pen.fold(pair.value, right - at))) + 1
    return top


def _as_table(flow: Flow, firms: Firms, pairs: list[Pair]) -> None:
    """Everything in one column of labels and values."""
    pen = flow.pen
    for label, lines in firms:
        pen.lines(flow.left, flow.top, label, size=7.2)
        flow.top = pen.lines(flow.left + 110, flow.top, pen.fold(lines, 330)) + 2
    flow.top = _column(flow, pairs, flow.left, flow.left + 420, flow.top) + 4


def _as_columns(flow: Flow, firms: Firms, pairs: list[Pair]) -> None:
    """Firms beside each other, then the pairs in three columns."""
    wide = (flow.right - flow.left) / 3
    top, ends = flow.top, []
    for number, (label, lines) in enumerate(firms):
        x = flow.left + number * wide
        at = flow.pen.lines(x, top, flow.pen.fold(label, wide - 8, 7.2), size=7.2)
        ends.append(flow.pen.lines(x, at, flow.pen.fold(lines, wide - 8)))
    top = max(ends) + 6
    share = -(-len(pairs) // 3)
    ends = [
        _column(flow, pairs[n * share : (n + 1) * share], flow.left + n * wide, flow.left + (n + 1) * wide - 6, top)
        for n in range(3)
    ]
    flow.top = max(ends) + 4


def _as_heads(flow: Flow, firms: Firms, pairs: list[Pair]) -> None:
    """Firms below each other, then rows of labels above values."""
    pen = flow.pen
    for label, lines in firms:
        line = join([label[0], plain(" ")])
        end = pen.line(flow.left, flow.top, line, size=7.2)
        flow.top = pen.lines(max(end, flow.left + 80), flow.top, pen.fold(lines, 300)) + 3
    wide = (flow.right - flow.left) / 4
    for start in range(0, len(pairs), 4):
        row, ends = pairs[start : start + 4], []
        pen.rule(flow.left, flow.top - 8, flow.right, 0.4)
        for number, pair in enumerate(row):
            x = flow.left + number * wide
            at = pen.lines(x, flow.top, pen.fold(pair.label, wide - 6, 6.8), size=6.8)
            ends.append(pen.lines(x, at, pen.fold(pair.value, wide - 6)))
        flow.top = max(ends) + 5
    flow.gap(2)


def _as_halves(flow: Flow, firms: Firms, pairs: list[Pair]) -> None:
    """Firms at the left, pairs at the right."""
    pen, middle, top = flow.pen, (flow.left + flow.right) / 2, flow.top
    for label, lines in firms:
        flow.top = pen.lines(flow.left, flow.top, label, size=7.2, bold=True)
        flow.top = pen.lines(flow.left, flow.top, pen.fold(lines, middle - flow.left - 12)) + 4
    flow.top = max(flow.top, _column(flow, pairs, middle, flow.right, top)) + 4


def _as_boxes(flow: Flow, firms: Firms, pairs: list[Pair]) -> None:
    """Firms and pairs in two frames."""
    pen, top = flow.pen, flow.top
    middle = (flow.left + flow.right) / 2 - 4
    inner = Flow(pen, flow.left + 4, middle - 4, top + 4, flow.bottom, flow.turn)
    for label, lines in firms:
        inner.put(label, size=7)
        inner.put(lines)
        inner.gap(3)
    end = max(inner.top, _column(flow, pairs, middle + 12, flow.right - 4, top + 4))
    pen.box(flow.left, top - 8, middle, end, 0.6)
    pen.box(middle + 8, top - 8, flow.right, end, 0.6)
    flow.top = end + 14


def _board(paper: Paper, look: Look, flow: Flow, table: Table) -> Board:
    shade = {"none": None, "light": 0.92, "dark": 0.8}[look["shade"]]
    ruling = Ruling(look["table"], pad=3, space=2.5, shade=shade, carry=look["carry"] == "yes")
    flow.gap(2)
    return Board(paper, table, flow, ruling, size=float(look["size"]))


def _end(paper: Paper, look: Look, flow: Flow) -> None:
    pen = flow.pen
    flow.need(90)
    if look["packing"] == "line":
        line = paper.prose(
            "TOTAL {package_count} / N.W. {net_weight_kg} / G.W. {gross_weight_kg}",
            "TOTAL {package_count} - N.W. {net_weight_kg}",
            "{package_count}, G.W. {gross_weight_kg}",
            "{package_count}",
        )
        flow.put([line] if line else [])
    elif look["packing"] == "table":
        flow.top = _column(
            flow, paper.pairs(PACKING[: 3 + paper.trade.start % 2]), flow.left, flow.left + 300, flow.top
        )
    if look["marks"] == "end" and paper.has("marks_and_numbers"):
        flow.need(100)
        flow.gap(4)
        flow.put([paper.labels.inline("marks_and_numbers")])
        flow.top = draw_marks(paper, pen, flow.left + 6, flow.top + 4)
    notes = [*fit.sentences(paper, "declare"), *(fit.sentences(paper, "terms") if look["legal"] == "yes" else [])]
    flow.gap(5)
    flow.put(notes, size=7.4)
    flow.need(70)
    flow.gap(12)
    x = flow.right - 190
    pen.line(x, flow.top, plain(paper.firm("seller").name))
    pen.sheet.signature(x, flow.top + 4, paper.trade.exporter.name, 90)
    pen.rule(x, flow.top + 42, flow.right, 0.5)
    pen.lines(x, flow.top + 52, paper.labels.lines("x_sign"), size=7.4)


COMPOSER = Composer(
    name="grocer",
    languages=("en", "en", "en", "en", "es"),
    kinds=("food", "food", "food", "ceramics", "crafts"),
    options=OPTIONS,
    compose=compose,
    lines=((8, 18), (15, 34), (25, 60), (3, 8)),
    orders=ORDERS,
    extras=("x_container", "x_booking", "x_bl", "x_eta", "x_contract", "x_customer"),
    most_extras=2,
    wishes=Wishes(specs=1, free=0.02),
    sea=0.85,
    groups=0.55,
    loud=0.55,
    unit_in_head=True,
)
