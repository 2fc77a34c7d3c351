"""What the layout memory gains: ``python -m benchmarks.gain`` draws exporters with several papers each, reads them, and
reads each exporter's later papers again after the earlier ones were corrected, and prints how much better.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.generator import __main__ as generator
from benchmarks.generator.families import names
from benchmarks.scoring import Miss, Score, Tally, score
from extractors.memory.lesson import Lesson

Truth = Mapping[str, Any]
Round = tuple[int, Score]  # how many papers had been corrected


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gain", description="What the layout memory gains.")
    parser.add_argument("--families", nargs="+", default=names("test"), metavar="NAME", help="whose papers are drawn")
    parser.add_argument("--houses", type=int, default=20, help="exporters of each family (default: 20)")
    parser.add_argument("--each", type=int, default=5, help="papers of each exporter (default: 5)")
    parser.add_argument("--scan", default="", metavar="WAY", help="scanned so, e.g. scan300 (default: native)")
    parser.add_argument("--seed", type=int, default=12, help="other seeds draw other exporters")
    parser.add_argument("--misses", type=int, default=0, help="how many misses after corrections are shown")
    options = parser.parse_args(arguments)
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with tempfile.TemporaryDirectory() as folder:
        order = ["--out", folder, "--families", *options.families, "--houses", str(options.houses)]
        scans = ["--scans", options.scan] if options.scan else []
        generator.main([*order, "--each", str(options.each), "--seed", str(options.seed), *scans])
        rounds = list(_all_rounds(Path(folder), options.scan or generator.NATIVE))
    for line in report(rounds, options.misses):
        sys.stdout.write(line + "\n")
    return 0


def _all_rounds(folder: Path, variant: str) -> Iterator[Round]:
    truths = [json.loads(line) for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    own = [truth for truth in truths if truth["variant"] == variant]
    houses = [(folder, list(some)) for _, some in groupby(own, key=lambda truth: truth["layout"])]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for rounds in pool.map(_rounds, houses):
            yield from rounds


def _rounds(house: tuple[Path, Sequence[Truth]]) -> list[Round]:
    """Each paper of an exporter read without memory, then as it comes after those before it have been corrected."""
    from extractors.reading import learn_from

    folder, truths = house
    lessons: list[Lesson] = []
    rounds = []
    for number, truth in enumerate(truths):
        content = (folder / truth["file"]).read_bytes()
        rounds.append((0, score(truth, _read(content, truth, ()))))
        if number:
            rounds.append((number, score(truth, _read(content, truth, lessons))))
        lessons.append(learn_from(content, truth["file"], corrected(truth)))
    return rounds


def _read(content: bytes, truth: Truth, lessons: Sequence[Lesson]) -> Mapping[str, Any]:
    from extractors.contract import as_plain
    from extractors.reading import read

    seen = read(content, truth["file"], lessons=lessons)
    return as_plain(seen.documents[0], Path(truth["file"]))


def corrected(truth: Truth) -> dict[str, Any]:
    """A paper's values as a person who corrects all hands them back: what is not printed is said to be missing."""
    from pipeline.domain.invoice import FIELDS

    fields = {name: truth["fields"].get(name) or None for name in FIELDS}
    return {"fields": fields, "lines": truth.get("lines") or []}


def report(rounds: Sequence[Round], misses: int) -> Iterator[str]:
    """What the command prints, line by line."""
    yield "papers corrected before   papers  header F1  line F1  perfect  sure  wrong among sure"
    for number in sorted({number for number, _ in rounds}):
        part = Tally([one for count, one in rounds if count == number])
        figures = f"{part.f1():>9.3f}  {part.lines_f1():>7.3f}  {part.perfect():>7.2f}  {part.sure_share:>4.0%}"
        yield f"{number or 'none':<24}  {len(part.scores):>6}  {figures}  {part.sure_wrong:>4} {part.silent():.2%}"
    later: list[Miss] = [miss for count, one in rounds if count for miss in one.misses]
    for miss in sorted(later, key=lambda miss: (miss.name, miss.file))[:misses]:
        yield f"{miss.grade:<6} {miss.name:<20} {miss.file:<32} {str(miss.truth)[:60]} | {str(miss.found)[:60]}"


if __name__ == "__main__":
    raise SystemExit(main())
