"""`gensan learn` and `gensan memory`: what corrected papers teach about an exporter's layout, kept in files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extractors.guard import Guard
from extractors.memory import shelf
from extractors.memory.lesson import Lesson
from flows.console import print_line, say
from pipeline.errors import InputRefused


def learn(file: Path, corrected: Path, exporter: str, memory: Path) -> int:
    """Learns from a paper and its corrected values; 0.

    Raises:
        GensanError: path-missing, lesson-unreadable, lesson-no-document, any of the file-… codes.
    """
    content, truth = _content(file), _truth(corrected)
    with Guard() as guard:
        lesson = guard.learn(content, file.name, truth)
    if shelf.keep(memory, exporter, lesson):
        say(f"learned: {_told(lesson)}", f"学習しました: {_told(lesson)}")
    else:
        say("nothing new in this paper", "新しい内容はありません")
    return 0


def show(exporter: str, memory: Path, forget: str | None) -> int:
    """Lists an exporter's lessons, or takes some away; 0."""
    if forget is not None:
        gone = shelf.forget(memory, exporter, "" if forget == "all" else forget)
        say(f"forgotten: {gone}", f"消去しました: {gone}件")
        return 0
    for lesson in shelf.lessons_of(memory, exporter):
        print_line(f"{lesson.sha256[:12]}  {_told(lesson)}")
    return 0


def _told(lesson: Lesson) -> str:
    names = [name if spot.told else f"no {name}" for name, spot in sorted(lesson.spots.items())]
    return ", ".join([*names, *(["lines"] if lesson.grid is not None else [])]) or "-"


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputRefused("path-missing", path=str(file)) from error


def _truth(corrected: Path) -> Mapping[str, Any]:
    try:
        found = json.loads(_content(corrected))
    except ValueError as error:
        raise InputRefused("lesson-unreadable", path=str(corrected)) from error
    shaped = (
        isinstance(found, dict)
        and isinstance(found.get("fields", {}), dict)
        and isinstance(found.get("lines") or [], list)
    )
    if not shaped:
        raise InputRefused("lesson-unreadable", path=str(corrected))
    return dict(found)
