"""The model's arithmetic: a small transformer over the words of a page whose attention knows how words lie to each
other.

Written once for numpy, which reads with it, and for jax.numpy, which trains it (`xp` is either). All words of a page
attend to all others, with a bias by how far apart their left edges, right edges and rows are, and by whether they share
a row, a segment and a ruled cell.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

EDGES = 3  # of a word: left, right, middle of its height
WAVES = 10  # lengths of waves by which distances are told
SHORTEST, LONGEST = 1.5, 400.0  # letters' heights
LEAST = 1e-20  # of all attention of a word
RELATIONS = 3  # same row, same segment, same ruled cell

Array = Any  # numpy's or jax's
Params = Mapping[str, Array]


def bias_of(params: Params, boxes: Array, groups: Array, xp: Any) -> Array:
    """How much each word minds each other one before anything is known of their content: (heads, n, n).

    A curve over the signed distance of two edges is a sum of waves, and a wave of a difference is a product of waves of
    its terms: so the curves of all pairs are two matrix products.
    """
    steps = 2 * math.pi / SHORTEST * (SHORTEST / LONGEST) ** (xp.arange(WAVES) / (WAVES - 1))
    edges = xp.stack([boxes[:, 0], boxes[:, 2], (boxes[:, 1] + boxes[:, 3]) / 2], axis=1)
    turned = (edges[:, :, None] * steps[None, None, :]).reshape(boxes.shape[0], EDGES * WAVES)
    cos, sin = xp.cos(turned), xp.sin(turned)
    even, odd = params["even"][:, None, :], params["odd"][:, None, :]
    bias = (even * cos - odd * sin) @ cos.T + (even * sin + odd * cos) @ sin.T
    same = groups[:, None, :] == groups[None, :, :]
    alike = (same[:, :, 0], same[:, :, 1], same[:, :, 2] & (groups[:, 2] >= 0)[:, None])
    for number, pairs in enumerate(alike):
        bias = bias + params["related"][number][:, None, None] * pairs[None, :, :]
    return bias


def norm(x: Array, scale: Array, shift: Array, xp: Any) -> Array:
    """Layer normalisation."""
    middle = xp.mean(x, axis=-1, keepdims=True)
    spread = xp.mean((x - middle) ** 2, axis=-1, keepdims=True)
    return (x - middle) / xp.sqrt(spread + 1e-5) * scale + shift


def embed(params: Params, grams: Array, known: Array, traits: Array, places: Array, xp: Any) -> Array:
    """Each word as a vector: its spelling, what is known of it, its look and its place."""
    parts = params["gram"][grams] * (grams > 0)[..., None]
    count = xp.maximum((grams[:, 1:] > 0).sum(axis=1, keepdims=True), 1)
    spelt = parts[:, 0] + parts[:, 1:].sum(axis=1) / xp.sqrt(count.astype(parts.dtype))
    named = params["label"][known[:, 0]] + params["head"][known[:, 1]]
    return spelt + named + traits @ params["traits"] + places @ params["places"] + params["start"]


def attend(x: Array, bias: Array, layer: Params, xp: Any) -> Array:
    """Every word looks at every other."""
    heads, width = bias.shape[0], x.shape[1]
    mixed = (x @ layer["ask"] + layer["ask_shift"]).reshape(x.shape[0], 3, heads, width // heads)
    ask, key, value = (xp.transpose(mixed[:, part], (1, 0, 2)) for part in range(3))
    weight = ask @ xp.transpose(key, (0, 2, 1)) / math.sqrt(width // heads) + bias
    weight = xp.exp(weight)  # not less the largest, whose slope takes JAX long to find: they stay small enough
    weight = weight / (xp.sum(weight, axis=-1, keepdims=True) + LEAST)
    return xp.transpose(weight @ value, (1, 0, 2)).reshape(x.shape) @ layer["give"]


def think(x: Array, layer: Params, xp: Any) -> Array:
    """Every word by itself."""
    wide = x @ layer["wide"] + layer["wide_shift"]
    return wide / (1 + xp.exp(-1.702 * wide)) @ layer["back"]


def forward(params: Params, told: tuple[Array, ...], xp: Any, keep: Array | None = None) -> Array:
    """The logits of every tag for every word (n, tags). `told` are grams, known, traits, places, boxes and groups;
    `keep` (n) is False for words that only fill up a batch."""
    grams, known, traits, places, boxes, groups = told
    x = norm(embed(params, grams, known, traits, places, xp), params["in_scale"], params["in_shift"], xp)
    bias = bias_of(params, boxes, groups, xp)
    if keep is not None:
        bias = bias + xp.where(keep, 0.0, -1e9)[None, None, :]
    for layer in params["layers"]:
        x = x + attend(norm(x, layer["one_scale"], layer["one_shift"], xp), bias, layer, xp)
        x = x + think(norm(x, layer["two_scale"], layer["two_shift"], xp), layer, xp)
    return norm(x, params["out_scale"], params["out_shift"], xp) @ params["out"] + params["out_start"]
