"""Machine tool parts for a German buyer, with German labels beside English ones."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Charge, Goods, Invoice, Packing, Party

SELLER = Party(
    "Yamabiko Spindle Werke K.K.",
    ("15 Tsuchiyama Industrial Park", "Hamamatsu, Shizuoka 430-0000", "Japan"),
    "JP",
    phone="+81 53 000 0000",
    mail="export@yamabiko.example.com",
    name_ja="山彦スピンドル製作所株式会社",
)

INVOICE = Invoice(
    number="2026-4471",
    date=date(2026, 7, 23),
    seller=SELLER,
    buyer=Party(
        "Feldlerche Werkzeugmaschinen GmbH", ("Am Alten Stellwerk 5", "72700 Reutlingen", "Deutschland / Germany"), "DE"
    ),
    consignee=Party(
        "Feldlerche Logistikzentrum", ("Hafenstrasse 120, Tor 3", "21100 Hamburg", "Deutschland / Germany"), "DE"
    ),
    currency="EUR",
    goods=(
        Goods(
            ("Motorspindel / Motor spindle 24.000 rpm, HSK-A63",),
            Decimal(4),
            "PCS",
            Decimal("9850.00"),
            "MS-24-63",
            "8466.93",
        ),
        Goods(("Spannzange / Collet chuck ER32",), Decimal(60), "PCS", Decimal("74.50"), "SZ-ER32", "8466.10"),
        Goods(
            ("Schrägkugellager / Angular ball bearing 7014",),
            Decimal(32),
            "PCS",
            Decimal("128.00"),
            "KL-7014",
            "8482.10",
        ),
    ),
    charges=(Charge("Fracht / Freight", Decimal("940.00")), Charge("Rabatt / Discount 2%", Decimal("-959.32"))),
    incoterm="CPT",
    incoterm_place="Hamburg",
    payment="30 Tage netto / 30 days net",
    packing=Packing(5, "Wooden cases", Decimal("412.8"), Decimal("538.0"), "2.14 m3"),
    signer="Takumi Yamahiko",
    signer_title="Export Sales",
    loading="Nagoya, Japan",
    discharge="Hamburg, Germany",
    vessel="MV Shiosai Pioneer 0612W",
    departure=date(2026, 7, 30),
    marks=("FLZ HAMBURG", "4471 / 1-5"),
    po="B-77310",
)
