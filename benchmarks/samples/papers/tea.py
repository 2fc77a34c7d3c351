"""A small tea maker ships by sea to the Netherlands."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, Packing, Party

SELLER = Party(
    "HINOKAWA SEICHA CO., LTD.",
    ("2-14-7 Chayamachi, Makinohara-shi,", "Shizuoka 421-0000, JAPAN"),
    "JP",
    phone="0548-00-0000",
    name_ja="株式会社火の川製茶",
)

INVOICE = Invoice(
    number="HS26-0418",
    date=date(2026, 6, 8),
    seller=SELLER,
    buyer=Party("NOORDERLUCHT THEE IMPORT B.V.", ("Wolvenkade 118", "3011 XX Rotterdam", "THE NETHERLANDS"), "NL"),
    currency="JPY",
    goods=(
        Goods(("GREEN TEA (SENCHA) LEAVES", "1KG ALUMINIUM BAG"), Decimal(240), "KGS", Decimal(3850)),
        Goods(("ROASTED GREEN TEA (HOJICHA)", "500G ALUMINIUM BAG"), Decimal(180), "KGS", Decimal(2840)),
        Goods(("POWDERED GREEN TEA (MATCHA)", "30G CAN"), Decimal(1200), "CANS", Decimal(780)),
        Goods(("CERAMIC TEA POT 350ML",), Decimal(60), "PCS", Decimal(2650)),
    ),
    invoice_of="GREEN TEA AND TEA POTS",
    incoterm="FOB",
    incoterm_place="SHIMIZU",
    payment="T/T WITHIN 30 DAYS",
    packing=Packing(46, "CARTONS", Decimal("492.0"), Decimal("684.5"), "3.912 M3"),
    signer="M. Hinokawa",
    signer_title="President",
    loading="SHIMIZU, JAPAN",
    discharge="ROTTERDAM, NETHERLANDS",
    vessel="SUZUKAZE BRIDGE V.042W",
    departure=date(2026, 6, 14),
    marks=("NTI", "ROTTERDAM", "C/NO. 1-46", "MADE IN JAPAN"),
    po="NTI-2261",
    title="INVOICE",
)
