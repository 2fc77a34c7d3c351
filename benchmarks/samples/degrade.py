"""What a scanner, a rubber stamp and a tired photocopier do to a page.

Pages are Pillow images in RGB. All chance comes from the ``numpy`` generator that the caller hands in, so a scan can be
made again exactly. Places on the page are points from its upper left corner, whatever the resolution.
"""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image, ImageDraw, ImageFont

Pixels = npt.NDArray[np.float32]

GOTHIC = "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf"
MINCHO = "/usr/share/fonts/opentype/ipaexfont-mincho/ipaexm.ttf"


@dataclass(frozen=True)
class Wear:
    """How badly one page fared; the defaults are a clean office scan at 300 dpi.

    ``skew`` and ``turn`` are degrees clockwise (``turn`` in quarters), ``blur`` and ``noise`` standard deviations in
    pixels and grey levels, ``specks`` dots of dirt on the page, ``ink`` the share of blackness left, ``shade`` the
    darkening towards the right edge.
    """

    dpi: int = 300
    skew: float = 0.0
    turn: int = 0
    blur: float = 0.5
    noise: float = 3.0
    specks: int = 0
    ink: float = 0.95
    shade: float = 0.03
    grey: bool = False


@dataclass(frozen=True)
class Seal:
    """An inked stamp: ``text`` in columns (square) or lines (round), centre and size in points, slant in degrees."""

    text: tuple[str, ...]
    x: float
    y: float
    size: float = 62.0
    slant: float = 0.0
    colour: tuple[int, int, int] = (200, 30, 40)
    square: bool = True


def render(pdf: bytes, dpi: int) -> list[Image.Image]:
    """The pages of a PDF as a printer would put them on paper. Not for threads: PDFium is not safe there."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def draw_seal(seal: Seal, dpi: int) -> Image.Image:
    """The stamp's ink as a grey mask (white where ink is), upright."""
    side = round(seal.size * dpi / 72)
    mask = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(mask)
    edge, line = round(side * 0.04), max(2, side // 28)
    if seal.square:
        pen.rectangle((edge, edge, side - edge, side - edge), outline=255, width=line)
        draw_columns(pen, seal.text, side)
    else:
        pen.ellipse((edge, edge, side - edge, side - edge), outline=255, width=line)
        for place, text in enumerate(seal.text):
            height = (place + 1) / (len(seal.text) + 1)
            chord = 0.84 * side * (1 - (2 * height - 1) ** 2) ** 0.5
            size = min(side * 0.17, chord / len(text) * 1.7)
            pen.text((side / 2, side * height), text, 255, ImageFont.truetype(GOTHIC, round(size)), anchor="mm")
        for height in (0.38, 0.62):
            pen.line((side * 0.09, side * height, side * 0.91, side * height), 255, max(2, line // 2))
    return mask


def draw_columns(pen: ImageDraw.ImageDraw, columns: Sequence[str], side: int) -> None:
    """Japanese writing from top to bottom, columns from right to left, filling the square."""
    inner = side * 0.82
    for column, text in enumerate(columns):
        cell = inner / len(text)
        font = ImageFont.truetype(MINCHO, round(min(cell, inner / len(columns)) * 0.98))
        x = side * 0.91 - inner * (column + 0.5) / len(columns)
        for row, glyph in enumerate(text):
            pen.text((x, side * 0.09 + cell * (row + 0.5)), glyph, 255, font, anchor="mm")


def press(page: Image.Image, seal: Seal, dpi: int, rng: np.random.Generator) -> Image.Image:
    """The page with the stamp over its print; ink is uneven, and what lies under it shows through."""
    mask = draw_seal(seal, dpi).rotate(-seal.slant, Image.Resampling.BICUBIC, expand=True)
    patches = rng.uniform(0.55, 1.0, (9, 9)).astype(np.float32)
    cover = np.asarray(mask, np.float32) / 255 * cv2.resize(patches, mask.size, interpolation=cv2.INTER_CUBIC)
    left = round(seal.x * dpi / 72 - mask.width / 2)
    top = round(seal.y * dpi / 72 - mask.height / 2)
    pixels = np.asarray(page, np.float32).copy()
    under = pixels[top : top + mask.height, left : left + mask.width]
    cover = np.clip(cover[: under.shape[0], : under.shape[1], None], 0, 1)
    under *= 1 - cover * (1 - np.array(seal.colour, np.float32) / 255)
    return Image.fromarray(pixels.round().astype(np.uint8))


def wear(page: Image.Image, how: Wear, rng: np.random.Generator) -> Image.Image:
    """The page as the scanner delivers it."""
    pixels = np.asarray(page, np.float32)
    pixels = 250 - (255 - pixels) * how.ink
    pixels = tilt(pixels, how.skew)
    pixels = sprinkle(pixels, how.specks, rng)
    pixels *= np.linspace(1.0, 1.0 - how.shade, pixels.shape[1], dtype=np.float32)[:, None]
    if how.blur:
        pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), how.blur), np.float32)
    grain = rng.normal(0, how.noise, pixels.shape[:2]).astype(np.float32)
    turned = np.rot90(pixels + grain[:, :, None], -how.turn // 90)
    scan = Image.fromarray(np.clip(turned, 0, 255).round().astype(np.uint8))
    return scan.convert("L") if how.grey else scan


def tilt(pixels: Pixels, degrees: float) -> Pixels:
    """The sheet laid askew on the glass; what lies beside it is white."""
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    white = (250.0, 250.0, 250.0)
    return np.asarray(
        cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=white), np.float32
    )


def sprinkle(pixels: Pixels, specks: int, rng: np.random.Generator) -> Pixels:
    """Dirt: grey dots of one to three pixels."""
    dirty = pixels.copy()
    height, width = pixels.shape[:2]
    for x, y, size, grey in zip(
        rng.integers(0, width, specks),
        rng.integers(0, height, specks),
        rng.integers(1, 4, specks),
        rng.uniform(40, 170, specks),
        strict=True,
    ):
        dirty[y : y + size, x : x + size] = grey
    return dirty


def copy_fresh(pages: Sequence[Image.Image]) -> list[Image.Image]:
    """Copies to save from: Pillow leaves the settings of one format on a page and trips over them in the next."""
    return [page.copy() for page in pages]


def write_pdf(pages: Sequence[Image.Image], dpi: int, quality: int = 60) -> bytes:
    """An image-only PDF, a JPEG a page, with no date of its own."""
    out = io.BytesIO()
    first, *others = copy_fresh(pages)
    epoch = time.struct_time((2026, 1, 1, 0, 0, 0, 3, 1, 0))
    first.save(
        out,
        "PDF",
        resolution=dpi,
        quality=quality,
        save_all=True,
        append_images=others,
        creationDate=epoch,
        modDate=epoch,
    )
    return out.getvalue()


def write_tiff(pages: Sequence[Image.Image], dpi: int, quality: int = 60) -> bytes:
    """A TIFF of several pages, as office machines send by mail."""
    out = io.BytesIO()
    first, *others = copy_fresh(pages)
    first.save(
        out,
        "TIFF",
        compression="jpeg",
        quality=quality,
        dpi=(dpi, dpi),
        save_all=True,
        append_images=others,
    )
    return out.getvalue()


def write_jpeg(pages: Sequence[Image.Image], dpi: int, quality: int = 60) -> bytes:
    """The first page as a JPEG."""
    out = io.BytesIO()
    pages[0].save(out, "JPEG", dpi=(dpi, dpi), quality=quality)
    return out.getvalue()
