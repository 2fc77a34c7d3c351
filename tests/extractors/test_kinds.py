"""What sort of paper a page is, by its title."""

from __future__ import annotations

import pytest

from extractors.kinds import kind_of, page_number, same_document
from pipeline.domain.document import DocumentKind as Kind
from tests.extractors import typed


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("COMMERCIAL INVOICE", Kind.COMMERCIAL_INVOICE),
        ("I N V O I C E", Kind.COMMERCIAL_INVOICE),
        ("COMMERCIAL INVOICE / 商業送り状", Kind.COMMERCIAL_INVOICE),
        ("Handelsrechnung", Kind.COMMERCIAL_INVOICE),
        ("Facture commerciale", Kind.COMMERCIAL_INVOICE),
        ("商业发票", Kind.COMMERCIAL_INVOICE),
        ("PRO-FORMA INVOICE", Kind.PROFORMA_INVOICE),
        ("PROFORMA INVOICE", Kind.PROFORMA_INVOICE),
        ("PACKING LIST", Kind.PACKING_LIST),
        ("梱包明細書", Kind.PACKING_LIST),
        ("CERTIFICATE OF ORIGIN", Kind.CERTIFICATE_OF_ORIGIN),
        ("BILL OF LADING", Kind.BILL_OF_LADING),
    ],
)
def test_titles(title: str, kind: Kind) -> None:
    page = f"""
        YOKOTA TRADING CO., LTD.

                     {title}

        MESSRS.  NORDHAFEN GMBH
    """
    assert kind_of(typed.view(page)) is kind


@pytest.mark.parametrize(
    "text", ["INVOICE NO. A-1", "We invoice you for the goods listed in this table", "YOKOTA TRADING CO., LTD."]
)
def test_what_is_no_title(text: str) -> None:
    assert kind_of(typed.view(text)) is None


def test_a_title_stands_high_on_the_page() -> None:
    assert kind_of(typed.view("\n" * 5 + "INVOICE")) is Kind.COMMERCIAL_INVOICE
    assert kind_of(typed.view("A\n" + "\n" * 50 + "INVOICE")) is None


@pytest.mark.parametrize(
    ("text", "number"), [("Page 2 of 3", 2), ("2/3", 2), ("PAGE: 1", 1), ("3/2", None), ("A 2/3", None)]
)
def test_page_numbers(text: str, number: int | None) -> None:
    assert page_number(text) == number


def test_one_number_in_several_spellings_is_one_document() -> None:
    assert same_document(["A-1", "a1", ""])
    assert not same_document(["A-1", "A-2"])
