"""Learning to choose: from what two readers propose for a field of papers that the network was not trained on, which
option is right."""

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

from benchmarks.scoring import is_right
from benchmarks.training.papers import Paper, papers
from extractors.contract import canonical
from extractors.fusion import NAMES, SIGNS, Chooser
from extractors.invoice.documents import proposals_of
from extractors.mind import Mind, mind

HIDDEN = 24
STEPS = 1500
RATE = 0.01
KEPT = 1e-3  # weight decay


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


def all_cases(folder: Path, reader: Mind | None = None) -> list[Case]:
    """The cases of a folder's papers."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        work = partial(_cases, reader)
        return [case for some in pool.map(work, papers(folder), chunksize=8) for case in some]


def _cases(reader: Mind | None, paper: Paper) -> list[Case]:
    return cases_of(paper, reader or mind())


def fit(cases: Sequence[Case], seed: int = 0) -> dict[str, Any]:
    """The weights of a chooser that has learned from some cases."""
    import jax
    import jax.numpy as jnp
    import optax

    known = [case for case in cases if len(case.right)]
    signs = jnp.asarray(np.concatenate([case.signs for case in known]))
    fields = jnp.asarray(np.concatenate([[NAMES.index(case.field)] * len(case.right) for case in known]))
    right = jnp.asarray(np.concatenate([case.right for case in known]).astype(np.float32))
    rng = np.random.default_rng(seed)
    params: dict[str, Any] = {
        "signs": jnp.asarray(rng.normal(0, 0.3, (SIGNS, HIDDEN)), jnp.float32),
        "fields": jnp.asarray(rng.normal(0, 0.1, (len(NAMES), HIDDEN)), jnp.float32),
        "out": jnp.asarray(rng.normal(0, 0.3, HIDDEN), jnp.float32),
        "straight": jnp.zeros(SIGNS),
        "start": jnp.zeros(len(NAMES)),
    }
    teacher = optax.adamw(optax.cosine_decay_schedule(RATE, STEPS), weight_decay=KEPT / RATE)
    state = teacher.init(params)

    def loss_of(params: dict[str, Any]) -> Any:
        hidden = jnp.tanh(signs @ params["signs"] + params["fields"][fields])
        logits = hidden @ params["out"] + signs @ params["straight"] + params["start"][fields]
        return optax.sigmoid_binary_cross_entropy(logits, right).mean()

    def step(params: dict[str, Any], state: Any) -> tuple[dict[str, Any], Any]:
        change, state = teacher.update(jax.grad(loss_of)(params), state, params)
        return optax.apply_updates(params, change), state

    quick = jax.jit(step)
    for _ in range(STEPS):
        params, state = quick(params, state)
    return {name: np.asarray(array) for name, array in params.items()}


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


def keep(weights: Mapping[str, Any], path: Path) -> None:
    """Writes a chooser's weights."""
    np.savez_compressed(path, allow_pickle=False, **{n: np.asarray(a, np.float32) for n, a in weights.items()})
