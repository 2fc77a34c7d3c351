"""Makes the files that mean harm, byte by byte where a library would refuse to."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import pikepdf
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

TEXT = (
    "COMMERCIAL INVOICE",
    "Invoice No. HA26-0031",
    "Date: March 3, 2026",
    "Consignee: NORTHWIND TRADING LTD",
    "Total USD 1,234.00",
)


def plain_pdf(pages: int = 1) -> bytes:
    """A sound invoice."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=1)
    for number in range(pages):
        for row, line in enumerate((*TEXT, f"Page {number + 1} of {pages} pages")):
            canvas.drawString(72, 760 - 20 * row, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def raw_pdf(*objects: bytes, root: int = 1) -> bytes:
    """A PDF of the given objects, numbered from 1, with a sound cross-reference table."""
    body = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    tail = b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table) + tail


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (extra, len(content), content)


def _one_page(content: bytes, resources: bytes = b"<<>>", *more: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources %b>>" % resources
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, *more)


def truncated_pdf() -> bytes:
    """The first half of a sound invoice's header: the rest never arrived."""
    return plain_pdf()[:300]


def locked_pdf(user: str, owner: str = "owner") -> bytes:
    """An encrypted invoice; with an empty `user` password it opens without asking."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain_pdf())) as document:
        document.save(buffer, encryption=pikepdf.Encryption(user=user, owner=owner, R=6))
    return buffer.getvalue()


def pageless_pdf() -> bytes:
    """A whole PDF of no pages."""
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>")


def huge_png(side: int = 50_000) -> bytes:
    """The header of a picture of side × side pixels and hardly any data."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\x00" * 10_000))
        + chunk(b"IEND", b"")
    )


def huge_picture_in_pdf(side: int = 50_000) -> bytes:
    """A page under a picture of side × side pixels."""
    picture = stream(
        zlib.compress(b"\x00" * 10_000),
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8"
        b"/ColorSpace/DeviceGray/Filter/FlateDecode" % (side, side),
    )
    return _one_page(stream(b"q 595 0 0 842 0 0 cm /I Do Q"), b"<</XObject<</I 5 0 R>>>>", picture)


def bomb_pdf(size: int = 1 << 30) -> bytes:
    """About 2 kB that unpack, through two layers of Flate, to a page content of `size` bytes."""
    layer = zlib.compressobj(9)
    packed = b"".join(layer.compress(b" " * (1 << 20)) for _ in range(size >> 20)) + layer.flush()
    return _one_page(stream(zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]"))


def picture_bomb_pdf() -> bytes:
    """A picture within the cap of pixels, thirty times on one page through forms that call each other."""
    return _one_page(
        stream(b"/F Do"),
        b"<</XObject<</F 5 0 R>>>>",
        stream(b"/F Do /F Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"),
    )


def doubling_forms_pdf(depth: int = 28) -> bytes:
    """Forms that each call the next one twice: 2 to the 28th drawings."""
    box = b"/Type/XObject/Subtype/Form/BBox[0 0 500 500]"
    forms = [
        stream(b"/F Do /F Do", b"%b/Resources<</XObject<</F %d 0 R>>>>" % (box, number + 6)) for number in range(depth)
    ]
    last = stream(b"0 0 m 400 400 l S", box + b"/Resources<<>>")
    return _one_page(stream(b"/F Do"), b"<</XObject<</F 5 0 R>>>>", *forms, last)


def looping_pages_pdf() -> bytes:
    """A page tree whose branch is its own child."""
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 90>>")


def deep_pages_pdf(depth: int = 20_000) -> bytes:
    """A page tree of one branch, twenty thousand deep."""
    branches = [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 3) for number in range(depth)]
    leaf = b"<</Type/Page/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<<>>>>" % (depth + 3)
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", *branches, leaf, stream(b"0 0 m 9 9 l S"))


def deep_array_pdf(depth: int = 200_000) -> bytes:
    """A page whose content is an array within an array and so on."""
    return _one_page(stream(b"[" * depth + b"]" * depth + b" TJ"))


def vast_page_pdf() -> bytes:
    """A sheet of five by five metres with one word on it."""
    font = b"<</Font<</H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 14400 14400]/Contents 4 0 R/Resources %b>>" % font
    words = stream(b"BT /H 400 Tf 900 9000 Td (COMMERCIAL INVOICE) Tj ET")
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, words)


def blank_pdf() -> bytes:
    """One empty page."""
    return _one_page(stream(b" "))


def office_file(member: str) -> bytes:
    """A zip archive with the one member that tells what it is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(member, "<x/>")
    return buffer.getvalue()


def open_document(kind: str) -> bytes:
    """An OpenDocument file: its first member names its kind, unpacked."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
    return buffer.getvalue()


def compound_file(stream_name: str) -> bytes:
    """The container of old Office files, with a stream's name in its directory."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + stream_name.encode("utf-16-le") + b"\x00" * 400


def many_frames_tiff(frames: int = 120) -> bytes:
    """More frames than may be read."""
    first = Image.new("1", (8, 8), 1)
    buffer = io.BytesIO()
    first.save(buffer, "TIFF", save_all=True, append_images=[first] * (frames - 1))
    return buffer.getvalue()


def cut_jpeg() -> bytes:
    """A photo whose second half never arrived."""
    buffer = io.BytesIO()
    Image.effect_noise((800, 600), 60).convert("RGB").save(buffer, "JPEG")
    return buffer.getvalue()[: len(buffer.getvalue()) // 2]


MADE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.pdf": (lambda: b"", "file-empty"),
    "blanks.pdf": (lambda: b" \r\n\x00" * 50, "file-empty"),
    "text.pdf": (lambda: b"Dear Sirs, please find the invoice attached.", "file-not-invoice-format"),
    "page.html": (lambda: b"<!doctype html><title>Invoice</title>", "file-not-invoice-format"),
    "archive.zip": (lambda: office_file("a.txt"), "file-not-invoice-format"),
    "book.xlsx": (lambda: office_file("xl/workbook.xml"), "file-is-spreadsheet"),
    "renamed-book.pdf": (lambda: office_file("xl/workbook.xml"), "file-is-spreadsheet"),
    "book.ods": (lambda: open_document("spreadsheet"), "file-is-spreadsheet"),
    "book.xls": (lambda: compound_file("Workbook"), "file-is-spreadsheet"),
    "table.csv": (lambda: b"Description;Quantity\nPump;3\n", "file-is-spreadsheet"),
    "letter.docx": (lambda: office_file("word/document.xml"), "file-is-word"),
    "letter.odt": (lambda: open_document("text"), "file-is-word"),
    "letter.doc": (lambda: compound_file("WordDocument"), "file-is-word"),
    "letter.rtf": (lambda: b"{\\rtf1\\ansi Invoice}", "file-is-word"),
    "photo.heic": (lambda: b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "file-is-heic"),
    "truncated.pdf": (truncated_pdf, "file-truncated"),
    "cut.jpg": (cut_jpeg, "file-truncated"),
    "head-only.png": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00", "file-truncated"),
    "noise.pdf": (lambda: b"%PDF-1.4\n" + bytes(range(256)) * 40, "file-truncated"),
    "password.pdf": (lambda: locked_pdf("secret"), "file-password"),
    "no-pages.pdf": (pageless_pdf, "file-no-pages"),
    "500-pages.pdf": (lambda: plain_pdf(500), "file-too-many-pages"),
    "120-frames.tif": (many_frames_tiff, "file-too-many-pages"),
    "50000.png": (huge_png, "file-image-too-large"),
    "50000-inside.pdf": (huge_picture_in_pdf, "file-image-too-large"),
    "bomb.pdf": (bomb_pdf, "file-too-costly"),
    "doubling-forms.pdf": (doubling_forms_pdf, "file-too-costly"),
    "blank.pdf": (blank_pdf, "file-no-text"),
}
"""Each made file with the code it must give."""

HARMLESS: dict[str, Callable[[], bytes]] = {
    "sound.pdf": plain_pdf,
    "junk-before.pdf": lambda: b"GET / HTTP/1.1\r\n\r\n" + plain_pdf(),
    "image-and-pdf.pdf": lambda: b"GIF89a" + b"\x00" * 100 + plain_pdf(),
    "empty-password.pdf": lambda: locked_pdf(""),
    "vast-page.pdf": vast_page_pdf,
}
"""Odd, but each must be read: the words of an invoice are on it."""

ANY: dict[str, Callable[[], bytes]] = {
    "calls-itself.pdf": picture_bomb_pdf,
    "looping-pages.pdf": looping_pages_pdf,
    "deep-pages.pdf": deep_pages_pdf,
    "deep-array.pdf": deep_array_pdf,
}
"""Each may be read or refused, within the caps."""
