"""What kind of file the bytes are, by their first bytes and never by their name alone: pure, so that it can run before
anything is decoded."""

from __future__ import annotations

from pathlib import PurePath

from pipeline.errors import FileRefused

PDF = "application/pdf"
PNG = "image/png"
JPEG = "image/jpeg"
TIFF = "image/tiff"

PDF_JUNK = 1024  # bytes that may stand before "%PDF-": ISO 32000-1, annex H.3.4.1

_IMAGES = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),
    (b"MM\x00+", TIFF),
)
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .xls, .doc and of Office files with a password
_SPREADSHEET_NAMES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".numbers")
_WORD_NAMES = (".docx", ".docm", ".doc", ".odt", ".rtf", ".pages")


def media_type(content: bytes, name: str = "") -> str:
    """The media type of a file that can be read: PDF, PNG, JPEG or TIFF. `name` only makes the advice to the sender
    more exact.

    Raises:
        FileRefused: file-empty, file-is-spreadsheet, file-is-word, file-is-heic, file-not-invoice-format.
    """
    if not content.strip(b"\x00 \t\r\n\f"):
        raise FileRefused("file-empty")
    for magic, kind in _IMAGES:
        if content.startswith(magic):
            return kind
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS:
        raise FileRefused("file-is-heic")
    if b"%PDF-" in content[: PDF_JUNK + 5]:
        return PDF
    raise FileRefused(_office(content) or _by_name(name) or "file-not-invoice-format")


def _office(content: bytes) -> str | None:
    """The code for an Office file, None for anything else."""
    if content.startswith(b"PK"):
        return _archive(content)
    if content.startswith(_COMPOUND):
        if "WordDocument".encode("utf-16-le") in content:
            return "file-is-word"
        if any(stream.encode("utf-16-le") in content for stream in ("Workbook", "Book")):
            return "file-is-spreadsheet"
    if content.startswith(b"{\\rtf"):
        return "file-is-word"
    return None


def _archive(content: bytes) -> str | None:
    """A zip archive holds its members' names in plain bytes: Office Open XML by its folders, OpenDocument by its first
    member."""
    if b"xl/workbook" in content or b"opendocument.spreadsheet" in content[:200]:
        return "file-is-spreadsheet"
    if b"word/document" in content or b"opendocument.text" in content[:200]:
        return "file-is-word"
    return None


def _by_name(name: str) -> str | None:
    suffix = PurePath(name).suffix.lower()
    if suffix in _SPREADSHEET_NAMES:
        return "file-is-spreadsheet"
    if suffix in _WORD_NAMES:
        return "file-is-word"
    if suffix in (".heic", ".heif"):
        return "file-is-heic"
    return None
