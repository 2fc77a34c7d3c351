"""The stage, on SQLite and on a real PostgreSQL: every test that asks for it runs on both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from pipeline.steps import accounts
from tests.pipeline.stage import Stage, set_up


@pytest.fixture(scope="session", autouse=True)
def quick_hashes() -> Iterator[None]:
    """Ten passwords hashed as cheaply as Argon2 allows: founding a chamber must not take seconds."""
    slow = accounts._hasher
    accounts._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    yield
    accounts._hasher = slow


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    """A founded trial chamber on either database."""
    url = request.getfixturevalue("fresh_postgres_url") if request.param == "postgres" else ""
    with set_up(tmp_path, url) as made:
        yield made
