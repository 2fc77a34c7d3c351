"""The one OCR engine so far. An engine is a function from grey pixels to tokens; a second one needs nothing else."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

os.environ.setdefault(
    "OMP_THREAD_LIMIT", "1"
)  # Tesseract's own threads make it three to five times slower on a busy machine

import numpy as np
import pytesseract

from extractors.images import Grey
from pipeline.errors import FileRefused, SetupError

# Two models read a Latin page better than one, and the French one knows accents: words found on clean scans in six
# languages .94 for .92, on poor ones .91 for .88, for a quarter more time; all six models together find no more.
LATIN = "eng+fra"
JAPANESE = "jpn"
BOTH = "eng+jpn"
COLUMN = 4  # how the engine divides the page: one column of lines of any size. Digits found .97 for .96 of «automatic»
_DROPPED = 0.05  # confidence: below is no reading at all


@dataclass(frozen=True, slots=True)
class Token:
    """A run of characters that the engine saw: pixels from the left and top, confidence 0..1, and the line it belongs
    to."""

    text: str
    left: int
    top: int
    width: int
    height: int
    confidence: float
    line: tuple[int, int, int]


Engine = Callable[[Grey, str, float], list[Token]]  # pixels, languages ("eng", "jpn", "eng+jpn"), dpi


def read_tokens(grey: Grey, languages: str, dpi: float, psm: int = COLUMN) -> list[Token]:
    """What Tesseract reads; `dpi` is always passed on, because the picture loses it on the way.

    Raises:
        SetupError: program-missing.
        FileRefused: file-too-costly, where Tesseract ran out of the memory it is allowed.
    """
    config = f"--psm {psm} --dpi {max(70, round(dpi))} -c tessedit_do_invert=0"
    try:
        with _on_disk(grey) as path:
            table = pytesseract.image_to_data(path, lang=languages, config=config)
    except pytesseract.TesseractNotFoundError as error:
        raise SetupError("program-missing", program="Tesseract") from error
    except pytesseract.TesseractError as error:
        if error.status < 0:
            raise FileRefused("file-too-costly") from error
        return []  # it gives up on pictures that are too small or have no ink
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [token for row in rows if (token := _token(row)) is not None]


@contextmanager
def _on_disk(grey: Grey) -> Iterator[str]:
    """The picture as a plain file: pytesseract itself would pack it as PNG, which costs half as long as reading it."""
    with tempfile.NamedTemporaryFile(suffix=".pgm") as file:
        file.write(b"P5 %d %d 255\n" % (grey.shape[1], grey.shape[0]))
        file.write(np.ascontiguousarray(grey).data)
        file.flush()
        yield file.name


def _token(row: dict[str, str]) -> Token | None:
    text = (row.get("text") or "").strip()
    confidence = float(row.get("conf") or -1) / 100
    if not text or confidence < _DROPPED:
        return None
    line = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
    return Token(
        text, int(row["left"]), int(row["top"]), int(row["width"]), int(row["height"]), min(1.0, confidence), line
    )


def upright_turn(grey: Grey, dpi: float) -> tuple[int, float]:
    """Degrees clockwise that turn the picture upright, and how sure that is (above 1: fairly; Tesseract's own measure);
    (0, 0) when it cannot say."""
    try:
        with _on_disk(grey) as path:
            found = pytesseract.image_to_osd(
                path, config=f"--dpi {max(70, round(dpi))}", output_type=pytesseract.Output.DICT
            )
    except pytesseract.TesseractError:
        return 0, 0.0
    return int(found["rotate"]) % 360, float(found["orientation_conf"])
