"""A print of an old business system: one font, one size, blanks and dashes for all order, a string a line."""

from __future__ import annotations

from reportlab.lib.pagesizes import A4, landscape

from benchmarks.samples.paper import Invoice, count, country_name, kilos
from benchmarks.samples.sheet import Sheet

WIDTH = 118  # characters a line


def draw(invoice: Invoice) -> bytes:
    """One landscape page."""
    sheet = Sheet(invoice.number, font="mono", size=landscape(A4))
    sheet.block(44, 44, write(invoice), 9, 11.4)
    sheet.signature(478, 446, invoice.signer, 105)
    return sheet.done()


def write(invoice: Invoice) -> list[str]:
    """The page as lines of text."""
    return [*write_head(invoice), *write_goods(invoice), *write_foot(invoice)]


def pair(left: str, right: str) -> str:
    """Two texts on one line, the second from the middle on."""
    return f"{left:<66}{right}".rstrip()


def write_head(invoice: Invoice) -> list[str]:
    """Seller, buyer and the shipment in two columns."""
    departure = f"{invoice.departure:%d-%b-%Y}".upper() if invoice.departure else ""
    seller, buyer = invoice.seller, invoice.buyer
    return [
        pair(seller.name, f"{invoice.title:<38}PAGE   1/1"),
        seller.address[0],
        pair(seller.address[1], f"INVOICE NO.   : {invoice.number}"),
        pair(f"TEL. {seller.phone}", f"INVOICE DATE  : {invoice.date:%d-%b-%Y}".upper()),
        pair("", f"ORDER NO.     : {invoice.po}"),
        pair(f"BUYER : {buyer.name}", f"SHIPPED BY    : FLIGHT {invoice.vessel}"),
        pair(f"        {buyer.address[0]}", f"ON OR ABOUT   : {departure}"),
        pair(f"        {buyer.address[1]}", f"FROM          : {invoice.loading}"),
        pair(f"        {buyer.address[2]}", f"TO            : {invoice.discharge}"),
        pair("", f"TRADE TERMS   : {invoice.incoterm} {invoice.incoterm_place}"),
        pair("SHIPPING MARKS", f"PAYMENT       : {invoice.payment}"),
        pair(f"        {invoice.marks[0]}", f"CURRENCY      : {invoice.currency}"),
        *(f"        {mark}" for mark in invoice.marks[1:]),
        "",
    ]


def write_goods(invoice: Invoice) -> list[str]:
    """The table between rows of dashes."""
    rows = ["-" * WIDTH]
    rows.append(
        f"{' LN  ITEM':<15}{'DESCRIPTION':<40}{'HS CODE':<10}{'QTY':>10} {'UM':<5}{'UNIT PRICE':>14}{'AMOUNT':>18}"
    )
    rows.append("-" * WIDTH)
    for number, line in enumerate(invoice.goods, start=1):
        amount = invoice.money(line.amount)
        text = f"{number:>3}  {line.code:<10}{line.description[0]:<40}{line.hs:<10}{count(line.quantity):>10}"
        rows.append(f"{text} {line.unit:<5}{line.price:>14,.4f}{amount:>18}")
    rows.append("-" * WIDTH)
    quantities = ", ".join(f"{count(amount)} {unit}" for amount, unit in invoice.quantities())
    sums = [("GOODS TOTAL", invoice.subtotal), *((charge.text, charge.amount) for charge in invoice.charges)]
    for place, (label, value) in enumerate(sums):
        left = f"     TOTAL QUANTITY {quantities}" if place == 0 else ""
        rows.append(f"{left:<78}{label:<22}{invoice.money(value):>13}")
    rows.append(f"{'':<78}{'INVOICE TOTAL ' + invoice.currency:<22}{invoice.money(invoice.total):>13}")
    rows.append(f"{'':<78}{'=' * 35}")
    return rows


def write_foot(invoice: Invoice) -> list[str]:
    """Packing, origin, and room for the signature."""
    packing = invoice.packing
    return [
        f"PACKAGES          : {packing.count} {packing.kind}",
        f"NET WEIGHT        : {count(packing.net)} KG",
        f"GROSS WEIGHT      : {kilos(packing.gross)} KG",
        f"COUNTRY OF ORIGIN : {country_name(invoice.origin[0]).upper()}",
        "",
        f"{'':<78}{invoice.seller.name}",
        "",
        "",
        "",
        f"{'':<78}{'-' * 35}",
        f"{'':<78}{invoice.signer}, {invoice.signer_title}",
    ]
