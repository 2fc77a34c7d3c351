"""Marks and numbers, packages, weights."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.fields.sheet import Candidate, Sheet, candidate
from extractors.grading import read
from extractors.layout.labels import Label
from extractors.normalise import kilograms, numbers, plain, trimmed
from pipeline.domain.pages import Word

KINDS = (
    r"cartons?|ctns?|cases?|c/s|boxes|box|pallets?|plts?|packages?|pkgs?|crates?|drums?|bags?|bales?|rolls?|skids?|bundles?|coils?|cans?|"
    r"wooden\s+(?:cases?|boxes|crates?|pallets?)|plywood\s+cases?|steel\s+(?:cases?|drums?|pallets?)|containers?|pieces|kolli|colli|kartons?|"
    r"paletten?|kisten?|colis|caisses?|palettes?|bultos?|cajas?|cartoni|cartone|casse|bancali|箱|個口|ケース|カートン|パレット"
)
_COUNT_KIND = re.compile(rf"(\d[\d,]*)\s*(?:\([^)]*\)\s*)?({KINDS})(?![a-z])", re.I)
PACKED = (
    r"cartons?|ctns?|cases?|c/s|boxes|pallets?|plts?|packages?|pkgs?|crates?|skids?|bales?|(?:wooden|plywood)\s+\w+|"
    r"kolli|colis|bultos?"
)  # kinds that goods are not sold by
_FREE = re.compile(
    r"^(?:(?:grand\s+)?total|packed in|packing|say|say total|合計)?\W*(?:[a-z -]+\()?"
    rf"(\d[\d,]*)\)?\s*({PACKED})(?:\s+only)?\W*$",
    re.I,
)
FREE_PACKAGES = 0.88
_WORDED = re.compile(rf"\b(?:{KINDS})\b", re.I)
_WEIGHT = re.compile(r"\d[\d.,']*\s*(kgs?|kilos?|kilograms?|lbs?|pounds?|m/?t|tons?|tonnes?|g)\b", re.I)
PART_OF_MARKS = frozenset({"country_of_origin", "po_number", "_number", "_contract"})  # what a mark may say too
_NO_MARK = re.compile(r"^n\s*/?\s*m$|^no\s+marks?$|^nil$", re.I)


def find_weight(sheet: Sheet, field: str) -> Iterator[Candidate[Decimal]]:
    """Candidates for `gross_weight_kg` or `net_weight_kg`; totals before single ones."""
    for view, label in sheet.labelled(field):
        for place in sheet.places(view, label)[:2]:
            text = " ".join(word.text for word in place.rows[0]).strip(": ")
            weight = kilograms(text, sheet.comma) if text[:1].isdigit() or place.how != "inline" else None
            if weight is None or weight == 0:
                continue
            united = _WEIGHT.search(text) or re.search(r"kg|lb", label.text, re.I)
            fits = 1.0 if united else 0.9
            yield candidate(
                trimmed(weight), _first_number(place.rows[0]), view.page.number, label, place, fits, "format"
            )
            break


def find_packages(sheet: Sheet) -> Iterator[tuple[Candidate[Decimal], Candidate[str] | None]]:
    """Candidates for the number of packages, each with their kind where it is printed."""
    for view, label in sheet.labelled("packages"):
        for place in sheet.places(view, label)[:2]:
            if found := _count_and_kind(place.rows[0], label):
                count, kind, words = found
                fits = 1.0 if kind else 0.93
                one = candidate(
                    count, words, view.page.number, label, place, fits, "count and kind" if kind else "count"
                )
                two = candidate(kind, words, view.page.number, label, place, fits, "known kind") if kind else None
                yield one, two
                break


def find_free_packages(sheet: Sheet) -> Iterator[tuple[Candidate[Decimal], Candidate[str] | None]]:
    """Packages without a label: a segment of its own, or in the row of the total («TOTAL: 100 CARTONS», «3 boxes»)."""
    for view, segment in sheet.outside():
        if match := _FREE.match(plain(segment.text)):
            count = Decimal(match.group(1).replace(",", ""))
            because = "a number of packages that stands alone"
            one = read(count, segment.words, view.page.number, FREE_PACKAGES, because)
            two = read(match.group(2), segment.words, view.page.number, FREE_PACKAGES, because)
            yield Candidate(one, "free"), Candidate(two, "free")


def find_package_kind(sheet: Sheet) -> Iterator[Candidate[str]]:
    """Candidates for the kind of packages under a label of its own («Type of packages»)."""
    for view, label in sheet.labelled("_package_kind"):
        for place in sheet.places(view, label)[:2]:
            text = " ".join(word.text for word in place.rows[0])
            if match := _WORDED.search(text):
                yield candidate(match.group(), place.rows[0], view.page.number, label, place, 1.0, "known kind")
                break


def find_marks(sheet: Sheet) -> Iterator[Candidate[tuple[str, ...]]]:
    """Candidates for the marks: the block under (or beside) a label outside the goods table."""
    for view, label in sheet.labelled("marks_and_numbers"):
        for place in sheet.places(view, label, PART_OF_MARKS):
            rows = [row for row in place.rows if _is_mark(row)]
            lines = tuple(" ".join(word.text for word in row) for row in rows)
            if not lines:
                continue
            words = tuple(word for row in rows for word in row)
            alone = len(lines) == 1 and not _NO_MARK.match(lines[0]) and place.how != "below"
            yield candidate(lines, words, view.page.number, label, place, 0.96 if alone else 1.0, f"{len(lines)} lines")
            break


def _is_mark(row: tuple[Word, ...]) -> bool:
    text = " ".join(word.text for word in row)
    return bool(text.strip(" -.:"))


def _first_number(row: tuple[Word, ...]) -> tuple[Word, ...]:
    for number, word in enumerate(row):
        if any(c.isdigit() for c in word.text):
            return row[number : number + (1 if any(c.isalpha() for c in word.text) else 2)]
    return row


def _count_and_kind(row: tuple[Word, ...], label: Label) -> tuple[Decimal, str | None, tuple[Word, ...]] | None:
    text = plain(" ".join(word.text for word in row))
    if match := _COUNT_KIND.search(text):
        return Decimal(match.group(1).replace(",", "")), match.group(2), row
    found = [n for n in numbers(text) if n == n.to_integral_value() and 0 < n < 100_000]
    if not found or len(text.split()) > 4:
        return None
    named = _WORDED.search(label.text)
    kind = (
        named.group()
        if named and named.group().lower() not in ("packages", "package", "colli", "kolli", "bultos", "colis", "pieces")
        else None
    )
    return found[0], kind, row
