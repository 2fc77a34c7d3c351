"""Broken and odd PDFs from the test suites of other projects: each is read or refused with a code, within the caps.

Every eighth is tried on each run; all of them with GENSAN_ALL_HOSTILE=1.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from extractors.guard import Guard
from tests.conftest import SHARED
from tests.hostile.test_made import outcome

ALL = sorted((SHARED / "samples" / "hostile").glob("*.pdf"))
CHOSEN = ALL if os.environ.get("GENSAN_ALL_HOSTILE") else ALL[::8]


@pytest.mark.shared
@pytest.mark.parametrize("path", CHOSEN, ids=lambda path: path.name[-40:])
def test_is_read_or_refused(guard: Guard, path: Path) -> None:
    assert outcome(guard, path.read_bytes()) != "file-reader-died"
