"""Box 5: what is composed is accepted, what is accepted is one of the published patterns."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.transport import TransportDetails, compose, parse, with_country, write_date, written_out

PLACES = st.sampled_from(
    [
        "TOKYO, JAPAN",
        "YOKOHAMA, JAPAN",
        "HAMBURG, GERMANY",
        "PORTO, PORTUGAL",
        "LONG BEACH, CA, U.S.A.",
        "TORONTO, CANADA",
        "SINGAPORE",
    ]
)
CARRIERS = st.sampled_from(["EVER GIVEN V.012E", "NH203", "MOL TRUST VOY.15", "ONE STORK 033W", "TOKYO BAY 12"])
DETAILS = st.builds(
    TransportDetails,
    mode=st.sampled_from(["", "sea", "air", "courier", "post", "rail", "road"]),
    carrier=CARRIERS | st.just(""),
    origin=PLACES | st.just(""),
    destination=PLACES | st.just(""),
    via=PLACES | st.just(""),
    on=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    final_destination=st.sampled_from(["", "KAMPALA, UGANDA"]),
    said=st.sampled_from(["", "BY SEA", "DHL", "EMS", "AIR MAIL"]),
)


@given(DETAILS)
def test_what_is_composed_is_an_accepted_pattern(details: TransportDetails) -> None:
    text = compose(details)
    pattern = parse(text)
    assert (pattern is None) == (text == "")
    if pattern and pattern.letter in "abcd":
        assert (pattern.origin, pattern.destination, pattern.via) == (details.origin, details.destination, details.via)
        assert pattern.on == details.on
        assert pattern.final_destination == details.final_destination


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("From Tokyo, Japan to Hamburg, Germany via Singapore by EVER GIVEN on or about January 16, 2023", "a"),
        ("FROM TOKYO, JAPAN TO HAMBURG, GERMANY BY EVER GIVEN V.1", "b"),
        ("From Tokyo, Japan to Hamburg, Germany by vessel on or about January 16, 2023", "c"),
        ("From Tokyo to London by air", "d"),
        ("By EVER GIVEN", "e"),
        ("by sea", "f"),
        ("Sea freight", "g"),
        ("EVER GIVEN, Voy. No. 12E", "h"),
        ("By air", "i"),
        ("Air cargo", "j"),
        ("Air freight", "k"),
        ("NH 203", "l"),
        ("Flight No. JL 44", "l"),
        ("Air Mail", "m"),
        ("EMS", "n"),
        ("Surface", "o"),
        ("Sea Mail", "p"),
        ("Courier (DHL)", "q"),
        ("Hand Carry", "r"),
        ("Sea and air from Tokyo, Japan to Paris, France via Dubai, U.A.E.", "s"),
        ("Sea and Train", "t"),
        ("Air and Truck.", "u"),
    ],
)
def test_the_published_patterns(text: str, letter: str) -> None:
    pattern = parse(text)
    assert pattern is not None
    assert pattern.letter == letter


@pytest.mark.parametrize(
    "text", ["", "By truck", "Shipped per EVER GIVEN", "To Hamburg", "T.B.A.", "From Tokyo", "as soon as possible"]
)
def test_what_is_no_pattern(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("details", "text"),
    [
        (TransportDetails(), ""),
        (TransportDetails(mode="rail"), ""),
        (TransportDetails(mode="sea"), "By sea"),
        (TransportDetails(mode="courier", said="FEDEX"), "Courier (FEDEX)"),
        (TransportDetails(mode="post", said="BY EMS"), "EMS"),
        (TransportDetails(mode="air", carrier="NH203"), "Flight No. NH203"),
        (
            TransportDetails(mode="air", origin="NARITA, JAPAN", destination="LONDON, UNITED KINGDOM"),
            "From NARITA, JAPAN to LONDON, UNITED KINGDOM by air",
        ),
    ],
)
def test_nothing_is_guessed(details: TransportDetails, text: str) -> None:
    assert compose(details) == text


@pytest.mark.parametrize(
    ("place", "printed"),
    [
        ("TOKYO", "TOKYO, JAPAN"),
        ("TOKYO, JAPAN", "TOKYO, JAPAN"),
        ("KOBE JAPAN", "KOBE JAPAN"),
        ("SINGAPORE", "SINGAPORE"),
        ("KEELUNG (TAIWAN)", "KEELUNG (TAIWAN)"),
        ("LOS ANGELES, CA, U.S.A.", "LOS ANGELES, CA, U.S.A."),
        ("NOWHERE", "NOWHERE"),
        ("MANZANILLO", "MANZANILLO"),
    ],
)
def test_the_country_is_added_where_it_is_certain(place: str, printed: str) -> None:
    assert with_country(place) == printed


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_dates_are_written_with_the_month_in_letters(day: date) -> None:
    assert written_out(write_date(day))


@pytest.mark.parametrize("text", ["05/06/2010", "'10/01/04", "16-JAN-23", "2023-01-16", "Jan 16, 23"])
def test_dates_that_certificates_do_not_write(text: str) -> None:
    assert not written_out(text)


def test_a_text_without_end_is_refused_at_once() -> None:
    assert parse("From A " + "to B via C by " * 2000) is None
