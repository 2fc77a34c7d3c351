"""Outboard engines under a letter of credit, with a notify party and a port of transhipment."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, Packing, Party

SELLER = Party(
    "KAZAMIDORI MARINE ENGINES CO., LTD.",
    ("5-3 Isobe-dori 9-chome, Chuo-ku", "Kobe 651-0000, Japan"),
    "JP",
    phone="078-000-0000",
    name_ja="風見鶏マリンエンジン株式会社",
)

BUYER = Party("PESCADORA AUSTRAL S.A.", ("Av. Costanera 2290, Oficina 7", "Puerto Montt", "CHILE"), "CL")

INVOICE = Invoice(
    number="KME-E-26071",
    date=date(2026, 7, 2),
    seller=SELLER,
    buyer=BUYER,
    consignee=Party("ASTILLEROS CANAL AZUL LTDA.", ("Camino al Puerto Km 4, Bodega 12", "San Antonio", "CHILE"), "CL"),
    notify=Party("AGENCIA DE ADUANA LOS COIHUES LTDA.", ("Calle Prat 81, Valparaiso", "CHILE"), "CL"),
    currency="USD",
    goods=(
        Goods(
            ("OUTBOARD ENGINE, 4-STROKE, 40 HP", "MODEL KM40F-L WITH FUEL TANK"),
            Decimal(24),
            "UNITS",
            Decimal("3860.00"),
            hs="8407.21",
        ),
        Goods(
            ("OUTBOARD ENGINE, 4-STROKE, 60 HP", "MODEL KM60F-L WITH FUEL TANK"),
            Decimal(10),
            "UNITS",
            Decimal("5415.00"),
            hs="8407.21",
        ),
        Goods(("ALUMINIUM PROPELLER, 3 BLADES, 11 INCH",), Decimal(68), "PCS", Decimal("96.50"), hs="8487.10"),
    ),
    incoterm="CFR",
    incoterm_place="SAN ANTONIO",
    payment="L/C AT SIGHT",
    packing=Packing(36, "CASES", Decimal("3518.0"), Decimal("4106.0"), "27.540 CBM"),
    signer="S. Kazami",
    signer_title="Manager, Overseas Sales",
    loading="KOBE, JAPAN",
    discharge="SAN ANTONIO, CHILE",
    destination="PUERTO MONTT, CHILE",
    via="BUSAN, KOREA",
    vessel="NAMINOHANA STAR V.207E",
    departure=date(2026, 7, 9),
    marks=("P.A.S.A.", "SAN ANTONIO", "CASE NO. 1-36", "MADE IN JAPAN"),
    po="OC-5570/26",
    lc="LC-0260713-CL",
)
