"""Keys: made, locked, opened, published; and nothing else than that is accepted."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import InputRefused, SetupError
from rendering.keys import KeyList, SealingKey, dump_key, dump_list, load_key, load_list, load_published, make_key
from tests.rendering.conftest import new_key


def test_a_key_opens_with_its_passphrase_only() -> None:
    private, published = make_key("2201", "Nagoya " * 20, datetime(2026, 1, 1, tzinfo=UTC), "right")
    assert b"ENCRYPTED" in private
    assert load_key(private, "right", published).published == published
    for pem, phrase in ((private, "wrong"), (private[:200], "right"), (b"", "right"), (private[::-1], "right")):
        with pytest.raises(SetupError) as refused:
            load_key(pem, phrase, published)
        assert refused.value.code == "keys-unusable"


def test_halves_of_two_keys_do_not_open(key: SealingKey) -> None:
    private, _ = make_key("2201", "Nagoya", datetime(2026, 1, 1, tzinfo=UTC), "right")
    with pytest.raises(SetupError):
        load_key(private, "right", key.published)


def test_a_key_is_valid_for_ten_years(key: SealingKey) -> None:
    published = key.published
    assert published.valid_from == datetime(2026, 1, 1, tzinfo=UTC)
    assert timedelta(days=3652) <= published.valid_to - published.valid_from <= timedelta(days=3653)
    assert published.covers(published.valid_to)
    assert not published.covers(published.valid_from - timedelta(seconds=1))


def test_the_list_comes_back_as_it_went_oldest_first(key: SealingKey) -> None:
    old = new_key(code="2201", trial=False, year=2020).published
    listed = load_list(dump_list([key.published, old]))
    assert listed == KeyList((old, key.published))
    assert listed.find(old.kid) == old
    assert listed.find("0" * 16) is None
    assert load_published(dump_key(old)) == old


def test_an_entry_that_contradicts_itself_is_refused(key: SealingKey) -> None:
    other = new_key(code="2201").published
    for wrong in (
        replace(key.published, kid=other.kid),
        replace(key.published, certificate=other.certificate),
        replace(key.published, code_key=key.published.certificate),
        replace(key.published, code_key=b""),
    ):
        with pytest.raises(InputRefused) as refused:
            load_list(dump_list([wrong]))
        assert refused.value.code == "key-list-unreadable"


@given(st.text() | st.recursive(st.none() | st.text(), lambda c: st.dictionaries(st.text(), c)).map(json.dumps))
def test_anything_else_is_not_a_list(text: str) -> None:
    with pytest.raises(InputRefused):
        load_list(text)
