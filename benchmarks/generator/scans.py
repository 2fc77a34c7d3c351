"""Papers as a scanner delivers them: clean at 300 dpi, or worn as offices manage to wear them."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np

from benchmarks.generator.vocabulary import Split
from benchmarks.samples import degrade
from benchmarks.samples.degrade import Seal, Wear


@dataclass(frozen=True)
class Scan:
    """How a paper was scanned; ``name`` is the truth's variant."""

    name: str
    wear: Wear
    seals: tuple[Seal, ...]
    quality: int


def choose_wear(split: Split, seed: int, number: int) -> Scan:
    """Clean and poor scans by turns, some with a stamp."""
    rng = random.Random(f"{split} {seed} scan {number}")
    stamp = Seal(
        ("EXPORT", f"{rng.randint(1, 28)} '26", "DEPT."),
        rng.uniform(330, 520),
        rng.uniform(600, 760),
        60,
        -8,
        square=False,
    )
    seals = (stamp,) if rng.random() < 0.35 else ()
    if number % 2 == 0:
        clean = Wear(300, skew=rng.uniform(-0.6, 0.6), blur=rng.uniform(0.4, 0.8), noise=rng.uniform(2, 5), specks=30)
        return Scan("scan300", clean, seals, 60)
    poor = Wear(
        200 if rng.random() < 0.8 else 150,
        skew=rng.uniform(-2, 2),
        turn=rng.choice((0, 0, 0, 0, 90, 180)),
        blur=rng.uniform(0.5, 0.9),
        noise=rng.uniform(4, 10),
        specks=200,
        ink=rng.uniform(0.8, 0.95),
        shade=rng.uniform(0.02, 0.2),
        grey=rng.random() < 0.5,
    )
    return Scan("poor", poor, seals, 45)


def scan(pdf: bytes, how: Scan, seed: int) -> bytes:
    """The PDF printed, stamped on its first page, and scanned."""
    rng = np.random.default_rng(seed)
    pages = degrade.render(pdf, how.wear.dpi)
    for seal in how.seals:
        pages[0] = degrade.press(pages[0], seal, how.wear.dpi, rng)
    return degrade.write_pdf([degrade.wear(page, how.wear, rng) for page in pages], how.wear.dpi, how.quality)
