"""Lessons kept as arrays, so that learning needs no paper, no reader and no library but numpy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

KINDS: dict[str, Any] = {
    "grams": np.int16, "known": np.uint8, "traits": np.float16, "places": np.float16, "boxes": np.float32,
    "groups": np.int16, "said": np.bool_,
}  # fmt: skip
TOLD = ("grams", "known", "traits", "places", "boxes", "groups")


@dataclass(frozen=True)
class Sheet:
    """A page's arrays by name, all of n rows; `file` is the paper's."""

    file: str
    arrays: dict[str, NDArray[Any]]

    @property
    def size(self) -> int:
        """Words."""
        return len(self.arrays["grams"])


def put(sheets: Sequence[Sheet], path: Path) -> None:
    """Writes pages into one file."""
    arrays = {name: np.concatenate([s.arrays[name] for s in sheets]).astype(kind) for name, kind in KINDS.items()}
    sizes, files = np.array([s.size for s in sheets]), np.array([s.file for s in sheets])
    np.savez_compressed(path, allow_pickle=False, sizes=sizes, files=files, **arrays)


def take(paths: Iterable[Path]) -> Iterator[Sheet]:
    """The pages of some files, in order."""
    for path in paths:
        with np.load(path) as kept:
            arrays = {name: kept[name] for name in KINDS}
            ends = np.cumsum(kept["sizes"])
            for file, end, size in zip(kept["files"], ends, kept["sizes"], strict=True):
                yield Sheet(str(file), {name: array[end - size : end] for name, array in arrays.items()})
