"""Pieces of print: text that knows which value of the truth it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as fresh

from benchmarks.generator.kit.drawn import Value


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one breath; ``names`` are the marks that lie on it."""

    text: str
    names: tuple[str, ...] = ()


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Fact:
    """A label and what stands with it. ``field`` is the header field that the label names, if any; ``truth`` what a
    reader knows once the fact is printed, ``alt`` what he may read instead."""

    key: str
    label: tuple[str, ...]
    lines: tuple[Line, ...]
    field: str = ""
    truth: Mapping[str, Value] = fresh(default_factory=dict)
    alt: Mapping[str, list[Value]] = fresh(default_factory=dict)


def line(text: str, *names: str) -> Line:
    """A line of one run."""
    return (Run(text, names),)


def text_of(printed: Iterable[Run]) -> str:
    """The letters of a line."""
    return "".join(run.text for run in printed)


def spread(pieces: Sequence[Line], between: str) -> Line:
    """Lines behind each other with something between them."""
    runs: list[Run] = []
    for piece in pieces:
        if not text_of(piece):
            continue
        if runs:
            runs.append(Run(between))
        runs.extend(piece)
    return tuple(runs)


def join_words(texts: Iterable[str], between: str = " ") -> str:
    """The texts that are not empty, in one."""
    return between.join(text for text in texts if text)
