"""The invoice that no chamber certifies (goods named in general words, counted in lots), and a proforma."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, Packing, Party

SELLER = Party(
    "AMAGUMO KIKAI TRADING CO., LTD.",
    ("Room 502, 8-2 Shin-Tetsuya 3-chome, Ota-ku", "Tokyo 144-0000", "Japan"),
    "JP",
    phone="03-0000-0000",
    mail="sales@amagumo.example.com",
    name_ja="雨雲機械貿易株式会社",
)

INVOICE = Invoice(
    number="AK-26-0909",
    date=date(2026, 9, 9),
    seller=SELLER,
    buyer=Party(
        "Jacaranda Mining Services (Pty) Ltd", ("12 Headgear Street, Selby", "Johannesburg 2001", "South Africa"), "ZA"
    ),
    currency="USD",
    goods=(
        Goods(("MACHINERY PARTS",), Decimal(1), "LOT", Decimal("18600.00"), "MP-A"),
        Goods(("SPARE PARTS",), Decimal(1), "LOT", Decimal("4250.00"), "SP-B"),
        Goods(("ACCESSORIES",), Decimal(3), "LOT", Decimal("615.00"), "AC-C"),
    ),
    incoterm="FOB",
    incoterm_place="Tokyo",
    payment="T/T in advance",
    packing=Packing(6, "Cases", Decimal("1240.0"), Decimal("1415.0"), "4.85 m3"),
    signer="Daichi Amano",
    signer_title="Sales Manager",
    loading="Tokyo, Japan",
    discharge="Durban, South Africa",
    vessel="HAKUCHO BAY V.019W",
    departure=date(2026, 9, 16),
    marks=("JMS", "DURBAN", "C/S NO. 1-6"),
    po="JMS-PO-3391",
)

PROFORMA = replace(
    INVOICE,
    number="PI-26-0142",
    date=date(2026, 8, 3),
    title="PROFORMA INVOICE",
    goods=(
        Goods(("HYDRAULIC BREAKER FOR EXCAVATOR, 20 T CLASS",), Decimal(2), "UNITS", Decimal("14800.00"), "HB-20"),
        Goods(("CHISEL FOR HYDRAULIC BREAKER, 135 MM",), Decimal(10), "PCS", Decimal("365.00"), "CH-135"),
    ),
    packing=Packing(4, "Cases", Decimal("3380.0"), Decimal("3720.0"), "7.20 m3"),
    marks=("JMS", "DURBAN", "C/S NO. 1-4"),
    po="",
    remarks=(
        "This proforma invoice is valid for 30 days from its date.",
        "Shipment within 45 days after receipt of your payment.",
    ),
)
