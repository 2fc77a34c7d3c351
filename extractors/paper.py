"""Finds the sheet in a photo, and holds how a picture was turned into an upright page, so that the same can be done to
its copy for the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.images import Grey
from extractors.ink import letter_rows
from extractors.straighten import quarter_turn, rotate

Corners = tuple[
    tuple[float, float], ...
]  # top left, top right, bottom right, bottom left, as shares of width and height

_COPY = 500  # pixels of the longer side of the copy in which the sheet is sought
_SHARE = (0.2, 0.9)  # of the picture that a sheet on a table takes
_BRIGHTER = 40  # grey levels by which a sheet differs from the table
_WHOLE = 0.94  # of its hull that the bright patch fills: less has a bite out of it, which may be a shadow
_TEXT_COPY, _TEXT_POINTS = 1300, 842  # pixels and points of the longer side when rows of letters are looked for
_LEEWAY = 6.0  # points by which a row seems longer than it is
_BEND = (0.02, 0.03, 0.05, 0.07)  # of the outline: how far corners may be cut until four are left


@dataclass(frozen=True, slots=True)
class Upright:
    """How a picture becomes the page as it is shown: the sheet cut out at `corners` if any, turned by `turn`
    degrees clockwise in quarters, then by
    `angle` degrees counter-clockwise round its middle."""

    corners: Corners | None = None
    turn: int = 0
    angle: float = 0.0

    def apply(self, pixels: Grey) -> Grey:
        """The picture (grey or colour, any resolution) as it is shown."""
        return rotate(quarter_turn(cut_out(pixels, self.corners), self.turn), self.angle)

    def size(self, width: float, height: float) -> tuple[float, float]:
        """Width and height of the page, in the unit of the picture's."""
        if self.corners:
            width, height = _sheet_size(self.corners, width, height)
        return (height, width) if self.turn in (90, 270) else (width, height)


def find_sheet(grey: Grey) -> Corners | None:
    """The corners of one bright sheet on a darker ground; None where the picture is the page itself, as scans are."""
    scale = _COPY / max(grey.shape)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    smooth = np.asarray(cv2.GaussianBlur(closed, (7, 7), 0), dtype=np.uint8)
    _, bright = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return None
    rough = max(outlines, key=cv2.contourArea)
    outline = np.asarray(cv2.convexHull(rough), dtype=np.int32)
    area = cv2.contourArea(outline)
    if (
        not _SHARE[0] <= area / small.size <= _SHARE[1]
        or cv2.contourArea(rough) < _WHOLE * area
        or not _stands_out(smooth, outline)
    ):
        return None
    height, width = small.shape
    points = _four(outline).reshape(4, 2)
    if cv2.contourArea(points.astype(np.float32)) < _WHOLE * area:
        return None
    corners = _in_order(np.clip(points / (width, height), 0.0, 1.0))
    return corners if _holds_the_text(grey, corners) else None


def _holds_the_text(grey: Grey, corners: Corners) -> bool:
    """Whether no row of letters crosses the outline or lies outside: a shadow must not cut the sheet."""
    scale = min(1.0, _TEXT_COPY / max(grey.shape))
    copy = np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    height, width = copy.shape
    outline = np.array([(x * width, y * height) for x, y in corners], dtype=np.float32)
    points = _TEXT_COPY / _TEXT_POINTS
    ends = [
        (x * points, row.middle[1] * points)
        for row in letter_rows(copy, points)
        for x in (row.x0 + _LEEWAY, row.x1 - _LEEWAY)
    ]
    return all(cv2.pointPolygonTest(outline, end, False) >= 0 for end in ends)


def _stands_out(grey: NDArray[np.integer[Any]], outline: NDArray[np.integer[Any]]) -> bool:
    inside = np.zeros(grey.shape, np.uint8)
    cv2.drawContours(inside, [np.asarray(outline, dtype=np.int32)], -1, (255,), cv2.FILLED)
    ground = grey[inside == 0]
    return bool(ground.size) and float(np.median(grey[inside > 0])) - float(np.median(ground)) >= _BRIGHTER


def _four(outline: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    """Four corners of the outline: its own where it has four, else those of the tightest rectangle round it."""
    around = cv2.arcLength(outline, True)
    for bend in _BEND:
        corners = cv2.approxPolyDP(outline, bend * around, True)
        if len(corners) == 4:
            return np.asarray(corners, dtype=np.float64)
    return np.asarray(cv2.boxPoints(cv2.minAreaRect(outline)), dtype=np.float64)


def _in_order(points: NDArray[np.float64]) -> Corners:
    """Clockwise from the corner nearest to the top left."""
    middle = points.mean(axis=0)
    around = sorted(points.tolist(), key=lambda p: float(np.arctan2(p[1] - middle[1], p[0] - middle[0])))
    first = min(range(4), key=lambda i: around[i][0] + around[i][1])
    return tuple((x, y) for x, y in around[first:] + around[:first])


def _sheet_size(corners: Corners, width: float, height: float) -> tuple[float, float]:
    """The mean lengths of the level and of the plumb sides."""
    a, b, c, d = (np.array((x * width, y * height)) for x, y in corners)
    level = float(np.linalg.norm(b - a) + np.linalg.norm(c - d)) / 2
    plumb = float(np.linalg.norm(d - a) + np.linalg.norm(c - b)) / 2
    return level, plumb


def cut_out(pixels: Grey, corners: Corners | None) -> Grey:
    """The sheet as if seen from straight above; the whole picture where no corners are given."""
    if corners is None:
        return pixels
    height, width = pixels.shape[:2]
    wide, high = (max(1, round(side)) for side in _sheet_size(corners, width, height))
    here = np.array([(x * width, y * height) for x, y in corners], dtype=np.float32)
    there = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], dtype=np.float32)
    flat = cv2.warpPerspective(pixels, cv2.getPerspectiveTransform(here, there), (wide, high), flags=cv2.INTER_CUBIC)
    return np.asarray(flat, dtype=np.uint8)
