"""Grades: how often a reading is right that the reader is so sure of, on papers of authors that taught it nothing; and
from which sureness on as few are wrong as is promised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.alike import cell_agrees
from benchmarks.scoring import CORE, is_right, printed_lines
from benchmarks.training.papers import Paper, each
from extractors.calibration import CELL, Scale
from extractors.contract import canonical
from extractors.grading import SURE
from extractors.invoice.documents import documents_of
from extractors.mind import Mind
from pipeline.domain.invoice import COLUMNS, InvoiceLine

PROMISED = 0.002  # share of wrong values among the sure: stricter than what is promised, for authors differ
LOOSE, FIRM = 1.0, 6.0  # how strongly a line keeps to the usual one
KNOTS = 40  # of a curve
HALF = 0.5  # a wrong one more than was seen, perhaps
STEP = 0.005  # between the highest worth that is not sure and the least that is
HIGHEST = 0.999
NEVER = 1.1

Floats = NDArray[np.float64]
Line = tuple[float, float]


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
    lines = plain_lines(invoice.lines)
    told = printed_lines(truth)
    for at, match in enumerate(matched(told, lines) if not truth.get("ignore_lines") else ()):
        for name, value in lines[at].items():
            cell = invoice.lines[at].get(name)
            right = match is not None and bool(told[match].get(name)) and cell_agrees(told[match], {name: value}, name)
            if cell is not None and name != "group":
                said.append(Said(f"{CELL}{name}", cell.confidence, right))
    return said


def plain_lines(lines: Iterable[InvoiceLine]) -> list[dict[str, Any]]:
    """Goods lines as bare values, as the scorer takes them."""
    return [{name: canonical(cell.value) for name in COLUMNS if (cell := line.get(name)) is not None} for line in lines]


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


def all_said(folders: Iterable[Path], reader: Mind) -> list[Said]:
    """What the reader says of the papers of some folders."""
    return [one for folder in folders for one in each(folder, partial(said_of, reader=reader))]


# -------------------------------------------------------------------------------------------------------------- fitting


def fit(said: Sequence[Said]) -> dict[str, Floats]:
    """A curve for every name of which something was said. Header values and cells are two lots; in each, as many are
    sure as can be with no more wrong among them than is promised."""
    curves: dict[str, Floats] = {}
    for lot in ([one for one in said if not one.name.startswith(CELL)], [o for o in said if o.name.startswith(CELL)]):
        names = sorted({one.name for one in lot})
        usual = line(lot, (1.0, 0.0), LOOSE)
        lines = {name: line([one for one in lot if one.name == name], usual, FIRM) for name in names}
        worth = [Said(one.name, float(chances(lines[one.name], np.array([one.sure]))[0]), one.right) for one in lot]
        least = threshold(worth)
        curves |= {name: stretched(lines[name], least) for name in names}
    return curves


def line(said: Sequence[Said], usual: Line, firm: float) -> Line:
    """Slope and shift of the line that makes odds of what is said (logistic regression on its log odds); `firm` is how
    strongly it keeps to the `usual` one."""
    if not said:
        return usual
    x, y = log_odds(np.array([one.sure for one in said])), np.array([one.right for one in said], float)
    seen = np.stack([x, np.ones_like(x)], axis=1)
    start = np.array(usual)
    found = start.copy()
    for _ in range(50):
        p = 1 / (1 + np.exp(-seen @ found))
        slope = seen.T @ (p - y) + firm * (found - start)
        bend = (seen * (p * (1 - p))[:, None]).T @ seen + firm * np.eye(2)
        found = found - np.clip(np.linalg.solve(bend, slope), -1.0, 1.0)
    return max(float(found[0]), 0.05), float(found[1])


def log_odds(chance: Floats) -> Floats:
    """Of chances that are kept off 0 and 1."""
    kept = np.clip(chance, 1e-4, 1 - 1e-4)
    return np.log(kept / (1 - kept))


def chances(line: Line, sure: Floats) -> Floats:
    """What is said, by a line."""
    return 1 / (1 + np.exp(-(line[0] * log_odds(sure) + line[1])))


def threshold(said: Sequence[Said]) -> float:
    """The least chance from which on no more are wrong than is promised; `NEVER` where there is none."""
    sure, right = _sorted(said)
    wrong = (np.cumsum(~right[::-1])[::-1] + HALF) / np.arange(
        len(right), 0, -1
    )  # of those from here on; few prove little
    first = np.append(True, sure[1:] > sure[:-1])  # readings of one chance go together
    good = np.flatnonzero(first & (wrong <= PROMISED))
    return float(sure[good[0]]) if len(good) else NEVER


def stretched(line: Line, least: float) -> Floats:
    """(2, n): what is said, and what it is worth, stretched so that the threshold for sure is worth `SURE`."""
    said = np.concatenate([[0.0], 1 / (1 + np.exp(-np.linspace(-6, 9, KNOTS))), [1.0]])
    right = chances(line, said)
    if least > 1:
        return np.stack([said, np.minimum(right, SURE - STEP)])
    edge = 1 / (1 + np.exp(-(log_odds(np.array([least])) - line[1]) / line[0]))  # where it is said
    said = np.sort(np.concatenate([said, edge, np.maximum(edge - 1e-6, 0.0)]))
    right = chances(line, said)
    below = said < edge
    worth = np.where(
        below,
        np.interp(right, [0.0, least], [0.0, SURE - STEP]),
        np.interp(right, [least, max(1.0, least)], [SURE, HIGHEST]),
    )
    return np.stack([said, np.maximum.accumulate(worth)])


def _sorted(said: Sequence[Said]) -> tuple[Floats, NDArray[np.bool_]]:
    ordered = sorted(said, key=lambda one: one.sure)
    return np.array([one.sure for one in ordered]), np.array([one.right for one in ordered], np.bool_)


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
