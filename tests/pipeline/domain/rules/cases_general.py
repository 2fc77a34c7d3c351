"""Cases of the rules for all boxes, of our own, and of the evidence."""

from __future__ import annotations

from decimal import Decimal

from pipeline.domain.document import DocumentKind
from pipeline.domain.evidence import Grade
from tests.factories import invoice, line, reading, subject
from tests.pipeline.domain.rules.cases import asked, case, goods, read, remark

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
        lambda: goods("PUMP, MADE IN JAPAN FOR CHINA"),
        lambda: goods("PUMP OF JAPANESE ORIGIN"),
        lambda: read(marks_and_numbers=("NPG", "C/NO. 1-10", "MADE IN JAPAN")),
        lambda: goods("CHINA CLAY PUMP"),
    ],
    [
        lambda: goods("PUMP (MADE IN CHINA)"),
        lambda: goods("PUMP MADE IN CHINA FOR JAPAN MARKET"),
        lambda: goods("PUMP, CHINESE ORIGIN"),
        lambda: goods("PUMP ORIGIN: KOREA"),
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
