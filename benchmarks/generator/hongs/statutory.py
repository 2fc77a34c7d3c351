"""Forms in boxes: export invoices as customs and associations have laid them out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from benchmarks.generator.hongs import parts
from benchmarks.generator.hongs.feet import bank, closing, declaration, remarks, signature
from benchmarks.generator.hongs.firms import filled
from benchmarks.generator.hongs.heads import letterhead, title
from benchmarks.generator.hongs.lists import flat, items
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.people import beside, party
from benchmarks.generator.hongs.sums import in_words
from benchmarks.generator.hongs.values import MAKERS, place
from benchmarks.generator.hongs.words import words
from benchmarks.generator.kit.web import element, join


def box(label: str, body: str, **attributes: str) -> str:
    """A cell of the form: a small label and what is written below."""
    return element("td", f'<div class="sm">{label}</div>{body or "&nbsp;"}', **attributes)


def named(paper: Paper, name: str, **attributes: str) -> str:
    """The cell of a value; blank where the shipment or the form has none."""
    value = MAKERS[name](paper)
    return box(paper.label(name), value, **attributes)


def person(paper: Paper, kind: str, **attributes: str) -> str:
    """The cell of a party."""
    found = party(paper, kind)
    return box(found.label, found.body, **attributes) if found else box("&nbsp;", "", **attributes)


def form(rows: Sequence[str], kind: str = "") -> str:
    """A ruled form of rows of cells."""
    return element("table", join(f"<tr>{row}</tr>" for row in rows if row), f"lay ruled form {kind}")


def indian(paper: Paper) -> str:
    """The export invoice of India: exporter and references above, carriage in boxes, goods, words, declaration."""
    look = paper.look
    people = indian_people(paper)
    upper = form([*people, *indian_way(paper)], "quarter")
    table = parts.table(
        paper,
        look.pick(
            "indian columns",
            (
                "marks packs description quantity unit_price amount",
                "marks description quantity unit_price amount",
                "no description hs quantity unit_price amount",
                "marks packs description hs quantity unit_price amount",
                "",
            ),
        ),
    )
    said = (
        f'<div class="sm">{escape(look.pick("scheme", words("terms")["indian"]))}</div>'
        if look.chance("scheme named", 0.6)
        else ""
    )
    heading = title(paper) if look.chance("indian title above", 0.75) else ""
    top = letterhead(paper) if look.chance("indian letterhead", 0.25) else ""
    numbers = look.dice("scheme numbers")
    codes = f"{filled('LUT ARN: AD2403######%', numbers)} &emsp; {filled('AD CODE: 05#####', numbers)}"
    rest = element("div", codes, "sm") if look.chance("lut", 0.4) else ""
    low = beside(
        [
            declaration(paper, 1) + remarks(paper),
            signature(paper, "wide", wide_name=len(paper.habits.exporter.name) < 28),
        ],
        look.pick("indian foot", ("ruled", "plain", "outer")),
        (58, 42),
    )
    return join(
        (
            top,
            heading,
            said,
            upper,
            table,
            in_words(paper, always=look.chance("indian words", 0.85)),
            parts.marks_and_weights(paper),
            rest,
            bank(paper),
            low,
        )
    )


def indian_people(paper: Paper) -> list[str]:
    """The boxes of exporter, references, consignee and buyer."""
    look, numbers = paper.look, paper.shipment.numbers
    seller = person(paper, "seller", colspan="2", rowspan="3") if "seller_address" not in paper.truth.fields else ""
    shown = "iec" if look.chance("iec shown", 0.6) else "exporter_ref"
    code = filled("03########", look.dice("iec")) if shown == "iec" else numbers["exporter_ref"]
    order = (
        named(paper, "po_number", colspan="2")
        if paper.has("po_number")
        else box(paper.label("remark"), "", colspan="2")
    )
    if not seller:
        return [
            named(paper, "no_date", colspan="2") + box(paper.label(shown), code, colspan="2"),
            *_receivers(paper, order),
        ]
    first = seller + named(paper, "no_date") + box(paper.label(shown), code)
    if look.chance("number apart from date", 0.4):
        first = seller + named(paper, "invoice_number") + named(paper, "invoice_date")
    return [
        first,
        order,
        box(
            paper.label("remark"),
            MAKERS["sc_number"](paper) if look.chance("contract as reference", 0.4) else "",
            colspan="2",
        ),
        *_receivers(paper, ""),
    ]


def _receivers(paper: Paper, order: str) -> list[str]:
    origin, country = named(paper, "origin"), country_abroad(paper)
    there = box(paper.label("destination_country"), country)
    kinds = paper.form.parties
    if len(kinds) == 2:
        left = person(paper, "consignee", colspan="2", rowspan="2")
        right = person(paper, "buyer", colspan="2")
        return [order, left + right, origin + there]
    notify = (
        person(paper, "notify", colspan="2")
        if paper.has("notify")
        else box(paper.labels.english("notify"), "", colspan="2")
    )
    return [order, person(paper, kinds[0], colspan="2", rowspan="2") + notify, origin + there]


def country_abroad(paper: Paper) -> str:
    """The country that the goods go to."""
    data = words("customers")[paper.shipment.consignee.land]
    return escape(str(data["country"][0]))


def indian_way(paper: Paper) -> list[str]:
    """The boxes of carriage and terms."""
    look, route = paper.look, paper.shipment.route
    carrier = "vessel_or_flight" if route.mode in ("sea", "air") else "transport_mode"
    before = box(paper.label("pre_carriage"), look.pick("pre-carriage", ("BY ROAD", "ROAD", "TRUCK", "", "N.A.")))
    receipt = box(
        paper.label("receipt"),
        place(paper, route.loading)
        if look.chance("receipt at port", 0.5)
        else look.pick("receipt", ("FACTORY", "WORKS", "N.A.", "ICD")),
    )
    tall = "3" if paper.form.transport and "departure_date" in paper.form.transport else "2"
    inside = join(
        element("div", f"{item.label} {item.value}", "ln")
        for item in items(paper, paper.form.terms or ("price_term", "payment_terms"))
    )
    terms = element("td", f'<div class="sm">Terms of Delivery and Payment</div>{inside}', colspan="2", rowspan=tall)
    rows = [before + receipt + terms, named(paper, carrier) + named(paper, "port_of_loading")]
    last = named(paper, "port_of_discharge") + named(paper, "final_destination")
    if tall == "3":
        return (
            [*rows, last]
            if look.chance("no date of sailing", 0.4)
            else [*rows, last, named(paper, "departure_date", colspan="2") + box("Other Reference(s)", "", colspan="2")]
        )
    return [*rows, last + box(paper.label("remark"), "", colspan="2")]


def korean(paper: Paper) -> str:
    """Numbered boxes: shipper, for account and risk, notify, ports, carrier; number, credit, remarks at the right."""
    look = paper.look
    paper.numbered = look.pick("numbers of boxes", ("circle", "dot", "brackets", "bare", "dot", ""))
    rows = _korean_left(paper, look.pick("korean second", ("buyer", "buyer", "consignee")))
    upper = form(rows, "half")
    paper.numbered_heads, paper.numbered = paper.numbered if look.chance("table numbered too", 0.5) else "", ""
    table = parts.table(
        paper,
        look.pick(
            "korean columns",
            (
                "marks description quantity unit_price amount",
                "marks description quantity unit_price amount",
                "marks packs description quantity unit_price amount",
                "",
            ),
        ),
    )
    paper.numbered = ""
    contacts = letterhead(paper, "one line") if look.chance("contacts below", 0.25) else ""
    return join(
        (title(paper), upper, table, parts.words_line(paper), parts.marks_and_weights(paper), contacts, *closing(paper))
    )


def _korean_left(paper: Paper, second: str) -> list[str]:
    """Rows of the numbered form; the left half tells who and how, the right half numbers and terms."""
    left = [person(paper, "seller", colspan="2"), person(paper, _only(paper, second), colspan="2")]
    if len(paper.form.parties) == 2:
        left.append(person(paper, "consignee" if _only(paper, second) == "buyer" else "buyer", colspan="2"))
    if paper.has("notify"):
        left.append(person(paper, "notify", colspan="2"))
    carrier = "vessel_or_flight" if paper.shipment.route.mode in ("sea", "air") else "transport_mode"
    left.append(
        named(paper, "port_of_loading")
        + named(paper, "final_destination" if paper.has("final_destination") else "port_of_discharge")
    )
    if paper.has("final_destination"):
        left.append(named(paper, "port_of_discharge") + named(paper, "via" if paper.has("via") else "transport_mode"))
    left.append(named(paper, carrier) + named(paper, "departure_date"))
    right = [named(paper, "no_date"), *([_credit_box(paper)] if paper.has("lc_number") else [])]
    right += [
        named(paper, name)
        for name in paper.form.refs
        if name not in ("no_date", "invoice_number", "invoice_date", "lc_number", "lc_date", "lc_bank", "page")
    ]
    right += [named(paper, name) for name in paper.form.terms]
    return merged(left, right)


def _only(paper: Paper, second: str) -> str:
    return second if second in paper.form.parties else paper.form.parties[0]


def _credit_box(paper: Paper) -> str:
    value = MAKERS["lc_number"](paper)
    tail = (
        f"<br>{paper.labels.english('lc_bank')}: {escape(paper.shipment.bank)}"
        if value and paper.has("lc_bank")
        else ""
    )
    return box(paper.label("lc_number"), value + tail)


def merged(left: Sequence[str], right: Sequence[str]) -> list[str]:
    """Rows of two halves; the last cell of the shorter right half reaches down."""
    rows: list[str] = []
    cells = list(right[: len(left)])
    rest = list(right[len(left) :])
    for at, one in enumerate(left):
        if at < len(cells) - 1:
            rows.append(one + cells[at])
        elif at == len(cells) - 1:
            rows.append(one + cells[at].replace("<td", f'<td rowspan="{len(left) - at}"', 1))
        else:
            rows.append(one)
    return rows + [f'<td colspan="2">&nbsp;</td>{one}' for one in rest]


def layout_key(paper: Paper) -> str:
    """Seller top left, references right, parties below, carriage in quarters, terms beside it."""
    look = paper.look
    paper.numbered = look.pick("numbers of the key", ("", "", "", "dot", "bare"))
    seller = person(paper, "seller", colspan="2", rowspan="2")
    numbers = named(paper, "invoice_number") + named(paper, "invoice_date")
    more = [name for name in paper.form.refs if name not in ("no_date", "invoice_number", "invoice_date", "page")]
    orders = (named(paper, more[0]) if more else box("&nbsp;", "")) + (
        named(paper, more[1]) if len(more) > 1 else box("&nbsp;", "")
    )
    rows = [seller + numbers, orders]
    kinds = paper.form.parties
    rows.append(
        person(paper, kinds[0], colspan="2")
        + (person(paper, kinds[1], colspan="2") if len(kinds) > 1 else _rest(paper, more[2:]))
    )
    carriage = [named(paper, name) for name in parts.way_names(paper)]
    terms = [named(paper, name) for name in paper.form.terms]
    cells = carriage + terms + ([named(paper, name) for name in more[2:]] if len(kinds) > 1 else [])
    cells += [box("&nbsp;", "")] * (-len(cells) % 4)
    rows += [join(cells[start : start + 4]) for start in range(0, len(cells), 4)]
    if paper.has("notify"):
        rows.insert(3, person(paper, "notify", colspan="4"))
    paper.numbered = ""
    head = title(paper) if look.chance("key title above", 0.7) else title(paper, style="right")
    table = parts.table(paper)
    return join(
        (
            head,
            form(rows, "quarter"),
            parts.lower(paper, table),
        )
    )


def _rest(paper: Paper, names: Sequence[str]) -> str:
    found = items(paper, names)
    inside = join(element("div", f"{item.label} {item.value}", "ln") for item in found)
    return element("td", inside or "&nbsp;", colspan="2")


def viet(paper: Paper) -> str:
    """Number and date under a centred title, then who sells, who buys, in lines."""
    look = paper.look
    numbers = [f"{flat(item.label)} {item.value}" for item in items(paper, ("invoice_number", "invoice_date"))]
    middle = element(
        "div", look.pick("numbers below title", ("<br>", "&emsp;&emsp;", "<br>")).join(numbers), "al-centre"
    )
    rest = [name for name in paper.form.refs if name not in ("invoice_number", "invoice_date", "no_date", "page")]
    kinds = ("seller", *paper.form.parties, "notify")
    head = letterhead(paper) if look.chance("head above title", 0.3) else ""
    found = [one for kind in (kinds[1:] if head else kinds) if (one := party(paper, kind))]
    style = look.pick("lines of people", ("rows", "rows", "boxes"))
    rows = join(f'<tr><td class="lb">{one.label}</td><td>{one.body}</td></tr>' for one in found)
    people = f'<table class="list {"ruled" if style == "boxes" else "plain"}">{rows}</table>'
    table = parts.table(paper)
    return join(
        (
            head,
            title(paper, style="centre"),
            middle,
            '<div class="gap"></div>',
            people,
            parts.wide(paper, rest, "viet refs", 3),
            parts.way(paper),
            parts.terms(paper),
            parts.lower(paper, table),
        )
    )
