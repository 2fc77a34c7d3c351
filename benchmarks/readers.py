"""The readers that `benchmarks.accuracy` measures: ours, ours with parts left out, and what one would otherwise use."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks import plain_reader
from extractors import invoice
from extractors.calibration import BELIEVING
from extractors.contract import as_plain
from extractors.embedded import find_embedded
from extractors.mind import Mind, mind
from extractors.pages import pages_of
from extractors.reading import read

INVOICE2DATA = {
    "invoice_number": "invoice_number",
    "date": "invoice_date",
    "amount": "total_amount",
    "currency": "currency",
    "issuer": "seller_name",
}
"""Its names and ours."""
Plain = Mapping[str, Any]
Reader = Callable[[bytes, str], tuple[Plain, int]]
"""From a file to the plain values of its first document, and its pages."""


def gensan(content: bytes, name: str) -> tuple[Plain, int]:
    """The reader as it is."""
    seen = read(content, name)
    return as_plain(seen.documents[0], Path(name)), len(seen.images)


def rules(content: bytes, name: str) -> tuple[Plain, int]:
    """By rules alone: nothing learned."""
    return _with(None, content, name)


def lines_only(content: bytes, name: str) -> tuple[Plain, int]:
    """The network reads goods; the header is left to the rules."""
    return _with(replace(mind(), chooser=None, scale=BELIEVING), content, name)


def unweighed(content: bytes, name: str) -> tuple[Plain, int]:
    """All that was learned, but every chance believed as it is said."""
    return _with(replace(mind(), scale=BELIEVING), content, name)


def plain(content: bytes, name: str) -> tuple[Plain, int]:
    """Regular expressions over the words of the pages."""
    pages = pages_of(content, name).pages
    return {"file": name} | plain_reader.read(pages), len(pages)


def templates(content: bytes, name: str) -> tuple[Plain, int]:
    """invoice2data with the templates that come with it, on what a PDF says of itself."""
    from invoice2data import extract_data

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        found = extract_data(str(path)) or {}
    known = json.loads(json.dumps(found, default=lambda value: str(value)[:10]))
    fields = {ours: str(known[theirs]) for theirs, ours in INVOICE2DATA.items() if theirs in known}
    return {"file": name, "fields": fields, "lines": []}, len(pages_of(content, name).pages)


READERS: Mapping[str, Reader] = {
    "gensan": gensan,
    "rules": rules,
    "lines-only": lines_only,
    "unweighed": unweighed,
    "plain": plain,
    "invoice2data": templates,
}


def _with(reader: Mind | None, content: bytes, name: str) -> tuple[Plain, int]:
    pages = pages_of(content, name).pages
    embedded = find_embedded(content) if name.endswith(".pdf") else None
    return as_plain(invoice.documents_of(pages, embedded, reader)[0], Path(name)), len(pages)
