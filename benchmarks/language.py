"""``python -m benchmarks.language``: would a language model tell goods from charges better than the lexicon does?

A spaCy text classifier (bag of words and pairs) learns from the rows of papers of the families for training, and both
say of rows of other families which are charges. It is loaded by the reader only if it wins here
(docs/decisions/0107-spacy-was-measured.md).
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.generator.families import names
from benchmarks.training.papers import Order, draw, marks_of, papers
from extractors.tables import summary

ROUNDS = 12
BATCH = 32
EVEN = 0.5
GOODS, CHARGE = "GOODS", "CHARGE"
MODEL = {"@architectures": "spacy.TextCatBOW.v3", "exclusive_classes": True, "ngram_size": 2, "no_output_layer": False}

Row = tuple[str, bool]  # the text of a row, and whether it is a charge


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.language", description=str(__doc__).splitlines()[0])
    parser.add_argument("--houses", type=int, default=60, help="exporters of each family (default: 60)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="gensan-language-") as folder:
        taught = _rows(names("train"), options.houses, Path(folder) / "taught")
        classify = learned(taught)
        for family in (*names("choosing"), *names("calibration")):
            rows = _rows([family], options.houses, Path(folder) / family)
            _tell(family, rows, "lexicon", lambda text: summary.kind_of(text) is not None)
            _tell(family, rows, "spaCy", classify)
    return 0


def learned(rows: Sequence[Row], seed: int = 0) -> Callable[[str], bool]:
    """A classifier that has learned from some rows."""
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("xx")
    classifier: Any = nlp.add_pipe("textcat", config={"model": MODEL})
    for label in (GOODS, CHARGE):
        classifier.add_label(label)
    told = [
        Example.from_dict(nlp.make_doc(text), {"cats": {CHARGE: float(charge), GOODS: float(not charge)}})
        for text, charge in rows
    ]
    teacher = nlp.initialize(lambda: told)
    dice = random.Random(seed)
    for _ in range(ROUNDS):
        dice.shuffle(told)
        for at in range(0, len(told), BATCH):
            nlp.update(told[at : at + BATCH], sgd=teacher)
    return lambda text: bool(nlp(text).cats[CHARGE] >= EVEN)


def _rows(families: Sequence[str], houses: int, folder: Path) -> list[Row]:
    """The rows of goods and charges of drawn papers, as they are printed."""
    draw(Order(families, houses=houses), folder)
    marks = marks_of(folder)
    rows: list[Row] = []
    for paper in papers(folder):
        pages = {page.number: page for page in paper.pages}
        texts: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for mark in marks.get(paper.file, []):
            kind, *rest = mark.name.split(".")
            if kind in ("line", "charge") and rest[-1:] == ["description"] and mark.page in pages:
                x0, top, x1, bottom = mark.box
                inside = [
                    word.text
                    for word in pages[mark.page].words
                    if x0 - 1 <= word.box.middle[0] <= x1 + 1 and top - 1 <= word.box.middle[1] <= bottom + 1
                ]
                texts[kind, rest[0]] += inside
        rows += [(" ".join(words), kind == "charge") for (kind, _), words in texts.items() if words]
    return rows


def _tell(family: str, rows: Sequence[Row], name: str, classify: Callable[[str], bool]) -> None:
    charges = [text for text, charge in rows if charge]
    goods = [text for text, charge in rows if not charge]
    found, wrong = sum(map(classify, charges)), sum(map(classify, goods))
    told = f"charges found {found} of {len(charges)}, goods taken for charges {wrong} of {len(goods)}"
    sys.stdout.write(f"{family:10s} {name:8s} {told}\n")


if __name__ == "__main__":
    raise SystemExit(main())
