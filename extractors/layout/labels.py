"""Labels: the words by which a paper says what the value beside them is. The words are data
(`lexicon/labels.toml`), per field and language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import fuzz

from extractors.layout.segments import Segment, View, union
from pipeline.domain.evidence import Box, Source
from pipeline.domain.folding import fold, wide
from pipeline.domain.pages import Word

FUZZY_FROM = 6  # letters: shorter labels must be exact, or a slip of the OCR makes any word a label
LONG = 12  # letters: only a longer label may have lost or won two
FUZZY_ENOUGH = 86.0  # per cent
NUMERIC = frozenset({"gross_weight_kg", "net_weight_kg", "packages", "_measurement"})  # told by the number behind them
_UNIT = re.compile(r"\((?:in\s+)?(?:kgs?|lbs?|m3|m³|cbm|㎏|㎥)\.?\)", re.I)
_JUNK = re.compile(r"[^\w#@&%]+")
_NUMBER_WORD = re.compile(r"^(?:no|nr|num|n[°º]|№|#|number)\.?[:：]?$", re.I)
WEIGHTS = frozenset({"gross_weight_kg", "net_weight_kg"})
_WEIGHT_ONLY = re.compile(r"^\W*\d[\d.,']*\s*(?:$|(?:kgs?|kilos?|lbs?|m/?t|tons?|g)\b)", re.I)
_LOOKS = str.maketrans("01l5|", "oiisi")  # what an OCR takes for each other
_ENDS = re.compile(r"[:：;]\s*$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A label as the lexicon has it: `key` its letters and digits folded, `count` its words."""

    field: str
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Label:
    """A label on the page. `rest` are the words of its segment after it; `marked` whether a colon (or the like)
    ends it; `score` 0..1 how well it
    matches; `whole` whether nothing else stands in the segment."""

    field: str
    segment: Segment
    words: tuple[Word, ...]
    rest: tuple[Word, ...]
    marked: bool
    score: float

    @property
    def box(self) -> Box:
        """Round the label's own words."""
        return union(self.words)

    @property
    def whole(self) -> bool:
        """The segment is nothing but the label."""
        return not self.rest

    @property
    def text(self) -> str:
        """As printed."""
        return " ".join(word.text for word in self.words)


@lru_cache
def lexicon() -> Mapping[str, tuple[Phrase, ...]]:
    """All phrases by how their first letter looks to an OCR (labels are found by their beginning)."""
    data = tomllib.loads(files("extractors").joinpath("lexicon/labels.toml").read_text(encoding="utf-8"))
    table: dict[str, set[Phrase]] = {}
    for field, languages in data.items():
        for text in (text for texts in languages.values() for text in texts):
            phrase = Phrase(field, key_of(text), len(text.split()))
            table.setdefault(phrase.key[:1].translate(_LOOKS), set()).add(phrase)
    return {first: tuple(sorted(found, key=lambda p: (-len(p.key), p.field))) for first, found in table.items()}


@lru_cache
def _exact() -> Mapping[str, str]:
    return {phrase.key: phrase.field for phrases in lexicon().values() for phrase in phrases}


def key_of(text: str) -> str:
    """What counts of a label's spelling: letters and digits, folded, «#» as «no»."""
    text = _UNIT.sub("", text)  # «N.W. (kg)»
    return _JUNK.sub("", fold(text).replace("№", "no").replace("n°", "no").replace("nº", "no")).replace("#", "no")


def is_label(text: str) -> bool:
    """Whether a text is a label of the lexicon and nothing more."""
    return key_of(text) in _exact()


def find_labels(view: View) -> tuple[Label, ...]:
    """All labels of a page, top to bottom. A segment may hold several («Invoice No.: 12 Date: 3 May»)."""
    found = [label for segment in view.segments for label in _in_segment(segment)]
    return tuple(_stacked(view, found))


def _in_segment(segment: Segment) -> Iterator[Label]:
    words, at = segment.words, 0
    found: list[tuple[str, int, int, float, bool]] = []
    while at < len(words):
        hit = _match(words, at, first=at == 0 or _begins(words[at - 1]))
        if hit is None:
            at += 1
            continue
        field, length, score = hit
        end = at + length
        end = _second_language(words, end, field)
        end = _numbered(words, end)
        marked = bool(_ENDS.search(words[end - 1].text)) or (end < len(words) and words[end].text in (":", "：", "="))
        if _is_word_of_terms(words[at:end], words[end:], field, marked):
            at = end
            continue
        counted = field in NUMERIC and end < len(words) and words[end].text[:1].isdigit()
        if at == 0 or marked or counted:
            found.append((field, at, end, score, marked))
            at = end
        else:
            at += 1
    for number, (field, start, end, score, marked) in enumerate(found):
        stop = found[number + 1][1] if number + 1 < len(found) else len(words)
        rest = words[end:stop]
        while rest and rest[0].text in (":", "：", "=", "-", ".", "/"):
            rest = rest[1:]
        yield Label(field, segment, words[start:end], rest, marked, score)


def _numbered(words: Sequence[Word], end: int) -> int:
    """«Vol N° : JL045»: a word for number with a colon behind it belongs to the label before it."""
    if end < len(words) and _NUMBER_WORD.match(words[end].text):
        colon = _ENDS.search(words[end].text) or (end + 1 < len(words) and words[end + 1].text in (":", "："))
        return end + 1 if colon else end
    return end


def _is_word_of_terms(label: Sequence[Word], rest: Sequence[Word], field: str, marked: bool) -> bool:
    """«Net 45 days» speaks of payment, no weight: a lone «Net» or «Gross» needs a colon or but a weight after it."""
    if field not in WEIGHTS or marked or len(label) > 1 or not rest:
        return False
    return not _WEIGHT_ONLY.match(" ".join(word.text for word in rest))


def _stacked(view: View, found: list[Label]) -> Iterator[Label]:
    """Labels broken over two rows («Verladehafen / Port of» over «loading», «Country of» over «origin») made whole."""
    gone: set[int] = set()  # segments that have become part of a label above them, and those labels' own
    made: list[Label] = []
    for segment in view.segments:
        own = [label for label in found if label.segment is segment]
        tail = own[-1].rest if own else segment.words
        if id(segment) in gone or len(own) > 1 or not tail or len(tail) > 4 or (own and own[0].marked):
            continue
        under = view.below(segment.box, segment.size)
        if not under or len(under[0].words) > 3 or abs(under[0].box.x0 - segment.box.x0) > 2 * segment.size:
            continue
        key = key_of(" ".join(word.text for word in tail) + under[0].text)
        fields = {phrase.field for phrase in lexicon().get(key[:1].translate(_LOOKS), ()) if phrase.key == key}
        field = own[0].field if own else min(fields, default="")
        if field in fields:
            whole = Segment((*segment.words, *under[0].words), segment.page, segment.row)
            made.append(Label(field, whole, whole.words, (), False, 1.0))
            gone |= {id(segment), id(under[0])}
    yield from (label for label in found if id(label.segment) not in gone)
    yield from made


def _match(words: Sequence[Word], at: int, *, first: bool) -> tuple[str, int, float] | None:
    """The longest phrase that the words from `at` on begin with: its field, how many words, how well."""
    best: tuple[str, int, float] | None = None
    misread = words[at].source is Source.OCR
    key = ""
    for length in range(1, min(7, len(words) - at) + 1):
        word = words[at + length - 1].text
        key += key_of(word)
        hit = _nearest(key) if first or key in _exact() else None
        if hit is not None and (best is None or _beats(hit[1], best[2], misread)):
            best = (hit[0], length, hit[1])
        if _ENDS.search(word):
            break
    return best if best is not None else _glued(words, at)


@lru_cache(maxsize=8192)
def _nearest(key: str) -> tuple[str, float] | None:
    """The field of the phrase that a key is (1.0) or nearly is (below); None of a short key that is none."""
    if key in _exact():
        return _exact()[key], 1.0
    shape = key.translate(_LOOKS)
    near = [p for p in lexicon().get(shape[:1], ()) if abs(len(key) - len(p.key)) <= (2 if len(p.key) > LONG else 1)]
    rated = [(fuzz.ratio(shape, p.key.translate(_LOOKS)), p.field) for p in near if len(p.key) >= FUZZY_FROM]
    ratio, field = max(rated, default=(0.0, ""))
    return (field, min(ratio, 99.0) / 100) if ratio >= FUZZY_ENOUGH else None


def _beats(score: float, before: float, misread: bool) -> bool:
    """Whether a longer match takes the place of a shorter one: an exact one always does; of a misread label the
    shorter may be right by chance («INVOICE N0.»)."""
    return score == 1.0 or (before < 1.0 and score >= before) or (misread and score >= 0.9)


def _glued(words: Sequence[Word], at: int) -> tuple[str, int, float] | None:
    """A label in a script without blanks, or one whose colon ends the word."""
    text = words[at].text
    if not wide(text):
        return None
    key = key_of(text)
    hits = [p for p in lexicon().get(key[:1].translate(_LOOKS), ()) if len(p.key) >= 2 and key == p.key]
    return (hits[0].field, 1, 1.0) if hits else None


def _second_language(words: Sequence[Word], end: int, field: str) -> int:
    """The same label again in another language («Invoice No. / インボイス番号», «Consignee (荷受人)») belongs to the
    label."""
    at = end
    while at < len(words) and words[at].text in ("/", "|", "・", "-"):
        at += 1
    if at >= len(words):
        return end
    again = _match(words, at, first=False)
    return at + again[1] if again is not None and again[0] == field else end


def _begins(before: Word) -> bool:
    return before.text in ("|", "/", "·", "•") or before.text.endswith((":", ";"))
