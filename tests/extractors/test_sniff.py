"""The kind of a file by its bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import sniff
from pipeline.errors import FileRefused


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4\n", sniff.PDF),
        (b"\n" * 1024 + b"%PDF-1.4\n", sniff.PDF),
        (b"\x89PNG\r\n\x1a\n....", sniff.PNG),
        (b"\x89PNG\r\n\x1a\n%PDF-1.4", sniff.PNG),
        (b"\xff\xd8\xff\xe0....", sniff.JPEG),
        (b"II*\x00....", sniff.TIFF),
        (b"MM\x00*....", sniff.TIFF),
    ],
)
def test_what_can_be_read(content: bytes, kind: str) -> None:
    assert sniff.media_type(content) == kind


def test_too_much_junk_before_the_header_is_no_pdf() -> None:
    with pytest.raises(FileRefused) as caught:
        sniff.media_type(b"x" * 1025 + b"%PDF-1.4")
    assert caught.value.code == "file-not-invoice-format"


def test_the_name_never_makes_a_file_readable_nor_unreadable() -> None:
    assert sniff.media_type(b"%PDF-1.4\n", "invoice.xlsx") == sniff.PDF
    with pytest.raises(FileRefused):
        sniff.media_type(b"hello", "invoice.pdf")


@given(st.binary(max_size=300), st.sampled_from(["a.pdf", "b.csv", "c", "d.doc"]))
def test_any_bytes_have_a_kind_or_a_code(content: bytes, name: str) -> None:
    try:
        kind = sniff.media_type(content, name)
    except FileRefused as refused:
        kind = refused.code
    assert kind.startswith(("application/pdf", "image/", "file-"))
