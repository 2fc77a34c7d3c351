"""Printed lines as runs of text, each run marked with the values that it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """Text of one kind; ``names`` are the values that it is, parted by blanks; ``keep`` forbids a break inside."""

    text: str
    names: str = ""
    keep: bool = False


Line = tuple[Run, ...]
Measure = Callable[[str], float]


def plain(text: str) -> Line:
    """A line that is no value."""
    return (Run(text),)


def valued(text: str, names: str) -> Line:
    """A line that is a value and stays in one piece."""
    return (Run(text, names, keep=True),)


def text_of(line: Line) -> str:
    """What a line says."""
    return "".join(run.text for run in line)


def spaced(parts: Iterable[Line], blank: str = " ") -> Line:
    """Lines behind each other on one line."""
    found: list[Run] = []
    for part in parts:
        if part and found:
            found.append(Run(blank))
        found.extend(part)
    return tuple(found)


def wrap(line: Line, width: float, measure: Measure) -> list[Line]:
    """The line broken at blanks so that each piece is no wider than asked, where that is possible."""
    if measure(text_of(line)) <= width:
        return [line]
    lines: list[Line] = []
    current: Line = ()
    for atom in _atoms(line):
        longer = _join(current, atom)
        if current and measure(text_of(longer)) > width:
            lines.append(current)
            current = tuple(atom)
        else:
            current = longer
    return [*lines, current] if current else lines


def chop(line: Line, letters: int) -> list[Line]:
    """The line cut after so many letters, where a word is longer than its place."""
    if len(text_of(line)) <= letters or letters < 4:
        return [line]
    parts: list[list[Run]] = [[]]
    room = letters
    for run in line:
        text = run.text
        while text:
            parts[-1].append(run._replace(text=text[:room]))
            text, room = text[room:], room - len(text[:room])
            if not room:
                parts.append([])
                room = letters
    return [tuple(part) for part in parts if part]


def _atoms(line: Line) -> list[list[Run]]:
    """Pieces of a line between which it may be broken."""
    atoms: list[list[Run]] = []
    glued = False
    for run in line:
        if run.keep:
            pieces: Sequence[str] = [run.text]
        else:
            pieces = run.text.split(" ")
        for place, piece in enumerate(pieces):
            if place:
                glued = False
            if not piece:
                continue
            if glued and atoms:
                atoms[-1].append(Run(piece, run.names, run.keep))
            else:
                atoms.append([Run(piece, run.names, run.keep)])
            glued = True
    return atoms


def _join(current: Line, atom: Sequence[Run]) -> Line:
    """The line with an atom behind a blank; runs of the same values grow together."""
    if not current:
        return tuple(atom)
    last, first = current[-1], atom[0]
    if last.names == first.names and not last.keep and not first.keep:
        return (*current[:-1], Run(f"{last.text} {first.text}", last.names), *atom[1:])
    return (*current, Run(" "), *atom)
