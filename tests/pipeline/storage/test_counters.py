"""Numbers are given once and without gaps, whoever asks at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from pipeline.storage import counters
from tests.pipeline.stage import Stage


def test_many_at_once_get_all_numbers_once(stage: Stage) -> None:
    """Eight writers, forty numbers."""

    def take(_: int) -> int:
        with stage.desk.database.begin() as session:
            return counters.next_number(session, "test")

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(take, range(40)))
    assert sorted(numbers) == list(range(1, 41))


def test_a_number_of_a_broken_transaction_is_given_again(stage: Stage) -> None:
    """No gap is left by what did not happen."""

    def break_off() -> None:
        with stage.desk.database.begin() as session:
            assert counters.next_number(session, "test") == 1
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    with stage.desk.database.begin() as session:
        assert counters.next_number(session, "test") == 1
