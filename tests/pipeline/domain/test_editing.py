"""What a person has to look at before a certificate is printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from pipeline.domain.editing import weak_fields
from pipeline.domain.evidence import Grade
from pipeline.domain.invoice import CERTIFICATE_FIELDS, Invoice
from tests.pipeline.stage import sure
from tests.pipeline.stage import weak as check

ABSENT = dict.fromkeys(CERTIFICATE_FIELDS, Grade.SURE)


def weak(invoice: Invoice, looked_at: frozenset[str] = frozenset(), **absent: Grade) -> list[str]:
    return weak_fields(invoice, {**ABSENT, **absent}, Grade.SURE, looked_at)


@pytest.mark.parametrize("field", ["invoice_of", "via", "final_destination", "package_kind"])
def test_a_doubtful_value_that_is_printed_is_to_be_looked_at_though_a_certificate_may_do_without(field: str) -> None:
    doubtful: Any = {field: check("TOTAL")}
    certain: Any = {field: sure("TOTAL")}
    assert weak(Invoice(**doubtful)) == [field]
    assert weak(Invoice(**doubtful), frozenset({field})) == []
    assert weak(Invoice(**certain)) == []


def test_what_is_not_printed_need_not_be_looked_at() -> None:
    assert weak(Invoice(incoterm_place=check("SHIMIZU"), payment_terms=check("T/T"))) == []


def test_packages_of_a_kind_that_was_not_found_are_to_be_looked_at() -> None:
    counted = Invoice(package_count=sure(Decimal(3)))
    assert weak(counted) == ["package_kind"]
    assert weak(counted, package_kind=Grade.SURE) == []


def test_a_buyer_who_stands_in_for_the_consignee_is_to_be_looked_at() -> None:
    buyer = Invoice(buyer_name=check("ACME"))
    assert weak(buyer) == ["buyer_name"]
    assert weak(replace(buyer, consignee_name=sure("ZENITH"), consignee_address=sure("1 Way, Lyon"))) == []
