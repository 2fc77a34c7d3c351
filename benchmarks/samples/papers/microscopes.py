"""Laboratory instruments by courier."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Charge, Goods, Invoice, Packing, Party

SELLER = Party(
    "YUBAE LABORATORY INSTRUMENTS K.K.",
    ("3-21 Kenkyugakuen Minami", "Tsukuba, Ibaraki 305-0000", "JAPAN"),
    "JP",
    phone="+81 29 000 0000",
    person="Aoi Natsukawa",
    mail="ship@yubae.example.com",
    name_ja="夕映理化機器株式会社",
)

INVOICE = Invoice(
    number="YLI-2026-00583",
    date=date(2026, 6, 22),
    seller=SELLER,
    buyer=Party(
        "Institut Belle-Garance SAS",
        ("27 rue des Verriers", "69007 Lyon", "FRANCE"),
        "FR",
        phone="+33 4 00 00 00 00",
        person="Dr. C. Vauquelin",
    ),
    currency="EUR",
    goods=(
        Goods(
            ("Stereo microscope, zoom 0.7x-4.5x", "with LED ring light"),
            Decimal(2),
            "SET",
            Decimal("1480.00"),
            hs="9011.10",
            origin="JP",
        ),
        Goods(
            ("Glass slides for microscopes, 76 x 26 mm",),
            Decimal(40),
            "BOX",
            Decimal("9.80"),
            hs="7017.90",
            origin="JP",
        ),
        Goods(("Objective lens for microscope, 40x",), Decimal(3), "PCS", Decimal("265.00"), hs="9011.90", origin="JP"),
    ),
    charges=(Charge("Freight", Decimal("148.00")),),
    incoterm="DAP",
    incoterm_place="Lyon",
    payment="Paid in advance by bank transfer",
    packing=Packing(3, "Cartons", Decimal("21.4"), Decimal("26.8")),
    signer="Aoi Natsukawa",
    signer_title="Shipping Desk",
    mode="courier",
    vessel="Hayate Courier",
    waybill="4417 0260 3391",
    departure=date(2026, 6, 23),
    marks=("IBG-LYON", "1/3 - 3/3"),
    po="BG-88214",
)
