"""What the tests of reading share: one wall a worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extractors.guard import Guard


@pytest.fixture(scope="session")
def guard() -> Iterator[Guard]:
    """A guard with the caps of the house."""
    with Guard() as guard:
        yield guard
