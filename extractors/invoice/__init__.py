"""From pages to documents: which pages belong together, what each is, and what its values are."""

from __future__ import annotations

from extractors.invoice.documents import documents_of

__all__ = ["documents_of"]
