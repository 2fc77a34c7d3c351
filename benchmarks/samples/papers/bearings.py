"""A maker of transmission parts ships goods of two origins from its business system."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Charge, Goods, Invoice, Packing, Party

SELLER = Party(
    "TSUKIMORI PRECISION INDUSTRIES, LTD.",
    ("88 Kurokabe-cho, Minato-ku", "Nagoya, Aichi 455-0000", "Japan"),
    "JP",
    phone="+81-52-000-0000",
    mail="export@tsukimori.example.com",
    name_ja="月森精密工業株式会社",
)

BUYER = Party(
    "Callowhill Drive Systems Inc.",
    ("4400 Penrose Ferry Blvd, Suite 210", "Wilmington, DE 19800", "United States"),
    "US",
)

INVOICE = Invoice(
    number="9000417736",
    date=date(2026, 5, 20),
    seller=SELLER,
    buyer=BUYER,
    consignee=Party(
        "Callowhill Drive Systems Inc. - Savannah DC",
        ("17 Cypress Gate Road", "Savannah, GA 31400", "United States"),
        "US",
    ),
    currency="USD",
    goods=(
        Goods(
            ("Bearing housing, cast iron, 60 mm bore",),
            Decimal(120),
            "PC",
            Decimal("84.60"),
            "TP-4410-060",
            "8483.30",
            "JP",
        ),
        Goods(
            ("Bearing housing, cast iron, 80 mm bore",),
            Decimal(80),
            "PC",
            Decimal("112.35"),
            "TP-4410-080",
            "8483.30",
            "JP",
        ),
        Goods(
            ("Toothed belt pulley, aluminium, 48 teeth",),
            Decimal(300),
            "PC",
            Decimal("21.90"),
            "TP-2048-AL",
            "8483.50",
            "TH",
        ),
        Goods(
            ("Toothed belt pulley, aluminium, 72 teeth",),
            Decimal(150),
            "PC",
            Decimal("33.15"),
            "TP-2072-AL",
            "8483.50",
            "TH",
        ),
        Goods(
            ("Flexible shaft coupling, steel, 35 mm",),
            Decimal(200),
            "PC",
            Decimal("46.20"),
            "TP-7035-ST",
            "8483.60",
            "JP",
        ),
        Goods(
            ("Planetary gear box, ratio 1:25, with mounting flange and oil seal",),
            Decimal(12),
            "SET",
            Decimal("1284.00"),
            "TP-9125-PG",
            "8483.40",
            "JP",
        ),
        Goods(
            ("Linear guide rail, hardened, L=1500 mm",),
            Decimal(64),
            "PC",
            Decimal("158.75"),
            "TP-6015-LG",
            "8466.93",
            "JP",
        ),
    ),
    charges=(Charge("Ocean freight", Decimal("1860.00")), Charge("Marine insurance", Decimal("74.20"))),
    incoterm="CIF",
    incoterm_place="Savannah",
    payment="Net 45 days from invoice date",
    packing=Packing(9, "Pallets", Decimal("3359.0"), Decimal("3742.0"), "11.208 m3"),
    signer="Kenji Otowa",
    signer_title="Export Operations",
    origin=("JP", "TH"),
    loading="Nagoya, Japan",
    discharge="Savannah, GA, USA",
    vessel="MV AOGIRI EXPRESS 118E",
    departure=date(2026, 5, 27),
    marks=("CDS SAVANNAH", "PO 4500098812", "PLT 1-9", "MADE IN JAPAN / THAILAND"),
    po="4500098812",
    remarks=(
        "The origin of the goods is shown for each item on page 1 (column COO).",
        "These commodities are sold for civil end use only.",
        "Please quote the invoice number with your payment.",
    ),
)
