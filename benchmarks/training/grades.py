"""Grades: how often a reading is right that the reader is so sure of, on papers of authors that taught it nothing; and
from which sureness on as few are wrong as is promised."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.alike import cell_agrees
from benchmarks.scoring import CORE, is_right, printed_lines
from benchmarks.training.papers import Paper, papers
from extractors.calibration import CELL, Scale
from extractors.contract import canonical
from extractors.grading import SURE
from extractors.invoice.documents import documents_of
from extractors.mind import Mind, mind
from pipeline.domain.invoice import COLUMNS

PROMISED = 0.004  # share of wrong values among the sure: a little stricter than what is promised, for papers vary
POOLED = 60.0  # readings of all fields together that count beside a field's own
KNOTS = 12  # of a curve
HIGHEST = 0.999
NEVER = 1.1

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Said:
    """What the reader said of a field or cell: how sure it was, and whether it was right."""

    name: str
    sure: float
    right: bool


def said_of(paper: Paper, reader: Mind) -> list[Said]:
    """All values that were read of a paper's first document."""
    truth = paper.truth
    ignored = set(truth.get("ignore", ()))
    invoice = documents_of(paper.pages, None, reader)[0].invoice
    said = []
    for name, reading in invoice.readings().items():
        printed = bool(truth["fields"].get(name))
        if printed or name not in ignored:
            said.append(Said(name, reading.confidence, printed and is_right(truth, name, canonical(reading.value))))
    lines = [
        {name: canonical(cell.value) for name in COLUMNS if (cell := line.get(name)) is not None}
        for line in invoice.lines
    ]
    told = printed_lines(truth)
    for at, match in enumerate(matched(told, lines) if not truth.get("ignore_lines") else ()):
        for name, value in lines[at].items():
            cell = invoice.lines[at].get(name)
            right = match is not None and bool(told[match].get(name)) and cell_agrees(told[match], {name: value}, name)
            if cell is not None and name != "group":
                said.append(Said(f"{CELL}{name}", cell.confidence, right))
    return said


def matched(told: Sequence[Mapping[str, Any]], lines: Sequence[Mapping[str, Any]]) -> list[int | None]:
    """Of each line read, the printed line that it is a reading of: the most alike ones in order (longest common
    subsequence by cells that agree)."""
    alike = np.array(
        [[sum(bool(t.get(n)) and cell_agrees(t, line, n) for n in CORE) for line in lines] for t in told], np.float64
    ).reshape(len(told), len(lines))
    best = np.zeros((len(told) + 1, len(lines) + 1))
    for i in range(len(told)):
        for j in range(len(lines)):
            best[i + 1, j + 1] = max(best[i, j] + alike[i, j], best[i, j + 1], best[i + 1, j])
    found: list[int | None] = [None] * len(lines)
    i, j = len(told), len(lines)
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found[j] = i
    return found


def all_said(folders: Iterable[Path], reader: Mind | None = None) -> list[Said]:
    """What the reader says of the papers of some folders."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        work = partial(_said, reader)
        return [one for folder in folders for some in pool.map(work, papers(folder), chunksize=8) for one in some]


def _said(reader: Mind | None, paper: Paper) -> list[Said]:
    return said_of(paper, reader or mind())


# -------------------------------------------------------------------------------------------------------------- fitting


def fit(said: Sequence[Said]) -> dict[str, Floats]:
    """A curve for every name of which something was said."""
    header = [one for one in said if not one.name.startswith(CELL)]
    cells = [one for one in said if one.name.startswith(CELL)]
    return {
        name: curve([one for one in said if one.name == name], cells if name.startswith(CELL) else header)
        for name in sorted({one.name for one in said})
    }


def curve(own: Sequence[Said], together: Sequence[Said]) -> Floats:
    """(2, n): what is said, and what it is worth. Below the threshold for sure it is how often such readings were
    right; the threshold itself is worth just `SURE`."""
    least = threshold(own, together)
    sure, right = _sorted(own)
    steps = _rising(right)
    at = np.unique(np.linspace(0, len(sure) - 1, KNOTS).round().astype(int))
    said, worth = sure[at], steps[at]
    below = said < least
    margin = 1e-3
    said = np.concatenate([[0.0], said[below], [least - margin, least], said[~below], [max(1.0, least + margin)]])
    worth = np.concatenate(
        [
            [min(worth[0], SURE - 0.01) if len(worth) else 0.0],
            np.minimum(worth[below], SURE - 0.01),
            [SURE - 0.01, SURE],
            np.clip(worth[~below], SURE, HIGHEST),
            [HIGHEST],
        ]
    )
    order = np.argsort(said, kind="stable")
    return np.stack([said[order], np.maximum.accumulate(worth[order])])


def threshold(own: Sequence[Said], together: Sequence[Said]) -> float:
    """The least sureness from which on not more are wrong than is promised, by a field's own readings and some of all
    others; `NEVER` where there is none."""
    sure, right = _sorted(own)
    all_sure, all_right = _sorted(together)
    best = NEVER
    for level in np.unique(sure)[::-1]:
        mine, others = right[sure >= level], all_right[all_sure >= level]
        wrong = (~mine).sum() + POOLED * (~others).mean()
        if wrong / (len(mine) + POOLED) > PROMISED:
            break
        best = float(level)
    return best


def _sorted(said: Sequence[Said]) -> tuple[Floats, NDArray[np.bool_]]:
    ordered = sorted(said, key=lambda one: one.sure)
    return np.array([one.sure for one in ordered]), np.array([one.right for one in ordered], np.bool_)


def _rising(right: NDArray[np.bool_]) -> Floats:
    """The rising steps that fit best (pool adjacent violators)."""
    pools: list[tuple[float, int]] = []
    for value in right.astype(float):
        pools.append((value, 1))
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            (high, many), (low, few) = pools[-2:]
            pools[-2:] = [((high * many + low * few) / (many + few), many + few)]
    return np.concatenate([np.full(count, mean) for mean, count in pools]) if pools else np.zeros(0)


def error(said: Sequence[Said], bins: int = 15) -> float:
    """The expected calibration error: how far sureness and share right lie apart, over equal bins, by their sizes."""
    sure, right = _sorted(said)
    at = np.minimum((sure * bins).astype(int), bins - 1)
    apart = [abs(sure[at == one].mean() - right[at == one].mean()) * (at == one).sum() for one in np.unique(at)]
    return float(sum(apart) / max(1, len(sure)))


def keep(curves: Mapping[str, Floats], path: Path) -> None:
    """Writes the curves."""
    np.savez_compressed(path, allow_pickle=False, **{name: one.astype(np.float32) for name, one in curves.items()})


def scaled(said: Sequence[Said], scale: Scale) -> list[Said]:
    """The same with what it is worth."""
    return [Said(one.name, scale.weigh(one.name, one.sure), one.right) for one in said]
