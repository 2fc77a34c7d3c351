"""What sort of paper a page is, and which pages of a file make one document."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from extractors.layout.segments import Segment, View
from pipeline.domain.document import DocumentKind
from pipeline.domain.folding import fold

K = DocumentKind
TITLE_WORDS = 7
TITLE_SHARE = 0.45  # of the page's height: titles stand above


_PAGE = re.compile(r"(?:^|\b)(?:page|sheet|p\.|seite|página|pagina|頁|ページ)\s*(?:no\.?)?\s*:?\s*(\d{1,3})\b", re.I)
_OF = re.compile(r"^\s*-?\s*(\d{1,3})\s*(?:/|of|von|de|di)\s*(\d{1,3})\s*-?\s*$", re.I)
_NUMBERED = re.compile(r"\b(?:no|nr|number|date|ref)\b|#|n°|番号|日付", re.I)


@cache
def titles() -> tuple[tuple[DocumentKind, re.Pattern[str]], ...]:
    """The titles of the lexicon, strongest first."""
    data = tomllib.loads(files("extractors").joinpath("lexicon/titles.toml").read_text(encoding="utf-8"))
    return tuple((DocumentKind(entry["kind"]), re.compile("|".join(entry["patterns"]))) for entry in data["title"])


def kind_of(view: View) -> DocumentKind | None:
    """The kind of one page by its title; None where it has none."""
    found = [hit for segment in view.segments if (hit := _title(view, segment)) is not None]
    if not found:
        return None
    kinds = {kind for _, kind in found}
    return K.PROFORMA_INVOICE if K.PROFORMA_INVOICE in kinds else max(found, key=lambda hit: hit[0])[1]


def page_number(text: str) -> int | None:
    """The number of the page that a text gives («Page 2 of 3», «2/3»)."""
    if match := _PAGE.search(text):
        return int(match.group(1))
    match = _OF.match(text)
    return int(match.group(1)) if match and int(match.group(1)) <= int(match.group(2)) else None


def same_document(numbers: Sequence[str]) -> bool:
    """Whether some invoice numbers are one."""
    return len({"".join(c for c in number.upper() if c.isalnum()) for number in numbers if number}) <= 1


def _title(view: View, segment: Segment) -> tuple[float, DocumentKind] | None:
    """How large a title and of what, if the segment is one: few words, high on the page, hardly anything but the
    title."""
    text = fold(segment.text)
    low = segment.box.top > TITLE_SHARE * view.page.height
    if low or len(segment.words) > TITLE_WORDS or _NUMBERED.search(text):
        return None
    for strength, (kind, pattern) in enumerate(titles()):
        match = pattern.search(text)
        if match and (len(match.group()) >= 0.6 * len(text) or len(segment.words) <= 4):
            return segment.size - 0.01 * strength, kind
    return None
