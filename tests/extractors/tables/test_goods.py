"""Goods tables with the traps that real invoices hold, one test a trap."""

from __future__ import annotations

from decimal import Decimal

from pipeline.domain.evidence import Grade, Source
from tests.extractors.tables.art import goods, table

PLAIN = """
No.   Description of Goods             Quantity     Unit Price        Amount

1     WATER PUMP                        10 PCS         12.50          125.00
2     OIL SEAL                         200 PCS          0.85          170.00
3     VALVE BODY                         4 SETS       100.00          400.00

                                                TOTAL  USD            695.00
"""


def test_a_plain_table_is_read_and_proved() -> None:
    read = goods(PLAIN)
    assert table(read, "description", "quantity", "unit", "unit_price", "amount") == [
        ("WATER PUMP", "10", "PCS", "12.50", "125.00"),
        ("OIL SEAL", "200", "PCS", "0.85", "170.00"),
        ("VALVE BODY", "4", "SETS", "100.00", "400.00"),
    ]
    assert read.lines_grade is Grade.SURE
    assert read.proved
    assert [(total.kind, total.reading.value) for total in read.totals] == [("total", Decimal("695.00"))]
    assert read.currency_hint is not None
    assert read.currency_hint.value == "USD"
    assert all(line.quantity and line.quantity.grade is Grade.SURE for line in read.lines)


def test_every_cell_says_where_it_stands_and_why_it_is_believed() -> None:
    quantity = goods(PLAIN).lines[1].quantity
    assert quantity is not None
    assert quantity.page == 1
    assert quantity.text == "200 PCS"
    assert quantity.box is not None
    assert quantity.box.height == 10.0
    assert any("unit price" in reason for reason in quantity.because)


def test_numbers_that_do_not_multiply_are_to_be_looked_at() -> None:
    read = goods(PLAIN.replace("170.00", "190.00"))
    line = read.lines[1]
    assert line.quantity is not None
    assert line.amount is not None
    assert line.quantity.grade is Grade.CHECK
    assert line.amount.grade is Grade.CHECK
    assert read.lines_grade is Grade.CHECK
    assert read.lines[0].quantity is not None
    assert read.lines[0].quantity.grade is Grade.SURE


def test_a_missing_row_shows_in_the_sum() -> None:
    without = "\n".join(row for row in PLAIN.splitlines() if "OIL" not in row)
    read = goods(without)
    assert len(read.lines) == 2
    assert read.lines_grade is Grade.CHECK


def test_carried_sums_and_repeated_heads_are_no_lines() -> None:
    first = """
No.   Description of Goods             Quantity     Unit Price        Amount

1     WATER PUMP                        10 PCS         12.50          125.00
2     OIL SEAL                         200 PCS          0.85          170.00
      CARRIED FORWARD                                                 295.00
"""
    second = """
No.   Description of Goods             Quantity     Unit Price        Amount

      BROUGHT FORWARD                                                 295.00
3     VALVE BODY                         4 SETS       100.00          400.00
      TOTAL                                                           695.00
"""
    read = goods(first, second)
    assert table(read, "description") == [("WATER PUMP",), ("OIL SEAL",), ("VALVE BODY",)]
    assert read.proved
    assert set(read.extent) == {1, 2}


def test_a_page_without_its_head_goes_on_by_shape() -> None:
    first = "\n".join(row for row in PLAIN.splitlines() if "TOTAL" not in row)
    second = """
4     GEAR BOX                           2 SETS        50.00          100.00
5     SHAFT                             10 PCS          3.00           30.00

                                                TOTAL  USD            825.00
"""
    read = goods(first, second)
    assert table(read, "description", "amount")[3:] == [("GEAR BOX", "100.00"), ("SHAFT", "30.00")]
    assert read.proved


def test_charges_are_no_goods_and_a_discount_is_negative() -> None:
    read = goods("""
Description of Goods             Quantity     Unit Price        Amount

WATER PUMP                        10 PCS         12.50          125.00
OIL SEAL                         200 PCS          0.85          170.00
Sub total                                                       295.00
Ocean freight                                                    40.00
Insurance premium                                                 5.00
Less 10% discount                                                29.50
TOTAL CIF HAMBURG                               EUR             310.50
""")
    assert len(read.lines) == 2
    assert [
        (charge.description.value, charge.amount.value)
        for charge in read.charges
        if charge.description and charge.amount
    ] == [
        ("Ocean freight", Decimal("40.00")),
        ("Insurance premium", Decimal("5.00")),
        ("Less 10% discount", Decimal("-29.50")),
    ]
    assert read.proved


def test_a_charge_among_the_rows_is_no_article_even_with_a_quantity() -> None:
    read = goods("""
Description of Goods             Quantity     Unit Price        Amount

WATER PUMP                        10 PCS         12.50          125.00
AIR FREIGHT                        1 LOT         60.00           60.00
OIL SEAL                         200 PCS          0.85          170.00
TOTAL                                                           355.00
""")
    assert table(read, "description") == [("WATER PUMP",), ("OIL SEAL",)]
    assert [charge.amount.value for charge in read.charges if charge.amount] == [Decimal("60.00")]


def test_goods_that_sound_like_totals_and_charges_are_goods() -> None:
    read = goods("""
Description of Goods             Quantity     Unit Price        Amount

TOTAL STATION FOR SURVEYS          2 SETS       500.00        1,000.00
PACKING MACHINE                    1 SET      3,000.00        3,000.00
FREIGHT CONTAINER, STEEL           1 PC       2,000.00        2,000.00
TOTAL                                                         6,000.00
""")
    assert table(read, "amount") == [("1000.00",), ("3000.00",), ("2000.00",)]
    assert read.charges == ()


def test_notes_below_the_total_are_no_lines() -> None:
    read = goods(
        PLAIN + "\n\n* 10 PCS of item 1   are free 20.00 of charge   and 5.00 more\nCOUNTRY OF ORIGIN: JAPAN\n"
    )
    assert len(read.lines) == 3


def test_units_in_their_own_column_glued_or_in_the_head() -> None:
    own = goods("""
Item Code   Description        Qty    UoM    Unit price      Amount

A-100       WATER PUMP          10    PC          12.50      125.00
A-200       OIL SEAL           200    SET          0.85      170.00
""")
    glued = goods("""
Item Code   Description            Quantity    Unit price      Amount

A-100       WATER PUMP               10PCS          12.50      125.00
A-200       OIL SEAL              1,200PCS           0.85    1,020.00
""")
    head = goods("""
Item Code   Description          QTY (PCS)    Unit price      Amount

A-100       WATER PUMP                  10         12.50      125.00
A-200       OIL SEAL                   200          0.85      170.00
""")
    assert table(own, "item_code", "quantity", "unit") == [("A-100", "10", "PC"), ("A-200", "200", "SET")]
    assert table(glued, "quantity", "unit") == [("10", "PCS"), ("1200", "PCS")]
    assert table(head, "quantity", "unit") == [("10", "PCS"), ("200", "PCS")]


def test_a_second_quantity_in_brackets_is_not_the_unit() -> None:
    read = goods("""
Description of Goods             Quantity             Unit Price        Amount

COATED FABRIC                     10 ROLLS (500 M)       12.50          125.00
""")
    assert table(read, "quantity", "unit") == [("10", "ROLLS")]


def test_decimal_commas() -> None:
    read = goods("""
Pos.   Bezeichnung               Menge       Einzelpreis       Gesamtpreis

1      Motorspindel               4 Stk.        1.234,50          4.938,00
2      Spannzange                60 Stk.           74,50          4.470,00

       Rechnungsbetrag   EUR                                      9.408,00
""")
    assert table(read, "quantity", "unit_price", "amount") == [("4", "1234.50", "4938.00"), ("60", "74.50", "4470.00")]
    assert read.proved


def test_heads_in_two_rows_and_two_languages() -> None:
    read = goods("""
Marks & Nos.   Description of goods     Quantity      Unit        Amount
荷印             品名                        数量           price        金額
                                                      単価
-------------------------------------------------------------------------
N/M            WATER PUMP                10 PCS       12.50       125.00
               OIL SEAL                 200 PCS        0.85       170.00
""")
    assert table(read, "description", "unit_price", "amount") == [
        ("WATER PUMP", "12.50", "125.00"),
        ("OIL SEAL", "0.85", "170.00"),
    ]


def test_labelled_codes_leave_the_description() -> None:
    read = goods("""
Description of Goods             Quantity     Unit Price        Amount
----------------------------------------------------------------------
P/N: AB-100
WATER PUMP                        10 PCS         12.50          125.00
HS CODE 8413.70
COUNTRY OF ORIGIN: JAPAN
----------------------------------------------------------------------
P/N: AB-200
OIL SEAL MODEL X5 WITH SPRING    200 PCS          0.85          170.00
HS CODE 4016.93
MADE IN THAILAND
----------------------------------------------------------------------
""")
    assert table(read, "description", "hs_code", "country_of_origin", "item_code") == [
        ("WATER PUMP", "8413.70", "JP", "AB-100"),
        ("OIL SEAL MODEL X5 WITH SPRING", "4016.93", "TH", "AB-200"),
    ]


def test_letters_that_ocr_took_for_digits_are_mended_only_where_it_multiplies() -> None:
    picture = PLAIN.replace("200 PCS", "2O0 PCS").replace("400.00", "4O0.00").replace("100.00 ", "1X0.00 ")
    read = goods(picture, source=Source.OCR, confidence=0.9)
    assert read.lines[1].quantity is not None
    assert read.lines[1].quantity.value == Decimal(200)
    assert any("taken for" in reason for reason in read.lines[1].quantity.because)
    assert read.lines[2].amount is None or read.lines[2].amount.grade is not Grade.SURE


def test_a_decimal_mark_lost_by_ocr_comes_back_only_with_the_sum() -> None:
    picture = PLAIN.replace(" 0.85 ", "  085 ").replace("170.00", " 17000")
    read = goods(picture, source=Source.OCR, confidence=0.95)
    assert table(read, "amount")[1] == ("170.00",)
    alone = goods(picture.replace("695.00", "999.00"), source=Source.OCR, confidence=0.95)
    amount = alone.lines[1].amount
    assert amount is None or amount.grade is not Grade.SURE


def test_ocr_numbers_that_nothing_proves_are_not_sure() -> None:
    picture = "\n".join(row[:52] for row in PLAIN.splitlines()).replace("Unit Price", "Unit Price")
    read = goods(picture, source=Source.OCR, confidence=0.97)
    assert read.lines
    assert all(line.quantity is None or line.quantity.grade is Grade.CHECK for line in read.lines)


def test_a_packing_list_does_not_count_the_goods_again() -> None:
    packing = """
Ctn No.   Description of Goods             Quantity     N.W. (KGS)     G.W. (KGS)

1-2       WATER PUMP                        10 PCS          20.0           22.0
3         OIL SEAL                         200 PCS           5.0            6.0
4         VALVE BODY                         4 SETS          8.0            9.0
"""
    assert len(goods(PLAIN, packing).lines) == 3
    assert table(goods(packing), "description", "quantity") == [
        ("WATER PUMP", "10"),
        ("OIL SEAL", "200"),
        ("VALVE BODY", "4"),
    ]


def test_prices_that_add_up_alone_are_amounts() -> None:
    read = goods("""
Description of Goods             Quantity       Price

WATER PUMP                        10 PCS       125.00
OIL SEAL                         200 PCS       170.00

TOTAL                                          295.00
""")
    assert table(read, "unit_price", "amount") == [(None, "125.00"), (None, "170.00")]


def test_no_commercial_value_has_quantity_but_no_price() -> None:
    read = goods("""
No.   Description of Goods             Quantity     Unit Price        Amount

1     WATER PUMP                        10 PCS         12.50          125.00
2     CATALOGUE                          5 PCS        F.O.C.          F.O.C.

      TOTAL                                                           125.00
""")
    assert table(read, "description", "quantity", "amount") == [
        ("WATER PUMP", "10", "125.00"),
        ("CATALOGUE", "5", None),
    ]


def test_a_sentence_with_quantity_and_price_in_it_is_no_head() -> None:
    read = goods("""
We confirm the quantity and the price of the goods and the amount in total as agreed
10 PCS were sent at 12.50 and 125.00 was paid on account of the buyer named above
""")
    assert read.lines == ()
    assert read.lines_grade is Grade.UNREADABLE


def test_prices_for_a_hundred_pieces() -> None:
    read = goods("""
Description of Goods         Quantity     Unit Price /100      Amount

SCREW M4                     5,000 PCS          2.50           125.00
""")
    line = read.lines[0]
    assert line.quantity is not None
    assert any("unit price" in reason for reason in line.quantity.because)
