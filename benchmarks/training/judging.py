"""Teaching a judge: from signs of which it is known whether what they speak for is so."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

HIDDEN = 24
STEPS = 1500
RATE = 0.01
KEPT = 1e-3  # weight decay


def fit(
    signs: NDArray[np.float32], kinds: NDArray[np.int64], right: NDArray[np.bool_], count: int, seed: int = 0
) -> dict[str, Any]:
    """The weights of a judge of `count` kinds that has learned from signs (n, signs) of things of some kinds (n), which
    of them were so (n)."""
    import jax
    import jax.numpy as jnp
    import optax

    told, of, so = jnp.asarray(signs), jnp.asarray(kinds), jnp.asarray(right.astype(np.float32))
    rng = np.random.default_rng(seed)
    params: dict[str, Any] = {
        "signs": jnp.asarray(rng.normal(0, 0.3, (signs.shape[1], HIDDEN)), jnp.float32),
        "kinds": jnp.asarray(rng.normal(0, 0.1, (count, HIDDEN)), jnp.float32),
        "out": jnp.asarray(rng.normal(0, 0.3, HIDDEN), jnp.float32),
        "straight": jnp.zeros(signs.shape[1]),
        "start": jnp.zeros(count),
    }
    teacher = optax.adamw(optax.cosine_decay_schedule(RATE, STEPS), weight_decay=KEPT / RATE)
    state = teacher.init(params)

    def loss_of(params: dict[str, Any]) -> Any:
        hidden = jnp.tanh(told @ params["signs"] + params["kinds"][of])
        logits = hidden @ params["out"] + told @ params["straight"] + params["start"][of]
        return optax.sigmoid_binary_cross_entropy(logits, so).mean()

    def step(params: dict[str, Any], state: Any) -> tuple[dict[str, Any], Any]:
        change, state = teacher.update(jax.grad(loss_of)(params), state, params)
        return optax.apply_updates(params, change), state

    quick = jax.jit(step)
    for _ in range(STEPS):
        params, state = quick(params, state)
    return {name: np.asarray(array) for name, array in params.items()}


def keep(weights: Mapping[str, Any], path: Path) -> None:
    """Writes a judge's weights."""
    np.savez_compressed(path, allow_pickle=False, **{n: np.asarray(a, np.float32) for n, a in weights.items()})
