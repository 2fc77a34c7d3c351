"""A certificate that certifies nothing, for trying the press."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from pipeline.domain.certificate import Certificate, Draft, Goods, InvoiceReference, Mark, Total
from pipeline.domain.chamber import Chamber
from pipeline.domain.invoice import Invoice
from pipeline.steps.issue import IssueOrder


def order(chamber_code: str, today: date) -> IssueOrder:
    """An order for one ORIGINAL, issued today."""
    draft = Draft(
        exporter=("EXAMPLE TRADING CO., LTD.", "1-1 EXAMPLE-CHO, TOKYO", "JAPAN"),
        consignee=("SAMPLE IMPORTS B.V.", "ROTTERDAM", "NETHERLANDS"),
        invoices=(InvoiceReference("EX-1", date(2026, 4, 8)),),
        origins=("JP",),
        origin_names=("JAPAN",),
        transport=("FROM KOBE, JAPAN TO ROTTERDAM, NETHERLANDS", "BY SEA"),
        marks=("N/M",),
        packages="1 CARTON",
        generic_goods_name="PUMPS",
        goods=(Goods(0, "WATER PUMP", Decimal(1), "PC"),),
        totals=(Total(Decimal(1), "PC"),),
        declared_at="TOKYO",
        declared_on=today,
        signatory="TARO EXAMPLE",
        exporter_name="EXAMPLE TRADING CO., LTD.",
    )
    nobody = UUID(int=0)
    chamber = Chamber(nobody, chamber_code, "Doctor", "点検", "Tokyo", "Tokyo", "DOCTOR", trial=True)
    certificate = Certificate(
        id=nobody,
        number="0000-0000",
        access_code="XXXX-XXXX",
        issued_on=today,
        chamber_code=chamber.code,
        chamber_name=chamber.name,
        chamber_city=chamber.city,
        certifier=chamber.certifier,
        declaration=chamber.wording.declaration,
        certification=chamber.wording.certification,
        trial=True,
        registration_no="000000000",
        receipt_no="0",
        draft=draft,
    )
    return IssueOrder(nobody, certificate, Invoice(), chamber, (Mark.ORIGINAL,), None)
