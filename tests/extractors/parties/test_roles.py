"""Labels of roles as papers print them."""

from __future__ import annotations

import pytest

from extractors.layout.segments import Segment
from extractors.parties.roles import RoleLabel, label_of
from tests.extractors.parties.paper import words


def label(text: str) -> RoleLabel | None:
    return label_of(Segment(tuple(words(text, 40, 100)), 1, 0))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("1. Exporter (Name, address, country)", {"seller"}),
        ("CONSIGNEE (Name & Address):", {"consignee"}),
        ("Name and address of consignee", {"consignee"}),
        ("Buyer (if other than consignee)", {"buyer"}),
        ("SOLD TO / CONSIGNEE", {"buyer", "consignee"}),
        ("Seller's name & address", {"seller"}),
        ("THE BUYERS:", {"buyer"}),
        ("荷受人(Consignee)", {"consignee"}),
        ("发货人 Shipper:", {"seller"}),
        ("Lieferadresse / Ship to", {"consignee"}),
        ("Also Notify Party", {"notify"}),
        ("Intermediate Consignee", {"other"}),
        ("FOR ACCOUNT AND RISK OF MESSRS.", {"buyer"}),
        ("Destinataire", {"consignee"}),
        ("RECEIVER", {"buyer", "consignee"}),
    ],
)
def test_labels(text: str, roles: set[str]) -> None:
    found = label(text)
    assert found is not None
    assert set(found.roles) == roles
    assert found.rest is None


@pytest.mark.parametrize(
    "text",
    ["Buyer's order No.", "Customer No. 4711", "Ship date", "To be shipped", "Shipper's signature",
     "Exporter Registration No.",
     "Buyer agrees to pay within 30 days",
     "From / 積出港", "Lieferant GmbH", "Client 1", "To the order of", "Buyer Bank"],
)  # fmt: skip
def test_no_labels(text: str) -> None:
    assert label(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Messrs. ABC CO., LTD.", "ABC CO., LTD."),
        ("Consignee:ABC GmbH", "ABC GmbH"),
        ("荷受人：上海貿易有限公司", "上海貿易有限公司"),
        ("For account & risk of Messrs. ABC Ltd.", "ABC Ltd."),
    ],
)
def test_the_rest_is_the_value(text: str, rest: str) -> None:
    found = label(text)
    assert found is not None
    assert found.rest is not None
    assert found.rest.text == rest
    assert found.rest.box.x0 >= found.box.x0


@pytest.mark.parametrize(("text", "context"), [("TO:", True), ("From", True), ("M/S", True), ("Buyer", False)])
def test_words_that_may_mean_something_else(text: str, context: bool) -> None:
    found = label(text)
    assert found is not None
    assert found.context is context
