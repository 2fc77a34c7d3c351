"""Which words describe the goods: what both readers say of each, and what a judge makes of that."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.invoice.wording import SIGNS, Draft, drafts, worded
from extractors.judge import Judge
from extractors.layout.labels import find_labels
from extractors.learned.features import inputs_of
from extractors.learned.goods import body_of
from extractors.learned.model import NUMBERS, Opinion
from extractors.learned.tags import TAGS
from extractors.tables.goods import Goods, goods_of, read_goods
from tests.extractors.typed import view

PAGE = """
Item                       Qty   Price   Amount

GEAR PUMP GP-4 P/O 3526     40   125.00   5000.00
WITH FLANGE
SHAFT SEAL                 300     2.10    630.00

                                  TOTAL   5630.00
"""
RULED, LEARNED, ODDS, LABEL = 0, 1, 5, 10


def opinion(**odds: float) -> Opinion:
    """The page, of whose words the model says that the named ones describe goods with such odds; «GP_4» is GP-4."""
    page = view(PAGE)
    seen = inputs_of(page, find_labels(page), 1)
    said = np.full((len(seen.words), len(TAGS)), 0.01, np.float32)
    for at, word in enumerate(seen.words):
        said[at, NUMBERS["line.description"]] = odds.get(word.text.replace("-", "_"), 0.01)
        for number, kind in (("40", "quantity"), ("300", "quantity"), ("5000.00", "amount"), ("630.00", "amount")):
            said[at, NUMBERS[f"line.{kind}"]] = max(said[at, NUMBERS[f"line.{kind}"]], 0.9 * (word.text == number))
        for number, kind in (("P/O", "label"), ("3526", "po_number")):
            said[at, NUMBERS[kind]] = max(said[at, NUMBERS[kind]], 0.9 * (word.text == number))
        if word.text in ("GEAR", "40", "5000.00", "SHAFT", "300", "630.00"):
            said[at, NUMBERS["line.first"]] = 0.9
    return Opinion(page, seen, said)


def judge(**straight: float) -> Judge:
    """Only the named signs count, against a start of -2."""
    weights = np.zeros(SIGNS, np.float32)
    for name, weight in straight.items():
        weights[{"ruled": RULED, "learned": LEARNED, "odds": ODDS}[name]] = weight
    return Judge(
        {
            "signs": np.zeros((SIGNS, 1), np.float32),
            "kinds": np.zeros((1, 1), np.float32),
            "out": np.zeros(1, np.float32),
            "straight": weights,
            "start": np.array([-2.0], np.float32),
        }
    )


SAID = {"GEAR": 0.9, "PUMP": 0.9, "GP_4": 0.9, "WITH": 0.9, "FLANGE": 0.9, "SHAFT": 0.9, "SEAL": 0.9}


def both(seen: Opinion) -> tuple[Goods, Goods]:
    body = body_of(seen)
    assert body is not None
    return read_goods([seen.view]), goods_of([body])


def drafts_for(**odds: float) -> list[Draft]:
    seen = opinion(**odds)
    ruled, learned = both(seen)
    return list(drafts(ruled, [ruled, learned], [seen]))


def texts(draft: Draft) -> list[str]:
    return [draft.opinion.seen.words[place].text for place in draft.places]


def test_all_words_that_either_reader_takes_are_looked_at() -> None:
    first, second = drafts_for(**SAID)
    assert texts(first) == ["GEAR", "PUMP", "GP-4", "P/O", "3526", "WITH", "FLANGE"]
    assert texts(second) == ["SHAFT", "SEAL"]
    assert first.signs.shape == (7, SIGNS)
    assert first.signs[:, RULED].tolist() == [1] * 7
    assert first.signs[:, LEARNED].tolist() == [1, 1, 1, 0, 0, 1, 1]


def test_the_judge_takes_the_likely_words_in_their_order() -> None:
    first, _ = drafts_for(**SAID)
    reading = worded(first, judge(odds=6.0))
    assert reading is not None
    assert reading.value == "GEAR PUMP GP-4 WITH FLANGE"
    assert reading.page == 1


def test_a_reading_is_as_sure_as_its_words_are_plain() -> None:
    first, _ = drafts_for(**SAID)
    plain, faint = worded(first, judge(odds=9.0)), worded(first, judge(odds=3.5))
    assert plain is not None
    assert faint is not None
    assert plain.confidence > faint.confidence


def test_where_both_take_the_same_words_there_is_nothing_to_judge() -> None:
    _, second = drafts_for(**SAID)
    assert worded(second, judge(ruled=-9.0)) is None


def test_no_likely_word_makes_no_description() -> None:
    first, _ = drafts_for(**SAID)
    assert worded(first, judge()) is None


@pytest.mark.parametrize("odds", [{}, {"SHAFT": 0.9}])
def test_without_the_model_the_rules_words_are_looked_at_all_the_same(odds: dict[str, float]) -> None:
    seen = opinion(**odds)
    ruled = read_goods([seen.view])
    first, second = drafts(ruled, [ruled], [seen])
    assert texts(first)[0] == "GEAR"
    assert texts(second) == ["SHAFT", "SEAL"]


def test_a_word_that_the_rules_take_is_not_torn_off_for_a_feeling() -> None:
    faint = {**SAID, "PUMP": 0.01}
    first, _ = drafts_for(**faint)
    reading = worded(first, judge(odds=6.0))
    assert reading is not None
    assert reading.value.startswith("GEAR PUMP GP-4")


def test_what_the_network_takes_for_a_code_may_be_torn_off() -> None:
    first, _ = drafts_for(**SAID)
    at = texts(first).index("GP-4")
    place = first.places[at]
    first.opinion.odds[place, NUMBERS["line.item_code"]] = 0.9
    first.signs[at, ODDS] = 0.01
    reading = worded(first, judge(odds=6.0))
    assert reading is not None
    assert "GP-4" not in reading.value
