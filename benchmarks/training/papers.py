"""Papers to learn from: drawn once, their pages read once, both kept in a folder."""

from __future__ import annotations

import json
import os
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.generator import __main__ as generator
from benchmarks.generator.kit.marks import Mark
from benchmarks.training.lessons import lessons_of, read_marks
from benchmarks.training.shelf import TOLD, Sheet, put
from extractors.pages import pages_of
from pipeline.domain.pages import Page
from pipeline.errors import FileRefused

T = TypeVar("T")


@dataclass(frozen=True)
class Paper:
    """A file of drawn papers: the truth about it, and its pages as they are read."""

    truth: Mapping[str, Any]
    pages: tuple[Page, ...]

    @property
    def file(self) -> str:
        """Its name."""
        return str(self.truth["file"])


@dataclass(frozen=True)
class Order:
    """Papers to be drawn: of each family so many houses, so many papers each, also scanned in these ways."""

    families: Sequence[str]
    houses: int
    each: int = 1
    scans: Sequence[str] = ()
    seed: int = 21


def draw(order: Order, folder: Path) -> Path:
    """Draws papers into a folder and reads their pages, unless it holds them already; returns the folder."""
    if not (folder / "truth.jsonl").exists():
        arguments = ["--out", str(folder), "--families", *order.families, "--houses", str(order.houses)]
        generator.main([*arguments, "--each", str(order.each), "--seed", str(order.seed), "--scans", *order.scans])
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract is 3 to 5 times slower with more
    waiting = [path for path in sorted(folder.glob("*.pdf")) if not _kept(path).exists()]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(_read, waiting, chunksize=4))
    return folder


def papers(folder: Path) -> Iterator[Paper]:
    """The papers of a folder that could be read."""
    for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        truth = json.loads(line)
        pages = pickle.loads(_kept(folder / truth["file"]).read_bytes())
        if pages:
            yield Paper(truth, pages)


def each(folder: Path, work: Callable[[Paper], Sequence[T]]) -> list[T]:
    """What some work tells of the papers of a folder, one process a core."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return [one for some in pool.map(work, papers(folder), chunksize=8) for one in some]


def marks_of(folder: Path) -> dict[str, list[Mark]]:
    """What is marked on the native papers of a folder, by file."""
    return read_marks([json.loads(line) for line in (folder / "marks.jsonl").read_text("utf-8").splitlines()])


def teach(folder: Path) -> Path:
    """Keeps what the papers of a folder teach, unless it is kept already; returns the file of lessons."""
    kept = folder / "lessons.npz"
    if not kept.exists():
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            work = [(folder, native, own) for native, own in marks_of(folder).items()]
            sheets = [sheet for some in pool.map(_sheets, work, chunksize=4) for sheet in some]
        put(sheets, kept)
    return kept


def _sheets(work: tuple[Path, str, Sequence[Mark]]) -> list[Sheet]:
    """What a paper teaches, natively and scanned."""
    folder, native, marks = work
    drawn = pickle.loads(_kept(folder / native).read_bytes())
    sheets = []
    for path in sorted(folder.glob(f"{Path(native).stem}*.pages")):
        pages = drawn if path == _kept(folder / native) else pickle.loads(path.read_bytes())
        for lesson in lessons_of(path.with_suffix(".pdf").name, pages, marks, drawn):
            arrays = {name: getattr(lesson.seen, name) for name in TOLD}
            sheets.append(Sheet(lesson.file, arrays | {"said": lesson.said}))
    return sheets


def _read(path: Path) -> None:
    try:
        pages = pages_of(path.read_bytes(), path.name).pages
    except FileRefused:
        pages = ()
    _kept(path).write_bytes(pickle.dumps(pages))


def _kept(path: Path) -> Path:
    return path.with_suffix(".pages")
