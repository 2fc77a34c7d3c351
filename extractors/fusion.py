"""Two readers, one value: what the rules and the model say of a field, held against each other.

Each value that either proposes is an option. What speaks for it (how sure the rules are, how likely the model thinks
its words, what else is proposed, whether it has the right form) is put into numbers, from which a small network that
has learned on papers of other authors tells how likely the option is right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from rapidfuzz import fuzz

from extractors import ranking
from extractors.calibration import Scale
from extractors.fields.sheet import Candidate
from extractors.grading import grade
from extractors.judge import Judge
from extractors.learned.features import Floats
from extractors.learned.model import NUMBERS, Opinion
from extractors.learned.tags import HEADER
from extractors.memory.recall import LOOSELY, Memory
from extractors.parties.vocabulary import company_type
from pipeline.domain.evidence import Box, Grade, Reading, Source
from pipeline.domain.invoice import FIELDS, ValueKind
from pipeline.domain.places import country_code, country_in, find_port

Pools = Mapping[str, Sequence[Candidate[Any]]]

NAMES = tuple(name for name in FIELDS)
ALIKE = 94.0  # per cent: two addresses that differ by less are one
BEHIND = frozenset({"seller_country", "buyer_country", "consignee_country"})  # told by the address
PORTS = frozenset({"port_of_loading", "port_of_discharge", "via", "final_destination", "incoterm_place"})
NEAR = 40.0  # points between a name and its address
SIGNS = 28
LEAST = 0.2  # chance below which nothing is read: what is in doubt is better looked at than typed


@dataclass(frozen=True)
class Option:
    """A value that a field may have: its readings by the rules and by the model, the surer first."""

    rules: tuple[Candidate[Any], ...]
    learned: tuple[Candidate[Any], ...]

    @property
    def best(self) -> Candidate[Any]:
        """The reading that stands for the option: the rules' where they have it."""
        return self.rules[0] if self.rules else self.learned[0]

    @property
    def value(self) -> Any:
        """The value."""
        return self.best.reading.value


def options_of(field: str, rules: Sequence[Candidate[Any]], learned: Sequence[Candidate[Any]]) -> list[Option]:
    """The values proposed for a field, each once."""
    found: list[Option] = []
    marked = [(c, True) for c in rules] + [(c, False) for c in learned]
    for candidate, ruled in sorted(marked, key=lambda pair: -pair[0].confidence):
        at = next((n for n, o in enumerate(found) if same(field, o.value, candidate.reading.value)), None)
        option = found[at] if at is not None else Option((), ())
        grown = (
            replace(option, rules=(*option.rules, candidate))
            if ruled
            else replace(option, learned=(*option.learned, candidate))
        )
        if at is None:
            found.append(grown)
        else:
            found[at] = grown
    return found


def same(field: str, one: Any, other: Any) -> bool:
    """Whether two values of a field say the same."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return set(one) == set(other)
    if FIELDS[field].kind is ValueKind.LONG_TEXT:
        return fuzz.token_sort_ratio(str(one).upper(), str(other).upper()) >= ALIKE
    return ranking.same_text(one, other)


# ---------------------------------------------------------------------------------------------------------------- signs


def signs_of(
    field: str, option: Option, options: Sequence[Option], opinions: Sequence[Opinion], name: Box | None
) -> Floats:
    """What speaks for an option and against it, in numbers of about 0..1; `name` is where the party's name stands of
    which this may be the address."""
    rivals = [other for other in options if other is not option]
    mean, least, against = _odds(field, option, opinions)
    reading = option.best.reading
    text = str(reading.text)
    rule = max((c.confidence for c in option.rules), default=0.0)
    learned = max((c.confidence for c in option.learned), default=0.0)
    told = (
        rule,
        float(bool(option.rules)),
        len({c.reading.box for c in option.rules}) / 3,
        max((c.confidence for o in rivals for c in o.rules), default=0.0),
        learned,
        float(bool(option.learned)),
        max((c.confidence for o in rivals for c in o.learned), default=0.0),
        mean,
        least,
        against,
        float(bool(option.rules) and bool(option.learned)),
        float(reading.source is Source.OCR),
        _seen(reading, opinions),
        _fitting(field, option.value),
        min(len(text), 80) / 80,
        sum(c.isdigit() for c in text) / max(1, len(text)),
        float((reading.page or 1) > 1),
        min(len(options), 5) / 5,
        float(option.best.how in ("inline", "right")),
        float(option.best.how == "below"),
        float(option.best.how in ("party", "column", "follows")),
        float(any("only the buyer" in reason for reason in reading.because)),
        _nearness(reading.box, name),
        float(any(_holds(other.best.reading, reading) for other in rivals)),
        float(any(_holds(reading, other.best.reading) for other in rivals)),
        *_cuts(reading, opinions),
        1.0,
    )
    return np.array(told, np.float32)


def _odds(field: str, option: Option, opinions: Sequence[Opinion]) -> tuple[float, float, float]:
    """The mean and least odds of the option's words under the field's tag, and the highest mean of any other tag."""
    tag = field.replace("_country", "_address") if field in BEHIND else field
    tags = [tag] + ([tag.replace("consignee", "buyer")] if tag.startswith("consignee") and _follows(option) else [])
    if tag not in HEADER:
        return 0.0, 0.0, 0.0
    best = (0.0, 0.0, 0.0)
    for reading in (c.reading for c in (*option.rules[:2], *option.learned[:1])):
        opinion = next((o for o in opinions if o.view.page.number == reading.page), None)
        if opinion is None or reading.box is None:
            continue
        inside = opinion.within(reading.box)
        if not inside.any():
            continue
        odds = opinion.odds[inside]
        own = odds[:, [NUMBERS[one] for one in tags]].max(axis=1)
        others = np.delete(odds.mean(axis=0), [NUMBERS[one] for one in (*tags, "line.first")])
        best = max(best, (float(own.mean()), float(own.min()), float(others.max())))
    return best


def _follows(option: Option) -> bool:
    return any("only the buyer" in reason or "“" in reason for reason in option.best.reading.because)


def _seen(reading: Reading[Any], opinions: Sequence[Opinion]) -> float:
    """How sure the OCR is of the least sure word."""
    opinion = next((o for o in opinions if o.view.page.number == reading.page), None)
    if opinion is None or reading.box is None or reading.source is not Source.OCR:
        return 1.0
    inside = np.flatnonzero(opinion.within(reading.box))
    return min((opinion.seen.words[place].confidence for place in inside), default=0.5)


def _fitting(field: str, value: Any) -> float:
    """Whether a value has the form of its field: a known port, a company, an address with a country, a likely date."""
    text = str(value)
    if field in PORTS:
        return 1.0 if find_port(text) else 0.5 if country_code(text) or country_in(text) else 0.0
    if field.endswith("_name"):
        return float(company_type(text))
    if field.endswith("_address"):
        return float(country_in(text) is not None)
    if isinstance(value, date):
        return float(2000 <= value.year <= 2035)
    return 1.0


def _holds(one: Reading[Any], other: Reading[Any]) -> bool:
    """Whether a text holds all of another and more."""
    texts = ["".join(str(reading.text).split()) for reading in (one, other)]
    return len(texts[0]) > len(texts[1]) and texts[1] in texts[0]


def _cuts(reading: Reading[Any], opinions: Sequence[Opinion]) -> tuple[float, float]:
    """Whether words of the same segment, which are no label, stand before the value and behind it: it may be cut."""
    opinion = next((o for o in opinions if o.view.page.number == reading.page), None)
    if opinion is None or reading.box is None:
        return 0.0, 0.0
    inside = np.flatnonzero(opinion.within(reading.box))
    if not len(inside):
        return 0.0, 0.0
    return _goes_on(opinion, int(inside[0]), -1), _goes_on(opinion, int(inside[-1]), 1)


def _goes_on(opinion: Opinion, place: int, step: int) -> float:
    near = place + step
    if not 0 <= near < len(opinion.seen.words):
        return 0.0
    alone = opinion.seen.groups[near, 1] != opinion.seen.groups[place, 1]
    named = opinion.seen.known[near, 0] > 0 or opinion.odds[near, NUMBERS["label"]] >= 0.5
    return float(not alone and not named and any(c.isalnum() for c in opinion.seen.words[near].text))


def _nearness(box: Box | None, name: Box | None) -> float:
    if box is None or name is None:
        return 0.5
    apart = max(box.top - name.bottom, name.top - box.bottom, 0.0) + max(box.x0 - name.x1, name.x0 - box.x1, 0.0)
    return 1 / (1 + apart / NEAR)


# ------------------------------------------------------------------------------------------------------------ choosing


@dataclass(frozen=True)
class Chooser:
    """Tells how likely an option is right; `judge` knows fields by their places in `NAMES`."""

    judge: Judge

    def chances(self, field: str, signs: Floats) -> Floats:
        """How likely each of some options (n, SIGNS) of a field is right."""
        return self.judge.chances(signs, NAMES.index(field))


def choose(field: str, options: Sequence[Option], signs: Floats, chooser: Chooser, scale: Scale) -> Reading[Any] | None:
    """The likeliest option's reading with what its chance is worth; None of none, or where nothing is likely."""
    if not options:
        return None
    chances = chooser.chances(field, signs)
    best = int(chances.argmax())
    if chances[best] < LEAST:
        return None
    reading = options[best].best.reading
    because = list(reading.because)
    if options[best].rules and options[best].learned:
        because.append("both readers agree")
    rival = max((o for n, o in enumerate(options) if n != best), key=lambda o: o.best.confidence, default=None)
    if rival is not None and rival.best.confidence >= 0.5:
        because.append(f"another candidate: {str(rival.best.reading.text)[:60]}")
    chance = replace(reading, confidence=float(chances[best]), because=tuple(because))
    return scale.weighed(field, chance)


# -------------------------------------------------------------------------------------------------------------- memory

CONFIRMED, RECALLED, UNLIKE = 0.99, 0.96, 0.9
KNOWN_HERE = "as on this exporter's earlier papers"
ASIDE = 12.0  # points: a value that begins so near to where it is remembered stands in its place


def remember(field: str, reading: Reading[Any] | None, memory: Memory) -> Reading[Any] | None:
    """A field's reading in the light of the exporter's earlier papers of this layout: confirmed, replaced where the
    reader went wrong on those papers, doubted where it stands elsewhere, or taken away where something stands that is
    known to be no such value."""
    recalled = memory.candidates.get(field, [])
    if not recalled:
        empty = memory.empty.get(field, [])
        gone = reading is not None and any(page == reading.page and _overlap(reading.box, box) for page, box in empty)
        return None if gone else reading
    values = [one.reading.value for one in recalled]
    votes = [sum(same(field, value, other) for other in values) for value in values]
    chosen = recalled[votes.index(max(votes))]
    best = chosen.reading
    if reading is not None and same(field, reading.value, best.value):
        sure = max(reading.confidence, CONFIRMED)
        return replace(reading, confidence=sure, grade=grade(sure), because=(*reading.because, KNOWN_HERE))
    unaided = 2 * sum(memory.unaided[field]) > len(recalled)
    if reading is None and unaided and chosen.how == LOOSELY:  # something else stands there
        return None
    if reading is not None and unaided:
        return reading if _begins_at(reading, best) else _doubted(reading, f"earlier papers: {best.text}")
    if reading is not None and reading.grade is Grade.SURE and max(votes) < 2:  # one lesson may be wrong
        return _doubted(reading, f"earlier papers: {best.text}")
    sure = RECALLED if max(votes) > 1 and not unaided else UNLIKE
    return replace(best, confidence=sure, grade=grade(sure), source=Source.LAYOUT_MEMORY)


def _doubted(reading: Reading[Any], because: str) -> Reading[Any]:
    sure = min(reading.confidence, UNLIKE)
    return replace(reading, confidence=sure, grade=grade(sure), because=(*reading.because, because))


def _begins_at(one: Reading[Any], other: Reading[Any]) -> bool:
    """Whether two readings begin in one place, however far each goes."""
    if one.box is None or other.box is None or one.page != other.page:
        return False
    return abs(one.box.x0 - other.box.x0) < ASIDE and abs(one.box.top - other.box.top) < ASIDE


def _overlap(one: Box | None, other: Box) -> bool:
    return (
        one is not None
        and min(one.x1, other.x1) > max(one.x0, other.x0)
        and min(one.bottom, other.bottom) > max(one.top, other.top)
    )
