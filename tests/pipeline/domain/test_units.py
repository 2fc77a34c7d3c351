"""Units and packages."""

from __future__ import annotations

import pytest

from pipeline.domain.addresses import same_address
from pipeline.domain.units import canonical_unit, known_unit, packages


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("pcs.", "PCS"),
        ("Pieces", "PCS"),
        ("KGS", "KG"),
        ("M.T.", "MT"),
        ("sq.m", "M2"),
        ("C/T", "CARTONS"),
        ("Lot", "LOT"),
        ("blades", "BLADES"),
    ],
)
def test_spellings_of_units(text: str, unit: str) -> None:
    assert canonical_unit(text) == unit


def test_what_the_trade_knows() -> None:
    assert known_unit("set")
    assert not known_unit("blades")


@pytest.mark.parametrize(
    ("count", "kind", "printed"),
    [
        (10, "carton", "10 CARTONS"),
        (1, "Wooden case", "1 WOODEN CASE"),
        (3, "wooden case", "3 WOODEN CASES"),
        (1200, "BAGS", "1,200 BAGS"),
        (2, "C/T", "2 C/T"),
    ],
)
def test_packages_as_printed(count: int, kind: str, printed: str) -> None:
    assert packages(count, kind) == printed


def test_addresses_are_the_same_but_for_writing() -> None:
    registered = "1-2-3 Minatomirai, Nishi-ku, Yokohama 220-0012, Japan"
    assert same_address("1-2-3 MINATOMIRAI\nNISHI-KU YOKOHAMA, 220-0012 JAPAN", registered)
    assert same_address("1-2-3, Minatomirai, Nishi-ku, Yokohama", registered)
    assert not same_address("1-2-4 Minatomirai, Nishi-ku, Yokohama 220-0012, Japan", registered)
    assert not same_address("12-3 Minatomirai, Nishi-ku, Yokohama", "1-23 Minatomirai, Nishi-ku, Yokohama")
