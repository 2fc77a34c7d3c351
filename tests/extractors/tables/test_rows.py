"""Which row of text belongs to which article: lines, gaps, headings, marks."""

from __future__ import annotations

from pipeline.domain.evidence import Grade
from tests.extractors.tables.art import goods, table


def test_lines_below_belong_to_the_article_above() -> None:
    read = goods("""
Description of Goods             Quantity     Unit Price        Amount

WATER PUMP                        10 PCS         12.50          125.00
WITH GASKET

OIL SEAL                         200 PCS          0.85          170.00
NITRILE RUBBER
""")
    assert table(read, "description") == [("WATER PUMP WITH GASKET",), ("OIL SEAL NITRILE RUBBER",)]


def test_drawn_lines_part_articles_where_gaps_do_not() -> None:
    read = goods("""
Description of Goods             Quantity     Unit Price        Amount
----------------------------------------------------------------------
WATER PUMP                        10 PCS         12.50          125.00
WITH GASKET
----------------------------------------------------------------------
SPECIAL ORDER
OIL SEAL                         200 PCS          0.85          170.00
----------------------------------------------------------------------
""")
    assert table(read, "description")[0] == ("WATER PUMP WITH GASKET",)
    assert "WATER" not in str(table(read, "description")[1])


def test_a_heading_is_the_group_of_what_follows_until_the_next() -> None:
    read = goods("""
Description of Goods             Quantity     Unit Price        Amount

BRAKE PARTS

Brake pad                         10 PCS         12.50          125.00

Brake disc                       200 PCS          0.85          170.00

ENGINE PARTS

Oil filter                         4 PCS        100.00          400.00

Total                                                           695.00
""")
    assert table(read, "group", "description") == [
        ("BRAKE PARTS", "Brake pad"),
        ("BRAKE PARTS", "Brake disc"),
        ("ENGINE PARTS", "Oil filter"),
    ]


def test_a_block_of_marks_beside_the_rows_is_no_description() -> None:
    read = goods("""
MARKS & NOS.    DESCRIPTION OF GOODS       QUANTITY    UNIT PRICE      AMOUNT
------------------------------------------------------------------------------
ABC             WATER PUMP                   10 PCS       @12.50       125.00
ROTTERDAM       WITH GASKET
C/NO. 1-10
MADE IN JAPAN   OIL SEAL                    200 PCS        @0.85       170.00
------------------------------------------------------------------------------
                TOTAL                                                  295.00
""")
    assert table(read, "description") == [("WATER PUMP WITH GASKET",), ("OIL SEAL",)]
    assert read.marks is not None
    assert read.marks.value == ("ABC", "ROTTERDAM", "C/NO. 1-10", "MADE IN JAPAN")


def test_walls_part_cells_that_stand_close() -> None:
    read = goods("""
|Item      |Description of Goods |Quantity|Unit Price|Amount    |
|A1        |WATER PUMP BIG LONG X|10 PCS  |12.50     |125.00    |
|A2        |OIL SEAL             |200 PCS |0.85      |170.00    |
""")
    assert table(read, "item_code", "description", "quantity", "unit") == [
        ("A1", "WATER PUMP BIG LONG X", "10", "PCS"),
        ("A2", "OIL SEAL", "200", "PCS"),
    ]


def test_a_second_quantity_below_is_no_article() -> None:
    read = goods("""
Description of Goods             Quantity        Unit Price        Amount

COATED FABRIC                     10 ROLLS          12.50          125.00
WIDTH 150 CM                    (500 M)
""")
    assert table(read, "description", "quantity") == [("COATED FABRIC WIDTH 150 CM", "10")]


def test_sums_of_groups_end_nothing() -> None:
    read = goods("""
Description of Goods             Quantity     Unit Price        Amount

PUMPS

WATER PUMP                        10 PCS         12.50          125.00
WITH GASKET
SUB TOTAL                                                       125.00

SEALS

OIL SEAL                         200 PCS          0.85          170.00
NITRILE RUBBER
SUB TOTAL                                                       170.00
GRAND TOTAL                                                     295.00
""")
    assert table(read, "group", "description") == [
        ("PUMPS", "WATER PUMP WITH GASKET"),
        ("SEALS", "OIL SEAL NITRILE RUBBER"),
    ]
    assert read.proved


def test_rows_too_close_to_tell_apart_are_to_be_looked_at() -> None:
    read = goods("""
Description of Goods             Quantity     Unit Price        Amount

WATER PUMP                        10 PCS         12.50          125.00
WITH GASKET
OIL SEAL                         200 PCS          0.85          170.00
VALVE BODY                         4 SETS       100.00          400.00
TOTAL                                                           695.00
""")
    assert table(read, "description", "group")[0] == ("WATER PUMP WITH GASKET", None)
    description = read.lines[0].description
    assert description is not None
    assert description.grade is Grade.CHECK


def test_an_outdented_row_among_close_rows_is_a_heading() -> None:
    read = goods("""
No.   Description of Goods             Quantity     Unit Price        Amount

1     WATER PUMP                        10 PCS         12.50          125.00
2     OIL SEAL                         200 PCS          0.85          170.00
VALVE PARTS
3     VALVE BODY                         4 SETS       100.00          400.00
      TOTAL                                                           695.00
""")
    assert table(read, "group", "description")[2] == ("VALVE PARTS", "VALVE BODY")
    assert table(read, "description")[1] == ("OIL SEAL",)


def test_description_that_begins_above_its_numbers() -> None:
    read = goods("""
Description of Goods             Quantity     Unit Price        Amount

WATER PUMP FOR
DIESEL ENGINES                    10 PCS         12.50          125.00

OIL SEAL OF
NITRILE RUBBER                   200 PCS          0.85          170.00

TOTAL                                                           295.00
""")
    assert table(read, "description") == [("WATER PUMP FOR DIESEL ENGINES",), ("OIL SEAL OF NITRILE RUBBER",)]


def test_a_total_written_in_one_run_with_its_amount() -> None:
    read = goods("""
Menge         Produkt              Einzelpreis       Gesamtpreis

10 Stk        Luftballon                  0,79              7,90
20 Stk        Ballongas                   1,00             20,00

              Nettobetrag: 27,90
""")
    assert [str(total.reading.value) for total in read.totals] == ["27.90"]
    assert read.proved
