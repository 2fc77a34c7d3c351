"""The machine-readable invoice that some PDFs carry inside: Factur-X, ZUGFeRD and Order-X (UN/CEFACT CII) and UBL,
as plain canonical values.

Sources of the paths: EN 16931 syntax bindings for CII D16B and UBL 2.1; ZUGFeRD 1.0 has the same elements under
older names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from io import BytesIO

import pikepdf
from lxml import etree

MAX_XML = 5_000_000  # bytes; invoices with a thousand lines have about one million
_MAX_ATTACHMENTS = 20
_CII_ROOTS = ("CrossIndustryInvoice", "CrossIndustryDocument", "SCRDMCCBDACIOMessageStructure")
_UBL_ROOTS = ("Invoice", "CreditNote", "Order")

Value = str | Decimal | date
Path = tuple[str, ...]
"""Paths from the most to the least exact, of which the first that gives something counts. «a + b» joins with a comma,
«a ~ b» with a blank."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """Values by the names of `FIELDS` and, line by line, of `COLUMNS`; `standard` is cii or ubl."""

    standard: str
    header: Mapping[str, Value] = field(default_factory=dict)
    lines: tuple[Mapping[str, Value], ...] = ()


def find_embedded(content: bytes) -> Embedded | None:
    """The first attachment of a PDF that is an invoice in a known XML; None where there is none that can be used."""
    return next((found for xml in _attachments(content) if (found := parse_xml(xml)) is not None), None)


def _attachments(content: bytes) -> Iterator[bytes]:
    """The XML attachments, each within the size cap."""
    try:
        with pikepdf.open(BytesIO(content)) as document:
            for number, (name, spec) in enumerate(document.attachments.items()):
                if number >= _MAX_ATTACHMENTS:
                    return
                if name.lower().endswith(".xml"):
                    xml = spec.get_file().read_bytes()
                    if len(xml) <= MAX_XML:
                        yield xml
    except (
        pikepdf.PdfError,
        pikepdf.DataDecodingError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RuntimeError,
        OSError,
    ):
        return  # what is attached to a damaged PDF is no evidence


def parse_xml(xml: bytes) -> Embedded | None:
    """The values of a CII or UBL invoice; None for any other or broken XML. No entities are resolved, nothing is
    fetched."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    name = etree.QName(root).localname
    if name in _CII_ROOTS:
        return _read(root, "cii", _CII, _CII_LINE, _CII_LINES)
    if name in _UBL_ROOTS:
        return _read(root, "ubl", _UBL, _UBL_LINE, _UBL_LINES)
    return None


def _read(
    root: etree._Element, standard: str, header: Mapping[str, Path], line: Mapping[str, Path], lines: Path
) -> Embedded:
    items = next((found for path in lines if (found := list(_find(root, path)))), [])
    return Embedded(standard, _values(root, header), tuple(values for item in items if (values := _values(item, line))))


def _values(root: etree._Element, paths: Mapping[str, Path]) -> dict[str, Value]:
    return {name: value for name, choices in paths.items() if (value := _value(root, name, choices)) is not None}


def _value(root: etree._Element, name: str, choices: Path) -> Value | None:
    kind = _KINDS.get(name, _text)
    for path in choices:
        texts = [
            text
            for line in path.split(" + ")
            if (text := " ".join(filter(None, (_first(root, part) for part in line.split(" ~ ")))))
        ]
        if texts and (value := kind(", ".join(texts))) is not None:
            return value
    return None


def _first(root: etree._Element, path: str) -> str:
    """The text of the first match, blanks made single; an attribute after @."""
    path, _, attribute = path.partition("@")
    for element in _find(root, path):
        raw = element.get(attribute) if attribute else element.text
        if raw and raw.strip():
            return re.sub(r"\s+", " ", raw.strip())
    return ""


def _find(root: etree._Element, path: str) -> Iterator[etree._Element]:
    """The elements at a path of local names below `root`; namespaces differ between versions and say nothing more."""
    steps = "/".join(f"{{*}}{step}" for step in path.split("/"))
    yield from root.iterfind(steps)


# ------------------------------------------------------------------------------------------------------ values


def _text(text: str) -> str | None:
    return text or None


def _number(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _date(text: str) -> date | None:
    for form in ("%Y%m%d", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"):
        try:
            return datetime.strptime(text[:19], form).date()  # noqa: DTZ007 - a calendar day has no zone
        except ValueError:
            continue
    return None


def _country(text: str) -> str | None:
    return text.upper() if re.fullmatch(r"[A-Za-z]{2}", text) else None


def _currency(text: str) -> str | None:
    return text.upper() if re.fullmatch(r"[A-Za-z]{3}", text) else None


def _incoterm(text: str) -> str | None:
    return text.upper() if re.fullmatch(r"[A-Za-z]{3}", text) else None


_KINDS = {
    "invoice_date": _date,
    "departure_date": _date,
    "total_amount": _number,
    "quantity": _number,
    "unit_price": _number,
    "amount": _number,
    "seller_country": _country,
    "buyer_country": _country,
    "consignee_country": _country,
    "country_of_origin": _country,
    "currency": _currency,
    "incoterm": _incoterm,
}

# ------------------------------------------------------------------------------------------------------- paths


def _cii_address(party: str) -> str:
    base = f"{party}/PostalTradeAddress"
    return (
        " + ".join(f"{base}/{part}" for part in ("LineOne", "LineTwo", "LineThree"))
        + f" + {base}/PostcodeCode ~ {base}/CityName + {base}/CountryID"
    )


_AGREEMENT, _DELIVERY, _SETTLEMENT = (
    "ApplicableHeaderTradeAgreement",
    "ApplicableHeaderTradeDelivery",
    "ApplicableHeaderTradeSettlement",
)
_OLD = {
    _AGREEMENT: "ApplicableSupplyChainTradeAgreement",
    _DELIVERY: "ApplicableSupplyChainTradeDelivery",
    _SETTLEMENT: "ApplicableSupplyChainTradeSettlement",
}


def _cii(section: str, rest: str) -> Path:
    """A path below a section of the transaction, in CII D16B and in ZUGFeRD 1.0."""
    bases = (f"SupplyChainTradeTransaction/{section}", f"SpecifiedSupplyChainTradeTransaction/{_OLD[section]}")
    return tuple(re.sub(r"(^| [+~] )", rf"\g<1>{base}/", rest) for base in bases)


_TOTAL = "SpecifiedTradeSettlementHeaderMonetarySummation/GrandTotalAmount"
_OLD_TOTAL = "SpecifiedTradeSettlementMonetarySummation/GrandTotalAmount"
_CII: dict[str, Path] = {
    "invoice_number": ("ExchangedDocument/ID", "HeaderExchangedDocument/ID"),
    "invoice_date": (
        "ExchangedDocument/IssueDateTime/DateTimeString",
        "HeaderExchangedDocument/IssueDateTime/DateTimeString",
    ),
    "seller_name": _cii(_AGREEMENT, "SellerTradeParty/Name"),
    "seller_address": _cii(_AGREEMENT, _cii_address("SellerTradeParty")),
    "seller_country": _cii(_AGREEMENT, "SellerTradeParty/PostalTradeAddress/CountryID"),
    "buyer_name": _cii(_AGREEMENT, "BuyerTradeParty/Name"),
    "buyer_address": _cii(_AGREEMENT, _cii_address("BuyerTradeParty")),
    "buyer_country": _cii(_AGREEMENT, "BuyerTradeParty/PostalTradeAddress/CountryID"),
    "consignee_name": _cii(_DELIVERY, "ShipToTradeParty/Name"),
    "consignee_address": _cii(_DELIVERY, _cii_address("ShipToTradeParty")),
    "consignee_country": _cii(_DELIVERY, "ShipToTradeParty/PostalTradeAddress/CountryID"),
    "incoterm": _cii(_AGREEMENT, "ApplicableTradeDeliveryTerms/DeliveryTypeCode"),
    "currency": _cii(_SETTLEMENT, "InvoiceCurrencyCode") + _cii(_SETTLEMENT, "OrderCurrencyCode"),
    "total_amount": (*_cii(_SETTLEMENT, _TOTAL), *_cii(_SETTLEMENT, _OLD_TOTAL)),
    "payment_terms": _cii(_SETTLEMENT, "SpecifiedTradePaymentTerms/Description"),
    "po_number": (
        *_cii(_AGREEMENT, "BuyerOrderReferencedDocument/IssuerAssignedID"),
        *_cii(_AGREEMENT, "BuyerOrderReferencedDocument/ID"),
    ),
}
_CII_LINES: Path = (
    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem",
    "SpecifiedSupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem",
)
_CII_LINE: dict[str, Path] = {
    "description": ("SpecifiedTradeProduct/Name",),
    "item_code": ("SpecifiedTradeProduct/SellerAssignedID", "SpecifiedTradeProduct/BuyerAssignedID"),
    "country_of_origin": ("SpecifiedTradeProduct/OriginTradeCountry/ID",),
    "quantity": (
        "SpecifiedLineTradeDelivery/BilledQuantity",
        "SpecifiedSupplyChainTradeDelivery/BilledQuantity",
        "SpecifiedLineTradeDelivery/RequestedQuantity",
    ),
    "unit": (
        "SpecifiedLineTradeDelivery/BilledQuantity@unitCode",
        "SpecifiedSupplyChainTradeDelivery/BilledQuantity@unitCode",
        "SpecifiedLineTradeDelivery/RequestedQuantity@unitCode",
    ),
    "unit_price": (
        "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount",
        "SpecifiedSupplyChainTradeAgreement/NetPriceProductTradePrice/ChargeAmount",
    ),
    "amount": (
        "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount",
        "SpecifiedSupplyChainTradeSettlement/SpecifiedTradeSettlementMonetarySummation/LineTotalAmount",
    ),
}


def _ubl_address(party: str) -> str:
    base = f"{party}/PostalAddress"
    street = " + ".join(f"{base}/{part}" for part in ("StreetName", "AdditionalStreetName", "AddressLine/Line"))
    return f"{street} + {base}/PostalZone ~ {base}/CityName + {base}/Country/IdentificationCode"


def _ubl_party(name: str, party: str) -> dict[str, Path]:
    return {
        f"{name}_name": (f"{party}/PartyLegalEntity/RegistrationName", f"{party}/PartyName/Name"),
        f"{name}_address": (_ubl_address(party),),
        f"{name}_country": (f"{party}/PostalAddress/Country/IdentificationCode",),
    }


_UBL: dict[str, Path] = {
    "invoice_number": ("ID",),
    "invoice_date": ("IssueDate",),
    **_ubl_party("seller", "AccountingSupplierParty/Party"),
    **_ubl_party("buyer", "AccountingCustomerParty/Party"),
    "consignee_name": ("Delivery/DeliveryParty/PartyName/Name",),
    "consignee_country": ("Delivery/DeliveryLocation/Address/Country/IdentificationCode",),
    "incoterm": ("DeliveryTerms/ID",),
    "currency": ("DocumentCurrencyCode",),
    "total_amount": ("LegalMonetaryTotal/TaxInclusiveAmount", "LegalMonetaryTotal/PayableAmount"),
    "payment_terms": ("PaymentTerms/Note",),
    "po_number": ("OrderReference/ID",),
}
_UBL_LINES: Path = ("InvoiceLine", "CreditNoteLine", "OrderLine/LineItem")
_UBL_LINE: dict[str, Path] = {
    "description": ("Item/Name", "Item/Description"),
    "item_code": ("Item/SellersItemIdentification/ID", "Item/BuyersItemIdentification/ID"),
    "country_of_origin": ("Item/OriginCountry/IdentificationCode",),
    "hs_code": ("Item/CommodityClassification/ItemClassificationCode",),
    "quantity": ("InvoicedQuantity", "CreditedQuantity", "Quantity"),
    "unit": ("InvoicedQuantity@unitCode", "CreditedQuantity@unitCode", "Quantity@unitCode"),
    "unit_price": ("Price/PriceAmount",),
    "amount": ("LineExtensionAmount",),
}

HEADER_NAMES = frozenset(_CII) | frozenset(_UBL)
COLUMN_NAMES = frozenset(_CII_LINE) | frozenset(_UBL_LINE)
