"""`gensan read`: files in, one line of JSON per document out, in the files' order; no database, no server."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Any

from extractors import contract, overlay
from extractors.guard import Guard
from extractors.memory.lesson import Lesson
from extractors.reading import ReadFile
from flows.console import complain, describe, language, pick, print_json, print_line, progress
from flows.reading import Looked, read_all
from pipeline.domain.document import KIND_NAMES, Document
from pipeline.domain.editing import shown
from pipeline.domain.invoice import FIELDS
from pipeline.errors import EXIT_FAILED, GensanError


class Style(Enum):
    """Who reads the output."""

    PEOPLE = "people"
    JSON = "json"
    PLAIN = "plain"


def run(files: Sequence[Path], style: Style, overlay_dir: Path | None, lessons: Sequence[Lesson] = ()) -> int:
    """Reads all files in the light of an exporter's `lessons`, tells of each as soon as it and those before it are
    read; 1 if any could not be."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract is 3 to 5 times slower with more
    if overlay_dir is not None:
        overlay_dir.mkdir(parents=True, exist_ok=True)
    failed = False
    with Guard() as guard, progress(pick("reading", "読み取り中"), len(files)) as advance:
        for looked in read_all(guard, files, lessons):
            if isinstance(looked.result, GensanError):
                failed = True
                _tell_failure(looked.path, looked.result, style)
            else:
                for document in looked.result.documents:
                    _tell(looked, document, style)
                if overlay_dir is not None:
                    _draw(looked.path, looked.result, overlay_dir)
            advance()
    return EXIT_FAILED if failed else 0


def _tell_failure(path: Path, error: GensanError, style: Style) -> None:
    if style is Style.PEOPLE:
        complain(f"{path}: {describe(error)}")
        return
    print_json(contract.error_json(path, error, language()))


def _tell(looked: Looked, document: Document, style: Style) -> None:
    if style is Style.JSON:
        print_json(contract.as_json(document, looked.path, hashlib.sha256(looked.content).hexdigest(), language()))
    elif style is Style.PLAIN:
        print_json(contract.as_plain(document, looked.path))
    else:
        _tell_people(looked.path, document)


def _tell_people(path: Path, document: Document) -> None:
    kind = KIND_NAMES[document.kind].in_language(language())
    print_line(f"{path.name}  {kind} {document.index}  {document.grade().value}  {document.seconds:.1f} s")
    for name, spec in FIELDS.items():
        reading: Any = document.invoice.get(name)
        if reading is not None:
            mark = {"sure": " ", "check": "?", "unreadable": "!"}[reading.grade.value]
            print_line(f"  {mark} {spec.label.in_language(language())}: {shown(document.invoice, name)}")
    for number in range(len(document.invoice.lines)):
        cells = [
            shown(document.invoice, f"lines.{number}.{name}") for name in ("description", "quantity", "unit", "amount")
        ]
        print_line(f"    {number + 1}. " + "  ".join(cell for cell in cells if cell))
    print_line("")


def _draw(path: Path, result: ReadFile, folder: Path) -> None:
    for document in result.documents:
        for page in document.pages:
            picture = overlay.draw(result.images[page.number - 1], page, document)
            (folder / f"{path.stem}.{document.index}.page{page.number}.png").write_bytes(picture)
