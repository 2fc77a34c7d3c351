"""Labels: the words by which a paper says what the value beside them is. The words are data
(`lexicon/labels.toml`), per field and language."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import fuzz, process

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
LONGEST = 8  # words of a phrase
_CHOICES = re.compile(r"(\[[^\]]*\])")
_STROKE = re.compile(r"[/／|]")
_BOX_NUMBER = re.compile(r"^[(\[]?(?:\d{1,2}|[a-zA-Z])[.)\]]+$|^[①-⑳]$")
_GOES_ON = re.compile(r"(?:of|and|&|/|or|no|nos|number|numbers|et|und|y|e|de|des|der)\b|[/&(（]", re.I)


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
    listed = [(field, text) for field, languages in data.items() for texts in languages.values() for text in texts]
    written = {key_of(text) for _, text in listed if "[" not in text}
    table: dict[str, set[Phrase]] = {}
    for field, pattern in listed:
        for text in expand(pattern):
            phrase = Phrase(field, key_of(text), len(text.split()))
            if phrase.key and ("[" not in pattern or phrase.key not in written):
                table.setdefault(phrase.key[:1].translate(_LOOKS), set()).add(phrase)
    return {first: tuple(sorted(found, key=lambda p: (-len(p.key), p.field))) for first, found in table.items()}


def expand(pattern: str) -> list[str]:
    """All texts that a pattern of the lexicon stands for: «[port|place] of loading»."""
    parts = [part[1:-1].split("|") if part.startswith("[") else [part] for part in _CHOICES.split(pattern)]
    return [" ".join("".join(chosen).split()) for chosen in itertools.product(*parts)]


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
        start = _past_number(words) if at == 0 else at
        hit = _match(words, start, first=at == 0 or _begins(words[at - 1]))
        if hit is None:
            at += 1
            continue
        field, end, score = hit
        end = _numbered(words, _second_language(words, end, field))
        end, marked = _to_colon(words, end)
        if _is_word_of_terms(words[at:end], words[end:], field, marked):
            at = end
            continue
        of_terms = bool(found) and found[-1][0] == "payment_terms"  # «Payment: net 30»
        counted = field in NUMERIC and end < len(words) and words[end].text[:1].isdigit() and not of_terms
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


def _past_number(words: Sequence[Word]) -> int:
    """Boxes of forms are numbered: «9. Payment terms», «(3) Consignee»."""
    return 1 if len(words) > 1 and _BOX_NUMBER.match(words[0].text) and _match(words, 1, first=False) else 0


def _to_colon(words: Sequence[Word], end: int) -> tuple[int, bool]:
    """Where a label ends that goes on in words of its own up to a colon («Payment conditions agreed: …»), and whether
    a colon ends it."""
    if _ENDS.search(words[end - 1].text) or (end < len(words) and words[end].text in (":", "：", "=")):
        return end, True
    for at in range(end, min(end + 4, len(words))):
        if any(c.isdigit() for c in words[at].text) or (at > end and _match(words, at, first=False)):
            break
        if _ENDS.search(words[at].text):
            return at + 1, True
    return end, False


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
    """Labels broken over two rows («Verladehafen / Port of» over «loading», «Marks & Nos.» over «of packages») made
    whole."""
    gone: set[int] = set()  # segments that have become part of a label above them, and those labels' own
    made: list[Label] = []
    for segment in view.segments:
        own = [label for label in found if label.segment is segment]
        tail = own[-1].rest if own else segment.words
        if id(segment) in gone or len(own) > 1 or (own and own[0].marked) or (not own and len(tail) > 4):
            continue
        under = view.below(segment.box, segment.size)
        if not under or len(under[0].words) > 4 or abs(under[0].box.x0 - segment.box.x0) > 2 * segment.size:
            continue
        field = _continued(own[0].field if own else "", tail, under[0])
        if field:
            whole = Segment((*segment.words, *under[0].words), segment.page, segment.row)
            made.append(Label(field, whole, whole.words, (), False, 1.0))
            gone |= {id(segment), id(under[0])}
    yield from (label for label in found if id(label.segment) not in gone)
    yield from made


def _continued(field: str, tail: Sequence[Word], under: Segment) -> str:
    """The field of a label that goes on in the row below it; nothing where it does not. `tail` are the words of the
    upper row that are no label by themselves."""
    if field and not tail and _GOES_ON.match(under.text) and not any(c.isdigit() for c in under.text):
        return field
    if not tail or len(tail) > 4:
        return ""
    key = key_of(" ".join(word.text for word in tail) + under.text)
    fields = {phrase.field for phrase in lexicon().get(key[:1].translate(_LOOKS), ()) if phrase.key == key}
    return field if field in fields else "" if field else min(fields, default="")


def _match(words: Sequence[Word], at: int, *, first: bool) -> tuple[str, int, float] | None:
    """The longest phrase that the words from `at` on begin with: its field, where the words after it begin, how well
    it matches. Labels of two languages may be joined to one word («Terms/支払条件»)."""
    best: tuple[str, int, float] | None = None
    misread = words[at].source is Source.OCR
    key = ""
    for number, piece in enumerate(_pieces(words[at : at + LONGEST])):
        key += key_of(piece.text)
        hit = _nearest(key) if first or key in _exact() else None
        if hit is not None and (best is None or _beats(hit[1], best[2], misread)):
            end = at + piece.word + 1
            if piece.last or _speaks_again(words[end - 1], number, hit[0]):
                best = (hit[0], end, hit[1])
        if piece.last and _ENDS.search(piece.text):
            break
    return best


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a word that is joined to the next by a stroke: the number of its word, and whether it is its end."""

    text: str
    word: int
    last: bool


def _pieces(words: Sequence[Word]) -> Iterator[_Piece]:
    for number, word in enumerate(words):
        parts = _STROKE.split(word.text) if _STROKE.search(word.text) else [word.text]
        if len(parts) > 1 and any(len(part) < 3 and not wide(part) for part in parts):
            parts = [word.text]  # «P/O», «L/C», «N/W»
        yield from (_Piece(part, number, at == len(parts) - 1) for at, part in enumerate(parts))


def _speaks_again(word: Word, number: int, field: str) -> bool:
    """Whether what follows the stroke within a word is the same label in another language, or words that are no value:
    without digits."""
    later = _STROKE.split(word.text)[1:]
    return bool(later) and not any(c.isdigit() for part in later for c in part)


@lru_cache(maxsize=8192)
def _nearest(key: str) -> tuple[str, float] | None:
    """The field of the phrase that a key is (1.0) or nearly is (below); None of a short key that is none."""
    if key in _exact():
        return _exact()[key], 1.0
    if len(key) < FUZZY_FROM - 1:
        return None
    shape = key.translate(_LOOKS)
    near = _by_shape().get(shape[:1], {})
    found = process.extract(shape, near.keys(), scorer=fuzz.ratio, score_cutoff=FUZZY_ENOUGH, limit=8)
    rated = [(ratio, near[text]) for text, ratio, _ in found if abs(len(text) - len(key)) <= 1 + (len(text) > LONG)]
    ratio, field = max(rated, default=(0.0, ""))
    return (field, min(ratio, 99.0) / 100) if field else None


@lru_cache
def _by_shape() -> Mapping[str, Mapping[str, str]]:
    """Fields of the longer phrases, by how an OCR sees these, by their first letters."""
    table: dict[str, dict[str, str]] = {}
    for first, phrases in lexicon().items():
        table[first] = {p.key.translate(_LOOKS): p.field for p in phrases if len(p.key) >= FUZZY_FROM}
    return table


def _beats(score: float, before: float, misread: bool) -> bool:
    """Whether a longer match takes the place of a shorter one: an exact one always does; of a misread label the
    shorter may be right by chance («INVOICE N0.»)."""
    return score == 1.0 or (before < 1.0 and score >= before) or (misread and score >= 0.9)


def _second_language(words: Sequence[Word], end: int, field: str) -> int:
    """The same label again in another language («Invoice No. / インボイス番号», «Consignee (荷受人)») belongs to the
    label."""
    at = end
    while at < len(words) and words[at].text in ("/", "|", "・", "-"):
        at += 1
    if at >= len(words):
        return end
    again = _match(words, at, first=False)
    if again is not None and again[0] == field:
        return again[1]
    closed = next(
        (n for n in range(at, min(at + 6, len(words))) if words[n].text.rstrip(".:：").endswith((")", "）"))), None
    )
    if (
        closed is not None
        and words[at].text[:1] in "(（"
        and not any(c.isdigit() for w in words[at : closed + 1] for c in w.text)
    ):
        return closed + 1  # «Consignee (荷受人)», «Buyer (name, address)»
    return end


def _begins(before: Word) -> bool:
    return before.text in ("|", "/", "·", "•") or before.text.endswith((":", ";"))
