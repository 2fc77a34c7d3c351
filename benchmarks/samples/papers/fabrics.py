"""Woven fabrics, typed into a preprinted form."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, Packing, Party

SELLER = Party(
    "UROKOGUMO TEXTILE MILLS, LTD.",
    ("33-1 Hatahata-cho, Sabae-shi", "Fukui 916-0000, JAPAN"),
    "JP",
    phone="0778-00-0000",
    name_ja="鱗雲織物株式会社",
)

INVOICE = Invoice(
    number="UTM-3356",
    date=date(2026, 1, 27),
    seller=SELLER,
    buyer=Party("LANIFICIO VALCHIARA S.R.L.", ("VIA DEI TESSITORI 14", "13900 BIELLA BI", "ITALY"), "IT"),
    currency="JPY",
    goods=(
        Goods(("POLYESTER TAFFETA, DYED", "75D X 75D, WIDTH 150 CM"), Decimal(3200), "M", Decimal(265)),
        Goods(("NYLON RIPSTOP, COATED", "70D, WIDTH 145 CM"), Decimal(1850), "M", Decimal(418)),
        Goods(("CUPRA LINING FABRIC", "WIDTH 140 CM"), Decimal(960), "M", Decimal(530)),
    ),
    invoice_of="WOVEN FABRICS",
    incoterm="CIF",
    incoterm_place="GENOA",
    payment="D/A 60 DAYS AFTER B/L DATE",
    packing=Packing(62, "ROLLS", Decimal("894.0"), Decimal("968.0"), "4.340 M3"),
    signer="K. Urokogi",
    signer_title="Export Section",
    loading="KOBE, JAPAN",
    discharge="GENOA, ITALY",
    vessel="ASANAGI TRADER V.55W",
    departure=date(2026, 2, 3),
    marks=("LVC", "GENOVA", "R/NO. 1-62", "MADE IN JAPAN"),
    po="4419/B",
)
