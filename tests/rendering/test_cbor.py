"""The small CBOR reader agrees with a full one on what codes are made of, and refuses the rest."""

from __future__ import annotations

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rendering.cbor import decode

plain = st.integers(-(2**64), 2**64 - 1) | st.binary(max_size=40) | st.text(max_size=40)
keys = st.integers(0, 300) | st.text(max_size=5)
values = plain | st.lists(plain, max_size=30) | st.dictionaries(keys, plain | st.lists(plain, max_size=3), max_size=30)


@given(values)
def test_what_a_full_library_writes_is_read(value: object) -> None:
    assert decode(cbor2.dumps(value)) == value
    assert decode(cbor2.dumps(value, canonical=True)) == value


@given(st.binary(max_size=60))
def test_rubbish_is_refused_or_read_as_the_full_library_reads_it(rubbish: bytes) -> None:
    try:
        value = decode(rubbish)
    except ValueError:
        return
    assert cbor2.loads(rubbish) == value


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x00",  # two values
        b"\xd8\x1c\x81\xd8\x1d\x00",  # a list that contains itself
        b"\xc0\x61x",  # a date
        b"\xf5",  # true
        b"\xfb\x7f\xf0\x00\x00\x00\x00\x00\x00",  # infinity
        b"\x9f\x01\xff",  # a list without length
        b"\x9b\x00\x00\x00\x10\x00\x00\x00\x00",  # a list of 2^36
        b"\x5b\xff\xff\xff\xff\xff\xff\xff\xff",  # bytes without end
        b"\x81" * 900,  # nested 900 deep
        b"\xa2\x01\x02\x01\x03",  # one key twice
        b"\xa1\x80\x01",  # a list as key
        b"\x62\xff\xfe",  # not UTF-8
        b"\x19\x01",  # cut off
        b"\x1c",  # a reserved length
    ],
)
def test_everything_that_codes_do_not_need_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode(content)
