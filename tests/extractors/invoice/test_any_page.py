"""Whatever stands on a page, the reader tells something of it and does not stumble."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.contract import as_json
from extractors.invoice import documents_of
from pipeline.domain.evidence import Box, Source
from pipeline.domain.pages import Page, Rule, Word
from tests.extractors import typed

PATH = Path("a.pdf")
TOKENS = st.sampled_from(
    "INVOICE No. : A-1 DATE 05/06/2026 TOTAL USD 1,500.00 10 PCS Net Weight KGS FROM TO TOKYO VIA Marks & Nos. "
    "CONSIGNEE SAME AS BUYER CO., LTD. Description Quantity Amount Unit price 品名 数量 金額 合計 ( ) / - , . N/M % ¥ "
    "MADE IN JAPAN C/NO.1-2 HS 8413.60 Page 2/3 PACKING LIST Freight -5 令和8年2月30日 99.99.9999".split()
)
PLACES = st.tuples(st.integers(0, 55), st.integers(0, 60))


@st.composite
def pages(draw: st.DrawFn) -> Page:
    spots = draw(st.dictionaries(PLACES, TOKENS, max_size=60))
    confidence = draw(st.sampled_from([1.0, 0.9, 0.3]))
    source = Source.TEXT_LAYER if confidence == 1.0 else Source.OCR
    words = [
        Word(text, Box(10.0 * x, 12.0 * y, 10.0 * x + 5 * len(text), 12.0 * y + 9), confidence, source, 9)
        for (x, y), text in spots.items()
    ]
    lines = draw(st.lists(PLACES, max_size=8))
    rules = [Rule(Box(10.0 * x, 12.0 * y, 10.0 * x + 200 * (y % 2), 12.0 * y + 200 * (1 - y % 2))) for x, y in lines]
    ordered = tuple(sorted(words, key=lambda w: (w.box.top, w.box.x0)))
    return Page(1, 600, 842, 0, "text_layer", ordered, tuple(rules))


@settings(max_examples=150, deadline=None)
@given(st.lists(pages(), min_size=1, max_size=2))
def test_any_words_anywhere(found: list[Page]) -> None:
    numbered = tuple(Page(n, p.width, p.height, 0, p.read_by, p.words, p.rules) for n, p in enumerate(found, start=1))
    documents = documents_of(numbered, None)
    assert sorted(page.number for one in documents for page in one.pages) == [page.number for page in numbered]
    assert [one.index for one in documents] == list(range(1, len(documents) + 1))
    for one in documents:
        as_json(one, PATH, "")


def test_a_date_that_no_calendar_has_is_no_date() -> None:
    (document,) = documents_of((typed.page("INVOICE\nInvoice No.: A-1\nDate: 31 February 2026\nTotal 5.00"),), None)
    assert document.invoice.invoice_date is None or document.invoice.invoice_date.value != date(2026, 3, 3)
