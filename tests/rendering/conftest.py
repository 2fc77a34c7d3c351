"""One key, one printed and one sealed certificate for the whole run: keys and prints are the slow part."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pipeline.domain.certificate import Mark
from rendering import pdf, seal
from rendering.keys import KeyList, SealingKey, load_key, make_key
from tests.rendering import papers

BASE_URL = "https://certificates.example.jp"
SEALED_AT = datetime(2026, 6, 16, 3, 4, 5, tzinfo=UTC)


def new_key(*, trial: bool = True, code: str = "9901", year: int = 2026) -> SealingKey:
    """A chamber's key, just made and opened."""
    private, published = make_key(
        code, papers.CHAMBER.name, datetime(year, 1, 1, tzinfo=UTC), "open sesame", trial=trial
    )
    return load_key(private, "open sesame", published)


@pytest.fixture(scope="session")
def key() -> SealingKey:
    """The trial chamber's key."""
    return new_key()


@pytest.fixture(scope="session")
def keys(key: SealingKey) -> KeyList:
    """The published list, with that key only."""
    return KeyList((key.published,))


@pytest.fixture(scope="session")
def printed(key: SealingKey) -> bytes:
    """The ordinary certificate as PDF/A, not yet sealed."""
    return pdf.certificate(papers.certificate(), Mark.ORIGINAL, key, BASE_URL)


@pytest.fixture(scope="session")
def sealed(printed: bytes, key: SealingKey) -> bytes:
    """The same, sealed."""
    return seal.seal(printed, key, SEALED_AT)


@pytest.fixture(scope="session")
def long_sealed(key: SealingKey) -> bytes:
    """A certificate with 200 lines of goods on attached sheets, sealed."""
    paper = papers.certificate(papers.many(200))
    return seal.seal(pdf.certificate(paper, Mark.COPY, key, BASE_URL), key, SEALED_AT)
