"""Pages drawn for the tests: native PDFs by reportlab, scans and photos from them."""

from __future__ import annotations

import io
import re

import numpy as np
import pikepdf
import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

A4 = (595.0, 842.0)
LINES = (
    "COMMERCIAL INVOICE",
    "Invoice No. HA26-0031",
    "Date March 3, 2026",
    "Messrs. NORTHWIND TRADING LIMITED",
    "Shipped per EVER GIVEN from Kobe, Japan to Rotterdam",
    "WATER PUMP ASSEMBLY WITH GASKET 51 PCS 1,234.50",
    "BEARING HOUSING CAST IRON 120 PCS 8,640.00",
    "TOTAL AMOUNT IN US DOLLARS 9,874.50",
)


def write(canvas: Canvas, lines: tuple[str, ...] = LINES, top: float = 780.0, size: float = 13.0) -> None:
    """The lines, 72 points from the left, from `top` down."""
    canvas.setFont("Helvetica", size)
    for row, line in enumerate(lines):
        canvas.drawString(72, top - 26 * row, line)


def native(lines: tuple[str, ...] = LINES) -> bytes:
    """A page of text with a box of two columns round its lower half."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    write(canvas, lines)
    canvas.rect(60, 300, 480, 250)
    canvas.line(300, 300, 300, 550)
    canvas.save()
    return buffer.getvalue()


def drawn(pdf: bytes, dpi: float = 200.0, grey: bool = True) -> Image.Image:
    """The first page as a picture."""
    with pypdfium2.PdfDocument(pdf) as document:
        page: Image.Image = document[0].render(scale=dpi / 72, grayscale=grey).to_pil()
        return page.convert("L" if grey else "RGB")


def png(image: Image.Image, dpi: float | None = 200.0) -> bytes:
    """The picture as PNG, with its dpi if any."""
    buffer = io.BytesIO()
    image.save(buffer, "PNG", **({"dpi": (dpi, dpi)} if dpi else {}))
    return buffer.getvalue()


def scanned_pdf(image: Image.Image, hidden: tuple[str, ...] = ()) -> bytes:
    """A page that is one picture, with a scanner's invisible text over it."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.drawImage(ImageReader(image), 0, 0, *A4)
    text = canvas.beginText(72, 780)
    text.setFont("Helvetica", 13)
    text.setTextRenderMode(3)
    text.setLeading(26)
    for line in hidden:
        text.textLine(line)
    canvas.drawText(text)
    canvas.save()
    return buffer.getvalue()


def with_page(pdf: bytes, **entries: object) -> bytes:
    """The PDF with entries of its first page's dictionary set: Rotate=90, CropBox=[…]."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for name, value in entries.items():
            document.pages[0].obj[f"/{name}"] = pikepdf.Array(value) if isinstance(value, list) else value
        document.save(buffer)
    return buffer.getvalue()


def skewed(image: Image.Image, degrees: float) -> Image.Image:
    """The picture turned counter-clockwise round its middle, as a sheet lies askew in a scanner."""
    return image.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=255)


def photographed(image: Image.Image) -> Image.Image:
    """The sheet lying askew on a dark table."""
    sheet = image.convert("RGBA").rotate(9, expand=True, resample=Image.Resampling.BICUBIC)
    table = Image.new("RGBA", (sheet.width + 500, sheet.height + 400), (52, 46, 40, 255))
    table.alpha_composite(sheet, (250, 200))
    return table.convert("RGB")


def specked(image: Image.Image, noise: float = 14.0) -> Image.Image:
    """The picture with the grain of a scanner."""
    pixels = np.asarray(image, dtype=np.float32)
    grain = np.random.default_rng(5).normal(0, noise, pixels.shape)
    return Image.fromarray(np.clip(pixels * 0.93 + 8 + grain, 0, 255).astype(np.uint8))


def misspelt(shift: int) -> bytes:
    """A page that shows the lines; its text, when it is taken out, has every letter moved by `shift` code points."""
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for row, line in enumerate(LINES * 2):
        canvas.setFont("Vera", 13)
        canvas.drawString(72, 780 - 26 * row, line)
    canvas.save()
    moved = io.BytesIO()
    with pikepdf.open(buffer) as document:
        for font in document.pages[0].resources["/Font"].values():
            if "/ToUnicode" in font:
                table = font["/ToUnicode"].read_bytes().decode("ascii")
                table = re.sub(r"(?<=> <)00(?!20)[0-9A-F]{2}", lambda code: f"{int(code[0], 16) + shift:04X}", table)
                font["/ToUnicode"].write(table.encode("ascii"))
        document.save(moved)
    return moved.getvalue()
