"""How well the reader reads: ``python -m benchmarks.accuracy`` draws papers of the families that nobody looks at, takes
them in every way, reads them, and prints how well; ``python -m benchmarks.accuracy DIR --truth FILE`` reads others.

Files are read one process per core. The table has a row for native papers, clean scans and poor ones, with 95 %
bootstrap intervals over layouts; then come slices, each field, the worst twenty misses, time and memory.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.generator import __main__ as generator
from benchmarks.generator.families import FAMILIES, names
from benchmarks.generator.kit.scans import VARIANTS
from benchmarks.scoring import SCORED, Miss, Score, Tally, interval, tally, upper

WIDEST = 70  # characters of a value in the list of misses
CLEAN = "scan300"
Readings = Mapping[str, Mapping[str, Any]]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; 1 when a file of the truth is missing."""
    options = _options(arguments)
    if options.folder is not None:
        return _measure(options.folder, options.truth or options.folder / "truth.jsonl", options)
    with tempfile.TemporaryDirectory() as folder:
        order = ["--out", folder, "--families", *options.families, "--houses", str(options.houses)]
        generator.main([*order, "--seed", str(options.seed), "--scans", *options.scans])
        return _measure(Path(folder), Path(folder, "truth.jsonl"), options)


def _measure(folder: Path, truth: Path, options: argparse.Namespace) -> int:
    truths = [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines() if line.strip()]
    truths = [t for t in truths if not options.only or any(part in t["file"] for part in options.only)]
    paths = [folder / told["file"] for told in truths]
    if missing := [path.name for path in paths if not path.exists()]:
        print_line(f"not in {folder}: {', '.join(missing)}")
        return 1
    readings = read_all(paths, options.reader)
    for line in report(tally(truths, readings), readings, options.misses):
        print_line(line)
    _keep(readings, truth, options)
    return 0


# -------------------------------------------------------------------------------------------------------------- reading


def read_all(paths: Sequence[Path], reader: str = "gensan") -> dict[str, Mapping[str, Any]]:
    """The plain reading of each file's first document, by file name; an error's object where it cannot be read."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract is 3 to 5 times slower with more
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        readings = pool.map(partial(read_one, reader), paths)
        return {path.name: reading for path, reading in zip(paths, readings, strict=True)}


def read_one(reader: str, path: Path) -> Mapping[str, Any]:
    """The plain reading of a file's first document, with the time of the whole file, its pages, and the most memory
    that the process has had so far, in MB."""
    from benchmarks.readers import READERS
    from extractors.contract import error_json
    from pipeline.errors import FileRefused

    start = time.perf_counter()
    try:
        seen, pages = READERS[reader](path.read_bytes(), path.name)
    except FileRefused as error:
        return error_json(path, error)
    took = round(time.perf_counter() - start, 3)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**seen, "seconds": took, "pages": pages, "memory": round(memory)}


# ------------------------------------------------------------------------------------------------------------- printing


def report(total: Tally, readings: Readings, misses: int = 20) -> Iterator[str]:
    """What the command prints, line by line."""
    yield f"papers {len(total.scores)}"
    yield from (f"  not read: {name} ({r['error']['code']})" for name, r in readings.items() if "error" in r)
    yield from _table("", _by_way(total.scores))
    for title, part in _SLICES.items():
        yield from _table(title, _grouped(total.scores, part))
    yield ""
    yield f"{'field':<20}  F1    right found printed   sure wrong"
    for name in SCORED:
        right, found, printed = total.counts(name)
        if found or printed:
            sure = [name in s.right for s in total.scores if name in s.sure]
            counts = f"{right:>5} {found:>5} {printed:>5} {len(sure):>8} {sure.count(False):>4}"
            yield f"{name:<20} {total.f1([name]):.3f} {counts}"
    yield ""
    yield from _costs(readings)
    yield ""
    yield from (_told(miss) for miss in _worst(total.misses)[:misses])


def _table(title: str, groups: Mapping[str, Sequence[Score]]) -> Iterator[str]:
    if not groups:
        return
    yield ""
    yield f"{title:<14} papers  header F1          line F1            perfect  sure   wrong among sure  trusted  wrong"
    for name, scores in groups.items():
        yield _row(name, scores)


def _row(name: str, scores: Sequence[Score]) -> str:
    part = Tally(scores)
    header = _with_interval(scores, Tally.f1)
    lines = _with_interval(scores, Tally.lines_f1)
    silent = f"{part.sure_wrong:>4} {part.silent():>7.2%} (≤ {upper(part.sure_wrong, part.sure):.2%})"
    trust = f"{part.sure_share:>4.0%} {silent} {part.trusted():>6} {part.trusted_wrong():>6}"
    return f"{name[:14]:<14} {len(scores):>5}  {header}  {lines}  {part.perfect():>6.2f}  {trust}"


def _with_interval(scores: Sequence[Score], figure: Callable[[Tally], float]) -> str:
    low, high = interval(scores, figure)
    return f"{figure(Tally(scores)):.3f} ({low:.3f}–{high:.3f})"


def _by_way(scores: Sequence[Score]) -> dict[str, list[Score]]:
    """Papers as they came: native, scanned well, scanned badly."""
    ways = {"native": ("native",), "clean scan": (CLEAN,)}
    known = {variant for variants in ways.values() for variant in variants}
    groups = {name: [s for s in scores if s.about["variant"] in variants] for name, variants in ways.items()}
    groups["poor scan"] = [s for s in scores if s.about["variant"] not in known]
    return {name: found for name, found in groups.items() if found} | {"all": list(scores)}


def _grouped(scores: Sequence[Score], part: Callable[[Score], str]) -> dict[str, list[Score]]:
    groups: dict[str, list[Score]] = {}
    for one in sorted(scores, key=part):
        groups.setdefault(part(one), []).append(one)
    return groups if len(groups) > 1 else {}


def _family(one: Score) -> str:
    first = str(one.about["layout"]).split("-")[0]
    return first if first in FAMILIES else "other"


def _length(one: Score) -> str:
    lines = int(one.about["lines"])
    return "1 to 5" if lines <= 5 else "6 to 15" if lines <= 15 else "more"


_SLICES: Mapping[str, Callable[[Score], str]] = {
    "family": _family,
    "variant": lambda one: str(one.about["variant"]),
    "language": lambda one: str(one.about["language"]),
    "goods lines": _length,
}


def _costs(readings: Readings) -> Iterator[str]:
    """Seconds a page, and the most memory that a process had."""
    done = [r for r in readings.values() if "seconds" in r]
    if done:
        pages = sorted(r["seconds"] / max(1, r["pages"]) for r in done)
        late = pages[min(len(pages) - 1, int(0.95 * len(pages)))]
        memory = max(r["memory"] for r in done)
        yield f"seconds a page: median {pages[len(pages) // 2]:.2f}, 95 % below {late:.2f}; memory {memory} MB"


def _worst(misses: Sequence[Miss]) -> list[Miss]:
    """Silent errors first, then those of the fields that miss most."""
    counts = Counter(miss.name for miss in misses)
    return sorted(misses, key=lambda m: (not (m.grade == "sure" and m.found), -counts[m.name], m.name, m.file))


def _told(miss: Miss) -> str:
    truth, found = (str(value)[:WIDEST] if value else "-" for value in (miss.truth, miss.found))
    silent = "!" if miss.grade == "sure" and miss.found else " "
    return f"{silent} {miss.name:<20} {miss.file[:40]:<40} {truth} | {found}"


def _keep(readings: Readings, truth: Path, options: argparse.Namespace) -> None:
    """Writes the predictions where asked, and hands them to another scorer where one is named."""
    lines = "".join(json.dumps(reading, ensure_ascii=False) + "\n" for reading in readings.values())
    if options.json:
        options.json.write_text(lines, encoding="utf-8")
    if options.scorer:
        with tempfile.TemporaryDirectory() as folder:
            predictions = Path(folder) / "predictions.jsonl"
            predictions.write_text(lines, encoding="utf-8")
            command = [sys.executable, str(options.scorer), str(predictions), "--truth", str(truth)]
            subprocess.run(command, check=True)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description="How well the reader reads.")
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="where the files lie (default: drawn anew)")
    parser.add_argument("--truth", type=Path, metavar="FILE", help="one JSON object per file (default: in DIR)")
    parser.add_argument("--families", nargs="+", default=names("test"), metavar="NAME", help="whose papers are drawn")
    parser.add_argument("--houses", type=int, default=40, help="exporters of each family (default: 40)")
    parser.add_argument("--seed", type=int, default=11, help="other seeds draw other exporters")
    parser.add_argument("--scans", nargs="*", default=tuple(VARIANTS), metavar="WAY", help="how they are scanned too")
    parser.add_argument("--reader", default="gensan", metavar="NAME", help="of benchmarks.readers (default: gensan)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="keep the predictions here")
    parser.add_argument("--scorer", type=Path, metavar="SCRIPT", help="another scorer to run on the predictions")
    parser.add_argument("--only", nargs="*", metavar="PART", help="only files with one of these in their names")
    parser.add_argument("--misses", type=int, default=20, help="how many misses are shown (default: 20)")
    return parser.parse_args(arguments)


def print_line(text: str) -> None:
    """One line to the screen."""
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
