"""A pottery writes its invoice as a letter."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Charge, Goods, Invoice, Packing, Party

SELLER = Party(
    "Shiratama Ceramic Works Co., Ltd.",
    ("410 Kamado-machi, Tajimi", "Gifu 507-0000, Japan"),
    "JP",
    phone="0572-00-0000",
    mail="office@shiratama.example.com",
    name_ja="白玉窯業株式会社",
)

INVOICE = Invoice(
    number="SCW/2026/112",
    date=date(2026, 4, 17),
    seller=SELLER,
    buyer=Party(
        "Thistle & Rowan Tableware Ltd.",
        ("9 Candlemaker Wynd", "Leith, Edinburgh EH6 0XX", "United Kingdom"),
        "GB",
        person="Ms. I. Abernethy",
    ),
    currency="GBP",
    goods=(
        Goods(("Porcelain rice bowls, blue wave pattern, 12 cm",), Decimal(480), "pcs", Decimal("4.35")),
        Goods(("Porcelain dinner plates, white, 26 cm",), Decimal(360), "pcs", Decimal("7.90")),
        Goods(("Stoneware sake flasks, 300 ml",), Decimal(150), "pcs", Decimal("11.20")),
    ),
    charges=(Charge("Less 3% discount", Decimal("-198.36")),),
    incoterm="FCA",
    incoterm_place="Nagoya",
    payment="50% in advance, balance within 14 days after receipt of goods",
    packing=Packing(31, "cartons", Decimal("370.0"), Decimal("468.5"), "2.86 m3"),
    signer="Haruko Shiratama",
    signer_title="Managing Director",
    loading="Nagoya, Japan",
    discharge="Felixstowe, United Kingdom",
    vessel="Kirisame Maru, voyage 31W",
    departure=date(2026, 4, 25),
    marks=("T&R", "LEITH", "NO. 1-31"),
    po="TR-1907",
)
