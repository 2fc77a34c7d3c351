"""What the reader has learned, read from its files once: the network that looks at words, the chooser of values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np

from extractors.calibration import BELIEVING, Scale
from extractors.fusion import Chooser
from extractors.judge import Judge

NETWORK, CHOOSER, WORDS, SCALE = "network.npz", "chooser.npz", "words.npz", "scale.npz"


@dataclass(frozen=True)
class Mind:
    """`network` are the weights of `learned.network`; without a `chooser` the rules decide, without a `scale` all are
    believed; `words` tells which words describe goods."""

    network: Mapping[str, Any]
    chooser: Chooser | None = None
    words: Judge | None = None
    scale: Scale = BELIEVING


@lru_cache(maxsize=1)
def mind() -> Mind:
    """What comes with the reader."""
    return Mind(network(), chooser(), words(), Scale(_arrays(SCALE)))


def network() -> Mapping[str, Any]:
    """The weights of the network."""
    return unfold(_arrays(NETWORK))


def chooser() -> Chooser:
    """What chooses."""
    return Chooser(Judge(_arrays(CHOOSER)))


def words() -> Judge:
    """What tells of each word whether it describes the goods."""
    return Judge(_arrays(WORDS))


def _arrays(name: str) -> dict[str, Any]:
    with files("extractors").joinpath("learned", name).open("rb") as file, np.load(file) as kept:
        return {key: kept[key].astype(np.float32) for key in kept.files}


def unfold(flat: Mapping[str, Any]) -> dict[str, Any]:
    """Weights under flat names, as the network takes them."""
    params: dict[str, Any] = {name: array for name, array in flat.items() if not name.startswith("layers.")}
    count = 1 + max(int(name.split(".")[1]) for name in flat if name.startswith("layers."))
    params["layers"] = [
        {name.split(".")[2]: array for name, array in flat.items() if name.startswith(f"layers.{at}.")}
        for at in range(count)
    ]
    return params
