"""Pens and paper goods by air, with a packing list that was scanned lying on its side."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, Packing, Party, pack

SELLER = Party(
    "KONPEITO STATIONERY MFG. CO., LTD.",
    ("4-20 Fudenoyama 2-chome, Higashi-ku", "Osaka 540-0000", "JAPAN"),
    "JP",
    phone="06-0000-0001",
    name_ja="金平糖文具製造株式会社",
)


INVOICE = Invoice(
    number="KS-60442",
    date=date(2026, 9, 1),
    seller=SELLER,
    buyer=Party(
        "WATTLEBIRD PAPER & PEN PTY. LTD.", ("Unit 3, 210 Saltmarsh Road", "Port Melbourne VIC 3207", "AUSTRALIA"), "AU"
    ),
    currency="USD",
    goods=(
        Goods(("GEL INK BALL POINT PENS, 0.5 MM, BLACK",), Decimal(4800), "PCS", Decimal("0.62")),
        Goods(("GEL INK BALL POINT PENS, 0.5 MM, BLUE",), Decimal(3600), "PCS", Decimal("0.62")),
        Goods(("MECHANICAL PENCILS, 0.3 MM",), Decimal(1200), "PCS", Decimal("1.84")),
        Goods(("NOTEBOOKS, A5, 80 SHEETS, RULED",), Decimal(1500), "PCS", Decimal("1.15")),
        Goods(("PAPER ADHESIVE TAPE, 15 MM X 10 M",), Decimal(2400), "ROLLS", Decimal("0.475")),
    ),
    invoice_of="STATIONERY",
    incoterm="CPT",
    incoterm_place="MELBOURNE",
    payment="T/T IN ADVANCE",
    packing=Packing(
        38,
        "CARTONS",
        Decimal("561.0"),
        Decimal("624.5"),
        "2.508 M3",
        (
            pack("1-12", "GEL INK BALL POINT PENS, BLACK", "4,800 PCS", "60.0", "75.0", "0.792"),
            pack("13-21", "GEL INK BALL POINT PENS, BLUE", "3,600 PCS", "45.0", "56.3", "0.594"),
            pack("22-24", "MECHANICAL PENCILS", "1,200 PCS", "18.0", "21.6", "0.198"),
            pack("25-34", "NOTEBOOKS A5", "1,500 PCS", "375.0", "400.0", "0.660"),
            pack("35-38", "PAPER ADHESIVE TAPE", "2,400 ROLLS", "63.0", "71.6", "0.264"),
        ),
    ),
    signer="N. Konpei",
    signer_title="Manager",
    mode="air",
    loading="KANSAI AIRPORT, JAPAN",
    discharge="MELBOURNE, AUSTRALIA",
    vessel="ZQ 0816",
    departure=date(2026, 9, 4),
    marks=("WBP", "MELBOURNE", "C/NO. 1-38", "MADE IN JAPAN"),
    po="WB-2026-88",
)
