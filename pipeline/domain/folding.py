"""What two spellings of one name have in common."""

from __future__ import annotations

import re
import unicodedata

_LATIN_EXTRA = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "’": "'", "`": "'"})


def fold(text: str) -> str:
    """Lower case without accents, width and typographic differences: what two spellings of one name have in common."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_LATIN_EXTRA)
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFKC", bare)


def words(text: str) -> list[str]:
    """The words of a text, folded; letters with dots or blanks between them make one word ("U. S. A." is "usa", "P.R.
    China" is "pr china")."""
    found: list[str] = []
    run: list[str] = []
    for word in re.findall(r"[^\W_]+", fold(text).replace("'", "")):
        if len(word) == 1 and word.isascii() and word.isalpha():
            run.append(word)
            continue
        found += ["".join(run)] if run else []
        run = []
        found.append(word)
    return [*found, "".join(run)] if run else found


def name_key(text: str) -> str:
    """The words in one line, to look a name up by."""
    return " ".join(words(text))


def wide(text: str) -> bool:
    """Whether it is written without blanks between words (Chinese, Japanese); Korean puts blanks but joins
    particles."""
    return any("\u3040" <= c <= "\u30ff" or "\u4e00" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text)
