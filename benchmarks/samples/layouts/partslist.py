"""A long list over several pages with carried totals, drawn glyph by glyph: no blank is ever written."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, count, country_name, kilos
from benchmarks.samples.sheet import Sheet

LEFT, RIGHT = 40.0, 555.0
COLUMNS = (LEFT, 66.0, 130.0, 348.0, 394.0, 430.0, 486.0, RIGHT)
HEADS = ("NO.", "PART NO.", "DESCRIPTION", "Q'TY", "UNIT", "U/PRICE", "AMOUNT")
TO_THE_RIGHT = {0, 3, 5, 6}
ROW = 23.0
ROOM = (19, 24, 25)  # rows that the first, second, third page have room for

Row = Goods | str


def draw(invoice: Invoice) -> bytes:
    """As many pages as the rows need."""
    sheet = Sheet(f"{invoice.title} {invoice.number}", font="sans", habit="glyph")
    rows = list_rows(invoice)
    pages: list[list[Row]] = []
    for room in ROOM:
        pages.append(rows[:room])
        rows = rows[room:]
    carried, number = Decimal(0), 1
    for page, part in enumerate(pages, start=1):
        draw_repeated(sheet, invoice, page, len(pages))
        top = draw_first_head(sheet, invoice) if page == 1 else 112.0
        top = draw_columns(sheet, invoice, top)
        if page > 1:
            top = draw_carry(sheet, invoice, top, "BROUGHT FORWARD", carried)
        top, carried, number = draw_rows(sheet, invoice, part, top, carried, number)
        if page < len(pages):
            draw_carry(sheet, invoice, top, "CARRIED FORWARD", carried)
            sheet.turn_page()
        else:
            draw_end(sheet, invoice, top)
    return sheet.done()


def list_rows(invoice: Invoice) -> list[Row]:
    """The goods, with the name of a group before its first line."""
    rows: list[Row] = []
    group = ""
    for line in invoice.goods:
        if line.group != group:
            group = line.group
            rows.append(group)
        rows.append(line)
    return rows


def draw_repeated(sheet: Sheet, invoice: Invoice, page: int, pages: int) -> None:
    """What stands on top of every page."""
    sheet.text(LEFT, 46, invoice.seller.name, 12, "sans-bold")
    sheet.block(LEFT, 59, [", ".join(invoice.seller.address), f"TEL {invoice.seller.phone}"], 8, 10)
    sheet.rule(LEFT, 76, RIGHT, 76, 1)
    sheet.text(LEFT, 96, invoice.title, 13, "sans-bold")
    sheet.text(300, 96, f"INVOICE NO. {invoice.number}", 9)
    sheet.text(RIGHT, 96, f"PAGE {page} OF {pages}", 9, align="right")


def draw_first_head(sheet: Sheet, invoice: Invoice) -> float:
    """Buyer and shipment, on the first page only."""
    sheet.text(LEFT, 122, "SOLD TO / CONSIGNEE", 7)
    sheet.block(LEFT, 135, [invoice.buyer.name, *invoice.buyer.address], 9.5, 12.5)
    departure = f"{invoice.departure:%b. %-d, %Y}".upper() if invoice.departure else ""
    rows = (
        ("DATE", f"{invoice.date:%b. %-d, %Y}".upper()),
        ("ORDER NO.", invoice.po),
        ("COVERING", invoice.invoice_of),
        ("VESSEL", invoice.vessel),
        ("SAILING ON", departure),
        ("FROM", invoice.loading),
        ("TO", invoice.discharge),
        ("TERMS", f"{invoice.incoterm} {invoice.incoterm_place}"),
        ("PAYMENT", invoice.payment),
    )
    for row, (label, value) in enumerate(rows):
        sheet.text(300, 122 + 13 * row, label, 8)
        sheet.text(362, 122 + 13 * row, value, 8)
    sheet.text(LEFT, 192, "CASE MARK", 7)
    sheet.block(LEFT, 204, invoice.marks, 8.5, 11.5)
    return 256.0


def draw_columns(sheet: Sheet, invoice: Invoice, top: float) -> float:
    """The heads of the columns between two rules."""
    sheet.rule(LEFT, top, RIGHT, top, 0.8)
    sheet.rule(LEFT, top + 16, RIGHT, top + 16, 0.8)
    draw_cells(sheet, HEADS, top + 11, "sans-bold", 8)
    sheet.text(RIGHT, top + 27, f"({invoice.currency})", 7, align="right")
    return top + 34


def draw_cells(sheet: Sheet, values: tuple[str, ...], top: float, font: str = "", size: float = 8.5) -> None:
    """One row; numbers to the right."""
    for column, value in enumerate(values):
        right = column in TO_THE_RIGHT
        x = (
            COLUMNS[column + 1] - 6
            if right and column < len(values) - 1
            else COLUMNS[column + 1]
            if right
            else COLUMNS[column]
        )
        sheet.text(x, top, value, size, font, "right" if right else "left")


def draw_carry(sheet: Sheet, invoice: Invoice, top: float, words: str, carried: Decimal) -> float:
    """The sum so far, at the foot of one page and at the head of the next."""
    sheet.text(COLUMNS[2], top + 8, words, 8.5, "sans-bold")
    sheet.text(RIGHT, top + 8, invoice.money(carried), 8.5, "sans-bold", "right")
    return top + ROW


def draw_rows(
    sheet: Sheet, invoice: Invoice, rows: list[Row], top: float, carried: Decimal, number: int
) -> tuple[float, Decimal, int]:
    """Groups and goods; returns the next line's top, the sum so far and the next running number."""
    for row in rows:
        if isinstance(row, str):
            sheet.text(COLUMNS[1], top + 8, row, 8.5, "sans-bold")
        else:
            money = (invoice.rate(row.price), invoice.money(row.amount))
            draw_cells(
                sheet, (str(number), row.code, row.description[0], count(row.quantity), row.unit, *money), top + 8
            )
            carried += row.amount
            number += 1
        top += ROW
    return top, carried, number


def draw_end(sheet: Sheet, invoice: Invoice, top: float) -> None:
    """Totals, packing, origin and signature after the last line."""
    sheet.rule(LEFT, top, RIGHT, top)
    quantities = "   ".join(f"{count(amount)} {unit}" for amount, unit in invoice.quantities())
    sheet.text(COLUMNS[2], top + 14, f"TOTAL QUANTITY   {quantities}", 8.5)
    rows = [("SUB TOTAL", invoice.subtotal), *((charge.text, charge.amount) for charge in invoice.charges)]
    for row, (label, value) in enumerate(rows, start=2):
        sheet.text(COLUMNS[2], top + 15 * row, label, 8.5)
        sheet.text(RIGHT, top + 15 * row, invoice.money(value), 8.5, align="right")
    total = top + 15 * (len(rows) + 2)
    sheet.text(COLUMNS[2], total + 2, f"TOTAL {invoice.incoterm} {invoice.incoterm_place}", 9.5, "sans-bold")
    sheet.text(RIGHT, total + 2, f"{invoice.currency} {invoice.money(invoice.total)}", 9.5, "sans-bold", "right")
    sheet.rule(LEFT, total + 10, RIGHT, total + 10, 0.8)
    packing = invoice.packing
    lines = (
        f"PACKED IN {packing.count} {packing.kind}",
        f"N.W. {kilos(packing.net)} KGS   G.W. {kilos(packing.gross)} KGS   MEAS. {packing.volume}",
        f"COUNTRY OF ORIGIN: {country_name(invoice.origin[0]).upper()}",
    )
    sheet.block(LEFT, total + 34, lines, 9, 15)
    sheet.text(350, total + 96, invoice.seller.name, 9, "sans-bold")
    sheet.signature(360, total + 102, invoice.signer, 110)
    sheet.rule(350, total + 146, RIGHT, total + 146)
    sheet.text(350, total + 157, f"{invoice.signer}, {invoice.signer_title}", 8.5)
