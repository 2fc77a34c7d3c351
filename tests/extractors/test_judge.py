"""A judge tells from signs how likely something is so, each kind by its own start."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extractors.judge import Judge


def judge(straight: float, *starts: float) -> Judge:
    return Judge(
        {
            "signs": np.zeros((2, 3), np.float32),
            "kinds": np.zeros((len(starts), 3), np.float32),
            "out": np.zeros(3, np.float32),
            "straight": np.array([straight, 0], np.float32),
            "start": np.array(starts, np.float32),
        }
    )


def test_what_more_speaks_for_is_likelier() -> None:
    low, high = judge(2.0, 0.0).chances(np.array([[0.0, 1.0], [1.0, 1.0]], np.float32))
    assert low == 0.5
    assert high > 0.85


def test_each_kind_starts_from_its_own() -> None:
    one = np.zeros((1, 2), np.float32)
    assert judge(0.0, -3.0, 3.0).chances(one, 0)[0] < 0.1
    assert judge(0.0, -3.0, 3.0).chances(one, 1)[0] > 0.9


@given(st.lists(st.tuples(st.floats(-4, 4), st.floats(-4, 4)), min_size=1, max_size=9))
def test_chances_are_chances(signs: list[tuple[float, float]]) -> None:
    chances = judge(1.5, 0.3).chances(np.array(signs, np.float32))
    assert chances.shape == (len(signs),)
    assert ((chances > 0) & (chances < 1)).all()
