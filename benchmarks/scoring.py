"""How near readings come to the truth, paper by paper, and summed up over any set of papers.

A header value is right when it agrees with the truth or one of its `alt`s. A goods line is right when description,
quantity and amount are, as far as the paper prints them; each line read stands for one printed line only. A paper is
perfect when every value that a certificate rests on is right, absent ones too, and all its lines with their units. What
the truth lists under `ignore` is not counted, nor the lines where it says `ignore_lines`.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.alike import agree, cell_agrees
from pipeline.domain.invoice import FIELDS

NOT_SCORED = frozenset({"via", "invoice_of"})
SCORED = tuple(name for name in FIELDS if name not in NOT_SCORED)
CERTIFIED = (
    "invoice_number", "invoice_date", "seller_name", "seller_address", "consignee_name", "consignee_address",
    "country_of_origin", "port_of_loading", "port_of_discharge", "vessel_or_flight", "marks_and_numbers",
)  # fmt: skip
"""The values that a certificate rests on."""
CORE = ("description", "quantity", "amount")  # what makes a goods line right
CERTIFIED_CELLS = ("description", "quantity", "unit")
SURE = "sure"


@dataclass(frozen=True, slots=True)
class Miss:
    """A header value that is not right: `found` None where nothing was read, `truth` None where nothing is printed."""

    file: str
    name: str
    truth: object
    found: object
    grade: str


@dataclass(frozen=True)
class Score:
    """What became of one paper. `right`, `found` and `printed` name header fields; `sure` those found and graded sure;
    `all_sure` whether nothing that was found for the certificate is in doubt."""

    file: str
    about: Mapping[str, Any]
    right: frozenset[str]
    found: frozenset[str]
    printed: frozenset[str]
    sure: frozenset[str]
    misses: tuple[Miss, ...]
    lines_right: int
    lines_found: int
    lines_printed: int
    perfect: bool
    certified: bool
    all_sure: bool
    seconds: float | None = None


def score(truth: Mapping[str, Any], reading: Mapping[str, Any]) -> Score:
    """Compares a paper's truth with the plain reading of it; a paper that was not read counts as read empty."""
    values, grades = reading.get("fields") or {}, reading.get("grades") or {}
    ignored = frozenset(truth.get("ignore", ()))
    printed = frozenset(name for name in SCORED if truth["fields"].get(name))
    found = frozenset(name for name in SCORED if values.get(name) and (name in printed or name not in ignored))
    right = frozenset(name for name in printed & found if is_right(truth, name, values[name]))
    good = {name for name in SCORED if name in right or name not in printed | found}
    certified = all(name in good for name in CERTIFIED)
    shown = [name for name in CERTIFIED if name in found or name in printed]
    lines, read = printed_lines(truth), found_lines(truth, reading)
    cells = [name for name in CERTIFIED_CELLS if any(line.get(name) for line in lines)]
    whole = len(lines) == len(read) == count_right(lines, read, cells)
    return Score(
        truth["file"],
        {name: truth.get(name, "") for name in ("variant", "layout", "language")} | {"lines": len(lines)},
        right,
        found,
        printed,
        frozenset(name for name in found if grades.get(name) == SURE),
        tuple(
            Miss(truth["file"], name, truth["fields"].get(name), values.get(name), grades.get(name, ""))
            for name in SCORED
            if name in (printed | found) - right
        ),
        count_right(lines, read, [name for name in CORE if any(line.get(name) for line in lines)]),
        len(read),
        len(lines),
        certified and whole,
        certified,
        bool(shown) and all(grades.get(name) == SURE for name in shown if name in found),
        reading.get("seconds"),
    )


def is_right(truth: Mapping[str, Any], name: str, value: Any) -> bool:
    """Whether a value agrees with the truth or another right value of the field."""
    return any(agree(name, one, value) for one in [truth["fields"][name], *truth.get("alt", {}).get(name, [])])


def printed_lines(truth: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """The goods lines that the paper shows; none where they are not labelled."""
    return [] if truth.get("ignore_lines") else truth.get("lines") or []


def found_lines(truth: Mapping[str, Any], reading: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """The goods lines that were read."""
    lines = [] if truth.get("ignore_lines") else reading.get("lines") or []
    return [line for line in lines if any(line.values())]


def count_right(
    printed: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]], needed: Sequence[str] | None = None
) -> int:
    """How many printed lines were read right, in the `needed` cells: the most that can be matched one to one."""
    cells = [name for name in CORE if any(line.get(name) for line in printed)] if needed is None else needed
    fits = [
        [n for n, other in enumerate(found) if all(cell_agrees(line, other, name) for name in cells)]
        for line in printed
    ]
    taken: dict[int, int] = {}

    def place(line: int, tried: set[int]) -> bool:
        for other in fits[line]:
            if other not in tried:
                tried.add(other)
                if other not in taken or place(taken[other], tried):
                    taken[other] = line
                    return True
        return False

    return sum(place(line, set()) for line in range(len(printed)))


# --------------------------------------------------------------------------------------------------------- summing up


@dataclass(frozen=True)
class Tally:
    """Counts over papers."""

    scores: Sequence[Score] = field(default_factory=tuple)

    @property
    def sure(self) -> int:
        """Header values graded sure."""
        return sum(len(s.sure) for s in self.scores)

    @property
    def sure_wrong(self) -> int:
        """Those of them that are not right."""
        return sum(len(s.sure - s.right) for s in self.scores)

    @property
    def sure_share(self) -> float:
        """Of the values found, how many are graded sure."""
        return _share(self.sure, sum(len(s.found) for s in self.scores))

    @property
    def misses(self) -> list[Miss]:
        """All header values that are not right."""
        return [miss for s in self.scores for miss in s.misses]

    def counts(self, name: str) -> tuple[int, int, int]:
        """How often a header field was right, found, printed."""
        right, found, printed = (sum(name in getattr(s, kind) for s in self.scores) for kind in _KINDS)
        return right, found, printed

    def f1(self, names: Iterable[str] = SCORED) -> float:
        """Of header values: twice the right ones by all found and all printed."""
        wanted = frozenset(names)
        right, found, printed = (sum(len(getattr(s, kind) & wanted) for s in self.scores) for kind in _KINDS)
        return _share(2 * right, found + printed)

    def lines_f1(self) -> float:
        """The same of goods lines."""
        lines = Counter[str]()
        for s in self.scores:
            lines.update(right=s.lines_right, found=s.lines_found, printed=s.lines_printed)
        return _share(2 * lines["right"], lines["found"] + lines["printed"])

    def perfect(self) -> float:
        """Share of papers on which all that a certificate needs is right."""
        return _share(sum(s.perfect for s in self.scores), len(self.scores))

    def silent(self) -> float:
        """Share of the sure values that are wrong."""
        return _share(self.sure_wrong, self.sure)

    def trusted(self) -> int:
        """Papers on which nothing that was found for the certificate is in doubt."""
        return sum(s.all_sure for s in self.scores)

    def trusted_wrong(self) -> int:
        """Those of them that hold a wrong value or lack one."""
        return sum(s.all_sure and not s.certified for s in self.scores)

    def seconds(self) -> float:
        """The middle one of the papers' times."""
        times = sorted(s.seconds for s in self.scores if s.seconds is not None)
        return times[len(times) // 2] if times else 0.0


_KINDS = ("right", "found", "printed")


def tally(truths: Sequence[Mapping[str, Any]], readings: Mapping[str, Mapping[str, Any]]) -> Tally:
    """Scores each truth by the plain reading of its file."""
    return Tally([score(truth, readings.get(truth["file"], {})) for truth in truths])


def upper(wrong: int, of: int) -> float:
    """The one-sided 95 % upper bound (Clopper and Pearson) of a share of which `wrong` of so many were seen; 1.0 of
    none."""
    if of == 0 or wrong >= of:
        return 1.0
    low, high = wrong / of, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(wrong, of, middle) > 0.05 else (low, middle)
    return high


def _at_most(wrong: int, of: int, share: float) -> float:
    """The chance of at most so many wrong where each is wrong with a chance of `share`."""
    logs = [
        math.lgamma(of + 1)
        - math.lgamma(n + 1)
        - math.lgamma(of - n + 1)
        + n * math.log(share)
        + (of - n) * math.log1p(-share)
        for n in range(wrong + 1)
    ]
    return sum(map(math.exp, logs))


def interval(
    scores: Sequence[Score], figure: Callable[[Tally], float], draws: int = 400, seed: int = 1
) -> tuple[float, float]:
    """The 95 % bootstrap interval of a figure; whole layouts are drawn, since papers of one layout fall together."""
    layouts: dict[str, list[Score]] = {}
    for one in scores:
        layouts.setdefault(str(one.about["layout"]), []).append(one)
    names, rng = list(layouts), random.Random(seed)
    drawn = sorted(
        figure(Tally([s for name in rng.choices(names, k=len(names)) for s in layouts[name]])) for _ in range(draws)
    )
    return drawn[int(0.025 * draws)], drawn[int(0.975 * draws)]


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
