"""The ten boxes follow from the invoice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.certificate import Draft, Goods, InvoiceReference, Total
from pipeline.domain.drafting import draft, totals
from tests.factories import TODAY, application, chamber, invoice, line, reading, registration


def drafted(*lines: Any, applied: dict[str, Any] | None = None, **changes: Any) -> Draft:
    """The draft of a sound case with these changes of the invoice."""
    return draft(
        invoice(*lines, **changes), application(**(applied or {})), registration(), chamber(), "Hanako Yamada", TODAY
    )


def test_the_sound_case() -> None:
    made = drafted()
    assert made.exporter == ("Yokota Trading Co., Ltd.", "1-2-3 Minatomirai, Nishi-ku, Yokohama 220-0012", "JAPAN")
    assert made.consignee == ("Nordhafen Pumpen GmbH", "Elbchaussee 10, 22765 Hamburg", "GERMANY")
    assert made.invoices == (InvoiceReference("YT-2026-0031", date(2026, 2, 20)),)
    assert (made.origins, made.origin_names) == (("JP",), ("JAPAN",))
    assert made.transport == (
        "From YOKOHAMA, JAPAN to HAMBURG, GERMANY by NORDIC STAR V.012W on or about March 10, 2026",
    )
    assert made.remarks == ()
    assert (made.marks, made.packages) == (("NPG", "HAMBURG", "C/NO. 1-10"), "10 CARTONS")
    assert made.goods == (Goods(0, "CENTRIFUGAL PUMP CP-200", Decimal(10), "SETS"),)
    assert made.totals == (Total(Decimal(10), "SETS"),)
    assert (made.declared_at, made.declared_on) == ("Yokohama, Japan", TODAY)
    assert (made.signatory, made.exporter_name) == ("Hanako Yamada", "Yokota Trading Co., Ltd.")


def test_nothing_read_leaves_the_boxes_empty() -> None:
    from pipeline.domain.invoice import Invoice

    made = draft(Invoice(), application(), registration(), chamber(), "", TODAY)
    assert made == Draft(declared_at="Yokohama, Japan", declared_on=TODAY)


def test_another_name_than_the_registered_one_is_never_replaced() -> None:
    assert drafted(seller_name="YOKOTA TRADING CO., LTD.").exporter[0] == "Yokota Trading Co., Ltd."
    assert drafted(seller_name="Yokota Shipping Co., Ltd.").exporter[0] == "Yokota Shipping Co., Ltd."
    assert drafted(seller_address="9 Other St., Yokohama, JAPAN").exporter[1:] == ("9 Other St., Yokohama", "JAPAN")


@pytest.mark.parametrize(
    ("address", "country", "printed"),
    [
        ("1 Main St., Houston, TX 77002, U.S.A.", "US", ("1 Main St., Houston, TX 77002", "UNITED STATES OF AMERICA")),
        ("5 Zhongshan Rd., Taipei, TAIWAN, R.O.C.", "TW", ("5 Zhongshan Rd., Taipei", "TAIWAN")),
        ("Calle 50, Panama, Panama", "PA", ("Calle 50, Panama", "PANAMA")),
        ("10 Pasir Panjang Road, Singapore 117438", "SG", ("10 Pasir Panjang Road, Singapore 117438", "SINGAPORE")),
        ("Gangnam-gu, Seoul, Republic of Korea", "KR", ("Gangnam-gu, Seoul", "REPUBLIC OF KOREA")),
        ("Hamburg 20457 Germany", None, ("Hamburg 20457", "GERMANY")),
        ("80331 München", None, ("80331 München", "GERMANY")),
    ],
)
def test_the_consignees_country_stands_once_in_a_line_of_its_own(
    address: str, country: str | None, printed: tuple[str, ...]
) -> None:
    assert drafted(consignee_address=address, consignee_country=country).consignee[1:] == printed


def test_printed_lines_of_an_address_are_kept() -> None:
    address = reading("Elbchaussee 10, 22765 Hamburg, Germany", "Elbchaussee 10\n22765 Hamburg\nGermany")
    assert drafted(consignee_address=address).consignee[1:] == ("Elbchaussee 10", "22765 Hamburg", "GERMANY")


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Messrs. ABC Inc.", "ABC Inc."),
        ("To: ABC Inc.", "ABC Inc."),
        ("M/S ABC Inc.", "ABC Inc."),
        ("TO ORDER OF XYZ BANK", "TO ORDER OF XYZ BANK"),
        ("Toa Corp.", "Toa Corp."),
    ],
)
def test_what_stands_before_the_consignee_is_dropped(read: str, printed: str) -> None:
    assert drafted(consignee_name=read).consignee[0] == printed


def test_without_a_consignee_it_is_the_buyer() -> None:
    made = drafted(
        consignee_name=None,
        consignee_address=None,
        consignee_country=None,
        buyer_name="ABC Inc.",
        buyer_address="1 Main St., Houston",
        buyer_country="US",
    )
    assert made.consignee == ("ABC Inc.", "1 Main St., Houston", "UNITED STATES OF AMERICA")


def test_a_chamber_may_print_another_name_of_a_country() -> None:
    made = draft(invoice(), application(), registration(), chamber(country_names={"DE": "F.R. GERMANY"}), "", TODAY)
    assert made.consignee[-1] == "F.R. GERMANY"


def test_several_origins_stand_with_their_lines() -> None:
    made = drafted(line(country_of_origin="JP"), line(description="VALVE", country_of_origin="CN"))
    assert made.origin_names == ("JAPAN", "CHINA")
    assert [goods.origin for goods in made.goods] == ["JP", "CN"]


def test_a_line_without_origin_is_never_given_one_of_several() -> None:
    made = drafted(line(), line(description="VALVE"), country_of_origin=("JP", "CN"))
    assert [goods.origin for goods in made.goods] == [None, None]


def test_the_applicants_words_take_the_place_of_the_invoices() -> None:
    made = drafted(
        applied={
            "goods_texts": {0: "Pump"},
            "transport_text": "By sea",
            "remarks": ("L/C No. 1",),
            "generic_goods_name": "Pumps",
            "declared_on": date(2026, 3, 1),
        }
    )
    assert (made.goods[0].description, made.transport, made.remarks) == ("Pump", ("By sea",), ("L/C No. 1",))
    assert (made.generic_goods_name, made.declared_on) == ("Pumps", date(2026, 3, 1))


def test_full_width_becomes_half_width_and_what_has_no_equivalent_stays() -> None:
    made = drafted(line(description="ＰＵＭＰ　№１ ポンプ"), marks_and_numbers=("ＮＰＧ",))
    assert made.goods[0].description == "PUMP No.1 ポンプ"
    assert made.marks == ("NPG",)


def test_a_mode_is_not_a_vessel() -> None:
    assert drafted(
        vessel_or_flight="BY AIR", transport_mode=None, port_of_loading="NARITA", port_of_discharge="MUNICH"
    ).transport == ("From NARITA, JAPAN to MUNICH, GERMANY by air on or about March 10, 2026",)


def test_beyond_the_port_the_final_destination_is_told() -> None:
    made = drafted(port_of_discharge="MOMBASA", final_destination="KAMPALA, UGANDA")
    assert made.transport[-1] == "Final Destination: KAMPALA, UGANDA"
    assert len(drafted(final_destination="BERLIN, GERMANY").transport) == 1


@given(
    st.lists(
        st.tuples(st.decimals(0, 10**6, places=3), st.sampled_from(["PCS", "pcs.", "Pieces", "KGS", "KG", "SETS"])),
        max_size=8,
    )
)
def test_totals_are_the_sums_of_each_unit(rows: list[tuple[Decimal, str]]) -> None:
    goods = tuple(Goods(index, "X", quantity, unit) for index, (quantity, unit) in enumerate(rows))
    made = totals(goods)
    assert sum((total.quantity for total in made), Decimal(0)) == sum((quantity for quantity, _ in rows), Decimal(0))
    assert len(made) == len({"P" if unit[0] in "pP" else unit[0] for _, unit in rows})
