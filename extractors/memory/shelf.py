"""Lessons in files, a folder for each exporter: what ``gensan learn --memory DIR`` keeps."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from extractors.memory.lesson import LESSONS, Lesson

MOST = 12  # lessons of an exporter that count: the latest
_SAFE = re.compile(r"[^\w.-]")


def lessons_of(memory: Path, exporter: str) -> tuple[Lesson, ...]:
    """The exporter's lessons, oldest first; nothing of one that nothing was learned of."""
    path = _path(memory, exporter)
    return LESSONS.validate_json(path.read_bytes())[-MOST:] if path.exists() else ()


def keep(memory: Path, exporter: str, lesson: Lesson) -> bool:
    """Adds a lesson in the place of an earlier one of the same file; False where that says the same already."""
    known = lessons_of(memory, exporter)
    if lesson in known:
        return False
    path = _path(memory, exporter)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = (*(one for one in known if one.sha256 != lesson.sha256), lesson)[-MOST:]
    partial = path.with_suffix(".part")
    partial.write_bytes(LESSONS.dump_json(fresh, indent=1))
    partial.replace(path)
    return True


def forget(memory: Path, exporter: str, sha256: str = "") -> int:
    """Takes away the exporter's lessons, or the one of a file; how many are gone."""
    known = lessons_of(memory, exporter)
    kept = tuple(one for one in known if sha256 and not one.sha256.startswith(sha256))
    path = _path(memory, exporter)
    if kept:
        path.write_bytes(LESSONS.dump_json(kept, indent=1))
    else:
        path.unlink(missing_ok=True)
    return len(known) - len(kept)


def _path(memory: Path, exporter: str) -> Path:
    """Readable, and another one for every exporter, whatever its name holds."""
    digest = hashlib.sha256(exporter.encode()).hexdigest()[:10]
    return memory / f"{_SAFE.sub('_', exporter)[:60]}-{digest}.json"
