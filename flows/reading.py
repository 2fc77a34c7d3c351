"""Many files through the guard: all processors busy, results in the order of the files.

Memory does not grow with their number.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from extractors.memory.lesson import Lesson
from extractors.reading import ReadFile
from pipeline.errors import GensanError, InputRefused

AHEAD = 4
"""Files in work for each processor."""


class Reader(Protocol):
    """Reads hostile bytes behind a wall: the guard, or something round it."""

    def read_file(self, content: bytes, name: str, lessons: Sequence[Lesson] = ()) -> ReadFile:
        """As `Guard.read_file`."""
        ...

    def learn(self, content: bytes, name: str, truth: Mapping[str, object]) -> Lesson:
        """As `Guard.learn`."""
        ...

    def run(self, target: str, content: bytes, seconds: float = ...) -> bytes:
        """As `Guard.run`."""
        ...


@dataclass(frozen=True, slots=True)
class Looked:
    """A file, its bytes, and what was read of it or why it could not be."""

    path: Path
    content: bytes
    result: ReadFile | GensanError


def read_all(guard: Reader, files: Sequence[Path], lessons: Sequence[Lesson] = ()) -> Iterator[Looked]:
    """Reads the files, some at the same time; a file that cannot be read does not stop the others."""
    hands = os.cpu_count() or 1
    waiting: deque[Future[Looked]] = deque()
    with ThreadPoolExecutor(hands) as pool:
        for path in files:
            waiting.append(pool.submit(_read_one, guard, path, lessons))
            if len(waiting) >= hands * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _read_one(guard: Reader, path: Path, lessons: Sequence[Lesson]) -> Looked:
    try:
        content = path.read_bytes()
    except OSError:
        return Looked(path, b"", InputRefused("path-missing", path=str(path)))
    try:
        return Looked(path, content, guard.read_file(content, path.name, lessons))
    except GensanError as error:
        return Looked(path, content, error)
