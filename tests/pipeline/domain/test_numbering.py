"""Numbers that people read aloud and type find their own slips."""

from __future__ import annotations

import secrets

from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain import numbering

NUMBERS = st.builds(
    numbering.certificate_number,
    st.integers(1, 9999).map(str),
    st.integers(2020, 2099),
    st.integers(1, 9_999_999),
)


@given(number=NUMBERS, place=st.integers(0, 40), digit=st.sampled_from("0123456789"))
def test_a_wrong_digit_is_found(number: str, place: int, digit: str) -> None:
    """Wherever it is."""
    place %= len(number) - 2
    assert numbering.is_certificate_number(number)
    if number[place].isdigit() and number[place] != digit:
        assert not numbering.is_certificate_number(number[:place] + digit + number[place + 1 :])


@given(number=NUMBERS, place=st.integers(0, 40))
def test_two_swapped_neighbours_are_found(number: str, place: int) -> None:
    """The other common slip."""
    place %= len(number) - 3
    one, two = number[place], number[place + 1]
    if one.isdigit() and two.isdigit() and one != two:
        assert not numbering.is_certificate_number(number[:place] + two + one + number[place + 2 :])


@given(text=st.text(max_size=30))
def test_anything_can_be_asked_about(text: str) -> None:
    """Without falling over."""
    assert numbering.is_certificate_number(text) in (True, False)


def test_an_access_code_is_easy_to_type_and_never_the_same() -> None:
    """Three groups of four, without look-alikes."""
    codes = {numbering.access_code(secrets.choice) for _ in range(200)}
    assert len(codes) == 200
    assert all(len(code) == 14 and not set(code) & set("01OILU") - {"-"} for code in codes)
    assert numbering.plain_code("ab2c-d3ef ghjk") == "AB2CD3EFGHJK"


def test_a_registration_number_begins_with_the_chamber() -> None:
    """As on the registration card: nine digits."""
    assert numbering.registration_number("801", 5) == "801000005"
    assert numbering.registration_number("2201", 5) == "220100005"
