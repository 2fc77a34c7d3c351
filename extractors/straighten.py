"""Makes the picture of a paper straight and even before it is read, and finds the lines drawn on it. All on grey
pixels, no OCR."""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import cv2
import numpy as np

from extractors.images import Grey
from pipeline.domain.evidence import Box

cv2.setNumThreads(1)  # one core a file; and a process that is forked must have no threads

LOOK = 1000  # pixels of the longer side of the copy that is measured
MAX_SKEW = 8.0  # degrees
LEAST_SKEW = 0.15  # degrees: less does not harm reading
# Words found on four pages with blur, noise, specks, JPEG: at 300 dpi .62, with the median .80, with a slight blur on
# top .89; at 200 dpi the median helps (.17 to .37), the blur does not; at 150 dpi both ruin the strokes (.86 to .68).
MEDIAN_DPI = 190
SMOOTH_DPI = 250
LEAST_PIXELS = 16  # of the shorter side
LEAST_INK = 40  # pixels of a copy of 1000: two small letters
RULE_LENGTH = 0.045  # of the page's width: a shorter dark run may be a letter
RULE_THICKNESS = 6.0  # points: a thicker one is a bar or a shadow
UNEVEN = 30  # grey levels by which the paper may change over the page before it is levelled


def small_ink(grey: Grey) -> Grey:
    """A copy of 1000 pixels with ink as 255, paper as 0; shadows do not count as ink."""
    scale = LOOK / max(grey.shape)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    small = np.asarray(small, dtype=np.uint8)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), 21)
    ink = cv2.subtract(paper, small)
    _, mask = cv2.threshold(ink, 40, 255, cv2.THRESH_BINARY)
    return np.asarray(mask, dtype=np.uint8)


def is_blank(grey: Grey) -> bool:
    """Whether there is nothing on the paper to be read: hardly a mark, or too few pixels for a letter."""
    return min(grey.shape) < LEAST_PIXELS or int(np.count_nonzero(small_ink(grey))) < LEAST_INK


def skew(grey: Grey) -> float:
    """Degrees, counter-clockwise, that turn the lines of text level: the angle at which ink falls into the sharpest
    rows."""
    ink = small_ink(grey)
    height, width = ink.shape
    middle = (width / 2, height / 2)

    def sharpness(angle: float) -> float:
        turned = cv2.warpAffine(
            ink, cv2.getRotationMatrix2D(middle, angle, 1.0), (width, height), flags=cv2.INTER_NEAREST
        )
        rows = np.asarray(turned).sum(axis=1, dtype=np.float64)
        return float(np.square(np.diff(rows)).sum())

    best = 0.0
    for step, reach in ((1.0, MAX_SKEW), (0.25, 0.75), (0.05, 0.2)):
        angles = np.arange(best - reach, best + reach + step / 2, step)
        best = float(max(angles, key=lambda angle: sharpness(float(angle))))
    return best if LEAST_SKEW <= abs(best) <= MAX_SKEW else 0.0


def is_sideways(grey: Grey) -> bool:
    """Whether the ink falls into sharper columns than rows: text that stands on its side."""
    ink = small_ink(grey)
    lines = _without_rules(ink)
    rows = lines.sum(axis=1, dtype=np.float64)
    columns = lines.sum(axis=0, dtype=np.float64)
    across = float(np.square(np.diff(rows)).mean()) / max(float(rows.mean()) ** 2, 1.0)
    along = float(np.square(np.diff(columns)).mean()) / max(float(columns.mean()) ** 2, 1.0)
    return along > across * 1.5


def _without_rules(ink: Grey) -> Grey:
    level = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, 40), np.uint8))
    plumb = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((40, 1), np.uint8))
    return np.asarray(cv2.subtract(cv2.subtract(ink, level), plumb), dtype=np.uint8)


def rotate(pixels: Grey, angle: float) -> Grey:
    """The picture (grey or colour) turned counter-clockwise round its middle by some degrees, its size kept, edges
    continued."""
    if angle == 0.0:
        return pixels
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turned = cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(turned, dtype=np.uint8)


def quarter_turn(pixels: Grey, degrees: int) -> Grey:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(pixels, k=-(degrees // 90)))


def enlarge(grey: Grey, factor: float) -> Grey:
    """The picture drawn larger."""
    if factor == 1.0:
        return grey
    return np.asarray(cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def clean(grey: Grey, dpi: float) -> Grey:
    """The picture for the engine: specks taken out where the resolution allows it, a fax's steps smoothed, shadows of a
    photo levelled."""
    if is_bilevel(grey):
        return np.asarray(cv2.GaussianBlur(grey, (3, 3), 0), dtype=np.uint8)
    if dpi >= MEDIAN_DPI and _is_noisy(grey):
        grey = np.asarray(cv2.medianBlur(grey, 3), dtype=np.uint8)
        if dpi >= SMOOTH_DPI:
            grey = np.asarray(cv2.GaussianBlur(grey, (3, 3), 0), dtype=np.uint8)
    return level(grey)


def is_bilevel(grey: Grey) -> bool:
    """Whether it is a fax: hardly anything between black and white."""
    few = grey[::3, ::3]
    between, ink = int(((few > 40) & (few < 215)).sum()), int((few <= 40).sum())
    return between < 0.9 * ink


def _is_noisy(grey: Grey) -> bool:
    """Whether the scan is grainy: a clean print has flat paper between the letters, and a median would only blunt its
    strokes."""
    middle = grey[: grey.shape[0] // 2 * 2 : 2, ::2]
    calm = np.abs(middle[:, 1:].astype(np.int16) - middle[:, :-1])
    return bool(np.median(calm) >= 1.0)


def level(grey: Grey) -> Grey:
    """Paper made evenly white, where it is not: divides by the brightness of the paper round each pixel."""
    scale = 400 / max(grey.shape)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    paper = cv2.medianBlur(cv2.dilate(np.asarray(small, dtype=np.uint8), np.ones((7, 7), np.uint8)), 31)
    if int(np.percentile(paper, 98)) - int(np.percentile(paper, 5)) < UNEVEN:
        return grey
    ground = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, np.maximum(ground, 1), scale=255), dtype=np.uint8)


def drawn_rules(grey: Grey, scale: float) -> list[Box]:
    """The level and plumb lines on a straightened picture, as boxes in points; `scale` is points a pixel."""
    ink = dark_marks(grey)
    length = max(25, int(min(grey.shape) * RULE_LENGTH))
    boxes: list[Box] = []
    for kernel, bridge in (((length, 1), (1, 3)), ((1, length), (3, 1))):
        thick = cv2.dilate(
            ink, cv2.getStructuringElement(cv2.MORPH_RECT, bridge)
        )  # what is left of a skew, or a weak print
        lines = cv2.morphologyEx(thick, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, kernel))
        outlines, _ = cv2.findContours(lines, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for left, top, width, height in map(cv2.boundingRect, outlines):
            if min(width, height) * scale <= RULE_THICKNESS:
                boxes.append(_thin(Box(left * scale, top * scale, (left + width) * scale, (top + height) * scale)))
    return boxes


def dark_marks(grey: Grey) -> Grey:
    """What is clearly darker than the paper round it, as 255."""
    _, ink = cv2.threshold(cv2.subtract(_paper(grey), grey), 50, 255, cv2.THRESH_BINARY)
    return np.asarray(ink, dtype=np.uint8)


def _paper(grey: Grey) -> Grey:
    """The brightness of the paper round each pixel, from a coarse copy."""
    small = cv2.resize(grey, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    ground = cv2.dilate(small, np.ones((5, 5), np.uint8))
    return np.asarray(
        cv2.resize(ground, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR), dtype=np.uint8
    )


def _thin(box: Box) -> Box:
    """The middle line of a stroke, 1 point thick at most: what is left of a skew must not make a line a block."""
    x, y = box.middle
    if box.width >= box.height:
        half = min(box.height, 1.0) / 2
        return Box(box.x0, y - half, box.x1, y + half)
    half = min(box.width, 1.0) / 2
    return Box(x - half, box.top, x + half, box.bottom)
