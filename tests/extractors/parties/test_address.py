"""Blocks split into name, address and country."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.layout.segments import Segment
from extractors.parties.address import Entity, entity_of
from extractors.parties.vocabulary import company_type, contact_start, flat, person, runs_on, same_as
from tests.extractors.parties.paper import words


def entity(*lines: str) -> Entity:
    found = entity_of([Segment(tuple(words(text, 40, 100 + 11 * n)), 1, n) for n, text in enumerate(lines)])
    assert found is not None
    return found


def test_phones_mail_persons_and_tax_numbers_are_left_out() -> None:
    found = entity(
        "ABC TRADING CO., LTD.", "Attn: Mr. Smith", "12 High Street", "London EC1A 1AA, U.K.",
        "TEL: +44 20 7000 0000 FAX: 1",
        "E-mail: a@b.example", "VAT No. GB123456789", "Ms. Jane Roe",
    )  # fmt: skip
    assert found.address == "12 High Street, London EC1A 1AA, U.K."
    assert found.country == "GB"


def test_a_phone_at_the_end_of_an_address_line_is_cut_off() -> None:
    assert entity("ABC LTD.", "1 Foo Road, Mumbai, INDIA TEL: 022-000000").address == "1 Foo Road, Mumbai, INDIA"


def test_a_phone_without_a_word_before_a_mail_address() -> None:
    assert entity("ABC K.K.", "1-1 Foo, Tokyo", "JAPAN", "03-1234-5678 a@b.example").address == "1-1 Foo, Tokyo, JAPAN"


def test_a_postal_code_of_nine_digits_is_no_phone() -> None:
    assert entity("ABC INC.", "PO Box 100402", "Pasadena, CA 91189-0402").address.endswith("CA 91189-0402")


def test_care_of_and_post_box_stay() -> None:
    found = entity("ABC LTD.", "c/o DEF LOGISTICS LLC", "P.O. Box 1234", "Dubai, U.A.E.")
    assert found.name == "ABC LTD."
    assert found.address == "c/o DEF LOGISTICS LLC, P.O. Box 1234, Dubai, U.A.E."
    assert found.country == "AE"


def test_a_name_over_two_lines() -> None:
    found = entity("INTERNATIONAL MACHINERY AND EQUIPMENT", "TRADING COMPANY LIMITED", "5 Long Road", "Accra, GHANA")
    assert found.name == "INTERNATIONAL MACHINERY AND EQUIPMENT TRADING COMPANY LIMITED"


def test_a_department_on_its_own_line_is_no_part_of_the_name() -> None:
    assert entity("ABC CO., LTD.", "EXPORT DIVISION", "1 Foo, Osaka, JAPAN").name == "ABC CO., LTD."


def test_a_second_address_is_left_out() -> None:
    found = entity("ABC K.K.", "1-1 Foo, Osaka", "JAPAN", "Factory: 9-9 Bar, Nara", "JAPAN")
    assert found.address == "1-1 Foo, Osaka, JAPAN"


def test_address_label_is_left_out() -> None:
    assert entity("ABC LTD.", "Address: 1 Foo Street", "Male, MALDIVES").address == "1 Foo Street, Male, MALDIVES"


def test_name_and_address_in_one_line() -> None:
    found = entity("ABC CO., LTD., 12 Foo Street, Hamburg, GERMANY")
    assert (found.name, found.address) == ("ABC CO., LTD.", "12 Foo Street, Hamburg, GERMANY")


def test_a_person_or_a_note_before_the_company() -> None:
    assert entity("Mr. John Smith", "ABC CO., LTD.", "1 Foo, Male, MALDIVES").name == "ABC CO., LTD."
    assert entity("(Name, address)", "ABC CO., LTD.", "1 Foo, Male, MALDIVES").name == "ABC CO., LTD."


def test_messrs_and_honorific_are_no_part_of_the_name() -> None:
    assert entity("Messrs. ABC LTD.", "Rome, ITALY").name == "ABC LTD."
    assert entity("株式会社山川 御中", "東京都港区1-1").name == "株式会社山川"


def test_all_in_one_line() -> None:
    found = entity("Sun SARL - 12 chemin Vert - 84340 Malaucène - France")
    assert (found.name, found.address, found.country) == ("Sun SARL", "12 chemin Vert, 84340 Malaucène, France", "FR")


@pytest.mark.parametrize(
    "text", ["2026/05/01", "12345", "COMMERCIAL INVOICE", "JAPAN", "(if other than consignee)", "Ref."]
)
def test_no_name(text: str) -> None:
    assert entity_of([Segment(tuple(words(text, 40, 100)), 1, 0)]) is None


@pytest.mark.parametrize(
    "name",
    [
        "A B CO., LTD.",
        "X K.K.",
        "Y GmbH",
        "Z S.R.L.",
        "W B.V.",
        "V Sdn Bhd",
        "山川株式会社",
        "U S.A. de C.V.",
        "T (Thailand) Co., Ltd.",
        "PT Maju",
        "ALD PVT.LTD.",
        "ABC CO.,LTD.",
    ],
)
def test_company_types(name: str) -> None:
    assert company_type(name)


@pytest.mark.parametrize("text", ["Denver, CO 80202", "12 High Street", "AS PER CONTRACT", "Limited", "10 KG NET"])
def test_no_company_types(text: str) -> None:
    assert not company_type(text)


@pytest.mark.parametrize("text", ["SAME AS CONSIGNEE", "Same as above", "同上", "- same as buyer -", "idem"])
def test_same_as(text: str) -> None:
    assert same_as(text)


def test_no_same_as() -> None:
    assert not same_as("SAMESUN TRADING LTD.")


def test_telford_is_no_telephone() -> None:
    assert contact_start("Telford TF1 1AA") is None
    assert contact_start("Mobile, AL 36602, U.S.A.") is None
    assert not person("Mscorp Ltd.")


@given(st.text(max_size=80))
def test_folded_text_keeps_its_places(text: str) -> None:
    assert len(flat(text)) == len(text)


@given(st.lists(st.text(min_size=1, max_size=40), max_size=6))
def test_any_lines_are_split_without_breaking(lines: list[str]) -> None:
    block = [Segment(tuple(made), 1, n) for n, text in enumerate(lines) if (made := words(text, 40, 100 + 11 * n))]
    found = entity_of(block)
    assert found is None or found.name


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("KONPEITO STATIONERY MFG. CO., LTD HECKED", True),
        ("ABC Co., Ltd. Osaka Branch", True),
        ("KONPEITO STATIONERY MFG. CO., LTD.", False),
        ("Del Bajío, S.A. de C.V.", False),
        ("ABC GmbH & Co. KG", False),
        ("Nordlys", False),
    ],
)
def test_more_behind_the_kind_of_company(name: str, more: bool) -> None:
    assert runs_on(name) is more
