"""A print from a large business system: boxed blocks, tariff numbers and origins per line, drawn word by word."""

from __future__ import annotations

from benchmarks.samples.paper import Invoice, Party, count, country_name, kilos
from benchmarks.samples.sheet import Sheet

LEFT, RIGHT = 36.0, 559.0
COLUMNS = (LEFT, 62.0, 140.0, 318.0, 368.0, 394.0, 424.0, 448.0, 498.0, RIGHT)
HEADS = ("Item", "Material", "Description", "HS code", "COO", "Qty", "UoM", "Unit price", "Net value")
RIGHT_BOUND = {5, 7, 8}


def draw(invoice: Invoice) -> bytes:
    """One page, and a second with marks, remarks and signature, as such systems do."""
    sheet = Sheet(f"Billing document {invoice.number}", habit="word")
    draw_head(sheet, invoice, 1)
    draw_parties(sheet, invoice)
    draw_shipment(sheet, invoice)
    bottom = draw_goods(sheet, invoice, 372)
    draw_totals(sheet, invoice, bottom + 8)
    sheet.turn_page()
    draw_head(sheet, invoice, 2)
    draw_close(sheet, invoice)
    return sheet.done()


def draw_head(sheet: Sheet, invoice: Invoice, page: int) -> None:
    """What every page repeats: the seller and the box with numbers."""
    sheet.text(LEFT, 50, invoice.seller.name, 13, "sans-bold")
    sheet.block(LEFT, 64, [*invoice.seller.address, f"Tel {invoice.seller.phone}   {invoice.seller.mail}"], 8, 10)
    sheet.text(RIGHT, 50, "Commercial Invoice", 15, "sans-bold", "right")
    rows = (
        ("Invoice number", invoice.number),
        ("Invoice date", f"{invoice.date:%d-%b-%Y}"),
        ("Customer PO", invoice.po),
        ("Page", f"{page} / 2"),
    )
    sheet.box(390, 60, RIGHT, 60 + 14 * len(rows))
    for row, (label, value) in enumerate(rows):
        top = 60 + 14 * row
        sheet.rule(390, top, RIGHT, top)
        sheet.text(395, top + 10, label, 8)
        sheet.text(RIGHT - 5, top + 10, value, 8.5, "sans-bold", "right")
    sheet.rule(465, 60, 465, 60 + 14 * len(rows))


def draw_parties(sheet: Sheet, invoice: Invoice) -> None:
    """Sold-to, bill-to and ship-to in three boxes."""
    third = (RIGHT - LEFT) / 3
    parties: tuple[tuple[str, Party], ...] = (
        ("Sold-to party", invoice.buyer),
        ("Bill-to party", invoice.buyer),
        ("Ship-to party", invoice.receiver),
    )
    for column, (label, party) in enumerate(parties):
        x = LEFT + third * column
        sheet.box(x, 132, x + third, 146, fill=0.85)
        sheet.text(x + 5, 142, label, 8, "sans-bold")
        sheet.box(x, 146, x + third, 212)
        lines = split_to(sheet, party.name, third - 12)
        for address in party.address:
            lines += split_to(sheet, address, third - 12)
        sheet.block(x + 5, 158, lines, 8, 10.5)


def split_to(sheet: Sheet, text: str, width: float, size: float = 8) -> list[str]:
    """``text`` broken at blanks so that no line is wider than ``width``."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and sheet.width_of(longer, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def draw_shipment(sheet: Sheet, invoice: Invoice) -> None:
    """Shipping data in a grid of small labels over values."""
    packing = invoice.packing
    cells = (
        ("Incoterms 2020", f"{invoice.incoterm} {invoice.incoterm_place}"),
        ("Terms of payment", invoice.payment),
        ("Currency", invoice.currency),
        ("Port of loading", invoice.loading),
        ("Port of discharge", invoice.discharge),
        ("Vessel / voyage", invoice.vessel),
        ("ETD", f"{invoice.departure:%d-%b-%Y}" if invoice.departure else ""),
        ("Number and kind of packages", f"{packing.count} {packing.kind}"),
        ("Volume", packing.volume),
        ("Net weight", f"{kilos(packing.net)} kg"),
        ("Gross weight", f"{kilos(packing.gross)} kg"),
        ("Country of origin", " / ".join(country_name(code) for code in invoice.origin)),
    )
    third = (RIGHT - LEFT) / 3
    for number, (label, value) in enumerate(cells):
        x, top = LEFT + third * (number % 3), 224 + 30.0 * (number // 3)
        sheet.box(x, top, x + third, top + 30)
        sheet.text(x + 5, top + 10, label, 6.5)
        sheet.text(x + 5, top + 23, value, 8.5)


def draw_goods(sheet: Sheet, invoice: Invoice, top: float) -> float:
    """The items; returns where the table ends."""
    sheet.box(LEFT, top, RIGHT, top + 16, fill=0.85)
    cells = [HEADS]
    for number, line in enumerate(invoice.goods, start=1):
        money = (invoice.rate(line.price), invoice.money(line.amount))
        cells.append((f"{number * 10}", line.code, "", line.hs, line.origin, count(line.quantity), line.unit, *money))
    for row, values in enumerate(cells):
        base = top + 11 + 26 * row - (9 if row else 0)
        for column, value in enumerate(values):
            right = column in RIGHT_BOUND
            x = COLUMNS[column + 1] - 4 if right else COLUMNS[column] + 4
            sheet.text(x, base, value, 7.5, "sans-bold" if row == 0 else "", "right" if right else "left")
        if row:
            goods = invoice.goods[row - 1].description[0]
            sheet.block(COLUMNS[2] + 4, base, split_to(sheet, goods, 172, 7.5), 7.5, 9)
            sheet.rule(LEFT, base + 14, RIGHT, base + 14, 0.25)
    bottom = top + 16 + 26 * len(invoice.goods)
    sheet.box(LEFT, top, RIGHT, bottom)
    return bottom


def draw_totals(sheet: Sheet, invoice: Invoice, top: float) -> None:
    """Goods value, charges, and what is to be paid."""
    rows = [
        ("Total net value of goods", invoice.subtotal),
        *((charge.text, charge.amount) for charge in invoice.charges),
    ]
    for row, (label, value) in enumerate(rows):
        sheet.text(360, top + 10 + 13 * row, label, 8)
        sheet.text(RIGHT - 4, top + 10 + 13 * row, invoice.money(value), 8, align="right")
    bottom = top + 13 * len(rows)
    sheet.box(355, bottom + 3, RIGHT, bottom + 20, 0.8, fill=0.93)
    sheet.text(360, bottom + 15, f"Invoice total  {invoice.currency}", 9, "sans-bold")
    sheet.text(RIGHT - 4, bottom + 15, invoice.money(invoice.total), 9, "sans-bold", "right")


def draw_close(sheet: Sheet, invoice: Invoice) -> None:
    """The second page: marks, remarks and the signature."""
    sheet.box(LEFT, 134, RIGHT, 148, fill=0.85)
    sheet.text(LEFT + 5, 144, "Shipping marks", 8, "sans-bold")
    sheet.text(300, 144, "Remarks", 8, "sans-bold")
    sheet.box(LEFT, 148, RIGHT, 212)
    sheet.rule(295, 148, 295, 212)
    sheet.block(LEFT + 5, 161, invoice.marks, 8.5, 13)
    sheet.block(300, 161, [part for remark in invoice.remarks for part in split_to(sheet, remark, 250)], 8, 11)
    sheet.text(LEFT, 230, "For and on behalf of", 8)
    sheet.text(LEFT, 243, invoice.seller.name, 9, "sans-bold")
    sheet.signature(LEFT + 6, 252, invoice.signer, 105)
    sheet.rule(LEFT, 296, LEFT + 200, 296)
    sheet.text(LEFT, 307, f"{invoice.signer}, {invoice.signer_title}", 8)
    sheet.text(LEFT, 319, "Authorised signature", 7)
