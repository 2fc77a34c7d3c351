"""Files are kept by tenant and content."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import NotFound
from pipeline.storage.blobs import BlobStore


@given(content=st.binary(max_size=2000))
def test_what_was_put_is_got(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Any bytes, put twice, come back the same under one name."""
    store, tenant = BlobStore(tmp_path_factory.mktemp("blobs")), uuid4()
    digest = store.put(tenant, content)
    assert store.put(tenant, content) == digest
    assert store.get(tenant, digest) == content


def test_another_tenant_gets_nothing(tmp_path: Path) -> None:
    """Knowing the hash is not enough."""
    store = BlobStore(tmp_path)
    digest = store.put(uuid4(), b"mine")
    with pytest.raises(NotFound):
        store.get(uuid4(), digest)


@pytest.mark.parametrize("name", ["", "..", "../../etc/passwd", "A" * 64, "a" * 63, "a" * 62 + "/."])
def test_only_hashes_are_names(tmp_path: Path, name: str) -> None:
    """Nothing that a user could send leads out of the folder."""
    with pytest.raises(NotFound):
        BlobStore(tmp_path).get(uuid4(), name)
