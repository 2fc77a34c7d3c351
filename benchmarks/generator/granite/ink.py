"""Lines of text made of pieces, some of which are values; how wide they run and where they break."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from benchmarks.samples.sheet import register_fonts

Measure = Callable[[str], float]
OTHERS = {
    "dejavu": "dejavu/DejaVuSans.ttf",
    "dejavu-bold": "dejavu/DejaVuSans-Bold.ttf",
    "dejavu-serif": "dejavu/DejaVuSerif.ttf",
    "dejavu-serif-bold": "dejavu/DejaVuSerif-Bold.ttf",
    "condensed": "dejavu/DejaVuSansCondensed.ttf",
    "condensed-bold": "dejavu/DejaVuSansCondensed-Bold.ttf",
    "dejavu-mono": "dejavu/DejaVuSansMono.ttf",
    "dejavu-mono-bold": "dejavu/DejaVuSansMono-Bold.ttf",
    "italic": "liberation/LiberationSans-Italic.ttf",
    "serif-italic": "liberation/LiberationSerif-Italic.ttf",
}
STANDARD = {"Helvetica": "sans", "Helvetica-Bold": "sans-bold", "Times-Roman": "serif", "Times-Bold": "serif-bold",
            "Courier": "mono", "Courier-Bold": "mono-bold"}  # fmt: skip
FIRST_IDEOGRAPH = "⺀"
WHOLE = frozenset({"invoice_number", "invoice_date", "departure_date", "po_number", "lc_number", "package_count"})

PLACES = frozenset({"port_of_loading", "port_of_discharge", "via", "final_destination", "incoterm_place"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text; ``name`` is the value it is (part of), if any; several names stand behind bars."""

    text: str
    name: str = ""


Line = tuple[Piece, ...]


def plain(text: str) -> Line:
    """A line that is no value."""
    return (Piece(text),)


def text_of(line: Line) -> str:
    """The words of a line."""
    return "".join(piece.text for piece in line)


def join(parts: Iterable[Line], blank: str = " ") -> Line:
    """Lines behind each other."""
    out: list[Piece] = []
    for part in parts:
        if out:
            out.append(Piece(blank))
        out.extend(part)
    return tuple(out)


def ready_fonts() -> None:
    """Makes all fonts known."""
    register_fonts()
    for name, path in OTHERS.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, f"/usr/share/fonts/truetype/{path}"))


def font_for(text: str, font: str) -> str:
    """The font, or one that has all of the text's letters."""
    if any(letter >= FIRST_IDEOGRAPH for letter in text):
        return "mincho" if "serif" in font.lower() or "times" in font.lower() or font == "mincho" else "gothic"
    if font in ("gothic", "mincho") and any(ord(c) not in pdfmetrics.getFont(font).face.charToGlyph for c in text):
        return "sans" if font == "gothic" else "serif"
    if font in STANDARD and any(letter > "\u00ff" for letter in text):
        return STANDARD[font]
    return font


def measure(font: str, size: float) -> Measure:
    """How wide text runs in a font of a size."""
    ready_fonts()

    def wide(text: str) -> float:
        named = font_for(text, font)
        whole = float(pdfmetrics.stringWidth(text, named, size))
        if named == font or text.isascii():
            return whole
        own = "".join(letter for letter in text if letter < FIRST_IDEOGRAPH)  # browsers change the font within a word
        rest = "".join(letter for letter in text if letter >= FIRST_IDEOGRAPH)
        mixed = pdfmetrics.stringWidth(own, font, size) + pdfmetrics.stringWidth(rest, named, size)
        return max(whole, float(mixed))

    return wide


def breadth(line: Line, wide: Measure) -> float:
    """How wide a line runs: its pieces may be of different fonts."""
    return sum(wide(piece.text) for piece in line)


def wrap(line: Line, width: float, wide: Measure) -> list[Line]:
    """The line broken at blanks so that each part fits into ``width``, as far as words allow."""
    if breadth(line, wide) <= width:
        return [line]
    out: list[Line] = []
    current: list[Piece] = []
    for word in _words(line):
        if current and breadth(_tidy([*current, *word]), wide) > width:
            out.append(_tidy(current))
            current = []
        current.extend(word)
    return [*out, _tidy(current)] if current else out


def wrap_all(lines: Sequence[Line], width: float, wide: Measure) -> list[Line]:
    """Several lines, each broken where it must."""
    return [part for line in lines for part in wrap(line, width, wide)]


def _words(line: Line) -> list[list[Piece]]:
    """The line's words, each with the blank behind it."""
    words: list[list[Piece]] = [[]]
    for piece in line:
        parts = _parts(piece)
        for number, part in enumerate(parts):
            last = number == len(parts) - 1
            if part or not last:
                words[-1].append(Piece(part if last else part + " ", piece.name))
            if not last:
                words.append([])
    return [word for word in words if word]


def _parts(piece: Piece) -> list[str]:
    """Where a piece may break: numbers and dates nowhere, places behind commas, all else at blanks."""
    if piece.name in WHOLE:
        return [piece.text]
    if piece.name in PLACES:
        parts = piece.text.split(", ")
        return [*(f"{part}," for part in parts[:-1]), parts[-1]]
    return piece.text.split(" ")


def _tidy(pieces: Sequence[Piece]) -> Line:
    """Neighbours of one name put together, no blank at either end."""
    out: list[Piece] = []
    for piece in pieces:
        if out and out[-1].name == piece.name:
            out[-1] = Piece(out[-1].text + piece.text, piece.name)
        else:
            out.append(piece)
    if out:
        out[0] = Piece(out[0].text.lstrip(), out[0].name)
        out[-1] = Piece(out[-1].text.rstrip(), out[-1].name)
    return tuple(piece for piece in out if piece.text)
