"""What stands on a paper before anybody decides where: runs of text with the names of the values that they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Text in one line; ``names`` are the values that it is (part of)."""

    text: str
    names: tuple[str, ...] = ()
    bold: bool = False


Line = tuple[Run, ...]
Lines = tuple[Line, ...]


@dataclass(frozen=True)
class Entry:
    """A value with its label: ``mark`` is the label's own name, empty where nobody asks for it."""

    key: str
    label: tuple[str, ...]
    mark: str
    lines: Lines

    @property
    def caption(self) -> Lines:
        """The label as lines."""
        names = (self.mark,) if self.mark else ()
        return tuple((Run(text, names),) for text in self.label)


def run(text: str, *names: str) -> Line:
    """A line that is one run."""
    return (Run(text, names),)


def glue(lines: Iterable[Line], between: str = ", ") -> Line:
    """Lines behind each other in one."""
    glued: list[Run] = []
    for line in lines:
        if glued:
            glued.append(Run(between))
        glued.extend(line)
    return tuple(glued)


def text_of(line: Line) -> str:
    """A line's bare text."""
    return "".join(run.text for run in line)
