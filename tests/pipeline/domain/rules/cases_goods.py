"""Cases of boxes 7 to 9: goods, quantity, declaration."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pipeline.domain.certificate import Total
from tests.factories import application, invoice, line, subject
from tests.pipeline.domain.rules.cases import asked, case, each, goods, policy, read, remark

CONCRETE = (
    "PRINTING MACHINE",
    "1,4-BUTANEDIOL",
    "REPAIR KIT FOR BRAKE",
    "Model XJ-900 excavator",
    "SPARE PARTS FOR CENTRIFUGAL PUMP: IMPELLER",
    "AUTOMOBILE PARTS",
    "BALL BEARING",
    "MACHINE TOOL (LATHE)",
    "PLASTIC BOTTLES",
    "WATER PUMP ASSY WITH GASKET",
    "SAMPLE OF CERAMIC TILES",
    "GASKET SET FOR ENGINE",
    "MEASURING INSTRUMENTS FOR GAS",
    "V-BELT A-42",
    "O-RING",
    "GREEN TEA",
    "LED LAMP",
)
GENERAL = (
    "TOYOTA PARTS",
    "PARTS FOR TOYOTA",
    "RAW MATERIAL",
    "OTHERS",
    "HOUSEHOLD GOODS",
    "MODEL: XJ-900",
    "GOODS",
    "MACHINERY PARTS",
    "SPARE PARTS",
    "SAMPLES",
    "ACCESSORIES",
    "Spare Parts for Machine",
    "GENERAL MERCHANDISE",
    "INDUSTRIAL EQUIPMENT",
    "SAMPLE (NO COMMERCIAL VALUE)",
    "PARTS NO. AB-1234",
    "ELECTRONIC COMPONENTS",
    "Various Goods as per list"[:13],
)

case(
    "7a",
    [subject, lambda: read(marks_and_numbers=("N/M",))],
    [lambda: read(marks_and_numbers=None), lambda: subject(draft={"marks": ("OTHER",)})],
)
case(
    "7b",
    [
        *each(CONCRETE),
        lambda: goods("SPARE PARTS", generic_goods_name="Parts of centrifugal pumps"),
        lambda: subject(invoice(line(description="SPARE PARTS", group="FOR DIESEL ENGINES"))),
    ],
    [
        *each(GENERAL),
        lambda: goods("SPARE PARTS", generic_goods_name="GOODS"),
        lambda: subject(invoice(line(description="HARDWARE")), at=policy(extra_general_words=frozenset({"hardware"}))),
    ],
)
case(
    "7c",
    [
        subject,
        lambda: goods("SONY TELEVISION"),
        lambda: goods("IC"),
        lambda: goods("2-PHENYLETHANOL"),
        lambda: goods("PUMP AB-1234"),
        lambda: goods("AB-1234", generic_goods_name="Centrifugal pumps"),
    ],
    [
        lambda: goods("AB-1234"),
        lambda: goods("SONY"),
        lambda: goods("TOYOTA X5 200"),
        lambda: subject(invoice(line(description="IMPELLAX", item_code="IMPELLAX"))),
    ],
)
case(
    "7d",
    [
        subject,
        lambda: goods("CD-R (ABCD SOFTWARE)"),
        lambda: goods("TRAINING SHOES"),
        lambda: goods("CONTROLLER WITH SOFTWARE"),
        lambda: goods("INSTALLATION TOOL"),
        lambda: goods("PACKING FOR PUMP"),
    ],
    [
        lambda: goods("SOFTWARE LICENSE"),
        lambda: goods("INSTALLATION FEE"),
        lambda: goods("FREIGHT"),
        lambda: goods("Freight charge to Hamburg"),
        lambda: goods("SPECIAL DISCOUNT"),
        lambda: goods("TECHNICAL CONSULTATION"),
    ],
)
case(
    "7e",
    [subject, lambda: goods("CLASSIC PUMP"), lambda: goods("MODEL STC 3 PUMP"), lambda: goods("BASIS PLATE")],
    [
        lambda: goods("STEEL, SAID TO CONTAIN 5 T"),
        lambda: goods("BRAND NEW PUMP"),
        lambda: goods("RICE, PRIME QUALITY"),
        lambda: goods("PUMP AS IS"),
        lambda: goods("FOR EXPORT ONLY PUMP"),
        lambda: goods("APPROX. 5 M HOSE"),
    ],
)
case(
    "7f",
    [
        subject,
        lambda: subject(invoice(line(description="RICE 2024 CROP")), application(evidence=("pledge",))),
        lambda: goods("PUMP MODEL 2024"),
    ],
    [lambda: goods("RICE 2024 CROP"), lambda: goods("HOKKAIDO SCALLOPS"), lambda: goods("PUMP, YOUR ORDER")],
)
case("7g", [subject], [lambda: goods("PUMP. WE HEREBY DECLARE"), lambda: remark("Goods are not of Israeli origin")])
case(
    "7h",
    [subject, lambda: goods("CABLE 100 M")],
    [
        lambda: goods("PUMP USD 150.00"),
        lambda: goods("PUMP @150"),
        lambda: goods("PUMP $5"),
        lambda: goods("PUMP 1,500 JPY"),
    ],
)
case(
    "7i",
    [
        subject,
        lambda: read(marks_and_numbers=("N/M",)),
        lambda: read(marks_and_numbers=("NPG", "C/NO. 11-20")),
        lambda: read(marks_and_numbers=("A C/NO. 1-4", "B C/NO. 1-6")),
    ],
    [lambda: read(package_count=Decimal(12)), lambda: read(package_count=None)],
)
case(
    "8a",
    [subject],
    [
        lambda: subject(invoice(line(quantity=None))),
        lambda: subject(invoice(line(unit=None))),
        lambda: subject(invoice(line(quantity=Decimal(0)))),
        lambda: subject(draft={"totals": (Total(Decimal(9), "SETS"),)}),
    ],
)
case(
    "8b",
    [subject, lambda: subject(invoice(line(unit="BOXES")))],
    [
        lambda: subject(invoice(line(unit="LOT"))),
        lambda: subject(invoice(line(unit="CTNS"))),
        lambda: subject(invoice(line(unit="Packages"))),
    ],
)
case("8d", [subject, lambda: read(net_weight_kg=Decimal(520))], [lambda: read(gross_weight_kg=Decimal(100))])
case(
    "9a",
    [subject, lambda: subject(invoice(invoice_date=date(2026, 2, 1)), application(declared_on=date(2026, 2, 16)))],
    [
        lambda: asked(declared_on=date(2026, 3, 3)),
        lambda: subject(invoice(invoice_date=date(2026, 2, 1)), application(declared_on=date(2026, 2, 15))),
    ],
)
case("9b", [subject], [lambda: subject(signatory=""), lambda: subject(signatory="For Hanako Yamada")])

case(
    "R5",
    [subject, lambda: asked(originals=3, copies=3)],
    [lambda: asked(originals=0), lambda: asked(originals=4), lambda: asked(copies=4)],
)
