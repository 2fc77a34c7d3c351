"""The invoice that a PDF carries inside, in both standards, and the traps in it."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pikepdf
import pytest

from extractors.embedded import COLUMN_NAMES, HEADER_NAMES, find_embedded, parse_xml
from pipeline.domain.invoice import COLUMNS, FIELDS
from tests.extractors import drawings

CII = b"""<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:x">
 <rsm:ExchangedDocument><ram:ID>HA26-0031</ram:ID>
  <ram:IssueDateTime>
   <udt:DateTimeString format="102">20260303</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
 <rsm:SupplyChainTradeTransaction>
  <ram:IncludedSupplyChainTradeLineItem>
   <ram:SpecifiedTradeProduct>
    <ram:SellerAssignedID>WP-1</ram:SellerAssignedID><ram:Name>WATER PUMP
     ASSY</ram:Name><ram:OriginTradeCountry><ram:ID>JP</ram:ID></ram:OriginTradeCountry></ram:SpecifiedTradeProduct>
   <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>24.50</ram:ChargeAmount>
   </ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
   <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="PCE">51</ram:BilledQuantity>
  </ram:SpecifiedLineTradeDelivery>
  </ram:IncludedSupplyChainTradeLineItem>
  <ram:ApplicableHeaderTradeAgreement>
   <ram:SellerTradeParty><ram:Name>KAWASEMI LTD</ram:Name><ram:PostalTradeAddress>
  <ram:PostcodeCode>554-0000</ram:PostcodeCode>
    <ram:LineOne>1-8-40 Funatsuki</ram:LineOne><ram:CityName>Osaka</ram:CityName><ram:CountryID>jp</ram:CountryID>
   </ram:PostalTradeAddress></ram:SellerTradeParty>
  </ram:ApplicableHeaderTradeAgreement>
  <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>USD</ram:InvoiceCurrencyCode>
   <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:GrandTotalAmount>1249.50</ram:GrandTotalAmount>
   </ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>
 </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>"""

UBL = b"""<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:a="urn:a" xmlns:b="urn:b">
 <b:ID>UB-7</b:ID><b:IssueDate>2026-02-28</b:IssueDate><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
 <a:AccountingCustomerParty><a:Party><a:PartyName><b:Name>NORTHWIND</b:Name></a:PartyName><a:PostalAddress>
  <b:StreetName>Quay 4
 </b:StreetName><a:Country><b:IdentificationCode>NL</b:IdentificationCode></a:Country></a:PostalAddress></a:Party>
 </a:AccountingCustomerParty><a:LegalMonetaryTotal><b:PayableAmount currencyID="EUR">NaN</b:PayableAmount>
  </a:LegalMonetaryTotal>
 <a:InvoiceLine><b:InvoicedQuantity unitCode="C62">3</b:InvoicedQuantity>
  <b:LineExtensionAmount>9.00</b:LineExtensionAmount>
  <a:Item><b:Name>Bolt</b:Name></a:Item></a:InvoiceLine></Invoice>"""


def carrying(*files: tuple[str, bytes]) -> bytes:
    """A page with files attached."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawings.native())) as document:
        for name, content in files:
            document.attachments[name] = content
        document.save(buffer)
    return buffer.getvalue()


def test_cii() -> None:
    found = find_embedded(carrying(("notes.txt", b"hello"), ("factur-x.xml", CII)))
    assert found is not None
    assert found.standard == "cii"
    assert found.header == {
        "invoice_number": "HA26-0031",
        "invoice_date": date(2026, 3, 3),
        "seller_name": "KAWASEMI LTD",
        "seller_address": "1-8-40 Funatsuki, 554-0000 Osaka, jp",
        "seller_country": "JP",
        "currency": "USD",
        "total_amount": Decimal("1249.50"),
    }
    assert found.lines == (
        {
            "description": "WATER PUMP ASSY",
            "item_code": "WP-1",
            "country_of_origin": "JP",
            "quantity": Decimal(51),
            "unit": "PCE",
            "unit_price": Decimal("24.50"),
        },
    )


def test_ubl_and_numbers_that_are_none() -> None:
    found = parse_xml(UBL)
    assert found is not None
    assert found.standard == "ubl"
    assert found.header["buyer_address"] == "Quay 4, NL"
    assert "total_amount" not in found.header
    assert found.lines[0]["amount"] == Decimal("9.00")


def test_names_are_those_of_the_house() -> None:
    assert set(FIELDS) >= HEADER_NAMES
    assert set(COLUMNS) >= COLUMN_NAMES


@pytest.mark.parametrize("xml", [b"", b"<a", b"<html/>", b"\x00\xff", b"<Invoices/>"])
def test_other_xml_is_nothing(xml: bytes) -> None:
    assert parse_xml(xml) is None


def test_entities_are_not_resolved() -> None:
    laughs = b"".join(
        b'<!ENTITY e%d "&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;">' % (n, *[n - 1] * 10) for n in range(1, 12)
    )
    bomb = b'<!DOCTYPE Invoice [<!ENTITY e0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">' + laughs + b"]>"
    for entity in (b"&e11;", b"&f;"):
        found = parse_xml(bomb + b"<Invoice><ID>" + entity + b"</ID><IssueDate>2026-01-01</IssueDate></Invoice>")
        assert found is None or "invoice_number" not in found.header


def test_a_pdf_without_attachments_or_damaged_has_none() -> None:
    assert find_embedded(drawings.native()) is None
    assert find_embedded(drawings.native()[:400]) is None
