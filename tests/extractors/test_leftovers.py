"""What the first reading passed over is read again; what it read, and dirt, is not."""

from __future__ import annotations

import numpy as np

from extractors import leftovers
from extractors.images import Grey
from extractors.tesseract import Token
from tests.extractors import drawings

DPI = 200.0
SCALE = DPI / 72


def page() -> Grey:
    return np.asarray(drawings.drawn(drawings.native(("WATER PUMP", "TOTAL 12")), DPI), dtype=np.uint8)


def token(text: str, row: int, x0: float, x1: float) -> Token:
    top = (842 - 780 + 26 * row - 10) * SCALE
    return Token(text, round(x0 * SCALE), round(top), round((x1 - x0) * SCALE), round(11 * SCALE), 0.9, (1, 1, row))


def test_only_what_no_token_covers_is_read_again() -> None:
    sheets: list[Grey] = []

    def engine(grey: Grey, languages: str, dpi: float) -> list[Token]:
        sheets.append(grey)
        return [Token("12", 20, 20, 40, 28, 0.9, (1, 1, 1))]

    seen = [token("WATER", 0, 72, 122), token("PUMP", 0, 126, 170), token("TOTAL", 1, 72, 118)]
    read = leftovers.with_leftovers(page(), DPI, "eng", [*seen, *seen], engine)
    fresh = read[6:]
    assert [one.text for one in fresh] == ["12"]
    assert fresh[0].left > 118 * SCALE
    assert sheets[0].shape[0] < page().shape[0] / 10


def test_a_page_read_in_full_is_not_read_again() -> None:
    def engine(grey: Grey, languages: str, dpi: float) -> list[Token]:
        raise AssertionError("there is nothing left to read")

    seen = [token("WATER PUMP", 0, 70, 175), token("TOTAL 12", 1, 70, 150)]
    assert leftovers.with_leftovers(page(), DPI, "eng", seen * 3, engine) == seen * 3
