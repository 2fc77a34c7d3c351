"""Papers as they come off the glass, the wire or the telephone: clean, worn, faxed, photographed, turned."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image

from benchmarks.samples import degrade
from benchmarks.samples.degrade import Seal, Wear

TABLE = (96.0, 84.0, 70.0)  # the colour of a desk under a photographed sheet


@dataclass(frozen=True)
class Scan:
    """How a paper was taken: ``bilevel`` leaves only black and white, ``tilt`` is the share of the width by which a
    photo's corners are off."""

    wear: Wear
    quality: int
    seals: tuple[Seal, ...] = ()
    bilevel: bool = False
    tilt: float = 0.0


def _clean(rng: random.Random) -> Scan:
    wear = Wear(300, skew=rng.uniform(-0.6, 0.6), blur=rng.uniform(0.4, 0.8), noise=rng.uniform(2, 5), specks=30)
    return Scan(wear, rng.randint(55, 80), _stamp(rng, 0.3))


def _worn(rng: random.Random, dpi: int, turn: int = 0) -> Scan:
    wear = Wear(
        dpi,
        skew=rng.uniform(-2.2, 2.2),
        turn=turn,
        blur=rng.uniform(0.5, 0.9) if dpi >= 200 else rng.uniform(0.3, 0.6),
        noise=rng.uniform(4, 11),
        specks=rng.randint(50, 250),
        ink=rng.uniform(0.75, 0.95),
        shade=rng.uniform(0.02, 0.22),
        grey=rng.random() < 0.5,
    )
    return Scan(wear, rng.randint(35, 60), _stamp(rng, 0.35))


def _faxed(rng: random.Random) -> Scan:
    wear = Wear(
        204, skew=rng.uniform(-1, 1), blur=rng.uniform(0.5, 0.8), noise=rng.uniform(6, 14), specks=150, grey=True
    )
    return Scan(wear, 90, bilevel=True)


def _photographed(rng: random.Random) -> Scan:
    wear = Wear(200, blur=rng.uniform(0.5, 1.0), noise=rng.uniform(3, 7), shade=rng.uniform(0.1, 0.3), ink=0.9)
    return Scan(wear, rng.randint(55, 75), tilt=rng.uniform(0.01, 0.035))


VARIANTS: Mapping[str, Callable[[random.Random], Scan]] = {
    "scan300": _clean,
    "scan200": lambda rng: _worn(rng, 200),
    "scan150": lambda rng: _worn(rng, 150),
    "fax": _faxed,
    "photo": _photographed,
    "turned": lambda rng: _worn(rng, 200, rng.choice((90, 180, 270))),
}
"""The ways of taking a paper, by the name that the truth gives them; all but ``scan300`` are poor ones."""


def scan(pdf: bytes, variant: str, seed: str) -> bytes:
    """The PDF printed, stamped on its first page, and taken; the same seed gives the same bytes."""
    how, rng = VARIANTS[variant](random.Random(seed)), np.random.default_rng(list(seed.encode()))
    pages = degrade.render(pdf, how.wear.dpi)
    for seal in how.seals:
        pages[0] = degrade.press(pages[0], seal, how.wear.dpi, rng)
    taken = [_photograph(page, how.tilt, rng) if how.tilt else page for page in pages]
    worn = [degrade.wear(page, how.wear, rng) for page in taken]
    return degrade.write_pdf([_bilevel(page) if how.bilevel else page for page in worn], how.wear.dpi, how.quality)


def _stamp(rng: random.Random, chance: float) -> tuple[Seal, ...]:
    if rng.random() >= chance:
        return ()
    text = rng.choice(
        (("EXPORT", f"{rng.randint(1, 28)} '26", "DEPT."), ("RECEIVED", f"{rng.randint(1, 28)} MAY", "2026"))
    )
    return (Seal(text, rng.uniform(330, 520), rng.uniform(560, 760), 60, rng.uniform(-12, 8), square=False),)


def _bilevel(page: Image.Image) -> Image.Image:
    grey = np.asarray(page.convert("L"))
    return Image.fromarray(np.where(grey < 150, 0, 255).astype(np.uint8))


def _photograph(page: Image.Image, tilt: float, rng: np.random.Generator) -> Image.Image:
    """The sheet on a desk, seen from a little aside."""
    pixels = np.asarray(page, np.float32)
    height, width = pixels.shape[:2]
    margin = round(0.05 * width)
    here = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    there = here + margin + rng.uniform(-tilt, tilt, (4, 2)).astype(np.float32) * width
    matrix = cv2.getPerspectiveTransform(here, there)
    size = (width + 2 * margin, height + 2 * margin)
    seen = cv2.warpPerspective(pixels, matrix, size, flags=cv2.INTER_CUBIC, borderValue=TABLE)
    return Image.fromarray(np.clip(seen, 0, 255).astype(np.uint8))
