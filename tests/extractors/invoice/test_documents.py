"""Whole papers, typed: what becomes of their pages, and that nothing wrong is called sure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from extractors.embedded import Embedded
from extractors.invoice import documents_of
from pipeline.domain.document import Document, DocumentKind
from pipeline.domain.evidence import Grade, Source
from tests.extractors import typed

CHINESE_STYLE = """
                          COMMERCIAL INVOICE
TO MESSRS.:  BLUE LAGOON FOODS PTE. LTD.          INVOICE NO. & DATE:  ST-0098   MAY 3, 2026
             12 Jurong Port Road                  S/C NO.:      SC-7781
             Singapore 619091                     L/C NO.:      LCX/99812

SHIPPED FROM: TOKYO, JAPAN   TO: SINGAPORE   VIA: HONG KONG
VESSEL: EVER GREAT V.0123E          SAILING DATE: MAY 10, 2026
TERMS OF PAYMENT: T/T IN ADVANCE

-----------------------------------------------------------------------------------------------
 MARKS & NOS.    DESCRIPTION                         QUANTITY     UNIT PRICE        AMOUNT
-----------------------------------------------------------------------------------------------
                                                                  CIF SINGAPORE
 BLF             SOY SAUCE 1L BOTTLE                 1,200 BTLS   USD 2.50     USD 3,000.00
 SINGAPORE       MISO PASTE 500G                     600 PCS      USD 1.20     USD 720.00
 NO.1-100        RICE VINEGAR 500ML                  480 BTLS     USD 1.85     USD 888.00
 MADE IN JAPAN
-----------------------------------------------------------------------------------------------
 TOTAL: 100 CARTONS                                                            USD 4,608.00
-----------------------------------------------------------------------------------------------
NET WEIGHT: 1,980.5 KGS     GROSS WEIGHT: 2,310 KGS
COUNTRY OF ORIGIN: JAPAN
"""

SPANISH = """
FACTURA COMERCIAL

EXPORTADOR                                   FACTURA N°: EXP-2026-55
NIHON OLIVE KIKAI CO., LTD.                  FECHA: 5 de marzo de 2026
Shodoshima-cho 100, Kagawa 761-4400          PEDIDO N°: PED-88
JAPÓN

CONSIGNATARIO                                COMPRADOR
ACEITES DEL SUR S.L.                         EL MISMO
Calle Mayor 12, 41001 Sevilla
ESPAÑA

PUERTO DE EMBARQUE: KOBE       PUERTO DE DESTINO: ALGECIRAS
BUQUE: MSC AURORA 12W          PAÍS DE ORIGEN: JAPÓN
INCOTERM: CIF ALGECIRAS        CONDICIONES DE PAGO: CARTA DE CRÉDITO A LA VISTA

CANTIDAD   DESCRIPCIÓN                      PRECIO UNITARIO    IMPORTE
3 UDS      PRENSA DE ACEITUNA MODELO P3     4.500,00           13.500,00
12 UDS     FILTRO DE ACERO                  150,50             1.806,00
                                            TOTAL EUR          15.306,00

PESO BRUTO: 1.240,5 KG    PESO NETO: 1.100 KG    BULTOS: 5 CAJAS
"""

INVOICE = """
{title}
YOKOTA TRADING CO., LTD.
1-2-3 Minatomirai, Yokohama 220-0012, Japan

Invoice No.: {number}        Date: May 3, 2026      Payment: T/T
Messrs.: Nordhafen Pumpen GmbH
         Elbchaussee 10
         22765 Hamburg, Germany

Description            Quantity      Unit price      Amount
Centrifugal pump       10 SETS       USD 150.00      USD 1,500.00
                                     Total           USD 1,500.00
"""

PACKING = """
PACKING LIST
Invoice No.: {number}
Description            Quantity      Net weight      Gross weight
Centrifugal pump       10 SETS       480 KGS         520 KGS
Total packages: 10 CARTONS
"""


def documents(*drawings: str, embedded: Embedded | None = None) -> tuple[Document, ...]:
    return documents_of(tuple(typed.page(text, number) for number, text in enumerate(drawings, start=1)), embedded)


def values(document: Document) -> dict[str, Any]:
    return {name: reading.value for name, reading in document.invoice.readings().items()}


def only(*drawings: str) -> Document:
    (document,) = documents(*drawings)
    return document


def test_chinese_style_with_marks_column_and_number_and_date_in_one() -> None:
    document = only(CHINESE_STYLE)
    found = values(document)
    wanted = {
        "invoice_number": "ST-0098",
        "invoice_date": date(2026, 5, 3),
        "lc_number": "LCX/99812",
        "buyer_name": "BLUE LAGOON FOODS PTE. LTD.",
        "buyer_address": "12 Jurong Port Road, Singapore 619091",
        "consignee_name": "BLUE LAGOON FOODS PTE. LTD.",
        "via": "HONG KONG",
        "incoterm": "CIF",
        "total_amount": Decimal("4608.00"),
        "marks_and_numbers": ("BLF", "SINGAPORE", "NO.1-100", "MADE IN JAPAN"),
        "package_count": Decimal(100),
        "gross_weight_kg": Decimal(2310),
        "country_of_origin": ("JP",),
    }
    assert {name: found.get(name) for name in wanted} == wanted
    amounts = [line.amount.value for line in document.invoice.lines if line.amount]
    assert amounts == [Decimal(3000), Decimal(720), Decimal(888)]
    assert document.lines_grade is Grade.SURE


def test_spanish_paper_with_commas_before_decimals() -> None:
    document = only(SPANISH)
    found = values(document)
    assert found["consignee_name"] == found["buyer_name"] == "ACEITES DEL SUR S.L."
    assert found["total_amount"] == Decimal("15306.00")
    assert (found["gross_weight_kg"], found["net_weight_kg"]) == (Decimal("1240.5"), Decimal(1100))
    assert found["invoice_date"] == date(2026, 3, 5)
    first = document.invoice.lines[0]
    assert first.description is not None
    assert first.description.value == "PRENSA DE ACEITUNA MODELO P3"


def test_every_reading_lies_on_its_page_and_says_why() -> None:
    for drawing in (CHINESE_STYLE, SPANISH):
        document = only(drawing)
        page = document.pages[0]
        cells = [c for line in document.invoice.lines for n in ("description", "quantity") if (c := line.get(n))]
        for reading in (*document.invoice.readings().values(), *cells):
            assert reading.because
            assert reading.box is not None
            assert 0 <= reading.box.x0 < reading.box.x1 <= page.width
            assert 0 <= reading.box.top < reading.box.bottom <= page.height


def test_two_invoices_in_a_file_are_two_documents() -> None:
    found = documents(INVOICE.format(title="INVOICE", number="A-1"), INVOICE.format(title="INVOICE", number="A-2"))
    told = [(one.index, values(one)["invoice_number"], len(one.pages)) for one in found]
    assert told == [(1, "A-1", 1), (2, "A-2", 1)]


def test_packing_list_of_the_same_number_joins_and_adds_weights_but_no_lines() -> None:
    document = only(INVOICE.format(title="INVOICE", number="A-1"), PACKING.format(number="A-1"))
    assert document.kind is DocumentKind.COMMERCIAL_INVOICE
    assert len(document.pages) == 2
    assert len(document.invoice.lines) == 1
    assert values(document)["package_count"] == Decimal(10)


def test_packing_list_of_another_number_stays_apart() -> None:
    found = documents(INVOICE.format(title="INVOICE", number="A-1"), PACKING.format(number="B-9"))
    assert [one.kind for one in found] == [DocumentKind.COMMERCIAL_INVOICE, DocumentKind.PACKING_LIST]


def test_proforma_is_told_from_an_invoice() -> None:
    assert only(INVOICE.format(title="PROFORMA INVOICE", number="A-1")).kind is DocumentKind.PROFORMA_INVOICE


def test_a_form_with_nothing_in_it_is_blank() -> None:
    labels = "INVOICE\nInvoice No.:\nDate:\nExporter:\nConsignee:\nPort of loading:\nPort of discharge:\n"
    document = only(labels + "Vessel:\nPayment:\nCountry of origin:\nGross weight:\nNet weight:\n")
    assert document.kind is DocumentKind.BLANK_FORM
    assert values(document) == {}


def test_a_page_of_prose_is_another_paper() -> None:
    assert only("Dear Sirs,\nthank you for your visit to our stand last week.").kind is DocumentKind.OTHER


def test_absence_is_sure_only_where_no_label_speaks_of_the_field() -> None:
    document = only(INVOICE.format(title="INVOICE", number="A-1") + "\nVessel:\n")
    assert document.absent["vessel_or_flight"] is Grade.CHECK
    assert document.absent["lc_number"] is Grade.SURE


def test_embedded_data_make_sure_what_they_agree_with_and_tell_what_differs() -> None:
    data = Embedded("cii", {"invoice_number": "A-1", "currency": "EUR", "po_number": "P-7"})
    (document,) = documents(INVOICE.format(title="INVOICE", number="A-1"), embedded=data)
    number, currency, order = (document.invoice.get(n) for n in ("invoice_number", "currency", "po_number"))
    assert number is not None
    assert number.grade is Grade.SURE
    assert currency is not None
    assert (currency.value, currency.grade) == ("EUR", Grade.CHECK)
    assert order is not None
    assert (order.value, order.source) == ("P-7", Source.EMBEDDED_XML)
    assert [note.code for note in document.notes] == ["embedded-differs"]


@pytest.mark.parametrize(("marks", "doubted"), [("NAJD", True), ("N/M", False), ("NO MARKS", False)])
def test_a_single_line_of_marks_is_doubted_unless_it_says_that_there_are_none(marks: str, doubted: bool) -> None:
    document = only(INVOICE.format(title="COMMERCIAL INVOICE", number="A-1") + f"\n\nMarks & Nos.: {marks}\n")
    reading = document.invoice.marks_and_numbers
    assert reading is not None
    assert reading.value == (marks,)
    assert ("marks have more lines than one" in reading.because) is doubted


def test_a_courier_is_doubted_where_a_port_is_named() -> None:
    paper = INVOICE.format(title="COMMERCIAL INVOICE", number="A-1") + "\n\nShipment by: Courier\n"
    alone, beside = only(paper), only(paper + "\nPort of discharge: Hamburg, Germany\n")
    assert alone.invoice.transport_mode is not None
    assert beside.invoice.transport_mode is not None
    assert "a port is named, and a courier" not in alone.invoice.transport_mode.because
    assert "a port is named, and a courier" in beside.invoice.transport_mode.because
