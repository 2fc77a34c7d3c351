"""The whole reader in this process: bytes to documents. For bytes from outside use `extractors.guard`, which runs this
in a capped child."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractors import sniff
from extractors.embedded import find_embedded
from extractors.memory.lesson import Lesson
from extractors.pages import PagesResult, pages_of
from pipeline.domain.document import Document
from pipeline.errors import FileRefused, InputRefused


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What was read of one file: its documents, and a PNG of each page of the file in order."""

    documents: tuple[Document, ...]
    images: tuple[bytes, ...]


def read(
    content: bytes,
    name: str,
    on_count: Callable[[int], object] = lambda pages: None,
    lessons: Sequence[Lesson] = (),
) -> ReadFile:
    """Reads a file. Each document's `seconds` is its pages' share of the time; `on_count` is told the pages before
    the costly part; `lessons` are what the exporter's earlier papers taught.

    Raises:
        FileRefused: any of the file-… codes; file-no-text when there are pages but no word on them.
    """
    start = time.perf_counter()
    result = pages_of(content, name, on_count)
    if not any(page.words for page in result.pages):
        raise FileRefused("file-no-text")
    from extractors import invoice
    from extractors.mind import mind

    embedded = find_embedded(content) if sniff.media_type(content, name) == sniff.PDF else None
    documents = invoice.documents_of(result.pages, embedded, mind(), lessons)
    return ReadFile(_timed(documents, result, time.perf_counter() - start), result.images)


def learn_from(content: bytes, name: str, truth: Mapping[str, Any]) -> Lesson:
    """What a file and the corrected values of one of its documents (a plain object of the contract, which may name
    it: `document`) teach about the exporter's layout.

    Raises:
        FileRefused: as `read`.
        InputRefused: lesson-no-document where the file has no such document.
    """
    from extractors import invoice
    from extractors.layout.labels import find_labels
    from extractors.layout.segments import look
    from extractors.memory.learn import learn
    from extractors.mind import mind

    pages = pages_of(content, name).pages
    documents = invoice.documents_of(pages, None, mind())
    index = int(truth.get("document", 1))
    document = next((one for one in documents if one.index == index), None)
    if document is None:
        raise InputRefused("lesson-no-document", document=index)
    views = [look(page) for page in document.pages]
    labels = [label for view in views for label in find_labels(view)]
    return learn(document, views, labels, truth, hashlib.sha256(content).hexdigest())


def _timed(documents: tuple[Document, ...], result: PagesResult, seconds: float) -> tuple[Document, ...]:
    whole = len(result.pages)
    return tuple(replace(document, seconds=round(seconds * len(document.pages) / whole, 3)) for document in documents)
