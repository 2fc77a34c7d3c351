"""Sellers by their letterhead, addressees of letters, signatures."""

from __future__ import annotations

from pipeline.domain.evidence import Grade
from tests.extractors.parties.paper import block, page, parties

NAME = "MORINO SEIKI CO., LTD."
BUYER = ("Compania Andina S.A.", "Avenida Larco 100", "Lima", "PERU")


def test_a_centred_letterhead_confirmed_by_the_signature() -> None:
    lines = [
        (NAME, 210, 40, 14), ("4-5-6 Nishi, Naka-ku, Nagoya 460-0000, JAPAN", 185, 60), ("TEL: 052-000-0000", 250, 72),
        ("INVOICE", 270, 100, 14), *block(40, 130, "MESSRS.", *BUYER), ("For and on behalf of " + NAME, 340, 700),
    ]  # fmt: skip
    found = parties(page(lines))
    assert found.seller is not None
    assert found.seller.address is not None
    assert found.seller.name.value == NAME
    assert found.seller.address.value == "4-5-6 Nishi, Naka-ku, Nagoya 460-0000, JAPAN"
    assert found.seller.name.grade is Grade.SURE
    assert "signature" in found.seller.name.because


def test_english_of_a_letterhead_in_two_languages() -> None:
    lines = [
        *block(40, 40, NAME, "森野精機株式会社", "4-5-6 Nishi, Naka-ku", "Nagoya 460-0000, JAPAN", "TEL 052-000-0000")
    ]
    found = parties(page(lines))
    assert found.seller is not None
    assert found.seller.address is not None
    assert found.seller.name.value == NAME
    assert found.seller.address.value == "4-5-6 Nishi, Naka-ku, Nagoya 460-0000, JAPAN"


def test_an_address_at_the_other_side_of_the_letterhead() -> None:
    lines = [(NAME, 40, 45, 14), *block(380, 40, "4-5-6 Nishi, Naka-ku,", "Nagoya 460-0000, JAPAN", "TEL 052-000-0000")]
    found = parties(page(lines))
    assert found.seller is not None
    assert found.seller.address is not None
    assert found.seller.address.value == "4-5-6 Nishi, Naka-ku, Nagoya 460-0000, JAPAN"


def test_a_letterhead_in_one_line_at_the_foot() -> None:
    lines = [
        ("INVOICE", 270, 60, 14), *block(40, 130, "Buyer", *BUYER),
        (NAME + " · 4-5-6 Nishi, Naka-ku · Nagoya 460-0000 · Japan · Tel. 052-000-0000", 60, 800, 7),
    ]  # fmt: skip
    found = parties(page(lines))
    assert found.seller is not None
    assert found.seller.name.value == NAME
    assert found.seller.country is not None
    assert found.seller.country.value == "JP"


def test_an_unlabelled_addressee_is_the_buyer_to_be_looked_at() -> None:
    lines = [
        (NAME, 210, 40, 14), ("4-5-6 Nishi, Naka-ku, Nagoya 460-0000, JAPAN", 185, 60), ("TEL: 052-000-0000", 250, 72),
        *block(40, 120, *BUYER), ("Invoice No. 12", 40, 220, 14),
    ]  # fmt: skip
    found = parties(page(lines))
    assert found.seller is not None
    assert found.buyer is not None
    assert (found.seller.name.value, found.buyer.name.value) == (NAME, BUYER[0])
    assert found.buyer.name.grade is Grade.CHECK


def test_a_seller_s_label_wins_over_the_letterhead() -> None:
    lines = [(NAME, 210, 40, 14), *block(40, 100, "Exporter", "HOKUTO FOODS K.K.", "7 Kita, Sapporo", "JAPAN")]
    found = parties(page(lines))
    assert found.seller is not None
    assert found.seller.name.value == "HOKUTO FOODS K.K."


def test_the_signature_supplies_the_seller_when_nothing_else_does() -> None:
    lines = [*block(40, 130, "Buyer", *BUYER), ("For and on behalf of", 340, 700), (NAME, 340, 712)]
    found = parties(page(lines))
    assert found.seller is not None
    assert found.seller.name.value == NAME
    assert found.seller.address is None
    assert found.seller.name.grade is Grade.CHECK


def test_the_value_of_another_label_is_no_letterhead() -> None:
    lines = [("Carrier", 40, 60), ("Blue Sea Line Ltd.", 120, 60), *block(40, 130, "Buyer", *BUYER)]
    assert parties(page(lines)).seller is None


def test_who_is_paid_does_not_outdo_the_letterhead() -> None:
    lines = [
        *block(40, 40, NAME, "4-5-6 Nishi, Naka-ku", "Nagoya 460-0000, JAPAN", "TEL 052-000-0000"),
        *block(40, 650, "Beneficiary: MORINO FINANCE LTD.", "Account 123"),
    ]
    found = parties(page(lines))
    assert found.seller is not None
    assert found.seller.name.value == NAME


def test_a_label_with_the_name_alone_is_completed_from_the_letterhead() -> None:
    lines = [
        *block(40, 40, NAME, "4-5-6 Nishi, Naka-ku", "Nagoya 460-0000, JAPAN", "TEL 052-000-0000"),
        ("Seller: " + NAME, 40, 200),
    ]
    found = parties(page(lines))
    assert found.seller is not None
    assert found.seller.address is not None
    assert found.seller.address.value.startswith("4-5-6 Nishi")
    assert found.seller.name.because[0] == "label: Seller"
