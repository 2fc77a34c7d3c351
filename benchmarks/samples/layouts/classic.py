"""A spreadsheet print of a small Japanese firm: one cell, one string; the case mark in the first column."""

from __future__ import annotations

from benchmarks.samples.paper import Invoice, count, country_name, kilos
from benchmarks.samples.sheet import Sheet

LEFT, RIGHT = 42.0, 553.0
COLUMNS = (LEFT, 138.0, 328.0, 396.0, 466.0, RIGHT)  # marks | goods | quantity | unit price | amount
TABLE_TOP, TABLE_BOTTOM = 318.0, 640.0


def draw(invoice: Invoice) -> bytes:
    """The one page."""
    sheet = Sheet(f"INVOICE {invoice.number}", font="mincho")
    draw_head(sheet, invoice)
    draw_frame(sheet, invoice)
    draw_marks(sheet, invoice)
    draw_goods(sheet, invoice)
    draw_foot(sheet, invoice)
    return sheet.done()


def draw_head(sheet: Sheet, invoice: Invoice) -> None:
    """Letterhead, title, and the two columns of cells below it."""
    middle = (LEFT + RIGHT) / 2
    sheet.text(middle, 56, invoice.seller.name, 16, "serif-bold", "centre")
    sheet.text(middle, 72, " ".join(invoice.seller.address), 9.5, align="centre")
    sheet.text(middle, 85, f"TEL: {invoice.seller.phone}", 9.5, align="centre")
    sheet.rule(LEFT, 94, RIGHT, 94, 1.2)
    sheet.text(middle, 124, invoice.title, 18, "serif-bold", "centre")
    sheet.rule(middle - 48, 128, middle + 48, 128, 0.8)
    departure = f"{invoice.departure:%B %-d, %Y}" if invoice.departure else ""
    left = (
        ("INVOICE OF", invoice.invoice_of),
        ("SHIPPED PER", invoice.vessel),
        ("ON OR ABOUT", departure),
        ("FROM", invoice.loading),
        ("TO", invoice.discharge),
    )
    right = (
        ("INVOICE NO.", invoice.number),
        ("DATE", f"{invoice.date:%B %-d, %Y}"),
        ("YOUR ORDER NO.", invoice.po),
        ("PAYMENT", invoice.payment),
    )
    for rows, x, gap in ((left, LEFT, 84), (right, 340.0, 104)):
        for row, (label, value) in enumerate(rows):
            top = 152 + 16 * row
            sheet.text(x, top, label, 9.5)
            sheet.text(x + gap - 10, top, ":", 9.5)
            sheet.text(x + gap, top, value, 9.5)
    sheet.text(LEFT, 250, "MESSRS.", 9.5)
    sheet.block(LEFT + 84, 250, [invoice.buyer.name, *invoice.buyer.address], 10, 13)


def draw_frame(sheet: Sheet, invoice: Invoice) -> None:
    """The table's lines, its header cells, and the trade term over the prices."""
    sheet.box(LEFT, TABLE_TOP, RIGHT, TABLE_BOTTOM, 0.8)
    sheet.rule(LEFT, TABLE_TOP + 20, RIGHT, TABLE_TOP + 20)
    sheet.rule(LEFT, TABLE_BOTTOM - 46, RIGHT, TABLE_BOTTOM - 46)
    for x in COLUMNS[1:-1]:
        sheet.rule(x, TABLE_TOP, x, TABLE_BOTTOM)
    heads = ("MARKS & NOS.", "DESCRIPTION OF GOODS", "QUANTITY", "UNIT PRICE", "AMOUNT")
    for head, x0, x1 in zip(heads, COLUMNS, COLUMNS[1:], strict=False):
        sheet.text((x0 + x1) / 2, TABLE_TOP + 13.5, head, 9, align="centre")
    sheet.text(COLUMNS[3] + 4, TABLE_TOP + 36, f"{invoice.incoterm} {invoice.incoterm_place}", 9)
    sheet.text(RIGHT - 6, TABLE_TOP + 36, f"({invoice.currency})", 9.5, align="right")


def draw_marks(sheet: Sheet, invoice: Invoice) -> None:
    """The case mark: the first line in a diamond, the others below it."""
    middle, top = (COLUMNS[0] + COLUMNS[1]) / 2, TABLE_TOP + 62
    sheet.shape([(middle, top - 22), (middle + 34, top), (middle, top + 22), (middle - 34, top)])
    sheet.text(middle, top + 3.5, invoice.marks[0], 10, align="centre")
    for row, mark in enumerate(invoice.marks[1:]):
        sheet.text(middle, top + 42 + 14 * row, mark, 9.5, align="centre")


def draw_goods(sheet: Sheet, invoice: Invoice) -> None:
    """The lines, then the totals in the bottom row."""
    top = TABLE_TOP + 58
    for line in invoice.goods:
        sheet.text(COLUMNS[3] - 6, top, f"{count(line.quantity)} {line.unit}", 9.5, align="right")
        sheet.text(COLUMNS[4] - 6, top, f"@{invoice.rate(line.price)}", 9.5, align="right")
        sheet.text(RIGHT - 6, top, invoice.money(line.amount), 9.5, align="right")
        top = sheet.block(COLUMNS[1] + 6, top, line.description, 9.5, 13) + 9
    top = TABLE_BOTTOM - 32
    sheet.text(COLUMNS[1] + 6, top, "TOTAL", 10)
    for row, (amount, unit) in enumerate(invoice.quantities()):
        sheet.text(COLUMNS[3] - 6, top + 12 * row, f"{count(amount)} {unit}", 9.5, align="right")
    sheet.text(RIGHT - 6, top, f"{invoice.currency} {invoice.money(invoice.total)}", 10, align="right")


def draw_foot(sheet: Sheet, invoice: Invoice) -> None:
    """Packing, weights, origin; the signature at the bottom right."""
    packing = invoice.packing
    rows = (
        ("PACKING", f"{packing.count} {packing.kind}"),
        ("NET WEIGHT", f"{kilos(packing.net)} KGS"),
        ("GROSS WEIGHT", f"{kilos(packing.gross)} KGS"),
        ("MEASUREMENT", packing.volume),
        ("COUNTRY OF ORIGIN", country_name(invoice.origin[0]).upper()),
    )
    for row, (label, value) in enumerate(rows):
        sheet.text(LEFT, 664 + 15 * row, label, 9.5)
        sheet.text(LEFT + 112, 664 + 15 * row, f": {value}", 9.5)
    sheet.text(330, 690, invoice.seller.name, 11, "serif-bold")
    sheet.signature(350, 700, invoice.signer, 120)
    sheet.rule(330, 750, RIGHT, 750)
    sheet.text(330, 763, f"{invoice.signer}   {invoice.signer_title}", 9.5)
