"""Labels in the languages of the lexicon, alone, in a row with their values, bilingual, misread."""

from __future__ import annotations

import pytest

from extractors.layout.labels import expand, find_labels, key_of, lexicon
from extractors.layout.values import places
from pipeline.domain.invoice import FIELDS
from tests.extractors import typed


def fields(drawing: str, confidence: float = 1.0) -> list[str]:
    return [label.field for label in find_labels(typed.view(drawing, confidence=confidence))]


@pytest.mark.parametrize(
    ("printed", "field"),
    [
        ("Invoice No.", "invoice_number"),
        ("INVOICE №", "invoice_number"),
        ("Inv. #", "invoice_number"),
        ("Rechnungs-Nr.", "invoice_number"),
        ("N° de facture", "invoice_number"),
        ("インボイス番号", "invoice_number"),
        ("发票号码", "invoice_number"),
        ("Date", "invoice_date"),
        ("Rechnungsdatum", "invoice_date"),
        ("ON OR ABOUT", "departure_date"),
        ("Port of Loading", "port_of_loading"),
        ("積出港", "port_of_loading"),
        ("仕向港", "port_of_discharge"),
        ("L/C No.", "lc_number"),
        ("Zahlungsbedingungen", "payment_terms"),
        ("Conditions de paiement", "payment_terms"),
        ("País de origen", "country_of_origin"),
        ("原产国", "country_of_origin"),
        ("Gross Weight", "gross_weight_kg"),
        ("総重量", "gross_weight_kg"),
        ("MESSRS.", "buyer"),
        ("荷受人", "consignee"),
        ("Notify party", "notify"),
    ],
)
def test_labels_of_many_languages(printed: str, field: str) -> None:
    assert fields(printed) == [field]


def test_longest_label_wins() -> None:
    assert fields("Date of shipment") == ["departure_date"]
    assert fields("Buyer's order No.") == ["po_number"]


def test_several_labels_of_a_row_share_it() -> None:
    labels = find_labels(typed.view("INVOICE NO.: A-1 DATE: 3 May 2026"))
    assert [(label.field, " ".join(word.text for word in label.rest)) for label in labels] == [
        ("invoice_number", "A-1"),
        ("invoice_date", "3 May 2026"),
    ]


def test_a_label_in_two_languages_is_one() -> None:
    labels = find_labels(typed.view("Invoice No. / インボイス番号"))
    assert [label.field for label in labels] == ["invoice_number"]
    assert labels[0].whole


def test_a_slip_of_the_ocr_is_forgiven_in_long_labels_only() -> None:
    assert fields("INVOlCE N0.", confidence=0.8) == ["invoice_number"]
    assert fields("GR0SS WEIGHT", confidence=0.8) == ["gross_weight_kg"]
    assert fields("Dote", confidence=0.8) == []


def test_words_of_goods_and_addresses_are_no_labels() -> None:
    assert fields("GREEN TEA IN BAGS") == []
    assert fields("Yokohama 220-0012, Japan") == []


def test_values_stand_behind_beside_or_below_and_labels_are_none() -> None:
    drawing = """
        FROM: TOKYO
        TO          HAMBURG
        Payment           Invoice No.
        T/T IN ADVANCE    A-1
    """
    view = typed.view(drawing)
    labels = {label.field: label for label in find_labels(view)}

    def first(field: str) -> tuple[str, str]:
        place = places(view, list(labels.values()), labels[field])[0]
        return place.how, place.text

    assert first("port_of_loading") == ("inline", "TOKYO")
    assert first("port_of_discharge") == ("right", "HAMBURG")
    assert first("payment_terms") == ("below", "T/T IN ADVANCE")
    assert first("invoice_number") == ("below", "A-1")


def test_lexicon_names_only_fields_that_there_are() -> None:
    known = set(FIELDS) | {"seller", "buyer", "consignee", "notify", "packages"}
    named = {phrase.field for phrases in lexicon().values() for phrase in phrases}
    assert {name for name in named if not name.startswith("_")} <= known


def test_no_label_means_two_fields() -> None:
    meanings: dict[str, set[str]] = {}
    for phrases in lexicon().values():
        for phrase in phrases:
            meanings.setdefault(phrase.key, set()).add(phrase.field)
    assert {key: found for key, found in meanings.items() if len(found) > 1} == {}


def test_spelling_that_does_not_count() -> None:
    assert key_of("Invoice Nº:") == key_of("INVOICE NO.") == key_of("invoice #") == "invoiceno"


@pytest.mark.parametrize(
    ("printed", "field", "rest"),
    [
        ("9. Payment terms: T/T", "payment_terms", "T/T"),
        ("(3) Consignee", "consignee", ""),
        ("Terms/支払条件", "incoterm", ""),
        ("Oggetto/Commodity", "invoice_of", ""),
        ("Buyer (name, address)", "buyer", ""),
        ("Payment conditions agreed: NET 30", "payment_terms", "NET 30"),
    ],
)
def test_labels_as_forms_print_them(printed: str, field: str, rest: str) -> None:
    label = find_labels(typed.view(printed))[0]
    assert (label.field, " ".join(word.text for word in label.rest)) == (field, rest)


def test_strokes_of_abbreviations_join_no_languages() -> None:
    assert fields("P/O No.: 12") == ["po_number"]
    assert fields("N/W: 12 kg") == ["net_weight_kg"]


def test_a_label_goes_on_in_the_row_below() -> None:
    labels = find_labels(typed.view("Marks & Nos.\nof packages"))
    assert [(label.field, label.whole) for label in labels] == [("marks_and_numbers", True)]


def test_a_pattern_stands_for_all_its_choices_and_gives_way_to_what_is_written_out() -> None:
    assert expand("[port|place] of [loading|]") == ["port of loading", "port of", "place of loading", "place of"]
    assert fields("Issue date: 3 May") == ["invoice_date"]
