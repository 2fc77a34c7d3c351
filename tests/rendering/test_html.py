"""The HTML: one template for screen and print, safe under a strict content policy."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from pipeline.domain.certificate import Mark
from rendering import form, html
from rendering.ornament import draw_band, draw_seal, draw_watermark
from rendering.view import certificate_paper, draft_paper
from tests.rendering import papers

PNG = b"\x89PNG\r\n\x1a\n..."


def text_of(markup: str) -> str:
    """What a reader sees, blanks collapsed."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


@pytest.fixture
def markup() -> str:
    """The sheets of a real-looking certificate with everything on them."""
    paper = papers.certificate(papers.many(60), trial=False)
    sheets = certificate_paper(paper, Mark.ORIGINAL, "certificates.example.jp/v")
    return html.fragment(sheets, "<svg id='qr'></svg>", PNG, "https://certificates.example.jp/v#X")


def test_no_scripts_no_style_attributes_no_outside_addresses(markup: str) -> None:
    assert not re.search(r"<script|\sstyle=|\son\w+=|<link|@import", markup)
    addresses = re.findall(r"(?:src|href)=\"([^\"]+)\"", markup)
    assert {address.split(":")[0] for address in addresses} == {"data", "https"}
    assert "url(" not in html.style_sheet()


def test_every_sheet_carries_code_number_and_page(markup: str) -> None:
    count = markup.count('<article class="coo-sheet">')
    assert count == 3
    assert markup.count("<svg id='qr'>") == count
    assert markup.count("<dd>9901-26-0000042-7</dd>") == count
    assert re.findall(r"Page \d of \d", markup) == [f"Page {i} of {count}" for i in range(1, count + 1)]


def test_the_hint_names_the_address_where_it_is_known(markup: str) -> None:
    assert "enter these three keys at certificates.example.jp/v" in text_of(markup)
    bare = html.fragment(certificate_paper(papers.certificate(), Mark.ORIGINAL))
    assert "enter these three keys on the chamber's verification page" in text_of(bare)


def test_values_are_escaped() -> None:
    draft = replace(papers.PLAIN, remarks=('<script>alert(1)</script> & "x"',))
    markup = html.fragment(draft_paper(draft, papers.CHAMBER))
    assert "<script>" not in markup
    assert '<script>alert(1)</script> & "x"' in text_of(markup)


def test_a_draft_says_so_and_has_neither_seal_nor_keys() -> None:
    markup = html.fragment(draft_paper(papers.PLAIN, papers.CHAMBER))
    assert draw_watermark("DRAFT") in markup
    assert "Seal of" not in markup
    assert "Access code" not in markup


def test_a_trial_chambers_certificate_is_a_specimen_on_every_sheet() -> None:
    markup = html.fragment(certificate_paper(papers.certificate(papers.many(60)), Mark.COPY))
    assert markup.count(draw_watermark("SPECIMEN")) == 3
    assert markup.count(">COPY<") == 3


def test_a_real_certificate_has_no_watermark(markup: str) -> None:
    assert "coo-watermark" not in markup


def test_the_document_is_the_fragment_in_prints_measures(markup: str) -> None:
    paper = draft_paper(papers.PLAIN, papers.CHAMBER)
    document = html.certificate(paper, nonce="abc")
    assert html.fragment(paper) in document
    assert '<style nonce="abc">' in document
    assert "width: 210.000mm" in document
    assert "cqw" not in document
    assert "width: 100.0000cqw" in html.style_sheet()
    assert "nonce" not in html.certificate(paper)


def test_no_type_of_an_entry_is_smaller_than_the_chambers_allow() -> None:
    assert min(*form.ENTRY_SIZES, *form.GOODS_SIZES, *form.NAME_SIZES, form.SHEET_SIZE) == form.SMALLEST


def test_frames_meet_without_gap_or_overlap() -> None:
    area = sum(frame.width * frame.height for frame in form.FIRST_PAGE)
    assert area == form.OUTLINE.width * form.OUTLINE.height
    for frame in form.FIRST_PAGE:
        assert form.OUTLINE.x <= frame.x
        assert frame.x + frame.width <= form.OUTLINE.x + form.OUTLINE.width
        assert frame.y + frame.height <= form.OUTLINE.y + form.OUTLINE.height


def test_a_picture_of_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="PNG, JPEG or SVG"):
        html.fragment(draft_paper(papers.PLAIN, papers.CHAMBER), signature=b"GIF89a")


def test_seal_names_chamber_and_town() -> None:
    real = draw_seal("Minato <Bay> Chamber", "Minato", trial=False)
    assert 'aria-label="Seal of Minato &lt;Bay&gt; Chamber"' in real
    assert draw_seal("A", "B", trial=True) != draw_seal("A", "B", trial=False)
    assert "<polygon" in real
    assert "<polygon" not in draw_seal("A", "B", trial=True)


def test_a_long_name_still_leaves_room_for_the_town() -> None:
    turns = [
        float(turn) for turn in re.findall(r"rotate\((-?[\d.]+) 50 50\)", draw_seal("W" * 90, "X" * 40, trial=True))
    ]
    assert max(abs(turn) for turn in turns[:90]) <= 125
    assert max(abs(turn) for turn in turns[90:130]) <= 40


def test_a_letter_without_outline_is_written() -> None:
    assert ">Ō<" in draw_seal("Ōsaka Chamber", "Ōsaka", trial=False)
    assert ">A<" not in draw_seal("Ōsaka Chamber", "Ōsaka", trial=False)
    assert draw_band().count("<path") == 9
