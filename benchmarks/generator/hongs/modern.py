"""Forms that programs print: boxed heads, rows of cells, side columns, spread sheets, line printers."""

from __future__ import annotations

from benchmarks.generator.hongs import parts, sums
from benchmarks.generator.hongs.classic import parties
from benchmarks.generator.hongs.feet import bank, closing, declaration, remarks, signature
from benchmarks.generator.hongs.heads import letterhead, title
from benchmarks.generator.hongs.lists import Item, list_html
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.people import beside, blocks
from benchmarks.generator.kit.web import element, join


def short(paper: Paper) -> bool:
    """Whether the exporter's name fits on a line of a narrow column."""
    return len(paper.habits.exporter.name) < 24


def office(paper: Paper) -> str:
    """Letterhead left, title and numbers right, bill to and ship to, a row of cells, goods, sums in a box."""
    look = paper.look
    paper.head_room = 240
    refs = list_html(
        paper, parts.refs(paper), look.pick("office refs", ("aligned", "ruled", "righted", "colons", "boxes"))
    )
    head = letterhead(paper, look.pick("office head", ("logo left", "left", "logo right", "local first", "boxed")))
    right = title(paper, style=look.pick("office title", ("right", "left", "inverse", "small", "centre"))) + refs
    top = beside([head, right], look.pick("office top", ("plain", "plain", "middle")), (54, 46))
    people = beside(
        blocks(paper, parties(paper), look.pick("office parties", ("bar", "head", "frame", "corner", "under"))),
        look.pick("office frame", ("plain", "plain", "ruled")),
    )
    strip = list_html(
        paper,
        (*parts.way_names(paper), *paper.form.terms),
        look.pick("office strip", ("strip", "strip heads", "cells ruled", "cells")),
        look.pick("office across", (3, 4, 5)),
    )
    table = parts.table(paper)
    low = join((bank(paper, 0.6), remarks(paper)))
    order = (people, strip) if look.chance("people first", 0.8) else (strip, people)
    return join(
        (
            top,
            *order,
            parts.general_line(paper),
            table,
            parts.words_line(paper),
            parts.marks_and_weights(paper),
            low,
            declaration(paper),
            signature(paper, wide_name=short(paper)),
        )
    )


def strips(paper: Paper) -> str:
    """Rows of cells over the whole width, heads above values."""
    look = paper.look
    across = look.pick("strips across", (3, 4, 5))
    style = look.pick("strips", ("strip", "cells ruled", "strip heads", "cells"))
    people = beside(
        blocks(paper, parties(paper), look.pick("strip parties", ("corner", "bar", "head"))),
        look.pick("strip frame", ("plain", "ruled")),
    )
    rows = [
        list_html(paper, names, style, across)
        for names in (parts.refs(paper), parts.way_names(paper), paper.form.terms)
    ]
    rows.insert(look.pick("people between strips", (0, 1, 1, 2)), people)
    table = parts.table(paper)
    return join(
        (
            letterhead(paper),
            title(paper),
            *rows,
            parts.lower(paper, table),
        )
    )


def side_column(paper: Paper) -> str:
    """A narrow column with all particulars beside the parties and goods."""
    look = paper.look
    style = look.pick("side list", ("stacked", "boxes", "lines", "stacked"))
    side = join(
        list_html(paper, names, style) for names in (parts.refs(paper), parts.way_names(paper), paper.form.terms)
    )
    people = join(blocks(paper, parties(paper)))
    table = parts.table(
        paper,
        look.pick(
            "side goods",
            (
                "description quantity unit_price amount",
                "no description quantity unit_price amount",
                "description quantity unit unit_price amount",
                "quantity description unit_price amount",
            ),
        ),
    )
    main = people + parts.general_line(paper) + table + parts.words_line(paper) + parts.marks_and_weights(paper)
    left = look.chance("column on the left", 0.5)
    pair = [side, main] if left else [main, side]
    return join(
        (
            letterhead(paper),
            title(paper),
            beside(pair, look.pick("side frame", ("middle", "plain", "outer")), (27, 73) if left else (73, 27)),
            *closing(paper),
        )
    )


def three_columns(paper: Paper) -> str:
    """Exporter, customer and numbers beside each other."""
    look = paper.look
    kinds = ("seller", *parties(paper))
    found = blocks(paper, kinds, look.pick("three parties", ("head", "bar", "under", "corner")))
    refs = list_html(paper, parts.refs(paper), look.pick("three refs", ("stacked", "lines", "aligned", "ruled")))
    columns = (
        [found[0], join(found[1:]), refs] if look.chance("exporter first", 0.8) else [refs, found[0], join(found[1:])]
    )
    top = beside(columns, look.pick("three frame", ("plain", "ruled", "outer", "middle")), (34, 34, 32))
    table = parts.table(paper)
    return join(
        (
            title(paper),
            top,
            parts.way(paper),
            parts.terms(paper),
            parts.lower(paper, table, short(paper)),
        )
    )


def courier(paper: Paper) -> str:
    """The short form for small parcels: shipper beside consignee, reason, air waybill."""
    look, shipment = paper.look, paper.shipment
    people = blocks(
        paper, ("seller", *parties(paper)), look.pick("courier parties", ("corner", "bar", "frame", "head"))
    )
    top = beside(people[:2], look.pick("courier frame", ("ruled", "plain")))
    more = [Item(paper.label("reason"), shipment.numbers["reason"])] if "reason" not in paper.form.refs else []
    if shipment.route.mode in ("air", "courier") and paper.names_mode:
        more.append(Item(paper.label("awb_no"), shipment.numbers["awb_no"]))
    extra = element(
        "table",
        join(f'<tr><td class="lb">{item.label}</td><td class="vl">{item.value}</td></tr>' for item in more),
        "list ruled",
    )
    refs = list_html(
        paper, parts.refs(paper), look.pick("courier refs", ("pairs ruled", "ruled", "pairs", "cells ruled")), 3
    )
    table = parts.table(
        paper,
        look.pick(
            "courier columns",
            (
                "description hs origin quantity unit_price amount",
                "no description quantity unit unit_price amount",
                "quantity unit description hs unit_price amount",
                "",
            ),
        ),
    )
    order = (refs, top) if look.chance("numbers first", 0.5) else (top, refs)
    return join(
        (
            title(paper),
            *order,
            join(people[2:]),
            parts.way(paper),
            parts.terms(paper),
            extra if more else "",
            parts.general_line(paper),
            table,
            parts.words_line(paper),
            parts.marks_and_weights(paper),
            declaration(paper, 0.9),
            signature(paper),
        )
    )


def spread_sheet(paper: Paper) -> str:
    """A spread sheet: everything in cells of one grid."""
    look = paper.look
    ruled = look.pick("grid", ("ruled", "plain", "ruled"))
    people = blocks(paper, parties(paper), "line" if look.chance("grid lines", 0.5) else "head")
    cells = [
        *people,
        list_html(paper, parts.refs(paper), look.pick("grid refs", ("aligned", "lines", "ruled", "colons"))),
    ]
    if len(cells) % 2:
        cells.append(
            list_html(paper, parts.way_names(paper), look.pick("grid way", ("aligned", "lines", "ruled"))) or "&nbsp;"
        )
        way = ""
    else:
        way = list_html(
            paper,
            parts.way_names(paper),
            look.pick("grid wide way", ("pairs ruled", "cells ruled", "strip", "pairs")),
            4,
        )
    rows = join(beside(cells[at : at + 2], ruled, (54, 46)) for at in range(0, len(cells), 2))
    table = parts.table(paper)
    return join(
        (
            letterhead(paper),
            title(paper),
            rows,
            way,
            parts.terms(paper),
            parts.lower(paper, table),
        )
    )


def combined(paper: Paper) -> str:
    """Invoice and packing list in one: packages and weights in columns."""
    look = paper.look
    text = look.pick(
        "combined title",
        (
            "INVOICE & PACKING LIST",
            "INVOICE / PACKING LIST",
            "Commercial Invoice & Packing List",
            "INVOICE CUM PACKING LIST",
        ),
    )
    people = beside(blocks(paper, parties(paper)), look.pick("combined frame", ("plain", "ruled", "middle")))
    columns = look.pick(
        "combined columns",
        (
            "marks packs description quantity net gross unit_price amount",
            "packs description quantity unit_price amount net gross",
            "no description packs quantity net gross unit_price amount",
            "packs code description quantity unit_price amount net gross",
        ),
    )
    columns = (
        columns
        if columns.endswith("amount")
        else columns.replace(" unit_price amount net gross", " net gross unit_price amount")
    )
    table = parts.table(paper, columns)
    return join(
        (
            letterhead(paper),
            title(paper, text),
            parts.wide(paper, parts.refs(paper), "refs"),
            people,
            parts.way(paper),
            parts.terms(paper),
            parts.lower(paper, table),
        )
    )


def ledger(paper: Paper) -> str:
    """A sheet on its side: a row of blocks, a wide table."""
    look = paper.look
    people = blocks(paper, parties(paper), look.pick("ledger parties", ("head", "corner", "bar", "under")))
    refs = parts.narrow(paper, parts.refs(paper), "refs")
    way = parts.narrow(paper, (*parts.way_names(paper), *paper.form.terms), "way")
    columns = [*people, refs, way] if look.chance("people left", 0.7) else [refs, *people, way]
    top = beside(columns, look.pick("ledger frame", ("plain", "ruled", "middle")))
    head = letterhead(paper, look.pick("ledger head", ("left", "split", "logo left", "one line", "band")))
    heading = (
        beside([head, title(paper, style="right")], "plain", (65, 35))
        if look.chance("title beside head", 0.5)
        else head + title(paper)
    )
    table = parts.table(paper)
    return join(
        (
            heading,
            top,
            parts.lower(paper, table),
        )
    )


def typed(paper: Paper) -> str:
    """The look of a typewriter: no rules, capitals, lines of equal signs."""
    look = paper.look
    line = (
        element("div", look.pick("line of signs", ("=", "-", "- ", "*", "_")) * 30, "typeline")
        if look.chance("lines of signs", 0.7)
        else '<div class="gap"></div>'
    )
    people = blocks(paper, parties(paper), look.pick("typed parties", ("beside", "line", "head")))
    refs = list_html(paper, parts.refs(paper), look.pick("typed refs", ("lines", "aligned", "colons")))
    top = beside([join(people), refs], "plain", (57, 43)) if look.chance("typed beside", 0.6) else refs + join(people)
    way = (
        list_html(paper, parts.way_names(paper), look.pick("typed way", ("lines", "aligned", "colons", "pairs")))
        if look.chance("typed list", 0.6)
        else parts.way(paper)
    )
    table = parts.table(paper)
    words = sums.in_words(paper, always=look.chance("typed words", 0.6))
    return join(
        (
            letterhead(paper, look.pick("typed head", ("centre", "left", "right", "one line"))),
            title(paper),
            top,
            line,
            way,
            parts.terms(paper),
            parts.general_line(paper),
            table,
            line,
            words,
            parts.marks_and_weights(paper),
            *closing(paper),
        )
    )
