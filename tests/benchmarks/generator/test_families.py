"""Every family draws papers that say what their truth says, the same for the same seed, and keeps to its own words."""

from __future__ import annotations

import random

import pytest

from benchmarks.generator.families import FAMILIES, founder
from benchmarks.generator.kit.check import complaints

UNMARKED = "atelier"  # says in tests of its own what it prints
MARKED = sorted(set(FAMILIES) - {UNMARKED})


@pytest.mark.parametrize("family", MARKED)
@pytest.mark.parametrize("number", [1, 2])
def test_the_words_under_each_mark_are_the_value(family: str, number: int) -> None:
    house = founder(family)(random.Random(f"{family} {number}"))
    assert complaints(house.draw(random.Random(number))) == []


@pytest.mark.parametrize("family", MARKED)
def test_a_house_keeps_its_own_name_and_not_its_goods(family: str) -> None:
    house = founder(family)(random.Random(f"{family} of one exporter"))
    papers = [house.draw(random.Random(number)).truth for number in (1, 2)]
    assert len({str(paper.fields["seller_name"]) for paper in papers}) == 1
    assert papers[0].fields["invoice_number"] != papers[1].fields["invoice_number"]


def test_families_share_no_exporter() -> None:
    houses: dict[str, set[str]] = {}
    for family in FAMILIES:
        found = (founder(family)(random.Random(f"{family} {number}")).name for number in range(12))
        houses[family] = set(found)
    for family, names in houses.items():
        others = set().union(*(some for other, some in houses.items() if other != family))
        assert not names & others, family
