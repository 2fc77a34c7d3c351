"""Ports, vessel or flight, mode of transport, final destination."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.fields.sheet import Candidate, Sheet, candidate
from extractors.grading import read
from extractors.layout.labels import Label
from extractors.layout.values import Place
from extractors.normalise import find_date
from pipeline.domain.evidence import Reading
from pipeline.domain.pages import Word
from pipeline.domain.places import city_country, country_code, country_in, find_port

AMBIGUOUS_LABELS = frozenset({"from", "to", "von", "nach", "desde", "via", "per", "by", "shipped by"})
UNKNOWN_PLACE = 0.90
_STOP = re.compile(r"^(?:to|via|by|on|per|from|about|m/v|s/s)$", re.I)
_VOYAGE = re.compile(r"\b(?:V(?:OY)?\.?\s*(?:NO\.?)?\s*)?[A-Z]?\d{2,4}[A-Z]?\b", re.I)
_FLIGHT = re.compile(r"^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[\s\-]?\d{2,4}[A-Z]?(?:\s*/\s*.*)?$")
_MODES = (
    (
        "courier",
        (
            r"\b(?:courier|dhl|fedex|ups|tnt|ocs|ems)\b|^express$|(?:air|by|per|via) express"
            r"|express (?:mail|service|parcel|delivery)"
        ),
    ),
    ("post", r"\b(?:air ?mail|sea ?mail|surface mail|parcel post|post)\b"),
    ("air", r"\b(?:air|flight|airfreight|aircraft|luftfracht|avion|aéreo|aereo|航空)\b|航空"),
    ("sea", r"\b(?:sea|ocean|vessel|ship|steamer|seefracht|maritime|marítimo|mare|m/?v)\b|船便|海上"),
    ("rail", r"\b(?:rail|train|bahn)\b"),
    ("road", r"\b(?:truck|road|lkw|camion|lorry)\b"),
)
_AT_ORDER = re.compile(r"^(?:to\s+)?(?:order|the order)\b", re.I)
_TBA = re.compile(r"^(?:t\.?b\.?[ad]\.?|to be (?:advised|announced|confirmed)|n/?a|-+|nil)$", re.I)


def find_place(sheet: Sheet, field: str) -> Iterator[Candidate[str]]:
    """Candidates for a port or destination, as printed."""
    for view, label in sheet.labelled(field):
        for place in sheet.places(view, label):
            words = _place_words(place, label)
            text = unpointed(" ".join(word.text for word in words))
            if not text or _TBA.match(text):
                continue
            fits = place_fits(text, label)
            if fits > 0:
                because = (
                    "known port" if find_port(text) else "known place" if _known(text) else "not in the list of ports"
                )
                yield candidate(text, words, view.page.number, label, place, fits, because)
                break


def place_fits(text: str, label: Label) -> float:
    """How well a text is a place under this label: an ambiguous label («From», «To») needs a place that is known."""
    if len(text) > 60 or _AT_ORDER.match(text) or find_date(text) or sum(c.isdigit() for c in text) > 2:
        return 0.0
    bare = label.text.lower().strip(" :.")
    if find_port(text):
        return 1.0
    if bare in AMBIGUOUS_LABELS:
        return 0.93 if _known(text) and len(text.split()) <= 5 else 0.0
    return 0.97 if _known(text) else UNKNOWN_PLACE


def unpointed(text: str) -> str:
    """Without the punctuation round it; the dot of an abbreviation stays («U.A.E.»)."""
    bare = text.strip(" ,;:-")
    return bare if re.search(r"\b\w\.\w\.$", bare) else bare.strip(".")


def find_vessel(sheet: Sheet) -> Iterator[Candidate[str]]:
    """Candidates for the vessel with its voyage, or the flight, as printed."""
    for view, label in sheet.labelled("vessel_or_flight"):
        for place in sheet.places(view, label):
            words = _vessel_words(place.rows[0])
            text = " ".join(word.text for word in words).strip(" ,;:.-")
            if not text or _TBA.match(text) or not any(c.isalpha() for c in text):
                continue
            if label.text.lower().strip(" :.") in AMBIGUOUS_LABELS and not (
                _VOYAGE.search(text) or _FLIGHT.match(text)
            ):
                continue
            voyage = _voyage(sheet, view.page.number, words)
            value = f"{text} {' '.join(w.text for w in voyage)}".strip()
            fits = 1.0 if any(c.isdigit() for c in value) else 0.96
            if mode_of(text) and not any(c.isdigit() for c in value) and len(text.split()) <= 3:
                fits = 0.0 if mode_of(text) != "courier" else 0.9  # «Sea freight» is a mode, no vessel
            if fits:
                yield candidate(value, (*words, *voyage), view.page.number, label, place, fits, "format")
            break


def find_mode(sheet: Sheet, vessel: Reading[str] | None) -> Iterator[Candidate[str]]:
    """Candidates for the mode of transport: stated, or following from the vessel or flight."""
    stated = False
    for view, label in sheet.labelled("transport_mode", "vessel_or_flight", "via"):
        for place in sheet.places(view, label)[:1]:
            mode = mode_of(place.text) or (mode_of(label.text) if label.field == "transport_mode" else None)
            if mode:
                stated = True
                yield candidate(mode, place.rows[0], view.page.number, label, place, 1.0, "word for a mode")
    following = mode_by(vessel) if vessel is not None and not stated else None
    if following is not None:
        yield Candidate(following, "follows")


def mode_by(vessel: Reading[str]) -> Reading[str] | None:
    """The mode of transport that follows from a flight, or a vessel with its voyage."""
    if vessel.box is None or vessel.page is None:
        return None
    mode, why = ("air", "a flight") if _FLIGHT.match(vessel.value.upper()) else ("sea", "a vessel with its voyage")
    if mode == "sea" and not _VOYAGE.search(vessel.value):
        return None
    words = (Word(vessel.text, vessel.box, vessel.confidence, vessel.source),)
    return read(mode, words, vessel.page, min(0.955, max(0.5, vessel.confidence)), f"follows from {why}")


def mode_of(text: str) -> str | None:
    """The mode of transport that a text names."""
    return next((mode for mode, pattern in _MODES if re.search(pattern, text, re.I)), None)


def _known(text: str) -> bool:
    return country_code(text) is not None or city_country(text) is not None or country_in(text) is not None


def _place_words(place: Place, label: Label) -> tuple[Word, ...]:
    """The first row up to a word that goes on with something else («Tokyo to Hamburg»), and a second row that is
    the country."""
    first = _until(place.rows[0])
    text = " ".join(word.text for word in first)
    if len(place.rows) > 1 and place.how == "below" and first and first == place.rows[0]:
        second = " ".join(word.text for word in place.rows[1])
        if country_code(second.strip(" .()")) and (text.rstrip().endswith(",") or not country_in(text)):
            return (*first, *place.rows[1])
    return first


def _until(row: Sequence[Word]) -> tuple[Word, ...]:
    taken: list[Word] = []
    for word in row:
        if _STOP.match(word.text.strip(",.:")) and taken:
            break
        if word.text in (":", "："):
            continue
        taken.append(word)
    return tuple(taken)


def _vessel_words(row: Sequence[Word]) -> tuple[Word, ...]:
    taken: list[Word] = []
    for number, word in enumerate(row):
        rest = " ".join(w.text for w in row[number:]).lower()
        if taken and rest.startswith(("on ", "on/about", "from ", "sailing", "etd")):
            break
        taken.append(word)
    return tuple(taken)


def _voyage(sheet: Sheet, page: int, words: Sequence[Word]) -> tuple[Word, ...]:
    """A voyage number under a label of its own, where the vessel's name has none behind it."""
    if any(c.isdigit() for c in words[-1].text):
        return ()
    for view, label in sheet.labelled("_voyage"):
        if view.page.number == page:
            for place in sheet.places(view, label)[:1]:
                if any(c.isdigit() for c in place.rows[0][0].text):
                    return place.rows[0][:1]
    return ()
