"""Learning: the network's weights from lessons, with JAX on the processor's cores.

What a page says is changed a little each time that it is looked at (labels forgotten, letters misread, everything
moved), so that the model relies on no single clue.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from benchmarks.training.shelf import TOLD, Sheet
from extractors.learned import features
from extractors.learned.network import EDGES, RELATIONS, WAVES, forward
from extractors.learned.tags import HEADER, TAGS

GRAMS = features.GRAMS
SIZES = (128, 192, 256, 320, 384, 512, 640, 800, 1000)  # words to which pages are filled up
WORDS = 4096  # of a batch
HEADER_WEIGHT = 2.0  # a header value has few words, a table many
Params = dict[str, Any]


@dataclass(frozen=True)
class Shape:
    """How large the network is, and how many labels, heads and traits it is told of."""

    grams: int
    labels: int
    heads: int
    traits: int
    places: int
    width: int = 128
    wide: int = 384
    layers: int = 4
    attention: int = 8


def begin(shape: Shape, seed: int) -> Params:
    """Weights to begin with."""
    rng = np.random.default_rng(seed)
    d = shape.width

    def some(*size: int, scale: float) -> Any:
        return jnp.asarray(rng.normal(0, scale, size).astype(np.float32))

    def layer() -> Params:
        return {
            "ask": some(d, 3 * d, scale=d**-0.5),
            "ask_shift": jnp.zeros(3 * d),
            "give": some(d, d, scale=d**-0.5 / shape.layers),
            "wide": some(d, shape.wide, scale=d**-0.5),
            "wide_shift": jnp.zeros(shape.wide),
            "back": some(shape.wide, d, scale=shape.wide**-0.5 / shape.layers),
            **{f"{part}_scale": jnp.ones(d) for part in ("one", "two")},
            **{f"{part}_shift": jnp.zeros(d) for part in ("one", "two")},
        }

    return {
        "gram": some(shape.grams, d, scale=0.3),
        "label": some(shape.labels, d, scale=0.3),
        "head": some(shape.heads, d, scale=0.3),
        "traits": some(shape.traits, d, scale=0.2),
        "places": some(shape.places, d, scale=0.2),
        "start": jnp.zeros(d),
        "even": some(shape.attention, EDGES * WAVES, scale=0.05),
        "odd": some(shape.attention, EDGES * WAVES, scale=0.05),
        "related": jnp.zeros((RELATIONS, shape.attention)),
        "layers": [layer() for _ in range(shape.layers)],
        **{f"{part}_scale": jnp.ones(d) for part in ("in", "out")},
        **{f"{part}_shift": jnp.zeros(d) for part in ("in", "out")},
        "out": some(d, len(TAGS), scale=0.02),
        "out_start": jnp.full(len(TAGS), -4.0),
    }


# -------------------------------------------------------------------------------------------------------------- batches


def disturb(sheet: Sheet, rng: np.random.Generator, grams: int) -> dict[str, Any]:
    """A page as it might also have been."""
    arrays = {
        name: np.array(sheet.arrays[name], np.float32 if name in ("traits", "places", "boxes") else np.int32)
        for name in TOLD
    }
    known = arrays["known"]
    forgotten = rng.random(256) < (1.0 if rng.random() < 0.1 else 0.25)
    forgotten[0] = False
    for column in range(2):
        known[forgotten[known[:, column]], column] = 0
    pieces = arrays["grams"]
    share = rng.choice((0.0, 0.03, 0.1))
    lost = rng.random(pieces.shape) < share
    pieces[lost & (pieces > 0)] = rng.integers(1, grams, int((lost & (pieces > 0)).sum()))
    pieces[rng.random(len(pieces)) < 0.05, 0] = 0
    arrays["traits"] *= rng.random(arrays["traits"].shape) >= 0.03
    arrays["boxes"] *= np.tile(rng.uniform(0.9, 1.12, 2), 2).astype(np.float32)
    arrays["places"][:, :3] += rng.normal(0, 0.05, 3).astype(np.float32)
    arrays["places"] *= rng.random(arrays["places"].shape) >= 0.03
    return arrays | {"said": sheet.arrays["said"]}


def batches(sheets: Sequence[Sheet], rng: np.random.Generator | None, grams: int) -> Iterator[dict[str, Any]]:
    """Pages of about one size together, filled up; in random order and disturbed where `rng` is given."""
    order = np.arange(len(sheets)) if rng is None else rng.permutation(len(sheets))
    waiting: dict[int, list[Sheet]] = {}
    full: list[tuple[int, list[Sheet]]] = []
    for at in order:
        size = next(size for size in SIZES if sheets[at].size <= size)
        room = waiting.setdefault(size, [])
        room.append(sheets[at])
        if len(room) * size + size > WORDS:
            full.append((size, waiting.pop(size)))
    full += list(waiting.items()) if rng is None else []
    if rng is not None:
        full = [full[at] for at in rng.permutation(len(full))]
    for size, room in full:
        pages = [disturb(s, rng, grams) if rng is not None else dict(s.arrays) for s in room]
        count = max(1, WORDS // size)
        yield {name: _filled([page[name] for page in pages], size, count) for name in (*TOLD, "said")} | {
            "keep": _filled([np.ones(s.size, np.bool_) for s in room], size, count),
            "sheets": room,
        }


def _filled(arrays: Sequence[Any], size: int, count: int) -> Any:
    kind = np.float32 if arrays[0].dtype.kind == "f" else arrays[0].dtype if arrays[0].dtype == np.bool_ else np.int32
    out = np.zeros((count, size, *arrays[0].shape[1:]), kind)
    for at, array in enumerate(arrays):
        out[at, : len(array)] = array
    return out


# ------------------------------------------------------------------------------------------------------------- learning


def logits_of(params: Params, batch: dict[str, Any]) -> Any:
    """(pages, words, tags)."""
    told = tuple(batch[name] for name in TOLD)
    return jax.vmap(lambda told, keep: forward(params, told, jnp, keep))(told, batch["keep"])


def loss_of(params: Params, batch: dict[str, Any], weights: Any) -> Any:
    """Binary cross entropy of all tags, by word."""
    each = optax.sigmoid_binary_cross_entropy(logits_of(params, batch), batch["said"].astype(jnp.float32))
    return (each * weights).sum(axis=-1, where=batch["keep"][..., None]).sum() / batch["keep"].sum()


def learn(sheets: Sequence[Sheet], shape: Shape, rounds: int, seed: int, tell: Any = print) -> Params:
    """Weights learned in `rounds` looks at every page."""
    params = begin(shape, seed)
    weights = jnp.asarray([HEADER_WEIGHT if tag in HEADER else 1.0 for tag in TAGS])
    rng = np.random.default_rng(seed)
    steps = rounds * sum(1 for _ in batches(sheets, np.random.default_rng(0), shape.grams))
    rate = optax.warmup_cosine_decay_schedule(0.0, 1.5e-3, min(500, steps // 10 + 1), steps)
    teacher = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=0.01))
    state = teacher.init(params)

    def step(params: Params, state: Any, batch: dict[str, Any]) -> tuple[Params, Any, Any]:
        loss, slope = jax.value_and_grad(loss_of)(params, batch, weights)
        change, state = teacher.update(slope, state, params)
        return optax.apply_updates(params, change), state, loss

    quick = jax.jit(step)
    for number in range(rounds):
        start, losses = time.time(), []
        for batch in batches(sheets, rng, shape.grams):
            batch.pop("sheets")
            params, state, loss = quick(params, state, batch)
            losses.append(float(loss))
        tell(f"round {number + 1}/{rounds}: loss {np.mean(losses):.4f}, {time.time() - start:.0f} s")
    return params


def check(params: Params, sheets: Sequence[Sheet], grams: int) -> dict[str, float]:
    """F1 of each tag over words at even odds."""
    run = jax.jit(logits_of)
    counts = np.zeros((3, len(TAGS)))
    for batch in batches(sheets, None, grams):
        batch.pop("sheets")
        said = np.asarray(run(params, batch) > 0) & batch["keep"][..., None]
        true = batch["said"] & batch["keep"][..., None]
        counts += np.stack([(said & true).sum((0, 1)), said.sum((0, 1)), true.sum((0, 1))])
    return {tag: float(2 * counts[0, at] / max(1, counts[1, at] + counts[2, at])) for at, tag in enumerate(TAGS)}


def keep(params: Params, path: Path) -> None:
    """Writes the weights, as half-precision numbers under flat names."""
    flat = {name: array for name, array in params.items() if name != "layers"}
    for at, layer in enumerate(params["layers"]):
        flat |= {f"layers.{at}.{name}": array for name, array in layer.items()}
    np.savez_compressed(
        path, allow_pickle=False, **{name: np.asarray(array, np.float16) for name, array in flat.items()}
    )
