"""Learning to choose: from what two readers propose for a field of papers that the network was not trained on, which
option is right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.scoring import is_right
from benchmarks.training import judging
from benchmarks.training.papers import Paper, each
from extractors.contract import canonical
from extractors.fusion import NAMES, Chooser
from extractors.invoice.documents import proposals_of
from extractors.mind import Mind


@dataclass(frozen=True)
class Case:
    """A field of a paper: what speaks for each option (n, SIGNS), which are right; whether a value is printed."""

    file: str
    field: str
    signs: NDArray[np.float32]
    right: NDArray[np.bool_]
    printed: bool


def cases_of(paper: Paper, reader: Mind) -> list[Case]:
    """The fields of a paper that the truth tells of."""
    truth = paper.truth
    ignored = set(truth.get("ignore", ()))
    cases = []
    for name, options, signs in proposals_of(paper.pages, reader):
        printed = bool(truth["fields"].get(name))
        if name in ignored and not printed:
            continue
        right = [printed and is_right(truth, name, canonical(option.value)) for option in options]
        cases.append(Case(paper.file, name, signs, np.array(right, np.bool_), printed))
    return cases


def all_cases(folder: Path, reader: Mind) -> list[Case]:
    """The cases of a folder's papers."""
    return each(folder, partial(cases_of, reader=reader))


def fit(cases: Sequence[Case]) -> dict[str, Any]:
    """The weights of a chooser that has learned from some cases."""
    known = [case for case in cases if len(case.right)]
    fields = np.concatenate([[NAMES.index(case.field)] * len(case.right) for case in known])
    signs, right = (np.concatenate([getattr(case, name) for case in known]) for name in ("signs", "right"))
    return judging.fit(signs, fields, right, len(NAMES))


def f1(cases: Iterable[Case], chooser: Chooser, least: float) -> float:
    """F1 over header values, if the likeliest option of at least such a chance is taken."""
    right = found = printed = 0
    for case in cases:
        printed += case.printed
        if len(case.right):
            chances = chooser.chances(case.field, case.signs)
            best = int(chances.argmax())
            if chances[best] >= least:
                found += 1
                right += bool(case.right[best])
    return 2 * right / max(1, found + printed)
