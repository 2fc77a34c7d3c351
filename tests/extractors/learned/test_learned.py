"""The learned reader's parts, with odds and weights made up: what a page looks like to it, its arithmetic, and how odds
of words become values and goods."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from extractors.layout.labels import find_labels
from extractors.learned import goods, network, values
from extractors.learned.features import GRAMS, PIECES, PLACES, TRAITS, Inputs, inputs_of, pieces
from extractors.learned.model import NUMBERS, Opinion, opinion
from extractors.learned.spans import FAINT, spans, whole
from extractors.learned.tags import TAGS
from extractors.tables.goods import goods_of
from tests.extractors.typed import view

PAGE = """
Invoice No.  MK-771   Date  May 3, 2026

Consignee  FJORD MASKIN AS
           Havnegata 9
           7010 Trondheim, Norway

Item            Qty   Price   Amount
GEAR PUMP GP-4   40   125.00   5000.00
WITH FLANGE
SHAFT SEAL      300     2.10    630.00
                       TOTAL   5630.00
"""


def weights(width: int = 16, layers: int = 2, attention: int = 2, seed: int = 3) -> dict[str, Any]:
    rng = np.random.default_rng(seed)

    def some(*size: int) -> Any:
        return rng.normal(0, 0.3, size).astype(np.float32)

    layer = {"ask": (width, 3 * width), "give": (width, width), "wide": (width, 24), "back": (24, width)}
    return {
        "gram": some(GRAMS, width),
        "label": some(64, width),
        "head": some(32, width),
        "traits": some(TRAITS, width),
        "places": some(PLACES, width),
        "start": some(width),
        "even": some(attention, network.EDGES * network.WAVES),
        "odd": some(attention, network.EDGES * network.WAVES),
        "related": some(network.RELATIONS, attention),
        "layers": [
            {name: some(*size) for name, size in layer.items()}
            | {"ask_shift": some(3 * width), "wide_shift": some(24)}
            | {f"{part}_{kind}": some(width) for part in ("one", "two") for kind in ("scale", "shift")}
            for _ in range(layers)
        ],
        **{f"{part}_{kind}": some(width) for part in ("in", "out") for kind in ("scale", "shift")},
        "out": some(width, len(TAGS)),
        "out_start": some(len(TAGS)),
    }


def told(seen: Inputs) -> tuple[Any, ...]:
    return seen.grams, seen.known, seen.traits, seen.places, seen.boxes, seen.groups


def seen_of(drawing: str = PAGE) -> Inputs:
    page = view(drawing)
    return inputs_of(page, find_labels(page), 1)


def said(*tagged: tuple[str, str]) -> Opinion:
    """The page with the words tagged that spell the texts: each text's first place behind that of the one before."""
    page = view(PAGE)
    seen = inputs_of(page, find_labels(page), 1)
    odds = np.full((len(seen.words), len(TAGS)), 0.01, np.float32)
    texts = [word.text for word in seen.words]
    at = 0
    for text, tag in tagged:
        words = text.split()
        at = next((n for n in range(at, len(texts)) if texts[n : n + len(words)] == words), -1)
        assert at >= 0, text
        odds[at : at + len(words), NUMBERS[tag]] = 0.9
        at += len(words)
    return Opinion(page, seen, odds)


# ------------------------------------------------------------------------------------------------------ what is seen


def test_every_word_has_its_row_of_numbers() -> None:
    seen = seen_of()
    count = len(seen.words)
    shapes = [array.shape for array in told(seen)]
    assert shapes == [(count, PIECES), (count, 2), (count, TRAITS), (count, PLACES), (count, 4), (count, 3)]
    assert all(np.isfinite(array).all() for array in told(seen))


def test_numbers_of_equal_form_are_spelt_alike() -> None:
    assert pieces("1,250.00") == pieces("8,471.93")
    assert pieces("INVOICE") == pieces("invoice")
    assert pieces("INVOICE") != pieces("INVOICES")


def test_an_empty_page_says_nothing() -> None:
    assert opinion(view(""), (), 1, weights()).odds.shape == (0, len(TAGS))


# -------------------------------------------------------------------------------------------------------- arithmetic


def test_the_order_of_words_does_not_matter() -> None:
    seen = seen_of()
    params = weights()
    order = np.random.default_rng(0).permutation(len(seen.words))
    straight = network.forward(params, told(seen), np)
    mixed = network.forward(params, tuple(array[order] for array in told(seen)), np)
    np.testing.assert_allclose(mixed, straight[order], rtol=1e-3, atol=1e-3)


def test_where_the_page_lies_does_not_matter_to_attention() -> None:
    seen, params = seen_of(), weights()
    here = network.bias_of(params, seen.boxes, seen.groups, np)
    there = network.bias_of(params, seen.boxes + np.float32(7.5), seen.groups, np)
    np.testing.assert_allclose(here, there, rtol=1e-2, atol=1e-2)


def test_words_that_fill_up_a_batch_change_nothing() -> None:
    seen, params = seen_of(), weights()
    count = len(seen.words)
    padded = tuple(np.concatenate([array, np.zeros_like(array[:5])]) for array in told(seen))
    keep = np.arange(count + 5) < count
    straight = network.forward(params, told(seen), np)
    np.testing.assert_allclose(network.forward(params, padded, np, keep)[:count], straight, rtol=1e-3, atol=1e-3)


# ------------------------------------------------------------------------------------------------------------ values


def test_tagged_words_become_values_of_their_form() -> None:
    found = values.candidates(
        [
            said(
                ("MK-771", "invoice_number"),
                ("May 3, 2026", "invoice_date"),
                ("FJORD MASKIN AS", "consignee_name"),
                ("Havnegata 9", "consignee_address"),
                ("7010 Trondheim, Norway", "consignee_address"),
                ("5630.00", "total_amount"),
            )
        ],
        comma=False,
    )
    assert found["invoice_number"][0].reading.value == "MK-771"
    assert found["invoice_date"][0].reading.value.isoformat() == "2026-05-03"
    assert found["consignee_name"][0].reading.value == "FJORD MASKIN AS"
    assert found["consignee_address"][0].reading.value == "Havnegata 9, 7010 Trondheim, Norway"
    assert found["total_amount"][0].reading.value == 5630
    assert values.countries_of(found["consignee_address"])[0].reading.value == "NO"
    assert not found["port_of_loading"]


def test_a_weak_word_between_strong_ones_belongs_to_them() -> None:
    one = said(("FJORD", "consignee_name"), ("AS", "consignee_name"))
    at = next(n for n, word in enumerate(one.seen.words) if word.text == "MASKIN")
    one.odds[at, NUMBERS["consignee_name"]] = 0.3
    (span,) = spans(one, "consignee_name")
    assert span.text == "FJORD MASKIN AS"
    assert span.score == pytest.approx((0.9 + 0.3 + 0.9) / 3)


def test_a_stretch_of_fainter_words_goes_farther() -> None:
    one = said(("MASKIN AS", "consignee_name"))
    at = next(n for n, word in enumerate(one.seen.words) if word.text == "FJORD")
    one.odds[at, NUMBERS["consignee_name"]] = 0.2
    assert [span.text for span in spans(one, "consignee_name")] == ["MASKIN AS"]
    assert [span.text for span in spans(one, "consignee_name", FAINT)] == ["FJORD MASKIN AS"]


def test_the_whole_of_a_stretch_ends_at_labels_and_with_the_segment() -> None:
    one = said(("Consignee", "label"), ("MASKIN", "consignee_name"))
    (span,) = spans(one, "consignee_name")
    assert whole(one, span).text == "FJORD MASKIN AS"
    found = values.candidates([one], comma=False)["consignee_name"]
    assert {candidate.reading.value for candidate in found} == {"MASKIN", "FJORD MASKIN AS"}


# ------------------------------------------------------------------------------------------------------------- goods


def test_tagged_cells_become_goods_that_add_up() -> None:
    body = goods.body_of(
        said(
            ("GEAR PUMP GP-4", "line.description"),
            ("40", "line.quantity"),
            ("125.00", "line.unit_price"),
            ("5000.00", "line.amount"),
            ("WITH FLANGE", "line.description"),
            ("SHAFT SEAL", "line.description"),
            ("300", "line.quantity"),
            ("2.10", "line.unit_price"),
            ("630.00", "line.amount"),
            ("5630.00", "total_amount"),
        )
    )
    assert body is not None
    found = goods_of([body])
    assert [total.reading.value for total in found.totals] == [5630]
    assert any("WITH FLANGE" in line.description.value for line in found.lines if line.description)


def test_where_each_line_begins_is_told() -> None:
    one = said(
        ("GEAR PUMP GP-4", "line.description"),
        ("40", "line.quantity"),
        ("5000.00", "line.amount"),
        ("WITH FLANGE", "line.description"),
        ("SHAFT SEAL", "line.description"),
        ("300", "line.quantity"),
        ("630.00", "line.amount"),
    )
    for at, word in enumerate(one.seen.words):
        if word.text in ("GEAR", "SHAFT"):
            one.odds[at, NUMBERS["line.first"]] = 0.9
    body = goods.body_of(one)
    assert body is not None
    lines = goods_of([body]).lines
    texts = [line.description.value for line in lines if line.description]
    assert texts == ["GEAR PUMP GP-4 WITH FLANGE", "SHAFT SEAL"]
    assert [line.quantity.value for line in lines if line.quantity] == [40, 300]


def test_a_page_without_goods_has_none() -> None:
    assert goods.body_of(said(("MK-771", "invoice_number"))) is None
