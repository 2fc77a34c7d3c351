"""Parties on typed pages: one trap a test."""

from __future__ import annotations

from pipeline.domain.evidence import Box, Grade
from tests.extractors.parties.paper import block, page, parties

SELLER = ("AKEBONO TOOLS CO., LTD.", "1-2-3 Minato, Chuo-ku", "Osaka 540-0000, Japan")
BUYER = ("NORDWIND IMPORT GMBH", "Hafenweg 9", "20457 Hamburg", "GERMANY")
OTHER = ("SAMUDRA JAYA PTE LTD", "8 Pasir Link", "Singapore 118000", "SINGAPORE")


def test_a_label_with_a_colon_and_lines_under_its_value() -> None:
    found = parties(page([("CONSIGNEE :", 40, 100), *block(110, 100, *BUYER)]))
    assert found.consignee is not None
    assert found.consignee.name.value == BUYER[0]
    assert found.consignee.address is not None
    assert found.consignee.address.value == "Hafenweg 9, 20457 Hamburg, GERMANY"
    assert found.consignee.country is not None
    assert (found.consignee.country.value, found.consignee.name.grade) == ("DE", Grade.SURE)
    assert found.consignee.name.because[0] == "label: CONSIGNEE"


def test_a_value_in_the_label_s_own_line_goes_on_below_the_label() -> None:
    found = parties(page(block(40, 100, "Buyer: " + BUYER[0], *BUYER[1:], "Date: 3 May 2026")))
    assert found.buyer is not None
    assert found.buyer.address is not None
    assert found.buyer.address.value == "Hafenweg 9, 20457 Hamburg, GERMANY"


def test_parties_side_by_side_keep_to_their_columns() -> None:
    lines = [
        *block(40, 100, "Exporter", *SELLER),
        *block(220, 100, "Sold to", *BUYER),
        *block(400, 100, "Ship to", *OTHER),
    ]
    found = parties(page(lines))
    assert [party and party.name.value for party in (found.seller, found.buyer, found.consignee)] == [
        SELLER[0],
        BUYER[0],
        OTHER[0],
    ]
    assert found.consignee is not None
    assert found.consignee.address is not None
    assert found.consignee.address.value == "8 Pasir Link, Singapore 118000, SINGAPORE"


def test_from_and_to_before_ports_are_no_parties() -> None:
    lines = [("FROM", 40, 100), ("KOBE, JAPAN", 110, 100), ("TO", 40, 112), ("HAMBURG, GERMANY", 110, 112)]
    found = parties(page(lines))
    assert (found.seller, found.buyer, found.consignee) == (None, None, None)


def test_to_before_a_company_is_the_buyer() -> None:
    found = parties(page([("TO:", 40, 100), *block(80, 100, *BUYER)]))
    assert found.buyer is not None
    assert found.buyer.name.value == BUYER[0]


def test_messrs_without_a_colon() -> None:
    found = parties(page(block(40, 100, "MESSRS. " + BUYER[0], *BUYER[1:])))
    assert found.buyer is not None
    assert found.buyer.name.value == BUYER[0]


def test_to_messrs_is_one_label() -> None:
    found = parties(page([*block(40, 100, "To: Messrs. " + OTHER[0], *OTHER[1:])]))
    assert found.buyer is not None
    assert found.buyer.name.value == OTHER[0]


def test_only_the_buyer_is_named_so_the_consignee_follows() -> None:
    found = parties(page([("Sold to", 40, 100), *block(40, 114, *BUYER)]))
    assert found.consignee is not None
    assert found.consignee.name.value == BUYER[0]
    assert "only the buyer is named" in found.consignee.name.because


def test_a_consignee_alone_makes_no_buyer() -> None:
    found = parties(page([("Consignee", 40, 100), *block(40, 114, *BUYER)]))
    assert found.buyer is None


def test_same_as_consignee_is_resolved_with_its_reason() -> None:
    lines = [
        *block(40, 100, "Consignee", *BUYER), ("Notify party", 40, 170), ("SAME AS CONSIGNEE", 40, 182),
        ("Buyer", 300, 100), ("Same as consignee", 300, 112),
    ]  # fmt: skip
    found = parties(page(lines))
    assert found.notify is not None
    assert found.buyer is not None
    assert found.notify.name.value == found.buyer.name.value == BUYER[0]
    assert "SAME AS CONSIGNEE" in found.notify.name.because[-1]


def test_same_as_above_means_the_party_before() -> None:
    found = parties(page([*block(40, 100, "Buyer", *OTHER), ("Consignee", 40, 170), ("Same as above", 40, 182)]))
    assert found.consignee is not None
    assert found.consignee.name.value == OTHER[0]


def test_one_label_for_two_roles() -> None:
    found = parties(page(block(40, 100, "SOLD TO / SHIP TO", *BUYER)))
    assert found.buyer is not None
    assert found.consignee is not None
    assert "only the buyer is named" not in found.consignee.name.because


def test_two_payers_of_different_names_are_to_be_looked_at() -> None:
    found = parties(page([*block(40, 100, "Sold to", *BUYER), *block(300, 100, "Bill to", *OTHER)]))
    assert found.buyer is not None
    assert found.buyer.name.value == BUYER[0]
    assert found.buyer.rivals == (OTHER[0],)
    assert found.buyer.name.grade is Grade.CHECK


def test_the_order_number_of_the_buyer_is_no_buyer() -> None:
    found = parties(
        page([("Buyer's order No.", 40, 100), ("PO-4711", 40, 112), ("Customer PO", 300, 100), ("X 12", 300, 112)])
    )
    assert found.buyer is None


def test_a_block_ends_at_a_drawn_line() -> None:
    rules = [Box(30, 96, 300, 97), Box(30, 160, 300, 161), Box(30, 96, 31, 300), Box(300, 96, 301, 300)]
    lines = [*block(40, 100, "Consignee", *BUYER), ("NOT OURS", 40, 163)]
    found = parties(page(lines, rules))
    assert found.consignee is not None
    assert found.consignee.address is not None
    assert "NOT OURS" not in found.consignee.address.value


def test_lines_to_write_on_do_not_end_a_block() -> None:
    rules = [Box(107, y, 300, y + 0.5) for y in (111, 123, 135, 147)]
    lines = [("Messrs.", 40, 100), *[(text, 110.0, 100.0 + 12 * n) for n, text in enumerate(BUYER)]]
    found = parties(page(lines, rules))
    assert found.buyer is not None
    assert found.buyer.address is not None
    assert found.buyer.address.value.endswith("GERMANY")


def test_a_heading_with_a_line_under_it() -> None:
    rules = [Box(30, 111, 300, 111.5)]
    found = parties(page([("Consignee", 40, 100), *block(40, 116, *BUYER)], rules))
    assert found.consignee is not None


def test_sub_labels_within_a_party_s_box() -> None:
    lines = [
        ("RECEIVER", 40, 100), ("Company", 40, 114), (BUYER[0], 110, 114), ("Address", 40, 126), (BUYER[1], 110, 126),
        (BUYER[2], 110, 138), ("GERMANY", 110, 150), ("Contact", 40, 162), ("Jan Petersen", 110, 162),
    ]  # fmt: skip
    found = parties(page(lines))
    assert found.consignee is not None
    assert found.consignee.address is not None
    assert found.consignee.name.value == BUYER[0]
    assert found.consignee.address.value == "Hafenweg 9, 20457 Hamburg, GERMANY"


def test_japanese_labels() -> None:
    found = parties(
        page([("荷受人：", 40, 100), *block(110, 100, *BUYER), ("輸出者", 40, 200), *block(40, 212, *SELLER)])
    )
    assert found.consignee is not None
    assert found.seller is not None
    assert (found.consignee.name.value, found.seller.name.value) == (BUYER[0], SELLER[0])


def test_bilingual_label() -> None:
    found = parties(page(block(40, 100, "Messrs. / 宛先(買主)", *OTHER)))
    assert found.buyer is not None
    assert found.buyer.name.value == OTHER[0]


def test_order_of_a_bank_is_the_consignee_as_printed() -> None:
    found = parties(page(block(40, 100, "Consignee", "TO ORDER OF BANCO DEL SUR S.A.", "Lima, PERU")))
    assert found.consignee is not None
    assert found.consignee.name.value == "TO ORDER OF BANCO DEL SUR S.A."


def test_a_country_told_by_a_city_alone_is_to_be_looked_at() -> None:
    found = parties(page(block(40, 100, "Consignee", "NORDWIND IMPORT GMBH", "Hafenweg 9", "20457 Hamburg")))
    assert found.consignee is not None
    assert found.consignee.country is not None
    assert found.consignee.country.value == "DE"
    assert found.consignee.country.grade is Grade.CHECK
    assert "city" in found.consignee.country.because


def test_no_country_is_guessed() -> None:
    found = parties(page(block(40, 100, "Consignee", "QQQ ZZZ LTD.", "1 Qwrtz Street", "Xyzzytown")))
    assert found.consignee is not None
    assert found.consignee.country is None


def test_a_hardly_read_word_is_to_be_looked_at() -> None:
    found = parties(page(block(40, 100, "Consignee", *BUYER), confidence=0.6))
    assert found.consignee is not None
    assert found.consignee.name.grade is Grade.CHECK


def test_the_goods_are_no_party() -> None:
    lines = [*block(40, 300, "PUMP PARTS CO., LTD.", "12 PCS", "JAPAN")]
    assert parties(page(lines), tables={1: [Box(0, 290, 595, 500)]}).seller is None


def test_an_empty_page() -> None:
    assert parties(page([])).seller is None


def test_a_label_half_way_down_beside_a_ruled_cell() -> None:
    rules = [Box(30, 96, 300, 96.5), Box(30, 150, 300, 150.5), *[Box(x, 96, x + 0.5, 150) for x in (30, 100, 300)]]
    found = parties(page([("CONSIGNEE", 40, 118), *block(106, 100, *BUYER)], rules))
    assert found.consignee is not None
    assert found.consignee.name.value == BUYER[0]


def test_a_label_with_a_misread_letter() -> None:
    found = parties(page(block(40, 100, "CONSIGNFE", *BUYER), confidence=0.9))
    assert found.consignee is not None
    assert found.consignee.name.value == BUYER[0]


def test_an_unread_consignee_s_box_leaves_the_buyer_to_be_looked_at() -> None:
    found = parties(page([*block(40, 100, "Buyer", *BUYER), ("Consignee", 300, 100), ("12345", 300, 112)]))
    assert found.consignee is not None
    assert found.consignee.name.grade is Grade.CHECK


def test_a_person_s_name_in_a_form_gives_way_to_the_company() -> None:
    lines = block(
        40, 100, "CONSIGNEE", "Name: Jan Petersen", "Company: " + BUYER[0], "Address: Hafenweg 9", "Country: GERMANY"
    )
    found = parties(page(lines))
    assert found.consignee is not None
    assert found.consignee.address is not None
    assert found.consignee.name.value == BUYER[0]
    assert found.consignee.address.value == "Hafenweg 9, GERMANY"


def test_a_chinese_template() -> None:
    lines = [
        ("NINGHAI TOYS IMP. & EXP. CO., LTD.", 170, 40, 16), ("No. 88 Zhongshan Road, Ninghai, CHINA", 200, 62),
        ("COMMERCIAL INVOICE", 230, 90, 14), ("To:", 40, 120), *block(70, 120, *BUYER),
        ("Invoice No.:", 360, 120), ("NT-1", 440, 120),
        ("From:", 40, 190), ("NINGBO, CHINA", 80, 190), ("To:", 300, 190), ("HAMBURG, GERMANY", 330, 190),
    ]  # fmt: skip
    found = parties(page(lines))
    assert found.seller is not None
    assert found.buyer is not None
    assert found.seller.name.value == "NINGHAI TOYS IMP. & EXP. CO., LTD."
    assert found.seller.country is not None
    assert found.seller.country.value == "CN"
    assert found.buyer.name.value == BUYER[0]
    assert found.buyer.rivals == ()


def test_a_block_ends_before_a_label_with_its_value_and_before_a_sentence() -> None:
    for more in ("Invoice No. 4711", "Date 3 May 2026", "We are pleased to send you the goods below"):
        found = parties(page(block(40, 100, "Sold to", *BUYER, more)))
        assert found.buyer is not None
        assert found.buyer.address is not None
        assert found.buyer.address.value == "Hafenweg 9, 20457 Hamburg, GERMANY"


def test_a_courier_s_form_with_colons() -> None:
    lines = block(
        40, 100, "RECEIVER", "Company Name: " + BUYER[0], "Contact Name: Jan Petersen", "Address: Hafenweg 9",
        "City: 20457 Hamburg", "Country: GERMANY", "Phone: 040-0000000",
    )  # fmt: skip
    found = parties(page(lines))
    assert found.consignee is not None
    assert found.consignee.address is not None
    assert found.consignee.address.value == "Hafenweg 9, 20457 Hamburg, GERMANY"


def test_a_name_without_a_company_type_in_one_line_with_its_address() -> None:
    found = parties(page([("CONSIGNEE: UNIVERSIDAD DEL VALLE, CALLE 13, CALI, COLOMBIA", 40, 100)]))
    assert found.consignee is not None
    assert found.consignee.name.value == "UNIVERSIDAD DEL VALLE"
    assert found.consignee.name.grade is Grade.CHECK
