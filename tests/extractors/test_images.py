"""Pictures in and out."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from extractors import images
from pipeline.errors import FileRefused
from tests.extractors import drawings


def encode(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def first(content: bytes) -> tuple[Image.Image, float]:
    return next(images.open_frames(content, 5))


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
def test_every_kind_of_png_becomes_grey_or_colour(mode: str) -> None:
    image, _ = first(
        encode(Image.new("L", (40, 30), 255).convert(mode if mode != "I;16" else "L").convert(mode), "PNG")
    )
    assert image.mode in ("L", "RGB")
    assert image.size == (40, 30)


def test_what_is_transparent_is_paper() -> None:
    image, _ = first(encode(Image.new("RGBA", (10, 10), (0, 0, 0, 0)), "PNG"))
    assert image.convert("L").getpixel((5, 5)) == 255


def test_exif_turns_the_picture() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by 90 degrees clockwise
    image, _ = first(encode(Image.new("RGB", (60, 20)), "JPEG", exif=exif))
    assert image.size == (20, 60)


@pytest.mark.parametrize(
    ("size", "claimed", "dpi"),
    [
        ((1240, 1754), 150, 150),
        ((2480, 3508), None, 300),
        ((2480, 3508), 72, 300),
        ((600, 800), 72, 72),
        ((600, 800), 0, 300),
    ],
)
def test_dpi_is_what_the_picture_claims_if_paper_can_be_so_large(
    size: tuple[int, int], claimed: int | None, dpi: int
) -> None:
    options = {} if claimed is None else {"dpi": (claimed, claimed)}
    assert first(encode(Image.new("L", size), "PNG", **options))[1] == pytest.approx(dpi, abs=0.1)


def test_all_frames_of_a_tiff() -> None:
    pages = [Image.new("L", (30, 20 + n), 255) for n in range(3)]
    content = encode(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    assert [image.height for image, _ in images.open_frames(content, 5)] == [20, 21, 22]
    with pytest.raises(FileRefused) as caught:
        list(images.open_frames(content, 2))
    assert caught.value.data == {"pages": 3, "limit": 2}


def test_the_screen_image_keeps_colour_and_stays_legible() -> None:
    sheet = drawings.drawn(drawings.native(), 115, grey=False)
    sheet.paste((200, 30, 40), (500, 900, 700, 1000))
    shown = Image.open(io.BytesIO(images.screen_png(sheet)))
    assert shown.size == sheet.size
    pixel = shown.convert("RGB").getpixel((600, 950))
    assert isinstance(pixel, tuple)
    assert pixel[0] > pixel[1] + 100
    difference = np.abs(np.asarray(shown.convert("L"), dtype=np.int16) - np.asarray(sheet.convert("L"), dtype=np.int16))
    assert difference.mean() < 4


def test_the_noisiest_page_fits_too() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (1400, 1000, 3), dtype=np.uint8)
    assert len(images.screen_png(Image.fromarray(noise))) <= images.SCREEN_BYTES


def test_previews_in_a_photo_are_no_pages() -> None:
    photo = encode(Image.new("RGB", (60, 40)), "MPO", save_all=True, append_images=[Image.new("RGB", (30, 20))])
    assert [image.size for image, _ in images.open_frames(photo, 5)] == [(60, 40)]


def test_a_very_large_photo_is_halved_while_it_is_decoded_and_keeps_its_paper_size() -> None:
    content = encode(Image.new("L", (6000, 4200), 255), "JPEG", dpi=(600, 600))
    image, dpi = first(content)
    assert image.size == (3000, 2100)
    assert image.width / dpi == pytest.approx(10)
