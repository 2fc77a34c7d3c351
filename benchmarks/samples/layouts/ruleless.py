"""A word processor's page without a single rule; several invoices follow each other in one file."""

from __future__ import annotations

from benchmarks.samples.paper import Invoice, count, country_name
from benchmarks.samples.sheet import Sheet

LEFT, RIGHT = 57.0, 538.0


def draw(*invoices: Invoice) -> bytes:
    """One page for each invoice."""
    sheet = Sheet("Invoices", font="serif", habit="word")
    for place, invoice in enumerate(invoices):
        if place:
            sheet.turn_page()
        draw_head(sheet, invoice)
        draw_shipment(sheet, invoice)
        draw_foot(sheet, invoice, draw_goods(sheet, invoice))
    return sheet.done()


def draw_head(sheet: Sheet, invoice: Invoice) -> None:
    """Seller to the left, number and date to the right, buyer below."""
    sheet.text(LEFT, 66, invoice.seller.name, 14, "serif-bold")
    sheet.block(LEFT, 82, [*invoice.seller.address, f"Phone {invoice.seller.phone}"], 10, 12.5)
    sheet.text(RIGHT, 146, invoice.title.title(), 16, "serif-bold", "right")
    sheet.text(LEFT, 146, "To:", 10.5)
    sheet.block(LEFT + 26, 146, [f"Messrs. {invoice.buyer.name}", *invoice.buyer.address], 10.5, 13.5)
    for row, (label, value) in enumerate(
        (("Our ref.", invoice.number), ("Dated", f"{invoice.date:%-d %b %Y}"), ("Your order", invoice.po))
    ):
        sheet.text(400, 172 + 14 * row, label, 10.5)
        sheet.text(RIGHT, 172 + 14 * row, value, 10.5, align="right")


def draw_shipment(sheet: Sheet, invoice: Invoice) -> None:
    """The shipment, a label and a value a line."""
    rows = (
        ("Per vessel", invoice.vessel),
        ("Sailing date", f"{invoice.departure:%-d %b %Y}" if invoice.departure else ""),
        ("Loading port", invoice.loading),
        ("Discharging port", invoice.discharge),
        ("Price terms", f"{invoice.incoterm} {invoice.incoterm_place}"),
        ("Payment terms", invoice.payment),
        ("Origin of goods", country_name(invoice.origin[0])),
    )
    for row, (label, value) in enumerate(rows):
        sheet.text(LEFT, 240 + 15 * row, label, 10.5)
        sheet.text(LEFT + 108, 240 + 15 * row, value, 10.5)
    sheet.text(400, 240, "Shipping mark", 10.5)
    sheet.block(412, 258, invoice.marks, 10.5, 14)


def draw_goods(sheet: Sheet, invoice: Invoice) -> float:
    """The lines; returns the top of what follows."""
    for x, head, align in ((LEFT, "Goods", "left"), (352.0, "Quantity", "right"), (440.0, "Unit price", "right")):
        sheet.text(x, 376, head, 10.5, "serif-bold", "left" if align == "left" else "right")
    sheet.text(RIGHT, 376, f"Amount in {invoice.currency}", 10.5, "serif-bold", "right")
    top = 398.0
    for line in invoice.goods:
        sheet.text(352, top, f"{count(line.quantity)} {line.unit}", 10.5, align="right")
        sheet.text(440, top, invoice.rate(line.price), 10.5, align="right")
        sheet.text(RIGHT, top, invoice.money(line.amount), 10.5, align="right")
        words = line.description[0].split(", ")
        half = (len(words) + 1) // 2 if len(line.description[0]) > 34 else len(words)
        parts = [", ".join(words[:half]) + ("," if half < len(words) else ""), ", ".join(words[half:])]
        top = sheet.block(LEFT, top, [part for part in parts if part], 10.5, 13) + 8
    sheet.text(LEFT, top + 8, "Total", 11, "serif-bold")
    sheet.text(RIGHT, top + 8, invoice.money(invoice.total), 11, "serif-bold", "right")
    return top + 44


def draw_foot(sheet: Sheet, invoice: Invoice, top: float) -> None:
    """Packing in a sentence, the signature at the left."""
    packing = invoice.packing
    sheet.text(LEFT, top, f"Packed in {packing.count} {packing.kind}, {packing.volume}.", 10.5)
    sheet.text(LEFT, top + 15, f"Net weight {count(packing.net)} kg, gross weight {count(packing.gross)} kg.", 10.5)
    sheet.text(LEFT, top + 58, invoice.seller.name, 10.5)
    sheet.signature(LEFT, top + 64, invoice.signer, 112)
    sheet.text(LEFT, top + 124, f"{invoice.signer}, {invoice.signer_title}", 10.5)
