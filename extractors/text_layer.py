"""Words and rulings of a PDF page from its own text, and the question whether that text may be trusted."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pdfplumber.page
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException
from pdfplumber.utils.text import WordExtractor

from pipeline.domain.evidence import Box
from pipeline.domain.pages import Rule, Word

BREAKS = (
    PDFException,
    PdfminerException,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    OverflowError,
    RecursionError,
    ZeroDivisionError,
    NotImplementedError,
    UnicodeError,
    OSError,
)  # what pdfminer raises on broken input

THIN = 3.0  # points: a filled rectangle no thicker is a drawn line
SHORT = 6.0  # points: a shorter line is part of a drawing
SNAP = 1.0  # points: lines nearer than this are one
MAX_RULES = 1_500
_GAP = 0.18  # of the font size: wider is a blank between words (a blank is a quarter, kerning stays below a tenth)
_BOLD = re.compile(r"bold|black|heavy|semib|demi|,b\b|-w[6-9]\b", re.IGNORECASE)
_CID = re.compile(r"\(cid:\d+\)")
_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True, slots=True)
class Layer:
    """The text layer of one page as it is shown: words and rulings on it, and `turn`, degrees clockwise that make most
    of its text upright."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    turn: int


def read_layer(page: pdfplumber.page.Page) -> Layer:
    """The layer of a page. Raises one of `BREAKS` where the page is broken."""
    x0, top, x1, bottom = _shown(page)
    shown = page.crop((x0, top, x1, bottom)) if (x0, top, x1, bottom) != tuple(page.bbox) else page
    chars = shown.dedupe_chars(tolerance=1).chars
    upright = [char for char in chars if char["upright"] and char["size"] > 0 and char["matrix"][0] > 0]
    found = WordExtractor(x_tolerance_ratio=_GAP, y_tolerance=2).extract_words(upright, return_chars=True)
    words = tuple(word for item in found if (word := _word(item, x0, top)) is not None)
    return Layer(x1 - x0, bottom - top, words, read_rules(shown, x0, top), _turn(chars))


def _shown(page: pdfplumber.page.Page) -> tuple[float, float, float, float]:
    """The part of the page that is shown: the crop box within the media box, as PDFium draws it."""
    media = page.mediabox
    crop = page.cropbox
    box = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return box if box[2] - box[0] > 1 and box[3] - box[1] > 1 else (media[0], media[1], media[2], media[3])


def _turn(chars: Iterable[Mapping[str, Any]]) -> int:
    """Degrees clockwise that turn most of the characters upright: 0 unless two thirds of them agree on another."""
    ways: Counter[int] = Counter()
    for char in chars:
        a, b = char["matrix"][:2]
        if abs(a) >= abs(b):
            ways[0 if a > 0 else 180] += 1
        else:
            ways[90 if b > 0 else 270] += 1
    if not ways:
        return 0
    way, count = ways.most_common(1)[0]
    return way if count * 3 >= ways.total() * 2 else 0


def _word(item: Mapping[str, Any], left: float, top: float) -> Word | None:
    text = unicodedata.normalize("NFC", item["text"]).strip()
    if not text:
        return None
    chars = item["chars"]
    box = Box(
        item["x0"] - left, item["top"] - top, max(item["x0"], item["x1"]) - left, max(item["top"], item["bottom"]) - top
    )
    bold = sum(1 for char in chars if _BOLD.search(char.get("fontname") or "")) * 2 > len(chars)
    return Word(text, box, size=round(statistics.median(char["size"] for char in chars), 2), bold=bold)


# -------------------------------------------------------------------------------------------------------------- rulings


def read_rules(page: pdfplumber.page.Page, left: float, top: float) -> tuple[Rule, ...]:
    """The drawn lines: strokes, thin filled rectangles, and the sides of rectangles that show."""
    boxes: list[Box] = []
    for line in page.lines:
        boxes.append(_box(line, left, top))
    for rect in page.rects:
        box = _box(rect, left, top)
        if min(box.width, box.height) <= THIN:
            boxes.append(box)
        elif rect.get("stroke") or (rect.get("fill") and not _is_white(rect.get("non_stroking_color"))):
            boxes += _sides(box)
    return merge_rules(boxes)


def _box(item: Mapping[str, Any], left: float, top: float) -> Box:
    return Box(
        item["x0"] - left, item["top"] - top, max(item["x0"], item["x1"]) - left, max(item["top"], item["bottom"]) - top
    )


def _sides(box: Box) -> list[Box]:
    return [
        Box(box.x0, box.top, box.x1, box.top),
        Box(box.x0, box.bottom, box.x1, box.bottom),
        Box(box.x0, box.top, box.x0, box.bottom),
        Box(box.x1, box.top, box.x1, box.bottom),
    ]


def _is_white(colour: object) -> bool:
    values = colour if isinstance(colour, tuple | list) else (colour,)
    if not values or not all(isinstance(value, int | float) for value in values):
        return False
    if len(values) == 4:  # CMYK: no ink
        return all(float(value) < 0.02 for value in values)
    return all(float(value) > 0.98 for value in values)


def merge_rules(boxes: Iterable[Box]) -> tuple[Rule, ...]:
    """Straight lines only; pieces on one line that touch become one, doubles vanish; top to bottom, at most 1,500."""
    flat = [box for box in boxes if min(box.width, box.height) <= THIN and max(box.width, box.height) >= 1.0]
    level = _join([box for box in flat if box.width >= box.height])
    plumb = [_mirror(box) for box in _join([_mirror(box) for box in flat if box.width < box.height])]
    kept = [box for box in level + plumb if max(box.width, box.height) >= SHORT]
    kept.sort(key=lambda box: -max(box.width, box.height))
    return tuple(Rule(box) for box in sorted(kept[:MAX_RULES], key=lambda box: (box.top, box.x0)))


def _mirror(box: Box) -> Box:
    return Box(box.top, box.x0, box.bottom, box.x1)


def _join(boxes: list[Box]) -> list[Box]:
    """Level lines joined where they lie on one height and touch."""
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: box.middle[1]):
        if rows and box.middle[1] - rows[-1][0].middle[1] <= SNAP:
            rows[-1].append(box)
        else:
            rows.append([box])
    joined: list[Box] = []
    for row in rows:
        row.sort(key=lambda box: box.x0)
        current = row[0]
        for box in row[1:]:
            if box.x0 <= current.x1 + SNAP:
                current = current.union(box)
            else:
                joined.append(current)
                current = box
        joined.append(current)
    return joined


# ---------------------------------------------------------------------------------------------------------------- trust


def is_garbage(words: Iterable[Word]) -> bool:
    """Whether more than a twentieth of the glyphs have no meaning: no Unicode value, private use, replacement, control
    characters."""
    text = "".join(word.text for word in words)
    unknown = len(_CID.findall(text))
    text = _CID.sub("", text)
    bad = sum(1 for char in text if unicodedata.category(char) in ("Co", "Cc", "Cn", "Cs") or char == "\ufffd")
    return (unknown + bad) * 20 > len(text) + unknown


def is_unlikely(words: Iterable[Word]) -> bool:
    """Whether the letters do not look like any language of trade: a font whose codes were shifted gives «LQYRLFH»
    for «INVOICE».

    Vowels are 35–45 % of the letters in the Latin-script languages of the samples; shifted alphabets come out below
    20 % or above 65 %.
    """
    letters = [
        base
        for word in words
        for char in word.text.lower()
        if char.isalpha() and (base := unicodedata.normalize("NFD", char)[0]) < "\u0250"
    ]
    if len(letters) < 80:
        return False
    share = sum(1 for letter in letters if letter in _VOWELS) / len(letters)
    return not 0.22 <= share <= 0.62


def agreement(layer: Iterable[Word], seen: Iterable[Word]) -> float:
    """Share of the layer's longer words that were also seen by OCR (letters and digits only, any case); 1.0 where there
    are none to compare."""
    wanted = Counter(_plain(word.text) for word in layer)
    found = Counter(_plain(word.text) for word in seen)
    for counts in (wanted, found):
        for short in [text for text in counts if len(text) < 3]:
            del counts[short]
    return (wanted & found).total() / wanted.total() if wanted else 1.0


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
