"""One house a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.review_ui.house import House, open_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A founded trial chamber and its web application."""
    with open_house(tmp_path) as made:
        yield made
