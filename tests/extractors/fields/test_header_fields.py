"""The finders of header fields, each on a few typed lines: what they find, and what they leave alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from extractors import ranking
from extractors.fields import cargo, dates, origin, prose, references, terms, total, transport
from extractors.fields.sheet import Candidate, Sheet
from pipeline.domain.evidence import Grade, Reading
from tests.extractors import typed

Find = Callable[[Sheet], Iterable[Candidate[Any]]]


def best(find: Find, drawing: str) -> Reading[Any] | None:
    return ranking.choose(list(find(typed.sheet(drawing))))


def value(find: Find, drawing: str) -> Any:
    reading = best(find, drawing)
    return reading.value if reading is not None else None


def number(field: str) -> Find:
    return lambda sheet: references.find(sheet, field)


def place(field: str) -> Find:
    return lambda sheet: transport.find_place(sheet, field)


@pytest.mark.parametrize(
    ("drawing", "found"),
    [
        ("INVOICE NO. : HS26-0418", "HS26-0418"),
        ("Invoice No.    DATE\nA-1            3 May 2026", "A-1"),
        ("INVOICE NO. & DATE:  ST-0098   MAY 3, 2026", "ST-0098"),
        ("INVOICE NO.: A-12 DATE: 3 May 2026", "A-12"),
        ("Commercial Invoice No. SCW/2026/112", "SCW/2026/112"),
        ("INVOICE: INV-100", "INV-100"),
        ("Invoice # INV03051", "INV03051"),
        ("Invoice No. #3051", "3051"),
        ("DATE          INVOICE No     REP\n06/21/2021    10000091       John", "10000091"),
        ("INVOICE\n\nNo. : ABC-260115", "ABC-260115"),
        ("INVOICE", None),
        ("INVOICE NO. :", None),
        ("INVOICE NO. : 3 May 2026", None),
        ("TAX INVOICE FOR 2 DAYS WORK", None),
    ],
)
def test_invoice_number(drawing: str, found: str | None) -> None:
    assert value(number("invoice_number"), drawing) == found


@pytest.mark.parametrize(
    ("drawing", "found"),
    [("YOUR ORDER NO.: NTI-2261", "NTI-2261"), ("P/O NO. 4500", "4500"), ("P.O. BOX 1123, DEIRA", None)],
)
def test_order_number(drawing: str, found: str | None) -> None:
    assert value(number("po_number"), drawing) == found


def test_invoice_date_and_its_doubt() -> None:
    def find(sheet: Sheet) -> Iterable[Candidate[date]]:
        return dates.order_from_others(list(dates.find(sheet, "invoice_date")), sheet, "US")

    clear, doubtful = best(find, "DATE : June 8, 2026"), best(find, "Invoice Date: 05/06/2026")
    assert clear is not None
    assert (clear.value, clear.grade) == (date(2026, 6, 8), Grade.SURE)
    assert doubtful is not None
    assert (doubtful.value, doubtful.grade) == (date(2026, 5, 6), Grade.CHECK)


@pytest.mark.parametrize(
    "drawing",
    [
        "INVOICE NO. & DATE:  ST-0098   MAY 3, 2026",
        "INVOICE NO. & DATE\nST-0098     MAY 3, 2026",
        "INVOICE NO. & DATE\nST-0098\nMAY 3, 2026",
        "Date of Invoice: 2026-05-03",
        "INVOICE NO.: ST-0098 dated 3 May 2026",
    ],
)
def test_date_beside_or_under_the_number(drawing: str) -> None:
    assert value(lambda sheet: dates.find(sheet, "invoice_date"), drawing) == date(2026, 5, 3)


def test_a_date_beside_the_number_without_a_word_for_it_is_none() -> None:
    assert value(lambda sheet: dates.find(sheet, "invoice_date"), "INVOICE NO.\nST-0098     MAY 3, 2026") is None


@pytest.mark.parametrize(
    ("other", "country", "found"),
    [
        ("", "JP", date(2026, 6, 5)),
        ("", "US", date(2026, 5, 6)),
        ("ETD 22/06/2026", "US", date(2026, 6, 5)),
        ("ETD 06/22/2026", "JP", date(2026, 5, 6)),
    ],
)
def test_day_and_month_are_ordered_by_other_dates_then_by_country(other: str, country: str, found: date) -> None:
    sheet = typed.sheet(f"Invoice Date: 05/06/2026\n{other}")
    ordered = dates.order_from_others(list(dates.find(sheet, "invoice_date")), sheet, country)
    assert [one.reading.value for one in ordered] == [found]


@pytest.mark.parametrize(
    ("field", "drawing", "found"),
    [
        ("port_of_loading", "FROM : SHIMIZU, JAPAN", "SHIMIZU, JAPAN"),
        ("port_of_loading", "From: Tokyo to Hamburg", "Tokyo"),
        ("port_of_discharge", "TO: JEBEL ALI, U.A.E.", "JEBEL ALI, U.A.E."),
        ("port_of_discharge", "Port of discharge\nLAEM CHABANG,\nTHAILAND", "LAEM CHABANG, THAILAND"),
        ("port_of_discharge", "TO: BLUE LAGOON FOODS PTE. LTD.", None),
        ("port_of_discharge", "Port of discharge: T.B.A.", None),
        ("via", "VIA: HONG KONG", "HONG KONG"),
        ("via", "VIA: DHL", None),
    ],
)
def test_places(field: str, drawing: str, found: str | None) -> None:
    assert value(place(field), drawing) == found


@pytest.mark.parametrize(
    ("drawing", "found", "mode"),
    [
        ("SHIPPED PER : SUZUKAZE BRIDGE V.042W", "SUZUKAZE BRIDGE V.042W", "sea"),
        ("VESSEL: AOGIRI EXPRESS 118E", "AOGIRI EXPRESS 118E", "sea"),
        ("VESSEL: KIRI MARU\nVOYAGE NO.: 031W", "KIRI MARU 031W", "sea"),
        ("SHIPPED BY : FLIGHT XK 0407", "XK 0407", "air"),
        ("Flight No.: NH 211", "NH 211", "air"),
        ("Vol N° : JL045", "JL045", "air"),
        ("SHIPPED PER : SEA FREIGHT", None, "sea"),
        ("SHIPPED BY : KIRYU TEXTILE CO., LTD.", None, None),
        ("VESSEL: T.B.A.", None, None),
    ],
)
def test_vessel_and_mode(drawing: str, found: str | None, mode: str | None) -> None:
    sheet = typed.sheet(drawing)
    vessel = ranking.choose(list(transport.find_vessel(sheet)))
    moved = ranking.choose(list(transport.find_mode(sheet, vessel)))
    assert (vessel.value if vessel else None, moved.value if moved else None) == (found, mode)


@pytest.mark.parametrize(
    ("drawing", "code", "where"),
    [
        ("Trade terms: CIF LAEM CHABANG", "CIF", "LAEM CHABANG"),
        ("Incoterms 2020: DAP Lyon", "DAP", "Lyon"),
        ("Terms: F.O.B. Yokohama", "FOB", "Yokohama"),
        ("QTY    UNIT PRICE\n       FOB SHIMIZU", "FOB", "SHIMIZU"),
        ("The cifra of the fobs", None, None),
    ],
)
def test_trade_term_and_its_place(drawing: str, code: str | None, where: str | None) -> None:
    pairs = list(terms.find_incoterm(typed.sheet(drawing)))
    term = ranking.choose([one for one, _ in pairs])
    named = ranking.choose([two for _, two in pairs if two is not None])
    assert (term.value if term else None, named.value if named else None) == (code, where)


@pytest.mark.parametrize(
    ("text", "code"),
    [("US$6,400.00", "USD"), ("JPY 2", "JPY"), ("€ 99,99", "EUR"), ("1,000円", "JPY"), ("HK$5", "HKD"), ("$5", None)],
)
def test_currency_without_doubt(text: str, code: str | None) -> None:
    assert terms.currency_of(text) == code


@pytest.mark.parametrize(
    ("drawing", "day"),
    [
        ("17 April 2026", date(2026, 4, 17)),
        ("Tokyo, February 3rd, 2026", date(2026, 2, 3)),
        ("2026年4月17日", date(2026, 4, 17)),
        ("We met on 17 April 2026 at the fair", None),
        ("05/06/2026", None),
    ],
)
def test_date_of_a_letter_stands_alone(drawing: str, day: date | None) -> None:
    assert value(prose.find_issue, drawing) == day


def test_payment_terms_of_two_rows() -> None:
    drawing = "PAYMENT :\n  T/T REMITTANCE\n  WITHIN 30 DAYS AFTER B/L DATE"
    assert value(terms.find_payment, drawing) == "T/T REMITTANCE WITHIN 30 DAYS AFTER B/L DATE"


@pytest.mark.parametrize(
    ("drawing", "weight"),
    [
        ("GROSS WEIGHT : 684.5 KGS", "684.5"),
        ("Gross weight\n1,890.00 KGS", "1890"),
        ("G.W.: 220 LBS", "99.79"),
        ("PESO BRUTO: 1.100 KG\nTOTAL 15.306,00", "1100"),
        ("GROSS WEIGHT: 1.100 KG\nTOTAL 15,306.00", "1.100"),
        ("Gross 45 days after arrival", None),
    ],
)
def test_gross_weight_in_kilograms(drawing: str, weight: str | None) -> None:
    found = value(lambda sheet: cargo.find_weight(sheet, "gross_weight_kg"), drawing)
    assert (found is None) == (weight is None)
    assert weight is None or abs(found - Decimal(weight)) < Decimal("0.01")


@pytest.mark.parametrize(
    ("find", "drawing", "count", "kind"),
    [
        (cargo.find_packages, "PACKING : 46 CARTONS", 46, "CARTONS"),
        (cargo.find_packages, "Number and kind of packages\n9 Pallets", 9, "Pallets"),
        (cargo.find_packages, "No. of cartons: 12", 12, "cartons"),
        (cargo.find_free_packages, "TOTAL: 100 CARTONS", 100, "CARTONS"),
        (cargo.find_free_packages, "2,400 ROLLS", None, None),
        (prose.find_packages, "The goods are packed in 31 cartons with a net weight of 370 kg.", 31, "cartons"),
    ],
)
def test_packages(find: Callable[[Sheet], Iterable[Any]], drawing: str, count: int | None, kind: str | None) -> None:
    pairs = list(find(typed.sheet(drawing)))
    assert [(int(one.reading.value), two.reading.value) for one, two in pairs] == ([(count, kind)] if count else [])


@pytest.mark.parametrize(
    ("find", "drawing"),
    [
        (cargo.find_marks, "SHIPPING MARKS\nANT\nDUBAI\nC/NO.1-25"),
        (cargo.find_marks, "Marks & Nos.    ANT\n                DUBAI\n                C/NO.1-25"),
        (prose.find_marks, "They measure 2.86 m3, and all of them are marked:\n\n    ANT\n    DUBAI\n    C/NO.1-25"),
    ],
)
def test_marks(find: Find, drawing: str) -> None:
    assert value(find, drawing) == ("ANT", "DUBAI", "C/NO.1-25")


@pytest.mark.parametrize(
    ("drawing", "codes"),
    [
        ("COUNTRY OF ORIGIN: JAPAN", ("JP",)),
        ("Country of origin\nJapan / Thailand", ("JP", "TH")),
        ("原産国: 日本", ("JP",)),
        ("MADE IN JAPAN", ("JP",)),
        ("We state that these goods are of Japanese origin.", ("JP",)),
        ("Yokohama, Japan", None),
        ("COUNTRY OF ORIGIN: see below", None),
    ],
)
def test_origin_is_what_the_paper_states(drawing: str, codes: tuple[str, ...] | None) -> None:
    assert value(origin.find, drawing) == codes


@pytest.mark.parametrize(
    ("drawing", "amount"),
    [
        ("Amount due: USD 310.00", "310.00"),
        ("TOTAL\n  15,306.00", "15306.00"),
        ("Gross weight 310.00", None),
        ("TOTAL 5%", None),
    ],
)
def test_total_apart_from_the_goods(drawing: str, amount: str | None) -> None:
    found = value(total.find_outside, drawing)
    assert found == (Decimal(amount) if amount else None)
