"""A page as the model sees it: for each word its spelling in pieces, what is known of it, its look and its place."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extractors.layout.labels import Label, lexicon
from extractors.layout.segments import Segment, View, cell_of
from extractors.parties import vocabulary as parties
from extractors.tables import vocabulary as tables
from pipeline.domain.data import table
from pipeline.domain.evidence import Source
from pipeline.domain.folding import fold, wide
from pipeline.domain.pages import Word
from pipeline.domain.places import countries, find_port
from pipeline.domain.units import known_unit
from pipeline.domain.vocabulary import CURRENCIES, CURRENCY_SIGNS, INCOTERMS, OLD_INCOTERMS

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

GRAMS = 8192  # buckets of spellings
PIECES = 14  # of a word: the whole word first
MOST_WORDS = 1000  # of a page; a denser one is seen in its first so many only

_MONEY = re.compile(r"^\D{0,4}\d[\d.,' ]*[.,]\d{2}\D{0,4}$")
_CODE = re.compile(r"^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9./\-_]+$")
_TARIFF = re.compile(r"^\d{4}[.\-]?\d{2}(?:[.\-]?\d{2,4})?$")
_FLIGHT = re.compile(r"^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])-?\d{2,4}$")
_VOYAGE = re.compile(r"^(?:V(?:OY)?\.?)?\d{2,4}[A-Z]{1,2}$", re.I)
_DATE = re.compile(r"^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|^\d{4}年|^\d{1,2}-[A-Za-z]{3}-\d{2,4}$")
_MONTH = re.compile(
    r"^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|avr|juin|aout)"
)
_MODE = frozenset(
    "sea air ocean vessel ship flight airfreight courier truck rail express mail seefracht luftfracht "
    "船便 航空便 海上 航空".split()
)
_PACKAGE = re.compile(
    r"^(?:cartons?|ctns?|cases?|pallets?|plts?|packages?|pkgs?|crates?|drums?|bags?|bales?|boxes|box|kolli|colis|bultos?|skids?|bundles?)\W*$"
)
_TERMS = frozenset(
    "t/t l/c d/p d/a net days tage jours dias giorni advance sight prepaid remittance payment credit o/a".split()
)
_MARK = re.compile(r"^(?:n/?m|c/?no|ctn|no)\W", re.I)
_SHIP = frozenset("maru express star bridge ever mv m/v s/s voy voyage".split())


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the model is told of n words. `grams` (n, PIECES) buckets of spelling, 0 for none; `known` (n, 2) numbers of
    the label and of the column head that a word is part of, 0 for none; `traits` (n, TRAITS) and `places` (n, PLACES)
    about -1..1; `boxes` (n, 4) in letters' heights; `groups` (n, 3) numbers of its row, its segment and its cell (-1
    without one)."""

    words: tuple[Word, ...]
    grams: Ints
    known: Ints
    traits: Floats
    places: Floats
    boxes: Floats
    groups: Ints


# ------------------------------------------------------------------------------------------------------------ spelling


@lru_cache(maxsize=65536)
def pieces(text: str) -> tuple[int, ...]:
    """The buckets of a word's spelling: the whole word, then its runs of three letters; every digit counts as 0."""
    bare = re.sub(r"\d", "0", fold(text)).strip("()[]{}\"'«»")
    runs = [f"^{bare}$"[at : at + 3] for at in range(max(1, len(bare)))]
    if wide(bare):
        runs += [bare[at : at + 2] for at in range(len(bare) - 1)]
    chosen = [f"={bare}", *dict.fromkeys(runs)][:PIECES]
    return tuple(1 + zlib.crc32(piece.encode()) % (GRAMS - 1) for piece in chosen)


# --------------------------------------------------------------------------------------------------------------- known


@lru_cache
def label_names() -> tuple[str, ...]:
    """Names of labels in the lexicon, in a fixed order; their numbers are counted from 1."""
    return tuple(sorted({phrase.field for phrases in lexicon().values() for phrase in phrases}))


@lru_cache
def head_names() -> tuple[str, ...]:
    """Names of columns in the lexicon, in a fixed order."""
    return tuple(sorted({kind for kinds in tables.heads().phrases.values() for kind in kinds}))


def _known_words(segments: Sequence[Segment], labels: Sequence[Label]) -> dict[int, tuple[int, int]]:
    """By identity of the word: the numbers of its label and of its column head."""
    label_of = {id(word): 1 + label_names().index(label.field) for label in labels for word in label.words}
    found = {}
    for segment in segments:
        run = tables.tokens(segment.text)
        kinds = tables.heads().kinds(run) if len(run) <= tables.LONGEST else ()
        head = 1 + head_names().index(kinds[0]) if kinds else 0
        for word in segment.words:
            found[id(word)] = (label_of.get(id(word), 0), head)
    return found


# -------------------------------------------------------------------------------------------------------------- traits


@lru_cache
def _country_words() -> frozenset[str]:
    names = [name for c in countries().values() for name in (c.name, *c.names, c.name_ja)]
    return frozenset(part for name in names for part in fold(name).split() if len(part) > 3 or wide(part))


@lru_cache
def _port_words() -> frozenset[str]:
    names = [name for names in table("sea_ports.json").values() for name in names]
    names += [name for row in table("airports.json").values() for name in row[1:]]
    return frozenset(part for name in names for part in fold(name).split() if len(part) > 2)


@lru_cache
def _well_known_ports() -> frozenset[str]:
    known = table("well_known.json")
    names = [name for code in known["sea"] for name in table("sea_ports.json").get(code, ())]
    names += [name for code in known["air"] for name in table("airports.json").get(code, ("", ""))[1:]]
    return frozenset(part for name in names for part in fold(name).split() if len(part) > 2)


@lru_cache
def _city_words() -> frozenset[str]:
    return frozenset(part for names in table("cities.json").values() for name in names for part in fold(name).split())


@lru_cache(maxsize=65536)
def traits_of(text: str) -> tuple[float, ...]:
    """What a word's letters alone say."""
    folded = fold(text)
    bare = folded.strip(".,;:()[]'\"*-")
    upper = text.strip(".,;:()").upper()
    digits, letters = sum(c.isdigit() for c in text), sum(c.isalpha() for c in text)
    told = (
        digits / len(text),
        letters / len(text),
        min(len(text), 20) / 20,
        "," in text,
        "." in text,
        "/" in text,
        "-" in text,
        text.endswith((":", "：")),
        text.endswith(","),
        text[:1] in "([（",
        text.isupper(),
        text[:1].isupper() and not text.isupper(),
        text[:1].islower(),
        wide(text),
        bool(_MONEY.match(text)),
        text.isdigit(),
        text.isdigit() and len(text) == 4,
        bool(_CODE.match(text)),
        bool(_TARIFF.match(text)),
        bool(_FLIGHT.match(text)),
        bool(_VOYAGE.match(text)),
        bool(_DATE.match(text)),
        bool(_MONTH.match(bare)),
        "%" in text,
        bool(re.search(r"[$€£¥￥₩]", text)),
        upper in CURRENCIES or upper in CURRENCY_SIGNS,
        bool(known_unit(text)),
        upper in INCOTERMS or upper.replace("&", "&") in OLD_INCOTERMS,
        bool(_PACKAGE.match(folded)),
        bare in _country_words(),
        bare in _port_words(),
        bare in _well_known_ports(),
        bare in _city_words(),
        bare in parties.lexicon()["company"]["anywhere"] or bare in parties.lexicon()["company"]["last"],
        bare in parties.lexicon()["address"]["street"],
        parties.contact_start(text) == 0,
        bare in _MODE,
        bare in _TERMS,
        bool(_MARK.match(text)),
        bare in _SHIP,
        "@" in text or "www" in folded,
        text.startswith("+"),
    )
    return tuple(float(one) for one in told)


TRAITS = len(traits_of("x")) + 6  # and of its segment: a port, how many words, its own place in it; sureness, boldness


@lru_cache(maxsize=16384)
def _names_port(text: str) -> bool:
    return len(text) < 60 and find_port(text) is not None


# -------------------------------------------------------------------------------------------------------------- places


PLACES = 14


def _places(view: View, words: Sequence[Word], height: float, rows: Ints) -> Floats:
    width, tall = max(view.page.width, 1.0), max(view.page.height, 1.0)
    out = np.zeros((len(words), PLACES), np.float32)
    last = max(1, int(rows.max(initial=1)))
    for at, word in enumerate(words):
        box = word.box
        out[at, :8] = (
            2 * box.x0 / width - 1,
            2 * box.x1 / width - 1,
            2 * box.middle[1] / tall - 1,
            box.width / width,
            min(4.0, (word.size or box.height) / height) - 1,
            float(word.bold),
            float(view.page.number == 1),
            2 * rows[at] / last - 1,
        )
    _gaps(words, rows, height, out)
    return out


def _gaps(words: Sequence[Word], rows: Ints, height: float, out: Floats) -> None:
    """Distances to the neighbours in the row and to the rows above and below, as closeness 0..1."""
    for at, (one, two) in enumerate(pairwise(words)):
        if rows[at] == rows[at + 1]:
            near = 1 / (1 + max(0.0, two.box.x0 - one.box.x1) / height)
            out[at, 8], out[at + 1, 9] = near, near
    tops: dict[int, float] = {}
    bottoms: dict[int, float] = {}
    for word, row in zip(words, rows, strict=True):
        tops[int(row)] = min(tops.get(int(row), word.box.top), word.box.top)
        bottoms[int(row)] = max(bottoms.get(int(row), word.box.bottom), word.box.bottom)
    for at, row in enumerate(map(int, rows)):
        out[at, 10] = 1 / (1 + max(0.0, tops.get(row + 1, 1e4) - bottoms[row]) / height)
        out[at, 11] = 1 / (1 + max(0.0, tops[row] - bottoms.get(row - 1, -1e4)) / height)


# ----------------------------------------------------------------------------------------------------------------- all


def inputs_of(view: View, labels: Sequence[Label], pages: int = 1) -> Inputs:
    """A page as the model sees it; `pages` is how many the document has."""
    ordered = sorted(view.segments, key=lambda s: (s.row, s.box.x0))
    pairs = [(word, segment) for segment in ordered for word in segment.words][:MOST_WORDS]
    words = tuple(word for word, _ in pairs)
    numbers = {id(segment): number for number, segment in enumerate(ordered)}
    height = _usual_height(words)
    rows = np.array([segment.row for _, segment in pairs], np.int32)
    known = _known_words(ordered, labels)
    grams = np.zeros((len(words), PIECES), np.int32)
    for at, word in enumerate(words):
        found = pieces(word.text)
        grams[at, : len(found)] = found
    boxes = np.array([(w.box.x0, w.box.top, w.box.x1, w.box.bottom) for w in words], np.float32).reshape(-1, 4) / height
    places = _places(view, words, height, rows)
    places[:, 12] = min(pages, 5) / 5
    places[:, 13] = view.page.number / max(pages, view.page.number)
    return Inputs(
        words,
        grams,
        np.array([known[id(word)] for word in words], np.int32).reshape(-1, 2),
        _traits(pairs),
        places,
        boxes,
        np.stack([rows, np.array([numbers[id(s)] for _, s in pairs], np.int32), _cells(view, words)], axis=1),
    )


def _traits(pairs: Sequence[tuple[Word, Segment]]) -> Floats:
    out = np.zeros((len(pairs), TRAITS), np.float32)
    at_in: dict[int, int] = {}
    for at, (word, segment) in enumerate(pairs):
        place = at_in[id(segment)] = at_in.get(id(segment), -1) + 1
        count = len(segment.words)
        own = traits_of(word.text)
        more = (
            float(_names_port(segment.text)),
            1 / count,
            1 / (1 + place),
            1 / (count - place),
            word.confidence if word.source is Source.OCR else 1.0,
            float(word.source is Source.OCR),
        )
        out[at] = (*own, *more)
    return out


def _usual_height(words: Sequence[Word]) -> float:
    sizes = sorted(word.size or word.box.height for word in words)
    return max(4.0, sizes[len(sizes) // 2]) if sizes else 10.0


def _cells(view: View, words: Sequence[Word]) -> Ints:
    """The number of the ruled cell that each word stands in, -1 outside any."""
    numbers: dict[tuple[int, int, int, int], int] = {}
    out = np.full(len(words), -1, np.int32)
    if not view.page.rules:
        return out
    for at, word in enumerate(words):
        cell = cell_of(view.page.rules, *word.box.middle)
        if cell is not None:
            key = (round(cell.x0), round(cell.top), round(cell.x1), round(cell.bottom))
            out[at] = numbers.setdefault(key, len(numbers))
    return out
