"""Rice machines: the invoice and its packing list in one file, and the packing list of another shipment alone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Goods, Invoice, Packing, Party, pack

SELLER = Party(
    "NATANEBANA AGRI MACHINERY CO., LTD.",
    ("1190 Inaho, Nagaoka-shi", "Niigata 940-0000", "JAPAN"),
    "JP",
    phone="+81-258-00-0000",
    mail="trade@natanebana.example.com",
    name_ja="菜種花農機株式会社",
)


ROWS = (
    pack("1-6", "RICE TRANSPLANTER, 4 ROWS, WALKING TYPE", "6 UNITS", "1020.0", "1278.0", "15.120"),
    pack("7-18", "RICE HULLING MACHINE, 300 KG PER HOUR", "12 UNITS", "1416.0", "1692.0", "10.920"),
    pack("19", "RUBBER ROLLS FOR RICE HULLING MACHINE", "60 PCS", "186.0", "214.0", "0.640"),
    pack("20", "MOISTURE METERS FOR GRAIN", "25 SETS", "32.5", "48.0", "0.310"),
)

INVOICE = Invoice(
    number="NAM26-077",
    date=date(2026, 2, 12),
    seller=SELLER,
    buyer=Party(
        "PALAYAN HARVEST MACHINERY CORP.",
        ("Km 112 Maharlika Highway", "Cabanatuan City, Nueva Ecija", "PHILIPPINES"),
        "PH",
    ),
    currency="JPY",
    goods=(
        Goods(("RICE TRANSPLANTER, 4 ROWS, WALKING TYPE",), Decimal(6), "UNITS", Decimal(486000), "NT-4W", "8432.39"),
        Goods(("RICE HULLING MACHINE, 300 KG PER HOUR",), Decimal(12), "UNITS", Decimal(158000), "NH-300", "8437.80"),
        Goods(("RUBBER ROLLS FOR RICE HULLING MACHINE",), Decimal(60), "PCS", Decimal(4300), "NH-R1", "8437.90"),
        Goods(("MOISTURE METERS FOR GRAIN",), Decimal(25), "SETS", Decimal(21500), "NM-20", "9027.80"),
    ),
    invoice_of="RICE MACHINES",
    incoterm="FOB",
    incoterm_place="NIIGATA",
    payment="L/C AT 60 DAYS AFTER SIGHT",
    packing=Packing(20, "CASES", Decimal("2654.5"), Decimal("3232.0"), "26.990 M3", ROWS),
    signer="Y. Natane",
    signer_title="Director",
    loading="NIIGATA, JAPAN",
    discharge="MANILA, PHILIPPINES",
    vessel="YUKITSUBAKI V.118S",
    departure=date(2026, 2, 19),
    marks=("PHMC", "MANILA", "CASE NO. 1-20", "MADE IN JAPAN"),
    lc="0026LC441907",
)

PACKING_LIST_ONLY = replace(
    INVOICE, number="NAM26-081", date=date(2026, 3, 3), vessel="YUKITSUBAKI V.120S", departure=date(2026, 3, 12)
)
