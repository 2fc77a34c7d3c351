"""Grades: curves that rise, thresholds that keep the promise, lines matched to those that were printed."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.training.grades import PROMISED, Said, error, fit, matched, scaled
from extractors.calibration import Scale
from extractors.grading import SURE


def said(count: int, name: str = "invoice_number", seed: int = 1) -> list[Said]:
    """Readings that are right as often as they say; from 0.9 on always."""
    rng = random.Random(seed)
    sures = [rng.random() for _ in range(count)]
    return [Said(name, sure, sure > 0.9 or rng.random() < sure) for sure in sures]


def test_from_the_threshold_on_as_few_are_wrong_as_was_promised() -> None:
    own = said(4000)
    scale = Scale(fit(own))
    sure = [one for one in scaled(own, scale) if one.sure >= SURE]
    assert len(sure) > 0.08 * len(own)
    assert sum(not one.right for one in sure) <= PROMISED * len(sure) + 1


def test_a_field_that_is_often_wrong_is_hardly_ever_sure() -> None:
    bad = [Said("marks_and_numbers", one.sure, i % 3 > 0) for i, one in enumerate(said(600))]
    good = [Said("invoice_number", one.sure, one.sure > 0.3 or one.right) for one in said(3000)]
    scale = Scale(fit([*good, *bad]))
    assert sum(one.sure >= SURE for one in scaled(bad, scale)) < 0.05 * len(bad)
    assert scale.weigh("invoice_number", 0.9) >= SURE


def test_few_readings_of_a_field_lean_on_all_others() -> None:
    few = [Said("lc_number", 0.97, True) for _ in range(3)]
    good = [Said("invoice_number", one.sure, one.sure > 0.3) for one in said(3000)]
    bad = [Said("invoice_number", one.sure, i % 4 > 0) for i, one in enumerate(said(3000))]
    assert Scale(fit([*good, *few])).weigh("lc_number", 0.97) >= SURE
    assert Scale(fit([*bad, *few])).weigh("lc_number", 0.97) < SURE


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60))
def test_a_curve_rises_and_stays_a_chance(pairs: list[tuple[float, bool]]) -> None:
    (made,) = fit([Said("x", sure, right) for sure, right in pairs]).values()
    assert (np.diff(made[0]) >= 0).all()
    assert (np.diff(made[1]) >= 0).all()
    assert made[1].min() >= 0
    assert made[1].max() < 1


def test_weighed_chances_are_nearer_to_the_truth() -> None:
    vain = [Said("x", min(1.0, one.sure + 0.2), one.right) for one in said(3000)]
    scale = Scale(fit(vain))
    assert error(scaled(vain, scale)) < 0.6 * error(vain)


def line(text: str, quantity: str, amount: str) -> dict[str, str]:
    return {"description": text, "quantity": quantity, "amount": amount}


def test_lines_are_matched_in_order_by_what_agrees() -> None:
    told = [line("GEAR PUMP", "4", "100"), line("SHAFT SEAL", "9", "27"), line("GEAR PUMP", "4", "100")]
    read = [
        line("GEAR PUMP", "4", "100"),
        line("X", "1", "1"),
        line("SHAFT SEAL", "9", "28"),
        line("GEAR PUMP", "4", "100"),
    ]
    assert matched(told, read) == [0, None, 1, 2]
    assert matched([], read) == [None] * 4
    assert matched(told, []) == []


@pytest.mark.parametrize("right", [True, False])
def test_certainty_that_is_always_right_or_wrong(right: bool) -> None:
    assert error([Said("x", 1.0, right)] * 5) == pytest.approx(0.0 if right else 1.0)
