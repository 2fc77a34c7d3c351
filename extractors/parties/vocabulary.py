"""The words of `lexicon/parties.toml`, made ready to look for: labels, company types, contact words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.domain.folding import fold, wide


@cache
def lexicon() -> dict[str, Any]:
    """The file as it stands."""
    data: dict[str, Any] = tomllib.loads(
        files("extractors").joinpath("lexicon/parties.toml").read_text(encoding="utf-8")
    )
    return data


def flat(text: str) -> str:
    """The text folded character by character: as long as the text, so that places in one are places in the other."""
    return "".join(folded if len(folded := fold(char)) == 1 else char.lower()[:1] for char in text)


def phrase(text: str) -> str:
    """A pattern for one phrase of the lexicon; blanks stand for blanks, dots, hyphens, or nothing."""
    parts = [re.escape(part) for part in flat(text).split()]
    body = r"[\s.\-]*".join(parts) if len(parts) > 1 else parts[0]
    return body if wide(text) else rf"{body}(?![^\W_])"


def any_of(texts: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first."""
    return "|".join(phrase(text) for text in sorted(set(texts), key=len, reverse=True))


@cache
def _words(*path: str) -> frozenset[str]:
    node: Any = lexicon()
    for key in path:
        node = node[key]
    return frozenset(fold(word) for word in node)


@cache
def pattern(*path: str) -> re.Pattern[str]:
    """A pattern for any phrase of one list of the lexicon."""
    return re.compile(any_of(_words(*path)))


def company_type(text: str) -> bool:
    """Whether the text says what kind of company it names: "CO., LTD.", "GmbH", "株式会社"."""
    if any(mark in text for mark in lexicon()["company"]["wide"]):
        return True
    tokens = _tokens(re.sub(r"\([^)]*\)\s*$", "", text))
    if len(tokens) < 2:
        return False
    at_the_end = tokens[-1] in _words("company", "last") or tokens[0] in _words("company", "prefixes")
    return at_the_end or any(token in _words("company", "anywhere") for token in tokens[1:])


def runs_on(text: str) -> bool:
    """Whether more stands behind what kind of company it is: «ABC CO., LTD HECKED», but also «ABC Co., Ltd. Osaka
    Branch»."""
    tokens = _tokens(text)
    kinds = _words("company", "last") | _words("company", "anywhere")
    at = max((n for n, token in enumerate(tokens) if n and token in kinds), default=len(tokens))
    return at < len(tokens) - 1


def _tokens(text: str) -> list[str]:
    """The words of a name: "S.R.L." is one, "PVT.LTD." are two."""
    found: list[str] = []
    for part in re.split(r"[\s,()/&]+", fold(text)):
        pieces = [re.sub(r"\W", "", piece) for piece in part.split(".")]
        long = any(len(piece) > 1 for piece in pieces)
        found += pieces if long else ["".join(pieces)]
    return [token for token in found if token]


# "SARL au capital de 10 000 €", "paid-up capital": what a company must say of itself
_CAPITAL = r"\b(?:\w{2,5}\s+)?au capital\b|\bcapital social\b|\b(?:share|paid.up) capital\b|\bstammkapital\b"


def contact_start(text: str) -> int | None:
    """Where a line goes over to phone, mail, person or tax number; 0 when it is nothing else."""
    at = _first_contact(text)
    before = _first_contact(text[:at].rstrip(" ,;|/")) if at else None
    return at if before is None else before  # "03-1234-5678 a@b.example" is both


def _first_contact(text: str) -> int | None:
    plain = flat(text)
    capital = re.search(_CAPITAL, plain)
    if capital:
        return capital.start()
    for found in re.finditer(r"(?<![^\W_])", plain):
        at = found.start()
        if _is_contact(plain, at):
            return at
    phone = re.search(r"(?:^|\s)\+?\(?\d[\d\s().\-/]{8,}$", plain)
    if phone and not re.fullmatch(r"\s*\d{5}-\d{4}", phone[0]) and sum(char.isdigit() for char in phone[0]) >= 9:
        return phone.start()
    odd = re.search(r"\S*@\S+\.\S+", plain)
    return odd.start() if odd else None


def _is_contact(plain: str, at: int) -> bool:
    """Whether a contact word begins at `at`: a number, colon, dot or nothing must follow, and it must not be part of
    an address ("Contact Street")."""
    found = pattern("contact", "words").match(plain, at)
    if not found:
        return False
    after = plain[found.end() :]
    if wide(found[0]):
        return True
    marked = re.match(
        r"\s*(?:no|nr|number|id|reg|person|code)?\.?\s*[:：#./+(\d]|\s*[:：]|\s*$|\s*\S*@|\s*\W*\d", after
    )
    return bool(marked) or (at == 0 and _opens_alone(found[0]))


def _opens_alone(word: str) -> bool:
    return word.rstrip(".") in {
        "attn",
        "attention",
        "att",
        "e-mail",
        "email",
        "tel",
        "telephone",
        "fax",
        "http",
        "https",
        "www",
        "contact",
        "z. hd",
        "z.hd",
        "eori",
        "vat",
        "tax id",
        "phone",
        "電話",
    }


def person(text: str) -> bool:
    """Whether a line begins like a person's name: "Ms. I. Abernethy"."""
    first = fold(text).split()[:1]
    return bool(first) and first[0] in _words("contact", "persons") and not company_type(text)


def street(text: str) -> bool:
    """Whether it reads like part of an address: a street word, or a number beside words."""
    plain = fold(text)
    tokens = set(re.findall(r"[^\W\d_]+", plain))
    return bool(tokens & _words("address", "street")) or bool(
        re.search(r"\d", plain) and re.search(r"[^\W\d_]{3}", plain)
    )


def signature(text: str) -> re.Match[str] | None:
    """The words that announce a signature, at the beginning of a text."""
    return re.match(rf"\W*(?:{pattern('page', 'signature').pattern})\W*", flat(text))


def title(text: str) -> bool:
    """Whether it is what a page says of itself ("COMMERCIAL INVOICE", "ORIGINAL")."""
    found = pattern("page", "titles").match(flat(text).lstrip(" -*(/"))
    return bool(found) and not company_type(text)


def same_as(text: str) -> bool:
    """Whether the text points at another party: "SAME AS CONSIGNEE"."""
    words_of_it = "|".join(lexicon()["same"]["patterns"])
    return bool(re.match(rf"\W*(?:{words_of_it})", flat(text)))


def second_place(text: str) -> bool:
    """Whether a line opens a further address of the same company ("Factory: …", "Tokyo Office: …")."""
    return re.match(rf"(?:[\w.]+\s+){{0,2}}(?:{pattern('address', 'second').pattern})\s*[:：]", flat(text)) is not None


def label_word(text: str) -> bool:
    """Whether the whole text is a word that goes with another label ("Ref.", "Code", "No.")."""
    plain = flat(text).strip(" .:：")
    return plain in {word.strip(".") for word in _words("roles", "not", "any")}


def inside(text: str) -> tuple[str, int] | None:
    """A sub-label within a party's box ("Company", "Address:") at the beginning of a text: which, and where it ends."""
    plain = flat(text)
    for kind in ("company", "name", "address", "country", "city"):
        head = pattern("inside", kind).match(plain)
        found = re.compile(r"\s*([:：])?\s*").match(plain, head.end()) if head else None
        if found and (found[1] or found.end() == len(plain)):
            return kind, found.end()
    return None
