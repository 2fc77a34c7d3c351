"""Every rule has cases that it must pass and cases that it must find, by id."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pipeline.domain.certificate import Total, TradeType
from pipeline.domain.chamber import RulePolicy
from pipeline.domain.document import DocumentKind
from pipeline.domain.evidence import Grade
from pipeline.domain.findings import Severity
from pipeline.domain.rules import RULES, Subject, judge
from tests.factories import application, chamber, invoice, line, reading, registration, subject

Make = Callable[[], Subject]
CASES: dict[str, tuple[list[Make], list[Make]]] = {}


def case(rule: str, passes: list[Make], found: list[Make]) -> None:
    """Adds the cases of a rule."""
    CASES[rule] = (passes, found)


def goods(*descriptions: str, **changes: Any) -> Subject:
    """A case with these descriptions of goods."""
    applied = application(**changes) if changes else None
    return subject(invoice(*(line(description=text) for text in descriptions)), applied)


def read(**changes: Any) -> Subject:
    """A case of which these header values were read."""
    return subject(invoice(**changes))


def asked(**changes: Any) -> Subject:
    """A case with these entries of the applicant."""
    return subject(applied=application(**changes))


def remark(*lines: str) -> Subject:
    """A case with these remarks."""
    return asked(remarks=lines)


def policy(**changes: Any) -> Any:
    """A chamber with other rules."""
    return chamber(rules=RulePolicy(**changes))


def each(texts: tuple[str, ...]) -> list[Make]:
    """A case of each description."""
    return [functools.partial(goods, text) for text in texts]


TWO_ORIGINS = (line(country_of_origin="JP"), line(description="STEEL VALVE", country_of_origin="CN"))
ROUTE = "From YOKOHAMA, JAPAN to HAMBURG, GERMANY by NORDIC STAR V.012W"
TAIWAN = {
    "consignee_address": "1 Zhongshan Rd., Taipei, Taiwan",
    "consignee_country": "TW",
    "port_of_discharge": "KEELUNG",
}
TAIWAN_REMARKS = (
    (
        "This certificate of origin is issued by the Chamber of Commerce and Industry in accordance with the Chambers "
        "of "
        "Commerce "
        "and Industry Act under the jurisdiction of the METI."
    ),
    "Place of Manufacture: Niigata",
)

case(
    "G1",
    [lambda: goods("ＰＵＭＰ №１"), lambda: read(invoice_of="VALVES 25℃")],
    [
        lambda: goods("ポンプ PUMP"),
        lambda: read(seller_name="横田貿易"),
        lambda: goods("POMPE À EAU"),
        lambda: remark("Buyer: 株式会社"),
    ],
)
case(
    "G2",
    [subject],
    [
        lambda: read(invoice_date=None),
        lambda: read(invoice_number=None),
        lambda: read(country_of_origin=None),
        lambda: read(consignee_name=None, buyer_name=None, consignee_address=None),
        lambda: read(vessel_or_flight=None, transport_mode=None),
        lambda: subject(invoice(line(description=None))),
        lambda: read(seller_name=None, seller_address=None),
    ],
)
case(
    "G3",
    [lambda: asked(goods_texts={0: "Centrifugal pump CP-200"}), subject],
    [lambda: asked(goods_texts={0: "TURBINE FOR AIRCRAFT"})],
)
case("G7", [subject], [lambda: read(payment_terms="L/C at sight"), lambda: read(lc_number="LC-1")])
case(
    "G8",
    [lambda: goods("TOKYO BRAND PUMP"), subject],
    [lambda: goods("APPLES, PRODUCT OF AOMORI"), lambda: read(country_of_origin=reading(("JP",), "HOKKAIDO, JAPAN"))],
)
case(
    "R1",
    [
        subject,
        lambda: subject(
            invoice(invoice_number=reading("A1", grade=Grade.CHECK)), looked_at=frozenset({"invoice_number"})
        ),
    ],
    [
        lambda: read(invoice_number=reading("A1", grade=Grade.CHECK)),
        lambda: subject(lines_grade=Grade.CHECK),
        lambda: subject(invoice(line(quantity=reading(Decimal(10), grade=Grade.UNREADABLE)))),
        lambda: read(vessel_or_flight=None),
    ],
)
case(
    "R2",
    [
        lambda: goods("PUMP MADE IN JAPAN"),
        lambda: read(marks_and_numbers=("NPG", "C/NO. 1-10", "MADE IN JAPAN")),
        lambda: goods("CHINA CLAY PUMP"),
    ],
    [
        lambda: goods("PUMP (MADE IN CHINA)"),
        lambda: read(marks_and_numbers=("NPG", "C/NO. 1-10", "MADE IN KOREA")),
        lambda: goods("PUMP, COUNTRY OF ORIGIN: U.S.A."),
    ],
)
case(
    "R3",
    [subject, lambda: read(total_amount=Decimal("1500.04")), lambda: read(total_amount=None)],
    [lambda: read(total_amount=Decimal(3000))],
)
case(
    "R4",
    [
        subject,
        lambda: subject(invoice(line(quantity=Decimal(1000), unit_price=Decimal(150), amount=Decimal(1500)))),
        lambda: subject(invoice(line(unit_price=None))),
    ],
    [lambda: subject(invoice(line(quantity=Decimal(19))))],
)
case("S3", [subject], [lambda: read(consignee_address="Sevastopol, Crimea, Ukraine")])

case(
    "1a",
    [
        subject,
        lambda: read(seller_name="YOKOTA TRADING CO., LTD."),
        lambda: read(seller_name="Ｙokota Trading Co., Ltd."),
    ],
    [
        lambda: read(seller_name="Yokota Trading Co Ltd"),
        lambda: read(seller_name="Yokota Trade Co., Ltd."),
        lambda: read(seller_name="Yokota Trading Co.,Ltd."),
        lambda: read(seller_name=None),
    ],
)
case(
    "1b",
    [
        subject,
        lambda: read(seller_address="1-2-3 MINATOMIRAI NISHI-KU, YOKOHAMA"),
        lambda: subject(
            invoice(seller_address="9 Other St., Yokohama"), at=policy(exporter_address_as_registered=False)
        ),
    ],
    [
        lambda: read(seller_address="9 Other St., Yokohama, Japan"),
        lambda: read(seller_address="1-2-4 Minatomirai, Nishi-ku, Yokohama"),
        lambda: read(seller_address=None),
    ],
)
case(
    "1c",
    [subject, lambda: read(seller_address="1-2-3 Minatomirai, Nishi-ku, Yokohama", seller_country=None)],
    [lambda: subject(draft={"exporter": ("Yokota Trading Co., Ltd.", "Yokohama")})],
)
case(
    "1e",
    [subject, lambda: subject(invoice(seller_name="A on behalf of B"), application(evidence=("agency_contract",)))],
    [lambda: read(seller_name="Yokota on behalf of Acme Inc.")],
)
case("1f", [subject], [lambda: read(seller_name="Yokota Consortium")])
case(
    "1g",
    [subject, lambda: read(seller_country=None)],
    [lambda: read(seller_country="KR"), lambda: read(seller_country=None, seller_address="1 Teheran-ro, Seoul, Korea")],
)
case(
    "1h",
    [subject],
    [
        lambda: subject(registered=registration(valid_until=date(2026, 3, 1))),
        lambda: subject(registered=registration(suspended=True)),
    ],
)

case(
    "2a",
    [
        subject,
        lambda: read(
            consignee_name="TO ORDER OF NORD BANK", consignee_address=None, consignee_country=None, buyer_name=None
        ),
        lambda: read(consignee_country=None),
    ],
    [
        lambda: read(consignee_address=None, buyer_address=None),
        lambda: read(consignee_address="Main Street 5", consignee_country=None),
        lambda: read(consignee_name=None, buyer_name=None),
    ],
)
case(
    "2b",
    [subject],
    [
        lambda: read(consignee_country="JP"),
        lambda: read(consignee_country=None, consignee_address="2 Chuo, Osaka, Japan"),
    ],
)
case(
    "2c",
    [subject, lambda: read(consignee_name="Schmidt GmbH & Co. KG"), lambda: read(consignee_name="ABC Co., Ltd.")],
    [
        lambda: read(consignee_name="ABC LTD. / XYZ INC."),
        lambda: read(consignee_name="ABC and/or XYZ"),
        lambda: read(consignee_name="ABC c/o XYZ"),
    ],
)
case(
    "2d",
    [
        subject,
        lambda: read(consignee_name="Messrs. Nordhafen"),
        lambda: read(consignee_name="TO ORDER"),
        lambda: read(consignee_name="Tokai Europe B.V."),
    ],
    [
        lambda: read(consignee_name="Messrs. M/S Nordhafen"),
        lambda: subject(draft={"consignee": ("To: Nordhafen", "Hamburg", "GERMANY")}),
    ],
)
case(
    "2e",
    [
        subject,
        lambda: read(
            consignee_name=None, consignee_address=None, consignee_country=None, buyer_address="Hamburg, Germany"
        ),
    ],
    [lambda: subject(draft={"consignee": ("Somebody Else", "Hamburg", "GERMANY")})],
)
case(
    "2f",
    [
        subject,
        lambda: read(port_of_discharge="ROTTERDAM"),
        lambda: read(consignee_country="CH", consignee_address="Bahnhofstr. 1, Zurich, Switzerland"),
        lambda: read(
            consignee_country="UG",
            consignee_address="Kampala, Uganda",
            port_of_discharge="MOMBASA",
            final_destination="Kampala, Uganda",
        ),
        lambda: read(port_of_discharge="SOMEWHERE"),
    ],
    [
        lambda: read(port_of_discharge="SHANGHAI"),
        lambda: read(consignee_country="UG", consignee_address="Kampala, Uganda", port_of_discharge="MOMBASA"),
    ],
)
case(
    "2g",
    [subject, lambda: read(consignee_name="TO ORDER")],
    [lambda: read(consignee_name="TO ORDER", port_of_loading=None)],
)
case(
    "2h",
    [subject, lambda: read(consignee_country="US", consignee_address="1 Main St., Houston, TX 77002, U.S.A.")],
    [lambda: subject(draft={"consignee": ("Nordhafen Pumpen GmbH", "Hamburg", "FRG")})],
)
case("2i", [subject], [lambda: read(consignee_address="Hamburg, Notify: ABC, Germany")])

case(
    "3a",
    [subject],
    [
        lambda: subject(draft={"invoices": ()} | {"invoices": subject(invoice(invoice_number="X")).draft.invoices}),
        lambda: subject(draft={"invoices": read(invoice_date=date(2026, 1, 1)).draft.invoices}),
    ],
)
case(
    "3b",
    [
        subject,
        lambda: read(invoice_date=reading(date(2026, 2, 1), "01/02/2026", Grade.SURE)),
        lambda: read(invoice_date=reading(date(2026, 2, 20), "20/02/2026", Grade.CHECK)),
        lambda: subject(
            invoice(invoice_date=reading(date(2026, 2, 1), "01/02/2026", Grade.CHECK)),
            looked_at=frozenset({"invoice_date"}),
        ),
    ],
    [lambda: read(invoice_date=reading(date(2026, 2, 1), "01/02/2026", Grade.CHECK))],
)
case("3c", [subject, lambda: read(invoice_date=date(2026, 3, 2))], [lambda: asked(declared_on=date(2026, 2, 19))])
case(
    "3d",
    [
        subject,
        lambda: read(invoice_number="2026/001"),
        lambda: read(invoice_number="EXP/01/25-26"),
        lambda: read(invoice_number="INV/25/26"),
    ],
    [
        lambda: read(invoice_number="A-101/102"),
        lambda: read(invoice_number="A-101 & 102"),
        lambda: read(invoice_number="5~8"),
    ],
)
case("3e", [subject], [lambda: read(invoice_number="NIL"), lambda: read(invoice_number="-")])
case("3f", [subject], [lambda: subject(same_number_elsewhere=True)])
case("I4", [lambda: read(invoice_date=date(2026, 3, 2))], [lambda: read(invoice_date=date(2026, 3, 3))])

case(
    "4a",
    [subject, lambda: subject(at=chamber(country_names={"JP": "JAPAN"}))],
    [
        lambda: subject(draft={"origin_names": ("JPN",)}),
        lambda: subject(draft={"origins": ("EU",), "origin_names": ("EU",)}),
    ],
)
case(
    "4b",
    [subject, lambda: subject(invoice(*TWO_ORIGINS, country_of_origin=("JP", "CN")))],
    [
        lambda: read(country_of_origin=("JP", "CN")),
        lambda: subject(invoice(*TWO_ORIGINS, country_of_origin=("JP", "CN", "KR"))),
    ],
)
case(
    "4c",
    [
        subject,
        lambda: subject(invoice(*TWO_ORIGINS)),
        lambda: subject(invoice(country_of_origin=("CN",)), at=policy(mixed_origin=False)),
    ],
    [
        lambda: subject(invoice(country_of_origin=("CN",)), at=policy(foreign_origin=False)),
        lambda: subject(invoice(*TWO_ORIGINS), at=policy(mixed_origin=False)),
    ],
)
case("4d", [lambda: goods("INSTANT COFFEE")], [lambda: goods("ROASTED COFFEE")])
case(
    "X1",
    [subject, lambda: subject(invoice(country_of_origin=("CN",)), application(evidence=("import_permit",)))],
    [lambda: read(country_of_origin=("CN",)), lambda: subject(invoice(*TWO_ORIGINS))],
)
case(
    "X2",
    [
        subject,
        lambda: asked(
            trade_type=TradeType.INTERMEDIARY, evidence=("pledge", "foreign_certificate", "transport_paper", "reason")
        ),
    ],
    [lambda: asked(trade_type=TradeType.INTERMEDIARY, evidence=("pledge",))],
)

case(
    "5a",
    [subject, lambda: asked(transport_text="By sea"), lambda: asked(transport_text="Courier (DHL)")],
    [lambda: asked(transport_text="Shipped per truck"), lambda: asked(transport_text="By truck")],
)
case(
    "5b",
    [
        subject,
        lambda: asked(transport_text=ROUTE + " on or about March 10, 2026"),
        lambda: read(port_of_discharge="NEW YORK/NEW JERSEY", consignee_country="US"),
    ],
    [
        lambda: asked(transport_text="By sea or air"),
        lambda: read(vessel_or_flight="T.B.A."),
        lambda: read(port_of_discharge="HAMBURG/ROTTERDAM"),
        lambda: read(port_of_loading="ANY JAPANESE PORT"),
    ],
)
case(
    "5c",
    [
        subject,
        lambda: read(port_of_loading="NARITA AIRPORT"),
        lambda: subject(invoice(port_of_loading="SHANGHAI"), application(trade_type=TradeType.INTERMEDIARY)),
        lambda: asked(transport_text="By sea"),
    ],
    [lambda: read(port_of_loading="SHANGHAI"), lambda: read(port_of_loading="Some Place, China")],
)
case(
    "5d",
    [subject, lambda: asked(transport_text=ROUTE + " on or about Mar. 10, 2026")],
    [
        lambda: asked(transport_text=ROUTE + " on or about 10-MAR-26"),
        lambda: asked(transport_text=ROUTE + " on or about 2026/03/10"),
    ],
)
case(
    "5e",
    [subject, lambda: read(port_of_discharge="SINGAPORE"), lambda: read(port_of_discharge="NOWHERE, GERMANY")],
    [lambda: read(port_of_discharge="NOWHERE")],
)
case(
    "5f",
    [
        subject,
        lambda: asked(transport_text=ROUTE + " on or about March 10, 2026"),
        lambda: asked(transport_text="By sea"),
    ],
    [
        lambda: asked(transport_text=ROUTE.replace("HAMBURG, GERMANY", "BREMEN, GERMANY")),
        lambda: asked(transport_text=ROUTE + " on or about March 11, 2026"),
        lambda: asked(transport_text=ROUTE.replace("NORDIC", "BALTIC")),
    ],
)
case(
    "5g",
    [subject, lambda: subject(invoice(departure_date=date(2016, 6, 25)), today=date(2016, 12, 24))],
    [lambda: subject(invoice(departure_date=date(2016, 6, 25)), today=date(2016, 12, 25))],
)
case("T1", [subject], [lambda: read(departure_date=date(2026, 7, 1))])
case(
    "T2",
    [
        lambda: subject(invoice(departure_date=date(2025, 9, 3))),
        lambda: subject(
            invoice(departure_date=date(2025, 8, 1)),
            application(evidence=("delay_reason", "export_proof", "manufacture_proof")),
        ),
    ],
    [
        lambda: read(departure_date=date(2025, 9, 2)),
        lambda: subject(invoice(departure_date=date(2025, 8, 1)), application(evidence=("delay_reason",))),
    ],
)
case("T3", [lambda: read(departure_date=date(2025, 3, 3))], [lambda: read(departure_date=date(2025, 3, 2))])

case(
    "6a",
    [
        lambda: remark("Manufacturer: ABC Co., Ltd.", "1 Ginza, Tokyo"),
        lambda: remark("L/C No. 12345"),
        lambda: remark("CIF HAMBURG"),
        lambda: remark("Order No.: 5"),
    ],
    [lambda: remark("Very nice pumps")],
)
case(
    "6b",
    [lambda: remark("L/C No. 12345")],
    [lambda: remark("Payment terms: USD 1,500.00 in advance"), lambda: remark("Payment: $100")],
)
case(
    "6c",
    [lambda: remark("Buyer: US Steel, Pittsburgh, U.S.A."), lambda: remark("Order No.: WE-1"[:9])],
    [lambda: remark("Order No.: our 5"), lambda: remark("This credit no. 7")],
)
case("6d", [lambda: remark("Order No.: 5")], [lambda: remark("Details as per attached contract")])
case(
    "6e",
    [lambda: remark("Manufacturer: ABC Co., Ltd.")],
    [lambda: remark("We certify the goods"), lambda: remark("Quality guaranteed")],
)
case(
    "S1",
    [
        subject,
        lambda: subject(
            invoice(line(description="RICE CRACKERS", hs_code="1905.90"), **TAIWAN), application(remarks=TAIWAN_REMARKS)
        ),
        lambda: subject(invoice(**TAIWAN)),
    ],
    [
        lambda: subject(invoice(line(description="CRACKERS", hs_code="1905.90"), **TAIWAN)),
        lambda: subject(invoice(line(description="GREEN TEA"), **TAIWAN)),
    ],
)
case(
    "S2",
    [subject],
    [
        lambda: subject(
            invoice(
                line(description="USED FORKLIFT"),
                consignee_country="MY",
                consignee_address="Penang, Malaysia",
                port_of_discharge="PENANG",
            )
        ),
        lambda: read(
            consignee_country="AR", consignee_address="Buenos Aires, Argentina", port_of_discharge="BUENOS AIRES"
        ),
        lambda: subject(
            invoice(
                line(description="FROZEN CRAB"),
                country_of_origin=("RU",),
                consignee_country="CN",
                port_of_discharge="SHANGHAI",
            )
        ),
        lambda: subject(invoice(line(description="NOODLES"), consignee_country="TH", port_of_discharge="BANGKOK")),
    ],
)

CONCRETE = (
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
    [subject, lambda: goods("CLASSIC PUMP")],
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
    "I1",
    [subject],
    [lambda: subject(kind=DocumentKind.PROFORMA_INVOICE), lambda: subject(kind=DocumentKind.PACKING_LIST)],
)
case(
    "I2",
    [subject],
    [
        lambda: read(total_amount=None),
        lambda: read(payment_terms=None),
        lambda: read(incoterm=None),
        lambda: subject(invoice(line(unit_price=None, amount=None))),
    ],
)
case("I3", [lambda: subject(kind=DocumentKind.OTHER)], [subject])


def _findings(rule: str, made: Subject) -> list[str]:
    return [finding.message.en for finding in judge(made) if finding.rule == rule]


@pytest.mark.parametrize(("rule", "make"), [(rule, make) for rule, (passes, _) in CASES.items() for make in passes])
def test_what_is_right_passes(rule: str, make: Make) -> None:
    assert _findings(rule, make()) == []


@pytest.mark.parametrize(("rule", "make"), [(rule, make) for rule, (_, found) in CASES.items() for make in found])
def test_what_is_wrong_is_found(rule: str, make: Make) -> None:
    assert _findings(rule, make()) != []


def test_every_rule_has_cases_of_both_sorts() -> None:
    assert [rule.id for rule in RULES if not all(CASES.get(rule.id, ([], [])))] == []
    assert sorted(CASES) == sorted(rule.id for rule in RULES)


def test_the_sound_case_neither_blocks_nor_warns() -> None:
    assert [finding for finding in judge(subject()) if finding.severity is not Severity.HUMAN] == []
