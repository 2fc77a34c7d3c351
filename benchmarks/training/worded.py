"""Learning which words describe the goods: from what two readers say of the words of papers that the network was not
trained on, and the descriptions that those papers have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from benchmarks.scoring import printed_lines
from benchmarks.training import judging
from benchmarks.training.grades import matched, plain_lines
from benchmarks.training.papers import Paper, each
from extractors.invoice.documents import readings_in
from extractors.mind import Mind

ALIKE = 80.0  # per cent: two words that OCR may have parted
ALL = 0.8  # share of a printed description's words that have to be among those of an article


@dataclass(frozen=True)
class Case:
    """The words of an article: what speaks for each (n, SIGNS), and which describe it (n)."""

    file: str
    signs: NDArray[np.float32]
    right: NDArray[np.bool_]


def cases_of(paper: Paper, reader: Mind) -> list[Case]:
    """The articles of a paper that can be told among those that are printed on it."""
    readings = readings_in(paper.pages, reader)
    told = printed_lines(paper.truth)
    matches = matched(told, plain_lines(readings.chosen.lines))
    cases = []
    for draft in readings.drafts:
        match = matches[draft.line]
        printed = str(told[match].get("description") or "") if match is not None else ""
        words = [draft.opinion.seen.words[place].text for place in draft.places]
        right = in_order(words, printed.split())
        if printed and right.sum() >= ALL * len(printed.split()):
            cases.append(Case(paper.file, draft.signs, right))
    return cases


def in_order(words: Sequence[str], printed: Sequence[str]) -> NDArray[np.bool_]:
    """Which of some words are those of a printed text: most of them, in its order."""
    alike = np.array([[fuzz.ratio(w.upper(), p.upper()) >= ALIKE for p in printed] for w in words])
    best = np.zeros((len(words) + 1, len(printed) + 1), int)
    for i in reversed(range(len(words))):
        for j in reversed(range(len(printed))):
            best[i, j] = max(best[i + 1, j], best[i, j + 1], best[i + 1, j + 1] + int(alike[i, j]))
    right = np.zeros(len(words), np.bool_)
    i = j = 0
    while i < len(words) and j < len(printed):
        if alike[i, j] and best[i, j] == best[i + 1, j + 1] + 1:
            right[i] = True
            i, j = i + 1, j + 1
        elif best[i, j] == best[i + 1, j]:
            i += 1
        else:
            j += 1
    return right


def all_cases(folder: Path, reader: Mind) -> list[Case]:
    """The cases of a folder's papers."""
    return each(folder, partial(cases_of, reader=reader))


def fit(cases: Sequence[Case]) -> dict[str, Any]:
    """The weights of a judge of words that has learned from some cases."""
    signs = np.concatenate([case.signs for case in cases])
    right = np.concatenate([case.right for case in cases])
    return judging.fit(signs, np.zeros(len(right), np.int64), right, 1)
