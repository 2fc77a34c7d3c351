"""Files by tenant and content hash: written once, whole or not at all, never changed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from uuid import UUID

from pipeline.errors import NotFound


class BlobStore:
    """A folder of files. A tenant is a company or a chamber; the name of a file is the SHA-256 of its content, so
    storing twice is storing once.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, tenant: UUID, content: bytes) -> str:
        """Store and return the hash; the bytes are on the disk when this returns."""
        digest = hashlib.sha256(content).hexdigest()
        path = self._path(tenant, digest)
        if path.exists():
            return digest
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        return digest

    def get(self, tenant: UUID, digest: str) -> bytes:
        """The content.

        Raises:
            NotFound: this tenant has no such file.
        """
        try:
            return self._path(tenant, digest).read_bytes()
        except FileNotFoundError:
            raise NotFound("not-found") from None

    def drop(self, tenant: UUID, digest: str) -> None:
        """Forget a file (only what strangers handed in for checking is ever forgotten)."""
        self._path(tenant, digest).unlink(missing_ok=True)

    def _path(self, tenant: UUID, digest: str) -> Path:
        if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
            raise NotFound("not-found")
        return self.root / str(tenant) / digest[:2] / digest
