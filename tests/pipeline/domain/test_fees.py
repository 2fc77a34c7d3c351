"""The fee is that of the row which is valid on the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.chamber import CertificateKind, Chamber, Channel
from pipeline.domain.fees import fee
from pipeline.domain.money import yen
from pipeline.domain.people import MemberClass
from pipeline.errors import SetupError
from tests.factories import chamber, fee_rule

OLD, NEW = date(2024, 4, 1), date(2026, 4, 1)
TABLE = chamber(
    fees=(
        fee_rule(1320, 110, valid_from=NEW),
        fee_rule(1100, 50, sheets_included=2, valid_from=OLD),
        fee_rule(2200, member_class=MemberClass.NON_MEMBER, valid_from=OLD),
        fee_rule(1500, channel=Channel.COUNTER, valid_from=OLD),
    )
)


def charged(
    on: date, originals: int = 1, copies: int = 0, member: MemberClass = MemberClass.MEMBER, at: Chamber = TABLE
) -> object:
    """What an online certificate costs."""
    return fee(at, CertificateKind.ORIGIN, Channel.ONLINE, member, originals, copies, on)


@pytest.mark.parametrize(
    ("on", "originals", "copies", "amount"),
    [
        (OLD, 1, 0, 1100),
        (NEW - timedelta(days=1), 1, 1, 1100),
        (NEW - timedelta(days=1), 2, 1, 1150),
        (NEW, 1, 0, 1320),
        (NEW, 1, 1, 1430),
        (NEW + timedelta(days=1000), 3, 3, 1870),
    ],
)
def test_the_latest_row_that_is_valid_counts(on: date, originals: int, copies: int, amount: int) -> None:
    assert charged(on, originals, copies) == yen(amount)


def test_membership_and_channel_have_rows_of_their_own() -> None:
    assert charged(NEW, member=MemberClass.NON_MEMBER) == yen(2200)
    assert fee(TABLE, CertificateKind.ORIGIN, Channel.COUNTER, MemberClass.MEMBER, 1, 0, NEW) == yen(1500)


def test_before_the_first_row_there_is_no_fee_and_the_operator_is_told() -> None:
    with pytest.raises(SetupError) as told:
        charged(OLD - timedelta(days=1))
    assert told.value.code == "fee-missing"
    assert OLD.replace(month=3, day=31).isoformat() in told.value.message.ja


@pytest.mark.parametrize(("originals", "copies"), [(0, 0), (-1, 2), (1, -1)])
def test_there_is_no_fee_for_no_sheets(originals: int, copies: int) -> None:
    with pytest.raises(ValueError, match="no sheets"):
        charged(NEW, originals, copies)


@given(st.integers(1, 20), st.integers(0, 20), st.dates(OLD, date(2030, 1, 1)))
def test_one_sheet_more_never_costs_less(originals: int, copies: int, on: date) -> None:
    less, more = (
        fee(TABLE, CertificateKind.ORIGIN, Channel.ONLINE, MemberClass.MEMBER, originals, n, on)
        for n in (copies, copies + 1)
    )
    assert more.amount >= less.amount
