"""Pictures in and out: opens PNG, JPEG and TIFF within a cap of pixels, and makes the small PNG of a page that people
look at."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from pipeline.errors import FileRefused

Grey = NDArray[np.uint8]  # rows × columns, 0 black … 255 white

MAX_PIXELS = 60_000_000  # A3 at 400 dpi has 31 million; in colour this many take 180 MB of the child's 512
DRAFT_PIXELS = 24_000_000  # above which a JPEG need not be decoded in full: 48 million are a sheet of A4 at 700 dpi
SCREEN_DPI = 115  # of the page images for the screens
SCREEN_BYTES = 200_000
DEFAULT_DPI = 300.0  # of a picture that does not say
LONGEST_PAPER = 24.0  # inches (A2): a picture that claims to be larger names a dpi that nobody set

RUNS = 3  # zlib's strategy for pictures of runs: ten times as fast as the usual one, and no larger for pages of grain
_QUALITY = (
    (64, 1.0),
    (16, 1.0),
    (8, 1.0),
    (8, 0.8),
    (4, 0.8),
    (4, 0.6),
    (2, 0.5),
    (2, 0.25),
)  # colours, scale: until it fits


def check_pixels(width: int, height: int) -> None:
    """Raises FileRefused file-image-too-large above the cap, before anything is decoded."""
    if width * height > MAX_PIXELS:
        raise FileRefused("file-image-too-large", width=width, height=height)


def open_frames(content: bytes, limit: int) -> Iterator[tuple[Image.Image, float]]:
    """The frames of a picture one by one, upright by EXIF, L or RGB, each with its dpi.

    Raises:
        FileRefused: file-image-too-large, file-too-many-pages, file-truncated.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata; the pixel cap is our own
            image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "TIFF"))
            check_pixels(*image.size)
            count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1  # a phone's JPEG carries previews
            if count > limit:
                raise FileRefused("file-too-many-pages", pages=count, limit=limit)
            for index in range(count):
                image.seek(index)
                check_pixels(*image.size)
                dpi, width = page_dpi(image), image.width
                if image.width * image.height > DRAFT_PIXELS:
                    image.draft(image.mode, (width // 2, image.height // 2))  # JPEG only: halved while it is decoded
                dpi *= image.width / width
                ImageOps.exif_transpose(image, in_place=True)
                yield _flatten(image), dpi
    except Image.DecompressionBombError as error:
        raise FileRefused("file-image-too-large", width="?", height="?") from error
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        EOFError,
        KeyError,
        TypeError,
        IndexError,
    ) as error:
        raise FileRefused("file-truncated") from error


def page_dpi(image: Image.Image) -> float:
    """The dpi a picture claims, or 300 where it claims none or one that no sheet of paper can have."""
    claimed = image.info.get("dpi")
    try:
        dpi = float(min(claimed)) if claimed else 0.0
    except (TypeError, ValueError, ZeroDivisionError):
        dpi = 0.0
    if dpi < 1 or dpi > 2400 or max(image.size) / dpi > LONGEST_PAPER:
        return DEFAULT_DPI
    return dpi


def _flatten(image: Image.Image) -> Image.Image:
    """The picture on white paper, as L or RGB."""
    if image.mode in ("1", "L"):
        return image.convert("L")
    if image.mode.startswith("I") or image.mode == "F":  # 16 bit and more: scale the range down
        values = np.asarray(image, dtype=np.float32)
        top = max(float(values.max()), 1.0)
        return Image.fromarray((values / top * 255).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("RGB")
    return image if image.mode == "RGB" else image.convert("RGB")


def is_colourful(image: Image.Image) -> bool:
    """Whether more than a trace of the picture is coloured."""
    if image.mode == "L":
        return False
    small = np.asarray(image.convert("RGB").resize((200, 200)), dtype=np.int16)
    return bool(((small.max(axis=2) - small.min(axis=2)) > 40).mean() > 0.001)


def screen_png(image: Image.Image) -> bytes:
    """A PNG of at most 200 kB: as many colours, and then as many pixels, as fit."""
    colourful = is_colourful(image)
    base = image.convert("RGB" if colourful else "L")
    png = b""
    for colours, scale in _QUALITY:
        size = (max(1, round(base.width * scale)), max(1, round(base.height * scale)))
        scaled = base if size == base.size else base.resize(size, Image.Resampling.BOX)
        png = _encode(scaled, colours)
        if len(png) <= SCREEN_BYTES:
            break
    return png


def _encode(image: Image.Image, colours: int) -> bytes:
    """Few colours, no dither: flat paper packs well."""
    if image.mode == "L":
        step = 255 / (colours - 1)
        levels = [round(value / step) for value in range(256)]
        few = image.point(levels).convert("L")
        few.putpalette([round(i * step) for i in range(colours) for _ in range(3)])
    else:
        few = image.quantize(colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    buffer = io.BytesIO()
    few.save(buffer, "PNG", compress_level=6, compress_type=RUNS, bits=max(1, (colours - 1).bit_length()))
    return buffer.getvalue()
