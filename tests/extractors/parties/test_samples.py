"""The parties of the sample papers, held against their truth."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractors.layout.labels import find_labels
from extractors.layout.segments import look
from extractors.pages import pages_of
from extractors.parties.find import find_parties
from pipeline.domain.folding import name_key

SAMPLES = Path(__file__).parents[3] / "samples"
TRUTH = [json.loads(line) for line in (SAMPLES / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
NATIVE = [truth for truth in TRUTH if truth["variant"] == "native"]  # scans belong to the whole reader's tests


@pytest.mark.parametrize("truth", NATIVE, ids=[truth["file"] for truth in NATIVE])
def test_parties(truth: dict[str, object]) -> None:
    path = SAMPLES / str(truth["file"])
    pages = pages_of(path.read_bytes(), path.name).pages[: 1 if "two-invoices" in path.name else None]
    views = [look(page) for page in pages]
    found = find_parties(views, [label for view in views for label in find_labels(view)], {})
    fields = truth["fields"]
    assert isinstance(fields, dict)
    for role, party in (("seller", found.seller), ("buyer", found.buyer), ("consignee", found.consignee)):
        assert party is not None, role
        assert name_key(party.name.value) == name_key(fields[f"{role}_name"])
        assert party.address is not None
        assert name_key(party.address.value) == name_key(fields[f"{role}_address"])
        assert party.country is not None
        assert party.country.value == fields[f"{role}_country"]
    expected = fields.get("notify_party_name")
    assert (found.notify.name.value if found.notify else None) == expected
