"""A preprinted form, green, that somebody filled in on a typewriter, never quite on the lines."""

from __future__ import annotations

import random

from benchmarks.samples.paper import Invoice, count, country_name, kilos
from benchmarks.samples.sheet import Sheet

LEFT, RIGHT = 45.0, 550.0
COLUMNS = (LEFT, 150.0, 336.0, 404.0, 466.0, RIGHT)
HEADS = ("Marks & Nos.", "Description", "Quantity", "Unit Price", "Amount")


def draw(invoice: Invoice) -> bytes:
    """The one page."""
    sheet = Sheet(invoice.number, font="mono")
    draw_form(sheet, invoice)
    fill_head(sheet, invoice)
    fill_goods(sheet, invoice)
    fill_foot(sheet, invoice)
    return sheet.done()


def draw_form(sheet: Sheet, invoice: Invoice) -> None:
    """What the printing shop delivered: letterhead, rules and labels in green."""
    canvas = sheet.canvas
    canvas.setFillColorRGB(0.05, 0.32, 0.2)
    canvas.setStrokeColorRGB(0.05, 0.32, 0.2)
    sheet.text(LEFT, 58, invoice.seller.name, 17, "serif-bold")
    sheet.text(LEFT, 73, "  ".join(invoice.seller.address), 9, "serif")
    sheet.text(LEFT, 85, f"TEL {invoice.seller.phone}", 9, "serif")
    sheet.text(RIGHT, 116, invoice.title, 16, "serif-bold", "right")
    labels = ("Messrs.", "Shipped per", "Sailing on or about", "From", "To", "Payment")
    for row, label in enumerate(labels):
        top = (128, 214, 234, 254, 274, 294)[row]
        sheet.text(LEFT, top, label, 9, "serif")
        for line in range(4 if row == 0 else 1):
            sheet.rule(LEFT + 88, top + 3 + 19 * line, 345, top + 3 + 19 * line, 0.4)
    for row, label in enumerate(("Invoice No.", "Date", "Order No.", "Trade terms")):
        sheet.text(368, 214 + 20 * row, label, 9, "serif")
        sheet.rule(424, 217 + 20 * row, RIGHT, 217 + 20 * row, 0.4)
    sheet.box(LEFT, 316, RIGHT, 640, 1)
    sheet.rule(LEFT, 336, RIGHT, 336, 0.6)
    for x in COLUMNS[1:-1]:
        sheet.rule(x, 316, x, 640, 0.4)
    for head, x0, x1 in zip(HEADS, COLUMNS, COLUMNS[1:], strict=False):
        sheet.text((x0 + x1) / 2, 330, head, 9, "serif", "centre")
    for row, label in enumerate(("Packages", "Net weight", "Gross weight", "Measurement", "Country of origin")):
        sheet.text(LEFT, 664 + 18 * row, label, 9, "serif")
        sheet.rule(LEFT + 88, 667 + 18 * row, 290, 667 + 18 * row, 0.4)
    sheet.text(330, 676, invoice.seller.name, 10, "serif-bold")
    sheet.rule(330, 746, RIGHT, 746, 0.6)
    sheet.text(330, 757, "Authorized Signature", 8, "serif")
    canvas.setFillGray(0)
    canvas.setStrokeGray(0)


def type_at(sheet: Sheet, x: float, top: float, text: str, right: bool = False) -> None:
    """Types ``text``, a little off the line, each time by the same hand."""
    rng = random.Random(f"{x}{top}{text}")
    sheet.text(x + rng.uniform(-1, 1), top + rng.uniform(-1.4, 0.6), text, 10, align="right" if right else "left")


def fill_head(sheet: Sheet, invoice: Invoice) -> None:
    """Buyer, shipment, and the numbers at the right."""
    for row, line in enumerate((invoice.buyer.name, *invoice.buyer.address)):
        type_at(sheet, LEFT + 92, 128 + 19 * row, line)
    departure = f"{invoice.departure:%b. %d, %Y}".upper() if invoice.departure else ""
    values = (invoice.vessel, departure, invoice.loading, invoice.discharge, invoice.payment)
    for row, value in enumerate(values):
        type_at(sheet, LEFT + 92, 214 + 20 * row, value)
    terms = f"{invoice.incoterm} {invoice.incoterm_place}"
    for row, value in enumerate((invoice.number, f"{invoice.date:%b. %d, %Y}".upper(), invoice.po, terms)):
        type_at(sheet, 428, 214 + 20 * row, value)


def fill_goods(sheet: Sheet, invoice: Invoice) -> None:
    """Marks, lines and totals."""
    for row, mark in enumerate(invoice.marks):
        type_at(sheet, LEFT + 6, 384 + 16 * row, mark)
    type_at(sheet, COLUMNS[1] + 5, 354, invoice.invoice_of)
    type_at(sheet, RIGHT - 5, 354, invoice.currency, right=True)
    top = 384.0
    for line in invoice.goods:
        for row, text in enumerate(line.description):
            type_at(sheet, COLUMNS[1] + 5, top + 14 * row, text)
        type_at(sheet, COLUMNS[3] - 4, top, f"{count(line.quantity)} {line.unit}", right=True)
        type_at(sheet, COLUMNS[4] - 5, top, invoice.rate(line.price), right=True)
        type_at(sheet, RIGHT - 5, top, invoice.money(line.amount), right=True)
        top += 46
    type_at(sheet, COLUMNS[1] + 5, 626, "TOTAL")
    for amount, unit in invoice.quantities():
        type_at(sheet, COLUMNS[3] - 4, 626, f"{count(amount)} {unit}", right=True)
    type_at(sheet, RIGHT - 5, 626, invoice.money(invoice.total), right=True)
    sheet.rule(COLUMNS[4] + 8, 611, RIGHT - 5, 611, 0.5)


def fill_foot(sheet: Sheet, invoice: Invoice) -> None:
    """Packing, weights, origin, signature."""
    packing = invoice.packing
    values = (
        f"{packing.count} {packing.kind}",
        f"{kilos(packing.net)} KGS",
        f"{kilos(packing.gross)} KGS",
        packing.volume,
        country_name(invoice.origin[0]).upper(),
    )
    for row, value in enumerate(values):
        type_at(sheet, LEFT + 92, 664 + 18 * row, value)
    sheet.signature(344, 690, invoice.signer, 130)
