"""Fishing tackle: two shipments to the same buyer, put into one file."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, Packing, Party

SELLER = Party(
    "SAZANAMI FISHING TACKLE CO., LTD.",
    ("2-5-16 Amihoshi, Hyogo-ku", "Kobe 652-0000, Japan"),
    "JP",
    phone="078-000-0001",
    name_ja="さざなみ釣具株式会社",
)

FIRST = Invoice(
    number="SZ-2026-031",
    date=date(2026, 5, 11),
    seller=SELLER,
    buyer=Party("HARAKEKE OUTDOOR LIMITED", ("38 Mangrove Quay", "Tauranga 3110", "NEW ZEALAND"), "NZ"),
    currency="USD",
    goods=(
        Goods(("SPINNING REELS, ALUMINIUM BODY, SIZE 3000",), Decimal(180), "PCS", Decimal("42.50")),
        Goods(("FISHING RODS, CARBON FIBRE, 2.4 M",), Decimal(120), "PCS", Decimal("57.80")),
        Goods(("BRAIDED FISHING LINES, 150 M",), Decimal(600), "PCS", Decimal("8.35")),
    ),
    incoterm="FOB",
    incoterm_place="KOBE",
    payment="T/T 60 DAYS FROM INVOICE DATE",
    packing=Packing(27, "CARTONS", Decimal("188.0"), Decimal("236.5"), "1.92 M3"),
    signer="A. Sazami",
    signer_title="Export Desk",
    loading="KOBE, JAPAN",
    discharge="TAURANGA, NEW ZEALAND",
    vessel="MINATOKAZE V.71S",
    departure=date(2026, 5, 18),
    marks=("HOL", "TAURANGA", "C/NO. 1-27"),
    po="HOL 5512",
)

SECOND = replace(
    FIRST,
    number="SZ-2026-032",
    goods=(
        Goods(("FISHING LURES, HARD PLASTIC, 90 MM",), Decimal(1440), "PCS", Decimal("3.90")),
        Goods(("FISH HOOKS, STAINLESS STEEL, NO. 4",), Decimal(200), "BOXES", Decimal("5.25")),
    ),
    packing=Packing(9, "CARTONS", Decimal("61.5"), Decimal("77.0"), "0.63 M3"),
    marks=("HOL", "TAURANGA", "C/NO. 28-36"),
    po="HOL 5513",
)
