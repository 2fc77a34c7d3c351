"""``python -m benchmarks.generator --out DIR --families kaisha forms --houses 20``: invoices and the truth about them.

Every house is another exporter with another layout; ``--each K`` draws K papers of each, as one exporter sends them.
``--scans scan300 fax`` takes each paper in these ways too. Beside the PDFs lie ``truth.jsonl`` (what a perfect reader
says) and ``marks.jsonl`` (where on the native papers each value stands). The same arguments give the same papers.
"""

from __future__ import annotations

import argparse
import json
import os
import random
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path

from benchmarks.generator.families import FAMILIES, founder
from benchmarks.generator.kit.drawn import Truth
from benchmarks.generator.kit.marks import take_marks
from benchmarks.generator.kit.scans import VARIANTS, scan

NATIVE = "native"


@dataclass(frozen=True)
class Order:
    """A house's papers to be drawn: ``each`` of them, natively and in each of ``scans``."""

    out: Path
    family: str
    seed: int
    house: int
    each: int
    scans: tuple[str, ...]

    @property
    def layout(self) -> str:
        """The name of the layout."""
        return f"{self.family}-{self.seed}-{self.house:04}"


def draw(order: Order) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Draws a house's papers into the folder; returns their lines of ``truth.jsonl`` and ``marks.jsonl``."""
    house = founder(order.family)(random.Random(order.layout))
    truths: list[dict[str, object]] = []
    marks: list[dict[str, object]] = []
    for number in range(order.each):
        drawn = house.draw(random.Random(f"{order.layout} paper {number}"))
        content, marked = take_marks(drawn.pdf)
        name = f"{order.layout}-{number}"
        marks.append({"file": f"{name}.pdf", "marks": [asdict(mark) for mark in marked]})
        for variant in (NATIVE, *order.scans):
            file = f"{name}.pdf" if variant == NATIVE else f"{name}-{variant}.pdf"
            taken = content if variant == NATIVE else scan(content, variant, f"{name} {variant}")
            (order.out / file).write_bytes(taken)
            truths.append(tell(file, order.layout, house.name, variant, drawn.truth))
    return truths, marks


def tell(file: str, layout: str, exporter: str, variant: str, truth: Truth) -> dict[str, object]:
    """A file's line of ``truth.jsonl``, in the form of the samples."""
    named = {"file": file, "layout": layout, "exporter": exporter, "variant": variant, "language": truth.language}
    return {**named, "fields": truth.fields, "lines": truth.lines, "alt": truth.alt, "ignore": []}


def write_all(orders: Sequence[Order], out: Path) -> None:
    """Draws everything that was ordered, one process per core."""
    out.mkdir(parents=True, exist_ok=True)
    with (
        ProcessPoolExecutor(os.cpu_count()) as pool,
        (out / "truth.jsonl").open("w", encoding="utf-8") as truth_file,
        (out / "marks.jsonl").open("w", encoding="utf-8") as marks_file,
    ):
        for truths, marks in pool.map(draw, orders):
            for file, told in ((truth_file, truths), (marks_file, marks)):
                file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in told)


def main(arguments: list[str] | None = None) -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generator", description="Draw invented invoices.")
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    parser.add_argument("--families", nargs="+", choices=tuple(FAMILIES), required=True, metavar="NAME", help="whose")
    parser.add_argument("--houses", type=int, default=10, help="exporters of each family (default: 10)")
    parser.add_argument("--each", type=int, default=1, help="papers of each exporter (default: 1)")
    parser.add_argument("--seed", type=int, default=1, help="other seeds give other exporters")
    parser.add_argument("--scans", nargs="*", choices=tuple(VARIANTS), default=[], help="taken in these ways too")
    options = parser.parse_args(arguments)
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")  # fonts carry a date; 2026-01-01 makes every run the same
    orders = [
        Order(options.out, family, options.seed, house, options.each, tuple(options.scans))
        for family, house in product(options.families, range(options.houses))
    ]
    write_all(orders, options.out)


if __name__ == "__main__":
    main()
