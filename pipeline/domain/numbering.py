"""Numbers that people read aloud and type: receipt numbers, certificate numbers, access codes, registration numbers.

No chamber publishes the format of its certificate numbers; ours is CCCC-YY-NNNNNNN-KK: chamber, year, sequence, check
digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable

ACCESS_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # without 0 O, 1 I L and U, which look alike
ACCESS_LENGTH = 12  # 30^12 ≈ 5·10^17: not to be guessed through a throttled page
_FORM = re.compile(r"\d{4}-\d\d-\d{7}-\d\d", re.ASCII)


def check_digits(text: str) -> str:
    """ISO 7064 MOD 97-10 over the digits of `text`: finds every single wrong digit and every swap of two. Digits only,
    since a letter O beside zeros is misread."""
    number = int("".join(character for character in text if character.isdigit()) + "00")
    return f"{98 - number % 97:02d}"


def certificate_number(chamber_code: str, year: int, sequence: int) -> str:
    """The number of a certificate; `sequence` counts from 1 within chamber and year."""
    body = f"{chamber_code.zfill(4)}-{year % 100:02d}-{sequence:07d}"
    return f"{body}-{check_digits(body)}"


def is_certificate_number(text: str) -> bool:
    """Whether it has the form, and the check digits fit."""
    return _FORM.fullmatch(text) is not None and text[-2:] == check_digits(text[:-3])


def receipt_number(year: int, sequence: int) -> str:
    """The number of a case (受付番号) within its chamber."""
    return f"R{year % 100:02d}-{sequence:06d}"


def registration_number(chamber_code: str, sequence: int) -> str:
    """Nine digits that begin with the chamber's code, as on the registration card."""
    return f"{chamber_code}{sequence:0{9 - len(chamber_code)}d}"


def access_code(choose: Callable[[str], str]) -> str:
    """A fresh access code in three groups of four; `choose` picks one character at random (never derived from the
    number).
    """
    code = "".join(choose(ACCESS_ALPHABET) for _ in range(ACCESS_LENGTH))
    return "-".join(code[i : i + 4] for i in range(0, ACCESS_LENGTH, 4))


def plain_code(text: str) -> str:
    """An access code or number as somebody typed it, without blanks and dashes, in capitals."""
    return "".join(c for c in text.upper() if c.isalnum())
