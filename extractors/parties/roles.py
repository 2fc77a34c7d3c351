"""Labels that announce a party: "Consignee", "SOLD TO / SHIP TO:", "Messrs. / 宛先(買主)", "荷受人"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extractors.layout.labels import Label
from extractors.layout.segments import Segment, View
from extractors.parties.vocabulary import any_of, company_type, flat, lexicon
from pipeline.domain.evidence import Box
from pipeline.domain.folding import wide, words
from pipeline.domain.pages import Word

PARTIES = ("seller", "buyer", "consignee", "notify")
LANGUAGES = ("en", "ja", "de", "fr", "es", "it", "zh")
_START = re.compile(
    r"[\s\W]{0,3}(?:\(?\d{1,2}[.):\s]\s*|\(?[a-h][.)]\s*)?(?:(?:full\s+)?name\s*(?:and|&|/)?\s*address\s+of\s+)?(?:the\s+)?"
)
_ENDS_LIKE_A_LABEL = re.compile(r"(?:\S+\s+){0,3}(?:no|nr|number|code|id|date|ref|reference|signature|copy|bank)\W*")
_JOIN = r"\s*\.?\s*(?:[/,&|・\-–]|and\b|or\b|und\b|et\b|y\b|e\b)?\s*"
_NOTE = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]")
_COLON = re.compile(r"\s*[:：;]\s*|\s+[-–]\s+")


@dataclass(frozen=True, slots=True)
class RoleLabel:
    """A label of one or more roles. `rank` 0 for the strictest word of the lexicon; `context` when the words may mean
    something else, `soft` when they may head a column, `late` when they only tell who is paid; `rest` is what stands
    after it in its segment; `marked` when a colon ends it."""

    roles: tuple[str, ...]
    segment: Segment
    box: Box
    rest: Segment | None
    text: str
    marked: bool
    rank: int
    context: bool
    soft: bool = False
    late: bool = False


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str, int], ...]:
    """Every phrase with its role and rank, the longest first."""
    rows = [
        (text, role, rank)
        for role in (*PARTIES, "other")
        for language in LANGUAGES
        for rank, text in enumerate(lexicon()["roles"][role].get(language, ()))
    ]
    rows.sort(key=lambda row: -len(row[0]))
    return tuple((re.compile(any_of([text])), role, rank) for text, role, rank in rows)


@cache
def _set(name: str) -> re.Pattern[str]:
    return re.compile(any_of(lexicon()["roles"][name]["any"]))


def _phrase_at(plain: str, at: int) -> tuple[set[str], int, int, bool] | None:
    """The longest phrase at `at`: its roles, rank, end, and whether context must bear it out."""
    best: tuple[set[str], int, int, bool] | None = None
    for pattern, role, rank in _phrases():
        found = pattern.match(plain, at)
        if not found or (best and found.end() < best[2]):
            continue  # phrases come by length, but blanks in them may be missing on paper
        if best and found.end() == best[2]:
            best[0].add(role)
            continue
        word = plain[at : found.end()]
        best = ({role}, rank, found.end(), bool(_set("context").fullmatch(word)))
    if best and _set("both").fullmatch(plain, at, best[2]):
        best[0].add("buyer")
    return best


def _suffix(plain: str, at: int) -> int:
    """Past "'s name and address", "party", "の名称"."""
    while found := re.compile(rf"[\s\-]*(?:{_set('suffixes').pattern})").match(plain, at):
        at = found.end()
    return at


@dataclass(slots=True)
class _Parse:
    roles: dict[str, None]
    end: int
    rank: int
    context: bool


def _parse(plain: str) -> _Parse | None:
    """The label that a folded text begins with."""
    start = _START.match(plain)
    first = _phrase_at(plain, start.end() if start else 0) or _phrase_at(plain, 0)
    if first is None:
        return None
    parse = _Parse(dict.fromkeys(sorted(first[0])), _suffix(plain, first[2]), first[1], first[3])
    while True:
        note = _NOTE.match(plain, parse.end)
        within = _phrase_at(note[1], 0) if note else None
        if note:
            if within and within[2] >= len(note[1].rstrip()):
                parse.roles |= dict.fromkeys(sorted(within[0]))
                parse.context &= within[3]
            parse.end = _suffix(plain, note.end())
            continue
        joined = re.compile(_JOIN).match(plain, parse.end)
        more = _phrase_at(plain, joined.end()) if joined and _joins(plain, joined) else None
        if not more:
            return parse
        parse.roles |= dict.fromkeys(sorted(more[0]))
        parse.end, parse.context = _suffix(plain, more[2]), parse.context and more[3]


def _joins(plain: str, joined: re.Match[str]) -> bool:
    """Whether a further phrase may follow: after "/" or "and", or in another script ("发货人 Shipper")."""
    if joined.end() >= len(plain) or joined.end() == joined.start():
        return False
    return bool(joined[0].strip(" .")) or wide(plain[joined.start() - 1]) != wide(plain[joined.end()])


def label_of(segment: Segment) -> RoleLabel | None:
    """The label that a segment begins with, if it is one: what follows without a colon must look like a value."""
    plain = flat(segment.text)
    parse = _parse(plain)
    if parse is None:
        return None
    parse.end += plain[parse.end : parse.end + 1] == "."
    colon = _COLON.match(plain, parse.end)
    at = colon.end() if colon else parse.end
    rest = segment.text[at:].strip(" .,:：;-/")
    if rest and not colon and not _value_follows(segment.text, plain, parse.end, rest):
        return None
    tail = cut(segment, at) if rest else None
    head = tuple(word for word in segment.words if tail is None or word not in tail.words) or segment.words[:1]
    box = Segment(head, segment.page, segment.row).box
    text = segment.text[: parse.end].strip(" :：")
    context = parse.context or (bool(rest) and not colon)
    soft = colon is None and bool(_set("soft").fullmatch(flat(text)))
    late = bool(_set("late").fullmatch(flat(text)))
    return RoleLabel(tuple(parse.roles), segment, box, tail, text, colon is not None, parse.rank, context, soft, late)


def _value_follows(text: str, plain: str, end: int, rest: str) -> bool:
    """Whether it is a value: "MESSRS ABC CO., LTD." goes on with a name; "Buyer's order No." and "to pay" do not."""
    if re.match(r"['’]|\s*(?:[(/&,.]\s*)*(?:" + _set("not").pattern + ")", plain[end:]):
        return False
    if re.match(r"\s*\.?\s*[/(（,&|・]", plain[end:]):
        return False  # the label goes on in words that are no party's: "From / 積出港"
    if not text[end : end + 1].isspace() and ord(text[end - 1]) <= 0x2E80:
        return False
    if _ENDS_LIKE_A_LABEL.fullmatch(flat(rest)):
        return False  # "Exporter registration No."
    tokens = words(rest)
    bare = len(tokens) < 2 or (not company_type(rest) and not re.search(r"[^\W\d_]{3}", rest))
    return not bare and not rest[0].islower()


def cut(segment: Segment, at: int) -> Segment | None:
    """The part of a segment from a place in its text on; a word that the place divides is divided with its box."""
    kept: list[Word] = []
    begin = 0
    for word in segment.words:
        end = begin + len(word.text)
        if begin >= at:
            kept.append(word)
        elif end > at:
            share = (at - begin) / len(word.text)
            box = Box(word.box.x0 + share * word.box.width, word.box.top, word.box.x1, word.box.bottom)
            kept.append(Word(word.text[at - begin :], box, word.confidence, word.source, word.size, word.bold))
        begin = end + 1
    while kept and not re.search(r"\w", kept[0].text):
        kept = kept[1:]
    return Segment(tuple(kept), segment.page, segment.row) if kept else None


def keep(segment: Segment, end: int) -> Segment | None:
    """The part of a segment before a place in its text, in whole words."""
    kept: list[Word] = []
    begin = 0
    for word in segment.words:
        if begin + len(word.text) > end:
            break
        kept.append(word)
        begin += len(word.text) + 1
    while kept and not re.search(r"\w", kept[-1].text):
        kept.pop()
    return Segment(tuple(kept), segment.page, segment.row) if kept else None


def find_roles(views: Sequence[View], labels: Sequence[Label] = ()) -> Iterator[tuple[View, RoleLabel]]:
    """All labels of roles, page by page, top to bottom. `labels` help where a slip of the OCR hides one."""
    misread = {id(label.segment): label for label in labels if label.field in PARTIES and label.score < 1.0}
    for view in views:
        for segment in view.segments:
            label = label_of(segment)
            if label is None and id(segment) in misread:
                label = _misread(misread[id(segment)])
            if label is not None:
                yield view, label


def _misread(label: Label) -> RoleLabel | None:
    """The role of a label that was read with a wrong letter; only where it stands alone or a colon ends it."""
    if not (label.whole or label.marked) or label.words[0] != label.segment.words[0]:
        return None
    rest = Segment(label.rest, label.segment.page, label.segment.row) if label.rest else None
    return RoleLabel((label.field,), label.segment, label.box, rest, label.text, label.marked, 9, False)
