"""Totals of the columns of weights and packages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors import ranking
from extractors.fields import columns
from extractors.fields.sheet import Sheet
from extractors.layout.labels import find_labels
from extractors.tables.goods import read_goods
from pipeline.domain.evidence import Grade
from tests.extractors import typed

TABLE = """
PACKING LIST
C/No.      Description          Quantity      N.W. (kg)     G.W. (kg)    Cartons
1-20       Denim 14oz           1,000 m       520.0         540.0        20
21-50      Chambray 5oz         1,500 m       310.0         340.0        30
{total}
"""


def sheet(drawing: str) -> Sheet:
    view = typed.view(drawing)
    return Sheet((view,), {1: find_labels(view)}, read_goods([view]).extent)


@pytest.mark.parametrize(
    ("total", "gross", "grade"),
    [
        ("Total                           2,500 m       830.0         880.0        50", "880", Grade.SURE),
        ("Total                           2,500 m       830.0         888.0        50", "888", Grade.CHECK),
        ("", None, None),
    ],
)
def test_total_of_a_column_is_sure_only_if_the_rows_come_to_it(total: str, gross: str | None, grade: Grade) -> None:
    found = ranking.choose(list(columns.find_weight(sheet(TABLE.format(total=total)), "gross_weight_kg")))
    assert (found.value if found else None) == (Decimal(gross) if gross else None)
    assert (found.grade if found else None) == grade


def test_packages_of_a_column() -> None:
    total = "Total                           2,500 m       830.0         880.0        50"
    (found,) = columns.find_packages(sheet(TABLE.format(total=total)))
    assert found.reading.value == 50


def test_one_row_is_its_own_total_but_one_to_look_at() -> None:
    drawing = TABLE.format(total="").split("21-50")[0]
    (found,) = columns.find_weight(sheet(drawing), "net_weight_kg")
    assert (found.reading.value, found.reading.grade) == (Decimal(520), Grade.CHECK)
