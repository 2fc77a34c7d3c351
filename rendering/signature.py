"""The picture of a signature, made fit for print: ink without paper, so that what it is written over stays readable.

A specimen is a scan, dark ink on white paper, in whatever way a scanner writes pictures. Print wants one way: at most
1,200 points wide, RGB, the paper transparent. Drawings (SVG) pass as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageChops, ImageFile

MOST_PIXELS = 40_000_000  # a specimen card scanned at 600 dpi has a tenth of it
WIDEST = 1200
PAPER = 24  # how far from white (0 to 255) a scan's paper may be


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """The printing engine lets the picture library fill up broken files, with black. A signature is whole or
    refused."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def take_ink(picture: bytes) -> bytes:
    """The signature as PNG with transparent paper; an SVG unchanged.

    Raises:
        ValueError: not a picture, a blank one, or one too large to be a signature.
    """
    if picture.lstrip().startswith((b"<svg", b"<?xml")):
        return picture.lstrip()
    try:
        with _whole_pictures_only(), Image.open(BytesIO(picture), formats=("PNG", "JPEG", "TIFF")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise ValueError("a signature of so many pixels is none")
            scan = opened.convert("RGBA")
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError("a signature is a PNG, JPEG, TIFF or SVG picture") from error
    scan.thumbnail((WIDEST, WIDEST))
    on_paper = Image.new("RGBA", scan.size, "white")
    on_paper.alpha_composite(scan)
    ink = ImageChops.invert(on_paper.convert("L")).point([max(0, v - PAPER) * 255 // (255 - PAPER) for v in range(256)])
    if ink.getbbox() is None:
        raise ValueError("a signature is dark ink on white paper; this picture is blank")
    colour = on_paper.convert("RGB")
    colour.putalpha(ink)
    output = BytesIO()
    colour.save(output, "PNG")
    return output.getvalue()
