"""Electronic parts by air, printed by an old business system on plain paper."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Charge, Goods, Invoice, Packing, Party

SELLER = Party(
    "HOSHIAKARI DENSHI KOGYO CO., LTD.",
    ("908 TECHNO-HILL KITA, SUWA-SHI", "NAGANO 392-0000 JAPAN"),
    "JP",
    phone="0266-00-0000",
    name_ja="星明電子工業株式会社",
)

INVOICE = Invoice(
    number="HD-0094417",
    date=date(2026, 10, 6),
    seller=SELLER,
    buyer=Party("SONGBIRD HAUSGERAETE GMBH", ("INDUSTRIESTRASSE OST 71", "90400 NUERNBERG", "GERMANY"), "DE"),
    currency="EUR",
    goods=(
        Goods(("CONNECTOR, BOARD TO BOARD, 40 PIN",), Decimal(25000), "PCS", Decimal("0.0845"), "HBB-40P", "8536.69"),
        Goods(("CONNECTOR, BOARD TO BOARD, 60 PIN",), Decimal(18000), "PCS", Decimal("0.1120"), "HBB-60P", "8536.69"),
        Goods(("TACTILE SWITCH, 6 X 6 MM",), Decimal(40000), "PCS", Decimal("0.0315"), "HTS-66", "8536.50"),
        Goods(("ROTARY ENCODER, 24 PULSES",), Decimal(3600), "PCS", Decimal("0.6950"), "HRE-24", "8543.70"),
        Goods(("PIEZOELECTRIC BUZZER, 12 V",), Decimal(5000), "PCS", Decimal("0.2180"), "HPB-12", "8531.80"),
        Goods(("TERMINAL BLOCK, 8 POLES",), Decimal(2400), "PCS", Decimal("0.4375"), "HTB-8", "8536.90"),
    ),
    charges=(Charge("AIR FREIGHT", Decimal("412.50")), Charge("INSURANCE", Decimal("18.20"))),
    incoterm="CIP",
    incoterm_place="NUERNBERG",
    payment="60 DAYS NET AFTER INVOICE DATE",
    packing=Packing(14, "CARTONS", Decimal("172.4"), Decimal("198.6")),
    signer="M. HOSHI",
    signer_title="EXPORT SECTION CHIEF",
    mode="air",
    loading="NARITA, JAPAN",
    discharge="FRANKFURT, GERMANY",
    vessel="XK 0407",
    departure=date(2026, 10, 9),
    marks=("SHG NBG", "C/NO.1-14", "MADE IN JAPAN"),
    po="45-118820",
)
