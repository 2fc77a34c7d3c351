"""Forty-six kinds of car spare parts on three pages, in groups."""

from datetime import date
from decimal import Decimal

from benchmarks.samples.paper import Charge, Goods, Invoice, Packing, Party

SELLER = Party(
    "OBOROZUKI AUTO PARTS TRADING CO., LTD.",
    ("7F Hamakaze Bldg., 61 Kaigan-dori, Naka-ku", "Yokohama 231-0000, Japan"),
    "JP",
    phone="045-000-0000",
    name_ja="朧月自動車部品貿易株式会社",
)

BRAKES = """
OB-1101|Brake pad set, front|120|SET|18.40
OB-1102|Brake pad set, rear|100|SET|15.90
OB-1110|Brake disc, ventilated, 280 mm|60|PCS|31.25
OB-1111|Brake disc, solid, 260 mm|60|PCS|24.60
OB-1120|Brake shoe kit|80|SET|21.75
OB-1131|Brake hose, front|150|PCS|6.85
OB-1132|Brake hose, rear|150|PCS|6.45
OB-1140|Brake master cylinder|24|PCS|58.00
OB-1150|Brake caliper repair kit|90|SET|7.20
OB-1160|Parking brake cable|48|PCS|13.60
OB-1170|Brake wheel cylinder, rear|72|PCS|11.15
"""
ENGINE = """
OB-2201|Oil filter element|600|PCS|2.95
OB-2202|Air filter element|400|PCS|4.80
OB-2203|Fuel filter, in-line|300|PCS|5.65
OB-2210|Spark plug, iridium|800|PCS|6.10
OB-2215|Ignition coil|96|PCS|27.40
OB-2220|Timing belt, 123 teeth|80|PCS|16.90
OB-2221|Timing belt tensioner|80|PCS|14.35
OB-2230|Water pump with gasket|64|PCS|33.80
OB-2240|Thermostat, 82 deg C|120|PCS|5.20
OB-2251|Cylinder head gasket|50|PCS|22.10
OB-2252|Valve cover gasket|100|PCS|6.75
OB-2260|Engine mounting, right|36|PCS|29.50
OB-2261|Engine mounting, left|36|PCS|28.70
OB-2270|Piston ring set, standard|30|SET|41.00
OB-2280|V-ribbed belt, 6PK1200|140|PCS|8.25
OB-2290|Radiator cap, 1.1 bar|160|PCS|2.40
"""
CHASSIS = """
OB-3301|Shock absorber, front right|40|PCS|46.30
OB-3302|Shock absorber, front left|40|PCS|46.30
OB-3303|Shock absorber, rear|80|PCS|34.90
OB-3310|Lower ball joint|110|PCS|9.45
OB-3311|Tie rod end|130|PCS|8.60
OB-3320|Stabilizer link|150|PCS|7.15
OB-3330|Control arm bushing|220|PCS|3.05
OB-3340|Wheel hub bearing, front|70|PCS|25.80
OB-3341|Wheel hub bearing, rear|70|PCS|23.95
OB-3350|Drive shaft boot kit|90|SET|8.90
OB-3360|Steering rack boot|100|PCS|4.15
OB-3370|Clutch disc, 215 mm|32|PCS|38.60
OB-3371|Clutch cover, 215 mm|32|PCS|44.20
"""
ELECTRIC = """
OB-4401|Alternator, 12 V 90 A|16|PCS|118.00
OB-4402|Starter motor, 12 V 1.4 kW|16|PCS|104.50
OB-4410|Headlamp bulb H4, 12 V|500|PCS|1.85
OB-4420|Wiper blade, 550 mm|300|PCS|3.40
OB-4430|Oxygen sensor|45|PCS|36.75
OB-4440|Horn, 12 V, pair of tones|60|PAIRS|9.90
"""


def read_group(name: str, table: str) -> list[Goods]:
    """The lines of a group; its name is printed once above them."""
    lines = []
    for row in table.strip().splitlines():
        code, text, quantity, unit, price = row.split("|")
        lines.append(Goods((text,), Decimal(quantity), unit, Decimal(price), code, group=name))
    return lines


INVOICE = Invoice(
    number="OAP/26-1187",
    date=date(2026, 8, 5),
    seller=SELLER,
    buyer=Party("MWANGAZA GARAGE SUPPLIES LTD.", ("Plot 44, Enterprise Lane", "Nairobi", "KENYA"), "KE"),
    currency="USD",
    goods=(
        *read_group("BRAKE PARTS", BRAKES),
        *read_group("ENGINE PARTS", ENGINE),
        *read_group("CHASSIS PARTS", CHASSIS),
        *read_group("ELECTRIC PARTS", ELECTRIC),
    ),
    charges=(Charge("OCEAN FREIGHT", Decimal("1450.00")),),
    invoice_of="AUTOMOBILE REPAIR PARTS",
    incoterm="CFR",
    incoterm_place="MOMBASA",
    payment="T/T 30% IN ADVANCE, 70% AGAINST COPY OF B/L",
    packing=Packing(148, "CARTONS", Decimal("4186.0"), Decimal("4695.0"), "14.620 M3"),
    signer="R. Oboro",
    signer_title="Export Manager",
    loading="YOKOHAMA, JAPAN",
    discharge="MOMBASA, KENYA",
    vessel="TSUBAME CARRIER V.3316W",
    departure=date(2026, 8, 12),
    marks=("MGS", "NAIROBI VIA MOMBASA", "C/NO. 1-148", "MADE IN JAPAN"),
    po="MGS-7720",
)
