"""Grades: curves that rise, thresholds that keep the promise, lines matched to those that were printed."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.training.grades import PROMISED, Said, curve, error, fit, matched, scaled, threshold
from extractors.calibration import Scale
from extractors.grading import SURE


def said(count: int, name: str = "invoice_number", seed: int = 1) -> list[Said]:
    """Readings that are right as often as they say; from 0.9 on always."""
    rng = random.Random(seed)
    sures = [rng.random() for _ in range(count)]
    return [Said(name, sure, sure > 0.9 or rng.random() < sure) for sure in sures]


def test_from_the_threshold_on_as_few_are_wrong_as_was_promised() -> None:
    own = said(4000)
    least = threshold(own, own)
    assert 0.85 < least < 0.95
    above = [one for one in own if one.sure >= least]
    assert sum(not one.right for one in above) / len(above) <= 2 * PROMISED


def test_a_field_that_is_often_wrong_is_hardly_ever_sure() -> None:
    bad = [Said("marks_and_numbers", one.sure, i % 3 > 0) for i, one in enumerate(said(600))]
    curves = fit([*said(3000), *bad])
    scale = Scale(curves)
    assert sum(one.sure >= SURE for one in scaled(bad, scale)) < 0.02 * len(bad)
    assert scale.weigh("invoice_number", 0.99) >= SURE


def test_few_readings_of_a_field_lean_on_all_others() -> None:
    few = [Said("lc_number", 0.97, True) for _ in range(3)]
    assert threshold(few, [*said(3000), *few]) <= 0.97
    assert threshold(few, [Said("x", 0.97, i % 10 > 0) for i in range(500)]) > 1


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60))
def test_a_curve_rises_and_stays_a_chance(pairs: list[tuple[float, bool]]) -> None:
    own = [Said("x", sure, right) for sure, right in pairs]
    made = curve(own, own)
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
