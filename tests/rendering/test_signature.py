"""The picture of a signature: whatever a scanner writes is printed as ink without paper, and conforms."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from pipeline.domain.certificate import Mark
from rendering import pdf
from rendering.keys import SealingKey
from rendering.signature import WIDEST, take_ink
from tests.rendering import papers
from tests.rendering.conftest import BASE_URL

KINDS = [("RGB", "PNG"), ("RGBA", "PNG"), ("LA", "PNG"), ("1", "PNG"), ("P", "PNG"), ("CMYK", "JPEG"), ("L", "TIFF")]


def scan(mode: str, kind: str, paper: int = 255, width: int = 600) -> bytes:
    """A stroke of blue-black ink across a piece of paper."""
    picture = Image.new("RGB", (width, 160), (paper, paper, paper))
    ImageDraw.Draw(picture).line([(20, 140), (width - 20, 20)], fill=(20, 20, 60), width=12)
    output = BytesIO()
    picture.convert(mode).save(output, kind)
    return output.getvalue()


def inspect(picture: bytes) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, int]]:
    """Pixels of a corner (paper) and of the middle (ink), and the size."""
    with Image.open(BytesIO(picture)) as opened:
        assert opened.mode == "RGBA"
        corner, middle = opened.getpixel((2, 2)), opened.getpixel((opened.width // 2, opened.height // 2))
        assert isinstance(corner, tuple)
        assert isinstance(middle, tuple)
        return corner, middle, opened.size


@pytest.mark.parametrize(("mode", "kind"), KINDS)
def test_paper_becomes_transparent_and_ink_stays(mode: str, kind: str) -> None:
    corner, middle, size = inspect(take_ink(scan(mode, kind)))
    assert corner[3] == 0
    assert middle[3] > 180
    assert max(middle[:3]) < 80
    assert size == (600, 160)


def test_greyish_paper_is_paper_and_large_scans_shrink() -> None:
    corner, _, size = inspect(take_ink(scan("L", "PNG", paper=236, width=3000)))
    assert corner[3] == 0
    assert size == (WIDEST, 64)


@pytest.mark.parametrize(("mode", "kind"), [("RGBA", "PNG"), ("CMYK", "JPEG")])
def test_it_is_printed_and_conforms(mode: str, kind: str, key: SealingKey, printed: bytes) -> None:
    signed = pdf.certificate(papers.certificate(), Mark.ORIGINAL, key, BASE_URL, scan(mode, kind))
    assert len(signed) > len(printed)


def test_a_drawing_passes_as_it_is() -> None:
    assert take_ink(b"\n <svg/>") == b"<svg/>"


@pytest.mark.parametrize("picture", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n broken", scan("L", "PNG")[:60]])
def test_anything_else_is_refused(picture: bytes) -> None:
    with pytest.raises(ValueError, match="a signature is"):
        take_ink(picture)


def test_a_picture_of_too_many_points_is_refused() -> None:
    output = BytesIO()
    Image.new("1", (9000, 9000)).save(output, "PNG")
    with pytest.raises(ValueError, match="so many"):
        take_ink(output.getvalue())
