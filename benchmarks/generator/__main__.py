"""``python -m benchmarks.generator --out DIR --count N --seed S --split dev``: invoices and what a perfect reader says.

Each paper is drawn as a PDF of text; with ``--scans M`` the first M are also printed, worn and scanned. ``--each K``
draws K papers of every layout, as one exporter sends them. The same arguments give the same files.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

from benchmarks.generator.families import Layout, choose_layout
from benchmarks.generator.paper import Paper, tell
from benchmarks.generator.scans import choose_wear, scan
from benchmarks.generator.vocabulary import SPLITS


def tell_file(name: str, layout: Layout, paper: Paper, variant: str) -> dict[str, object]:
    """A file's line of ``truth.jsonl``, in the form of the samples."""
    return {
        "file": name,
        "layout": layout.name,
        "exporter": paper.invoice.seller.name,
        "variant": variant,
        "language": paper.style.languages,
        **tell(paper),
        "ignore": [],
    }


def write_all(options: argparse.Namespace) -> None:
    """Draws the papers into the folder, with ``truth.jsonl``."""
    options.out.mkdir(parents=True, exist_ok=True)
    truths = []
    for number in range(options.count):
        layout = choose_layout(options.split, options.seed, number // options.each)
        paper = layout.invent(number)
        content, name = layout.draw(paper), f"{options.split}-{number:04}"
        (options.out / f"{name}.pdf").write_bytes(content)
        truths.append(tell_file(f"{name}.pdf", layout, paper, "native"))
        if number < options.scans:
            wear = choose_wear(options.split, options.seed, number)
            (options.out / f"{name}-scan.pdf").write_bytes(scan(content, wear, seed=number))
            truths.append(tell_file(f"{name}-scan.pdf", layout, paper, wear.name))
    lines = "".join(json.dumps(truth, ensure_ascii=False) + "\n" for truth in truths)
    (options.out / "truth.jsonl").write_text(lines, encoding="utf-8")


def main(arguments: list[str] | None = None) -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generator", description="Draw invented invoices.")
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    parser.add_argument("--count", type=int, default=20, help="papers (default: 20)")
    parser.add_argument("--seed", type=int, default=1, help="other seeds give other papers")
    parser.add_argument("--split", choices=SPLITS, default="dev", help="whose words and composers (default: dev)")
    parser.add_argument("--each", type=int, default=1, help="papers of each layout (default: 1)")
    parser.add_argument("--scans", type=int, default=0, help="how many of them are scanned as well (default: none)")
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")  # fonts carry a date; 2026-01-01 makes every run the same
    write_all(parser.parse_args(arguments))


if __name__ == "__main__":
    main()
