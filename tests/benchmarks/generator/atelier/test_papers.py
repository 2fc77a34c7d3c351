"""Papers of the family say what their truth says, and no composer knows the words of another split."""

from __future__ import annotations

import io
import random
import re
import unicodedata

import pdfplumber
import pytest

from benchmarks.generator.atelier.families import FAMILIES, found_in
from benchmarks.generator.atelier.paper import tell
from benchmarks.generator.atelier.ports import NEAREST_COAST, airports, harbours
from benchmarks.generator.atelier.vocabulary import SPLITS, Split, load, wordings
from pipeline.domain.places import PortKind, country_code, country_name, find_port

AS_PRINTED = (
    "invoice_number",
    "po_number",
    "lc_number",
    "seller_name",
    "buyer_name",
    "consignee_name",
    "notify_party_name",
    "port_of_loading",
    "port_of_discharge",
    "final_destination",
    "vessel_or_flight",
    "payment_terms",
    "incoterm_place",
    "package_kind",
    "seller_address",
    "consignee_address",
)


def letters(text: str) -> str:
    """Letters and digits alone: blanks and line ends fall where composers break lines."""
    return "".join(re.findall(r"[^\W_]", unicodedata.normalize("NFKC", text))).upper()


def letters_of(content: bytes) -> str:
    """All that the pages print, in the order in which it was drawn; some programs draw no blanks."""
    with pdfplumber.open(io.BytesIO(content)) as file:
        return letters("".join(char["text"] for page in file.pages for char in page.chars))


def split(text: str) -> list[str]:
    """The words of a text, broken wherever a composer may break it."""
    return [letters(word) for word in re.split(r"[\s/,.:()]+", text) if letters(word)]


@pytest.mark.parametrize("split_name", SPLITS)
def test_every_value_of_the_truth_is_on_the_page(split_name: Split) -> None:
    for number in range(8 * len(FAMILIES[split_name])):
        layout = found_in(random.Random(f"{split_name} {number}"), split_name)
        paper = layout.invent(random.Random(number))
        told = tell(paper)
        fields, goods = told.fields, told.lines
        printed = letters_of(layout.compose(paper))
        values = [fields[name] for name in AS_PRINTED if name in fields]
        values += [line[name] for line in goods for name in ("description", "hs_code", "item_code") if name in line]
        missing = [value for value in values if not all(word in printed for word in split(str(value)))]
        assert not missing, layout.key


def test_what_a_paper_hides_is_not_told() -> None:
    papers = [found_in(random.Random(number), "dev").invent(random.Random(number)) for number in range(60)]
    silent = [paper for paper in papers if "packages" not in paper.style.shows]
    only = [paper for paper in papers if paper.style.receivers == "consignee"]
    assert silent
    assert only
    assert all("package_count" not in tell(paper).fields for paper in silent)
    assert all("buyer_name" not in tell(paper).fields for paper in only)


def test_splits_share_no_composer_firm_street_ship_or_article() -> None:
    seen: dict[str, set[object]] = {split_name: set() for split_name in SPLITS}
    for split_name in SPLITS:
        words = load(split_name)
        seen[split_name] |= {family.compose for family in FAMILIES[split_name]} | set(words.vessels)
        seen[split_name] |= {stem for firms in words.firms.values() for stem in firms.stems}
        seen[split_name] |= {article.text for trade in words.trades for article in trade.articles()}
        seen[split_name] |= {street for town in words.towns for street in town.streets}
    assert not seen["dev"] & seen["test"]
    assert not seen["dev"] & seen["calibration"]
    assert not seen["calibration"] & seen["test"]


@pytest.mark.parametrize("split_name", SPLITS)
def test_words_are_whole(split_name: Split) -> None:
    words = load(split_name)
    homes = {town.country for town in words.towns}
    assert homes == set(words.firms)
    for country in homes:
        assert country_code(country) == country
        assert harbours(country)
        coast = country_name(NEAREST_COAST.get(country, country))
        assert all(find_port(f"{port}, {coast}") for port in harbours(country))
        assert all(find_port(town, PortKind.AIR) for town in airports(country))
    english = set(wordings("en", split_name))
    for family in FAMILIES[split_name]:
        for language in {part for languages in family.languages for part in languages.split("+")}:
            assert set(wordings(language, split_name)) <= english
            assert english - set(wordings(language, split_name)) <= {"carried", "brought", "same", "declares"}
