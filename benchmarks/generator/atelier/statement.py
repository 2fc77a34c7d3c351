"""What a paper says, piece by piece, in the house's words and formats; composers decide where each piece stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from babel.dates import format_date

from benchmarks.generator.atelier.firms import name_country
from benchmarks.generator.atelier.paper import Paper
from benchmarks.generator.atelier.style import Style
from benchmarks.samples.paper import Goods, Party
from benchmarks.samples.words import spell_number

Role = Literal["seller", "buyer", "consignee", "notify"]
MODE_WORDS = {"sea": "BY SEA", "air": "BY AIR"}
SYMBOLS = {"USD": "US$", "EUR": "€", "JPY": "¥", "GBP": "£", "CHF": "CHF"}
NUMERIC = frozenset(("quantity", "price", "amount"))


@dataclass(frozen=True)
class Fact:
    """A label (with the house's colon) and its value in printed lines."""

    name: str
    label: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The value in one line."""
        return " ".join(self.lines)


@dataclass(frozen=True)
class Block:
    """A party: its label and printed lines, the name first; ``same`` says that it only points to another block."""

    role: Role
    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """A row of the table: each cell's printed lines by column; a group heading has only ``heading``."""

    cells: dict[str, tuple[str, ...]]
    heading: str = ""
    amount: Decimal = Decimal(0)


def figure(value: Decimal, style: Style, places: int | None = None) -> str:
    """A number with the house's marks; ``places`` None keeps what the number has."""
    text = f"{value:,.{places}f}" if places is not None else f"{value.normalize():,f}"
    thousands, point = style.separators
    return "".join({",": thousands, ".": point}.get(letter, letter) for letter in text)


def money(value: Decimal, paper: Paper) -> str:
    """An amount: two places, none for yen."""
    return figure(value, paper.style, 0 if paper.invoice.currency == "JPY" else 2)


def rate(value: Decimal, paper: Paper) -> str:
    """A unit price with all its places, two at least where the currency has cents."""
    least = 0 if paper.invoice.currency == "JPY" else 2
    return figure(value, paper.style, max(least, -int(value.normalize().as_tuple().exponent)))


def day(value: date, style: Style) -> str:
    """A date in the house's pattern, capitals where it shouts."""
    text = format_date(value, style.date, locale="en" if style.language in ("en", "zh") else style.language)
    return text.upper() if style.shouts else text


def label(style: Style, name: str) -> str:
    """A field's label with the house's colon."""
    return f"{style.labels[name]}{style.colon}"


def state_header(paper: Paper) -> dict[str, Fact]:
    """Every header fact that the paper shows, in the usual order; composers may take them in another."""
    invoice, style = paper.invoice, paper.style
    packing, shows = invoice.packing, style.shows
    terms = style.terms.format(code=invoice.incoterm, place=invoice.incoterm_place) if invoice.incoterm else ""
    carrier = "flight" if invoice.mode == "air" else "vessel"
    said: dict[str, str] = {
        "invoice_number": invoice.number,
        "invoice_date": day(invoice.date, style),
        "po_number": invoice.po,
        "lc_number": invoice.lc,
        "payment_terms": invoice.payment,
        "incoterm": terms,
        "currency": invoice.currency if style.currency_in == "fact" else "",
        carrier: invoice.vessel or MODE_WORDS[invoice.mode],
        "departure": day(invoice.departure, style) if invoice.departure else "",
        "loading": invoice.loading,
        "discharge": invoice.discharge,
        "destination": invoice.destination,
        "invoice_of": invoice.invoice_of,
        "origin": " / ".join(write_country(code, style) for code in invoice.origin) if "origin" in shows else "",
        "packages": f"{packing.count} {packing.kind}" if "packages" in shows else "",
        "net": f"{figure(packing.net, style, 1)} {style.kilo}" if "net" in shows else "",
        "gross": f"{figure(packing.gross, style, 1)} {style.kilo}" if "gross" in shows else "",
        "volume": f"{packing.volume} M3" if "volume" in shows else "",
    }
    return {name: Fact(name, label(style, name), (text,)) for name, text in said.items() if text}


def write_country(code: str, style: Style) -> str:
    """A country of origin as the house writes it."""
    name = name_country(code, style.language)
    return name.upper() if style.shouts else name


def state_marks(paper: Paper) -> Fact | None:
    """The case mark, line by line."""
    marks = paper.invoice.marks
    return Fact("marks", label(paper.style, "marks"), marks) if marks else None


def state_parties(paper: Paper) -> list[Block]:
    """The receiving parties with their labels; the exporter is :func:`seller_block`."""
    invoice, style = paper.invoice, paper.style
    blocks = []
    if style.receivers == "consignee":
        blocks.append(Block("consignee", label(style, "consignee"), party_lines(invoice.buyer, paper)))
    else:
        blocks.append(Block("buyer", label(style, "buyer"), party_lines(invoice.buyer, paper)))
    if invoice.consignee:
        blocks.append(Block("consignee", label(style, "consignee"), party_lines(invoice.consignee, paper)))
    elif style.receivers == "same" and "same" in style.labels:
        blocks.append(Block("consignee", label(style, "consignee"), (style.labels["same"],)))
    if invoice.notify:
        blocks.append(Block("notify", label(style, "notify"), party_lines(invoice.notify, paper)))
    return blocks


def seller_block(paper: Paper) -> Block:
    """The exporter, for papers that give it a box instead of a letterhead."""
    lines = (paper.invoice.seller.name, *paper.invoice.seller.address, *contact(paper.invoice.seller, paper.style))
    return Block("seller", label(paper.style, "seller"), lines)


def party_lines(party: Party, paper: Paper) -> tuple[str, ...]:
    """Name, address, and the telephone or the person where the house prints them."""
    extra = (f"ATTN: {party.person}",) if "person" in paper.style.shows else ()
    phone = (f"TEL: {party.phone}",) if "fax" in paper.style.shows else ()
    return (party.name, *party.address, *phone, *extra)


def contact(party: Party, style: Style) -> tuple[str, ...]:
    """Telephone and mail, as below a letterhead."""
    parts = [f"Tel: {party.phone}"] if "phone" in style.shows else []
    parts += [f"E-mail: {party.mail}"] if "fax" in style.shows else []
    return ("  ".join(parts),) if parts else ()


def heads(paper: Paper) -> dict[str, tuple[str, ...]]:
    """Column heads in the house's order; the currency below price and amount where the house puts it there."""
    style = paper.style
    below = (f"({paper.invoice.currency})",) if style.currency_in == "heads" else ()
    return {name: (style.labels[name], *(below if name in ("price", "amount") else ())) for name in style.columns}


def state_rows(paper: Paper) -> list[Row]:
    """The goods and the headings of their groups."""
    rows: list[Row] = []
    group = ""
    for number, line in enumerate(paper.invoice.goods, start=1):
        if line.group and line.group != group:
            rows.append(Row({}, heading=line.group))
        group = line.group
        rows.append(Row(state_cells(paper, line, number), amount=line.amount))
    return rows


def state_cells(paper: Paper, line: Goods, number: int) -> dict[str, tuple[str, ...]]:
    """One line of goods by column."""
    style = paper.style
    between = {"column": "", "spaced": " ", "glued": ""}[style.unit]
    amount = figure(line.quantity, style)
    cells = {
        "line": (str(number),),
        "code": (line.code,),
        "description": line.description,
        "hs": (line.hs,),
        "coo": (line.origin if style.hs_places > 6 else name_country(line.origin, style.language),)
        if line.origin
        else (),
        "quantity": (amount if style.unit == "column" else f"{amount}{between}{line.unit}",),
        "unit": (line.unit,),
        "price": (rate(line.price, paper),),
        "amount": (money(line.amount, paper),),
    }
    return {name: cells[name] for name in style.columns}


def state_sums(paper: Paper) -> list[tuple[str, str]]:
    """Subtotal and charges where there are any, then what is to be paid."""
    invoice, style = paper.invoice, paper.style
    rows = [(charge.text, money(charge.amount, paper)) for charge in invoice.charges]
    if rows:
        rows.insert(0, (style.labels["subtotal"], money(invoice.subtotal, paper)))
    code = {"total": f" {invoice.currency}", "heads": "", "fact": ""}[style.currency_in]
    sign = SYMBOLS[invoice.currency] if style.currency_in == "heads" and style.shouts else ""
    return [*rows, (f"{style.labels['total']}{code}", f"{sign}{money(invoice.total, paper)}")]


def state_quantities(paper: Paper) -> str:
    """Total quantity for each unit, or nothing where the house does not print it."""
    if "quantities" not in paper.style.shows:
        return ""
    return " / ".join(f"{figure(amount, paper.style)} {unit}" for amount, unit in paper.invoice.quantities())


def state_words(paper: Paper) -> str:
    """The total in English words, where the house writes it."""
    invoice = paper.invoice
    if "words" not in paper.style.shows or paper.style.language not in ("en", "zh") or invoice.total >= 1000000:
        return ""
    cents = int(invoice.total * 100) % 100
    tail = f" AND CENTS {spell_number(cents)}" if cents else ""
    return f"SAY {invoice.currency} {spell_number(int(invoice.total))}{tail} ONLY."


def state_origin(paper: Paper) -> str:
    """A sentence about the origin at the foot, beside the statement of the header."""
    patterns = paper.style.labels.get("declares")
    if not patterns or "declares" not in paper.style.shows or "origin" not in paper.style.shows:
        return ""
    return patterns.format(", ".join(write_country(code, paper.style) for code in paper.invoice.origin))
