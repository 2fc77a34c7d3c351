"""The words of tables: heads, endings, codes within descriptions."""

from __future__ import annotations

import pytest

from extractors.tables.cells import code_in, hs_in, origin_in, unit_in
from extractors.tables.columns import find_heads
from extractors.tables.rows import Words
from extractors.tables.summary import Kind, kind_of, only_words_of
from extractors.tables.vocabulary import heads, tokens
from tests.extractors.tables.art import page


def words(text: str) -> Words:
    return page(text).words


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Q'TY", "quantity"),
        ("U/PRICE", "unit_price"),
        ("H.S. No.", "hs_code"),
        ("単価", "unit_price"),
        ("Zolltarif-Nr.", "hs_code"),
        ("Désignation", "description"),
        ("唛头", "marks"),
        ("@", "unit_price"),
        ("C/NO.", "packing"),
    ],
)
def test_heads_in_many_languages(head: str, kind: str) -> None:
    assert heads().kinds(tokens(head))[:1] == (kind,)


def test_a_head_with_a_wrong_letter_is_known_only_when_read_by_ocr() -> None:
    assert heads().kinds(["DESCRIPTLON"]) == ()
    assert heads().kinds(["DESCRIPTLON"], fuzzy=True)[:1] == ("description",)
    assert heads().kinds(["QIY"], fuzzy=True) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("TOTAL / 合計", Kind.TOTAL),
        ("Goods total", Kind.SUBTOTAL),
        ("CARRIED FORWARD", Kind.CARRIED),
        ("次頁へ繰越", Kind.CARRIED),
        ("Übertrag", Kind.CARRIED),
        ("Ocean freight", Kind.FREIGHT),
        ("Less 3% discount", Kind.DISCOUNT),
        ("zzgl. MwSt. 19%", Kind.TAX),
        ("Total quantity", Kind.QUANTITY_TOTAL),
        ("梱包費", Kind.PACKING),
        ("WATER PUMP", None),
        ("TAXIMETER", None),
    ],
)
def test_endings(text: str, kind: Kind | None) -> None:
    assert kind_of(text) is kind


def test_an_article_that_begins_like_a_charge_says_more() -> None:
    assert only_words_of("Air freight charges")
    assert not only_words_of("Packing machine")


def test_codes_leave_their_lines() -> None:
    hs = hs_in(words("(180KG DRUM) HS 3208.90"))
    assert hs is not None
    assert hs.value == "3208.90"
    assert [word.text for word in hs.rest] == ["(180KG", "DRUM)"]
    origin = origin_in(words("MADE IN JAPAN"))
    assert origin is not None
    assert origin.value == "JP"
    assert origin_in(words("MADE IN STEEL")) is None
    assert code_in(words("MODEL KM40F-L WITH FUEL TANK")) is None
    bracketed = code_in(words("[FURN_7777] Office Chair"))
    assert bracketed is not None
    assert bracketed.value == "FURN_7777"


def test_units() -> None:
    assert unit_in("PCS") == "PCS"
    assert unit_in("ROLLS (500 M)") == "ROLLS"
    assert unit_in("/kg") == "kg"
    assert unit_in("12") is None


def test_item_alone_heads_the_goods_and_beside_a_description_a_code() -> None:
    alone = find_heads(page("Item              Quantity     Unit price      Amount"))[0]
    beside = find_heads(page("Item     Description       Quantity     Unit price      Amount"))[0]
    assert alone.columns[0].kind == "description"
    assert beside.columns[0].kind in ("line_no", "item_code")
    assert beside.columns[1].kind == "description"
