"""From stretches of text to values: each field's words read in the form that the field has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from extractors.fields.origin import countries
from extractors.fields.sheet import Candidate
from extractors.fields.terms import currency_of, term_of
from extractors.fields.transport import mode_of, unpointed
from extractors.grading import read
from extractors.learned.model import Opinion
from extractors.learned.spans import FAINT, Span, spans, whole
from extractors.normalise import find_date, kilograms, numbers, trimmed
from extractors.parties.address import clean_name, country_of, join_lines
from extractors.parties.vocabulary import same_as
from pipeline.domain.pages import Word

HOW = "learned"
MOST = 3  # stretches of one field that are looked at
JOINED = frozenset({"vessel_or_flight"})  # name and voyage may stand in two cells
TEXTS = frozenset(
    (
        "seller_name", "buyer_name", "consignee_name", "notify_party_name", "seller_address", "buyer_address",
        "consignee_address", "incoterm_place", "payment_terms", "port_of_loading", "port_of_discharge", "via",
        "final_destination", "vessel_or_flight", "invoice_of", "marks_and_numbers", "package_kind",
    )
)  # fmt: skip
"""Fields of several words, of which a stretch may have too few."""
_NUMBERED = re.compile(r"^\s*(?:no|nr|n°|nº|№|#)\s*[.:]*\s*", re.I)

Value = Any


def candidates(opinions: Sequence[Opinion], comma: bool) -> dict[str, list[Candidate[Value]]]:
    """The model's candidates for each header field; `comma` whether the paper writes a comma before decimals."""
    found: dict[str, list[Candidate[Value]]] = {}
    for field, shape in SHAPES.items():
        stretches = [span for opinion in opinions for span in spans(opinion, field)]
        best = sorted(stretches, key=lambda span: -span.score)[:MOST]
        if field in TEXTS:
            best += _longer(opinions, field, best)
        made = [one for span in best if (one := _candidate(span, shape(span, comma))) is not None]
        found[field] = _joined(best, made, comma) if field in JOINED else made
    return found


def _longer(opinions: Sequence[Opinion], field: str, best: Sequence[Span]) -> list[Span]:
    """Stretches that go farther than the best: of fainter words too, and to the ends of its segments."""
    pages = {opinion.view.page.number: opinion for opinion in opinions}
    faint = [span for opinion in opinions for span in spans(opinion, field, FAINT)]
    longer = sorted(faint, key=lambda span: -span.score)[:MOST]
    longer += [whole(pages[span.page], span) for span in [*best[:1], *longer[:1]]]
    known = {span.words for span in best}
    return [span for n, span in enumerate(longer) if span.words not in known | {other.words for other in longer[:n]}]


def countries_of(addresses: Sequence[Candidate[str]]) -> list[Candidate[str]]:
    """The country of each address that tells one."""
    found = []
    for one in addresses:
        code, by_city = country_of(one.reading.value)
        if code is not None:
            told = replace(one.reading, value=code, because=(*one.reading.because, "city" if by_city else "address"))
            found.append(Candidate(told, HOW))
    return found


def _candidate(span: Span, value: Value) -> Candidate[Value] | None:
    if value is None or value in ("", ()):
        return None
    reading = read(value, span.words, span.page, span.score, "the words look it", text="\n".join(span.lines))
    return Candidate(reading, HOW)


def _joined(best: Sequence[Span], made: list[Candidate[Value]], comma: bool) -> list[Candidate[Value]]:
    """The vessel's name and the voyage that stands apart from it, as one value."""
    bare = [span for span in best if not any(c.isdigit() for c in span.text)]
    voyage = [span for span in best if len(span.words) <= 2 and any(c.isdigit() for c in span.text)]
    if len(best) < 2 or not bare or not voyage or bare[0].page != voyage[0].page:
        return made
    both = Span(bare[0].tag, bare[0].page, (bare[0].words, voyage[0].words), min(bare[0].score, voyage[0].score))
    whole = _candidate(both, _text(both, comma))
    return [whole, *made] if whole is not None else made


# --------------------------------------------------------------------------------------------------------------- shapes


def _text(span: Span, comma: bool) -> str | None:
    return unpointed(" ".join(_plain(span.words))) or None


def _plain(words: Sequence[Word]) -> Iterator[str]:
    """The words' texts without strokes that stand for themselves."""
    return (word.text for word in words if word.text not in (":", "：", "|", "="))


def _name(span: Span, comma: bool) -> str | None:
    """A name; «same as consignee» names nobody, and is for the rules to resolve."""
    text = " ".join(_plain(span.words))
    return None if same_as(text) else clean_name(text) or None


def _address(span: Span, comma: bool) -> str | None:
    return join_lines(span.lines) or None


def _number(span: Span, comma: bool) -> str | None:
    text = _NUMBERED.sub("", " ".join(_plain(span.words))).strip(" ,;:.")
    return text if any(c.isdigit() for c in text) else None


def _date(span: Span, comma: bool) -> object:
    found = find_date(span.text)
    return found[0].value if found is not None else None


def _weight(span: Span, comma: bool) -> Decimal | None:
    weight = kilograms(span.text, comma)
    return trimmed(weight) if weight else None


def _amount(span: Span, comma: bool) -> Decimal | None:
    found = numbers(re.sub(r"(?<=\d)[-–]$|[^\d.,'’\s\-(]", " ", span.text), comma)
    return found[-1] if found else None


def _count(span: Span, comma: bool) -> Decimal | None:
    whole = [n for n in numbers(span.text, comma) if n == n.to_integral_value() and 0 < n < 100_000]
    return whole[0] if whole else None


def _kind(span: Span, comma: bool) -> str | None:
    text = re.sub(r"^[\d\s,.()]+", "", _text(span, comma) or "")
    return text.strip("() ") or None


def _countries(span: Span, comma: bool) -> tuple[str, ...]:
    return countries(span.text)


def _lines(span: Span, comma: bool) -> tuple[str, ...]:
    return tuple(line for line in span.lines if line.strip(" -.:"))


def _currency(span: Span, comma: bool) -> str | None:
    return currency_of(span.text)


def _term(span: Span, comma: bool) -> str | None:
    return term_of(span.text)


def _mode(span: Span, comma: bool) -> str | None:
    return mode_of(span.text)


SHAPES: Mapping[str, Callable[[Span, bool], Value]] = {
    "invoice_number": _number,
    "invoice_date": _date,
    **{f"{role}_name": _name for role in ("seller", "buyer", "consignee", "notify_party")},
    **{f"{role}_address": _address for role in ("seller", "buyer", "consignee")},
    "country_of_origin": _countries,
    "currency": _currency,
    "total_amount": _amount,
    "incoterm": _term,
    **dict.fromkeys(
        (
            "incoterm_place", "payment_terms", "port_of_loading", "port_of_discharge", "via", "final_destination",
            "vessel_or_flight", "invoice_of",
        ),
        _text,
    ),
    "departure_date": _date,
    "transport_mode": _mode,
    "marks_and_numbers": _lines,
    "package_count": _count,
    "package_kind": _kind,
    "gross_weight_kg": _weight,
    "net_weight_kg": _weight,
    "po_number": _number,
    "lc_number": _number,
}  # fmt: skip
