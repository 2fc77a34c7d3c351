"""The trail cannot be changed unnoticed."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from pipeline.storage import audit
from tests.pipeline.stage import Stage

TAMPERING = {
    "a word changed": "UPDATE audit SET new = 'something else' WHERE id = 3",
    "another actor": "UPDATE audit SET actor = 'Somebody Else' WHERE id = 3",
    "a row taken out": "DELETE FROM audit WHERE id = 3",
    "two rows swapped": "UPDATE audit SET id = CASE id WHEN 3 THEN -4 WHEN 4 THEN -3 ELSE id END",
}


def test_an_untouched_trail_is_whole(stage: Stage) -> None:
    """Founding alone leaves a trail, and it holds."""
    with stage.desk.database.read() as session:
        assert audit.first_break(session) is None
        assert session.execute(text("SELECT count(*) FROM audit")).scalar_one() > 5


@pytest.mark.parametrize("change", TAMPERING.values(), ids=list(TAMPERING))
def test_every_kind_of_tampering_is_found(stage: Stage, change: str) -> None:
    """Whatever is done to one row, the walk along the chain stops there."""
    with stage.desk.database.begin() as session:
        session.execute(text(change))
        session.execute(text("UPDATE audit SET id = -id WHERE id < 0"))
    with stage.desk.database.read() as session:
        assert audit.first_break(session) in (3, 4)
