"""Industrial coatings in drums, with labels in English and Japanese."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, Packing, Party

SELLER = Party(
    "MIZUKAGAMI SURFACE CHEMICALS CO., LTD.",
    ("1-8-40 Funatsuki, Konohana-ku,", "Osaka 554-0000, JAPAN"),
    "JP",
    phone="06-0000-0000",
    name_ja="水鏡表面化学株式会社",
)

INVOICE = Invoice(
    number="MSC-T260309",
    date=date(2026, 3, 9),
    seller=SELLER,
    buyer=Party(
        "CHAO BUNGA COATING (THAILAND) CO., LTD.",
        ("199/4 Moo 6, Bang Phli Soi 11", "Samut Prakan 10500", "THAILAND"),
        "TH",
    ),
    currency="USD",
    goods=(
        Goods(("EPOXY RESIN PAINT, GREY (180KG DRUM)",), Decimal(3600), "KG", Decimal("4.85"), "EP-180G", "3208.90"),
        Goods(("POLYURETHANE HARDENER (20KG CAN)",), Decimal(800), "KG", Decimal("7.125"), "PH-20", "3909.50"),
        Goods(("ANTI-RUST PRIMER, RED OXIDE (20L CAN)",), Decimal(640), "L", Decimal("5.40"), "AR-20R", "3208.10"),
    ),
    incoterm="CIF",
    incoterm_place="LAEM CHABANG",
    payment="D/P AT SIGHT",
    packing=Packing(92, "PACKAGES", Decimal("5264.0"), Decimal("5838.0"), "9.870 M3"),
    signer="T. Mizukagami",
    signer_title="General Manager, Export Dept.",
    loading="OSAKA, JAPAN",
    discharge="LAEM CHABANG, THAILAND",
    vessel="HAMAKAZE GLORY V.0093S",
    departure=date(2026, 3, 16),
    marks=("CBC-TH", "LAEM CHABANG", "P/NO. 1-92", "MADE IN JAPAN"),
    po="PO26-0187",
)
