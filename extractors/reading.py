"""The whole reader in this process: bytes to documents. For bytes from outside use `extractors.guard`, which runs this
in a capped child."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from extractors import sniff
from extractors.embedded import find_embedded
from extractors.pages import PagesResult, pages_of
from pipeline.domain.document import Document
from pipeline.errors import FileRefused


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What was read of one file: its documents, and a PNG of each page of the file in order."""

    documents: tuple[Document, ...]
    images: tuple[bytes, ...]


def read(content: bytes, name: str, on_count: Callable[[int], object] = lambda pages: None) -> ReadFile:
    """Reads a file. Each document's `seconds` is its pages' share of the time; `on_count` is told the pages before
    the costly part.

    Raises:
        FileRefused: any of the file-… codes; file-no-text when there are pages but no word on them.
    """
    start = time.perf_counter()
    result = pages_of(content, name, on_count)
    if not any(page.words for page in result.pages):
        raise FileRefused("file-no-text")
    from extractors import invoice

    embedded = find_embedded(content) if sniff.media_type(content, name) == sniff.PDF else None
    documents = invoice.documents_of(result.pages, embedded)
    return ReadFile(_timed(documents, result, time.perf_counter() - start), result.images)


def _timed(documents: tuple[Document, ...], result: PagesResult, seconds: float) -> tuple[Document, ...]:
    whole = len(result.pages)
    return tuple(replace(document, seconds=round(seconds * len(document.pages) / whole, 3)) for document in documents)
