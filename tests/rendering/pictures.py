"""Printed sheets as pictures: what a scanner makes of a printout."""

from __future__ import annotations

import subprocess
from pathlib import Path

import zxingcpp
from PIL import Image, ImageFilter

from pipeline.domain.certificate import Certificate, Mark
from rendering import pdf
from rendering.keys import SealingKey

BASE_URL = "https://certificates.example.jp"


def print_certificate(paper: Certificate, key: SealingKey) -> bytes:
    """The certificate's PDF."""
    return pdf.certificate(paper, Mark.ORIGINAL, key, BASE_URL)


def scan(content: bytes, folder: Path, *, dpi: int, blur: float, turn: float) -> Image.Image:
    """The first page as a grey scan: printed, blurred by so many pixels, turned by so many degrees."""
    source = folder / "printed.pdf"
    source.write_bytes(content)
    command = ["pdftoppm", "-r", str(dpi), "-gray", "-png", "-singlefile", str(source), str(folder / "page")]
    subprocess.run(command, check=True, timeout=60)
    with Image.open(folder / "page.png") as page:
        return page.filter(ImageFilter.GaussianBlur(blur)).rotate(
            turn, fillcolor=255, resample=Image.Resampling.BICUBIC
        )


def read_codes(picture: Image.Image) -> list[str]:
    """The texts of all codes that are found."""
    return [found.text for found in zxingcpp.read_barcodes(picture)]
