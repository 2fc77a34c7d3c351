"""``python -m benchmarks.training``: everything that the reader has learned, learned anew from papers drawn for it.

First the network, from the families for training; then choosing between values, and which words describe goods, from
what the network and the rules say of papers of families for that; then what each sureness is worth, from those for
calibration. Each goes into ``extractors/learned/``. Drawn and read papers stay in ``--work``, so that what broke off
goes on where it was. The test families are not touched.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.generator.families import names
from benchmarks.training import choosing, grades, judging, worded
from benchmarks.training.papers import Order, draw, teach
from benchmarks.training.shelf import take
from extractors import mind
from extractors.calibration import Scale
from extractors.fusion import LEAST, Chooser
from extractors.judge import Judge

LEARNED = Path(mind.__file__).parent / "learned"
PARTS = ("network", "chooser", "words", "scale")
SEED = 21
SCANS = ("scan300", "scan200", "fax")
TRAIN = (
    *(Order([family], houses=420, each=2, seed=SEED) for family in names("train")),
    *(Order([family], houses=60, scans=SCANS, seed=SEED + 1) for family in names("train")),
)
CHOOSING = (
    Order(names("dev"), houses=220, seed=31),
    Order(names("dev"), houses=50, scans=("scan300", "scan200", "photo", "fax"), seed=32),
    Order(names("choosing"), houses=120, seed=31),
    Order(names("choosing"), houses=35, scans=SCANS, seed=32),
)
CALIBRATION = (
    Order(names("calibration"), houses=120, seed=31),
    Order(names("calibration"), houses=35, scans=SCANS, seed=32),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.training", description="Learn everything anew.")
    parser.add_argument("--work", type=Path, default=Path(".cache/training"), help="where papers are kept meanwhile")
    parser.add_argument("--rounds", type=int, default=9, help="looks at every page (default: 9, an hour on two cores)")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="learn these parts only")
    options = parser.parse_args(arguments)
    for part in PARTS:
        if part in options.only:
            _LEARN[part](options.work, options.rounds)
    return 0


def learn_network(work: Path, rounds: int) -> None:
    """From the training families: what each word of a page is."""
    from benchmarks.training import learn

    sheets = list(take([teach(folder) for folder in _drawn(TRAIN, work / "train")]))
    traits, places = (sheets[0].arrays[name].shape[1] for name in ("traits", "places"))
    learn.keep(
        learn.learn(sheets, learn.Shape(learn.GRAMS, 64, 32, traits, places), rounds, SEED, _tell), _path("network")
    )


def learn_chooser(work: Path, _: int) -> None:
    """From families that the network knows nothing of: which of two readers is right."""
    network = mind.network()
    cases = [
        case
        for folder in _drawn(CHOOSING, work / "choosing")
        for case in choosing.all_cases(folder, mind.Mind(network))
    ]
    weights = choosing.fit(cases)
    judging.keep(weights, _path("chooser"))
    _tell(f"choosing: {len(cases)} fields, F1 {choosing.f1(cases, Chooser(Judge(weights)), LEAST):.4f} on these")


def learn_words(work: Path, _: int) -> None:
    """From the same papers: which words describe the goods."""
    reader = mind.Mind(mind.network())
    cases = [case for folder in _drawn(CHOOSING, work / "choosing") for case in worded.all_cases(folder, reader)]
    judging.keep(worded.fit(cases), _path("words"))
    _tell(f"words: {len(cases)} descriptions")


def learn_scale(work: Path, _: int) -> None:
    """From a family that neither knows: what a sureness is worth."""
    reader = mind.Mind(mind.network(), mind.chooser(), mind.words())
    said = grades.all_said(_drawn(CALIBRATION, work / "calibration"), reader)
    curves = grades.fit(said)
    grades.keep(curves, _path("scale"))
    scaled = grades.scaled(said, Scale(curves))
    _tell(f"grades: {len(said)} values, calibration error {grades.error(said):.4f}, then {grades.error(scaled):.4f}")


_LEARN = {"network": learn_network, "chooser": learn_chooser, "words": learn_words, "scale": learn_scale}


def _drawn(orders: Sequence[Order], work: Path) -> list[Path]:
    return [draw(order, work / f"{order.seed}-{'-'.join(order.families)}") for order in orders]


def _path(part: str) -> Path:
    return LEARNED / f"{part}.npz"


def _tell(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    np.seterr(over="ignore")
    raise SystemExit(main())
