"""How well the reader reads: `python -m benchmarks.accuracy DIR --truth FILE [--json OUT] [--scorer SCRIPT]`.

Reads every file that the truth names, one process per core, and prints F1 per field, of the lines, how much of what is
graded sure is wrong, and each miss. `--scorer` runs another scoring script on the predictions as well.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.scoring import SCORED, Miss, Tally, tally

WIDEST = 70  # characters of a value in the list of misses


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; 1 when a file of the truth is missing."""
    options = _options(arguments)
    truths = [json.loads(line) for line in options.truth.read_text(encoding="utf-8").splitlines() if line.strip()]
    truths = [t for t in truths if not options.only or any(part in t["file"] for part in options.only)]
    paths = [options.folder / truth["file"] for truth in truths]
    if missing := [path.name for path in paths if not path.exists()]:
        print_line(f"not in {options.folder}: {', '.join(missing)}")
        return 1
    readings = read_all(paths)
    for line in report(tally(truths, readings), readings):
        print_line(line)
    _keep(readings, options)
    return 0


def read_all(paths: Sequence[Path]) -> dict[str, Mapping[str, Any]]:
    """The plain reading of each file's first document, by file name; an error's object where it cannot be read."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract is 3 to 5 times slower with more
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return {path.name: reading for path, reading in zip(paths, pool.map(read_one, paths), strict=True)}


def read_one(path: Path) -> Mapping[str, Any]:
    """The plain reading of a file's first document, with the time of the whole file."""
    from extractors.contract import as_plain, error_json
    from extractors.reading import read
    from pipeline.errors import FileRefused

    start = time.perf_counter()
    try:
        documents = read(path.read_bytes(), path.name).documents
    except FileRefused as error:
        return error_json(path, error)
    return as_plain(documents[0], path) | {"seconds": round(time.perf_counter() - start, 3)}


def report(total: Tally, readings: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """What the command prints, line by line."""
    seconds = sorted(reading["seconds"] for reading in readings.values() if "seconds" in reading)
    middle = seconds[len(seconds) // 2] if seconds else 0.0
    yield f"files {len(readings)}   header F1 {total.f1():.3f}   line F1 {total.lines_f1():.3f}   median {middle:.2f} s"
    wrong = total.sure_wrong / total.sure if total.sure else 0.0
    share = total.sure / sum(total.found.values()) if total.found.total() else 0.0
    yield f"sure {total.sure} ({share:.0%} of the values)   of these wrong {total.sure_wrong} ({wrong:.2%})"
    yield from (f"  not read: {name} ({r['error']['code']})" for name, r in readings.items() if "error" in r)
    yield ""
    for name in SCORED:
        if total.printed[name] or total.found[name]:
            counts = f"{total.right[name]:>4} right {total.found[name]:>4} found {total.printed[name]:>4} printed"
            yield f"{name:<20} {total.f1([name]):.3f} {counts}"
    yield ""
    yield from (_told(miss) for miss in sorted(total.misses, key=lambda m: (m.name, m.file)))


def _told(miss: Miss) -> str:
    truth, found = (str(value)[:WIDEST] if value else "-" for value in (miss.truth, miss.found))
    silent = "!" if miss.grade == "sure" and miss.found else " "
    return f"{silent} {miss.name:<20} {miss.file[:40]:<40} {truth} | {found}"


def _keep(readings: Mapping[str, Mapping[str, Any]], options: argparse.Namespace) -> None:
    """Writes the predictions where asked, and hands them to another scorer where one is named."""
    lines = "".join(json.dumps(reading, ensure_ascii=False) + "\n" for reading in readings.values())
    if options.json:
        options.json.write_text(lines, encoding="utf-8")
    if options.scorer:
        with tempfile.TemporaryDirectory() as folder:
            predictions = Path(folder) / "predictions.jsonl"
            predictions.write_text(lines, encoding="utf-8")
            command = [sys.executable, str(options.scorer), str(predictions), "--truth", str(options.truth)]
            subprocess.run(command, check=True)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description="How well the reader reads.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the files lie")
    parser.add_argument("--truth", type=Path, required=True, metavar="FILE", help="one JSON object per file")
    parser.add_argument("--json", type=Path, metavar="OUT", help="keep the predictions here")
    parser.add_argument("--scorer", type=Path, metavar="SCRIPT", help="another scorer to run on the predictions")
    parser.add_argument("--only", nargs="*", metavar="PART", help="only files with one of these in their names")
    return parser.parse_args(arguments)


def print_line(text: str) -> None:
    """One line to the screen."""
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
