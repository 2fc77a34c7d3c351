"""What stands on a page: words with boxes, whoever read them. The reader makes these, the web shows them, the
workbench draws them.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.domain.evidence import Box, Source


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a blank. `confidence` 0..1 (1 for a trusted text layer); `size` is the font size or
    the height, in points.
    """

    text: str
    box: Box
    confidence: float = 1.0
    source: Source = Source.TEXT_LAYER
    size: float = 0.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line (a ruling of a table or frame), as a thin box."""

    box: Box

    @property
    def horizontal(self) -> bool:
        """Wider than tall."""
        return self.box.width >= self.box.height


@dataclass(frozen=True, slots=True)
class Page:
    """One upright page. `number` counts from 1 in the file; `width` and `height` in points after turning; `turn`
    degrees clockwise that the
    reader applied on top of /Rotate or EXIF; `read_by` text_layer, ocr or mixed; `dpi` of the scan, 0 where there is
    none.
    """

    number: int
    width: float
    height: float
    turn: int
    read_by: str
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    dpi: float = 0.0

    @property
    def text(self) -> str:
        """All words in reading order, joined by blanks."""
        return " ".join(word.text for word in self.words)
