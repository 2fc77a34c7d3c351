"""RapidOCR, the second engine: small neural models for Latin and Japanese script at once, which come with its package.

On scans it reads what Tesseract loses (docs/decisions/0108-the-second-engine-reads-scans.md), for twice the time and
550 MB. It is an extra: without the package, or with GENSAN_OCR=tesseract, Tesseract reads.
"""

from __future__ import annotations

import importlib.util
import logging
import os
from functools import lru_cache
from typing import Any

import cv2
import numpy as np

from extractors.images import Grey
from extractors.tesseract import Token

LONGEST = 1600  # pixels of the longer side on which lines of text are sought; they are read at full size
DOUBT = 0.87  # mean confidence below which a page may stand on its head: upright ones have .97 and more, others .78
SETTINGS = {
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,  # a page a core
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    "Global.use_cls": False,  # turning the page is for `ocr`
    "Global.log_level": "error",
    "Det.limit_side_len": LONGEST,
    "Det.limit_type": "max",
    "Rec.rec_batch_num": 2,  # larger ones fill short lines up to the longest: a tenth slower with 6
}


@lru_cache(maxsize=1)
def chosen() -> bool:
    """Whether this engine reads: it is installed, and nothing says otherwise."""
    return os.environ.get("GENSAN_OCR", "rapid") == "rapid" and importlib.util.find_spec("rapidocr") is not None


def load() -> None:
    """Imports what reading needs and makes the engine, once for all children that are forked from here."""
    if chosen():
        _engine()


@lru_cache(maxsize=1)
def _engine() -> Any:
    from rapidocr import RapidOCR

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR(params=SETTINGS)


def read_tokens(grey: Grey, languages: str, dpi: float) -> list[Token]:
    """What the models read; they know all `languages` and need no `dpi`."""
    found = _engine()(np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)), return_word_box=True)
    if found.txts is None:
        return []
    lines = enumerate(found.word_results)
    return [token for n, line in lines for word in line if (token := _token(n, *word)) is not None]


def _token(line: int, text: str, score: float, corners: Any) -> Token | None:
    if not text.strip() or corners is None:
        return None
    (left, top), (right, bottom) = np.min(corners, axis=0), np.max(corners, axis=0)
    return Token(
        text.strip(),
        round(float(left)),
        round(float(top)),
        max(1, round(float(right - left))),
        max(1, round(float(bottom - top))),
        float(score),
        (line, 0, 0),
    )
