"""Kitchen knives; the page was photographed upside down with a telephone's scanner."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, Packing, Party

SELLER = Party(
    "SHIGURE CUTLERY WORKS CO., LTD.",
    ("7-2 Hamono-cho 1-chome, Sakai-ku", "Sakai, Osaka 590-0000", "JAPAN"),
    "JP",
    phone="072-000-0000",
    name_ja="時雨刃物製作所株式会社",
)

INVOICE = Invoice(
    number="SCW-26V-015",
    date=date(2026, 11, 4),
    seller=SELLER,
    buyer=Party(
        "SEN BEP KITCHENWARE JOINT STOCK COMPANY", ("88 Duong Hoa Lan, Thu Duc", "Ho Chi Minh City", "VIETNAM"), "VN"
    ),
    currency="USD",
    goods=(
        Goods(("STAINLESS STEEL KITCHEN KNIVES, 180 MM",), Decimal(600), "PCS", Decimal("21.40")),
        Goods(("STAINLESS STEEL PARING KNIVES, 90 MM",), Decimal(400), "PCS", Decimal("9.75")),
        Goods(("CERAMIC SHARPENING STONES, GRIT 1000",), Decimal(150), "PCS", Decimal("13.20")),
    ),
    incoterm="CFR",
    incoterm_place="HO CHI MINH CITY",
    payment="T/T 100% BEFORE SHIPMENT",
    packing=Packing(17, "CARTONS", Decimal("236.0"), Decimal("271.5"), "0.884 CBM"),
    signer="E. Shigure",
    signer_title="Overseas Sales",
    loading="OSAKA, JAPAN",
    discharge="HO CHI MINH CITY, VIETNAM",
    vessel="HOTARUBI ACE V.2609S",
    departure=date(2026, 11, 10),
    marks=("SBK", "HOCHIMINH", "CTN 1-17", "MADE IN JAPAN"),
    po="SBK/1106-26",
)
