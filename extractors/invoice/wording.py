"""The words of a description: of all that stands in an article's rows, what names the goods.

The rules take what stands in the column, the network what reads like a description; each takes some words too many or
too few, other ones. A small network that has learned on papers of other authors tells of each word, from what both say
of it and of its neighbours, how likely it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from extractors.grading import read
from extractors.judge import Judge
from extractors.learned.features import Floats
from extractors.learned.model import NUMBERS, Opinion
from extractors.learned.spans import EVEN
from extractors.learned.tags import HEADER
from extractors.tables.articles import Print
from extractors.tables.goods import Goods
from pipeline.domain.evidence import Reading, Source
from pipeline.domain.pages import Word

HOW = "what both readers say of its words"
SIGNS = 45
RULED, LEARNED = 0, 1  # signs: that the rules take a word, that the network does
FAINT = 0.15  # odds of being part of a description from which a word is looked at
TAIL = 3.0  # letters' heights below the last row of an article down to which its description may go on
COLONS = (":", "：")
TEXTS = ("description", "item_code", "hs_code", "country_of_origin")
CELL_TAGS = [NUMBERS[f"line.{name}"] for name in TEXTS]
NUMERIC_TAGS = [NUMBERS[f"line.{name}"] for name in ("quantity", "unit", "unit_price", "amount")]
LABEL, GROUP, FIRST = NUMBERS["label"], NUMBERS["line.group"], NUMBERS["line.first"]
OTHER_TAGS = [NUMBERS[name] for name in (*HEADER, "charge.description", "charge.amount", "head")]

Key = tuple[float, float, str]


@dataclass(frozen=True)
class Draft:
    """An article's words that may describe it: their places among the page's words, and their signs (n, SIGNS)."""

    line: int
    opinion: Opinion
    places: tuple[int, ...]
    signs: Floats


def drafts(chosen: Goods, others: Sequence[Goods], opinions: Sequence[Opinion]) -> Iterator[Draft]:
    """What may describe each line of the chosen goods. `others` are the rules' reading of the same pages and the
    network's, in this order; one of them may be the chosen one."""
    pages = {opinion.view.page.number: opinion for opinion in opinions}
    said = [_Said.of(goods) for goods in others]
    alike = _agreement(said)
    for at, printed in enumerate(chosen.prints):
        opinion = pages.get(printed.article.page)
        if opinion is None:
            continue
        end = _end(at, chosen.prints)
        found = _places(opinion, _reach(printed)[0], end, said)
        if found:
            signs = _signs(opinion, found, said, printed, alike, chosen, others)
            yield Draft(at, opinion, tuple(found), signs)


def worded(draft: Draft, judge: Judge) -> Reading[str] | None:
    """The description that a draft's likely words make, as sure as all of them together are plain; None where none is
    likely, or where both readers take the same words."""
    if (draft.signs[:, RULED] == draft.signs[:, LEARNED]).all():
        return None
    chances = judge.chances(draft.signs)
    taken = _joined(draft, {place for place, chance in zip(draft.places, chances, strict=True) if chance >= EVEN})
    if not taken:
        return None
    words = tuple(draft.opinion.seen.words[place] for place in sorted(taken))
    plain = float(np.prod(np.maximum(chances, 1 - chances)))
    return read(" ".join(word.text for word in words), words, draft.opinion.view.page.number, plain, HOW)


def _joined(draft: Draft, taken: set[int]) -> set[int]:
    """The words that were taken, and those next to them in their segment that the rules take and that are seen to be
    nothing else: on papers unlike all that was learned, a text is not torn for a feeling."""
    ruled = {place for place, own in zip(draft.places, draft.signs[:, RULED], strict=True) if own}
    free = {place for place in ruled - taken if not _something_else(draft.opinion, place)}
    for step in (1, -1):
        for place in sorted(free, reverse=step < 0):
            if _beside(draft.opinion, place, -step) in taken:
                taken = taken | {place}
    return taken


def _something_else(opinion: Opinion, place: int) -> bool:
    """Whether the network takes a word for something that is no description, or a label stands in or before it."""
    ends, follows, _ = _named(opinion, place)
    others = [*CELL_TAGS[1:], *NUMERIC_TAGS, LABEL, GROUP, *OTHER_TAGS]
    return bool(ends or follows or opinion.odds[place, others].max() >= EVEN)


@dataclass(frozen=True)
class _Said:
    """What one reading says of the words in its articles: which describe, and in which column the others stand."""

    described: frozenset[Key]
    columns: Mapping[Key, str]
    headings: frozenset[Key]
    proved: bool

    @classmethod
    def of(cls, goods: Goods) -> _Said:
        columns = {
            _key(word): kind
            for printed in goods.prints
            for row in printed.article.rows
            for kind, words in row.cells.items()
            for word in words
        }
        described = frozenset(_key(word) for printed in goods.prints for word in printed.described)
        headings = frozenset(_key(word) for printed in goods.prints for word in printed.article.heading)
        return cls(described, columns, headings, goods.proved)


def _key(word: Word) -> Key:
    return round(word.box.x0, 1), round(word.box.top, 1), word.text


def _agreement(said: Sequence[_Said]) -> float:
    """How much of what either reading takes for descriptions both take."""
    one, other = said[0].described, said[-1].described
    return len(one & other) / max(1, len(one | other))


def _end(at: int, prints: Sequence[Print]) -> float:
    """Where the words of a line end at the latest: with the next article of the page, or a little below its own."""
    own = prints[at].article
    below = [p.article.rows[0].box.top for p in prints[at + 1 :] if p.article.page == own.page]
    bottom = own.rows[-1].box.bottom
    reach = bottom + TAIL * max(1.0, own.main.box.height)
    return min([reach, *(top for top in below if top > own.rows[0].box.top)])


def _reach(printed: Print) -> tuple[float, float]:
    """The top and the bottom of an article's rows."""
    rows = printed.article.rows
    return min(row.box.top for row in rows), max(row.box.bottom for row in rows)


def _places(opinion: Opinion, top: float, end: float, said: Sequence[_Said]) -> list[int]:
    middles = opinion.middles[:, 1]
    inside = np.flatnonzero((middles >= top - 1) & (middles < end))
    odds = opinion.odds[:, CELL_TAGS[0]]
    words = opinion.seen.words
    return [p for p in inside.tolist() if odds[p] >= FAINT or any(_key(words[p]) in one.described for one in said)]


def _signs(
    opinion: Opinion,
    places: Sequence[int],
    said: Sequence[_Said],
    printed: Print,
    alike: float,
    chosen: Goods,
    others: Sequence[Goods],
) -> Floats:
    """What speaks for each word and against it, in numbers of about 0..1."""
    top, bottom = _reach(printed)
    keys = [_key(opinion.seen.words[place]) for place in places]
    described = [[key in one.described for one in said] for key in keys]
    some = [any(own[n] for own in described) for n in range(len(said))]
    columns = {said[0].columns.get(key) for key in keys} | {
        kind for row in printed.article.rows for kind, words in row.cells.items() if words
    }
    rows = opinion.seen.groups[list(places), 0]
    left = min(float(opinion.seen.boxes[place, 0]) for place in places)
    out = np.zeros((len(places), SIGNS), np.float32)
    for n, (place, key) in enumerate(zip(places, keys, strict=True)):
        word = opinion.seen.words[place]
        odds = opinion.odds[place]
        before, behind = (_beside(opinion, place, step) for step in (-1, 1))
        column = said[0].columns.get(key)
        out[n] = (
            described[n][0],
            described[n][-1],
            column is not None and column != "description" and column in TEXTS,
            column is not None and column not in TEXTS,
            column is None,
            *odds[CELL_TAGS],
            odds[NUMERIC_TAGS].max(),
            odds[LABEL],
            odds[GROUP],
            odds[FIRST],
            odds[OTHER_TAGS].max(),
            *_neighbour(opinion, before, said),
            *_neighbour(opinion, behind, said),
            some[0],
            some[-1],
            alike,
            said[0].proved,
            said[-1].proved,
            word.source is Source.OCR,
            any(key in one.headings for one in said),
            chosen is others[0],
            top - 1 <= word.box.middle[1] <= bottom + 1,
            min(4.0, float(opinion.seen.boxes[place, 0]) - left) / 4,
            n == 0,
            _code(word.text),
            *_named(opinion, place),
            *_coded(opinion, before),
            *_coded(opinion, behind),
            any(kind == "item_code" for kind in columns),
            any(kind == "hs_code" for kind in columns),
            opinion.seen.groups[place, 0] == rows.min(),
            1.0,
        )
    return out


def _named(opinion: Opinion, place: int) -> tuple[float, ...]:
    """Whether the word ends a label («H.S. No.:»), one before it in its segment does, and whether it is known from the
    heads of columns."""
    groups, words = opinion.seen.groups, opinion.seen.words
    earlier = [n for n in range(max(0, place - 8), place) if groups[n, 1] == groups[place, 1]]
    ended = [words[n].text.endswith(COLONS) for n in (*earlier, place)]
    return float(ended[-1]), float(any(ended[:-1])), float(opinion.seen.known[place, 1] > 0)


def _coded(opinion: Opinion, place: int | None) -> tuple[float, float]:
    """How likely a neighbour is a code or an origin, and whether it ends a label."""
    if place is None:
        return 0.0, 0.0
    return float(opinion.odds[place, CELL_TAGS[1:]].max()), float(opinion.seen.words[place].text.endswith(COLONS))


def _beside(opinion: Opinion, place: int, step: int) -> int | None:
    """The place of the next word of the same segment."""
    near, groups = place + step, opinion.seen.groups
    return near if 0 <= near < len(groups) and groups[near, 1] == groups[place, 1] else None


def _neighbour(opinion: Opinion, place: int | None, said: Sequence[_Said]) -> tuple[float, ...]:
    """Of a neighbour: odds of being part of a description, of being a label, and whether each reading takes it."""
    if place is None:
        return 0.0, 0.0, 0.0, 0.0
    key = _key(opinion.seen.words[place])
    odds = opinion.odds[place]
    taken = [float(key in one.described) for one in (said[0], said[-1])]
    return float(odds[CELL_TAGS[0]]), float(odds[LABEL]), *taken


def _code(text: str) -> bool:
    return any(c.isdigit() for c in text) and any(c.isalpha() for c in text)
